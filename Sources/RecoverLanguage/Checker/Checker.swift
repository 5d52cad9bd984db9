import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// Checks a tree against the vocabulary and makes items of its statements. It finds every mistake of a file, each
/// once: what it cannot read it reports and leaves out.
public struct Checker {
    let tree: SyntaxTree
    var reporter: Reporter
    let vocabulary = Vocabulary.standard
    /// Tokens behind which `nextSwallowed` found nothing before the upper bound.
    var swallowed = 0..<0
    /// Names in statements that could not be read.
    var unread = UnreadNames()
    /// The `when`s around what is being read, the innermost last.
    private(set) var conditions: [Span] = []
    /// Statements that were read, and whether one of them has a condition.
    private var count = 0
    private var hasConditions = false

    var reader: ArgumentReader
    let deliver: Int?
    private let variant: Int?
    /// The statement above, where it may open a block and has none.
    var unopened: Unopened?
    /// Lines that should open a block, where a brace too many closes it.
    var openings: [Opening] = []
    /// Braces behind a statement that has no block, which hide the rest of the file.
    var needless: [Int] = []
    /// Brackets that stand where a brace was meant.
    var brackets: [Int] = []
    /// The `when` whose blocks at the top stay unread; nil reads all.
    private let deferred: Int?
    let reading: Reading

    /// How much of a file is read. All but `whole` are for playbooks that are known to be right.
    public enum Reading: Sendable {
        case whole
        /// The blocks of `when`s at the top wait until they are in force.
        case waiting
        /// Of doctrine that speaks of replies, exercises and other commands (`Skimming`) only that it is there.
        case skimming
    }

    init(tree: SyntaxTree, reading: Reading = .whole) {
        self.tree = tree
        reporter = Reporter(file: tree.source.name)
        reader = ArgumentReader(tree)
        deliver = vocabulary.index("deliver", in: .file)
        variant = vocabulary.index("variant", in: .file)
        deferred = reading == .whole ? nil : vocabulary.index("when", in: .file)
        self.reading = reading
    }

    /// What a file or a typed line says.
    public struct Result {
        public var items: [Item]
        public var diagnostics: [Diagnostic]
        /// How many statements there are, those in blocks included.
        public var count: Int
        public var hasConditions: Bool
        /// Names in statements that could not be read.
        public var unread: UnreadNames
        /// Whether a text is filled in.
        public var hasFills: Bool
    }

    public static func check(_ tree: SyntaxTree, reading: Reading = .whole) -> Result {
        check(tree, reading, readings: secondReadings)
    }

    /// Blocks in wrong brackets within each other are read again this many times.
    private static let secondReadings = 3

    static func check(_ tree: SyntaxTree, _ reading: Reading, readings: Int) -> Result {
        var checker = Checker(tree: tree, reading: reading)
        checker.reportProblems()
        let items = checker.items(tree.roots, in: .file)
        if readings > 0, !checker.reporter.diagnostics.isEmpty || !checker.brackets.isEmpty,
            let again = checker.secondReading(readings - 1)
        {
            return again
        }
        let result = checker.finish(items)
        return checker.readingByIndentation(besides: result) ?? checker.readingWithoutBrace(besides: result, readings)
            ?? result
    }

    mutating func finish(_ items: [Item]) -> Result {
        reportUnknownCharacters()
        unread.finish()
        return Result(
            items: items, diagnostics: reporter.diagnostics, count: count, hasConditions: hasConditions,
            unread: unread, hasFills: reader.hasFills)
    }

    /// The items of a block that was not read with its file.
    public static func items(of block: UnreadBlock, in tree: SyntaxTree) -> [Item] {
        var checker = Checker(tree: tree)
        return checker.items(tree.children(of: block.node), in: .when)
    }

    private func stages(of node: SyntaxTree.Index) -> StageSet {
        var stages: StageSet = []
        for child in tree.children(of: node) {
            guard let index = keyword(at: tree.extent(of: child).lowerBound, in: .when) else { return .all }
            stages.formUnion(StageSet.touched[index])
        }
        return stages
    }

    // MARK: Blocks

    mutating func items(_ siblings: SyntaxTree.Siblings, in block: Block) -> [Item] {
        var list = ItemList(capacity: siblings.reduce(0) { count, _ in count + 1 })
        for index in siblings {
            var next: Line? = Line(
                keyword: tree.extent(of: index).lowerBound, arguments: tree.arguments(of: index), node: index)
            // A line that swallowed others holds several statements. The block is the last one's.
            while let line = next { next = statement(line, in: block, into: &list) }
        }
        return list.items
    }

    /// A keyword token, its arguments and, where the block behind them is its own, its node.
    struct Line {
        var keyword: Int
        var arguments: Range<Int>
        var node: SyntaxTree.Index?
    }

    /// Reads one statement. What is left of its line where that held more than one is the result.
    mutating func statement(_ line: Line, in block: Block, into list: inout ItemList) -> Line? {
        let keywordToken = tree.tokens[line.keyword]
        guard keywordToken.kind == .word else {
            if let keyword = keyword(behindMark: line.keyword) {
                return Line(keyword: keyword, arguments: keyword + 1..<line.arguments.upperBound, node: line.node)
            }
            unread.add(wordsOf: line.arguments, in: tree)
            addUnreadBlock(of: line)
            return nil
        }
        // In a block that was forgotten to be opened, what could stand here too is one of it all the same.
        if unopened?.isReported == true, readUnopened(line, in: block, into: &list) { return nil }
        guard let index = keyword(at: line.keyword, in: block) else {
            unknownKeyword(tree.text(of: keywordToken), at: keywordToken, line, in: block, into: &list)
            return nil
        }
        guard let split = splitPoint(keyword: line.keyword, arguments: line.arguments, in: block) else {
            return statement(line, index: index, in: block, into: &list)
        }
        reportSwallowed(keyword: line.keyword, comma: split - 1)
        let own = Line(keyword: line.keyword, arguments: line.arguments.lowerBound..<split - 1, node: nil)
        _ = statement(own, index: index, in: block, into: &list)
        return Line(keyword: split, arguments: split + 1..<line.arguments.upperBound, node: line.node)
    }

    /// A statement whose keyword is known: its index in the vocabulary.
    mutating func statement(_ line: Line, index: Int, in block: Block, into list: inout ItemList) -> Line? {
        let keyword = vocabulary.keywords[index]
        let token = line.keyword
        let reported = firstReport(of: line)
        if keyword.opens == nil, let one = singular(of: keyword, line, in: block) {
            return statement(line, index: one, in: block, into: &list)
        }
        var range = line.arguments
        var reason = takeReason(from: &range)
        if let last = range.last, tree.tokens[last].kind == .colon || tree.tokens[last].kind == .equals {
            skipLastMark(&range, index == deliver ? deliverableBlock(range) : keyword.opens)
        }
        skipMark(behind: token, &range)
        if index == deliver, range.count > 2 { range = severalDeliverables(range, into: &list) }
        if index == deliver, range.count > 1, !isKind(range.lowerBound) { range = withoutFiller(range) }
        let opens = index == deliver ? deliverableBlock(range) : keyword.opens
        var isRead = reader.read(range, shape: keyword.shape, flagBlock: opens)
        if !isRead || reader.cursor.index < range.upperBound { findBracket(range, keyword, opens) }
        if !isRead || reader.cursor.index < range.upperBound, let bare = takeBareReason(from: &range) {
            reason = bare
            isRead = reader.read(range, shape: keyword.shape, flagBlock: opens)
        }
        if index == deliver, range.count > 1, let kind = range.first,
            reportSentence(behind: tree.text(of: tree.tokens[kind]), range.dropFirst(), in: opens)
        {
            isRead = reader.read(kind..<kind + 1, shape: keyword.shape, flagBlock: opens)
            reader.cursor.index = range.upperBound
        } else if range.count > 1,
            !isRead || !reader.reporter.isEmpty || reader.cursor.index < range.upperBound && !isFlag(in: opens)
        {
            isRead =
                readQuotes(range, index, opens) ?? readName(range, index, opens) ?? readLoosely(
                    range, isRead, in: block)
                ?? isRead
        }
        var rest = reader.cursor.index
        var flags = isRead ? lineFlags(&rest, range.upperBound, in: opens) : []
        var isSaidInside = false
        if !isRead || rest < range.upperBound {
            reader.findFailure()
            isSaidInside = !isRead && isSaidInBlock(line.node, opens, range)
            // A layer may go on with a block that a lower one began: `feedback { issue support { no-remedy } }`.
            if !isRead, let node = line.node, opens != nil, tree.hasBlock(node), endsEarly(index, range) {
                isRead = true
                flags = lineFlags(&rest, range.upperBound, in: opens)
            }
        }
        let hasReported = reader.hasReported || !reader.reporter.diagnostics.isEmpty && !isRead
        if !reader.reporter.isEmpty { reporter.take(reader.reporter) }
        let item = Item(
            keyword: index, key: "", arguments: reader.arguments, elementSpans: reader.elementSpans,
            condition: reader.condition, conditionSpan: reader.conditionSpan, reason: reason,
            isBroken: !isRead || isSaidInside,
            span: range.isEmpty
                ? tree.tokens[token].span : tree.tokens[token].span.union(tree.tokens[range.upperBound - 1].span))
        count += 1
        if item.condition != nil { hasConditions = true }
        let isKept = says(item)
        if isRead, reader.elementSpans.count > 1, let opens { reportInnerKeyword(item, opens, range) }
        var next: Line?
        if isRead {
            if rest < range.upperBound {
                let stop = leftover(
                    Leftover(
                        index: rest, range: range, failure: reader.failure, keyword: keyword,
                        opens: opens),
                    token: token, in: block)
                next = stop.map { Line(keyword: $0, arguments: $0 + 1..<range.upperBound, node: line.node) }
            }
        } else if !hasReported, !isSaidInside, !isWrongBlock(line, keyword, range) {
            missing(reader.failure, range, keyword: keyword, token: token)
        } else if let stop = continuation(from: rest, to: range.upperBound, in: block) {
            // A mistake swallowed the statements of the next lines: read them all the same.
            next = Line(keyword: stop, arguments: stop + 1..<range.upperBound, node: line.node)
        }
        if reporter.diagnostics.count > reported + 1 { makeOneReport(from: reported, of: line) }
        if index == deferred, let node = line.node {
            list.append(item, unread: UnreadBlock(node: node, stages: stages(of: node)))
            return nil
        }
        if index == variant, isRead, next == nil, line.node.map({ !tree.hasBlock($0) }) ?? false { withoutBlock(item) }
        let isSkimmed = reading == .skimming && Skimming.keywords[index]
        if next == nil, !isSkimmed, let node = line.node, tree.hasBlock(node) {
            let block = children(of: node, keyword: index, opens: opens)
            if flags.isEmpty { flags = block } else { flags += block }
        }
        unopened = nil
        if isRead, isKept, next == nil, let opens, let node = line.node, !tree.hasBlock(node) {
            let name = keyword.name
            unopened = Unopened(
                name: index == deliver ? "\(name) \(opens.name)" : name, block: opens, line: item.span,
                lastToken: max(token, line.arguments.upperBound - 1))
        }
        if !isRead, !isKept { unread.add(nameOf: keyword) }
        if isKept { list.append(item, children: flags, keyword: keyword, tree: tree) }
        return next
    }

    /// `constraint { no refunds }`: what is missing stands in a block, of which it is said that there is none.
    private func isWrongBlock(_ line: Line, _ keyword: Keyword, _ range: Range<Int>) -> Bool {
        guard range.isEmpty, keyword.opens == nil, keyword.name != "deliver", let node = line.node else { return false }
        return tree.hasBlock(node)
    }

    /// Whether the arguments end too early, but not before what tells the statement from others of its kind.
    private func endsEarly(_ index: Int, _ range: Range<Int>) -> Bool {
        let roles = vocabulary.keywords[index].keyRoles
        return reader.failure?.index == range.upperBound
            && (roles.isEmpty || roles.contains { role in reader.arguments.contains { $0.role == role } })
    }

    /// Whether a statement says anything. What is broken but has its name is declared all the same, or all who name it
    /// would be wrong as well.
    private func says(_ item: Item) -> Bool {
        guard vocabulary.keywords[item.keyword].isItem else {
            // What is inside its block is said all the same: the issues of a feedback whose score is wrong.
            return !item.isBroken || vocabulary.keywords[item.keyword].opens != nil
        }
        let roles = vocabulary.keywords[item.keyword].keyRoles
        guard item.isBroken else {
            return !item.arguments.isEmpty || item.condition != nil || !roles.isEmpty
                || vocabulary.keywords[item.keyword].shape.canBeEmpty
        }
        return !roles.isEmpty && roles.allSatisfy { role in item.arguments.contains { $0.role == role } }
    }

    /// What was read last of the arguments.
    var lastValue: Value? { reader.arguments.last?.value }

    /// `variant bigger`, and nothing that it changes.
    private mutating func withoutBlock(_ item: Item) {
        let name = item.arguments.first?.value.string ?? ""
        let line = "variant \(Text.shortened(name, to: 40))"
        reporter.report(
            .missingArgument, "`\(line)` has no block", at: Span(start: Int(item.span.end), end: Int(item.span.end)),
            help: "write in braces what it changes: `\(line) { … }`")
    }

    func keyword(at token: Int, in block: Block) -> Int? {
        tree.withBytes(of: tree.tokens[token]) { vocabulary.index($0, in: block) }
    }

    private mutating func children(of node: SyntaxTree.Index, keyword index: Int, opens: Block?) -> [Item] {
        guard let opens else {
            let keyword = vocabulary.keywords[index]
            if keyword.name != "deliver", let brace = tree.brace(of: node) {
                let siblings = tree.children(of: node)
                if siblings.allSatisfy({ tree.keywordText(of: $0) == "because" }) {
                    return items(siblings, in: .section)
                }
                let declared = vocabulary.declaration(of: keyword)
                if declared != nil { unread.add(wordsOf: tree.arguments(of: node).prefix(1), in: tree) }
                reporter.report(
                    .unexpectedBlock, "`\(keyword.name)` has no block", at: tree.tokens[brace].span,
                    help: declared == nil
                        ? "write only its line, such as `\(keyword.line)`"
                        : "write only its line here; the block stands where it is declared, at the top of the file")
            }
            return []
        }
        guard opens == .when else { return items(tree.children(of: node), in: opens) }
        let arguments = tree.arguments(of: node)
        let first = tree.tokens[tree.extent(of: node).lowerBound].span
        conditions.append(arguments.isEmpty ? first : first.union(tree.tokens[arguments.upperBound - 1].span))
        defer { conditions.removeLast() }
        return items(tree.children(of: node), in: opens)
    }

    /// `words: 120` and `words = 120`.
    private mutating func skipMark(behind token: Int, _ range: inout Range<Int>) {
        guard let first = range.first, first == token + 1,
            tree.tokens[first].kind == .colon || tree.tokens[first].kind == .equals
        else { return }
        KeywordMark.report(TokenCursor(tree, range), &reporter)
        range = range.lowerBound + 1..<range.upperBound
    }
}
