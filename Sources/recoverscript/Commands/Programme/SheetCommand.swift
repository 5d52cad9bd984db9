import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverPlaybooks
import RecoverRendering

/// `recoverscript sheet PLAYBOOK`
struct SheetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet", _superCommandName: RecoverScript.name,
        abstract: "Print the protocol sheet of a playbook: wording, issues with steps, contacts.",
        discussion: """
            What the playbook leaves open stays as a labelled blank: [CONTEXT NEEDED: …]. A playbook of your own, with your \
            departments as owners, fills them.
            """)

    @Argument(help: "A shipped playbook, or the file of one; - is standard input.")
    var playbook: String

    @Option(help: "How to print it: markdown or html.")
    var format: PageFormat = .markdown

    @Option(help: OutputOption.help) var output = OutputOption()

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let model = try self.model()
        try output.print(format.text(of: ProtocolSheet(model, title: model.title).document))
    }

    private func model() throws -> RecoveryModel {
        let playbooks = try PlaybookFolder(options.playbooks.folder)
        guard case .success(let source)? = playbooks.library.load(playbook) else {
            guard playbook == "-" || playbook.hasSuffix(".rs") || Files.exists(playbook) else {
                throw ShowCommand.unknown(playbook, among: playbooks.library.names)
            }
            return try options.model(playbook).1
        }
        var compiler = playbooks.compiler(for: source.name)
        let compilation = compiler.compile(try options.request(for: source))
        guard let model = compilation.model else {
            options.report(compilation)
            throw Exit.wrong
        }
        return model
    }
}
