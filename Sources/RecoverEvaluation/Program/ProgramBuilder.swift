import RecoverModel

extension Program {
    /// - Parameter scope: the case, for the conditions of options, `then`s and endings.
    public init(_ exercise: Exercise, scores: Scorecard, scope: some Scope) {
        var builder = ProgramBuilder(exercise, scores: scores, scope: scope)
        builder.run()
        self = builder.program()
        let best = Yardstick.reach(of: self)
        (leastWeight, leastCount) = (best.weight, best.count)
    }
}

/// Lays an exercise out in arrays.
private struct ProgramBuilder {
    let exercise: Exercise
    let scores: Scorecard
    var compiler: ConditionCompiler
    let decisionIndex: [String: Int]
    let endingIndex: [String: Int]
    let meterIndex: [String: Int]

    var choiceSlot: [Int32]
    var counterSlot: [Int32]
    var slotCount: Int
    let currency: String?

    var optionStart: [Int32] = [0]
    var weight: [Double] = []
    var optionCondition: [ConditionCode.Root] = []
    var score: [Double] = []
    var fails: [Bool] = []
    var rank: [Int32] = []
    var outcomeStart: [Int32] = [0]
    var likeliest: [Int32] = []
    var share: [Double] = []
    var threshold: [UInt64] = []
    var effectStart: [Int32] = [0]
    var effectMeter: [Int32] = []
    var effectChange: [Int] = []
    var seconds: [Int] = []
    var cost: [Int] = []
    var thenStart: [Int32] = [0]
    var thenCondition: [ConditionCode.Root] = []
    var thenTarget: [Program.Target] = []
    var endingCondition: [ConditionCode.Root] = []
    /// For each slot, the decisions whose conditions read it.
    var uses: [Int: [Int]] = [:]
    var jumps: [(from: Int, to: Int)] = []

    init(_ exercise: Exercise, scores: Scorecard, scope: some Scope) {
        self.exercise = exercise
        self.scores = scores
        func numbered(_ ids: [String]) -> [String: Int] {
            Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        }
        decisionIndex = numbered(exercise.decisions.map(\.id))
        endingIndex = numbered(exercise.endings.map(\.id))
        meterIndex = numbered(exercise.meters.map(\.id))
        choiceSlot = [Int32](repeating: -1, count: exercise.decisions.count)
        counterSlot = choiceSlot
        slotCount = exercise.meters.count + 2
        currency = exercise.currency

        let conditions = exercise.conditions
        var view = StateView()
        view.constants = CaseValues(conditions, scope: scope)
        view.names["elapsed"] = .elapsed(exercise.meters.count)
        view.names["spent"] = .spent(exercise.meters.count + 1, currency: currency ?? "")
        let paths = conditions.flatMap(\.paths).map(\.path)
        let asked = Set(paths.filter { $0.segments.count == 1 }.map { $0.segments[0] })
        for (index, decision) in exercise.decisions.enumerated() where asked.contains(decision.id) {
            choiceSlot[index] = Int32(clamping: slotCount)
            view.names[decision.id] = .choice(slotCount, decision.options.map(\.id))
            slotCount += 1
        }
        for (index, decision) in exercise.decisions.enumerated() where decision.again != nil {
            counterSlot[index] = Int32(clamping: slotCount)
            slotCount += 1
        }
        for (index, meter) in exercise.meters.enumerated() { view.names[meter.id] = .meter(index, meter.unit) }
        compiler = ConditionCompiler(view: view)
    }

    mutating func run() {
        for (index, decision) in exercise.decisions.enumerated() {
            weight.append(decision.weight)
            if counterSlot[index] >= 0 { uses[Int(wide: counterSlot[index]), default: []].append(index) }
            for (place, option) in decision.options.enumerated() {
                add(option, judged: scores.decisions[index].options[place], of: index)
            }
            let correct = decision.options.indices.filter { decision.options[$0].isCorrect }
            let order = correct + decision.options.indices.filter { !decision.options[$0].isCorrect }
            let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
            rank += decision.options.indices.map { Int32(clamping: places[$0] ?? 0) }
            optionStart.append(Int32(clamping: optionCondition.count))
        }
        for ending in exercise.endings { endingCondition.append(condition(ending.condition, at: decisionIndex.count)) }
    }

    private mutating func condition(_ expression: Expression?, at decision: Int) -> ConditionCode.Root {
        for slot in compiler.slots(of: expression) { uses[slot, default: []].append(decision) }
        return compiler.root(expression)
    }

    private mutating func add(_ option: Decision.Option, judged: Scorecard.Option, of decision: Int) {
        optionCondition.append(condition(option.condition, at: decision))
        score.append(judged.score ?? .nan)
        fails.append(judged.fails)
        let first = share.count
        if option.chances.isEmpty {
            add(
                effects: option.effects, share: 1, seconds: time(option, nil), cost: amount(option.costs),
                thens: option.thens, of: decision)
        }
        for chance in option.chances {
            add(
                effects: option.effects + chance.effects, share: chance.share, seconds: time(option, chance),
                cost: amount(option.costs) + amount(chance.costs), thens: chance.thens + option.thens, of: decision)
        }
        setThresholds(from: first)
        outcomeStart.append(Int32(clamping: share.count))
    }

    private mutating func add(
        effects: [Effect], share: Double, seconds: Int, cost: Int, thens: [Then], of decision: Int
    ) {
        self.share.append(share)
        self.seconds.append(seconds)
        self.cost.append(cost)
        for effect in effects {
            guard let meter = meterIndex[effect.meter], let change = Program.steps(effect.change, Program.meterScale)
            else { continue }
            effectMeter.append(Int32(clamping: meter))
            effectChange.append(change)
        }
        effectStart.append(Int32(clamping: effectMeter.count))
        for then in thens {
            guard let target = target(of: then) else { continue }
            if target >= 0 {
                jumps.append((decision, Int(wide: target)))
                let slot = Int(wide: counterSlot[Int(wide: target)])
                if slot >= 0 { uses[slot, default: []].append(decision) }
            }
            thenCondition.append(condition(then.condition, at: decision))
            thenTarget.append(target)
        }
        thenStart.append(Int32(clamping: thenTarget.count))
    }

    private func target(of then: Then) -> Program.Target? {
        switch then.target {
        case .end: Program.end
        case .ending(let id): endingIndex[id].map(Program.ending)
        case .decision(let id): decisionIndex[id].map { Int32(clamping: $0) }
        }
    }

    /// `takes` moves the clock; without it `within` does.
    private func time(_ option: Decision.Option, _ chance: Chance?) -> Int {
        let own = option.takes ?? (chance?.takes == nil ? option.within : nil)
        let total = (own?.approximateSeconds ?? 0) + (chance?.takes?.approximateSeconds ?? 0)
        return Program.steps(total, 1) ?? 0
    }

    private func amount(_ value: Value?) -> Int { Program.steps(value?.double, Program.moneyScale) ?? 0 }

    private mutating func setThresholds(from first: Int) {
        var sum = 0.0
        var best = first
        for index in first..<share.count {
            sum += share[index]
            threshold.append(UInt64(share: sum))
            if share[index] > share[best] + 1e-12 { best = index }
        }
        if let last = threshold.indices.last { threshold[last] = 1 << 32 }
        likeliest.append(Int32(clamping: best))
    }

    private var optionOf: [Int32] {
        (0..<outcomeStart.count - 1).flatMap { option in
            [Int32](
                repeating: Int32(clamping: option), count: Int(wide: outcomeStart[option + 1] - outcomeStart[option]))
        }
    }

    func program() -> Program {
        let meters = exercise.meters
        var start = [Int](repeating: 0, count: slotCount)
        for (index, meter) in meters.enumerated() {
            start[index] = Program.steps(min(max(meter.start, meter.lower), meter.upper), Program.meterScale) ?? 0
        }
        var tests = ConditionTests(compiler.code)
        let optionTest = optionCondition.map { tests.add($0) }
        let thenTest = thenCondition.map { tests.add($0) }
        // The first that holds.
        let endingTest = endingCondition.indices.reversed().reduce(Program.end) { next, index in
            tests.add(endingCondition[index], holds: Program.ending(index), otherwise: next)
        }
        let forgettable = (meters.count + 2..<slotCount).map { (slot: $0, decisions: uses[$0] ?? []) }
        return Program(
            meterCount: meters.count, slotCount: slotCount, start: start,
            lower: meters.map { Program.steps($0.lower, Program.meterScale) ?? 0 },
            upper: meters.map { Program.steps($0.upper, Program.meterScale) ?? 0 }, optionStart: optionStart,
            choiceSlot: choiceSlot, counterSlot: counterSlot,
            askedAtMost: exercise.decisions.map { 1 + max(0, $0.again ?? 0) }, weight: weight,
            optionCondition: optionCondition, optionTest: optionTest, score: score, fails: fails, rank: rank,
            outcomeStart: outcomeStart,
            optionOf: optionOf,
            likeliest: likeliest,
            share: share, threshold: threshold, effectStart: effectStart, effectMeter: effectMeter,
            effectChange: effectChange, seconds: seconds, cost: cost, thenStart: thenStart,
            thenCondition: thenCondition, thenTest: thenTest, thenTarget: thenTarget, endingCondition: endingCondition,
            endingFails: exercise.endings.map(\.fails), endingTest: endingTest, code: compiler.code, tests: tests,
            usesClock: compiler.slotsRead.contains(meters.count),
            usesSpent: compiler.slotsRead.contains(meters.count + 1),
            liveness: Liveness(decisions: exercise.decisions.count, uses: forgettable, jumps: jumps),
            currency: currency)
    }
}

extension Exercise {
    /// Every condition that is judged on the way.
    fileprivate var conditions: [Expression] {
        var found: [Expression] = []
        for option in decisions.lazy.flatMap(\.options) {
            if let condition = option.condition { found.append(condition) }
            found += option.thens.compactMap(\.condition)
            for chance in option.chances { found += chance.thens.compactMap(\.condition) }
        }
        return found + endings.compactMap(\.condition)
    }

    /// What `costs` are in: the currency of the first that is written.
    fileprivate var currency: String? {
        for option in decisions.lazy.flatMap(\.options) {
            for value in [option.costs] + option.chances.map(\.costs) {
                if case .money(_, let currency)? = value { return currency }
            }
        }
        return nil
    }
}
