import RecoverBase
import RecoverDiagnostics
import RecoverMistakes
import RecoverModel
import RecoverPlaybooks
import RecoverSyntax
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Compiles a text as the file `case.rs`, which `files` lie beside.
///
/// - Parameter arguments: what `check` is called with besides the file: `--variant exec`.
func compile(
    _ bytes: [UInt8], variant: String? = nil, set: [(String, String)] = [], typed: [String] = [],
    files: [String: String] = [:], now: Instant? = nil, arguments: [String] = []
) -> Compilation {
    let main = Source(name: "case.rs", bytes: bytes)
    var request = CompileRequest(main: main)
    request.variant = variant
    request.settings = set.map { (path: $0.0, value: $0.1) }
    request.typed = typed.enumerated().map { TypedLayer(source: Source(name: "line \($0 + 1)", text: $1)) }
    request.now = now
    request.take(arguments)
    var surroundings = MemoryFiles(files: files)
    surroundings.files[main.name] = String(decoding: bytes, as: UTF8.self)
    var compiler = Compiler(surroundings: surroundings, playbooks: .shipped)
    let compilation = compiler.compile(request)
    if bytes.count < 20_000 { expectSameMessages(of: request, surroundings, compilation) }
    return compilation
}

/// Who asks for the messages only, as `check` does, gets the same: what is left out to be quick changes none of them.
private func expectSameMessages(
    of request: CompileRequest, _ surroundings: MemoryFiles, _ compilation: Compilation
) {
    var request = request
    request.want = .messages
    var compiler = Compiler(surroundings: surroundings, playbooks: .shipped)
    let checked = compiler.compile(request)
    let messages = { (compilation: Compilation) in
        compilation.diagnostics.map { "\($0.place.file):\($0.place.span.start): \($0.code.rawValue): \($0.message)" }
    }
    #expect(messages(checked) == messages(compilation))
    #expect(checked.model == nil)
    // And who asks for no warnings gets the same model, and all messages where one is an error.
    for want in [CompileRequest.Want.life, .modelWithoutWarnings] {
        request.want = want
        let quiet = compiler.compile(request)
        #expect((quiet.model == nil) == (compilation.model == nil))
        #expect(messages(quiet) == (compilation.hasErrors ? messages(compilation) : messages(quiet)))
    }
}

func compile(
    _ text: String, variant: String? = nil, set: [(String, String)] = [], typed: [String] = [],
    files: [String: String] = [:], now: Instant? = nil, arguments: [String] = []
) -> Compilation {
    compile(
        Array(text.utf8), variant: variant, set: set, typed: typed, files: files, now: now, arguments: arguments)
}

extension CompileRequest {
    fileprivate mutating func take(_ arguments: [String]) {
        var rest = arguments[...]
        while let option = rest.popFirst(), let value = rest.popFirst() {
            switch option {
            case "--variant": variant = value
            case "--now": now = Moment(written: value)?.instant(in: .utc)
            default:
                let equals = value.firstIndex(of: "=") ?? value.endIndex
                settings.append((String(value[..<equals]), String(value[equals...].dropFirst())))
            }
        }
    }
}

/// Files in memory, all in one folder; what starts with `..` is outside.
struct MemoryFiles: Surroundings {
    var files: [String: String] = [:]

    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        if path.hasPrefix("..") {
            return .failure(LoadFailure("it lies outside the scenario's folder", isOutside: true))
        }
        guard let text = files[path] else { return .failure(LoadFailure("there is no such file")) }
        return .success(Source(name: path, text: text))
    }

    func zone(named name: String) -> ZoneRules? {
        switch name {
        case "UTC": .utc
        // As in 2026.
        case "Europe/Berlin":
            ZoneRules(
                name: name, initialOffset: 3600,
                transitions: [.init(at: 1_774_746_000, offset: 7200), .init(at: 1_792_890_000, offset: 3600)])
        default: nil
        }
    }
}

/// The diagnostics as people read them.
func rendered(_ compilation: Compilation) -> String {
    var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
    return renderer.render(compilation.diagnostics)
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
        let checked = Mistakes.read(Parser.parse(source))
        guard checked.diagnostics.isEmpty, let expression = checked.reading.items.first?.condition else { return nil }
        return try? expression.truth(in: TreeScope(tree: tree))
    }
}
