import RecoverBase
import RecoverDiagnostics
import RecoverModel
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
                let found = vocabulary.keywords(named: name)
                let hasBlock = name == "deliver" || found.isEmpty || found.contains { $0.opens != nil }
                reporter.report(
                    .unclosedBlock, "the block of `\(name)` is not closed", at: span,
                    related: hasBlock ? problem.end.map { [closing($0)] } ?? [] : [],
                    help: hasBlock ? "write `}` where the block ends" : "`\(name)` has no block: take the `{` away",
                    fix: hasBlock ? nil : .init(span, "", isCertain: false))
                if !hasBlock { needless.append(problem.token) }
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
        for span in tree.foreignComments { foreignComment(span) }
    }

    /// `// …` and `/* … */`.
    private mutating func foreignComment(_ span: Span) {
        let text = tree.source.text(span)
        let mark = text.prefix(2)
        guard mark == "/*" else {
            reporter.report(
                .commentMark, "a comment starts with `#`, not with `//`", at: span, help: "write `#` instead of `//`",
                fix: .init(Span(start: Int(span.start), end: Int(span.start) + 2), "#"))
            return
        }
        let isClosed = text.hasSuffix("*/") && text.utf8.count >= 4
        let inner = text.dropFirst(2).dropLast(isClosed ? 2 : 0)
        let lines = inner.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let content = String(line).trimmingSpaces()
            let bare = content.hasPrefix("*") ? String(content.dropFirst()).trimmingSpaces() : content
            return bare.isEmpty ? "#" : "# \(bare)"
        }
        // What stands behind it in its last line would become a part of the comment.
        let rest = tree.source.bytes[Int(span.end)...].prefix { $0 != UInt8(ascii: "\n") }
        let isLast = rest.allSatisfy { $0 == 32 || $0 == 9 || $0 == 13 }
        reporter.report(
            .commentMark, "a comment starts with `#` and ends with its line", at: span,
            help: "write `#` in front of each line of the comment",
            fix: .init(span, lines.joined(separator: "\n"), isCertain: isLast))
    }

    /// What stands behind the place where a `}` is missing.
    private func closing(_ token: Int) -> Diagnostic.Related {
        let place = Diagnostic.Place(file: reporter.file, span: tree.tokens[token].span)
        return Diagnostic.Related(place, "perhaps in front of this line")
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
        if let keyword = keyword(behindMark: index) { return reportMark(index, before: keyword) }
        guard token.kind != .unknown, !reportValueInFront(index) else { return }
        if token.kind == .string, token.flags.isDisjoint(with: [.unterminated, .wrongQuotes]) {
            let word = String(tree.text(of: token).dropFirst().dropLast())
            if vocabulary.keywords(named: word).contains(where: { $0.isFlag || $0.name == "visible-win" }) {
                reporter.report(
                    .needlessQuotes, "a keyword stands without quotes", at: token.span, help: "write `\(word)`",
                    fix: .init(token.span, word, isCertain: false))
                return
            }
        }
        let text = Text.shortened(tree.text(of: token), to: 30)
        let help =
            switch token.kind {
            case .string where endsInText(before: index), .textBlock where endsInText(before: index):
                "put the word in front that says what it is, such as `include \"…\"`; "
                    + "where it goes on with the text above, put both in one pair of quotes"
            case .string, .textBlock: "put the word in front that says what the text is, such as `include \"…\"`"
            default: "every statement starts with a word, such as `customer` or `words`"
            }
        reporter.report(.missingKeyword, "a statement cannot start with `\(text)`", at: token.span, help: help)
    }

    /// The line before ends in a text that was to go on.
    private func endsInText(before index: Int) -> Bool {
        guard let last = tree.tokens[..<index].last(where: { $0.kind != .newline }) else { return false }
        return last.kind == .string || last.kind == .textBlock
    }

    /// `milestones sync "…" {`: with a block, the keyword that says how many there are is meant to be one of them.
    mutating func singular(of keyword: Keyword, _ line: Line, in block: Block) -> Int? {
        guard let node = line.node, tree.hasBlock(node), keyword.name.hasSuffix("s"),
            let index = vocabulary.index(String(keyword.name.dropLast()), in: block),
            vocabulary.keywords[index].opens != nil
        else { return nil }
        let (span, name) = (tree.tokens[line.keyword].span, vocabulary.keywords[index].name)
        reporter.report(
            .unknownKeyword, "`\(keyword.name)` has no block", at: span, help: "did you mean `\(name)`?",
            fix: .init(span, name, isCertain: false))
        return index
    }

    mutating func reportUnknownCharacters() {
        var index = 0
        while index < tree.tokens.count {
            guard tree.tokens[index].kind == .unknown, !reporter.excused.contains(index) else {
                index += 1
                continue
            }
            // A run of them is one mistake.
            let start = index
            while tree.tokens[index + 1].kind == .unknown, tree.tokens[index + 1].isAttached { index += 1 }
            let span = tree.tokens[start].span.union(tree.tokens[index].span)
            let text = Text.shortened(Text.visible(tree.source.text(span)), to: 20)
            if text == "…", tree.tokens[index + 1].kind == .number {
                reporter.report(
                    .rangeDash, "a range is written with two dots", at: span, help: "write `..`",
                    fix: .init(span, "..", isCertain: false))
                index += 1
                continue
            }
            reporter.report(
                .unknownCharacter, "`\(text)` means nothing here", at: span,
                help: "take it away; texts stand in straight double quotes, comments behind `#`")
            index += 1
        }
    }

    // MARK: Unknown keywords

    /// What an unknown keyword was probably meant to be.
    enum UnknownKeyword {
        /// A keyword that may stand here.
        case meant(String)
        /// One whose first argument the word is: `day 2` for `by day 2`.
        case meantInside(String)
        /// A keyword with one meaning, in the wrong place.
        case misplaced(Keyword)
        /// The keyword and the kind of what is to be delivered.
        case deliverable(Deliverable.Kind)
        case unknown
    }

    /// `client` for `customer`: a word that people write for a keyword.
    private mutating func reportSynonym(_ name: String, at token: Token, in block: Block) -> UnknownKeyword? {
        let found = vocabulary.meant(by: name, in: block)
        guard let first = found.first else { return nil }
        let message = "there is no `\(Text.shortened(name, to: 40))` \(block.location)"
        if first.rest == "?" {
            reporter.report(
                .misplacedKeyword, "`\(name)` does not stand \(block.location)", at: token.span,
                help: "here it is said so: `\(first.keyword.line)` (\(first.keyword.gist))")
            return .unknown
        }
        guard found.count == 1 else {
            let choices = found.map { "`\($0.written)` (\($0.keyword.gist))" }
            reporter.report(
                .unknownKeyword, message, at: token.span, help: "did you mean \(Text.list(choices, "or"))?")
            return .unknown
        }
        reporter.report(
            .unknownKeyword, message, at: token.span, help: "did you mean `\(first.written)`?",
            fix: .init(token.span, first.written, isCertain: false))
        guard !first.rest.isEmpty else { return .meant(first.keyword.name) }
        if first.rest == name { return .meantInside(first.keyword.name) }
        return Deliverable.Kind(rawValue: first.rest).map(UnknownKeyword.deliverable) ?? .unknown
    }

    /// `visible win`: two words for a keyword with a hyphen.
    mutating func reportHyphen(_ token: Int, _ arguments: Range<Int>, in block: Block) -> Int? {
        guard let next = arguments.first, tree.tokens[next].kind == .word else { return nil }
        let written = [token, next].map { tree.text(of: tree.tokens[$0]) }
        guard let name = keyword(of: written, in: block), let index = vocabulary.index(name, in: block) else {
            return nil
        }
        let span = tree.tokens[token].span.union(tree.tokens[next].span)
        reporter.report(
            .unknownKeyword, "there is no `\(Text.shortened(written[0], to: 40))` \(block.location)", at: span,
            help: "did you mean `\(name)`?", fix: .init(span, name, isCertain: false))
        return index
    }

    /// The keyword that two words are when written as one, or that people write so for.
    private func keyword(of words: [String], in block: Block) -> String? {
        let (hyphened, joined) = (words.joined(separator: "-"), words.joined())
        for name in [hyphened, joined] where vocabulary.index(name, in: block) != nil { return name }
        return vocabulary.meant(by: hyphened, in: block).first { $0.rest.isEmpty }?.keyword.name
    }

    /// `subject "…"` in a mail: what a message must say is said with `include`.
    private mutating func reportTextOfMessage(
        _ name: String, at token: Token, _ line: Line, _ elsewhere: [Keyword], in block: Block
    ) -> Bool {
        guard let include = vocabulary.keyword("include", in: block), let other = elsewhere.first,
            other.shape.slots.count == 1, other.shape.slots[0].kind == .text, line.arguments.count == 1,
            let text = line.arguments.first, tree.tokens[text].kind == .string,
            tree.tokens[text].flags.isDisjoint(with: [.wrongQuotes, .unterminated])
        else { return false }
        let label = name.prefix(1).uppercased() + name.dropFirst()
        let mended = "\(include.name) \"\(label): \(tree.text(of: tree.tokens[text]).dropFirst())"
        reporter.report(
            .misplacedKeyword, "`\(name)` does not stand \(block.location)", at: token.span,
            help: "what a message must hold is said with `\(include.name)`: `\(Text.shortened(mended, to: 80))`",
            fix: .init(token.span.union(tree.tokens[text].span), mended, isCertain: false))
        return true
    }

    /// `variant old { tenure 4 years }`: a field of a block that a variant may say something of.
    private mutating func reportFieldWithoutBlock(
        _ name: String, at token: Token, _ line: Line, _ elsewhere: [Keyword], in block: Block
    ) -> Bool {
        guard block == .variant || block == .when, elsewhere.count == 1, elsewhere[0].blocks.count == 1,
            let inner = elsewhere[0].blocks.first,
            let opener = vocabulary.keywords(in: block).first(where: { $0.opens == inner && !$0.isItem }),
            let last = line.arguments.last, line.node.map(tree.hasBlock) != true
        else { return false }
        let span = token.span.union(tree.tokens[last].span)
        let whole = "\(opener.name) { \(tree.source.text(span)) }"
        reporter.report(
            .misplacedKeyword, "`\(name)` does not stand \(block.location)", at: token.span,
            help: "it stands \(inner.location): write `\(Text.shortened(whole, to: 80))`",
            fix: .init(span, whole, isCertain: false))
        return true
    }

    mutating func reportUnknownKeyword(
        _ name: String, at token: Token, _ line: Line, in block: Block
    ) -> UnknownKeyword {
        if block == .file, line.arguments.count == 1, let first = line.arguments.first,
            library.names.contains(tree.text(of: tree.tokens[first])), name != "playbook"
        {
            reporter.report(
                .unknownKeyword, "there is no `\(Text.shortened(name, to: 40))` \(block.location)", at: token.span,
                help: "a playbook is taken by `use`", fix: .init(token.span, "use", isCertain: false))
            return .meant("use")
        }
        let here = vocabulary.names(in: block)
        let elsewhere = vocabulary.keywords(named: name)
        let near = Text.bestMatch(for: name, in: here)
        // `owner` in a `sender` is rather misplaced than a misspelt `offer`; `Owner` is only capitalised.
        let isPlural = near.map { $0 + "s" == name || name + "s" == $0 } ?? false
        if let near, elsewhere.isEmpty || near.lowercased() == name.lowercased() || isPlural {
            reporter.report(
                .unknownKeyword, "there is no `\(Text.shortened(name, to: 40))` \(block.location)", at: token.span,
                help: "did you mean `\(near)`?",
                fix: .init(token.span, near, isCertain: near == name.lowercased()))
            return .meant(near)
        }
        if let meant = reportSynonym(name, at: token, in: block) { return meant }
        if let opener = vocabulary.opener(of: block, sayingOnItsLine: name) {
            reporter.report(
                .misplacedKeyword, "`\(Text.shortened(name, to: 40))` does not stand \(block.location)", at: token.span,
                help: "it is said on the line itself, such as `\(opener.line)`")
            return .unknown
        }
        if block == .when, Stage.of(name) == .facts {
            let condition = conditions.last.map {
                Diagnostic.Related(.init(file: reporter.file, span: $0), "the condition is here")
            }
            reporter.report(
                .whenSetsFact, "`\(name)` is a fact of the case, and a condition cannot set it", at: token.span,
                related: condition.map { [$0] } ?? [],
                help: "write it outside, or in a `variant`")
            return elsewhere.count == 1 ? .misplaced(elsewhere[0]) : .unknown
        }
        if reportTextOfMessage(name, at: token, line, elsewhere, in: block)
            || reportFieldWithoutBlock(name, at: token, line, elsewhere, in: block)
        {
            return .unknown
        }
        if !elsewhere.isEmpty {
            let blocks = elsewhere.flatMap(\.blocks)
            let places = Text.list(blocks.prefix(3).map(\.location), "or")
            reporter.report(
                .misplacedKeyword, "`\(name)` does not stand \(block.location)", at: token.span,
                help: "it stands \(places)" + (near.map { "; or did you mean `\($0)`?" } ?? ""))
            return elsewhere.count == 1 ? .misplaced(elsewhere[0]) : .unknown
        }
        if let meant = keyword(meantBy: line, in: block) {
            reporter.report(
                .unknownKeyword, "there is no `\(Text.shortened(name, to: 40))` \(block.location)", at: token.span,
                help: "did you mean `\(meant)`?", fix: .init(token.span, meant, isCertain: false))
            return .meant(meant)
        }
        let stands = vocabulary.listed(in: block)
        reporter.report(
            .unknownKeyword, "there is no `\(Text.shortened(name, to: 40))` \(block.location)", at: token.span,
            help: "what stands here: \(stands.prefix(12).joined(separator: ", "))\(stands.count > 12 ? ", …" : "")")
        return .unknown
    }
}
