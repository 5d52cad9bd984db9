import RecoverBase
import RecoverModel
import Testing

@testable import RecoverGrading

/// Call guides, plans, briefings and sequences, in the forms that people and language models give them.
@Suite struct GuideAndPlanTests {
    /// A question with its follow-up in one item is one; a heading needs no colon; "who else" and "how much of" ask for more than
    /// a name or a figure.
    @Test(arguments: ["Checklist", "*Checklist (2 steps)*", "Checklist - two steps"])
    func itemsAndHeadings(heading: String) throws {
        let reply = """
            1. Who else waits for the exports?
               - Note: uncovers the cost to them.
            2. How much of the work around exports would you stop first?
               - Note: uncovers the hidden hours.
            3. Tell me about the last ticket that nobody answered. What did you hear?
               - Note: uncovers which delay hurt.

            \(heading)

            - Open one export
            - Agree on a sign

            Next step: Maya sends the notes by Friday.
            """
        let grade = try graded(reply, by: GuideAndPlanTests.callScenario, as: "call")
        #expect(grade.status("call.questions") == .pass)
        #expect(grade.status("call.checklist") == .pass)
        #expect(grade.status("call.notes") == .pass)
        #expect([nil, .pass].contains(grade.status("call.open-questions")))
        #expect(grade.status("contract.facts") != .fail)
    }

    /// A word that begins the sentence is no part of a name behind it; another given name is.
    @Test(arguments: [
        ("Whether Dana Whitfield is free on day 7", false), ("On day 2 — What Dana said on the call", false),
        ("Whether Diana Whitfield is free", true),
    ])
    func firstWordsAreNoNames(text: String, isInvented: Bool) throws {
        let brief = "- \(text)\n- The exports crawl\n"
        let grade = try graded(brief, by: "deliver brief { words ..100 }", as: "brief")
        #expect((grade.status("contract.facts") == .fail) == isInvented)
    }

    private static let callScenario =
        "deliver call { questions 3; note-per-question; checklist 2 steps; next-step required }"

    @Test(arguments: [
        """
        1. What do slow exports hold up?
           - Note: uncovers the cost to them.
        2. How do you work around the exports?
           - Note: uncovers the hidden hours.
        3. Tell me about the last ticket that nobody answered.
           - Note: uncovers which delay hurt.

        Checklist:

        - Open one export
        - Agree on a sign

        Next step: Maya sends the notes by Friday.
        """,
        """
        **Opening:** Thank you for your time. Is now still good?

        ### Questions

        **1. What do slow exports hold up?**
        *Uncovers the cost to the close.*

        **2. How do you work around the exports?**
        *Uncovers the hidden hours.*

        **3. Tell me about the last ticket that nobody answered.**
        *Uncovers which delay hurt.*

        ### Live checklist

        - [ ] Open one export
        - [ ] Agree on a sign

        ### Next step

        Maya sends the notes by Friday. Does that work?
        """,
        """
        | # | Question | What it uncovers |
        |---|---|---|
        | 1 | What do slow exports hold up? | The cost to the close |
        | 2 | "How do you work around the exports?" | The hidden hours they spend |
        | 3 | What became of the last ticket? | Which delay hurt most |

        **Checklist**

        1. Open one export
        2. Agree on a sign

        **Next step:** we agree on a date before we hang up.
        """,
    ])
    func guides(_ guide: String) throws {
        let grade = try graded(guide, by: GuideAndPlanTests.callScenario, as: "call")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail }.map(\.message))")
        #expect(grade.check("call.questions")?.measured == .count(3))
        #expect(grade.check("call.checklist")?.measured == .count(2))
    }

    @Test func aChecklistOnOneLine() throws {
        let guide = """
            1. What do exports hold up?
            Checklist: 1) mail connected 2) export started 3) report seen
            Next step: we agree on it.
            """
        let grade = try graded(guide, by: "deliver call { questions 1; checklist 3 }", as: "call")
        #expect(grade.check("call.checklist")?.measured == .count(3))
        #expect(grade.check("call.questions")?.measured == .count(1))
    }

    /// What the prompt asks for word for word is asked so; marks and capitals may differ.
    @Test(arguments: [
        ("1. what do slow exports hold up?\n2. How do you find out?", Check.Status.pass),
        ("1. \"What do slow exports hold up?\"\n2. How do you find out?", .pass),
        ("1. What do slow exports stop?\n2. How do you find out?", .fail),
    ])
    func questionsOfTheCase(guide: String, status: Check.Status) throws {
        let grade = try graded(
            guide, by: "deliver call { questions 2; question \"What do slow exports hold up?\" }", as: "call")
        #expect(grade.status("call.questions") == status)
        if status == .fail {
            #expect(grade.check("call.questions")?.message == "\"What do slow exports hold up?\" is not asked")
        }
    }

    /// A closed word makes no question closed that opens elsewhere; what begins in a way that nobody knows only warns.
    @Test(arguments: [
        ("Walk me through the last slow export: what did you see, and when?", Check.Status.pass),
        ("When exports stall, what stops?", .pass),
        ("What is your role in the exports?", .fail),
        ("How often do the exports fail?", .fail),
        ("Did the exports fail?", .fail),
        ("The exports, seen from your desk?", .warn),
    ])
    func openness(question: String, status: Check.Status) throws {
        let grade = try graded("1. \(question)", by: "deliver call { questions 1 }", as: "call")
        #expect(grade.status("call.open-questions") == status)
    }

    @Test func whatIsWrongWithAGuide() throws {
        let guide = """
            1. Did the exports fail?
            2. What do you think of our new logo?
            3. What is the problem with the exports?
            4. When exports stall, what stops?

            Thank you for your time.
            """
        let grade = try graded(guide, by: GuideAndPlanTests.callScenario, as: "call")
        #expect(grade.check("call.questions")?.message == "4 questions, 3 asked")
        #expect(grade.check("call.open-questions")?.message == "\"Did the exports fail?\" is not open")
        #expect(grade.check("call.open-questions")?.measured == .count(3))
        #expect(
            grade.check("call.tied-to-complaint")?.message
                == "\"What do you think of our new logo?\" has nothing to do with the complaint")
        #expect(grade.check("call.tied-to-complaint")?.place == LineTable.Position(line: 2, column: 4))
        #expect(grade.check("call.repeats-known")?.message == "\"What is the problem\" asks for what is known")
        #expect(grade.check("call.notes")?.measured == .count(0))
        #expect(grade.check("call.checklist")?.message == "there is no checklist")
        #expect(grade.status("call.next-step") == .fail)
    }

    /// What a stop meant for somebody's evenings is tied to it in words that nobody foresaw: that is for a person to see. A
    /// guide of which nothing has to do with the case is another one.
    @Test func looseQuestions() throws {
        let scenario = "deliver call { questions 3 }"
        let guide = """
            1. What do slow exports hold up?
            2. Tell me about the evenings of your people.
            3. How did you explain that to the board?
            """
        #expect(try graded(guide, by: scenario, as: "call").status("call.tied-to-complaint") == .warn)
        let other = guide.replacing("slow exports hold up", with: "holidays look like")
        #expect(try graded(other, by: scenario, as: "call").status("call.tied-to-complaint") == .fail)
    }

    /// A short guide ends in its first third; a step without its name is for a person to see; what it says asks nothing.
    @Test(arguments: [
        ("**Next step:** Send Dana the notes and ask for corrections.", Check.Status.pass),
        ("As a next step Maya sends the notes.\n\n\(String(repeating: "Thank you for your time. ", count: 20))", .pass),
        ("End: agree who sends which export to whom.", .warn), ("Thank you for your time.", .fail),
    ])
    func nextSteps(end: String, status: Check.Status) throws {
        let guide = """
            Let Dana speak first.

            1. What do slow exports hold up?
            2. How do you work around the exports?

            \(end)
            """
        let grade = try graded(guide, by: "deliver call { questions 2; next-step required }", as: "call")
        #expect(grade.status("call.next-step") == status)
        #expect(grade.check("call.questions")?.measured == .count(2))
    }

    @Test func spokenPromises() throws {
        let scenario = "deliver call { questions 1 }\nconstraint no refunds in writing\nconstraint no roadmap"
        let grade = try graded(
            "1. What do exports hold up?\n\nSay: we will refund you. The feature is on our roadmap.\n\nNext step: we agree on it.",
            by: scenario, as: "call")
        #expect(grade.check("call.commitments")?.message == "\"is on our roadmap\" is a commitment: Roadmap items")
    }

    private static let planScenario = """
        deliver plan {
          lasts 7 days; milestones 2; owners CS, Support; visible-win within 48 hours
          milestone profile "Exports profiled on their own data" {
            by day 2; owner Support; success "Dana confirms it"; visible-win; prevents exports; needs approval from CS
          }
          milestone answers "All open tickets answered" { by day 5; owner CS; success "Dana closes them" }
          checkpoint "Go or no-go" on day 7 { decided by CS }
        }
        """

    @Test(arguments: [
        """
        | Day | Milestone | Owner | Success signal |
        |-----|-----------|-------|----------------|
        | 2 | Exports profiled on their own data (needs approval) | Support (Jon Bell) | Dana confirms it; prevents a recurrence |
        | 5 | All open tickets answered | Maya Ortiz | Dana closes them |
        | 7 | Go or no-go checkpoint | CS | The exports run |
        """,
        """
        - **By day 2: Exports profiled on their own data**
          - Owner: Support (Jon Bell)
          - Success signal: Dana confirms it by reply
          - Needs approval from CS; keeps the delay from coming back
        - **By day 5: All open tickets answered**
          - Owner: Customer Success
          - Success signal: Dana closes them
        - **Day 7: Go/no-go checkpoint**
          - Decided by: CS
        """,
        """
        ### Milestone 1: Exports profiled on their own data (Day 2)
        **Owner:** Jon Bell
        **Success signal:** Dana confirms it
        FLAG: approval of Customer Success. It prevents the same delay.

        ### Milestone 2: All open tickets answered (Day 5)
        **Owner:** Maya Ortiz
        **Success signal:** Dana closes them

        **Checkpoint on day 7:** go or no-go, decided by CS
        """,
        """
        1. Exports profiled on their own data — Owner: Support — by day 2 — Success: Dana confirms it (approval by CS; root cause found)
        2. All open tickets answered; owner: CS; by day 5; success: Dana closes them

        Checkpoint on day 7: go or no-go.
        """,
        """
        Day 2: Exports profiled on their own data. Owner: Support. Success: Dana confirms it. Needs approval. Prevents a recurrence.

        Day 5: All open tickets answered. Owner: CS. Success: Dana closes them.

        Day 7: Go or no-go checkpoint.
        """,
    ])
    func plans(_ plan: String) throws {
        for text in [plan, plan.replacing("\n", with: "\r\n")] {
            let grade = try graded(text, by: GuideAndPlanTests.planScenario, as: "plan")
            #expect(
                grade.failing == [], "\(grade.checks.filter { $0.status == .fail }.map { "\($0.id): \($0.message)" })")
            #expect(grade.check("plan.milestones")?.measured == .count(2))
            #expect(grade.check("plan.visible-win")?.measured == .count(2))
        }
    }

    @Test func whatIsWrongWithAPlan() throws {
        let plan = """
            - Early in the week: look at the exports. Owner: Legal.
            - Day 9: all open tickets answered
              - Owner: TBD
            """
        let grade = try graded(plan, by: GuideAndPlanTests.planScenario, as: "plan")
        #expect(
            grade.failing == [
                "plan.length", "plan.milestones", "plan.as-written", "plan.owners", "plan.days", "plan.success",
                "plan.visible-win",
                "plan.prevents",
                "plan.checkpoint",
            ])
        #expect(grade.check("plan.milestones")?.message == "\"Exports profiled on their own data\" is not there")
        #expect(
            grade.check("plan.owners")?.message.contains(
                "is none of the plan's owners; \"Day 9: all open tickets answered\" has no owner") == true)
        #expect(grade.check("plan.days")?.measured == .count(1))
        #expect(grade.check("plan.days")?.place == LineTable.Position(line: 1, column: 3))
        #expect(grade.check("plan.visible-win")?.message == "the first milestone is on day 9")
        #expect(grade.check("plan.checkpoint")?.message == "the checkpoint on day 7 is missing")
    }

    /// Where a plan names no owners, whoever the case declares may own a milestone; somebody else warns.
    @Test(arguments: [("Support", Check.Status.pass), ("Customer Success", .pass), ("Logistics", .warn)])
    func ownersOfTheCase(owner: String, status: Check.Status) throws {
        let plan = """
            - Day 2, Product: Exports profiled on their own data. Success: Dana confirms it by reply.
            - Day 4, \(owner): Dana is called and told what the profile shows, so that it does not recur. Success: Dana names the slowest export.
            """
        let scenario =
            "deliver plan { milestones 2; milestone a \"Exports profiled on their own data\" { by day 2; owner Product; success \"Dana confirms it by reply\" } }"
        let grade = try graded(plan, by: scenario, as: "plan")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.status("plan.owners") == status)
        guard status == .warn else { return }
        #expect(grade.check("plan.owners")?.message.hasPrefix("\"\(owner)\", owner of ") == true)
        #expect(grade.check("plan.owners")?.help?.contains("Product (Wei Lindqvist)") == true)
    }

    @Test func anApprovalThatIsNotShown() throws {
        let plan =
            "- Day 2: exports profiled on their own data; owner: Support; success: confirmed; prevents it\n- Day 5: open tickets answered; owner: CS; success: closed\n- Day 7: go/no-go"
        let grade = try graded(plan, by: GuideAndPlanTests.planScenario, as: "plan")
        #expect(grade.failing == ["plan.approval"])
        #expect(
            grade.check("plan.approval")?.help == "Add \"FLAG: needs the approval of Customer Success (Maya Ortiz)\".")
    }

    @Test func rowsOfATemplate() throws {
        let scenario =
            "deliver plan { lasts 7 days; owners CS, Support; row day 1..2; row day 3..5; row day 6..7 }\ndrop deliver plan"
        _ = scenario
        let rows = "deliver plan { lasts 7 days; drop milestones; row day 1..2; row day 3..5; row day 6..7 }"
        let plan =
            "| Days | Milestone | Owner | Success signal |\n|---|---|---|---|\n| 1–2 | Look, and prevent it | CS | Seen |\n| 3–5 | Mend | Support | Gone |\n| 6–7 | Prove | CS | Held |\n"
        let grade = try graded(plan, by: rows, as: "plan")
        #expect(grade.failing == [])
        #expect(grade.check("plan.milestones")?.expected == .count(3))
        #expect(grade.check("plan.visible-win")?.measured == .count(2))
    }

    @Test func briefings() throws {
        let scenario = "deliver brief { internal; words ..40; bullets; confirm 3 items }"
        let good =
            "- Ticket history: two open.\n- Renewal: in 45 days.\n\n**To confirm before the call:**\n\n- The queue is live\n- Jon knows the tickets\n- The VP joins\n"
        #expect(try graded(good, by: scenario, as: "brief").failing == [])
        let bad =
            "The history is long and nobody has read it. It is bad.\n\n- Confirm that the queue is live\n- Confirm that Jon knows\n"
        let grade = try graded(bad, by: scenario, as: "brief")
        #expect(grade.failing == ["brief.bullets", "brief.confirm"])
        #expect(grade.check("brief.confirm")?.measured == .count(2))
    }

    @Test func sequences() throws {
        let scenario =
            "deliver sequence { message \"check-in\" on day 2; message \"tip\" on day 4; message \"pulse\" on day 5 }"
        let good =
            "### Day 2: check-in\n\nDid the export arrive on day one?\n\n### Day 4: tip\n\nTry this.\n\n### Day 5: pulse\n\nHow is it?\n"
        #expect(try graded(good, by: scenario, as: "sequence").failing == [])
        #expect(
            try graded(
                "**Message 1 (Day 2)**\n\na b\n\n**Message 2 (Day 4)**\n\nc\n\n**Message 3 (Day 5)**\n\nd",
                by: scenario, as: "sequence"
            ).failing == [])
        let bad = try graded(
            "Day 2: check-in\n\nWe value your feedback.\n\nDay 3: tip\n\nx", by: scenario, as: "sequence")
        #expect(bad.failing == ["sequence.messages", "email.hollow-phrases"])
        #expect(
            bad.check("sequence.messages")?.message
                == "2 messages, 3 asked; no message on day 4: \"tip\"; no message on day 5: \"pulse\"")
    }

    @Test func theWholeReply() throws {
        let scenario =
            "deliver email { words ..160 }\ndeliver call { questions 1 }\nconstraint only \"steps of our own\""
        let grade = try graded("## Email\n\n\(MailChecksTests.good)", by: scenario)
        #expect(grade.failing == ["contract.deliverables"])
        #expect(grade.check("contract.deliverables")?.message == "call is missing")
        #expect(grade.check("contract.deliverables")?.help == "Write it under the heading \"## Call guide\".")
        let manual = grade.checks.filter { $0.id == "contract.manual" }
        #expect(manual.contains { $0.message == "only steps of our own" && $0.source?.file == "test.rs" })
        #expect(manual.allSatisfy { $0.status == .manual })
        let whole = try graded(
            "## Email\n\n\(MailChecksTests.good)\n\n## Call guide\n\n1. What do exports hold up?\n\nNext step: we agree on it.",
            by: scenario)
        #expect(whole.failing == [])
        #expect(whole.status("contract.deliverables") == .pass)
        #expect(try graded("", by: scenario).failing == ["contract.deliverables", "contract.deliverables"])
    }
}
