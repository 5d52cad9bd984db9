import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import Testing

/// Every line of a prompt and of a plan ends, when one asks why, at a statement with a reason.
@Suite struct PartTests {
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: LineTests.folder.path)) ?? []
        return names.filter { $0.hasSuffix(".rs") }.sorted()
    }()

    @Test(arguments: files)
    func everyLineEndsAtAReasonWithItsPlace(file: String) throws {
        let written = try LineTests.compile(file)
        var seen = try walk(written, file, known: [])
        #expect(!seen.isEmpty)
        for variant in written.variants {
            // Lines that the scenario as written has too were asked about.
            seen.formUnion(try walk(try LineTests.compile(file, variant: variant), "\(file) \(variant)", known: seen))
        }
    }

    private func walk(_ compilation: Compilation, _ name: String, known: Set<String>) throws -> Set<String> {
        let model = try #require(compilation.model, "\(name)")
        let explanation = LineExplanation(compilation)
        var lines = try Prompt(model).text()
        lines += PlanTable(model: model, start: nil)?.text() ?? ""
        var asked: Set<String> = []
        for line in lines.split(separator: "\n").map(String.init) where asked.insert(line).inserted {
            guard !known.contains(line) else { continue }
            let last = try #require(explanation.explain(line).last, "\(name): nothing explains: \(line)")
            let origin = try #require(last.layers.last?.origin)
            #expect(last.path.hasPrefix("part."), "\(name): \(line)")
            #expect(["in the prompt", "in the plan"].contains(last.value))
            #expect(origin.file == "playbook:parts" && origin.line > 3, "\(name): \(line)")
            #expect(origin.reason?.isEmpty == false, "\(name): \(line)")
        }
        return asked
    }

    /// A kind of line without a reason, or a reason without such a line, would be a gap that no scenario shows.
    @Test func thePlaybookNamesEveryPartOnceWithAReasonOfItsOwn() throws {
        let source = try #require(Library.shipped.source(named: "parts"))
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let tree = compiler.compile(CompileRequest(main: source)).tree
        var reasons: Set<String> = []
        for part in Part.allCases {
            let why = try #require(tree.why(Path(["part", part.rawValue])), "\(part.rawValue)")
            #expect(why.layers.count == 1, "\(part.rawValue)")
            #expect(reasons.insert(why.layers[0].origin.reason ?? "").inserted, "\(part.rawValue)")
        }
        #expect(tree.children(of: ModelTree.root, "part").count == Part.allCases.count)
    }

    @Test func everyFactOfTheCustomerIsAPart() {
        let others = ["contact", "signal"]
        for keyword in Vocabulary.standard.keywords(in: .customer)
        where !keyword.isFlag && keyword.opens == nil && !others.contains(keyword.name) && keyword.name != "drop"
            && keyword.name != "because"
        {
            #expect(Part(customerFact: keyword.name) != nil, "\(keyword.name)")
        }
    }

    @Test func aLineIsExplainedByItsStatementsAndThenByItsKind() throws {
        let explanation = LineExplanation(try LineTests.compile("renewal-risk.rs"))
        func paths(_ line: String) -> [String] { explanation.explain(line).map(\.path) }
        #expect(paths("   - Length: 130 to 160 words") == ["email.words", "part.words"])
        #expect(paths("Use only what is written here.") == ["part.invention"])
        #expect(paths("# The customer") == ["part.customer"])
        #expect(paths("Role: Director of IT").last == "part.customer-role")
        #expect(paths("## Call guide").last == "part.headings")
        #expect(paths("One dropped order traced through both systems").last == "part.milestone")
        #expect(paths("Write this deliverable.") == ["part.deliverables"])
        #expect(paths("words that stand nowhere at all") == [])
        let reason = try #require(explanation.explain("# The customer").last?.layers.last?.origin)
        #expect(reason.file == "playbook:parts" && reason.layer == "parts")
        #expect(reason.reason == "A reply can only be personal when it knows the person.")
    }

    /// Copied from a plan with dates, or from a table for a tracker, a line is the same line.
    @Test(arguments: files)
    func aLineOfAPlanWithDatesIsKnownToo(file: String) throws {
        let compilation = try LineTests.compile(file)
        let model = try #require(compilation.model)
        guard let plan = PlanTable(model: model, start: CivilDate(year: 2026, month: 3, day: 2)) else { return }
        let explanation = LineExplanation(compilation)
        for line in (plan.text() + plan.markdown()).split(separator: "\n") where line.contains(where: \.isLetter) {
            let last = explanation.reason(for: String(line)).last
            #expect(last?.layers.last?.origin.reason?.isEmpty == false, "\(file): \(line)")
            if line.hasPrefix("| Day |") { #expect(last?.path == "part.columns") }
            if line.contains("Checkpoint: ") { #expect(last?.path == "part.checkpoint") }
        }
    }

    @Test func aPlaybookMayGiveAnotherReason() throws {
        let text = """
            scenario "x"
            customer "Guest" { name "Ada" }
            feedback 2/10 "Late."
            deliver email
            part customer-name because "We greet everyone at the door."
            """
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let result = compiler.compile(CompileRequest(main: Source(name: "x.rs", text: text)))
        #expect(!result.hasErrors)
        let why = try #require(LineExplanation(result).explain("Name: Ada").last)
        #expect(why.layers.map(\.origin.layer) == ["parts", "scenario"])
        #expect(why.layers.last?.origin.reason == "We greet everyone at the door.")
        #expect(why.layers.last?.origin.line == 5)
        let unknown = compiler.compile(
            CompileRequest(main: Source(name: "y.rs", text: "scenario \"y\"\npart word because \"No.\"")))
        let mistake = try #require(unknown.diagnostics.first)
        #expect(mistake.code == .unknownName)
        #expect(mistake.help == "did you mean `words`?")
    }
}
