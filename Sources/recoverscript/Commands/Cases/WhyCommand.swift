import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSession

/// `recoverscript why FILE PATH`
struct WhyCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "why", abstract: "Say where a value, or a line of an output, comes from.")

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Argument(
        help:
            "A path, such as email.words, due.checked-in or violations, or words of a line of the prompt, the plan, the report, the guide, a sheet, a card or a mail."
    )
    var path: String

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        try ScenarioOptions.refuseSwapped(file, [path], of: "why")
        let (compilation, model) = try options.model(file)
        let parsed = Path(path)
        let moment = try CaseTime.moment(at: nil, now: options.now, in: model)
        if let answer = parsed.flatMap({ WhyAnswer($0, compilation, at: moment) }) {
            try output.print(format == .json ? answer.json.write() : answer.text)
            return
        }
        let lines = LineExplanation(compilation, at: options.now == nil ? nil : moment)
        let found = lines.lines(with: path)
        guard !found.isEmpty else {
            let near = parsed.flatMap(compilation.suggestion).flatMap { $0 == path ? nil : $0 }
            let isWord = !path.contains(" ") && !lines.lines(with: "\"\(path)\"").isEmpty
            let help =
                isWord
                ? "; a line has that word: '\"\(path)\"' finds it" : near.map { "; did you mean `\($0)`?" } ?? ""
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
