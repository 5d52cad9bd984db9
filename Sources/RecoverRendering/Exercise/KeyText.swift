import RecoverEvaluation
import RecoverModel

/// `paths --key`: the words that the rules would put behind the options, with what they cost.
public struct KeyText: Sendable {
    private let evaluation: ExerciseEvaluation
    private let page: ReportPage

    public init(_ evaluation: ExerciseEvaluation, style: ReportStyle = .plain, width: Int? = nil) {
        self.evaluation = evaluation
        page = ReportPage(style: style, width: width)
    }

    public var text: String {
        let decisions = AuthorKey(evaluation).decisions
        guard !decisions.isEmpty else { return "There are no decisions in it.\n" }
        return decisions.map { decision in
            let rows = decision.options.map { option in
                [
                    "option \(option.id)", option.word?.rawValue ?? "?",
                    option.rulesScore.map { Verdict.words($0, mark: nil) } ?? "–",
                    option.written.map { "written: \($0)" } ?? "",
                    option.broken.prefix(3).map { "−\(Value.plain($0.weight)) \($0.id)" }.joined(separator: ", "),
                ]
            }
            let table = TextTable(header: ["", "word", "by rules", "", "breaks"], rows: rows)
            return page.heading("decision \(decision.id)") + page.indented(table.text(width: page.innerWidth))
        }.joined(separator: "\n")
            + "\n" + page.line("Proposed by the rules; put behind an option what you would defend.", .label)
    }
}
