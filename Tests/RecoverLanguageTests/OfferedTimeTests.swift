import RecoverBase
import RecoverModel
import Testing

@testable import RecoverCompiler

/// A call is offered when somebody works.
@Suite struct OfferedTimeTests {
    private func found(_ times: String, _ hours: String = "hours mon..fri 9:00..17:00; hours sat 22:00..2:00")
        -> [String]
    {
        let text = """
            scenario "x"
            customer "Director" { name "Dana" }
            feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
            constraint no refunds
            \(hours)
            holiday 2026-03-06
            deliver email { schedule 2 times for 20 minutes { \(times) } }
            deliver call
            deliver plan
            """
        return compile(text).diagnostics.map(\.message)
    }

    @Test(arguments: [
        ("at 2026-03-05T18:00Z", "Thu 5 Mar 2026 18:00 (UTC) is offered, and nobody works then"),
        ("at 2026-03-08T10:00Z", "Sun 8 Mar 2026 10:00 (UTC) is offered, and nobody works then"),
        ("at 2026-03-06T10:00Z", "Fri 6 Mar 2026 10:00 (UTC) is offered, and that day is a holiday"),
        ("at 2026-03-01T10:00Z", "Sun 1 Mar 2026 10:00 (UTC) is offered, and the answer came in later"),
        ("at 2026-03-05T17:20+00:30", nil), ("at 2026-03-05T09:00Z", nil), ("at 2026-03-05T16:59Z", nil),
        // The night of a Saturday is its own.
        ("at 2026-03-08T01:00Z", nil),
        ("at 2026-03-08T02:00Z", "Sun 8 Mar 2026 02:00 (UTC) is offered, and nobody works then"),
    ])
    func aTimeIsLookedAt(time: String, message: String?) {
        #expect(found(time) == (message.map { [$0] } ?? []))
    }

    @Test func readsTheTimeInTheZoneOfTheCase() {
        #expect(found("at 2026-03-05T16:30+01:00") == [])
        #expect(found("at 2026-03-05T08:30+01:00") == ["Thu 5 Mar 2026 07:30 (UTC) is offered, and nobody works then"])
    }

    @Test func nobodySaidWhen() {
        #expect(found("at 2026-03-08T10:00Z", "drop hours") == [])
        #expect(WorkingHours().closing(CivilDate(year: 2026, month: 3, day: 8)!, nil) == nil)
    }
}
