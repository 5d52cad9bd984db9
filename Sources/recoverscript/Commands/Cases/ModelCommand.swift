import ArgumentParser
import RecoverRendering

/// `recoverscript model FILE`
struct ModelCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "model", abstract: "Print the compiled recovery model as JSON.")

    enum Format: String, Choice {
        case json
    }

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Option(help: "How to print it: json.")
    var format: Format = .json

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        try output.print(ModelJSON.json(of: model).write())
    }
}
