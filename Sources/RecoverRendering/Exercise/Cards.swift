import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The cards that a facilitator hands out after each decision: what comes of the choice, and where it goes on. Where a
/// meter or chance decides, the card says to ask; the guide holds the table.
public struct Cards: Sendable {
    public let lines: [OutputLine]

    public init(_ model: RecoveryModel) {
        let exercise = model.exercise
        let sheets = Sheets(exercise)
        var cards: [[OutputLine]] = []
        for (index, decision) in exercise.decisions.enumerated() {
            for (place, option) in decision.options.enumerated() {
                cards.append(Cards.card(index, place, option, exercise, sheets))
            }
        }
        cards += exercise.endings.map(Cards.ending)
        lines = Array(cards.joined(separator: [OutputLine.empty, MarkdownText.pageBreak, OutputLine.empty]))
    }

    public var markdown: String { lines.text }

    private static func card(
        _ index: Int, _ place: Int, _ option: Decision.Option, _ exercise: Exercise, _ sheets: Sheets
    ) -> [OutputLine] {
        var blocks = [
            [
                OutputLine(
                    .option, "## Card \(index + 1)\(Question.letter(place)). \(Escapes.markdownCell(option.text))",
                    from: [option.statement])
            ]
        ]
        if let reveal = option.reveal {
            blocks.append(MarkdownText.paragraphs(.reveal, reveal, from: [option.statement("reveal")]))
        }
        var facts = BulletList()
        for meter in exercise.meters {
            let change = option.effects.filter { $0.meter == meter.id }.reduce(0) { $0 + $1.change }
            let words =
                change == 0
                ? "as before" : "\(change > 0 ? "+" : "−")\(meter.words(abs(change)))"
            let ends = "from \(meter.words(meter.lower)) to \(meter.words(meter.upper))"
            facts.add(
                .effect, "", "\(meter.title): \(words), so now ____ (\(ends))", option.statement("effect"),
                meter.statement)
        }
        facts.add(.takes, "Time: ", (option.takes ?? option.within)?.description, option.statement("takes"))
        facts.add(.costs, "Costs ", option.costs?.description, option.statement("costs"))
        if !facts.lines.isEmpty { blocks.append(facts.lines) }
        blocks.append([
            OutputLine(.leads, next(index, option, exercise, sheets), from: [option.statement("then")])
        ])
        return [OutputLine](blocks: blocks)
    }

    private static func next(
        _ index: Int, _ option: Decision.Option, _ exercise: Exercise, _ sheets: Sheets
    ) -> String {
        let ask = "Ask the facilitator what comes of it."
        guard option.chances.isEmpty else { return ask }
        let isMore = !exercise.quizzes.isEmpty || !exercise.tasks.isEmpty
        let rest = isMore ? " Then go on with sheet \(exercise.decisions.count + 1)." : ""
        switch sheets.target(of: option.thens, in: index) {
        case .decision(let id)?:
            let number = exercise.decisions.firstIndex { $0.id == id } ?? 0
            return "Go on with sheet \(number + 1)."
        case .ending(let id)?:
            let title = exercise.ending(id)?.title ?? id
            return "Ask for the ending card “\(Escapes.markdownCell(title))”." + rest
        case .end?: return "This is the end. Ask the facilitator which it is." + rest
        case nil: return "Ask the facilitator where it goes on."
        }
    }

    private static func ending(_ ending: Ending) -> [OutputLine] {
        var blocks = [
            [OutputLine(.ending, "## Ending: \(Escapes.markdownCell(ending.title))", from: [ending.statement])]
        ]
        if let text = ending.text {
            blocks.append(MarkdownText.paragraphs(.ending, text, from: [ending.statement("text")]))
        }
        return [OutputLine](blocks: blocks)
    }
}
