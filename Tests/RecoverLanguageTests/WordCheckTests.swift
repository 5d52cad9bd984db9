import Foundation
import RecoverDiagnostics
import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Words that can never be there: in conditions, of policies, of events.
@Suite struct WordCheckTests {
    private func messages(_ text: String) -> [String] {
        compile("scenario \"x\"\nfeedback 3/10 \"Slow.\" { received 2026-03-02T09:10Z }\n" + text).diagnostics
            .filter(\.isError).map { "\($0.code.rawValue): \($0.message) | \($0.help ?? "")" }
    }

    @Test(arguments: [
        (
            "when customer.value is huge { constraint avoid \"x\" }",
            "`customer.value` is never `huge` | it is `high`, `medium` or `low`"
        ),
        (
            "guard g \"G\" { when feedback.class is detracter; hold email }",
            "`feedback.class` is never `detracter` | did you mean `detractor`?"
        ),
        (
            "rule r \"R\" { expects option.channel is fax; weight 5 }",
            "`option.channel` is never `fax` | it is `email`, `call`, `meeting` or `none`"
        ),
        ("priority 30 when customer.value in high, hihg", "`customer.value` is never `hihg` | did you mean `high`?"),
    ])
    func aWordThatAFieldNeverHas(text: String, message: String) {
        #expect(messages(text) == ["unknown-name: " + message])
    }

    @Test(arguments: [
        "when customer.value is High { constraint avoid \"x\" }",
        "guard g \"G\" { when feedback.class is not promoter }",
        "rule r \"R\" { expects option.channel in call, meeting; weight 5 }",
        "when customer.relationship is icy { constraint avoid \"x\" }",
    ])
    func aWordThatAFieldMayHave(text: String) {
        #expect(messages(text) == [])
    }

    @Test(arguments: [
        (
            "policy first-contact 24",
            "missing-unit: `24` needs its unit: the policy `first-contact` is a length of time | "
                + "write a length of time, such as `24 hours`"
        ),
        (
            "policy first-contact soon",
            "unknown-policy-value: `soon` is no value of the policy `first-contact`, which is a length of time | "
                + "write a length of time, such as `24 hours`"
        ),
        (
            "policy attempts three",
            "unknown-policy-value: `three` is no value of the policy `attempts`, which is a number | "
                + "write a number, such as `2`"
        ),
        (
            "policy attempts 3 days",
            "unknown-policy-value: `3 days` is no value of the policy `attempts`, which is a number | "
                + "write a number, such as `2`"
        ),
        (
            "when feedback.score < 5 { policy attempt-gap foo }",
            "unknown-policy-value: `foo` is no value of the policy `attempt-gap`, which is a length of time | "
                + "write a length of time, such as `4 days`"
        ),
    ])
    func aPolicyKeepsItsKind(text: String, message: String) {
        #expect(messages("use closed-loop\n" + text) == [message])
    }

    @Test(arguments: ["policy first-contact 8 hours", "policy attempts 3", "policy apology banned"])
    func aPolicyMayBeAnotherOfItsKind(text: String) {
        #expect(messages("use closed-loop\n" + text) == [])
    }

    private static let plan = """
        owner CS
        offer credit "One month"
        deliver plan { milestone trace "Trace" { by day 2; owner CS; success "Seen"; visible-win } }

        """

    @Test(arguments: [
        (
            "event done trce +3d",
            "unknown-name: `done` needs a milestone of the plan, and there is no `trce` | did you mean `trace`?"
        ),
        (
            "event approved nope +3d",
            "unknown-name: `approved` needs a milestone, an offer or a guard, and there is no `nope` | "
        ),
        (
            "event goodwill +3 days nope",
            "unknown-name: `goodwill` needs an `offer`, and there is no `nope` | there is `credit`"
        ),
        ("event contacted +3h via fax", ""), ("event answered +8 days says maybe", ""),
    ])
    func anEventIsAboutSomethingThatIsThere(text: String, message: String) {
        let found = messages(Self.plan + text)
        #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
    }

    @Test(arguments: [
        "event done trace +3 days", "event approved credit +3 days", "event goodwill +3 days credit",
        "event goodwill +3 days", "event done \"what nobody planned\" +3 days", "event contacted +3h via meeting",
        "event promised letter \"A letter\" +1 day by +2 days\nevent done letter +2 days",
    ])
    func anEventAboutWhatIsThere(text: String) {
        #expect(messages(Self.plan + text) == [])
    }

    @Test(arguments: ["when nosuch.says is yes", "within 8 hours of nosuch", "typical 7..8 days of nosuch"])
    func aStageLooksAtWhatCanHappen(text: String) {
        let found = messages("stage mine \"M\" { \(text) }")
        #expect(found.count == 1 && found[0].hasPrefix("unknown-name: there is no stage and no event `nosuch` | "))
        let known = text.replacingOccurrences(of: "nosuch", with: "answered")
        #expect(messages("stage mine \"M\" { \(known) }") == [])
        let own = text.replacingOccurrences(of: "nosuch", with: "mine-too")
        #expect(messages("stage mine-too \"N\" { after contacted }\nstage mine \"M\" { \(own) }") == [])
    }

    @Test func aPromiseNeedsNoMomentOfItsOwn() {
        let promise = compile(
            "scenario \"x\"\nfeedback 3/10 \"Slow.\" { received 2026-03-02T09:10Z }\n"
                + "event promised \"A dated plan\" by +2 days\nevent promised \"Nothing\"\nevent resolved\n")
        let undated = promise.diagnostics.filter { $0.code == .undatedEvent }.map(\.message)
        #expect(
            undated == [
                "nothing tells when `promised` happened: no time is written",
                "nothing tells when `resolved` happened: no time is written",
            ])
    }
}
