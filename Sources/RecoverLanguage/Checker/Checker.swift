import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// Checks a tree against the vocabulary and makes items of its statements. It finds every mistake of a file, each
/// once: what it cannot read it reports and leaves out.
struct Checker {
    let tree: SyntaxTree
    var reporter: Reporter
    let vocabulary = Vocabulary.standard

    /// The items of a whole file, or of one typed line.
    static func check(_ tree: SyntaxTree) -> (items: [Item], diagnostics: [Diagnostic]) {
        var checker = Checker(tree: tree, reporter: Reporter(file: tree.source.name))
        checker.reportProblems()
        let items = checker.items(tree.roots, in: .file)
        return (items, checker.reporter.diagnostics)
    }

    // MARK: Blocks

    private mutating func items(_ siblings: SyntaxTree.Siblings, in block: Block) -> [Item] {
        var items: [Item] = []
        for index in siblings {
            statement(
                keyword: tree.extent(of: index).lowerBound, arguments: tree.arguments(of: index), node: index,
                in: block,
                into: &items)
        }
        return items
    }

    /// One statement: a keyword token, its arguments and, where it has a block, its node.
    private mutating func statement(
        keyword token: Int, arguments: Range<Int>, node: SyntaxTree.Index, in block: Block, into items: inout [Item]
    ) {
        let keywordToken = tree.tokens[token]
        guard keywordToken.kind == .word else { return }
        let name = tree.text(of: keywordToken)
        guard let index = vocabulary.index(name, in: block) else {
            unknownKeyword(name, at: keywordToken, node: node, in: block, arguments: arguments)
            return
        }
        if let split = splitPoint(keyword: token, arguments: arguments, in: block) {
            reportSwallowed(keyword: token, comma: split - 1)
            statement(
                keyword: token, arguments: arguments.lowerBound..<split - 1, index: index, node: nil, in: block,
                into: &items)
            statement(keyword: split, arguments: split + 1..<arguments.upperBound, node: node, in: block, into: &items)
            return
        }
        statement(keyword: token, arguments: arguments, index: index, node: node, in: block, into: &items)
    }

    private mutating func statement(
        keyword token: Int, arguments range: Range<Int>, index: Int, node: SyntaxTree.Index?, in block: Block,
        into items: inout [Item]
    ) {
        let keyword = vocabulary.keywords[index]
        var range = range
        let reason = takeReason(from: &range)
        var opens = keyword.opens
        if keyword.name == "deliver" { opens = deliverableBlock(range) }
        let flagBlock = opens
        let shape = keyword.shape
        var reader = ArgumentReader(tree, range, shape: shape, reporter: reporter) { word in
            flagBlock.flatMap { Vocabulary.standard.keyword(word, in: $0) }?.isFlag ?? false
        }
        var isRead = reader.read()
        // A layer may go on with a block that a lower one began: `feedback { issue support { no-remedy } }`.
        if !isRead, let node, node >= 0, opens != nil, tree.hasBlock(node), reader.failure?.index == range.upperBound,
            keyword.keyRoles.isEmpty
                || keyword.keyRoles.contains(where: { role in reader.arguments.contains { $0.role == role } })
        {
            isRead = true
        }
        var rest = reader.cursor.index
        let count = reader.reporter.diagnostics.count
        let hasReported = reader.hasReported || count > reporter.diagnostics.count && !isRead
        reporter = reader.reporter
        var item = Item(
            keyword: index, key: "", arguments: reader.arguments, condition: reader.condition,
            conditionSpan: reader.conditionSpan, reason: reason,
            span: range.isEmpty
                ? tree.tokens[token].span : tree.tokens[token].span.union(tree.tokens[range.upperBound - 1].span))
        var flags: [Item] = []
        if isRead {
            flags = lineFlags(&rest, range.upperBound, in: opens)
            if rest < range.upperBound {
                leftover(
                    rest, range, failure: reader.failure, keyword: keyword, token: token, node: node, in: block,
                    into: &items)
            }
        } else if !hasReported {
            missing(reader.failure, range, keyword: keyword, token: token)
        } else if let stop = continuation(from: rest, to: range.upperBound, in: block) {
            // A mistake swallowed the statements of the next lines: read them all the same.
            statement(keyword: stop, arguments: stop + 1..<range.upperBound, node: node ?? -1, in: block, into: &items)
            return
        }
        if let node, node >= 0 { item.children = children(of: node, keyword: keyword, opens: opens) }
        item.children = flags + item.children
        guard isRead,
            !keyword.isItem || !reader.arguments.isEmpty || reader.condition != nil || !keyword.keyRoles.isEmpty
                || keyword.shape.canBeEmpty
        else { return }
        append(item, keyword: keyword, to: &items)
    }

    private mutating func children(of node: SyntaxTree.Index, keyword: Keyword, opens: Block?) -> [Item] {
        guard tree.hasBlock(node) else { return [] }
        guard let opens else {
            if keyword.name != "deliver", let brace = tree.brace(of: node) {
                let siblings = tree.children(of: node)
                if siblings.allSatisfy({ tree.keywordText(of: $0) == "because" }) {
                    return items(siblings, in: .section)
                }
                reporter.report(
                    .unexpectedBlock, "`\(keyword.name)` has no block", at: tree.tokens[brace].span,
                    help: "write only `\(keyword.usage)`")
            }
            return []
        }
        return items(tree.children(of: node), in: opens)
    }

    // MARK: Items by key

    private func append(_ item: Item, keyword: Keyword, to items: inout [Item]) {
        var item = item
        switch keyword.repetition {
        case .once: break
        case .keyed(let roles): item.key = key(of: item, roles: roles, keyword: keyword)
        case .each(let role, let by):
            split(item, role: role, by: by, to: &items)
            return
        case .ordered: item.key = "#\(items.count + 1)"
        case .numbered(let role):
            let name = item.arguments.first { $0.role == role }?.value.string ?? ""
            let earlier = items.lazy.filter {
                $0.keyword == item.keyword && ($0.key == name || $0.key.hasPrefix(name + "#"))
            }.count
            item.key = earlier == 0 ? name : "\(name)#\(earlier + 1)"
        }
        items.append(item)
    }

    private func key(of item: Item, roles: [String], keyword: Keyword) -> String {
        if keyword.name == "deliver" {
            let parts = roles.compactMap { role in item.arguments.first { $0.role == role }?.value.string }
            return parts.joined(separator: ".")
        }
        for role in roles {
            if role == "condition" { return item.condition.map { tree.source.text($0.span) } ?? "" }
            if let argument = item.arguments.first(where: { $0.role == role }) {
                return argument.value.string ?? argument.value.description
            }
        }
        return ""
    }

    /// `owner A, B` and `constraint no x, y` are as many statements.
    private func split(_ item: Item, role: String, by: String?, to items: inout [Item]) {
        guard let position = item.arguments.firstIndex(where: { $0.role == role }) else { return }
        let prefix = by.flatMap { name in item.arguments.first { $0.role == name }?.value.string }
        for value in item.arguments[position].value.list ?? [] {
            var single = item
            single.arguments[position].value = value
            let own = value.string ?? value.description
            single.key = prefix.map { "\($0).\(own)" } ?? own
            items.append(single)
        }
    }

    // MARK: Reasons and flags

    /// Takes `because "…"` off the end of the arguments.
    private mutating func takeReason(from range: inout Range<Int>) -> String? {
        guard range.count >= 2 else { return nil }
        let last = tree.tokens[range.upperBound - 1]
        guard last.kind == .string || last.kind == .textBlock else { return nil }
        let cursor = TokenCursor(tree, range.upperBound - 2..<range.upperBound)
        guard cursor.isWord("because") else { return nil }
        range = range.lowerBound..<range.upperBound - 2
        return TextReader.read(last, of: tree, fillsIn: false, &reporter).string
    }

    /// Flags behind the arguments: `issue exports "…" fixable`.
    private func lineFlags(_ index: inout Int, _ end: Int, in block: Block?) -> [Item] {
        guard let block else { return [] }
        var flags: [Item] = []
        while index < end, tree.tokens[index].kind == .word,
            let position = vocabulary.index(tree.text(of: tree.tokens[index]), in: block),
            vocabulary.keywords[position].isFlag || vocabulary.keywords[position].name == "visible-win"
        {
            flags.append(Item(keyword: position, key: "", arguments: [], span: tree.tokens[index].span))
            index += 1
        }
        return flags
    }

    private func deliverableBlock(_ range: Range<Int>) -> Block? {
        guard let first = range.first, tree.tokens[first].kind == .word else { return nil }
        switch tree.text(of: tree.tokens[first]) {
        case "email": return .email
        case "call": return .call
        case "plan": return .plan
        case "brief": return .brief
        case "sequence": return .sequence
        default: return nil
        }
    }

    // MARK: Lines that were swallowed

    /// The first token of a statement that a trailing comma drew into this one: a keyword of this block at the start
    /// of a line, as far to the left as the statement itself.
    private func splitPoint(keyword: Int, arguments: Range<Int>, in block: Block) -> Int? {
        var index = arguments.lowerBound
        while index < arguments.upperBound {
            let token = tree.tokens[index]
            if token.flags.contains(.continuesLine), token.kind == .word, index > arguments.lowerBound,
                tree.tokens[index - 1].kind == .comma, vocabulary.index(tree.text(of: token), in: block) != nil,
                column(of: index) <= column(of: keyword)
            {
                return index
            }
            index += 1
        }
        return nil
    }

    private func column(of index: Int) -> Int {
        let bytes = tree.source.bytes
        let end = Int(tree.tokens[index].start)
        var start = end
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return end - start
    }

    private mutating func reportSwallowed(keyword: Int, comma: Int) {
        let token = tree.tokens[comma]
        reporter.report(
            .trailingComma,
            "the comma at the end of the line draws the next line into `\(tree.text(of: tree.tokens[keyword]))`",
            at: token.span, help: "take the comma away", fix: .init(token.span, ""))
    }

    /// A keyword of this block at the start of a line that an open parenthesis or a comma continued.
    private func continuation(from index: Int, to end: Int, in block: Block) -> Int? {
        guard index < end else { return nil }
        return (index..<end).first { position in
            let token = tree.tokens[position]
            return token.flags.contains(.continuesLine) && token.kind == .word
                && vocabulary.index(tree.text(of: token), in: block) != nil
        }
    }

    // MARK: Mistakes in arguments

    /// Something stands behind the arguments that does not belong there.
    private mutating func leftover(
        _ index: Int, _ range: Range<Int>, failure: ArgumentReader.Failure?, keyword: Keyword, token: Int,
        node: SyntaxTree.Index?, in block: Block, into items: inout [Item]
    ) {
        if let stop = continuation(from: max(index - 1, range.lowerBound), to: range.upperBound, in: block),
            tree.tokens[stop - 1].kind == .comma
        {
            reportSwallowed(keyword: token, comma: stop - 1)
            statement(keyword: stop, arguments: stop + 1..<range.upperBound, node: node ?? -1, in: block, into: &items)
            return
        }
        if let failure, failure.index > index || (failure.index == index && failure.index < range.upperBound) {
            missing(failure, range, keyword: keyword, token: token)
            return
        }
        let span = tree.tokens[index].span.union(tree.tokens[range.upperBound - 1].span)
        reporter.report(
            .extraArgument, "`\(keyword.name)` does not take \(found(index, range.upperBound))", at: span,
            help: "write `\(keyword.usage)`, one statement on a line")
    }

    private mutating func missing(_ failure: ArgumentReader.Failure?, _ range: Range<Int>, keyword: Keyword, token: Int)
    {
        let index = failure?.index ?? range.lowerBound
        let expectation = failure?.expectation ?? "something else"
        let example = keyword.example.split(separator: "{").first.map { $0.trimmingSpaces() } ?? keyword.example
        if index >= range.upperBound {
            let end = tree.tokens[max(token, range.upperBound - 1)].end
            reporter.report(
                .missingArgument, "`\(keyword.name)` needs \(expectation)", at: Span(start: end, end: end),
                help: "write `\(keyword.usage)`, for example `\(example)`")
            return
        }
        reporter.report(
            .wrongArgument, "`\(keyword.name)` needs \(expectation) here, not \(found(index, range.upperBound))",
            at: tree.tokens[index].span, help: "write `\(keyword.usage)`, for example `\(example)`")
    }

    /// How a message names the token it found.
    private func found(_ index: Int, _ end: Int) -> String {
        let token = tree.tokens[index]
        switch token.kind {
        case .string, .textBlock: return "a text"
        default:
            let text = Text.shortened(tree.text(of: token), to: 40)
            return "`\(text)`"
        }
    }
}
