import ArgumentParser
import RecoverBase
import RecoverGrading
import RecoverMachine
import RecoverModel
import RecoverRendering

/// `recoverscript plan FILE`
struct PlanCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "plan", abstract: "Print the plan: who does what by which day.",
        discussion: """
            `ics` is a file for calendars, a day for each line of the plan; `jira` is a CSV file for Jira's import of issues.
            """)

    enum Format: String, Choice {
        case text, markdown, csv, json, html, ics, jira
    }

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Option(help: ArgumentHelp("The date of day 1, such as 2026-03-02.", valueName: "date"))
    var start: String?

    @Option(help: ArgumentHelp("Read the plan out of this reply.", valueName: "reply"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "Keep the plan of the reply as statements in this new file, for `use \"FILE\"`.", valueName: "file"))
    var into: String?

    @Option(help: "How to print it: text, markdown, csv, json, html, ics or jira.")
    var format: Format = .text

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let start = try PlanCommand.date(start)
        guard into == nil || from != nil else { throw UsageFailure("--into keeps what --from reads; name a reply") }
        var (_, model) = try options.model(file)
        if let from { try take(from, into: &model) }
        guard let plan = PlanTable(model: model, start: start) else {
            Output.error("recoverscript: \(file) delivers no plan; add `deliver plan { … }`")
            throw Exit.wrong
        }
        if let start, let closing = model.hours.closing(start, nil) {
            let why = closing == .holiday ? "a holiday" : "a day on which nobody works"
            Output.error(
                "recoverscript: day 1, \(WallClock.weekday(start)) \(WallClock.day(start, year: true)), is \(why)")
        }
        switch format {
        case .text: try output.print(plan.text())
        case .markdown: try output.print(plan.markdown())
        case .csv: try output.print(plan.csv())
        case .json: try output.print(plan.json.write())
        case .html: try output.print(plan.page(of: model.title).html)
        case .ics: try printCalendar(of: plan)
        case .jira:
            Output.error("recoverscript: Due Date is written yyyy-MM-dd; choose that date format in Jira's import")
            if start == nil {
                Output.error("recoverscript: no dates are in it; --start 2026-03-02 says which day is the first")
            }
            try output.print(plan.jira())
        }
    }

    private func printCalendar(of plan: PlanTable) throws {
        guard let calendar = plan.calendar else {
            throw UsageFailure("a calendar needs dates: --start 2026-03-02 says which day is the first")
        }
        guard !calendar.isEmpty else {
            Output.error("recoverscript: no line of the plan has a day, so nothing of it can stand in a calendar")
            throw Exit.wrong
        }
        if plan.undatedCount > 0 {
            Output.error(
                "recoverscript: lines without a day, which are left out: \(plan.undatedCount) of \(plan.lines.count)")
        }
        try output.print(calendar.text)
    }

    /// Puts the plan of a reply in the place of the case's own, and keeps it where that is wanted.
    private func take(_ reply: String, into model: inout RecoveryModel) throws {
        let source = try ScenarioOptions.source(reply)
        guard let read = ReplyPlan(source, of: model) else {
            Output.error("recoverscript: \(reply): no plan could be read; write it as a list or a table")
            throw Exit.wrong
        }
        if let into {
            do {
                try Files.create(read.statements(readFrom: reply), at: into)
            } catch {
                throw UsageFailure("\(into): \(error.message)")
            }
        }
        if let index = model.deliverables.firstIndex(where: { $0.kind == .plan }) {
            model.deliverables[index].details = .plan(read.plan)
        } else {
            model.deliverables.append(Deliverable(.plan(read.plan)))
        }
    }

    static func date(_ text: String?) throws -> CivilDate? {
        guard let text else { return nil }
        guard let moment = Moment(written: text) else {
            throw UsageFailure("--start: `\(text)` is no date; write one such as 2026-03-02")
        }
        return moment.date
    }
}
