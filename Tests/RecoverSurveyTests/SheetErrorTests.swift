import RecoverBase
import RecoverModel
import Testing

@testable import RecoverSurvey

/// What a spreadsheet writes where a formula failed names no account, no customer and no answer.
@Suite struct SheetErrorTests {
    @Test(arguments: ["#N/A", "#REF!", "#n/a", "#BEZUG!", "#DIV/0!", "#NV", "########"]) func anErrorIsOne(text: String)
    {
        #expect(SheetErrors.isOne(text))
    }

    @Test(arguments: ["", "#", "##", "#1", "#WOW!", "#N/A Ltd", "N/A", "#REF"]) func whatSomebodyWroteIsNone(
        text: String
    ) {
        #expect(!SheetErrors.isOne(text))
    }

    private static let export = """
        id,score,comment,email,company,submitted_at
        a,3,Slow,a@a.e,#N/A,2026-03-08T10:00Z
        b,1,We will take legal action,b@b.e,#N/A,2026-03-08T10:00Z
        #REF!,3,Slow,c@c.e,Cola,2026-03-08T10:00Z
        #REF!,3,Slow,d@d.e,Dino,2026-03-08T10:00Z
        e,#REF!,Slow,e@e.e,Echo,2026-03-08T10:00Z
        #REF!,9,Fine,f@f.e,Fox,2026-03-08T10:00Z
        #REF!,10,Fine,g@g.e,Gnu,2026-03-08T10:00Z

        """

    @Test func strangersAreNotOneAccount() throws {
        let found = try ReadExport(Self.export, try doctrine())
        #expect(found.report.rows.filter(\.isHeld).map(\.id) == ["b"])
        #expect(found.report.rows.map(\.account).sorted() == ["", "", "Cola", "Dino"])
        // Whose id could not be looked up has one of its own, and nobody shares it.
        #expect(Set(found.report.rows.map(\.id)).count == 4)
        #expect(found.counts.duplicates == 0 && found.counts.shared == 0 && found.counts.addsUp)
        #expect(found.rejects == ["row 6: score \"#REF!\""])
        let notes = found.report.notes(now: now).joined(separator: "\n")
        #expect(
            notes.contains("4 cells NOT READ: row 2: company \"#N/A\"; row 3: company \"#N/A\"; row 4: id \"#REF!\""))
        for form in [QueueForm.csv, .jsonl] {
            let lines = try ReadExport(Self.export, try doctrine(), form: form).lines
            #expect(!lines.contains("#N/A") && !lines.contains("#REF!"))
        }
    }

    /// A table that somebody keeps, or that is older than this.
    @Test func aTableWithErrorsHoldsNobodyElse() throws {
        let table = try CaseTable(
            Array(
                """
                id,score,account,customer,guard,received,stage
                g,1,#N/A,G,legal,2026-03-01T10:00Z,new
                h,3,#N/A,H,,2026-03-01T10:00Z,new

                """.utf8))
        #expect(DueItem.all(in: table, model: try doctrine().base, now: now).map(\.id) == ["g", "h"])
    }

    /// Two promoters under one id: each counts, and it is said.
    @Test func sharedIDsAreSaid() throws {
        let export = "id,score,submitted_at\na,9,\na,10,\nb,3,\na,8,\nb,2,\nc,9,\nb,9,\n"
        let found = try ReadExport(export, try doctrine())
        #expect(found.counts.addsUp && found.counts.promoters == 4 && found.counts.duplicates == 1)
        #expect(found.counts.shared == 3)
        let note = "3 answers of no detractor with the id of a row before it, counted each: row 3, 5, 8"
        #expect(found.report.notes(now: now).contains(note), "\(found.report.notes(now: now))")
        #expect(found.counts.summary.contains("3 other answers with the id of another row, counted each"))
        // At another touchpoint it is another answer.
        let apart = try ReadExport("id,score,touchpoint\na,9,start\na,10,support\n", try doctrine())
        #expect(apart.counts.shared == 0)
    }
}
