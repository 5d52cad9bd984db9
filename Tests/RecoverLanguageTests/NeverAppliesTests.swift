import RecoverBase
import RecoverModel
import Testing

@testable import RecoverLanguage

/// Doctrine that can never apply, or does not fit together: each mistake has its own diagnostic, with its places.
@Suite struct NeverAppliesTests {
    @Test(arguments: [
        "customer.employees < 10 and customer.employees > 20",
        "customer.employees in 1..9 and customer.tenure > 1 year and customer.employees in 10..20",
        "customer.employees < 10 and customer.employees >= 10",
        "customer.tenure < 6 months and customer.tenure > 2 years",
        "segment is smb and segment is enterprise",
        "segment in smb, enterprise and segment is mid-market",
        "feedback.score <= 2 and feedback.score >= 4",
        "customer.industry is retail and customer.industry is healthcare",
        "policy.apology is bannned",
        "policy.apology in never, sometimes",
        "customer.cancelled or segment is smb and segment is enterprise",
    ])
    func aConditionThatNeverHoldsIsAWarning(condition: String) throws {
        let result = compile("scenario \"x\"\nwhen \(condition) { constraint avoid \"never\" }")
        #expect(result.diagnostics.map(\.code) == [.neverApplies], "\(result.summary)")
        #expect(!result.hasErrors)
    }

    @Test(arguments: [
        "customer.employees < 20 and customer.employees > 10",
        "customer.employees <= 10 and customer.employees >= 10",
        "customer.employees < 10 or customer.employees > 20",
        "segment is smb or segment is enterprise", "segment in smb, enterprise and segment is smb",
        "segment is not smb and segment is enterprise", "policy.apology in banned, sometimes",
        "policy.apology is not bannned", "policy.attempts is 7", "feedback.issue.fixable and feedback.issue.systemic",
        "customer.role mentions \"CEO\" and customer.role mentions \"owner\"",
        "feedback.score in 0..3 and feedback.score in 3..6",
    ])
    func aConditionThatMayHoldIsLeftAlone(condition: String) {
        let result = compile("scenario \"x\"\nwhen \(condition) { constraint avoid \"never\" }")
        #expect(result.diagnostics.filter { $0.code == .neverApplies }.isEmpty, "\(result.summary)")
    }

    @Test func bothPlacesAreNamed() throws {
        let text = "scenario \"x\"\nwhen segment is smb { when segment is enterprise { constraint no refunds } }"
        let found = try #require(compile(text).diagnostics.first)
        #expect(found.message == "nothing is both of these, so the condition never holds")
        let source = Source(name: "case.rs", text: text)
        #expect(source.text(found.place.span) == "segment is enterprise")
        #expect(found.related.map { source.text($0.place.span) } == ["segment is smb"])
    }

    @Test func rulesAndGuardsAreReadToo() {
        let result = compile(
            """
            scenario "x"
            guard open "Open" { hold email }
            guard shut "Shut" { when customer.employees < 1 and customer.employees > 2; hold email }
            rule odd "Odd" { when segment is a and segment is b; expects option.templated }
            """)
        #expect(result.summary == ["never-applies 2:1", "never-applies 3:53", "never-applies 4:40"])
        #expect(result.diagnostics.first?.message == "the guard `open` has no condition, so it never stops anything")
    }

    @Test func aGuardThatAPlaybookCompletesIsFine() {
        #expect(compile("scenario \"x\"\nguard legal { hold call }").diagnostics.isEmpty)
    }

    // MARK: What does not fit together

    @Test func aGuardThatHoldsAnUnknownDeliverable() throws {
        let text = "scenario \"x\"\nguard g \"G\" { when customer.cancelled; hold email, letter }"
        let result = compile(text)
        let found = try #require(result.diagnostics.first)
        #expect(result.diagnostics.map(\.code) == [.unknownName])
        #expect(Source(name: "", text: text).text(found.place.span).contains("letter"))
        #expect(found.help == "the kinds are email, call, plan, brief and sequence")
    }

    @Test func aPolicyValueThatTheDeclarationDoesNotKnow() throws {
        let result = compile(
            "scenario \"x\"\nuse \"house.rs\"\npolicy tea lemon",
            files: ["house.rs": "playbook house\npolicy tea milk of milk, sugar because \"We like it so.\""])
        let found = try #require(result.diagnostics.first)
        #expect(found.code == .unknownPolicyValue)
        #expect(found.help == "its values are milk and sugar")
        #expect(result.summary == ["unknown-policy-value 3:12"])
    }

    @Test func twoPlaybooksThatDisagreeAreNamedWithBothPlaces() throws {
        let files = ["a.rs": "playbook a\npolicy tea milk of milk, sugar", "b.rs": "playbook b\npolicy tea sugar"]
        let result = compile("scenario \"x\"\nuse \"a.rs\", \"b.rs\"", files: files)
        let found = try #require(result.diagnostics.first { $0.code == .playbooksDisagree })
        #expect(found.related.map(\.place.file) == ["a.rs", "b.rs"])
        let settled = compile("scenario \"x\"\nuse \"a.rs\", \"b.rs\"\npolicy tea milk", files: files)
        #expect(settled.diagnostics.isEmpty, "the scenario decides")
    }
}
