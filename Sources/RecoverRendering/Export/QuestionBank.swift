import RecoverBase
import RecoverEvaluation
import RecoverModel

/// An exercise as questions for a learning system that knows no paths: each stands alone. Texts are HTML.
public struct QuestionBank: Sendable {
    struct Choice: Sendable {
        var html: String
        /// In hundred-thousandths of the whole, one of those that Moodle knows; below zero for what must not be taken.
        var share: Int
        var feedback: String
    }

    enum Form: Sendable {
        case description
        case one([Choice])
        case allThatApply([Choice])
        /// Each with its place.
        case inOrder([String])
        case essay
    }

    struct Item: Sendable {
        /// Stays the same where texts are edited: `decision.first-contact`.
        var id: String
        var name: String
        var html: String
        /// What everybody reads afterwards.
        var feedback = ""
        var weight = 1.0
        var form: Form
    }

    let title: String
    let shuffles: Bool
    private(set) var items: [Item] = []
    /// What such a system cannot do or does otherwise, each as a sentence.
    public private(set) var losses: [String] = []
    private let evaluation: ExerciseEvaluation
    private var exercise: Exercise { evaluation.exercise }

    /// Whether there is anything to answer.
    public var isEmpty: Bool { !items.contains { if case .description = $0.form { false } else { true } } }

    public init(_ model: RecoveryModel, _ evaluation: ExerciseEvaluation) {
        self.evaluation = evaluation
        title = model.title
        shuffles = evaluation.exercise.shufflesOptions
        let reading = PlayPage.reading(model, paragraphs: QuestionBank.paragraphs)
        if !reading.isEmpty {
            items.append(Item(id: "case", name: "0 The case", html: reading, weight: 0, form: .description))
        }
        for index in exercise.decisions.indices { add(decision: index) }
        for quiz in exercise.quizzes { add(quiz) }
        for task in exercise.tasks { add(task) }
        addLosses()
    }

    private func name(_ id: String) -> String { "\(items.count + (items.first?.id == "case" ? 0 : 1)) \(id)" }

    // MARK: Decisions

    private mutating func add(decision index: Int) {
        let decision = exercise.decisions[index]
        let scores = evaluation.scores.decisions[index]
        let judged = scores.options
        let right = scores.bestOptions
        let best = right.first.flatMap { judged[$0].score } ?? 0
        guard decision.options.count > 1, best > 0 else {
            let why = decision.options.count > 1 ? "nothing in it is right" : "there is nothing to choose"
            losses.append("\(decision.id) is left out: \(why).")
            return
        }
        let choices = decision.options.indices.map { place in
            Choice(
                html: Escapes.html(decision.options[place].text.shown),
                share: right.contains(place) ? Share.whole : Share.near((judged[place].score ?? 0) / best),
                feedback: feedback(index, place))
        }
        let closing = right.map { place in
            "Best: \(decision.options[place].text)" + (decision.options[place].reason.map { "\n\($0)" } ?? "")
        }
        items.append(
            Item(
                id: "decision.\(decision.id)", name: name(decision.id),
                html: QuestionBank.paragraphs(decision.question),
                feedback: closing.map(QuestionBank.paragraphs).joined() + objective(decision.objective),
                weight: decision.weight, form: .one(choices)))
    }

    /// What a debrief says of an option: the author's words, what came of it, and the heaviest rules.
    private func feedback(_ decision: Int, _ place: Int) -> String {
        let option = exercise.decisions[decision].options[place]
        let results = evaluation.scores.decisions[decision].options[place].results.filter(\.tellsApart)
        let missed = results.filter { !$0.isMet }.map { exercise.rules[$0.rule] }
        let alone = results.filter(\.isMetAlone).map { exercise.rules[$0.rule] }
        let rules = (missed.isEmpty ? alone : missed).enumerated().sorted {
            ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }
        let mark = missed.isEmpty ? "✓" : "✗"
        let lines =
            [option.reason, option.reveal].compactMap { $0 } + rules.prefix(3).map { "\(mark) \($0.element.title)" }
        return lines.map(QuestionBank.paragraphs).joined()
    }

    // MARK: Other questions

    private mutating func add(_ quiz: Quiz) {
        let form: Form
        switch quiz.form {
        case .inOrder:
            form = .inOrder(quiz.answers.map { Escapes.html($0.text.shown) })
            losses.append("\(quiz.id) asks for the place of each answer: there, each right place counts.")
        case .one, .allThatApply:
            let right = quiz.answers.count(where: \.isCorrect)
            guard right > 0 else {
                losses.append("\(quiz.id) is left out: nothing in it is right.")
                return
            }
            let isOne = quiz.form == .one
            let choices = quiz.answers.map { answer in
                Choice(
                    html: Escapes.html(answer.text.shown),
                    share: answer.isCorrect
                        ? (isOne ? Share.whole : Share.part(right))
                        : (isOne ? 0 : -Share.part(quiz.answers.count - right)),
                    feedback: answer.reason.map(QuestionBank.paragraphs) ?? "")
            }
            form = isOne ? .one(choices) : .allThatApply(choices)
            if !isOne { losses.append("\(quiz.id) counts what is taken: there, a wrong one takes points away.") }
        }
        guard quiz.answers.count > 1 else {
            losses.append("\(quiz.id) is left out: there is nothing to choose.")
            return
        }
        items.append(
            Item(
                id: "quiz.\(quiz.id)", name: name(quiz.id), html: QuestionBank.paragraphs(quiz.question),
                feedback: objective(quiz.objective), weight: quiz.weight, form: form))
    }

    private mutating func add(_ task: WritingTask) {
        items.append(
            Item(
                id: "task.\(task.id)", name: name(task.id), html: QuestionBank.paragraphs(task.text),
                feedback: objective(task.objective), weight: task.weight, form: .essay))
        losses.append("\(task.id) is to be graded by hand there.")
    }

    private func objective(_ id: String?) -> String {
        id.flatMap(exercise.objective).map { QuestionBank.paragraphs("Objective: \($0.title)") } ?? ""
    }

    // MARK: What is lost

    private mutating func addLosses() {
        var lost: [String] = []
        let options = exercise.decisions.flatMap { decision in decision.options.map { (decision.id, $0) } }
        func add(_ what: String, where isLost: (Decision.Option) -> Bool) {
            let ids = options.filter { isLost($0.1) }.map { "\($0.0).\($0.1.id)" }
            if !ids.isEmpty { lost.append("\(what): \(ids.joined(separator: ", ")).") }
        }
        if options.contains(where: { !$0.1.thens.isEmpty }) || !exercise.meters.isEmpty || !exercise.endings.isEmpty {
            lost.append("Each question stands alone: paths, meters, the clock and endings are left out.")
        }
        add("Conditions are left out, so these are always offered", where: { $0.condition != nil })
        add("Chances are left out", where: { !$0.chances.isEmpty })
        if evaluation.verdict.isGiven {
            lost.append("Whether the exercise is passed is decided there, by points alone.")
        }
        losses = lost + losses
    }

    // MARK: Texts

    /// Paragraphs of HTML; lines stay lines.
    static func paragraphs(_ text: String) -> String {
        var paragraphs: [[String]] = [[]]
        for line in Escapes.html(text.trimmed).split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.allSatisfy(\.isWhitespace) {
                paragraphs[paragraphs.count - 1].append(String(line))
            } else if paragraphs.last?.isEmpty == false {
                paragraphs.append([])
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { "<p>\($0.joined(separator: "<br>"))</p>" }.joined()
    }
}

/// Moodle takes only certain parts of the whole for an answer; here in hundred-thousandths of a percent.
enum Share {
    static let whole = 10_000_000
    private static let known = [
        9_000_000, 8_000_000, 7_500_000, 7_000_000, 6_666_667, 6_000_000, 5_000_000, 4_000_000, 3_333_333, 3_000_000,
        2_500_000, 2_000_000, 1_666_667, 1_428_571, 1_250_000, 1_111_111, 1_000_000, 500_000, 0,
    ]

    /// The nearest to a part from 0 to 1, and less than the whole.
    static func near(_ part: Double) -> Int {
        let wanted = part * Double(whole)
        return known.min { abs(Double($0) - wanted) < abs(Double($1) - wanted) } ?? 0
    }

    /// One of so many equal parts.
    static func part(_ count: Int) -> Int { count == 1 ? whole : near(1 / Double(max(1, count))) }

    /// `66.66667`
    static func percent(_ share: Int) -> String {
        var digits = zeroPadded(abs(share), 6)
        let whole = digits.dropLast(5)
        digits = String(digits.suffix(5))
        while digits.utf8.last == UInt8(ascii: "0") { digits.removeLast() }
        return (share < 0 ? "-" : "") + whole + (digits.isEmpty ? "" : ".\(digits)")
    }
}
