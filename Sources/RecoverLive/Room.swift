import RecoverBase
import RecoverEvaluation
import RecoverModel

/// An exercise that a room plays together: everybody answers on a phone, the host reveals what came, and the group goes on with
/// what most took. A value that knows no clock, file or network: events go in, and it says what is to be kept and shown.
public struct Room: Sendable {
    public enum Stage: String, Sendable {
        /// Before the first question.
        case lobby
        /// A question is open; what is answered is hidden.
        case voting
        /// The question is closed, and the votes are shown.
        case shown
        /// What came of the group's choice.
        case told
        /// Nothing more is asked.
        case ended
    }

    /// How much a room holds.
    public struct Limits: Sendable {
        public var participants = 500
        /// Characters of a name.
        public var name = 40
        /// Bytes of what is written to a task.
        public var text = 20_000

        public init() {}
    }

    public struct Participant: Sendable {
        public let key: String
        public let name: String
        /// To the question at hand; it stands until it is changed or the next question is asked.
        public internal(set) var given: [String]?
        /// What is in the record of the question at hand already.
        var recorded: [String]?
        /// What they answered when it was closed first.
        var first: [String]?
        /// The record has begun.
        var hasHead = false
    }

    /// A question that the room has answered.
    struct Past: Sendable {
        var question: Question
        var key: QuestionKey?
        /// What the group took.
        var taken: [String]
        var rounds: [Votes]
        /// By the number of the participant.
        var given: [Int: [String]]
        var first: [Int: [String]]
        var results: [Int: TaskResult]
    }

    /// A line for the record of a participant or, without one, of the room.
    public struct Record: Sendable, Hashable {
        public var participant: String?
        /// Nil for the line that begins a participant's record.
        public var event: PlayRecord.Event?
    }

    public let model: RecoveryModel
    public let seed: UInt64
    public let limits: Limits
    let grader: (any TaskGrader)?
    public private(set) var session: PlaySession
    public private(set) var stage = Stage.lobby
    /// Goes up whenever the room goes on, so that what was meant for an earlier step can be told.
    public private(set) var step = 0
    public private(set) var participants: [Participant] = []
    private var byKey: [String: Int] = [:]
    private var byName: [String: Int] = [:]
    /// How many have answered the question at hand.
    public private(set) var voted = 0

    // Of the question at hand.
    private(set) var question: Question?
    private(set) var key: QuestionKey?
    private(set) var wasOnPath = true
    /// The votes of each time that the question was closed.
    private(set) var rounds: [Votes] = []
    private(set) var answer: GroupAnswer?
    private(set) var isTyped = false
    private(set) var round = 1
    private(set) var showsHint = false
    private(set) var showsKey = false
    private(set) var timer: Int?
    private(set) var consequence: Consequence?
    /// By the number of the participant, what was found in a text.
    private(set) var results: [Int: TaskResult] = [:]
    private(set) var past: [Past] = []

    public init(
        _ model: RecoveryModel, _ evaluation: ExerciseEvaluation, seed: UInt64, grader: (any TaskGrader)?,
        limits: Limits = Limits()
    ) {
        self.model = model
        self.seed = seed
        self.grader = grader
        self.limits = limits
        // All see the choices in one order, so that a letter that is called out means the same.
        session = PlaySession(
            evaluation, luck: .drawn(seed: seed), shuffle: PlaySession.shuffleSeed(seed, participant: nil),
            grader: grader)
    }

    // MARK: Who

    /// The number of whoever comes back with a key.
    public func participant(withKey key: String) -> Int? { byKey[key] }

    /// The name under which somebody joins: on one line, with nothing in it that acts on a screen, not too long, and nobody
    /// else's.
    public func freeName(for wanted: String) -> String {
        let clean = String(VisibleText.visible(wanted.oneLine).prefix(limits.name)).trimmed
        let name = clean.isEmpty ? "Phone \(participants.count + 1)" : clean
        guard byName[name] != nil else { return name }
        var number = 2
        while byName["\(name) (\(number))"] != nil { number += 1 }
        return "\(name) (\(number))"
    }

    // MARK: What happens

    /// - Parameter step: the step that whoever did it saw; nil where it is read from a file.
    /// - Returns: what is to be kept of it for `class`.
    @discardableResult
    public mutating func apply(_ event: RoomEvent, atStep step: Int? = nil) throws(RoomFailure) -> [Record] {
        if let step, step != self.step { throw .stale }
        switch event {
        case .joined(let key, let name):
            guard participants.count < limits.participants else { throw .full }
            guard byKey[key] == nil, byName[name] == nil else { throw .refused("the name is taken") }
            byKey[key] = participants.count
            byName[name] = participants.count
            participants.append(Participant(key: key, name: name))
            return []
        case .voted(let name, let given):
            guard let index = byName[name] else { throw .unknown }
            guard stage == .voting, let question else { throw .refused("no question is open now") }
            if let refusal = question.refusal(of: given, mostBytes: limits.text) { throw .refused(refusal) }
            if participants[index].given == nil { voted += 1 }
            participants[index].given = given
            return []
        case .host(let action): return try apply(action)
        }
    }

    private mutating func apply(_ action: HostAction) throws(RoomFailure) -> [Record] {
        switch action {
        case .begin:
            guard stage == .lobby else { throw .stale }
            ask()
        case .reveal:
            guard stage == .voting, let question else { throw .refused("no question is open now") }
            let given = participants.compactMap(\.given)
            let answer = GroupAnswer(given, to: question)
            close(with: answer)
            if question.form == .writing { judge(question) }
            return recordsOfParticipants(question)
        case .again:
            guard stage == .shown, let question, question.form == .one, round == 1 else {
                throw .refused("only a choice is voted on again, once")
            }
            (round, answer, isTyped, showsKey) = (2, nil, false, false)
            go(to: .voting)
        case .counts(let counts):
            guard stage == .voting || stage == .shown, let question, question.form == .one else {
                throw .refused("counts are for a question with one choice")
            }
            guard counts.count == question.choices.count, counts.allSatisfy({ (0...Votes.most).contains($0) }),
                counts.contains(where: { $0 > 0 })
            else { throw .refused("a count for each choice is needed, and one vote at least") }
            let votes = Votes(counts: counts)
            let wasOpen = stage == .voting
            close(with: GroupAnswer(votes, question.choices.map(\.id)))
            isTyped = true
            return wasOpen ? recordsOfParticipants(question) : []
        case .choose(let ids):
            guard stage == .shown, let question else { throw .refused("there is nothing to choose now") }
            if let refusal = question.refusal(of: ids, mostBytes: limits.text) { throw .refused(refusal) }
            answer?.take(ids, of: participants.compactMap(\.given), question)
            if question.form == .writing { isTyped = true }
        case .hint:
            guard stage == .voting, let question, session.hint != nil else { throw .refused("there is no hint here") }
            guard !showsHint else { return [] }
            showsHint = true
            return [Record(event: .hint(item: question.id))]
        case .key:
            guard stage == .shown, key != nil else { throw .refused("there is nothing to show") }
            showsKey = true
        case .timer(let end):
            guard stage == .voting || stage == .shown else { throw .refused("no question is open now") }
            timer = end
        case .next: return try goOn()
        }
        return []
    }

    private mutating func go(to stage: Stage) {
        self.stage = stage
        step += 1
        timer = nil
    }

    /// The next question; the end where there is none.
    private mutating func ask() {
        for index in participants.indices {
            (participants[index].given, participants[index].recorded, participants[index].first) = (nil, nil, nil)
        }
        (voted, rounds, answer, isTyped, round, results) = (0, [], nil, false, 1, [:])
        (showsHint, showsKey, consequence) = (false, false, nil)
        question = session.question
        key = session.key
        wasOnPath = !session.isPathDone
        go(to: question == nil ? .ended : .voting)
    }

    private mutating func close(with answer: GroupAnswer) {
        self.answer = answer
        if question?.form == .one { rounds = Array(rounds.prefix(round - 1)) + [Votes(counts: answer.counts)] }
        if stage != .shown { go(to: .shown) }
    }

    /// Judges all texts by the same code as everywhere; the group hands in the best of them.
    private mutating func judge(_ question: Question) {
        guard let task = session.evaluation.exercise.tasks.first(where: { $0.id == question.id }) else { return }
        var best: (text: String, score: Double)?
        for (index, participant) in participants.enumerated() {
            guard let text = participant.given?.first else { continue }
            let result = grader?.grade(text, for: task) ?? TaskResult(task: task, text: text)
            results[index] = result
            let score = result.score ?? 0
            if score > best?.score ?? -1 { best = (text, score) }
        }
        answer?.taken = [best?.text ?? ""]
    }

    /// What the records of the participants do not say yet. Who voted otherwise the second time took the first answer back.
    private mutating func recordsOfParticipants(_ question: Question) -> [Record] {
        var records: [Record] = []
        for index in participants.indices {
            guard let given = participants[index].given, given != participants[index].recorded else { continue }
            let name = participants[index].name
            if !participants[index].hasHead { records.append(Record(participant: name, event: nil)) }
            if participants[index].recorded == nil {
                participants[index].first = given
            } else {
                records.append(Record(participant: name, event: .back(item: question.id)))
            }
            records.append(Record(participant: name, event: .answer(item: question.id, given: given)))
            participants[index].recorded = given
            participants[index].hasHead = true
        }
        return records
    }

    private mutating func goOn() throws(RoomFailure) -> [Record] {
        switch stage {
        case .lobby, .voting: throw .refused("the question is still open")
        case .told: ask()
        case .ended: throw .refused("the exercise is at its end")
        case .shown:
            guard let question else { return [] }
            guard let taken = answer?.taken else { throw .refused("the group has not chosen yet") }
            do {
                consequence = try session.answer(taken)
            } catch { throw .refused(error.message) }
            let ids = question.choices.map(\.id)
            let votes = rounds.map { Dictionary(zip(ids, $0.counts), uniquingKeysWith: +) }
            let given = participants.enumerated().compactMap { index, one in one.given.map { (index, $0) } }
            let first = participants.enumerated().compactMap { index, one in one.first.map { (index, $0) } }
            past.append(
                Past(
                    question: question, key: key, taken: taken, rounds: rounds,
                    given: Dictionary(given, uniquingKeysWith: { $1 }),
                    first: Dictionary(first, uniquingKeysWith: { $1 }), results: results))
            go(to: .told)
            return [Record(event: .answer(item: question.id, given: taken, votes: votes))]
        }
        return []
    }
}
