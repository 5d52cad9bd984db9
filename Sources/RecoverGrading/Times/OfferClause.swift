import RecoverText

/// What one clause says of the times in it.
struct OfferClause {
    let range: Range<Int>
    /// Asked in a question.
    private let isAsked: Bool
    private let bytes: [UInt8]
    private let words: [Range<Int>]
    private let marks: [OfferWords.Marks]

    init(_ bytes: [UInt8], in range: Range<Int>, isAsked: Bool) {
        self.bytes = bytes
        self.range = range
        self.isAsked = isAsked
        var words: [Range<Int>] = []
        var marks: [OfferWords.Marks] = []
        var scanner = WordScanner(bytes, in: range)
        while words.count < 80, let token = scanner.next() {
            // "6 May" is a month.
            let isMonth =
                !words.isEmpty && Bytes.startsUpper(bytes, at: token.range.lowerBound)
                && ByteSearch.starts(bytes, token.range, with: ["may"])
            marks.append(token.isAddress || isMonth ? [] : OfferWords.marks(bytes, token.range))
            words.append(token.range)
        }
        self.words = words
        self.marks = marks
    }

    private func has(_ table: ShortWordTable) -> Bool { words.contains { table.contains(bytes, $0) } }

    private func has(_ mark: OfferWords.Marks) -> Bool { marks.contains { $0.contains(mark) } }

    private func pairs(_ isWanted: (_ one: Int, _ next: Int) -> Bool) -> Bool {
        words.indices.dropLast().contains { isWanted($0, $0 + 1) }
    }

    private func isWord(_ index: Int, in table: ShortWordTable) -> Bool { table.contains(bytes, words[index]) }

    var hasOr: Bool { has(OfferWords.or) }

    /// "Did the export fail on Monday at 9:00?"
    var asksAboutThePast: Bool { words.first.map { OfferWords.pastQuestions.contains(bytes, $0) } ?? false }

    var hasVerb: Bool {
        has(.verb) || has(.past) || has(.signal) || words.indices.contains { endsInEd($0) }
    }

    /// Days and times, and little else: no verb, nobody who does anything.
    var isMereTime: Bool {
        guard !hasVerb, !has(.actor), words.prefix(2).allSatisfy(isOfTimes) else { return false }
        return words.count { !isOfTimes($0) } < 7
    }

    private func isOfTimes(_ word: Range<Int>) -> Bool {
        Bytes.isDigit(bytes[word.lowerBound]) || OfferWords.ofTimes.contains(bytes, word)
    }

    /// "I sit down with the team": what somebody does.
    var tellsOfUs: Bool { words.first.map { OfferWords.us.contains(bytes, $0) } ?? false }

    // MARK: No offer

    /// It tells what happened or would have happened, or that it cannot be.
    var isRefused: Bool { isPast || isDenied }

    private var isPast: Bool {
        guard !has(.choice) else { return false }
        // "Would it help if we met on Monday?"
        if isAsked, let first = words.first, OfferWords.conditions.contains(bytes, first) { return false }
        return words.indices.contains { index in
            guard index > 0 else { return marks[index].contains(.past) }
            let before = marks[index - 1]
            // "I have made room" is of now, "I would have called" is not.
            if isWord(index - 1, in: OfferWords.have) {
                return index > 1 && marks[index - 2].contains(.modal)
                    && (endsInEd(index) || isWord(index, in: OfferWords.participles)
                        || isWord(index, in: OfferWords.done))
            }
            return marks[index].contains(.past)
                || before.contains(.actor) && (endsInEd(index) || isWord(index, in: OfferWords.participles))
        }
    }

    /// "I can no longer offer Tuesday at 10:00", "I have no time", "our desk is open".
    private var isDenied: Bool {
        if has(OfferWords.cancelled) || has(OfferWords.rooms) && has(OfferWords.hours) { return true }
        if let first = words.first, OfferWords.thanks.contains(bytes, first), has(OfferWords.for) { return true }
        return pairs { isWord($0, in: OfferWords.negations) && isWord($1, in: OfferWords.denied) }
            || words.indices.contains { isWord($0, in: OfferWords.contacts) && isNegated($0) }
    }

    private func isNegated(_ index: Int) -> Bool {
        if let first = words.first, OfferWords.why.contains(bytes, first) { return false }
        return words.indices[max(0, index - 3)..<index].contains { isWord($0, in: OfferWords.negations) }
    }

    private func endsInEd(_ index: Int) -> Bool {
        let range = words[index]
        guard range.count > 4 else { return false }
        return Bytes.lower(bytes[range.upperBound - 1]) == 0x64 && Bytes.lower(bytes[range.upperBound - 2]) == 0x65
    }

    // MARK: An offer

    var offers: Bool {
        invites || has(.signal) || meets
            || pairs { one, next in
                let (first, second) = (marks[one], marks[next])
                if first.contains(.modal), second.contains(.subject) { return true }
                if first.contains(.subject), second.contains(.modal) {
                    return !(next + 1 < words.count && isWord(next + 1, in: OfferWords.negations))
                }
                // "Tuesday at 10 would work", "… would suit us"; "a technician could be with you"; "would leave us an hour".
                return first.contains(.modal) && (second.contains(.fits) || isWord(next, in: OfferWords.given))
                    || isWord(one, in: OfferWords.how) && isWord(next, in: OfferWords.about)
                    || isWord(one, in: OfferWords.works) && isWord(next, in: OfferWords.forWhom)
                    || isWord(one, in: OfferWords.be) && isWord(next, in: OfferWords.works)
                    // "I have half an hour", "we have 11 March 10:15", "Dr. Lim has time for you".
                    || isWord(one, in: OfferWords.have)
                        && (isWord(next, in: OfferWords.spans) || Bytes.isDigit(bytes[words[next].lowerBound]))
                    // "I'm at my desk", "I'll be there".
                    || isWord(one, in: OfferWords.iAm) && isWord(next, in: OfferWords.there)
                    || isWord(one, in: OfferWords.places) && isWord(next, in: OfferWords.left)
                    || isWord(one, in: OfferWords.let) && isWord(next, in: OfferWords.me)
                        && !(next + 1 < words.count && isWord(next + 1, in: OfferWords.know))
            }
    }

    /// "Ring me on Tuesday at 10", "I would like to speak with you", "I'll call you", "the surgery can see you".
    private var meets: Bool {
        words.indices.contains { index in
            guard isWord(index, in: OfferWords.contacts) else { return false }
            if index == 0 || index == 1 && isWord(0, in: OfferWords.politely) { return true }
            // "So ring me": an order to the reader.
            if index + 1 < words.count, isWord(index + 1, in: OfferWords.me), isWord(index, in: OfferWords.calls) {
                return true
            }
            return words.indices[max(0, index - 3)..<index].contains {
                marks[$0].contains(.modal) || isWord($0, in: OfferWords.toward)
                    || isWord($0, in: OfferWords.will) && isWord(index, in: OfferWords.calls)
            }
        }
    }

    /// "Two times for a call", "if you like".
    private var invites: Bool {
        if let first = words.first, OfferWords.imperatives.contains(bytes, first) { return true }
        if has(OfferWords.meetings), has(OfferWords.invitations) { return true }
        if words.indices.contains(where: { isWord($0, in: OfferWords.offers) }) { return true }
        return has(OfferWords.conditions) && has(OfferWords.asked) && has(OfferWords.wishes)
    }
}
