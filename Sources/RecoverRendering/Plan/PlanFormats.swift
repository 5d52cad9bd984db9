import RecoverModel

/// A plan as text, Markdown and CSV.
extension PlanTable {
    private var columns: [(title: String, cell: (PlanLine) -> String)] {
        var columns: [(title: String, cell: (PlanLine) -> String)] = [("Day", { $0.day })]
        if start != nil { columns.append(("Date", { $0.date })) }
        columns.append(("Milestone", { $0.kind == .checkpoint ? "Checkpoint: \($0.title)" : $0.title }))
        columns.append(("Owner", { $0.ownerDisplay }))
        columns.append(("Success signal", { $0.success }))
        if lines.contains(where: { !$0.notes.isEmpty }) { columns.append(("Notes", { $0.notes })) }
        return columns
    }

    /// Aligned columns. `width` is in terminal columns; nil is as wide as it needs.
    public func text(width: Int? = nil) -> String {
        textLines(width: width).map { $0.text + "\n" }.joined()
    }

    /// The same line by line, each with the part it is of.
    public func textLines(width: Int? = nil) -> [OutputLine] {
        let empty = OutputLine(text: "", part: nil)
        var out = heldNote.map { [OutputLine(text: $0.shown, part: .held), empty] } ?? []
        out += [OutputLine(text: caption.shown, part: .caption), empty]
        let lines = lines
        guard !lines.isEmpty else { return out + [OutputLine(text: emptyNote, part: .nothingPlanned)] }
        let columns = columns
        let table = TextTable(
            header: columns.map(\.title), rows: lines.map { line in columns.map { $0.cell(line) } })
        for (part, row) in zip([Part.columns] + lines.map(\.kind.part), table.rows(width: width)) {
            out += row.map { OutputLine(text: $0, part: part) }
        }
        return out
    }

    /// A table for a tracker or a chat; what the customer or the author wrote is no markup in it.
    public func markdown() -> String {
        let lines = lines
        let held = heldNote.map { "**\(Escapes.markdownCell($0))**\n\n" } ?? ""
        let head = held + "**\(Escapes.markdownCell(caption))**\n\n"
        guard !lines.isEmpty else { return head + emptyNote + "\n" }
        let columns = columns
        var out = head + "| " + columns.map(\.title).joined(separator: " | ") + " |\n"
        out += "|" + String(repeating: " --- |", count: columns.count) + "\n"
        for line in lines {
            out += "| " + columns.map { Escapes.markdownCell($0.cell(line)) }.joined(separator: " | ") + " |\n"
        }
        return out
    }

    /// RFC 4180, with a header; a checkpoint's owner is who decides, its success signal when it is a go.
    public func csv() -> String {
        let header = [
            "kind", "day", "date", "title", "owner", "person", "success", "visible_win", "prevents", "approval",
        ]
        return Escapes.csvLine(header)
            + lines.map { line in
                Escapes.csvLine([
                    line.kind.rawValue, line.day, line.date, line.title, line.owner, line.person, line.success,
                    line.kind == .milestone ? (line.isVisibleWin ? "yes" : "no") : "",
                    line.prevents.joined(separator: " "), line.approval,
                ])
            }.joined()
    }
}
