import RecoverBase
import RecoverModel
import Testing

@testable import RecoverSurvey

/// What exports bring into the table of cases, morning after morning.
@Suite struct CaseMergeTests {
    private static let header = "id,score,comment,name,company,arr,submitted_at\n"

    private func rows(_ lines: String, _ doctrine: SurveyDoctrine) throws -> [QueueRow] {
        try ReadExport(CaseMergeTests.header + lines, doctrine).report.rows
    }

    /// As it is on disk in between.
    private func saved(_ table: CaseTable) throws -> CaseTable { try CaseTable(Array(table.csv.utf8)) }

    /// Ids that a spreadsheet would take for a formula are defused on the way out and known again the next morning.
    @Test(arguments: ["-NxT1a", "+49", "=1", "@ann", "'-x"]) func anIDIsTheSameTomorrow(id: String) throws {
        let doctrine = try doctrine()
        let morning = try rows("\(id),3,slow,Al,-dash GmbH,,2026-03-08T09:10Z\n", doctrine)
        var table = CaseTable()
        for _ in 0..<3 {
            let merged = table.merge(morning)
            #expect(merged.conflicts.isEmpty && merged.learned.isEmpty)
            table = try saved(table)
            #expect(table.ids == [id])
            #expect(table[id, "account"] == "-dash GmbH")
        }
    }

    /// Whether it is a second answer or the first one with another comment.
    @Test(arguments: ["2026-03-09T12:10Z", "2026-03-08T09:10Z"]) func aLaterThreatHoldsTheAccount(at: String) throws {
        let doctrine = try doctrine()
        var table = CaseTable()
        _ = table.merge(try rows("cust7,3,slow,Al,Acme,,2026-03-08T09:10Z\n", doctrine))
        let threat = try rows("cust7,3,You will hear from our lawyer.,Al,Acme,,\(at)\n", doctrine)
        let merged = table.merge(threat)
        #expect(merged.learned == ["case `cust7`: guard legal by row 2 of the export; it is on hold"])
        #expect(table["cust7", "next"].hasPrefix("Legal: "))
        table = try saved(table)
        #expect(table.merge(threat).learned == [])
        let due = DueItem.all(in: table, model: doctrine.base, now: now)
        #expect(due.map { "\($0.id) \($0.state.rawValue) \($0.owner)" } == ["cust7 held Legal"])
        var others = try rows("cust8,4,meh,Bo,Acme,,2026-03-10T12:10Z\n", doctrine)
        var holds = AccountHolds()
        holds.add(table, of: doctrine.base)
        holds.apply(to: &others)
        #expect(others.first?.isHeld == true)
        // Where the case is over, somebody has to open it again.
        table.set("cust7", "stage", to: "closed")
        table.set("cust7", "guard", to: "")
        #expect(table.merge(threat).learned.first?.hasSuffix("nothing is on hold unless you open it again") == true)
    }

    @Test func differencesOfAllFieldsAreNamedAndHolesFilled() throws {
        let doctrine = try doctrine()
        var table = CaseTable()
        _ = table.merge(
            try rows("a,3,x,Al,Acme,$50k,2026-03-08T09:10Z\nb,3,x,Bo,Beta,,2026-03-08T09:10Z\n", doctrine))
        let merged = table.merge(
            try rows(
                "a,3,x,Alan Smithee,Acme,$900k,2026-03-08T09:10Z\nb,3,x,Bo,Beta,$77k,2026-03-08T09:10Z\n", doctrine))
        #expect(merged.conflicts.map(\.column).sorted() == ["arr", "customer"])
        #expect(table["a", "arr"] == "$50k")
        #expect(table["b", "arr"] == "$77k")
        #expect(merged.learned == ["case `b`: arr is $77k by row 3 of the export; the table had none"])
        // The same sum in other words is no difference.
        table.set("b", "arr", to: "77000")
        #expect(table.merge(try rows("b,3,x,Bo,Beta,$77k,2026-03-08T09:10Z\n", doctrine)).conflicts.isEmpty)
    }

    /// A case without a time stays in sight, until somebody or an export tells when it came in.
    @Test func undatedCasesStayInSight() throws {
        let doctrine = try doctrine()
        let time = SurveyTime()
        var table = CaseTable()
        let undated = try rows("u1,0,angry,Al,Acme,,\nu2,0,angry,Bo,Beta,,\n", doctrine)
        _ = table.merge(undated)
        var due = DueItem.all(in: table, model: doctrine.base, now: now)
        #expect(due.map { "\($0.id) \($0.title)" } == ["u1 Find date", "u2 Find date"])
        #expect(table.fillDeadlines(doctrine.base, time) == [])
        // The export brings one; the lead types the other.
        let merged = table.merge(try rows("u1,0,angry,Al,Acme,,2026-03-07T10:00Z\n", doctrine))
        #expect(
            merged.learned == ["case `u1`: received is 2026-03-07T10:00Z by row 2 of the export; the table had none"])
        #expect(table["u1", "contact_by"] == "2026-03-08T10:00Z")
        table.set("u2", "received", to: "2026-03-07 11:00")
        #expect(table.fillDeadlines(doctrine.base, time).count == 1)
        #expect(table["u2", "contact_by"] == "2026-03-08T11:00Z")
        #expect(table["u2", "breach_at"] == "2026-03-09T11:00Z")
        due = DueItem.all(in: table, model: doctrine.base, now: now)
        #expect(due.map { "\($0.id) \($0.state.rawValue)" } == ["u1 breached", "u2 breached"])
        var again = undated
        table.date(&again, time)
        #expect(again.map { $0.contactBy?.text() } == ["2026-03-08T10:00Z", "2026-03-08T11:00Z"])
    }

    /// Nobody is asked for a review on the strength of a word that nobody can read.
    @Test func anAnswerThatIsNotReadIsNoYes() throws {
        let doctrine = try doctrine()
        func table(_ answer: String) throws -> CaseTable {
            try CaseTable(
                Array(
                    """
                    id,received,initial_contact_sent,resolution_confirmed,check_in_sent,check_in_answered,answer
                    a,2026-02-20T09:00Z,2026-02-20T10:00Z,2026-02-21T10:00Z,2026-02-25T10:00Z,2026-02-26T10:00Z,\(answer)

                    """.utf8))
        }
        func stages(_ answer: String) throws -> [String] {
            DueItem.all(in: try table(answer), model: doctrine.base, now: now).map(\.stage)
        }
        #expect(try stages("yes").contains("review-asked"))
        #expect(try !stages("not yet").contains("review-asked"))
        #expect(
            try table("not yet").unread(SurveyTime()) == [
                "case `a`: answer \"not yet\" is not read; write yes or no"
            ])
    }

    /// Who has an account's open case gets the next one of it, and its own CSM only where the playbook lets them.
    @Test func ownersAcrossMornings() throws {
        let text = "owner,name,authority,open\nines,Ines Roy,vp,0\nbea,Bea Stroud,manager,0\n"
        let doctrine = try doctrine()
        var table = CaseTable()
        _ = table.merge(try rows("a1,3,x,Al,Acme,,2026-03-08T09:10Z\n", doctrine))
        table.set("a1", "owner", to: "ines")
        var roster = try Roster(Array(text.utf8))
        roster.addLoad(of: table)
        var next = try rows("a2,4,y,Bo,Acme,,2026-03-08T20:10Z\nz,4,y,Cy,Zeta,,2026-03-08T20:10Z\n", doctrine)
        roster.assign(&next, table: table)
        #expect(Dictionary(uniqueKeysWithValues: next.map { ($0.id, $0.owner?.id) }) == ["a2": "ines", "z": "bea"])

        let export = "id,score,comment,company,csm,submitted_at\n1,3,a,Acme,Ines,2026-03-08T09:10Z\n"
        func owner(_ playbook: String) throws -> String? {
            var roster = try Roster(Array(text.utf8))
            var rows = try ReadExport(export, try RecoverSurveyTests.doctrine(playbook)).report.rows
            roster.assign(&rows)
            return rows.first?.owner?.id
        }
        #expect(try owner("closed-loop") == "bea")
        #expect(try owner("recovery-plan") == "ines")
    }
}
