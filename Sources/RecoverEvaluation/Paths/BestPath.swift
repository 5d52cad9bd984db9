import RecoverBase

/// The path with the highest (or lowest) score. Where chances split it follows the likelier
/// branch; of equals it takes the first in the file.
///
/// A mean cannot be maximised step by step, a sum can: for each sum of weights that the rest of a path may have, the
/// best sum of scores is kept, and the means are compared at the end.
struct BestPath {
    private let graph: StateGraph
    private let units: [Int]
    private let least: Int
    private let ranges: ScoreRanges
    /// 1 for the best path, -1 for the worst.
    private let sign: Double
    /// By state and sum of weights: the sum of weighted scores, and the edge taken for it; -1 where there is none.
    private var sums: [Double]
    private var choices: [Int32]

    init(_ graph: StateGraph, worst: Bool) {
        self.graph = graph
        units = graph.program.weightUnits
        least = graph.program.leastUnits
        ranges = ScoreRanges(graph, units: units, .after)
        sign = worst ? -1 : 1
        sums = [Double](repeating: -.infinity, count: ranges.total)
        choices = [Int32](repeating: -1, count: ranges.total)
        for state in graph.order.reversed() { choose(state) }
    }

    private func isFollowed(_ edge: StateGraph.Edge) -> Bool {
        edge.option < 0 || graph.program.likeliest[Int(wide: edge.option)] == edge.outcome
    }

    private func isFirst(_ edge: Int, _ other: Int) -> Bool {
        let (one, two) = (Int(wide: graph.edges[edge].option), Int(wide: graph.edges[other].option))
        return one >= 0 && two >= 0 && graph.program.rank[one] < graph.program.rank[two]
    }

    private mutating func choose(_ state: Int) {
        let edges = graph.edges(of: state)
        if edges.isEmpty { sums[ranges.place(state, 0)] = 0 }
        for index in edges where isFollowed(graph.edges[index]) {
            let unit = graph.unit(of: index, at: state, units)
            let points = sign * graph.score(of: index) * Double(unit)
            let target = Int(wide: graph.edges[index].target)
            for sum in ranges.sums(target) {
                let value = sums[ranges.place(target, sum)] + points
                let place = ranges.place(state, sum + unit)
                let isTied = abs(value - sums[place]) <= Scorecard.tolerance
                guard isTied ? isFirst(index, Int(wide: choices[place])) : value > sums[place] else { continue }
                sums[place] = value
                choices[place] = Int32(clamping: index)
            }
        }
    }

    /// From the start to the end.
    var trail: Trail {
        var best: (mean: Double, sum: Int, options: [Int32])?
        for sum in ranges.sums(0) where max(sum, least) > 0 {
            let value = sums[ranges.place(0, sum)]
            guard value > -.infinity else { continue }
            let mean = value / Double(max(sum, least))
            if let known = best {
                if mean < known.mean - Scorecard.tolerance { continue }
                if mean <= known.mean + Scorecard.tolerance {
                    let options = ranks(sum)
                    if options.lexicographicallyPrecedes(known.options) { best = (known.mean, sum, options) }
                    continue
                }
            }
            best = (mean, sum, ranks(sum))
        }
        var trail = graph.trail(along: edges(from: 0, best?.sum ?? 0), from: 0)
        trail.score = best.map { $0.mean * sign }
        return trail
    }

    /// How the options of a way stand among their equals.
    private func ranks(_ sum: Int) -> [Int32] {
        edges(from: 0, sum).map { edge in
            let option = Int(wide: graph.edges[edge].option)
            return option < 0 ? -1 : graph.program.rank[option]
        }
    }

    private func edges(from state: Int, _ sum: Int) -> [Int] {
        var found: [Int] = []
        var state = state
        var sum = sum
        while !graph.edges(of: state).isEmpty {
            let edge = Int(wide: choices[ranges.place(state, sum)])
            guard edge >= 0 else { break }
            found.append(edge)
            sum -= graph.unit(of: edge, at: state, units)
            state = Int(wide: graph.edges[edge].target)
        }
        return found
    }
}

extension StateGraph {
    /// The trail of edges that follow each other; without a score.
    func trail(along path: [Int], from state: Int) -> Trail {
        var trail = Trail()
        var state = state
        for index in path {
            let edge = edges[index]
            if edge.option >= 0 {
                let decision = place(state)
                let option = Int(wide: edge.option)
                let outcomes = program.outcomes(of: option)
                trail.steps.append(
                    Trail.Step(
                        decision: decision, option: option - Int(wide: program.optionStart[decision]),
                        chance: outcomes.count > 1 ? Int(wide: edge.outcome) - outcomes.lowerBound : nil))
                trail.seconds = trail.seconds.addingSaturating(program.seconds[Int(wide: edge.outcome)])
                trail.spent += Double(program.cost[Int(wide: edge.outcome)]) / Program.moneyScale
            }
            state = Int(wide: edge.target)
        }
        trail.ending = ending(state)
        trail.meters = (0..<program.meterCount).map { meter($0, of: state) }
        return trail
    }

    /// The edges by which a state was found first.
    func path(to state: Int) -> [Int] {
        var path: [Int] = []
        var state = state
        while parent[state].state >= 0 {
            path.append(Int(wide: parent[state].edge))
            state = Int(wide: parent[state].state)
        }
        return path.reversed()
    }
}
