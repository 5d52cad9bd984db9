import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// `grade`, `prompt --repair` and `explain` of a check, through the real executable.
@Suite struct GradeCommandTests {
    private static let reply = projectRoot.appending(path: "Tests/Snapshots/grade/mid-market-reporting-good.md").path
    private static let bad = projectRoot.appending(path: "Tests/Snapshots/grade/mid-market-reporting-bad.md").path
    private let file = scenario("mid-market-reporting.rs")

    @Test func textAndExitCodes() throws {
        let good = try runCommand("grade", file, GradeCommandTests.reply, "--now", "2026-03-03T10:00Z")
        #expect(good.status == 0)
        #expect(good.errors == "")
        #expect(good.output.hasPrefix("Send.  \(GradeCommandTests.reply), 100 of 100\n"))
        let bad = try runCommand("grade", file, GradeCommandTests.reply, GradeCommandTests.bad)
        #expect(bad.status == 1)
        #expect(bad.output.hasPrefix("Send.") && bad.output.contains("\nDo not send: "))
        #expect(bad.output.contains("\n1 of 2 replies may be sent.\n\nWhat failed\n"))
        #expect(bad.output.contains("\n  email.words                1\n"))
        #expect(try runCommand("grade", file, "none.md").status == 2)
        #expect(try runCommand("grade", file).status == 2)
        #expect(try runCommand("grade", file, "-", "--watch").status == 2)
        #expect(try runCommand("grade", file, "--watch", "--split", "parts", GradeCommandTests.reply).status == 2)
    }

    @Test func keysOfTheJSON() throws {
        let result = try runCommand("grade", file, GradeCommandTests.bad, "--format", "json")
        #expect(result.status == 1)
        let grade = try json(result.output)
        #expect(grade["pass"] as? Bool == false)
        #expect(grade["score"] as? Int == 0)
        let checks = try #require(grade["checks"] as? [[String: Any]])
        let keys: Set = [
            "id", "deliverable", "status", "message", "measured", "expected", "line", "column", "evidence", "help",
            "source", "because",
        ]
        for check in checks { #expect(Set(check.keys) == keys) }
        let words = try #require(checks.first { $0["id"] as? String == "email.words" })
        #expect(words["measured"] as? Int == 113)
        #expect(words["expected"] as? String == "120..160")
        #expect((words["source"] as? String)?.hasSuffix("mid-market-reporting.rs:62") == true)
        let again = try runCommand("grade", file, GradeCommandTests.bad, "--format", "json")
        #expect(again.output == result.output)
    }

    @Test func severalRepliesAndFolders() throws {
        let place = try Workplace()
        for (name, from) in [("a.md", GradeCommandTests.reply), ("b.md", GradeCommandTests.bad)] {
            _ = try place.file("replies/" + name, try String(contentsOfFile: from, encoding: .utf8))
        }
        let result = try runCommand("grade", file, place.path("replies"), "--format", "json")
        #expect(result.status == 1)
        let all = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        #expect(all.map { ($0["reply"] as? String)?.hasSuffix(".md") } == [true, true])
        #expect(all.map { $0["pass"] as? Bool } == [true, false])
        #expect(all.first?["toFill"] as? [String] == [] && all.first?["ready"] as? Bool == true)
    }

    @Test func aPlanOutOfAReply() throws {
        let place = try Workplace()
        let into = place.path("kept.rs")
        let result = try runCommand("plan", file, "--from", GradeCommandTests.reply, "--into", into, "--format", "json")
        #expect(result.status == 0, "\(result.errors)")
        let plan = try json(result.output)
        #expect((plan["milestones"] as? [[String: Any]])?.isEmpty == false)
        #expect(try place.text("kept.rs").contains("deliver plan {\n"))
        // It goes with the case whose owners it names.
        let whole = try String(contentsOfFile: file, encoding: .utf8)
        let user = try place.file("case.rs", whole + "\nuse \"kept.rs\"\n")
        let checked = try runCommand("check", user)
        #expect(checked.status == 0, "\(checked.errors)")
        #expect(try runCommand("plan", file, "--into", into).status == 2)
    }

    /// What the case writes out already is not doubled by what a reply says of it.
    @Test func aKeptPlanDoublesNoMilestone() throws {
        let place = try Workplace()
        let text = """
            scenario "Exports"
            customer "Director" { name "Dana Whitfield" }
            feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable }
            owner CS { person "Maya Ortiz" }
            owner Product { person "Wei Lindqvist" }
            deliver plan {
              owners CS, Product
              milestone profile "Exports profiled on real data" { by day 2; owner Product; success "Dana confirms it" }
              milestone "Dana hears the weekly figures" { by day 5; owner CS; success "Dana reads them" }
            }

            """
        let file = try place.file("case.rs", text)
        let reply = try place.file(
            "reply.md",
            """
            ## Plan

            - Day 2: Profile the exports on real data. Owner: Product. Success: Dana confirms it.
            - Day 4: A queue of its own. Owner: Product. Success: an export takes a minute.
            - Day 5: Dana hears the weekly figures. Owner: CS. Success: Dana reads them.
            """)
        let kept = try runCommand("plan", file, "--from", reply, "--into", place.path("kept.rs"))
        #expect(kept.status == 0, "\(kept.errors)")
        #expect(try place.text("kept.rs").contains("  milestone profile \"Profile the exports on real data\" {\n"))
        _ = try place.file("case.rs", text + "use \"kept.rs\"\n")
        let plan = try json(try runCommand("plan", file, "--format", "json").output)
        let titles = (plan["milestones"] as? [[String: Any]])?.compactMap { $0["title"] as? String } ?? []
        #expect(
            Set(titles) == [
                "Exports profiled on real data", "A queue of its own", "Dana hears the weekly figures",
            ])
        #expect(titles.count == 3)
    }

    @Test func settingsAndVariantsChangeWhatIsAsked() throws {
        let result = try runCommand(
            "grade", file, GradeCommandTests.reply, "--set", "email.words=..100", "--format", "json")
        #expect(result.status == 1)
        let failed = try #require(try json(result.output)["checks"] as? [[String: Any]]).filter {
            $0["status"] as? String == "fail"
        }
        #expect(failed.compactMap { $0["id"] as? String } == ["email.words"])
        #expect(failed.first?["source"] as? String == "--set email.words:1")
    }

    @Test func sarifAndJUnit() throws {
        let sarif = try json(try runCommand("grade", file, GradeCommandTests.bad, "--format", "sarif").output)
        #expect(sarif["version"] as? String == "2.1.0")
        let run = try #require((sarif["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.count { $0["level"] as? String == "error" } == 35)
        #expect(results.allSatisfy { ($0["message"] as? [String: Any])?["text"] is String })
        let junit = try runCommand("grade", file, GradeCommandTests.bad, "--format", "junit")
        #expect(junit.status == 1)
        let document = try XMLReader.elements(junit.output)
        #expect(document.count { $0 == "failure" } == 35)
        #expect(document.count { $0 == "testcase" } == 50)
    }

    @Test func oneDeliverableOnly() throws {
        let place = try Workplace()
        let mail = try place.file(
            "mail.md", "Subject: Did it help?\n\nHello Dana,\n\nAre the exports fast enough now?\n\nMaya Ortiz\n")
        #expect(try runCommand("grade", file, mail, "--as", "email.check-in").status == 0)
        let early = try place.file("early.md", "Subject: Exports\n\nHello Dana,\n\nexports crawl. We have fixed it.\n")
        let result = try runCommand("grade", file, early, "--as", "acknowledgement")
        #expect(result.status == 1)
        #expect(result.output.contains("FAIL email.first-message"))
        let unknown = try runCommand("grade", file, mail, "--as", "poem")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("there is no `poem` to judge by; there are `email`, `email.check-in`"))
    }

    @Test func splitting() throws {
        let place = try Workplace()
        let result = try runCommand("grade", file, GradeCommandTests.reply, "--split", place.path("parts"))
        #expect(result.status == 0)
        for name in ["email", "email.check-in", "call", "plan", "brief", "sequence"] {
            #expect(!(try place.text("parts/\(name).md")).isEmpty)
        }
        #expect(try place.text("parts/email.check-in.md").hasPrefix("Subject: Did it help?\n\nHello Dana,"))
    }

    @Test func namesComeBackBeforeJudging() throws {
        let place = try Workplace()
        let map = try place.file("map.json", #"{"Customer A": "Dana Whitfield", "Person A": "Maya Ortiz"}"#)
        let mail = try place.file(
            "mail.md",
            "Subject: Did it help?\n\nHello Customer A,\n\nexports crawl, you wrote. What stops?\n\nPerson A\n")
        let without = try runCommand("grade", file, mail, "--as", "check-in")
        #expect(without.output.contains("FAIL email.greeting"))
        let with = try runCommand("grade", file, mail, "--as", "check-in", "--pseudonyms", map)
        #expect(with.status == 0, "\(with.output)")
    }

    @Test func theFollowUp() throws {
        let result = try runCommand("prompt", file, "--repair", GradeCommandTests.bad)
        #expect(result.status == 0)
        #expect(
            result.output.hasPrefix("Your reply does not yet do what was asked. 35 points failed:\n"))
        #expect(result.output.contains("<<<JUDGED\nSure! Here's the full package.\n"))
        let messages = try runCommand("prompt", file, "--repair", GradeCommandTests.bad, "--format", "messages")
        let roles = try JSONSerialization.jsonObject(with: Data(messages.output.utf8)) as? [[String: String]]
        #expect(roles?.compactMap { $0["role"] } == ["system", "user", "assistant", "user"])
        let nothing = try runCommand(
            "prompt", file, "--repair", GradeCommandTests.reply, "--now", "2026-03-03T10:00Z")
        #expect(nothing.status == 0)
        #expect(nothing.output == "")
        #expect(nothing.errors == "recoverscript: the reply passes; there is nothing to mend\n")
    }

    /// What only looks doubtful is named too, and never beside "nothing to mend".
    @Test func theFollowUpNamesWhatLooksDoubtful() throws {
        let place = try Workplace()
        let good = try String(contentsOf: URL(filePath: GradeCommandTests.reply), encoding: .utf8)
        let reply = try place.file(
            "reply.md", good.replacing("Kind regards", with: "Your answer went into our NPS.\n\nKind regards"))
        let result = try runCommand("prompt", file, "--repair", reply)
        #expect(
            result.output.hasPrefix(
                "Your reply does what was asked. 1 point looks doubtful; mend it unless it is right as it stands:\n1. "
            ),
            "\(result.output)\(result.errors)")
        #expect(result.output.contains("NPS"))
    }

    @Test func explained() throws {
        let result = try runCommand("explain", "email.words")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("email.words\n\nThe words of the message"))
        #expect(try runCommand("explain", "email.wrods").errors.contains("did you mean `email.words`?"))
    }
}

/// The names of the elements of a document that is well-formed.
private final class XMLReader: NSObject, XMLParserDelegate {
    private var names: [String] = []

    static func elements(_ text: String) throws -> [String] {
        let reader = XMLReader()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return reader.names
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.append(name)
    }
}
