import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverMachine
import RecoverModel

/// `recoverscript log FILE EVENT`
struct LogCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "log", abstract: "Append an event to the file of a case, as a person would write it.",
        discussion: """
            What the stages of the playbooks refuse is refused, with the reason and what would allow it; --anyway writes it \
            all the same, and `status` then tells of it.
            """)

    @Argument(help: "The scenario.")
    var file: String

    @Argument(
        help: "The event, such as contacted, and what it is about: a milestone, an offer, a score, words in quotes.")
    var event: [String]

    @Option(help: ArgumentHelp("When, instead of now: a time, `+3h`, or `4 days after resolved`.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("The owner who did it.", valueName: "owner"))
    var by: String?

    @Option(help: ArgumentHelp("email, call or meeting.", valueName: "channel"))
    var via: String?

    @Option(help: ArgumentHelp("What the customer answered: yes or no.", valueName: "answer"))
    var says: String?

    @Option(help: ArgumentHelp("By when a promise is due.", valueName: "time"))
    var due: String?

    @Option(help: ArgumentHelp("Why, for people who read the file.", valueName: "reason"))
    var because: String?

    @Flag(help: "Write it although the stages refuse it.")
    var anyway = false

    @Option(help: ArgumentHelp("Use this time instead of the clock.", valueName: "time"))
    var now: String?

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(help: PlaybooksOption.help, completion: .directory) var playbooks: PlaybooksOption?

    func run() throws {
        try ScenarioOptions.refuseSwapped(file, event, of: "log")
        guard file != "-" else { throw UsageFailure("log: an event is appended to a file; `-` is none") }
        let written: Bool? = try FileLock.holding(file) { try append() }
        guard written != nil else { throw UsageFailure("\(file): somebody else is writing it; try again") }
    }

    /// Compiles the file with its new line, asks the stages, and writes it.
    private func append() throws -> Bool {
        let source = try ScenarioOptions.source(file)
        let old = try compile(source)
        guard let oldModel = old.model else {
            ScenarioOptions.report(old, color: color)
            throw Exit.wrong
        }
        let clock = try CaseTime.moment(at: nil, now: now, in: oldModel)
        let line = try statement(clock, oldModel)
        let appended = AppendedStatement(line, keyword: "event", to: source)
        let new = try compile(Source(name: file, text: appended.text))
        guard let model = new.model else {
            let known = Set(old.diagnostics.map(\.message))
            var fresh = new
            fresh.diagnostics = new.diagnostics.filter { !known.contains($0.message) }
            ScenarioOptions.report(fresh, color: color)
            throw Exit.wrong
        }
        if let unknown = unknownName(model) { throw UsageFailure(unknown) }
        let (refusals, remarks) = try objections(model, at: appended.start, clock)
        if !refusals.isEmpty, !anyway {
            Output.error(refusals.joined(separator: "\n") + "\nnothing was written; --anyway writes it all the same")
            throw Exit.wrong
        }
        do {
            try Files.write(appended.text, to: file)
        } catch {
            throw UsageFailure("\(file): \(error.message)")
        }
        Output.print(line)
        for refusal in refusals { Output.error("written all the same: \(refusal)") }
        for remark in remarks { Output.error("written, and pointed out: \(remark)") }
        return true
    }

    private func compile(_ source: Source) throws -> Compilation {
        var compiler = try playbooks.compiler(for: file)
        return compiler.compile(
            try ScenarioOptions.request(for: source, settings: [], variant: nil, now: nil))
    }

    // MARK: The line

    private func statement(_ clock: Instant, _ model: RecoveryModel) throws -> String {
        guard let first = event.first else {
            throw UsageFailure("log: which event? `log \(Escapes.shellWord(file)) contacted --by OWNER`")
        }
        let (name, channel) = LoggedWords.event(first, in: model)
        var before: [String] = []
        var behind: [String] = []
        for word in event.dropFirst() {
            if word.split(separator: "/").count == 2, word.hasSuffix("/10") {
                behind.append(word)
            } else if word.isName {
                before.append(word)
            } else {
                before.append(word.quoted)
            }
        }
        var words = ["event", name] + before + [try timing(clock, model)] + behind
        if let due { words += ["by", due] }
        if let owner = by.map({ LoggedWords.owner($0, in: model) }) {
            words += ["by", owner.isName ? owner : owner.quoted]
        }
        if let via = via.map(LoggedWords.channel) ?? channel { words += ["via", via] }
        if let says { words += ["says", says] }
        if let because { words += ["because", because.quoted] }
        return words.joined(separator: " ")
    }

    private func timing(_ clock: Instant, _ model: RecoveryModel) throws -> String {
        guard let at else {
            // People write minutes.
            return "at " + Instant(seconds: clock.seconds - clock.seconds % 60).text(in: model.zone)
        }
        if at.hasPrefix("+") || at.contains(" after ") { return at }
        guard Moment(written: at) != nil else {
            throw UsageFailure("--at: `\(at)` is no time; write `2026-03-02T09:10Z` or `+3h`")
        }
        return "at \(at)"
    }

    private func unknownName(_ model: RecoveryModel) -> String? {
        guard let name = event.first.map({ LoggedWords.event($0, in: model).name }),
            CaseEvent.Name(rawValue: name) == nil, model.stage(name) == nil
        else { return nil }
        let known = model.stages.map(\.id) + CaseEvent.Name.allCases.map(\.rawValue)
        let near = Text.bestMatch(for: name, in: known).map { "; did you mean `\($0)`?" }
        return "there is no event `\(name)`\(near ?? "")"
    }

    // MARK: What the stages say

    /// What refuses the event, and what is only pointed out.
    private func objections(
        _ model: RecoveryModel, at start: Int, _ clock: Instant
    ) throws -> (refusals: [String], remarks: [String]) {
        let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        guard
            let event = model.events.first(where: { event in
                model.tree[event.node].settings.last.map { Int(wide: $0.span.start) == start } ?? false
            }), let dated = loop.history.events.first(where: { $0.event.node == event.node })
        else { return ([], []) }
        let wall = WallClock(model.zone)
        var refusals: [String] = []
        var remarks: [String] = []
        if let at = dated.at, at > clock {
            refusals.append("recoverscript: \(event.name) would lie ahead: \(wall.long(at, year: true))")
        }
        let state = loop.state(at: dated.at ?? clock)
        for violation in state.violations where violation.statements.first == event.statement {
            if violation.isRefused {
                refusals.append(Refusal.text(violation))
            } else {
                remarks.append(Refusal.text(violation))
            }
        }
        return (refusals, remarks)
    }
}

/// Why something may not be done, for standard error.
enum Refusal {
    static func text(_ found: Violation) -> String {
        var text = "recoverscript: \(found.event): \(VisibleText.visible(found.message, keepsLineFeeds: false))"
        if let reason = found.reason { text += "\n  why: \(VisibleText.visible(reason, keepsLineFeeds: false))" }
        if found.isRefused, let allowed = found.allowedBy {
            text += "\n  what would allow it: \(VisibleText.visible(allowed, keepsLineFeeds: false))"
        }
        return text
    }
}

extension String {
    fileprivate var quoted: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "{": text += "\\{"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
