/// The words of a sentence as concepts are compared by: stems, contractions taken apart ("won't" is "will not"),
/// hyphens as spaces ("five-star" is "five star").
struct SpokenWords {
    struct Traits: OptionSet {
        let rawValue: UInt16

        /// Begins with a digit or a currency sign, or is a number in words.
        static let number = Traits(rawValue: 1)
        /// Begins with a currency sign.
        static let money = Traits(rawValue: 2)
        static let percent = Traits(rawValue: 4)
        /// A capital letter inside a sentence.
        static let capital = Traits(rawValue: 8)
        /// "not", "never", "without": no gap of a pattern runs over it.
        static let negation = Traits(rawValue: 16)
        /// A sentence or a part of one begins here.
        static let start = Traits(rawValue: 32)
        /// `;`, `:`, a dash or a bracket stands before it: no pattern runs over it.
        static let strong = Traits(rawValue: 64)
        /// "how", "whether", "when": another thought begins.
        static let opener = Traits(rawValue: 128)
        /// "and we", ", I": somebody else goes on.
        static let turn = Traits(rawValue: 256)
    }

    struct Word {
        var stem: Int32
        var range: Range<Int>
        var traits: Traits
    }

    private(set) var words: [Word] = []
    private let bytes: [UInt8]
    private let stems: StemTable
    private var scratch: [UInt8] = []
    private var folded: [UInt8] = []

    init(_ bytes: [UInt8], in sentence: Range<Int>, stems: StemTable) {
        self.bytes = bytes
        self.stems = stems
        words.reserveCapacity(sentence.count / 4 + 2)
        var scanner = WordScanner(bytes, in: sentence)
        var from = sentence.lowerBound
        var opensNext = true
        while words.count < SpokenWords.limit, let token = scanner.next() {
            var traits = SpokenWords.mark(bytes, from..<token.range.lowerBound)
            if words.isEmpty { traits = .start }
            if opensNext { traits.insert(.start) }
            from = token.range.upperBound
            opensNext = false
            if token.isAddress {
                words.append(Word(stem: -1, range: token.range, traits: traits))
                continue
            }
            add(token.range, traits)
            opensNext = SpokenWords.openers.contains(bytes, token.range)
        }
    }

    /// A sentence of more words is judged by its beginning.
    private static let limit = 400

    private static let openers = ShortWordTable([(1, "and but so then because that or please now also if when")])

    private static func mark(_ bytes: [UInt8], _ range: Range<Int>) -> Traits {
        var index = range.lowerBound
        var traits: Traits = []
        while index < range.upperBound {
            let (value, length) = Bytes.scalar(in: bytes, at: index)
            switch value {
            case 0x2C: traits.insert(.start)
            case 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x2026, 0x2013, 0x2014, 0x28, 0x5B, 0x29, 0x5D, 0x7C:
                traits.formUnion([.start, .strong])
            case 0x2D where index + 1 < range.upperBound || index > range.lowerBound:
                traits.formUnion([.start, .strong])
            case 0x0A:
                if range.upperBound - range.lowerBound > 1, index + 1 < range.upperBound, bytes[index + 1] == 0x0A {
                    traits.formUnion([.start, .strong])
                }
            default: break
            }
            index += length
        }
        return traits
    }

    /// The pieces of one token: at hyphens, and at the apostrophe of a contraction.
    private mutating func add(_ range: Range<Int>, _ traits: Traits) {
        var traits = traits
        var from = range.lowerBound
        var index = from
        while index <= range.upperBound {
            if index == range.upperBound || bytes[index] == 0x2D || isHyphen(index, range) {
                if index > from { piece(from..<index, traits) }
                traits = []
                from = index + (index < range.upperBound && bytes[index] != 0x2D ? 3 : 1)
                index = from
            } else {
                index += 1
            }
        }
    }

    private func isHyphen(_ index: Int, _ range: Range<Int>) -> Bool {
        bytes[index] == 0xE2 && index + 2 < range.upperBound && bytes[index + 1] == 0x80
            && bytes[index + 2] & 0xFE == 0x90
    }

    private mutating func piece(_ range: Range<Int>, _ traits: Traits) {
        scratch.removeAll(keepingCapacity: true)
        var apostrophe: Int?
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == 0x27 {
                apostrophe = scratch.count
                scratch.append(0x27)
            } else if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
                bytes[index + 2] & 0xFE == 0x98
            {
                apostrophe = scratch.count
                scratch.append(0x27)
                index += 2
            } else {
                scratch.append(Bytes.lower(bytes[index]))
            }
            index += 1
        }
        var traits = traits
        let first = bytes[range.lowerBound]
        if Bytes.isDigit(first) { traits.insert(.number) }
        if first == 0x24 || first == 0xC2 && range.count > 2 || first == 0xE2 && range.count > 3 {
            if range.count > 1, Bytes.isDigit(bytes[range.upperBound - 1]) || bytes[range.upperBound - 1] != first {
                traits.formUnion([.number, .money])
            }
        }
        if bytes[range.upperBound - 1] == 0x25 { traits.insert(.percent) }
        if Bytes.isUpper(first), range.count > 1, !traits.contains(.start) || traits.isSuperset(of: [.start, .capital])
        {
            traits.insert(.capital)
        }
        if SpokenWords.numbers.contains(scratch, 0..<scratch.count) { traits.insert(.number) }
        guard let apostrophe else {
            if scratch == SpokenWords.cannot {
                append(Array("can".utf8), range, traits)
                append(SpokenWords.not, range, .negation)
            } else {
                append(scratch, range, traits)
            }
            return
        }
        let tail = String(decoding: scratch[(apostrophe + 1)...], as: UTF8.self)
        let head = Array(scratch[..<apostrophe])
        switch tail {
        case "t" where head.last == 0x6E:
            let stem = String(decoding: head.dropLast(), as: UTF8.self)
            let full = ["wo": "will", "ca": "can", "sha": "shall", "ai": "is"][stem] ?? stem
            append(Array(full.utf8), range, traits)
            append(SpokenWords.not, range, .negation)
        case "ll": append(head, Array("will".utf8), range, traits)
        case "ve": append(head, Array("have".utf8), range, traits)
        case "re": append(head, Array("are".utf8), range, traits)
        case "m": append(head, Array("am".utf8), range, traits)
        case "d": append(head, Array("would".utf8), range, traits)
        case "s" where head == Array("let".utf8): append(head, Array("us".utf8), range, traits)
        case "s" where SpokenWords.pronouns.contains(head, 0..<head.count):
            append(head, Array("is".utf8), range, traits)
        default: append(head, range, traits)
        }
    }

    private mutating func append(_ first: [UInt8], _ second: [UInt8], _ range: Range<Int>, _ traits: Traits) {
        append(first, range, traits)
        append(second, range, [])
    }

    private mutating func append(_ word: [UInt8], _ range: Range<Int>, _ traits: Traits) {
        var traits = traits
        if SpokenWords.negations.contains(word, 0..<word.count) { traits.insert(.negation) }
        if SpokenWords.writers.contains(word, 0..<word.count),
            isBehindConjunction || traits.isSuperset(of: .start) && !words.isEmpty && !isBehindThat
        {
            traits.insert(.turn)
        }
        if SpokenWords.subordinators.contains(word, 0..<word.count) { traits.insert(.opener) }
        var stem: Int32 = -1
        if !word.isEmpty, stems.mayHold(word, 0..<word.count) {
            Stem.fold(word, in: 0..<word.count, into: &folded)
            stem = stems.id(of: folded)
        }
        words.append(Word(stem: stem, range: range, traits: traits))
    }

    private var isBehindConjunction: Bool {
        words.last.map { SpokenWords.conjunctions.contains(bytes, $0.range) } ?? false
    }
    private var isBehindThat: Bool { words.last.map { SpokenWords.that.contains(bytes, $0.range) } ?? false }
    private static let writers = ShortWordTable([(1, "we i")])
    private static let conjunctions = ShortWordTable([(1, "and but so or")])
    private static let that = ShortWordTable([(1, "that please now also because if when then")])
    private static let not = Array("not".utf8)
    private static let cannot = Array("cannot".utf8)
    private static let pronouns = ShortWordTable([(1, "it that he she there here what who how where this")])

    private static let subordinators = ShortWordTable([
        (1, "how what when whether why if who where once until but although though because while")
    ])

    static let numbers = ShortWordTable([
        (1, "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred"),
        (1, "thousand million half third quarter dozen"),
    ])

    private static let negations = ShortWordTable([
        (1, "not no never nor neither none nothing nobody without hardly barely unable instead rather than whether")
    ])
}
