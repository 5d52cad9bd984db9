import RecoverBase
import RecoverModel

/// How much work the evaluation of paths may be.
public struct PathLimits: Sendable, Hashable {
    /// With more states than this, random plays stand in for the exact evaluation, and the report says so.
    public var states = 400_000
    /// So do they with more bytes than this.
    public var memory = 256 << 20
    /// How many plays, rounded up to whole blocks.
    public var plays = 200_000
    public var seed: UInt64 = 1
    /// Otherwise only the scores are wanted.
    public var walks = true
    /// Whether to say what guessing earns.
    public var guesses = true

    public init() {}

    /// Where only the scores are wanted.
    public static var judgedOnly: PathLimits {
        var limits = PathLimits()
        limits.walks = false
        limits.guesses = false
        return limits
    }
}

/// An exercise, judged by the rules and walked through.
public struct ExerciseEvaluation: Sendable {
    public let exercise: Exercise
    public let scores: Scorecard
    public let program: Program
    public let paths: PathReport
    public let verdict: Verdict

    /// - Parameter scope: the case, and each option as rules see it.
    public init(
        _ exercise: Exercise, scope: some ExerciseScope, limits: PathLimits = PathLimits(),
        cancellation: some Cancellation = NeverCancelled()
    ) throws(Cancelled) {
        self.exercise = exercise
        scores = Scorecard(exercise, scope: scope)
        verdict = Verdict(exercise, scores)
        program = Program(exercise, scores: scores, scope: scope)
        paths = try PathReport(exercise, scores, program, limits: limits, cancellation: cancellation)
    }
}

extension PathReport {
    init(
        _ exercise: Exercise, _ scores: Scorecard, _ program: Program, limits: PathLimits,
        cancellation: some Cancellation
    ) throws(Cancelled) {
        guard !exercise.decisions.isEmpty else {
            whole = Outlook(reach: 1, score: nil, meters: exercise.meters.map(\.start))
            let graph = try StateGraph(
                program, limit: limits.states, memory: limits.memory, cancellation: cancellation)
            try guess(exercise, scores, program, graph, limits, cancellation)
            return
        }
        guard limits.walks else { return }
        findings = ScoreFindings(exercise: exercise, scores: scores).all()
        let graph = try StateGraph(
            program, limit: limits.states, memory: limits.memory, cancellation: cancellation)
        try guess(exercise, scores, program, graph, limits, cancellation)
        if let graph,
            let expectations = try Expectations(graph, memory: limits.memory, cancellation: cancellation)
        {
            evaluate(exercise, scores, graph, expectations)
        } else {
            try sample(exercise, program, limits, cancellation)
        }
    }

    private mutating func guess(
        _ exercise: Exercise, _ scores: Scorecard, _ program: Program, _ graph: StateGraph?, _ limits: PathLimits,
        _ cancellation: some Cancellation
    ) throws(Cancelled) {
        guard limits.guesses else { return }
        guessing = try Guessing(exercise, scores, program, graph, limits: limits, cancellation: cancellation)
        findings += GuessFindings(exercise: exercise, scores: scores, guessing: guessing).all()
    }

    private mutating func evaluate(
        _ exercise: Exercise, _ scores: Scorecard, _ graph: StateGraph, _ expectations: Expectations
    ) {
        count = expectations.count
        whole = expectations.whole
        options = PathReport.byDecision(expectations.options(), graph.program)
        endings = [Double](repeating: 0, count: exercise.endings.count)
        for state in 0..<graph.count where graph.place(state) < 0 {
            let likelihood = expectations.likelihood(of: state)
            if let ending = graph.ending(state) { endings[ending] += likelihood } else { noEnding += likelihood }
        }
        best = BestPath(graph, worst: false).trail
        worst = BestPath(graph, worst: true).trail
        findings += GraphFindings(
            exercise: exercise, scores: scores, graph: graph, expectations: expectations, options: options,
            guessing: guessing
        ).all()
    }

    private static func byDecision(_ options: [Outlook], _ program: Program) -> [[Outlook]] {
        (0..<program.decisionCount).map { decision in Array(options[program.options(of: decision)]) }
    }

    // MARK: Too large to walk

    private mutating func sample(
        _ exercise: Exercise, _ program: Program, _ limits: PathLimits, _ cancellation: some Cancellation
    ) throws(Cancelled) {
        let blocks = max(1, (limits.plays + Sampler.blockSize - 1) / Sampler.blockSize)
        var totals = try Sampler(program, seed: limits.seed).play(blocks: 0..<blocks, cancellation: cancellation)
        for isBest in [true, false] {
            let way = program.greedy(best: isBest)
            guard let score = program.share(way.points, way.weight) else { continue }
            totals.keep(PlayTotals.Play(score: score, outcomes: way.outcomes))
        }
        isExhaustive = false
        plays = totals.plays
        count = Double(totals.plays)
        let width = totals.width
        whole = totals.outlook(totals.whole[...], of: totals.plays)
        options = PathReport.byDecision(
            (0..<program.optionCount).map {
                totals.outlook(totals.options[$0 * width..<($0 + 1) * width], of: totals.plays)
            }, program)
        endings = exercise.endings.indices.map { Double(totals.endings[$0]) / Double(totals.plays) }
        noEnding = Double(totals.endings.last ?? 0) / Double(totals.plays)
        best = totals.best.map { program.trail(of: $0.outcomes) }
        worst = totals.worst.map { program.trail(of: $0.outcomes) }
        for (index, ending) in exercise.endings.enumerated() where endings[index] == 0 {
            findings.append(
                Finding(.unreachableEnding, "none of \(plays) random plays came to the ending `\(ending.id)`"))
        }
        for (index, decision) in exercise.decisions.enumerated() where options[index].allSatisfy({ $0.reach == 0 }) {
            findings.append(
                Finding(
                    .unreachableDecision, "none of \(plays) random plays came to the decision `\(decision.id)`",
                    decision: decision.id))
        }
    }
}

extension Program {
    /// The trail of outcomes that follow each other from the start.
    func trail(of outcomes: [Int32]) -> Trail {
        var trail = Trail()
        var state = start
        var place: Target = decisionCount == 0 ? Program.end : 0
        var points = 0.0
        var weights = 0.0
        var index = 0
        while place >= 0 {
            let decision = Int(wide: place)
            enter(decision, &state, at: 0)
            let isOffered = options(of: decision).contains { self.isOffered($0, state, at: 0) }
            guard isOffered else {
                place = fallThrough(from: decision, state, at: 0)
                continue
            }
            guard index < outcomes.count else { break }
            let outcome = Int(wide: outcomes[index])
            index += 1
            let option = Int(wide: optionOf[outcome])
            let all = self.outcomes(of: option)
            trail.steps.append(
                Trail.Step(
                    decision: decision, option: option - Int(wide: optionStart[decision]),
                    chance: all.count > 1 ? outcome - all.lowerBound : nil))
            if !score[option].isNaN {
                points += score[option] * weight[decision]
                weights += weight[decision]
            }
            place = take(outcome, of: option, in: decision, &state, at: 0)
        }
        trail.score = share(points, weights)
        trail.ending = place < -1 ? Int(wide: -2 - place) : nil
        trail.meters = (0..<meterCount).map { Double(state[$0]) / Program.meterScale }
        trail.seconds = state[clockSlot]
        trail.spent = Double(state[spentSlot]) / Program.moneyScale
        return trail
    }
}
