import RecoverBase
import RecoverEvaluation

/// What happens in a room. A room is what its events made of it: the same events in the same order, the same room.
public enum RoomEvent: Sendable, Hashable {
    /// Somebody joined.
    /// - Parameters:
    ///   - key: what they come back with.
    ///   - name: as it is shown, different from all others.
    case joined(key: String, name: String)
    /// A participant answered, or changed the answer, while the question was open.
    case voted(name: String, given: [String])
    case host(HostAction)
}

/// What the host does.
public enum HostAction: Sendable, Hashable {
    /// Asks the first question.
    case begin
    /// Closes the question and shows the votes.
    case reveal
    /// Opens the question again, after the room has talked.
    case again
    /// Counts that were taken by hand, in the order in which the choices are shown; they stand for the votes.
    case counts([Int])
    /// What the group takes, where the votes do not say it; of a task, the text that it hands in.
    case choose([String])
    case hint
    /// Shows which choices are better, and why.
    case key
    /// A time to talk, until a second since 1970; nil ends it.
    case timer(Int?)
    /// Goes on: the votes are taken, or the next question is asked.
    case next
}

/// Why something cannot happen in a room now.
public enum RoomFailure: Error, Sendable, Hashable {
    /// A clause for who asked for it: "this question is closed".
    case refused(String)
    /// As many take part as a room holds.
    case full
    /// The key is nobody's.
    case unknown
    /// It was meant for another step: somebody else was faster.
    case stale

    public var message: String {
        switch self {
        case .refused(let message): message
        case .full: "this room is full"
        case .unknown: "nobody here has this code"
        case .stale: "the room has gone on"
        }
    }
}

// MARK: As a line of the room's file

extension RoomEvent {
    /// `{"given":["vp"],"live":"vote","participant":"Team 2"}`
    var json: JSON {
        switch self {
        case .joined(let key, let name): ["live": "joined", "key": .string(key), "participant": .string(name)]
        case .voted(let name, let given):
            ["live": "vote", "participant": .string(name), "given": .array(given.map(JSON.string))]
        case .host(let action): action.json
        }
    }

    init?(_ line: JSON) {
        func text(_ name: String) -> String? { if case .string(let text)? = line[name] { text } else { nil } }
        switch text("live") {
        case "joined"?:
            guard let key = text("key"), let name = text("participant") else { return nil }
            self = .joined(key: key, name: name)
        case "vote"?:
            guard let name = text("participant"), let given = line["given"]?.texts else { return nil }
            self = .voted(name: name, given: given)
        case .some:
            guard let action = HostAction(line) else { return nil }
            self = .host(action)
        case nil: return nil
        }
    }
}

extension HostAction {
    /// `{"live":"counts","counts":[4,1,9]}`
    var json: JSON {
        switch self {
        case .begin: ["live": "begin"]
        case .reveal: ["live": "reveal"]
        case .again: ["live": "again"]
        case .counts(let counts): ["live": "counts", "counts": .array(counts.map(JSON.int))]
        case .choose(let ids): ["live": "choose", "given": .array(ids.map(JSON.string))]
        case .hint: ["live": "hint"]
        case .key: ["live": "key"]
        case .timer(let end): ["live": "timer", "until": JSON(end)]
        case .next: ["live": "next"]
        }
    }

    /// As it stands in the file, or as the host's page says it.
    public init?(_ line: JSON) {
        guard case .string(let name)? = line["live"] else { return nil }
        switch name {
        case "begin": self = .begin
        case "reveal": self = .reveal
        case "again": self = .again
        case "counts":
            guard case .array(let values)? = line["counts"], values.count <= 100 else { return nil }
            let counts = values.compactMap { if case .int(let count) = $0 { count } else { nil } }
            guard counts.count == values.count else { return nil }
            self = .counts(counts)
        case "choose":
            guard let ids = line["given"]?.texts else { return nil }
            self = .choose(ids)
        case "hint": self = .hint
        case "key": self = .key
        case "timer":
            if case .int(let end)? = line["until"] { self = .timer(end) } else { self = .timer(nil) }
        case "next": self = .next
        default: return nil
        }
    }
}

extension JSON {
    /// A list of texts; nil where it is anything else.
    public var texts: [String]? {
        guard case .array(let values) = self else { return nil }
        let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
        return texts.count == values.count ? texts : nil
    }
}
