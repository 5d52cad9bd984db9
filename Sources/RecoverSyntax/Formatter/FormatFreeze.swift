import RecoverBase

/// What stands in a block, in order: statements, and tokens that belong to none.
struct FormatEntry {
    /// Nil for stray tokens.
    var statement: SyntaxTree.Index?
    /// Its tokens with its block, without what only ends it.
    var tokens: Range<Int>
}

extension SyntaxTree {
    /// The entries among some tokens, given the statements that stand there.
    func entries(_ siblings: Siblings, in range: Range<Int>) -> [FormatEntry] {
        var entries: [FormatEntry] = []
        var position = range.lowerBound
        for statement in siblings {
            let extent = extent(of: statement)
            if let stray = words(in: position..<extent.lowerBound) { entries.append(.init(tokens: stray)) }
            entries.append(FormatEntry(statement: statement, tokens: words(in: extent) ?? extent))
            position = extent.upperBound
        }
        if let stray = words(in: position..<max(position, range.upperBound)) { entries.append(.init(tokens: stray)) }
        return entries
    }

    /// A range without the line ends and semicolons at its ends; nil where nothing else is in it.
    private func words(in range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isTerminator(start) { start += 1 }
        while end > start, isTerminator(end - 1) { end -= 1 }
        return start < end ? start..<end : nil
    }

    func isTerminator(_ index: Int) -> Bool { tokens[index].kind == .newline || tokens[index].kind == .semicolon }

    /// The tokens of a block between its braces; nil where the closing one is missing.
    func inside(of statement: Index) -> Range<Int>? {
        guard let brace = brace(of: statement) else { return nil }
        let end = extent(of: statement).upperBound - 1
        return end > brace && tokens[end].kind == .closeBrace ? brace + 1..<end : nil
    }
}

/// Decides which lines stay as they are.
struct FormatFreeze {
    private let tree: SyntaxTree
    private let places: FormatPlaces
    /// For each statement, whether its lines stay.
    private(set) var isFrozen: [Bool]
    /// The braces and statements that the parser could not make sense of.
    private var problems: Set<Int> = []

    init(_ tree: SyntaxTree, _ places: FormatPlaces) {
        self.tree = tree
        self.places = places
        isFrozen = [Bool](repeating: false, count: tree.count)
        for problem in tree.problems {
            // Whether a `{` in a line of its own can be moved up is asked for every brace.
            if problem.kind == .braceOnOwnLine { continue }
            problems.insert(problem.token)
        }
        _ = visit(tree.entries(tree.roots, in: 0..<tree.tokens.count - 1), isRoot: true)
    }

    /// Whether a `{` can stand on the line of its keyword: no comment and no `;` is in between.
    private func canMoveUp(_ brace: Int) -> Bool {
        var index = brace - 1
        while index > 0, tree.tokens[index].kind == .newline { index -= 1 }
        let gap = tree.source.bytes[tree.tokens[index].end..<Int(wide: tree.tokens[brace].start)]
        return !gap.contains(UInt8(ascii: "#")) && !gap.contains(UInt8(ascii: ";"))
    }

    /// Whether a statement without a block waits for more: only a `;` or `}` keeps the next one out of it.
    private func isUnfinished(_ arguments: Range<Int>) -> Bool {
        guard let last = arguments.last else { return false }
        var depth = 0
        for index in arguments {
            if tree.tokens[index].kind == .openParen { depth += 1 }
            if tree.tokens[index].kind == .closeParen { depth = max(0, depth - 1) }
        }
        let word = tree.tokens[last].kind == .word ? tree.text(of: tree.tokens[last]) : ""
        return depth > 0 || tree.tokens[last].kind == .comma || word == "and" || word == "or"
    }

    private enum Reach: Int {
        case nothing, parent, root
    }

    /// Marks the entries of a block and says how far up the lines must stay as well.
    private mutating func visit(_ entries: [FormatEntry], isRoot: Bool) -> Reach {
        var reach = Reach.nothing
        var start = 0
        while start < entries.count {
            var end = start
            var stays = false
            // Entries that share a line stay together.
            repeat {
                switch own(entries[end]) {
                case .nothing: break
                case .parent: stays = true
                case .root:
                    stays = true
                    reach = .root
                }
                end += 1
            } while end < entries.count
                && places.endLine[entries[end - 1].tokens.upperBound - 1] == places.line[entries[end].tokens.lowerBound]
            if stays {
                for entry in entries[start..<end] { if let statement = entry.statement { isFrozen[statement] = true } }
                let tokens = entries[start].tokens.lowerBound..<entries[end - 1].tokens.upperBound
                if !isRoot, !hasLinesOfItsOwn(tokens), reach == .nothing { reach = .parent }
            }
            start = end
        }
        return isRoot ? .nothing : reach
    }

    private func hasLinesOfItsOwn(_ tokens: Range<Int>) -> Bool {
        guard tree.tokens[tokens.lowerBound].flags.contains(.startsLine) else { return false }
        var next = tokens.upperBound
        while tree.tokens[next].kind == .semicolon { next += 1 }
        return tree.tokens[next].kind == .newline
    }

    /// Whether a statement must stay (`parent`), and the whole root statement with it (`root`).
    private mutating func own(_ entry: FormatEntry) -> Reach {
        guard let statement = entry.statement else { return .parent }
        let arguments = tree.arguments(of: statement)
        var reach = Reach.nothing
        let keyword = arguments.lowerBound - 1
        if problems.contains(keyword) || isDrawnIn(arguments, by: keyword) { reach = .parent }
        for index in keyword..<arguments.upperBound where isUnreadable(tree.tokens[index]) { reach = .parent }
        guard let brace = tree.brace(of: statement) else {
            return isUnfinished(arguments) || sharesLine(keyword, arguments.upperBound - 1) ? .parent : reach
        }
        if problems.contains(brace) || !canMoveUp(brace) || sharesLine(keyword, brace) { reach = .parent }
        guard let inside = tree.inside(of: statement) else { return .root }
        if sharesLine(inside.upperBound, inside.upperBound) { reach = .parent }
        switch visit(tree.entries(tree.children(of: statement), in: inside), isRoot: false) {
        case .nothing: return reach
        case .parent: return .parent
        case .root: return .root
        }
    }

    /// Whether a comment as other languages write it touches the lines from one token to another.
    private func sharesLine(_ first: Int, _ last: Int) -> Bool {
        places.hasForeignComment(in: places.line[first]...places.endLine[last])
    }

    private func isUnreadable(_ token: Token) -> Bool {
        token.kind == .unknown || !token.flags.isDisjoint(with: [.unterminated, .wrongQuotes])
    }

    /// A line that a comma draws in although it stands as far to the left as the statement: the checker takes it for a
    /// statement if it starts with a keyword, and indenting it would hide that.
    private func isDrawnIn(_ arguments: Range<Int>, by keyword: Int) -> Bool {
        for index in arguments where tree.tokens[index].flags.contains(.continuesLine) {
            if tree.tokens[index].kind == .word, tree.tokens[index - 1].kind == .comma,
                places.byteColumn(index, in: tree.tokens) <= places.byteColumn(keyword, in: tree.tokens)
            {
                return true
            }
        }
        return false
    }
}
