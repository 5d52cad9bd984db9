import RecoverBase

/// A lossless tree over one source: its tokens, its statements, and what the parser could not make sense of.
///
/// Every statement has the same form, `keyword arguments { block }`; the tree knows no keyword. Records lie
/// in flat arrays and refer to each other by index.
public struct SyntaxTree: Sendable {
    /// The deepest nesting of blocks; deeper ones are one problem and skipped.
    public static let depthLimit = 64

    /// The index of a statement.
    public typealias Index = Int

    public let source: Source
    public let tokens: [Token]
    let statements: [Statement]
    /// The first statement of the file, or -1.
    let first: Int32
    public let problems: [SyntaxProblem]
    /// Comments as other languages write them, `// …` and `/* … */`. They are trivia, and a mistake.
    public let foreignComments: [Span]

    struct Statement: Sendable {
        /// The first token.
        var keyword: Int32
        /// Behind the last token of the arguments.
        var argumentsEnd: Int32
        /// Behind the last token, a closing brace included, a terminator not.
        var end: Int32
        var firstChild: Int32 = -1
        var next: Int32 = -1
        /// The `{`, or -1.
        var brace: Int32 = -1
    }

    public var count: Int { statements.count }

    /// The statements of the file in order.
    public var roots: Siblings { Siblings(statements: statements, first: first) }

    /// The statements of a block in order.
    public func children(of index: Index) -> Siblings {
        Siblings(statements: statements, first: statements[index].firstChild)
    }

    /// The token that names the statement. Its kind is `word`, unless the problems say otherwise.
    public func keyword(of index: Index) -> Token { tokens[Int(wide: statements[index].keyword)] }

    public func keywordText(of index: Index) -> String { text(of: keyword(of: index)) }

    /// The token indices of the arguments.
    public func arguments(of index: Index) -> Range<Int> {
        let statement = statements[index]
        return Int(wide: statement.keyword) + 1..<Int(wide: statement.argumentsEnd)
    }

    public func hasBlock(_ index: Index) -> Bool { statements[index].brace >= 0 }

    /// The token index of the block's `{`.
    public func brace(of index: Index) -> Int? {
        statements[index].brace < 0 ? nil : Int(wide: statements[index].brace)
    }

    /// The token indices of the whole statement with its block.
    public func extent(of index: Index) -> Range<Int> {
        Int(wide: statements[index].keyword)..<Int(wide: statements[index].end)
    }

    /// From the keyword to the end of the arguments.
    public func headSpan(of index: Index) -> Span {
        let statement = statements[index]
        return tokens[Int(wide: statement.keyword)].span.union(tokens[Int(wide: statement.argumentsEnd) - 1].span)
    }

    public func text(of token: Token) -> String { source.text(token.span) }

    /// A walk along statements of one block.
    public struct Siblings: Sequence, IteratorProtocol, Sendable {
        let statements: [Statement]
        var first: Int32

        public mutating func next() -> Index? {
            guard first >= 0 else { return nil }
            defer { first = statements[Int(wide: first)].next }
            return Int(wide: first)
        }
    }
}

/// What the parser could not make sense of. The checker turns it into words.
public struct SyntaxProblem: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A `{` that nothing closes.
        case unclosedBlock
        /// A `}` that closes nothing.
        case strayBrace
        /// A statement that does not start with a word.
        case missingKeyword
        /// A `{` in a line of its own; taken as the block of the statement before.
        case braceOnOwnLine
        /// Blocks deeper than `SyntaxTree.depthLimit`.
        case nestedTooDeep
        /// A block without a statement before it.
        case blockWithoutStatement
    }

    public var kind: Kind
    /// The token at which it stands.
    public var token: Int
    /// Of a block that nothing closes: the token in front of which it seems to end; nil where that is the file's end.
    public var end: Int?

    public init(_ kind: Kind, token: Int, end: Int? = nil) {
        self.kind = kind
        self.token = token
        self.end = end
    }
}
