import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverSession
import Testing

@testable import RecoverLanguage

/// An example of a code's page in `Codes/`, with what it needs around it.
struct CodeExample {
    /// Without a line end behind its last line.
    let text: String
    /// What `check` is called with besides the file: `--variant exec`.
    let arguments: [String]
    /// Files that stand beside it, by name.
    let files: [String: String]

    static func wrong(_ code: Code) throws -> CodeExample { try CodeExample("Wrong", of: code) }
    static func mended(_ code: Code) throws -> CodeExample { try CodeExample("Mended", of: code) }

    private init(_ heading: String, of code: Code) throws {
        let parts = code.page.parts
        let start = try #require(parts.firstIndex(of: .heading(heading)), "\(code.rawValue).md has no `\(heading)`")
        var examples: [ExplainPage.Example] = []
        for part in parts[(start + 1)...] {
            guard case .example(let example) = part else { break }
            examples.append(example)
        }
        let first = try #require(examples.first, "\(code.rawValue).md: nothing stands under `\(heading)`")
        #expect(first.file == nil, "\(code.rawValue).md: the first example is what is checked")
        text = first.text
        arguments = first.arguments
        files = Dictionary(
            uniqueKeysWithValues: try examples.dropFirst().map { example in
                (try #require(example.file, "\(code.rawValue).md: a further file needs a name"), example.text)
            })
    }

    /// The bytes of the file: `<E9>` stands for a byte that is no UTF-8, `64 MiB more` for as much.
    var bytes: [UInt8] {
        var bytes = Array(text.utf8)
        if text.contains("<E9>"), let start = bytes.firstIndex(of: UInt8(ascii: "<")) {
            bytes.replaceSubrange(start..<start + 4, with: [0xE9])
        }
        if text.hasSuffix("64 MiB more") { bytes += [UInt8](repeating: UInt8(ascii: "x"), count: Source.sizeLimit) }
        return bytes
    }

    /// With what scores and paths tell of an exercise.
    func compiled() -> Compilation {
        var compilation = compile(bytes, files: files, arguments: arguments)
        compilation.addExerciseFindings()
        return compilation
    }
}
