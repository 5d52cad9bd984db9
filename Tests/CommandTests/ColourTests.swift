import Foundation
import Testing

/// `--color` means the same for every command that people read, and only results go to standard output.
@Suite struct ColourTests {
    private static let text = """
        scenario "Late exports"
        use recovery-plan
        use closed-loop
        customer "Director" { name "Dana"; employees 200 }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
        deliver email { words 120..160; tone calm, accountable }
        variant brief { deliver email { words ..90 } }
        expect email.words is 120..160
        expect stage is checked-in at +8 days
        expect stage is contacted at 2026-03-02T10:00Z
        expect guards has legal
        expect not email.words is 120..160

        """
    private static let surveys = projectRoot.appending(path: "Tests/Fixtures/surveys/plain.csv").path

    @Test(arguments: [
        ["test", "case.rs"], ["diff", "case.rs", "--variant", "brief"],
        ["queue", surveys, "--now", "2026-03-09T08:30Z"],
        ["metrics", surveys], ["show", "standard"], ["help", "run"],
    ])
    func isColouredWhereItIsAskedFor(arguments: [String]) throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.text)
        let arguments = arguments.map { $0 == "case.rs" ? file : $0 }
        let coloured = try runCommand(arguments + ["--color", "always"]).output
        #expect(coloured.contains("\u{1B}["))
        let plain = try runCommand(arguments + ["--color", "never"]).output
        #expect(!plain.contains("\u{1B}["))
        #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
        #expect(try runCommand(arguments).output == plain)
    }

    @Test func aSessionOnAPipePrintsResultsAlone() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.text)
        let result = try runCommand("repl", file, "--variant", "brief", input: try place.file("lines", "email.words\n"))
        #expect(result.status == 0)
        #expect(result.output == "..90\n")
        #expect(result.errors.contains("warning[playbooks-disagree]"))
        #expect(result.errors.contains("Late exports."))
    }

    /// Two expectations that differ in their time alone are told apart, and nothing is said to be blank.
    @Test func anExpectationKeepsItsTime() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.text)
        let report = try runCommand("test", file).output
        #expect(report.contains("expect stage is checked-in at +8 days\n"))
        #expect(report.contains("expect stage is contacted at 2026-03-02T10:00Z\n"))
        #expect(report.contains("expect guards has legal\n         it is  nothing\n"), "\(report)")
        #expect(report.contains("expect not email.words is 120..160\n         it is  120..160\n"))
        #expect(!report.contains("not not"))
        let suites = try json(try runCommand("test", file, "--format", "json").output)["suites"] as? [[String: Any]]
        let expects = suites?.first?["expects"] as? [[String: Any]]
        #expect(expects?[1]["expect"] as? String == "stage is checked-in at +8 days")
        #expect(
            try runCommand("test", file, "--format", "junit").output.contains("name=\"stage is checked-in at +8 days\"")
        )
    }

    // MARK: why

    @Test func whyKnowsWhatHelpNames() throws {
        let drill = scenario("exercise-enterprise-outreach.rs")
        let best = try runCommand("why", drill, "best-path")
        #expect(best.status == 0)
        #expect(best.output.hasPrefix("best-path is vp"))
        #expect(best.output.contains("first-contact.vp.score is 100"))
        let prompt = try runCommand("why", scenario("renewal-risk.rs"), "prompt")
        #expect(prompt.status == 0 && prompt.output.hasPrefix("prompt is "))
        let value = try json(try runCommand("why", drill, "best-path", "--format", "json").output)["value"] as? String
        #expect(value?.hasPrefix("vp") == true)
    }

    @Test func whyTellsWhereACaseStandsAndWhatItWaitsFor() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.text)
        let now = ["--now", "2026-03-03T10:00Z"]
        let stage = try runCommand(["why", file, "stage"] + now).output
        #expect(stage == "stage is received\n  no event has brought it further\n")
        let events = try place.file("later.rs", Self.text + "event contacted +3h via call\n")
        let later = try runCommand(["why", events, "stage"] + now).output
        #expect(later.hasPrefix("stage is contacted\n  Initial contact sent, since "), "\(later)")
        #expect(later.contains("event.contacted is +3h via call"), "\(later)")
        #expect(later.contains("stage.contacted") && !later.contains("stage.resolved"))
        let waiting = try runCommand(["why", file, "due.checked-in"] + now)
        #expect(waiting.status == 0)
        #expect(waiting.output.hasPrefix("due.checked-in is Check-in sent, not yet: "), "\(waiting.output)")
    }

    @Test func aSingleWordOfALineIsFoundInQuotes() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.text)
        let bare = try runCommand("why", file, "Calm")
        #expect(bare.status == 1)
        #expect(bare.errors.contains("a line has that word: '\"Calm\"' finds it"), "\(bare.errors)")
        #expect(try runCommand("why", file, "\"Calm\"").output.contains("email.tone"))
    }
}
