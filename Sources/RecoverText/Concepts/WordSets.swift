/// The sets of words that patterns are made of, each once: which words are in a set, and in which sets a word is. A trait of
/// words, a number, a sum, is a word here too.
struct WordSets: Sendable {
    private var numbers: [[Int32]: Int] = [:]
    /// By stem, traits in front: the sets.
    private var lists: [[Int]] = Array(repeating: [], count: traits)
    /// The same for reading.
    private var rows = Rows([])
    private var bits: [UInt64] = []
    /// Where the bits of each set begin; behind the last one, where they end.
    private var starts = [0]

    private static let traits = 4

    /// How many sets there are.
    var count: Int { starts.count - 1 }

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
        let number = count
        numbers[sorted] = number
        for symbol in sorted {
            let row = Int(wide: symbol) + WordSets.traits
            while lists.count <= row { lists.append([]) }
            lists[row].append(number)
        }
        let start = bits.count
        bits += [UInt64](repeating: 0, count: Int(wide: max(0, sorted.last ?? 0) >> 6) + 1)
        for stem in sorted where stem > 0 { bits[start + Int(wide: stem >> 6)] |= 1 << (stem & 63) }
        starts.append(bits.count)
        return number
    }

    /// Behind the last set.
    mutating func close() {
        rows = Rows(lists)
        lists = []
        numbers = [:]
    }

    func contains(_ set: Int, _ stem: Int32) -> Bool {
        let place = starts[set] + Int(wide: stem >> 6)
        return stem >= 0 && place < starts[set + 1] && bits[place] & (1 << (stem & 63)) != 0
    }

    /// Adds places to those of each set that a word is in.
    func mark(_ symbol: Int32, _ places: UInt64, in sets: inout [UInt64]) {
        sets.withUnsafeMutableBufferPointer { sets in
            rows.forEach(in: Int(wide: symbol) + WordSets.traits) { sets[$0] |= places }
        }
    }

    /// Takes all places away from each set that a word is in.
    func clear(_ symbol: Int32, in sets: inout [UInt64]) {
        sets.withUnsafeMutableBufferPointer { sets in
            rows.forEach(in: Int(wide: symbol) + WordSets.traits) { sets[$0] = 0 }
        }
    }
}

/// Rows of numbers in one array.
struct Rows: Sendable {
    private var numbers: [Int] = []
    private var starts: [Int] = [0]

    init(_ rows: [[Int]]) {
        for row in rows {
            numbers += row
            starts.append(numbers.count)
        }
    }

    /// The places of a row among all numbers; none where there is no such row.
    func row(_ index: Int) -> Range<Int> {
        index >= 0 && index < starts.count - 1 ? starts[index]..<starts[index + 1] : 0..<0
    }

    subscript(place: Int) -> Int { numbers[place] }

    @inline(__always)
    func forEach(in index: Int, _ body: (Int) -> Void) {
        let row = row(index)
        numbers.withUnsafeBufferPointer { for place in row { body($0[place]) } }
    }
}
