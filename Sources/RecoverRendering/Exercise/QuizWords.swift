import RecoverEvaluation
import RecoverModel

/// How an answered knowledge check is looked back on.
enum QuizWords {
    /// `Partly right.`
    static func verdict(_ result: QuizResult) -> String {
        let now = result.quiz.score(result.given)
        let verdict = now == 100 ? "Right." : now == 0 ? "Not right." : "Partly right."
        return verdict + (result.first == result.given ? "" : " The first answer counts.")
    }

    /// What was chosen and what would have been right, each with a mark; of an order, the right one.
    static func answers(_ result: QuizResult) -> [(mark: String, text: String)] {
        let quiz = result.quiz
        if quiz.form == .inOrder { return quiz.answers.enumerated().map { ("\($0 + 1)", $1.text) } }
        return quiz.answers.filter { result.given.contains($0.id) || $0.isCorrect }.map { answer in
            (answer.isCorrect ? "✓" : "✗", answer.text + (answer.reason.map { ". \($0)" } ?? ""))
        }
    }
}
