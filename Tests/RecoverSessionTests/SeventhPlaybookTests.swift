import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import Testing

/// A new school, or another figure in an old one, is a matter of text: nothing in Swift knows the difference.
@Suite struct SeventhPlaybookTests {
    static let house = """
        playbook tea-house "Tea first"
        reviewed 2026-11-01 every 6 months because "We change our minds."
        policy biscuits offered of offered, withheld because "Some guests mind (our own rule)."
        topic samples "Free samples" { phrases "free sample", "on the house"; because "Samples cost us money." }
        phrases too-sweet "honey", "dear" because "Guests are not our friends."
        when customer.employees < 10 { segment kiosk because "One person behind a counter." }
        when segment is kiosk {
          constraint no samples because "A kiosk has none to give."
          deliver email { words 20..40; include "Mention the kettle." weight 99; because "A card, not a letter." }
        }
        when policy.biscuits is withheld { deliver email { include "Say nothing of biscuits." because "There are none." } }
        guard closed "The house is closed" {
          when  customer.history mentions "closing"
          route House "Put up a sign."
          hold  email
          because "Nobody is there to answer."
        }
        template kettle {
          subject "The kettle is on"
          body "Hello {customer.name}, {sender.person} has put the kettle on."
          because "An invitation needs two lines."
        }
        """
    static let text = """
        scenario "Cold tea"
        use "tea-house.rs"
        sender "Host" { person "Mo Amsel" }
        customer "Guest" { name "Ada"; employees 3 }
        feedback 2/10 "The tea was cold."
        """

    /// One file beside the scenario.
    struct House: Surroundings {
        var text: String

        func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
            path == "tea-house.rs" ? .success(Source(name: path, text: text)) : .failure(LoadFailure("no such file"))
        }

        func zone(named name: String) -> ZoneRules? { name == "UTC" ? .utc : nil }
    }

    private func compiled(
        _ more: String = "", house: String = SeventhPlaybookTests.house, now: Instant? = nil
    ) -> Compilation {
        var request = CompileRequest(
            main: Source(name: "case.rs", text: SeventhPlaybookTests.text + "\n" + more))
        request.now = now
        var compiler = Compiler(surroundings: House(text: house), playbooks: .shipped)
        return compiler.compile(request)
    }

    @Test func aNewSchoolShowsEverywhere() throws {
        let result = compiled()
        #expect(result.diagnostics.isEmpty, "\(result.diagnostics.map(\.message))")
        let model = try #require(result.model)
        #expect(model.segment == "kiosk")
        #expect(model.policy("biscuits")?.words == "offered")
        #expect(model.phrases("too-sweet") == ["honey", "dear"])
        #expect(model.constraints.first { $0.topic == "samples" }?.phrases == ["free sample", "on the house"])
        #expect(model.deliverables.first?.words == Bounds(lower: 20, upper: 40))
        #expect(model.templates.first { $0.id == "kettle" }?.body == "Hello Ada, Mo Amsel has put the kettle on.")
        let prompt = try Prompt(model).text()
        #expect(prompt.contains("Mention the kettle.") && prompt.contains("20–40 words"))
        #expect(prompt.contains("no free samples"))
        let why = try #require(
            LineExplanation(result).lines(with: "Mention the kettle").first?.statements.first?.layers.last)
        #expect(why.origin.reason == "A card, not a letter.")
        #expect(why.origin.file == "tea-house.rs" && why.origin.rule == "when segment is kiosk")
    }

    @Test func itsPoliciesAndGuardsAreUsedLikeAllOthers() throws {
        let withheld = try #require(compiled("policy biscuits withheld").model)
        #expect(withheld.deliverables.first?.includes.map(\.text).contains("Say nothing of biscuits.") == true)
        #expect(compiled("policy biscuits eaten").diagnostics.map(\.code) == [.unknownPolicyValue])
        #expect(compiled().model?.firedGuards.isEmpty == true)
        let held = try #require(compiled("customer { history \"Spoke of closing\" }").model)
        #expect(held.firedGuards.map(\.id) == ["closed"])
        #expect(held.deliverables.first?.heldBy == ["closed"])
    }

    @Test func anotherFigureIsAnotherModel() throws {
        let longer = compiled(house: SeventhPlaybookTests.house.replacing("words 20..40", with: "words 30..50"))
        #expect(longer.model?.deliverables.first?.words == Bounds(lower: 30, upper: 50))
        let stale = compiled(now: Moment(written: "2027-06-01")?.instant(in: .utc))
        #expect(stale.diagnostics.contains { $0.code == .stalePlaybook && $0.place.file == "tea-house.rs" })
    }

    /// No doctrine in Swift: what the playbooks choose to call things stands in no source.
    @Test(arguments: ["closed-loop", "recovery-plan", "mid-market", "smb", "acknowledge-only", "call-first", "hollow"])
    func theSourcesKnowNoDoctrine(word: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let sources = files?.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" } ?? []
        #expect(sources.count > 100)
        for file in sources where !file.path.contains("/Vocabulary/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains("\"\(word)\""), "\(file.lastPathComponent) knows \(word)")
        }
    }
}
