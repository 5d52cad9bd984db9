import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverMachine
import RecoverSession

/// `recoverscript test FILE…`
struct TestCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "test", abstract: "Check what scenarios and their variants expect of themselves.")

    enum Format: String, Choice {
        case text, junit, json
    }

    @Argument(help: "The scenarios; - is standard input.")
    var files: [String]

    @Option(help: "How to print it: text, junit or json.")
    var format: Format = .text

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        var suites: [ExpectationSuite] = []
        var diagnostics: [Diagnostic] = []
        for file in files { suites += try judge(file, &diagnostics) }
        let report = ExpectationSuites(suites)
        if format == .text, report.isEmpty {
            Output.error(
                "recoverscript: nothing is expected there; write what must stay true into the file, such as "
                    + "`expect email.words is 120..160`")
        }
        switch format {
        case .text:
            try output.print(
                LineColours.paint(
                    report.text, isOn: output.style(options.color) == .ansi, by: LineColours.verdict))
        case .junit: try output.print(report.junit)
        case .json: try output.print(report.json.write())
        }
        if report.failures > 0 { throw diagnostics.exit }
    }

    /// The scenario as written, then each of its variants (only the one that was asked for, with `--variant`).
    private func judge(_ file: String, _ diagnostics: inout [Diagnostic]) throws -> [ExpectationSuite] {
        var compiler = try options.playbooks.compiler(for: file)
        var request = try options.request(for: try ScenarioOptions.source(file))
        request.want = .modelWithoutWarnings
        let first = compiler.compile(request)
        ScenarioOptions.keep(compiler, first)
        func suite(_ variant: String?, _ compilation: Compilation) -> ExpectationSuite {
            if compilation.model == nil { options.report(compilation) }
            diagnostics += compilation.diagnostics
            return ExpectationSuite(file: file, variant: variant, compilation: compilation)
        }
        // Of thousands of variants not all are kept at once: each is judged before the next one is compiled.
        var suites = [suite(options.variant, first)]
        for variant in options.variant == nil ? first.variants : [] {
            request.variant = variant
            suites.append(suite(variant, compiler.compile(request)))
        }
        return suites
    }
}
