import RecoverBase
import RecoverModel
import RecoverText

/// A piece of a section, before it is written.
public enum PromptBlock: Sendable, Hashable {
    case bullets([PromptItem])
    case numbered([PromptItem])
    /// Quoted material, which may have several lines: it stands between the two lines of the prompt's fence.
    case fenced([PromptItem])
    /// Lines that stand as they are.
    case lines([PromptItem])

    static func paragraph(_ part: Part, _ text: String, from statements: [Statement] = []) -> PromptBlock {
        .lines([PromptItem(part, text, from: statements)])
    }
}

/// A point of a list, with those below it.
public struct PromptItem: Sendable, Hashable {
    let line: OutputLine
    let items: [PromptItem]

    init(_ part: Part, _ text: String, from statements: [Statement] = [], _ items: [PromptItem] = []) {
        line = OutputLine(part, text, from: statements)
        self.items = items
    }

    fileprivate func lines(marker: String, indent: Int) -> [OutputLine] {
        let text = String(repeating: " ", count: indent) + marker + line.text
        return [OutputLine(line.part, text, from: line.statements)]
            + items.flatMap { $0.lines(marker: "- ", indent: indent + marker.utf8.count) }
    }
}

/// A titled part of a prompt.
public struct PromptSection: Sendable, Hashable {
    public enum ID: String, Sendable, Hashable, CaseIterable {
        case role, customer, feedback, guards, deliverables, constraints, reply
        /// Of a follow-up: what to mend, and the reply that it is about.
        case repair, answered

        /// Why the section is there.
        var part: Part {
            switch self {
            case .role: .role
            case .customer: .customer
            case .feedback: .feedback
            case .guards: .guards
            case .deliverables: .deliverables
            case .constraints: .constraints
            case .reply: .reply
            case .repair, .answered: .repair
            }
        }
    }

    public var id: ID
    public var title: String
    public var blocks: [PromptBlock]

    init(_ id: ID, _ title: String, _ blocks: [PromptBlock]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }

    /// With a heading of one `#`, since a reply's own headings have two, and an empty line between two blocks.
    func lines(fence: Fence) -> [OutputLine] {
        [OutputLine](blocks: [[OutputLine(id.part, "# \(title)")]] + blocks.map { $0.lines(fence: fence) })
    }
}

extension [PromptSection] {
    /// Between two sections there is an empty line.
    func lines(fence: Fence) -> [OutputLine] { [OutputLine](blocks: map { $0.lines(fence: fence) }) }

    func text(fence: Fence) -> String { lines(fence: fence).text }

    /// `{"sections":[{"id","title","text"}],"fence":{"open","close"}}`, and what else there is to say.
    func json(fence: Fence, _ more: [String: JSON]) -> JSON {
        let parts: [JSON] = map { section in
            [
                "id": .string(section.id.rawValue), "title": .string(section.title),
                "text": .string(section.lines(fence: fence).text),
            ]
        }
        let members: [String: JSON] = [
            "sections": .array(parts), "fence": ["open": .string(fence.open), "close": .string(fence.close)],
        ]
        return .object(members.merging(more) { first, _ in first })
    }
}

extension PromptBlock {
    fileprivate func lines(fence: Fence) -> [OutputLine] {
        switch self {
        case .lines(let items): return items.flatMap { $0.lines(marker: "", indent: 0) }
        case .bullets(let items): return items.flatMap { $0.lines(marker: "- ", indent: 0) }
        case .numbered(let items):
            return items.enumerated().flatMap { index, item in item.lines(marker: "\(index + 1). ", indent: 0) }
        case .fenced(let items):
            let quoted = items.flatMap { item in
                item.line.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                    OutputLine(item.line.part, String(Substring($0)), from: item.line.statements)
                }
            }
            let isEnded = quoted.last?.text.isEmpty == true
            return [OutputLine(.fence, fence.open)] + (isEnded ? quoted.dropLast() : quoted[...])
                + [OutputLine(.fence, fence.close)]
        }
    }
}
