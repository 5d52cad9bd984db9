import RecoverBase
import RecoverModel
import Testing

@testable import RecoverSurvey

/// One customer answers at several touchpoints: what was said at one is no second answer to another.
@Suite struct TouchpointTests {
    private static let header = "id,score,comment,company,touchpoint,submitted_at\n"

    private func morning(_ lines: String, _ table: inout CaseTable) throws -> (notes: [String], CaseTable.Merged) {
        let doctrine = try doctrine()
        var report = try ReadExport(Self.header + lines, doctrine).report
        var notes: [String] = []
        let old = table
        report.changeRows { notes = old.tellTouchpointsApart(&$0) }
        let merged = report.merge(into: &table, SurveyTime())
        table = try CaseTable(Array(table.csv.utf8))
        return (notes, merged)
    }

    private let start = "k,3,slow,Acme,onboarding,2026-03-05T09:10Z\n"
    private let later = "k,5,rude,Acme,support,2026-03-07T09:10Z\n"

    @Test func aSecondTouchpointIsACaseOfItsOwn() throws {
        var table = CaseTable()
        _ = try morning(start, &table)
        #expect(table["k", "touchpoint"] == "onboarding")
        // Exports overlap, in whatever order they stand.
        for _ in 0..<2 {
            let (notes, merged) = try morning(later + start, &table)
            #expect(merged.again.isEmpty && merged.conflicts.isEmpty)
            #expect(notes.count == (table.ids.count == 2 && notes.isEmpty ? 0 : 1))
            #expect(table.ids == ["k", "k (support)"])
        }
        #expect(table["k", "score"] == "3" && table["k", "resurvey_score"].isEmpty)
        #expect(table["k (support)", "score"] == "5" && table["k (support)", "touchpoint"] == "support")
    }

    @Test func bothInOneExport() throws {
        var table = CaseTable()
        let (notes, _) = try morning(start + later, &table)
        #expect(
            notes == ["`k` answered at another touchpoint, support (row 3): a case of its own, `k (support)`"])
        #expect(Set(table.ids) == ["k", "k (support)"])
    }

    @Test func atTheSameTouchpointItIsASecondAnswer() throws {
        var table = CaseTable()
        _ = try morning(start, &table)
        let (_, merged) = try morning("k,6,better,Acme,onboarding,2026-03-08T09:10Z\n", &table)
        #expect(merged.again.map(\.score) == [6] && table["k", "resurvey_score"] == "6")
    }

    /// Whoever praises the support says nothing of the onboarding.
    @Test func praiseAtAnotherTouchpointIsNoRecovery() throws {
        var table = CaseTable()
        _ = try morning(start, &table)
        let at = try #require(Moment(written: "2026-03-08T09:10Z")).instant(in: .utc)
        let praise = SecondAnswer(id: "k", score: 9, row: 7, at: at, touchpoint: "support")
        let merged = table.merge([], answers: [praise])
        #expect(table["k", "resurvey_score"].isEmpty && merged.again.isEmpty)
        #expect(
            merged.learned == [
                "case `k`: 9 in row 7 of the export is about another touchpoint, support, and no second answer"
            ])
        var same = praise
        same.touchpoint = "onboarding"
        #expect(table.merge([], answers: [same]).again.map(\.score) == [9])
    }

    /// A table from before there was the column learns it by the time of the answer.
    @Test func anOlderTableLearnsItsTouchpoints() throws {
        var table = try CaseTable(Array("id,score,received\nk,3,2026-03-05T09:10Z\n".utf8))
        _ = try morning(later + start, &table)
        #expect(table["k", "touchpoint"] == "onboarding" && table.has("k (support)"))
    }
}
