import RecoverBase
import RecoverSyntax

/// A walk along the tokens of one statement's arguments.
public struct TokenCursor {
    public let tree: SyntaxTree
    public var index: Int
    public var end: Int

    public init(_ tree: SyntaxTree, _ range: Range<Int>) {
        self.tree = tree
        index = range.lowerBound
        end = range.upperBound
    }

    public var isAtEnd: Bool { index >= end }

    /// The token here, or the token behind the arguments at their end (its kind is then not to be read).
    public var token: Token { tree.tokens[index] }

    /// The kind of the token here, or some steps on; `endOfFile` behind the arguments.
    public func kind(_ offset: Int = 0) -> Token.Kind {
        let position = index + offset
        return position < end ? tree.tokens[position].kind : .endOfFile
    }

    public func token(_ offset: Int) -> Token? {
        let position = index + offset
        return position < end ? tree.tokens[position] : nil
    }

    /// Whether the token some steps on follows the one before it without a space.
    public func isAttached(_ offset: Int) -> Bool {
        token(offset)?.isAttached ?? false
    }

    public var text: String { tree.text(of: token) }

    /// Whether the token some steps on is a certain word.
    public func isWord(_ word: StaticString, _ offset: Int = 0) -> Bool {
        let position = index + offset
        return position < end && tree.isWord(word, at: position)
    }

    /// Whether the token here is a connector or another word that is never an id.
    public var isReserved: Bool {
        kind() == .word && tree.withBytes(of: token) { Vocabulary.reservedWords.number(of: $0) } != nil
    }

    /// The span from a token to the last one read.
    public func span(from start: Int) -> Span {
        let first = tree.tokens[start].span
        guard index > start else { return Span(start: Int(wide: first.start), end: Int(wide: first.start)) }
        return first.union(tree.tokens[index - 1].span)
    }
}

extension SyntaxTree {
    /// Hands in the bytes of a token, which is cheaper than its text.
    public func withBytes<Result>(of token: Token, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        source.bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[token.span.range])) }
    }

    /// Whether a token is a certain word.
    public func isWord(_ word: StaticString, at index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word, Int(wide: token.length) == word.utf8CodeUnitCount else { return false }
        return withBytes(of: token) { bytes in
            for position in bytes.indices where bytes[position] != word.utf8Start[position] { return false }
            return true
        }
    }
}
