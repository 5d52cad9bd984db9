import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// What someone types, before it is a layer: is it finished, is it a question?
public enum Interactive {
    /// Whether the statement goes on in the next line: an open block, parenthesis or text block, a comma, `and` or `or`
    /// at the end.
    public static func needsMore(_ text: String) -> Bool {
        var braces = 0
        var parentheses = 0
        var last: Token?
        let source = Source(name: "", text: text)
        for token in Lexer.tokens(of: source) {
            switch token.kind {
            case .openBrace: braces += 1
            case .closeBrace: braces -= 1
            case .openParen: parentheses += 1
            case .closeParen: parentheses -= 1
            case .textBlock where token.flags.contains(.unterminated): return true
            default: break
            }
            if token.kind != .endOfFile { last = token }
        }
        guard braces <= 0, parentheses <= 0 else { return true }
        guard let last else { return false }
        return last.kind == .comma || last.kind == .word && ["and", "or"].contains(source.text(last.span))
    }

    /// The expression that a text is, if it is one as a whole and no statement.
    public static func expression(_ text: String) -> Expression? {
        let source = Source(name: "", text: "expect \(text)")
        let tree = Parser.parse(source)
        guard tree.count == 1, tree.problems.isEmpty, !tree.hasBlock(0) else { return nil }
        let isStatement = Checker.check(Parser.parse(Source(name: "", text: text))).diagnostics.isEmpty
        guard !isStatement else { return nil }
        var cursor = TokenCursor(tree, tree.arguments(of: 0))
        var reporter = Reporter(file: "")
        guard let expression = ExpressionParser.parse(&cursor, &reporter), cursor.isAtEnd, reporter.diagnostics.isEmpty
        else {
            return nil
        }
        return expression
    }

    /// Whether a text reads without a mistake, a model left aside.
    public static func isStatement(_ text: String) -> Bool {
        !diagnostics(of: Source(name: "", text: text)).contains(where: \.isError)
    }

    /// Whether a text is what may stand behind a keyword, as a whole: `2 times for 20 minutes`.
    public static func isLine(_ arguments: String, of keyword: Keyword) -> Bool {
        let tree = Parser.parse(Source(name: "", text: "\(keyword.name) \(arguments)"))
        guard tree.count == 1, tree.problems.isEmpty else { return false }
        let range = tree.arguments(of: 0)
        var reader = ArgumentReader(tree)
        guard reader.read(range, shape: keyword.shape, flagBlock: nil), reader.reporter.diagnostics.isEmpty else {
            return false
        }
        return reader.cursor.index == range.upperBound && reader.arguments.count > 0
    }

    /// What its messages make of it: nobody wants to be shown a line that is refused when typed.
    public static func mended(_ text: String) -> String? {
        guard !isStatement(text) else { return text }
        var source = Source(name: "", text: text)
        for _ in 0..<3 {
            var diagnostics = Checker.check(Parser.parse(source)).diagnostics
            for index in diagnostics.indices { diagnostics[index].fix?.isCertain = true }
            source = Source(name: "", bytes: applyCertainFixes(to: source, diagnostics: diagnostics))
            let text = String(decoding: source.bytes, as: UTF8.self)
            if isStatement(text) { return text }
        }
        return nil
    }

    /// The mistakes in statements, each on its own, without a model.
    public static func diagnostics(of source: Source) -> [Diagnostic] {
        Checker.check(Parser.parse(source)).diagnostics
    }
}
