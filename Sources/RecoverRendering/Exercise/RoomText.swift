import RecoverBase
import RecoverEvaluation
import RecoverModel
import RecoverText

/// What a room reads on a projector, a screen at a time: plain words beside every bar, and no figure finer than what is
/// known. The key is in `key` alone.
public struct RoomText: Sendable {
    private let page: ReportPage
    private static let barCells = 20
    private static let mostReasons = 6

    public init(style: ReportStyle = .plain, width: Int? = nil) {
        page = ReportPage(style: style, width: min(width ?? 80, 100))
    }

    // MARK: Before a vote

    /// The situation, then each exhibit.
    public func opening(title: String, _ exercise: Exercise) -> [String] {
        [page.wrappedHeading(title) + (exercise.situation.map { "\n" + page.paragraphs($0) } ?? "")]
            + exercise.exhibits.map { page.wrappedHeading($0.title) + "\n" + page.paragraphs($0.text) }
    }

    public func question(_ question: Question) -> String {
        var out = page.wrappedHeading(question.text)
        for (index, choice) in question.choices.enumerated() {
            out += "\n" + page.hanging("  \(index + 1)  ", choice.text)
        }
        return out
    }

    /// `10 minutes to discuss; Return goes on`; nil where none are set.
    public func discussion(_ question: Question) -> String? {
        question.discuss.map { page.line("\($0.words) to discuss; Return goes on", .label) }
    }

    /// How the question is answered.
    public func invitation(_ question: Question) -> String {
        let count = question.choices.count
        let ask =
            switch question.form {
            case .one:
                "The votes: \(count == 1 ? "one count" : "\(RoomWords.count(count)) counts in a row"), or the number "
                    + "of an option."
            case .allThatApply: "All that apply: their numbers, such as 1 3."
            case .inOrder: "In order: all numbers, such as 2 1 3."
            case .writing: "Write it; Return goes on."
            }
        return page.line(ask, .label)
    }

    public func hint(_ hint: String) -> String { page.hanging("  Hint: ", hint) }

    // MARK: After a vote

    /// The votes as bars, each with its count.
    public func votes(_ votes: Votes, _ question: Question) -> String {
        let most = max(1, votes.counts.max() ?? 1)
        var out = page.wrappedHeading(question.text)
        for (index, (choice, count)) in zip(question.choices, votes.counts).enumerated() {
            let cells = (count * RoomText.barCells * 2 + most) / (most * 2)
            let bar = String(repeating: "█", count: count > 0 ? max(1, cells) : 0)
            out += "\n" + page.hanging("  \(index + 1)  ", choice.text)
            out += "     \(bar)\(bar.isEmpty ? "" : "  ")\(counted(count, "vote"))\n"
        }
        return out
    }

    /// `1 and 3 are level. Which one does the group take?`
    public func tie(_ votes: Votes) -> String {
        let numbers = votes.leaders.map { String($0 + 1) }
        return page.line("\(numbers.listed()) are level. Which one does the group take?", .heading)
    }

    /// What the group goes on with.
    public func chosen(_ ids: [String], _ question: Question) -> String {
        let places = ids.compactMap { id in question.choices.firstIndex { $0.id == id } }
        return page.wrappedHeading("The group goes with:")
            + places.map { page.hanging("  \($0 + 1)  ", question.choices[$0].text) }.joined()
    }

    // MARK: The key

    /// The order of the choices, then each with its reasons.
    public func key(_ key: QuestionKey) -> [String] {
        var summary = page.wrappedHeading("Which are better?")
        for choice in key.choices {
            summary += "\n" + page.hanging("  \(choice.number)  ", choice.text)
            let words = verdict(choice)
            if !words.isEmpty { summary += page.hanging("     ", words) }
        }
        if key.isWeighted { summary += "\n" + page.line("Some rules count for more than others.", .label) }
        return [summary] + key.choices.filter { !$0.met.isEmpty || !$0.missed.isEmpty }.map(reasons)
    }

    private func verdict(_ choice: QuestionKey.Choice) -> String {
        let standing =
            switch choice.standing {
            case .best?: "The best"
            case .between?: "In between"
            case .weakest?: "The weakest"
            case .right?: "Right"
            case .wrong?: "Not right"
            case nil: ""
            }
        let rules = RoomWords.rules(met: choice.met.count, of: choice.met.count + choice.missed.count)
        return [standing, rules ?? "", choice.reason ?? ""].filter { !$0.isEmpty }
            .map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }

    /// What speaks for the best, and against the others: the weightiest rules, as many as a room reads.
    private func reasons(_ choice: QuestionKey.Choice) -> String {
        var out = page.hanging("\(choice.number)  ", choice.text) + page.hanging("   ", verdict(choice)) + "\n"
        if choice.missed.isEmpty || choice.standing == .best {
            out += list("✓", choice.met) { $0.title }
        }
        return out
            + list("✗", choice.missed) { rule in
                rule.title + (rule.because.map { ". \(RoomWords.withoutReferences($0))" } ?? "")
            }
    }

    private func list(_ mark: String, _ rules: [Rule], _ words: (Rule) -> String) -> String {
        let sorted = rules.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        var out = sorted.prefix(RoomText.mostReasons).map { page.hanging("   \(mark)  ", words($0.element)) }.joined()
        let rest = rules.count - RoomText.mostReasons
        if rest > 0 { out += page.hanging("      ", "and \(RoomWords.count(rest)) more") }
        return out
    }

    // MARK: What comes of it

    /// What is told, and the time and money it took; empty where nothing is.
    public func told(_ consequence: Consequence, of session: PlaySession) -> String {
        var parts = consequence.told.map { page.paragraphs($0) }
        var costs: [String] = []
        if consequence.seconds > 0 { costs.append("\(RoomWords.duration(consequence.seconds)) later") }
        if consequence.spent > 0 { costs.append("\(money(consequence.spent, session)) spent") }
        if !costs.isEmpty { parts.append(page.line(costs.joined(separator: ", "), .label)) }
        return parts.joined(separator: "\n")
    }

    /// The meters as bars with words: `Trust: 7 of 10, up from 4`. Empty where there are none.
    public func meters(_ session: PlaySession, after consequence: Consequence? = nil) -> String {
        guard !session.readings.isEmpty else { return "" }
        var out = page.wrappedHeading("Where things stand") + "\n"
        for reading in session.readings {
            let meter = reading.meter
            let span = meter.upper - meter.lower
            let share = span > 0 ? (reading.value - meter.lower) / span : 0
            let full = Int.cells(of: share, in: RoomText.barCells)
            let bar =
                String(repeating: "█", count: full) + String(repeating: "░", count: RoomText.barCells - full)
            var words = "\(meter.title): \(RoomWords.reading(reading.value, meter))"
            if let change = consequence?.changes.first(where: { $0.meter.id == meter.id }) {
                words += ", \(RoomWords.change(from: change.before, to: change.after, meter))"
            }
            out += page.hanging("  \(bar)  ", words + (meter.isLowGood ? " (less is better)" : ""))
        }
        var totals: [String] = []
        if session.seconds > 0 { totals.append("\(RoomWords.duration(session.seconds)) since the start") }
        if session.spent > 0 { totals.append("\(money(session.spent, session)) spent in all") }
        if !totals.isEmpty { out += "\n" + page.line(totals.joined(separator: ", "), .label) }
        return out
    }

    private func money(_ amount: Double, _ session: PlaySession) -> String {
        RoomWords.money(amount, session.evaluation.program.currency ?? "")
    }

    // MARK: The end

    public func ending(_ session: PlaySession) -> String {
        guard let ending = session.ending else { return "" }
        var out = page.wrappedHeading(ending.title)
        if let text = ending.text { out += "\n" + page.paragraphs(text) }
        if let worth = ending.worth { out += "\n" + page.line("Worth \(worth.words)", .label) }
        return out
    }

    /// The questions for afterwards, one at a time.
    public func debrief(_ exercise: Exercise) -> [String] {
        exercise.debrief.map { page.wrappedHeading("To talk about") + "\n" + page.hanging("  ", $0) }
    }
}
