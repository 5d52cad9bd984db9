import RecoverBase

/// The queue as a person starts the day with it.
public struct QueueText: Sendable {
    private let report: QueueReport
    private let file: String
    private let now: Instant
    private let clock: WallClock
    private let zoneName: String
    private let due: [DueItem]
    private let known: Int
    private let claim: SilenceClaim?
    private let explains: Bool

    /// - Parameters:
    ///   - zone: of the times that are shown, and how it is called.
    ///   - due: what is late or due in old cases.
    ///   - known: rows left out since their case is in the tracker and was contacted.
    ///   - claim: what a source says of long silence.
    ///   - explains: says below each row how its times and its rank came about.
    public init(
        _ report: QueueReport, file: String, now: Instant, zone: ZoneRules, due: [DueItem] = [], known: Int = 0,
        claim: SilenceClaim? = nil, explains: Bool = false
    ) {
        self.report = report
        self.file = file
        self.now = now
        self.due = due
        self.known = known
        self.claim = claim
        self.explains = explains
        clock = WallClock(zone)
        zoneName = zone.name.split(separator: "/").last.map { $0.split(separator: "_").joined(separator: " ") } ?? "UTC"
    }

    private static let width = 80
    private static let commentWidth = 44

    public var text: String {
        var lines = [head] + counts + rejects
        lines += report.notes(now: now, known: known).flatMap { $0.wrapped(to: QueueText.width - 9) }.map {
            "         \($0)"
        }
        lines += report.answeredAgain.flatMap { $0.wrapped(to: QueueText.width) }
        if !due.isEmpty {
            lines += "OLD CASES TODAY: \(DueItem.summary(due)) (queue --due)".wrapped(to: QueueText.width)
        }
        if let claim, case let count = claim.silent(report.rows, at: now).count, count > 0 {
            lines += "SILENT FOR \(claim.words.uppercased()): \(counted(count, "detractor")). \(claim.source)".wrapped(
                to: QueueText.width)
        }
        lines.append("")
        let listed = QueueText.grouped(report.rows)
        if listed.isEmpty {
            lines.append(
                report.counts.rejected > 0
                    ? "Nobody to contact among the rows that could be read." : "Nobody to contact.")
        } else {
            lines.append("   CONTACT BY   NPS  WHO                        OWNER       RANK")
            var numbers: [String: (number: Int, next: String)] = [:]
            var number = 0
            for (row, isSame) in listed { lines += entry(row, isSame, &number, &numbers) }
        }
        if report.left > 0 { lines.append("and \(report.left) more: --limit") }
        lines += reasons(listed.map(\.row))
        return lines.map { VisibleText.visible($0.withoutTrailingSpaces) + "\n" }.joined()
    }

    private var head: String {
        let left = "\(file) · \(report.layout.tool.title) · \(zoneName == "UTC" ? "UTC" : zoneName + " time")"
        let right = clock.long(now, year: true)
        return DisplayWidth.padded(left, to: QueueText.width - DisplayWidth.of(right)) + right
    }

    /// On as many lines as it takes, broken between the parts.
    private var counts: [String] {
        let counts = report.counts
        var parts = [
            counted(counts.promoters, "promoter"), counted(counts.passives, "passive"),
            counted(counts.detractors, "detractor"),
        ]
        if counts.aboveLimit > 0 { parts[2] += " (\(counts.aboveLimit) of them not counted by the school)" }
        if counts.previews > 0 { parts.append(counted(counts.previews, "preview")) }
        if counts.unfinished > 0 { parts.append("\(counts.unfinished) unfinished") }
        if counts.unanswered > 0 { parts.append("\(counts.unanswered) without a score") }
        if counts.earlier > 0 { parts.append("\(counts.earlier) earlier") }
        if counts.rejected > 0 { parts.append("\(counts.rejected) REJECTED") }
        var lines: [String] = []
        var line = "\(counted(counts.rows, "row")):"
        for (index, part) in parts.enumerated() {
            let piece = " \(part)\(index + 1 < parts.count ? "," : "")"
            if line.utf8.count + piece.utf8.count > QueueText.width {
                lines.append(line)
                line = String(repeating: " ", count: 8)
            }
            line += piece
        }
        return lines + [line]
    }

    private var rejects: [String] {
        let shown = report.rejects.prefix(8).map { "         row \($0.row): \($0.reason)" }
        let left = report.counts.rejected - shown.count
        return shown + (left > 0 ? ["         and \(left) more"] : [])
    }

    /// The rows of one account stand together, under the first of them.
    public static func grouped(_ rows: [QueueRow]) -> [(row: QueueRow, isSame: Bool)] {
        var found: [(row: QueueRow, isSame: Bool)] = []
        var others: [String: [QueueRow]] = [:]
        var first: Set<String> = []
        func key(_ row: QueueRow) -> String? {
            // Who asked to be left alone spoke for nobody else.
            let isAlone = row.isHeld ? row.verdict.isHeld && row.verdict.route == nil : row.received == nil
            return isAlone ? nil : AccountName.key(row.account)
        }
        for row in rows {
            guard let key = key(row) else { continue }
            if !first.insert(key).inserted { others[key, default: []].append(row) }
        }
        var done: Set<String> = []
        for row in rows {
            guard let key = key(row) else {
                found.append((row, false))
                continue
            }
            guard done.insert(key).inserted else { continue }
            found.append((row, false))
            found += others[key, default: []].map { ($0, true) }
        }
        return found
    }

    private func entry(
        _ row: QueueRow, _ isSame: Bool, _ number: inout Int,
        _ numbers: inout [String: (number: Int, next: String)]
    ) -> [String] {
        let key = row.account.lowercased()
        let mark: String
        let when: String
        var rank = "\(CellValue.plain(row.verdict.priority)) \(row.verdict.labels)"
        var next = row.step
        if row.isHeld {
            mark = "!"
            when = "HOLD"
            rank = row.cell("guard").split(separator: " ").joined(separator: ", ")
            if row.accountGuard != nil, isSame { next = "As above: ask \(row.accountGuard?.route ?? "") first" }
        } else if row.received == nil {
            mark = "?"
            when = "UNDATED"
        } else {
            number += 1
            mark = number < 100 ? "\(number)" : "·"
            when = row.contactBy.map { time($0, row.breachAt) } ?? "–"
            if isSame, let first = numbers[key] {
                // The account is one; what must be known of this contact is its own.
                rank = (["as \(first.number)"] + row.verdict.guards.map(\.id)).joined(separator: ", ")
                next = row.next == first.next ? "Same contact" : "Same account. \(row.next)"
            } else if !key.isEmpty {
                numbers[key] = (number, row.next)
            }
        }
        let owner = row.holder ?? "NO OWNER"
        let line =
            QueueText.cell(mark, 3) + QueueText.cell(when, 13) + QueueText.cell(String(row.score), 5)
            + QueueText.cell(row.who, 27) + QueueText.cell(owner, 12) + QueueText.cut(rank, 20)
        let comment =
            row.comment.isEmpty ? "no comment" : "\"\(QueueText.cut(row.comment, QueueText.commentWidth - 2))\""
        let margin = QueueText.commentWidth + 4
        let steps = VisibleText.visible(next.oneLine).wrapped(to: QueueText.width - margin)
        let first = "   " + DisplayWidth.padded(comment, to: QueueText.commentWidth + 1) + (steps.first ?? "")
        return [line, first] + steps.dropFirst().map { String(repeating: " ", count: margin) + $0 }
            + (explains ? whys(row).flatMap { QueueText.below($0) } : clockStep(row))
    }

    /// How the times and the rank of a row came about, each with the place where it is written.
    private func whys(_ row: QueueRow) -> [String] {
        let guards = (row.verdict.guards + [row.accountGuard].compactMap { $0 }).map { found in
            "on hold, \(found.title): \(found.reason ?? found.advice ?? "") (\(found.origin.file):\(found.origin.line))"
        }
        var lines = row.isHeld ? guards : []
        if let contact = row.verdict.contact, let received = row.received, !row.isHeld {
            lines += contact.allTimes(from: received, in: clock.zone)
            if !contact.because.isEmpty { lines.append("why: \(contact.because) (\(contact.place))") }
        }
        return lines + row.verdict.reasons.map { "\(CellValue.plain($0.points)) points: \($0.because) (\($0.place))" }
    }

    /// A line below a row.
    static func below(_ text: String) -> [String] { text.wrapped(to: width - 6).map { "      " + $0 } }

    /// How the deadline comes about, where it is not the same length of time for all.
    private func clockStep(_ row: QueueRow) -> [String] {
        guard let contact = row.verdict.contact, !contact.isFixed, !row.isHeld, let received = row.received,
            let step = contact.explanation(from: received).first
        else { return [] }
        return ([step] + contact.zoneNote(in: clock.zone)).joined(separator: "; ").wrapped(to: QueueText.width - 3)
            .map { "   " + $0 }
    }

    private func reasons(_ rows: [QueueRow]) -> [String] {
        let lines = QueueText.reasonsOfTimes(rows).flatMap { ("CONTACT BY: " + $0).wrapped(to: QueueText.width) }
        return lines.isEmpty ? [] : [""] + lines
    }

    /// Why the times are what they are: once for each length of time.
    public static func reasonsOfTimes(_ rows: [QueueRow]) -> [String] {
        var said: Set<String> = []
        var lines: [String] = []
        for row in rows where !row.isHeld && row.received != nil {
            guard let contact = row.verdict.contact, let due = contact.stage.due else { continue }
            let why = contact.because.isEmpty ? "" : ", because: \(contact.because)"
            let text = "\(due.words) after the answer\(why) (\(contact.place))"
            if said.insert(text).inserted { lines.append(text) }
        }
        return lines
    }

    private func time(_ due: Instant, _ breach: Instant?) -> String {
        if let breach, now > breach {
            let length = now.seconds - breach.seconds
            // The column is narrow.
            return "BREACH " + (length < 3600 ? "<1 h" : QueueText.short(length))
        }
        if now > due { return "LATE " + QueueText.short(now.seconds - due.seconds) }
        let due = Instant(seconds: due.seconds - due.seconds % 60)
        if due.date(in: clock.zone) == now.date(in: clock.zone) { return "today \(clock.time(due))" }
        let words = clock.text(due, near: now)
        return words.utf8.count < 13 ? words : "\(WallClock.day(due.date(in: clock.zone))) \(clock.time(due))"
    }

    /// `5 d`, `3 h`, `40 min`: the largest unit.
    private static func short(_ seconds: Int) -> String {
        let words = WallClock.length(seconds).split(separator: " ")
        return words.prefix(2).joined(separator: " ")
    }

    /// Cut or padded to a width, the last column of it left free.
    private static func cell(_ text: String, _ width: Int) -> String {
        DisplayWidth.padded(cut(text, width - 1), to: width)
    }

    static func cut(_ text: String, _ width: Int) -> String {
        let line = VisibleText.visible(text.oneLine)
        guard DisplayWidth.of(line) > width else { return line }
        return DisplayWidth.prefix(of: line, columns: width - 1) + "…"
    }
}
