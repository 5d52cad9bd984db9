import RecoverBase
import RecoverEvaluation
import RecoverModel

/// What participants of a run read, step by step. What stands before an answer is made from `Question` alone.
public struct PlayText: Sendable {
    private let page: ReportPage
    /// Where no terminal says otherwise.
    private static let defaultWidth = 80

    public init(style: ReportStyle = .plain, width: Int? = nil) {
        page = ReportPage(style: style, width: min(width ?? PlayText.defaultWidth, 100))
    }

    // MARK: Before an answer

    public func situation(title: String, _ exercise: Exercise) -> String {
        var out = page.heading(title) + "\n"
        if let situation = exercise.situation { out += paragraphs(situation) }
        for exhibit in exercise.exhibits {
            out += "\n" + page.heading(exhibit.title) + paragraphs(exhibit.text)
        }
        return out
    }

    public func question(_ question: Question) -> String {
        var out = heading(question.text)
        if let discuss = question.discuss { out += page.line("Discuss for \(discuss.words).", .label) }
        out += "\n"
        for (index, choice) in question.choices.enumerated() {
            out += hanging("  \(index + 1)  ", choice.text)
        }
        switch question.form {
        case .one: break
        case .allThatApply: out += "\n" + page.line("All that apply: type their numbers, such as 1 3.", .label)
        case .inOrder: out += "\n" + page.line("In order: type all numbers, such as 2 1 3.", .label)
        case .writing: out += "\n" + page.line("Write it, then press Enter.", .label)
        }
        return out
    }

    /// The meters as bars, the clock and the money.
    public func state(_ session: PlaySession) -> String {
        let readings = session.readings
        let widest = readings.map { DisplayWidth.of($0.meter.title.shown) }.max() ?? 0
        var out = readings.map { bar($0, widest) }.joined()
        var line: [String] = []
        if session.seconds > 0 { line.append("\(Clock.words(Double(session.seconds))) have passed") }
        if session.spent > 0 { line.append("\(money(session.spent, session)) spent") }
        if !line.isEmpty { out += page.line(line.joined(separator: ", "), .label) }
        return out
    }

    private func bar(_ reading: Reading, _ widest: Int) -> String {
        let meter = reading.meter
        let span = meter.upper - meter.lower
        let cells = 20
        let full = span > 0 ? Int.cells(of: (reading.value - meter.lower) / span, in: cells) : 0
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
        let title = meter.title.shown
        let padding = String(repeating: " ", count: widest - DisplayWidth.of(title))
        let note = meter.isLowGood ? " (less is better)" : ""
        let end = meter.unit == .percent ? "" : " of \(meter.words(meter.upper))"
        return "  \(title)\(padding)  \(bar)  \(meter.words(reading.value))\(end)\(note)\n"
    }

    // MARK: After an answer

    public func consequence(_ consequence: Consequence, of session: PlaySession) -> String {
        var out = consequence.told.map { paragraphs($0) }.joined(separator: "\n")
        var changes = consequence.changes.map { change in
            let difference = change.after - change.before
            return "\(change.meter.title) \(difference > 0 ? "+" : "−")\(change.meter.words(abs(difference)))"
        }
        if consequence.seconds > 0 { changes.append("\(Clock.words(Double(consequence.seconds))) later") }
        if consequence.spent > 0 { changes.append("\(money(consequence.spent, session)) spent") }
        if !changes.isEmpty {
            out += (out.isEmpty ? "" : "\n") + page.line(changes.joined(separator: "  ·  "), .label)
        }
        if let quiz = consequence.quiz { out += self.quiz(quiz) }
        return out
    }

    private func quiz(_ result: QuizResult) -> String {
        let quiz = result.quiz
        let verdict =
            switch result.score {
            case 100: "Right."
            case 0: "Not right."
            default: "Partly right."
            }
        var out = page.line(verdict, .heading)
        if quiz.form == .inOrder {
            out += quiz.answers.enumerated().map { hanging("  \($0 + 1)  ", $1.text) }.joined()
            return out
        }
        let shown = quiz.answers.filter { result.given.contains($0.id) || $0.isCorrect }
        for answer in shown {
            let mark = answer.isCorrect ? "✓" : "✗"
            let reason = answer.reason.map { ". \($0)" } ?? ""
            out += hanging("  \(mark)  ", answer.text + reason)
        }
        return out
    }

    public func ending(_ session: PlaySession) -> String {
        guard let ending = session.ending else { return "" }
        var out = page.heading(ending.title)
        if let text = ending.text { out += paragraphs(text) }
        if let worth = ending.worth { out += page.line("Worth \(worth.words)", .label) }
        return out
    }

    public func hint(_ hint: String) -> String { hanging("  Hint: ", hint) }

    // MARK: Looking back

    public func debrief(_ session: PlaySession) -> String {
        let debrief = Debrief(session)
        var parts: [String] = [result(session)]
        parts += debrief.items.map { item($0, session) }
        if !debrief.objectives.isEmpty { parts.append(objectives(debrief.objectives)) }
        let questions = session.evaluation.exercise.debrief
        if !questions.isEmpty {
            parts.append(page.heading("To talk about") + questions.map { hanging("  –  ", $0) }.joined())
        }
        return parts.joined(separator: "\n")
    }

    private func result(_ session: PlaySession) -> String {
        var out = page.heading("Looking back")
        guard let score = session.score else { return out + page.line("Nothing in it is scored.", .label) }
        var line = "\(points(score)) of 100 points"
        if let mark = session.evaluation.exercise.passMark, let isPassed = session.isPassed {
            line += isPassed ? ", passed (at \(Value.plain(mark)))" : ", not passed (that takes \(Value.plain(mark)))"
        }
        out += "  \(line)\n"
        return out
    }

    private func item(_ item: Debrief.Item, _ session: PlaySession) -> String {
        var out = heading(item.decision.question)
        out += hanging("  You chose  ", item.chosen.text + (item.score.map { " (\(points($0)))" } ?? ""))
        let isBest = item.best == nil || item.best?.id == item.chosen.id
        if !isBest, let best = item.best {
            out += hanging("  Best was   ", best.text + (item.bestScore.map { " (\(points($0)))" } ?? ""))
        } else if item.score != nil {
            out += page.line("That was the best-scored option.", .label)
        }
        for rule in item.met { out += hanging("  ✓  ", rule.title) }
        for rule in item.missed { out += hanging("  ✗  ", rule.title + (rule.because.map { ". \($0)" } ?? "")) }
        if let other = item.counterfactual { out += hanging("  →  ", self.counterfactual(other, item, session)) }
        return out
    }

    /// `Had you chosen vp: Trust 8 instead of 3, Renewed instead of Not renewed.`
    private func counterfactual(
        _ other: Debrief.Counterfactual, _ item: Debrief.Item, _ session: PlaySession
    ) -> String {
        var differences = zip(other.readings, session.readings).filter { $0.value != $1.value }.map { then, now in
            "\(then.meter.title) \(then.meter.words(then.value)) instead of \(now.meter.words(now.value))"
        }
        if let ending = other.ending, ending.id != session.ending?.id {
            differences.append(
                "\"\(ending.title)\"" + (session.ending.map { " instead of \"\($0.title)\"" } ?? ""))
        }
        let what = differences.isEmpty ? "it would have ended alike" : differences.joined(separator: ", ")
        return "Had you chosen `\(item.best?.id ?? "")`: \(what)."
    }

    private func objectives(_ results: [Debrief.ObjectiveResult]) -> String {
        var out = page.heading("By objective")
        for result in results {
            out += hanging(
                "  –  ", "\(result.objective.title): \(result.score.map { "\(points($0)) points" } ?? "not scored")")
        }
        return out
    }

    // MARK: Layout

    private func points(_ score: Double) -> String { Value.plain(score.rounded()) }

    private func money(_ amount: Double, _ session: PlaySession) -> String {
        Value.money(amount, currency: session.evaluation.program.currency ?? "").description
    }

    private func heading(_ text: String) -> String { page.wrappedHeading(text) }
    private func hanging(_ mark: String, _ text: String) -> String { page.hanging(mark, text) }
    private func paragraphs(_ text: String) -> String { page.paragraphs(text) }
}
