import RecoverBase
import RecoverModel

/// One run through an exercise: the decisions along a path, then the quizzes, then the tasks. A value: a copy is
/// another run. It knows no terminal.
public struct PlaySession: Sendable {
    /// An answer as it was given.
    public struct Answer: Sendable, Hashable {
        /// The id of the decision, quiz or task.
        public var item: String
        /// The ids that were chosen; of a task, the text as it was written.
        public var given: [String]
    }

    /// A choice that no longer stands.
    public struct TakenBack: Sendable, Hashable {
        public var decision: String
        public var option: Decision.Option
    }

    /// A decision on the path.
    struct Move: Sendable {
        var decision: Int
        var option: Int
        var outcome: Int
        /// The row before it, entered, and after it.
        var before: [Int]
        var after: [Int]
    }

    public let evaluation: ExerciseEvaluation
    public internal(set) var luck: Luck
    /// Shuffles the choices; nil shows them in the order of the file.
    public let shuffle: UInt64?
    let grader: (any TaskGrader)?
    public private(set) var answers: [Answer] = []
    private(set) var moves: [Move] = []
    private(set) var quizzes: [QuizResult] = []
    public private(set) var tasks: [TaskResult] = []
    /// What was answered to each quiz at first: that counts, also where somebody went back after the key was shown.
    public var firstAnswers: [String: [String]] = [:]
    /// Choices that were taken back, what came of them having been read: the decision and the option, by their ids.
    public internal(set) var takenBack: [TakenBack] = []
    /// The row as it stands; where a decision is to be taken, entered.
    private(set) var row: [Int]
    private(set) var place: Program.Target
    /// The first move from which on it is not known what luck brought: the run is then one of several that can have been.
    public internal(set) var luckUnknownFrom: Int?
    /// The branch that the next choice takes, where somebody asks what else could have come.
    var forced: Int?

    private var program: Program { evaluation.program }
    private var exercise: Exercise { evaluation.exercise }

    /// - Parameters:
    ///   - shuffle: from `shuffleSeed`, for who is shown the choices; it does nothing where the file does not say
    ///     `shuffle options`.
    ///   - grader: judges what is written; without one, tasks have no score.
    public init(
        _ evaluation: ExerciseEvaluation, luck: Luck, shuffle: UInt64? = nil, grader: (any TaskGrader)? = nil
    ) {
        self.evaluation = evaluation
        self.luck = luck
        self.shuffle = evaluation.exercise.shufflesOptions ? shuffle : nil
        self.grader = grader
        row = evaluation.program.start
        place = evaluation.program.decisionCount == 0 ? Program.end : 0
        settle()
    }

    // MARK: What is to be answered

    /// Nil when all is answered.
    public var question: Question? {
        if place >= 0 { return question(decision: Int(wide: place)) }
        if quizzes.count < exercise.quizzes.count {
            var question = Question(exercise.quizzes[quizzes.count])
            if question.form != .inOrder { question.choices.shuffle(by: shuffle, stream: quizzes.count + 0x10000) }
            return question
        }
        if tasks.count < exercise.tasks.count { return Question(exercise.tasks[tasks.count]) }
        return nil
    }

    /// Whether a question with this id can still come up.
    public func willAsk(_ id: String) -> Bool {
        id != question?.id
            && (exercise.quizzes.dropFirst(quizzes.count).contains { $0.id == id }
                || exercise.tasks.dropFirst(tasks.count).contains { $0.id == id }
                || place >= 0 && exercise.decisions.contains { $0.id == id })
    }

    /// What is still to be answered, as far as that is known: the decision at hand, or else the quizzes and tasks that are
    /// left.
    public var unanswered: (asked: [String], written: [String]) {
        if place >= 0 { return ([exercise.decisions[Int(wide: place)].id], []) }
        return (
            exercise.quizzes.dropFirst(quizzes.count).map(\.id), exercise.tasks.dropFirst(tasks.count).map(\.id)
        )
    }

    private func question(decision index: Int) -> Question {
        let decision = exercise.decisions[index]
        return Question(
            id: decision.id, text: decision.question, form: .one, discuss: decision.discuss,
            hasHint: decision.hint != nil,
            choices: choices(of: index, row).map { place in
                let shown = decision.options[place]
                return Question.Choice(id: shown.id, text: shown.text, node: shown.node)
            }, node: decision.node)
    }

    /// The options that a row is offered, in the order in which they are shown.
    func choices(of decision: Int, _ row: [Int]) -> [Int] {
        let first = Int(wide: program.optionStart[decision])
        var shown = program.options(of: decision).filter { program.isOffered($0, row) }.map { $0 - first }
        shown.shuffle(by: shuffle, stream: decision)
        return shown
    }

    /// Help with the question at hand.
    public var hint: String? {
        guard let id = question?.id else { return nil }
        if place >= 0 { return exercise.decisions[Int(wide: place)].hint }
        return exercise.quizzes.first { $0.id == id }?.hint ?? exercise.tasks.first { $0.id == id }?.hint
    }

    // MARK: Where things stand

    public var readings: [Reading] { readings(of: row) }

    func readings(of row: [Int]) -> [Reading] {
        exercise.meters.enumerated().map { Reading(meter: $1, value: Double(row[$0]) / Program.meterScale) }
    }

    public var seconds: Int { row[program.clockSlot] }
    public var spent: Double { Double(row[program.spentSlot]) / Program.moneyScale }
    /// All decisions of the path are taken.
    public var isPathDone: Bool { place < 0 }
    /// Nil before the end of the path, and where no ending holds.
    public var ending: Ending? { place < -1 ? exercise.endings[Int(wide: -2 - place)] : nil }

    // MARK: Answering

    /// Takes ids, numbers as shown (from 1) or letters; where several are asked for, several. To a task, what is
    /// written, with a space between the words that are given.
    @discardableResult
    public mutating func answer(_ given: [String]) throws(AnswerFailure) -> Consequence {
        guard let question else { throw AnswerFailure(message: "everything is answered") }
        if question.form == .writing { return write(given.joined(separator: " "), question) }
        var ids: [String] = []
        for word in given { ids.append(try question.choice(word)) }
        if Set(ids).count != ids.count { throw AnswerFailure(message: "name each only once") }
        if question.form == .one, ids.count != 1 { throw AnswerFailure(message: "choose one") }
        if question.form == .inOrder, Set(ids).count != question.choices.count || ids.count != question.choices.count {
            throw AnswerFailure(message: "name each of the \(question.choices.count) once, in their order")
        }
        if question.form == .allThatApply, ids.isEmpty { throw AnswerFailure(message: "choose at least one") }
        answers.append(Answer(item: question.id, given: ids))
        return place >= 0 ? take(ids[0]) : answerQuiz(ids)
    }

    private mutating func write(_ text: String, _ question: Question) -> Consequence {
        let task = exercise.tasks[tasks.count]
        let result = grader?.grade(text, for: task) ?? TaskResult(task: task, text: text)
        tasks.append(result)
        answers.append(Answer(item: question.id, given: [text]))
        var consequence = Consequence()
        consequence.task = result
        return consequence
    }

    private mutating func take(_ id: String) -> Consequence {
        let decision = Int(wide: place)
        let options = exercise.decisions[decision].options
        let local = options.firstIndex { $0.id == id } ?? 0
        let option = Int(wide: program.optionStart[decision]) + local
        let outcome = forced ?? draw(option, of: decision)
        forced = nil
        let before = row
        place = program.take(outcome, of: option, in: decision, &row)
        moves.append(Move(decision: decision, option: option, outcome: outcome, before: before, after: row))
        var consequence = Consequence()
        let chances = options[local].chances
        consequence.told = [options[local].reveal].compactMap { $0 }
        if !chances.isEmpty {
            let chance = chances[outcome - program.outcomes(of: option).lowerBound]
            consequence.chance = chance.share
            consequence.told += [chance.text, chance.reveal].compactMap { $0 }
        }
        consequence.changes = changes(from: before, to: row)
        consequence.seconds = program.seconds[outcome]
        consequence.spent = Double(program.cost[outcome]) / Program.moneyScale
        settle()
        return consequence
    }

    func changes(from before: [Int], to after: [Int]) -> [Consequence.Change] {
        zip(readings(of: before), readings(of: after)).filter { $0.value != $1.value }.map {
            Consequence.Change(meter: $0.meter, before: $0.value, after: $1.value)
        }
    }

    /// Enters the decision at hand; one of which nothing is offered is passed by.
    private mutating func settle() {
        while place >= 0 {
            program.enter(Int(wide: place), &row)
            if program.options(of: Int(wide: place)).contains(where: { program.isOffered($0, row) }) { return }
            place = program.fallThrough(from: Int(wide: place), row)
        }
    }

    private func draw(_ option: Int, of decision: Int) -> Int {
        program.draw(option, of: decision, turn: moves.count { $0.decision == decision }, luck)
    }

    private mutating func answerQuiz(_ ids: [String]) -> Consequence {
        let quiz = exercise.quizzes[quizzes.count]
        let first = firstAnswers[quiz.id] ?? ids
        firstAnswers[quiz.id] = first
        let result = QuizResult(quiz: quiz, given: ids, first: first, score: quiz.score(first))
        quizzes.append(result)
        var consequence = Consequence()
        consequence.quiz = result
        return consequence
    }

    // MARK: Back

    /// Takes the last answer back; false where there is none.
    @discardableResult
    public mutating func back() -> Bool {
        guard !answers.isEmpty else { return false }
        answers.removeLast()
        if !tasks.isEmpty {
            tasks.removeLast()
        } else if !quizzes.isEmpty {
            quizzes.removeLast()
        } else if let move = moves.popLast() {
            let decision = exercise.decisions[move.decision]
            let option = decision.options[move.option - Int(wide: program.optionStart[move.decision])]
            takenBack.append(TakenBack(decision: decision.id, option: option))
            row = move.before
            place = Program.Target(move.decision)
        }
        return true
    }

    // MARK: Scores

    /// The judgement: the mean over the decisions, quizzes and tasks that have a score, each with its weight; nil where
    /// none has. Of a path that ended early the rest counts as not judged. Before the end, of what was answered so far.
    public var score: Double? {
        var (points, weights) = (0.0, 0.0)
        for move in moves where !program.score[move.option].isNaN {
            points += program.score[move.option] * program.weight[move.decision]
            weights += program.weight[move.decision]
        }
        if isPathDone { weights = max(weights, program.leastWeight) }
        for result in quizzes {
            points += result.score * result.quiz.weight
            weights += result.quiz.weight
        }
        for result in tasks {
            guard let score = result.score else { continue }
            points += score * result.task.weight
            weights += result.task.weight
        }
        return weights > 0 ? points / weights : nil
    }

    public var isFinished: Bool { question == nil }

    /// How much less the decisions of a whole path weigh than those of the best one: so much counts as not judged. And how many
    /// fewer they are, which says the same where each weighs 1; nil where it does not.
    public var missed: (weight: Double, decisions: Int?) {
        let judged = moves.filter { !program.score[$0.option].isNaN }
        let weight = program.leastWeight - judged.reduce(0) { $0 + program.weight[$1.decision] }
        guard isPathDone, weight > Scorecard.tolerance else { return (0, 0) }
        let count = program.leastCount - judged.count
        return (weight, abs(Double(count) - weight) <= Scorecard.tolerance ? count : nil)
    }

    /// The points of an option.
    public func score(of option: Decision.Option, in decision: Decision) -> Double? {
        guard let index = exercise.decisions.firstIndex(where: { $0.id == decision.id }),
            let place = decision.options.firstIndex(where: { $0.id == option.id })
        else { return nil }
        return evaluation.scores.decisions[index].options[place].score
    }

    /// What was taken that fails whoever takes it, and the ending where that fails.
    public var failures: [Failure] {
        moves.filter { program.fails[$0.option] }.map { move in
            let option = move.option - Int(wide: program.optionStart[move.decision])
            let rules = evaluation.scores.decisions[move.decision].options[option].results
                .filter { !$0.isMet && exercise.rules[$0.rule].fails }.map { exercise.rules[$0.rule] }
            return .option(exercise.decisions[move.decision].options[option], rules)
        } + (ending.flatMap { $0.fails ? [Failure.ending($0)] : [] } ?? [])
    }

    public enum Failure: Sendable, Hashable {
        /// The rules that it breaks, where it does not fail by its author's word alone.
        case option(Decision.Option, [Rule])
        case ending(Ending)
    }

    /// Nil where no verdict is given. A run that is not finished has not passed.
    public var isPassed: Bool? {
        evaluation.verdict.isPassed(score: score, isFailed: !failures.isEmpty, isFinished: isFinished)
    }
}

extension Array {
    /// The same order for the same seed and stream; nil leaves them as they are.
    mutating func shuffle(by seed: UInt64?, stream: Int) {
        guard let seed else { return }
        var generator = SplitMix64(seed: seed, stream: UInt64(clamping: stream))
        shuffle(using: &generator)
    }
}

extension PlaySession {
    /// What the order of the choices is drawn from: the seed, and who plays.
    public static func shuffleSeed(_ seed: UInt64, participant: String?) -> UInt64 {
        // FNV-1a, 64 bits.
        (participant ?? "").utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) { ($0 ^ UInt64(wide: $1)) &* 0x100_0000_01B3 }
    }
}

extension Question {
    /// The id that a word means: an id, a number as shown, or a letter.
    func choice(_ word: String) throws(AnswerFailure) -> String {
        let folded = word.foldedASCII
        if let choice = choices.first(where: { $0.id.foldedASCII == folded }) { return choice.id }
        if let number = Int(reading: word), number > 0, choices.indices.contains(number - 1) {
            return choices[number - 1].id
        }
        if folded.utf8.count == 1, let letter = folded.utf8.first, letter >= UInt8(ascii: "a"),
            choices.indices.contains(Int(wide: letter - UInt8(ascii: "a")))
        {
            return choices[Int(wide: letter - UInt8(ascii: "a"))].id
        }
        let letters = choices.indices.map(Question.letter).listed("or")
        throw AnswerFailure(message: "there is no choice `\(word)` here: type \(letters)")
    }
}
