import RecoverBase
import RecoverModel
import Testing

@testable import RecoverRendering

@Suite struct CaseReportTests {
    private func plan(_ model: RecoveryModel) -> PlanTable? {
        PlanTable(model: model, start: CivilDate(year: 2026, month: 3, day: 2))
    }

    @Test func tellsGuardsFirst() {
        var model = SampleCase.disputed()
        model.deliverables.removeAll { $0.kind == .plan }
        #expect(
            CaseReport(model: model, prompt: nil, plan: nil).text(width: 60) == """
                Guards
                  Legal or contractual dispute
                  Why       What is written now can be read in court
                  Goes to   Legal team
                  Do        Nothing is written to the customer before Legal
                            has read it.
                  Held      email, email.check-in, sequence (internal
                            preparation only)

                Late exports at a logistics firm
                  Customer  Dana Whitfield, Operations Director, Harborline
                            Freight
                  Score     3/10, detractor
                  Received  Monday 2026-03-02, 09:10 UTC
                  Intensity frustrated
                  Segment   enterprise
                  Tenure    9 months
                  Value     high
                  ARR       $84k
                  Renewal   in 90 days
                  Assigned  VP Customer Success (Ines Roy)

                """)
    }

    @Test func showsPromptAndPlanBelowTheCase() throws {
        var model = RecoveryModel(title: "Small", tree: ModelTree())
        var plan = Plan()
        plan.days = .known(5)
        model.deliverables = [Deliverable(.plan(plan))]
        let prompt = try Prompt(model)
        #expect(
            CaseReport(model: model, prompt: prompt, plan: self.plan(model)).text() == """
                Small

                Prompt
                  Write a 5-day plan.

                  ## Plan
                  Internal. Milestones within days 1–5.

                  Rules
                  - Use only these facts and this heading; for a missing fact write [CONTEXT NEEDED: what].

                Plan
                  Action plan, 5 days from 2026-03-02

                  No milestones are written out.

                """)
    }

    @Test func paintsOnlyWithItsOwnColours() throws {
        var model = SampleCase.disputed()
        model.title = "Red \u{1B}[31malert"
        model.customer?.facts[0].words = "Dana\u{9B}31m\u{7}"
        model.guards[0].title = "\u{202E}Legal"
        model.feedback?.comment = .known("\u{1B}]0;title\u{7}")
        let report = CaseReport(model: model, prompt: try Prompt(model), plan: plan(model))
        let plain = report.text(width: 80)
        #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!plain.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
        #expect(plain.contains("\nRed ␛[31malert\n  Customer  Dana\\u{9B}31m␇, "))
        let painted = report.text(style: .ansi)
        #expect(painted.hasPrefix("\u{1B}[1;33mGuards\u{1B}[0m\n  \u{1B}[1;33m\\u{202E}Legal\u{1B}[0m\n"))
        #expect(painted.contains("\n\u{1B}[1mRed ␛[31malert\u{1B}[0m\n  \u{1B}[2mCustomer\u{1B}[0m  Dana"))
    }
}
