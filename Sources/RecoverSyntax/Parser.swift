import RecoverBase

/// Turns tokens into a tree. Pure, linear, without recursion, and never failing: what it cannot read it
/// records as a problem and steps over.
public enum Parser {
    public static func parse(_ source: Source) -> SyntaxTree {
        let (tokens, foreignComments) = Lexer.scan(source)
        return parse(source, tokens, foreignComments)
    }

    /// The same as a person sees it who goes by how far lines are indented: for a file with a brace missing and another
    /// one too many, which is in order by its braces alone.
    public static func parseByIndentation(_ source: Source) -> SyntaxTree {
        let (tokens, foreignComments) = Lexer.scan(source)
        var builder = TreeBuilder(tokens: tokens, readsIndentation: true)
        builder.run(source)
        return builder.tree(of: source, foreignComments)
    }

    /// The same of a source without foreign comments whose tokens are known.
    public static func parse(_ source: Source, tokens: [Token]) -> SyntaxTree { parse(source, tokens, []) }

    private static func parse(_ source: Source, _ tokens: [Token], _ foreignComments: [Span]) -> SyntaxTree {
        var builder = TreeBuilder(tokens: tokens, readsIndentation: false)
        builder.run(source)
        if builder.hasUnclosedBlock, !builder.problems.contains(where: { $0.kind == .nestedTooDeep }) {
            // A brace is missing. Where it is missing only the indentation can tell.
            builder = TreeBuilder(tokens: tokens, readsIndentation: true)
            builder.run(source)
        }
        return builder.tree(of: source, foreignComments)
    }
}

private struct TreeBuilder {
    let tokens: [Token]
    /// Take a statement that stands no deeper than an open block's own as the end of that block.
    let readsIndentation: Bool
    var statements: [SyntaxTree.Statement] = []
    var problems: [SyntaxProblem] = []
    var first: Int32 = -1
    var hasUnclosedBlock = false

    /// The open blocks: their statement and the last child so far.
    private var open: [(statement: Int32, lastChild: Int32, column: Int)] = []
    private var lastRoot: Int32 = -1
    private var index = 0
    private var column = 0

    init(tokens: [Token], readsIndentation: Bool) {
        self.tokens = tokens
        self.readsIndentation = readsIndentation
        statements.reserveCapacity(tokens.count / 5 + 4)
    }

    func tree(of source: Source, _ foreignComments: [Span]) -> SyntaxTree {
        SyntaxTree(
            source: source, tokens: tokens, statements: statements, first: first, problems: problems,
            foreignComments: foreignComments)
    }

    mutating func run(_ source: Source) {
        source.bytes.withUnsafeBufferPointer { bytes in
            tokens.withUnsafeBufferPointer { tokens in
                scan(tokens, bytes)
            }
        }
    }

    private mutating func scan(_ tokens: UnsafeBufferPointer<Token>, _ bytes: UnsafeBufferPointer<UInt8>) {
        while true {
            let token = tokens[index]
            if readsIndentation, token.flags.contains(.startsLine) {
                column = TreeBuilder.column(of: token, in: bytes)
                closeByIndentation(token)
            }
            switch token.kind {
            case .endOfFile:
                if let innermost = open.last {
                    hasUnclosedBlock = true
                    problems.append(
                        SyntaxProblem(
                            .unclosedBlock, token: Int(wide: statements[Int(wide: innermost.statement)].brace)))
                    while !open.isEmpty { close(at: index) }
                }
                return
            case .newline, .semicolon: index += 1
            case .closeBrace:
                if open.isEmpty {
                    problems.append(SyntaxProblem(.strayBrace, token: index))
                } else {
                    close(at: index + 1)
                }
                index += 1
            case .openBrace: strayBlock(tokens)
            default: statement(tokens)
            }
        }
    }

    private static func column(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = Int(wide: token.start)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        return Int(wide: token.start) - start
    }

    /// In a file with a missing brace: a line that stands no deeper than the line of an open block ends that
    /// block. Several levels at once are one mistake.
    private mutating func closeByIndentation(_ token: Token) {
        guard token.kind != .newline, token.kind != .endOfFile else { return }
        let isBrace = token.kind == .closeBrace
        var culprit: Int32?
        while let last = open.last,
            isBrace ? last.column > column && open.contains(where: { $0.column == column }) : last.column >= column
        {
            culprit = culprit ?? statements[Int(wide: last.statement)].brace
            close(at: index)
        }
        if let culprit { problems.append(SyntaxProblem(.unclosedBlock, token: Int(wide: culprit), end: index)) }
    }

    private mutating func close(at end: Int) {
        let block = open.removeLast()
        statements[Int(wide: block.statement)].end = Int32(clamping: end)
    }

    private mutating func statement(_ tokens: UnsafeBufferPointer<Token>) {
        let start = index
        if tokens[start].kind != .word { problems.append(SyntaxProblem(.missingKeyword, token: start)) }
        index += 1
        loop: while true {
            switch tokens[index].kind {
            case .newline, .semicolon, .closeBrace, .openBrace, .endOfFile: break loop
            default: index += 1
            }
        }
        let record = Int32(clamping: statements.count)
        statements.append(
            .init(keyword: Int32(clamping: start), argumentsEnd: Int32(clamping: index), end: Int32(clamping: index)))
        append(record)
        if tokens[index].kind == .openBrace { openBlock(of: record, tokens) }
    }

    private mutating func append(_ record: Int32) {
        if let depth = open.indices.last {
            let last = open[depth].lastChild
            if last < 0 {
                statements[Int(wide: open[depth].statement)].firstChild = record
            } else {
                statements[Int(wide: last)].next = record
            }
            open[depth].lastChild = record
        } else {
            if lastRoot < 0 { first = record } else { statements[Int(wide: lastRoot)].next = record }
            lastRoot = record
        }
    }

    private mutating func openBlock(of record: Int32, _ tokens: UnsafeBufferPointer<Token>) {
        statements[Int(wide: record)].brace = Int32(clamping: index)
        guard open.count < SyntaxTree.depthLimit else {
            problems.append(SyntaxProblem(.nestedTooDeep, token: index))
            skipBlock(tokens)
            statements[Int(wide: record)].end = Int32(clamping: index)
            return
        }
        open.append((record, -1, column))
        index += 1
    }

    /// A `{` where a statement should start: the block of the statement before it, put on the next line.
    private mutating func strayBlock(_ tokens: UnsafeBufferPointer<Token>) {
        let last = open.last?.lastChild ?? lastRoot
        if last >= 0, statements[Int(wide: last)].brace < 0 {
            problems.append(SyntaxProblem(.braceOnOwnLine, token: index))
            openBlock(of: last, tokens)
        } else {
            problems.append(SyntaxProblem(.blockWithoutStatement, token: index))
            skipBlock(tokens)
        }
    }

    /// Steps behind the brace that closes the one at the index.
    private mutating func skipBlock(_ tokens: UnsafeBufferPointer<Token>) {
        var depth = 0
        while tokens[index].kind != .endOfFile {
            if tokens[index].kind == .openBrace { depth += 1 }
            if tokens[index].kind == .closeBrace { depth -= 1 }
            index += 1
            if depth == 0 { return }
        }
    }
}
