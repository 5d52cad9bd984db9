import RecoverBase
import RecoverModel

/// Which scores the paths of an exercise come to when they are guessed, and how likely each is: exactly, from state to
/// state.
struct PathSpread {
    /// What a path has come to so far. Paths that agree in it, in the same state, are one.
    private struct Sum: Hashable {
        /// Points times units of weight, in parts.
        var points: Int
        var units: Int
        var isFailed: Bool
    }

    /// More than this is too much work.
    private static let mostEntries = 3_000_000

    private let program: Program
    private var ends: [Sum: Double] = [:]

    /// Nil where that would be too much work.
    init?(
        _ graph: StateGraph, by way: Guessing.Way, longest: [Int], cancellation: some Cancellation
    ) throws(Cancelled) {
        program = graph.program
        let units = program.weightUnits
        var open = [[Sum: Double]](repeating: [:], count: graph.count)
        open[0] = [Sum(points: 0, units: 0, isFailed: false): 1]
        var work = 0
        for state in graph.order {
            let sums = open[state]
            open[state] = [:]
            let edges = graph.edges(of: state)
            if edges.isEmpty {
                let fails = graph.ending(state).map { program.endingFails[$0] } ?? false
                for (sum, share) in sums {
                    ends[Sum(points: sum.points, units: sum.units, isFailed: sum.isFailed || fails), default: 0] +=
                        share
                }
                continue
            }
            work += sums.count * edges.count
            guard work < PathSpread.mostEntries else { return nil }
            if work & 1023 == 0, cancellation.isCancelled { throw Cancelled() }
            let chosen = PathSpread.choice(way, of: edges, in: graph, longest)
            for index in edges {
                let edge = graph.edges[index]
                let option = Int(wide: edge.option)
                guard option < 0 || chosen == nil || chosen == option else { continue }
                let share = chosen == nil || option < 0 ? edge.share : program.share[Int(wide: edge.outcome)]
                let unit = graph.unit(of: index, at: state, units)
                let points = PointSpread.parts(graph.score(of: index)) &* unit
                let fails = option >= 0 && program.fails[option]
                for (sum, likelihood) in sums {
                    let next = Sum(
                        points: sum.points &+ points, units: sum.units &+ unit, isFailed: sum.isFailed || fails)
                    open[Int(wide: edge.target)][next, default: 0] += likelihood * share
                }
            }
        }
    }

    /// The option that is always taken; nil for an even choice.
    private static func choice(
        _ way: Guessing.Way, of edges: Range<Int>, in graph: StateGraph, _ longest: [Int]
    ) -> Int? {
        let offered = edges.map { Int(wide: graph.edges[$0].option) }.filter { $0 >= 0 }
        switch way {
        case .even: return nil
        case .first: return offered.min()
        case .longest:
            return offered.isEmpty ? nil : offered[offered.map { longest[$0] }.placeOfLargest]
        }
    }

    /// With the knowledge checks.
    func figures(with quizzes: PointSpread, _ verdict: Verdict) -> Guessing.Figures {
        let unit = program.weightOfUnit
        // Shares of the sums from each place on.
        var above = [Double](repeating: 0, count: quizzes.shares.count + 1)
        for index in quizzes.shares.indices.reversed() { above[index] = above[index + 1] + quizzes.shares[index] }
        let quizMean = zip(quizzes.points, quizzes.shares).reduce(0) { $0 + Double($1.0) * $1.1 }
        var mean = 0.0
        var scored = 0.0
        var passes = 0.0
        for (sum, share) in ends {
            let points = Double(sum.points) * unit
            let weight = Double(max(sum.units, program.leastUnits)) * unit + quizzes.weight
            if weight > 0 {
                mean += share * (points + quizMean) / weight / PointSpread.scale
                scored += share
            }
            guard !sum.isFailed else { continue }
            guard let mark = verdict.mark else {
                passes += share
                continue
            }
            // A few parts are lost to rounding.
            let needed = mark * weight * PointSpread.scale - points - 64
            let place = quizzes.points.firstPlace { Double($0) >= needed }
            passes += share * above[place]
        }
        return Guessing.Figures(mean: scored > 0 ? mean / scored : 0, passes: verdict.isGiven ? passes : nil)
    }
}

extension Program {
    /// The weight that a unit stands for.
    var weightOfUnit: Double {
        guard let index = weightUnits.firstIndex(where: { $0 > 0 }) else { return 1 }
        return weight[index] / Double(weightUnits[index])
    }
}

extension [Int] {
    /// Where something begins to hold, of what holds from some place on.
    fileprivate func firstPlace(where holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
