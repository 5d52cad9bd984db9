import ArgumentParser
import RecoverRendering

/// `recoverscript model FILE`
struct ModelCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model", abstract: "Print the compiled recovery model as JSON.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
    }

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Option(help: "How to print it: json.")
    var format: Format = .json

    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        try Output.print(ModelJSON.json(of: model).write(), to: output)
    }
}
