import RecoverBase
import RecoverDiagnostics
import RecoverSyntax
import RecoverText

/// What the parser could not make sense of, in words; and keywords that do not exist, or not here.
extension Checker {
    mutating func reportProblems() {
        for problem in tree.problems {
            let span = tree.tokens[problem.token].span
            switch problem.kind {
            case .unclosedBlock:
                let name = statementName(before: problem.token)
                reporter.report(
                    .unclosedBlock, "the block of `\(name)` is not closed", at: span,
                    help: "write `}` where the block ends")
            case .strayBrace:
                reporter.report(
                    .strayBrace, "this `}` closes nothing", at: span,
                    help: "take it away, or write the `{` it belongs to",
                    fix: .init(span, "", isCertain: false))
            case .missingKeyword: missingKeyword(problem.token)
            case .braceOnOwnLine:
                let before = tree.tokens[..<problem.token].last { $0.kind != .newline }
                reporter.report(
                    .braceOnOwnLine, "`{` stands on the line of its keyword", at: span,
                    help: "move it to the end of the line before",
                    fix: before.map {
                        .init(
                            Span(start: $0.end, end: Int(span.end)), " {",
                            isCertain: isOnlyBlank($0.end, Int(span.start)))
                    })
            case .nestedTooDeep:
                reporter.report(
                    .nestedTooDeep, "blocks are nested too deep", at: span,
                    help: "blocks may stand \(SyntaxTree.depthLimit) deep")
            case .blockWithoutStatement:
                reporter.report(
                    .blockWithoutStatement, "this block belongs to no statement", at: span,
                    help: "write the statement in front of `{`")
            }
        }
        // Strings with characters that mean nothing are the texts' business; here are the ones between words.
        reportUnknownCharacters()
    }

    private func isOnlyBlank(_ start: Int, _ end: Int) -> Bool {
        tree.source.bytes[start..<end].allSatisfy { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
    }

    /// The keyword of the statement that a `{` belongs to.
    private func statementName(before brace: Int) -> String {
        var index = brace
        while index > 0 {
            switch tree.tokens[index - 1].kind {
            case .newline, .semicolon, .openBrace, .closeBrace: return tree.text(of: tree.tokens[index])
            default: index -= 1
            }
        }
        return tree.text(of: tree.tokens[0])
    }

    private mutating func missingKeyword(_ index: Int) {
        let token = tree.tokens[index]
        guard token.kind != .unknown else { return }
        let text = Text.shortened(tree.text(of: token), to: 30)
        let help =
            switch token.kind {
            case .string, .textBlock: "put the word in front that says what the text is, such as `include \"…\"`"
            default: "every statement starts with a word, such as `customer` or `words`"
            }
        reporter.report(.missingKeyword, "a statement cannot start with `\(text)`", at: token.span, help: help)
    }

    private mutating func reportUnknownCharacters() {
        var index = 0
        while index < tree.tokens.count {
            guard tree.tokens[index].kind == .unknown else {
                index += 1
                continue
            }
            // A run of them is one mistake.
            let start = index
            while tree.tokens[index + 1].kind == .unknown, tree.tokens[index + 1].isAttached { index += 1 }
            let span = tree.tokens[start].span.union(tree.tokens[index].span)
            let text = Text.shortened(Text.visible(tree.source.text(span)), to: 20)
            reporter.report(
                .unknownCharacter, "`\(text)` means nothing here", at: span,
                help: "texts stand in straight double quotes, comments behind `#`")
            index += 1
        }
    }

    // MARK: Unknown keywords

    mutating func unknownKeyword(
        _ name: String, at token: Token, node: SyntaxTree.Index, in block: Block, arguments: Range<Int>
    ) {
        if block == .when, vocabulary.index(name, in: .variant) != nil, Stage.of(name) == .facts {
            reporter.report(
                .whenSetsFact, "`\(name)` is a fact of the case, and a condition cannot set it", at: token.span,
                help: "write it outside, or in a `variant`")
            return
        }
        let here = vocabulary.keywords(in: block).map(\.name)
        if let near = Text.bestMatch(for: name, in: here) {
            reporter.report(
                .unknownKeyword, "there is no `\(name)` \(block.location)", at: token.span,
                help: "did you mean `\(near)`?",
                fix: .init(token.span, near, isCertain: false))
            return
        }
        let elsewhere = vocabulary.keywords(named: name).flatMap(\.blocks)
        if !elsewhere.isEmpty {
            let places = Text.list(elsewhere.prefix(3).map(\.location), "or")
            reporter.report(
                .misplacedKeyword, "`\(name)` does not stand \(block.location)", at: token.span,
                help: "it stands \(places)")
            return
        }
        reporter.report(
            .unknownKeyword, "there is no `\(name)` \(block.location)", at: token.span,
            help: "what stands here: \(here.prefix(12).joined(separator: ", "))\(here.count > 12 ? ", …" : "")")
    }
}
