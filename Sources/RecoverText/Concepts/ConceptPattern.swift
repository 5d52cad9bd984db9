/// One way of saying something, compiled.
///
/// A pattern is a row of words, compared by their stems, with
/// - `a|b` for one or the other, `a?` for a word that may be missing,
/// - `<name>` for what another concept says,
/// - `..` for up to six words, none of them a negation,
/// - `_` for any word, `#` for a number, `$` for a sum with its currency sign, `%` for a percentage, `@` for a name (a
///   capital letter inside a sentence), `^` for the beginning of a sentence or of a part of one.
struct ConceptPattern: Sendable {
    enum Code: Sendable {
        case word(set: Int)
        case trait(UInt16)
        case any
        case gap
        case split(Int, Int)
        case jump(Int)
        case start
        /// What follows is what the pattern is about.
        case anchor
        case accept
    }

    var code: [Code] = []
    /// The stems one of which must be there; empty where the pattern is tried everywhere.
    var anchors: [Int32] = []
    /// How many words may stand before the anchor.
    var reach = 0
    /// It holds a negation of its own, so the words before it decide, not those before the anchor.
    var isNegative = false
    /// The most words that it runs over.
    var length = 0
    /// Sets of words, by number, of each of which one must stand there, in this order.
    var needs: [Int] = []
    /// The set of words that it begins with; nil where any word may begin it.
    var firsts: Int?

    /// Where it was found.
    struct Found {
        var words: Range<Int>
        var anchor: Int
    }

    /// Tries it at one word. Backtracks within a fixed number of steps, so no sentence takes long.
    func match(_ words: [SpokenWords.Word], at start: Int, sets: WordSets) -> Found? {
        var walk = Walk(code: code, words: words, sets: sets, first: start)
        guard let end = walk.run(0, start), end > start else { return nil }
        return Found(words: start..<end, anchor: walk.anchor ?? start)
    }

    private struct Walk {
        let code: [Code]
        let words: [SpokenWords.Word]
        let sets: WordSets
        let first: Int
        var anchor: Int?
        var steps = 0

        mutating func run(_ entry: Int, _ place: Int) -> Int? {
            var pc = entry
            var at = place
            while true {
                steps += 1
                if steps > 4000 { return nil }
                switch code[pc] {
                case .accept: return at
                case .jump(let next): pc = next
                case .split(let first, let second):
                    if let end = run(first, at) { return end }
                    pc = second
                case .anchor:
                    anchor = at
                    pc += 1
                case .start:
                    guard at < words.count, words[at].traits.contains(.start) else { return nil }
                    pc += 1
                case .word(let set):
                    guard isOpen(at), sets.contains(set, words[at].stem) else { return nil }
                    at += 1
                    pc += 1
                case .trait(let trait):
                    guard isOpen(at), !words[at].traits.isDisjoint(with: .init(rawValue: trait)) else { return nil }
                    at += 1
                    pc += 1
                case .any:
                    guard isOpen(at) else { return nil }
                    at += 1
                    pc += 1
                case .gap:
                    guard isOpen(at), words[at].traits.isDisjoint(with: [.negation, .opener, .turn]) else { return nil }
                    at += 1
                    pc += 1
                }
            }
        }

        private func isOpen(_ at: Int) -> Bool {
            at < words.count && (at == first || !words[at].traits.contains(.strong))
        }
    }
}

/// Sets of stems, one bit each.
struct WordSets: Sendable {
    private var bits: [UInt64] = []
    /// Where the bits of each set begin; behind the last one, where they end.
    private var starts = [0]

    mutating func add(_ stems: [Int32]) -> Int {
        let start = bits.count
        bits += [UInt64](repeating: 0, count: Int(wide: (stems.max() ?? 0) >> 6) + 1)
        for stem in stems { bits[start + Int(wide: stem >> 6)] |= 1 << (stem & 63) }
        starts.append(bits.count)
        return starts.count - 2
    }

    func contains(_ set: Int, _ stem: Int32) -> Bool {
        let place = starts[set] + Int(wide: stem >> 6)
        return stem >= 0 && place < starts[set + 1] && bits[place] & (1 << (stem & 63)) != 0
    }
}
