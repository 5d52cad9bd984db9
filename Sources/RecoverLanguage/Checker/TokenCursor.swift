import RecoverBase
import RecoverSyntax

/// A walk along the tokens of one statement's arguments.
struct TokenCursor {
    let tree: SyntaxTree
    var index: Int
    var end: Int

    init(_ tree: SyntaxTree, _ range: Range<Int>) {
        self.tree = tree
        index = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { index >= end }

    /// The token here, or the token behind the arguments at their end (its kind is then not to be read).
    var token: Token { tree.tokens[index] }

    /// The kind of the token here, or some steps on; `endOfFile` behind the arguments.
    func kind(_ offset: Int = 0) -> Token.Kind {
        let position = index + offset
        return position < end ? tree.tokens[position].kind : .endOfFile
    }

    func token(_ offset: Int) -> Token? {
        let position = index + offset
        return position < end ? tree.tokens[position] : nil
    }

    /// Whether the token some steps on follows the one before it without a space.
    func isAttached(_ offset: Int) -> Bool {
        token(offset)?.isAttached ?? false
    }

    var text: String { tree.text(of: token) }

    /// Whether the token some steps on is a certain word.
    func isWord(_ word: StaticString, _ offset: Int = 0) -> Bool {
        guard kind(offset) == .word else { return false }
        let token = tree.tokens[index + offset]
        guard Int(token.length) == word.utf8CodeUnitCount else { return false }
        return tree.source.bytes.withUnsafeBufferPointer { bytes in
            let start = Int(token.start)
            for position in 0..<word.utf8CodeUnitCount where bytes[start + position] != word.utf8Start[position] {
                return false
            }
            return true
        }
    }

    /// The span from a token to the last one read.
    func span(from start: Int) -> Span {
        let first = tree.tokens[start].span
        guard index > start else { return Span(start: Int(first.start), end: Int(first.start)) }
        return first.union(tree.tokens[index - 1].span)
    }
}
