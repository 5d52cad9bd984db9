import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import SnapshotTesting
import Testing

/// What ships, and the prompts of the sources as a user writes them, compiled.
enum Cases {
    static func compile(_ text: String, variant: String? = nil, name: String = "case.rs") -> Compilation {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        var request = CompileRequest(main: Source(name: name, text: text))
        request.variant = variant
        return compiler.compile(request)
    }

    /// The scenario as written and each of its variants.
    static func models(of file: ShippedFiles.File) throws -> [(name: String, model: RecoveryModel)] {
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        let written = compile(text, name: file.name)
        let first = try #require(written.model, "\(file.name)")
        return try [(file.name, first)]
            + written.variants.map { variant in
                ("\(file.name) \(variant)", try #require(compile(text, variant: variant, name: file.name).model))
            }
    }

    static func fixture(_ name: String) throws -> RecoveryModel {
        let url = SnapshotFolder.package.appending(path: "Tests/Fixtures/prompts/\(name).rs")
        return try #require(compile(try String(contentsOf: url, encoding: .utf8), name: name).model)
    }
}

func words(in text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
