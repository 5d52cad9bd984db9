import RecoverBase
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSurvey

/// An export that was read.
private struct Export {
    var path: String
    var report: QueueReport
    /// How many of its detractors were left out since they are known.
    var known = 0

    var name: String {
        path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
    }
}

/// The forms that look at all rows, and the table of cases.
extension QueueCommand {
    /// - Returns: whether rows were rejected.
    func list(_ doctrine: SurveyDoctrine, _ now: Instant) throws -> Bool {
        var reports: [Export] = []
        let known = try tracker.map { KnownCases(try readTable($0)) }
        let asked = due ? files.filter { !Files.exists($0) && known?.holds($0) == true } : []
        let exports = files.filter { !asked.contains($0) }
        for path in exports {
            if due, let tracker, path != "-", !Files.exists(path) {
                throw UsageFailure("\(path): there is no such file, and no such case in \(tracker)")
            }
            let report = try read(path, doctrine, scenarios != nil ? .rows : .list, now, known: known) { _ in }
            reports.append(Export(path: path, report: report))
        }
        var dueItems: [DueItem] = []
        if let tracker {
            // Who comes first makes the table, empty: a file that is not there cannot be locked.
            if !Files.exists(tracker) { try? Files.create("", at: tracker, mode: 0o600) }
            let settled: Void? = try FileLock.holding(tracker) { try settle(&reports, &dueItems, asked, doctrine, now) }
            guard settled != nil else {
                throw UsageFailure("\(tracker): somebody else is writing it; try again")
            }
        } else if let owners {
            var roster = try readRoster(owners, doctrine)
            for index in reports.indices { reports[index].report.changeRows { roster.assign(&$0) } }
        }
        if let limit { for index in reports.indices { reports[index].report.cut(to: limit) } }
        if let scenarios { try writeScenarios(reports.flatMap(\.report.rows), to: scenarios, doctrine) }
        if due {
            let zone = doctrine.base.zone
            try output.print(
                format == .json || format == .jsonl
                    ? JSON.array(dueItems.map(\.json)).write()
                    : paint(DueItem.text(dueItems, now: now, zone: zone, explains: why)))
        } else {
            try output.print(text(reports, dueItems, doctrine, now))
        }
        return reports.contains { $0.report.counts.rejected > 0 }
    }

    /// Brings exports and the table of cases together, while nobody else does.
    private func settle(
        _ reports: inout [Export], _ dueItems: inout [DueItem], _ asked: [String], _ doctrine: SurveyDoctrine,
        _ now: Instant
    ) throws {
        guard let tracker else { return }
        var table = try readTable(tracker)
        let time = SurveyTime(zone: doctrine.base.zone)
        for note in table.unread(time).prefix(100) { Output.error("recoverscript: \(tracker): \(note)") }
        let before = table
        var roster = try owners.map { try readRoster($0, doctrine) }
        roster?.addLoad(of: table)
        for index in reports.indices {
            let path = reports[index].path
            var known = 0
            let old = table
            reports[index].report.changeRows { rows in
                for note in old.tellTouchpointsApart(&rows, time) { tell(note, of: path) }
                old.date(&rows, time)
                var holds = AccountHolds()
                holds.add(table, of: doctrine.base)
                holds.apply(to: &rows)
                if roster == nil {
                    for index in rows.indices where !rows[index].isHeld {
                        let owner = old[rows[index].id, "owner"]
                        if !owner.isEmpty { rows[index].owner = doctrine.candidate(owner) }
                    }
                }
                roster?.assign(&rows, table: old)
            }
            let merged = reports[index].report.merge(into: &table, time)
            for note in merged.learned + merged.conflicts.map(\.description) { tell(note, of: path) }
            for answer in reports[index].report.again where format != .text {
                Output.error("recoverscript: \(path): answered again: \(answer)")
            }
            reports[index].report.changeRows { rows in
                for row in rows where old[row.id, "owner"].isEmpty {
                    table.set(row.id, "owner", to: row.owner?.id ?? "")
                }
                known = rows.count
                rows.removeAll { old.time($0.id, "initial_contact_sent", time) != nil }
                known -= rows.count
                for index in rows.indices where old.has(rows[index].id) {
                    rows[index].stage = old[rows[index].id, "stage"]
                }
            }
            reports[index].known = known
        }
        for note in table.fillDeadlines(doctrine.base, time) { Output.error("recoverscript: \(tracker): \(note)") }
        // What came in this morning is no old case; a second answer is news of one.
        dueItems =
            asked.isEmpty
            ? DueItem.all(in: table, model: doctrine.base, now: now).filter { before.has($0.id) }
            : DueItem.all(of: asked, in: table, model: doctrine.base, now: now)
        // A new one is its owner's alone; who has let others in has let them in.
        if !reports.isEmpty { try Output.keep(table.csv, in: tracker) }
    }

    private func tell(_ note: String, of path: String) {
        Output.error("recoverscript: \(path): \(VisibleText.visible(note.oneLine))")
    }

    private func paint(_ text: String) -> String {
        LineColours.paint(text, isOn: output.style(options.color) == .ansi, by: LineColours.report)
    }

    private func text(
        _ reports: [Export], _ due: [DueItem], _ doctrine: SurveyDoctrine, _ now: Instant
    ) throws -> String {
        func zone(_ report: QueueReport) throws -> ZoneRules { try options.zoneRules(report.layout, doctrine) }
        let claim = SilenceClaim(doctrine.base)
        switch format {
        case .text:
            return try reports.map { export in
                paint(
                    QueueText(
                        export.report, file: export.name, now: now, zone: try zone(export.report), due: due,
                        known: export.known, claim: claim, explains: why
                    ).text)
            }.joined(separator: "\n")
        case .json:
            let documents = try reports.map { export in
                export.report.json(
                    file: export.name, now: now, zone: try zone(export.report), due: due, claim: claim)
            }
            return (documents.count == 1 ? documents[0] : JSON.array(documents)).write()
        case .html:
            guard let export = reports.first else { return "" }
            return export.report.document(
                file: export.name, now: now, zone: try zone(export.report), due: due, known: export.known
            ).html
        case .csv: return QueueRow.csv(reports.flatMap(\.report.rows))
        case .jsonl: return QueueRow.jsonLines(reports.flatMap(\.report.rows))
        }
    }

    private func readTable(_ path: String) throws -> CaseTable {
        guard Files.exists(path) else { return CaseTable() }
        do {
            return try CaseTable(try bytes(of: path))
        } catch let refusal as SurveyRefusal {
            throw UsageFailure("\(path): \(refusal.message)")
        }
    }

    private func readRoster(_ path: String, _ doctrine: SurveyDoctrine) throws -> Roster {
        do {
            let roster = try Roster(try bytes(of: path))
            for note in try roster.check(against: doctrine) { Output.error("recoverscript: \(path): \(note)") }
            return roster
        } catch let refusal as SurveyRefusal {
            throw UsageFailure("\(path): \(refusal.message)")
        }
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do {
            return try Files.read(path)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
    }
}
