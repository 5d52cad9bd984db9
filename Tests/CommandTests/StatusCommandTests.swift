import Foundation
import Testing

/// `status`, `log`, `mail` and `prompt --next` through the real executable.
@Suite struct StatusCommandTests {
    static let text = """
        scenario "Exports"
        sender "CSM" at "Plotline" { person "Tom Averill"; contact "tom@plotline.example" via email }
        customer "Operations Director" { name "Noor Castellan"; company "Marrow & Finch" }
        feedback 3/10 "Exports crawl." {
          received 2026-03-04T09:10Z
          issue exports "Exports crawl" fixable
        }
        owner VP-CS "VP CS" { person "Ines Roy"; authority vp }
        owner Product { person "Li Sorensen" }
        assigned VP-CS

        event contacted    +3h by VP-CS via call   # the first
        event promised     "Dated plan" by 2026-03-06T12:00Z by VP-CS
        event resolved     at 2026-03-06T09:30Z by Product

        expect stage is resolved
        variant long { customer { tenure 3 years } }

        """

    @Test func jsonHasTheKeysThatOthersRead() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let result = try runCommand("status", file, "--at", "2026-03-09T11:00Z", "--format", "json")
        #expect(result.status == 0)
        let status = try json(result.output)
        #expect(status["at"] as? String == "2026-03-09T11:00Z")
        #expect(status["stage"] as? String == "resolved")
        let fields = try #require(status["fields"] as? [String: Any])
        #expect(
            Set(fields.keys) == [
                "initial-contact-sent", "resolution-confirmed", "check-in-sent", "check-in-answered",
                "review-requested",
            ])
        #expect(fields["initial-contact-sent"] as? String == "2026-03-04T12:10Z")
        #expect(fields["review-requested"] is NSNull)
        let due = try #require(status["due"] as? [[String: Any]])
        #expect(due.first?["id"] as? String == "checked-in")
        #expect(due.first?["opens"] as? String == "2026-03-09T09:30Z")
        #expect(due.first?["by"] as? String == "2026-03-11T09:30Z")
        #expect((status["overdue"] as? [[String: Any]])?.map { $0["id"] as? String } == ["Dated plan", "informed"])
        for key in ["breached", "violations", "next"] { #expect(status[key] is [Any], "\(key)") }
    }

    @Test func textSaysWhatIsLateWhatIsDueAndWhatMayNotCome() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let text = try runCommand("status", file, "--at", "2026-03-09T11:00Z").output
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("Noor Castellan, Marrow & Finch · 3/10 · day 6"))
        #expect(lines[0].hasSuffix("Mon 9 Mar 2026 11:00 UTC"))
        #expect(lines[1].hasPrefix("RESOLUTION CONFIRMED INTERNALLY, not yet confirmed by Noor Castellan"))
        #expect(text.contains("LATE 2 d 23 h       Dated plan, due Fri 12:00                           Ines Roy"))
        #expect(text.contains("DUE by Wed 09:30    Check-in sent, open since today 09:30"))
        #expect(text.contains("NOT YET             Closing the case: only Noor Castellan closes it"))
        // What is still to come stands on as many lines as it takes.
        #expect(text.contains("\n[ ] check in sent   [ ] check in answered   [ ] review requested\n"))
        let fresh = try place.file(
            "new.rs", "scenario \"N\"\ncustomer \"C\"\nfeedback 3/10 \"x\" { received 2026-03-04 }\n")
        let open = try runCommand("status", fresh, "--at", "2026-03-05T00:00Z").output.split(separator: "\n")
            .filter { $0.hasPrefix("[ ]") }
        #expect(open.count == 2 && open.allSatisfy { $0.count <= 80 }, "\(open)")
        let limits = String(repeating: " ", count: 18) + "(target 24 h, limit 48 h)"
        #expect(text.contains("[x] contacted     Wed 12:10 by Ines Roy via call, after 3 h\n\(limits)\n"))
        #expect(lines.contains { $0.hasPrefix("Wed─4") })
        #expect(lines.contains { $0.contains("▲now") && $0.contains("═checked-in═") })
    }

    /// Nine months later, what happened is drawn in front of the days, not under one of them.
    @Test func whatLiesBeforeTheDaysStandsInFront() throws {
        let place = try Workplace()
        let file = try place.file(
            "case.rs",
            """
            scenario "Late exports"
            use recovery-plan
            customer "Operations Director" { name "Dana" }
            feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
            owner Support
            event contacted at 2026-03-02T10:00Z by Support
            deliver email

            """)
        let old = try runCommand("status", file, "--at", "2026-11-29T15:00Z")
        #expect(old.output.contains("\n◂survey 2 Mar, contacted 2 Mar\n"), "\(old.output)")
        #expect(!old.output.contains("●survey"))
        let young = try runCommand("status", file, "--at", "2026-03-03T10:00Z")
        #expect(young.output.contains("●survey"))
        #expect(!young.output.contains("◂"))
    }

    @Test func noLineIsWiderThanATerminal() throws {
        let place = try Workplace()
        let long = String(repeating: "Wolfeschlegelsteinhausenbergerdorff ", count: 3)
        let text = StatusCommandTests.text.replacing("Noor Castellan", with: long)
            .replacing("Ines Roy", with: long + "of the North").replacing("Dated plan", with: long + long)
            .replacing("\"Marrow & Finch\"", with: "\"\(String(repeating: "x", count: 90))\"")
        let file = try place.file(String(repeating: "folder-", count: 12) + ".rs", text)
        for at in ["2026-03-04T09:10Z", "2026-03-09T11:00Z", "2026-03-13T23:59Z", "2027-01-09T11:00Z"] {
            for more in [[], ["--why"]] {
                let result = try runCommand(["status", file, "--at", at] + more)
                #expect(result.status == 0, "\(result.errors)")
                for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(at): \(line)") }
            }
        }
        // Where the command with the file's name does not fit, it is told with another word for it.
        let late = try runCommand("status", file, "--at", "2026-03-09T11:00Z").output
        #expect(late.contains("\n                    recoverscript mail FILE check-in\n"))
    }

    @Test func whyOfADeadlineAndOfARefusal() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let due = try runCommand("why", file, "due.checked-in", "--now", "2026-03-09T11:00Z")
        #expect(
            due.output.hasPrefix(
                """
                due.checked-in is Check-in sent, from Mon 09:30, due Wed 09:30
                  Fri 09:30 + 3 days = Mon 09:30, the earliest
                  Fri 09:30 + 5 days = Wed 09:30

                """), "\(due.output)")
        #expect(due.output.contains("\n  because Sooner is impatient, later is forgotten.\n"))
        #expect(due.output.contains("\n    playbook:standard:"))
        let next = try runCommand("why", file, "next.review-asked", "--now", "2026-03-09T11:00Z", "--format", "json")
        let document = try json(next.output)
        #expect(
            document["value"] as? String == "Review request sent, not yet: answered comes first, and has not happened")
        #expect((document["steps"] as? [String])?.last == "opened by `answered`")
        #expect((document["layers"] as? [Any])?.isEmpty == false)
        #expect(try runCommand("why", file, "due.nothing", "--now", "2026-03-09T11:00Z").status == 1)
    }

    /// For a folder less of each case is read; what it says of it is the same.
    @Test func aFolderSaysWhatEachFileSays() throws {
        let folder = scenario("x.rs").split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
            separator: "/")
        let at = ["--at", "2026-04-15T12:00Z", "--format", "json"]
        let all = try runCommand(["status", folder] + at)
        #expect(all.status == 0, "\(all.errors)")
        let list = try #require(try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [[String: Any]])
        #expect(list.count > 20)
        for var entry in list {
            let file = try #require(entry.removeValue(forKey: "file") as? String)
            let one = try json(try runCommand(["status", file] + at).output)
            #expect(one as NSDictionary == entry as NSDictionary, "\(file)")
        }
    }

    @Test func aFolderHasALineForEachCase() throws {
        let place = try Workplace()
        _ = try place.file("cases/noor.rs", StatusCommandTests.text)
        _ = try place.file("cases/house.rs", "playbook house \"Ours\"\n")
        _ = try place.file(
            "cases/ada.rs", StatusCommandTests.text.replacingOccurrences(of: "Noor Castellan", with: "Ada Brandt"))
        let result = try runCommand("status", place.path("cases"), "--at", "2026-03-05T11:00Z")
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").count == 3)
        #expect(result.output.contains("Ada Brandt") && result.output.contains("Noor Castellan"))
    }

    @Test func logWritesALineAsAPersonWould() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let result = try runCommand(
            "log", file, "checked-in", "--by", "VP-CS", "--via", "email", "--now", "2026-03-09T11:00:30Z")
        #expect(result.status == 0, "\(result.errors)")
        let line = "event checked-in   at 2026-03-09T11:00Z by VP-CS via email\n"
        #expect(
            try place.text("noor.rs")
                == StatusCommandTests.text.replacingOccurrences(
                    of: "at 2026-03-06T09:30Z by Product\n", with: "at 2026-03-06T09:30Z by Product\n" + line))
        let answered = try runCommand("log", file, "answered", "--says", "yes", "--now", "2026-03-10T09:00Z")
        #expect(answered.status == 0)
        let promised = try runCommand(
            "log", file, "promised", "A \"new\" plan", "--due", "+9 days", "--now", "2026-03-10T11:00Z")
        #expect(promised.status == 0)
        #expect(
            try place.text("noor.rs").contains(#"event promised     "A \"new\" plan" at 2026-03-10T11:00Z by +9 days"#))
        #expect(try runCommand("check", file).status == 0)
    }

    @Test func logRefusesWhatTheStagesRefuse() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let early = try runCommand("log", file, "review-asked", "--now", "2026-03-09T11:00Z")
        #expect(early.status == 1)
        #expect(
            early.errors.contains("answered comes first") && early.errors.contains("why: The request comes days after"))
        #expect(early.errors.contains("what would allow it: `answered`"))
        #expect(try place.text("noor.rs") == StatusCommandTests.text, "nothing was written")
        let ahead = try runCommand("log", file, "checked-in", "--at", "2026-03-10T11:00Z", "--now", "2026-03-09T11:00Z")
        #expect(ahead.status == 1 && ahead.errors.contains("would lie ahead"))
        let anyway = try runCommand("log", file, "review-asked", "--anyway", "--now", "2026-03-09T11:00Z")
        #expect(anyway.status == 0)
        #expect(try runCommand("status", file, "--at", "2026-03-09T12:00Z").output.contains("JUMPED"))
        let typo = try runCommand("log", file, "contcted", "--now", "2026-03-09T11:00Z")
        #expect(typo.status == 2 && typo.errors.contains("did you mean `contacted`?"))
        let nobody = try runCommand("log", file, "attempted", "--by", "Nobody", "--now", "2026-03-09T11:00Z")
        #expect(nobody.status == 1 && nobody.errors.contains("Nobody"))
    }

    /// Who may not lead: a school that insists refuses the line, another one writes it and points it out.
    @Test(arguments: [
        ("account-csm", "is the account's own CSM", "why: The one who is part of the complaint"),
        ("authority csm", "has too little authority to lead: csm, where manager is needed", "why: Whoever leads"),
    ])
    func logRefusesOrPointsOutWhoMayNotLead(owner: String, message: String, why: String) throws {
        let place = try Workplace()
        let text = """
            scenario "A"
            use closed-loop
            customer "Guest" { name "Pia" }
            owner Tom { \(owner) }
            feedback 3/10 "Cold." { received 2026-03-04T09:10Z }

            """
        let arguments = ["contacted", "--by", "Tom", "--via", "call", "--now", "2026-03-04T10:00Z"]
        let insists = try place.file("insists.rs", text)
        let refused = try runCommand(["log", insists] + arguments)
        #expect(refused.status == 1)
        #expect(refused.errors.contains(message) && refused.errors.contains(why), "\(refused.errors)")
        #expect(try place.text("insists.rs") == text, "nothing was written")
        let tells = try place.file("tells.rs", text + "policy outreach-owner-breach warn\n")
        let written = try runCommand(["log", tells] + arguments)
        #expect(written.status == 0)
        #expect(written.errors.hasPrefix("written, and pointed out: recoverscript: contacted: Tom \(message)"))
        #expect(!written.errors.contains("what would allow it"))
        let status = try runCommand("status", tells, "--at", "2026-03-04T12:00Z").output
        #expect(status.contains("POINTED OUT") && !status.contains("JUMPED"))
    }

    /// The line ends of the file, and a file that ends without one.
    @Test func logKeepsTheLayoutOfTheFile() throws {
        let place = try Workplace()
        let windows = StatusCommandTests.text.replacingOccurrences(of: "\n", with: "\r\n")
        let file = try place.file("windows.rs", windows)
        #expect(try runCommand("log", file, "checked-in", "--now", "2026-03-09T11:00Z").status == 0)
        let text = try place.text("windows.rs")
        #expect(text.components(separatedBy: "\r\n").count == windows.components(separatedBy: "\r\n").count + 1)
        #expect(text.replacingOccurrences(of: "\r\n", with: "").contains("\n") == false)
        let bare = try place.file(
            "bare.rs",
            "scenario \"A\"\ncustomer \"G\" { name \"P\" }\nowner D\nassigned D\nfeedback 3/10 \"Cold.\" { received 2026-03-04T09:10Z }"
        )
        #expect(try runCommand("log", bare, "contacted", "--via", "call", "--now", "2026-03-04T10:00Z").status == 0)
        #expect(try place.text("bare.rs").hasSuffix("Z }\n\nevent contacted at 2026-03-04T10:00Z via call\n"))
    }

    /// Eight at once: none of the lines is lost.
    @Test func severalAtOnceLoseNothing() async throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        try await withThrowingTaskGroup(of: Int32.self) { group in
            for number in 0..<6 {
                group.addTask {
                    try runCommand(
                        "log", file, "promised", "Report number \(number)", "--due", "+9 days", "--now",
                        "2026-03-09T11:00Z"
                    ).status
                }
            }
            for try await status in group { #expect(status == 0) }
        }
        let text = try place.text("noor.rs")
        for number in 0..<6 { #expect(text.contains("Report number \(number)")) }
    }

    @Test func mailIsRefusedWithItsReason() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let refused = try runCommand("mail", file, "review-request", "--now", "2026-03-09T11:00Z")
        #expect(refused.status == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("answered comes first"))
        #expect(refused.errors.contains("what would allow it: `answered`"))
        let late = try runCommand("mail", file, "check-in", "--now", "2026-03-12T11:00Z")
        #expect(late.status == 0 && late.output.hasPrefix("Subject: ") && late.errors.contains("it is late"))
    }

    @Test func theNextPromptIsTheMessageThatIsDue() throws {
        let place = try Workplace()
        let file = try place.file("noor.rs", StatusCommandTests.text)
        let next = try runCommand("prompt", file, "--next", "--now", "2026-03-07T08:00Z")
        #expect(next.status == 0 && next.errors.contains("due is resolution by Sat 7 Mar 09:30"))
        let none = try runCommand("prompt", file, "--next", "--now", "2026-03-06T08:00Z")
        #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("no message is due"))
    }

    /// Nothing of a hostile case reaches the terminal as it is.
    @Test func controlCharactersAreShown() throws {
        let place = try Workplace()
        let text = StatusCommandTests.text.replacingOccurrences(of: "Dated plan", with: #"\u{1B}[31mred"#)
        let file = try place.file("hostile.rs", text)
        let result = try runCommand("status", file, "--at", "2026-03-09T11:00Z", "--why")
        #expect(result.status == 0)
        #expect(!result.output.unicodeScalars.contains { $0.value == 27 })
    }
}
