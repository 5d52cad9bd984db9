import RecoverBase
import RecoverModel
import Testing

@testable import RecoverGrading

/// Headings as prompts ask for them, and as people and language models write them.
@Suite struct ReplyReaderTests {
    private static let wanted = [
        Deliverable(.email(Email())), Deliverable(.call(Call())), Deliverable(.plan(Plan())),
    ]

    private func parts(_ text: String, wanted: [Deliverable] = wanted, only: String? = nil) -> [String] {
        let reply = Reply(Source(name: "reply", text: text), wanted: wanted, only: only)
        return reply.parts.map { part in
            let words = reply.text(of: part).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return "\(part.path): \(words)"
        }
    }

    @Test(arguments: [
        ("## Email", "## Call guide", "## Plan"),
        ("# Email", "# Call guide", "# Plan"),
        ("**1. Email**", "**2. Call guide**", "**3. Plan**"),
        ("**Email:**", "**Call talk track:**", "**7-day plan:**"),
        ("Email:", "Call guide:", "Plan:"),
        ("# 1) The email", "# 2) The call guide", "# 3) The plan"),
        (
            "### Deliverable 1: Outreach Email", "### Deliverable 2: Call Talk Track",
            "### Deliverable 3: Internal Action Plan"
        ),
        ("1. **Outreach email**", "2. **Call script**", "3. **Recovery plan**"),
        ("Email\n=====", "Call guide\n----------", "Plan\n----"),
        ("Email", "Call guide", "Plan"),
        ("__Email__", "__Talk track__", "__Action plan__"),
        ("## ✉️ Email", "## 📞 Call guide", "## 🗓 Plan"),
        ("## E-mail", "## Call agenda", "## 14-day escalation plan"),
        ("## Email (draft)", "## Call Guide (20 minutes)", "## Plan (7 days)"),
    ])
    func headings(email: String, call: String, plan: String) {
        let text = "\(email)\n\nHello Dana\n\n\(call)\n\n1. What stops?\n\n\(plan)\n\n- Day 2: look\n"
        #expect(parts(text) == ["email: Hello Dana", "call: 1. What stops?", "plan: - Day 2: look"])
        let windows = text.replacing("\n", with: "\r\n")
        #expect(parts(windows) == ["email: Hello Dana", "call: 1. What stops?", "plan: - Day 2: look"])
    }

    @Test func whatStandsAroundThemIsLeftOut() {
        let text = """
            Here is the package: an email, a call guide and a plan.

            # Recovery package: email, call guide and plan

            ## Email

            Hello Dana

            ## Call guide

            ### Questions

            1. What stops?

            ### Next step

            Email the notes.

            ## Plan

            - Day 2: look

            ## How I met the constraints

            No refunds are promised.
            """
        #expect(
            parts(text) == [
                "email: Hello Dana", "call: ### Questions 1. What stops? ### Next step Email the notes.",
                "plan: - Day 2: look",
            ])
    }

    @Test func aLineInsideAMailIsNoHeading() {
        let text =
            "## Email\n\nHello Dana\n\nPlan:\n\n- We look\n\nThe plan:\n\n- We mend\n\n## Call guide\n\nWhat stops?\n\n## Plan\n\n- Day 2\n"
        #expect(
            parts(text) == [
                "email: Hello Dana Plan: - We look The plan: - We mend", "call: What stops?", "plan: - Day 2",
            ])
    }

    @Test func aFenceAroundTheWholeReply() {
        let text = "```markdown\n## Email\n\nHello Dana\n\n## Call guide\n\nWhat stops?\n\n## Plan\n\n- Day 2\n```\n"
        #expect(parts(text).map { $0.prefix(4) } == ["emai", "call", "plan"])
    }

    @Test func severalMessagesOfAKind() {
        let wanted = [
            Deliverable(.email(Email())), Deliverable(.email(Email()), id: "check-in", title: "Did it help?"),
            Deliverable(.sequence(MessageSequence())),
        ]
        let three = ["email: a", "email.check-in: b", "sequence: c"]
        #expect(parts("## Email\na\n## Email: check-in\nb\n## Sequence\nc", wanted: wanted) == three)
        #expect(parts("## Email\na\n## Check-in email\nb\n## Email sequence\nc", wanted: wanted) == three)
        #expect(parts("## Email\na\n## Did it help?\nb\n## Follow-up sequence\nc", wanted: wanted) == three)
        #expect(parts("## Email 1\na\n## Email 2\nb\n## Sequence\nc", wanted: wanted) == three)
    }

    @Test func withoutHeadings() {
        #expect(parts("Hello Dana,\n\nwe read it.") == ["email: Hello Dana, we read it."])
        #expect(parts("Subject: Exports\n\nwe read it.") == ["email: Subject: Exports we read it."])
        #expect(parts("- Day 2", wanted: [Deliverable(.plan(Plan()))]) == ["plan: - Day 2"])
        #expect(parts("Nothing of the kind.") == [])
        #expect(parts("") == [])
        #expect(parts(" \n\n```\n```\n") == [])
        #expect(parts("Nothing of the kind.", only: "call") == ["call: Nothing of the kind."])
        #expect(parts("## Email\nHello\n## Plan\n- Day 2", only: "plan") == ["plan: - Day 2"])
    }

    @Test func whateverComes() {
        for text in [
            "##", "## ", "**", "****", ":", "```", "|", "||\n|", "\u{0}", "## Email", "## Email\r", "#\n#\n#",
            "**Email**:", "> ## Email\nx",
        ] {
            _ = parts(text)
        }
        let bytes: [UInt8] = [0x23, 0x23, 0x20, 0x45, 0x6D, 0x61, 0x69, 0x6C, 0x0A, 0xFF, 0xFE, 0xE2, 0x80]
        #expect(Reply(Source(name: "", bytes: bytes), wanted: ReplyReaderTests.wanted).parts.map(\.path) == ["email"])
    }
}
