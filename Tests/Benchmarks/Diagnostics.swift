import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverPlaybooks

extension Benchmark {
    /// A text with a mistake on every other line, up to the rendered messages: mistakes must not cost more than linear.
    static let diagnostics = Benchmark(work: "mistakes → messages") { _ in
        [.speed("mistakes → messages, 1 MB", Speed.measure(bytes: 1_000_000, make: mistakes, work: report))]
    }

    private static func mistakes(bytes: Int) -> Source {
        var text = "scenario \"Many mistakes\"\n"
        while text.utf8.count < bytes { text += "customr \"Operations\" { nam \"x\" }\npolicy no-such thing\n" }
        return Source(name: "mistakes.rs", text: text)
    }

    private static func report(_ source: Source) -> Int {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let compilation = compiler.compile(CompileRequest(main: source))
        var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
        return renderer.render(compilation.diagnostics).utf8.count
    }
}
