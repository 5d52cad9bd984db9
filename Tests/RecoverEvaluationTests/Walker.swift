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
    private let limit: Int

    /// Stops after `limit` ways.
    static func totals(_ program: Program, limit: Int = .max) -> Totals {
        var walker = Walker(program, limit: limit)
        if program.decisionCount > 0 {
            walker.visit(0, program.start, likelihood: 1, points: 0, weight: 0, isLikeliest: true)
        }
        return walker.totals
    }

    private init(_ program: Program, limit: Int) {
        self.program = program
        self.limit = limit
        totals = Totals(
            meters: [Double](repeating: 0, count: program.meterCount),
            endings: [Double](repeating: 0, count: program.endingCondition.count + 1))
    }

    private mutating func visit(
        _ decision: Int, _ start: [Int], likelihood: Double, points: Double, weight: Double, isLikeliest: Bool
    ) {
        var row = start
        program.enter(decision, &row)
        let options = program.options(of: decision)
        var offered = 0
        for option in options where program.isOffered(option, row) { offered += 1 }
        guard offered > 0 else {
            let target = program.fallThrough(from: decision, row)
            arrive(target, row, likelihood, points, weight, isLikeliest)
            return
        }
        for option in options where offered == options.count || program.isOffered(option, row) {
            let score = program.score[option]
            let own = score.isNaN ? 0 : program.weight[decision]
            let sum = points + (score.isNaN ? 0 : score * own)
            let share = likelihood / Double(offered)
            let outcomes = program.outcomes(of: option)
            for outcome in outcomes where program.share[outcome] > 0 || outcomes.count == 1 {
                if totals.leaves >= limit { return }
                var after = row
                let target = program.take(outcome, of: option, in: decision, &after)
                arrive(
                    target, after, share * program.share[outcome], sum, weight + own,
                    isLikeliest && program.likeliest[option] == Int32(outcome))
            }
        }
    }

    private mutating func arrive(
        _ target: Program.Target, _ row: [Int], _ likelihood: Double, _ points: Double, _ weight: Double,
        _ isLikeliest: Bool
    ) {
        if target >= 0 {
            visit(
                Int(target), row, likelihood: likelihood, points: points, weight: weight, isLikeliest: isLikeliest)
            return
        }
        totals.leaves += 1
        totals.likelihood += likelihood
        totals.endings[target < -1 ? Int(-2 - target) : totals.endings.count - 1] += likelihood
        totals.seconds += likelihood * Double(row[program.clockSlot])
        totals.spent += likelihood * Double(row[program.spentSlot]) / Program.moneyScale
        for meter in 0..<program.meterCount {
            totals.meters[meter] += likelihood * Double(row[meter]) / Program.meterScale
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
