import RecoverEvaluation
import RecoverModel

/// The participants' material in Markdown, a page for each question. It keeps no more of the exercise than they may
/// see before they answer, so no reveal, rule, score, note, key, hint or ending can leak; nor can an objective, whose
/// title often gives the answer away.
public struct Handout: Sendable {
    private let title: String
    private let situation: String?
    private let exhibits: [Exercise.Exhibit]
    private let meters: [Meter]
    private let questions: [Question]

    /// Between two pages.
    private static let pageBreak = "\n\n---\n\n"

    public init(title: String, _ exercise: Exercise) {
        self.title = title
        situation = exercise.situation
        exhibits = exercise.exhibits
        meters = exercise.meters
        questions =
            exercise.decisions.map { Question($0) } + exercise.quizzes.map { Question($0) }
            + exercise.tasks.map { Question($0) }
    }

    public var markdown: String {
        let pages = [opening] + questions.enumerated().map { page($0 + 1, $1) }
        return pages.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: Handout.pageBreak) + "\n"
    }

    private var opening: String {
        var out = "# \(MarkdownText.line(title))\n"
        if let situation { out += "\n" + MarkdownText.paragraphs(situation) }
        for exhibit in exhibits {
            out += "\n## \(MarkdownText.line(exhibit.title))\n\n" + MarkdownText.paragraphs(exhibit.text)
        }
        if !meters.isEmpty { out += "\n## Where things stand\n\n" }
        for meter in meters {
            let end = meter.unit == .percent ? "" : " of \(meter.words(meter.upper))"
            let note = meter.isLowGood ? " (less is better)" : ""
            out += "- \(MarkdownText.line("\(meter.title): \(meter.words(meter.start))\(end)\(note)"))\n"
        }
        return out
    }

    private func page(_ number: Int, _ question: Question) -> String {
        var out = "## \(number). \(Escapes.markdownCell(question.text))\n\n"
        if let discuss = question.discuss { out += "Discuss for \(Escapes.markdownCell(discuss.words)).\n\n" }
        for (index, choice) in question.choices.enumerated() {
            out += "- **\(Question.letter(index)).** \(Escapes.markdownCell(choice.text))\n"
        }
        switch question.form {
        case .one: out += "\nOur answer: \\_\\_\\_\\_\n"
        case .allThatApply: out += "\nAll that apply: \\_\\_\\_\\_\n"
        case .inOrder: out += "\nIn order, the first one first: \\_\\_\\_\\_\n"
        case .writing: out += "Write it here or on a sheet of your own.\n"
        }
        return out
    }
}
