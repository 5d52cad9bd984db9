import RecoverBase
import Testing

@testable import RecoverGrading

/// What is asked for, in the layouts that people and models choose.
@Suite struct LayoutsTests {
    @Test(arguments: [
        "- Two tickets are open.\n- Confirm before the call:\n  1. Jon knows them\n  2. The queue is live\n  3. The VP joins",
        "- Two tickets are open.\n- Three things to confirm\n  - Jon knows them\n  - the queue is live\n  - the VP joins\n- Renewal in 45 days.",
        "• Two tickets are open.\n• Before the call, confirm\n   1) that Jon knows them,\n   2) that the queue is live,\n   3) who joins.",
        "- Two tickets are open.\n- To confirm before the call: (1) Jon knows them; (2) the queue is live; (3) the VP joins.",
        "* Two tickets are open.\n* Confirm before the call: Jon's notes; the state of the queue; who joins.",
        "- Two tickets are open.\n- **Confirm 1:** Jon knows them\n- **Confirm 2:** the queue is live\n- **Confirm 3:** the VP joins",
        "- Two tickets are open.\n\n**To confirm:**\n\n- Jon knows them\n- The queue is live\n- The VP joins",
    ]) func thingsToConfirm(brief: String) throws {
        let grade = try graded(brief, by: "deliver brief { internal; bullets; confirm 3 items }", as: "brief")
        #expect(grade.check("brief.confirm")?.measured == .count(3))
        #expect(grade.failing == [])
    }

    /// What stands beside the list, or only uses the word, is none of it.
    @Test(arguments: [
        "- Confirm before the call:\n  - Jon knows them\n  - the queue is live\n- Two tickets are open.\n- Renewal in 45 days.",
        "- To confirm before the call: Jon knows them; the queue is live.\n- Two tickets are open.\n- The VP joins.",
    ]) func thingsThatAreNotToConfirm(brief: String) throws {
        let grade = try graded(brief, by: "deliver brief { internal; bullets; confirm 3 items }", as: "brief")
        #expect(grade.check("brief.confirm")?.measured == .count(2))
    }

    @Test(arguments: [
        "| Question | Uncovers |\n|---|---|\n| What do slow exports hold up? | the cost |\n| Tell me about the last ticket. | the delay |\n| Walk me through an export. | the steps |",
        "First, **what do slow exports hold up?** Then, **how did you find out?** Finally, **tell me about the last ticket.**",
    ]) func questionsWithoutAMark(guide: String) throws {
        let grade = try graded(guide, by: "deliver call { questions 3 }", as: "call")
        #expect(grade.check("call.questions")?.measured == .count(3))
        #expect(grade.status("call.open-questions") == .pass)
    }

    @Test(arguments: [
        "**Checklist:** (1) say both complaints aloud, (2) ask before explaining, (3) be open about the limit.",
        "Before hanging up, tick three boxes:\n\n☐ Both complaints said back\n☐ The limit explained\n☐ Nothing promised",
    ]) func checklists(list: String) throws {
        let guide = "1. What do exports hold up?\n\n\(list)\n\nNext step: we agree on it.\n"
        let grade = try graded(guide, by: "deliver call { questions 1; checklist 3 }", as: "call")
        #expect(grade.check("call.checklist")?.measured == .count(3))
        #expect(grade.check("call.questions")?.measured == .count(1))
    }

    private static let plan = """
        deliver plan {
          lasts 7 days; milestones 2; owners CS, Support
          milestone profile "Exports profiled on their own data" { by day 2; owner Support; success "Dana confirms it"; needs approval from CS }
          milestone answers "All open tickets answered" { by day 5; owner CS; success "Dana closes them" }
        }
        """

    @Test(arguments: [
        """
        | | Day 2 | Day 5 |
        |---|---|---|
        | **Milestone** | Exports profiled on their own data | All open tickets answered |
        | **Owner** | Jon Bell | Maya Ortiz |
        | **Success** | Dana confirms it | Dana closes them |
        | **Prevents a repeat** | exports | |
        | **Flag** | needs approval from Maya Ortiz | |
        """,
        """
        *Days 1–7, internal*

        **Day 2 | Support | Jon Bell**
        Exports profiled on their own data. Success: Dana confirms it. Prevents a repeat (exports).
        FLAG: needs approval from Maya Ortiz.

        **Day 5 | CS | Maya Ortiz**
        All open tickets answered. Success: Dana closes them.
        """,
        """
        | Milestone | Who | By | How we know | Keeps it from coming back |
        |:--|:--|:--|:--|:--|
        | Exports profiled on their own data (approval: Maya) | Jon Bell | Day 2 | Dana confirms it | Yes: exports |
        | All open tickets answered | Maya Ortiz | Day 5 | Dana closes them | |
        """,
    ]) func plans(_ plan: String) throws {
        let grade = try graded(plan, by: LayoutsTests.plan, as: "plan")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail }.map(\.message))")
        #expect(grade.check("plan.milestones")?.measured == .count(2))
    }

    /// A table with a column for each milestone is read, so what is wrong in it is found.
    @Test func whatIsWrongInColumns() throws {
        let plan = """
            | | Day 2 | Day 6 |
            |---|---|---|
            | Milestone | Exports profiled on their own data | All open tickets answered |
            | Owner | Jon Bell | |
            | Success | Dana confirms it | Dana closes them |
            """
        let grade = try graded(plan, by: LayoutsTests.plan, as: "plan")
        #expect(grade.failing == ["plan.as-written", "plan.owners", "plan.approval"])
        #expect(grade.check("plan.as-written")?.message.hasSuffix("is on day 6, the case says day 5") == true)
        #expect(grade.check("plan.owners")?.message == "\"All open tickets answered\" has no owner")
    }

    /// What a model says below the last part to whoever asked is no part of it.
    @Test func aRemarkBelowARule() throws {
        let part = "**Day 2:** Hi Dana, what became of the exports? Maya\n"
        let scenario = "deliver sequence { message \"check-in\" on day 2 }"
        let remark =
            "\n---\n*Note: the credit stands in none of these texts, since only Jon Bell, who approves it, may give a refund.*\n"
        #expect(try graded(part + remark, by: scenario, as: "sequence").failing == [])
    }

    /// However well it is written, what a guard holds is not sent, and the rest of the reply neither.
    @Test func whatAGuardHolds() throws {
        let scenario =
            "deliver email\ndeliver brief { internal }\nguard lawyer \"A lawyer is named\" { when feedback.score < 5; hold email }"
        let held = try graded("- Petra has a lawyer; nothing goes out.\n", by: scenario, as: "email")
        #expect(held.verdict == "Do not send: the guard lawyer holds it.")
        #expect(!held.isPass && !held.isReady)
        #expect(held.json["heldBy"] == .string("lawyer"))
        let template = try graded("Hello Dana,\n\nExports crawl.\n\nMaya Ortiz\n", by: scenario, as: "acknowledgement")
        #expect(template.heldBy == "lawyer")
        let brief = try graded("- Exports crawl.\n", by: scenario, as: "brief")
        #expect(brief.heldBy == nil && brief.json["heldBy"] == nil && !brief.verdict.contains("guard"))
    }

    /// What rules a thing out promises nothing of it.
    @Test(arguments: [
        ("There will be no refund.", Check.Status.pass), ("There will be no dedicated engineer this year.", .pass),
        ("There will be a refund.", .fail), ("There is no reason we can't refund you.", .fail),
        ("There will be no bill for March.", .fail),
    ]) func whatIsRuledOut(sentence: String, status: Check.Status) throws {
        let grade = try graded(
            "Hello Dana,\n\nExports crawl. \(sentence)\n\nMaya Ortiz\n",
            by: "deliver email\nconstraint no refunds, sla, credits", as: "email")
        #expect(grade.status("email.commitments") == status, "\(grade.check("email.commitments")?.message ?? "")")
    }
}
