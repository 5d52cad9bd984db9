import RecoverBase
import RecoverModel

/// A plan as text, Markdown, a page and CSV.
extension PlanTable {
    private var columns: [(title: String, cell: (PlanLine) -> String)] {
        var columns: [(title: String, cell: (PlanLine) -> String)] = [("Day", \.day)]
        if start != nil { columns.append(("Date", \.dates)) }
        columns.append(("Milestone", { $0.part == .checkpoint ? "Checkpoint: \($0.title)" : $0.title }))
        columns.append(("Owner", { $0.person.isEmpty ? $0.ownerTitle : "\($0.ownerTitle) (\($0.person))" }))
        columns.append(("Success signal", \.success))
        if lines.contains(where: { !$0.notes.isEmpty }) { columns.append(("Notes", \.notes)) }
        return columns
    }

    /// Aligned columns. `width` is in terminal columns; nil is as wide as it needs.
    public func text(width: Int? = nil) -> String { textLines(width: width).text }

    /// The same line by line.
    public func textLines(width: Int? = nil) -> [OutputLine] {
        let notes = [heldNote, caption].compactMap { $0 }.map {
            OutputLine($0.part, $0.text.shown, from: $0.statements)
        }
        let columns = columns
        let table = TextTable(
            header: columns.map(\.title), rows: lines.map { line in columns.map { $0.cell(line) } })
        return around(notes) {
            zip(
                [OutputLine(.columns, "")] + lines.map { OutputLine($0.part, "", from: $0.statements) },
                table.rows(width: width)
            ).flatMap { line, texts in texts.map { OutputLine(line.part, $0, from: line.statements) } }
        }
    }

    /// A table for a tracker or a chat; what the customer or the author wrote is no markup in it.
    public func markdown() -> String { markdownLines.text }

    /// The same line by line.
    public var markdownLines: [OutputLine] {
        let notes = [heldNote, caption].compactMap { $0 }.map {
            OutputLine($0.part, "**\(Escapes.markdownCell($0.text))**", from: $0.statements)
        }
        let columns = columns
        return around(notes) {
            [
                OutputLine(.columns, "| " + columns.map(\.title).joined(separator: " | ") + " |"),
                OutputLine(.columns, "|" + String(repeating: " --- |", count: columns.count)),
            ]
                + lines.map { line in
                    let cells = columns.map { Escapes.markdownCell($0.cell(line)) }.joined(separator: " | ")
                    return OutputLine(line.part, "| \(cells) |", from: line.statements)
                }
        }
    }

    /// A page that prints.
    public func page(of title: String) -> Document {
        var page = Document(kind: "Plan", title: .init(.title, title, from: [.top(.scenario)]))
        if let held = heldNote { page.blocks.append(.paragraph([.init(.held, [.strong(held.text)])])) }
        guard !lines.isEmpty else {
            page.paragraph(emptyNote.part, emptyNote.text)
            return page
        }
        let columns = columns
        page.blocks.append(
            .table(
                .init(
                    caption: caption.text, header: columns.map(\.title),
                    rows: lines.map { line in columns.map { .text($0.cell(line)) } },
                    naming: columns.firstIndex { $0.title == "Milestone" } ?? 0)))
        if lacksMilestones { page.paragraph(emptyNote.part, emptyNote.text) }
        return page
    }

    /// Days to decide on are there, and nothing to be done before them.
    private var lacksMilestones: Bool { !lines.isEmpty && lines.allSatisfy { $0.kind == "checkpoint" } }

    /// The notes above the table, then the table; where there is none, or no milestone in it, that it is so.
    private func around(_ notes: [OutputLine], _ table: () -> [OutputLine]) -> [OutputLine] {
        [OutputLine](
            blocks: notes.map { [$0] } + [lines.isEmpty ? [emptyNote] : table()]
                + (lacksMilestones ? [[emptyNote]] : []))
    }

    /// RFC 4180, with a header; a checkpoint's owner is who decides, its success signal when it is a go.
    public func csv() -> String {
        let header = [
            "kind", "day", "date", "title", "owner", "person", "success", "visible_win", "prevents", "approval",
        ]
        return Escapes.csvLine(header)
            + lines.map { line in
                Escapes.csvLine([
                    line.kind, line.day, line.dates, line.title, line.ownerTitle, line.person, line.success,
                    line.part == .milestone ? (line.isVisibleWin ? "yes" : "no") : "",
                    line.prevents.joined(separator: " "), line.approval,
                ])
            }.joined()
    }
}
