import RecoverBase
import RecoverDiagnostics
import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Figures, words and names that a statement cannot mean.
@Suite struct LimitTests {
    /// Code, place, message and help of each, without those that every short case earns.
    private func found(_ text: String, now: Instant? = nil) -> [String] {
        let result = compile("scenario \"x\"\n" + text, now: now)
        let ignored: [Code] = [.singleDeliverable, .noHardConstraint, .noVisibleWin]
        return zip(result.diagnostics, result.summary).filter { !ignored.contains($0.0.code) }
            .map { "\($1): \($0.message) | \($0.help ?? "")" }
    }

    @Test(arguments: [
        (
            "decision d \"?\" { option a \"A\" { score 180 }; option b \"B\" }\nending e otherwise",
            "out-of-range 2:39: 180 is more than 100 | write a number from 0 to 100"
        ),
        ("pass at 170", "out-of-range 2:9: 170 is more than 100 | write a number from 0 to 100"),
        ("pass at -1", "out-of-range 2:9: -1 is less than 0 | write a number from 0 to 100"),
        (
            "rule r \"R\" { expects option.asks; weight 0 }",
            "out-of-range 2:42: 0 is not above 0 | write a number above 0"
        ),
        (
            "rule r \"R\" { expects option.asks; weight -5 }",
            "out-of-range 2:42: -5 is not above 0 | write a number above 0"
        ),
        (
            "owner A\ndeliver plan { milestone m \"M\" { by day 1.5; owner A; success \"s\" } }",
            "out-of-range 3:41: 1.5 is no whole number | write a whole number"
        ),
        ("customer \"y\" { tenure -3 months }", "out-of-range 2:23: it cannot be less than nothing | write `3 months`"),
        ("customer \"y\" { arr -$5 }", "out-of-range 2:20: it cannot be less than nothing | write `$5`"),
        ("customer \"y\" { employees -5 }", "out-of-range 2:26: there cannot be fewer than 0 | write `5`"),
        (
            "customer \"y\" { employees 1_000_000_000_000_000 }",
            "number-too-large 2:26: the number is too large | numbers go up to 999999999999999"
        ),
        (
            "deliver plan { row day 1..9223372036854775807 }",
            "number-too-large 2:27: the number is too large | numbers go up to 999999999999999"
        ),
        (
            "customer \"y\" { tenure 1001 years }",
            "number-too-large 2:23: the length of time is too large | lengths of time go up to 1000 years"
        ),
        (
            "deliver plan { visible-win within 1..999999999999999 weeks }",
            "number-too-large 2:35: the length of time is too large | lengths of time go up to 1000 years"
        ),
        (
            "customer \"y\" { arr $999999999999999k }",
            "number-too-large 2:20: the number is too large | numbers go up to 999999999999999"
        ),
        (
            "deliver brief { confirm 100001 items }",
            "out-of-range 2:25: 100001 is more than 100000 | write a whole number"
        ),
        (
            "rule r \"R\" { expects option.asks; weight 1000000.5 }",
            "out-of-range 2:42: 1000000.5 is more than 1000000 | write a number above 0"
        ),
        (
            "meter m \"M\" 0..10000000001 = 4",
            "number-too-large 2:13: a meter cannot reach 10000000001 | "
                + "its ends may be 10000000000 away from 0; count in thousands or in millions"
        ),
        (
            "customer \"y\" { employees 600 }\nexpect customer.employees\(String(repeating: " * 999999999999999", count: 21)) > 5",
            "number-too-large 3:8: the result is larger than any number | "
                + "numbers go up to 999999999999999; calculate with smaller ones"
        ),
    ])
    func aFigureThatCannotBeMeant(text: String, expected: String) {
        #expect(found(text) == [expected])
    }

    @Test(arguments: [
        "pass at 0", "pass at 100", "rule r \"R\" { expects option.asks; weight 101 }", "pass at 99.5",
        "customer \"y\" { employees 999_999_999_999_999 }", "customer \"y\" { arr $0; tenure 0 days }",
        "priority -10 when customer.value is low",
    ])
    func aFigureThatCan(text: String) {
        #expect(found(text) == [])
    }

    @Test(arguments: ["end", "unknown", "known"])
    func reservedWordsNameNothing(word: String) {
        for statement in [
            "decision \(word) \"?\" { option a \"A\" }", "owner \(word)", "offer \(word) \"O\"",
            "variant \(word) { owner A }",
            "meter \(word) 0..10 = 4", "guard \(word) \"G\" { when customer.cancelled }", "topic \(word) \"T\"",
        ] {
            let result = compile("scenario \"x\"\n\(statement)")
            #expect(result.diagnostics.first?.code == .wrongArgument, "\(statement)")
            #expect(result.diagnostics.first?.message.hasSuffix("here, not `\(word)`") == true, "\(statement)")
        }
    }

    @Test func aPathStillEndsAtEnd() {
        let text = "decision d \"?\" { option a \"A\" { then end }; option b \"B\" }\nending e \"E\" otherwise"
        #expect(found(text) == [])
    }

    @Test func aWordIsOnItsScale() {
        #expect(
            found("owner A { authority emperor }\nowner B { authority mnager }\nowner C { authority vp }") == [
                "unknown-name 2:21: there is no `emperor` on the scale `authority` | its words, the lowest first, are "
                    + "agent, csm, manager, director, vp and executive",
                "unknown-name 3:21: there is no `mnager` on the scale `authority` | did you mean `manager`?",
            ])
        let variant = "owner A\nvariant v { owner A { authority boss } }"
        #expect(compile("scenario \"x\"\n" + variant, variant: "v").summary == ["unknown-name 3:33"])
        #expect(found("scale value low, medium, high\ncustomer \"y\" { value high }") == [])
        #expect(
            compile("scenario \"x\"\nscale value low, medium, high\ncustomer \"y\" { value high }")
                .holds("customer.value > low") == .yes)
    }

    @Test func aRuleExpectsSomething() {
        #expect(
            found("rule r \"R\" { when customer.cancelled; weight 5 }") == [
                "never-applies 2:1: the rule `r` expects nothing, so no option ever meets it | write it in its block, "
                    + "such as `expects option.channel is call`"
            ])
    }

    @Test func stagesDoNotWaitForEachOther() {
        #expect(
            found("stage a { after c }\nstage b { after a }\nstage c { after b }\nstage d { after c }") == [
                "stage-cycle 3:11: the stages `a`, `c` and `b` wait for each other | take one `after` away, or let it "
                    + "name an earlier stage"
            ])
        #expect(found("stage a { after a }").first?.contains("the stage `a` waits for itself") == true)
        #expect(found("stage a { after b }\nstage b { within 2 days of received }") == [])
    }

    @Test func aQuizAsksForOneThing() {
        #expect(
            found("quiz q \"?\" { all-that-apply; in-order; answer a \"A\"; answer b \"B\" }") == [
                "quiz-kinds 2:14: the answers of a quiz are put in order, or all that apply are chosen, not both | "
                    + "keep `in-order` or `all-that-apply`"
            ])
    }

    @Test func asManyTimesAsAreOffered() {
        let schedule = { (count: String) in
            "customer \"y\"\ndeliver email { schedule \(count) { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z } }"
        }
        #expect(
            found(schedule("1 time for 20 minutes")) == [
                "times-differ 3:72: `schedule` offers 1 time, and 2 are written | write `schedule 2 times`, or take "
                    + "away what is too many"
            ])
        #expect(found(schedule("2 times")) == [])
        #expect(found(schedule("3 times")) == [])
    }

    @Test func replaceNeedsSomethingToReplace() {
        #expect(
            found("owner Product\nreplace owner Prodct with TAM") == [
                "nothing-to-replace 3:15: there is no `owner Prodct` to replace | did you mean `Product`?"
            ])
        let playbook = compile(
            "scenario \"x\"\nuse \"house.rs\"", files: ["house.rs": "playbook house\nreplace owner Product with TAM"])
        #expect(playbook.diagnostics == [])
    }

    @Test func aFileIsAScenarioOrAPlaybook() {
        #expect(
            found("playbook house") == [
                "scenario-and-playbook 2:1: a file is a scenario or a playbook, not both | take one of the two lines "
                    + "away, or write the playbook into a file of its own and `use` it"
            ])
    }

    /// A team's template is a scenario, and grows old as a playbook does (E22, G18).
    @Test func aScenarioIsReviewedToo() throws {
        let day = try #require(CivilDate(year: 2026, month: 5, day: 1))
        let now = Instant(day, hour: 0, minute: 0, second: 0, zone: .utc)
        #expect(
            found("reviewed 2026-01-10 every 3 months", now: now) == [
                "stale-playbook 2:1: this file was due to be read again on 2026-04-10 | read it, mend what is out of "
                    + "date, and set the date of `reviewed`"
            ])
        #expect(found("reviewed 2026-04-10 every 3 months", now: now) == [])
    }

    @Test func anIssueWithoutItsTextIsNotQuoted() {
        #expect(
            found("feedback 5/10 { context \"a\"; issue late fixable }").map { $0.prefix { $0 != "|" } } == [
                "missing-argument 2:40: `issue` needs the customer's words in quotes "
            ])
    }
}
