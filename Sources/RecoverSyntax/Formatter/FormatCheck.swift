import RecoverBase

/// Compares a text with what was made of it: the same words in the same statements, and the same comments.
enum FormatCheck {
    static func saysTheSame(_ before: SyntaxTree, _ after: SyntaxTree) -> Bool {
        guard before.statements.count == after.statements.count else { return false }
        let old = Numbering(before.tokens)
        let new = Numbering(after.tokens)
        guard old.words.count == new.words.count else { return false }
        for (left, right) in zip(old.words, new.words) where !isSame(left, before, right, after) { return false }
        for (left, right) in zip(before.statements, after.statements) {
            guard old[left.keyword] == new[right.keyword], old[left.argumentsEnd] == new[right.argumentsEnd],
                old[left.end] == new[right.end], left.firstChild == right.firstChild, left.next == right.next
            else { return false }
        }
        return comments(of: before) == comments(of: after)
    }

    /// What is written between the tokens, without the blanks: comments.
    private static func comments(of tree: SyntaxTree) -> [UInt8] {
        let bytes = tree.source.bytes
        var comments: [UInt8] = []
        var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for token in tree.tokens {
            let gap = bytes[end..<Int(wide: token.start)]
            end = token.end
            // Odd blanks such as U+00A0 become plain ones; they stand outside of comments.
            guard let start = gap.firstIndex(where: { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "/") }) else {
                continue
            }
            for byte in gap[start...] where byte > 32 { comments.append(byte) }
        }
        return comments
    }

    /// Tokens counted without those that only end statements, of which `fmt` changes the number.
    private struct Numbering {
        /// The tokens that count.
        private(set) var words: [Int] = []
        /// For each token, how many that count stand before it.
        private var counts: [Int32] = []

        init(_ tokens: [Token]) {
            counts.reserveCapacity(tokens.count + 1)
            for (index, token) in tokens.enumerated() {
                counts.append(Int32(clamping: words.count))
                if token.kind != .newline, token.kind != .semicolon { words.append(index) }
            }
            counts.append(Int32(clamping: words.count))
        }

        subscript(token: Int32) -> Int32 { counts[Int(wide: token)] }
    }

    private static func isSame(_ left: Int, _ before: SyntaxTree, _ right: Int, _ after: SyntaxTree) -> Bool {
        let old = before.tokens[left]
        let new = after.tokens[right]
        guard old.kind == new.kind else { return false }
        let flags: Token.Flags = [.unterminated, .wrongQuotes, .hasEscapes]
        guard old.flags.intersection(flags) == new.flags.intersection(flags) else { return false }
        if old.kind == .textBlock {
            return LineEnds.normalised(before.source.bytes[old.span.range])
                == LineEnds.normalised(after.source.bytes[new.span.range])
        }
        return before.source.bytes[old.span.range] == after.source.bytes[new.span.range]
    }
}

/// The line ends of a text block.
enum LineEnds {
    /// CRLF as LF: the text is read the same. Not where a line ends in two CRs, of which the first belongs to the text.
    static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 13, index + 1 < bytes.endIndex {
                if bytes[index + 1] == 10 { continue }
                if bytes[index + 1] == 13 { return Array(bytes) }
            }
            out.append(byte)
        }
        return out
    }
}
