import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The participants' material in Markdown, a page for each question. Questions are written from no more of the exercise
/// than they may see before they answer, so no reveal, rule, score, note, key, hint or ending can leak; nor can an
/// objective, whose title often gives the answer away.
public struct Handout: Sendable {
    public let lines: [OutputLine]

    public init(title: String, _ exercise: Exercise) {
        let questions =
            exercise.decisions.map { Question($0) } + exercise.quizzes.map { Question($0) }
            + exercise.tasks.map { Question($0) }
        let pages =
            [Handout.opening(title, exercise)] + questions.enumerated().map { Handout.page($0 + 1, $1) }
        let pageBreak = [OutputLine.empty, OutputLine(.pageBreak, "---"), OutputLine.empty]
        lines = Array(pages.joined(separator: pageBreak))
    }

    public var markdown: String { lines.text }

    private static func opening(_ title: String, _ exercise: Exercise) -> [OutputLine] {
        var blocks = [[MarkdownText.title(title)]] + MarkdownText.situation(of: exercise, heading: nil, exhibit: "")
        let meters = exercise.meters.map { meter in
            let end = meter.unit == .percent ? "" : " of \(meter.words(meter.upper))"
            let note = meter.isLowGood ? " (less is better)" : ""
            let text = MarkdownText.line("\(meter.title): \(meter.words(meter.start))\(end)\(note)")
            return OutputLine(.meter, "- \(text)", from: [meter.statement, meter.statement("low-is-good")])
        }
        if !meters.isEmpty { blocks += [[OutputLine(.meter, "## Where things stand")], meters] }
        return [OutputLine](blocks: blocks)
    }

    private static func page(_ number: Int, _ question: Question) -> [OutputLine] {
        let heading = OutputLine(
            .question, "## \(number). \(Escapes.markdownCell(question.text))", from: [question.statement])
        let discuss = question.discuss.map { time in
            OutputLine(
                .discuss, "Discuss for \(Escapes.markdownCell(time.words)).", from: [question.statement("discuss")])
        }
        let choices = question.choices.enumerated().map { index, choice in
            OutputLine(
                .option, "- **\(Question.letter(index)).** \(Escapes.markdownCell(choice.text))",
                from: [choice.statement])
        }
        let blank = "\\_\\_\\_\\_"
        let (answer, flag): (String, String?) =
            switch question.form {
            case .one: ("Our answer: \(blank)", nil)
            case .allThatApply: ("All that apply: \(blank)", "all-that-apply")
            case .inOrder: ("In order, the first one first: \(blank)", "in-order")
            case .writing: ("Write it here or on a sheet of your own.", nil)
            }
        let place = OutputLine(.answerPlace, answer, from: flag.map { [question.statement($0)] } ?? [])
        let blocks = [[heading], discuss.map { [$0] } ?? [], choices, [place]]
        return [OutputLine](blocks: blocks.filter { !$0.isEmpty })
    }
}
