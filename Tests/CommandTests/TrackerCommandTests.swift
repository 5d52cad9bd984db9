import Foundation
import Testing

/// `queue --tracker`: the table of cases that goes from morning to morning.
@Suite struct TrackerCommandTests {
    private func export(_ name: String) -> String { projectRoot.appending(path: "Tests/Fixtures/surveys/\(name)").path }
    private let now = ["--now", "2026-03-09T14:30Z"]

    private func queue(_ arguments: String...) throws -> CommandResult { try runCommand(["queue"] + arguments + now) }

    @Test func trackerFromMorningToMorning() throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        let roster = try place.file("roster.csv", "owner,name,authority,open\nines,Ines Roy,vp,0\nal,Al Gent,agent,0\n")
        let first = try queue(export("qualtrics.csv"), "--tracker", cases, "--owners", roster)
        #expect(first.output.contains("Ines Roy"))
        #expect(!first.output.contains("NO OWNER"))
        var table = try place.text("cases.csv")
        #expect(table.hasPrefix("id,score,class,segment,account,customer,guard,priority,"))
        #expect(!table.contains("Crashes every Monday"))
        let old = "2026-03-10T20:10Z,new,Call,"
        #expect(table.contains("R_2") && table.contains(old))
        table = table.replacingOccurrences(of: old, with: old + "2026-03-09T15:00Z")
        _ = try place.file("cases.csv", table)
        let second = try runCommand(
            ["queue", export("qualtrics.csv"), "--tracker", cases, "--now", "2026-03-12T09:00Z"])
        #expect(second.output.contains("1 detractor known and contacted, not listed"))
        #expect(second.output.contains("OLD CASES TODAY: "))
        #expect(!second.output.contains("Jo Adair"))
        #expect(try place.text("cases.csv") == table)
        let due = try runCommand(["queue", "--due", "--tracker", cases, "--now", "2026-03-12T09:00Z"])
        #expect(due.output.contains("BREACHED"))
        let broken = try place.file("broken.csv", "id,score\na,3,x\n")
        #expect(try queue(export("plain.csv"), "--tracker", broken).status == 2)
        #expect(try place.text("broken.csv") == "id,score\na,3,x\n")
    }

    /// Whoever is on hold, or said no, is in each morning's list until somebody ends the case.
    @Test func holdsStayInSight() throws {
        let place = try Workplace()
        let file = try place.file(
            "m.csv",
            """
            id,score,comment,name,company,submitted_at
            c1,1,"Broken, cancelling our account.",Eve,Gamma,2026-03-08T10:00Z
            f1,0,I will sue,Hal,Zeta,2026-03-08T12:00Z
            n1,5,Slow,Ira,Eta,2026-03-08T12:00Z

            """)
        let cases = place.path("cases.csv")
        _ = try queue(file, "--tracker", cases)
        try write("2026-03-08T14:00Z", into: "initial_contact_sent", of: "n1", place)
        try write("no", into: "answer", of: "n1", place)
        let due = try runCommand(["queue", "--due", "--tracker", cases, "--now", "2026-03-20T08:30Z"]).output
        let lines = due.split(separator: "\n")
        try #require(lines.count == 3)
        #expect(lines[0].hasPrefix("HOLD") && lines[0].contains("Eve, Gamma") && lines[0].hasSuffix("Retention"))
        #expect(lines[1].hasPrefix("HOLD") && lines[1].contains("Hal, Zeta") && lines[1].hasSuffix("Legal"))
        #expect(lines[2].hasPrefix("NEXT") && lines[2].contains("Answer: said no") && lines[2].contains("Ira, Eta"))
        let next = try runCommand(["queue", file, "--tracker", cases, "--now", "2026-03-20T08:30Z"]).output
        #expect(next.contains("OLD CASES TODAY: 1 held: "))
    }

    /// Whoever asks why of one case is told all that is known of it, also where nothing is due.
    @Test func whyOfOneCase() throws {
        let place = try Workplace()
        let file = try place.file(
            "m.csv",
            "id,score,comment,name,submitted_at\nf1,0,I will sue,Hal,2026-03-08T12:00Z\nn1,5,Slow,Ira,2026-03-08T12:00Z\n"
        )
        let cases = place.path("cases.csv")
        _ = try queue(file, "--tracker", cases)
        try write("2026-03-08T14:00Z", into: "initial_contact_sent", of: "n1", place)
        let before = try place.text("cases.csv")
        let held = try queue("f1", "--due", "--why", "--tracker", cases).output
        #expect(held.contains("`legal`") && held.contains("(playbook:standard:") && !held.contains("Ira"), "\(held)")
        let done = try queue("--due", "--why", "--tracker", cases, "n1").output
        #expect(done.contains("DONE Sun 14:00") && done.contains("Sun 12:00 + 24 hours = Mon 12:00"), "\(done)")
        let items = try queue("f1", "n1", "--due", "--tracker", cases, "--format", "json").output
        #expect(items.contains("\"state\": \"held\"") && items.contains("\"state\": \"done\""), "\(items)")
        let nobody = try queue("x9", "--due", "--tracker", cases)
        #expect(nobody.status == 2)
        #expect(nobody.errors.contains("x9: there is no such file, and no such case in \(cases)"))
        #expect(try place.text("cases.csv") == before)
    }

    /// As somebody types it into the table of cases.
    private func write(_ text: String, into column: String, of id: String, _ place: Workplace) throws {
        var rows = try place.text("cases.csv").components(separatedBy: "\r\n").map { $0.components(separatedBy: ",") }
        // Cells with commas in them stand in front of those that are written here.
        let behind = rows[0].count - (try #require(rows[0].firstIndex(of: column)))
        let row = try #require(rows.firstIndex { $0[0] == id })
        rows[row][rows[row].count - behind] = text
        _ = try place.file("cases.csv", rows.map { $0.joined(separator: ",") }.joined(separator: "\r\n"))
    }

    /// A word in the place of a time is no contact.
    @Test func aTableWithAWordForATime() throws {
        let place = try Workplace()
        let file = try place.file("m.csv", "id,score,name,submitted_at\na1,3,Ann,2026-03-08T10:00Z\n")
        let cases = place.path("cases.csv")
        _ = try queue(file, "--tracker", cases)
        try write("yesterday", into: "initial_contact_sent", of: "a1", place)
        let again = try queue(file, "--tracker", cases)
        #expect(again.errors.contains("case `a1`: initial_contact_sent \"yesterday\" is not read; write a time"))
        #expect(again.output.contains("Ann"))
    }

    /// Who has a case keeps it on a morning without a roster.
    @Test func theTableKnowsWhoHasACase() throws {
        let place = try Workplace()
        let file = try place.file("m.csv", "id,score,name,submitted_at\na1,3,Ann,2026-03-08T10:00Z\n")
        let cases = place.path("cases.csv")
        let roster = try place.file("roster.csv", "owner,name,authority,open\nines,Ines Roy,vp,0\n")
        _ = try queue(file, "--tracker", cases, "--owners", roster)
        let again = try queue(file, "--tracker", cases).output
        #expect(again.contains(" ines "))
        #expect(!again.contains("NO OWNER"))
    }

    private static let first = """
        id,score,comment,name,company,value,submitted_at
        a1,3,Slow,Ann,Acme,high,2026-03-08T10:00Z
        b1,4,Late,Bea,Beta,low,2026-03-08T11:00Z
        c1,2,Broken,Cy,Cola,low,2026-03-08T12:00Z

        """

    /// A later answer under the same id is the second one, whatever it is; at the same time it contradicts the first.
    @Test func whoAnswersAgainIsNamed() throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        _ = try queue(try place.file("m1.csv", Self.first), "--tracker", cases)
        let second = try place.file(
            "m2.csv",
            """
            id,score,comment,name,company,value,submitted_at
            a1,9,"Much better, thanks",Ann,Acme,high,2026-04-20T10:00Z
            b1,10,Late,Bea,Beta,low,2026-03-08T11:00Z
            c1,1,Still broken,Cy,Cola,low,2026-04-20T12:00Z
            d1,9,Fine,Di,Dino,low,2026-04-20T12:00Z

            """)
        let morning = ["queue", second, "--tracker", cases, "--now", "2026-04-21T08:00Z"]
        let result = try runCommand(morning)
        #expect(result.output.contains("ANSWERED AGAIN: Ann, Acme: 3, now 9 (row 2), kept as resurvey_score\n"))
        #expect(result.output.contains("ANSWERED AGAIN: Cy, Cola: 2, now 1 (row 4), kept as resurvey_score\n"))
        #expect(
            result.errors.contains(
                "case `b1`: score is 4 in the table and 10 in row 3 of the export; the table's is kept"))
        #expect(!(result.output + result.errors).contains("d1"))
        let table = try place.text("cases.csv")
        #expect(table.contains("2026-04-20T10:00Z,9") && table.contains("2026-04-20T12:00Z,1"))
        // The same morning once more says nothing new, and changes nothing.
        let again = try runCommand(morning)
        #expect(!again.output.contains("ANSWERED AGAIN"))
        #expect(try place.text("cases.csv") == table)
        let figures = try runCommand(["metrics", cases, "--now", "2026-05-20T08:00Z", "--format", "json"]).output
        #expect(figures.contains("1"))
    }

    /// A short list is no short table, and who was contacted takes no place of it.
    @Test func aLimitIsOfTheListAlone() throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        let file = try place.file("m1.csv", Self.first)
        let first = try queue(file, "--tracker", cases, "--limit", "1")
        #expect(first.output.contains("Ann, Acme") && !first.output.contains("Bea, Beta"))
        #expect(first.output.contains("and 2 more: --limit"))
        for id in ["a1,", "b1,", "c1,"] { #expect(try place.text("cases.csv").contains(id)) }
        try write("2026-03-09T09:00Z", into: "initial_contact_sent", of: "a1", place)
        let second = try queue(file, "--tracker", cases, "--limit", "1")
        #expect(second.output.contains("Cy, Cola") && !second.output.contains("Bea, Beta"))
    }

    /// Of each time, in the list and among old cases, somebody can ask how it came about.
    @Test func whyOfEachTime() throws {
        let place = try Workplace()
        let cases = place.path("cases.csv")
        let file = try place.file("m1.csv", Self.first)
        let list = try queue(file, "--tracker", cases, "--why").output
        #expect(
            list.contains("\n      Sun 10:00 + 24 hours = Mon 10:00\n      limit: Sun 10:00 + 48 hours = Tue 10:00\n"),
            "\(list)")
        #expect(list.contains("\n      why: The aim is a day, as in the Apple stores. (playbook:closed-loop:"))
        #expect(list.contains("\n      30 points: High-value accounts come first. (playbook:standard:"))
        for line in list.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        #expect(!(try queue(file, "--tracker", cases).output.contains(" + 24 hours")))
        // In the zone of the list.
        #expect(try queue(export("qualtrics.csv"), "--why").output.contains(" + 24 hours = Mon 14:10\n"))
        let morning = ["queue", "--due", "--tracker", cases, "--now", "2026-03-12T08:00Z"]
        let due = try runCommand(morning + ["--why"]).output
        #expect(due.contains("\n      limit: Sun 10:00 + 48 hours = Tue 10:00\n"), "\(due)")
        #expect(due.contains("\n      why: The aim is a day, as in the Apple stores. (playbook:closed-loop:"), "\(due)")
        let items = try runCommand(morning + ["--format", "json"]).output
        #expect(items.contains("\"Sun 10:00 + 24 hours = Mon 10:00\""))
    }
}
