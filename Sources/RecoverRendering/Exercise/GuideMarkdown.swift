import RecoverBase
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

    public var markdown: String { lines.text }

    /// The same line by line.
    public var lines: [OutputLine] {
        var blocks: [[OutputLine]] = [
            [MarkdownText.title(title)], [OutputLine(.facilitator, "*For the facilitator: the key is in here.*")],
        ]
        func section(_ part: Part, _ heading: String, _ lines: [OutputLine]) {
            if !lines.isEmpty { blocks += [[OutputLine(part, "## \(heading)")], lines] }
        }
        section(.glance, "At a glance", glance)
        section(.objective, "Objectives", exercise.objectives.map { bullet(.objective, $0.title, $0.statement) })
        section(.note, "Notes", top(.note, exercise.notes, "note"))
        blocks += MarkdownText.situation(of: exercise, exhibit: "Exhibit: ")
        for index in exercise.decisions.indices { blocks += decision(index) }
        for (index, quiz) in exercise.quizzes.enumerated() { blocks += self.quiz(index + 1, quiz) }
        for (index, task) in exercise.tasks.enumerated() { blocks += self.task(index + 1, task) }
        section(.ending, "Endings", [OutputLine](blocks: exercise.endings.flatMap(ending)))
        section(.debrief, "Debrief", top(.debrief, exercise.debrief, "debrief"))
        return [OutputLine](blocks: blocks)
    }

    // MARK: The whole

    private var glance: [OutputLine] {
        var lines: [OutputLine] = []
        let discussed = exercise.decisions.filter { $0.discuss?.value.duration != nil }
        if !discussed.isEmpty {
            let times = discussed.compactMap { $0.discuss?.value.duration?.approximateSeconds }
            let all = exercise.decisions.count
            let kinds = discussed.count == all ? "" : " (\(discussed.count) of the decisions say how long)"
            lines.append(
                bullet(
                    .discuss, "Discussion: \(Clock.words(times.reduce(0, +)))\(kinds)",
                    discussed.map { $0.statement("discuss") }))
        }
        let counts = [
            (exercise.decisions.count, "decision"), (exercise.quizzes.count, "knowledge check"),
            (exercise.tasks.count, "writing task"),
        ]
        let asked = Wording.list(counts.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) })
        lines.append(bullet(.glance, asked.capitalisedFirst, []))
        if let mark = exercise.passMark {
            lines.append(bullet(.pass, "Passed at \(Value.plain(mark)) of 100 points", [.top("pass")]))
        }
        for meter in exercise.meters {
            let range = "\(meter.words(meter.lower)) to \(meter.words(meter.upper))"
            let note = meter.isLowGood ? ", less is better" : ""
            lines.append(
                bullet(
                    .meter, "Meter \(meter.title) (\(range)\(note)): starts at \(meter.words(meter.start))",
                    [meter.statement, meter.statement("low-is-good")]))
        }
        return lines
    }

    private func ending(_ ending: Ending) -> [[OutputLine]] {
        let reached = ending.condition.map { "when \(inline($0.description))" } ?? "otherwise"
        var facts = [OutputLine(.ending, "- Reached \(reached)", from: [ending.statement])]
        if let worth = ending.worth {
            facts.append(OutputLine(.ending, "- Worth \(inline(worth.words))", from: [ending.statement("worth")]))
        }
        let text = ending.text.map { MarkdownText.paragraphs(.ending, $0, from: [ending.statement("text")]) }
        let heading = heading(.ending, "### \(inline(ending.title))", ending.id, ending.statement)
        return [heading, facts] + (text.map { [$0] } ?? [])
    }

    // MARK: Decisions

    private func decision(_ index: Int) -> [[OutputLine]] {
        let decision = exercise.decisions[index]
        var facts: [OutputLine] = []
        if let objective = decision.objective { facts.append(self.objective(objective, of: decision)) }
        if let discuss = decision.discuss {
            facts.append(bullet(.discuss, "Discuss for \(discuss.words)", decision.statement("discuss")))
        }
        if let hint = decision.hint { facts.append(bullet(.hint, "Hint: \(hint)", decision.statement("hint"))) }
        facts += weight(decision.weight, of: decision)
        if let again = decision.again {
            facts.append(
                bullet(
                    .again, "May come again, at most \(Wording.count(again, "time"))", decision.statement("again")))
        }
        facts += notes(decision.notes, of: decision)
        let heading = "## Decision \(index + 1): \(inline(decision.question))"
        let blocks = [[OutputLine(.question, heading, from: [decision.statement])], facts]
        return blocks.filter { !$0.isEmpty } + decision.options.indices.flatMap { option($0, of: index) }
    }

    private func option(_ place: Int, of index: Int) -> [[OutputLine]] {
        let option = exercise.decisions[index].options[place]
        let judged = evaluation.scores.decisions[index]
        let card = judged.options[place]
        var facts: [OutputLine] = []
        if option.isCorrect {
            facts.append(bullet(.correct, "Correct: the author's answer", option.statement("correct")))
        }
        if let score = card.score {
            let best = judged.best == place ? ", the best" : ""
            let whose = card.isAuthors ? ", the author's" : ""
            let why = option.authorReason.map { ": \($0)" } ?? ""
            facts.append(
                bullet(
                    .optionScore, "Score: \(Value.plain((score * 10).rounded() / 10))\(best)\(whose)\(why)",
                    evaluation.statements(ofScore: place, in: index)))
        } else {
            facts.append(bullet(.optionScore, "Score: none, no rule speaks of it", []))
        }
        if let condition = option.condition {
            facts.append(bullet(.offered, "Offered only when \(condition.description)", option.statement("when")))
        }
        for result in card.results {
            let rule = exercise.rules[result.rule]
            let because = rule.because.map { ". \($0)" } ?? ""
            facts.append(
                bullet(
                    .rule, "\(result.isMet ? "✓ Meets" : "✗ Misses"): \(rule.title)\(because)",
                    [rule.statement, rule.statement("because"), rule.statement("expects")]))
        }
        let takes = option.takes == nil ? "within" : "takes"
        facts += consequences(of: option, option.effects, option.takes ?? option.within, takes, option.costs)
        if let reveal = option.reveal { facts.append(bullet(.reveal, "Told: \(reveal)", option.statement("reveal"))) }
        for chance in option.chances { facts += outcome(chance, of: option, next: index + 1) }
        if option.chances.isEmpty { facts.append(leads(option.thens, [option.statement("then")], next: index + 1)) }
        let text = "### \(Question.letter(place)). \(inline(option.text))"
        return [heading(.option, text, option.id, option.statement, option.isCorrect ? " ✓" : ""), facts]
    }

    private func outcome(_ chance: Chance, of option: Decision.Option, next: Int) -> [OutputLine] {
        let text = chance.text.map { ": \($0)" } ?? ""
        let percent = Value.plain((chance.share * 1000).rounded() / 10)
        var under = consequences(of: chance, chance.effects, chance.takes, "takes", chance.costs)
        if let reveal = chance.reveal { under.append(bullet(.reveal, "Told: \(reveal)", chance.statement("reveal"))) }
        under.append(
            leads(
                chance.thens.isEmpty ? option.thens : chance.thens,
                [chance.statement("then"), option.statement("then")],
                next: next))
        return [bullet(.chance, "Chance \(percent)%\(text)", chance.statement)]
            + under.map { OutputLine($0.part, "  \($0.text)", from: $0.statements) }
    }

    private func consequences(
        of source: some Stated, _ effects: [Effect], _ takes: CalendarSpan?, _ keyword: String, _ costs: Value?
    ) -> [OutputLine] {
        var out: [OutputLine] = []
        let changes = effects.map { effect in
            let meter = exercise.meter(effect.meter)
            let amount = meter?.words(abs(effect.change)) ?? Value.plain(abs(effect.change))
            return "\(meter?.title ?? effect.meter) \(effect.change < 0 ? "−" : "+")\(amount)"
        }
        if !changes.isEmpty {
            out.append(bullet(.effect, "Effects: \(changes.joined(separator: ", "))", source.statement("effect")))
        }
        if let takes { out.append(bullet(.takes, "Takes \(takes.description)", source.statement(keyword))) }
        if let costs { out.append(bullet(.costs, "Costs \(costs.description)", source.statement("costs"))) }
        return out
    }

    /// `Leads to "What now?" when trust < 2, else to the endings`.
    private func leads(_ thens: [Then], _ statements: [Statement], next: Int) -> OutputLine {
        var targets: [String] = []
        for then in thens {
            targets.append(words(then.target) + (then.condition.map { " when \($0.description)" } ?? ""))
            if then.condition == nil { break }
        }
        if thens.allSatisfy({ $0.condition != nil }) {
            targets.append(next < exercise.decisions.count ? "decision \(next + 1)" : words(.end))
        }
        return bullet(.leads, "Leads to " + targets.joined(separator: ", else to "), statements)
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

    private func quiz(_ number: Int, _ quiz: Quiz) -> [[OutputLine]] {
        let shown = quiz.shownAnswers
        let answers = shown.enumerated().map { index, answer in
            let isRight = quiz.form != .inOrder && answer.isCorrect
            let reason = answer.reason.map { " — \(inline($0))" } ?? ""
            let text = "\(inline(answer.text))\(isRight ? " ✓" : "")\(reason)"
            return OutputLine(
                .answer, "- **\(Question.letter(index)).** \(text)",
                from: [answer.statement, answer.statement("correct")])
        }
        let letters = quiz.key.compactMap { id in shown.firstIndex { $0.id == id }.map { Question.letter($0) } }
        let (how, statements): (String, [Statement]) =
            switch quiz.form {
            case .one: ("", [])
            case .allThatApply: (" (all that apply)", [quiz.statement("all-that-apply")])
            case .inOrder: (" (in this order)", [quiz.statement("in-order")])
            }
        let right = quiz.answers.filter(\.isCorrect).map { $0.statement("correct") }
        let key = OutputLine(.key, "Key: \(letters.joined(separator: ", "))\(how)", from: statements + right)
        let heading = heading(
            .question, "## Knowledge check \(number): \(inline(quiz.question))", quiz.id, quiz.statement)
        let facts = facts(quiz, quiz.objective, quiz.hint, quiz.weight, quiz.notes)
        return [heading, facts, answers, [key]].filter { !$0.isEmpty }
    }

    private func task(_ number: Int, _ task: WritingTask) -> [[OutputLine]] {
        var facts = facts(task, task.objective, task.hint, task.weight, task.notes)
        if let grade = task.grade { facts.append(bullet(.graded, "Graded as: \(grade)", task.statement("grade"))) }
        return [
            heading(.question, "## Writing task \(number)", task.id, task.statement),
            MarkdownText.paragraphs(.question, task.text, from: [task.statement]), facts,
        ].filter { !$0.isEmpty }
    }

    private func facts(
        _ asked: some Stated, _ objective: String?, _ hint: String?, _ weight: Double, _ notes: [String]
    ) -> [OutputLine] {
        var facts: [OutputLine] = []
        if let objective { facts.append(self.objective(objective, of: asked)) }
        if let hint { facts.append(bullet(.hint, "Hint: \(hint)", asked.statement("hint"))) }
        return facts + self.weight(weight, of: asked) + self.notes(notes, of: asked)
    }

    // MARK: Pieces

    private func objective(_ id: String, of asked: some Stated) -> OutputLine {
        let objective = exercise.objective(id)
        return bullet(
            .objective, "Objective: \(objective?.title ?? id)",
            [asked.statement("objective")] + (objective.map { [$0.statement] } ?? []))
    }

    private func weight(_ weight: Double, of asked: some Stated) -> [OutputLine] {
        weight == 1 ? [] : [bullet(.weight, "Weighs \(Value.plain(weight))", asked.statement("weight"))]
    }

    private func notes(_ notes: [String], of asked: some Stated) -> [OutputLine] {
        notes.enumerated().map { bullet(.note, "Note: \($1)", asked.statement("note", at: $0)) }
    }

    private func top(_ part: Part, _ texts: [String], _ keyword: String) -> [OutputLine] {
        texts.enumerated().map { bullet(part, $1, Statement(ModelTree.root, keyword, at: $0)) }
    }

    /// With the id behind it.
    private func heading(
        _ part: Part, _ text: String, _ id: String, _ statement: Statement, _ mark: String = ""
    ) -> [OutputLine] {
        [OutputLine(part, "\(text) (`\(id.shown)`)\(mark)", from: [statement])]
    }

    private func inline(_ text: String) -> String { Escapes.markdownCell(text) }

    private func bullet(_ part: Part, _ text: String, _ statement: Statement) -> OutputLine {
        bullet(part, text, [statement])
    }

    private func bullet(_ part: Part, _ text: String, _ statements: [Statement]) -> OutputLine {
        OutputLine(part, "- \(MarkdownText.line(text))", from: statements)
    }
}
