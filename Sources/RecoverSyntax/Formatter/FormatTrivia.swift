import RecoverBase

/// What stands between two statements, or between two words of one: comments and blank lines.
struct FormatTrivia {
    /// Where in the source a comment stands, without blanks at its end.
    var trailing: Range<Int>?
    /// The comments in lines of their own; nil is a blank line (one for any number of them).
    var lines: [Range<Int>?] = []

    /// Reads the bytes of a tree between two of its tokens. `startsLine` says that they begin with a line of their own.
    init(_ tree: SyntaxTree, _ range: Range<Int>, startsLine: Bool) {
        let bytes = tree.source.bytes
        var index = range.lowerBound
        var isFirstLine = !startsLine
        var isBlank = startsLine
        while index < range.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                if isBlank, !isFirstLine, lines.last != .some(nil) { lines.append(nil) }
                isFirstLine = false
                isBlank = true
                index += 1
            case UInt8(ascii: "#"):
                let start = index
                while index < range.upperBound, bytes[index] != UInt8(ascii: "\n") { index += 1 }
                let comment = start..<FormatTrivia.trimmed(bytes, start..<index)
                if isFirstLine { trailing = comment } else { lines.append(comment) }
                isBlank = false
            case UInt8(ascii: "/"):
                // `// …` and `/* … */`: a mistake, and somebody's words all the same.
                guard let comment = tree.foreignComment(endingAfter: index)?.range, comment.lowerBound <= index else {
                    index += 1
                    continue
                }
                lines.append(comment.lowerBound..<FormatTrivia.trimmed(bytes, comment))
                index = comment.upperBound
                isBlank = false
            default:
                if bytes[index] == UInt8(ascii: ";") { isBlank = false }
                index += 1
            }
        }
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 32 || bytes[end - 1] == 9 || bytes[end - 1] == 13 { end -= 1 }
        return end
    }
}

extension SyntaxTree {
    /// The first comment written as in other languages that reaches beyond an offset.
    func foreignComment(endingAfter offset: Int) -> Span? {
        let first = foreignComments.partitioningIndex { Int(wide: $0.end) > offset }
        return first < foreignComments.count ? foreignComments[first] : nil
    }
}
