import RecoverBase
import RecoverModel

/// What an author wrote, as Markdown that shows it and does nothing else.
enum MarkdownText {
    /// One line.
    static func line(_ text: String) -> String { Escapes.markdownLine(text) }

    static let pageBreak = OutputLine(.pageBreak, "---")

    /// The heading of a page about a scenario.
    static func title(_ title: String) -> OutputLine {
        OutputLine(.title, "# \(line(title))", from: [.top("scenario")])
    }

    /// Several lines, each of which stays one.
    static func paragraphs(_ part: Part, _ text: String, from statements: [Statement]) -> [OutputLine] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
        return lines.enumerated().map { index, line in
            let isFollowed = index + 1 < lines.count && !lines[index + 1].isEmpty
            return line.isEmpty ? .empty : OutputLine(part, line + (isFollowed ? "  " : ""), from: statements)
        }
    }

    /// What participants know at the start, and what they can read, in blocks.
    static func situation(of exercise: Exercise, heading: String? = "Situation", exhibit: String) -> [[OutputLine]] {
        var blocks: [[OutputLine]] = []
        if let situation = exercise.situation {
            if let heading { blocks.append([OutputLine(.situation, "## \(heading)")]) }
            blocks.append(paragraphs(.situation, situation, from: [.top("situation")]))
        }
        for document in exercise.exhibits {
            blocks.append([
                OutputLine(.exhibit, "## \(line(exhibit + document.title))", from: [document.statement])
            ])
            blocks.append(paragraphs(.exhibit, document.text, from: [document.statement]))
        }
        return blocks
    }

    /// A table with a header.
    static func table(_ header: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
        return row(header) + "|" + String(repeating: " --- |", count: header.count) + "\n"
            + rows.map { row($0.map(Escapes.markdownCell)) }.joined()
    }
}

/// Collects the bullets of a list; what is not written makes none.
struct BulletList {
    var lines: [OutputLine] = []
    var indent = ""

    mutating func add(_ part: Part, _ label: String, _ text: String?, _ statements: Statement...) {
        add(part, label, text, from: statements)
    }

    mutating func add(_ part: Part, _ label: String, _ text: String?, from statements: [Statement]) {
        guard let text else { return }
        lines.append(OutputLine(part, "\(indent)- \(MarkdownText.line(label + text))", from: statements))
    }
}
