import RecoverBase
import RecoverModel
import Testing

@testable import RecoverSurvey

@Suite struct CaseTableTests {
    private let export = """
        id,score,comment,company,submitted_at
        a,3,slow,Acme,2026-03-02T09:10Z
        b,5,x,Zeta,2026-03-03T09:10Z

        """

    @Test func casesGoFromMorningToMorning() throws {
        let doctrine = try doctrine()
        var table = CaseTable()
        #expect(table.merge(try ReadExport(export, doctrine).report.rows).conflicts.isEmpty)
        #expect(table.ids == ["a", "b"])
        table.set("a", "initial_contact_sent", to: "2026-03-02T11:00Z")
        // Somebody added a column of their own.
        let csv = table.csv.split(separator: "\r\n").enumerated()
            .map { $1 + ($0 == 0 ? ",note" : ",\"mine, all\"") }.joined(separator: "\r\n")
        var next = try CaseTable(Array(csv.utf8))
        let again = export.split(separator: "\n").map {
            $0.hasPrefix("b") ? "b,4,x,Zeta,2026-03-03T09:10Z" : String($0)
        }
        let conflicts = next.merge(
            try ReadExport(again.joined(separator: "\n") + "\nc,1,y,Acme,\n", doctrine).report.rows
        ).conflicts
        #expect(
            conflicts.map(\.description) == [
                "case `b`: score is 5 in the table and 4 in row 3 of the export; the table's is kept"
            ])
        #expect(next.ids == ["a", "b", "c"])
        #expect(next["a", "initial_contact_sent"] == "2026-03-02T11:00Z")
        #expect(next["a", "note"] == "mine, all")
        #expect(next["b", "score"] == "5")
        #expect(try CaseTable(Array(next.csv.utf8)) == next)
    }

    @Test func aBrokenTableIsNotTaken() {
        func message(_ text: String) -> String? {
            do {
                _ = try CaseTable(Array(text.utf8))
                return nil
            } catch { return error.message }
        }
        #expect(message("score\n3\n") == "it has no column `id`")
        #expect(message("id,score\na,3\na,4\n") == "it has the case `a` twice")
        #expect(message("id,score\na,3,x\n") == "its row 2 has 3 cells where the header has 2")
        #expect(message("id,id\na,3\n") == "it has two columns `id`")
        let open = "a quote is not doubled or never closed: nothing behind it can be read"
        #expect(message("id,note\nk1,\"called, left word\nk2,\nk3,ok\n") == "in its row 2 \(open)")
        #expect(message("id,score,received\n\"a,3,") == "in its row 2 \(open)")
    }

    @Test func whatIsLateOrDue() throws {
        let table = try CaseTable(
            Array(
                """
                id,account,received,initial_contact_sent,resolution_confirmed,check_in_sent,check_in_answered,answer
                a,Acme,2026-03-08T20:00Z,,,,,
                b,Beta,2026-03-05T09:00Z,,,,,
                c,Cola,2026-03-02T09:00Z,2026-03-02T10:00Z,2026-03-05T10:00Z,,,
                d,Dino,2026-03-01T09:00Z,2026-03-02T08:00Z,2026-03-02T10:00Z,,,
                e,Echo,2026-02-20T09:00Z,2026-02-20T10:00Z,2026-02-21T10:00Z,2026-02-25T10:00Z,2026-02-26T10:00Z,no
                f,Fee,2026-03-09T14:00Z,,,,,

                """.utf8))
        let items = DueItem.all(in: table, model: try doctrine().base, now: now)
        #expect(items.map { "\($0.id) \($0.stage) \($0.state.rawValue)" }.contains("b contacted breached"))
        #expect(items.map { "\($0.id) \($0.stage) \($0.state.rawValue)" }.contains("a contacted due"))
        #expect(items.map { "\($0.id) \($0.stage) \($0.state.rawValue)" }.contains("c checked-in due"))
        #expect(items.map { "\($0.id) \($0.stage) \($0.state.rawValue)" }.contains("d checked-in late"))
        #expect(!items.contains { $0.id == "e" && $0.stage == "review-asked" })
        // Where Legal has the case, no first contact of ours is late.
        let held = try CaseTable(
            Array("id,guard,received\na,legal,2026-03-05T09:00Z\nb,no-context,2026-03-05T09:00Z\n".utf8))
        let due = DueItem.all(in: held, model: try doctrine().base, now: now)
        #expect(due.map { "\($0.id) \($0.state.rawValue)" } == ["a held", "b breached"])
    }

    @Test func ownersByAuthorityAndLoad() throws {
        var roster = try Roster(
            Array(
                """
                owner,name,authority,open,accounts
                agent,Al Gent,agent,0,
                bea,Bea Stroud,manager,1,Acme
                ines,Ines Roy,vp,1,

                """.utf8))
        var rows = try ReadExport(
            "id,score,comment,company\na,3,x,Acme\nb,3,y,Acme\nc,2,z,Zeta\nd,2,z,Beta\ne,2,my lawyer,Gamma\n",
            try doctrine()
        ).report.rows
        roster.assign(&rows)
        let owners = Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0.owner?.id ?? "none") })
        // Acme's own CSM leads no recovery of Acme, and who has the fewest cases is next.
        #expect(owners["a"] == "ines")
        #expect(owners["b"] == "ines")
        #expect(owners["e"] == "Legal")
        #expect(!owners.values.contains("agent"))
        #expect(Set([owners["c"], owners["d"]]) == ["bea", "ines"])
    }

    /// A roster that the playbook's rules cannot be asked about gives nobody a case: it is refused, not taken silently.
    @Test func aRosterWithoutAuthorityIsRefused() throws {
        func answer(_ text: String, _ doctrine: SurveyDoctrine) throws -> [String] {
            let roster = try Roster(Array(text.utf8))
            do {
                return try roster.check(against: doctrine)
            } catch {
                return ["refused: \(error.message)"]
            }
        }
        let doctrine = try doctrine()
        let none = try answer("owner,name\nines,Ines Roy\n", doctrine)
        #expect(none.first?.hasPrefix("refused: it has no column `authority`") == true)
        #expect(none.first?.hasSuffix("`agent`, `csm`, `manager`, `director`, `vp` or `executive`") == true)
        let boss = try answer("owner,authority\nines,boss\n", doctrine)
        #expect(
            boss.first?.hasPrefix("refused: `boss`, the authority of `ines`, is none that the playbook knows") == true)
        #expect(try answer("owner,authority\nines,vp\n", doctrine) == [])
        #expect(
            try answer("owner,authority\nal,agent\n", doctrine) == [
                "nobody in it may lead a case by the playbook's rules"
            ])
    }

    @Test func scenariosCompile() throws {
        let doctrine = try doctrine()
        for row in try ReadExport(try RecoverSurveyTests.export("qualtrics.csv"), doctrine).report.rows {
            let text = row.scenario(using: ["closed-loop"])
            #expect(text.contains("use closed-loop\n"))
            #expect(doctrine.compile(row.statements) != nil)
        }
    }
}
