import Foundation
import Testing

/// What may be done now, asked of the real executable in all its ways: they say the same.
@Suite struct NextStepCommandTests {
    private static let head = """
        scenario "B"
        sender "Lead" at "a firm" { person "Jon Bell"; contact "jon@x.example" via email }
        customer "Client" { name "Lea Fox" }
        feedback 2/10 "The fee came twice." { received 2026-10-19T09:00Z }
        owner Desk { person "Ada"; authority manager }
        owner VP { person "Ines"; authority vp }
        assigned Desk
        deliver email

        """

    private func file(_ place: Workplace, _ lines: String...) throws -> String {
        try place.file("case.rs", NextStepCommandTests.head + lines.joined(separator: "\n") + "\n")
    }

    private func why(_ file: String, _ path: String, _ now: String) throws -> String {
        try runCommand("why", file, path, "--now", now).output
    }

    @Test func promptWritesWhatMailWrites() throws {
        let place = try Workplace()
        let called = try file(place, "event attempted +3h by Desk via call")
        let now = "2026-10-20T08:00Z"
        #expect(try runCommand("prompt", called, "--next", "--now", now).errors.contains("due is acknowledgement by"))
        #expect(try runCommand("mail", called, "acknowledgement", "--now", now).status == 0)
        let twice = try file(place, "event attempted +3h by Desk via call", "event attempted +5 days by Desk via call")
        let none = try runCommand("prompt", twice, "--next", "--now", "2026-10-30T09:00Z")
        #expect(none.status == 1)
        #expect(none.errors.contains("Let go, open since Wed 28 Oct 09:00: no message goes with it"), "\(none.errors)")
        #expect(try runCommand("log", twice, "released", "--now", "2026-10-30T09:00Z").status == 0)
    }

    @Test func anAttemptThatIsOpenIsTold() throws {
        let place = try Workplace()
        let written = try file(place, "event contacted +1h by Desk via email")
        let next = try runCommand("prompt", written, "--next", "--now", "2026-10-25T09:00Z")
        #expect(
            next.errors.contains(
                "Attempt 2 of 2, unless an answer comes, open since Fri 23 Oct 10:00: in your own words"),
            "\(next.errors)")
    }

    @Test func whatIsSentAgainIsRefused() throws {
        let place = try Workplace()
        let told = try file(
            place, "event contacted +1h by Desk via call", "event resolved +1 day by Desk",
            "event informed +1 day by Desk via email")
        let again = try runCommand("log", told, "informed", "--by", "Desk", "--now", "2026-10-21T09:00Z")
        #expect(again.status == 1 && again.errors.contains("it was sent already: informed on Tue 20 Oct 09:00"))
        #expect(again.errors.contains("what would allow it: what opens the case again: `reopened`"))
    }

    /// What `grade --as` judges by, the prompt asks for.
    @Test func theNextPromptAsksByTheTemplate() throws {
        let place = try Workplace()
        let first = try runCommand("prompt", try file(place), "--next", "--now", "2026-10-19T10:00Z").output
        #expect(first.contains("Say by which day and time you will write again."))
        #expect(first.contains("Ask one question about the complaint."))
        let answered = try file(
            place, "event contacted +1h by Desk via call", "event resolved +1 day by Desk",
            "event informed +1 day by Desk via email", "event checked-in +5 days by Desk via email",
            "event answered +6 days says yes")
        let review = try runCommand("prompt", answered, "--next", "--now", "2026-10-31T10:00Z").output
        #expect(review.contains("Ask for a review in neutral words, and say that there is no pressure."), "\(review)")
        #expect(!review.contains("review request or") && !review.contains("or review request"))
        let none = try place.file("none.txt", "Subject: Thank you\n\nHello Lea,\n\nthere is no pressure.\n\nJon Bell\n")
        let grade = try runCommand("grade", answered, none, "--as", "review-request")
        #expect(grade.output.contains("review-request: no request for a review was found in it"))
    }

    /// What is best said is not written, unless somebody asks for it.
    @Test func aCallThatIsDueIsNoMail() throws {
        let place = try Workplace()
        let now = "2026-10-19T10:00Z"
        let plain = try file(place, "policy first-channel call")
        let none = try runCommand("prompt", plain, "--next", "--now", now)
        #expect(none.status == 1 && none.output.isEmpty)
        #expect(none.errors.contains("no message is due but a call by Tue 20 Oct 09:00: Initial contact sent"))
        #expect(!(try runCommand("status", plain, "--at", now).output.contains("recoverscript mail")))
        let guided = try runCommand(
            "prompt", try file(place, "policy first-channel call", "deliver call"), "--next", "--now", now)
        #expect(guided.status == 0 && guided.output.contains("## Call guide"), "\(guided.errors)")
    }

    @Test func laterScoresAndWhatIsTooLateAreTold() throws {
        let place = try Workplace()
        let late = try runCommand("status", try file(place), "--at", "2026-10-23T09:00Z").output
        #expect(late.contains("too late") && late.contains("BREACHED 2 d"), "\(late)")
        let again = try file(
            place, "event contacted +1h by Desk via call", "event resurveyed +45 days 5/10",
            "event resurveyed +75 days 9/10")
        let now = "2027-01-05T09:00Z"
        #expect(
            try runCommand("status", again, "--at", now).output.contains(
                "Asked again: 5/10, Thu 3 Dec 2026 09:00; 9/10, Sat 09:00"))
        #expect(try runCommand("status", again, "--at", now, "--format", "json").output.contains("\"score\": 9"))
    }

    @Test func whyOfAnAnswerAndOfABreachThatIsOver() throws {
        let place = try Workplace()
        let back = try file(place, "event contacted +1h by Desk via call", "event replied +1 day")
        #expect(try why(back, "next.answer", "2026-10-20T10:00Z").contains("Tue 09:00 + 24 hours = Wed 09:00"))
        let done = try file(place, "event contacted +3 days by Desk via call")
        #expect(try runCommand("status", done, "--why", "--at", "2026-10-23T09:00Z").output.contains("+ 48 hours ="))
    }

    @Test func whyOfANoGoAndOfAPromiseInWriting() throws {
        let place = try Workplace()
        let stopped = try file(
            place,
            "deliver plan { checkpoint \"Go or no-go\" on day 2 { decided by VP; otherwise \"give the fee back by hand\" } }",
            "event contacted +1h by Desk via call", "event no-go +1 day by VP")
        let now = "2026-10-21T09:00Z"
        let due = try why(stopped, "due.\"Go or no-go\"", now)
        #expect(due.contains("Give the fee back by hand (no-go: Go or no-go), decided no-go by VP (Ines)"), "\(due)")
        let promise = try why(stopped, "next.promised", now)
        #expect(promise.contains("may come now, but not by email: the decision was no-go"), "\(promise)")
        #expect(try runCommand("status", stopped, "--at", now).output.contains("Give the fee back by hand"))
    }

    @Test func whyOfWhatIsClosedLateAndWhoLeads() throws {
        let place = try Workplace()
        let done = try file(
            place, "event contacted +3 days by Desk via call", "event resolved +4 days by Desk",
            "event checked-in +8 days by Desk via email", "event answered +9 days says yes")
        let now = "2026-10-29T09:00Z"
        #expect(try why(done, "closed", now).hasPrefix("closed is yes: Lea Fox said that it is solved\n"))
        #expect(try why(done, "late", now).contains("Initial contact sent, done Thu 22 Oct 09:00, late by 2 d"))
        #expect(try why(done, "lead", now).hasPrefix("lead is Desk (Ada)\n"))
        // What else a policy might be is not what it is.
        #expect(try why(done, "policy.close-when", now).hasPrefix("policy.close-when is customer-confirms\n"))
        let prompt = try runCommand("prompt", done, "--now", now)
        #expect(prompt.status == 1 && prompt.output.isEmpty && prompt.errors.contains("the case is closed"))
        #expect(try runCommand("prompt", done, "--only", "email", "--now", now).status == 0)
    }

    @Test func twoPromisesOfTheSameWordsAreBothTold() throws {
        let place = try Workplace()
        let promised = try file(
            place, "event contacted +1h by Desk via call", "event promised \"A call\" +2h by +1 day by Desk",
            "event promised \"A call\" +3h by +2 days by Desk")
        let both = try why(promised, "due.\"A call\"", "2026-10-19T13:00Z")
        #expect(both.contains("2 things are due") && both.contains("due Tue 09:00") && both.contains("due Wed 09:00"))
    }

    /// Each day has its mark under it, on a second line where names would lie on each other.
    @Test func theTimeLineMarksEachDay() throws {
        let place = try Workplace()
        let days = try file(
            place, "event contacted +3h by Desk via call", "event replied +1 day", "event resolved +2 days by Desk",
            "event informed +3 days by Desk via email")
        let lines = try runCommand("status", days, "--at", "2026-10-23T09:00Z").output.split(separator: "\n")
            .map { Array($0) }
        let top = try #require(lines.first { String($0).hasPrefix("Mon─19") })
        for (day, name) in [("Mon", "●survey"), ("Tue", "●replied"), ("Wed", "●resolved"), ("Thu", "●informed")] {
            func column(_ text: String, _ line: [Character]) -> Int? {
                line.indices.first { line[$0...].starts(with: Array(text)) }
            }
            let start = try #require(column(day, top))
            let mark = try #require(lines.lazy.compactMap { column(name, $0) }.first, "\(name)")
            #expect((start..<start + 9).contains(mark), "\(name)")
        }
    }

    @Test func aClockThatNeverRunsIsTold() throws {
        let place = try Workplace()
        let path = try file(
            place, "drop hours", "policy clock working-hours", "event contacted +1h by Desk via call")
        let now = "2026-10-25T09:00Z"
        let words = "its time never comes"
        #expect(try runCommand("status", path, "--at", now).output.contains("Asked again: \(words)"))
        #expect(try runCommand("log", path, "resurveyed", "8/10", "--now", now).errors.contains(words))
    }

    @Test func logKeepsTheIndent() throws {
        let place = try Workplace()
        let path = try place.file("case.rs", NextStepCommandTests.head + "\tevent contacted +1h by Desk via call\n")
        #expect(try runCommand("log", path, "resolved", "--by", "Desk", "--now", "2026-10-20T09:00Z").status == 0)
        #expect(try place.text("case.rs").hasSuffix("call\n\tevent resolved at 2026-10-20T09:00Z by Desk\n"))
    }

    /// What would count for nothing, or could never be met, is told.
    @Test(arguments: [
        ("event assigned Dsek +1h", "there is no `Dsek`"), ("event assigned +1h", "needs the owner who leads the case"),
        ("policy attempts -1", "it is below zero"), ("policy attempt-gap -4 days", "it is below zero"),
        ("stage contacted { within 3 days of received; breach 2 days }", "which lies before `within`, 3 days"),
        ("policy first-contact 60 hours", "which lies before `within`, 60 hours"),
        ("event promised \"A call back\" +1h by Desk", "nothing tells by when what was promised is due"),
        ("event promised \"A call\" +2 days by +1 day by Desk", "is due before it was promised"),
        ("stage c \"C\" { within 2 days of d }\nstage d \"D\" { within 2 days of c }", "wait for each other"),
        ("event answered +6 days says yes\nevent answered +6 days says no", "says yes and no at one moment"),
        ("expect violations has foo", "`violations` never has `foo`"),
        ("expect due has nonsense", "`due` never has `nonsense`"),
    ]) func checkTells(line: String, message: String) throws {
        let place = try Workplace()
        let result = try runCommand("check", try file(place, line))
        #expect((result.errors + result.output).contains(message), "\(result.errors)")
    }

    @Test func timesThatTheClockSkipsOrShowsTwiceAreTold() throws {
        let place = try Workplace()
        let path = try file(
            place, "zone \"Europe/Berlin\"", "event contacted at 2026-10-25 02:30 by Desk via call",
            "event replied at 2027-03-28 02:30", "event replied at 2027-03-28 02:30+02:00")
        let result = try runCommand("check", path)
        let told = (result.errors + result.output).split(separator: "\n").filter { $0.contains("[clock-change]") }
        #expect(told.count == 2)
        #expect(told.first?.contains("comes twice in Europe/Berlin, where the clocks go back; the first") == true)
        #expect(told.last?.contains("does not exist in Europe/Berlin") == true)
        #expect(told.last?.contains("Sun 28 Mar 03:30 was taken") == true)
    }
}
