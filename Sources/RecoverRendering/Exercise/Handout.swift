import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The participants' decision sheets in Markdown: the case, then a page for each question. Questions are written from no
/// more of the exercise than participants may see before they answer, so no reveal, rule, score, note, key, hint or ending
/// can leak; nor can an objective, whose title often gives the answer away. What comes of a choice stands on the cards.
public struct Handout: Sendable {
    public let lines: [OutputLine]

    public init(_ model: RecoveryModel) {
        let exercise = model.exercise
        let sheets = Sheets(exercise)
        var pages = [Handout.opening(model)]
        for (index, decision) in exercise.decisions.enumerated() {
            pages.append(Handout.sheet(index, decision, exercise, sheets))
        }
        let questions = exercise.quizzes.map { Question($0) } + exercise.tasks.map { Question($0) }
        for (index, question) in questions.enumerated() {
            pages.append(Handout.page(exercise.decisions.count + index + 1, question))
        }
        lines = Array(pages.joined(separator: [OutputLine.empty, MarkdownText.pageBreak, OutputLine.empty]))
    }

    public var markdown: String { lines.text }

    private static func opening(_ model: RecoveryModel) -> [OutputLine] {
        let exercise = model.exercise
        var blocks = [[MarkdownText.title(model.title)]] + CaseCard(model).markdown(heading: "The case")
        blocks += MarkdownText.situation(of: exercise, exhibit: "")
        let meters = exercise.meters.map { meter in
            let end = meter.unit == .percent ? "" : " of \(meter.words(meter.upper))"
            let note = meter.isLowGood ? " (less is better)" : ""
            let text = MarkdownText.line("\(meter.title): \(meter.words(meter.start))\(end)\(note)")
            return OutputLine(.meter, "- \(text)", from: [meter.statement, meter.statement("low-is-good")])
        }
        if !meters.isEmpty { blocks += [[OutputLine(.meter, "## Where things stand")], meters] }
        return [OutputLine](blocks: blocks)
    }

    // MARK: A decision

    private static let blank = "\\_\\_\\_\\_"

    private static func sheet(
        _ index: Int, _ decision: Decision, _ exercise: Exercise, _ sheets: Sheets
    ) -> [OutputLine] {
        let question = Question(decision)
        let heading = OutputLine(
            .question, "## Sheet \(index + 1). \(Escapes.markdownCell(question.text))", from: [question.statement])
        var before: [OutputLine] = []
        let (from, comesBack) = sheets.cards(leadingTo: index)
        if let words = arrival(index, from, comesBack) { before.append(OutputLine(.leads, words)) }
        if !exercise.meters.isEmpty, index > 0 || comesBack {
            let blanks = exercise.meters.map { "\(MarkdownText.line($0.title)) \(blank)" }.joined(separator: ", ")
            let words = index > 0 ? "Copy from your card" : "Sent back, copy from your card"
            before.append(OutputLine(.meter, "\(words): \(blanks)", from: exercise.meters.map(\.statement)))
        }
        let choices = zip(question.choices, decision.options).enumerated().map { index, pair in
            let (choice, option) = pair
            let only = option.condition.map { " (only when \($0.description))" } ?? ""
            return OutputLine(
                .option, "- **\(Question.letter(index)).** \(Escapes.markdownCell(choice.text + only))",
                from: [choice.statement, option.statement("when")])
        }
        let alone = OutputLine(.answerPlace, "Alone, 2 minutes: \(blank) How sure? 50 · 70 · 90 %")
        let time = decision.discuss.map { ", \($0.words)" } ?? ""
        let line = "Together\(Escapes.markdownCell(time)): \(blank) because \(blank)\(blank)\(blank)\(blank)"
        let table =
            decision.discuss == nil
            ? OutputLine(.answerPlace, line) : OutputLine(.discuss, line, from: [question.statement("discuss")])
        let cards = decision.options.indices.map { "\(index + 1)\(Question.letter($0))" }
        let next = OutputLine(.leads, "Now ask for card \(cards.listed("or")).")
        let blocks = [[heading], before, choices, [alone], [table], [next]]
        return [OutputLine](blocks: blocks.filter { !$0.isEmpty })
    }

    /// Where a sheet stands. Which card leads back is not said: it would tell what comes of a choice before it is made.
    private static func arrival(_ index: Int, _ cards: [String], _ comesBack: Bool) -> String? {
        switch (cards.isEmpty, comesBack) {
        case (false, false): "You come from card \(cards.listed("or"))."
        case (false, true): "You come from card \(cards.listed("or")), or a later card sends you back here."
        case (true, true): "\(index == 0 ? "You begin here, or a" : "A") later card sends you back here."
        case (true, false): nil
        }
    }

    // MARK: Other questions

    private static func page(_ number: Int, _ question: Question) -> [OutputLine] {
        let heading = OutputLine(
            .question, "## Sheet \(number). \(Escapes.markdownCell(question.text))", from: [question.statement])
        let choices = question.choices.enumerated().map { index, choice in
            OutputLine(
                .option, "- **\(Question.letter(index)).** \(Escapes.markdownCell(choice.text))",
                from: [choice.statement])
        }
        let (answer, flag): (String, String?) =
            switch question.form {
            case .one: ("Our answer: \(blank)", nil)
            case .allThatApply: ("All that apply: \(blank)", "all-that-apply")
            case .inOrder: ("In order, the first one first: \(blank)", "in-order")
            case .writing: ("Write it here or on a sheet of your own.", nil)
            }
        let place = OutputLine(.answerPlace, answer, from: flag.map { [question.statement($0)] } ?? [])
        return [OutputLine](blocks: [[heading], choices, [place]].filter { !$0.isEmpty })
    }
}

/// Which card leads to which sheet.
struct Sheets {
    private let exercise: Exercise

    init(_ exercise: Exercise) {
        self.exercise = exercise
    }

    /// Where an outcome leads: one target, where nothing decides; nil where a meter, a choice or how often it was asked
    /// does.
    func target(of thens: [Then], in decision: Int) -> Then.Target? {
        guard let first = thens.first else {
            guard decision + 1 < exercise.decisions.count else { return .end }
            let next = exercise.decisions[decision + 1]
            return next.again == nil ? .decision(next.id) : nil
        }
        if first.condition != nil { return nil }
        if case .decision(let id) = first.target, exercise.decision(id)?.again != nil { return nil }
        return first.target
    }

    /// The cards of earlier sheets that can lead to a sheet, in the order of the file, and whether one of its own or of a later
    /// sheet leads back to it.
    func cards(leadingTo sheet: Int) -> (earlier: [String], comesBack: Bool) {
        var cards: [String] = []
        var comesBack = false
        for (index, decision) in exercise.decisions.enumerated() {
            for (place, option) in decision.options.enumerated() {
                let outcomes = option.chances.isEmpty ? [option.thens] : option.chances.map { $0.thens + option.thens }
                guard outcomes.contains(where: { leads($0, from: index, to: sheet) }) else { continue }
                if index < sheet { cards.append("\(index + 1)\(Question.letter(place))") } else { comesBack = true }
            }
        }
        return (cards, comesBack)
    }

    private func leads(_ thens: [Then], from: Int, to sheet: Int) -> Bool {
        for then in thens {
            if case .decision(exercise.decisions[sheet].id) = then.target { return true }
            if then.condition == nil, !isCounted(then) { return false }
        }
        return from + 1 == sheet
    }

    /// What is asked only so often may be passed by.
    private func isCounted(_ then: Then) -> Bool {
        if case .decision(let id) = then.target { return exercise.decision(id)?.again != nil }
        return false
    }
}
