import RecoverModel

/// What one participant of a group answered, played again for a page of its own.
public struct ClassRun: Sendable {
    /// Untrusted.
    public let name: String
    /// The run, as far as its answers go.
    public let session: PlaySession
    /// False where a table leaves open what luck brought: the run is then one of several.
    public var isLuckKnown: Bool { session.luckUnknownFrom == nil }
    /// Answers to decisions that the run did not come to: the question, and what was chosen.
    public let unreached: [(question: Question, chosen: Question.Choice)]
    /// The checks and tasks that were answered, whether or not the run was finished.
    public let quizzes: [QuizResult]
    public let tasks: [TaskResult]

    /// - Parameters:
    ///   - participant: counted from 0, as `ClassResults.members` are.
    ///   - grader: judges what was written to tasks.
    public init(
        _ participant: Int, of answers: ClassAnswers, _ evaluation: ExerciseEvaluation, grader: (any TaskGrader)? = nil
    ) {
        let name = answers.name(participant)
        let exercise = evaluation.exercise
        let base = participant * answers.width
        func given(_ code: UInt16, _ item: Int) -> [String] {
            answers.choices(code, of: item).map { answers.key.items[item].question.choices[$0].id }
        }
        var quizzes: [QuizResult] = []
        for (index, quiz) in exercise.quizzes.enumerated() {
            let item = exercise.decisions.count + index
            let code = answers.codes[base + item]
            guard code > 0 else { continue }
            let before = answers.firsts.isEmpty ? 0 : answers.firsts[base + item]
            let (now, first) = (given(code, item), given(before > 0 ? before : code, item))
            quizzes.append(QuizResult(quiz: quiz, given: now, first: first, score: quiz.score(first)))
        }
        var tasks: [TaskResult] = []
        for (index, task) in exercise.tasks.enumerated() {
            let item = exercise.decisions.count + exercise.quizzes.count + index
            guard let text = answers.texts[participant]?[item] else { continue }
            tasks.append(grader?.grade(text, for: task) ?? TaskResult(task: task, text: text))
        }
        let seed = answers.seed(participant)
        var session = PlaySession(
            evaluation, luck: seed.map(Luck.drawn) ?? .likeliest,
            shuffle: seed.map { PlaySession.shuffleSeed($0, participant: name) }, grader: grader)
        for quiz in quizzes { session.firstAnswers[quiz.quiz.id] = quiz.first }
        let further = answers.further.filter { $0.participant == Int32(clamping: participant) }
        var state = evaluation.program.start
        let ways = ClassReplay(answers, evaluation).ways(participant, further, &state)
        session.luckUnknownFrom = ways.unknownFrom
        var draws = Dictionary(uniqueKeysWithValues: ways.all[0].draws.map { ($0.move, $0.outcome) })
        for item in (answers.takenBack[participant] ?? []).sorted() {
            let decision = exercise.decisions[item]
            guard let first = answers.choices(answers.firsts[base + item], of: item).first else { continue }
            session.takenBack.append(.init(decision: decision.id, option: decision.options[first]))
        }
        var turns: [Int: Int] = [:]
        while let question = session.question, let item = answers.key.places[question.id] {
            let next: [String]
            if item < exercise.decisions.count {
                let turn = turns[item, default: 0]
                turns[item] = turn + 1
                let again = further.lazy.filter { $0.item == Int32(clamping: item) }.map(\.code)
                next = given(turn == 0 ? answers.codes[base + item] : again.dropFirst(turn - 1).first ?? 0, item)
            } else {
                next =
                    quizzes.first { $0.quiz.id == question.id }?.given
                    ?? tasks.first { $0.task.id == question.id }.map { [$0.text] } ?? []
            }
            session.forced = draws.removeValue(forKey: session.moves.count)
            guard !next.isEmpty, (try? session.answer(next)) != nil else { break }
        }
        let reached = Set(session.moves.map(\.decision))
        unreached = exercise.decisions.indices.compactMap { item in
            let question = answers.key.items[item].question
            guard !reached.contains(item), let choice = answers.choices(answers.codes[base + item], of: item).first
            else { return nil }
            return (question, question.choices[choice])
        }
        self.name = name
        self.session = session
        self.quizzes = quizzes
        self.tasks = tasks
    }
}
