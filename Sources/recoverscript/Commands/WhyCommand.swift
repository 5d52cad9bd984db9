import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSession

/// `recoverscript why FILE PATH`
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Say where a value, or a line of the prompt or the plan, comes from.")

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Argument(help: "A path, such as email.words, or the words of a line of the prompt or the plan.")
    var path: String

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (compilation, _) = try options.model(file)
        let parsed = Path(path)
        if let why = parsed.flatMap(compilation.explain) {
            let text = parsed.flatMap { GuardExplanation($0, compilation) }?.text ?? why.text
            try output.print(format == .json ? why.json.write() : text)
            return
        }
        if let score = parsed.flatMap({ ScoreExplanation($0, compilation) }) {
            Output.print(format == .json ? score.json.write() : score.text)
            return
        }
        let statements = LineExplanation(compilation).explain(path)
        guard !statements.isEmpty else {
            let help = parsed.flatMap(compilation.suggestion).map { "; did you mean `\($0)`?" } ?? ""
            let isPath = parsed != nil && !path.contains(" ")
            Output.error(
                isPath
                    ? "recoverscript: nothing is written at `\(path)`\(help)"
                    : "recoverscript: no line of the prompt or the plan, and no statement, says \"\(path)\"")
            throw Exit.wrong
        }
        switch format {
        case .text: try output.print(statements.map(\.text).joined(separator: "\n\n"))
        case .json:
            let document: JSON = ["line": .string(path), "statements": .array(statements.map(\.json))]
            try output.print(document.write())
        }
    }
}
