import RecoverBase

/// Scores come together by weight: for each sum of weights that the rest of a path can have, a figure. The weights are
/// whole units; without `weight` a unit is one option.
struct ScoreRanges: Sendable {
    /// For each state the smallest and the largest sum, and where its figures begin.
    private(set) var lower: [Int]
    private(set) var upper: [Int]
    private(set) var offset: [Int]
    /// How many figures there are in all; the largest integer where no memory could hold them.
    private(set) var total = 0

    enum Direction {
        /// From the start to the state.
        case before
        /// From the state to the end.
        case after
    }

    init(_ graph: StateGraph, units: [Int], _ direction: Direction) {
        lower = [Int](repeating: .max, count: graph.count)
        upper = [Int](repeating: .min, count: graph.count)
        offset = [Int](repeating: 0, count: graph.count)
        switch direction {
        case .before:
            include(0, 0, at: 0)
            for state in graph.order {
                for edge in graph.edges(of: state) {
                    let unit = graph.unit(of: edge, at: state, units)
                    include(lower[state] + unit, upper[state] + unit, at: Int(wide: graph.edges[edge].target))
                }
            }
        case .after:
            for state in graph.order.reversed() {
                if graph.edges(of: state).isEmpty { include(0, 0, at: state) }
                for edge in graph.edges(of: state) {
                    let unit = graph.unit(of: edge, at: state, units)
                    let target = Int(wide: graph.edges[edge].target)
                    include(lower[target] + unit, upper[target] + unit, at: state)
                }
            }
        }
        for state in 0..<graph.count {
            offset[state] = total
            total = total.addingSaturating(upper[state].subtractingSaturating(lower[state]) + 1)
        }
    }

    private mutating func include(_ low: Int, _ high: Int, at state: Int) {
        lower[state] = min(lower[state], low)
        upper[state] = max(upper[state], high)
    }

    /// Where the figure of a sum lies.
    func place(_ state: Int, _ sum: Int) -> Int { offset[state] + sum - lower[state] }
    func sums(_ state: Int) -> ClosedRange<Int> { lower[state]...upper[state] }
}

extension StateGraph {
    /// The weight that the edge's option adds, in units: 0 where it has no score.
    func unit(of edge: Int, at state: Int, _ units: [Int]) -> Int {
        let option = Int(wide: edges[edge].option)
        return option < 0 || program.score[option].isNaN ? 0 : units[place(state)]
    }

    /// The score of the edge's option, 0 where it has none.
    func score(of edge: Int) -> Double {
        let option = Int(wide: edges[edge].option)
        return option < 0 || program.score[option].isNaN ? 0 : program.score[option]
    }
}

extension Program {
    /// The decisions' weights as the smallest whole numbers in the same proportions, to a hundredth. None is above the
    /// largest weight of the language, so that the sum over any path is an integer.
    var weightUnits: [Int] {
        let hundredths = hundredths
        let divisor = hundredths.reduce(0, Program.gcd)
        return divisor == 0 ? hundredths : hundredths.map { $0 / divisor }
    }

    /// `leastWeight` in the same units.
    var leastUnits: Int {
        let divisor = hundredths.reduce(0, Program.gcd)
        return divisor == 0 ? 0 : Int(saturating: min((leastWeight * 100 / Double(divisor)).rounded(), 1e15))
    }

    private var hundredths: [Int] { weight.map { max(0, Int(saturating: min($0, 1e6) * 100 + 0.5)) } }

    private static func gcd(_ first: Int, _ second: Int) -> Int { second == 0 ? first : gcd(second, first % second) }
}
