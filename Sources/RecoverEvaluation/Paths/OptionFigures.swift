/// What the options of one decision come to, the more the better: score, time, money, meters. One row for each option.
///
/// The rows stand in a tree, each part of it divided in the middle of another figure, and each part knows the highest of its
/// figures: many options of which none is as good as another in everything are not all compared with each other.
struct OptionFigures {
    private let rows: [Double]
    private let width: Int
    private let isReached: [Bool]
    /// For rows that were asked for before: options are often alike.
    private var known: [ArraySlice<Double>: Int?] = [:]

    /// The options that are reached, as the parts of the tree have them.
    private var order: [Int]
    /// By part, the highest of each figure and the first option. The halves of part `p` are `2p + 1` and `2p + 2`.
    private var highest: [Double] = []
    private var first: [Int] = []

    /// Differences below this are none.
    private static let tolerance = 1e-6
    /// A part with no more options is not divided.
    private static let leaf = 8

    init(_ options: [Outlook], scores: [Double], lowIsGood: [Bool]) {
        width = 3 + lowIsGood.count
        isReached = options.map { $0.reach > 0 }
        order = options.indices.filter { options[$0].reach > 0 }
        var rows: [Double] = []
        rows.reserveCapacity(options.count * width)
        for (option, score) in zip(options, scores) {
            rows.append(score)
            rows.append(-option.seconds)
            rows.append(-option.spent)
            // An option that is never offered has no values.
            for (index, isLowGood) in lowIsGood.enumerated() {
                let value = index < option.meters.count ? option.meters[index] : 0
                rows.append(isLowGood ? -value : value)
            }
        }
        self.rows = rows
        build(0, 0..<order.count, column: 0)
    }

    private mutating func build(_ part: Int, _ range: Range<Int>, column: Int) {
        while first.count <= part {
            first.append(.max)
            highest += repeatElement(-.infinity, count: width)
        }
        for option in order[range] {
            first[part] = min(first[part], option)
            for figure in 0..<width {
                highest[part * width + figure] = max(highest[part * width + figure], rows[option * width + figure])
            }
        }
        guard range.count > OptionFigures.leaf else { return }
        let (rows, width) = (rows, width)
        let divided = (column..<column + width).first { figure in
            let values = order[range].lazy.map { rows[$0 * width + figure % width] }
            return values.contains { $0 != values.first }
        }
        // Alike in everything: no half is better than the other.
        guard let divided else { return }
        order[range].sort { rows[$0 * width + divided % width] < rows[$1 * width + divided % width] }
        let middle = (range.lowerBound + range.upperBound) / 2
        build(2 * part + 1, range.lowerBound..<middle, column: divided % width + 1)
        build(2 * part + 2, middle..<range.upperBound, column: divided % width + 1)
    }

    /// The first option that is at least as good in everything, and better in something.
    mutating func first(dominating place: Int) -> Int? {
        guard isReached[place] else { return nil }
        let row = rows[place * width..<(place + 1) * width]
        if let found = known[row] { return found }
        var found = Int.max
        search(0, 0..<order.count, place, &found)
        known[row] = .some(found == .max ? nil : found)
        return found == .max ? nil : found
    }

    /// - Parameter found: the first option that was found so far.
    private func search(_ part: Int, _ range: Range<Int>, _ place: Int, _ found: inout Int) {
        guard part < first.count, first[part] < found, mayDominate(part, place) else { return }
        let isDivided = 2 * part + 1 < first.count && first[2 * part + 1] != .max
        guard range.count > OptionFigures.leaf, isDivided else {
            for option in order[range] where option < found && option != place && dominates(option, place) {
                found = option
            }
            return
        }
        let middle = (range.lowerBound + range.upperBound) / 2
        search(2 * part + 1, range.lowerBound..<middle, place, &found)
        search(2 * part + 2, middle..<range.upperBound, place, &found)
    }

    private func mayDominate(_ part: Int, _ place: Int) -> Bool {
        for figure in 0..<width
        where highest[part * width + figure] < rows[place * width + figure] - OptionFigures.tolerance {
            return false
        }
        return true
    }

    private func dominates(_ one: Int, _ other: Int) -> Bool {
        var isBetter = false
        for column in 0..<width {
            let gain = rows[one * width + column] - rows[other * width + column]
            if gain < -OptionFigures.tolerance { return false }
            if gain > OptionFigures.tolerance { isBetter = true }
        }
        return isBetter
    }
}
