import RecoverModel

/// The key of one question, for a step of its own: how good each choice is, and why. Nothing of it is in `Question`.
public struct QuestionKey: Sendable, Hashable {
    public enum Standing: Sendable, Hashable {
        /// As the author calls it.
        case called(AuthorWord)
        /// By the rules, among the choices that were offered; equals share it.
        case best, between, weakest
        /// Of a knowledge check.
        case right, wrong
    }

    public struct Choice: Sendable, Hashable {
        /// As it is shown, from 0.
        public var place: Int
        public var text: String
        /// Nil where nothing tells it from the others.
        public var standing: Standing?
        /// In the author's words.
        public var reason: String?
        /// The heaviest that it broke or, of the best, that it alone met; at most three.
        public var rules: [Rule] = []
        public var isBest = false
    }

    /// The better ones first; of a quiz in order, in the right order.
    public var choices: [Choice]

    fileprivate static let mostRules = 3
}

extension PlaySession {
    /// Of the question at hand; nil where there is nothing to choose.
    public var key: QuestionKey? {
        guard let question, !question.choices.isEmpty else { return nil }
        if place >= 0 { return decisionKey(question) }
        return evaluation.exercise.quizzes.first { $0.id == question.id }.map { quizKey($0, question) }
    }

    private func decisionKey(_ question: Question) -> QuestionKey {
        let exercise = evaluation.exercise
        let decision = exercise.decisions[Int(wide: place)]
        let judged = evaluation.scores.decisions[Int(wide: place)].options
        let shown = choices(of: Int(wide: place), row)
        let scores = shown.compactMap { judged[$0].score }
        let (top, low) = (scores.max() ?? 0, scores.min() ?? 0)
        let found = shown.enumerated().map { place, option -> (choice: QuestionKey.Choice, score: Double) in
            let own = judged[option]
            var choice = QuestionKey.Choice(
                place: place, text: decision.options[option].text, standing: nil,
                reason: decision.options[option].reason)
            if let score = own.score {
                choice.isBest = score > top - Scorecard.tolerance
                if let word = decision.options[option].word {
                    choice.standing = .called(word)
                } else if top > low + Scorecard.tolerance {
                    choice.standing =
                        choice.isBest ? .best : score < low + Scorecard.tolerance ? .weakest : .between
                }
            }
            choice.rules = own.results.filter { choice.isBest ? $0.isMetAlone && $0.tellsApart : $0.costs }
                .map { exercise.rules[$0.rule] }.enumerated()
                .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
                .prefix(QuestionKey.mostRules).map(\.element)
            return (choice, own.score ?? -1)
        }
        let sorted = found.enumerated().sorted { one, two in
            one.element.score == two.element.score
                ? one.offset < two.offset : one.element.score > two.element.score
        }
        return QuestionKey(choices: sorted.map(\.element.choice))
    }

    private func quizKey(_ quiz: Quiz, _ question: Question) -> QuestionKey {
        let answers = quiz.form == .inOrder ? quiz.answers : quiz.answers.filter(\.isCorrect)
        let rest = quiz.form == .inOrder ? [] : quiz.answers.filter { !$0.isCorrect }
        return QuestionKey(
            choices: (answers + rest).map { answer in
                QuestionKey.Choice(
                    place: question.choices.firstIndex { $0.id == answer.id } ?? 0, text: answer.text,
                    standing: quiz.form == .inOrder ? nil : answer.isCorrect ? .right : .wrong, reason: answer.reason)
            })
    }
}
