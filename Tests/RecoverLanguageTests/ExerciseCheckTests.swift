import RecoverDiagnostics
import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Mistakes in exercises: the code, the place and, once for each, the wording.
@Suite struct ExerciseCheckTests {
    private func check(_ text: String) -> [String] { compile("scenario \"Test\"\n" + text).summary }

    private func message(_ text: String) -> String? { compile("scenario \"Test\"\n" + text).diagnostics.first?.message }

    private let meters = "meter trust 0..10 = 4\nmeter churn 0%..100% = 45% low-is-good\n"

    @Test(arguments: [
        (#"chance 70% "A"; chance 20% "B""#, "the chances add up to 90%"),
        (#"chance 70% "A"; chance 40% "B""#, "the chances add up to 110%"),
        (#"chance 100% "A"; chance otherwise "B""#, "the chances add up to 100%, and nothing is left for `otherwise`"),
        (#"chance otherwise "A"; chance otherwise "B""#, "2 chances take what the others leave"),
        (#"chance 33.3% "A"; chance 33.3% "B"; chance 33.4% "C""#, nil),
        (#"chance 70% "A"; chance "B""#, nil),
    ])
    func chances(options: String, expected: String?) {
        let text = #"decision d "?" { option a "A" { \#(options) } }"#
        #expect(message(text) == expected)
        if expected != nil { #expect(check(text).map { $0.split(separator: " ")[0] } == ["chance-sum"]) }
    }

    /// What is missing on a meter's line is one mistake, and none of what is asked of the meter.
    @Test(arguments: [
        ("0..10", "missing-argument 2:26"), ("= 3", "meter-range 2:21"), ("0..10 start 3", "wrong-argument 2:27"),
        ("0..10: 3", "wrong-argument 2:26"), ("= 3 0..10", "wrong-argument 2:21"),
    ])
    func aMeterWithAPartMissing(parts: String, message: String) {
        #expect(
            check("meter trust \"Trust\" \(parts)\nending won \"Won\" when trust > 5\nending lost \"Lost\" otherwise")
                == [message])
    }

    @Test func circles() {
        let text = """
            decision one "?" { option a "A" { then two } }
            decision two "?" { option b "B" { then one when elapsed < 1 day }; option c "C" }
            decision three "?" { option d "D" { then end } }
            """
        #expect(check(text) == ["cycle-without-again 3:40"])
        #expect(message(text) == "this leads back to `one`, and from there it can come here again")
        // `again` where it comes back to, not elsewhere in the circle.
        #expect(check(text.replacing("one \"?\" {", with: "one \"?\" { again max 1;")) == [])
        #expect(check(text.replacing("two \"?\" {", with: "two \"?\" { again max 1;")) == ["cycle-without-again 3:53"])
        // Leading back without coming here again is no circle.
        #expect(
            check(
                """
                decision one "?" { option a "A" { then three } }
                decision two "?" { option b "B" { then end } }
                decision three "?" { option c "C" { then two } }
                """) == [])
        #expect(check(#"decision one "?" { option a "A" { then one } }"#) == ["cycle-without-again 2:40"])
    }

    @Test func whatIsUsedUpLeadsOn() {
        // When `one` is used up, `two` leads on to `three`, and that back to `two`.
        let text = """
            decision one "?" { again max 1; option a "A" }
            decision two "?" { option b "B" { then one } }
            decision three "?" { option c "C" { then two } }
            """
        #expect(check(text) == ["cycle-without-again 4:42"])
    }

    @Test func rangesAndStarts() {
        #expect(check("meter trust 0..10 = 11") == ["meter-range 2:21"])
        #expect(check("meter trust 5.. = 7") == ["meter-range 2:13"])
        #expect(check("meter churn 0%..100% = 45") == ["kind-mismatch 2:24"])
    }

    @Test(arguments: [
        ("effect trsut +1", "unknown-name"), ("effect churn -20", "kind-mismatch"),
        ("effect trust +10%", "kind-mismatch"), ("effect trust -11", "effect-beyond-range"),
    ])
    func effects(effect: String, expected: String) {
        let found = check(meters + #"decision d "?" { option a { "# + effect + " } }")
        #expect(found.map { $0.split(separator: " ")[0] } == [expected[...]])
        #expect(found.allSatisfy { $0.hasSuffix(" 4:36") }, "\(found)")
    }

    @Test func conditionsOnTheState() {
        func condition(_ text: String) -> [String] {
            check(meters + "decision one \"?\" { option a; option b }\nending won when \(text)\nending lost otherwise")
        }
        #expect(condition("trust >= 3 and churn < 20% and one is a and elapsed < 2 days and spent <= $5k") == [])
        #expect(condition("trust > 30%") == ["kind-mismatch 5:17"])
        #expect(condition("churn < 20") == ["kind-mismatch 5:17"])
        #expect(condition("elapsed < $5k") == ["kind-mismatch 5:17"])
        #expect(condition("one is c") == ["unknown-name 5:24"])
        #expect(condition("not one in a, c") == ["unknown-name 5:28"])
        #expect(condition("two is a") == ["unknown-path 5:17"])
    }

    @Test func answers() {
        #expect(check(#"decision d "?" { option a correct; option b correct }"#) == [])
        #expect(check(#"decision d "?" { option a correct good; option b }"#) == ["author-words 2:35"])
        #expect(check(#"decision d "?" { option a weak { score 40 }; option b }"#) == ["author-words 2:34"])
        #expect(check(#"decision d "?" { option a correct; option b { score 100 } }"#) == ["author-words 2:47"])
        #expect(check(#"decision d "?" { option a correct; option b { score 99 } }"#) == [])
        #expect(check(#"decision d "?" { option a; option b { score 100 } }"#) == [])
        #expect(check(#"quiz q "?" { answer a correct; answer b correct }"#) == ["several-correct 2:32"])
        #expect(check(#"quiz q "?" all-that-apply { answer a correct; answer b correct }"#) == [])
        #expect(check(#"quiz q "?" { answer a; answer b }"#) == ["no-correct-answer 2:1"])
        #expect(check(#"quiz q "?" in-order { answer a; answer b }"#) == [])
        #expect(check(#"decision d "?""#) == ["no-options 2:1"])
    }

    @Test func endings() {
        #expect(check("ending won when elapsed < 1 day\n") == ["no-last-ending 2:1"])
        #expect(check("ending won when elapsed < 1 day\nending lost otherwise") == [])
    }

    @Test func costsInTwoCurrencies() {
        let text = #"decision d "?" { option a { costs $2k }; option b { costs €1k } }"#
        #expect(check(text) == ["kind-mismatch 2:59"])
        #expect(message(text) == "a sum in € cannot be added to a sum in $")
    }

    @Test func aThenToNowhere() {
        #expect(check(#"decision d "?" { option a { then nowhere } }"#) == ["unknown-name 2:34"])
    }
}
