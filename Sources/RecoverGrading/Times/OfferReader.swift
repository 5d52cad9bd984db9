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
            let marks = token.isAddress ? 0 : OfferReader.table[bytes, token.range] ?? 0
            words.append(Word(marks: Marks(rawValue: marks), range: token.range))
        }
        isQuestion = bytes[range].contains(0x3F)
    }

    var isShort: Bool { words.count <= 8 }

    /// Some verb stands in it: it is no mere list of times.
    var hasVerb: Bool {
        words.contains { !$0.marks.isDisjoint(with: [.verb, .signal]) || endsInEd($0) }
    }

    var isOffer: Bool {
        if isPast { return false }
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
        }
        return isQuestion && words.contains { OfferReader.meetings.contains(bytes, $0.range) }
    }

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

    private static let meetings = ShortWordTable([(1, "call talk speak meet")])

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
