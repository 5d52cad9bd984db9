import RecoverModel
import RecoverText

/// A line of an output as it is printed, what kind of line it is (nil for an empty one), and the statements it was
/// written from, the most decisive first. None where the wording is the tool's own.
public struct OutputLine: Sendable, Hashable {
    public var text: String
    public var part: Part?
    public var statements: [Statement]

    public init(_ part: Part?, _ text: String, from statements: [Statement] = []) {
        self.text = text
        self.part = part
        self.statements = statements
    }

    /// Untrusted text between the two lines of a fence.
    static func fenced(_ text: String, _ fence: Fence, _ part: Part) -> [OutputLine] {
        [OutputLine(.fence, fence.open)] + lines(part, text) + [OutputLine(.fence, fence.close)]
    }

    public static let empty = OutputLine(nil, "")

    /// Text of one or several lines, the last of which may end or not; all of one kind.
    public static func lines(_ part: Part, _ text: String, from statements: [Statement] = []) -> [OutputLine] {
        var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            line.isEmpty ? empty : OutputLine(part, String(Substring(line)), from: statements)
        }
    }
}

extension [OutputLine] {
    /// Each line with its end.
    public var text: String {
        var text = ""
        for line in self { text += line.text + "\n" }
        return text
    }

    /// Blocks with an empty line between them.
    init(blocks: [[OutputLine]]) { self = Array(blocks.joined(separator: [OutputLine.empty])) }
}
