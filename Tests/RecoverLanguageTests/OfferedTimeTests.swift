import RecoverBase
import RecoverModel
import RecoverPlaybooks
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

    /// Only where somebody says when the message goes out; what has happened in the case was sent in its time.
    @Test(arguments: [
        ("2026-03-05T08:00Z", "", false), ("2026-06-28T10:00Z", "", true), (nil, "", false),
        ("2026-06-28T10:00Z", "event contacted 2026-03-03T10:00Z", false),
    ])
    func aTimeThatHasPassed(sending: String?, event: String, isTold: Bool) throws {
        let text = """
            scenario "x"
            customer "Director" { name "Dana" }
            feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
            constraint no refunds
            \(event)
            deliver email { schedule 1 times for 20 minutes { at 2026-03-05T10:00Z } }
            """
        var request = CompileRequest(main: Source(name: "case.rs", text: text))
        request.sending = sending.flatMap { Moment(written: $0)?.instant(in: .utc) }
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let found = compiler.compile(request).diagnostics.map(\.message).filter { $0.contains("has passed") }
        #expect(found.isEmpty != isTold, "\(found)")
    }
}
