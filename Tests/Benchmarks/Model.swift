import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks

extension Benchmark {
    /// Text to recovery model: parsing, checking, merging with the shipped playbooks, building.
    static let model = Benchmark(work: "source → model") { _ in
        let speed = Speed.measure(bytes: 10_000_000, make: Texts.scenario, work: compile)
        return [.speed("source → model, 10 MB", speed, atLeast: 30)]
    }

    private static func compile(_ source: Source) -> (Compiler, Compilation) {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let compilation = compiler.compile(CompileRequest(main: source))
        if compilation.model == nil || !compilation.diagnostics.isEmpty {
            print("the generated scenario is not clean:", compilation.diagnostics.prefix(3).map(\.message))
        }
        return (compiler, compilation)
    }
}
