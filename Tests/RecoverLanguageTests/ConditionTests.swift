import RecoverModel
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// Conditions: binding, kinds and unknowns.
@Suite struct ConditionTests {
    let facts = compile(
        """
        scenario "x"
        customer "Operations Director" { employees 600; tenure 9 months; arr $84k; industry logistics; renewal in 90 days; peak 2026-11-27 }
        feedback 3/10 "My lawyer says: exports crawled. We're looking around." {
          received 2026-03-02T09:10Z
          issue exports "exports crawled" fixable
          issue support "My lawyer" systemic
        }
        deliver email { tone calm, accountable; words 120..160 }
        owner CS { account-csm; authority csm }
        assigned CS
        """)

    @Test(arguments: [
        ("customer.employees > 500", Truth.yes),
        ("customer.employees in 50..600", .yes), ("customer.employees in 50..599", .no),
        ("customer.tenure < 1 year and customer.arr >= $84k", .yes),
        ("customer.tenure is 9 months", .yes), ("customer.tenure > 273 days", .yes),
        ("customer.tenure > 275 days", .no),
        ("customer.industry is logistics", .yes), ("customer.industry is not logistics", .no),
        ("customer.industry in healthcare, logistics", .yes),
        ("customer.renewal <= 90 days", .yes),
        ("feedback.score <= 3", .yes), ("feedback.score in 0..2", .no), ("feedback.class is detractor", .yes),
        ("feedback mentions \"lawyer\", \"court\"", .yes), ("feedback mentions \"law\"", .no),
        ("feedback mentions \"export crawl\"", .yes), ("feedback.comment mentions \"look around\"", .yes),
        ("customer.role mentions \"director\"", .yes),
        ("email.tone has calm", .yes), ("email.tone has warm", .no),
        ("email.words is 120..160", .yes), ("email.words in 100..200", .yes), ("email.words in 130..200", .no),
        ("customer.legal-dispute", .no), ("not customer.legal-dispute", .yes),
        ("customer.legal-dispute is no", .yes),
        ("customer.seniority is executive", .unknown), ("not customer.seniority is executive", .unknown),
        ("customer.seniority is unknown", .yes), ("customer.seniority is known", .no),
        ("customer.seniority is executive or customer.employees > 1", .yes),
        ("customer.seniority is executive and customer.employees < 1", .no),
        ("feedback.context.count is 0", .yes), ("feedback.issue.count is 2", .yes),
        ("feedback.issue.systemic", .yes), ("feedback.issue.no-remedy", .no), ("feedback.exports.fixable", .yes),
        ("assigned.account-csm", .yes), ("assigned.authority < manager", .yes), ("assigned.authority >= csm", .yes),
        ("1 + 2 * 3 is 7", .yes), ("(1 + 2) * 3 is 9", .yes), ("10 - 4 - 3 is 3", .yes),
        ("2 days + 12 hours is 60 hours", .yes), ("$100 / 4 is $25", .yes), ("1 month > 30 days", .yes),
        ("yes or no and no", .yes), ("not no and no", .no),
    ])
    func holds(condition: String, expected: Truth) {
        #expect(facts.holds(condition) == expected, "\(condition)")
    }

    @Test func anInferredScoreIsBelowAValueWhenAllOfItIs() {
        let call = compile("scenario \"x\"\nfeedback 3..4/10 \"Notes\" { source call }")
        #expect(call.holds("feedback.score < 5") == .yes)
        #expect(call.holds("feedback.score < 4") == .unknown)
        #expect(call.holds("feedback.score in 0..6") == .yes)
        #expect(call.holds("feedback.score is 3..4/10") == .yes)
        #expect(call.holds("feedback.class is detractor") == .yes)
    }

    @Test func differentKindsAreAnErrorThatNamesBoth() {
        let result = compile(
            "scenario \"x\"\nexpect customer.arr < 3 days\nexpect $5 is €5\nexpect customer.tenure > 5")
        #expect(
            result.diagnostics.map(\.message) == [
                "a sum of money cannot be compared with a length of time",
                "a sum in $ cannot be compared with a sum in €",
                "a length of time cannot be compared with a number",
            ])
        #expect(result.summary == ["kind-mismatch 2:8", "kind-mismatch 3:8", "kind-mismatch 4:8"])
    }

    /// A day of renewal is so many days away, whatever the hour of the feedback.
    @Test func aDateOfRenewalCountsFromTheDayOfTheFeedback() {
        let text = { (renewal: String) in
            "scenario \"x\"\ncustomer \"y\" { renewal \(renewal) }\nfeedback 3/10 \"z\" { received 2026-03-02T23:30+01:00 }"
        }
        #expect(compile(text("2026-06-01")).holds("customer.renewal is 91 days") == .yes)
        #expect(compile(text("2026-06-01T23:30+01:00")).holds("customer.renewal is 91 days") == .yes)
        #expect(compile(text("2026-06-01T11:30+01:00")).holds("customer.renewal is 90.5 days") == .yes)
    }

    @Test func unknownPathsSayWhatWasMeant() {
        let result = compile(
            "scenario \"x\"\nwhen customer.tenur < 1 year { segment smb }\nwhen customr.tenure < 1 year { segment smb }"
        )
        #expect(result.diagnostics.map(\.help) == ["did you mean `tenure`?", "did you mean `customer`?"])
    }
}
