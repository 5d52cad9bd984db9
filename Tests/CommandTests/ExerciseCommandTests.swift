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
        #expect((document["paths"] as? [String: Any])?["count"] as? Int == 18)
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
        #expect(wrong.errors.contains("`first-contact` does not offer `vq`"))
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
            text == "recoverscript record 1\nscenario An hour after the two\nparticipant Team 2\n"
                + "answer first-contact vp\n")
        #expect(try runCommand("play", "--answers", "vp", "--record", path, file).status == 2)
        #expect(try runCommand("play", "--answers", "vp", "--record", file, file).status == 2)
    }
}
