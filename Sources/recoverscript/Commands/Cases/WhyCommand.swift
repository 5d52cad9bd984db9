import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSession

/// `recoverscript why FILE PATH`
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why", abstract: "Say where a value, or a line of an output, comes from.")

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Argument(
        help:
            "A path, such as email.words or due.checked-in, or words of a line of the prompt, the plan, the report, the guide, a sheet, a card or a mail."
    )
    var path: String

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (compilation, model) = try options.model(file)
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
        let moment = try CaseTime.moment(at: nil, now: options.now, in: model)
        if let step = parsed.flatMap({ LifeExplanation($0, compilation, at: moment) }) {
            try output.print(format == .json ? step.json.write() : step.text)
            return
        }
        let lines = LineExplanation(compilation, at: options.now == nil ? nil : moment)
        let found = lines.lines(with: path)
        guard !found.isEmpty else {
            let help =
                parsed.flatMap(compilation.suggestion).flatMap { $0 == path ? nil : $0 }.map {
                    "; did you mean `\($0)`?"
                } ?? ""
            let isPath = parsed != nil && !path.contains(" ")
            Output.error(
                isPath
                    ? "recoverscript: nothing is written at `\(path)`\(help)"
                    : "recoverscript: \(lines.failure(path).loweredFirst)")
            throw Exit.wrong
        }
        switch format {
        case .text: try output.print(found.map(\.explained).joined(separator: "\n\n"))
        case .json:
            let document: JSON = [
                "line": .string(path), "statements": .array(found.flatMap(\.whys).map(\.json)),
                "lines": .array(found.map(\.json)),
            ]
            try output.print(document.write())
        }
    }
}

extension String {
    fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
