import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverText

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

extension Why {
    /// With the keys of interface.md.
    var json: JSON {
        let layers = layers.map { layer -> JSON in
            [
                "value": .string(layer.value), "file": .string(layer.origin.file), "line": .int(layer.origin.line),
                "layer": .string(layer.origin.layer), "rule": JSON(layer.origin.rule),
                "because": JSON(layer.origin.reason),
            ]
        }
        return ["path": .string(path), "value": .string(value), "layers": .array(layers)]
    }

    /// The winner first, as people read it; then what it overrode.
    var text: String {
        var lines = [VisibleText.visible("\(path) is \(value)")]
        for (index, layer) in layers.reversed().enumerated() {
            let origin = layer.origin
            lines.append("")
            lines.append(
                VisibleText.visible(
                    index == 0 ? "  set by \(origin.layer): \(layer.value)" : "  over \(origin.layer): \(layer.value)"))
            lines.append(VisibleText.visible("    \(origin.file):\(origin.line)"))
            if let rule = origin.rule { lines.append(VisibleText.visible("    \(rule)")) }
            if let reason = origin.reason { lines.append(VisibleText.visible("    because \(reason)")) }
        }
        return lines.joined(separator: "\n")
    }
}
