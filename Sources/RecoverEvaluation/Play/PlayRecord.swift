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
    /// What of the file could not be taken, each as a clause.
    public private(set) var rejects: [String] = []

    public init(scenario: String, participant: String?, seed: UInt64?) {
        self.scenario = scenario.oneLine
        self.participant = participant.map(\.oneLine)
        self.seed = seed
    }

    /// Nil where the text is no record. Lines that it does not know are left out; an answer without its question, and the last
    /// line where it is cut off, are rejects, and the rest counts.
    public init?(_ text: String) {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        let rest = lines.removeLast()
        guard lines.first == PlayRecord.firstLine else { return nil }
        self.init(scenario: "", participant: nil, seed: nil)
        for line in lines.dropFirst() {
            let space = line.utf8.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
            let words = String(line[space...].utf8.dropFirst()) ?? ""
            switch line[..<space] {
            case "scenario": scenario = words
            case "participant": participant = words.isEmpty ? nil : words
            case "seed": seed = UInt64(words)
            case "back" where !words.isEmpty: events.append(.back(item: words))
            case "hint" where !words.isEmpty: events.append(.hint(item: words))
            case "answer": answer(words)
            default: break
            }
        }
        if !rest.isEmpty { rejects.append("its last line is cut off") }
    }

    private mutating func answer(_ words: String) {
        let parts = words.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let given = parts.count == 2 ? parts[1].split(separator: "+").map(String.init) : []
        guard let item = parts.first, !item.isEmpty else { return rejects.append("an answer names no question") }
        events.append(.answer(item: item, given: given))
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
