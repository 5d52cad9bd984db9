import RecoverBase

/// Expected values over all paths, exactly: chances weighted, every offered option chosen alike.
///
/// One pass forward gathers how likely each state is and what led to it, one pass backward what follows; an option's
/// values join the two. The score of a path is a mean, so its parts are kept by the weight they come with.
struct Expectations {
    private let graph: StateGraph
    private let units: [Int]
    private let least: Int
    private let before: ScoreRanges
    private let after: ScoreRanges
    /// By state and sum of weights: how likely, and the weighted scores times that.
    private var likelyBefore: [Double]
    private var scoreBefore: [Double]
    private var likelyAfter: [Double]
    private var scoreAfter: [Double]
    /// By state: how likely, and seconds and money so far times that.
    private var reach: [Double]
    private var secondsBefore: [Double]
    private var spentBefore: [Double]
    /// By state: what is expected at the end, or until it.
    private var metersAfter: [Double]
    private var secondsAfter: [Double]
    private var spentAfter: [Double]
    private var ways: [Double]

    /// Joining what lies before and after costs the product of how many sums of weights both have; beyond this an
    /// exercise counts as too large.
    private static let workLimit = 200_000_000

    /// Nil where that would be too much work, or take more bytes than `memory`.
    init?(_ graph: StateGraph, memory: Int, cancellation: some Cancellation) throws(Cancelled) {
        self.graph = graph
        units = graph.program.weightUnits
        least = graph.program.leastUnits
        before = ScoreRanges(graph, units: units, .before)
        after = ScoreRanges(graph, units: units, .after)
        // Two figures of each sum here, and for the best and the worst path a figure and an edge of what lies behind.
        let bytes = before.total.multipliedSaturating(by: 16).addingSaturating(
            after.total.multipliedSaturating(by: 16 + 2 * 12))
        guard bytes < memory else { return nil }
        var work = 0
        for state in 0..<graph.count {
            for edge in graph.edges(of: state) {
                let product = before.sums(state).count.multipliedSaturating(
                    by: after.sums(Int(wide: graph.edges[edge].target)).count)
                work = work.addingSaturating(product)
            }
        }
        guard work < Expectations.workLimit else { return nil }
        likelyBefore = [Double](repeating: 0, count: before.total)
        scoreBefore = likelyBefore
        likelyAfter = [Double](repeating: 0, count: after.total)
        scoreAfter = likelyAfter
        reach = [Double](repeating: 0, count: graph.count)
        secondsBefore = reach
        spentBefore = reach
        secondsAfter = reach
        spentAfter = reach
        ways = reach
        metersAfter = [Double](repeating: 0, count: graph.count * graph.program.meterCount)
        if cancellation.isCancelled { throw Cancelled() }
        walkForward()
        if cancellation.isCancelled { throw Cancelled() }
        walkBackward()
        if cancellation.isCancelled { throw Cancelled() }
    }

    private func seconds(_ edge: StateGraph.Edge) -> Double {
        edge.outcome < 0 ? 0 : Double(graph.program.seconds[Int(wide: edge.outcome)])
    }

    private func spent(_ edge: StateGraph.Edge) -> Double {
        edge.outcome < 0 ? 0 : Double(graph.program.cost[Int(wide: edge.outcome)]) / Program.moneyScale
    }

    private mutating func walkForward() {
        reach[0] = 1
        ways[0] = 1
        likelyBefore[before.place(0, 0)] = 1
        for state in graph.order {
            for index in graph.edges(of: state) {
                let edge = graph.edges[index]
                let target = Int(wide: edge.target)
                let share = edge.share
                reach[target] += reach[state] * share
                ways[target] += ways[state]
                secondsBefore[target] += (secondsBefore[state] + reach[state] * seconds(edge)) * share
                spentBefore[target] += (spentBefore[state] + reach[state] * spent(edge)) * share
                let unit = graph.unit(of: index, at: state, units)
                let points = graph.score(of: index) * Double(unit)
                for sum in before.sums(state) {
                    let from = before.place(state, sum)
                    let to = before.place(target, sum + unit)
                    likelyBefore[to] += likelyBefore[from] * share
                    scoreBefore[to] += (scoreBefore[from] + likelyBefore[from] * points) * share
                }
            }
        }
    }

    private mutating func walkBackward() {
        let meters = graph.program.meterCount
        for state in graph.order.reversed() {
            let edges = graph.edges(of: state)
            if edges.isEmpty {
                for meter in 0..<meters { metersAfter[state * meters + meter] = graph.meter(meter, of: state) }
                likelyAfter[after.place(state, 0)] = 1
            }
            for index in edges {
                let edge = graph.edges[index]
                let target = Int(wide: edge.target)
                for meter in 0..<meters {
                    metersAfter[state * meters + meter] += metersAfter[target * meters + meter] * edge.share
                }
                secondsAfter[state] += (secondsAfter[target] + seconds(edge)) * edge.share
                spentAfter[state] += (spentAfter[target] + spent(edge)) * edge.share
                let unit = graph.unit(of: index, at: state, units)
                let points = graph.score(of: index) * Double(unit)
                for sum in after.sums(target) {
                    let from = after.place(target, sum)
                    let to = after.place(state, sum + unit)
                    likelyAfter[to] += likelyAfter[from] * edge.share
                    scoreAfter[to] += (scoreAfter[from] + likelyAfter[from] * points) * edge.share
                }
            }
        }
    }

    // MARK: Results

    /// How likely a state is.
    func likelihood(of state: Int) -> Double { reach[state] }

    /// How many ways lead to an end.
    var count: Double {
        (0..<graph.count).reduce(0) { $0 + (graph.edges(of: $1).isEmpty ? ways[$1] : 0) }
    }

    var whole: Outlook {
        var sums = OutlookSums(meters: graph.program.meterCount)
        sums.reach = 1
        for meter in 0..<graph.program.meterCount { sums.meters[meter] = metersAfter[meter] }
        sums.seconds = secondsAfter[0]
        sums.spent = spentAfter[0]
        for sum in after.sums(0) where max(sum, least) > 0 {
            sums.scored += likelyAfter[after.place(0, sum)]
            sums.score += scoreAfter[after.place(0, sum)] / Double(max(sum, least))
        }
        return sums.outlook
    }

    /// Of every option, by its number in the program.
    func options() -> [Outlook] {
        var all = [OutlookSums](
            repeating: OutlookSums(meters: graph.program.meterCount), count: graph.program.optionCount)
        for state in 0..<graph.count where graph.place(state) >= 0 {
            for index in graph.edges(of: state) where graph.edges[index].option >= 0 {
                add(index, of: state, to: &all[Int(wide: graph.edges[index].option)])
            }
        }
        return all.map(\.outlook)
    }

    private func add(_ index: Int, of state: Int, to sums: inout OutlookSums) {
        let edge = graph.edges[index]
        let target = Int(wide: edge.target)
        let likely = reach[state] * edge.share
        let meters = graph.program.meterCount
        sums.reach += likely
        for meter in 0..<meters { sums.meters[meter] += likely * metersAfter[target * meters + meter] }
        sums.seconds += secondsBefore[state] * edge.share + likely * (seconds(edge) + secondsAfter[target])
        sums.spent += spentBefore[state] * edge.share + likely * (spent(edge) + spentAfter[target])
        let unit = graph.unit(of: index, at: state, units)
        let points = graph.score(of: index) * Double(unit)
        for earlier in before.sums(state) {
            let from = before.place(state, earlier)
            guard likelyBefore[from] > 0 else { continue }
            for later in after.sums(target) where max(earlier + unit + later, least) > 0 {
                let to = after.place(target, later)
                let both = likelyBefore[from] * likelyAfter[to] * edge.share
                let gained = scoreBefore[from] * likelyAfter[to] + likelyBefore[from] * scoreAfter[to]
                sums.scored += both
                sums.score += (gained * edge.share + both * points) / Double(max(earlier + unit + later, least))
            }
        }
    }
}

/// Sums that become an outlook when they are divided by how likely it all is.
struct OutlookSums: Sendable {
    var reach = 0.0
    var meters: [Double]
    var seconds = 0.0
    var spent = 0.0
    /// How likely a path with a score is, and the scores times that.
    var scored = 0.0
    var score = 0.0

    init(meters: Int) {
        self.meters = [Double](repeating: 0, count: meters)
    }

    var outlook: Outlook {
        guard reach > 0 else { return Outlook() }
        return Outlook(
            reach: reach, score: scored > 0 ? score / scored : nil, meters: meters.map { $0 / reach },
            seconds: seconds / reach, spent: spent / reach)
    }
}
