import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// A condition that a line asks in words: `is the tenure over 1 year?` is `tenure > 1 year`.
public struct Question: Sendable {
    /// The condition as the language writes it.
    public let text: String
    /// It can be nothing but a question: it begins with `is`, or ends with a question mark.
    public let isMarked: Bool

    private static let openings: Set<String> = ["is", "are", "does", "do", "has", "was"]
    private static let questionWords = openings.union(["what", "who", "which", "how", "where", "can", "may", "should"])

    /// Whether a line asks something, in whatever words.
    public static func isAsked(_ line: String) -> Bool {
        guard let first = line.split(separator: " ").first, !Interactive.isStatement(line) else { return false }
        let isKeyword = Vocabulary.standard.keyword(String(first), in: .file) != nil
        return line.hasSuffix("?") && !isKeyword || questionWords.contains(first.lowercased())
    }

    /// Nil for a line that asks nothing, and for a condition that needs no mending.
    public init?(_ line: String) {
        var words = line.split(separator: " ").map(String.init)
        var isMarked = false
        while let last = words.last, last.hasSuffix("?") {
            isMarked = true
            words[words.count - 1].removeLast()
            if words[words.count - 1].isEmpty { words.removeLast() }
        }
        if let first = words.first, Question.openings.contains(first.lowercased()) {
            isMarked = true
            words.removeFirst()
        }
        if words.first == "the" { words.removeFirst() }
        // `over a year`
        for index in words.indices.dropLast() where ["a", "an", "one"].contains(words[index]) {
            if QuantityReader.unit(named: words[index + 1]) != nil { words[index] = "1" }
        }
        // `is segment enterprise?`
        if isMarked, words.count == 2, !words.contains(where: { $0.contains { "<>=".contains($0) } }) {
            words.insert("is", at: 1)
        }
        let asked = words.joined(separator: " ")
        guard words.count > 1, let text = Question.mended(asked), text != line else { return nil }
        self.text = text
        self.isMarked = isMarked
    }

    /// With the signs for its words; nil where it is no comparison.
    private static func mended(_ text: String) -> String? {
        if let expression = Interactive.expression(text) {
            if case .path = expression.form { return nil }
            return text
        }
        let head = "expect "
        let source = Source(name: "", text: head + text)
        let tree = Parser.parse(source)
        guard tree.count == 1, tree.problems.isEmpty, !tree.hasBlock(0) else { return nil }
        var cursor = TokenCursor(tree, tree.arguments(of: 0))
        var reporter = Reporter(file: "")
        guard ExpressionParser.parse(&cursor, &reporter, inWords: true) != nil, cursor.isAtEnd,
            reporter.diagnostics.allSatisfy({ $0.fix != nil })
        else { return nil }
        var diagnostics = reporter.diagnostics
        for index in diagnostics.indices { diagnostics[index].fix?.isCertain = true }
        let mended = String(decoding: applyCertainFixes(to: source, diagnostics: diagnostics), as: UTF8.self)
        let condition = String(mended.dropFirst(head.count))
        return Interactive.expression(condition) == nil ? nil : condition
    }
}
