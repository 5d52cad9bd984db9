import RecoverBase
import RecoverModel

/// Where nobody of ours goes on: the customer asked to be left alone, the case was let go or is closed, another department has it.
extension GateKeeper {
    /// Whatever else stands in the way, this alone is said: no other gate opens before it.
    func over(_ dated: DatedEvent) -> Violation? {
        if LoopWalk.isMessage(dated.event, model) { return end(of: dated) }
        // What would wait for a word to the customer does not wait for it any more.
        guard let stage = model.stage(dated.event.name), waits(stage) else { return nil }
        if var end = end(of: dated) {
            end.message = "the case is closed: \(end.message)"
            if stage.id == CaseEvent.Name.answered.rawValue { end.allowedBy = unasked }
            return end
        }
        if let found = walk.takenOver.first { return held(found, dated) }
        return closed(at: dated.at).map { why in
            refusal(
                .caseClosed, of: dated, "the case is closed: \(why)", .deed(unasked),
                model.reason(ofPolicy: .closeWhen), [model.statement(ofPolicy: .closeWhen)])
        }
    }

    private var unasked: String { "what \(walk.customerName) says unasked: `replied`, or `reopened`" }

    private func waits(_ stage: CaseStage) -> Bool {
        stage.id == CaseEvent.Name.released.rawValue
            ? walk.released == nil : stage.predecessors.contains { walk.reached[$0] == nil && walk.counts[$0] == nil }
    }

    /// The customer asked to be left alone, or the case was let go.
    func end(of dated: DatedEvent) -> Violation? {
        let name = walk.customerName
        let optOut = walk.takenOver.first(where: \.isOptOut)
        if walk.optedOut != nil || optOut != nil {
            let said = walk.optedOut.map { " on \(day($0.at))" } ?? ""
            return refusal(
                .afterOptOut, of: dated, "\(name) asked\(said) not to be contacted",
                .deed("nothing but a word from \(name): `reopened`"),
                (optOut ?? model.guards.first(where: \.isOptOut))?.reason,
                [walk.optedOut?.event.statement, optOut?.statement].compactMap { $0 })
        }
        guard let released = walk.released else { return nil }
        return refusal(
            .afterRelease, of: dated, "the case was let go on \(day(released.at))",
            .deed("a word from \(name): `replied` or `reopened`"), model.stage("released")?.reason,
            [released.event.statement])
    }

    // MARK: Guards

    /// Another department writes first; or a mail waits for a call.
    func holdGates(_ dated: DatedEvent, _ add: Add) {
        let found = walk.takenOver.first ?? (dated.event.channel == "email" ? holding.first(where: \.awaitsCall) : nil)
        guard let found else { return }
        add(.held, holdWords(found), lifting(found), found.reason, [found.statement])
    }

    func held(_ found: Guard, _ dated: DatedEvent) -> Violation {
        refusal(.held, of: dated, holdWords(found), lifting(found), found.reason, [found.statement])
    }

    private func holdWords(_ found: Guard) -> String { "the guard \(found.id) holds it: \(found.title)" }

    /// The guards that keep mail in the house.
    var holding: [Guard] {
        model.firedGuards.filter { found in
            guard found.holds.contains("email"), !walk.approved.contains(found.id), walk.stands(found) else {
                return false
            }
            return !found.awaitsCall || walk.called == nil
        }
    }

    private func lifting(_ found: Guard) -> Opening {
        if let route = found.route { return .deed("`approved \(found.id)`, once \(route) has said yes") }
        return found.awaitsCall ? .deed("a call: `contacted` or `attempted` with `via call`") : .nothing
    }
}

extension Guard {
    /// It leaves the call open, and is answered by one.
    fileprivate var awaitsCall: Bool { route == nil && !holds.contains("call") }
}
