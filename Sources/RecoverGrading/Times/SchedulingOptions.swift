import RecoverText

/// The times that a message offers: day-and-time pairs in sentences that offer something.
///
/// "Tuesday at 10 or 11:30" is two. "Within 48 hours", "Monday at 9 we reopened your ticket", "you will hear from me by
/// Thursday at 17:00" and "any time on my calendar link" are none.
struct SchedulingOptions {
    struct Option: Hashable {
        var day: String
        /// Minutes since midnight.
        var minutes: Int
        var range: Range<Int>
    }

    /// Each once, in order.
    private(set) var all: [Option] = []

    init(utf8 bytes: [UInt8], sentences: [Sentence]) {
        let sentences = sentences.filter { $0.isBody && !$0.isQuoted }
        for (index, sentence) in sentences.enumerated() {
            let options = SchedulingOptions.pairs(SchedulingOptions.times(sentence, bytes), bytes, in: sentence.range)
            guard !options.isEmpty else { continue }
            let reader = OfferReader(bytes, in: sentence.range)
            guard SchedulingOptions.offers(sentences[...index], reader, bytes) else { continue }
            let isOffered = reader.offered(options.map(\.range.lowerBound))
            for (option, isOffered) in zip(options, isOffered)
            where isOffered && !all.contains(where: { $0.day == option.day && $0.minutes == option.minutes }) {
                all.append(option)
            }
        }
    }

    private static func times(_ sentence: Sentence, _ bytes: [UInt8]) -> [TimeWord] {
        guard
            bytes[sentence.range].contains(where: Bytes.isDigit)
                || ByteSearch.holds(bytes, sentence.range, ["day", "tomorrow", "noon", "tonight"])
        else { return [] }
        return TimeWordReader(bytes, in: sentence.range).all
    }

    /// Whether the last sentence offers something. A list of times, or a fragment of one, goes with the sentence before it.
    private static func offers(_ sentences: ArraySlice<Sentence>, _ last: OfferReader, _ bytes: [UInt8]) -> Bool {
        for index in sentences.indices.reversed() {
            let sentence = sentences[index]
            let reader = index == sentences.endIndex - 1 ? last : OfferReader(bytes, in: sentence.range)
            if reader.isOffer { return true }
            let times = times(sentence, bytes)
            if reader.isChoice, pairs(times, bytes, in: sentence.range).count > 1 { return true }
            if reader.isMereTime, !times.isEmpty { return true }
            if reader.hasVerb { return false }
        }
        return false
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(utf8: bytes, sentences: Sentences(utf8: bytes).all)
    }

    /// Days and times of one sentence, put together.
    static func pairs(_ words: [TimeWord], _ bytes: [UInt8], in sentence: Range<Int>) -> [Option] {
        guard words.count > 1 || words.contains(where: { if case .moment = $0.meaning { true } else { false } }) else {
            return []
        }
        let clauses = Clauses.ranges(utf8: bytes, in: sentence)
        func clause(_ word: TimeWord) -> Int? { clauses.lastIndex { $0.lowerBound <= word.range.lowerBound } }
        var options: [Option] = []
        // Days that the next time belongs to, and times that wait for their day.
        var days: [String] = []
        var waiting: [(minutes: Int, range: Range<Int>)] = []
        // Times that stood before their day: "10 am on the 4th, the 5th or the 6th".
        var taken: [(minutes: Int, range: Range<Int>)] = []
        var lastWasTime = false
        var isDeadline = false
        // "At 10:00 on Tuesday": the day behind a time took it, so the next time looks for its own.
        var daysFollow = false
        for (index, word) in words.enumerated() {
            let isAdjacent = index > 0 && isJoined(words[index - 1].range.upperBound..<word.range.lowerBound, bytes)
            let isNewClause = index > 0 && clause(word) != clause(words[index - 1])
            switch word.meaning {
            case .moment(let day, let minutes):
                if !deadlines.contains(word.before) {
                    options.append(Option(day: day, minutes: minutes, range: word.range))
                }
                days = [day]
                lastWasTime = true
            case .day(let day):
                // "Monday to Friday, 9:00 to 17:00" are hours.
                if index > 0, case .day = words[index - 1].meaning, isSpan(words, index, bytes) { return [] }
                // "Thursday, March 5" is one day.
                if !lastWasTime, index > 0, isAdjacent, case .day(let previous) = words[index - 1].meaning,
                    word.before != "or", word.before != "and", isRefined(previous, by: day)
                {
                    days[days.count - 1] = day
                    continue
                }
                let wasDeadline = isDeadline
                isDeadline = word.isSetAside || deadlines.contains(word.before)
                // "The service starts at six, so I'd rather ring you on Tuesday."
                if isNewClause { waiting = [] }
                if !waiting.isEmpty {
                    options += isDeadline ? [] : waiting.map { Option(day: day, minutes: $0.minutes, range: $0.range) }
                    (taken, waiting) = (waiting, [])
                    days = [day]
                    daysFollow = true
                } else if daysFollow, !isNewClause, !lastWasTime, !hasItsOwnTime(words, index, bytes) {
                    options += taken.map { Option(day: day, minutes: $0.minutes, range: $0.range) }
                    days = [day]
                } else if lastWasTime || days.isEmpty || wasDeadline || isNewClause {
                    days = [day]
                } else {
                    days.append(day)
                }
                lastWasTime = false
            case .time(let minutes):
                // "10:00 to 10:30" and "between 10 and 12" are one offer, named by its start.
                if lastWasTime, index > 0, isSpan(words, index, bytes) || isOtherZone(words, index, bytes) { continue }
                if lastWasTime == false, word.isSetAside || deadlines.contains(word.before) { isDeadline = true }
                if days.isEmpty || isDeadline {
                    if !isDeadline { waiting.append((minutes, word.range)) }
                } else {
                    // "Tuesday at 10 or 2 pm on Wednesday": the second time waits for its own day.
                    let goesWithNext = (lastWasTime || daysFollow) && nextDayIsItsOwn(words, index)
                    if goesWithNext {
                        waiting.append((minutes, word.range))
                        days = []
                    } else {
                        options += days.map { Option(day: $0, minutes: minutes, range: word.range) }
                    }
                }
                lastWasTime = true
            }
        }
        return options
    }

    private static let deadlines: Set<String> = [
        "by", "before", "until", "since", "till", "within", "after", "latest", "every", "each",
    ]

    private static func isRefined(_ day: String, by other: String) -> Bool {
        day.utf8.count == 3 && other.utf8.count > 3 && other != "today" || other.utf8.count == 3 && day.utf8.count > 3
    }

    /// Nothing but spaces, commas and "the" stand between.
    private static func isJoined(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard range.lowerBound <= range.upperBound else { return false }
        let between = bytes.text(range).lowercased()
        return between.allSatisfy { " .,(\n".contains($0) } || between.split(separator: " ").joined() == ",the"
            || between.split(separator: " ").joined() == "the"
    }

    private static func isSpan(_ words: [TimeWord], _ index: Int, _ bytes: [UInt8]) -> Bool {
        let between = bytes.text(words[index - 1].range.upperBound..<words[index].range.lowerBound)
        let trimmed = between.split(separator: " ").joined()
        if ["-", "–", "—", "to", "until", "till"].contains(trimmed.lowercased()) { return true }
        return trimmed.lowercased() == "and" && words[index - 1].before == "between"
    }

    /// "10:00 (11:00 in Berlin)", "10:00 UTC / 11:00 CET" name one time twice.
    private static func isOtherZone(_ words: [TimeWord], _ index: Int, _ bytes: [UInt8]) -> Bool {
        let between = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
        if let open = between.lastIndex(of: 0x28), !between[open...].contains(0x29) { return true }
        // "9:00 (London), 10:00 (Madrid)", "18:00 Singapore time, noon in Paris", "at 8, which is 17:00 for me".
        if isPlace(words[index - 1].range.upperBound, bytes), isPlace(words[index].range.upperBound, bytes) {
            return true
        }
        if words[index].before == "is", ByteSearch.holds(bytes, between.startIndex..<between.endIndex, ["which is"]) {
            return true
        }
        return between.contains(0x2F) && between.count < 20 && between.contains(where: Bytes.isUpper)
    }

    /// The name of a place behind a time: "(London)", "in Paris", "Singapore time".
    private static func isPlace(_ offset: Int, _ bytes: [UInt8]) -> Bool {
        var scanner = WordScanner(bytes, in: offset..<min(bytes.count, offset + 40))
        guard let word = scanner.next() else { return false }
        let isIn = ByteSearch.starts(bytes, word.range, with: ["in"]) && word.range.count == 2
        let name = isIn ? scanner.next() : word
        guard let name, Bytes.startsUpper(bytes, at: name.range.lowerBound) else { return false }
        if isIn || bytes[offset..<name.range.lowerBound].contains(0x28) { return true }
        return scanner.next().map { ByteSearch.starts(bytes, $0.range, with: ["time"]) } ?? false
    }

    /// A time stands behind a day, before the next one: "10:00 on Tuesday or Wednesday at 14:00".
    private static func hasItsOwnTime(_ words: [TimeWord], _ index: Int, _ bytes: [UInt8]) -> Bool {
        for word in words[(index + 1)...] {
            switch word.meaning {
            case .time: return true
            case .moment: return false
            case .day: if ["or", "and", "on"].contains(word.before) { return false }
            }
        }
        return false
    }

    private static func nextDayIsItsOwn(_ words: [TimeWord], _ index: Int) -> Bool {
        guard index + 1 < words.count, case .day = words[index + 1].meaning else { return false }
        return words[index + 1].before == "on"
    }
}
