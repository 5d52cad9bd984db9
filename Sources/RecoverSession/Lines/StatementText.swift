import RecoverLanguage
import RecoverSyntax

/// The text of a statement, moved to the left and to the right. The lines of a text block are a part of what it says:
/// statements with one stay as they are.
enum StatementText {
    private static let mark = "\"\"\""

    /// From the keyword to the end of its block; the lines behind the first as far to the left as they may go.
    static func text(of index: SyntaxTree.Index, in tree: SyntaxTree) -> String {
        let extent = tree.extent(of: index)
        let text = tree.source.text(
            tree.tokens[extent.lowerBound].span.union(tree.tokens[extent.upperBound - 1].span))
        guard !text.contains(mark) else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indents = lines.dropFirst().filter { !$0.allSatisfy { $0 == " " } }.map { $0.prefix { $0 == " " }.count }
        let shift = indents.min() ?? 0
        return ([String(lines[0])] + lines.dropFirst().map { String($0.dropFirst(shift)) }).joined(separator: "\n")
    }

    static func indented(_ text: String) -> String {
        guard !text.contains(mark) else { return "  \(text)" }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
            .joined(separator: "\n")
    }
}
