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

    /// What little words do; one look-up tells all of it.
    struct Role: OptionSet {
        let rawValue: UInt8

        static let number = Role(rawValue: 1)
        static let negation = Role(rawValue: 2)
        /// "we", "I".
        static let writer = Role(rawValue: 4)
        static let subordinator = Role(rawValue: 8)
        static let conjunction = Role(rawValue: 16)
        /// Behind it the same one goes on.
        static let that = Role(rawValue: 32)
        /// A part of a sentence begins behind it.
        static let opener = Role(rawValue: 64)
        static let pronoun = Role(rawValue: 128)

        static func of(_ word: [UInt8]) -> Role { Role(rawValue: table[word, 0..<word.count] ?? 0) }

        private static let table: ShortWordTable = {
            let groups: [(Role, String)] = [
                (.number, "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"),
                (.number, "sixty hundred thousand million half third quarter dozen"),
                (.negation, "not no never nor neither none nothing nobody without hardly barely unable instead rather"),
                (.negation, "than whether"),
                (.writer, "we i"),
                (.subordinator, "how what when whether why if who where once until but although though because while"),
                (.conjunction, "and but so or"),
                (.that, "that please now also because if when then"),
                (.opener, "and but so then because that or please now also if when"),
                (.pronoun, "it that he she there here what who how where this"),
            ]
            var roles: [String: UInt8] = [:]
            for (role, words) in groups {
                for word in words.split(separator: " ") { roles[String(word), default: 0] |= role.rawValue }
            }
            return ShortWordTable(roles.map { ($0.value, $0.key) })
        }()
    }

    private(set) var words: [Word] = []
    let bytes: [UInt8]
    private let stems: StemTable
    private let known: KnownWords
    private var scratch: [UInt8] = []
    private var folded: [UInt8] = []
    /// Of the last word, where it was written as one.
    private var lastRole: Role = []

    init(_ bytes: [UInt8], stems: StemTable, known: KnownWords) {
        self.bytes = bytes
        self.stems = stems
        self.known = known
    }

    /// Reads a sentence in place of the one before.
    mutating func read(_ sentence: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>) {
        words.removeAll(keepingCapacity: true)
        lastRole = []
        var from = sentence.lowerBound
        var opensNext = true
        for token in tokens {
            if words.count >= SpokenWords.limit { break }
            var traits = SpokenWords.mark(bytes, from..<token.range.lowerBound)
            if words.isEmpty { traits = .start }
            if opensNext { traits.insert(.start) }
            from = token.range.upperBound
            opensNext = false
            if token.isAddress {
                words.append(Word(stem: -1, range: token.range, traits: traits))
                lastRole = []
                continue
            }
            if let word = known[bytes, token.range] {
                append(word.stem, word.role, token.range, withOwn(traits, word.role, token.range))
                lastRole = word.role
            } else {
                add(token.range, traits)
            }
            opensNext = lastRole.contains(.opener) && words.last?.range == token.range
        }
    }

    /// A sentence of more words is judged by its beginning.
    private static let limit = 400

    private static func mark(_ bytes: [UInt8], _ range: Range<Int>) -> Traits {
        var index = range.lowerBound
        var traits: Traits = []
        if range.count == 1, bytes[index] == 0x20 { return traits }
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
        let role = Role.of(scratch)
        let traits = withOwn(traits, role, range)
        guard let apostrophe else {
            if scratch == SpokenWords.cannot {
                append(SpokenWords.can, range, traits)
                append(SpokenWords.not, range, .negation)
                lastRole = []
            } else {
                append(scratch, role, range, traits)
                lastRole = role
            }
            return
        }
        let head = Array(scratch[..<apostrophe])
        if let second = second(head, scratch[(apostrophe + 1)...]) {
            append(head, range, traits)
            append(second, range, [])
        } else if scratch[(apostrophe + 1)...].elementsEqual([0x74]), head.last == 0x6E {
            append(SpokenWords.full(head), range, traits)
            append(SpokenWords.not, range, .negation)
        } else {
            append(head, range, traits)
        }
        lastRole = []
    }

    /// With the traits that a word has by itself.
    private func withOwn(_ traits: Traits, _ role: Role, _ range: Range<Int>) -> Traits {
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
        if role.contains(.number) { traits.insert(.number) }
        return traits
    }

    /// What stands behind the apostrophe, in full.
    private func second(_ head: [UInt8], _ tail: ArraySlice<UInt8>) -> [UInt8]? {
        guard let first = tail.first, tail.count <= 2 else { return nil }
        if tail.count == 2 {
            let last = tail[tail.startIndex + 1]
            switch (first, last) {
            case (0x6C, 0x6C): return SpokenWords.will
            case (0x76, 0x65): return SpokenWords.have
            case (0x72, 0x65): return SpokenWords.are
            default: return nil
            }
        }
        switch first {
        case 0x6D: return SpokenWords.am
        case 0x64: return SpokenWords.would
        case 0x73 where head == SpokenWords.lets: return SpokenWords.us
        case 0x73 where Role.of(head).contains(.pronoun): return SpokenWords.isWord
        default: return nil
        }
    }

    /// "won" of "won't" is "will", "don" of "don't" is "do".
    private static func full(_ head: [UInt8]) -> [UInt8] {
        let stem = Array(head.dropLast())
        switch stem {
        case Array("wo".utf8): return will
        case Array("ca".utf8): return can
        case Array("sha".utf8): return Array("shall".utf8)
        case Array("ai".utf8): return isWord
        default: return stem
        }
    }

    private mutating func append(_ word: [UInt8], _ range: Range<Int>, _ traits: Traits) {
        append(word, Role.of(word), range, traits)
        lastRole = []
    }

    private mutating func append(_ word: [UInt8], _ role: Role, _ range: Range<Int>, _ traits: Traits) {
        var stem: Int32 = -1
        if !word.isEmpty, stems.mayHold(word, 0..<word.count) {
            Stem.fold(word, in: 0..<word.count, into: &folded)
            stem = stems.id(of: folded)
        }
        append(stem, role, range, traits)
    }

    private mutating func append(_ stem: Int32, _ role: Role, _ range: Range<Int>, _ traits: Traits) {
        var traits = traits
        if role.contains(.negation) { traits.insert(.negation) }
        if role.contains(.writer) {
            let isJoined = lastRole.contains(.conjunction)
            if isJoined || traits.contains(.start) && !words.isEmpty && !lastRole.contains(.that) {
                traits.insert(.turn)
            }
        }
        if role.contains(.subordinator) { traits.insert(.opener) }
        words.append(Word(stem: stem, range: range, traits: traits))
    }

    private static let not = Array("not".utf8)
    private static let can = Array("can".utf8)
    private static let cannot = Array("cannot".utf8)
    private static let will = Array("will".utf8)
    private static let have = Array("have".utf8)
    private static let are = Array("are".utf8)
    private static let am = Array("am".utf8)
    private static let would = Array("would".utf8)
    private static let lets = Array("let".utf8)
    private static let us = Array("us".utf8)
    private static let isWord = Array("is".utf8)
}
