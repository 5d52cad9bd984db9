import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverGrading
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverRendering

/// `recoverscript prompt FILE`
struct PromptCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "prompt", abstract: "Print the prompt for a language model.",
        discussion: """
            E-mail addresses, telephone, card and account numbers in what the customer wrote are masked, and signals that \
            nobody verified stay out.
            """)

    enum Format: String, Choice {
        case text, messages, json
    }

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Option(
        help: ArgumentHelp("Ask for one deliverable only, such as email or email.check-in.", valueName: "deliverable"))
    var only: String?

    @Flag(help: "Ask for the message that is due now.")
    var next = false

    @Option(help: "How to print it: text, messages (a chat-completions array) or json.")
    var format: Format = .text

    @Option(
        help: ArgumentHelp(
            "Swap names for stand-ins and keep the map in this file; one that is there is read and added to.",
            valueName: "map"))
    var pseudonyms: String?

    @Option(
        help: ArgumentHelp("Write the follow-up to this reply: what failed, and how to mend it.", valueName: "reply"))
    var repair: String?

    @Flag(help: "List every field that leaves, and what was masked, instead of the prompt.")
    var manifest = false

    @Flag(help: "Do not mask personal data in what the customer wrote.")
    var unmasked = false

    @Flag(help: "Print it anew whenever the scenario is saved, until Ctrl-C.")
    var watch = false

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        guard watch else { return try print() }
        try Watch.refuseStandardInput([file])
        try Watch.run({ [file] + (repair.map { [$0] } ?? []) }, used: { options.files(of: file) }, doing: print)
    }

    private func print() throws {
        var (_, model) = try options.model(file, isSending: true)
        guard !model.deliverables.isEmpty else {
            throw UsageFailure(
                "\(file): it delivers nothing that could be asked for; `deliver email` asks for an email")
        }
        let standing = CaseLoop(model, scope: TreeScope(tree: model.tree))
        if next {
            let moment = try CaseTime.moment(at: nil, now: options.now, in: model)
            guard let message = NextMessage(standing, at: moment) else {
                Output.error("recoverscript: \(NextMessage.nothing(standing, at: moment))")
                throw Exit.wrong
            }
            Output.error("recoverscript: \(message.notice)")
            model.deliverables = [message.deliverable]
        } else if only == nil, repair == nil, standing.hasEvents,
            let closed = standing.state(
                at: try CaseTime.moment(at: nil, now: options.now, in: model)
            ).closed
        {
            Output.error(
                "recoverscript: the case is closed: \(closed). It is not asked for a first mail; "
                    + "`--only` with a deliverable asks for that one all the same")
            throw Exit.wrong
        }
        let names = try pseudonyms.map { try PseudonymFile.read($0, for: model) }
        if let repair { return try follow(repair, model, names) }
        let prompt: Prompt
        do {
            prompt = try Prompt(
                model, options: .init(only: only, includesPersonalData: unmasked, pseudonyms: names))
        } catch {
            throw PromptCommand.unknown(error)
        }
        try send(prompt.manifest, names) {
            switch format {
            case .text: prompt.text()
            case .messages: prompt.messages().write()
            case .json: prompt.json().write()
            }
        }
    }

    /// Keeps the stand-ins, prints what leaves, or the list of it, and says what was masked.
    private func send(_ leaving: Manifest, _ names: Pseudonyms?, _ text: () -> String) throws {
        if let pseudonyms, let names { try Output.keep(names.json.write(), in: pseudonyms, isPrivate: true) }
        if manifest { return try output.print(format == .text ? leaving.text : leaving.json.write()) }
        try output.print(text())
        guard !leaving.masked.isEmpty else { return }
        let list = leaving.masked.map { "\($0.count) × \($0.kind) in \($0.path)" }.joined(separator: ", ")
        Output.error("recoverscript: masked \(list)")
    }

    private static func unknown(_ error: Prompt.NoSuchDeliverable) -> UsageFailure {
        let known = error.known.map { "`\($0)`" }.joined(separator: ", ")
        let near = Text.bestMatch(for: error.path, in: error.known).map { "; did you mean `\($0)`?" }
        return UsageFailure(
            "the scenario delivers no `\(error.path)`" + (near ?? (known.isEmpty ? "" : "; it delivers \(known)")))
    }

    /// The follow-up to a reply: nothing where nothing failed.
    private func follow(_ reply: String, _ model: RecoveryModel, _ names: Pseudonyms?) throws {
        let text = String(decoding: try ScenarioOptions.source(reply).bytes, as: UTF8.self)
        let judged = Source(name: reply, text: names?.restore(text) ?? text)
        let repair: RepairPrompt?
        let grade: Grade
        do {
            let grader = Grader(model)
            do {
                grade =
                    try only.map { (path) throws(Grader.NoSuchDeliverable) in try grader.grade(judged, as: path) }
                    ?? grader.grade(judged)
            } catch {
                throw Prompt.NoSuchDeliverable(path: error.path, known: error.known)
            }
            let options = Prompt.Options(only: only, includesPersonalData: unmasked, pseudonyms: names)
            repair = try RepairPrompt(model, reply: text, grade: grade, options: options)
        } catch let error as Prompt.NoSuchDeliverable {
            throw PromptCommand.unknown(error)
        }
        guard let repair else {
            let blanks = grade.toFill.isEmpty ? "" : ", only \(counted(grade.toFill.count, "blank")) to fill in"
            Output.error("recoverscript: the reply passes; there is nothing to mend\(blanks)")
            return
        }
        try send(repair.manifest, names) {
            switch format {
            case .text: repair.text()
            case .messages: repair.messages().write()
            case .json: repair.json().write()
            }
        }
    }
}

/// The map from stand-ins to names, as a file of its own that never leaves.
enum PseudonymFile {
    /// The map of a file that is there, or an empty one; names of the case that it lacks are added.
    static func read(_ path: String, for model: RecoveryModel) throws -> Pseudonyms {
        guard Files.exists(path) else { return Pseudonyms(for: model) }
        return Pseudonyms(for: model, map: try map(path))
    }

    static func map(_ path: String) throws -> [String: String] {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        func refusal(_ what: String) -> UsageFailure { UsageFailure("\(path): \(what)") }
        let document: JSON
        do {
            document = try JSON(parsing: bytes[...], refusesDoubles: true)
        } catch {
            throw refusal("it is no map of stand-ins: \(error.message)")
        }
        guard case .object(let members) = document else {
            throw refusal("it is no map of stand-ins: a JSON object such as {\"Customer A\": \"Dana\"}")
        }
        var map: [String: String] = [:]
        for (standIn, value) in members.sorted(by: { $0.key < $1.key }) {
            guard standIn.contains(where: { $0.isLetter || $0.isNumber }), standIn == standIn.shown else {
                throw refusal("`\(standIn.shown)` is no stand-in; write words on one line, such as `Customer A`")
            }
            guard case .string(let name) = value, name.contains(where: { $0.isLetter || $0.isNumber }) else {
                throw refusal("`\(standIn)` stands for no name; write a text, such as \"Dana Whitfield\"")
            }
            map[standIn] = name
        }
        return map
    }
}
