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
        plan.days = 5
        model.deliverables = [Deliverable(.plan(plan))]
        let prompt = try Prompt(model)
        #expect(
            CaseReport(model: model, prompt: prompt, plan: self.plan(model)).text() == """
                Small

                Prompt
                  # Your role

                  - Use only what is written here. Invent no fact, name, figure, cause, date or time.
                  - A text of the form `[CONTEXT NEEDED: …]` is a labelled blank. Keep it exactly as it stands.
                  - Where you need something that is not written here, write a labelled blank of that form.

                  # The feedback

                  The customer did not answer the survey.

                  # What to write

                  Write this deliverable.

                  1. Plan
                     - Length: 5 days; day 1 is the start

                  # The form of your reply

                  Write the deliverable under this heading, exactly as it stands here:

                  ## Plan

                  - Write nothing before the first heading and nothing after the last deliverable.

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
