import RecoverBase
import RecoverEvaluation
import RecoverGrading
import RecoverModel

/// The facilitator's guide: what participants read, then a page for each decision with its timing, the key,
/// the reasons and what comes of each choice; the rules in full once, at the end.
public struct Guide: Sendable {
    private let model: RecoveryModel
    private let evaluation: ExerciseEvaluation
    private var exercise: Exercise { evaluation.exercise }

    private static let mostReasons = 3

    public init(_ model: RecoveryModel, _ evaluation: ExerciseEvaluation) {
        self.model = model
        self.evaluation = evaluation
    }

    public var document: Document {
        var page = Document(kind: "Facilitator's guide", title: .init(.title, model.title, from: [.top(.scenario)]))
        page.blocks.append(
            .paragraph([.init(.facilitator, [.emphasis("For the facilitator: the key is in here.")])]))
        var objectives = BulletList()
        for objective in exercise.objectives { objectives.add(.objective, "", objective.title, objective.statement) }
        page.section(2, .glance, "At a glance", glance)
        page.section(2, .objective, "Objectives", objectives.blocks)
        page.section(2, .note, "Notes", listed(.note, exercise.notes, .note))
        page.blocks += CaseCard(model).blocks(heading: "The case")
        page.blocks += Document.situation(of: exercise, exhibit: "Exhibit:")
        // The first follows what participants read: that seldom fills its last sheet.
        for index in exercise.decisions.indices { page.blocks += (index > 0 ? [.newSheet] : []) + decision(index) }
        for (index, quiz) in exercise.quizzes.enumerated() { page.blocks += self.quiz(index + 1, quiz) }
        if !exercise.tasks.isEmpty {
            let grader = Grader(model)
            for (index, task) in exercise.tasks.enumerated() { page.blocks += self.task(index + 1, task, grader) }
        }
        page.section(2, .ending, "Endings", exercise.endings.flatMap(ending))
        page.section(2, .debrief, "Debrief", listed(.debrief, exercise.debrief, .debrief))
        page.section(2, .facilitator, "The rules in full", rules)
        return page
    }

    public var markdown: String { document.markdown }

    /// The same line by line, in Markdown.
    public var lines: [OutputLine] { document.lines }

    // MARK: The whole

    private var glance: [Document.Block] {
        var facts = BulletList()
        let discussed = exercise.decisions.filter { $0.discuss?.value.duration != nil }
        if !discussed.isEmpty {
            let times = discussed.compactMap { $0.discuss?.value.duration?.approximateSeconds }
            let isAll = discussed.count == exercise.decisions.count
            let kinds =
                isAll ? "" : " (\(discussed.count) of the decisions \(discussed.count == 1 ? "says" : "say") how long)"
            facts.add(
                .discuss, "Discussion:", Clock.words(times.reduce(0, +)) + kinds,
                from: discussed.map { $0.statement(.discuss) })
        }
        let counts = [
            (exercise.decisions.count, "decision"), (exercise.quizzes.count, "knowledge check"),
            (exercise.tasks.count, "writing task"),
        ]
        let asked = counts.filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }.listed()
        facts.add(.glance, "", asked.capitalisedFirst, from: [])
        let mark = exercise.passMark.map { "\(Value.plain($0)) of 100 points" }
        facts.add(.pass, "Passed at", mark, .top(.pass))
        for meter in exercise.meters {
            let range = "\(meter.words(meter.lower)) to \(meter.words(meter.upper))"
            let note = meter.isLowGood ? ", less is better" : ""
            facts.add(
                .meter, "Meter", mixed: "\(meter.title) (\(range)\(note)): starts at \(meter.words(meter.start))",
                from: [meter.statement, meter.statement(.lowIsGood)])
        }
        return facts.blocks
    }

    private func ending(_ ending: Ending) -> [Document.Block] {
        var facts = BulletList()
        facts.add(
            .ending, "Reached", ending.condition.map { "when \($0.description)" } ?? "otherwise", ending.statement)
        facts.add(.ending, "Worth", ending.worth?.words, ending.statement(.worth))
        facts.add(
            .pass, "Fails:", ending.fails ? "who ends in it has not passed" : nil, ending.statement(.fails))
        let text = ending.text.map { Document.lines(.ending, $0, from: [ending.statement(.text)]) }
        return [heading(3, .ending, "\(ending.title)", ending.id, ending.statement)] + facts.blocks
            + (text.map { [.paragraph($0)] } ?? [])
    }

    // MARK: Decisions

    private func decision(_ index: Int) -> [Document.Block] {
        let decision = exercise.decisions[index]
        var facts = facts(of: decision, discuss: decision.discuss, again: decision.again)
        let judged = evaluation.scores.decisions[index]
        let best = judged.bestOptions.map { Question.letter($0) }
        let whose = judged.bestOptions.contains { judged.options[$0].isAuthors } ? "the author's word" : "by the rules"
        facts.add(
            .key, "Best:", best.isEmpty ? nil : "\(best.joined(separator: ", ")) (\(whose))",
            from: judged.bestOptions.flatMap { evaluation.statements(ofScore: $0, in: index) })
        let heading = Document.Line(
            .question, mixed: "Decision \(index + 1): \(decision.question)", from: [decision.statement])
        return [.heading(2, heading)] + facts.blocks + decision.options.indices.flatMap { option($0, of: index) }
    }

    private func option(_ place: Int, of index: Int) -> [Document.Block] {
        let option = exercise.decisions[index].options[place]
        let judged = evaluation.scores.decisions[index]
        let card = judged.options[place]
        var facts = BulletList()
        facts.add(
            .optionScore, "Score:", score(option, card) ?? "none, nothing tells the options apart",
            from: evaluation.statements(ofScore: place, in: index))
        facts.add(
            .option, "Because:", option.reason, option.statement, option.statement(.because),
            option.statement(.score))
        let isBest = judged.bestOptions.contains(place)
        let rules = reasons(card, isBest: isBest)
        for rule in rules.prefix(Guide.mostReasons) {
            facts.add(
                .rule, isBest ? "✓ It alone:" : "✗ Breaks:", rule.title, rule.statement, rule.statement(.expects),
                rule.statement(.weight))
        }
        let more = rules.dropFirst(Guide.mostReasons)
        if !isBest, !more.isEmpty {
            let points = Value.plain(more.reduce(0) { $0 + $1.weight })
            facts.add(
                .rule, "", "and \(more.count) more, −\(points)",
                from: more.flatMap { [$0.statement(.weight), $0.statement] })
        }
        if card.fails {
            let rule = card.results.first { !$0.isMet && exercise.rules[$0.rule].fails }.map { exercise.rules[$0.rule] }
            facts.add(
                .pass, "Fails:", "who takes it has not passed" + (rule.map { ": \($0.title)" } ?? ""),
                from: rule.map { [$0.statement, $0.statement(.fails)] } ?? [option.statement(.fails)])
        }
        facts.add(.offered, "Offered only when", option.condition?.description, option.statement(.when))
        let takes = option.takes == nil ? KeywordName.within : .takes
        addConsequences(
            option.effects, option.takes ?? option.within, option.costs, option.reveal, of: option, takes, to: &facts)
        // In tenths of a percent that add up to 100.
        for (chance, share) in zip(option.chances, option.chances.map { $0.share * 1000 }.roundedTogether()) {
            add(chance, "\(Value.plain(Double(share) / 10))%", of: option, next: index + 1, to: &facts)
        }
        if option.chances.isEmpty {
            facts.add(.leads, "Leads to", mixed: leads(option.thens, next: index + 1), from: [option.statement(.then)])
        }
        let text: MixedText = "\(Question.letter(place)). \(option.text)"
        return [heading(3, .option, text, option.id, option.statement, isBest ? "✓" : nil)] + facts.blocks
    }

    /// `100, correct`, `35 by the rules`.
    private func score(_ option: Decision.Option, _ card: Scorecard.Option) -> String? {
        guard let score = card.score else { return nil }
        let whose = option.word?.rawValue ?? (card.isAuthors ? "the author's" : "by the rules")
        return "\(Value.plain((score * 10).rounded() / 10)), \(whose)"
    }

    private func reasons(_ card: Scorecard.Option, isBest: Bool) -> [Rule] {
        let telling = card.results.filter { isBest ? $0.isMetAlone && $0.tellsApart : $0.costs }
        let rules = telling.map { exercise.rules[$0.rule] }.enumerated()
        return rules.sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
            .map(\.element)
    }

    /// Each rule that tells any options apart, with its reason.
    private var rules: [Document.Block] {
        var telling: Set<Int> = []
        for option in evaluation.scores.decisions.flatMap(\.options) {
            telling.formUnion(option.results.filter(\.tellsApart).map(\.rule))
        }
        var list = BulletList()
        for index in exercise.rules.indices where telling.contains(index) {
            let rule = exercise.rules[index]
            let because: MixedText? = rule.because.map { ". \($0)" }
            let weight = "−\(Value.plain(rule.weight))\(rule.fails ? ", fails" : "")"
            list.add(
                .rule, mixed: "\(rule.title) (\(weight))\(because ?? "")",
                from: [rule.statement, rule.statement(.because), rule.statement(.weight)])
        }
        return list.blocks
    }

    private func add(
        _ chance: Chance, _ share: String, of option: Decision.Option, next: Int, to facts: inout BulletList
    ) {
        let text: MixedText? = chance.text.map { ": \($0)" }
        facts.add(.chance, "Chance", mixed: "\(share)\(text ?? "")", from: [chance.statement])
        var under = BulletList()
        addConsequences(
            chance.effects, chance.takes, chance.costs, chance.reveal, of: chance, .takes, to: &under)
        under.add(
            .leads, "Leads to", mixed: leads(chance.thens.isEmpty ? option.thens : chance.thens, next: next),
            from: [chance.statement(.then), option.statement(.then)])
        facts.items[facts.items.count - 1].below = under.items
    }

    private func addConsequences(
        _ effects: [Effect], _ takes: CalendarSpan?, _ costs: Value?, _ reveal: String?, of source: some Stated,
        _ keyword: KeywordName, to facts: inout BulletList
    ) {
        let changes = effects.map { effect -> MixedText in
            let meter = exercise.meter(effect.meter)
            return meter.map { "\($0.title) \($0.words(ofChange: effect.change))" } ?? MixedText(effect.meter)
        }
        facts.add(.effect, "Effects:", mixed: changes.joined(", "), from: [source.statement(.effect)])
        facts.add(.takes, "Takes", takes?.description, source.statement(keyword))
        facts.add(.costs, "Costs", costs?.description, source.statement(.costs))
        facts.add(.reveal, "Told:", reveal, source.statement(.reveal))
    }

    /// `"What now?" when trust < 2, else to the endings`.
    private func leads(_ thens: [Then], next: Int) -> MixedText {
        var targets: [MixedText] = []
        for then in thens {
            let condition = then.condition.map { " when \($0.description)" } ?? ""
            targets.append("\(words(then.target))\(condition)\(usedUp(then.target))")
            if then.condition == nil { return targets.joined(", else to ") }
        }
        targets.append(next < exercise.decisions.count ? "decision \(next + 1)" : words(.end))
        return targets.joined(", else to ")
    }

    /// Where it goes on when a decision has come as often as it may.
    private func usedUp(_ target: Then.Target) -> MixedText {
        guard case .decision(let id) = target, let index = exercise.decisions.firstIndex(where: { $0.id == id }),
            let again = exercise.decisions[index].again
        else { return "" }
        let next = index + 1 < exercise.decisions.count ? "decision \(index + 2)" : words(.end)
        return ", or \(next) once that has come \(Wording.count(again + 1, "time"))"
    }

    private func words(_ target: Then.Target) -> MixedText {
        switch target {
        case .end: exercise.endings.isEmpty ? "the end" : "the first ending that holds"
        case .ending(let id): "the ending \"\(exercise.ending(id)?.title ?? id)\""
        case .decision(let id):
            exercise.decisions.firstIndex { $0.id == id }.map { "decision \($0 + 1) (\(id))" } ?? MixedText(id)
        }
    }

    // MARK: Knowledge checks and tasks

    private func quiz(_ number: Int, _ quiz: Quiz) -> [Document.Block] {
        let shown = quiz.shownAnswers
        var answers = BulletList()
        for (index, answer) in shown.enumerated() {
            let isRight = quiz.form != .inOrder && answer.isCorrect
            let reason: MixedText? = answer.reason.map { " — \($0)" }
            let text: MixedText = "\(answer.text)\(isRight ? " ✓" : "")\(reason ?? "")"
            answers.add(
                .answer, [.strong("\(Question.letter(index))."), .mixed(text)],
                from: [answer.statement, answer.statement(.correct)])
        }
        let letters = quiz.key.compactMap { id in shown.firstIndex { $0.id == id }.map { Question.letter($0) } }
        let (how, flag): (String, KeywordName?) =
            switch quiz.form {
            case .one: ("", nil)
            case .allThatApply: (" (all that apply)", .allThatApply)
            case .inOrder: (" (in this order)", .inOrder)
            }
        let right = quiz.answers.filter(\.isCorrect).map { $0.statement(.correct) }
        let scoring = QuizWords.scoring(quiz).map { ". Points: \($0)" } ?? ""
        let key = Document.Line(
            .key, "Key: \(letters.joined(separator: ", "))\(how)\(scoring)",
            from: (flag.map { [quiz.statement($0)] } ?? []) + right)
        let heading = heading(
            2, .question, "Knowledge check \(number): \(quiz.question)", quiz.id, quiz.statement)
        return [heading] + facts(of: quiz).blocks + answers.blocks + [.paragraph([key])]
    }

    private func task(_ number: Int, _ task: WritingTask, _ grader: Grader) -> [Document.Block] {
        var facts = facts(of: task)
        facts.add(.graded, "Graded as:", task.grade, task.statement(.grade))
        for line in TaskRubric(task, grader).lines {
            facts.add(.graded, "Looks for:", line.text, from: line.statements)
        }
        return [
            heading(2, .question, "Writing task \(number)", task.id, task.statement),
            .paragraph(Document.lines(.question, task.text, from: [task.statement])),
        ] + facts.blocks
    }

    // MARK: Pieces

    private func facts(of asked: some Asked, discuss: Quantity? = nil, again: Int? = nil) -> BulletList {
        var facts = BulletList()
        let objective = asked.objective.flatMap(exercise.objective)
        facts.add(
            .objective, "Objective:", objective?.title ?? asked.objective,
            from: [asked.statement(.objective)] + (objective.map { [$0.statement] } ?? []))
        facts.add(.discuss, "Discuss for", discuss?.words, asked.statement(.discuss))
        facts.add(.hint, "Hint:", asked.hint, asked.statement(.hint))
        facts.add(.weight, "Weighs", asked.weight == 1 ? nil : Value.plain(asked.weight), asked.statement(.weight))
        facts.add(
            .again, "May come again, at most",
            again.map { "\(Wording.count($0, "time")); a form or a table needs a column for each" },
            asked.statement(.again))
        for (index, note) in asked.notes.enumerated() {
            facts.add(.note, "Note:", note, asked.statement(.note, at: index))
        }
        return facts
    }

    /// Texts that stand at the top of the file.
    private func listed(_ part: Part, _ texts: [String], _ keyword: KeywordName) -> [Document.Block] {
        var list = BulletList()
        for (index, text) in texts.enumerated() {
            list.add(part, "", text, Statement(ModelTree.root, keyword, at: index))
        }
        return list.blocks
    }

    /// With the id behind it.
    private func heading(
        _ level: Int, _ part: Part, _ text: MixedText, _ id: String, _ statement: Statement, _ mark: String? = nil
    ) -> Document.Block {
        .heading(level, .init(part, [.mixed(text), .id(id)] + (mark.map { [.text($0)] } ?? []), from: [statement]))
    }
}

/// What decisions, knowledge checks and tasks have in common.
private protocol Asked: Stated {
    var objective: String? { get }
    var hint: String? { get }
    var weight: Double { get }
    var notes: [String] { get }
}

extension Decision: Asked {}
extension Quiz: Asked {}
extension WritingTask: Asked {}
