import RecoverBase
import RecoverSyntax

/// A text with one more statement at the top level, where a person would have written it, in the file's own layout.
public struct AppendedStatement: Sendable {
    public let text: String
    /// Where the statement starts in it, in bytes.
    public let start: Int

    /// Behind the last statement of the same keyword; where there is none, behind the case and before its `expect`s and
    /// variants. Line ends and the columns of the lines above are kept.
    public init(_ statement: String, keyword: String, to source: Source) {
        let tree = Parser.parse(source)
        let bytes = source.bytes
        let roots = Array(tree.roots)
        let usesCarriageReturn = zip(bytes, bytes.dropFirst()).contains { $0 == 13 && $1 == 10 }
        let newline = usesCarriageReturn ? "\r\n" : "\n"
        let same = roots.last { tree.keywordText(of: $0) == keyword }
        let behind = ["expect", "variant", "situation", "meter", "decision", "quiz", "task", "ending"]
        let before = roots.firstIndex { behind.contains(tree.keywordText(of: $0)) }
        let neighbour = same ?? before.map { $0 > 0 ? roots[$0 - 1] : nil } ?? roots.last
        guard let neighbour else {
            let isEmpty = bytes.isEmpty
            text =
                String(decoding: bytes, as: UTF8.self) + (isEmpty || bytes.last == 10 ? "" : newline) + statement
                + newline
            start = text.utf8.count - statement.utf8.count - newline.utf8.count
            return
        }
        // The end of the line on which the neighbour ends; a comment stays with it.
        func end(of index: SyntaxTree.Index) -> Int { tree.tokens[tree.extent(of: index).upperBound - 1].end }
        func lineEnd(_ from: Int) -> Int { bytes[from...].firstIndex(of: 10) ?? bytes.count }
        var at = lineEnd(end(of: neighbour))
        // Another statement that begins on this line may go on.
        while let over = roots.first(where: { Int(wide: tree.keyword(of: $0).start) < at && end(of: $0) > at }) {
            at = lineEnd(end(of: over))
        }
        let hasLineEnd = at < bytes.count
        let head = String(decoding: bytes[..<(hasLineEnd ? at + 1 : at)], as: UTF8.self)
        let gap = same == nil ? newline : ""
        let lead = (hasLineEnd ? "" : newline) + gap
        let aligned =
            same.map { AppendedStatement.aligned(statement, as: source.text(tree.headSpan(of: $0))) } ?? statement
        let indent = same.map { AppendedStatement.indent(of: Int(wide: tree.keyword(of: $0).start), in: bytes) } ?? ""
        let tail = String(decoding: bytes[(hasLineEnd ? at + 1 : at)...], as: UTF8.self)
        text = head + lead + indent + aligned + newline + tail
        start = head.utf8.count + lead.utf8.count + indent.utf8.count
    }

    /// What stands in front of a keyword on its line, where that is only space.
    private static func indent(of start: Int, in bytes: [UInt8]) -> String {
        let line = bytes[..<start].lastIndex(of: 10).map { $0 + 1 } ?? 0
        let before = bytes[line..<start]
        return before.allSatisfy { $0 == 32 || $0 == 9 } ? String(decoding: before, as: UTF8.self) : ""
    }

    /// With the third word in the column in which the line above has it.
    private static func aligned(_ statement: String, as above: String) -> String {
        let words = statement.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        let model = Array(above.utf8)
        guard words.count == 3, !model.contains(10) else { return statement }
        var index = 0
        func skip(_ isSpace: Bool) { while index < model.count, (model[index] == 32) == isSpace { index += 1 } }
        skip(false)
        let firstGap = index
        skip(true)
        let second = index
        skip(false)
        let secondEnd = index
        skip(true)
        let third = index
        // One space everywhere is no column.
        guard third < model.count,
            third - secondEnd > 1 || second - firstGap > 1 || secondEnd - second == words[1].utf8.count
        else { return statement }
        let column = second - firstGap + words[0].utf8.count
        var line = words[0] + String(repeating: " ", count: max(1, column - words[0].utf8.count)) + words[1]
        line += String(repeating: " ", count: max(1, third - line.utf8.count)) + words[2]
        return String(line)
    }
}
