import RecoverBase
import RecoverModel

/// Every way through an exercise, one after the other: for exercises whose states hardly ever meet, where keeping them would
/// cost more than coming by again. All that is kept is a row for each step of the way at hand, and sums.
struct TreeWalk<Stop: Cancellation> {
    /// What a way has come to so far.
    private struct Way {
        var likelihood = 1.0
        var points = 0.0
        var weight = 0.0
        var isLikeliest = true
        var isFailed = false
    }

    /// A way that chances take where they are likelier.
    struct Extreme {
        var score: Double
        var outcomes: [Int32]
    }

    private let program: Program
    private let guesser: Guesser
    private let limit: Int
    private let cancellation: Stop
    /// The options of each decision, what its author calls correct first: of equal ways the first is kept.
    private let order: [Int32]

    private(set) var ways = 0
    private(set) var facts: PathFacts
    /// How likely each ending is, last none.
    private(set) var endings: [Double]
    private(set) var best: Extreme?
    private(set) var worst: Extreme?
    /// Of each decision's stage.
    private var likeliest: [Double]
    private var guessed = Guesser.Sums()
    /// Meters that were cut off, as `Program.affect` has them.
    private var cut: UInt64 = 0
    /// There are too many ways, or too many steps in one of them.
    private var isCutShort = false
    private var isCancelled = false
    private var visits = 0

    /// By step: the state, and the outcome taken there.
    private var rows: [Int]
    private var taken: [Int32]
    /// By step, and by option, sums over the ways through it, each times its likelihood: 1, 1 where it has a score, the score, the
    /// seconds, the money, the meters.
    private var sums: [Double]
    private var optionSums: [Double]
    private let width: Int
    private let slots: Int

    /// Walks; nil where there are more ways than the limit, or one has very many steps.
    ///
    /// - Parameter guesser: who chooses, where not everybody does evenly, and what a guess earns; nil where that is not asked for.
    init?(_ program: Program, guesser: Guesser?, limit: Int, cancellation: Stop) throws(Cancelled) {
        self.program = program
        self.guesser = guesser ?? .nobody
        self.limit = limit
        self.cancellation = cancellation
        order = program.optionsByRank
        facts = PathFacts(program)
        likeliest = [Double](repeating: -1, count: program.decisionCount)
        endings = [Double](repeating: 0, count: program.endingCondition.count + 1)
        slots = program.slotCount
        width = 5 + program.meterCount
        rows = program.start
        taken = []
        sums = [Double](repeating: 0, count: width)
        optionSums = [Double](repeating: 0, count: program.optionCount * width)
        if program.decisionCount > 0 { visit(0, step: 0, Way()) }
        if isCancelled { throw Cancelled() }
        if isCutShort { return nil }
        for index in endings.indices.dropLast() where endings[index] > 0 { facts.isEndedIn[index] = true }
    }

    // MARK: Walking

    /// A decision, or those behind it where none of its options are offered.
    private mutating func visit(_ first: Int, step: Int, _ way: Way) {
        visits += 1
        if visits & 1023 == 0, cancellation.isCancelled { isCancelled = true }
        guard prepare(step) else { return }
        let base = step * slots
        var decision = first
        var offered = enter(decision, step, way)
        while offered == 0 {
            let target = program.fallThrough(from: decision, rows, at: base)
            guard target >= 0 else { return finish(target, step: step, way) }
            decision = Int(wide: target)
            offered = enter(decision, step, way)
        }
        let options = program.options(of: decision)
        let chosen = guesser.choice(in: decision, program, rows, at: base)
        let weight = program.weight[decision]
        for place in options {
            let option = Int(wide: order[place])
            if let chosen {
                guard option == chosen else { continue }
            } else {
                guard offered == options.count || program.isOffered(option, rows, at: base) else { continue }
            }
            var next = way
            if chosen == nil { next.likelihood /= Double(offered) }
            let score = program.score[option]
            if !score.isNaN {
                next.points += score * weight
                next.weight += weight
            }
            if program.fails[option] { next.isFailed = true }
            take(option, of: decision, step: step, next)
            if isCutShort || isCancelled { return }
            close(step, option)
        }
    }

    /// Makes room for a step; false where a way has too many.
    private mutating func prepare(_ step: Int) -> Bool {
        guard step < TreeSize.mostSteps else {
            isCutShort = true
            return false
        }
        if taken.count <= step {
            taken.append(0)
            rows += repeatElement(0, count: slots)
            sums += repeatElement(0, count: width)
        }
        return true
    }

    /// How many options are offered.
    private mutating func enter(_ decision: Int, _ step: Int, _ way: Way) -> Int {
        let base = step * slots
        program.enter(decision, &rows, at: base)
        facts.isAsked[decision] = true
        var offered = 0
        let options = program.options(of: decision)
        for option in options where program.isOffered(option, rows, at: base) { offered += 1 }
        if way.likelihood > likeliest[decision] + PathFacts.tolerance {
            likeliest[decision] = way.likelihood
            facts.stages[decision] = PathFacts.Stage(
                row: Array(rows[base..<base + slots]), trail: Array(taken[..<step]))
        }
        if offered == 0, !facts.passedBy.contains(where: { $0.decision == decision }) {
            facts.passedBy.append((decision, Array(taken[..<step])))
        }
        return offered
    }

    private mutating func take(_ option: Int, of decision: Int, step: Int, _ way: Way) {
        let base = step * slots
        let after = base + slots
        let outcomes = program.outcomes(of: option)
        for outcome in outcomes where program.share[outcome] > 0 || outcomes.count == 1 {
            if isCutShort || isCancelled { return }
            for slot in 0..<slots { rows[after + slot] = rows[base + slot] }
            taken[step] = Int32(truncatingIfNeeded: outcome)
            let cut = program.affect(outcome, &rows, at: after)
            if cut & ~self.cut != 0 {
                self.cut |= cut
                let trail = Array(taken[...step])
                facts.note(cut, of: program) { trail }
            }
            let target = program.move(outcome, of: option, in: decision, &rows, at: after)
            var next = way
            next.likelihood *= program.share[outcome]
            if Int(wide: program.likeliest[option]) != outcome { next.isLikeliest = false }
            if target >= 0 {
                visit(Int(wide: target), step: step + 1, next)
            } else {
                finish(target, step: step + 1, next)
            }
        }
    }

    /// Adds what came of an option to the option, and to the step.
    private mutating func close(_ step: Int, _ option: Int) {
        let (here, below, own) = (step * width, (step + 1) * width, option * width)
        for figure in 0..<width {
            let sum = sums[below + figure]
            sums[below + figure] = 0
            sums[here + figure] += sum
            optionSums[own + figure] += sum
        }
    }

    private mutating func finish(_ target: Program.Target, step: Int, _ way: Way) {
        ways += 1
        if ways > limit { isCutShort = true }
        let ending = target < -1 ? Int(wide: -2 - target) : endings.count - 1
        endings[ending] += way.likelihood
        if target == Program.end, facts.withoutEnding == nil { facts.withoutEnding = Array(taken[..<step]) }
        let (row, place) = (step * slots, step * width)
        let whole = max(way.weight, program.leastWeight)
        sums[place] += way.likelihood
        if whole > 0 {
            let score = way.points / whole
            sums[place + 1] += way.likelihood
            sums[place + 2] += way.likelihood * score
            if way.isLikeliest { compare(score, step) }
        } else if way.isLikeliest, best == nil {
            // Where nothing scores, the first way stands for all.
            best = Extreme(score: -.infinity, outcomes: Array(taken[..<step]))
            worst = Extreme(score: .infinity, outcomes: Array(taken[..<step]))
        }
        sums[place + 3] += way.likelihood * Double(rows[row + program.clockSlot])
        sums[place + 4] += way.likelihood * Double(rows[row + program.spentSlot])
        for meter in 0..<program.meterCount { sums[place + 5 + meter] += way.likelihood * Double(rows[row + meter]) }
        if guesser.isAsked {
            let isFailed = way.isFailed || target < -1 && program.endingFails[ending]
            guesser.add(way.likelihood, points: way.points, weight: whole, isFailed: isFailed, to: &guessed)
        }
    }

    private mutating func compare(_ score: Double, _ step: Int) {
        if score > (best?.score ?? -.infinity) + Scorecard.tolerance {
            best = Extreme(score: score, outcomes: Array(taken[..<step]))
        }
        if score < (worst?.score ?? .infinity) - Scorecard.tolerance {
            worst = Extreme(score: score, outcomes: Array(taken[..<step]))
        }
    }

    // MARK: Results

    var whole: Outlook { outlook(sums[..<width]) }
    func option(_ option: Int) -> Outlook { outlook(optionSums[option * width..<(option + 1) * width]) }
    var guess: Guessing.Figures? { guesser.isAsked ? guesser.figures(guessed) : nil }

    private func outlook(_ sums: ArraySlice<Double>) -> Outlook {
        let sums = Array(sums)
        let reach = sums[0]
        guard reach > 0 else { return Outlook() }
        return Outlook(
            reach: reach, score: sums[1] > 0 ? sums[2] / sums[1] : nil,
            meters: sums[5...].map { $0 / Program.meterScale / reach }, seconds: sums[3] / reach,
            spent: sums[4] / Program.moneyScale / reach)
    }
}

extension Program {
    /// The options of each decision in the order in which equals are taken.
    fileprivate var optionsByRank: [Int32] {
        (0..<decisionCount).flatMap { decision in
            options(of: decision).sorted { (rank[$0], $0) < (rank[$1], $1) }.map { Int32(clamping: $0) }
        }
    }
}
