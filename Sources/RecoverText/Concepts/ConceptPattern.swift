/// One way of saying something, compiled.
///
/// A pattern is a row of words, compared by their stems, with
/// - `a|b` for one or the other, `a?` for a word that may be missing,
/// - `<name>` for what another concept says,
/// - `..` for up to seven words, none of them a negation,
/// - `_` for any word, `#` for a number, `$` for a sum with its currency sign, `%` for a percentage, `@` for a name (a
///   capital letter inside a sentence), `^` for the beginning of a sentence or of a part of one.
struct ConceptPattern: Sendable {
    enum Code: Sendable {
        case word(set: Int)
        case trait(UInt16)
        case any
        /// Up to `gapLimit` words.
        case gap
        case split(Int, Int)
        case jump(Int)
        case start
        /// One of a set of words must stand here, or the group behind it says nothing.
        case gate(set: Int)
        /// What follows is what the pattern is about.
        case anchor
        case accept
    }

    static let gapLimit = 7

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

    /// Whether it may be found from some of the places on: all ways are gone at once, a bit a place, and each step of the code
    /// is done once. Hardly a pattern whose words are there is found, and this is to see it ten times as fast.
    func mayMatch(from first: UInt64, _ places: borrowing WordPlaces, _ steps: inout Steps) -> Bool {
        let open = ~places.strong | first
        return code.withUnsafeBufferPointer { code in
            steps.reach(0, first)
            while let (step, here) = steps.next() {
                switch code[step] {
                case .accept:
                    return true
                case .jump(let next): steps.reach(next, here)
                case .split(let next, let other):
                    steps.reach(next, here)
                    steps.reach(other, here)
                case .anchor: steps.reach(step + 1, here)
                case .start: steps.reach(step + 1, here & places.starts)
                case .gate(let set): steps.reach(step + 1, here & places.sets[set])
                case .word(let set): steps.reach(step + 1, (here & open & places.sets[set]) << 1)
                case .trait(let trait): steps.reach(step + 1, (here & open & places.of(.init(rawValue: trait))) << 1)
                case .any: steps.reach(step + 1, (here & open & places.all) << 1)
                case .gap:
                    var all = here
                    for _ in 0..<ConceptPattern.gapLimit { all |= (all & open & places.gaps) << 1 }
                    steps.reach(step + 1, all)
                }
            }
            return false
        }
    }

    /// The steps of a pattern's code that are reached, in their order: no step leads back.
    struct Steps {
        /// By step, from which places on.
        private let places: UnsafeMutablePointer<UInt64>
        /// By step, a bit where there are some.
        private let pending: UnsafeMutablePointer<UInt64>
        private let groups: Int
        private var group = 0

        /// Of memory that is all 0, `Steps.size` of it.
        init(_ memory: UnsafeMutablePointer<UInt64>, longest: Int) {
            pending = memory
            groups = longest / 64 + 1
            places = memory + groups
        }

        static func size(longest: Int) -> Int { longest + longest / 64 + 1 }

        @inline(__always)
        func reach(_ step: Int, _ from: UInt64) {
            guard from != 0 else { return }
            places[step] |= from
            pending[step >> 6] |= 1 << (step & 63)
        }

        @inline(__always)
        mutating func next() -> (step: Int, from: UInt64)? {
            while pending[group] == 0 {
                group += 1
                if group == groups { return nil }
            }
            let step = group << 6 + pending[group].trailingZeroBitCount
            pending[group] &= pending[group] - 1
            defer { places[step] = 0 }
            return (step, places[step])
        }
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
                case .gate: pc += 1
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
                    for _ in 0..<ConceptPattern.gapLimit {
                        if let end = run(pc + 1, at) { return end }
                        guard isOpen(at), words[at].traits.isDisjoint(with: [.negation, .opener, .turn]) else {
                            return nil
                        }
                        at += 1
                    }
                    pc += 1
                }
            }
        }

        private func isOpen(_ at: Int) -> Bool {
            at < words.count && (at == first || !words[at].traits.contains(.strong))
        }
    }
}
