import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverRendering

/// `recoverscript handover FILE`
struct HandoverCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "handover", abstract: "Print what whoever takes the case over has to know, on a page or two.",
        discussion: """
            What to do next, what was promised, what happened and what is known, as the file says it.
            """)

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Option(help: ArgumentHelp("The moment to look at, instead of now.", valueName: "time"))
    var at: String?

    @Option(help: "How to print it: markdown or html.")
    var format: PageFormat = .markdown

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard model.customer != nil else { throw UsageFailure("\(file): there is no customer in it") }
        let moment = try CaseTime.moment(at: at, now: options.now, in: model)
        let state = CaseLoop(model, scope: TreeScope(tree: model.tree)).state(at: moment)
        try output.print(format.text(of: Handover(state, of: model, file: file).document))
    }
}

/// `--format markdown|html`
enum PageFormat: String, Choice {
    case markdown, html

    func text(of page: Document) -> String {
        switch self {
        case .markdown: page.markdown
        case .html: page.html
        }
    }
}
