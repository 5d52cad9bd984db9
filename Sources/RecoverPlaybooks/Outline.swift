import RecoverBase
import RecoverModel
import RecoverSyntax

/// The statements of a file, a line each: what it decides, without the reasons.
public struct Outline: Sendable {
    public let text: String

    public init(of source: Source) {
        let tree = Parser.parse(source)
        let lines = LineTable(source)
        text = tree.roots.map { index in
            let line = lines.line(at: Int(wide: tree.keyword(of: index).start))
            let number = String(line)
            let head = Outline.withoutReason(tree.source.text(tree.headSpan(of: index))).oneLine
            let block = tree.hasBlock(index) ? Outline.block(index, tree) : ""
            return String(repeating: " ", count: max(0, 5 - number.count)) + number + "  " + head + block
        }.joined(separator: "\n")
    }

    private static func withoutReason(_ head: String) -> String {
        guard let range = head.ranges(of: " because \"").last else { return head }
        return String(head[..<range.lowerBound])
    }

    /// Of a `when`, what it sets; of other blocks, their keywords.
    private static func block(_ index: SyntaxTree.Index, _ tree: SyntaxTree) -> String {
        let names = tree.children(of: index).map { child -> String in
            let keyword = tree.keywordText(of: child)
            guard let first = tree.arguments(of: child).first, tree.keywordText(of: index) == "when" else {
                return keyword
            }
            return "\(keyword) \(tree.text(of: tree.tokens[first]))"
        }
        var seen: Set<String> = []
        let distinct = names.filter { $0 != "because" && seen.insert($0).inserted }
        return distinct.isEmpty ? "" : " { \(distinct.joined(separator: "; ")) }"
    }
}
