/// About how many ways lead through an exercise, before any effort is made to go them.
///
/// Each random descent counts the branches that it comes by; their product is an estimate whose mean is right (D. E. Knuth,
/// "Estimating the efficiency of backtrack programs", 1975).
struct TreeSize {
    /// A way with more steps is not walked: each takes a little of the stack.
    static let mostSteps = 500
    private static let descents = 1_000
    /// In all descents together.
    private static let mostVisits = 100_000

    /// The largest figure there is where ways have too many steps.
    let ways: Double

    init(_ program: Program, seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        var sum = 0.0
        var (descents, visits) = (0, 0)
        while descents < TreeSize.descents, visits < TreeSize.mostVisits {
            guard let found = TreeSize.descend(program, &generator) else {
                ways = .infinity
                return
            }
            sum += found.branches
            visits += found.visits
            descents += 1
        }
        ways = sum / Double(max(1, descents))
    }

    private static func descend(
        _ program: Program, _ generator: inout SplitMix64
    ) -> (branches: Double, visits: Int)? {
        var state = program.start
        var place: Program.Target = program.decisionCount == 0 ? Program.end : 0
        var branches = 1.0
        var visits = 0
        while place >= 0 {
            visits += 1
            guard visits < mostSteps else { return nil }
            let decision = Int(wide: place)
            program.enter(decision, &state)
            let offered = program.offered(in: decision, state)
            guard offered > 0 else {
                place = program.fallThrough(from: decision, state)
                continue
            }
            let option = program.offered(generator.below(offered), of: offered, in: decision, state)
            let possible = program.outcomes(of: option)
            let outcomes = possible.filter { program.share[$0] > 0 || possible.count == 1 }
            guard !outcomes.isEmpty else { return (branches, visits) }
            branches *= Double(offered) * Double(outcomes.count)
            let outcome = outcomes[generator.below(outcomes.count)]
            place = program.take(outcome, of: option, in: decision, &state)
        }
        return (branches, visits)
    }
}
