import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import Testing

/// Another figure in a shipped playbook is another model, another prompt and another plan, without a change in Swift.
@Suite struct ChangedPlaybookTests {
    /// One change of a shipped text, and what follows from it.
    struct Change: Sendable, CustomTestStringConvertible {
        var playbook: String
        /// What stands there, and what stands there then.
        var edits: [(from: String, to: String)]
        /// Where the change shows: a condition that holds afterwards and not before.
        var holds: String
        var prompt: String?
        var plan: String?

        init(
            _ playbook: String, _ edits: (from: String, to: String)..., holds: String, prompt: String? = nil,
            plan: String? = nil
        ) {
            self.playbook = playbook
            self.edits = edits
            self.holds = holds
            self.prompt = prompt
            self.plan = plan
        }

        var testDescription: String { "\(playbook): \(edits[0].to)" }
    }

    static let changes = [
        Change(
            "standard", ("words     120..160", "words     111..133"), holds: "email.words is 111..133",
            prompt: "111–133 words"),
        Change(
            "standard", ("reading-grade ..8", "reading-grade ..6"), holds: "email.reading-grade is ..6",
            prompt: "reading grade 6"),
        Change(
            "standard", ("paragraph ..3 sentences", "paragraph ..2 sentences"), holds: "email.paragraph is ..2",
            prompt: "Paragraphs: 1–2 sentences"),
        Change(
            "standard", ("questions 6", "questions 9"), holds: "call.questions is 9", prompt: "Nine open questions"),
        Change(
            "standard", ("lasts   7 days", "lasts   9 days"), holds: "plan.lasts is 9 days",
            prompt: "9-day plan", plan: "Action plan, 9 days"),
        Change(
            "standard", ("milestones 3", "milestones 4"), holds: "plan.milestones is 4", prompt: "Four milestones",
            plan: "the reply has to bring 4 milestones"),
        Change(
            "standard", ("visible-win within 48 hours because", "visible-win within 72 hours because"),
            holds: "plan.visible-win is 72 hours", prompt: "One done by day 3."),
        Change(
            "standard", ("customer.employees < 50", "customer.employees < 60"), ("in 50..500", "in 60..500"),
            holds: "segment is smb", prompt: "Warm, helpful."),
        Change(
            "standard", ("in 50..500", "in 50..54"), ("customer.employees > 500", "customer.employees > 54"),
            holds: "segment is enterprise", prompt: "Calm, direct.\n"),
        Change(
            "standard", ("customer.tenure < 6 months", "customer.tenure < 9 months"),
            holds: "email.tone has patient", prompt: "Patient, educational."),
        Change(
            "standard",
            ("customer.tenure >= 2.5 years or customer.role", "customer.tenure >= 7 months or customer.role"),
            holds: "guards has call-first", prompt: "Held back: Senior or long-standing: call first."),
        Change(
            "standard", ("policy first-contact 24 hours", "policy first-contact 12 hours"),
            holds: "policy.first-contact is 12 hours"),
        Change("standard", ("policy most-signals 3", "policy most-signals 2"), holds: "policy.most-signals is 2"),
        Change("standard", ("policy attempts 2", "policy attempts 3"), holds: "policy.attempts is 3"),
        Change(
            "recovery-plan", ("words 120..160 because \"It leaves room", "words 140..150 because \"It leaves room"),
            holds: "email.words is 140..150", prompt: "140–150 words"),
        Change(
            "recovery-plan", ("schedule 2 times for 20 minutes", "schedule 3 times for 25 minutes"),
            holds: "email.schedule.length is 25 minutes", prompt: "Offer exactly three 25-minute calls"),
        Change(
            "recovery-plan", ("lasts 7 days", "lasts 6 days"), holds: "plan.lasts is 6 days",
            prompt: "6-day plan", plan: "Action plan, 6 days"),
        Change(
            "recovery-plan", ("customer.renewal in 0..60 days", "customer.renewal in 0..100 days"),
            holds: "plan.lasts is 10 days", prompt: "Go or no-go before anything is promised in writing",
            plan: "Checkpoint: Go or no-go"),
        Change(
            "closed-loop", ("words 100..130", "words 95..105"), holds: "email.words is 95..105",
            prompt: "95–105 words"),
        Change(
            "closed-loop", ("lasts   20 minutes", "lasts   35 minutes"), holds: "call.lasts is 35 minutes",
            prompt: "For a 35-minute call."),
        Change(
            "closed-loop", ("first-contact-breach 48 hours", "first-contact-breach 36 hours"),
            holds: "policy.first-contact-breach is 36 hours"),
        Change(
            "recover-then-review", ("words 55..90", "words 50..70"), holds: "email.words is 50..70",
            prompt: "50–70 words"),
        Change(
            "recover-then-review", ("lasts   14 days", "lasts   16 days"), holds: "plan.lasts is 16 days",
            prompt: "16-day plan", plan: "Action plan, 16 days"),
        Change(
            "recover-then-review", ("questions 3", "questions 4"), holds: "call.questions is 4",
            prompt: "Four open questions"),
        Change(
            "recover-then-review", ("acknowledgement 1..3 sentences", "acknowledgement 2..5 sentences"),
            holds: "email.section.acknowledgement.size is 2..5", prompt: "Acknowledgement, 2–5 sentences"),
        Change(
            "service-protocol", ("words 60..110 because \"There is room", "words 65..95 because \"There is room"),
            holds: "email.words is 65..95",
            prompt: "65–95 words"),
        Change(
            "service-protocol", ("questions 5", "questions 8"), holds: "call.questions is 8",
            prompt: "Eight open questions"),
        Change(
            "service-protocol", ("lasts   7 days", "lasts   8 days"), holds: "plan.lasts is 8 days",
            prompt: "8-day plan", plan: "Action plan, 8 days"),
        Change(
            "empathetic-response", ("words     150..230", "words     160..240"), holds: "email.words is 160..240",
            prompt: "160–240 words"),
        Change(
            "empathetic-response", ("ownership 1..2 sentences", "ownership 2..4 sentences"),
            holds: "email.section.ownership.size is 2..4", prompt: "Ownership, 2–4 sentences"),
        Change(
            "empathetic-response", ("actions 3..4 bullets", "actions 5..6 bullets"),
            holds: "email.section.actions.size is 5..6", prompt: "Actions, 5–6 bullets"),
        Change(
            "empathetic-response", ("reading-grade ..8", "reading-grade ..7"), holds: "email.reading-grade is ..7",
            prompt: "reading grade 7"),
    ]

    static func text(using playbook: String) -> String {
        """
        scenario "A changed school"
        \(playbook == "standard" ? "" : "use \(playbook)")
        sender "Host" { person "Mo Amsel" }
        customer "Guest" { name "Ada"; employees 55; tenure 8 months; renewal in 80 days }
        feedback 2/10 "The tea was cold." { received 2026-03-02T09:10Z }
        deliver email
        deliver call
        deliver plan
        """
    }

    @Test(arguments: changes)
    func aChangedFigureShowsEverywhere(change: Change) throws {
        let shipped = try #require(Library.shipped.source(named: change.playbook))
        var text = shipped.text(Span(start: 0, end: shipped.bytes.count))
        for edit in change.edits {
            #expect(text.contains(edit.from), "the playbook does not say \(edit.from) any more")
            text = text.replacing(edit.from, with: edit.to)
        }
        let expectation = "\nexpect \(change.holds)"
        let request = CompileRequest(
            main: Source(name: "case.rs", text: ChangedPlaybookTests.text(using: change.playbook) + expectation))
        var compiler = Compiler.warm()
        let before = compiler.compile(request)
        var changed = Compiler.warm(Library.shipped.replacing(change.playbook, with: text))
        let after = changed.compile(request)
        #expect(after.diagnostics.filter(\.isError).map(\.message) == [])
        #expect(try !holds(before), "holds without the change")
        #expect(try holds(after), "does not hold: \(change.holds)")
        for (words, write) in [(change.prompt, prompt), (change.plan, plan)] {
            guard let words else { continue }
            #expect(try !write(before).contains(words), "already there: \(words)")
            #expect(try write(after).contains(words), "not there: \(words)")
        }
    }

    private func holds(_ compilation: Compilation) throws -> Bool {
        try #require(compilation.judgeExpectations().first).isMet
    }

    private func prompt(_ compilation: Compilation) throws -> String {
        let model = try #require(compilation.model)
        return try Prompt(model).text()
    }

    private func plan(_ compilation: Compilation) throws -> String {
        let model = try #require(compilation.model)
        return try #require(PlanTable(model: model, start: nil)).text()
    }

    /// Every school is in the table with several figures: a seventh file without one would go unnoticed.
    @Test func everySchoolIsChanged() {
        let counts = Dictionary(grouping: ChangedPlaybookTests.changes, by: \.playbook).mapValues(\.count)
        #expect(Set(counts.keys) == Set(Library.shipped.names).subtracting(["parts", "words"]))
        #expect(counts.values.allSatisfy { $0 >= 3 })
    }
}
