import RecoverBase
import RecoverModel
import Testing

@testable import RecoverSurvey

/// A dispute is a company's: all its contacts wait. To be left alone is one person's wish.
@Suite struct AccountHoldTests {
    private static let header = "id,score,comment,email,company,submitted_at\n"

    private func rows(_ lines: String) throws -> ReadExport {
        try ReadExport(AccountHoldTests.header + lines, try doctrine())
    }

    @Test func aLegalThreatHoldsTheWholeAccount() throws {
        let found = try rows(
            """
            g,1,"We will take legal action",g@g.e,Garten,2026-03-08T10:00Z
            h,3,"Slow",h@g.e,garten,2026-03-08T10:00Z
            i,3,"Slow",i@i.e,Ibis,2026-03-08T10:00Z

            """)
        let byID = Dictionary(uniqueKeysWithValues: found.report.rows.map { ($0.id, $0) })
        #expect(byID["h"]?.isHeld == true && byID["h"]?.verdict.isHeld == false)
        #expect(byID["h"]?.cell("guard") == "legal")
        #expect(byID["i"]?.isHeld == false)
        let text = QueueText(found.report, file: "x.csv", now: now, zone: .utc).text
        #expect(text.contains("As above: ask Legal first"), "\(text)")
    }

    @Test func whoAskedToBeLeftAloneSpokeForNobodyElse() throws {
        let found = try rows(
            """
            g,1,"Stop contacting me",g@g.e,Garten,2026-03-08T10:00Z
            h,3,"Slow",h@g.e,Garten,2026-03-08T10:00Z

            """)
        #expect(found.report.rows.filter(\.isHeld).map(\.id) == ["g"])
    }

    /// The table keeps what a case's own guards say, so that the others are free again when that case is closed.
    @Test func aTableHoldsTheAccountWhileTheCaseIsOpen() throws {
        let doctrine = try doctrine()
        let table = { (stage: String) in
            try CaseTable(
                Array(
                    """
                    id,score,account,customer,guard,received,stage
                    g,1,Garten,G,legal,2026-03-01T10:00Z,\(stage)
                    h,3,Garten,H,,2026-03-01T10:00Z,new

                    """.utf8))
        }
        let due = { (stage: String) in DueItem.all(in: try table(stage), model: doctrine.base, now: now).map(\.id) }
        // The dispute itself is in sight, and Legal's; the contact beside it waits.
        #expect(try due("new") == ["g"])
        #expect(try due("closed").contains("h"))
    }
}
