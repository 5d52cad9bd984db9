/// A run as it is kept in a file: a line for each thing that happened, so that a run that was cut off loses at most
/// the line that was being written.
///
///     recoverscript record 1
///     scenario Late exports at a logistics firm
///     participant Team 2
///     seed 7
///     answer first-contact csm
///     back first-contact
///     answer first-contact vp
///     answer systemic limit+until
public struct PlayRecord: Sendable, Hashable {
    public enum Event: Sendable, Hashable {
        case answer(item: String, given: [String])
        /// The last answer was taken back.
        case back(item: String)
        case hint(item: String)
    }

    public static let firstLine = "recoverscript record 1"

    public var scenario: String
    public var participant: String?
    public var seed: UInt64?
    public var events: [Event] = []

    public init(scenario: String, participant: String?, seed: UInt64?) {
        self.scenario = scenario.oneLine
        self.participant = participant.map(\.oneLine)
        self.seed = seed
    }

    /// Nil where the text is no record. Lines that it does not know are left out; the last is, where it is cut off.
    public init?(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasSuffix("\r") ? line.dropLast() : line
        }
        lines.removeLast()
        guard lines.first.map(String.init) == PlayRecord.firstLine else { return nil }
        self.init(scenario: "", participant: nil, seed: nil)
        for line in lines.dropFirst() {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            guard words.count == 2 else { continue }
            switch words[0] {
            case "scenario": scenario = words[1]
            case "participant": participant = words[1]
            case "seed": seed = UInt64(words[1])
            case "back": events.append(.back(item: words[1]))
            case "hint": events.append(.hint(item: words[1]))
            case "answer":
                let parts = words[1].split(separator: " ", maxSplits: 1).map(String.init)
                let given = parts.count == 2 ? parts[1].split(separator: "+").map(String.init) : []
                events.append(.answer(item: parts[0], given: given))
            default: break
            }
        }
    }

    /// The lines before the first event.
    public var head: String {
        var lines = [PlayRecord.firstLine, "scenario \(scenario)"]
        if let participant { lines.append("participant \(participant)") }
        if let seed { lines.append("seed \(seed)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line of an event.
    public static func line(_ event: Event) -> String {
        switch event {
        case .answer(let item, let given): "answer \(item) \(given.joined(separator: "+").oneLine)\n"
        case .back(let item): "back \(item)\n"
        case .hint(let item): "hint \(item)\n"
        }
    }

    /// What still stands: answers that were not taken back.
    public var standing: [PlaySession.Answer] {
        var answers: [PlaySession.Answer] = []
        for event in events {
            switch event {
            case .answer(let item, let given): answers.append(.init(item: item, given: given))
            case .back: _ = answers.popLast()
            case .hint: break
            }
        }
        return answers
    }
}

extension PlaySession {
    /// Goes on where a record ends. What the exercise does not have any more is left out; the rest counts.
    /// - Returns: what is gone, and the events that bring the record into line with the run.
    public mutating func resume(_ record: PlayRecord) -> (gone: [String], repair: [PlayRecord.Event]) {
        let exercise = evaluation.exercise
        let known = Set(exercise.decisions.map(\.id) + exercise.quizzes.map(\.id) + exercise.tasks.map(\.id))
        let standing = record.standing
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
