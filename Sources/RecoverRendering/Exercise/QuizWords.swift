import RecoverBase
import RecoverEvaluation
import RecoverModel

/// How an answered knowledge check is looked back on.
enum QuizWords {
    /// The question, and the points of the first answer, which counts.
    static func heading(_ result: QuizResult) -> MixedText {
        "\(result.quiz.question) (\(Verdict.words(result.score, mark: nil)) of 100 points)"
    }

    /// What was answered first and then, what is right, and how that gives points.
    static func rows(_ result: QuizResult) -> [(label: String, text: String)] {
        let quiz = result.quiz
        let words = { (ids: [String]) in
            ids.map { id in quiz.answers.first { $0.id == id }?.text ?? id }.joined(separator: "; ")
        }
        var rows = [("You", words(result.first))]
        if result.first != result.given { rows.append(("Then", words(result.given) + ". The first answer counts.")) }
        guard result.score < 100 else { return rows }
        rows.append(("Right", words(quiz.key)))
        if let scoring = scoring(quiz) { rows.append(("Points", scoring)) }
        return rows
    }

    /// How points arise where an answer can be partly right.
    static func scoring(_ quiz: Quiz) -> String? {
        switch quiz.form {
        case .one: nil
        case .allThatApply:
            "each of the \(quiz.answers.count) answers that is rightly taken or rightly left gives its share"
        case .inOrder: "each neighbouring pair of the right order that stands in it gives its share"
        }
    }

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
