import RecoverModel

/// One run through an exercise: the decisions along a path, then the quizzes, then the tasks. A value: a copy is
/// another run. It knows no terminal.
public struct PlaySession: Sendable {
    /// An answer as it was given.
    public struct Answer: Sendable, Hashable {
        /// The id of the decision, quiz or task.
        public var item: String
        /// The ids that were chosen.
        public var given: [String]
    }

    /// A decision on the path.
    struct Move: Sendable {
        var decision: Int
        var option: Int
        var outcome: Int
        /// The row before it, entered.
        var before: [Int]
    }

    public let evaluation: ExerciseEvaluation
    public let luck: Luck
    public private(set) var answers: [Answer] = []
    private(set) var moves: [Move] = []
    private(set) var quizzes: [QuizResult] = []
    private var tasksDone = 0
    /// The row as it stands; where a decision is to be taken, entered.
    private(set) var row: [Int]
    private(set) var place: Program.Target

    private var program: Program { evaluation.program }
    private var exercise: Exercise { evaluation.exercise }

    public init(_ evaluation: ExerciseEvaluation, luck: Luck) {
        self.evaluation = evaluation
        self.luck = luck
        row = evaluation.program.start
        place = evaluation.program.decisionCount == 0 ? Program.end : 0
        settle()
    }

    // MARK: What is to be answered

    /// Nil when all is answered.
    public var question: Question? {
        if place >= 0 { return question(decision: Int(place)) }
        if quizzes.count < exercise.quizzes.count { return Question(exercise.quizzes[quizzes.count]) }
        if tasksDone < exercise.tasks.count { return Question(exercise.tasks[tasksDone]) }
        return nil
    }

    private func question(decision index: Int) -> Question {
        let decision = exercise.decisions[index]
        let first = Int(program.optionStart[index])
        let offered = program.options(of: index).filter { program.isOffered($0, row, at: 0) }
        return Question(
            id: decision.id, text: decision.question, form: .one, discuss: decision.discuss,
            hasHint: decision.hint != nil,
            choices: offered.map { option in
                let shown = decision.options[option - first]
                return Question.Choice(id: shown.id, text: shown.text, node: shown.node)
            }, node: decision.node)
    }

    /// Help with the question at hand.
    public var hint: String? {
        guard let id = question?.id else { return nil }
        if place >= 0 { return exercise.decisions[Int(place)].hint }
        return exercise.quizzes.first { $0.id == id }?.hint ?? exercise.tasks.first { $0.id == id }?.hint
    }

    // MARK: Where things stand

    public var readings: [Reading] { readings(of: row) }

    private func readings(of row: [Int]) -> [Reading] {
        exercise.meters.enumerated().map { Reading(meter: $1, value: Double(row[$0]) / Program.meterScale) }
    }

    public var seconds: Int { row[program.clockSlot] }
    public var spent: Double { Double(row[program.spentSlot]) / Program.moneyScale }
    /// All decisions of the path are taken.
    public var isPathDone: Bool { place < 0 }
    /// Nil before the end of the path, and where no ending holds.
    public var ending: Ending? { place < -1 ? exercise.endings[Int(-2 - place)] : nil }

    // MARK: Answering

    /// Takes ids, numbers as shown (from 1) or letters; where several are asked for, several.
    @discardableResult
    public mutating func answer(_ given: [String]) throws(AnswerFailure) -> Consequence {
        guard let question else { throw AnswerFailure(message: "everything is answered") }
        if question.form == .writing {
            tasksDone += 1
            answers.append(Answer(item: question.id, given: given))
            return Consequence()
        }
        var ids: [String] = []
        for word in given { ids.append(try PlaySession.choice(word, of: question)) }
        if Set(ids).count != ids.count { throw AnswerFailure(message: "name each only once") }
        if question.form == .one, ids.count != 1 { throw AnswerFailure(message: "choose one") }
        if question.form == .inOrder, Set(ids).count != question.choices.count || ids.count != question.choices.count {
            throw AnswerFailure(message: "name each of the \(question.choices.count) once, in their order")
        }
        if question.form == .allThatApply, ids.isEmpty { throw AnswerFailure(message: "choose at least one") }
        answers.append(Answer(item: question.id, given: ids))
        return place >= 0 ? take(ids[0]) : answerQuiz(ids)
    }

    /// The id that a word means.
    private static func choice(_ word: String, of question: Question) throws(AnswerFailure) -> String {
        let folded = word.foldedASCII
        if let choice = question.choices.first(where: { $0.id.foldedASCII == folded }) { return choice.id }
        if let number = Int(word), number > 0, question.choices.indices.contains(number - 1) {
            return question.choices[number - 1].id
        }
        if folded.utf8.count == 1, let letter = folded.utf8.first, letter >= UInt8(ascii: "a"),
            question.choices.indices.contains(Int(letter - UInt8(ascii: "a")))
        {
            return question.choices[Int(letter - UInt8(ascii: "a"))].id
        }
        let ids = question.choices.map { "`\($0.id)`" }.joined(separator: ", ")
        throw AnswerFailure(message: "`\(question.id)` does not offer `\(word)`; it offers \(ids)")
    }

    private mutating func take(_ id: String) -> Consequence {
        let decision = Int(place)
        let options = exercise.decisions[decision].options
        let local = options.firstIndex { $0.id == id } ?? 0
        let option = Int(program.optionStart[decision]) + local
        let outcome = draw(option, of: decision)
        let before = row
        moves.append(Move(decision: decision, option: option, outcome: outcome, before: before))
        place = program.take(outcome, of: option, in: decision, &row, at: 0)
        var consequence = Consequence()
        let chances = options[local].chances
        consequence.told = [options[local].reveal].compactMap { $0 }
        if !chances.isEmpty {
            let chance = chances[outcome - program.outcomes(of: option).lowerBound]
            consequence.told += [chance.text, chance.reveal].compactMap { $0 }
        }
        consequence.changes = zip(readings(of: before), readings).filter { $0.value != $1.value }.map {
            Consequence.Change(meter: $0.meter, before: $0.value, after: $1.value)
        }
        consequence.seconds = program.seconds[outcome]
        consequence.spent = Double(program.cost[outcome]) / Program.moneyScale
        settle()
        return consequence
    }

    /// Enters the decision at hand; one of which nothing is offered is passed by.
    private mutating func settle() {
        while place >= 0 {
            program.enter(Int(place), &row, at: 0)
            if program.options(of: Int(place)).contains(where: { program.isOffered($0, row, at: 0) }) { return }
            place = program.fallThrough(from: Int(place), row, at: 0)
        }
    }

    private func draw(_ option: Int, of decision: Int) -> Int {
        let outcomes = program.outcomes(of: option)
        guard outcomes.count > 1 else { return outcomes.lowerBound }
        guard case .drawn(let seed) = luck else { return Int(program.likeliest[option]) }
        let asked = moves.filter { $0.decision == decision }.count
        var generator = SplitMix64(seed: seed, stream: UInt64(decision) << 16 | UInt64(asked & 0xFFFF))
        let drawn = generator.half()
        return outcomes.first { drawn < program.threshold[$0] } ?? outcomes.upperBound - 1
    }

    private mutating func answerQuiz(_ ids: [String]) -> Consequence {
        let quiz = exercise.quizzes[quizzes.count]
        let result = QuizResult(quiz: quiz, given: ids, score: quiz.score(ids))
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
        if tasksDone > 0 {
            tasksDone -= 1
        } else if !quizzes.isEmpty {
            quizzes.removeLast()
        } else if let move = moves.popLast() {
            row = move.before
            place = Program.Target(move.decision)
        }
        return true
    }

    // MARK: Scores

    /// The mean over the decisions, quizzes and tasks that have a score, each with its weight; nil where none has.
    public var score: Double? {
        var points = 0.0
        var weights = 0.0
        for move in moves where !program.score[move.option].isNaN {
            points += program.score[move.option] * program.weight[move.decision]
            weights += program.weight[move.decision]
        }
        for result in quizzes {
            points += result.score * result.quiz.weight
            weights += result.quiz.weight
        }
        return weights > 0 ? points / weights : nil
    }

    /// Nil where the exercise has no pass mark, or nothing is scored.
    public var isPassed: Bool? {
        guard let mark = exercise.passMark, let score else { return nil }
        return score >= mark - Scorecard.tolerance
    }
}
