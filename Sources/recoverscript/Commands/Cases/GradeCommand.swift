import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverGrading
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSession
import RecoverTerminal

/// `recoverscript grade FILE REPLY…`
struct GradeCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "grade", abstract: "Judge replies against the contract of a scenario.",
        discussion: """
            A reply holds its deliverables under the headings that the prompt asks for. The verdict comes first: send it, fill \
            blanks and send it, or do not. Of several replies each gets a row. Exits with 1 where a reply fails.

            --split writes each deliverable as a file, email.md; a mail as a draft as well, email.eml, and the times that it \
            offers for a calendar, email.ics.
            """)

    enum Format: String, Choice {
        case text, json, sarif, junit
    }

    @Argument(help: "The scenario.")
    var file: String

    @Argument(help: "The replies, or folders of them; - is standard input.")
    var replies: [String]

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The reply is this deliverable, or this template, only: email, email.check-in, acknowledgement.",
            valueName: "deliverable"))
    var part: String?

    @Option(
        help: ArgumentHelp("Write the deliverables of the replies into this folder, a file each.", valueName: "folder"))
    var split: String?

    @Flag(help: "Replace files that --split finds in its folder.")
    var force = false

    @Option(
        help: ArgumentHelp(
            "Put the names back that `prompt --pseudonyms` swapped, by this map, before judging.", valueName: "map"))
    var pseudonyms: String?

    @Flag(help: "What is judged goes out as it is: blanks fail too.")
    var final = false

    @Flag(help: "Judge again whenever the scenario or a reply is saved, until Ctrl-C.")
    var watch = false

    @Flag(help: "List what passed as well, and every reply in full.")
    var all = false

    @Option(help: "How to print it: text, json, sarif or junit.")
    var format: Format = .text

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        if file == "-", replies.contains("-") {
            throw UsageFailure("only one of the scenario and the replies can be standard input")
        }
        if let scenario = replies.first(where: { $0.hasSuffix(".rs") }) {
            try ScenarioOptions.refuseSwapped(file, replies, of: "grade")
            throw UsageFailure("\(scenario): that is a scenario; the replies to it are texts")
        }
        guard watch else {
            if try !judge() { throw Exit.wrong }
            return
        }
        try Watch.refuseStandardInput([file] + replies)
        guard split == nil else { throw UsageFailure("--watch judges, --split writes; give one of them") }
        let named = { [file] + replies.flatMap(GradeCommand.paths) }
        try Watch.run(named, used: { options.files(of: file) }, doing: { _ = try judge() })
    }

    /// Judges all replies once and tells of it.
    /// - Returns: whether all may be sent.
    private func judge() throws -> Bool {
        let (_, model) = try options.model(file, isSending: true)
        guard part != nil || !model.deliverables.isEmpty else {
            throw UsageFailure("\(file): it delivers nothing that a reply could be judged by")
        }
        let names = try pseudonyms.map { Pseudonyms(map: try PseudonymFile.map($0)) }
        let paths = try replies.flatMap { try GradeCommand.files($0) }
        // Of many replies only a row each is kept.
        let isLean = format == .text && paths.count > 1 && !all
        let grader = Grader(model, isFinal: final, isBrief: isLean)
        if let split { try GradeCommand.makeFolder(split) }
        var rows = GradeRows()
        var graded: [GradedReply] = []
        var number = 0
        var points: [String] = []
        try ManyReplies(grader: grader, part: part, names: names).judge(paths) { judged in
            rows.add(judged.reply)
            if !isLean { graded.append(judged.reply) }
            if !isLean, format == .text { points += taskPoints(judged.source, model) }
            number += 1
            if let split {
                try write(grader.readable(judged.source), model, to: split, number: paths.count > 1 ? number : nil)
            }
        }
        let style = output.style(options.color)
        let told = points.isEmpty ? "" : "\n" + points.joined()
        try output.print(isLean ? rows.text(style) : text(of: graded, style) + told)
        return rows.allPass
    }

    /// What a reply would earn as an answer to a task, which counts otherwise: there form earns nothing.
    private func taskPoints(_ source: Source, _ model: RecoveryModel) -> [String] {
        model.exercise.tasks.filter { part != nil && $0.grade == part }.compactMap { task in
            let result = ContractTaskGrader(model).grade(String(decoding: source.bytes, as: UTF8.self), for: task)
            guard let score = result.score else { return nil }
            let limit = result.limit.map { "; \($0)" } ?? ""
            return "As an answer to the task `\(task.id)`: \(Verdict.words(score, mark: nil)) of 100 points\(limit).\n"
        }
    }

    /// As `files`, with nothing where there is nothing yet.
    private static func paths(_ path: String) -> [String] { (try? files(path)) ?? [path] }

    /// A folder stands for the texts in it, by name.
    private static func files(_ path: String) throws -> [String] {
        guard path != "-", Files.isFolder(path) else { return [path] }
        let names: [String]
        do {
            names = try Files.names(in: path, endings: [".md", ".markdown", ".txt", ".eml", ".json"])
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        guard !names.isEmpty else { throw UsageFailure("\(path): no replies are in it (.md, .txt, .eml, .json)") }
        return names.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }

    private func text(of graded: [GradedReply], _ style: ReportStyle) -> String {
        switch format {
        case .text:
            return GradeReport(graded, style: style, width: output.width, showsAll: all).text
        case .json: return GradeFormats.json(graded).write()
        case .sarif: return GradeFormats.sarif(graded).write()
        case .junit: return GradeFormats.junit(graded)
        }
    }

    private static func makeFolder(_ folder: String) throws {
        do {
            try Files.makeFolder(folder)
        } catch {
            throw UsageFailure("\(folder): \(error.message)")
        }
    }

    /// `email.md`, `call.md`; of several replies `reply-1.email.md`. What is a mail stands there as a draft as well,
    /// `email.eml`, and the times that it offers for a calendar, `email.ics`.
    private func write(_ source: Source, _ model: RecoveryModel, to folder: String, number: Int?) throws {
        let reply = Reply(source, wanted: model.deliverables, only: part)
        let moment = try CaseTime.moment(at: nil, now: options.now, in: model)
        for part in reply.parts {
            let path = "\(folder)/\(number.map { "reply-\($0)." } ?? "")\(part.path)"
            let text = reply.text(of: part).trimmed + "\n"
            try put(text, at: path + ".md")
            let deliverable = model.deliverables.first { $0.path == part.path }
            guard deliverable?.kind == .email || model.templates.contains(where: { $0.id == part.path }) else {
                continue
            }
            if let holding = holding(deliverable, in: model) {
                Output.error("recoverscript: no draft is written of \(part.path): \(holding)")
                continue
            }
            let mail = ReplyMail(text)
            try put(
                MailMessage(subject: mail.subject, body: mail.body, of: model, at: moment).text, at: path + ".eml")
            if let deliverable, deliverable.schedule?.form == .times {
                try putTimes(of: mail, deliverable, model, at: moment, path + ".ics")
            }
        }
    }

    /// What the mail itself offers, for a calendar; what cannot be put there is said.
    private func putTimes(
        of mail: ReplyMail, _ deliverable: Deliverable, _ model: RecoveryModel, at moment: Instant, _ path: String
    ) throws {
        let offered = OfferedMoments(in: mail.body, deliverable.schedule, written: moment, zone: model.zone)
        if offered.unknown > 0 {
            Output.error(
                "recoverscript: \(counted(offered.unknown, "time")) of \(deliverable.path) left out of the calendar: "
                    + "write the day as `4 March`, and the clock as the case's or UTC")
        }
        if let times = CalendarFile(offered.all, offeredIn: deliverable, of: model, at: moment) {
            try put(times.text, at: path)
        } else if offered.unknown == 0 {
            Output.error("recoverscript: no \(path): \(deliverable.path) offers no time with its day")
        }
    }

    /// Why a message may not go to the customer; nil where it may.
    private func holding(_ deliverable: Deliverable?, in model: RecoveryModel) -> String? {
        if deliverable?.isInternal == true { return "it is internal" }
        let guards = deliverable.map(model.guards(holding:)) ?? model.firedGuards.filter { $0.holds.contains("email") }
        return guards.first.map { "the guard \($0.id) holds it: \($0.title)" }
    }

    private func put(_ text: String, at path: String) throws {
        do {
            try Files.put(text, at: path, replaces: force)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
    }
}
