/// A program as a walk reads it: what is needed together lies together, what never comes up is left out.
struct WalkTables: ~Copyable {
    /// Some elements of another table that follow each other.
    struct Part {
        var start: Int32
        var end: Int32

        var count: Int { Int(wide: end - start) }
        var indices: Range<Int> { Range(uncheckedBounds: (Int(wide: start), Int(wide: end))) }
    }

    struct Decision {
        /// In `options`.
        var options: Part
        /// An option is not offered in every state.
        var isConditional: Bool
        /// The slot of the option taken; below zero there is none.
        var choiceSlot: Int32
    }

    struct Option {
        /// As the program has it.
        var number: Int32
        /// In its decision, from 1.
        var place: Int32
        /// In `outcomes`.
        var outcomes: Part
        /// The score times the weight, and the weight; 0 where it has no score.
        var points: Double
        var weight: Double
        var fails: Bool
    }

    struct Outcome {
        var number: Int32
        /// In `effects`.
        var effects: Part
        var isLikeliest: Bool
        /// The decision that always follows, `ends` or `open`.
        var next: Program.Target
        var share: Double
        var seconds: Int
        var cost: Int
    }

    struct Effect {
        var meter: Int
        var change: Int
        var lower: Int
        var upper: Int
    }

    /// Nothing is asked behind it.
    static let ends: Program.Target = -1
    /// What follows is to be found out.
    static let open: Program.Target = -2

    let decisions: Slab<Decision>
    /// Of each decision, what its author calls correct first: of equal ways the first is kept.
    let options: Slab<Option>
    let outcomes: Slab<Outcome>
    let effects: Slab<Effect>
    /// How much of a state a step can change.
    let mostChanges: Int

    init(_ program: Program) {
        var (decisions, options, outcomes, effects) = ([Decision](), [Option](), [Outcome](), [Effect]())
        var mostEffects = 0
        for decision in 0..<program.decisionCount {
            let first = options.count
            let all = program.options(of: decision)
            for option in all.sorted(by: { (program.rank[$0], $0) < (program.rank[$1], $1) }) {
                let possible = program.outcomes(of: option)
                let firstOutcome = outcomes.count
                for outcome in possible where program.share[outcome] > 0 || possible.count == 1 {
                    let firstEffect = effects.count
                    for index in Int(wide: program.effectStart[outcome])..<Int(wide: program.effectStart[outcome + 1])
                    where program.effectChange[index] != 0 {
                        let meter = Int(wide: program.effectMeter[index])
                        effects.append(
                            Effect(
                                meter: meter, change: program.effectChange[index], lower: program.lower[meter],
                                upper: program.upper[meter]))
                    }
                    mostEffects = max(mostEffects, effects.count - firstEffect)
                    outcomes.append(
                        Outcome(
                            number: Int32(clamping: outcome), effects: WalkTables.part(firstEffect, effects.count),
                            isLikeliest: Int(wide: program.likeliest[option]) == outcome,
                            next: WalkTables.next(after: outcome, of: decision, program),
                            share: program.share[outcome], seconds: program.seconds[outcome],
                            cost: program.cost[outcome]))
                }
                let isScored = !program.score[option].isNaN
                options.append(
                    Option(
                        number: Int32(clamping: option), place: Int32(clamping: option - all.lowerBound + 1),
                        outcomes: WalkTables.part(firstOutcome, outcomes.count),
                        points: isScored ? program.score[option] * program.weight[decision] : 0,
                        weight: isScored ? program.weight[decision] : 0, fails: program.fails[option]))
            }
            decisions.append(
                Decision(
                    options: WalkTables.part(first, options.count),
                    isConditional: all.contains { program.optionTest[$0] != ConditionTests.holds },
                    choiceSlot: program.choiceSlot[decision]))
        }
        self.decisions = Slab(decisions)
        self.options = Slab(options)
        self.outcomes = Slab(outcomes)
        self.effects = Slab(effects)
        // The effects, the clock, the money and the choice.
        mostChanges = mostEffects + 3
    }

    private static func next(after outcome: Int, of decision: Int, _ program: Program) -> Program.Target {
        guard program.thenStart[outcome] == program.thenStart[outcome + 1] else { return open }
        guard decision + 1 < program.decisionCount else { return ends }
        return program.counterSlot[decision + 1] < 0 ? Int32(clamping: decision + 1) : open
    }

    private static func part(_ start: Int, _ end: Int) -> Part {
        Part(start: Int32(clamping: start), end: Int32(clamping: end))
    }
}
