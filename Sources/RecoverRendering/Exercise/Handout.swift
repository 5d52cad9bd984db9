import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The participants' decision sheets: the case, then a page for each question. Questions are written from no
/// more of the exercise than participants may see before they answer, so no reveal, rule, score, note, key, hint or ending
/// can leak; nor can an objective, whose title often gives the answer away. What comes of a choice stands on the cards.
public struct Handout: Sendable {
    public let document: Document

    public init(_ model: RecoveryModel) {
        let exercise = model.exercise
        let sheets = Sheets(exercise)
        var page = Document(kind: "Decision sheets", title: .init(.title, model.title, from: [.top(.scenario)]))
        page.blocks = Handout.opening(model)
        for (index, decision) in exercise.decisions.enumerated() {
            page.blocks += [.newSheet] + Handout.sheet(index, decision, exercise, sheets)
        }
        let questions = exercise.quizzes.map { Question($0) } + exercise.tasks.map { Question($0) }
        for (index, question) in questions.enumerated() {
            page.blocks += [.newSheet] + Handout.sheet(exercise.decisions.count + index + 1, question)
        }
        document = page
    }

    public var markdown: String { document.markdown }

    /// The same line by line, in Markdown.
    public var lines: [OutputLine] { document.lines }

    private static func opening(_ model: RecoveryModel) -> [Document.Block] {
        let exercise = model.exercise
        var blocks = CaseCard(model).blocks(heading: "The case")
        blocks += Document.situation(of: exercise, exhibit: "")
        var meters = BulletList()
        for meter in exercise.meters {
            let end = meter.unit == .percent ? "" : " of \(meter.words(meter.upper))"
            let note = meter.isLowGood ? " (less is better)" : ""
            meters.add(
                .meter, mixed: "\(meter.title): \(meter.words(meter.start))\(end)\(note)",
                from: [meter.statement, meter.statement(.lowIsGood)])
        }
        if !meters.items.isEmpty { blocks += [.heading(2, .init(.meter, "Where things stand"))] + meters.blocks }
        return blocks
    }

    // MARK: A decision

    private static func sheet(
        _ index: Int, _ decision: Decision, _ exercise: Exercise, _ sheets: Sheets
    ) -> [Document.Block] {
        let question = Question(decision)
        var before: [Document.Line] = []
        let (from, comesBack) = sheets.cards(leadingTo: index)
        if let words = arrival(index, from, comesBack) { before.append(.init(.leads, words)) }
        if !exercise.meters.isEmpty, index > 0 || comesBack {
            let words = index > 0 ? "Copy from your card:" : "Sent back, copy from your card:"
            let meters = exercise.meters.enumerated().flatMap { number, meter -> [Document.Piece] in
                [.text(number > 0 ? "·" : words), .text(meter.title), .blank(1)]
            }
            before.append(.init(.meter, meters, from: exercise.meters.map(\.statement)))
        }
        var choices = BulletList()
        for (index, (choice, option)) in zip(question.choices, decision.options).enumerated() {
            let only: MixedText? = option.condition.map { " (only \(Handout.words($0, exercise)))" }
            choices.add(
                .option, [.strong("\(Question.letter(index))."), .mixed("\(choice.text)\(only ?? "")")],
                from: [choice.statement, option.statement(.when)])
        }
        let alone = Document.Line(
            .answerPlace, [.text("Alone, 2 minutes:"), .blank(1), .text("How sure? 50 · 70 · 90 %")])
        let time = decision.discuss.map { ", \($0.words)" } ?? ""
        let together = Document.Line(
            decision.discuss == nil ? .answerPlace : .discuss,
            [.text("Together\(time):"), .blank(1), .text("because"), .blank(4)],
            from: decision.discuss == nil ? [] : [question.statement(.discuss)])
        let cards = decision.options.indices.map { "\(index + 1)\(Question.letter($0))" }
        return [heading(index + 1, question)] + (before.isEmpty ? [] : [.paragraph(before)]) + [
            .list(choices.items, .box), .paragraph([alone]), .paragraph([together]),
            .paragraph([.init(.leads, "Now ask for card \(cards.listed("or")).")]),
        ]
    }

    /// A condition as participants read it: `at trust 6 or more`, `after “Ask the lab” on sheet 1`. What they cannot know, the
    /// facilitator says.
    private static func words(_ condition: Expression, _ exercise: Exercise) -> MixedText {
        readable(condition, exercise) ?? "if the facilitator says so"
    }

    private static func readable(_ term: Expression, _ exercise: Exercise) -> MixedText? {
        switch term.form {
        case .and(let left, let right), .or(let left, let right):
            guard let one = readable(left, exercise), let two = readable(right, exercise) else { return nil }
            if case .or = term.form { return "\(one) or \(two)" }
            return "\(one) and \(two)"
        case .compare(let comparison, let left, let right):
            guard case .path(let path) = left.form, let name = path.segments.first, path.segments.count == 1 else {
                return nil
            }
            if comparison == .is, let index = exercise.decisions.firstIndex(where: { $0.id == name }),
                let option = exercise.decisions[index].options.first(where: { $0.id == right.description })
            {
                return "after “\(option.text)” on sheet \(index + 1)"
            }
            guard let meter = exercise.meters.first(where: { $0.id == name }), case .literal(let value) = right.form
            else {
                return nil
            }
            let title = meter.title.prefix(1).lowercased() + meter.title.dropFirst()
            switch comparison {
            case .greaterEqual: return "at \(title) \(value.description) or more"
            case .greater: return "at \(title) above \(value.description)"
            case .lessEqual: return "at \(title) \(value.description) or less"
            case .less: return "at \(title) below \(value.description)"
            default: return nil
            }
        default: return nil
        }
    }

    private static func heading(_ number: Int, _ question: Question) -> Document.Block {
        .heading(2, .init(.question, mixed: "Sheet \(number). \(question.text)", from: [question.statement]))
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

    private static func sheet(_ number: Int, _ question: Question) -> [Document.Block] {
        var choices = BulletList()
        for (index, choice) in question.choices.enumerated() {
            choices.add(
                .option, [.strong("\(Question.letter(index))."), .text(choice.text)], from: [choice.statement])
        }
        let (answer, flag): ([Document.Piece], KeywordName?) =
            switch question.form {
            case .one: ([.text("Our answer:"), .blank(1)], nil)
            case .allThatApply: ([.text("All that apply:"), .blank(1)], .allThatApply)
            case .inOrder: ([.text("In order, the first one first:"), .blank(2)], .inOrder)
            case .writing: ([.text("Write it here or on a sheet of your own.")], nil)
            }
        let place = Document.Line(.answerPlace, answer, from: flag.map { [question.statement($0)] } ?? [])
        let marker: Document.Marker = question.form == .inOrder ? .bullet : .box
        return [heading(number, question)] + (choices.items.isEmpty ? [] : [.list(choices.items, marker)])
            + [.paragraph([place])] + (question.form == .writing ? [.room(Handout.writingLines)] : [])
    }

    /// What fits on the rest of a sheet.
    private static let writingLines = 20
}

/// Which card leads to which sheet.
struct Sheets {
    private let exercise: Exercise
    /// For each decision, those that can be asked after it.
    private let after: [Set<Int>]

    init(_ exercise: Exercise) {
        self.exercise = exercise
        after = Sheets.reached(exercise)
    }

    /// From each decision along every `then`, whatever its condition, and on to the next where none is sure to be taken.
    private static func reached(_ exercise: Exercise) -> [Set<Int>] {
        let places = Dictionary(exercise.decisions.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let last = exercise.decisions.count - 1
        let steps = exercise.decisions.enumerated().map { index, decision -> Set<Int> in
            var found: Set<Int> = []
            for thens in decision.options.flatMap(outcomes) {
                for then in thens {
                    if case .decision(let id) = then.target, let place = places[id] { found.insert(place) }
                }
                let isSure = thens.contains { then in
                    guard then.condition == nil else { return false }
                    guard case .decision(let id) = then.target else { return true }
                    return exercise.decision(id)?.again == nil
                }
                // What is asked only so often may be passed by, and then the one behind it follows.
                var next = index
                while !isSure, next < last, next == index || exercise.decisions[next].again != nil {
                    next += 1
                    found.insert(next)
                }
            }
            return found
        }
        return steps.indices.map { start in
            var (found, open) = (steps[start], Array(steps[start]))
            while let place = open.popLast() {
                for next in steps[place] where found.insert(next).inserted { open.append(next) }
            }
            return found
        }
    }

    /// Where each branch of an option leads.
    private static func outcomes(_ option: Decision.Option) -> [[Then]] {
        option.chances.isEmpty ? [option.thens] : option.chances.map { $0.thens + option.thens }
    }

    /// Whether it may have been asked as often as it is asked, before a decision: it is counted, and can come before it.
    private func mayBeOver(_ target: Decision, from decision: Int) -> Bool {
        guard target.again != nil, let place = exercise.decisions.firstIndex(where: { $0.id == target.id }) else {
            return false
        }
        return place == decision || after[place].contains(decision)
    }

    /// Where an outcome leads: one target, where nothing decides; nil where a meter, a choice or how often it was asked
    /// does.
    func target(of thens: [Then], in decision: Int) -> Then.Target? {
        guard let first = thens.first else {
            guard decision + 1 < exercise.decisions.count else { return .end }
            let next = exercise.decisions[decision + 1]
            return mayBeOver(next, from: decision) ? nil : .decision(next.id)
        }
        if first.condition != nil { return nil }
        if case .decision(let id) = first.target, let target = exercise.decision(id), mayBeOver(target, from: decision)
        {
            return nil
        }
        return first.target
    }

    /// The cards of earlier sheets that can lead to a sheet, in the order of the file, and whether one of its own or of a later
    /// sheet leads back to it.
    func cards(leadingTo sheet: Int) -> (earlier: [String], comesBack: Bool) {
        var cards: [String] = []
        var comesBack = false
        for (index, decision) in exercise.decisions.enumerated() {
            for (place, option) in decision.options.enumerated() {
                guard Sheets.outcomes(option).contains(where: { leads($0, from: index, to: sheet) }) else { continue }
                if index < sheet { cards.append("\(index + 1)\(Question.letter(place))") } else { comesBack = true }
            }
        }
        return (cards, comesBack)
    }

    private func leads(_ thens: [Then], from: Int, to sheet: Int) -> Bool {
        for then in thens {
            if case .decision(exercise.decisions[sheet].id) = then.target { return true }
            guard then.condition == nil else { continue }
            // What is asked only so often may be passed by.
            if case .decision(let id) = then.target, let target = exercise.decision(id), mayBeOver(target, from: from) {
                continue
            }
            return false
        }
        return from + 1 == sheet
    }
}
