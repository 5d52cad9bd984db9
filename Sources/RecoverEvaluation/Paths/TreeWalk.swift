import RecoverBase
import RecoverModel

/// Every way through an exercise, one after the other: for exercises whose states hardly ever meet, where keeping them would
/// cost more than coming by again. There is one state; what a step changes in it is taken back behind it.
///
/// What becomes of the meters, the clock and the money is added up as changes: on the way back an option adds what it changed
/// itself to what came behind it, so that the end of a way costs no more where there are many meters.
struct TreeWalk: ~Copyable {
    private let program: Program
    private let tables: WalkTables
    private let guesser: Guesser
    private let limit: Int
    private let cancellation: any Cancellation

    private(set) var ways = 0
    private(set) var facts: PathFacts
    /// How likely each ending is, last none.
    private let endings: Slab<Double>
    private(set) var best: Extreme?
    private(set) var worst: Extreme?
    private var bestScore = -Double.infinity
    private var worstScore = Double.infinity
    /// Of each decision's stage.
    private let likeliest: Slab<Double>
    private var guessed = Guesser.Sums()
    /// Meters that were cut off, as `Program.affect` has them.
    private var cut: UInt64 = 0
    /// There are too many ways, or too many steps in one of them.
    private var isCutShort = false
    private var isCancelled = false
    private var visits = 0

    private let state: Slab<Int>
    /// What was changed in it, the latest last.
    private var changes = Slab(repeating: Change(), count: 64)
    private var changeCount = 0
    /// By step, the outcome taken there.
    private var taken = Slab<Int32>(repeating: 0, count: 16)
    private var whole = Tally()
    private let byOption: Slab<Tally>
    /// For each of the slots with meters, the clock and the money, times the likelihood: by step, and by option, how it changes
    /// until the end; by option, what it holds where it is asked. Options that are always offered share the row of the first.
    private let width: Int
    private var changed: Slab<Double>
    private let changedByOption: Slab<Double>
    private let before: Slab<Double>

    /// Walks; nil where there are more ways than the limit, or one has very many steps.
    ///
    /// - Parameter guesser: who chooses, where not everybody does evenly, and what a guess earns; nil where that is not asked for.
    init?(_ program: Program, guesser: Guesser?, limit: Int, cancellation: any Cancellation) throws(Cancelled) {
        self.program = program
        self.guesser = guesser ?? .nobody
        self.limit = limit
        self.cancellation = cancellation
        tables = WalkTables(program)
        facts = PathFacts(program)
        likeliest = Slab(repeating: -1, count: program.decisionCount)
        endings = Slab(repeating: 0, count: program.endingCondition.count + 1)
        state = Slab(program.start)
        width = program.meterCount + 2
        byOption = Slab(repeating: Tally(), count: program.optionCount)
        changed = Slab(repeating: 0, count: 16 * width)
        changedByOption = Slab(repeating: 0, count: program.optionCount * width)
        before = Slab(repeating: 0, count: program.optionCount * width)
        if program.decisionCount > 0 { whole = visit(0, step: 0, Way(), program) }
        if isCancelled { throw Cancelled() }
        if isCutShort || ways > limit { return nil }
        for decision in 0..<program.decisionCount where likeliest[decision] >= 0 { facts.isAsked[decision] = true }
        for index in 0..<program.endingCondition.count where endings[index] > 0 { facts.isEndedIn[index] = true }
    }

    // MARK: Walking

    private var isStopped: Bool { isCutShort || isCancelled }

    /// A decision, or those behind it where none of its options are offered.
    private mutating func visit(_ first: Program.Target, step: Int, _ way: Way, _ program: Program) -> Tally {
        guard prepare(step) else { return Tally() }
        let mark = changeCount
        var decision = Int(wide: first)
        var offered = enter(decision, step, way, program)
        while offered == 0 {
            let target = program.fallThrough(from: decision, state.address)
            guard target >= 0 else {
                takeBack(to: mark)
                return finish(target, step: step, way, program)
            }
            decision = Int(wide: target)
            offered = enter(decision, step, way, program)
        }
        let asked = tables.decisions[decision]
        let chosen = guesser.choice(in: decision, program, state.address)
        let isShared = chosen == nil && !asked.isConditional
        var own = way
        if chosen == nil { own.likelihood /= Double(offered) }
        if isShared { keepState(program.options(of: decision).lowerBound, own.likelihood) }
        var sum = Tally()
        for place in asked.options.indices {
            let option = tables.options[place]
            if let chosen {
                guard Int(wide: option.number) == chosen else { continue }
            } else if offered < asked.options.count {
                guard program.isOffered(Int(wide: option.number), state.address) else { continue }
            }
            var reached = Tally()
            for index in option.outcomes.indices {
                let outcome = tables.outcomes[index]
                let mark = changeCount
                let next = take(outcome, of: option, asked, step, own)
                let target =
                    switch outcome.next {
                    case WalkTables.ends: program.tests.decide(program.endingTest, state.address)
                    case WalkTables.open: program.next(after: Int(wide: outcome.number), of: decision, state.address)
                    default: outcome.next
                    }
                let behind: Tally
                if target >= 0 {
                    behind = visit(target, step: step + 1, next, program)
                    if isStopped { return sum }
                    close(step, option)
                } else {
                    behind = finish(target, step: step + 1, next, program)
                }
                takeBack(to: mark, step, option, behind.reach)
                reached += behind
            }
            sum += reached
            byOption[Int(wide: option.number)] += reached
            if !isShared { keepState(Int(wide: option.number), reached.reach) }
        }
        takeBack(to: mark)
        return sum
    }

    /// Makes room for a step; false where it is too many, or the walk is to stop.
    private mutating func prepare(_ step: Int) -> Bool {
        visits += 1
        if visits & 1023 == 0, cancellation.isCancelled { isCancelled = true }
        if step >= TreeSize.mostSteps || ways > limit { isCutShort = true }
        taken.reserve(step + 1, filling: 0)
        changed.reserve((step + 2) * width, filling: 0)
        return !isStopped
    }

    /// How many options are offered.
    private mutating func enter(_ decision: Int, _ step: Int, _ way: Way, _ program: Program) -> Int {
        changes.reserve(changeCount + tables.mostChanges + 1, filling: Change())
        let counter = Int(wide: program.counterSlot[decision])
        if counter >= 0 { set(counter, to: state[counter] + 1) }
        let asked = tables.decisions[decision]
        var offered = asked.options.count
        if asked.isConditional {
            offered = program.offered(in: decision, state.address)
        }
        if way.likelihood > likeliest[decision] + PathFacts.tolerance {
            likeliest[decision] = way.likelihood
            let row = UnsafeBufferPointer(start: state.address, count: program.slotCount)
            facts.stages[decision] = PathFacts.Stage(row: Array(row), trail: trail(step))
        }
        if offered == 0, !facts.passedBy.contains(where: { $0.decision == decision }) {
            facts.passedBy.append((decision, trail(step)))
        }
        return offered
    }

    private func trail(_ steps: Int) -> [Int32] { Array(UnsafeBufferPointer(start: taken.address, count: steps)) }

    /// Goes on by an outcome, on a way that comes to the step like `way`.
    @inline(__always)
    private mutating func take(
        _ outcome: WalkTables.Outcome, of option: WalkTables.Option, _ asked: WalkTables.Decision, _ step: Int,
        _ way: Way
    ) -> Way {
        var next = way
        next.likelihood *= outcome.share
        next.points += option.points
        next.weight += option.weight
        if option.fails { next.isFailed = true }
        if !outcome.isLikeliest { next.isLikeliest = false }
        taken[step] = outcome.number
        affect(outcome, step)
        if outcome.seconds != 0 {
            set(program.clockSlot, to: state[program.clockSlot].addingSaturating(outcome.seconds))
        }
        if outcome.cost != 0 {
            set(program.spentSlot, to: state[program.spentSlot].addingSaturating(outcome.cost))
        }
        if asked.choiceSlot >= 0 { set(Int(wide: asked.choiceSlot), to: Int(wide: option.place)) }
        return next
    }

    @inline(__always)
    private mutating func affect(_ outcome: WalkTables.Outcome, _ step: Int) {
        var cut: UInt64 = 0
        for index in outcome.effects.indices {
            let effect = tables.effects[index]
            let value = state[effect.meter] + effect.change
            let kept = min(max(value, effect.lower), effect.upper)
            if kept != value { cut |= Program.cutBit(effect.meter) }
            set(effect.meter, to: kept)
        }
        if cut & ~self.cut != 0 { note(cut, step) }
    }

    private mutating func note(_ cut: UInt64, _ step: Int) {
        self.cut |= cut
        let trail = trail(step + 1)
        facts.note(cut, of: program) { trail }
    }

    // MARK: There and back

    @inline(__always)
    private mutating func set(_ slot: Int, to value: Int) {
        changes[changeCount] = Change(slot: slot, old: state[slot])
        changeCount += 1
        state[slot] = value
    }

    private mutating func takeBack(to mark: Int) {
        while changeCount > mark {
            changeCount -= 1
            let change = changes[changeCount]
            state[change.slot] = change.old
        }
    }

    /// Takes back what an option changed, and adds it to the option and to the step.
    @inline(__always)
    private mutating func takeBack(to mark: Int, _ step: Int, _ option: WalkTables.Option, _ reach: Double) {
        let (here, own) = (step * width, Int(wide: option.number) * width)
        while changeCount > mark {
            changeCount -= 1
            let change = changes[changeCount]
            if change.slot < width {
                let difference = reach * Double(state[change.slot] - change.old)
                changed[here + change.slot] += difference
                changedByOption[own + change.slot] += difference
            }
            state[change.slot] = change.old
        }
    }

    /// Adds what changes behind an option to the option, and to the step.
    private mutating func close(_ step: Int, _ option: WalkTables.Option) {
        let (here, behind, own) = (step * width, (step + 1) * width, Int(wide: option.number) * width)
        for slot in 0..<width {
            let difference = changed[behind + slot]
            changed[behind + slot] = 0
            changed[here + slot] += difference
            changedByOption[own + slot] += difference
        }
    }

    /// Adds the state in which an option is asked.
    private func keepState(_ option: Int, _ reach: Double) {
        for slot in 0..<width { before[option * width + slot] += reach * Double(state[slot]) }
    }

    // MARK: Ends

    @inline(__always)
    private mutating func finish(_ target: Program.Target, step: Int, _ way: Way, _ program: Program) -> Tally {
        ways += 1
        let ending = target < -1 ? Int(wide: -2 - target) : program.endingCondition.count
        endings[ending] += way.likelihood
        if target == Program.end, facts.withoutEnding == nil { facts.withoutEnding = trail(step) }
        let weight = max(way.weight, program.leastWeight)
        var end = Tally(reach: way.likelihood)
        if weight > 0 {
            let score = way.points / weight
            end.scored = way.likelihood
            end.score = way.likelihood * score
            if way.isLikeliest { compare(score, step) }
        } else if way.isLikeliest, best == nil {
            // Where nothing scores, the first way stands for all.
            best = Extreme(score: -.infinity, outcomes: trail(step))
            worst = Extreme(score: .infinity, outcomes: trail(step))
        }
        if guesser.isAsked {
            let isFailed = way.isFailed || target < -1 && program.endingFails[ending]
            guesser.add(way.likelihood, points: way.points, weight: weight, isFailed: isFailed, to: &guessed)
        }
        return end
    }

    @inline(__always)
    private mutating func compare(_ score: Double, _ step: Int) {
        if score > bestScore + Scorecard.tolerance {
            bestScore = score
            best = Extreme(score: score, outcomes: trail(step))
        }
        if score < worstScore - Scorecard.tolerance {
            worstScore = score
            worst = Extreme(score: score, outcomes: trail(step))
        }
    }

    // MARK: Results

    func ending(_ index: Int) -> Double { endings[index] }
    var noEnding: Double { endings[program.endingCondition.count] }
    var guess: Guessing.Figures? { guesser.isAsked ? guesser.figures(guessed) : nil }

    var outlook: Outlook {
        outlook(whole) { Double(program.start[$0]) * whole.reach + changed[$0] }
    }

    func outlook(of option: Int) -> Outlook {
        let decision = program.decision(of: option)
        let row = tables.decisions[decision].isConditional ? option : program.options(of: decision).lowerBound
        return outlook(byOption[option]) { before[row * width + $0] + changedByOption[option * width + $0] }
    }

    /// - Parameter held: what a slot holds at the end, times the likelihood.
    private func outlook(_ tally: Tally, held: (Int) -> Double) -> Outlook {
        guard tally.reach > 0 else { return Outlook() }
        return Outlook(
            reach: tally.reach, score: tally.scored > 0 ? tally.score / tally.scored : nil,
            meters: (0..<program.meterCount).map { held($0) / Program.meterScale / tally.reach },
            seconds: held(program.clockSlot) / tally.reach,
            spent: held(program.spentSlot) / Program.moneyScale / tally.reach)
    }
}
