import Foundation
import RecoverBase
import RecoverDiagnostics
import Testing

@testable import RecoverLanguage

/// Files in `Tests/Snapshots/diagnostics`: `NAME.rs` is a source, `NAME.txt` the source and what is said of it, to be
/// read by a person. `RECOVER_RECORD=1 swift test --filter DiagnosticSnapshots` writes the second anew.
///
/// The wrong examples of the catalogue are among them under the name of their code; a name with a `+` is one more file
/// of that code.
@Suite struct DiagnosticSnapshots {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Snapshots/diagnostics").standardized
    private static let isRecording = ProcessInfo.processInfo.environment["RECOVER_RECORD"] == "1"

    private static func files(_ suffix: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return all.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
    }

    private static func expect(_ text: String, in file: String) throws {
        let url = folder.appending(path: file)
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            if (try? String(contentsOf: url, encoding: .utf8)) != text { try Data(text.utf8).write(to: url) }
            return
        }
        let recorded = (try? String(contentsOf: url, encoding: .utf8)) ?? "(there is no such file)"
        #expect(text == recorded, "\(file); RECOVER_RECORD=1 writes it anew")
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
        try Self.expect(example.text + "\n", in: "\(code.rawValue).rs")
        try Self.expect(Self.page(example.text, note, example.compiled()), in: "\(code.rawValue).txt")
    }

    @Test func furtherFiles() throws {
        let codes = Set(Code.allCases.map(\.rawValue))
        for name in Self.files(".rs") where !codes.contains(name) {
            let text = try String(contentsOf: Self.folder.appending(path: name + ".rs"), encoding: .utf8)
            let compilation = checked(text)
            try Self.expect(Self.page(text, "", compilation), in: "\(name).txt")
            // `CODE+…` shows another face of that code.
            let code = name.prefix { $0 != "+" }
            #expect(name == "twelve-slips" || compilation.diagnostics.contains { $0.code.rawValue == code }, "\(name)")
        }
    }

    @Test func nothingIsLeftBehind() {
        let codes = Set(Code.allCases.map(\.rawValue))
        let sources = Self.files(".rs")
        for name in sources {
            #expect(codes.contains(name) || name.contains("+") || name == "twelve-slips", "\(name).rs")
        }
        if !Self.isRecording { #expect(Set(Self.files(".txt")) == Set(sources)) }
    }
}
