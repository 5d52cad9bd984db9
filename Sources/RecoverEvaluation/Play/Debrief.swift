import RecoverModel

/// A run, looked back on.
public struct Debrief: Sendable {
    /// One decision that was taken.
    public struct Item: Sendable, Hashable {
        public var decision: Decision
        public var chosen: Decision.Option
        /// As it was shown: `C`.
        public var chosenLetter: String
        /// The best-scored of those that were offered; nil where nothing scores.
        public var best: Decision.Option?
        public var bestLetter: String?
        public var score: Double?
        public var bestScore: Double?
        /// Of the rules that tell the options apart, those it meets and those it breaks, the heaviest first.
        public var met: [Rule]
        public var missed: [Rule]
        /// Of those it meets, the ones that no other option meets.
        public var metAlone: [Rule]
        /// The meters that moved, the clock and luck.
        public var changes: [Consequence.Change]
        /// What was chosen before and taken back, once it was known what came of it: the first, where it was another.
        public var takenBack: Decision.Option?
        /// What the choice itself could have done at once, what came of it included; empty where nothing was left to chance.
        public var own: [Outcome] = []
        /// How the run could have ended with other luck from this choice on; empty where that of the choice changes nothing.
        public var endings: [PossibleEnding] = []
        /// It is not known what luck brought here or before: nothing is said of what came of it.
        public var isLuckKnown = true
        /// What the best option would have done at once; none where it was chosen.
        public var instead: [Outcome]
        /// What would have come of the best option in the end; nil where it was chosen, or would have been no better.
        public var counterfactual: Counterfactual?

        /// Nothing better was offered.
        public var isBest: Bool {
            guard let score, let bestScore else { return best == nil || best?.id == chosen.id }
            return score > bestScore - Scorecard.tolerance
        }

        /// What to say of it first: at most three rules, those it broke or, where nothing was better, that it alone met.
        public var rules: ArraySlice<Rule> { (isBest ? metAlone : missed).prefix(Item.mostRules) }

        private static let mostRules = 3
    }

    /// One branch of an option.
    public struct Outcome: Sendable, Hashable {
        /// How likely it is, 0 to 1.
        public var share: Double
        public var readings: [Reading]
    }

    /// An ending and its chance.
    public struct PossibleEnding: Sendable, Hashable {
        public var ending: Ending?
        public var share: Double
    }

    /// The run again with one other choice: what came after it is chosen as it was where it is still asked, and else as
    /// scores best.
    public struct Counterfactual: Sendable, Hashable {
        public var readings: [Reading]
        public var ending: Ending?
        public var score: Double?
        /// Later answers that were kept, and those that had to be made up.
        public var kept: Int
        public var made: Int
        /// How likely the luck is that it needs.
        public var luck: Double
    }

    /// How an objective went, over its decisions, quizzes and tasks.
    public struct ObjectiveResult: Sendable, Hashable {
        public var objective: Objective
        public var score: Double?
    }

    public var items: [Item] = []
    public var quizzes: [QuizResult]
    public var tasks: [TaskResult]
    public var objectives: [ObjectiveResult] = []

    public init(_ session: PlaySession) {
        quizzes = session.quizzes
        tasks = session.tasks
        items = session.moves.indices.map { Debrief.item($0, of: session) }
        objectives = session.evaluation.exercise.objectives.compactMap { result(of: $0) }
    }

    private static func item(_ index: Int, of session: PlaySession) -> Item {
        let exercise = session.evaluation.exercise
        let program = session.evaluation.program
        let move = session.moves[index]
        let decision = exercise.decisions[move.decision]
        let judged = session.evaluation.scores.decisions[move.decision].options
        let first = Int(wide: program.optionStart[move.decision])
        let chosen = move.option - first
        let shown = session.choices(of: move.decision, move.before)
        let best =
            judged[chosen].score == nil
            ? nil : program.extreme(of: move.decision, move.before, best: true).map { $0 - first }
        let letter = { (option: Int) in shown.firstIndex(of: option).map(Question.letter) ?? "" }
        let telling = judged[chosen].results.filter(\.tellsApart)
        func rules(_ results: [Scorecard.Result]) -> [Rule] {
            results.map { exercise.rules[$0.rule] }.enumerated()
                .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
        }
        var item = Item(
            decision: decision, chosen: decision.options[chosen], chosenLetter: letter(chosen),
            best: best.map { decision.options[$0] }, bestLetter: best.map(letter),
            score: judged[chosen].score, bestScore: best.flatMap { judged[$0].score },
            met: rules(telling.filter(\.isMet)), missed: rules(telling.filter { !$0.isMet }),
            metAlone: rules(telling.filter(\.isMetAlone)),
            changes: session.changes(from: move.before, to: move.after), instead: [])
        item.takenBack = session.takenBack.first { $0.decision == decision.id }?.option
        if item.takenBack?.id == item.chosen.id { item.takenBack = nil }
        // A rule that fails speaks even where no option meets it.
        item.missed += judged[chosen].results.filter { !$0.isMet && !$0.tellsApart && exercise.rules[$0.rule].fails }
            .map { exercise.rules[$0.rule] }
        func outcomes(of option: Int) -> [Outcome] {
            program.outcomes(of: option).map { outcome in
                var row = move.before
                _ = program.take(outcome, of: option, in: move.decision, &row)
                return Outcome(share: program.share[outcome], readings: session.readings(of: row))
            }
        }
        if program.outcomes(of: move.option).count > 1 {
            item.own = outcomes(of: move.option)
            if session.isPathDone, let forks = Forks(session, at: index, option: item.chosen.id), forks.hangsOnFirst {
                item.endings = forks.endings.map { PossibleEnding(ending: $0.ending, share: $0.share) }
            }
        }
        if let unknown = session.luckUnknownFrom {
            // Of several runs that can have been none is said to have been.
            item.endings = []
            item.isLuckKnown = index < unknown
            if !item.isLuckKnown { item.changes = [] }
            if index > unknown { item.own = [] }
            if index <= unknown, let best, !item.isBest { item.instead = outcomes(of: first + best) }
            return item
        }
        if let best, !item.isBest {
            item.instead = outcomes(of: first + best)
            item.counterfactual = Counterfactual(session, at: index, option: decision.options[best].id)
        }
        return item
    }

    private func result(of objective: Objective) -> ObjectiveResult? {
        var scores = items.filter { $0.decision.objective == objective.id }
            .compactMap { item in item.score.map { ($0, item.decision.weight) } }
        scores += quizzes.filter { $0.quiz.objective == objective.id }.map { ($0.score, $0.quiz.weight) }
        scores += tasks.filter { $0.task.objective == objective.id }
            .compactMap { result in result.score.map { ($0, result.task.weight) } }
        let isAsked =
            items.contains { $0.decision.objective == objective.id } || !scores.isEmpty
        guard isAsked else { return nil }
        let weight = scores.reduce(0) { $0 + $1.1 }
        return ObjectiveResult(
            objective: objective, score: weight > 0 ? scores.reduce(0) { $0 + $1.0 * $1.1 } / weight : nil)
    }
}

extension Debrief.Counterfactual {
    /// How it would most likely have ended, and how likely that is over all branches; nil where that would have been no
    /// better.
    init?(_ session: PlaySession, at index: Int, option: String) {
        guard let forks = Forks(session, at: index, option: option) else { return nil }
        let endings = forks.endings
        guard var likely = endings.first else { return nil }
        for one in endings where one.share > likely.share { likely = one }
        let same = forks.leaves.filter { $0.run.ending?.id == likely.ending?.id }
        guard var leaf = same.first else { return nil }
        for one in same where one.share > leaf.share { leaf = one }
        readings = leaf.run.readings
        ending = likely.ending
        score = leaf.run.score
        (kept, made) = (leaf.kept, leaf.made)
        luck = likely.share
        if ending?.id == session.ending?.id {
            // The ending says nothing new, so the meters are spoken of.
            luck = same.filter { $0.run.readings == readings }.reduce(0) { $0 + $1.share }
        }
        guard isBetter(than: session) else { return nil }
    }

    /// By the ending or, where it is the same, by the meters: one better and none worse.
    private func isBetter(than session: PlaySession) -> Bool {
        if let ending, let other = session.ending, ending.id != other.id {
            return session.evaluation.exercise.isBetter(ending, than: other)
        }
        let gains = zip(readings, session.readings).map { new, old in
            (new.value - old.value) * (new.meter.isLowGood ? -1 : 1)
        }
        return gains.contains { $0 > 0 } && !gains.contains { $0 < 0 }
    }
}

extension Exercise {
    /// One that fails is worse than one that does not; else by what they are worth or, where they do not both say it, by
    /// their order in the file.
    public func isBetter(_ one: Ending, than other: Ending) -> Bool {
        if one.fails != other.fails { return other.fails }
        if let first = one.worth?.value, let second = other.worth?.value, let order = try? first.order(second) {
            return order > 0
        }
        let place = { (ending: Ending) in endings.firstIndex { $0.id == ending.id } ?? endings.count }
        return place(one) < place(other)
    }
}

extension PlaySession {
    /// Of the decision at hand, the best-scored option.
    var bestChoice: String? {
        guard place >= 0, let option = evaluation.program.extreme(of: Int(wide: place), row, best: true) else {
            return nil
        }
        let decision = evaluation.exercise.decisions[Int(wide: place)]
        return decision.options[option - Int(wide: evaluation.program.optionStart[Int(wide: place)])].id
    }
}
