import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverTerminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What every command that reads a scenario takes.
struct ScenarioOptions: ParsableArguments {
    @Option(name: .customLong("set"), help: ArgumentHelp("Set a value on top of the file.", valueName: "path=value"))
    var settings: [String] = []

    @Option(help: ArgumentHelp("Put a variant of the file on top.", valueName: "name"))
    var variant: String?

    @Option(help: ArgumentHelp("Use this time instead of the clock.", valueName: "time"))
    var now: String?

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(help: PlaybooksOption.help, completion: .directory) var playbooks: PlaybooksOption?

    func request(for source: Source) throws -> CompileRequest {
        try ScenarioOptions.request(for: source, settings: settings, variant: variant, now: now)
    }

    static func request(
        for source: Source, settings: [String], variant: String?, now: String?
    ) throws -> CompileRequest {
        try CompileRequest(main: source, settings: settings, variant: variant, now: now)
    }

    static func clock(_ now: String?) throws -> Instant { try Machine.clock(now) }

    static func source(_ path: String) throws -> Source { try Machine.source(path) }

    /// A scenario that stands behind what it should stand before.
    static func refuseSwapped(_ file: String, _ others: [String], of command: String) throws {
        guard !file.hasSuffix(".rs"), let scenario = others.first(where: { $0.hasSuffix(".rs") }) else { return }
        let rest = [file] + others.filter { $0 != scenario }
        let shown = ([scenario] + rest.prefix(3)).map(Escapes.shellWord) + (rest.count > 3 ? ["…"] : [])
        throw UsageFailure("the scenario comes first: recoverscript \(command) \(shown.joined(separator: " "))")
    }

    /// Says that nothing stands in a file, which is no mistake of it.
    static func tellEmpty(_ source: Source) {
        guard source.bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) else { return }
        Output.error(
            "recoverscript: \(source.name) is empty; `recoverscript new case FILE` writes a case to begin with")
    }

    /// What was made of the last file. A process that ends need not take it apart, which costs as much as to read a file.
    /// One box for both: the compiler does not compile a tuple of them here.
    nonisolated(unsafe) private static var last: Kept?

    static func keep(_ compiler: Compiler, _ compilation: Compilation) { last = Kept(compiler, compilation) }

    private final class Kept {
        let compiler: Compiler
        let compilation: Compilation

        init(_ compiler: Compiler, _ compilation: Compilation) {
            self.compiler = compiler
            self.compilation = compilation
        }
    }

    /// Reads and compiles a file. Its warnings are left out.
    /// - Parameters:
    ///   - isSending: what comes of it goes out.
    ///   - time: then, as it was written; else now.
    func compile(_ path: String, isSending: Bool = false, at time: String? = nil) throws -> Compilation {
        var compiler = try playbooks.compiler(for: path)
        var request = try request(for: try ScenarioOptions.source(path))
        if isSending { request.sending = time.flatMap { Moment(written: $0)?.instant(in: .utc) } ?? request.now }
        request.want = .modelWithoutWarnings
        let compilation = compiler.compile(request)
        ScenarioOptions.keep(compiler, compilation)
        return compilation
    }

    /// Reads and compiles a file. Where there are errors, its diagnostics go to standard error and the command ends;
    /// warnings alone are for `check` and `run` to show. That an offered time has passed is told by whatever sends it.
    func model(_ path: String, isSending: Bool = false, at time: String? = nil) throws -> (Compilation, RecoveryModel) {
        let compilation = try compile(path, isSending: isSending, at: time)
        guard let model = compilation.model else {
            report(compilation)
            throw compilation.diagnostics.exit
        }
        if isSending {
            var passed = compilation
            passed.diagnostics.removeAll { $0.code != .timeNotOpen }
            report(passed)
        }
        return (compilation, model)
    }

    /// The files that a scenario is made of, for `--watch`.
    func files(of path: String) -> [String] { (try? compile(path))?.sources.filter(\.isFile).map(\.name) ?? [path] }

    func report(_ compilation: Compilation) { ScenarioOptions.report(compilation, color: color) }

    static func report(_ compilation: Compilation, color: ColorChoice) {
        guard !compilation.diagnostics.isEmpty else { return }
        var renderer = DiagnosticRenderer(
            sources: compilation.sources, style: color.style(for: STDERR_FILENO), width: Terminal.errors.excerptWidth)
        let text = renderer.render(compilation.diagnostics)
        guard !text.isEmpty else { return }
        Output.error(text)
        if compilation.hasErrors { Output.error("\n" + DiagnosticSummary(compilation.diagnostics).text) }
    }
}

extension [Diagnostic] {
    /// Of a file with errors. That it has no such variant is wrong of who asked for it.
    var exit: ExitCode { contains { $0.code == .unknownVariant } ? Exit.usage : Exit.wrong }
}

extension Source {
    /// Neither a shipped playbook nor a value of the command line.
    fileprivate var isFile: Bool { !Library.holds(self) && !name.hasPrefix("--") && !name.hasPrefix("<") }
}

/// `--format text|json`.
enum TextOrJSON: String, Choice {
    case text, json
}
