import ArgumentParser
import RecoverBase
import RecoverGrading
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// `recoverscript grade FILE REPLY…`
struct GradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Judge replies against the contract of a scenario.",
        discussion: """
            A reply holds its deliverables under the headings that the prompt asks for. The verdict comes first: send it, fill
            blanks and send it, or do not. Of several replies each gets a row. Exits with 1 where a reply fails.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
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

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        if file == "-", replies.contains("-") {
            throw UsageFailure("only one of the scenario and the replies can be standard input")
        }
        guard watch else {
            if try !judge() { throw Exit.wrong }
            return
        }
        guard file != "-", !replies.contains("-") else {
            throw UsageFailure("--watch reads files again and again; standard input can be read once")
        }
        guard split == nil else { throw UsageFailure("--watch judges, --split writes; give one of them") }
        var last: [String]?
        while true {
            let now = ([file] + replies.flatMap(GradeCommand.paths)).map { "\($0) \(Files.version($0))" }
            if now != last {
                if last != nil { Output.print("") }
                last = now
                do { _ = try judge() } catch let failure as UsageFailure {
                    Output.error("recoverscript: \(failure.description)")
                } catch is ExitCode {
                    // What is wrong with the scenario has been told; it may be mended.
                }
            }
            Files.pause(milliseconds: 300)
        }
    }

    /// Judges all replies once and tells of it.
    /// - Returns: whether all may be sent.
    private func judge() throws -> Bool {
        let (_, model) = try options.model(file)
        guard part != nil || !model.deliverables.isEmpty else {
            throw UsageFailure("\(file): it delivers nothing that a reply could be judged by")
        }
        let names = try pseudonyms.map { Pseudonyms(map: try PseudonymFile.map($0)) }
        let grader = Grader(model, isFinal: final)
        let paths = try replies.flatMap { try GradeCommand.files($0) }
        if let split { try GradeCommand.makeFolder(split) }
        // Of many replies only a row each is kept.
        let isLean = format == .text && paths.count > 1 && !all
        var rows = GradeRows()
        var graded: [GradedReply] = []
        for (index, path) in paths.enumerated() {
            var source = try ScenarioOptions.source(path)
            if let names {
                source = Source(name: source.name, text: names.restore(String(decoding: source.bytes, as: UTF8.self)))
            }
            let reply = GradedReply(name: source.name, grade: try grade(source, grader))
            rows.add(reply)
            if !isLean { graded.append(reply) }
            if let split { try write(source, model, to: split, number: paths.count > 1 ? index + 1 : nil) }
        }
        let style = output.style(options.color)
        try output.print(isLean ? rows.text(style) : text(of: graded, style))
        return rows.allPass
    }

    /// As `files`, with nothing where there is nothing yet.
    private static func paths(_ path: String) -> [String] { (try? files(path)) ?? [path] }

    /// A folder stands for the texts in it, by name.
    private static func files(_ path: String) throws -> [String] {
        guard path != "-", Files.isFolder(path) else { return [path] }
        let names = Files.names(in: path, endings: [".md", ".markdown", ".txt", ".eml", ".json"])
        guard !names.isEmpty else { throw UsageFailure("\(path): no replies are in it (.md, .txt, .eml, .json)") }
        return names.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }

    private func grade(_ source: Source, _ grader: Grader) throws -> Grade {
        guard let part else { return grader.grade(source) }
        do {
            return try grader.grade(source, as: part)
        } catch {
            let known = error.known.map { "`\($0)`" }.joined(separator: ", ")
            throw UsageFailure("there is no `\(error.path)` to judge by; there are \(known)")
        }
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

    /// `email.md`, `call.md`; of several replies `reply-1.email.md`.
    private func write(_ source: Source, _ model: RecoveryModel, to folder: String, number: Int?) throws {
        let reply = Reply(source, wanted: model.deliverables, only: part)
        for part in reply.parts {
            let name = number.map { "reply-\($0).\(part.path)" } ?? part.path
            let path = "\(folder)/\(name).md"
            do {
                try Files.put(reply.text(of: part).trimmed + "\n", at: path, replaces: force)
            } catch {
                throw UsageFailure("\(path): \(error.message)")
            }
        }
    }
}
