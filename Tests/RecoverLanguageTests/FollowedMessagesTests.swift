import RecoverBase
import RecoverDiagnostics
import Testing

@testable import RecoverCompiler

/// What a message says to write is right at once: who follows it is not told of the next mistake.
@Suite struct FollowedMessagesTests {
    private func messages(_ text: String) -> [String] {
        compile(Array(text.utf8)).diagnostics.filter(\.isError).map { "\($0.message): \($0.help ?? "")" }
    }

    @Test func aPersonStandsForTheOwner() {
        let found = messages(
            """
            owner Support { person "Jon Bell" }
            deliver plan { milestone m "M" { by day 2; owner Jon Bell; success "x" } }
            """)
        #expect(found.count == 1 && found[0].contains("did you mean `Support`?"), "\(found)")
    }

    @Test func aShippedPlaybookIsNoFile() {
        #expect(
            messages("use \"recovery-plan.rs\"") == [
                "a shipped playbook is written without quotes: write `use recovery-plan`"
            ])
    }

    @Test func aCopiedOptionIsTwiceThereAndNothingElse() {
        let found = compile(
            Array(
                "decision d \"Q\" { option vp \"The VP calls\" correct; option vp \"Wait\" harmful; option c \"C\" }"
                    .utf8)
        ).diagnostics.map(\.code)
        #expect(found.contains(.duplicateID) && !found.contains(.authorWords), "\(found)")
    }

    @Test(arguments: [
        ("meter trust \"Trust\" 4", "a meter runs between two ends"),
        ("customer { arr 84.000 € }", "write `€84000`"), ("pass at 70/100", "without `/100`"),
        ("deliver email { schedule 2 times for 20 }", "write `20 minutes`, or hours"),
        ("customer { tenure 3 years, 4 }", "`tenure` does not take `,`"),
        ("meter trust 0..10 = 5; decision d \"Q\" { option a \"A\" { trust +2 } }", "`effect trust +2`"),
    ]) func oneMessageSaysWhatToWrite(text: String, words: String) {
        let found = messages(text)
        #expect(found.count == 1 && found[0].contains(words), "\(found)")
    }
}
