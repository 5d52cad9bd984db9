@testable import RecoverEvaluation

/// Goes every way through an exercise, one after the other, merging nothing. The exact evaluation gives the same sums
/// from far fewer states; this is what it is checked against.
struct Walker {
    /// Sums over all ways, each weighted by how likely it is.
    struct Totals: Sendable, Hashable {
        var leaves = 0
        var likelihood = 0.0
        /// Of the paths that have a score.
        var scored = 0.0
        var score = 0.0
        var meters: [Double]
        var seconds = 0.0
        var spent = 0.0
        /// For each ending, last none.
        var endings: [Double]
        /// The highest and lowest score where chances split as is likelier.
        var best = -Double.infinity
        var worst = Double.infinity
    }

    private let program: Program
    private var totals: Totals
    /// One row of state for each step of the path at hand.
    private var rows: [Int]
    private let limit: Int

    /// Stops after `limit` ways.
    static func totals(_ program: Program, limit: Int = .max) -> Totals {
        var walker = Walker(program, limit: limit)
        if program.decisionCount > 0 {
            walker.visit(0, at: 0, likelihood: 1, points: 0, weight: 0, isLikeliest: true)
        }
        return walker.totals
    }

    private init(_ program: Program, limit: Int) {
        self.program = program
        self.limit = limit
        totals = Totals(
            meters: [Double](repeating: 0, count: program.meterCount),
            endings: [Double](repeating: 0, count: program.endingCondition.count + 1))
        rows = program.start
    }

    private mutating func visit(
        _ decision: Int, at base: Int, likelihood: Double, points: Double, weight: Double, isLikeliest: Bool
    ) {
        let width = program.slotCount
        let next = base + width
        if rows.count < next + width { rows.append(contentsOf: repeatElement(0, count: width)) }
        program.enter(decision, &rows, at: base)
        let options = program.options(of: decision)
        var offered = 0
        for option in options where program.isOffered(option, rows, at: base) { offered += 1 }
        guard offered > 0 else {
            for slot in 0..<width { rows[next + slot] = rows[base + slot] }
            let target = program.fallThrough(from: decision, rows, at: next)
            arrive(target, at: next, likelihood, points, weight, isLikeliest)
            return
        }
        for option in options where offered == options.count || program.isOffered(option, rows, at: base) {
            let score = program.score[option]
            let own = score.isNaN ? 0 : program.weight[decision]
            let sum = points + (score.isNaN ? 0 : score * own)
            let share = likelihood / Double(offered)
            let outcomes = program.outcomes(of: option)
            for outcome in outcomes where program.share[outcome] > 0 || outcomes.count == 1 {
                if totals.leaves >= limit { return }
                for slot in 0..<width { rows[next + slot] = rows[base + slot] }
                let target = program.take(outcome, of: option, in: decision, &rows, at: next)
                arrive(
                    target, at: next, share * program.share[outcome], sum, weight + own,
                    isLikeliest && program.likeliest[option] == Int32(outcome))
            }
        }
    }

    private mutating func arrive(
        _ target: Program.Target, at base: Int, _ likelihood: Double, _ points: Double, _ weight: Double,
        _ isLikeliest: Bool
    ) {
        if target >= 0 {
            visit(
                Int(target), at: base, likelihood: likelihood, points: points, weight: weight, isLikeliest: isLikeliest)
            return
        }
        totals.leaves += 1
        totals.likelihood += likelihood
        totals.endings[target < -1 ? Int(-2 - target) : totals.endings.count - 1] += likelihood
        totals.seconds += likelihood * Double(rows[base + program.clockSlot])
        totals.spent += likelihood * Double(rows[base + program.spentSlot]) / Program.moneyScale
        for meter in 0..<program.meterCount {
            totals.meters[meter] += likelihood * Double(rows[base + meter]) / Program.meterScale
        }
        guard let score = program.share(points, weight) else { return }
        totals.scored += likelihood
        totals.score += likelihood * score
        if isLikeliest {
            totals.best = max(totals.best, score)
            totals.worst = min(totals.worst, score)
        }
    }
}
