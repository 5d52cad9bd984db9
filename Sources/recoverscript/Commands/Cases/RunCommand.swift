import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverEvaluation
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSession

/// `recoverscript run FILE…`
struct RunCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "run", abstract: "Compile and evaluate: guards, case, decisions, prompt, plan, expects.")

    @Argument(help: "The scenarios; - is standard input.")
    var files: [String]

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @Option(help: ArgumentHelp("Write every artefact of the scenario into this folder.", valueName: "folder"))
    var out: String?

    @Flag(help: "Replace files that --out finds in its folder.")
    var force = false

    @Option(help: ArgumentHelp("The date of day 1 of the plan, such as 2026-03-02.", valueName: "date"))
    var start: String?

    @Flag(help: "Go through the file and then through each of its variants.")
    var allVariants = false

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let start = try PlanCommand.date(start)
        if out != nil, files.count > 1 { throw UsageFailure("--out takes one file at a time") }
        var documents: [JSON] = []
        var texts: [String] = []
        var isWrong = false
        var diagnostics: [Diagnostic] = []
        var artefacts: [Artefact] = []
        for file in files {
            for evaluation in try evaluations(of: file, start: start) {
                options.report(evaluation.compilation)
                isWrong = isWrong || evaluation.isWrong
                diagnostics += evaluation.compilation.diagnostics
                if format == .json {
                    documents.append(evaluation.json)
                } else {
                    texts += text(of: evaluation).map { [$0] } ?? []
                }
                if out != nil { artefacts += evaluation.artefacts }
            }
        }
        if let out { try write(artefacts, to: out) }
        switch format {
        case .json:
            try output.print((documents.count == 1 && !allVariants ? documents[0] : .array(documents)).write())
        case .text: try output.print(texts.joined())
        }
        if isWrong { throw diagnostics.exit }
    }

    /// The file as it is called for, and with `--all-variants` each of its variants.
    private func evaluations(of file: String, start: CivilDate?) throws -> [Evaluation] {
        var compiler = try options.playbooks.compiler(for: file)
        let source = try ScenarioOptions.source(file)
        ScenarioOptions.tellEmpty(source)
        var request = try options.request(for: source)
        request.sending = request.now
        let first = try Evaluation(
            compiler.compile(request), file: file, variant: request.variant, start: start, now: options.now)
        ScenarioOptions.keep(compiler, first.compilation)
        guard allVariants else { return [first] }
        return [first]
            + (try first.compilation.variants.filter { $0 != options.variant }.map { name in
                request.variant = name
                return try Evaluation(
                    compiler.compile(request), file: file, variant: name, start: start, now: options.now)
            })
    }

    /// Each whole or not at all; nothing where one of them is there and may not be replaced.
    private func write(_ artefacts: [Artefact], to folder: String) throws {
        let files = artefacts.map { (path: "\(folder)/\($0.name)", text: $0.text) }
        if !force, let old = files.first(where: { Files.exists($0.path) }) {
            throw UsageFailure("\(old.path): there is such a file already; --force replaces it")
        }
        do {
            try Files.makeFolder(folder)
        } catch {
            throw UsageFailure("\(folder): \(error.message)")
        }
        for file in files {
            do {
                try Files.put(file.text, at: file.path, replaces: force)
            } catch {
                throw UsageFailure("\(file.path): \(error.message)")
            }
        }
    }

    /// Under the name of its file where there are several.
    private func text(of evaluation: Evaluation) -> String? {
        guard let text = evaluation.text(style: output.style(options.color)).map(Output.line) else { return nil }
        guard files.count > 1 || allVariants else { return text }
        let name = evaluation.variant.map { "\(evaluation.file), variant \($0)" } ?? evaluation.file
        return "══ \(name) ══\n\n\(text)\n"
    }
}

/// A file of `--out`.
private typealias Artefact = (name: String, text: String)

/// Everything that `run` makes of one scenario.
struct Evaluation {
    let compilation: Compilation
    let file: String
    let variant: String?
    let expects: [ExpectationResult]
    let prompt: Prompt?
    let plan: PlanTable?
    let exercise: ExerciseEvaluation?
    /// Where the case stands; nil where nothing is written of what happened.
    let state: CaseState?
    private let loop: CaseLoop?
    private let moment: Instant?

    init(_ compiled: Compilation, file: String, variant: String?, start: CivilDate?, now: String?) throws {
        var compilation = compiled
        self.file = file
        self.variant = variant
        prompt = compilation.model.flatMap { $0.deliverables.isEmpty ? nil : try? Prompt($0) }
        expects = compilation.judgeExpectations(prompt: prompt)
        plan = compilation.model.flatMap { PlanTable(model: $0, start: start) }
        exercise = compilation.model.flatMap { $0.exercise.isEmpty ? nil : try? $0.evaluateExercise() }
        if let exercise { compilation.add(exercise.paths.findings) }
        self.compilation = compilation
        let loop = compilation.model.map { CaseLoop($0, scope: TreeScope(tree: $0.tree)) }
        let moment = try loop.map { try CaseTime.moment(at: nil, now: now, in: $0.model) }
        state = loop.flatMap { loop in moment.flatMap { loop.hasEvents ? loop.state(at: $0) : nil } }
        self.loop = loop
        self.moment = moment
    }

    var isWrong: Bool { compilation.model == nil || expects.contains { !$0.isMet } }

    /// Nil for a file with errors: half a result helps nobody.
    func text(style: ReportStyle) -> String? {
        guard let model = compilation.model else { return nil }
        // Whose loop is closed is not asked for a first mail.
        let asked = state?.closed == nil ? prompt : nil
        var report = CaseReport(model: model, exercise: exercise, prompt: asked, plan: plan).text(style: style)
        if let state { report = StatusText(state, of: model, file: file, style: style).text + "\n" + report }
        return expects.isEmpty ? report : report + "\n" + ExpectationReport(expects).text
    }

    var json: JSON {
        var diagnostics = DiagnosticJSON(sources: compilation.sources)
        let list = diagnostics.list(compilation.diagnostics)
        guard let model = compilation.model else { return ["diagnostics": list] }
        return [
            "scenario": .string(model.title), "diagnostics": list, "model": ModelJSON.json(of: model),
            "prompt": JSON(prompt?.text()), "plan": plan?.json ?? .null,
            "decisions": exercise.map { PathsJSON($0).decisions } ?? [],
            "paths": exercise.map { PathsJSON($0).paths } ?? .null,
            "status": state.map { StatusJSON($0, of: model).document } ?? .null,
            "expects": .array(expects.map(\.json)), "variant": JSON(variant),
        ]
    }

    /// What `--out` writes.
    fileprivate var artefacts: [Artefact] {
        guard let model = compilation.model else { return [] }
        let base = variant.map { "\($0)." } ?? ""
        var files: [Artefact] = []
        func add(_ name: String, _ text: String) { files.append((base + name, text)) }
        add("case.txt", text(style: .plain) ?? "")
        add("model.json", ModelJSON.json(of: model).write())
        add("run.json", json.write())
        if let prompt {
            add("prompt.txt", prompt.text())
            add("prompt.json", prompt.messages().write())
        }
        if let plan {
            add("plan.md", plan.markdown())
            add("plan.csv", plan.csv())
            add("plan.json", plan.json.write())
        }
        if let state {
            add("status.txt", StatusText(state, of: model, file: file).text)
            add("status.json", StatusJSON(state, of: model).document.write())
        }
        if model.exercise.isEmpty, model.customer != nil, let loop, let moment {
            let now = loop.state(at: moment)
            add("handover.md", Handover(now, of: model, file: file).document.markdown)
            // Those that may go now.
            for template in model.templates where loop.mail(template.id, at: moment).obstacles.isEmpty {
                add("mail-\(template.id).txt", MailText(template, of: model).text)
            }
        }
        if let exercise {
            let paths = PathsText(title: model.title, exercise).text
            add("paths.txt", paths)
            add("paths.json", PathsJSON(exercise).document.write())
            add("guide.md", Guide(model, exercise).markdown)
            add("handout.md", Handout(model).markdown)
            add("cards.md", Cards(model).markdown)
        }
        return files
    }
}
