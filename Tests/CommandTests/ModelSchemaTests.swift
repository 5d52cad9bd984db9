import Foundation
import Testing

/// `model` prints what `Grammar/model.schema.json` says, for every scenario and each of its variants.
@Suite struct ModelSchemaTests {
    static let scenarios: [String] = {
        let folder = projectRoot.appending(path: "Scenarios").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".rs") }.sorted()
    }()

    private static func schema() throws -> JSONSchema {
        try JSONSchema(
            String(contentsOf: projectRoot.appending(path: "Grammar/model.schema.json"), encoding: .utf8))
    }

    @Test(arguments: scenarios)
    func aModelFitsTheSchema(name: String) throws {
        let schema = try ModelSchemaTests.schema()
        let result = try runCommand("run", scenario(name), "--all-variants", "--format", "json")
        let documents = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        #expect(!documents.isEmpty)
        for document in documents {
            let model = try #require(document["model"])
            #expect(schema.mistakes(in: model) == [], "\(document["variant"] ?? "")")
        }
    }

    @Test func theSchemaRefusesWhatIsWrong() throws {
        let schema = try ModelSchemaTests.schema()
        var model = try json(try runCommand("model", scenario("renewal-risk.rs")).output)
        #expect(schema.mistakes(in: model).isEmpty)
        model["surprise"] = 1
        #expect(schema.mistakes(in: model) == ["$: surprise is too much"])
        model["surprise"] = nil
        model["segment"] = 7
        #expect(schema.mistakes(in: model) == ["$.segment: 7 is no string or null"])
        model["segment"] = nil
        #expect(schema.mistakes(in: model) == ["$: no segment"])
        model["segment"] = "smb"
        var customer = try #require(model["customer"] as? [String: Any])
        customer["cancelled"] = false
        model["customer"] = customer
        #expect(schema.mistakes(in: model).count == 1)
    }
}
