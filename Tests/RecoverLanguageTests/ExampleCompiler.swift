import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

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
        case "Europe/Berlin": ZoneRules(name: name, initialOffset: 3600, transitions: [])
        default: nil
        }
    }
}

/// What the compiler says of a text, called as the command line would call it.
func checked(
    _ bytes: [UInt8], name: String = "case.rs", arguments: [String] = [], files: [String: String] = [:]
) -> Compilation {
    let main = Source(name: name, bytes: bytes)
    var surroundings = MemoryFiles(files: files)
    surroundings.files[name] = String(decoding: bytes, as: UTF8.self)
    var request = CompileRequest(main: main)
    var rest = arguments[...]
    while let option = rest.popFirst(), let value = rest.popFirst() {
        switch option {
        case "--variant": request.variant = value
        case "--now": request.now = Moment(written: value)?.instant(in: .utc)
        default:
            let equals = value.firstIndex(of: "=") ?? value.endIndex
            request.settings.append((String(value[..<equals]), String(value[equals...].dropFirst())))
        }
    }
    var compiler = Compiler(surroundings: surroundings)
    return compiler.compile(request)
}

func checked(_ text: String, arguments: [String] = [], files: [String: String] = [:]) -> Compilation {
    checked(Array(text.utf8), arguments: arguments, files: files)
}

extension CatalogueEntry.Example {
    /// The bytes of the file: `<E9>` stands for a byte that is no UTF-8, `64 MiB more` for as much.
    var bytes: [UInt8] {
        var bytes = Array(text.utf8)
        if text.contains("<E9>"), let start = bytes.firstIndex(of: UInt8(ascii: "<")) {
            bytes.replaceSubrange(start..<start + 4, with: [0xE9])
        }
        if text.hasSuffix("64 MiB more") { bytes += [UInt8](repeating: UInt8(ascii: "x"), count: Source.sizeLimit) }
        return bytes
    }

    func compiled() -> Compilation {
        let files = Dictionary(files.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        return checked(bytes, arguments: arguments, files: files)
    }
}

/// The diagnostics as people read them.
func rendered(_ compilation: Compilation) -> String {
    var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
    return renderer.render(compilation.diagnostics)
}
