import ArgumentParser
import RecoverBase
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSurvey

/// `recoverscript queue CSV…`
struct QueueCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "queue", abstract: "One line for each detractor of a survey export: who, how urgent, by when.",
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

    @Argument(help: "Survey exports; - is standard input. With --due, also ids of cases, of which all is told.")
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

    @Flag(help: "Explain each time and each rank, step by step.")
    var why = false

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

    @Option(help: OutputOption.help) var output: OutputOption?
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
            var lines = try LineOutput(output.path, reading: files + (header.map { [$0] } ?? []))
            if form == .csv { try lines.write(Array((QueueRow.columns.joined(separator: ",") + "\r\n").utf8)) }
            for path in files {
                let report = try read(path, doctrine, form, now) { try lines.write($0) }
                isRejected = isRejected || report.counts.rejected > 0
            }
            try lines.finish()
        }
        if isRejected { throw Exit.wrong }
    }

    var needsRows: Bool {
        switch format {
        case .csv, .jsonl: limit != nil || tracker != nil || owners != nil || scenarios != nil
        default: true
        }
    }

    // MARK: Reading

    func read(
        _ path: String, _ doctrine: SurveyDoctrine, _ form: QueueForm, _ now: Instant, known: KnownCases? = nil,
        lines: ([UInt8]) throws -> Void
    ) throws -> QueueReport {
        let file = try SurveyFile(path, recogniser: options.recogniser(doctrine), header: header)
        let facts = try options.facts(file.layout, doctrine)
        let filter = QueueFilter(
            facts: facts, doctrine: doctrine, form: form, since: try sinceTime(in: facts.time.zone), most: most,
            known: known)
        if filter.isOverfull {
            throw UsageFailure("the playbooks have more conditions about rows than can be told apart")
        }
        var report = QueueReport(
            layout: file.layout, most: most, headerRows: file.headerRows(isSeparate: header != nil))
        var (rejected, unread) = (Told(path), Told(path))
        try file.read(with: filter, threads: threads) { part in
            try lines(part.lines)
            let added = report.add(part)
            if !needsRows { for reject in added.rejects { rejected.tell("row \(reject.row): \(reject.reason)") } }
            guard format == .csv || format == .jsonl else { return }
            for row in added.unread { unread.tell("row \(row.row): not read: \(row.cells.joined(separator: ", "))") }
        }
        report.finish()
        rejected.finish("rows rejected")
        unread.finish("rows with cells that are not read")
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

    /// How many rows are kept. What is listed in the end depends on all of an account, and with a table of cases on what is
    /// known of them: `--limit` cuts later.
    private var most: Int { tracker != nil || scenarios != nil && limit == nil ? Int.max / 4 : max(limit ?? 0, 1000) }

    private func sinceTime(in zone: ZoneRules) throws -> Instant? {
        guard let since else { return nil }
        guard let moment = Moment(written: since) else {
            throw UsageFailure("--since: `\(since)` is no time; write `2026-03-02` or `2026-03-02T09:10Z`")
        }
        return moment.instant(in: zone)
    }
}

/// What is said of single rows, of so many that a person reads them.
private struct Told {
    private let path: String
    private var count = 0
    private static let most = 100

    init(_ path: String) {
        self.path = path
    }

    mutating func tell(_ words: String) {
        count += 1
        if count <= Told.most { Output.error("recoverscript: \(path): \(words)") }
    }

    func finish(_ what: String) {
        if count > Told.most { Output.error("recoverscript: \(path): and \(count - Told.most) more \(what)") }
    }
}
