/// What an author wrote, as Markdown that shows it and does nothing else.
enum MarkdownText {
    /// One line. A mark that would begin a list or underline a heading is escaped.
    static func line(_ text: String) -> String {
        let cell = Escapes.markdownCell(text)
        guard let first = cell.first else { return cell }
        if "-+=".contains(first) { return "\\" + cell }
        let digits = cell.prefix { $0.isASCII && $0.isNumber }
        let rest = cell[digits.endIndex...]
        guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else { return cell }
        return digits + "\\" + rest
    }

    /// Several lines, each of which stays one.
    static func paragraphs(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        var out = ""
        for (index, line) in lines.enumerated() {
            let isFollowed = index + 1 < lines.count && !lines[index + 1].isEmpty
            out += line + (isFollowed && !line.isEmpty ? "  \n" : "\n")
        }
        return out
    }

    /// A table with a header.
    static func table(_ header: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return row(header) + "|" + String(repeating: " --- |", count: header.count) + "\n"
            + rows.map { row($0.map(Escapes.markdownCell)) }.joined()
    }
}
