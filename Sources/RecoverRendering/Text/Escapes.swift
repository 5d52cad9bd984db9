import RecoverBase

/// How untrusted text is put into other formats.
public enum Escapes {
    /// Escaped for XML; characters that XML cannot hold become visible forms.
    public static func xml(_ text: String) -> String {
        var escaped = ""
        for character in VisibleText.visible(text) {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n": escaped += "&#10;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    /// For a cell of a Markdown table: nothing in it is markup, and it is one line.
    static func markdownCell(_ text: String) -> String {
        var out = ""
        for scalar in text.shown.unicodeScalars {
            switch scalar {
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "&": out += "&amp;"
            case "\\", "|", "`", "*", "_", "[", "]", "#", "~", "!": out += "\\" + String(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A cell of a CSV file after RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe in
    /// front, which Linear's importer and spreadsheets take away again.
    static func csvCell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let cell = (isFormula ? "'" + text : text).shownLines
        guard cell.utf8.contains(where: { "\",\n\r".utf8.contains($0) }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// A line of a CSV file, ended as RFC 4180 asks.
    static func csvLine(_ cells: [String]) -> String {
        cells.map(csvCell).joined(separator: ",") + "\r\n"
    }
}
