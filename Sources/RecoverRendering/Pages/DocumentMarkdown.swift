import RecoverBase
import RecoverModel

/// A page as Markdown.
extension Document {
    public var markdown: String { lines.text }

    /// Line by line, each with the statements that it was written from.
    public var lines: [OutputLine] {
        [OutputLine](blocks: [[Document.heading(1, title)]] + blockLines)
    }

    /// Without the title.
    var body: [OutputLine] { [OutputLine](blocks: blockLines) }

    private var blockLines: [[OutputLine]] { blocks.map(Document.lines).filter { !$0.isEmpty } }

    private static func lines(of block: Block) -> [OutputLine] {
        switch block {
        case .heading(let level, let line): return [heading(level, line)]
        case .paragraph(let lines):
            return lines.enumerated().map { index, line in
                let isFollowed = index + 1 < lines.count && !lines[index + 1].pieces.isEmpty
                return line.pieces.isEmpty
                    ? .empty
                    : OutputLine(line.part, text(line) + (isFollowed ? "  " : ""), from: line.statements)
            }
        case .list(let items, let marker): return lines(of: items, marker, indent: "")
        case .quote(let lines): return lines.map { OutputLine($0.part, "> \(text($0))", from: $0.statements) }
        case .facts(let facts):
            return facts.map {
                // Lines of a text stand behind one another here: what is done is told from how by a semicolon.
                let told = $0.text.split(separator: "\n").joined(separator: "; ")
                let text = $0.label.isEmpty ? told : "\($0.label): \(told)"
                return OutputLine($0.part, "- \(Escapes.markdownLine(text))", from: $0.statements)
            }
        case .table(let table): return lines(of: table)
        case .interval(let interval): return [OutputLine(nil, Escapes.markdownLine(interval.words))]
        case .room: return []
        case .newSheet: return [OutputLine(.pageBreak, "---")]
        }
    }

    private static func heading(_ level: Int, _ line: Line) -> OutputLine {
        OutputLine(
            line.part, String(repeating: "#", count: level) + " " + text(line, begins: false), from: line.statements)
    }

    private static func lines(of items: [Item], _ marker: Marker, indent: String) -> [OutputLine] {
        items.enumerated().flatMap { index, item in
            let mark = marker == .number ? "\(index + 1)." : "-"
            return [OutputLine(item.line.part, "\(indent)\(mark) \(text(item.line))", from: item.line.statements)]
                + lines(of: item.below, marker, indent: indent + "  ")
        }
    }

    /// Its drawings have words beside them, and are left out.
    private static func lines(of table: Table) -> [OutputLine] {
        func row(_ cells: [String]) -> OutputLine {
            OutputLine(.columns, "| " + cells.joined(separator: " | ") + " |")
        }
        let shown = table.header.indices.filter { column in
            table.rows.contains { if case .bar = $0[column] { false } else { true } }
        }
        let rows = table.rows.map { cells in
            row(
                shown.map { column in
                    switch cells[column] {
                    case .text(let text), .urgent(let text): Escapes.markdownCell(text)
                    case .mixed(let text): Escapes.markdownCell(text.plain)
                    case .bar: ""
                    }
                })
        }
        return [row(shown.map { Escapes.markdownCell(table.header[$0]) }), row(shown.map { _ in "---" })] + rows
    }

    /// - Parameter begins: whether it stands at the beginning of a line, where some marks begin a list.
    private static func text(_ line: Line, begins: Bool = true) -> String {
        var out: [String] = []
        var plain: [String] = []
        func flush() {
            guard !plain.isEmpty else { return }
            let text = plain.joined(separator: " ")
            out.append(begins && out.isEmpty ? Escapes.markdownLine(text) : Escapes.markdownCell(text))
            plain = []
        }
        for piece in line.pieces {
            switch piece {
            case .text(let text), .label(let text):
                plain.append(text)
                continue
            case .mixed(let text):
                plain.append(text.plain)
                continue
            default: flush()
            }
            switch piece {
            case .strong(let text): out.append("**\(Escapes.markdownCell(text))**")
            case .emphasis(let text): out.append("*\(Escapes.markdownCell(text))*")
            case .id(let id): out.append("(`\(id.shown)`)")
            case .blank(let count): out.append(String(repeating: "\\_\\_\\_\\_", count: count))
            case .text, .label, .mixed: break
            }
        }
        flush()
        return out.joined(separator: " ")
    }
}
