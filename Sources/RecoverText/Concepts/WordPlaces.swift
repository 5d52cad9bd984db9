/// Where the words of a sentence stand, one bit a place; the last bit stands for all places behind it, too.
struct WordPlaces {
    /// By the numbers of sets of words.
    private(set) var sets: [UInt64]
    private(set) var all: UInt64 = 0
    private(set) var starts: UInt64 = 0
    /// What a gap may run over.
    private(set) var gaps: UInt64 = 0
    /// No pattern goes on here.
    private(set) var strong: UInt64 = 0
    /// The words of the sentence that are in sets.
    private var marked: [Int32] = []
    private var numbers: UInt64 = 0
    private var sums: UInt64 = 0
    private var percentages: UInt64 = 0
    private var capitals: UInt64 = 0

    static let last = 63

    init(of sets: WordSets) {
        self.sets = Array(repeating: 0, count: sets.count)
    }

    /// Reads a sentence in place of the one before.
    mutating func read(_ words: [SpokenWords.Word], in known: WordSets) {
        for symbol in marked { known.clear(symbol, in: &sets) }
        marked.removeAll(keepingCapacity: true)
        (all, starts, gaps, strong, numbers, sums, percentages, capitals) = (0, 0, 0, 0, 0, 0, 0, 0)
        for (index, word) in words.enumerated() {
            let bit: UInt64 = 1 << min(index, WordPlaces.last)
            all |= bit
            if word.stem > 0 { mark(word.stem, bit, known) }
            let traits = word.traits
            guard traits.rawValue != 0 else {
                gaps |= bit
                continue
            }
            if traits.contains(.start) { starts |= bit }
            if traits.contains(.strong) { strong |= bit }
            if traits.isDisjoint(with: [.negation, .opener, .turn]) { gaps |= bit }
            if traits.contains(.number) { numbers |= bit }
            if traits.contains(.money) { sums |= bit }
            if traits.contains(.percent) { percentages |= bit }
            if traits.contains(.capital) { capitals |= bit }
        }
        for (trait, places) in [(.number, numbers), (.money, sums), (.percent, percentages), (.capital, capitals)]
            as [(SpokenWords.Traits, UInt64)] where places != 0
        {
            mark(WordSets.symbol(of: trait), places, known)
        }
    }

    private mutating func mark(_ symbol: Int32, _ places: UInt64, _ known: WordSets) {
        known.mark(symbol, places, in: &sets)
        marked.append(symbol)
    }

    func of(_ trait: SpokenWords.Traits) -> UInt64 {
        switch trait {
        case .number: numbers
        case .money: sums
        case .percent: percentages
        default: capitals
        }
    }
}
