import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverMachine
import RecoverSession
import RecoverTerminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What `check` does, whoever has read its command line.
struct Check {
    var files: [String]
    var format: TextOrJSON
    var fix: Bool
    var color: ColorChoice
    /// A file in place of the standard output of JSON and the standard error of messages.
    var output: String?
    var playbooks: PlaybookFolder
    var request: (Source) throws -> CompileRequest
    private var compiler: Compiler?

    init(
        files: [String], format: TextOrJSON = .text, fix: Bool = false, color: ColorChoice = .auto,
        output: String? = nil, playbooks: PlaybookFolder,
        request: @escaping (Source) throws -> CompileRequest
    ) {
        self.files = files
        self.format = format
        self.fix = fix
        self.color = color
        self.output = output
        self.playbooks = playbooks
        self.request = request
    }

    /// The files of `recoverscript check FILE…` without any option. Editors and hooks call it at every save, and
    /// ArgumentParser alone would take longer than the check.
    static func plainly(_ arguments: [String]) throws -> Check? {
        guard arguments.first == "check", arguments.count > 1, !arguments.contains(where: { $0.hasPrefix("-") }) else {
            return nil
        }
        return Check(files: Array(arguments.dropFirst()), playbooks: try PlaybookFolder(nil)) {
            try ScenarioOptions.request(for: $0, settings: [], variant: nil, now: nil)
        }
    }

    mutating func run() throws {
        var diagnostics: [Diagnostic] = []
        var sources: [Source] = []
        var unreadable = false
        for file in files {
            do {
                if fix { try mend(file) }
                let compilation = try compile(file)
                diagnostics += compilation.diagnostics
                // Only messages quote them.
                if !compilation.diagnostics.isEmpty {
                    for source in compilation.sources where !sources.contains(where: { $0.name == source.name }) {
                        sources.append(source)
                    }
                }
            } catch let failure as UsageFailure {
                Output.error("recoverscript: \(failure.description)")
                unreadable = true
            }
        }
        diagnostics = diagnostics.inReadingOrder(of: sources)
        // Of files that could not be read nobody knows whether they are right.
        if !unreadable || !diagnostics.isEmpty || format == .json { try show(diagnostics, sources) }
        if unreadable { throw Exit.usage }
        if diagnostics.contains(where: \.isError) { throw diagnostics.exit }
    }

    private mutating func compile(_ file: String) throws -> Compilation {
        let machine = Machine(mainFile: file, playbooks: playbooks.path)
        var next = compiler?.next(surroundings: machine) ?? playbooks.compiler(for: file)
        let source = try ScenarioOptions.source(file)
        ScenarioOptions.tellEmpty(source)
        var request = try request(source)
        var result = next.check(request)
        // What scores and paths tell needs the whole model, which few files are worth.
        if !result.hasErrors, result.asksQuestions {
            request.want = .model
            var whole = next.compile(request)
            whole.addExerciseFindings()
            result.diagnostics = (result.diagnostics + whole.diagnostics).inReadingOrder(of: result.sources)
        }
        compiler = next
        ScenarioOptions.keep(next, result)
        return result
    }

    private func show(_ diagnostics: [Diagnostic], _ sources: [Source]) throws {
        let text: String
        switch format {
        case .json:
            var document = DiagnosticJSON(sources: sources)
            text = document.document(diagnostics).write()
        case .text:
            let style = output == nil ? color.style(for: STDERR_FILENO) : .plain
            var renderer = DiagnosticRenderer(
                sources: sources, style: style, width: output == nil ? Terminal.errors.excerptWidth : 100)
            let messages = renderer.render(diagnostics)
            text = (messages.isEmpty ? "" : messages + "\n") + DiagnosticSummary(diagnostics).text
        }
        if let output, output != "-" {
            try Output.write(Output.line(text), to: output)
        } else if format == .json || output != nil {
            Output.print(text)
        } else {
            Output.error(text)
        }
    }

    /// Applies the certain mends of one file, then those of slips of one letter; says what is left and why.
    private func mend(_ file: String) throws {
        guard file != "-" else { throw UsageFailure("check --fix: standard input cannot be changed in place") }
        let source = try ScenarioOptions.source(file)
        let sure = Mended(source, playbooks.compiler(for: file))
        let mended = sure.withSlips
        if mended.count > 0 {
            do {
                try Files.write(String(decoding: mended.source.bytes, as: UTF8.self), to: file)
            } catch {
                throw UsageFailure("\(file): \(error.message)")
            }
        }
        guard mended.count > 0 || !mended.errors.isEmpty else { return }
        Output.error("\(file): \(counted(mended.count, "mend")) applied\(mended.left)")
    }
}
