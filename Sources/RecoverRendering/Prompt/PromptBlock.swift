import RecoverModel
import RecoverText

/// A piece of a section, before it is written.
public enum PromptBlock: Sendable, Hashable {
    case paragraph(Part, String)
    case bullets([PromptItem])
    case numbered([PromptItem])
    /// Quoted material: it stands between the two lines of the prompt's fence.
    case fenced(Part, String)
    /// Lines that stand as they are.
    case lines(Part, [String])
}

/// A point of a list, with those below it.
public struct PromptItem: Sendable, Hashable {
    /// What kind of line it is.
    public var part: Part
    public var text: String
    public var items: [PromptItem]

    public init(_ part: Part, _ text: String, _ items: [PromptItem] = []) {
        self.part = part
        self.text = text
        self.items = items
    }
}

/// A titled part of a prompt.
public struct PromptSection: Sendable, Hashable {
    public enum ID: String, Sendable, Hashable, CaseIterable {
        case role, customer, feedback, guards, deliverables, constraints, reply
        /// Of a follow-up: what to mend, and the reply that it is about.
        case repair, answered
    }

    public var id: ID
    public var title: String
    public var blocks: [PromptBlock]

    public init(_ id: ID, _ title: String, _ blocks: [PromptBlock]) {
        self.id = id
        self.title = title
        self.blocks = blocks
    }

    /// The section as plain text with a heading of one `#`; a reply's own headings have two.
    func text(fence: Fence) -> String {
        lines(fence: fence).map { $0.text + "\n" }.joined()
    }

    /// The section line by line. Between two blocks there is an empty line, which is of no part.
    func lines(fence: Fence) -> [OutputLine] {
        var lines = [OutputLine(text: "# \(title)", part: id.part)]
        for block in blocks { lines += [OutputLine(text: "", part: nil)] + block.lines(fence: fence) }
        return lines
    }
}

extension PromptSection.ID {
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

extension PromptBlock {
    fileprivate func lines(fence: Fence) -> [OutputLine] {
        switch self {
        case .paragraph(let part, let text): return [OutputLine(text: text, part: part)]
        case .bullets(let items): return items.flatMap { $0.lines(marker: "- ", indent: 0) }
        case .numbered(let items):
            return items.enumerated().flatMap { index, item in item.lines(marker: "\(index + 1). ", indent: 0) }
        case .fenced(let part, let text):
            let lines = fence.around(text).utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
            return lines.enumerated().map { index, line in
                let isMark = index == 0 || index == lines.count - 1
                return OutputLine(text: String(decoding: line, as: UTF8.self), part: isMark ? .fence : part)
            }
        case .lines(let part, let lines): return lines.map { OutputLine(text: $0, part: part) }
        }
    }
}

extension PromptItem {
    fileprivate func lines(marker: String, indent: Int) -> [OutputLine] {
        [OutputLine(text: String(repeating: " ", count: indent) + marker + text, part: part)]
            + items.flatMap { $0.lines(marker: "- ", indent: indent + marker.utf8.count) }
    }
}
