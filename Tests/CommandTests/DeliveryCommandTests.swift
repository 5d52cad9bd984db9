import Foundation
import SnapshotTesting
import Testing

/// Where people work: calendars, trackers and mail programs.
@Suite struct DeliveryCommandTests {
    private let file = scenario("mid-market-reporting.rs")
    private let now = ["--now", "2026-03-02T12:00Z"]

    // MARK: plan

    @Test func aPlanForACalendar() throws {
        let result = try runCommand("plan", file, "--start", "2026-03-02", "--format", "ics")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
        #expect(result.output.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        let again = try runCommand("plan", file, "--start", "2026-03-02", "--format", "ics", "--now", "2030-01-01")
        #expect(again.output == result.output)
        let undated = try runCommand("plan", file, "--format", "ics")
        #expect(undated.status == 2)
        #expect(
            undated.errors == "recoverscript: a calendar needs dates: --start 2026-03-02 says which day is the first\n")
    }

    @Test func aPlanWithoutDaysIsNoCalendar() throws {
        let place = try Workplace()
        let text = """
            scenario "Case"
            deliver plan { milestone later "Later" { owner CS }; milestone first "First" { by day 1; owner CS } }
            owner CS
            variant none "None" { deliver plan { drop milestone first } }

            """
        let file = try place.file("case.rs", text)
        let start = ["plan", file, "--start", "2026-03-02", "--format", "ics"]
        let some = try runCommand(start)
        #expect(some.status == 0)
        #expect(some.errors == "recoverscript: lines without a day, which are left out: 1 of 2\n", "\(some.errors)")
        let none = try runCommand(start + ["--variant", "none"])
        #expect(none.status == 1)
        #expect(none.output == "")
        #expect(none.errors.contains("no line of the plan has a day"))
    }

    @Test func aPlanForJira() throws {
        let result = try runCommand("plan", file, "--start", "2026-03-02", "--format", "jira")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("Summary,Issue Type,Description,Assignee,Priority,Due Date,Labels,Labels\r\n"))
        #expect(result.errors.contains("Due Date is written yyyy-MM-dd"))
        #expect(try runCommand("plan", file, "--format", "jira").errors.contains("no dates are in it"))
    }

    // MARK: grade --split

    private static let reply = projectRoot.appending(path: "Tests/Snapshots/grade/mid-market-reporting-good.md").path

    private func split(_ place: Workplace, _ more: [String] = [], reply: String = DeliveryCommandTests.reply) throws
        -> CommandResult
    {
        try runCommand(["grade", file, reply, "--split", place.path("parts")] + now + more)
    }

    @Test func mailsAndTheirTimes() throws {
        let place = try Workplace()
        #expect(try split(place).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path("parts")).sorted()
        #expect(
            names == [
                "brief.md", "call.md", "email.check-in.eml", "email.check-in.md", "email.eml", "email.ics", "email.md",
                "plan.md", "sequence.md",
            ])
        let mail = try place.text("parts/email.check-in.eml")
        #expect(mail.contains("\r\nSubject: Did it help?\r\nDate: Mon, 2 Mar 2026 12:00:00 +0000\r\nMessage-ID: <"))
        #expect(mail.contains("\r\nX-Unsent: 1\r\n"))
        #expect(mail.contains("\r\n\r\nHello Dana,\r\n"))
        #expect(!mail.contains("Subject: Did it help?\r\n\r\nSubject"))
        let times = try place.text("parts/email.ics")
        #expect(times.components(separatedBy: "BEGIN:VEVENT").count == 3)
        #expect(times.contains("\r\nSTATUS:TENTATIVE\r\n"))
    }

    /// The times stand in the mail, and nowhere in the case.
    @Test func theTimesAreThoseOfTheMail() throws {
        let place = try Workplace()
        let file = try place.file(
            "case.rs",
            """
            scenario "Late exports"
            customer "Operations Director" { name "Ruth Fenwick" }
            feedback 3/10 "Exports crawl."
            zone \"Europe/Berlin\"
            deliver email { schedule 2 times for 20 minutes }

            """)
        func starts(_ offer: String) throws -> (starts: [String], errors: String) {
            let reply = try place.file("mail.md", "Subject: Exports\n\nDear Ruth,\n\n\(offer)\n\nJon\n")
            let result = try runCommand(
                "grade", file, reply, "--as", "email", "--split", place.path("parts"), "--force", "--now",
                "2026-03-02T10:00Z")
            let calendar = (try? place.text("parts/email.ics")) ?? ""
            try? FileManager.default.removeItem(atPath: place.path("parts/email.ics"))
            return (calendar.matches(of: /DTSTART:(\S+?)\r\n/).map { String($0.1) }, result.errors)
        }
        // By the clock of the case: 9:00 in Berlin is 8:00 UTC.
        let dated = try starts("Would Wednesday 4 March at 09:00 or Thursday 5 March at 13:30 suit you?")
        #expect(dated.starts == ["20260304T080000Z", "20260305T123000Z"], "\(dated.errors)")
        // The next of its name: it is Monday, 11:00.
        #expect(
            try starts("Would Monday at 10:00 or Tuesday at 4 pm UTC suit you?").starts == [
                "20260309T090000Z", "20260303T160000Z",
            ])
        #expect(
            try starts("Would tomorrow at 9:00 or 2 January at 9:00 suit you?").starts == [
                "20260303T080000Z", "20270102T080000Z",
            ])
        // In the year that stands behind the day, on either side of today.
        let stated = try starts("Would Tuesday, 2 March 2027 at 14:00 UTC or January 5, 2026 at 9:30 UTC suit you?")
        #expect(stated.starts == ["20270302T140000Z", "20260105T093000Z"], "\(stated.errors)")
        let behind = try starts("Could we talk at 14:00 UTC on 3 March 2027, or at 9:30 UTC on 4 March?")
        #expect(behind.starts == ["20270303T140000Z", "20260304T093000Z"], "\(behind.errors)")
        let noDay = try starts("Would 29 February 2027 at 09:00 or Thursday at 13:30 suit you?")
        #expect(noDay.starts == ["20260305T123000Z"])
        #expect(noDay.errors.contains("1 time of email left out of the calendar"), "\(noDay.errors)")
        let foreign = try starts("Would Wednesday at 09:00 PST or Thursday at 13:30 suit you?")
        #expect(foreign.starts == ["20260305T123000Z"])
        #expect(foreign.errors.contains("1 time of email left out of the calendar"), "\(foreign.errors)")
        let none = try starts("I call you soon.")
        #expect(none.starts.isEmpty)
        #expect(none.errors.contains("email offers no time with its day"), "\(none.errors)")
    }

    @Test func nothingIsWrittenOver() throws {
        let place = try Workplace()
        let kept = try place.file("kept.txt", "kept")
        try FileManager.default.createDirectory(atPath: place.path("parts"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: place.path("parts/email.eml"), withDestinationPath: kept)
        let refused = try split(place)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("email.eml: there is such a file already; --force replaces it"))
        #expect(try split(place, ["--force"]).status == 0)
        #expect(try place.text("kept.txt") == "kept")
        #expect(try place.text("parts/email.eml").hasPrefix("From: "))
    }

    /// A guard makes it preparation only: there is no draft that somebody could send.
    @Test func aHeldMailIsNoDraft() throws {
        let place = try Workplace()
        let result = try split(place, ["--set", "customer.legal-dispute=yes"])
        #expect(result.errors.contains("no draft is written of email: the guard "), "\(result.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path("parts"))
        #expect(names.contains("email.md"))
        #expect(!names.contains { $0.hasSuffix(".eml") || $0.hasSuffix(".ics") })
    }

    @Test func aReplyThatIsJSON() throws {
        let place = try Workplace()
        let reply = try place.file(
            "reply.json", #"{"email": {"subject": "Été", "body": "Hello Dana,\n\nwe saw it."}, "brief": "None."}"#)
        _ = try split(place, reply: reply)
        let mail = try place.text("parts/email.eml")
        #expect(mail.contains("\r\nSubject: =?utf-8?B?w4l0w6k=?=\r\n"))
        #expect(mail.contains("\r\n\r\nHello Dana,\r\n\r\nwe saw it.\r\n"))
    }

    /// A mail program written by others reads what the reply said; a calendar the times of the case.
    @Test(.enabled(if: Consumers.areInstalled, "\(Consumers.missing)")) func othersReadThem() throws {
        let place = try Workplace()
        #expect(try split(place).status == 0)
        let found: [String] = try Consumers.read(
            at: place.path("parts"),
            """
            import email, icalendar, re, vobject
            from email import policy
            data = open(path + '/email.eml', 'rb').read()
            assert all(byte < 128 for byte in data) and all(len(line) <= 78 for line in data.split(b'\\r\\n'))
            message = email.message_from_bytes(data, policy=policy.default)
            assert not message.defects and not any(message[name].defects for name in message.keys())
            assert message['Date'].datetime.isoformat() == '2026-03-02T12:00:00+00:00'
            text = open(path + '/email.md', encoding='utf-8').read()
            words = lambda text: re.findall(r'\\w+', text)
            assert words('Subject ' + message['Subject'] + ' ' + message.get_content()) == words(text)
            times = open(path + '/email.ics', 'rb').read()
            vobject.readOne(times.decode()).validate(raiseException=True)
            found = [str(event['SUMMARY']) for event in icalendar.Calendar.from_ical(times).walk('VEVENT')]
            found += [address.addr_spec for address in message['From'].addresses]
            """)
        #expect(found.count == 3)
        #expect(found[0] == found[1])
        #expect(found[2].hasSuffix(".example"))
    }

    /// Nobody has to be won back who scored 9.
    @Test func aMailToOneWhoIsNoDetractorSaysSo() throws {
        let mail = ["mail", file, "acknowledgement", "--at", "2026-03-02T12:00Z"]
        #expect(try runCommand(mail).errors == "")
        let glad = try runCommand(mail + ["--set", "feedback.score=9"])
        #expect(glad.status == 0 && glad.errors.contains("9/10 is a promoter's score"), "\(glad.errors)")
    }

    /// Copied from the prompt with its dash, a line is a line.
    @Test func aLineOfAListIsNoOption() throws {
        let prompt = try runCommand("prompt", file).output
        let line = try #require(prompt.split(separator: "\n").first { $0.hasPrefix("- ") })
        let why = try runCommand("why", file, String(line))
        #expect(why.status == 0 && why.output.contains(line.dropFirst(2)), "\(why.errors)")
    }
}
