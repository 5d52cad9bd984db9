import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// `test`, `diff`, `mail`, `show` and `why` on lines, through the real executable.
@Suite struct DoctrineCommandTests {
    static let text = """
        scenario "Cold & <late>"
        use recovery-plan
        sender "Host" { person "Mo Amsel"; contact "mo@teahouse.example" via email }
        customer "Guest" { name "Ada Rule"; employees 60; tenure 9 months }
        feedback 3/10 "The tea was cold." { received 2026-03-02T09:10Z }
        expect segment is mid-market
        variant small "Ten of them" { customer { employees 10 }; expect segment is smb; expect email.words is 120..160 }
        variant lawyer { customer { legal-dispute }; expect guards has legal }
        """

    /// G18: a quarter after its last reading a user's own file is to be read again; the shipped playbooks, which nobody
    /// but us can mend, warn nobody, and `show` says how old they are.
    @Test func oldLimitsOfOnesOwnArePointedOut() throws {
        let place = try Workplace()
        let house = "playbook house \"House rules\"\nreviewed 2027-02-22 every 3 months because \"Limits age.\"\n"
        _ = try place.file("house.rs", house)
        let file = try place.file("case.rs", "use \"house.rs\"\nuse closed-loop\n" + DoctrineCommandTests.text)
        #expect(try runCommand("check", file, "--now", "2027-05-22").errors.contains("stale-playbook") == false)
        let stale = try runCommand("check", file, "--now", "2027-05-23")
        #expect(stale.status == 0)
        #expect(stale.errors.components(separatedBy: "warning[stale-playbook]").count == 2, "\(stale.errors)")
        #expect(
            stale.errors.contains(
                "house.rs:2:1: warning[stale-playbook]: `house` was due to be read again on 2027-05-22"))
    }

    @Test(arguments: ["standard", "closed-loop"]) func showSaysWhenAPlaybookWasLastRead(name: String) throws {
        let shown = try runCommand("show", name)
        #expect(shown.errors == "`\(name)` was last read on 2026-11-20.\n")
        #expect(shown.output.contains("\nreviewed 2026-11-20 every 3 months "))
        #expect(try runCommand("show", "parts").errors == "")
    }

    // MARK: test

    @Test func aFailedExpectPrintsBothValuesAndTheChain() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let result = try runCommand("test", file)
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "ok   \(file): 1 of 1 met")
        #expect(lines.contains("FAIL \(file), variant small: 1 of 2 met"))
        #expect(lines.contains("       expect email.words is 120..160"))
        #expect(lines.contains("         it is  90..120"))
        #expect(lines.contains("         not    120..160"))
        let why = try #require(lines.first { $0.contains("90..120  (recovery-plan, playbook:recovery-plan:") })
        #expect(why.contains("when segment is smb"))
        #expect(lines.last == "3 met, 1 not met")
        #expect(try runCommand("test", file, "--variant", "lawyer").status == 0)
    }

    @Test func aBrokenFileFailsTheTest() throws {
        let place = try Workplace()
        let result = try runCommand("test", try place.file("case.rs", "scenario \"x\"\ncustomr \"y\"\n"))
        #expect(result.status == 1)
        #expect(result.output.contains("does not compile"))
        #expect(result.errors.contains("error[unknown-keyword]"))
    }

    /// Collects the elements of a document with their attributes.
    final class Elements: NSObject, XMLParserDelegate {
        var found: [(name: String, attributes: [String: String])] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            found.append((name, attributes))
        }
    }

    @Test func junitIsXMLThatCountsRight() throws {
        let place = try Workplace()
        let text = DoctrineCommandTests.text + "\nexpect customer.name is \"<b>&\u{1}\""
        let result = try runCommand("test", try place.file("a&b.rs", text), "--format", "junit")
        #expect(result.status == 1)
        let parser = XMLParser(data: Data(result.output.utf8))
        let elements = Elements()
        parser.delegate = elements
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        let suites = elements.found.filter { $0.name == "testsuite" }
        #expect(suites.map { $0.attributes["tests"] } == ["2", "2", "1"])
        #expect(suites.map { $0.attributes["failures"] } == ["1", "1", "0"])
        #expect(elements.found.first { $0.name == "testsuites" }?.attributes["failures"] == "2")
        #expect(elements.found.filter { $0.name == "failure" }.count == 2)
        let names = elements.found.filter { $0.name == "testcase" }.compactMap { $0.attributes["name"] }
        #expect(names.contains { $0.hasPrefix("customer.name is \"<b>&") })
    }

    @Test func jsonHasAnEntryForEachExpect() throws {
        let place = try Workplace()
        let result = try runCommand("test", try place.file("case.rs", DoctrineCommandTests.text), "--format", "json")
        let report = try json(result.output)
        #expect(report["met"] as? Int == 3)
        #expect(report["failed"] as? Int == 1)
        let suites = try #require(report["suites"] as? [[String: Any]])
        #expect(suites.map { $0["variant"] as? String } == [nil, "small", "lawyer"])
        let expects = try #require(suites[1]["expects"] as? [[String: Any]])
        #expect(expects.map { $0["met"] as? Bool } == [true, false])
        #expect(expects[1]["actual"] as? String == "90..120")
        #expect((expects[1]["why"] as? String)?.contains("when segment is smb") == true)
    }

    // MARK: diff

    @Test func diffShowsWhatAVariantChangesAndNothingElse() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let result = try runCommand("diff", file, "--variant", "small")
        #expect(result.status == 0)
        #expect(result.output.contains("  segment: mid-market → smb\n"))
        #expect(result.output.contains("  email.words: 120..160 → 90..120\n"))
        #expect(result.output.contains("Prompt\n"))
        #expect(!result.output.contains("Greet Ada"), "the name is the same in both")
        let held = try json(try runCommand("diff", file, "--variant", "lawyer", "--format", "json").output)
        #expect((held["guards"] as? [[String: Any]])?.first?["id"] as? String == "legal")
        #expect((held["guards"] as? [[String: Any]])?.first?["fires"] as? Bool == true)
        let both = try runCommand("diff", file, "--variant", "lawyer", "--variant", "small")
        #expect(both.output.contains("legal no longer fires"))
        let same = try runCommand("diff", file, "--set", "customer.employees=60")
        #expect(same.output == "Nothing is different.\n")
        #expect(try runCommand("diff", file).status == 2)
        #expect(try runCommand("diff", file, "--variant", "smal").errors.contains("did you mean `small`?"))
    }

    // MARK: mail

    @Test func mailIsFilledInAndSaysWhatIsMissing() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let result = try runCommand("mail", file, "acknowledgement", "--now", "2026-03-02T12:00Z")
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.hasPrefix("Subject: What you wrote: what happens next\n\nHello Ada Rule,\n"))
        #expect(result.output.contains("\"The tea was cold.\""))
        #expect(result.output.contains("mo@teahouse.example"))
        #expect(result.output.contains("[CONTEXT NEEDED: day and time of the next message]"))
        let names = try runCommand("mail", file).output.split(separator: "\n")
        #expect(names == ["acknowledgement", "resolution", "check-in", "review-request"])
        let unknown = try runCommand("mail", file, "acknowledgment")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("did you mean `acknowledgement`?"))
    }

    /// What is verified and what was done is told; what is not known yet is a labelled blank.
    @Test func aMailTellsVerifiedCausesAndWhatWasDone() throws {
        let place = try Workplace()
        let file = try place.file(
            "case.rs",
            """
            scenario "Two matters"
            sender "Host" { person "Mo Ämsel"; contact "mo@teahouse.example" via email }
            customer "Guest" { name "Ada Rule"; contact "ada@rule.example" via email }
            feedback 3/10 "The tea was cold. The bill was wrong." {
              received 2026-03-02T09:10Z
              issue tea "The tea was cold" fixable { cause "The kettle was old." verified; done "A new kettle boils" }
              issue bill "The bill was wrong" fixable { cause "Perhaps the till" }
            }
            event contacted +2h by Host
            event resolved +1 day by Host
            owner Host
            """)
        let result = try runCommand("mail", file, "resolution", "--now", "2026-03-03T12:00Z")
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output.hasPrefix("Subject: \"The tea was cold\" and \"The bill was wrong\": what we changed\n"),
            "\(result.output)")
        #expect(
            result.output.contains("Here is what happened: The kettle was old. [CONTEXT NEEDED: cause of bill].\n"),
            "\(result.output)")
        #expect(
            result.output.contains(
                "done about it: A new kettle boils. [CONTEXT NEEDED: what was done about bill]. It is done"),
            "\(result.output)")
        #expect(!result.output.contains("Perhaps the till"))
        let path = try place.file("mail.txt", result.output)
        let grade = try runCommand("grade", file, path, "--as", "resolution")
        #expect(grade.status == 0, "\(grade.output)")
        let draft = try runCommand("mail", file, "resolution", "--now", "2026-03-03T12:00Z", "--format", "eml").output
        #expect(
            draft.hasPrefix(
                "From: =?utf-8?B?TW8gw4Rtc2Vs?= <mo@teahouse.example>\r\nTo: \"Ada Rule\" <ada@rule.example>\r\n"))
        #expect(draft.contains("\r\nSubject: \"The tea was cold\" and \"The bill was wrong\": what we changed\r\n"))
        #expect(draft.contains("\r\n\r\nHello Ada Rule,\r\n\r\nYou told us:"))
    }

    /// What the case knows is told, what may be given too, and only what it truly does not know stays a blank.
    @Test func aResolutionLeavesNoBlankThatTheCaseFills() throws {
        let place = try Workplace()
        func mail(_ industry: String, _ offers: String) throws -> String {
            let file = try place.file(
                "case.rs",
                """
                scenario "Cold tea"
                sender "Host" { person "Mo Berg"; contact "mo@teahouse.example" via email }
                customer "Guest" { name "Ada Rule"; industry \(industry) }
                feedback 3/10 "The tea was cold." {
                  received 2026-03-02T09:10Z
                  issue tea "The tea was cold" fixable { cause "The kettle was old." verified; done "A new kettle boils" }
                }
                \(offers)
                event contacted +2h by Host
                event resolved +1 day by Host
                owner Host
                """)
            let result = try runCommand("mail", file, "resolution", "--now", "2026-03-03T12:00Z")
            #expect(result.status == 0, "\(result.errors)")
            let path = try place.file("mail.txt", result.output)
            let grade = try runCommand("grade", file, path, "--as", "resolution", "--final")
            #expect(grade.status == (result.output.contains("CONTEXT NEEDED") ? 1 : 0), "\(grade.output)")
            return result.output
        }
        let written = "policy goodwill-channel written\noffer pot \"A pot on the house\" { after resolution }"
        let given = try mail("retail", written)
        #expect(given.contains("For the trouble you had: A pot on the house. There are no strings attached.\n"))
        #expect(!given.contains("CONTEXT NEEDED"), "\(given)")
        // Nothing to give, or nothing to give in writing: no line, and no hole where it stood.
        for offers in ["", "offer pot \"A pot on the house\"", written + "\npolicy goodwill none"] {
            let plain = try mail("retail", offers)
            #expect(!plain.contains("strings attached") && !plain.contains("\n\n\n"), "\(plain)")
            #expect(!plain.contains("CONTEXT NEEDED"))
        }
        let two = try mail("retail", written + "\noffer cake")
        #expect(
            two.contains("For the trouble you had: [CONTEXT NEEDED: one of “A pot on the house” and “cake”]."), "\(two)"
        )
        let chosen = try mail("retail", written + "\noffer cake\nevent goodwill +1 day cake")
        #expect(chosen.contains("For the trouble you had: cake."), "\(chosen)")
        let waiting = try mail("retail", "policy goodwill-channel written\noffer pot { needs approval from Host }")
        #expect(waiting.contains("[CONTEXT NEEDED: approval by Host of pot]"), "\(waiting)")
        // Where details may not be told, that the cause is known may.
        let limited = try mail("healthcare", written)
        #expect(limited.contains("We looked into it and found the cause of tea.\n"), "\(limited)")
        #expect(!limited.contains("kettle was old") && !limited.contains("CONTEXT NEEDED"), "\(limited)")
    }

    /// Late is better than never: it is written, and the lateness is said.
    @Test func aLateMailIsWrittenWithAWarning() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let late = try runCommand("mail", file, "acknowledgement", "--now", "2026-03-06T12:00Z")
        #expect(late.status == 0)
        #expect(late.output.hasPrefix("Subject: What you wrote"))
        #expect(late.errors.hasPrefix("recoverscript: it is too late"), "\(late.errors)")
        #expect(late.errors.contains("Thu 5 Mar 09:10"), "\(late.errors)")
    }

    @Test(arguments: ["text", "json", "eml"]) func aMailThatAGuardHoldsIsNotWritten(format: String) throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let now = ["--now", "2026-03-02T12:00Z", "--format", format]
        #expect(try runCommand(["mail", file, "acknowledgement"] + now).status == 0)
        let held = try runCommand(["mail", file, "acknowledgement", "--variant", "lawyer"] + now)
        #expect(held.status == 1)
        #expect(held.output == "")
        #expect(held.errors.contains("the guard legal holds it: Legal or contractual dispute"), "\(held.errors)")
        #expect(held.errors.contains("why: A kind sentence can become evidence, spoken or written."), "\(held.errors)")
        #expect(held.errors.contains("what would allow it: `approved legal`"), "\(held.errors)")
    }

    @Test func aMailWhoseStageMayNotComeYetIsNotWritten() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let early = try runCommand("mail", file, "resolution", "--now", "2026-03-02T12:00Z")
        #expect(early.status == 1)
        #expect(early.output == "")
        #expect(early.errors.contains("resolved comes first, and has not happened"), "\(early.errors)")
        #expect(early.errors.contains("what would allow it: `resolved`"), "\(early.errors)")
    }

    // MARK: show and why

    @Test func anOutlineIsALineForEachStatement() throws {
        let outline = try runCommand("show", "closed-loop", "--outline").output
        let source = try runCommand("show", "closed-loop").output.split(
            separator: "\n", omittingEmptySubsequences: false)
        for line in outline.split(separator: "\n") {
            let words = line.split(separator: " ")
            let number = try #require(Int(words[0]))
            #expect(source[number - 1].split(separator: " ").first == words[1], "\(line)")
        }
        #expect(outline.contains("policy outreach-owner not-account-csm\n"))
        #expect(!outline.contains("because"))
        #expect(try runCommand("show", "closed-lop").status == 2)
    }

    /// The value, not the statement: what else the line says belongs to others.
    @Test func whyTellsTheValueAlone() throws {
        let place = try Workplace()
        let file = try place.file(
            "case.rs",
            "scenario \"x\"\nfeedback 3/10 \"y\"\nconstraint no roadmap, refunds\npolicy attempts 3\n")
        for (path, value) in [
            ("policy.attempts", "3"), ("policy.apology", "with-action"), ("constraint.no.refunds", "refunds"),
            ("feedback.class", "detractor"),
        ] {
            let why = try runCommand("why", file, path)
            #expect(why.output.hasPrefix("\(path) is \(value)\n"), "\(why.output)")
        }
    }

    /// A mistyped path must not find a line of the prompt that happens to have one of its words.
    @Test(arguments: ["email.nonsense", "owners", "plan.m9", "policy.X"])
    func aPathThatLeadsNowhereFails(path: String) throws {
        let why = try runCommand("why", scenario("mid-market-reporting.rs"), path)
        #expect(why.status == 1)
        #expect(why.output == "")
        #expect(why.errors.hasPrefix("recoverscript: nothing is written at `\(path)`"))
    }

    @Test func whyExplainsALineOfThePrompt() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", DoctrineCommandTests.text)
        let line = try runCommand("why", file, "90–120 words", "--variant", "small")
        #expect(line.status == 0)
        #expect(line.output.hasPrefix("In the prompt: 90–120 words plus `Subject:` line.\n\nemail.words is 90..120\n"))
        #expect(line.output.contains("because It is read on a phone between two jobs"))
        let document = try json(
            try runCommand("why", file, "promise only what the sender can keep", "--format", "json").output)
        let statements = try #require(document["statements"] as? [[String: Any]])
        #expect(statements.first?["path"] as? String == "email.include")
        let own = try runCommand("why", file, "Use only these facts")
        #expect(own.status == 0)
        #expect(own.output.hasPrefix("In the prompt: - Use only these facts and "))
        #expect(own.output.contains("\n\npart.invention is in the prompt\n"))
        #expect(own.output.contains("\n    playbook:parts:"))
        #expect(own.output.contains("\n    because An invented cause, date or figure is believed"))
        let nowhere = try runCommand("why", file, "Nothing of this stands anywhere.")
        #expect(nowhere.status == 1)
        #expect(
            nowhere.errors.hasPrefix(
                "recoverscript: no line of the prompt, the plan, the report, the guide or a mail holds"))
    }

    @Test func aHeldPlanIsHeadedInPlanRunAndPrompt() throws {
        let file = scenario("guard-no-context.rs")
        let head = "Internal preparation only: held back by \"No comment and nothing known\""
        #expect(try runCommand("plan", file).output.hasPrefix(head))
        #expect(try runCommand("plan", file, "--format", "markdown").output.hasPrefix("**\(head)**"))
        #expect(try runCommand("run", file).output.contains(head))
        #expect(
            try runCommand("prompt", file).output.contains(
                "## Plan\nHeld back: No comment and nothing known.\nInternal preparation only: "))
        let plan = try json(try runCommand("plan", file, "--format", "json").output)
        #expect(plan["internalOnly"] as? Bool == true)
    }
}
