import ArgumentParser
import RecoverLanguage
import RecoverModel
import RecoverSession

/// `recoverscript why FILE PATH`
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Say where a value comes from.")

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Argument(help: "What to explain, such as email.words or customer.tenure.")
    var path: String

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        guard let parsed = Path(path) else {
            throw UsageFailure("`\(path)` is no path; write one such as `email.words`")
        }
        let (compilation, _) = try options.model(file)
        guard let why = compilation.explain(parsed) else {
            let help = compilation.suggestion(for: parsed).map { "; did you mean `\($0)`?" } ?? ""
            Output.error("recoverscript: nothing is written at `\(path)`\(help)")
            throw Exit.wrong
        }
        Output.print(format == .json ? why.json.write() : why.text)
    }
}
