import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverRendering

/// `recoverscript status FILE|DIR`
struct StatusCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "status", abstract: "Print where a case stands, or a line for each case of a folder.",
        discussion: """
            What happened is what the file's `event`s say; those after the moment have not happened yet. Times are those of \
            the case's zone.
            """)

    enum Format: String, Choice {
        case text, json, html
    }

    @Argument(help: "The scenario, or a folder of them; - is standard input.")
    var file: String

    @Option(help: ArgumentHelp("The moment to look at, instead of now.", valueName: "time"))
    var at: String?

    @Option(help: "How to print it: text, json or html.")
    var format: Format = .text

    @Flag(help: "Explain each deadline and each refusal, step by step.")
    var why = false

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        guard Files.isFolder(file) else {
            let (_, model) = try options.model(file)
            let state = CaseLoop(model, scope: TreeScope(tree: model.tree)).state(at: try moment(model))
            let text = StatusText(
                state, of: model, file: file, style: output.style(options.color), width: output.width, explains: why)
            switch format {
            case .json: try output.print(StatusJSON(state, of: model).document.write())
            case .text: try output.print(text.text)
            case .html: try output.print(text.document.html)
            }
            return
        }
        try runFolder()
    }

    private func runFolder() throws {
        var compiler = try options.playbooks.compiler(for: file + "/x.rs")
        var list = StatusList()
        var documents: [JSON] = []
        var (isWrong, isUnread) = (false, false)
        let names: [String]
        do {
            names = try Files.scripts(in: file)
        } catch {
            throw UsageFailure("\(file): \(error.message)")
        }
        for name in names {
            let path = "\(file)/\(name)"
            let source: Source
            do {
                source = try ScenarioOptions.source(path)
            } catch let failure as UsageFailure {
                // The others are told all the same.
                Output.error("recoverscript: \(failure.description)")
                isUnread = true
                continue
            }
            var request = try options.request(for: source)
            request.want = .life
            let compilation = compiler.compile(request)
            guard !compilation.isPlaybook else { continue }
            guard let model = compilation.model else {
                options.report(compilation)
                isWrong = true
                continue
            }
            guard model.customer != nil else { continue }
            let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
            let state = loop.state(at: try moment(model), explains: format == .json)
            guard format == .json, case .object(var members) = StatusJSON(state, of: model).document else {
                list.add(path, state, model)
                continue
            }
            members["file"] = .string(path)
            documents.append(.object(members))
        }
        switch format {
        case .json: try output.print(JSON.array(documents).write())
        case .text: try output.print(list.text)
        case .html: try output.print(list.document.html)
        }
        if isUnread { throw Exit.usage }
        if isWrong { throw Exit.wrong }
    }

    private func moment(_ model: RecoveryModel) throws -> Instant {
        try CaseTime.moment(at: at, now: options.now, in: model)
    }
}

/// The moment that a command about a case speaks of.
enum CaseTime {
    /// `--at`, else `--now`, else the clock. A time without a zone is in the zone of the case, `+8 days` counts from when
    /// the feedback came in.
    static func moment(at: String?, now: String?, in model: RecoveryModel) throws -> Instant {
        for (option, text) in [("--at", at), ("--now", now)] {
            guard let text else { continue }
            if let moment = Moment(written: text) { return moment.instant(in: model.zone) }
            if text.hasPrefix("+"), let span = CalendarSpan(written: String(text.dropFirst())),
                let received = model.feedback?.received.known?.instant(in: model.zone)
            {
                return span.after(received, in: model.zone)
            }
            throw UsageFailure("\(option): `\(text)` is no time; write `2026-03-02T09:10Z` or `+8 days`")
        }
        return Machine.now
    }
}
