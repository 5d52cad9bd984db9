import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

@testable import RecoverLanguage

/// Compiles a text as the file `case.rs`.
func compile(
    _ text: String, variant: String? = nil, set: [(String, String)] = [], typed: [String] = [],
    files: [String: String] = [:],
    now: Instant? = nil
) -> Compilation {
    var request = CompileRequest(main: Source(name: "case.rs", text: text))
    request.variant = variant
    request.settings = set.map { (path: $0.0, value: $0.1) }
    request.typed = typed.enumerated().map { Source(name: "line \($0 + 1)", text: $1) }
    request.now = now
    var compiler = Compiler(surroundings: MemoryFiles(files: files))
    return compiler.compile(request)
}

extension Compilation {
    /// The value at a path, as conditions see it.
    func value(_ path: String) -> Value { TreeScope(tree: tree).value(of: Path(path) ?? Path([])) }

    /// `code` and line:column of each diagnostic.
    var summary: [String] {
        diagnostics.map { diagnostic in
            let source = sources.first { $0.name == diagnostic.place.file }
            let position = source.map { LineTable($0).position(at: Int(diagnostic.place.span.start)) }
            return "\(diagnostic.code.rawValue) \(position?.line ?? 0):\(position?.column ?? 0)"
        }
    }

    /// Whether a condition holds.
    func holds(_ condition: String) -> Truth? {
        let source = Source(name: "condition", text: "expect \(condition)")
        let checked = Checker.check(Parser.parse(source))
        guard checked.diagnostics.isEmpty, let expression = checked.items.first?.condition else { return nil }
        return try? expression.truth(in: TreeScope(tree: tree))
    }
}
