import RecoverBase
import RecoverModel
import Testing

@testable import RecoverGrading

/// Replies in forms that nobody asked for, and plans that differ from the case.
@Suite struct OddRepliesTests {
    private static let scenario = """
        deliver email { words ..160 }
        deliver plan {
          lasts 7 days
          milestones 2
          owners Support, Product
          milestone "Exports profiled on your own data" { by day 2; owner Product; success "Dana confirms the profile" }
          milestone "Tickets answered by name" { by day 4; owner Support; success "No ticket is older than a day" }
        }

        """

    private static let plan = """
        **Milestone 1 (by day 2):** Exports profiled on your own data. Owner: Product. Success: Dana confirms the profile by mail.

        **Milestone 2 (by day 4):** Tickets answered by name, so that the silence does not recur. Owner: Support. Success: no ticket is older than a day.
        """

    private func grade(_ reply: String) throws -> Grade { try graded(reply, by: OddRepliesTests.scenario) }

    @Test func milestonesInBold() throws {
        let grade = try grade("## Email\n\n\(MailChecksTests.good)\n\n## Plan\n\n\(OddRepliesTests.plan)\n")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.check("plan.milestones")?.measured == .count(2))
        #expect(grade.status("plan.as-written") == .pass)
    }

    @Test func aMilestoneMoved() throws {
        let plan = OddRepliesTests.plan.replacing("(by day 4)", with: "(by day 6)")
            .replacing("Owner: Product", with: "Owner: Support")
        let grade = try grade("## Email\n\n\(MailChecksTests.good)\n\n## Plan\n\n\(plan)\n")
        let check = try #require(grade.check("plan.as-written"))
        #expect(check.status == .fail)
        #expect(check.message.contains("is on day 6, the case says day 4"))
        #expect(check.message.contains("the case gives it to Product"))
    }

    /// Milestones that share words are told apart by most of their words, and what the case says that one prevents need
    /// not be said again.
    @Test func milestonesAlike() throws {
        let scenario = """
            deliver plan {
              lasts 5 days
              milestones 3
              owners Support, Product
              milestone "One export runs in the session" { by day 1; owner Product; success "Dana sees it"; prevents exports }
              milestone "The other steps done" { by day 3; owner Support; success "All steps show as done" }
              milestone "An export goes out without anyone at work" { by day 5; owner Product; success "Dana says that it did" }
            }
            """
        let plan = """
            | Day | Milestone | Owner | Success |
            |---|---|---|---|
            | 1 | One export runs in the session | Product | Dana sees the export go out |
            | 3 | The other steps done | Support | All steps show as done |
            | 5 | An export goes out without anyone at work | Product | Dana says that it did |
            """
        let grade = try graded(plan, by: scenario, as: "plan")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
    }

    @Test func vagueSigns() throws {
        let plan = OddRepliesTests.plan.replacing("no ticket is older than a day", with: "we feel good about it")
        let grade = try grade("## Email\n\n\(MailChecksTests.good)\n\n## Plan\n\n\(plan)\n")
        #expect(grade.status("plan.success") == .warn)
    }

    @Test func aMailInAQuoteBlock() throws {
        let quoted = MailChecksTests.good.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
        let grade = try graded("## Email\n\n" + quoted.joined(separator: "\n"), by: "deliver email { words ..160 }")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.check("email.words")?.measured == .count(60))
    }

    @Test func theSameHeadingTwice() throws {
        let other = MailChecksTests.good.replacing("We let you down", with: "We value your feedback")
        let grade = try graded(
            "## Email\n\n\(MailChecksTests.good)\n\n## Email\n\n\(other)\n", by: "deliver email { words ..160 }")
        #expect(grade.failing == [])
    }

    @Test(arguments: [false, true]) func json(isCut: Bool) throws {
        let body = MailChecksTests.good.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
            .joined(separator: "\\n").replacing("\"", with: "\\\"")
        let text = """
            {"email": {"subject": "Your slow exports", "body": "\(body)"},
             "plan": [{"milestone": "Exports profiled on your own data", "day": 2, "owner": "Product", "success": "Dana confirms the profile"},
                      {"milestone": "Tickets answered by name, so that it does not recur", "day": 4, "owner": "Support", "success": "No ticket is older than a day"}]
            """
        let grade = try grade(isCut ? text : text + "}")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.check("plan.milestones")?.measured == .count(2))
    }

    /// A mail alone is no wrapper around deliverables, and a wrapper is none of them.
    @Test(arguments: [
        #"{"email": MAIL}"#, #"{"customerEmail": MAIL}"#, #"{"reply": {"email": MAIL, "notes": ""}}"#,
        #"{"email_and_notes": {"email": MAIL, "notes": ""}}"#,
    ]) func aMailAloneInJSON(shape: String) throws {
        let body = MailChecksTests.good.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
            .joined(separator: "\\n").replacing("\"", with: "\\\"")
        let mail = "{\"subject\": \"Your slow exports\", \"body\": \"\(body)\"}"
        let grade = try graded(shape.replacing("MAIL", with: mail), by: "deliver email { words ..160 }")
        #expect(grade.failing == [], "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.check("email.subject")?.message == "the subject is \"Your slow exports\"")
    }

    /// Members stand in the order of the reply: a next step behind the questions is at the end.
    @Test(arguments: ["Next step", "next_step", "nextStep"]) func jsonKeepsItsOrder(key: String) throws {
        let text = """
            {"Call guide": {"Opening": "Thank you for the time.", "Questions": ["What do slow exports hold up?", "How do you work around it?"],
             "\(key)": "Maya sends Dana the list of open tickets by Thursday."}}
            """
        let grade = try graded(text, by: "deliver call { questions 2; next-step required }")
        #expect(grade.status("call.next-step") == .pass, "\(grade.checks.filter { $0.status == .fail })")
        #expect(grade.check("call.questions")?.measured == .count(2))
    }

    /// The text of a message stands behind its day, whatever its key.
    @Test(arguments: ["text", "message"]) func jsonOfASequence(key: String) throws {
        let text = "{\"sequence\": [{\"day\": 2, \"\(key)\": \"Hello Dana, how are the exports now? Maya\"}]}"
        let grade = try graded(text, by: "deliver sequence { message \"a question\" on day 2 }")
        #expect(grade.status("sequence.messages") == .pass, "\(grade.checks.filter { $0.status == .fail })")
    }

    @Test func marksOfDirectionHideNothing() throws {
        let text = MailChecksTests.good.replacing("We let you down", with: "We va\u{200B}lue your feed\u{202E}back")
        let grade = try graded(text, by: "deliver email { words ..160 }")
        #expect(grade.failing == ["email.hollow-phrases"])
    }

    @Test func aFenceThatComesBack() throws {
        let fence = "<<<COMMENT\nOur vendor is to blame.\nCOMMENT>>>\n\n"
        let grade = try graded("## Email\n\n" + fence + MailChecksTests.good, by: "deliver email { words ..160 }")
        #expect(grade.failing == [])
    }

    @Test func aPlanReadOutOfAReply() throws {
        let model = try compiled(exportsCase + OddRepliesTests.scenario)
        let read = try #require(
            ReplyPlan(Source(name: "reply.md", text: "## Plan\n\n\(OddRepliesTests.plan)\n"), of: model))
        #expect(read.plan.milestones.map(\.title).first == "Exports profiled on your own data")
        #expect(read.plan.milestones.map(\.day.known) == [2, 4])
        #expect(read.plan.milestones.map(\.owner) == ["Product", "Support"])
        #expect(read.statements(readFrom: "reply.md").contains("    by day 2\n    owner Product\n"))
        _ = try compiled(exportsCase + read.statements(readFrom: "reply.md"))
    }
}
