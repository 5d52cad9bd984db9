import Foundation
import Testing

/// What was done, and not in time, is said wherever the case is looked at.
@Suite struct DoneLateTests {
    private static let text = """
        scenario "Late and gone"
        use recover-then-review
        sender "Owner" at "a lodge" { person "Kim Dunn"; contact "kim@lodge.example" via email }
        customer "Guest" { name "Ana Ruiz"; tenure 3 months; review-platform google }
        feedback 4/10 "The boat left." { received 2026-06-01T09:00Z; issue boat "boat left" fixable }
        assigned Owner
        owner Owner "Owner" { person "Kim Dunn"; authority manager }
        owner Boss "Head" { person "Pat Moss"; authority vp }
        deliver plan {
          lasts 7 days
          milestone trace "Traced" {
            by day 2; owner Owner; success "seen"; visible-win; prevents boat; needs approval from Boss
          }
        }
        event contacted +3h by Owner via email
        event promised "A list" +3h by +1 day by Owner
        event approved trace +1 day by Boss
        event done trace +9 days by Owner
        event done "A list" +9 days by Owner
        event resolved +9 days by Owner
        event informed +9 days by Owner via email
        event checked-in +30 days by Owner via email

        """

    private func status(_ text: String, _ moment: String, _ more: String...) throws -> String {
        let place = try Workplace()
        return try runCommand(["status", try place.file("late.rs", text), "--at", moment] + more).output
    }

    @Test func stepsMilestonesAndPromises() throws {
        let text = try status(Self.text, "2026-08-10T09:00Z")
        #expect(text.contains("[x] checked-in    Wed 1 Jul 09:00 by Kim Dunn via email, late by 16 d"))
        #expect(text.contains("Done late: Traced by 7 d 9 h; A list by 8 d"))
        // In time is not late.
        #expect(text.contains("[x] contacted     Mon 1 Jun 12:00 by Kim Dunn via email, after 3 h\n"))
        let late = try #require(
            try json(try status(Self.text, "2026-08-10T09:00Z", "--format", "json"))["late"] as? [[String: Any]])
        #expect(late.map { $0["id"] as? String } == ["trace", "A list", "checked-in"])
        let inTime = try status(
            Self.text.replacingOccurrences(of: "done trace +9 days", with: "done trace +1 day"), "2026-08-10T09:00Z")
        #expect(inTime.contains("Done late: A list by 8 d"))
    }

    @Test func whyAndHandover() throws {
        let place = try Workplace()
        let file = try place.file("late.rs", Self.text)
        let now = ["--now", "2026-08-10T09:00Z"]
        for path in ["due.trace", "due.Traced"] {
            let why = try runCommand(["why", file, path] + now).output
            #expect(why.contains("done Wed 10 Jun 09:00, late by 7 d 9 h, due Tue 2 Jun 24:00\n"))
        }
        let promise = try runCommand(["why", file, "due.A list"] + now).output
        #expect(promise.contains("late by 8 d, due Tue 2 Jun 09:00\n  received Mon 09:00 + 1 day = Tue 09:00"))
        let handover = try runCommand(["handover", file, "--at", "2026-08-10T09:00Z"]).output
        #expect(handover.contains("Kept: A list; late by 8 d; promised by Kim Dunn"))
    }

    @Test func aMilestoneSaysWhoseYesItWaitsFor() throws {
        let before = try status(Self.text, "2026-06-01T20:00Z")
        #expect(before.contains("Traced, waits for the yes of Pat Moss"))
        #expect(!(try status(Self.text, "2026-06-02T10:00Z")).contains("waits for the yes"))
        // Late, it waits no less.
        let unapproved = Self.text.replacingOccurrences(of: "event approved trace +1 day by Boss\n", with: "")
        let late = try status(unapproved, "2026-06-04T20:00Z")
        #expect(late.contains("LATE 1 d 20 h") && late.contains("waits for the yes"))
    }

    @Test func aMisspeltPromiseKeepsNothing() throws {
        let place = try Workplace()
        let text = Self.text.replacingOccurrences(of: "done \"A list\"", with: "done \"A lst\"")
        let result = try runCommand(["check", try place.file("late.rs", text)])
        #expect(result.status == 1)
        #expect(result.errors.contains("`done` needs a milestone or a promise, and there is no `A lst`"))
        #expect(result.errors.contains("A list"))
    }

    /// A case that was opened has had no message yet.
    @Test func anOpenedCaseIsWrittenTo() throws {
        let place = try Workplace()
        let file = try place.file(
            "opened.rs",
            """
            scenario "Opened"
            sender "Lead" at "a courier" { person "Lee Park"; contact "lee@courier.example" via email }
            customer "Dispatcher" { name "Zoe Hart"; tenure 9 months }
            feedback 2/10 "The night courier never came." {
              received 2026-03-06T09:00Z; issue courier "night courier never came" fixable
            }
            assigned Desk
            owner Desk "Desk" { person "Sam Okoye"; authority manager }
            event task-created +30 minutes

            """)
        let mail = try runCommand(["mail", file, "acknowledgement", "--at", "2026-03-06T10:00Z"])
        #expect(mail.status == 0)
        #expect(mail.output.contains("Hello Zoe Hart"))
    }

    /// Nobody is asked to offer a time that is over.
    @Test func offeredTimesThatAreOver() throws {
        func next(_ now: String) throws -> String {
            try runCommand(["prompt", scenario("enterprise-crash.rs"), "--next", "--now", now]).errors
        }
        #expect(
            try next("2026-03-11T12:00Z").contains("; it offers Wed 11 Mar 09:00, which is over: write other times"))
        #expect(!(try next("2026-03-11T08:00Z")).contains("over: write other times"))
    }

    /// The verdict stays what it is; that something looks doubtful stands beside it.
    @Test func aDoubtfulMailIsLookedAt() throws {
        let place = try Workplace()
        let mail = """
            Subject: Exports

            Hello Dana,

            Exports crawl, and the tickets waited for days. %@

            Maya Ortiz, maya@brightdock.example

            """
        let file = try place.file(
            "case.rs",
            """
            scenario "Exports"
            sender "CSM" at "a firm" { person "Maya Ortiz"; contact "maya@brightdock.example" via email }
            customer "Director" { name "Dana Whitfield" }
            feedback 3/10 "Exports crawl, and the tickets waited for days." { issue exports "Exports crawl" fixable }
            deliver email { words ..80 }

            """)
        func verdict(_ sentence: String) throws -> String {
            let reply = try place.file("mail.md", mail.replacingOccurrences(of: "%@", with: sentence))
            return String(try runCommand(["grade", file, reply, "--as", "email"]).output.prefix { $0 != "\n" })
        }
        #expect(try verdict("That was our fault.").hasSuffix(" of 100"))
        #expect(try verdict("Your colleague could have told us earlier.").hasSuffix("; look at 1 point first"))
    }
}
