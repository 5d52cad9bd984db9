import RecoverText

/// A piece of a section, before it is written.
public enum PromptBlock: Sendable, Hashable {
    case paragraph(String)
    case bullets([PromptItem])
    case numbered([PromptItem])
    /// Quoted material: it stands between the two lines of the prompt's fence.
    case fenced(String)
    /// Lines that stand as they are.
    case lines([String])
}

/// A point of a list, with those below it.
public struct PromptItem: Sendable, Hashable {
    public var text: String
    public var items: [PromptItem]

    public init(_ text: String, _ items: [PromptItem] = []) {
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
        "# \(title)\n\n" + blocks.map { $0.text(fence: fence) }.joined(separator: "\n")
    }
}

extension PromptBlock {
    /// The block with a line end after each of its lines.
    func text(fence: Fence) -> String {
        switch self {
        case .paragraph(let text): return text + "\n"
        case .bullets(let items): return items.map { $0.text(marker: "- ", indent: 0) }.joined()
        case .numbered(let items):
            return items.enumerated().map { index, item in item.text(marker: "\(index + 1). ", indent: 0) }.joined()
        case .fenced(let text): return fence.around(text)
        case .lines(let lines): return lines.map { $0 + "\n" }.joined()
        }
    }
}

extension PromptItem {
    fileprivate func text(marker: String, indent: Int) -> String {
        let line = String(repeating: " ", count: indent) + marker + text + "\n"
        return line + items.map { $0.text(marker: "- ", indent: indent + marker.utf8.count) }.joined()
    }
}
