import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverPlaybooks
import Testing

@testable import RecoverGrading

/// Whole replies to shipped cases by somebody who had seen nothing of ours: those that a lead would send have no red line.
@Suite struct StrangersTests {
    private struct Label: Decodable {
        let file: String
        let `case`: String
        let send: Bool
    }

    private static let folder = Corpus.folder.appending(path: "strangers/replies")

    private static func labels() throws -> [Label] {
        try String(contentsOf: folder.appending(path: "labels.jsonl"), encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Label.self, from: Data($0.utf8))
        }
    }

    private static func failing(_ label: Label, _ graders: inout [String: Grader]) throws -> [String] {
        if graders[label.case] == nil {
            let file = Corpus.folder.appending(path: "../../Scenarios/\(label.case).rs").standardized
            var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
            let source = Source(name: "\(label.case).rs", text: try String(contentsOf: file, encoding: .utf8))
            graders[label.case] = Grader(try #require(compiler.compile(CompileRequest(main: source)).model))
        }
        let reply = try String(contentsOf: folder.appending(path: label.file), encoding: .utf8)
        return try #require(graders[label.case]).grade(Source(name: label.file, text: reply)).failing
    }

    /// What is disputed: sentences that sound hollow, an apology whose deed is only to listen, questions after how long, how
    /// late and how often.
    private static let disputed = [
        "06-good.md": ["email.hollow-phrases"], "15-good.md": ["email.apology"],
        "29-good.md": ["email.hollow-phrases", "call.open-questions"], "38-good.md": ["call.open-questions"],
    ]

    @Test func goodRepliesHaveNoRedLine() throws {
        var graders: [String: Grader] = [:]
        for label in try StrangersTests.labels() where label.send {
            let failing = try StrangersTests.failing(label, &graders)
            #expect(failing.filter { !(StrangersTests.disputed[label.file] ?? []).contains($0) } == [], "\(label.file)")
        }
    }

    @Test func mostBadOnesAreHeldBack() throws {
        var graders: [String: Grader] = [:]
        let bad = try StrangersTests.labels().filter { !$0.send }
        let held = try bad.filter { try !StrangersTests.failing($0, &graders).isEmpty }
        #expect(bad.count == 39 && held.count >= 31, "\(held.map(\.file))")
    }
}
