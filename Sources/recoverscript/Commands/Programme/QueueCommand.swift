import ArgumentParser
import RecoverBase
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSurvey

/// `recoverscript queue CSV…`
struct QueueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", _superCommandName: RecoverScript.name,
        abstract: "One line for each detractor of a survey export: who, how urgent, by when.",
        discussion: """
            Exports of Qualtrics, SurveyMonkey, Typeform, Formbricks and Google Forms are recognised by their header, plain CSV by \
            the columns score, comment, email, company, employees, arr and submitted_at; anything else needs --map or a `columns` \
            statement in the playbook. What it read goes to standard error. csv and jsonl leave row by row, in the order of \
            the file, and each says what its row says; the other forms hold all contacts of an account that a guard of one of \
            them holds. Exit 1 where rows were rejected.
            """)

    enum Format: String, Choice {
        case text, csv, json, jsonl, html
    }

    @Argument(help: "Survey exports; - is standard input.")
    var files: [String] = []

    @Option(help: "How to print it: text, csv, json, jsonl or html.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Leave out what was received before.", valueName: "time"))
    var since: String?

    @Option(help: ArgumentHelp("List only the first so many.", valueName: "count"))
    var limit: Int?

    @Option(
        help: ArgumentHelp("The file with the header, where the input is a piece of it without one.", valueName: "file")
    )
    var header: String?

    @Option(help: ArgumentHelp("Keep the cases in this table from morning to morning.", valueName: "cases"))
    var tracker: String?

    @Flag(help: "List what is late or due in the cases of the tracker.")
    var due = false

    @Option(
        help: ArgumentHelp("Choose owners from this CSV file: owner,name,authority,open,accounts.", valueName: "roster")
    )
    var owners: String?

    @Option(help: ArgumentHelp("Write a scenario file for each detractor into this folder.", valueName: "folder"))
    var scenarios: String?

    @Option(
        help: ArgumentHelp(
            "In the scenario files, swap names for stand-ins and keep the map in this file.", valueName: "map"))
    var pseudonyms: String?

    @Option(help: ArgumentHelp("How many threads work on a large file.", valueName: "count"))
    var threads = 1

    @Option(
        help: ArgumentHelp("Print where to cut a file into so many pieces, as `offset length`.", valueName: "count"))
    var cut: Int?

    @Option(help: OutputOption.help) var output = OutputOption()
    @OptionGroup var options: SurveyOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit: write 1 or more") }
        if threads < 1 || threads > 256 { throw ValidationError("--threads: write 1 to 256") }
        if due, tracker == nil { throw ValidationError("--due: say in which table: --tracker CASES.csv") }
        if files.isEmpty, tracker == nil { throw ValidationError("name a survey export; - is standard input") }
        if pseudonyms != nil, scenarios == nil { throw ValidationError("--pseudonyms goes with --scenarios") }
        if format == .html, files.count > 1 { throw ValidationError("--format html: one export at a time") }
    }

    func run() throws {
        let now = try ScenarioOptions.clock(options.now)
        let doctrine = try options.doctrine(now: now)
        if let cut { return try printCuts(cut, doctrine) }
        let lineForm: QueueForm = format == .csv ? .csv : .jsonl
        let form = !needsRows ? lineForm : scenarios != nil ? .rows : .list
        var isRejected = false
        if needsRows {
            isRejected = try list(doctrine, now)
        } else {
            var lines = try LineOutput(output.path)
            if form == .csv { try lines.write(Array((QueueRow.columns.joined(separator: ",") + "\r\n").utf8)) }
            for path in files {
                let report = try read(path, doctrine, form, now) { try lines.write($0) }
                isRejected = isRejected || report.counts.rejected > 0
            }
            try lines.finish()
        }
        if isRejected { throw Exit.wrong }
    }

    private var needsRows: Bool {
        switch format {
        case .csv, .jsonl: limit != nil || tracker != nil || owners != nil || scenarios != nil
        default: true
        }
    }

    // MARK: Reading

    private func read(
        _ path: String, _ doctrine: SurveyDoctrine, _ form: QueueForm, _ now: Instant, lines: ([UInt8]) throws -> Void
    ) throws -> QueueReport {
        let file = try SurveyFile(path, recogniser: options.recogniser(doctrine), header: header)
        let facts = try options.facts(file.layout, doctrine)
        let most = limit ?? (tracker != nil || scenarios != nil ? Int.max / 4 : 1000)
        let filter = QueueFilter(
            facts: facts, doctrine: doctrine, form: form, since: try sinceTime(), most: most)
        if filter.isOverfull {
            throw UsageFailure("the playbooks have more conditions about rows than can be told apart")
        }
        var report = QueueReport(
            layout: file.layout, most: most, headerRows: file.headerRows(isSeparate: header != nil))
        var shown = 0
        try file.read(with: filter, threads: threads) { part in
            try lines(part.lines)
            for reject in report.add(part) where !needsRows {
                shown += 1
                if shown <= 100 { Output.error("recoverscript: \(path): row \(reject.row): \(reject.reason)") }
            }
        }
        report.finish()
        if shown > 100 { Output.error("recoverscript: \(path): and \(shown - 100) more rows rejected") }
        let zone = facts.time.zone.name
        if format != .text {
            Output.error(
                "recoverscript: \(path): \(report.layout.tool.title), times in \(zone); \(report.counts.summary)")
            for note in report.layout.notes { Output.error("recoverscript: \(path): \(note)") }
        }
        if !report.layout.unused.isEmpty {
            let unused = report.layout.unused
            let list = unused.prefix(12).map { "`\(VisibleText.visible($0.oneLine))`" }.joined(separator: ", ")
            Output.error("recoverscript: \(path): not used: \(list)\(unused.count > 12 ? ", …" : "")")
        }
        return report
    }

    private func sinceTime() throws -> Instant? {
        guard let since else { return nil }
        guard let moment = Moment(written: since) else {
            throw UsageFailure("--since: `\(since)` is no time; write `2026-03-02` or `2026-03-02T09:10Z`")
        }
        return moment.instant(in: .utc)
    }

    // MARK: Lists

    /// An export that was read, and how many of its detractors were left out since they are known.
    private typealias Read = (path: String, report: QueueReport, known: Int)

    /// - Returns: whether rows were rejected.
    private func list(_ doctrine: SurveyDoctrine, _ now: Instant) throws -> Bool {
        var reports: [Read] = []
        for path in files {
            reports.append((path, try read(path, doctrine, scenarios != nil ? .rows : .list, now) { _ in }, 0))
        }
        var dueItems: [DueItem] = []
        if let tracker {
            // Who comes first makes the table, empty: a file that is not there cannot be locked.
            if !Files.exists(tracker) { try? Files.create("", at: tracker, mode: 0o600) }
            let settled: Void? = try FileLock.holding(tracker) { try settle(&reports, &dueItems, doctrine, now) }
            guard settled != nil else {
                throw UsageFailure("\(tracker): somebody else is writing it; try again")
            }
        } else if let owners {
            var roster = try readRoster(owners, doctrine)
            for index in reports.indices { reports[index].report.changeRows { roster.assign(&$0) } }
        }
        if let scenarios { try writeScenarios(reports.flatMap(\.report.rows), to: scenarios, doctrine) }
        if due {
            let zone = doctrine.base.zone
            try output.print(
                format == .json || format == .jsonl
                    ? JSON.array(dueItems.map(\.json)).write() : paint(DueItem.text(dueItems, now: now, zone: zone)))
        } else {
            try output.print(text(reports, dueItems, doctrine, now))
        }
        return reports.contains { $0.report.counts.rejected > 0 }
    }

    /// Brings exports and the table of cases together, while nobody else does.
    private func settle(
        _ reports: inout [Read], _ dueItems: inout [DueItem], _ doctrine: SurveyDoctrine, _ now: Instant
    ) throws {
        guard let tracker else { return }
        var table = try readTable(tracker)
        let time = SurveyTime(zone: doctrine.base.zone)
        for note in table.unread(time).prefix(100) { Output.error("recoverscript: \(tracker): \(note)") }
        dueItems = DueItem.all(in: table, model: doctrine.base, now: now)
        var roster = try owners.map { try readRoster($0, doctrine) }
        roster?.addLoad(of: table)
        for index in reports.indices {
            let path = reports[index].path
            var known = 0
            reports[index].report.changeRows { rows in
                let old = table
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
                for conflict in table.merge(rows) { Output.error("recoverscript: \(path): \(conflict)") }
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
        if !files.isEmpty { try Output.write(table.csv, to: tracker, isPrivate: true) }
    }

    private func paint(_ text: String) -> String {
        LineColours.paint(text, isOn: output.style(options.color) == .ansi, by: LineColours.report)
    }

    private func text(
        _ reports: [Read], _ due: [DueItem], _ doctrine: SurveyDoctrine, _ now: Instant
    ) throws -> String {
        func zone(_ report: QueueReport) throws -> ZoneRules { try options.zoneRules(report.layout, doctrine) }
        func name(_ path: String) -> String {
            path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
        }
        let claim = SilenceClaim(doctrine.base)
        switch format {
        case .text:
            return try reports.map { path, report, known in
                paint(
                    QueueText(
                        report, file: name(path), now: now, zone: try zone(report), due: due, known: known,
                        claim: claim
                    ).text)
            }.joined(separator: "\n")
        case .json:
            let documents = try reports.map { path, report, _ in
                report.json(file: name(path), now: now, zone: try zone(report), due: due, claim: claim)
            }
            return (documents.count == 1 ? documents[0] : JSON.array(documents)).write()
        case .html:
            guard let (path, report, _) = reports.first else { return "" }
            return report.document(file: name(path), now: now, zone: try zone(report), due: due).html
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

    // MARK: Scenarios

    private func writeScenarios(_ rows: [QueueRow], to folder: String, _ doctrine: SurveyDoctrine) throws {
        do {
            try Files.makeFolder(folder)
        } catch {
            throw UsageFailure("\(folder): \(error.message)")
        }
        var map = try pseudonyms.flatMap { Files.exists($0) ? try PseudonymFile.map($0) : nil } ?? [:]
        var taken: Set<String> = []
        var written = 0
        let used = try options.used()
        let isRedacted = pseudonyms == nil && doctrine.base.policy(.namesInExports)?.value.string == "redacted"
        for row in rows {
            var name = row.fileName
            if !taken.insert(name).inserted { name = "row-\(row.row)-\(name)" }
            taken.insert(name)
            var text = row.scenario(using: used, isMasked: pseudonyms != nil, isRedacted: isRedacted)
            if pseudonyms != nil {
                guard let model = doctrine.compile(row.statements) else {
                    throw UsageFailure(
                        "row \(row.row): its names cannot be told from the rest; nothing is written for it")
                }
                let names = Pseudonyms(for: model, map: map)
                map = names.map
                text = names.apply(to: text)
                name = "case-\(written + 1).rs"
            }
            do {
                try Files.create(text, at: "\(folder)/\(name)", mode: 0o600)
                written += 1
            } catch {
                throw UsageFailure("\(folder)/\(name): \(error.message)")
            }
        }
        if let pseudonyms {
            try Output.write(JSON.object(map.mapValues(JSON.string)).write(), to: pseudonyms, isPrivate: true)
        }
        let how =
            isRedacted
            ? ", without names and addresses by the policy names-in-exports; --pseudonyms MAP puts stand-ins there" : ""
        Output.error("recoverscript: \(counted(written, "scenario")) in \(folder)\(how)")
    }

    // MARK: Cuts

    /// Where the pieces of a file begin and how long they are, behind the header.
    private func printCuts(_ count: Int, _ doctrine: SurveyDoctrine) throws {
        guard count > 0, count <= 100_000 else { throw UsageFailure("--cut: write 1 or more") }
        guard let path = files.first, files.count == 1, path != "-" else { throw UsageFailure("--cut: name one file") }
        let file = try SurveyFile(path, recogniser: options.recogniser(doctrine), header: nil)
        guard file.encoding == .utf8 else { throw UsageFailure("\(path): only UTF-8 can be cut; this is UTF-16") }
        let chunks = try FileChunks(path)
        guard let size = chunks.size else { throw UsageFailure("\(path): it is no ordinary file") }
        let start = try file.endOfHeader(chunks)
        let cutter = RecordCutter(delimiter: file.delimiter, cells: file.layout.width)
        var borders = [start]
        var isSure = true
        for piece in 1..<max(1, count) {
            let wanted = start + (size - start) / count * piece
            guard wanted > (borders.last ?? start) else { continue }
            let window = try chunks.read(at: wanted, count: min(1 << 20, size - wanted))
            switch cutter.border(in: window, isLast: wanted + window.count >= size) {
            case .at(let offset): borders.append(wanted + offset)
            case .none: break
            case .unsure: isSure = false
            }
        }
        if !isSure {
            Output.error(
                "recoverscript: \(path): the middle leaves open where records begin; it was read from its beginning")
            let wanted = (1..<max(1, count)).map { start + (size - start) / count * $0 }
            borders = [start] + (try file.borders(wanted, from: start, chunks)).filter { $0 > start && $0 < size }
        }
        var lines = ""
        for (index, border) in borders.enumerated() {
            let end = index + 1 < borders.count ? borders[index + 1] : size
            if end > border { lines += "\(border) \(end - border)\n" }
        }
        try output.print(lines)
    }
}
