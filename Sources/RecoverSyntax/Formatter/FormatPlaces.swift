import RecoverBase

/// Where the tokens of a source start and end: lines from 0, columns in characters and in bytes.
struct FormatPlaces {
    private(set) var line: [Int32] = []
    private(set) var endLine: [Int32] = []
    /// In characters.
    private(set) var column: [Int32] = []
    private(set) var endColumn: [Int32] = []
    /// The offset at which the line of the token's start begins.
    private(set) var lineStart: [Int32] = []
    /// The lines of each comment that is written as in other languages, in order.
    private var foreignComments: [ClosedRange<Int32>] = []

    init(_ tree: SyntaxTree) {
        let bytes = tree.source.bytes
        line.reserveCapacity(tree.tokens.count)
        endLine.reserveCapacity(tree.tokens.count)
        column.reserveCapacity(tree.tokens.count)
        endColumn.reserveCapacity(tree.tokens.count)
        lineStart.reserveCapacity(tree.tokens.count)
        var offset = 0
        var at: (line: Int32, column: Int32, start: Int32) = (0, 0, 0)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            offset = 3
            at.start = 3
        }
        func advance(to end: Int) {
            while offset < end {
                if bytes[offset] == UInt8(ascii: "\n") {
                    at = (at.line + 1, 0, Int32(clamping: offset + 1))
                } else if bytes[offset] & 0xC0 != 0x80 {
                    at.column += 1
                }
                offset += 1
            }
        }
        for token in tree.tokens {
            advance(to: Int(wide: token.start))
            line.append(at.line)
            column.append(at.column)
            lineStart.append(at.start)
            // A line end belongs to the line it ends.
            advance(to: token.kind == .newline ? Int(wide: token.start) : token.end)
            endLine.append(at.line)
            endColumn.append(at.column)
        }
        var line: Int32 = 0
        var position = 0
        for comment in tree.foreignComments {
            for byte in bytes[position..<Int(wide: comment.start)] where byte == UInt8(ascii: "\n") { line += 1 }
            let first = line
            for byte in bytes[comment.range] where byte == UInt8(ascii: "\n") { line += 1 }
            position = Int(wide: comment.end)
            foreignComments.append(first...line)
        }
    }

    /// Whether a comment written as in other languages touches one of some lines.
    func hasForeignComment(in lines: ClosedRange<Int32>) -> Bool {
        let first = foreignComments.partitioningIndex { $0.upperBound >= lines.lowerBound }
        return first < foreignComments.count && foreignComments[first].lowerBound <= lines.upperBound
    }

    /// The byte column of a token.
    func byteColumn(_ index: Int, in tokens: [Token]) -> Int {
        Int(wide: tokens[index].start) - Int(wide: lineStart[index])
    }

    /// Whether all of some tokens stand on one line.
    func isOneLine(_ tokens: Range<Int>) -> Bool {
        tokens.isEmpty || line[tokens.lowerBound] == endLine[tokens.upperBound - 1]
    }
}
