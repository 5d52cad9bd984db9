import RecoverBase
import RecoverDiagnostics
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Files in `Tests/Snapshots/diagnostics`: a source and, below a line, what is said of it, to be read by a person.
///
/// `CODE.txt` has the wrong example of that code's page, `CODE+NAME.txt` a source of its own that shows another face of
/// the code: it is written there, above the line. `RECOVER_RECORD=1 swift test --filter DiagnosticSnapshots` writes
/// anew what stands below.
@Suite struct DiagnosticSnapshots {
    private static let snapshots = SnapshotFolder("diagnostics", inputExtension: "txt")
    private static let codes = Set(Code.allCases.map(\.rawValue))
    private static let line = "\n" + String(repeating: "-", count: 80) + "\n"

    private static func expect(_ source: String, _ compilation: Compilation, _ name: String) throws {
        let messages = rendered(compilation)
        let text = source + line + "\n" + (messages.isEmpty ? "(nothing to say)\n" : messages)
        let difference = try snapshots.difference(Array(text.utf8), name: name, what: "txt")
        if let difference { Issue.record("\(difference)") }
    }

    @Test(arguments: Code.allCases) func page(code: Code) throws {
        let example = try CodeExample.wrong(code)
        var notes = example.arguments.isEmpty ? [] : ["with \(example.arguments.joined(separator: " "))"]
        for (name, text) in example.files.sorted(by: { $0.key < $1.key }) {
            notes.append("\(name): \(text.split(separator: "\n").joined(separator: "; "))")
        }
        let note = notes.map { "(\($0))\n" }.joined() + (notes.isEmpty ? "" : "\n")
        try Self.expect(note + example.text + "\n", example.compiled(), code.rawValue)
    }

    @Test func furtherFiles() throws {
        for name in try Self.snapshots.names() where !Self.codes.contains(name) {
            let text = String(decoding: try Self.snapshots.input(name), as: UTF8.self)
            let source = String(text[..<(try #require(text.firstRange(of: Self.line), "\(name)").lowerBound)])
            let compilation = compile(source)
            try Self.expect(source, compilation, name)
            // A name that is neither a code nor begins with one and a `+` is left over.
            let code = name.prefix { $0 != "+" }
            #expect(name == "twelve-slips" || compilation.diagnostics.contains { $0.code.rawValue == code }, "\(name)")
        }
        #expect(try Self.snapshots.orphans(outputs: []) == [])
    }
}
