import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverPlaybooks
import RecoverRendering

/// `recoverscript sheet PLAYBOOK`
struct SheetCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "sheet",
        abstract: "Print the protocol sheet of a playbook: wording, issues with steps, contacts.",
        discussion: """
            What the playbook leaves open stays as a labelled blank: [CONTEXT NEEDED: …]. A playbook of your own, with your \
            departments as owners, fills them.
            """)

    @Argument(help: "A shipped playbook, or the file of one; - is standard input.")
    var playbook: String

    @Option(help: "How to print it: markdown or html.")
    var format: PageFormat = .markdown

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let source = try self.source()
        let model = try self.model(source)
        guard model.feedback == nil else { return try output.print(format.text(of: ProtocolSheet(model).document)) }
        // A playbook has no customer. The wording is for one who wrote something, which is a blank.
        let answer = ["feedback.score=3"]
        let comment = [#"feedback.comment="[CONTEXT NEEDED: what the customer wrote]""#]
        let sheet = try ProtocolSheet(self.model(source, answer + comment), silent: self.model(source, answer))
        try output.print(format.text(of: sheet.document))
    }

    private func source() throws -> Source {
        let playbooks = try PlaybookFolder(options.playbooks.folder)
        if case .success(let source)? = playbooks.library.load(playbook) { return source }
        guard playbook == "-" || playbook.hasSuffix(".rs") || Files.exists(playbook) else {
            throw ShowCommand.unknown(playbook, among: playbooks.library.names)
        }
        return try ScenarioOptions.source(playbook)
    }

    private func model(_ source: Source, _ supposed: [String] = []) throws -> RecoveryModel {
        var compiler = try options.playbooks.compiler(for: source.name)
        let compilation = compiler.compile(
            try ScenarioOptions.request(
                for: source, settings: supposed + options.settings, variant: options.variant, now: options.now))
        guard let model = compilation.model else {
            options.report(compilation)
            throw Exit.wrong
        }
        return model
    }
}
