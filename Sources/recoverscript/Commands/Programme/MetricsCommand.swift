import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSurvey

/// `recoverscript metrics CSV…`
struct MetricsCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "metrics",
        abstract: "The figures of a programme over many cases, beside what sources name as targets.",
        discussion: """
            Survey exports say how many answered what; a table of cases, as `queue --tracker` keeps it, says what was done. Give \
            both. Of several answers under one id and touchpoint the latest counts. Shares of few cases are shown without a \
            percentage. Exit 1 where rows were rejected or cells not read, or where a benchmark is missed that the policy \
            `benchmarks limits` makes a limit.
            """)

    enum Format: String, Choice {
        case text, json, csv, html
    }

    @Argument(help: "Survey exports and tables of cases; - is standard input.")
    var files: [String]

    @Option(help: "How to print it: text, json, csv or html.")
    var format: Format = .text

    @Option(help: ArgumentHelp("How many invitations were sent: gives the response rate.", valueName: "count"))
    var sent: Int?

    @Option(
        help: ArgumentHelp("A CSV file of the CRM that fills arr and retained, by id or account.", valueName: "crm"))
    var join: String?

    @Option(
        help: ArgumentHelp(
            "The share of all customers that leave in half a year: gives the value at risk.", valueName: "percent"))
    var baseChurn: String?

    @Option(help: OutputOption.help) var output: OutputOption?
    @OptionGroup var options: SurveyOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError("name a survey export or a table of cases") }
        if let sent, sent < 1 { throw ValidationError("--sent: write 1 or more") }
    }

    func run() throws {
        let now = try ScenarioOptions.clock(options.now)
        let doctrine = try options.doctrine(now: now)
        var given = ProgrammeFigures.Options()
        given.sent = sent
        given.baseChurn = try baseChurn.map(percent)
        var programme = Programme()
        var exports = Programme()
        for path in files {
            let read = try read(path, doctrine, now)
            // Detractors of an export are in the table of cases as well: its answers count, its cases do not.
            if read.hasCases { programme.add(cases: read) } else { exports.add(answers: read) }
        }
        programme.merge(answers: exports)
        var isUnclear = false
        if let join {
            do {
                let joined = try programme.join(try bytes(of: join), currency: options.currency)
                let others = joined.unmatched > 0 ? "; \(counted(joined.unmatched, "row")) of no case" : ""
                Output.error("recoverscript: \(join): \(counted(joined.filled, "case")) filled\(others)")
                for note in joined.notes.prefix(100) { Output.error("recoverscript: \(join): \(note)") }
                isUnclear = !joined.notes.isEmpty
            } catch let refusal as SurveyRefusal {
                throw UsageFailure("\(join): \(refusal.message)")
            }
        }
        if let sent, sent < programme.counts.promoters + programme.counts.passives + programme.counts.detractors {
            throw UsageFailure("--sent: there are more answers than \(sent) invitations")
        }
        let figures = ProgrammeFigures(programme, model: doctrine.base, now: now, options: given)
        let text =
            switch format {
            case .text:
                LineColours.paint(
                    MetricsText(figures).text, isOn: output.style(options.color) == .ansi, by: LineColours.report)
            case .json: figures.json.write()
            case .csv: figures.csv
            case .html: figures.document.html
            }
        try output.print(text)
        for (file, reject) in programme.rejects.prefix(100) {
            Output.error("recoverscript: \(file): row \(reject.row): \(reject.reason)")
        }
        for cell in programme.unread.prefix(100) {
            Output.error("recoverscript: \(cell.file): row \(cell.row): \(VisibleText.visible(cell.text))")
        }
        for text in programme.differing.prefix(100) { Output.error("recoverscript: \(VisibleText.visible(text))") }
        if programme.counts.rejected > 0 || programme.unreadCells > 0 || isUnclear || !figures.missed.isEmpty {
            throw Exit.wrong
        }
    }

    private func percent(_ text: String) throws -> Double {
        let digits = text.last == "%" ? String(text.dropLast()) : text
        guard let value = Double(digits), value >= 0, value <= 100 else {
            throw UsageFailure("--base-churn: `\(text)` is no share; write `5%`")
        }
        return value
    }

    private func read(_ path: String, _ doctrine: SurveyDoctrine, _ now: Instant) throws -> Programme {
        let file = try SurveyFile(path, recogniser: options.recogniser(doctrine), header: nil)
        let facts = try options.facts(file.layout, doctrine)
        let clock = CaseClock(doctrine.base)
        let stage = doctrine.base.stage("contacted")
        var reader = ProgrammeReader(
            facts: facts, delimiter: file.delimiter, name: path, programme: Programme(), now: now,
            breach: { received in stage.flatMap { clock.deadlines(of: $0, from: received).breach } })
        try file.read(with: &reader)
        let programme = reader.programme
        Output.error(
            "recoverscript: \(path): \(file.layout.tool.title), times in \(facts.time.zone.name); \(programme.counts.summary)"
        )
        return programme
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do {
            return try Files.read(path)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
    }
}
