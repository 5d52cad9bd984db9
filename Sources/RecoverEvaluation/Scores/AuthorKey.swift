import RecoverModel

/// The author's words as the rules would have them, to be copied into the file where they are right.
public struct AuthorKey: Sendable {
    public struct Option: Sendable {
        public var id: String
        /// Nil where no rule tells the options apart.
        public var word: AuthorWord?
        public var rulesScore: Double?
        /// What the author has written already.
        public var written: String?
        /// The rules it breaks that another option meets, the heaviest first.
        public var broken: [Rule]
    }

    public struct Decision: Sendable {
        public var id: String
        public var options: [Option]
    }

    public let decisions: [Decision]

    public init(_ evaluation: ExerciseEvaluation) {
        let rules = evaluation.exercise.rules
        decisions = zip(evaluation.exercise.decisions, evaluation.scores.decisions).map { decision, judged in
            let top = judged.options.compactMap(\.rulesScore).max()
            return Decision(
                id: decision.id,
                options: zip(decision.options, judged.options).map { option, own in
                    Option(
                        id: option.id, word: own.rulesScore.map { AuthorKey.word($0, top: top ?? 100) },
                        rulesScore: own.rulesScore,
                        written: option.word?.rawValue ?? option.authorScore.map { "score \(Value.plain($0))" },
                        broken: own.results.filter(\.costs).map { rules[$0.rule] }.sorted { $0.weight > $1.weight })
                })
        }
    }

    /// The best is correct; of the others, the word whose points are nearest.
    private static func word(_ score: Double, top: Double) -> AuthorWord {
        if score > top - Scorecard.tolerance { return .correct }
        let rest: [AuthorWord] = [.good, .weak, .harmful]
        return rest.min { abs($0.points - score) < abs($1.points - score) } ?? .harmful
    }
}
