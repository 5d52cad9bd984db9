import RecoverBase
import RecoverDiagnostics
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Files in `Tests/Snapshots/diagnostics`: `NAME.rs` is a source, `NAME.txt` the source and what is said of it, to be
/// read by a person. `RECOVER_RECORD=1 swift test --filter DiagnosticSnapshots` writes the second anew.
///
/// The wrong examples of the catalogue are among them under the name of their code; a name with a `+` is one more file
/// of that code.
@Suite struct DiagnosticSnapshots {
    private static let snapshots = SnapshotFolder("diagnostics")
    private static let codes = Set(Code.allCases.map(\.rawValue))

    private static func expect(_ text: String, _ name: String, _ what: String) throws {
        let difference = try snapshots.difference(Array(text.utf8), name: name, what: what)
        if let difference { Issue.record("\(difference)") }
    }

    /// Source and messages together.
    private static func page(_ text: String, _ note: String, _ compilation: Compilation) -> String {
        let messages = rendered(compilation)
        return (note.isEmpty ? "" : note + "\n\n") + text + (text.hasSuffix("\n") ? "" : "\n") + "\n"
            + String(repeating: "-", count: 80) + "\n\n" + (messages.isEmpty ? "(nothing to say)\n" : messages)
    }

    @Test(arguments: Catalogue.entries.map(\.code)) func catalogue(code: Code) throws {
        let example = try #require(Catalogue.entry(code)).wrong
        var notes = example.arguments.isEmpty ? [] : ["with \(example.arguments.joined(separator: " "))"]
        for file in example.files {
            notes.append("\(file.name): \(file.text.split(separator: "\n").joined(separator: "; "))")
        }
        let note = notes.map { "(\($0))" }.joined(separator: "\n")
        try Self.expect(example.text + "\n", code.rawValue, "rs")
        try Self.expect(Self.page(example.text, note, example.compiled()), code.rawValue, "txt")
    }

    @Test func furtherFiles() throws {
        for name in try Self.snapshots.names() where !Self.codes.contains(name) {
            let text = String(decoding: try Self.snapshots.input(name), as: UTF8.self)
            let compilation = compile(text)
            try Self.expect(Self.page(text, "", compilation), name, "txt")
            // `CODE+…` shows another face of that code.
            let code = name.prefix { $0 != "+" }
            #expect(name == "twelve-slips" || compilation.diagnostics.contains { $0.code.rawValue == code }, "\(name)")
        }
    }

    @Test func nothingIsLeftBehind() throws {
        for name in try Self.snapshots.names() {
            #expect(Self.codes.contains(name) || name.contains("+") || name == "twelve-slips", "\(name).rs")
        }
        #expect(try Self.snapshots.orphans(outputs: ["txt"]) == [])
    }
}
