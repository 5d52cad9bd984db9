import RecoverDiagnostics
import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// What a condition asks for that is not there: it would never be met, and nobody would see why.
@Suite struct ExpectedPathTests {
    private func messages(_ expectations: String...) -> [String] {
        let result = compile(
            """
            scenario "x"
            customer "B" { arr $84k; employees 5; value high; peak 2026-11-27; renewal 2026-06-01; seniority director }
            feedback 3/10 "y" { received 2026-03-02T09:10Z }
            deliver email
            deliver email follow { words ..80 }
            deliver plan { checkpoint "Go" on day 7 { go when "z" } }
            constraint no refunds
            owner Boss { authority vp }
            decision d "?" { option a "A" { costs $2k }; option b "B" }
            ending e "E" otherwise
            \(expectations.map { "expect \($0)" }.joined(separator: "\n"))
            """)
        return result.diagnostics.filter { $0.isError || $0.code == .neverApplies }.map {
            "\($0.message) | \($0.help ?? "")"
        }
    }

    @Test(arguments: [
        "email.follow.words is ..80", "email.follow.words in 0..100", "email.section is unknown",
        "plan.\"Go\".go is \"z\"", "plan.\"Go\".day is 7", "plan.later.by is unknown", "email.nonsense is unknown",
        "policy.apology is with-action", "guards has legal", "not guards has call-first",
        "owner.Boss.authority >= manager", "manager < vp", "customer.value in high, medium", "spent is $2k",
        "customer.arr > $50k", "customer.peak - 1 day is 2026-11-26",
        "feedback.received + 3h > 2026-03-02T10:00Z", "customer.renewal is 91 days", "d is a", "d.a.score is unknown",
        "stage is checked-in", "best-path is \"a\"", "elapsed < 3 days",
    ])
    func whatIsThereIsNotReported(condition: String) {
        #expect(messages(condition) == [])
    }

    @Test(arguments: [
        ("segmnt is enterprise", "there is no `segmnt` to ask about | did you mean `segment`?"),
        ("email.wrds is known", "there is no `wrds` in `deliver email` | did you mean `email.words`?"),
        ("policy.apolog is banned", "there is no policy `apolog` | did you mean `policy.apology`?"),
        ("policy.zzzzz is known", "there is no policy `zzzzz` | `recoverscript show standard` lists them"),
        ("guards has cancelation", "there is no guard `cancelation` | did you mean `cancellation`?"),
        ("not guards has leagl", "there is no guard `leagl` | did you mean `legal`?"),
        (
            "customer.value > low",
            "`customer.value` is a word, and its words have no order | ask with `is` or `in`, such as "
                + "`customer.value is low`; or give them an order with `scale value …`, the lowest first"
        ),
        (
            "customer.goal < \"growth\"",
            "`customer.goal` is a word, and its words have no order | ask with `is` or `in`, such as "
                + "`customer.goal is growth`; or give them an order with `scale goal …`, the lowest first"
        ),
        (
            "new <= customer.relationship",
            "`customer.relationship` is a word, and its words have no order | ask with `is` or `in`, such as "
                + "`customer.relationship is new`; or give them an order with `scale relationship …`, the lowest first"
        ),
        (
            "customer.arr < €50k",
            "a sum in $ cannot be compared with a sum in € | write both sums in one currency: $"
        ),
        (
            "customer.arr + €5 > $3",
            "a sum in $ and a sum in € cannot be added | write both sums in one currency: $"
        ),
        ("spent < €5", "a sum in $ cannot be compared with a sum in € | write both sums in one currency: $"),
        (
            "customer.renewal > 2026-05-01",
            "a length of time cannot be compared with a date | `customer.renewal` is the time until then, counted "
                + "from when the feedback came in: `customer.renewal > 3 days`"
        ),
        (
            "customer.peak + customer.peak > 2026-05-01",
            "two dates cannot be added | write `2026-03-02 + 3 days` for a later day, or one date minus the other "
                + "for the time between them"
        ),
    ])
    func eachMistakeIsToldOnce(condition: String, expected: String) {
        #expect(messages(condition) == [expected])
    }

    /// The doctrine below may change: then an expectation is not met, which is no mistake of the file.
    @Test func aGuardThatNobodyDeclaresIsAWarning() {
        let result = compile("scenario \"x\"\nexpect guards has leagl")
        #expect(result.summary == ["never-applies 2:19"])
        #expect(!result.hasErrors)
    }

    @Test func whatNothingDeclaresHasNothingToCompare() {
        #expect(
            messages("plan.days is 7", "nonsense is 3").map { $0.prefix { $0 != "|" } } == [
                "there is no `days` in `deliver plan` ", "there is no `nonsense` to ask about ",
            ])
    }

    /// The currency of the case decides, wherever the condition stands.
    @Test func conditionsOfOtherLayersAreHeldAgainstTheCurrencyOfTheCase() {
        let result = compile(
            "scenario \"x\"\nuse \"house.rs\"\ncustomer \"y\" { arr $84k }",
            files: ["house.rs": "playbook house\nguard g \"G\" { when customer.arr < €50k; route A \"x\" }"])
        #expect(result.summary == ["kind-mismatch 2:20"])
        let open = compile("playbook house\nguard g \"G\" { when customer.arr < €50k; route A \"x\" }")
        #expect(open.diagnostics == [], "a playbook does not know in which currency a customer pays")
    }

    @Test func expectationsOfTheScenarioAreNotAboutItsVariants() {
        let text = """
            scenario "x"
            customer "y" { arr $84k }
            decision d "?" { option a "A"; option b "B" }
            ending e "E" otherwise
            expect customer.arr > $50k
            expect d.a.score is unknown
            variant abroad { customer { arr €80k }; drop decision d; expect customer.arr > €50k }
            """
        #expect(compile(text).diagnostics == [])
        #expect(compile(text, variant: "abroad").diagnostics == [])
        let wrong = text + "\nvariant odd { customer { arr €80k }; expect customer.arr > $50k }"
        #expect(compile(wrong, variant: "odd").summary == ["kind-mismatch 8:45"])
    }

    @Test func aPolicyThatAConditionSetsIsThere() {
        let text = """
            playbook house
            when customer.employees > 5 { policy house-rule strict of strict, loose }
            when policy.house-rule is strict { deliver email { words 7 } }
            """
        #expect(compile(text).diagnostics == [])
    }
}
