import RecoverBase

/// Breaks long lines between words, so that a narrow terminal cuts none of them.
public enum LineFold {
    /// `text` with no line wider than `columns`, unless a single word is. A line goes on below where its words begin: behind
    /// the mark of a list, or in the second column where two blanks part one off.
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
        let start = beginning(of: line)
        // A line that begins far in must still have room for words.
        let hanging = String(repeating: " ", count: min(DisplayWidth.of(String(line[..<start])), columns / 2))
        var row = String(line[..<start])
        var width = DisplayWidth.of(row)
        var isEmpty = true
        // Between two words stand as many blanks as there were.
        for word in line[start...].split(separator: " ", omittingEmptySubsequences: false) {
            let size = DisplayWidth.of(String(word))
            if !isEmpty, size > 0, width + 1 + size > columns {
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

    /// Where the words of a line begin: `  - `, `  + `, `12. ` and `  :help [WORD]    ` stand before them.
    private static func beginning(of line: Substring) -> Substring.Index {
        let text = line.drop { $0 == " " }
        if let gap = text.firstRange(of: "  ") {
            let second = text[gap.lowerBound...].drop { $0 == " " }
            if !second.isEmpty { return second.startIndex }
        }
        let mark = text.prefix { $0 != " " }
        let isMark = ["-", "+", "*"].contains(mark) || mark.hasSuffix(".") && mark.dropLast().allSatisfy(\.isNumber)
        return isMark ? text.dropFirst(mark.count + 1).startIndex : text.startIndex
    }
}
