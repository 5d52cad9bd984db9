import Foundation
import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverSession
import Testing

/// The `expect`s of the scenarios hold the doctrine: with another figure, another condition or a guard less, at least one
/// of them is not met.
@Suite struct ScenarioMutationTests {
    struct Mutation: Sendable, CustomTestStringConvertible {
        var scenario: String
        var playbook: String
        var from: String
        var to: String

        init(_ scenario: String, _ playbook: String, _ from: String, _ to: String) {
            (self.scenario, self.playbook, self.from, self.to) = (scenario, playbook, from, to)
        }

        var testDescription: String { "\(scenario): \(to)" }
    }

    /// `standard`, unless another playbook is named.
    private static func standard(_ scenario: String, _ from: String, _ to: String) -> Mutation {
        Mutation(scenario, "standard", from, to)
    }

    static let mutations = [
        // Guards: gone, or with a narrower condition.
        standard("guard-legal", "guard legal ", "guard lawful "),
        standard(
            "guard-legal", "customer.legal-dispute or feedback mentions \"lawsuit\"", "feedback mentions \"lawsuit\""),
        standard("guard-no-context", "guard no-context ", "guard nothing "),
        standard("guard-no-context", "feedback.context.count is 0 and", "feedback.context.count < 9 and"),
        standard("guard-no-context", " and not customer.signal.verified or", " or"),
        standard("guard-no-context", "or policy.no-comment is block", "and policy.no-comment is block"),
        standard("guard-cancellation", "guard cancellation ", "guard notice "),
        standard("guard-call-first", "guard call-first ", "guard voice-first "),
        standard(
            "guard-call-first", "customer.tenure >= 2.5 years or customer.role",
            "customer.tenure >= 4 years or customer.role"),
        standard(
            "guard-internal-only", "hold  email, call, sequence\n  because \"A kind sentence",
            "hold  brief\n  because \"A kind sentence"),
        standard("guard-public-review", "guard public-review ", "guard public "),
        standard("guard-two-attempts", "policy attempts 2", "policy attempts 3"),
        standard("guard-opted-out", "guard opted-out ", "guard left "),
        standard("guard-no-remedy", "guard no-remedy ", "guard remedy "),
        standard("guard-no-remedy", "policy recover when-remedy-exists", "policy recover always"),
        // The life of a case.
        standard("full-clock", "within 3..5 days of resolved", "within 1..2 days of resolved"),
        standard("full-clock", "within 5..7 days of answered", "within 8..9 days of answered"),
        standard("guard-two-attempts", "policy attempt-gap 4 days", "policy attempt-gap 7 days"),
        standard("guard-two-attempts", "unanswered >= policy.attempts", "unanswered > policy.attempts"),
        standard("life-reopened", "back to contacted when answered.says is no", "# a no leads nowhere"),
        standard("life-reopened", "stage reopened", "stage come-back"),
        standard("life-opted-out", "guard opted-out ", "guard left "),
        standard("life-jumped-gates", "policy review-gap 7 days", "policy review-gap 1 day"),
        standard("life-jumped-gates", "policy goodwill-approver vp", "policy goodwill-approver manager"),
        standard("life-jumped-gates", "policy goodwill-closes never", "policy goodwill-closes allowed"),
        standard("life-escalation", "policy outreach-authority manager", "policy outreach-authority csm"),
        standard("life-escalation", "policy outreach-authority manager", "policy outreach-authority director"),
        standard("review-platforms", "policy review-ask none", "policy review-ask everyone"),
        standard("guard-approval", "constraint flag \"any milestone", "constraint avoid \"any milestone"),
        standard("guard-own-authority", "without anybody else's yes", "if all goes well"),
        standard(
            "guard-own-authority", "weight  40\n  because \"A broken promise", "weight  1\n  because \"A broken promise"
        ),
        standard("guard-renewal-terms", "constraint no discounts in writing because", "constraint no credits because"),
        standard("guard-renewal-terms", "constraint no pricing because \"Terms", "constraint no legal because \"Terms"),
        Mutation(
            "guard-renewal-terms", "recovery-plan", "customer.renewal in 0..60 days", "customer.renewal in 0..59 days"),
        Mutation(
            "guard-renewal-terms", "recovery-plan", "customer.renewal in 0..60 days", "customer.renewal in 0..61 days"),
        standard("guard-marketing-nurture", "option.hands-to is not Marketing", "option.hands-to is not Sales"),
        standard("guard-marketing-nurture", "expects not option.templated", "expects not option.internal"),
        Mutation(
            "guard-marketing-nurture", "closed-loop", "policy canned-replies forbidden", "policy canned-replies allowed"
        ),
        Mutation(
            "guard-stale-limits", "recovery-plan", "constraint no custom-onboarding, pricing", "constraint no pricing"),

        // Segments: each boundary, from both sides.
        standard("segment-50", "customer.employees < 50", "customer.employees < 49"),
        standard("segment-50", "customer.employees in 50..500", "customer.employees in 51..500"),
        standard("segment-500", "customer.employees in 50..500", "customer.employees in 50..499"),
        standard("segment-501", "customer.employees > 500", "customer.employees > 501"),
        Mutation("segment-50", "recovery-plan", "words 90..120", "words 95..120"),
        Mutation("segment-50", "recovery-plan", "policy scheduling one-link", "policy scheduling none"),
        Mutation(
            "segment-500", "recovery-plan", "lasts 20 minutes because \"Twenty minutes are what a busy manager",
            "lasts 25 minutes because \"Twenty minutes are what a busy manager"),
        Mutation("segment-501", "recovery-plan", "words    100..130", "words    100..140"),
        Mutation("segment-501", "recovery-plan", "questions 5", "questions 6"),
        Mutation("segment-501", "recovery-plan", "lasts 14 days", "lasts 12 days"),

        // Tenure: each boundary.
        standard("tenure-boundaries", "customer.tenure < 6 months", "customer.tenure < 7 months"),
        standard("tenure-boundaries", "customer.tenure < 6 months", "customer.tenure < 5 months"),
        standard(
            "tenure-boundaries", "is strong and customer.tenure >= 1 year", "is strong and customer.tenure >= 11 months"
        ),
        standard(
            "tenure-boundaries", "is strong and customer.tenure >= 1 year", "is strong and customer.tenure >= 13 months"
        ),
        standard(
            "tenure-boundaries", "customer.tenure >= 2.5 years or customer.rel",
            "customer.tenure >= 29 months or customer.rel"),
        standard(
            "tenure-boundaries", "customer.tenure >= 2.5 years or customer.rel",
            "customer.tenure >= 31 months or customer.rel"),
        standard(
            "tenure-boundaries", "customer.tenure >= 2.5 years or customer.role",
            "customer.tenure >= 29 months or customer.role"),
        standard(
            "tenure-boundaries", "customer.tenure >= 2.5 years or customer.role",
            "customer.tenure >= 31 months or customer.role"),

        // Industries.
        standard("industry-financial-services", "constraint no uptime because", "constraint no legal because"),
        standard("industry-financial-services", "replace owner Product with TAM", "replace owner Product with Tech"),
        standard("industry-financial-services", "in healthcare, financial-services", "in healthcare"),
        standard(
            "industry-financial-services", "Take numbers exactly from the facts; approximate none.",
            "Take numbers from the facts."),
        standard("industry-healthcare", "\"patient record\"", "\"chart\""),
        standard("industry-healthcare", "Mention no patient data", "Mention no names"),
        standard("industry-healthcare", "Ask how work was disrupted", "Ask how the day went"),
        standard("industry-ecommerce-peak", "customer.industry in ecommerce, retail", "customer.industry in retail"),
        standard("industry-professional-services", "billable hours", "hours"),
        standard("industry-professional-services", "tone patient, educational", "tone calm"),

        // Schools that disagree.
        standard(
            "schools-disagree", "when policy.canned-replies is with-case", "when policy.canned-replies is not with-case"
        ),
        standard("schools-disagree", "when policy.first-message is ack", "when policy.first-message is not ack"),
        standard("schools-disagree", "policy attempts 2", "policy attempts 3"),
        standard("schools-disagree", "policy attempt-gap 4 days", "policy attempt-gap 5 days"),
        Mutation(
            "schools-disagree", "closed-loop", "policy outreach-owner not-account-csm",
            "policy outreach-owner any-named"),
        Mutation("schools-disagree", "closed-loop", "policy first-contact 24 hours", "policy first-contact 30 hours"),
        Mutation("schools-disagree", "closed-loop", "policy first-channel call", "policy first-channel email"),
        Mutation("schools-disagree", "recovery-plan", "policy goodwill none", "policy goodwill first-message"),
        Mutation("schools-disagree", "recovery-plan", "policy fix-dates never", "policy fix-dates always"),
        Mutation(
            "schools-disagree", "empathetic-response", "policy first-message full-response",
            "policy first-message acknowledge-only"),
        Mutation("schools-disagree", "recover-then-review", "policy goodwill after-resolution", "policy goodwill none"),
        Mutation(
            "schools-disagree", "service-protocol", "policy close-when internally-done", "policy close-when time-passed"
        ),
    ]

    @Test(arguments: mutations)
    func anExpectFailsWhenTheDoctrineChanges(mutation: Mutation) throws {
        let shipped = try #require(Library.shipped.source(named: mutation.playbook))
        let text = shipped.text(Span(start: 0, end: shipped.bytes.count))
        #expect(text.contains(mutation.from), "the playbook does not say \(mutation.from) any more")
        let changed = text.replacing(mutation.from, with: mutation.to)
        #expect(try unmet(mutation.scenario, .shipped) == [])
        #expect(try unmet(mutation.scenario, Library.shipped.replacing(mutation.playbook, with: changed)) != [])
    }

    /// What is not met in the scenario as written and in its variants; a mistake that the change brings is none.
    private func unmet(_ scenario: String, _ playbooks: Library) throws -> [String] {
        let file = "\(scenario).rs"
        let bytes = [UInt8](try Data(contentsOf: Scenarios.folder.appending(path: file)))
        var request = CompileRequest(main: Source(name: file, bytes: bytes))
        var compiler = Compiler.warm(playbooks)
        let written = compiler.compile(request)
        var unmet: [String] = []
        for variant in [nil] + written.variants.map(Optional.some) {
            request.variant = variant
            let result = compiler.compile(request)
            #expect(result.diagnostics.filter(\.isError).map(\.message) == [])
            unmet += result.judgeExpectations().filter { !$0.isMet }.map(\.text)
        }
        return unmet
    }

    /// A guard that no scenario holds would go unnoticed.
    @Test func everyGuardIsMutated() throws {
        let standard = try #require(Library.shipped.source(named: "standard"))
        let lines = standard.text(Span(start: 0, end: standard.bytes.count)).split(separator: "\n")
        let guards = lines.filter { $0.hasPrefix("guard ") }.map { String($0.split(separator: " ")[1]) }
        #expect(guards.count >= 7)
        for name in guards {
            #expect(ScenarioMutationTests.mutations.contains { $0.from == "guard \(name) " }, "\(name)")
        }
    }
}
