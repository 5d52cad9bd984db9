/// Sets of words that patterns cannot do without, and by each word the sets that it is in. A trait of words, a number, a sum,
/// is a word here too.
struct NeededWords: Sendable {
    private var numbers: [[Int32]: Int] = [:]
    /// By stem, traits in front: the sets.
    private var lists: [[Int]] = Array(repeating: [], count: traits)
    /// The same for reading.
    private var rows = Rows([])

    private static let traits = 4

    /// How many sets there are.
    var count: Int { numbers.count }

    /// The number that stands for a trait among stems, which begin with 1.
    static func symbol(of trait: SpokenWords.Traits) -> Int32 {
        switch trait {
        case .number: -4
        case .money: -3
        case .percent: -2
        default: -1
        }
    }

    mutating func add(_ symbols: [Int32]) -> Int {
        let sorted = Set(symbols).sorted()
        if let known = numbers[sorted] { return known }
        let number = numbers.count
        numbers[sorted] = number
        for symbol in sorted {
            let row = Int(wide: symbol) + NeededWords.traits
            while lists.count <= row { lists.append([]) }
            lists[row].append(number)
        }
        return number
    }

    /// Behind the last set.
    mutating func close() {
        rows = Rows(lists)
        lists = []
    }

    /// Calls `body` with each set that a word is in.
    func forEachSet(of word: SpokenWords.Word, _ body: (Int) -> Void) {
        if word.stem > 0 { visit(word.stem, body) }
        guard !word.traits.isDisjoint(with: [.number, .money, .percent, .capital]) else { return }
        if word.traits.contains(.number) { visit(NeededWords.symbol(of: .number), body) }
        if word.traits.contains(.money) { visit(NeededWords.symbol(of: .money), body) }
        if word.traits.contains(.percent) { visit(NeededWords.symbol(of: .percent), body) }
        if word.traits.contains(.capital) { visit(NeededWords.symbol(of: .capital), body) }
    }

    private func visit(_ symbol: Int32, _ body: (Int) -> Void) {
        for place in rows.row(Int(wide: symbol) + NeededWords.traits) { body(rows[place]) }
    }
}
