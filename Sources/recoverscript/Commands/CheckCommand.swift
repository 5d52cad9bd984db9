import ArgumentParser
import RecoverBase
import RecoverDiagnostics
import RecoverLanguage

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript check FILE…`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in scenarios and playbooks.")

    @Argument(help: "The files; - is standard input.")
    var files: [String]

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @Flag(help: "Apply the mends that are certain, in place.")
    var fix = false

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        var diagnostics: [Diagnostic] = []
        var sources: [Source] = []
        var unreadable = false
        for file in files {
            do {
                if fix { try mend(file) }
                let compilation = try options.compile(file)
                diagnostics += compilation.diagnostics
                for source in compilation.sources where !sources.contains(where: { $0.name == source.name }) {
                    sources.append(source)
                }
            } catch let failure as UsageFailure {
                Output.error("recoverscript: \(failure.description)")
                unreadable = true
            }
        }
        diagnostics = diagnostics.inReadingOrder(of: sources)
        show(diagnostics, sources)
        if unreadable { throw Exit.usage }
        if diagnostics.contains(where: \.isError) { throw Exit.wrong }
    }

    private func show(_ diagnostics: [Diagnostic], _ sources: [Source]) {
        switch format {
        case .json:
            var document = DiagnosticJSON(sources: sources)
            Output.print(document.document(diagnostics).write())
        case .text:
            var renderer = DiagnosticRenderer(sources: sources, style: options.color.style(for: STDERR_FILENO))
            let text = renderer.render(diagnostics)
            Output.error((text.isEmpty ? "" : text + "\n") + DiagnosticSummary(diagnostics).text)
        }
    }

    /// Applies the certain mends of one file, and nothing else.
    private func mend(_ file: String) throws {
        guard file != "-" else { throw UsageFailure("check --fix: standard input cannot be changed in place") }
        let source = try ScenarioOptions.source(file)
        var compiler = Compiler(surroundings: Machine(mainFile: file))
        let diagnostics = compiler.compile(CompileRequest(main: source)).diagnostics
        let fixes = certainFixes(for: source, in: diagnostics)
        guard !fixes.isEmpty else { return }
        let mended = applyCertainFixes(to: source, diagnostics: diagnostics)
        do {
            try Files.replace(file, with: String(decoding: mended, as: UTF8.self))
        } catch {
            throw UsageFailure("\(file): \(error.message)")
        }
        Output.error("\(file): \(fixes.count) \(fixes.count == 1 ? "mend" : "mends") applied")
    }
}
