import RecoverBase
import RecoverModel
import RecoverSurvey

extension QueueReport {
    /// The queue as a page: whom to contact, by when, and what is known.
    public func document(file: String, now: Instant, zone: ZoneRules, due: [DueItem] = [], known: Int = 0) -> Document {
        let clock = WallClock(zone)
        var page = Document(kind: "Queue · \(clock.long(now, year: true)) \(zone.name)", title: file)
        page.paragraph(nil, "\(layout.tool.title): \(counts.summary).")
        for note in notes(now: now, known: known) + answeredAgain { page.paragraph(nil, note) }
        if !due.isEmpty {
            page.facts([.init(label: "Old cases today", text: DueItem.summary(due), isUrgent: true)])
        }
        let listed = QueueText.grouped(rows)
        page.heading(2, nil, "To contact")
        if listed.isEmpty {
            page.paragraph(nil, "Nobody.")
        } else {
            let table = Document.Table(
                header: ["Contact by", "Score", "Who", "Comment", "Owner", "Rank", "Next"],
                rows: listed.map { cells($0.row, now, clock) }, naming: 2)
            page.blocks.append(.table(table))
        }
        let reasons = QueueText.reasonsOfTimes(listed.map(\.row))
        if !reasons.isEmpty {
            page.heading(2, nil, "Why by then")
            for reason in reasons { page.paragraph(nil, reason) }
        }
        if left > 0 { page.paragraph(nil, "\(left) more are not listed.") }
        if !rejects.isEmpty {
            page.heading(2, nil, "Rejected")
            let table = Document.Table(
                header: ["Row", "Reason"], rows: rejects.map { [.text("\($0.row)"), .text($0.reason.description)] })
            page.blocks.append(.table(table))
        }
        return page
    }

    private func cells(_ row: QueueRow, _ now: Instant, _ clock: WallClock) -> [Document.Cell] {
        let rank =
            row.isHeld
            ? (row.verdict.guards + [row.accountGuard].compactMap { $0 }).map(\.title).joined(separator: ", ")
            : row.verdict.priority == 0 ? "–" : "\(Value.plain(row.verdict.priority)) \(row.verdict.labels)"
        return [
            when(row, now, clock), .text(String(row.score)), .text(row.who), .text(row.comment),
            row.holder.map { .text($0) } ?? .urgent("nobody"), .text(rank), .text(row.step),
        ]
    }

    private func when(_ row: QueueRow, _ now: Instant, _ clock: WallClock) -> Document.Cell {
        if row.isHeld { return .urgent("HOLD") }
        guard row.received != nil else { return .urgent("undated") }
        guard let by = row.contactBy else { return .text("–") }
        if let breach = row.breachAt, now > breach {
            return .urgent("BREACHED \(WallClock.length(now.seconds - breach.seconds))")
        }
        if now > by { return .urgent("LATE \(WallClock.length(now.seconds - by.seconds))") }
        return .text(clock.long(by))
    }
}
