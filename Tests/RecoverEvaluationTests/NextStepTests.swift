import RecoverBase
import RecoverCompiler
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// One answer to "may this be done now": what is due may be done, what may not be done is not due, and says what opens it.
@Suite struct NextStepTests {
    private static let head = """
        customer "Client" { name "Lea Fox" }
        owner Desk { person "Ada"; authority manager }
        owner VP { person "Ines"; authority vp }
        assigned Desk
        feedback 2/10 "The fee came twice." { received 2026-10-19T09:00Z }

        """

    private func loop(_ text: String, head: String = head) throws -> CaseLoop {
        let model = try compiled(head + text)
        return CaseLoop(model, scope: TreeScope(tree: model.tree))
    }

    private func at(_ text: String) throws -> Instant { try #require(Moment(written: text)).instant(in: .utc) }

    private func step(_ id: String, _ state: CaseState) throws -> CaseState.NextStep {
        try #require(state.next.first { $0.id == id })
    }

    // MARK: Attempts

    /// Nobody took two calls: that is the end of it, and neither step points to the other.
    @Test func twoUnansweredCallsLetTheCaseGo() throws {
        let loop = try loop("event attempted +3h by Desk via call\nevent attempted +5 days by Desk via call\n")
        let state = loop.state(at: try at("2026-10-30T09:00Z"))
        #expect(state.due.map(\.id).contains("released"))
        #expect(!(state.due + state.overdue).contains { $0.id == "contacted" })
        #expect(try step("released", state).may)
        let contacted = try step("contacted", state)
        #expect(contacted.gate == .thirdAttempt && contacted.allowedBy == "a word from Lea Fox: `replied`")
        #expect(loop.obstacles(to: CaseEvent(name: "released", timing: .undated), at: state.at).isEmpty)
        #expect(loop.mail("acknowledgement", at: state.at).obstacles.map(\.gate) == [.thirdAttempt])
    }

    /// A call that nobody took is no message that waits for an answer.
    @Test func aMailMayFollowACallThatNobodyTook() throws {
        let moment = try at("2026-10-20T08:00Z")
        let called = try loop("event attempted +3h by Desk via call\n")
        #expect(called.mail("acknowledgement", at: moment).obstacles.isEmpty)
        #expect(called.state(at: moment).due.first?.id == "contacted")
        // A second call so soon is too close, and so is a mail behind a mail.
        var again = CaseEvent(name: "attempted", timing: .undated)
        (again.actor, again.channel) = ("Desk", "call")
        #expect(called.obstacles(to: again, at: moment).map(\.gate) == [.attemptsTooClose])
        let written = try loop("event attempted +3h by Desk via email\n")
        #expect(written.mail("acknowledgement", at: moment).obstacles.map(\.gate) == [.attemptsTooClose])
        let duty = try #require(written.state(at: moment).due.first { $0.id == "contacted" })
        #expect(try duty.opens == at("2026-10-23T12:00Z"))
    }

    @Test func aClosedCaseIsNotTriedAgain() throws {
        let text = """
            policy close-when time-passed
            event contacted +1h by Desk via call
            event resolved +1 day by Desk
            event informed +1 day by Desk via email
            event checked-in +5 days by Desk via email

            """
        let open = try loop(text).state(at: try at("2026-10-24T10:00Z"))
        #expect(open.closed == nil && open.due.contains { $0.kind == .attempt })
        #expect(try step("close", open).why == "it closes by itself when nobody objects, after Sun 25 Oct 09:00")
        let closed = try loop(text).state(at: try at("2026-10-29T09:00Z"))
        #expect(closed.closed != nil && !closed.due.contains { $0.kind == .attempt })
    }

    // MARK: Gates behind the window

    private static let gesture = """
        offer credit "A month" { worth $50 }
        event contacted +1h by Desk via call
        event resolved +1 day by Desk
        event informed +1 day by Desk via email
        event checked-in +5 days by Desk via email
        event answered +6 days says yes
        event goodwill +9 days credit by VP via call

        """

    /// What is due waits for each gate that time opens, not for its own window alone.
    @Test func aGestureMovesTheReviewRequest() throws {
        let loop = try loop(NextStepTests.gesture)
        let state = loop.state(at: try at("2026-10-31T09:00Z"))
        let duty = try #require(state.due.first { $0.id == "review-asked" })
        #expect(try duty.opens == at("2026-11-04T09:00Z") && duty.by == at("2026-11-06T09:00Z"))
        #expect(
            duty.steps.last == "a gesture was made 3 d earlier; 7 days lie between the two: not before Wed 4 Nov 09:00")
        let early = try step("review-asked", loop.state(at: at("2026-10-29T09:00Z")))
        #expect(early.allowedBy == "waiting until Wed 4 Nov 09:00")
        #expect(loop.mail("review-request", at: try at("2026-11-04T09:00Z")).obstacles.isEmpty)
        #expect(
            loop.mail("review-request", at: try at("2026-11-04T08:59Z")).obstacles.map(\.gate) == [
                .goodwillBeforeReview
            ])
    }

    @Test(arguments: [
        ("informed", "+2 days"), ("checked-in", "+6 days"), ("review-asked", "+14 days"),
    ]) func whatIsSentOnceIsNotLoggedAgain(name: String, time: String) throws {
        let text = """
            event contacted +1h by Desk via call
            event resolved +1 day by Desk
            event informed +1 day by Desk via email
            event checked-in +5 days by Desk via email
            event answered +6 days says yes
            event review-asked +12 days by Desk via email

            """
        #expect(try loop(text).endState?.violations.map(\.gate) == [])
        let again = try loop(text + "event \(name) \(time) by Desk via email\n")
        #expect(again.endState?.violations.map(\.gate) == [.alreadyDone])
        // What opens the case again lets it be told again.
        let reopened = try loop(
            text
                + "event reopened +13 days\nevent resolved +15 days by Desk\nevent informed +15 days by Desk via email\n"
        )
        #expect(reopened.endState?.violations.map(\.gate) == [])
    }

    /// Where the case or a policy has decided that a step never comes, that alone is said, with no days.
    @Test func aRuledOutStepSaysWhoRuledItOut() throws {
        let text = NextStepTests.gesture.split(separator: "\n").filter { !$0.contains("goodwill") }.joined(
            separator: "\n")
        let state = try loop("customer { review-platform yelp }\n" + text).state(at: at("2026-10-26T09:00Z"))
        let review = try step("review-asked", state)
        #expect(review.why == "nobody is asked for a review here" && review.opens == nil && review.by == nil)
        #expect(review.reason == "Yelp asks businesses to request no reviews at all.")
        #expect(!state.due.contains { $0.id == "review-asked" })
    }

    // MARK: Where nobody goes on

    @Test func afterAnOptOutNoStepAdvisesContact() throws {
        let loop = try loop("event contacted +1h by Desk via email\nevent opted-out +2 days\n")
        let state = loop.state(at: try at("2026-10-25T09:00Z"))
        for id in ["released", "answered", "checked-in"] {
            let next = try step(id, state)
            #expect(next.gate == .afterOptOut && !(next.allowedBy ?? "").contains("`contacted`"), "\(id)")
        }
        #expect(
            try step("released", state).why
                == "the case is closed: Lea Fox asked on Wed 21 Oct 09:00 not to be contacted")
    }

    @Test func underAHoldAndInAClosedCaseNoStepAdvisesContact() throws {
        let held = try loop("customer { legal-dispute }\n").state(at: try at("2026-10-25T09:00Z"))
        #expect(try step("released", held).gate == .held && step("resolved", held).gate == .held)
        #expect(try step("released", held).allowedBy == "`approved legal`, once Legal has said yes")
        let text = """
            event contacted +1h by Desk via email
            event resolved +1 day by Desk
            event checked-in +5 days by Desk via email
            event answered +6 days says yes

            """
        let closed = try loop(text).state(at: try at("2026-10-26T09:00Z"))
        #expect(try step("released", closed).why == "the case is closed: Lea Fox said that it is solved")
    }

    // MARK: By whom, and how

    private static let school = """
        use closed-loop
        customer "Client" { name "Lea Fox" }
        owner VP { person "Ines"; authority vp }
        owner CSM { person "Tom"; account-csm }
        feedback 2/10 "The fee came twice." { received 2026-10-19T09:00Z }

        """

    @Test func whoMayNotLeadIsToldWhereverItIsAsked() throws {
        let given = try loop("event assigned CSM +1h\n", head: NextStepTests.school)
        #expect(given.endState?.violations.map(\.gate) == [.wrongOwner])
        #expect(given.endState?.violations.first?.isRefused == true)
        let moment = try at("2026-10-19T12:00Z")
        let called = try loop("event assigned CSM +1h\nevent contacted +2h via call\n", head: NextStepTests.school)
        #expect(called.endState?.violations.map(\.event) == ["assigned", "contacted"])
        let next = try step("contacted", given.state(at: moment))
        #expect(next.may && next.limits.map(\.message) == ["CSM is the account's own CSM"])
        #expect(try loop("event assigned VP +1h\n", head: NextStepTests.school).endState?.violations.isEmpty == true)
    }

    @Test(arguments: [("email", [Gate.held]), ("call", [])]) func aCallComesFirstForLogToo(
        channel: String, gates: [Gate]
    )
        throws
    {
        let loop = try loop("customer { tenure 3 years }\n")
        var event = CaseEvent(name: "contacted", timing: .undated)
        (event.actor, event.channel) = ("VP", channel)
        #expect(try loop.obstacles(to: event, at: at("2026-10-19T12:00Z")).map(\.gate) == gates)
        let next = try step("contacted", loop.state(at: at("2026-10-19T12:00Z")))
        #expect(next.may && next.limits.map(\.gate) == [.held])
    }

    // MARK: Without a time, and after a no

    @Test func whatCountsFromAnUndatedEventIsStillDue() throws {
        let loop = try loop("event contacted +1h by Desk via call\nevent resolved by Desk\n")
        let state = loop.state(at: try at("2026-10-21T09:00Z"))
        #expect(state.due.map(\.id).contains("informed"))
        #expect(
            state.due.first { $0.id == "informed" }?.steps == [
                "no time is noted for resolved, so nobody can say whether this is in time"
            ])
    }

    @Test func aPromiseWithoutATimeIsStillOpen() throws {
        let promised = "event contacted +1h by Desk via call\nevent promised \"A call back\" +1h by Desk\n"
        #expect(try loop(promised).endState?.due.contains { $0.id == "A call back" && $0.by == nil } == true)
        let kept = try loop(promised + "event done \"A call back\" +3h by Desk\n").endState
        #expect(kept?.due.contains { $0.id == "A call back" } == false)
    }

    @Test func aNoGoLeavesWhatWasAgreedOnForIt() throws {
        let plan = """
            deliver plan { checkpoint "Go or no-go" on day 2 { decided by VP; otherwise "give the fee back by hand" } }
            event contacted +1h by Desk via call
            event no-go +1 day by VP

            """
        let state = try loop(plan).state(at: try at("2026-10-21T09:00Z"))
        let duty = try #require(state.due.first { $0.kind == .checkpoint })
        #expect(duty.title == "Give the fee back by hand (no-go: Go or no-go)")
        #expect(duty.decided == "no-go by VP (Ines), Tue 20 Oct 09:00")
        let done = try loop(plan + "event done \"give the fee back by hand\" +2 days by Desk\n").endState
        #expect(done?.due.contains { $0.kind == .checkpoint } == false)
    }

    @Test func theFieldShowsTheEventFromWhichTheNextStepCounts() throws {
        let state = try loop(
            "event contacted +1h by Desk via call\nevent resolved +1 day by Desk\nevent resolved +3 days by Desk\n"
        ).state(at: try at("2026-10-23T09:00Z"))
        let field = try #require(state.fields.first { $0.stage == "resolved" })
        #expect(try field.at == at("2026-10-22T09:00Z"))
        #expect(try state.due.first { $0.id == "checked-in" }?.opens == at("2026-10-25T09:00Z"))
    }

    /// Who hears first stands first, in whatever order it is written.
    @Test func escalationsGoByTime() throws {
        let model = try compiled(
            NextStepTests.head + "stage contacted { escalate to \"the board\" after 1 hour }\n")
        let links = try #require(model.stage("contacted")?.escalations)
        #expect(links.first?.to == "the board")
        #expect(links.map(\.after.span.approximateSeconds) == links.map(\.after.span.approximateSeconds).sorted())
    }

    // MARK: Days that never were

    @Test func aPlanGoesOnBehindADayThatNeverWas() throws {
        let zone = ZoneRules(
            name: "Pacific/Apia", initialOffset: -36_000, transitions: [.init(at: 1_325_239_200, offset: 50_400)])
        let start = try #require(CivilDate(year: 2011, month: 12, day: 29))
        #expect(zone.end(of: zone.day(1, from: start)) == (try at("2011-12-30T09:59:59Z")))
        #expect(zone.day(2, from: start) == CivilDate(year: 2011, month: 12, day: 31))
        #expect(zone.end(of: zone.day(2, from: start)) == (try at("2011-12-31T09:59:59Z")))
        #expect(ZoneRules.utc.day(2, from: start) == CivilDate(year: 2011, month: 12, day: 30))
    }
}
