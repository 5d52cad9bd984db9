import Foundation
import RecoverBase
import RecoverModel
import RecoverPlaybooks
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Every file that is shipped compiles, and the case of the language's description does so word for word.
@Suite struct ScenarioTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
        return names.filter { $0.hasSuffix(".rs") }.sorted().map { "\(folder)/\($0)" }
    }

    @Test func thereAreScenarios() {
        #expect(ScenarioTests.files(in: "Scenarios").count >= 8)
    }

    @Test(arguments: files(in: "Scenarios"))
    func aScenarioCompilesWithEachVariant(file: String) throws {
        let text = try String(contentsOf: ScenarioTests.root.appending(path: file), encoding: .utf8)
        let plain = compile(text)
        #expect(plain.diagnostics.filter(\.isError).isEmpty, "\(plain.summary)")
        #expect(plain.model != nil)
        for variant in plain.variants {
            let result = compile(text, variant: variant)
            #expect(result.diagnostics.filter(\.isError).isEmpty, "\(variant): \(result.summary)")
        }
    }

    @Test(arguments: Library.shipped.names)
    func aPlaybookChecksCleanAndHasReasons(name: String) throws {
        let source = try #require(Library.shipped.source(named: name))
        // Under another name it is checked like anybody's file.
        let result = compile(source.text(Span(start: 0, end: source.bytes.count)))
        #expect(result.diagnostics.isEmpty, "\(result.summary)")
        #expect(result.isPlaybook)
    }

    @Test(arguments: Starters.names)
    func aStartingPointChecksClean(name: String) throws {
        let result = compile(try #require(Starters.text(named: name)))
        #expect(result.diagnostics.isEmpty, "\(result.summary)")
    }

    @Test func everyWordOfTheLanguagesCaseCounts() throws {
        let text = try String(
            contentsOf: ScenarioTests.root.appending(path: "Tests/Fixtures/language-case.rs"), encoding: .utf8)
        let result = compile(text)
        #expect(result.diagnostics.map(\.code) == [.playbooksDisagree], "\(result.summary)")
        let model = try #require(result.model)
        #expect(model.segment == "enterprise")
        #expect(model.customer?[.arr]?.words == "$84k")
        #expect(model.deliverables.map(\.path) == ["email", "email.check-in", "call", "plan", "brief", "sequence"])
        #expect(model.deliverables[0].schedule?.knownTimes.count == 2)
        #expect(model.offers.first?.worth?.words == "$7k")
        #expect(model.plan?.milestones.first?.prevents == ["exports"])
        #expect(model.plan?.checkpoints.first?.goWhen == "one order flows end to end")
        #expect(
            model.constraints.first { $0.topic == "custom onboarding" }?.phrases == [
                "tailored onboarding", "white-glove setup",
            ])
        #expect(model.constraints.first { $0.topic == "discounts" }?.inWritingOnly == true)
        // Whatever the file itself says, `why` ends at the file.
        for id in model.tree.nodes.indices.dropFirst() {
            guard let last = model.tree[id].settings.last, model.tree.provenance.origin(of: last).layer == "scenario"
            else { continue }
            let path = try #require(Path(model.tree.path(of: id)))
            let why = try #require(model.tree.why(path), "\(path)")
            #expect(why.layers.contains { $0.origin.file == "case.rs" }, "\(path)")
        }
    }
}
