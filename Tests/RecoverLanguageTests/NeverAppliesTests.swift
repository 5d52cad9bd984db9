import RecoverBase
import RecoverModel
import Testing

@testable import RecoverCompiler
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
            rule odd "Odd" { when segment is smb and segment is enterprise; expects option.templated }
            """)
        #expect(result.summary == ["never-applies 2:1", "never-applies 3:53", "never-applies 4:42"])
        #expect(result.diagnostics.first?.message == "the guard `open` has no condition, so it never stops anything")
    }

    @Test func aGuardThatAPlaybookCompletesIsFine() {
        #expect(compile("scenario \"x\"\nguard legal { hold call }").diagnostics.isEmpty)
    }

    @Test func aRuleThatCanNeverApply() throws {
        let text = """
            scenario "x"
            rule odd "Odd" { when customer.employees < 10 and customer.employees > 20; expects option.asks }
            rule fine "Fine" { expects option.promise is refunds and option.promise is roadmap }
            """
        let result = compile(text)
        let found = try #require(result.diagnostics.first)
        #expect(result.diagnostics.map(\.code) == [.neverApplies], "an option may promise several things")
        let source = Source(name: "", text: text)
        #expect(source.text(found.place.span) == "customer.employees > 20")
        #expect(found.related.map { source.text($0.place.span) } == ["customer.employees < 10"])
    }

    @Test func aConditionThatSetsAFactShowsTheCondition() throws {
        let text = "scenario \"x\"\nwhen segment is smb { when customer.cancelled { customer \"CEO\" } }"
        let found = try #require(compile(text).diagnostics.first)
        #expect(found.code == .whenSetsFact)
        let source = Source(name: "", text: text)
        #expect(source.text(found.place.span) == "customer")
        #expect(found.related.map { source.text($0.place.span) } == ["when customer.cancelled"])
        #expect(found.related.map(\.message) == ["the condition is here"])
    }

    @Test func filesInACircleShowEachUse() throws {
        let files = ["a.rs": "playbook a\nuse \"b.rs\"", "b.rs": "playbook b\nuse \"a.rs\""]
        let found = try #require(compile("scenario \"x\"\nuse \"a.rs\"", files: files).diagnostics.first)
        #expect(found.code == .useCycle)
        #expect(found.place == .init(file: "b.rs", span: Span(start: 15, end: 21)))
        #expect(found.related.map(\.place) == [.init(file: "a.rs", span: Span(start: 15, end: 21))])
        #expect(found.related.map(\.message) == ["`b.rs` is used here"])
        #expect(found.note == "a.rs → b.rs → a.rs")
    }

    @Test func aPolicyThatNeverHasTheValueShowsItsDeclaration() throws {
        let found = try #require(
            compile("scenario \"x\"\nwhen policy.apology is bannned { segment a }").diagnostics.first)
        #expect(found.message == "the policy `apology` is never `bannned`")
        #expect(found.related.map(\.place.file) == ["playbook:standard"])
        #expect(found.related.map(\.message) == ["its values are declared here"])
    }

    // MARK: What does not fit together

    @Test func aGuardThatHoldsAnUnknownDeliverable() throws {
        let text = "scenario \"x\"\nguard g \"G\" { when customer.cancelled; hold email, letter }"
        let result = compile(text)
        let found = try #require(result.diagnostics.first)
        let source = Source(name: "", text: text)
        #expect(result.diagnostics.map(\.code) == [.unknownDeliverable])
        #expect(found.message == "the guard `g` holds `letter`, and there is no such deliverable")
        #expect(source.text(found.place.span) == "letter")
        #expect(found.related.map { source.text($0.place.span) } == ["guard g \"G\""])
        #expect(found.help == "did you mean `email`?")
    }

    @Test func aPolicyValueThatTheDeclarationDoesNotKnow() throws {
        let result = compile(
            "scenario \"x\"\nuse \"house.rs\"\npolicy tea lemon",
            files: ["house.rs": "playbook house\npolicy tea milk of milk, sugar because \"We like it so.\""])
        let found = try #require(result.diagnostics.first)
        #expect(found.code == .unknownPolicyValue)
        #expect(found.help == "its values are milk and sugar")
        #expect(found.related.map(\.message) == ["its values are declared here"])
        #expect(found.related.map(\.place) == [.init(file: "house.rs", span: Span(start: 15, end: 45))])
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
