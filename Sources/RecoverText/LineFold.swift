/// Breaks long lines between words, so that a narrow terminal cuts none of them.
public enum LineFold {
    /// `text` with no line wider than `columns`, unless a single word is. What a line goes on with stands two columns
    /// further in than the line itself, behind the mark of a list.
    ///
    /// A line with carets below it stays as it is, and so do the carets: they show a place in it.
    public static func folded(_ text: String, to columns: Int) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var folded: [String] = []
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : ""
            let isMarked = isCarets(line) || isCarets(next)
            if isMarked || DisplayWidth.of(String(line)) <= columns {
                folded.append(String(line))
            } else {
                fold(line, to: columns, into: &folded)
            }
        }
        return folded.joined(separator: "\n")
    }

    /// `  |   ^^^^`
    private static func isCarets(_ line: Substring) -> Bool {
        var hasCaret = false
        for byte in line.utf8 {
            switch byte {
            case UInt8(ascii: "^"): hasCaret = true
            case UInt8(ascii: " "), UInt8(ascii: "|"), UInt8(ascii: "~"): break
            default: return false
            }
        }
        return hasCaret
    }

    private static func fold(_ line: Substring, to columns: Int, into lines: inout [String]) {
        let indent = line.prefix { $0 == " " }
        // A line that is set in far must still have room for words.
        let hanging = String(repeating: " ", count: min(indent.utf8.count + 2, columns / 2))
        var row = String(indent)
        var width = row.utf8.count
        var isEmpty = true
        // Between two words stand as many blanks as there were: columns of a short table keep theirs.
        for word in line.dropFirst(indent.count).split(separator: " ", omittingEmptySubsequences: false) {
            let size = DisplayWidth.of(String(word))
            if !isEmpty, width + 1 + size > columns, size > 0 {
                while row.last == " " { row.removeLast() }
                lines.append(row)
                (row, width, isEmpty) = (hanging, hanging.utf8.count, true)
            }
            if !isEmpty {
                row += " "
                width += 1
            }
            row += word
            width += size
            isEmpty = false
        }
        lines.append(row)
    }
}
