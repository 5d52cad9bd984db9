import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The cards that a facilitator hands out after each decision: what comes of the choice, and where it goes on. Where a
/// meter or chance decides, the card says to ask; the guide holds the table.
public struct Cards: Sendable {
    public let document: Document

    public init(_ model: RecoveryModel) {
        let exercise = model.exercise
        let sheets = Sheets(exercise)
        var cards: [[Document.Block]] = []
        for (index, decision) in exercise.decisions.enumerated() {
            for (place, option) in decision.options.enumerated() {
                cards.append(Cards.card(index, place, option, exercise, sheets))
            }
        }
        cards += exercise.endings.map(Cards.ending)
        var page = Document(kind: "Cards", title: .init(.title, model.title, from: [.top(.scenario)]))
        page.layout = .cards
        page.blocks = Array(cards.joined(separator: [.newSheet]))
        document = page
    }

    /// The cards alone, to be cut.
    public var markdown: String { document.body.text }
    /// With the statements they were written from.
    public var lines: [OutputLine] { document.lines }

    private static func card(
        _ index: Int, _ place: Int, _ option: Decision.Option, _ exercise: Exercise, _ sheets: Sheets
    ) -> [Document.Block] {
        var blocks: [Document.Block] = [
            .heading(
                2,
                .init(
                    .option, mixed: "Card \(index + 1)\(Question.letter(place)). \(option.text)",
                    from: [option.statement]))
        ]
        if let reveal = option.reveal {
            blocks.append(.paragraph(Document.lines(.reveal, reveal, from: [option.statement(.reveal)])))
        }
        var facts = BulletList()
        for meter in exercise.meters {
            let change = option.effects.filter { $0.meter == meter.id }.reduce(0) { $0 + $1.change }
            let words = change == 0 ? "as before" : meter.words(ofChange: change)
            let ends = "from \(meter.words(meter.lower)) to \(meter.words(meter.upper))"
            facts.add(
                .effect, [.mixed("\(meter.title): \(words), so now"), .blank(1), .text("(\(ends))")],
                from: [option.statement(.effect), meter.statement])
        }
        facts.add(.takes, "Time:", (option.takes ?? option.within)?.description, option.statement(.takes))
        facts.add(.costs, "Costs", option.costs?.description, option.statement(.costs))
        let leads = Document.Line(.leads, mixed: next(index, option, exercise, sheets), from: [option.statement(.then)])
        return blocks + facts.blocks + [.paragraph([leads])]
    }

    private static func next(
        _ index: Int, _ option: Decision.Option, _ exercise: Exercise, _ sheets: Sheets
    ) -> MixedText {
        guard option.chances.isEmpty else { return "Ask the facilitator what comes of it." }
        let isMore = !exercise.quizzes.isEmpty || !exercise.tasks.isEmpty
        let rest = isMore ? " Then go on with sheet \(exercise.decisions.count + 1)." : ""
        switch sheets.target(of: option.thens, in: index) {
        case .decision(let id)?:
            let number = exercise.decisions.firstIndex { $0.id == id } ?? 0
            return "Go on with sheet \(number + 1)."
        case .ending(let id)?: return "Ask for the ending card “\(exercise.ending(id)?.title ?? id)”.\(rest)"
        case .end?: return "This is the end. Ask the facilitator which it is.\(rest)"
        case nil: return "Ask the facilitator where it goes on."
        }
    }

    private static func ending(_ ending: Ending) -> [Document.Block] {
        let heading = Document.Line(.ending, mixed: "Ending: \(ending.title)", from: [ending.statement])
        let text = ending.text.map { Document.lines(.ending, $0, from: [ending.statement(.text)]) }
        return [.heading(2, heading)] + (text.map { [.paragraph($0)] } ?? [])
    }
}
