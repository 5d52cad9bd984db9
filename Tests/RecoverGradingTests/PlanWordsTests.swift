import RecoverBase
import Testing

@testable import RecoverGrading

/// Plans as people lay them out who read nothing but the prompt: "sign of success Dana would notice".
@Suite struct PlanWordsTests {
    private static let scenario = """
        deliver plan { lasts 7 days; milestones 2; visible-win within 48 hours; owners Support, Product }
        """

    @Test(arguments: [
        """
        1. **Day 2, Jon Bell (Support).** The fix is done. *Sign:* exports take a minute.
        2. **Day 6, Wei Lindqvist (Product).** The log is complete. *Sign:* no export is late on six days.
        """,
        """
        - Milestone 1. Day 2. Owner: Jon Bell (Support). Repair carried out. Dana notices: the export is there in a minute.
        - Milestone 2. Day 6. Owner: Wei Lindqvist (Product). Change made. Dana notices: a note that names the change.
        """,
        """
        | Day | What is done | Owner | What Dana would notice |
        |:--|:--|:--|:--|
        | 2 | Repair finished | Jon Bell (Support) | First morning with all exports |
        | 6 | Change in place | Wei Lindqvist (Product) | Five mornings in a row |
        """,
        """
        Day 2 | Jon Bell (Support) | Repair complete | Dana sees the export arrive
        Day 6 | Wei Lindqvist (Product) | Change explained | Dana gets a call that explains it
        """,
        """
        **1.** Day 2. Owner: Jon Bell (Support). Notes are in. *Sign:* Dana sees her notes quoted.

        **2.** Day 6. Owner: Wei Lindqvist (Product). Tested. *Sign:* Dana repeats the export in a minute.
        """,
        """
        **Day 2. Jon Bell (Support).** Notes answered. Dana would notice a same-day reply that repeats what she found.

        **Day 6. Wei Lindqvist (Product).** Exports repaired. Ms Whitfield would notice that each export is on time.
        """,
        """
        - **By day 2** | Jon Bell (Support) | Confirms that exports run | *Dana notices:* the export is there at nine
        - **By day 6** | Wei Lindqvist (Product) | Holds the call | *Dana notices:* her questions were the agenda
        """,
    ]) func theSignsAreRead(plan: String) throws {
        let grade = try graded(plan, by: PlanWordsTests.scenario, as: "plan")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.check("plan.milestones")?.measured == .count(2))
        #expect(grade.status("plan.success") == .pass)
    }

    /// What is done to or about the customer is no sign of it.
    @Test(arguments: [
        "- Day 2, Support: Dana's exports repaired. We tell Dana.",
        "- Day 2, Support: the export runs. Nobody at Dana's.",
    ]) func whatIsDoneIsNoSign(first: String) throws {
        let plan = "\(first)\n- Day 6, Product: change made. Dana notices: a note that names it.\n"
        #expect(try graded(plan, by: PlanWordsTests.scenario, as: "plan").status("plan.success") == .fail)
    }

    /// What fills a blank may be as long as what it asks for, so a mail that is short without it may be long enough.
    @Test func blanksMayFillAMailUp() throws {
        let mail = MailChecksTests.good.replacing(
            "Maya Ortiz", with: "[CONTEXT NEEDED: name of the person who signs for us]")
        let short = try graded(mail, by: "deliver email { words 66..160 }", as: "email")
        #expect(short.status("email.words") == .warn, "\(short.check("email.words")!)")
        let shorter = try graded(mail, by: "deliver email { words 90..160 }", as: "email")
        #expect(shorter.status("email.words") == .fail)
    }

    @Test func aHeadingWithARemark() throws {
        let reply =
            "**Email**\n\n\(MailChecksTests.good)\n\n**PLAN** (internal)\n\n- Day 2, Support: x. Sign: Dana sees it.\n"
        let grade = try graded(
            reply, by: "deliver email { words ..160 }\ndeliver plan { lasts 7 days; owners Support }")
        #expect(!grade.failing.contains("contract.deliverables"), "\(grade.failing)")
        #expect(grade.status("email.words") == .pass)
    }
}
