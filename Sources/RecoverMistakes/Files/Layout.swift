import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// Mistakes that hide what follows them: braces, brackets, texts over two lines. Each candidate is an edit of the file,
/// tried as those of statements are.
enum Layout {
    /// Bytes that are read again for one file.
    static let effort = 4_000_000

    static func candidates(_ attempt: Attempt) -> [(Code, Proposal)] {
        let file = LayoutOfFile(attempt)
        return file.needlessBrace + file.closings + file.brackets + file.textsOverTwoLines + file.missingBraces
            + file.missingBracesInLines + file.earlyBrace
    }
}

/// Looks for the candidates of one file.
private struct LayoutOfFile {
    let tree: SyntaxTree
    let attempt: Attempt
    /// The most candidates of one kind.
    private let limit = 12

    init(_ attempt: Attempt) {
        tree = attempt.tree
        self.attempt = attempt
    }

    private func edit(
        _ code: Code, _ edits: [TextEdit], _ message: String, at place: Span, help: String, isCertain: Bool = false
    ) -> (Code, Proposal) {
        (code, Proposal(edits: edits, message: message, place: place, help: help, isCertain: isCertain))
    }

    private func text(_ index: Int) -> String { tree.text(of: tree.tokens[index]) }

    private func isUnknown(_ index: Int, _ mark: String) -> Bool {
        tree.tokens[index].kind == .unknown && text(index) == mark
    }

    /// `scenario "x" {`: a statement without a block whose brace hides the rest of the file.
    var needlessBrace: [(Code, Proposal)] {
        tree.problems.filter { $0.kind == .unclosedBlock }.compactMap { problem in
            let start = tree.lineStart(of: problem.token)
            let name = text(start)
            let known = Vocabulary.standard.keywords(word: name)
            guard !known.isEmpty, name != "deliver", known.allSatisfy({ $0.opens == nil }) else { return nil }
            let span = tree.tokens[problem.token].span
            return edit(
                .unclosedBlock, [.delete(span)], "the block of `\(name)` is not closed", at: span,
                help: "`\(name)` has no block: take the `{` away")
        }
    }

    /// `owner Support ( person "Jon Bell" )`, `[ … ]`
    var brackets: [(Code, Proposal)] {
        var found: [(Code, Proposal)] = []
        for refused in attempt.refused.prefix(limit) {
            let line = refused.start..<refused.arguments.upperBound
            guard let open = line.first(where: { tree.tokens[$0].kind == .openParen || isUnknown($0, "[") }),
                let close = closing(open)
            else { continue }
            let (left, right) = (tree.tokens[open].span, tree.tokens[close].span)
            found.append(
                edit(
                    .bracketForBrace, [TextEdit(left, "{"), TextEdit(right, "}")],
                    "a block stands in braces, not in `\(text(open))` and `\(text(close))`", at: left,
                    help: "write `{` and `}`", isCertain: true))
        }
        return found
    }

    /// Lines of their own that end a block in other languages: `)`, `]`, `end`.
    var closings: [(Code, Proposal)] {
        guard tree.hasUnclosedBlock else { return [] }
        return attempt.refused.prefix(limit).compactMap { refused in
            let start = refused.start
            guard refused.arguments.isEmpty,
                tree.tokens[start].kind == .closeParen || isUnknown(start, "]") || text(start) == "end"
            else { return nil }
            let span = tree.tokens[start].span
            return edit(
                .bracketForBrace, [TextEdit(span, "}")], "a block ends with `}`, not with `\(text(start))`", at: span,
                help: "write `}`")
        }
    }

    private func closing(_ open: Int) -> Int? {
        let isParen = tree.tokens[open].kind == .openParen
        var depth = 0
        for index in open..<tree.tokens.count {
            if isParen ? tree.tokens[index].kind == .openParen : isUnknown(index, "[") { depth += 1 }
            if isParen ? tree.tokens[index].kind == .closeParen : isUnknown(index, "]") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// A text that its line ends and the next one closes.
    var textsOverTwoLines: [(Code, Proposal)] {
        let bytes = tree.source.bytes
        var found: [(Code, Proposal)] = []
        for index in tree.tokens.indices.dropLast() where found.count < limit {
            let token = tree.tokens[index]
            guard token.kind == .string, token.flags.contains(.unterminated), !token.flags.contains(.wrongQuotes),
                tree.tokens[index + 1].kind == .newline
            else { continue }
            let next = Int(wide: tree.tokens[index + 1].start) + 1
            let end = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            guard next < end, let quote = bytes[next..<end].firstIndex(of: UInt8(ascii: "\"")) else { continue }
            let second = tree.source.text(Span(start: next, end: quote + 1)).trimmed
            let whole = tree.source.text(token.span).trimmed + (second == "\"" ? "" : " ") + second
            found.append(
                edit(
                    .unterminatedText, [TextEdit(Span(start: Int(wide: token.start), end: quote + 1), whole)],
                    "the text is not closed in its line", at: token.span,
                    help: "write it in one line, \(shown(whole)), or between `\"\"\"` and `\"\"\"`"))
        }
        return found
    }

    /// A line that should open a block, above lines that belong into it.
    var missingBraces: [(Code, Proposal)] {
        var found: [(Code, Proposal)] = []
        for refused in attempt.refused where refused.keyword == nil && found.count < limit {
            let start = refused.start
            guard start > 1, tree.tokens[start - 1].kind == .newline else { continue }
            let above = tree.lineStart(of: start - 1)
            var last = start - 2
            guard above <= last, let opens = block(openedBy: above, in: refused.block),
                Vocabulary.standard.keyword(word: text(start), in: opens) != nil
            else { continue }
            let isColon = tree.tokens[last].kind == .colon && last > above
            if isColon { last -= 1 }
            let end = tree.tokens[last].end
            let behind = isColon ? tree.tokens[last + 1].end : end
            let name = text(above) == "deliver" ? "deliver \(opens.name)" : text(above)
            let place = Span(start: behind, end: behind)
            let opening = TextEdit(Span(start: end, end: behind), " {")
            // Where a `}` is left over, it is the one of this block.
            let isClosed = tree.problems.contains { $0.kind == .strayBrace && $0.token > start }
            let close = isClosed ? [] : [TextEdit.insert("}\n", at: endOfBlock(opens, from: start))]
            found.append(
                edit(
                    .missingArgument, [opening] + close, "the block of `\(name)` is not opened", at: place,
                    help:
                        "write `{` \(isColon ? "in the place of the `:`" : "at the end of this line"), and `}` where the block ends"
                ))
        }
        return found
    }

    /// `owner Support person "Jon Bell" }`: the `{` in the middle of a line is missing.
    var missingBracesInLines: [(Code, Proposal)] {
        tree.problems.filter { $0.kind == .strayBrace }.prefix(limit).compactMap { problem in
            var start = problem.token
            while start > 0, !tree.tokens[start].flags.contains(.startsLine) { start -= 1 }
            guard let opens = block(openedBy: start, in: .file),
                let inner = (start + 1..<problem.token).dropFirst(text(start) == "deliver" ? 1 : 0).first(where: {
                    tree.tokens[$0].kind == .word && Vocabulary.standard.keyword(word: text($0), in: opens) != nil
                })
            else { return nil }
            let place = Span(start: Int(wide: tree.tokens[inner].start), end: Int(wide: tree.tokens[inner].start))
            return edit(
                .missingArgument, [TextEdit(place, "{ ")], "the block of `\(text(start))` is not opened",
                at: tree.tokens[inner].span, help: "write `{` in front of `\(text(inner))`")
        }
    }

    private func block(openedBy start: Int, in block: Block) -> Block? {
        guard tree.tokens[start].kind == .word else { return nil }
        return Vocabulary.standard.keyword(word: text(start), in: block)?.block(of: text(start + 1))
    }

    /// Where the first statement stands that cannot stand in a block.
    private func endOfBlock(_ block: Block, from start: Int) -> Int {
        var index = start
        var depth = 0
        while tree.tokens[index].kind != .endOfFile {
            let token = tree.tokens[index]
            if token.kind == .openBrace { depth += 1 }
            if token.kind == .closeBrace {
                depth -= 1
                if depth < 0 { return Int(wide: token.start) }
            }
            if depth == 0, token.flags.contains(.startsLine), token.kind == .word,
                Vocabulary.standard.keyword(word: text(index), in: block) == nil
            {
                return Int(wide: token.start)
            }
            index += 1
        }
        return Int(wide: tree.tokens[index].start)
    }

    /// A `}` that closes a block too early: what follows it stands in the wrong place, and the last one closes nothing.
    var earlyBrace: [(Code, Proposal)] {
        guard let stray = tree.problems.first(where: { $0.kind == .strayBrace })?.token,
            let misplaced = attempt.refused.first(where: {
                $0.keyword == nil && $0.start < stray
            })?.start,
            let brace = tree.tokens[..<misplaced].last(where: { $0.kind == .closeBrace })
        else { return [] }
        // It may end a statement on its line.
        let next = tree.tokens.first { $0.start > brace.start }?.kind
        return [
            edit(
                .strayBrace, [TextEdit(brace.span, next == .newline ? "" : ";")], "this `}` ends the block too early",
                at: brace.span,
                help: "take it away: what follows belongs to the block, and another `}` ends it")
        ]
    }
}

extension SyntaxTree {
    var hasUnclosedBlock: Bool { problems.contains { $0.kind == .unclosedBlock } }

    /// The first token of the statement that ends in front of a brace.
    func lineStart(of brace: Int) -> Int {
        var index = brace
        while index > 0, ![.newline, .semicolon, .openBrace, .closeBrace].contains(tokens[index - 1].kind) {
            index -= 1
        }
        return index
    }
}
