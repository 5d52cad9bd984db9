import Foundation
import Testing

/// `paths` and `play` over the shipped exercises: keys, exit codes, records.
@Suite struct ExerciseCommandTests {
    private func scenario(_ name: String, file: String = #filePath) -> String {
        URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Scenarios/exercise-\(name).rs").path()
    }

    private func json(_ arguments: String...) throws -> [String: Any] {
        let result = try runCommand(arguments)
        #expect(result.status == 0, "\(result.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test func pathsHaveTheKeysOfTheInterface() throws {
        let document = try json("paths", "--format", "json", scenario("enterprise-outreach"))
        let decision = try #require((document["decisions"] as? [[String: Any]])?.first)
        #expect(decision["id"] as? String == "first-contact")
        let option = try #require((decision["options"] as? [[String: Any]])?[1])
        #expect(option["id"] as? String == "vp")
        #expect(option["score"] as? Double == 100)
        #expect(option["best"] as? Bool == true)
        #expect((option["expected"] as? [String: Any])?["trust"] as? Double == 7)
        let rule = try #require((option["rules"] as? [[String: Any]])?.first)
        #expect(Set(rule.keys).isSuperset(of: ["id", "met", "weight", "because", "source"]))
        #expect((rule["source"] as? String)?.hasPrefix("playbook:standard:") == true)
        let paths = try #require(document["paths"] as? [String: Any])
        #expect(option["by"] as? String == "author")
        #expect((option["because"] as? String)?.hasPrefix("After six weeks") == true)
        let guessing = try #require(document["guessing"] as? [String: Any])
        #expect(guessing["mean"] as? Double == 44.3333)
        #expect(guessing["passes"] as? Double == 0.3333)
        #expect((guessing["first"] as? [String: Any])?["mean"] as? Double == 33)
        #expect((guessing["longest"] as? [String: Any])?["passes"] as? Double == 0)
        #expect(paths["count"] as? Int == 3)
        #expect(paths["exhaustive"] as? Bool == true)
        let best = try #require(paths["best"] as? [String: Any])
        #expect(best["options"] as? [String] == ["vp"])
        #expect(best["ending"] as? String == "renewed")
        #expect(document["findings"] is [Any])
    }

    @Test func runHoldsThemToo() throws {
        let document = try json("run", "--format", "json", scenario("guard-drill"))
        #expect((document["decisions"] as? [Any])?.count == 3)
        #expect((document["paths"] as? [String: Any])?["count"] as? Int == 27)
    }

    @Test(arguments: ["text", "dot", "mermaid"]) func otherFormats(format: String) throws {
        let result = try runCommand("paths", "--format", format, scenario("garden-centres"))
        #expect(result.status == 0)
        let first = ["text": "Eleven days to the spring sale", "dot": "digraph paths {", "mermaid": "flowchart TD"]
        #expect(result.output.split(separator: "\n").first.map(String.init) == first[format])
    }

    @Test func playWithoutAsking() throws {
        let run = try json("play", "--answers", "csm", "--format", "json", scenario("enterprise-outreach"))
        #expect(run["answers"] as? [String] == ["csm"])
        #expect(run["passed"] as? Bool == false)
        #expect(run["ending"] as? String == "looking")
        #expect((run["meters"] as? [String: Double]) == ["trust": 2, "churn": 75])
        let item = try #require((run["debrief"] as? [[String: Any]])?.first)
        #expect(item["decision"] as? String == "first-contact")
        #expect(item["chosen"] as? String == "csm")
        #expect(item["best"] as? String == "vp")
        #expect((item["met"] as? [String])?.contains("one-name") == true)
        #expect((item["missed"] as? [String])?.contains("no-conflict") == true)
        // Along the best path a run comes to what `paths` says of it.
        let best = try json(
            "play", "--answers", "manager,history,listen,honest,tell-first,ask", "--format", "json",
            scenario("garden-centres"))
        #expect(best["score"] as? Double == 100)
        #expect(best["ending"] as? String == "expanded")
    }

    @Test func exitCodes() throws {
        let file = scenario("enterprise-outreach")
        #expect(try runCommand("play", "--answers", "vp", "--require-pass", file).status == 0)
        #expect(try runCommand("play", "--answers", "csm", "--require-pass", file).status == 1)
        let wrong = try runCommand("play", "--answers", "vq", file)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("first-contact: there is no choice `vq` here: type A, B or C"))
        #expect(try runCommand("play", "--answers", "vp,csm", file).status == 2)
        #expect(try runCommand("paths", "/no/such/file.rs").status == 2)
    }

    @Test func aRunIsRecorded() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "record-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let file = scenario("enterprise-outreach")
        #expect(try runCommand("play", "--answers", "vp", "--record", path, "--as", "Team 2", file).status == 0)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(
            text == #"{"participant":"Team 2","scenario":"An hour after the two","version":2}"# + "\n"
                + #"{"answer":["vp"],"question":"first-contact"}"# + "\n")
        #expect(try runCommand("play", "--answers", "vp", "--record", path, file).status == 2)
        #expect(try runCommand("play", "--answers", "vp", "--record", file, file).status == 2)
    }

    private static let practice = """
        scenario "Late exports"
        customer "Director" { name "Dana Whitfield"; arr $84k internal; tenure 2 years }
        feedback 3/10 "Exports crawl. We are looking around." { issue exports "Exports crawl" fixable }
        situation "The exports are late."
        drop rule
        meter trust "Trust" 0..10 = 4
        decision first "What first?" {
          option rush "Rush" weak because "It looks quick." { effect trust -2 }
          option ask "Ask" correct because "It asks." { effect trust +2; takes 1 hour }
        }
        deliver email { words 20..60 }
        constraint no refunds
        task mail "Write it." { grade email }
        ending won "They stay" when trust >= 6
        ending lost "They leave" otherwise { fails }
        pass at 70
        """

    /// Until a line with one dot; what follows belongs to nobody else.
    @Test func aTaskIsManyLinesAndIsJudged() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.practice)
        let mail =
            "Subject: Exports\n\nDear Dana,\n\nyour exports crawl, and that is on us. I have read the three tickets and "
            + "will call you on Tuesday at ten.\n\nMaya\n"
        let typed = try runCommand(["play", file], input: try place.file("lines", "b\n" + mail + ".\nrm -rf x\n"))
        #expect(typed.status == 0, "\(typed.errors)")
        for part in ["Dana Whitfield", "“Exports crawl. We are looking around.”", "a line with one dot ends it"] {
            #expect(typed.output.contains(part), "\(part)")
        }
        #expect(!typed.output.contains("$84k"))
        #expect(!typed.output.contains("rm -rf"))
        #expect(typed.output.contains("1 hour later"))
        #expect(typed.output.contains("Write it. ("))
        let answer = try place.file("mail.md", mail)
        let run = try json("play", "--answers", "ask,mail=\(answer)", "--format", "json", file)
        let task = try #require((run["tasks"] as? [[String: Any]])?.first)
        #expect((task["score"] as? Double ?? 0) > 60, "\(task)")
        #expect(run["complete"] as? Bool == true)
        let empty = try place.file("empty.md", "Sorry.\n")
        let poor = try json("play", "--answers", "ask,mail=\(empty)", "--format", "json", file)
        #expect(((poor["tasks"] as? [[String: Any]])?.first?["score"] as? Double ?? 100) <= 20)
        #expect(try runCommand("play", "--answers", "ask,mail=/no/such", file).status == 2)
        // What belongs to a task is asked for nowhere else.
        #expect(try runCommand("run", file).output.contains("Deliverables") == false)
        let warnings = try runCommand("check", file).errors.split(separator: "\n").filter { $0.contains("warning[") }
        #expect(warnings.count == 1 && warnings[0].contains("task-without-sender"), "\(warnings)")
    }

    @Test func judgementAndOutcomeAreToldApart() throws {
        let place = try Workplace()
        let text = Self.practice.replacing("correct because", with: "good because").replacing(
            "effect trust +2", with: "effect trust -4")
        let file = try place.file("case.rs", text.replacing("task mail \"Write it.\" { grade email }", with: ""))
        let run = try runCommand("play", "--answers", "ask", file)
        #expect(run.output.contains("Judgement 67. Outcome: They leave."))
        #expect(run.output.contains("Not passed: it takes 70 to pass.\n  “They leave” fails whoever ends in it."))
        #expect(try runCommand("play", "--answers", "ask", "--require-pass", file).status == 1)
        // The author's reason comes first, and no id of a rule.
        #expect(run.output.contains("Why     It asks."))
        #expect(run.output.contains("So      Trust 4 → 0"))
    }

    @Test func theKeyProposesTheAuthorsWords() throws {
        let text = try runCommand("paths", "--key", scenario("enterprise-outreach")).output
        #expect(text.contains("option vp        correct"))
        #expect(text.contains("written: weak"))
        let document = try runCommand("paths", "--key", "--format", "json", scenario("enterprise-outreach")).output
        #expect(document.contains(#""word": "correct""#))
    }

    @Test func twoRunsDoNotShareAFile() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", Self.practice)
        let record = try place.file("run", "")
        let lock = open(record, O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        let second = try runCommand("play", "--answers", "ask", "--record", record, file)
        close(lock)
        #expect(second.status == 2)
        #expect(second.errors.contains("another run is being kept in it"))
        // Cut in the middle of a line, it is gone on with.
        #expect(try runCommand("play", "--answers", "ask", "--record", place.path("cut"), file).status == 0)
        let whole = try place.text("cut")
        let cut = try place.file("cut-2", String(whole.dropLast(9)))
        let resumed = try runCommand(["play", "--record", cut, file], input: try place.file("rest", "a\nNo.\n.\n"))
        #expect(resumed.status == 0, "\(resumed.errors)")
        #expect(try place.text("cut-2").contains(#"{"answer":["rush"],"question":"first"}"# + "\n"))
    }
}
