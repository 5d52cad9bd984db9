import RecoverBase

/// A run as it is kept in a file: JSON Lines, one for each thing that happened, so that a run that was cut off loses at most
/// the line that was being written. The first line says what is played and by whom.
///
///     {"participant":"Team 2","scenario":"Late exports at a logistics firm","seed":7,"version":2}
///     {"answer":["csm"],"question":"first-contact"}
///     {"back":"first-contact"}
///     {"answer":["vp"],"question":"first-contact","votes":[{"csm":9,"vp":4},{"csm":1,"vp":12}]}
///     {"answer":["Dear Dana, …"],"question":"first-mail"}
///
/// A live room keeps all its runs in one file: its own, whose first line says `live`, and that of each participant. There an
/// event says whose it is, and lines with `live` tell what happened in the room, which is not for this reader.
///
///     {"live":{…},"scenario":"Late exports at a logistics firm","seed":7,"version":2}
///     {"participant":"Team 2","scenario":"Late exports at a logistics firm","seed":7,"version":2}
///     {"answer":["vp"],"participant":"Team 2","question":"first-contact"}
public struct PlayRecord: Sendable, Hashable {
    public enum Event: Sendable, Hashable {
        /// `votes` are those of a room, by the ids of the options: before it talked, and after.
        case answer(item: String, given: [String], votes: [[String: Int]] = [])
        /// The last answer was taken back.
        case back(item: String)
        case hint(item: String)
    }

    static let version = 2

    public var scenario: String
    public var participant: String?
    public var seed: UInt64?
    public var events: [Event] = []
    /// The run of a live room, whose participants have runs of their own.
    public internal(set) var isRoom = false
    /// Of a live room, how many have answered a question that is still open: their answers count when it is closed.
    public internal(set) var open = 0
    /// The run of somebody in a live room.
    var isInRoom = false
    /// What of the file could not be taken, each as a clause.
    public internal(set) var rejects: [String] = []

    public init(scenario: String, participant: String?, seed: UInt64?) {
        self.scenario = scenario.oneLine
        self.participant = participant.map(\.oneLine)
        self.seed = seed
    }

    // MARK: Reading

    /// The runs of a file, one after the other; empty where it is no record. A line that means nothing, and the last where
    /// it was cut off, are rejects of their run, and the rest counts.
    public static func all(in bytes: [UInt8]) -> [PlayRecord] {
        var reader = RecordReader()
        var records: [PlayRecord] = []
        _ = reader.take(bytes) { records.append($0) }
        return reader.finish { records.append($0) } ? records : []
    }

    /// Whether a file that begins like this is a record.
    public static func isRecord(_ bytes: [UInt8]) -> Bool {
        bytes.first == UInt8(ascii: "{") || OlderRecord.isOne(bytes)
    }

    /// The last run of a file; nil where it is no record.
    public init?(_ text: String) {
        guard let last = PlayRecord.all(in: Array(text.utf8)).last else { return nil }
        self = last
    }

    /// The first line of a run.
    init?(head line: JSON) {
        guard case .string(let title)? = line["scenario"] else { return nil }
        var name: String?
        if case .string(let participant)? = line["participant"] { name = participant }
        var drawn: UInt64?
        switch line["seed"] {
        case .int(let seed)?: drawn = UInt64(exactly: seed)
        // More than a number of JSON holds exactly.
        case .string(let seed)?: drawn = UInt64(reading: seed)
        default: break
        }
        self.init(scenario: title, participant: name, seed: drawn)
        isRoom = line["live"] != nil
    }

    // MARK: Writing

    /// The line before the first event.
    public var head: String { head(live: nil) }

    /// - Parameter live: what a live room says of itself.
    public func head(live: JSON?) -> String {
        var members: [String: JSON] = ["scenario": .string(scenario), "version": .int(PlayRecord.version)]
        if let participant { members["participant"] = .string(participant) }
        if let live { members["live"] = live }
        if let seed { members["seed"] = seed <= 1 << 53 ? .int(Int(clamping: seed)) : .string(String(seed)) }
        return JSON.object(members).write(compact: true)
    }

    /// The line of an event.
    public static func line(_ event: Event) -> String { JSON.object(event.members).write(compact: true) }

    /// The same in the file of a room, where it says whose it is.
    public static func line(_ event: Event, of participant: String) -> String {
        JSON.object(event.members.merging(["participant": .string(participant)]) { $1 }).write(compact: true)
    }

    /// What still stands: answers that were not taken back.
    public var standing: [PlaySession.Answer] { standingWithFirst.map(\.answer) }

    /// What still stands, each with what was answered first to the same asking of the same question, and with the votes.
    var standingWithFirst: [(answer: PlaySession.Answer, first: [String], votes: [[String: Int]])] {
        if let simple = answeredOnce { return simple }
        struct Asking: Hashable {
            var item: String
            var turn: Int
        }
        var stack: [(answer: PlaySession.Answer, votes: [[String: Int]])] = []
        var turns: [String: Int] = [:]
        var first: [Asking: [String]] = [:]
        for event in events {
            switch event {
            case .answer(let item, let given, let votes):
                let asking = Asking(item: item, turn: turns[item, default: 0])
                if first[asking] == nil { first[asking] = given }
                turns[item, default: 0] += 1
                stack.append((.init(item: item, given: given), votes))
            case .back:
                if let last = stack.popLast() { turns[last.answer.item, default: 1] -= 1 }
            case .hint: break
            }
        }
        var seen: [String: Int] = [:]
        return stack.map { answer, votes in
            let asking = Asking(item: answer.item, turn: seen[answer.item, default: 0])
            seen[answer.item, default: 0] += 1
            return (answer, first[asking] ?? answer.given, votes)
        }
    }
}

extension PlayRecord {
    /// What stands where nothing was taken back and nothing asked twice, as in most runs; nil for others, and long ones.
    private var answeredOnce: [(answer: PlaySession.Answer, first: [String], votes: [[String: Int]])]? {
        guard events.count <= 32 else { return nil }
        var found: [(answer: PlaySession.Answer, first: [String], votes: [[String: Int]])] = []
        found.reserveCapacity(events.count)
        for event in events {
            switch event {
            case .answer(let item, let given, let votes):
                if found.contains(where: { $0.answer.item == item }) { return nil }
                found.append((.init(item: item, given: given), given, votes))
            case .back: return nil
            case .hint: break
            }
        }
        return found
    }
}

extension PlayRecord.Event {
    /// Any other line.
    init?(_ line: JSON) {
        if case .string(let item)? = line["back"] {
            self = .back(item: item)
        } else if case .string(let item)? = line["hint"] {
            self = .hint(item: item)
        } else if case .string(let item)? = line["question"], case .array(let given)? = line["answer"] {
            self = .answer(
                item: item, given: given.compactMap { if case .string(let text) = $0 { text } else { nil } },
                votes: PlayRecord.Event.votes(line["votes"]))
        } else {
            return nil
        }
    }

    private static func votes(_ json: JSON?) -> [[String: Int]] {
        guard case .array(let rounds)? = json else { return [] }
        return rounds.compactMap { round in
            guard case .object(let counts) = round else { return nil }
            return counts.compactMapValues { count in
                if case .int(let count) = count, (0...Votes.most).contains(count) { count } else { nil }
            }
        }
    }

    fileprivate var members: [String: JSON] {
        switch self {
        case .answer(let item, let given, let votes):
            var members: [String: JSON] = ["question": .string(item), "answer": .array(given.map(JSON.string))]
            if !votes.isEmpty { members["votes"] = .array(votes.map { .object($0.mapValues(JSON.int)) }) }
            return members
        case .back(let item): return ["back": .string(item)]
        case .hint(let item): return ["hint": .string(item)]
        }
    }
}

extension PlaySession {
    /// Goes on where a record ends. What the exercise does not have any more is left out; the rest counts.
    /// - Returns: what is gone, and the events that bring the record into line with the run.
    public mutating func resume(_ record: PlayRecord) -> (gone: [String], repair: [PlayRecord.Event]) {
        let exercise = evaluation.exercise
        let tasks = Set(exercise.tasks.map(\.id))
        let known = tasks.union(exercise.decisions.map(\.id)).union(exercise.quizzes.map(\.id))
        for quiz in exercise.quizzes {
            for case .answer(quiz.id, let given, _) in record.events {
                firstAnswers[quiz.id] = given
                break
            }
        }
        let standing = record.standing
        for (answer, first, _) in record.standingWithFirst where first != answer.given {
            guard let decision = exercise.decisions.first(where: { $0.id == answer.item }),
                let option = decision.options.first(where: { [$0.id] == first })
            else { continue }
            takenBack.append(TakenBack(decision: decision.id, option: option))
        }
        var gone = standing.filter { !known.contains($0.item) }.map(\.item)
        var given = PlayAnswers(standing.filter { known.contains($0.item) })
        while let question, let next = given.take(for: question.id) {
            do {
                try answer(next)
            } catch {
                gone.append("\(question.id) \(next.joined(separator: "+"))")
            }
        }
        guard answers != standing else { return (gone, []) }
        return (
            gone,
            standing.reversed().map { .back(item: $0.item) }
                + answers.map { .answer(item: $0.item, given: $0.given) }
        )
    }
}
