import RecoverEvaluation
import RecoverModel

/// The facilitator's guide in Markdown: what participants read, when, the key with its reasons, and what comes of
/// each choice.
public struct GuideMarkdown: Sendable {
    private let title: String
    private let evaluation: ExerciseEvaluation
    private var exercise: Exercise { evaluation.exercise }

    public init(title: String, _ evaluation: ExerciseEvaluation) {
        self.title = title
        self.evaluation = evaluation
    }

    public var markdown: String {
        var parts = ["# \(MarkdownText.line(title))\n\n*For the facilitator: the key is in here.*\n", glance]
        if !exercise.notes.isEmpty { parts.append("## Notes\n\n" + bullets(exercise.notes)) }
        if let situation = exercise.situation {
            parts.append("## Situation\n\n" + MarkdownText.paragraphs(situation))
        }
        for exhibit in exercise.exhibits {
            parts.append("## Exhibit: \(inline(exhibit.title))\n\n" + MarkdownText.paragraphs(exhibit.text))
        }
        parts += exercise.decisions.indices.map(decision)
        parts += exercise.quizzes.enumerated().map { quiz($0 + 1, $1) }
        parts += exercise.tasks.enumerated().map { task($0 + 1, $1) }
        if !exercise.endings.isEmpty {
            parts.append("## Endings\n\n" + exercise.endings.map(ending).joined(separator: "\n"))
        }
        if !exercise.debrief.isEmpty { parts.append("## Debrief\n\n" + bullets(exercise.debrief)) }
        return parts.joined(separator: "\n")
    }

    // MARK: The whole

    private var glance: String {
        var lines: [String] = []
        let times = exercise.decisions.compactMap { $0.discuss?.value.duration?.approximateSeconds }
        if !times.isEmpty {
            let kinds = times.count == exercise.decisions.count ? "" : " (\(times.count) of the decisions say how long)"
            lines.append("Discussion: \(Clock.words(times.reduce(0, +)))\(kinds)")
        }
        let counts = [
            (exercise.decisions.count, "decision"), (exercise.quizzes.count, "knowledge check"),
            (exercise.tasks.count, "writing task"),
        ]
        lines.append(Wording.list(counts.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }).capitalisedFirst)
        if let mark = exercise.passMark { lines.append("Passed at \(Value.plain(mark)) of 100 points") }
        for meter in exercise.meters {
            let range = "\(meter.words(meter.lower)) to \(meter.words(meter.upper))"
            let note = meter.isLowGood ? ", less is better" : ""
            lines.append("Meter \(meter.title) (\(range)\(note)): starts at \(meter.words(meter.start))")
        }
        var out = "## At a glance\n\n" + bullets(lines)
        if !exercise.objectives.isEmpty {
            out += "\n## Objectives\n\n" + bullets(exercise.objectives.map(\.title))
        }
        return out
    }

    private func ending(_ ending: Ending) -> String {
        var out = "### \(inline(ending.title)) (`\(ending.id.shown)`)\n\n"
        out += "- Reached \(ending.condition.map { "when \(inline($0.description))" } ?? "otherwise")\n"
        if let worth = ending.worth { out += "- Worth \(inline(worth.words))\n" }
        if let text = ending.text { out += "\n" + MarkdownText.paragraphs(text) }
        return out
    }

    // MARK: Decisions

    private func decision(_ index: Int) -> String {
        let decision = exercise.decisions[index]
        var facts: [String] = []
        if let objective = decision.objective { facts.append("Objective: \(name(of: objective))") }
        if let discuss = decision.discuss { facts.append("Discuss for \(discuss.words)") }
        if let hint = decision.hint { facts.append("Hint: \(hint)") }
        if decision.weight != 1 { facts.append("Weighs \(Value.plain(decision.weight))") }
        if let again = decision.again { facts.append("May come again, at most \(Wording.count(again, "time"))") }
        facts += decision.notes.map { "Note: \($0)" }
        var out = "## Decision \(index + 1): \(inline(decision.question))\n"
        if !facts.isEmpty { out += "\n" + bullets(facts) }
        let judged = evaluation.scores.decisions[index]
        for place in decision.options.indices {
            out += "\n" + option(decision.options[place], place, judged, next: index + 1)
        }
        return out
    }

    private func option(
        _ option: Decision.Option, _ place: Int, _ judged: Scorecard.Decision, next: Int
    ) -> String {
        let card = judged.options[place]
        var facts: [String] = []
        if option.isCorrect { facts.append("Correct: the author's answer") }
        if let score = card.score {
            let best = judged.best == place ? ", the best" : ""
            let whose = card.isAuthors ? ", the author's" : ""
            let why = option.authorReason.map { ": \($0)" } ?? ""
            facts.append("Score: \(Value.plain((score * 10).rounded() / 10))\(best)\(whose)\(why)")
        } else {
            facts.append("Score: none, no rule speaks of it")
        }
        if let condition = option.condition { facts.append("Offered only when \(condition.description)") }
        for result in card.results {
            let rule = exercise.rules[result.rule]
            let because = rule.because.map { ". \($0)" } ?? ""
            facts.append("\(result.isMet ? "✓ Meets" : "✗ Misses"): \(rule.title)\(because)")
        }
        facts += consequences(option.effects, option.takes ?? option.within, option.costs)
        if let reveal = option.reveal { facts.append("Told: \(reveal)") }
        var out = "### \(Question.letter(place)). \(inline(option.text)) (`\(option.id.shown)`)"
        out += (option.isCorrect ? " ✓" : "") + "\n\n" + bullets(facts)
        for chance in option.chances {
            let text = chance.text.map { ": \($0)" } ?? ""
            out += bullets(["Chance \(percent(chance.share))\(text)"])
            var under = consequences(chance.effects, chance.takes, chance.costs)
            if let reveal = chance.reveal { under.append("Told: \(reveal)") }
            under.append(leads(chance.thens.isEmpty ? option.thens : chance.thens, next: next))
            out += under.map { "  - \(MarkdownText.line($0))\n" }.joined()
        }
        if option.chances.isEmpty { out += bullets([leads(option.thens, next: next)]) }
        return out
    }

    private func consequences(_ effects: [Effect], _ takes: CalendarSpan?, _ costs: Value?) -> [String] {
        var out: [String] = []
        let changes = effects.map { effect in
            let meter = exercise.meter(effect.meter)
            let amount = meter?.words(abs(effect.change)) ?? Value.plain(abs(effect.change))
            return "\(meter?.title ?? effect.meter) \(effect.change < 0 ? "−" : "+")\(amount)"
        }
        if !changes.isEmpty { out.append("Effects: \(changes.joined(separator: ", "))") }
        if let takes { out.append("Takes \(takes.description)") }
        if let costs { out.append("Costs \(costs.description)") }
        return out
    }

    /// `Leads to "What now?" when trust < 2, else to the endings`.
    private func leads(_ thens: [Then], next: Int) -> String {
        var targets: [String] = []
        for then in thens {
            targets.append(words(then.target) + (then.condition.map { " when \($0.description)" } ?? ""))
            if then.condition == nil { return "Leads to " + targets.joined(separator: ", else to ") }
        }
        let follows = next < exercise.decisions.count ? "decision \(next + 1)" : words(.end)
        return "Leads to " + (targets + [follows]).joined(separator: ", else to ")
    }

    private func words(_ target: Then.Target) -> String {
        switch target {
        case .end: exercise.endings.isEmpty ? "the end" : "the first ending that holds"
        case .ending(let id): "the ending \"\(exercise.ending(id)?.title ?? id)\""
        case .decision(let id):
            exercise.decisions.firstIndex { $0.id == id }.map { "decision \($0 + 1) (\(id))" } ?? id
        }
    }

    // MARK: Knowledge checks and tasks

    private func quiz(_ number: Int, _ quiz: Quiz) -> String {
        var out = "## Knowledge check \(number): \(inline(quiz.question)) (`\(quiz.id.shown)`)\n"
        let facts = facts(quiz.objective, quiz.hint, quiz.weight, quiz.notes)
        if !facts.isEmpty { out += "\n" + bullets(facts) }
        out += "\n"
        let shown = quiz.shownAnswers
        for (index, answer) in shown.enumerated() {
            let isRight = quiz.form != .inOrder && answer.isCorrect
            let reason = answer.reason.map { " — \(inline($0))" } ?? ""
            out += "- **\(Question.letter(index)).** \(inline(answer.text))\(isRight ? " ✓" : "")\(reason)\n"
        }
        let letters = quiz.key.compactMap { id in shown.firstIndex { $0.id == id }.map { Question.letter($0) } }
        let how =
            switch quiz.form {
            case .one: ""
            case .allThatApply: " (all that apply)"
            case .inOrder: " (in this order)"
            }
        return out + "\nKey: \(letters.joined(separator: ", "))\(how)\n"
    }

    private func task(_ number: Int, _ task: WritingTask) -> String {
        var facts = facts(task.objective, task.hint, task.weight, task.notes)
        if let grade = task.grade { facts.append("Graded as: \(grade)") }
        let out = "## Writing task \(number) (`\(task.id.shown)`)\n\n" + MarkdownText.paragraphs(task.text)
        return facts.isEmpty ? out : out + "\n" + bullets(facts)
    }

    private func facts(_ objective: String?, _ hint: String?, _ weight: Double, _ notes: [String]) -> [String] {
        var facts: [String] = []
        if let objective { facts.append("Objective: \(name(of: objective))") }
        if let hint { facts.append("Hint: \(hint)") }
        if weight != 1 { facts.append("Weighs \(Value.plain(weight))") }
        return facts + notes.map { "Note: \($0)" }
    }

    // MARK: Pieces

    private func name(of objective: String) -> String { exercise.objective(objective)?.title ?? objective }
    private func percent(_ share: Double) -> String { "\(Value.plain((share * 1000).rounded() / 10))%" }
    private func inline(_ text: String) -> String { Escapes.markdownCell(text) }
    private func bullets(_ lines: [String]) -> String { lines.map { "- \(MarkdownText.line($0))\n" }.joined() }
}
