import Foundation
import SnapshotTesting
import Testing

/// What the host does for a room that talks instead of typing; and what a page tells, stays told.
@Suite(
    .serialized,
    .enabled(if: PageCommandTests.hasBrowser, "chromedriver or node is not installed: no page was opened in a browser"))
struct LiveHostTests {
    private static let text = """
        scenario "Late exports"
        quiz steps "In what order?" in-order { answer one "B: first"; answer two "A: second"; answer three "C: third" }
        quiz owner "Who owns it?" all-that-apply { answer csm "The CSM" correct; answer vp "The VP" }
        task mail "Write the mail." { grade email }
        task more "Write the next one." { grade email }

        """

    private struct Played: Decodable {
        var focus: [String]
        var drafts: [String]
        var kept: [Bool]
        var wide: [String]
        var end: String
        var rests: String
        var errors: [String]
        var faults: [String]
    }

    @Test func theHostAnswersForTheGroup() throws {
        let place = try Workplace()
        let server = try LiveServer(try place.file("case.rs", LiveHostTests.text), "--seed", "3")
        let link = "http://127.0.0.1:\(server.port)/"
        let script = projectRoot.appending(path: "Tests/Support/LivePlay/host.mjs").path
        let axe = Consumers.axe.map { ["AXE=\($0)"] } ?? []
        let folder = ProcessInfo.processInfo.environment["RECOVER_PICTURES"] ?? "-"
        let result = try run(
            "/usr/bin/env", axe + ["node", script, folder, "\(link)host#\(server.hostKey)", link, server.code])
        try #require(result.status == 0, "\(result.errors)")
        let played = try JSONDecoder().decode(Played.self, from: Data(result.output.utf8))
        // Whoever answers by the keyboard goes on by it.
        #expect(played.focus == ["Go on", "Go on", "Go on", "Go on"])
        // Each task has a draft of its own, which a reload brings back.
        #expect(played.drafts == ["", "Draft 2", "", "Draft 3"])
        #expect(played.kept == [true, true])
        #expect(played.end.contains("points"))
        #expect(played.rests.hasPrefix("This page is open too often on this phone."))
        #expect(played.wide.isEmpty)
        #expect(played.errors.isEmpty)
        #expect(played.faults.isEmpty)
    }

    @Test func whatIsNotKeptIsToldWithEveryQuestion() throws {
        let place = try Workplace()
        let file = try place.file(
            "case.rs",
            """
            scenario "Late exports"
            decision one "First?" { option a "A"; option b "B" }
            decision two "Second?" { option c "C"; option d "D" }
            decision three "Third?" { option e "E"; option f "F" }
            """)
        let page = place.path("page.html")
        try #require(try runCommand("play", file, "--html", page).status == 0)
        let script = projectRoot.appending(path: "Tests/Support/BrowserPlay/blocked.mjs").path
        let result = try run("/usr/bin/env", ["node", script, page])
        try #require(result.status == 0, "\(result.errors)")
        let told = try JSONDecoder().decode([String].self, from: Data(result.output.utf8))
        let warning = "This browser keeps nothing: save the answer file before you close the page."
        #expect(told == [warning, warning])
    }
}
