import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverSession

/// `recoverscript diff FILE --variant A [--variant B]`
struct DiffCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "diff", abstract: "Say what a variant changes in model, prompt and plan.",
        discussion:
            "With one variant it is compared with the file as written, with two they are compared with each other.")

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Option(name: .customLong("variant"), help: ArgumentHelp("The variant; twice for two of them.", valueName: "name"))
    var variants: [String] = []

    @Option(name: .customLong("set"), help: ArgumentHelp("Compare with this set on top.", valueName: "path=value"))
    var settings: [String] = []

    @Option(help: ArgumentHelp("Use this time instead of the clock.", valueName: "time"))
    var now: String?

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @Option(help: OutputOption.help) var output: OutputOption?

    @Option(help: PlaybooksOption.help, completion: .directory) var playbooks: PlaybooksOption?

    func run() throws {
        guard (1...2).contains(variants.count) || !settings.isEmpty && variants.isEmpty else {
            throw UsageFailure("diff: name one or two variants: `--variant NAME`, or a value: `--set path=value`")
        }
        let source = try ScenarioOptions.source(file)
        let old = try model(of: source, variant: variants.count == 2 ? variants[0] : nil, settings: [])
        let new = try model(of: source, variant: variants.last, settings: settings)
        let difference = CaseDifference(from: old, to: new)
        switch format {
        case .json: try output.print(difference.json.write())
        case .text:
            try output.print(
                LineColours.paint(
                    difference.isEmpty ? "Nothing is different." : difference.text(),
                    isOn: output.style(color) == .ansi, by: LineColours.difference))
        }
    }

    private func model(of source: Source, variant: String?, settings: [String]) throws -> RecoveryModel {
        let request = try ScenarioOptions.request(for: source, settings: settings, variant: variant, now: now)
        var compiler = try playbooks.compiler(for: file)
        let compilation = compiler.compile(request)
        guard let model = compilation.model else {
            ScenarioOptions.report(compilation, color: color)
            throw compilation.diagnostics.exit
        }
        return model
    }
}
