import RecoverBase
import RecoverCompiler
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// What the customer, time or somebody without the right to it must not undo: a no, a limit that was broken, a decision.
@Suite struct TakenBackTests {
    private static let head = """
        customer "Buyer" { name "Ann Lee" }
        owner CS { person "Bea"; authority manager }
        owner VP { person "Vi"; authority vp }
        assigned CS
        feedback 4/10 "Parcel lost twice." { received 2026-04-06T10:00Z; issue parcel "Parcel lost twice" fixable }

        """
    private static let told = """
        event contacted +3h by CS via call
        event resolved +2 days by CS
        event informed +49h by CS via email

        """
    private static let confirmed = """
        event checked-in +6 days by CS via email
        event answered +7 days says yes

        """

    private func loop(_ text: String) throws -> CaseLoop {
        let model = try compiled(TakenBackTests.head + text)
        return CaseLoop(model, scope: TreeScope(tree: model.tree))
    }

    private func at(_ text: String) throws -> Instant { try #require(Moment(written: text)).instant(in: .utc) }

    // MARK: A no

    @Test func aLaterNoTakesBackAYes() throws {
        let loop = try loop(TakenBackTests.told + TakenBackTests.confirmed + "event replied +10 days says no")
        #expect(loop.state(at: try at("2026-04-16T09:59Z")).closed == "Ann Lee said that it is solved")
        let after = loop.state(at: try at("2026-04-19T10:00Z"))
        #expect(after.closed == nil && after.stage == "contacted" && after.returns == 1)
        #expect(!(after.due + after.overdue).contains { $0.id == "review-asked" })
        let refused = loop.mail("review-request", at: try at("2026-04-19T10:00Z")).obstacles
        #expect(refused.map(\.gate) == [.notConfirmed])
        #expect(refused.first?.message == "Ann Lee said no on Thu 16 Apr 10:00, and has not answered since")
    }

    @Test func aNoBeforeTheCheckInTakesTheRepairBack() throws {
        let loop = try loop("policy close-when time-passed\n" + TakenBackTests.told + "event replied +3 days says no")
        let state = loop.state(at: try at("2026-04-30T10:00Z"))
        #expect(state.closed == nil && state.stage == "contacted")
        #expect(!(state.due + state.overdue + state.breached).contains { $0.id == "checked-in" })
    }

    /// Before anything is done, there is nothing to take back; and the answer to the check-in is the last word.
    @Test func aNoBeforeTheRepairLeadsNowhere() throws {
        let early = try loop("event contacted +3h by CS via call\nevent replied +4h says no")
        #expect(early.endState?.returns == 0)
        let later = try loop(
            "event contacted +3h by CS via call\nevent replied +4h says no\nevent resolved +2 days by CS\n"
                + TakenBackTests.confirmed)
        #expect(later.endState?.closed == "Ann Lee said that it is solved")
        #expect(later.endState?.returns == 0)
    }

    @Test func aYesAfterANoClosesAgain() throws {
        let loop = try loop(
            TakenBackTests.told + TakenBackTests.confirmed + "event replied +10 days says no\n"
                + "event resolved +11 days by CS\nevent checked-in +15 days by CS via email\nevent answered +16 days says yes"
        )
        #expect(loop.endState?.closed == "Ann Lee said that it is solved")
        #expect(loop.endState?.violations.map(\.gate) == [])
    }

    /// Who comes back to a repair that did not hold has something to open again.
    @Test func aRepairIsOpenedAgainWithoutAReproach() throws {
        let loop = try loop(TakenBackTests.told + "event reopened +5 days\nevent reopened +6 days")
        #expect(loop.endState?.violations.map(\.message) == ["the case is open: there is nothing to open again"])
        #expect(loop.endState?.stage == "contacted")
    }

    @Test func whoComesBackWaitsNoLongerThanForTheFirstContact() throws {
        let loop = try loop(TakenBackTests.told + "event reopened +5 days")
        let duty = try #require(loop.state(at: try at("2026-04-11T11:00Z")).due.first { $0.id == "answer" })
        #expect(try duty.by == at("2026-04-12T10:00Z") && duty.breach == at("2026-04-13T10:00Z"))
        #expect(duty.steps == ["Sat 10:00 + 24 hours = Sun 10:00"])
        #expect(loop.state(at: try at("2026-04-12T10:00:01Z")).overdue.map(\.id) == ["answer"])
    }

    /// A request for a review answers nobody, and an answer stands for no check-in.
    @Test func aReviewIsNoAnswerAndNeedsTheCheckIn() throws {
        let asked = try loop(
            TakenBackTests.told + TakenBackTests.confirmed
                + "event replied +10 days says no\nevent review-asked +13 days by CS via email")
        #expect(asked.endState?.breached.contains { $0.id == "answer" } == true)
        #expect(asked.endState?.violations.map(\.gate) == [.notConfirmed])
        let skipped = try loop(TakenBackTests.told + "event answered +5 days")
        #expect(
            skipped.mail("review-request", at: try at("2026-04-17T10:00Z")).obstacles.map(\.gate).contains(
                .checkInSkipped))
    }

    // MARK: A limit

    @Test func aBrokenLimitStaysBroken() throws {
        let loop = try loop(
            "event attempted +1h by CS via call\nevent attempted +5 days by CS via call\nevent released at 2026-04-15T11:00Z"
        )
        for moment in ["2026-04-09T10:00Z", "2026-04-12T10:00Z", "2026-04-20T10:00Z"] {
            #expect(loop.state(at: try at(moment)).breached.map(\.id) == ["contacted"], "\(moment)")
        }
        #expect(loop.endState?.breached.first?.isOver == true)
    }

    /// A gate that time opens moves the window as a whole, unless it was over before.
    @Test func aGestureMovesTheWindowOfTheReview() throws {
        let loop = try loop(
            TakenBackTests.told + TakenBackTests.confirmed + "offer credit \"A month\"\n"
                + "event goodwill credit at 2026-04-18T10:00Z by VP via call")
        for moment in ["2026-04-24T10:00Z", "2026-04-25T10:00Z", "2026-04-27T10:00Z"] {
            let duty = try #require(loop.state(at: try at(moment)).due.first { $0.id == "review-asked" }, "\(moment)")
            #expect(try duty.opens == at("2026-04-25T10:00Z") && duty.by == at("2026-04-27T10:00Z"))
        }
        #expect(loop.state(at: try at("2026-04-27T10:00:01Z")).overdue.map(\.id).contains("review-asked"))
    }

    @Test func whatIsNotToldStaysDueBehindTheCheckIn() throws {
        let head = "event contacted +3h by CS via call\nevent resolved +2 days by CS\n"
        let checked = try loop(head + "event checked-in +6 days by CS via email")
        #expect(checked.endState?.overdue.map(\.id).contains("informed") == true)
        let answered = try loop(head + TakenBackTests.confirmed)
        #expect(answered.endState?.overdue.map(\.id).contains("informed") == false)
    }

    @Test func aContactBeforeTheSurveyCountsForNothing() throws {
        let loop = try loop("event contacted at 2026-04-05T10:00Z by CS via call")
        #expect(loop.endState?.violations.map(\.gate) == [.beforeFeedback])
        #expect(loop.state(at: try at("2026-04-07T10:00Z")).due.map(\.id).contains("contacted"))
    }

    // MARK: Promises and decisions

    @Test func theSamePromiseTwiceIsKeptTwice() throws {
        let loop = try loop(
            "event contacted +3h by CS via call\nevent promised \"A call\" +1 day by +2 days by CS via call\n"
                + "event done \"A call\" +3 days by CS\nevent promised \"A call\" +4 days by +6 days by CS via call")
        let open = loop.state(at: try at("2026-04-11T10:00Z")).due.filter { $0.kind == .promise }
        #expect(try open.map(\.by) == [at("2026-04-12T10:00Z")])
        #expect(loop.endState?.late.map(\.title) == ["A call"])
    }

    @Test func afterAnOptOutNothingIsDue() throws {
        let loop = try loop(
            "deliver plan { milestone trace \"Traced\" { by day 2; owner CS; success \"Ann sees it\" } }\n"
                + "event contacted +3h by CS via call\nevent promised \"A list\" +3h by +3 days by CS via call\n"
                + "event opted-out +1 day\nevent done \"A list\" +2 days by CS via email")
        let state = loop.state(at: try at("2026-04-20T10:00Z"))
        #expect((state.due + state.overdue + state.breached).isEmpty)
        #expect(state.violations.map(\.gate) == [.afterOptOut])
    }

    /// A no-go is lifted by whoever decides, and by nobody else.
    @Test func aNoGoStandsUntilTheDeciderLiftsIt() throws {
        let plan = "deliver plan { checkpoint \"Go or no-go\" on day 4 { decided by VP; otherwise \"call again\" } }\n"
        let promise = "event promised \"A carrier\" +77h by +10 days by CS via email"
        let head = plan + "event contacted +3h by CS via call\nevent no-go +3 days by VP\n"
        let other = try loop(head + "event go +76h by CS\n" + promise)
        #expect(other.endState?.violations.map(\.gate) == [.notApproved, .beforeGo])
        #expect(other.endState?.violations.last?.allowedBy == "`go` by VP")
        #expect(other.endState?.due.contains { $0.title == "Call again (no-go: Go or no-go)" } == true)
        let lifted = try loop(head + "event go +76h by VP\n" + promise)
        #expect(lifted.endState?.violations.map(\.gate) == [])
        let second = try loop(
            plan + "event contacted +3h by CS via call\nevent go +1 day by VP\nevent no-go +2 days by CS")
        #expect(second.endState?.violations.map(\.gate) == [.notApproved])
    }

    @Test func aGapInWorkingDaysIsSaidSo() throws {
        let loop = try loop(
            "policy clock working-hours\nevent contacted +3h by CS via email\nevent attempted at 2026-04-10T12:00Z by CS via email"
        )
        let found = try #require(loop.endState?.violations.first { $0.gate == .attemptsTooClose })
        #expect(found.message.hasSuffix("4 working days lie between two"))
    }
}
