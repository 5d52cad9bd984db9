import RecoverBase
import RecoverModel
import Testing

@testable import RecoverSurvey

/// An auditor asks why of any case of the table, and gets an answer.
@Suite struct CaseWhyTests {
    private func told(_ id: String) throws -> [DueItem] {
        let table = try CaseTable(
            Array(
                """
                id,score,account,customer,guard,received,initial_contact_sent,resolution_confirmed,check_in_answered,answer,stage
                law,1,Acme,A,legal,2026-03-02T09:10Z,,,,,new
                beside,3,Acme,B,,2026-03-02T09:10Z,,,,,new
                left,3,Beta,C,opted-out,2026-03-02T09:10Z,,,,,new
                no,3,Cola,D,,2026-03-02T09:10Z,2026-03-02T12:00Z,2026-03-03T12:00Z,2026-03-06T13:00Z,no,new
                done,3,Dino,E,,2026-03-02T09:10Z,2026-03-02T12:00Z,2026-03-09T12:00Z,,,new
                over,3,Echo,F,,2026-03-02T09:10Z,2026-03-02T12:00Z,,,,closed

                """.utf8))
        return DueItem.all(of: [id], in: table, model: try doctrine().base, now: now)
    }

    private func text(_ id: String) throws -> String {
        DueItem.text(try told(id), now: now, zone: .utc, explains: true).split(separator: "\n").map {
            String($0).trimmed
        }.joined(separator: " ")
    }

    @Test func ofAGuard() throws {
        let law = try text("law")
        #expect(law.hasPrefix("HOLD") && law.contains("guard `legal` (playbook:standard:"))
        #expect(law.contains("Legal: Nothing is written to the customer before Legal has read it."))
        #expect(law.contains("no deadline runs meanwhile") && law.contains("why: A kind sentence"))
        #expect(try text("beside").contains("on hold by another contact of Acme: guard `legal`"))
        // Nobody takes over, so nobody's list has it; whoever asks is told.
        #expect(try text("left").contains("guard `opted-out`"))
    }

    @Test func ofAnAnswerNo() throws {
        let no = try text("no")
        #expect(no.contains("the customer said no on Fri 6 Mar 13:00"))
        #expect(no.contains("a no leads back to: Initial contact sent (playbook:standard:"))
        #expect(no.contains("why: Only the customer can say that it is solved"))
    }

    @Test func ofWhatIsDoneAndWhatWaits() throws {
        let found = try told("done")
        #expect(found.map { "\($0.stage) \($0.state)" } == ["contacted done", "checked-in waits", "resurveyed waits"])
        #expect(try text("done").contains("DONE Mon 2 Mar 12:00"))
        #expect(found.allSatisfy { !$0.steps.isEmpty && $0.reason != nil })
        #expect(try text("over").contains("its stage is closed"))
    }
}
