import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// What the parser could not make sense of, in words, and comments as other languages write them.
enum LayoutMessages {
    static func of(_ tree: SyntaxTree) -> [Diagnostic] {
        tree.problems.compactMap { of($0, tree) } + tree.foreignComments.map { comment($0, tree) }
    }

    private static func of(_ problem: SyntaxProblem, _ tree: SyntaxTree) -> Diagnostic? {
        let span = tree.tokens[problem.token].span
        let place = Diagnostic.Place(file: tree.source.name, span: span)
        switch problem.kind {
        case .missingKeyword: return nil
        case .unclosedBlock:
            let name = Text.shortened(tree.text(of: tree.tokens[tree.lineStart(of: problem.token)]), to: 40)
            let end = problem.end.map { end in
                Diagnostic.Related(
                    .init(file: tree.source.name, span: tree.tokens[end].span), "perhaps in front of this line")
            }
            return Diagnostic(
                .unclosedBlock, "the block of `\(name)` is not closed", at: place, related: end.map { [$0] } ?? [],
                help: "write `}` where the block ends")
        case .strayBrace:
            return Diagnostic(
                .strayBrace, "this `}` closes nothing", at: place,
                help: "take it away, or write the `{` it belongs to", fix: .init(span, "", isCertain: false))
        case .braceOnOwnLine:
            let before = tree.tokens[..<problem.token].last { $0.kind != .newline }
            let fix = before.map { before in
                let gap = tree.source.bytes[before.end..<Int(wide: span.start)]
                return Diagnostic.FixIt(
                    Span(start: before.end, end: Int(wide: span.end)), " {",
                    isCertain: gap.allSatisfy { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 })
            }
            return Diagnostic(
                .braceOnOwnLine, "`{` stands on the line of its keyword", at: place, fix: fix)
        case .nestedTooDeep:
            return Diagnostic(
                .nestedTooDeep, "blocks are nested too deep", at: place,
                help: "blocks may stand \(SyntaxTree.depthLimit) deep")
        case .blockWithoutStatement:
            return Diagnostic(
                .blockWithoutStatement, "this block belongs to no statement", at: place,
                help: "write the statement in front of `{`")
        }
    }

    /// `// …` and `/* … */`.
    private static func comment(_ span: Span, _ tree: SyntaxTree) -> Diagnostic {
        let place = Diagnostic.Place(file: tree.source.name, span: span)
        let text = tree.source.text(span)
        guard text.hasPrefix("/*") else {
            return Diagnostic(
                .commentMark, "a comment starts with `#`, not with `//`", at: place, help: "write `#` instead of `//`",
                fix: .init(Span(start: Int(wide: span.start), end: Int(wide: span.start) + 2), "#"))
        }
        let isClosed = text.hasSuffix("*/") && text.utf8.count >= 4
        let lines = text.dropFirst(2).dropLast(isClosed ? 2 : 0).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map { line -> String in
            let content = String(line).trimmed
            let bare = content.hasPrefix("*") ? String(content.dropFirst()).trimmed : content
            return bare.isEmpty ? "#" : "# \(bare)"
        }
        // What stands behind it in its last line would become a part of the comment.
        let rest = tree.source.bytes[Int(wide: span.end)...].prefix { $0 != UInt8(ascii: "\n") }
        return Diagnostic(
            .commentMark, "a comment starts with `#` and ends with its line", at: place,
            help: "write `#` in front of each line of the comment",
            fix: .init(
                span, lines.joined(separator: "\n"), isCertain: rest.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }))
    }
}
