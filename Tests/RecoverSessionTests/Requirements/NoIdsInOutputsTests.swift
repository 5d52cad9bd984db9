import RecoverBase
import RecoverCompiler
import RecoverContract
import RecoverDiagnostics
import RecoverEvaluation
import RecoverGrading
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import RecoverSyntax
import SnapshotTesting
import Testing

/// Ids of requirements, `C32`, stand in comments. Nobody who uses the program can look them up, so no output holds one.
@Suite struct NoIdsInOutputsTests {
    /// The ids in a text, and the numbers of the texts that the schools were drawn from.
    static func ids(in text: String) -> [String] {
        let known = Set(RequirementsTable.sizes.flatMap { size in (1...size.count).map { "\(size.group)\($0)" } })
        // G2 is a site of reviews: "posted on G2".
        let text = text.replacing(/\bon\s+G2\b/, with: "")
        // `<E9>` is a byte.
        return text.matches(of: /<?\b(?:[A-P]\d{1,2}|[Ss]ources? 00\d)\b/).map { String($0.0) }
            .filter { known.contains($0) || $0.contains("ource") }
    }

    @Test func theyAreFoundWhereTheyAre() throws {
        #expect(NoIdsInOutputsTests.ids(in: "People listen (C1, H19; source 002).") == ["C1", "H19", "source 002"])
        #expect(NoIdsInOutputsTests.ids(in: "Z1, C99, an H264 file, Q3, AC1, a review on G2") == [])
        #expect(NoIdsInOutputsTests.ids(in: "No case without a comment (G2), on G1") == ["G2", "G1"])
        // Where they stand.
        let standard = try #require(Library.shipped.source(named: "standard"))
        #expect(NoIdsInOutputsTests.ids(in: String(decoding: standard.bytes, as: UTF8.self)).count > 300)
    }

    /// Whatever prints a text of these files prints no id.
    @Test(arguments: ShippedFiles.all) func theyStandInCommentsAlone(file: ShippedFiles.File) throws {
        let source = Source(name: file.name, bytes: try file.bytes()).withoutComments
        #expect(NoIdsInOutputsTests.ids(in: String(decoding: source.bytes, as: UTF8.self)) == [])
    }

    /// What `run`, `prompt`, `plan`, `mail`, `guide`, `paths`, `model`, `check` and `diff` print of a case and its variants.
    @Test(arguments: ShippedCase.names) func ofACase(name: String) throws {
        let shipped = try ShippedCase(name)
        var written: RecoveryModel?
        for compilation in try shipped.compilations() {
            let model = try #require(compilation.model)
            for output in CaseOutput.allCases {
                expectNone(try ShippedCase.says(output, compilation, shipped.name), output.rawValue)
            }
            let evaluation = try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: compilation.tree))
            let (prompt, plan) = (try Prompt(model), PlanTable(model: model, start: nil))
            expectNone(
                CaseReport(model: model, exercise: evaluation, prompt: prompt, plan: plan).text(style: .plain), "run")
            expectNone(ModelJSON.json(of: model).write(), "model")
            expectNone(Handout(model).markdown, "handout")
            expectNone(PathsText(title: model.title, evaluation).text, "paths")
            var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
            expectNone(renderer.render(compilation.diagnostics), "check")
            if let written { expectNone(CaseDifference(from: written, to: model).text(), "diff") }
            written = written ?? model
        }
    }

    /// `why` of every value of a case.
    @Test(arguments: ShippedCase.names) func ofEveryValue(name: String) throws {
        let shipped = try ShippedCase(name)
        let compilation = try #require(try shipped.compilations().first)
        var explained = 0
        for id in compilation.tree.nodes.indices {
            guard let path = Path(compilation.tree.path(of: id)), let why = compilation.explain(path) else { continue }
            expectNone(why.text + (GuardExplanation(path, compilation)?.text ?? ""), "why \(path)")
            explained += 1
        }
        #expect(explained > 150)
    }

    /// `explain` of everything it knows, `show --outline`, and why there are lines of each kind.
    @Test func ofWhatComesWithTheProgram() throws {
        let renderer = ExplainRenderer(style: .plain)
        for kind in DoctrineEntry.Kind.allCases {
            for entry in Library.shipped.doctrine(kind) {
                expectNone(renderer.text(of: ExplainPage(entry)), entry.name)
            }
        }
        for code in Code.allCases { expectNone(renderer.text(of: code.page), code.rawValue) }
        for entry in CheckCatalogue.all { expectNone(entry.story + entry.summary + entry.hint, entry.id) }
        for name in Library.shipped.names {
            expectNone(Outline(of: try #require(Library.shipped.source(named: name))).text, name)
        }
    }

    private func expectNone(_ text: String, _ output: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let found = NoIdsInOutputsTests.ids(in: text)
        #expect(found == [], "\(output)", sourceLocation: sourceLocation)
    }
}
