import RecoverBase
import RecoverModel
import RecoverSyntax

/// Reads a tree by the vocabulary and makes items of its statements. It knows the language and nothing else: what it
/// cannot read it refuses, and says which token it did not take and what it expected.
public struct Reader {
    /// How much of a file is read. All but `whole` are for playbooks that are known to be right.
    public enum Depth: Sendable {
        case whole
        /// The blocks of `when`s at the top wait until they are in force.
        case waiting
        /// Of doctrine that speaks of replies, exercises and other commands (`Skimming`) only that it is there.
        case skimming
        /// The same, without the doctrine of a case's life: that is read.
        case living
    }

    let tree: SyntaxTree
    private let depth: Depth
    private let recovery: Recovery?
    private let vocabulary = Vocabulary.standard
    private var arguments: ArgumentReader
    /// What was refused and nobody knew what it means. Without somebody to ask, reading stops at the first.
    private(set) var refused: [RefusedStatement] = []
    /// The statement whose block is read.
    private var opener: SyntaxTree.Index?

    private static let deliver = Vocabulary.standard.index(.deliver, in: .file)
    private static let variant = Vocabulary.standard.index(.variant, in: .file)
    private static let when = Vocabulary.standard.index(.when, in: .file)

    private init(_ tree: SyntaxTree, _ depth: Depth, _ recovery: Recovery?) {
        self.tree = tree
        self.depth = depth
        self.recovery = recovery
        arguments = ArgumentReader(tree)
    }

    /// The whole of a tree. Where a statement is refused and `recovery` is nil, reading stops.
    public static func read(_ tree: SyntaxTree, _ depth: Depth = .whole, recovery: Recovery? = nil) -> Reading {
        var reader = Reader(tree, depth, recovery)
        let items = reader.items(tree.roots, in: .file)
        return Reading(
            items: items, hasFills: reader.arguments.hasFills, isRefused: !reader.refused.isEmpty)
    }

    /// The items of a block that was not read with its file.
    public static func items(of block: UnreadBlock, in tree: SyntaxTree) -> [Item] {
        var reader = Reader(tree, .whole, nil)
        return reader.items(tree.children(of: block.node), in: .when)
    }

    /// What is refused first of the statements at the top of a tree, as if they stood in a block; nil where nothing is.
    public static func firstRefusal(in tree: SyntaxTree, as block: Block) -> RefusedStatement? {
        var reader = Reader(tree, .whole, nil)
        _ = reader.items(tree.roots, in: block)
        return reader.refused.first
    }

    /// The condition or calculation that a text is as a whole, and how far its places are shifted; nil for one that is
    /// none.
    public static func expression(_ text: String) -> (expression: Expression, shift: Int)? {
        let head = "expect "
        let tree = Parser.parse(Source(name: "", text: head + text))
        guard tree.count == 1, tree.problems.isEmpty, !tree.hasBlock(0), tree.foreignComments.isEmpty else {
            return nil
        }
        var parser = ExpressionReader(cursor: TokenCursor(tree, tree.arguments(of: 0)))
        guard let expression = parser.read(), parser.cursor.isAtEnd, parser.faults.isEmpty else { return nil }
        return (expression, head.utf8.count)
    }

    /// Limits, as messages state them.
    public static let conditionDepth = ExpressionReader.depthLimit
    public static let conditionLength = ExpressionReader.operatorLimit

    // MARK: Blocks

    private mutating func items(_ siblings: SyntaxTree.Siblings, in block: Block) -> [Item] {
        var list = ItemList(capacity: siblings.reduce(0) { count, _ in count + 1 })
        for node in siblings {
            statement(node, in: block, into: &list)
            if recovery == nil, !refused.isEmpty { break }
        }
        return list.items
    }

    private mutating func children(of node: SyntaxTree.Index, in block: Block) -> [Item] {
        let outer = opener
        opener = node
        defer { opener = outer }
        return items(tree.children(of: node), in: block)
    }

    // MARK: Statements

    private mutating func statement(_ node: SyntaxTree.Index, in block: Block, into list: inout ItemList) {
        let start = tree.extent(of: node).lowerBound
        let line = tree.arguments(of: node)
        guard tree.tokens[start].kind == .word, let index = keyword(at: start, in: block) else {
            let refusal = Refusal(reason: .noKeyword, token: start, span: tree.tokens[start].span)
            return refuse(node, in: block, nil, [refusal], nil, into: &list)
        }
        let keyword = vocabulary.keywords[index]
        let commas = swallowingCommas(start, line, in: block)
        guard commas.isEmpty else {
            let refusals = commas.map { Refusal(reason: .swallowed, token: $0, span: tree.tokens[$0].span) }
            return refuse(node, in: block, index, refusals, nil, into: &list)
        }
        var range = line
        arguments.faults = Faults()
        let reason = takeReason(from: &range)
        let faultsOfReason = arguments.faults.found
        let opens = keyword.block(of: word(of: range))
        var isRead = arguments.read(range, shape: keyword.shape, flagBlock: opens)
        var rest = arguments.cursor.index
        let flags = isRead ? lineFlags(&rest, range.upperBound, in: opens) : []
        var refusals = arguments.faults.found + faultsOfReason
        if !isRead || rest < range.upperBound {
            let refusal =
                flags.isEmpty
                ? arguments.refusal() : Refusal(reason: .tooMuch, token: rest, span: tree.tokens[rest].span)
            if !isRead, goesOnWithBlock(node, keyword, range, refusal, opens) {
                isRead = true
            } else {
                refusals.append(refusal)
            }
        }
        // `constraint { no refunds }`: that it has a block says why its line is empty.
        if let refusal = refusalOfBlock(node, index, opens) {
            refusals = range.isEmpty ? [refusal] : refusals + [refusal]
        }
        var item = Item(
            keyword: index, key: "", arguments: arguments.arguments, elementSpans: arguments.elementSpans,
            condition: arguments.condition, conditionSpan: arguments.conditionSpan, reason: reason, isBroken: !isRead,
            span: range.isEmpty
                ? tree.tokens[start].span : tree.tokens[start].span.union(tree.tokens[range.upperBound - 1].span))
        guard refusals.isEmpty else {
            item.children = flags
            return refuse(node, in: block, index, refusals, item, into: &list)
        }
        if depth != .whole, index == Reader.when {
            if leavesOutAll(in: node) { return }
            return list.append(item, unread: UnreadBlock(node: node, stages: stages(of: node)))
        }
        append(item, flags, node, keyword, opens, to: &list)
    }

    /// With what stands in its block.
    private mutating func append(
        _ item: consuming Item, _ flags: [Item], _ node: SyntaxTree.Index, _ keyword: Keyword, _ opens: Block?,
        to list: inout ItemList
    ) {
        var children = flags
        if let opens, tree.hasBlock(node), !depth.leavesOut(item.keyword, opening: opens) {
            let block = self.children(of: node, in: opens)
            if children.isEmpty { children = block } else { children += block }
        }
        list.append(item, children: children, keyword: keyword, tree: tree)
    }

    func keyword(at token: Int, in block: Block) -> Int? {
        tree.withBytes(of: tree.tokens[token]) { vocabulary.index($0, in: block) }
    }

    /// Whether nothing in the block of a `when` would be read: nobody asks then whether it is in force.
    private func leavesOutAll(in node: SyntaxTree.Index) -> Bool {
        depth == .living
            && tree.children(of: node).allSatisfy { child in
                guard let index = keyword(at: tree.extent(of: child).lowerBound, in: .when) else { return false }
                let opens = vocabulary.keywords[index].block(of: word(of: tree.arguments(of: child)))
                return depth.leavesOut(index, opening: opens)
            }
    }

    private func stages(of node: SyntaxTree.Index) -> StageSet {
        var stages: StageSet = []
        for child in tree.children(of: node) {
            guard let index = keyword(at: tree.extent(of: child).lowerBound, in: .when) else { return .all }
            stages.formUnion(StageSet.touched[index])
        }
        return stages
    }

    // MARK: Parts of a line

    /// Takes `because "…"` off the end of the arguments.
    private mutating func takeReason(from range: inout Range<Int>) -> Provenance.Words? {
        guard range.count >= 2 else { return nil }
        let last = tree.tokens[range.upperBound - 1]
        guard last.kind == .string || last.kind == .textBlock,
            tree.isWord("because", at: range.upperBound - 2)
        else { return nil }
        range = range.lowerBound..<range.upperBound - 2
        if last.kind == .string, last.flags.isDisjoint(with: [.hasEscapes, .unterminated, .wrongQuotes]) {
            return .written(Span(start: Int(wide: last.start) + 1, end: last.end - 1))
        }
        return Provenance.Words(
            TextReader.read(range.upperBound + 1, of: tree, fillsIn: true, &arguments.faults))
    }

    /// Flags behind the arguments: `issue exports "…" fixable`.
    private func lineFlags(_ index: inout Int, _ end: Int, in block: Block?) -> [Item] {
        guard let block else { return [] }
        var flags: [Item] = []
        while index < end, tree.tokens[index].kind == .word, let position = keyword(at: index, in: block),
            vocabulary.keywords[position].standsOnLine
        {
            var flag = Item(keyword: position, key: "", arguments: [], span: tree.tokens[index].span)
            index += 1
            // `fixable no`
            if index < end, tree.isWord("no", at: index) || tree.isWord("yes", at: index) {
                let span = tree.tokens[index].span
                let word = Value.word(tree.text(of: tree.tokens[index]))
                flag.arguments = [ModelTree.Argument(role: "set", value: word, span: span)]
                flag.span = flag.span.union(span)
                index += 1
            }
            flags.append(flag)
        }
        return flags
    }

    /// The first word of a line.
    private func word(of range: Range<Int>) -> String? {
        guard let first = range.first, tree.tokens[first].kind == .word else { return nil }
        return tree.text(of: tree.tokens[first])
    }

    /// The commas behind which a statement of its own starts a line, as far to the left as this one.
    private func swallowingCommas(_ start: Int, _ line: Range<Int>, in block: Block) -> [Int] {
        var column: Int?
        var commas: [Int] = []
        for index in line.dropFirst()
        where tree.tokens[index].flags.contains(.continuesLine) && tree.tokens[index].kind == .word
            && tree.tokens[index - 1].kind == .comma && keyword(at: index, in: block) != nil
        {
            let own = column ?? tree.column(of: start)
            column = own
            if tree.column(of: index) <= own { commas.append(index - 1) }
        }
        return commas
    }

    /// A layer may go on with a block that a lower one began: `feedback { issue support { no-remedy } }`. What tells the
    /// statement from others of its kind is said all the same.
    private func goesOnWithBlock(
        _ node: SyntaxTree.Index, _ keyword: Keyword, _ range: Range<Int>, _ refusal: Refusal, _ opens: Block?
    ) -> Bool {
        guard opens != nil, tree.hasBlock(node), refusal.reason == .expected, refusal.token == range.upperBound else {
            return false
        }
        let roles = keyword.keyRoles
        return roles.isEmpty || roles.contains { role in arguments.arguments.contains { $0.role == role } }
    }

    private func refusalOfBlock(_ node: SyntaxTree.Index, _ index: Int, _ opens: Block?) -> Refusal? {
        if opens == nil, let brace = tree.brace(of: node), index != Reader.deliver {
            return Refusal(reason: .needlessBlock, token: brace, span: tree.tokens[brace].span)
        }
        guard index == Reader.variant, !tree.hasBlock(node) else { return nil }
        let end = Int(wide: tree.headSpan(of: node).end)
        return Refusal(
            reason: .missingBlock, token: tree.arguments(of: node).upperBound, span: Span(start: end, end: end))
    }

    // MARK: Refusing

    /// Asks what was meant, and reads on with that, or else with what could be read.
    private mutating func refuse(
        _ node: SyntaxTree.Index, in block: Block, _ keyword: Int?, _ refusals: [Refusal], _ item: Item?,
        into list: inout ItemList
    ) {
        let statement = RefusedStatement(
            block: block, opener: opener, start: tree.extent(of: node).lowerBound, arguments: tree.arguments(of: node),
            node: node, keyword: keyword, refusals: refusals.sorted { $0.token < $1.token }, item: item)
        if let meant = recovery?(statement, tree) {
            return read(meant, for: node, in: block, into: &list)
        }
        refused.append(statement)
        guard let keyword, var item, recovery != nil else { return }
        // Only what was read as a whole is judged.
        item.condition = nil
        let known = vocabulary.keywords[keyword]
        let opens = known.block(of: word(of: tree.arguments(of: node)))
        guard item.isDeclaration(of: known) else {
            if let opens, tree.hasBlock(node) { _ = children(of: node, in: opens) }
            return
        }
        append(item, item.children, node, known, opens, to: &list)
    }

    /// What a refused statement was meant to be. The block of the one is the block of the last of the other.
    private mutating func read(
        _ meant: MeantStatement, for node: SyntaxTree.Index, in block: Block, into list: inout ItemList
    ) {
        var inner = Reader(meant.tree, depth, nil)
        let items = inner.items(meant.tree.roots, in: block)
        for item in items where !list.says(item) { list.take(item.placed(by: meant.text)) }
        guard tree.hasBlock(node), let last = items.last else { return }
        if let opens = vocabulary.keywords[last.keyword].block(of: last.arguments.first?.value.string) {
            list.addToLast(children(of: node, in: opens))
        }
    }
}

extension Item {
    /// Whether a statement that could not be read declares something all the same, or all who name it would be wrong as
    /// well; what is inside its block is said in any case.
    func isDeclaration(of keyword: Keyword) -> Bool {
        guard isBroken else { return true }
        guard keyword.isItem else { return keyword.opens != nil }
        let roles = keyword.keyRoles
        return !roles.isEmpty && roles.allSatisfy { role in arguments.contains { $0.role == role } }
    }
}

extension SyntaxTree {
    /// How many bytes stand in front of a token in its line.
    func column(of index: Int) -> Int {
        let end = Int(wide: tokens[index].start)
        var start = end
        while start > 0, source.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return end - start
    }
}
