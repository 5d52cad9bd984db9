import Foundation
import Testing

/// The commands that make something of a case, through the real executable.
@Suite struct CaseCommandTests {
    static let text = """
        scenario "Late exports"
        use recovery-plan
        customer "Operations Director" {
          name "Dana Whitfield"; employees 600; tenure 9 months; arr $84k
          signal logins "14 in month 1, 3 in month 9" verified
          signal rumours "They met a competitor"
        }
        feedback 3/10 "Exports crawl. Write to dana@harborline.example." { received 2026-03-02T09:10Z }
        owner Support { person "Jon Bell" }
        deliver email { words 120..160; tone calm, accountable }
        deliver plan {
          lasts 7 days
          milestone profile "Exports profiled" { by day 2; owner Support; success "Dana confirms it"; visible-win }
        }
        constraint no refunds
        variant small { customer { employees 20 }; expect segment is smb }
        expect email.words is 120..160
        """

    /// A renewal that is over is no last day, and nothing is prepared for it.
    @Test func aPastRenewalIsNotAhead() throws {
        let place = try Workplace()
        func prompt(_ renewal: String) throws -> String {
            let text = """
                scenario "x"
                use recovery-plan
                customer "Director" { name "Dana"; company "Harborline"; renewal \(renewal) }
                feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
                """
            return try runCommand("prompt", try place.file("case.rs", text)).output
        }
        let past = try prompt("2026-01-10")
        #expect(past.contains("renewal was on 2026-01-10") && !past.contains("## Briefing"), "\(past)")
        let ahead = try prompt("2026-04-10")
        #expect(ahead.contains("renewal on 2026-04-10") && ahead.contains("## Briefing"), "\(ahead)")
    }

    @Test func modelKeepsTheWordsOfTheFields() throws {
        let place = try Workplace()
        let result = try runCommand("model", try place.file("case.rs", CaseCommandTests.text))
        #expect(result.status == 0)
        let model = try json(result.output)
        let customer = try #require(model["customer"] as? [String: Any])
        #expect(customer["employees"] as? Int == 600)
        #expect(customer["tenure"] as? String == "9 months")
        #expect(customer["arr"] as? String == "$84k")
        #expect((model["deliverables"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == ["email", "plan"])
        #expect(model["segment"] as? String == "enterprise")
        #expect(
            Set([
                "scenario", "sender", "customer", "feedback", "owners", "deliverables", "constraints", "guards", "plan",
                "decisions", "policies", "segment",
            ]).isSubset(of: model.keys))
        #expect(result.output.hasSuffix("}\n"))
        #expect(
            try runCommand("model", place.path("case.rs")).output == result.output, "the same bytes for the same input")
    }

    @Test func setAndVariantAreLayersForEveryCommand() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let model = try json(
            try runCommand("model", file, "--variant", "small", "--set", "customer.tenure=3 years").output)
        #expect(model["segment"] as? String == "smb")
        #expect((model["customer"] as? [String: Any])?["tenure"] as? String == "3 years")
        let plan = try json(try runCommand("plan", file, "--set", "plan.profile.by=day 3", "--format", "json").output)
        #expect((plan["milestones"] as? [[String: Any]])?.first?["day"] as? Int == 3)
        let number = try json(try runCommand("plan", file, "--set", "plan.profile.by=4", "--format", "json").output)
        #expect((number["milestones"] as? [[String: Any]])?.first?["day"] as? Int == 4)
    }

    @Test func planHasDatesOwnersAndPersons() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let result = try runCommand("plan", file, "--start", "2026-03-02", "--format", "json")
        let plan = try json(result.output)
        let milestone = try #require((plan["milestones"] as? [[String: Any]])?.first)
        #expect(plan["days"] as? Int == 7)
        #expect(milestone["date"] as? String == "2026-03-03")
        #expect(milestone["owner"] as? String == "Support")
        #expect(milestone["person"] as? String == "Jon Bell")
        #expect(milestone["visibleWin"] as? Bool == true)
        #expect(milestone["approval"] is NSNull)
        #expect(try runCommand("plan", file, "--start", "March").status == 2)
    }

    @Test(arguments: [
        ("2026-12-25", "day 1, Friday 25 Dec 2026, is a holiday"),
        ("2026-03-08", "day 1, Sunday 8 Mar 2026, is a day on which nobody works"), ("2026-03-02", ""),
    ])
    func planSaysWhereDayOneIsNoWorkingDay(start: String, said: String) throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let result = try runCommand("plan", file, "--start", start)
        #expect(result.status == 0)
        #expect(result.errors == (said.isEmpty ? "" : "recoverscript: \(said)\n"))
    }

    @Test func promptMasksAndSaysSo() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let result = try runCommand("prompt", file)
        #expect(result.status == 0)
        #expect(!result.output.contains("dana@harborline.example"))
        #expect(result.output.contains("Write to [e-mail address]."))
        #expect(result.errors.contains("masked 1 ×"))
        #expect(!result.output.contains("competitor"), "an unverified signal stays out")
        let messages = try #require(
            try JSONSerialization.jsonObject(
                with: Data(try runCommand("prompt", file, "--format", "messages").output.utf8)) as? [[String: String]])
        #expect(messages.map { $0["role"] } == ["system", "user"])
        let only = try runCommand("prompt", file, "--only", "email")
        #expect(only.output.contains("## Email") && !only.output.contains("## Plan"))
        let unknown = try runCommand("prompt", file, "--only", "letter")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("it delivers `email`, `plan`"))
    }

    @Test func pseudonymsAreKeptInTheMap() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let first = try runCommand("prompt", file, "--pseudonyms", place.path("map.json"))
        #expect(!first.output.contains("Dana") && !first.output.contains("Jon Bell"))
        let map = try json(try place.text("map.json")) as? [String: String]
        #expect(map?.values.contains("Dana Whitfield") == true)
        let second = try runCommand("prompt", file, "--pseudonyms", place.path("map.json"))
        #expect(second.output == first.output)
        let mode = try FileManager.default.attributesOfItem(atPath: place.path("map.json"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func whyNamesTheLayersWithTheWinnerLast() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let why = try json(
            try runCommand("why", file, "email.words", "--format", "json", "--set", "email.words=..90").output)
        let layers = try #require(why["layers"] as? [[String: Any]])
        #expect(why["value"] as? String == "..90")
        #expect(layers.last?["layer"] as? String == "--set email.words")
        #expect(layers.dropLast().last?["file"] as? String == file)
        #expect(layers.dropLast().last?["line"] as? Int == 10)
        #expect(layers.first?["layer"] as? String == "standard")
        let nothing = try runCommand("why", file, "email.wrods")
        #expect(nothing.status == 1)
        #expect(nothing.errors == "recoverscript: nothing is written at `email.wrods`; did you mean `email.words`?\n")
    }

    @Test func runPrintsGuardsFirstAndFailsWithAnExpectation() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let fine = try runCommand("run", file)
        #expect(fine.status == 0)
        #expect(fine.output.contains("The one expectation is met."))
        let held = try runCommand("run", file, "--set", "customer.legal-dispute=yes")
        #expect(held.output.lowercased().contains("internal preparation only"))
        let guardLine = try #require(held.output.range(of: "Legal or contractual dispute"))
        let promptLine = try #require(held.output.range(of: "Write "))
        #expect(guardLine.lowerBound < promptLine.lowerBound)
        let failing = try runCommand("run", file, "--set", "email.words=1..2")
        #expect(failing.status == 1)
        #expect(failing.output.contains("expect email.words is 120..160\n    it is 1..2"))
        let all = try runCommand("run", file, "--all-variants", "--format", "json")
        let documents = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [[String: Any]]
        #expect(documents?.count == 2)
        #expect(
            Set(["scenario", "diagnostics", "model", "prompt", "plan", "decisions", "paths", "expects"]).isSubset(
                of: documents?.first?.keys.map(\.self) ?? []))
    }

    @Test func runWritesEveryArtefact() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        #expect(try runCommand("run", file, "--out", place.path("out")).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path("out")).sorted()
        #expect(
            names.filter { !$0.hasPrefix("mail-") } == [
                "case.txt", "handover.md", "model.json", "plan.csv", "plan.json", "plan.md", "prompt.json",
                "prompt.txt", "run.json",
            ])
        // What may not go yet is not written.
        #expect(names.contains("mail-acknowledgement.txt"))
        #expect(!names.contains("mail-review-request.txt"))
    }

    @Test func runWritesWhereACaseStands() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text + "\nevent contacted +3h by Support via call\n")
        let out = place.path("out")
        #expect(try runCommand("run", file, "--out", out, "--now", "2026-03-03T10:00Z").status == 0)
        let status = try json(try place.text("out/status.json"))
        #expect(status["stage"] as? String == "contacted")
        #expect(try place.text("out/status.txt").contains("INITIAL CONTACT SENT"))
        #expect(try place.text("out/handover.md").contains("Dana Whitfield"))
    }

    /// A variant that there is not is wrong usage, as any other name on the command line.
    @Test(arguments: ["run", "check", "test", "prompt", "plan", "model"])
    func anUnknownVariantIsWrongUsage(command: String) throws {
        let place = try Workplace()
        let file = try place.file("case.rs", CaseCommandTests.text)
        let result = try runCommand(command, file, "--variant", "smal")
        #expect(result.status == 2)
        #expect(result.errors.contains("did you mean `small`?"))
    }

    @Test func pathsOfACaseWithoutDecisionsAreRefused() throws {
        let place = try Workplace()
        let result = try runCommand("paths", try place.file("case.rs", CaseCommandTests.text))
        #expect(result.status == 2)
        #expect(result.errors.contains("there is nothing to decide in it"))
    }

    @Test func runOfABrokenFilePrintsDiagnosticsAndNoHalfResult() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", "scenario \"x\"\ncustomr \"y\"\n")
        let result = try runCommand("run", file)
        #expect(result.status == 1)
        #expect(result.output == "")
        #expect(
            result.errors.hasPrefix("\(file):2:1: error[unknown-keyword]: there is no `customr` at the top of a file\n")
        )
    }

    @Test func aScenarioRunsAsAScript() throws {
        #expect(
            try String(contentsOfFile: scenario("renewal-risk.rs"), encoding: .utf8).hasPrefix(
                "#!/usr/bin/env -S recoverscript run\n"))
        #expect(FileManager.default.isExecutableFile(atPath: scenario("renewal-risk.rs")))
        #expect(try runCommand("run", scenario("renewal-risk.rs")).status == 0)
    }

    @Test(arguments: ["case", "exercise", "quiz", "playbook"])
    func aNewFileChecksCleanAndIsNeverOverwritten(kind: String) throws {
        let place = try Workplace()
        #expect(try runCommand("new", kind, place.path("new.rs")).status == 0)
        let check = try runCommand("check", place.path("new.rs"), "--now", "2026-11-21")
        #expect(check.status == 0)
        #expect(check.errors == "no errors\n")
        let near = try runCommand("new", kind + "s", place.path("other.rs"))
        #expect(near.status == 2)
        #expect(near.errors.contains("did you mean `\(kind)`?"))
        let again = try runCommand("new", kind, place.path("new.rs"))
        #expect(again.status == 2)
        #expect(again.errors.contains("there is such a file already"))
    }

    /// Where nobody is written to, no guard says so, and a quiz is shown with its answers.
    @Test func aNewQuizAndPlaybookRunWithoutGuards() throws {
        let place = try Workplace()
        for kind in ["quiz", "playbook"] {
            _ = try runCommand("new", kind, place.path("\(kind).rs"))
            let result = try runCommand("run", place.path("\(kind).rs"))
            #expect(result.status == 0 && !result.output.contains("Guards"), "\(result.output)")
            #expect(result.output.contains("owner: Who should own the first contact") == (kind == "quiz"))
        }
    }

    @Test func whatIsMissingOrUnknownIsWrongUsage() throws {
        let place = try Workplace()
        let kind = try runCommand("new", place.path("case.rs"))
        #expect(kind.status == 2 && kind.errors.contains("new case \(place.path("case.rs"))`"), "\(kind.errors)")
        #expect(try runCommand("new", "case", place.path("case.rs")).status == 0)
        #expect(try runCommand("diff", place.path("case.rs"), "--variant", "nope").status == 2)
        let log = try runCommand("log", place.path("case.rs"), "contacted", "--at", "3pm")
        #expect(log.status == 2 && log.errors.contains("--at: `3pm` is no time"), "\(log.errors)")
        let lost = try runCommand("prompt", place.path("case.rs"), "--output", place.path("none/x"))
        #expect(lost.status == 2 && lost.errors.contains("there is no folder"), "\(lost.errors)")
    }

    @Test func showAndHelp() throws {
        #expect(try runCommand("show", "standard").output.contains("playbook standard"))
        // The five schools, `standard` and, below it, what only `why` and `grade` read.
        #expect(
            try runCommand("show").output == """
                closed-loop
                empathetic-response
                parts
                recover-then-review
                recovery-plan
                service-protocol
                standard
                words

                """)
        #expect(try runCommand("show", "nonsense").status == 2)
        #expect(try runCommand("help", "visible-win").output.contains("visible-win within 48 hours"))
        #expect(try runCommand("help", "plan").output.contains("USAGE: recoverscript plan"))
    }
}
