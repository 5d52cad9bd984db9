import RecoverText

/// Whether a sentence offers something: a time, a call, a choice.
struct OfferReader {
    private struct Marks: OptionSet {
        let rawValue: UInt8

        static let modal = Marks(rawValue: 1)
        static let subject = Marks(rawValue: 2)
        /// A word that offers by itself: "available", "either".
        static let signal = Marks(rawValue: 4)
        static let verb = Marks(rawValue: 8)
        static let past = Marks(rawValue: 16)
        /// Who can have done something: "we", "the server".
        static let actor = Marks(rawValue: 32)
        /// Turns what happened into a choice: "free", "suits".
        static let choice = Marks(rawValue: 64)
        /// What a time does: "would suit", "would work".
        static let fits = Marks(rawValue: 128)
    }

    private struct Word {
        var marks: Marks
        var range: Range<Int>
    }

    private let bytes: [UInt8]
    private var words: [Word] = []
    private let isQuestion: Bool

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        var scanner = WordScanner(bytes, in: range)
        while words.count < 80, let token = scanner.next() {
            var marks = token.isAddress ? 0 : OfferReader.table[bytes, token.range] ?? 0
            // "6 May" is a month.
            if !words.isEmpty, ByteSearch.starts(bytes, token.range, with: ["may"]),
                Bytes.startsUpper(bytes, at: token.range.lowerBound)
            {
                marks = 0
            }
            words.append(Word(marks: Marks(rawValue: marks), range: token.range))
        }
        isQuestion = bytes[range].contains(0x3F)
    }

    /// How many words stand before a place.
    func words(before offset: Int) -> Int { words.prefix { $0.range.lowerBound < offset }.count }

    /// Some verb stands in it: it is no mere list of times.
    var hasVerb: Bool {
        words.contains { !$0.marks.isDisjoint(with: [.verb, .signal, .past]) || endsInEd($0) }
    }

    var isOffer: Bool {
        if isPast || isDenied { return false }
        if isQuestion { return !isAboutThePast }
        if invites { return true }
        if words.contains(where: { $0.marks.contains(.signal) }) { return true }
        for (index, word) in words.enumerated() where index + 1 < words.count {
            let next = words[index + 1]
            if word.marks.contains(.modal), next.marks.contains(.subject) { return true }
            if word.marks.contains(.subject), next.marks.contains(.modal) {
                let isDenied =
                    index + 2 < words.count && ByteSearch.starts(bytes, words[index + 2].range, with: ["not"])
                if !isDenied { return true }
            }
            // "Tuesday at 10 would work", "… would suit us".
            if word.marks.contains(.modal), next.marks.contains(.fits) { return true }
            if ByteSearch.starts(bytes, word.range, with: ["how", "what"]),
                ByteSearch.starts(bytes, next.range, with: ["about"])
            {
                return true
            }
            // "A technician could be with you", "the surgery can see you".
            if word.marks.contains(.modal), OfferReader.visits.contains(bytes, next.range) { return true }
        }
        return false
    }

    /// "… or …": one of them may be chosen, where nothing happened yet.
    var isChoice: Bool {
        !isPast && !isDenied
            && words.contains { ByteSearch.starts(bytes, $0.range, with: ["or"]) && $0.range.count == 2 }
    }

    /// "Did the export fail on Monday at 9:00?"
    private var isAboutThePast: Bool {
        words.first.map { OfferReader.pastQuestions.contains(bytes, $0.range) } ?? false
    }

    /// "Let us talk on Tuesday at 10", "… would like to speak with you", "two times for a call".
    private var invites: Bool {
        if let first = words.first, OfferReader.imperatives.contains(bytes, first.range) { return true }
        let meets = words.contains { OfferReader.meetings.contains(bytes, $0.range) }
        if meets, words.contains(where: { OfferReader.invitations.contains(bytes, $0.range) }) { return true }
        if words.contains(where: { OfferReader.offers.contains(bytes, $0.range) }) { return true }
        for (word, next) in zip(words, words.dropFirst()) {
            if OfferReader.works.contains(bytes, word.range), OfferReader.forWhom.contains(bytes, next.range) {
                return true
            }
            // "If you like", "if that's fine"; "would leave us half an hour", "I have half an hour".
            if word.range.count == 2, ByteSearch.starts(bytes, word.range, with: ["if"]),
                OfferReader.asked.contains(bytes, next.range),
                words.contains(where: { OfferReader.wishes.contains(bytes, $0.range) })
            {
                return true
            }
            if ByteSearch.starts(bytes, next.range, with: ["have"]), word.range.count < 3, word.marks.contains(.actor),
                words.contains(where: { OfferReader.spans.contains(bytes, $0.range) })
            {
                return true
            }
            if word.marks.contains(.modal), OfferReader.leaves.contains(bytes, next.range) { return true }
        }
        return false
    }

    private static let visits = ShortWordTable([(1, "be see visit come welcome")])
    private static let leaves = ShortWordTable([(1, "leave give like love")])
    private static let wishes = ShortWordTable([(1, "want like prefer wish care fine right okay ok alright")])
    private static let asked = ShortWordTable([(1, "you it it's that that's this")])
    private static let spans = ShortWordTable([(1, "hour minutes half")])

    /// "I can no longer offer Tuesday at 10:00", "I have no time", "our desk is open".
    private var isDenied: Bool {
        if words.contains(where: { OfferReader.cancelled.contains(bytes, $0.range) }) { return true }
        return zip(words, words.dropFirst()).contains { word, next in
            OfferReader.negations.contains(bytes, word.range) && OfferReader.denied.contains(bytes, next.range)
        }
    }

    private static let imperatives = ShortWordTable([(1, "join ring dial meet pick choose reply")])
    private static let pastQuestions = ShortWordTable([(1, "did was were has have had")])
    private static let invitations = ShortWordTable([
        (1, "let let's like invite hope suggest propose happy glad love plan")
    ])
    private static let offers = ShortWordTable([
        (
            1,
            "times gap gaps ideal calendar suggestion whether sound better invite invited proposal proposing pencil gap spare welcome reserve"
        ),
        (1, "reserving keep keeping kept blocked aside convenient alternatives alternatively choice invitation around"),
    ])
    private static let works = ShortWordTable([
        (1, "work works room fine good best convenient possible okay ok held reserved")
    ])
    private static let forWhom = ShortWordTable([(1, "for on me us too as either with")])
    private static let cancelled = ShortWordTable([
        (
            1,
            "cancelled canceled cannot can't couldn't unavailable fully office desk hotline closes closed hours unable taken"
        )
    ])
    private static let negations = ShortWordTable([(1, "no not isn't aren't never longer")])
    private static let denied = ShortWordTable([
        (1, "longer time available free possible work suit offer slot slots room open times able options")
    ])

    /// It tells what happened: somebody did something, and no word of choice stands beside it.
    private var isPast: Bool {
        guard !words.contains(where: { $0.marks.contains(.choice) }) else { return false }
        for (subject, word) in zip(words, words.dropFirst()) where subject.marks.contains(.actor) {
            if word.marks.contains(.past) || endsInEd(word) { return true }
        }
        return false
    }

    private func endsInEd(_ word: Word) -> Bool {
        let range = word.range
        guard range.count > 4 else { return false }
        return Bytes.lower(bytes[range.upperBound - 1]) == 0x64 && Bytes.lower(bytes[range.upperBound - 2]) == 0x65
    }

    // MARK: Words

    private static let meetings = ShortWordTable([
        (1, "call talk speak meet say discuss chat ring phone conversation join")
    ])

    /// A word may have several marks, and the table one value for each.
    private static let table: ShortWordTable = {
        let groups: [(Marks, String)] = [
            (.modal, "can could would shall may might does do"),
            (.subject, "we i you it that this either one both tuesday monday wednesday thursday friday"),
            (
                .signal,
                "available free suit suits option options slot slots choose pick prefer propose suggest offer either"
            ),
            (.signal, "reserved whichever open hold holding join book"),
            (
                .verb,
                "is are was were be will we'll i'll have has had can could would shall may do does did went sent found"
            ),
            (.verb, "broke hear send call reply let tell write know makes make take ran runs keep begins starts ends"),
            (
                .past,
                "was were had did went found sent saw came began got made met spoke wrote broke lost ran told took"
            ),
            (.actor, "we i they it you team server system export exports"),
            (.choice, "available free either suit suits work works choose pick prefer"),
            (.fits, "work suit fit do"),
        ]
        var marks: [String: UInt8] = [:]
        for (mark, words) in groups {
            for word in words.split(separator: " ") { marks[String(word), default: 0] |= mark.rawValue }
        }
        return ShortWordTable(marks.map { ($0.value, $0.key) })
    }()
}
