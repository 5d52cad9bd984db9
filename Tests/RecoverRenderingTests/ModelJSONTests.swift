import RecoverBase
import RecoverModel
import Testing

@testable import RecoverRendering

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@Suite struct ModelJSONTests {
    private func written(_ key: String, of model: RecoveryModel = SampleCase.model()) throws -> String {
        try #require(ModelJSON.json(of: model)[key]).write(compact: true)
    }

    @Test func keepsTheWordsOfTheCustomer() throws {
        var model = SampleCase.model()
        model.customer?.facts += [
            .init(name: .reviewPlatform, value: .word("yelp"), words: "yelp"),
            .init(name: .product, value: .open("their plan"), words: "[CONTEXT NEEDED: their plan]"),
            .init(name: .peak, value: .unknown, words: ""),
        ]
        model.customer?.flags = [.legalDispute]
        model.customer?.contact = .open("their address")
        #expect(
            try written("customer", of: model) == """
                {"arr":"$84k","company":"Harborline Freight","contact":"[CONTEXT NEEDED: their address]",\
                "employees":600,\
                "goal":"Close the books two days earlier",\
                "history":"Two complaints about billing in the last 90 days","industry":"logistics",\
                "legalDispute":true,\
                "name":"Dana Whitfield","product":"[CONTEXT NEEDED: their plan]","renewal":"in 90 days",\
                "reviewPlatform":"yelp","role":"Operations Director",\
                "signals":[{"id":"logins","text":"14 in month 1, 3 in month 9","verified":true},\
                {"id":"rumour","text":"They talk to a rival","verified":false}],"tenure":"9 months","value":"high"}

                """)
    }

    @Test func tellsTheFeedback() throws {
        #expect(
            try written("feedback") == """
                {"class":"detractor",\
                "comment":"Exports crawl and support needs days to answer. We are looking around.","context":[],\
                "inferred":false,"intensity":"frustrated","issues":[{"cause":"One queue with the nightly jobs",\
                "causeVerified":true,"done":"Moved to a queue of their own","id":"exports","kind":"fixable",\
                "limit":null,"noRemedy":false,"quote":"Exports crawl"},{"cause":null,"causeVerified":false,"done":null,\
                "id":"support","kind":"systemic","limit":"No round-the-clock desk this year","noRemedy":false,\
                "quote":"support needs days to answer"}],"received":"2026-03-02T09:10Z","score":3,"source":null,\
                "touchpoint":"quarterly survey"}

                """)
    }

    @Test func tellsBothEndsOfAnInferredScore() throws {
        var model = SampleCase.model()
        model.feedback = Feedback(score: .range(.score(6), .score(7)), scoreWords: "6..7/10")
        #expect(
            try written("feedback", of: model) == """
                {"class":null,"comment":null,"context":[],"inferred":true,"intensity":null,"issues":[],"received":null,\
                "score":{"from":6,"to":7},"source":null,"touchpoint":null}

                """)
    }

    @Test func tellsPoliciesByName() throws {
        #expect(
            try written("policies") == """
                {"apology":"with-action","attempts":2}

                """)
    }

    @Test func tellsWhyAGuardFired() throws {
        #expect(
            try written("guards", of: SampleCase.disputed()) == """
                [{"advice":"Nothing is written to the customer before Legal has read it.",\
                "because":"What is written now can be read in court","fired":true,"holds":["email","sequence"],\
                "id":"legal","route":"Legal","title":"Legal or contractual dispute","undecided":false,\
                "when":"customer.legal-dispute"}]

                """)
        var model = SampleCase.model()
        model.guards[0].fired = .unknown
        let found = try #require(ModelJSON.json(of: model)["guards"])
        guard case .array(let guards) = found else { throw Unexpected() }
        #expect(guards[0]["fired"] == false)
        #expect(guards[0]["undecided"] == true)
        #expect(guards[0]["because"] == "customer.legal-dispute")
    }

    @Test func hasEveryKeyOfAnEmptyModel() {
        let model = RecoveryModel(title: "Empty", tree: ModelTree())
        #expect(
            ModelJSON.json(of: model).write(compact: true) == """
                {"assigned":null,"constraints":[],"customer":null,"decisions":[],"deliverables":[],"feedback":null,\
                "guards":[],"offers":[],"owners":[],"plan":null,"policies":{},"scenario":"Empty","segment":null,\
                "sender":null,"zone":"UTC"}

                """)
    }

    @Test func tellsEachKindOfDeliverable() throws {
        guard case .array(let deliverables)? = ModelJSON.json(of: SampleCase.disputed())["deliverables"] else {
            throw Unexpected()
        }
        #expect(deliverables.map { $0["path"] } == ["email", "email.check-in", "call", "plan", "brief", "sequence"])
        #expect(deliverables[0]["words"] == ["from": 120, "to": 160])
        #expect(deliverables[0]["heldBy"] == ["legal"])
        #expect(deliverables[0]["readingGrade"] == ["from": .null, "to": 8])
        #expect(
            deliverables[0]["schedule"] == [
                "count": 2, "form": "times", "lasts": "20 minutes", "title": "executive alignment call",
                "times": ["2026-03-05T10:00Z"],
            ])
        #expect(deliverables[2]["questionCount"] == ["from": 6, "to": 6])
        #expect(deliverables[3]["visibleWinWithin"] == "48 hours")
        #expect(deliverables[4]["confirmCount"] == 3)
        #expect(
            deliverables[5]["messages"] == [
                ["title": "post-call check-in", "day": 2, "about": .null],
                ["title": "feature tip", "day": 4, "about": .null],
            ])
    }

    /// The schema forbids keys that it does not name, so each key that is written has to stand in it.
    @Test func writesNoKeyThatTheSchemaDoesNotName() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try #require(fopen("/\(root)/Grammar/model.schema.json", "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
        let schema = String(decoding: bytes, as: UTF8.self)
        var model = ModelJSON.json(of: SampleCase.disputed())
        if case .object(var members) = model {
            members["policies"] = [:]
            model = .object(members)
        }
        for key in keys(of: model) { #expect(schema.contains("\"\(key)\":"), "\(key) is not in the schema") }
    }

    private func keys(of json: JSON) -> Set<String> {
        switch json {
        case .object(let members): members.values.reduce(into: Set(members.keys)) { $0.formUnion(keys(of: $1)) }
        case .array(let values): values.reduce(into: []) { $0.formUnion(keys(of: $1)) }
        default: []
        }
    }
}
