import RecoverBase
import RecoverCompiler
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// Cases that somebody else has taken over, yeses that count or do not, and customers who wait for an answer.
@Suite struct HoldTests {
    private func loop(_ text: String, comment: String = "The room was cold.") throws -> CaseLoop {
        let model = try compiled(
            """
            customer "Guest" { name "Paolo Ricci" }
            owner Desk { authority manager }
            owner Boss { authority vp }
            owner Legal { authority csm }
            assigned Desk
            feedback 3/10 "\(comment)" { received 2026-03-06T16:30Z }

            """ + text)
        return CaseLoop(model, scope: TreeScope(tree: model.tree))
    }

    private func at(_ text: String) throws -> Instant { try #require(Moment(written: text)).instant(in: .utc) }

    /// What Legal has to read first is nobody's message: not due, not late, not gone up, and no way around it by call.
    @Test(arguments: ["email", "call"]) func aGuardThatTakesOverHoldsTheFirstContact(channel: String) throws {
        let held = try loop("", comment: "Our lawyer will write to you.")
        let state = held.state(at: try at("2026-03-31T12:00Z"))
        #expect(state.takenOver.map(\.id) == ["legal"])
        #expect((state.due + state.overdue + state.breached).isEmpty)
        var event = CaseEvent(name: "contacted", timing: .undated)
        (event.actor, event.channel) = ("Desk", channel)
        #expect(held.obstacles(to: event, at: try at("2026-03-06T18:00Z")).map(\.gate) == [.held])
        #expect(state.next.first { $0.id == "contacted" }?.may == false)
        // The same case without the word.
        let free = try loop("").state(at: try at("2026-03-31T12:00Z"))
        #expect(free.breached.map(\.id) == ["contacted"] && free.takenOver.isEmpty)
    }

    /// A dispute behind the repair: what was still to be told waits, too.
    @Test func aDisputeOnTheWayHoldsWhatIsStillToBeTold() throws {
        let text = "event contacted +1h by Desk via call\nevent resolved +1 day\n"
        let moment = try at("2026-03-07T20:00Z")
        #expect(try loop(text).state(at: moment).due.contains { $0.id == "informed" })
        let held = try loop(text + "event legal-dispute +25h").state(at: moment)
        #expect(!(held.due + held.overdue).contains { $0.id == "informed" || $0.id == "checked-in" })
    }

    /// A guard that leaves the call open takes nothing over.
    @Test func aCallFirstIsDueAsACall() throws {
        let state = try loop("customer { tenure 3 years }").state(at: try at("2026-03-06T18:00Z"))
        #expect(state.takenOver.isEmpty)
        #expect(state.due.first { $0.id == "contacted" }?.channel == "call")
    }

    // MARK: Approvals

    @Test(arguments: [("by Legal", true), ("by Desk", false), ("by Boss", false), ("", false)])
    func onlyTheRouteLiftsAGuard(by: String, isLifted: Bool) throws {
        let state = try loop("event approved legal +2h \(by)", comment: "Our lawyer will write to you.")
            .state(at: try at("2026-03-06T19:00Z"))
        #expect(state.takenOver.isEmpty == isLifted)
        #expect(state.violations.map(\.gate) == (isLifted ? [] : [.notApproved]))
    }

    @Test(arguments: [("by Desk", true), ("by Boss", true), ("by Legal", false), ("", false)])
    func aMilestoneIsApprovedByWhoIsNamedOrAbove(by: String, counts: Bool) throws {
        let plan = """
            deliver plan { milestone heater "The heater works" { by day 2; owner Desk; success "warm"; needs approval from Desk }
              checkpoint "Go?" on day 4 { decided by Desk; go when "a warm night" } }

            """
        let done = try loop(plan + "event approved heater +1h \(by)\nevent done heater +2h by Desk").endState
        #expect(done?.violations.map(\.gate) == (counts ? [] : [.notApproved, .notApproved]))
        let go = try loop(plan + "event go +1h \(by)").endState
        #expect(go?.violations.map(\.gate) == (counts ? [] : [.notApproved]))
        #expect(go?.due.contains { $0.id == "Go?" } == !counts)
    }

    // MARK: After an opt-out

    @Test func afterAnOptOutNothingElseIsSaidToAllowContact() throws {
        let text = "event contacted +1h by Desk via email\nevent opted-out +2 days\n"
        var event = CaseEvent(name: "contacted", timing: .undated)
        (event.actor, event.channel) = ("Desk", "email")
        let early = try loop(text).obstacles(to: event, at: try at("2026-03-09T00:00Z"))
        #expect(early.map(\.gate) == [.afterOptOut])
        #expect(early.first?.allowedBy == "nothing but a word from Paolo Ricci: `reopened`")
        let mail = try loop(text).mail("resolution", at: try at("2026-03-09T00:00Z"))
        #expect(mail.obstacles.map(\.gate) == [.afterOptOut])
        // The word that is named does allow it.
        let back = try loop(text + "event reopened +3 days").obstacles(to: event, at: try at("2026-03-12T00:00Z"))
        #expect(back.isEmpty)
    }

    @Test func whatIsOpenIsNotOpenedAgain() throws {
        let open = try loop("event contacted +1h by Desk via call\nevent reopened +2h").endState
        #expect(open?.violations.map(\.gate) == [.outOfOrder])
        let released =
            "event contacted +1h by Desk via email\nevent attempted +5 days by Desk via email\nevent released +10 days\n"
        #expect(try loop(released + "event reopened +20 days").endState?.violations.map(\.gate) == [])
    }

    // MARK: Who waits

    @Test func whoSaidNoWaitsForAnAnswerAndTheWorkIsNext() throws {
        let text = """
            event contacted +1h by Desk via call
            event resolved +1 day by Desk
            event informed +25h by Desk via email
            event checked-in 4 days after resolved by Desk via email
            event answered +6 days says no

            """
        let moment = try at("2026-03-13T12:00Z")
        let no = try loop(text).state(at: moment)
        #expect(no.due.prefix(2).map(\.id) == ["answer", "resolved"])
        #expect(no.due.first?.title == "Answer Paolo Ricci, who said no on Thu 12 Mar 16:30")
        #expect(no.due.first?.owner == "Desk")
        let told = try loop(text + "event promised \"A new heater\" +145h by +10 days").state(at: moment)
        #expect(!told.due.contains { $0.id == "answer" })
        #expect(told.due.contains { $0.id == "resolved" })
    }

    @Test func whoWroteAfterTheCaseWasLetGoWaitsToo() throws {
        let text =
            "event contacted +1h by Desk via email\nevent attempted +5 days by Desk via email\nevent released +10 days\n"
        let state = try loop(text + "event replied +20 days").state(at: try at("2026-03-27T00:00Z"))
        #expect(state.due.first?.title == "Answer Paolo Ricci, who wrote on Thu 26 Mar 16:30")
        #expect(try loop(text).state(at: try at("2026-03-27T00:00Z")).due.allSatisfy { $0.id != "answer" })
    }

    @Test func beforeTheSurveyCameInThereIsNothingToDo() throws {
        let state = try loop("").state(at: try at("2026-03-01T12:00Z"))
        #expect(state.due.isEmpty && state.next.isEmpty)
    }
}
