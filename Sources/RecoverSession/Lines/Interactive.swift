import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// What someone types, before it is a layer: is it finished, a statement, an expression?
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

    /// What was typed or pasted, as it is to be taken: as a whole where all of it could stand in a file, else a line, or a
    /// block over several lines, at a time: statements without their blocks, commands and questions.
    public static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var pending = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if pending.isEmpty, line.allSatisfy(\.isWhitespace) { continue }
            pending += pending.isEmpty ? String(line) : "\n" + line
            if !pending.hasPrefix(":"), needsMore(pending) { continue }
            parts.append(pending)
            pending = ""
        }
        if !pending.isEmpty { parts.append(pending) }
        return parts.allSatisfy(canStandInFile) ? [text] : parts
    }

    private static func canStandInFile(_ text: String) -> Bool {
        let tree = Parser.parse(Source(name: "", text: text))
        return tree.roots.allSatisfy { Vocabulary.standard.keyword(word: tree.keywordText(of: $0), in: .file) != nil }
    }

    /// The expression that a text is, if it is one as a whole; the places of its paths are those in the text.
    public static func expression(_ text: String) -> (expression: Expression, paths: [(path: Path, range: Range<Int>)])?
    {
        guard let (expression, shift) = Reader.expression(text) else { return nil }
        let paths = expression.paths.map { path, span in
            (path, span.range.lowerBound - shift..<span.range.upperBound - shift)
        }
        return (expression, paths)
    }

    /// Whether a text reads without a mistake, a model left aside.
    public static func isStatement(_ text: String) -> Bool {
        let tree = Parser.parse(Source(name: "", text: text))
        return tree.problems.isEmpty && tree.foreignComments.isEmpty && !Reader.read(tree).isRefused
    }
}
