/// Finds many words and phrases in one pass over a text: whole words, any case, common endings folded.
///
/// - "refund" finds `Refunds`, `refunded`, `refunding`; "sla" does not find `slap`, "legal" not `illegal`.
/// - Curly and straight apostrophes are equal, any white space between words is equal, a hyphen is a space, and
///   British spelling is American ("apologise", "favour").
/// - Punctuation between words ends a phrase ("refund. Policy" is no "refund policy"), unless the phrase has it too.
/// - `^` is where a sentence, or a part of one, begins or ends: "^ leave me alone" is not in "don't leave me alone".
///
/// An Aho-Corasick automaton over word stems: the cost is linear in text and matches, whatever the number of phrases.
public struct PhraseSet: Sendable {
    /// Where a phrase was found.
    public struct Match: Hashable, Sendable {
        /// Index into `phrases`.
        public let phrase: Int
        /// Byte offsets from the first word's start to the last word's end.
        public let range: Range<Int>

        public init(phrase: Int, range: Range<Int>) {
            self.phrase = phrase
            self.range = range
        }
    }

    /// The phrases as given; one without a word never matches.
    public let phrases: [String]

    private var stems = StemTable()
    private var automaton: PhraseAutomaton
    /// The stems of the last words, where many texts are looked through.
    private let memories: Pool<WordMemory<Int32>>?

    /// - Parameter remembers: many texts are looked through, so what a word is found to be is kept.
    public init(_ phrases: [String], remembers: Bool = false) {
        self.phrases = phrases
        memories = remembers ? Pool { WordMemory(-1) } : nil
        var words: [[Int32]] = []
        for phrase in phrases {
            words.append(PhraseSet.steps(of: Array(phrase.utf8), in: &stems))
        }
        automaton = PhraseAutomaton(words)
    }

    /// Of the phrases those that may stand in some texts, sorted: to see that most do not is much cheaper than to make a set
    /// of them, or to sort them all.
    public init(_ phrases: [String], for texts: [String]) {
        let beginnings = Beginnings(of: texts)
        self.init(phrases.filter(beginnings.mayHold).sorted())
    }

    /// All matches, by where they end; overlapping ones included.
    public func matches(in text: String) -> [Match] {
        matches(utf8: Array(text.utf8))
    }

    public func matches(utf8 bytes: [UInt8]) -> [Match] {
        var found: [Match] = []
        func add(_ match: Match) -> Bool {
            found.append(match)
            return true
        }
        if let memories {
            memories.with { memory in walk(bytes, { symbol(bytes, $0, &$1, &memory) }, add) }
        } else {
            walk(bytes, { symbol(bytes, $0, &$1) }, add)
        }
        return found
    }

    /// Whether any of the phrases occurs. Stops at the first.
    public func mentions(in text: String) -> Bool {
        var isFound = false
        let bytes = Array(text.utf8)
        func stop(_ match: Match) -> Bool {
            isFound = true
            return false
        }
        walk(bytes, { symbol(bytes, $0, &$1) }, stop)
        return isFound
    }

    /// The number of the stem of a word, -1 where it is in no phrase.
    private func symbol(_ bytes: [UInt8], _ word: Range<Int>, _ scratch: inout [UInt8]) -> Int32 {
        guard stems.mayHold(bytes, word) else { return -1 }
        Stem.fold(bytes, in: word, into: &scratch)
        return stems.id(of: scratch)
    }

    private func symbol(
        _ bytes: [UInt8], _ word: Range<Int>, _ scratch: inout [UInt8], _ memory: inout WordMemory<Int32>
    ) -> Int32 {
        guard let key = WordMemory<Int32>.key(bytes, word) else { return symbol(bytes, word, &scratch) }
        if let known = memory[key] { return known }
        let symbol = symbol(bytes, word, &scratch)
        memory.remember(symbol, of: key)
        return symbol
    }

    @inline(__always)
    private func walk(
        _ bytes: [UInt8], _ symbolOf: (Range<Int>, inout [UInt8]) -> Int32, _ body: (Match) -> Bool
    ) {
        guard automaton.longest > 0 else { return }
        // The starts of the last words, in a ring as long as the longest phrase.
        var starts = Array(repeating: 0, count: automaton.longest)
        var place = 0
        var state: Int32 = 0
        var wasGap = false
        var end = 0
        var scratch: [UInt8] = []
        scratch.reserveCapacity(32)
        var steps = PhraseWalk(bytes)
        // A text begins and ends as a sentence does.
        var next: PhraseWalk.Step? = .gap
        var isOver = false
        while let step = next {
            next = steps.next()
            if next == nil, !isOver {
                isOver = true
                next = .gap
            }
            let symbol: Int32
            switch step {
            case .gap:
                if wasGap { continue }
                wasGap = true
                symbol = 0
                starts[place % starts.count] = end
            case .word(let range):
                wasGap = false
                starts[place % starts.count] = range.lowerBound
                symbol = symbolOf(range, &scratch)
                end = range.upperBound
            }
            place += 1
            if symbol < 0 {
                state = 0
                continue
            }
            state = automaton.step(from: state, by: symbol)
            var output = automaton.firstOutput(at: state)
            while output != 0 {
                let first = starts[(place - automaton.depth(of: output)) % starts.count]
                for phrase in automaton.phrases(at: output) where !body(Match(phrase: phrase, range: first..<end)) {
                    return
                }
                output = automaton.nextOutput(after: output)
            }
        }
    }

    static func steps(of bytes: [UInt8], in stems: inout StemTable) -> [Int32] {
        var result: [Int32] = []
        var scratch: [UInt8] = []
        var walk = PhraseWalk(bytes)
        while let step = walk.next() {
            switch step {
            case .gap:
                if let last = result.last, last != 0 { result.append(0) }
            case .word(let range):
                Stem.fold(bytes, in: range, into: &scratch)
                result.append(stems.insert(scratch))
            }
        }
        while result.last == 0 { result.removeLast() }
        guard !result.isEmpty else { return [] }
        return (bytes.first == 0x5E ? [0] : []) + result + (bytes.last == 0x5E ? [0] : [])
    }
}

/// Whether `text` contains any of the words or phrases, as `PhraseSet` matches them, or one that a pattern of phrases
/// (`PhraseForms`) stands for.
public func mentions(_ text: String, anyOf phrases: [String]) -> Bool {
    if let known = PhraseMemory.mentions(text, phrases) { return known }
    // Mostly a guard asks for words that are not there, and to see that is much cheaper than to build a set.
    let beginnings = Beginnings(of: [text])
    let possible = phrases.flatMap { phrase -> [String] in
        beginnings.mayHold(pattern: phrase) ? PhraseForms.all(phrase) { beginnings.mayHold($0) } : []
    }
    return !possible.isEmpty && PhraseSet(possible).mentions(in: text)
}

/// The first two letters of the words of texts, which stemming never changes.
private struct Beginnings {
    /// One bit for each pair, some sharing one.
    private var pairs: [UInt64] = Array(repeating: 0, count: 32)
    private var hasOther = false

    init(of texts: [String]) {
        for text in texts { add(text) }
    }

    private mutating func add(_ text: String) {
        var isInside = false
        var first: UInt8?
        for byte in text.utf8 {
            if byte >= 0x80 { hasOther = true }
            if let letter = first {
                add(letter, Bytes.isAlphanumeric(byte) ? byte : 0)
                first = nil
            }
            let isPart = Bytes.isAlphanumeric(byte)
            if isPart, !isInside { first = byte }
            isInside = isPart
        }
        if let first { add(first, 0) }
    }

    private mutating func add(_ first: UInt8, _ second: UInt8) {
        let bit = Beginnings.bit(first, second)
        pairs[bit >> 6] |= 1 << (bit & 63)
    }

    private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(wide: Bytes.lower(first)) << 5 ^ Int(wide: Bytes.lower(second))) & 2047
    }

    /// False only where the phrase is surely not in the text. Letters beyond ASCII are left to the set.
    func mayHold(_ phrase: some StringProtocol) -> Bool {
        var first: UInt8?
        for byte in phrase.utf8 {
            if byte >= 0x80 || hasOther { return true }
            let isPart = Bytes.isAlphanumeric(byte)
            if let first { return has(first, isPart ? byte : 0) }
            if isPart { first = byte }
        }
        return first.map { has($0, 0) } ?? true
    }

    /// False only where none of the phrases that a pattern stands for is in the text: each piece that may not be missing needs a
    /// word there. Most fail that, and need not be taken apart.
    func mayHold(pattern: String) -> Bool {
        guard !hasOther else { return true }
        var (first, isDecided, isPossible): (UInt8?, Bool, Bool) = (nil, false, false)
        var last: UInt8 = 0x20
        for byte in pattern.utf8 {
            // Letters beyond ASCII, and pieces of nothing.
            if byte >= 0x80 || byte == 0x20 && last == 0x20 { return true }
            let isPart = Bytes.isAlphanumeric(byte)
            if byte == 0x20 || byte == 0x7C {
                if !isDecided { isPossible = isPossible || first.map { has($0, 0) } ?? true }
                if byte == 0x20 {
                    if !isPossible, last != 0x3F { return false }
                    isPossible = false
                }
                (first, isDecided) = (nil, false)
            } else if let letter = first, !isDecided {
                isPossible = isPossible || has(letter, isPart ? byte : 0)
                isDecided = true
            } else if isPart, !isDecided {
                first = byte
            }
            last = byte
        }
        if !isDecided { isPossible = isPossible || first.map { has($0, 0) } ?? true }
        return isPossible
    }

    private func has(_ first: UInt8, _ second: UInt8) -> Bool {
        let bit = Beginnings.bit(first, second)
        return pairs[bit >> 6] & (1 << (bit & 63)) != 0
    }
}
