import RecoverBase

/// A line as it will be written: words with the gaps between them, or bytes that stay as they are.
struct FormatLine {
    /// What stands together without a space.
    struct Cell {
        var bytes: [UInt8]
        /// The spaces that have to stand before it.
        var gap: Int
        /// The spaces that will: more where columns are lined up.
        var spaces: Int
        /// In the source, counted from the first word of the line; nil where that was another line.
        var column: Int?
        /// The source has more spaces before it than it needs: the author may have lined it up.
        var isWide = false
        /// The source has fewer.
        var isTight = false
        var isComment = false

        /// In characters; of a text block its last line.
        var width: Int {
            var count = 0
            for byte in bytes.reversed() {
                if byte == UInt8(ascii: "\n") { break }
                if byte & 0xC0 != 0x80 { count += 1 }
            }
            return count
        }
    }

    var depth: Int
    var cells: [Cell] = []
    /// Spaces before the first word, beyond those of the depth.
    var extraIndent = 0
    /// A whole statement stands on it and nothing else, so its columns can be lined up with its neighbours'.
    var isRow = false
    /// The token that a row starts with.
    var firstToken: Int?
    /// The bytes of lines that stay as they are.
    var raw: Range<Int>?

    var indent: Int { depth * 2 + extraIndent }

    /// With single gaps.
    var width: Int { cells.reduce(indent) { $0 + $1.gap + $1.width } }

    /// Appends a word; `spaces` is how many stand before it in the source.
    mutating func append(_ bytes: some Sequence<UInt8>, gap: Int, column: Int? = nil, spaces: Int? = nil) {
        if gap == 0, !cells.isEmpty {
            cells[cells.count - 1].bytes += bytes
        } else {
            let gap = cells.isEmpty ? 0 : gap
            cells.append(
                Cell(
                    bytes: Array(bytes), gap: gap, spaces: gap, column: column, isWide: spaces ?? gap > gap,
                    isTight: spaces ?? gap < gap))
        }
    }

    /// All lines as text, each with its line end.
    static func text(of lines: [FormatLine], tree: SyntaxTree) -> [UInt8] {
        let source = tree.source
        // A text block that nothing closes runs to the end of the file: a line end would become part of it.
        let runsOut = tree.tokens.dropLast().last.map { $0.kind == .textBlock && $0.flags.contains(.unterminated) }
        var out: [UInt8] = []
        out.reserveCapacity(source.bytes.count + source.bytes.count / 8)
        if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { out += [0xEF, 0xBB, 0xBF] }
        for line in lines {
            if let raw = line.raw {
                out += source.bytes[raw]
                if raw.upperBound == source.bytes.count, runsOut == true { continue }
            } else if !line.cells.isEmpty {
                out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: line.indent))
                for cell in line.cells {
                    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: cell.spaces))
                    out += cell.bytes
                }
            }
            out.append(UInt8(ascii: "\n"))
        }
        return out
    }
}
