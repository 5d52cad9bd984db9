import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverRendering
import Testing

/// `why` explains the lines of prompts and plans; what a playbook says of them ends at a reason.
@Suite struct LineTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Scenarios")
        .standardized
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".rs") && !$0.hasPrefix("exercise-") }.sorted()
    }()

    /// What the prompt says by itself, whatever the case.
    static let toolsOwn = [
        "Write this deliverable", "Write these", "Internal preparation only: ", "Write preparation for the team",
        "Parts, in this order", "About: ", "Cover:", "It is the result that the customer sees first",
        "After each question", "messages, each with its day", "message, each with its day", "Write it as a table",
        "[CONTEXT NEEDED", "these, word for word", "as they stand here", " UTC",
    ]
    static let headings = ["Email", "Call guide", "Plan", "Sequence"]

    /// Without the mark of a list.
    static func unmarked(_ line: Substring) -> String {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("- ") { return String(text.dropFirst(2)) }
        let digits = text.prefix { $0.isNumber }
        return !digits.isEmpty && text.dropFirst(digits.count).hasPrefix(". ")
            ? String(text.dropFirst(digits.count + 2)) : String(text)
    }

    static func compile(_ file: String, variant: String? = nil) throws -> Compilation {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
        var request = CompileRequest(main: Source(name: file, bytes: bytes))
        request.variant = variant
        var compiler = Compiler(surroundings: NoFiles())
        return compiler.compile(request)
    }

    @Test(arguments: files)
    func everyLineOfThePromptEndsAtAReason(file: String) throws {
        let compilation = try LineTests.compile(file)
        let search = LineSearch(compilation)
        let prompt = try Prompt(try #require(compilation.model))
        let sections = try #require(prompt.json().write().data(using: .utf8))
        let document = try #require(try JSONSerialization.jsonObject(with: sections) as? [String: Any])
        for section in try #require(document["sections"] as? [[String: String]]) {
            guard ["guards", "deliverables", "constraints"].contains(section["id"]) else { continue }
            for line in (section["text"] ?? "").split(separator: "\n").dropFirst() { try explain(line, search) }
        }
    }

    @Test(arguments: files)
    func everyLineOfThePlanEndsAtAReason(file: String) throws {
        let compilation = try LineTests.compile(file)
        let search = LineSearch(compilation)
        guard let plan = PlanTable(model: try #require(compilation.model), start: nil) else { return }
        for milestone in plan.milestones { try explain(milestone.title[...], search) }
        for checkpoint in plan.checkpoints { try explain(checkpoint.title[...], search) }
    }

    private func explain(_ line: Substring, _ search: LineSearch) throws {
        let words = LineTests.unmarked(line)
        guard !words.isEmpty, !LineTests.headings.contains(words), !LineTests.toolsOwn.contains(where: words.contains)
        else { return }
        let found = search.explain(words)
        #expect(!found.isEmpty, "nothing explains: \(words)")
        for why in found {
            let last = try #require(why.layers.last)
            let isOfPlaybook = last.origin.file.hasPrefix("playbook:")
            #expect(!isOfPlaybook || last.origin.reason != nil, "\(words): \(why.path) has no reason")
        }
    }

    @Test func theWordsOfALineLeadToItsStatement() throws {
        let compilation = try LineTests.compile("renewal-risk.rs")
        func paths(_ line: String) -> [String] { compilation.explain(line: line).map(\.path) }
        #expect(paths("Length: 130 to 160 words") == ["email.words"])
        #expect(paths("Tone: calm, direct and accountable") == ["email.tone"])
        #expect(paths("Each paragraph: at most 3 sentences") == ["email.paragraph"])
        #expect(paths("Make no commitment, in writing or on a call, about: Price changes.").count == 1)
        #expect(paths("promise nothing uncertain") == ["email.include"])
        #expect(paths("| 5 | One dropped order traced through both systems |").first == "plan.trace")
        #expect(paths("Use only what is written here.") == [])
        #expect(paths("") == [])
        let why = try #require(compilation.explain(line: "Length: 130 to 160 words").first)
        let layers = ["standard", "recovery-plan", "recovery-plan", "recovery-plan", "scenario"]
        #expect(why.layers.map(\.origin.layer) == layers)
        #expect(why.layers[3].origin.rule == "when customer.renewal <= 60 days")
    }
}

/// A file system without files.
struct NoFiles: Surroundings {
    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        .failure(LoadFailure("there is no such file"))
    }

    func zone(named name: String) -> ZoneRules? { name == "UTC" ? .utc : nil }
}
