import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks

extension Compiler {
    /// A compiler that has read the shipped playbooks once for all tests: they compile the same few files thousands of times.
    static func warm(_ playbooks: Library = .shipped) -> Compiler {
        warmed.next(surroundings: EmptySurroundings(), playbooks: playbooks)
    }

    private static let warmed: Compiler = {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let uses = Library.shipped.names.map { "use \($0)\n" }.joined()
        _ = compiler.compile(CompileRequest(main: Source(name: "all.rs", text: uses)))
        return compiler
    }()
}
