import RecoverBase
import RecoverModel
import RecoverText

/// A part of a prompt that `--format json` names and `--format messages` hands to the one or the other.
public struct PromptSection: Sendable, Hashable {
    public enum ID: Sendable, Hashable {
        /// What is to be written, for whom.
        case task
        /// Who writes.
        case role
        /// What is known of the customer and the matter.
        case facts
        /// The customer's words, in their fence.
        case comment
        /// One of the deliverables, by its path.
        case deliverable(String)
        case rules
        /// Of a follow-up: what to mend, and the reply that it is about.
        case repair, answered

        public var name: String {
            switch self {
            case .task: "task"
            case .role: "role"
            case .facts: "facts"
            case .comment: "comment"
            case .deliverable(let path): path
            case .rules: "rules"
            case .repair: "repair"
            case .answered: "answered"
            }
        }
    }

    public let id: ID
    /// Its heading, without marks; empty where it has none.
    public let title: String
    public let lines: [OutputLine]
    /// It goes on where the section before it ends, without an empty line between them.
    let follows: Bool

    init(_ id: ID, title: String = "", _ lines: [OutputLine], follows: Bool = false) {
        (self.id, self.title, self.lines, self.follows) = (id, title, lines, follows)
    }
}

extension [PromptSection] {
    /// Between two sections there is an empty line.
    var lines: [OutputLine] {
        var lines: [OutputLine] = []
        for section in self where !section.lines.isEmpty {
            if !lines.isEmpty, !section.follows { lines.append(.empty) }
            lines += section.lines
        }
        return lines
    }

    var text: String { lines.text }

    /// `{"sections":[{"id","title","text"}],"fence":{"open","close"}}`, and what else there is to say.
    func json(fence: Fence, _ more: [String: JSON]) -> JSON {
        let parts: [JSON] = map { section in
            ["id": .string(section.id.name), "title": .string(section.title), "text": .string(section.lines.text)]
        }
        let members: [String: JSON] = [
            "sections": .array(parts), "fence": ["open": .string(fence.open), "close": .string(fence.close)],
        ]
        return .object(members.merging(more) { first, _ in first })
    }
}
