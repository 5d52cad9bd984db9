extension Escapes {
    /// For XML, in an element or between the quotes of an attribute. What XML cannot hold is a visible form already.
    public static func xml(_ text: String) -> String {
        replacing(VisibleText.visible(text)) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            // A reader makes spaces of them in an attribute.
            case "\n": "&#10;"
            case "\t": "&#9;"
            default: nil
            }
        }
    }

    /// For HTML, in an element or between the quotes of an attribute; line ends stay as they are. Not for scripts, styles or
    /// addresses.
    public static func html(_ text: String) -> String {
        replacing(text.shownLines) { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            default: nil
            }
        }
    }

    /// For a cell of a Markdown table, or the inside of a line: nothing in it is markup, and it is one line.
    public static func markdownCell(_ text: String) -> String {
        replacing(text.shown) { scalar in
            switch scalar {
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            case "\\", "|", "`", "*", "_", "[", "]", "#", "~", "!": "\\\(scalar)"
            default: nil
            }
        }
    }

    /// A line of Markdown of its own: a mark that would begin a list or underline a heading is escaped, too.
    public static func markdownLine(_ text: String) -> String {
        let line = Array(markdownCell(text).utf8)
        let digits = line.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        let mark: Int?
        switch line.first {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): mark = 0
        default:
            let isNumbered = digits > 0 && digits < line.count && ".)".utf8.contains(line[digits])
            mark = isNumbered ? digits : nil
        }
        guard let mark else { return String(decoding: line, as: UTF8.self) }
        return String(decoding: line[..<mark] + [UInt8(ascii: "\\")] + line[mark...], as: UTF8.self)
    }

    /// A line of Jira's wiki markup, in which nothing is markup: no image is loaded, nobody is notified.
    public static func jiraText(_ text: String) -> String {
        replacing(text.shown) { scalar in
            switch scalar {
            case "\\", "{", "}", "[", "]", "!", "|", "*", "_", "^", "~": "\\\(scalar)"
            default: nil
            }
        }
    }
}
