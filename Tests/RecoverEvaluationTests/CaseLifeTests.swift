import RecoverBase
import RecoverCompiler
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// A case's life as a function of its events, its stages and a moment.
@Suite struct CaseLifeTests {
    private static let head = """
        customer "Guest" { name "Paolo Ricci" }
        owner Desk { authority manager }
        assigned Desk
        feedback 3/10 "The room was cold." { received 2026-03-06T16:30Z; issue cold "The room was cold" fixable }

        """

    private func loop(_ text: String) throws -> CaseLoop {
        let model = try compiled(CaseLifeTests.head + text)
        return CaseLoop(model, scope: TreeScope(tree: model.tree))
    }

    private func at(_ text: String) throws -> Instant { try #require(Moment(written: text)).instant(in: .utc) }

    // MARK: Bounds

    /// Bounds are inclusive, and a second later is another thing.
    @Test func theLimitsOfTheFirstContact() throws {
        let loop = try loop("")
        let due = try at("2026-03-07T16:30Z")
        #expect(loop.state(at: due).due.contains { $0.id == "contacted" })
        #expect(loop.state(at: due.adding(seconds: 1)).overdue.map(\.id) == ["contacted"])
        let breach = try at("2026-03-08T16:30Z")
        #expect(loop.state(at: breach).overdue.map(\.id) == ["contacted"])
        #expect(loop.state(at: breach.adding(seconds: 1)).breached.map(\.id) == ["contacted"])
    }

    /// Before a range is too early, at its first second it is in time.
    @Test func aRangeBeginsAtItsFirstSecond() throws {
        let early = try loop(
            "event contacted +1h via call\nevent resolved +2h\nevent checked-in at 2026-03-09T18:29:59Z")
        #expect(early.endState?.violations.map(\.gate) == [.tooEarly])
        let inTime = try loop("event contacted +1h via call\nevent resolved +2h\nevent checked-in at 2026-03-09T18:30Z")
        #expect(inTime.endState?.violations.map(\.gate) == [])
    }

    @Test func anEventAheadHasNotHappened() throws {
        let loop = try loop("event contacted +3h via call\nevent resolved +1 day")
        #expect(loop.state(at: try at("2026-03-06T19:29:59Z")).stage == "received")
        #expect(loop.state(at: try at("2026-03-06T19:30Z")).stage == "contacted")
        #expect(loop.state(at: try at("2026-03-06T20:00Z")).ahead == 1)
    }

    // MARK: Bad input

    @Test func eventsOutOfOrderInTheFileAreSortedByTime() throws {
        let loop = try loop(
            "event answered +6 days says yes\nevent checked-in 4 days after resolved\nevent resolved +1 day\nevent contacted +3h via call"
        )
        #expect(loop.history.events.map(\.event.name) == ["contacted", "resolved", "checked-in", "answered"])
        #expect(loop.endState?.violations.map(\.gate) == [])
    }

    @Test func twoAtOneMomentKeepTheOrderOfTheFile() throws {
        let loop = try loop("event contacted +3h via call\nevent resolved +3h\nevent replied +3h")
        #expect(loop.history.events.map(\.event.name) == ["contacted", "resolved", "replied"])
    }

    @Test func twoMessagesAtOneMomentAreTooClose() throws {
        let loop = try loop("event contacted +3h via email\nevent contacted +3h via email")
        let found = try #require(loop.endState?.violations.first { $0.gate == .attemptsTooClose })
        #expect(found.message.contains("went out at the same moment;"))
    }

    @Test func anEventBeforeTheFeedbackIsAViolation() throws {
        let loop = try loop("event contacted at 2026-03-05T10:00Z via call")
        #expect(loop.endState?.violations.map(\.gate) == [.beforeFeedback])
    }

    @Test func anEventOfNoStageCountsForNothing() throws {
        let loop = try loop("event danced +3h")
        #expect(loop.endState?.stage == "received")
        #expect(loop.endState?.due.contains { $0.id == "contacted" } == true)
    }

    @Test func withoutATimeOfTheFeedbackNoClockRuns() throws {
        let model = try compiled(
            "customer \"Guest\" { name \"Paolo Ricci\" }\nfeedback 3/10 \"Cold.\"\nevent contacted +3h")
        let state = CaseLoop(model, scope: TreeScope(tree: model.tree)).state(at: try at("2026-03-07T00:00Z"))
        #expect(state.stage == "contacted")
        #expect(state.fields.first?.happened == true && state.fields.first?.at == nil)
        #expect(state.due.map(\.id) == ["resolved"] && state.due[0].by == nil && state.due[0].opens == nil)
        #expect(state.overdue.isEmpty && state.breached.isEmpty)
    }

    @Test func hoursThatNeverOpenGiveNoDeadline() throws {
        let loop = try loop("drop hours\npolicy clock working-hours")
        #expect(loop.state(at: try at("2026-03-20T00:00Z")).overdue.isEmpty)
        let limit = TimeLimit(.hours(4), words: "4 hours")
        #expect(
            loop.clock.explanation(of: limit, from: try at("2026-03-06T16:30Z"))
                == ["Fri 6 Mar 16:30 + 4 working hours never ends: the working hours are never open"])
    }

    // MARK: Explained as a person would

    @Test func aDeadlineIsExplainedStepByStep() throws {
        let loop = try loop("policy clock working-hours\nhours mon..fri 9:00..18:00\npolicy first-contact 4 hours")
        let duty = try #require(loop.state(at: try at("2026-03-06T17:00Z")).due.first { $0.id == "contacted" })
        #expect(try duty.by == at("2026-03-09T11:30Z"))
        #expect(duty.steps.first == "Fri 16:30 + 4 working hours = Mon 11:30; Saturday, Sunday closed")
        #expect(duty.steps.dropFirst().first == "Fri 16:30–18:00: 1 h 30 min; Mon 09:00–11:30: 2 h 30 min")
        #expect(duty.reason == "A receipt sent by a machine does not count.")
    }

    @Test func aHolidayAndANightShiftAreCounted() throws {
        let loop = try loop(
            "policy clock working-hours\nhours mon..fri 22:00..6:00\nholiday 2026-03-09\npolicy first-contact 10 hours")
        let duty = try #require(loop.state(at: try at("2026-03-06T17:00Z")).due.first { $0.id == "contacted" })
        // Friday's shift has eight hours; Monday's is a holiday's; the rest is of Tuesday's.
        #expect(try duty.by == at("2026-03-11T00:00Z"))
        #expect(duty.steps[0].contains("9 Mar (holiday)"))
    }

    /// What comes in at night counts from the next morning, and the answer says so once.
    @Test func whatComesInAtNightIsExplained() throws {
        let clock = CaseClock(
            .workingHours, hours: try loop("drop hours\nhours mon..thu 9:00..18:00\nhours fri 9:00..14:00").clock.hours)
        func told(_ words: String, _ span: CalendarSpan, _ start: String) throws -> [String] {
            clock.explanation(of: TimeLimit(span, words: words), from: try at(start))
        }
        #expect(
            try told("1 day", .days(1), "2026-03-07T23:10Z") == [
                "Sat 23:10 is outside working hours and counts from Mon 09:00: + 1 working day = Tue 09:00; Saturday, "
                    + "Sunday closed"
            ])
        #expect(
            try told("2 hours", .hours(2), "2026-03-05T06:10Z")
                == ["Thu 06:10 is outside working hours and counts from Thu 09:00: + 2 working hours = Thu 11:00"])
        // Weeks run through nights and closed days; only what they end on is skipped.
        #expect(
            try told("2 weeks", .days(14), "2026-03-07T23:10Z") == [
                "Sat 7 Mar 23:10 + 2 weeks = Sat 21 Mar 23:10, outside working hours, so Mon 23 Mar 09:00; Saturday, "
                    + "Sunday closed"
            ])
        // Friday ends early.
        #expect(
            try told("1 day", .days(1), "2026-03-05T16:00Z") == [
                "Thu 16:00 + 1 working day = Fri 14:00", "16:00 lies outside the hours of Fri, which end at 14:00",
            ])
        var stage = CaseStage(id: "contacted", title: "Contacted")
        stage.due = TimeLimit(.days(1), words: "1 day")
        stage.breach = TimeLimit(.days(2), words: "2 days")
        #expect(
            clock.explanation(of: stage, from: try at("2026-03-03T20:00Z")) == [
                "Tue 20:00 is outside working hours and counts from Wed 09:00: + 1 working day = Thu 09:00",
                "limit: Wed 09:00 + 2 working days = Fri 09:00",
            ])
    }

    @Test func daysOnAWorkingClockAreWorkingDays() throws {
        let loop = try loop(
            "policy clock working-hours\nevent contacted +1h via call\nevent resolved at 2026-03-06T16:45Z")
        let duty = try #require(loop.state(at: try at("2026-03-06T16:50Z")).due.first { $0.id == "checked-in" })
        #expect(try duty.opens == at("2026-03-11T16:45Z"))
        #expect(try duty.by == at("2026-03-13T16:45Z"))
    }

    @Test func aChangeOfTheClocksIsTold() throws {
        let zone = ZoneRules(
            name: "Europe/Berlin", initialOffset: 3600, transitions: [.init(at: 1_774_746_000, offset: 7200)])
        let clock = CaseClock(.calendar, zone: zone)
        let start = try at("2026-03-28T11:00Z")
        #expect(
            clock.explanation(of: TimeLimit(.hours(24), words: "24 hours"), from: start)
                == ["Sat 12:00 + 24 hours = Sun 13:00", "on Sun 29 Mar the clocks go forward 1 h, to 03:00"])
    }

    // MARK: Gates and refusals

    @Test func mailWaitsForItsStage() throws {
        let fresh = try loop("")
        let early = fresh.mail("resolution", at: try at("2026-03-06T17:00Z"))
        #expect(early.obstacles.map(\.gate) == [.beforeTheWork])
        #expect(early.obstacles.first?.allowedBy == "`resolved`")
        #expect(fresh.mail("acknowledgement", at: try at("2026-03-06T17:00Z")).obstacles.isEmpty)
        let late = fresh.mail("acknowledgement", at: try at("2026-03-08T00:00Z"))
        #expect(late.obstacles.isEmpty && late.warnings == ["it is late: due by Sat 7 Mar 16:30, 7 h 30 min ago"])
        let sent = try loop("event contacted +1h by Desk via call")
        #expect(sent.mail("acknowledgement", at: try at("2026-03-06T18:00Z")).obstacles.first?.gate == .alreadyDone)
    }

    @Test func afterAnOptOutNothingIsWritten() throws {
        let loop = try loop("event contacted +1h by Desk via email\nevent resolved +1 day\nevent opted-out +2 days")
        let before = loop.mail("resolution", at: try at("2026-03-08T00:00Z"))
        #expect(before.obstacles.isEmpty, "before the word of the customer it may be written")
        let after = loop.mail("resolution", at: try at("2026-03-09T00:00Z"))
        #expect(after.obstacles.map(\.gate) == [.afterOptOut])
    }

    @Test func silenceEndsTheCaseAndAWordReopensIt() throws {
        let text =
            "event contacted +1h by Desk via email\nevent attempted +5 days by Desk via email\nevent released +10 days\n"
        #expect(try loop(text).endState?.stage == "released")
        let reopened = try #require(try loop(text + "event replied +20 days").endState)
        #expect(reopened.stage == "contacted" && reopened.closed == nil)
        #expect(reopened.violations.isEmpty)
    }

    /// What may not come says why, and what would allow it.
    @Test func everyRefusalHasItsReason() throws {
        let state = try loop("").state(at: try at("2026-03-06T17:00Z"))
        for step in state.next where !step.may && step.id != "released" {
            #expect(!step.why.isEmpty && step.reason?.isEmpty == false, "\(step.id)")
        }
        let review = try #require(state.next.first { $0.id == "review-asked" })
        #expect(!review.may && review.why == "answered comes first, and has not happened")
    }

    // MARK: Size

    /// Twice the events take about twice the steps: nothing looks at all of them for each.
    @Test func manyEventsAreOneWalk() throws {
        var text = ""
        for number in 0..<2000 {
            text += "event promised \"Report \(number)\" +\(number + 60) minutes by +\(number + 90) minutes\n"
        }
        let loop = try loop(text)
        let state = try #require(loop.endState)
        #expect(state.past.count == 2000)
        // The last event is at 2059 minutes: what falls due in that minute is still in time.
        #expect(state.overdue.filter { $0.kind == .promise }.count == 1969)
        #expect(state.due.filter { $0.kind == .promise }.count == 31)
    }
}
