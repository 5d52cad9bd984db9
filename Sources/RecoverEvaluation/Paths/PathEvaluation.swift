import RecoverBase
import RecoverModel

/// How a report comes about: states are merged where they meet; where they do not, every way is walked; where there are
/// too many ways for that, random plays stand in.
extension PathReport {
    init(
        _ exercise: Exercise, _ scores: Scorecard, _ program: Program, limits: PathLimits,
        cancellation: some Cancellation
    ) throws(Cancelled) {
        if exercise.decisions.isEmpty {
            whole = Outlook(reach: 1, score: nil, meters: exercise.meters.map(\.start))
        } else {
            guard limits.walks else { return }
            findings = ScoreFindings(exercise: exercise, scores: scores).all()
        }
        let isWalkable = { TreeSize(program, seed: limits.seed).ways <= Double(limits.ways) }
        let graph = try StateGraph(
            program, limit: limits.states, memory: limits.memory, cancellation: cancellation, isWalkable: isWalkable)
        let guesses = Guesses(exercise, scores, program, limits)
        if let graph,
            let expectations = try Expectations(graph, memory: limits.memory, cancellation: cancellation)
        {
            try guess(exercise, scores, guesses, graph, nil, cancellation)
            if !exercise.decisions.isEmpty { evaluate(exercise, scores, graph, expectations) }
        } else if isWalkable(),
            let walk = try TreeWalk(
                program, guesser: guesses.guesser(.even), limit: limits.ways, cancellation: cancellation)
        {
            try guess(exercise, scores, guesses, graph, walk.guess, cancellation)
            evaluate(exercise, scores, program, walk)
        } else {
            try guess(exercise, scores, guesses, graph, nil, cancellation)
            try sample(exercise, program, limits, cancellation)
        }
    }

    /// - Parameter even: what even guesses earn, where every way was walked.
    private mutating func guess(
        _ exercise: Exercise, _ scores: Scorecard, _ guesses: Guesses, _ graph: StateGraph?,
        _ even: Guessing.Figures?, _ cancellation: some Cancellation
    ) throws(Cancelled) {
        guard guesses.areAsked else { return }
        guessing = try guesses.guessing(graph, even: even, cancellation: cancellation)
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
        findings += PathFindings(
            exercise: exercise, scores: scores, program: graph.program, facts: PathFacts(graph, expectations),
            options: options, guessing: guessing
        ).all()
    }

    private mutating func evaluate(
        _ exercise: Exercise, _ scores: Scorecard, _ program: Program, _ walk: borrowing TreeWalk
    ) {
        count = Double(walk.ways)
        whole = walk.outlook
        options = (0..<program.decisionCount).map { decision in
            program.options(of: decision).map { walk.outlook(of: $0) }
        }
        endings = exercise.endings.indices.map { walk.ending($0) }
        noEnding = walk.noEnding
        best = walk.best.map { program.trail(of: $0.outcomes) }
        worst = walk.worst.map { program.trail(of: $0.outcomes) }
        findings += PathFindings(
            exercise: exercise, scores: scores, program: program, facts: walk.facts, options: options,
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
        let sampler = Sampler(program, seed: limits.seed)
        var totals = try sampler.play(blocks: 0..<1, cancellation: cancellation)
        let most = max(1, limits.steps / max(1, totals.steps))
        totals.add(try sampler.play(blocks: 1..<max(1, min(blocks, most)), cancellation: cancellation))
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
            enter(decision, &state)
            let isOffered = options(of: decision).contains { self.isOffered($0, state) }
            guard isOffered else {
                place = fallThrough(from: decision, state)
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
            place = take(outcome, of: option, in: decision, &state)
        }
        trail.score = share(points, weights)
        trail.ending = place < -1 ? Int(wide: -2 - place) : nil
        trail.meters = (0..<meterCount).map { Double(state[$0]) / Program.meterScale }
        trail.seconds = state[clockSlot]
        trail.spent = Double(state[spentSlot]) / Program.moneyScale
        return trail
    }
}
