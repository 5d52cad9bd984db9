import RecoverBase
import RecoverEvaluation
import RecoverModel

/// What participants of a run read, step by step, alone or in a room: plain words beside every bar, and no figure finer
/// than what is known. What stands before an answer is made from `Question` alone.
public struct PlayText: Sendable {
    let page: ReportPage
    private static let barCells = 20

    public init(style: ReportStyle = .plain, width: Int? = nil) {
        page = ReportPage(style: style, width: min(width ?? 80, 100))
    }

    // MARK: Before an answer

    /// The case, the situation, then each exhibit: a screen each.
    public func opening(_ model: RecoveryModel) -> [String] {
        let exercise = model.exercise
        let card = CaseCard(model)
        var screens = [page.wrappedHeading(model.title) + (card.isEmpty ? "" : "\n" + card.text(page))]
        if let situation = exercise.situation {
            screens.append(page.heading("The situation") + "\n" + page.paragraphs(situation))
        }
        return screens
            + exercise.exhibits.map { page.wrappedHeading($0.title) + "\n" + page.paragraphs($0.text) }
    }

    public func question(_ question: Question) -> String {
        var out = page.wrappedHeading(question.text)
        for (index, choice) in question.choices.enumerated() {
            out += "\n" + page.hanging("  \(Question.letter(index))  ", choice.text)
        }
        return out
    }

    /// `10 minutes to discuss; Return goes on`; nil where none are set.
    public func discussion(_ question: Question) -> String? {
        question.discuss.map { page.line("\($0.words) to discuss; Return goes on", .label) }
    }

    /// How the question is answered; of one choice nothing need be said.
    public func invitation(_ question: Question) -> String? {
        switch question.form {
        case .one: nil
        case .allThatApply: page.line("All that apply: their letters, such as A C.", .label)
        case .inOrder: page.line("In order: all letters, such as B A C.", .label)
        case .writing:
            page.line("Write it, in as many lines as it takes; a line with one dot ends it.", .label)
        }
    }

    /// What is said beside the exercise.
    public func aside(_ text: String) -> String { page.line(text, .label) }

    public func hint(_ hint: String) -> String { page.hanging("  Hint: ", hint) }

    // MARK: Where things stand

    /// The meters as bars with words: `Trust: 7 of 10, up from 4`; then the clock and the money. Empty where there is
    /// none.
    public func meters(_ session: PlaySession, after consequence: Consequence? = nil) -> String {
        var out = session.readings.map { bar($0, consequence) }.joined()
        var totals: [String] = []
        if session.seconds > 0 { totals.append("\(PlayWords.duration(session.seconds)) since the start") }
        if session.spent > 0 { totals.append("\(money(session.spent, session)) spent in all") }
        if !totals.isEmpty { out += page.line(totals.joined(separator: ", "), .label) }
        return out
    }

    private func bar(_ reading: Reading, _ consequence: Consequence?) -> String {
        let meter = reading.meter
        let span = meter.upper - meter.lower
        let share = span > 0 ? (reading.value - meter.lower) / span : 0
        let full = Int.cells(of: share, in: PlayText.barCells)
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: PlayText.barCells - full)
        var words = "\(meter.title): \(PlayWords.reading(reading.value, meter))"
        if let change = consequence?.changes.first(where: { $0.meter.id == meter.id }) {
            words += ", \(PlayWords.change(from: change.before, to: change.after, meter))"
        }
        return page.hanging("  \(bar)  ", words + (meter.isLowGood ? " (less is better)" : ""))
    }

    // MARK: After an answer

    /// What is told, and the luck, time and money of it; empty where nothing is.
    public func told(_ consequence: Consequence, of session: PlaySession) -> String {
        var parts = consequence.told.map { page.paragraphs($0) }
        var notes: [String] = []
        if let chance = consequence.chance { notes.append("luck: \(PlayWords.odds(chance))") }
        if consequence.seconds > 0 { notes.append("\(PlayWords.duration(consequence.seconds)) later") }
        if consequence.spent > 0 { notes.append("\(money(consequence.spent, session)) spent") }
        if !notes.isEmpty { parts.append(page.line(notes.joined(separator: ", "), .label)) }
        if let quiz = consequence.quiz { parts.append(self.quiz(quiz)) }
        return parts.joined(separator: "\n")
    }

    /// The verdict on a knowledge check, and what would have been right.
    func quiz(_ result: QuizResult) -> String {
        page.line(QuizWords.verdict(result), .heading)
            + QuizWords.answers(result).map { page.hanging("  \($0.mark)  ", $0.text) }.joined()
    }

    public func ending(_ session: PlaySession) -> String {
        guard let ending = session.ending else { return "" }
        var out = page.wrappedHeading(ending.title)
        if let text = ending.text { out += "\n" + page.paragraphs(text) }
        if let worth = ending.worth { out += "\n" + page.line("Worth \(worth.words)", .label) }
        return out
    }

    func money(_ amount: Double, _ session: PlaySession) -> String {
        PlayWords.money(amount, session.evaluation.program.currency ?? "")
    }
}
