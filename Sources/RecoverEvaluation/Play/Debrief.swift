import RecoverModel

/// A run, looked back on.
public struct Debrief: Sendable {
    /// One decision that was taken.
    public struct Item: Sendable, Hashable {
        public var decision: Decision
        public var chosen: Decision.Option
        /// The best-scored of those that were offered; nil where nothing scores.
        public var best: Decision.Option?
        public var score: Double?
        public var bestScore: Double?
        public var met: [Rule]
        public var missed: [Rule]
        /// What would have come of the best option; nil where it was chosen.
        public var counterfactual: Counterfactual?
    }

    /// The run again with one other choice: what came after it is chosen as it was where it is still offered, and else
    /// as the rules score it best.
    public struct Counterfactual: Sendable, Hashable {
        public var readings: [Reading]
        public var ending: Ending?
        public var score: Double?
    }

    /// How an objective went, over its decisions and quizzes.
    public struct ObjectiveResult: Sendable, Hashable {
        public var objective: Objective
        public var score: Double?
        public var met: [Rule]
        public var missed: [Rule]
    }

    public var items: [Item] = []
    public var quizzes: [QuizResult]
    public var objectives: [ObjectiveResult] = []

    public init(_ session: PlaySession) {
        quizzes = session.quizzes
        items = session.moves.indices.map { Debrief.item($0, of: session) }
        objectives = session.evaluation.exercise.objectives.compactMap { result(of: $0) }
    }

    private static func item(_ index: Int, of session: PlaySession) -> Item {
        let exercise = session.evaluation.exercise
        let program = session.evaluation.program
        let move = session.moves[index]
        let decision = exercise.decisions[move.decision]
        let judged = session.evaluation.scores.decisions[move.decision].options
        let first = Int(program.optionStart[move.decision])
        let chosen = move.option - first
        let offered = program.options(of: move.decision).filter { program.isOffered($0, move.before, at: 0) }
        let best = Debrief.best(offered.map { $0 - first }, judged)
        let rules = judged[chosen].results
        var item = Item(
            decision: decision, chosen: decision.options[chosen], best: best.map { decision.options[$0] },
            score: judged[chosen].score, bestScore: best.flatMap { judged[$0].score },
            met: rules.filter(\.isMet).map { exercise.rules[$0.rule] },
            missed: rules.filter { !$0.isMet }.map { exercise.rules[$0.rule] })
        if let best, best != chosen, (judged[best].score ?? 0) > (judged[chosen].score ?? 0) + Scorecard.tolerance {
            item.counterfactual = counterfactual(session, at: index, option: decision.options[best].id)
        }
        return item
    }

    /// The first of the best-scored ones.
    private static func best(_ options: [Int], _ judged: [Scorecard.Option]) -> Int? {
        var best: Int?
        for option in options {
            guard let score = judged[option].score else { continue }
            if let known = best, score <= (judged[known].score ?? 0) + Scorecard.tolerance { continue }
            best = option
        }
        return best
    }

    private static func counterfactual(_ session: PlaySession, at index: Int, option: String) -> Counterfactual? {
        var run = PlaySession(session.evaluation, luck: session.luck)
        for answer in session.answers.prefix(index) {
            guard (try? run.answer(answer.given)) != nil else { return nil }
        }
        guard (try? run.answer([option])) != nil else { return nil }
        var rest = session.answers.dropFirst(index + 1)
        var steps = 0
        while !run.isPathDone, let question = run.question, steps < 10_000 {
            steps += 1
            if let next = rest.firstIndex(where: { $0.item == question.id }) {
                let answer = rest[next]
                rest.remove(at: next)
                if (try? run.answer(answer.given)) != nil { continue }
            }
            guard let choice = run.bestChoice, (try? run.answer([choice])) != nil else { return nil }
        }
        return Counterfactual(readings: run.readings, ending: run.ending, score: run.score)
    }

    private func result(of objective: Objective) -> ObjectiveResult? {
        let own = items.filter { $0.decision.objective == objective.id }
        let answered = quizzes.filter { $0.quiz.objective == objective.id }
        guard !own.isEmpty || !answered.isEmpty else { return nil }
        let scores =
            own.compactMap { item in item.score.map { ($0, item.decision.weight) } }
            + answered.map { ($0.score, $0.quiz.weight) }
        let weight = scores.reduce(0) { $0 + $1.1 }
        return ObjectiveResult(
            objective: objective, score: weight > 0 ? scores.reduce(0) { $0 + $1.0 * $1.1 } / weight : nil,
            met: own.flatMap(\.met), missed: own.flatMap(\.missed))
    }
}

extension PlaySession {
    /// Of the decision at hand, the best-scored option, or else the author's, or else the first.
    var bestChoice: String? {
        guard place >= 0, let question else { return nil }
        let decision = evaluation.exercise.decisions[Int(place)]
        let judged = evaluation.scores.decisions[Int(place)].options
        var best: (id: String, score: Double)?
        for choice in question.choices {
            guard let index = decision.options.firstIndex(where: { $0.id == choice.id }) else { continue }
            let score = judged[index].score ?? (decision.options[index].isCorrect ? 0.5 : 0)
            if let best, score <= best.score + Scorecard.tolerance { continue }
            best = (choice.id, score)
        }
        return best?.id
    }
}
