import RecoverModel

/// Whose yes counts: `approved legal`, `approved depot`, `go` and `no-go` open something only where the one says it who was
/// named for it, or, where rank decides, somebody above.
struct Approval {
    /// Why a yes does not count.
    struct Objection {
        var message: String
        var allowedBy: String?
        var reason: String?
        var statements: [Statement]
    }

    let model: RecoveryModel
    /// The place of the checkpoint that a decision is about.
    let checkpoint: Int?

    /// Nil where the event is no approval, or one that counts.
    func objection(to event: CaseEvent) -> Objection? {
        switch event.known {
        case .approved:
            guard let name = event.subject ?? event.text else { return nil }
            if let found = model.guards.first(where: { $0.id == name }) { return objection(event, found) }
            if let milestone = model.plan?.milestones.first(where: { $0.id == name || $0.title == name }),
                let approver = milestone.approval
            {
                return objection(event, name, "needs the approval of", approver, milestone.statement(.needs))
            }
            if let offer = model.offers.first(where: { $0.id == name }) {
                guard let approver = offer.approval else { return belowRank(event, name) }
                return objection(event, name, "needs the approval of", approver, offer.statement(.needs))
            }
            return nil
        case .go, .noGo:
            guard let point = checkpoint.flatMap({ model.plan?.checkpoints[$0] }), let decider = point.decidedBy else {
                return nil
            }
            return objection(
                event, "\"\(point.title)\"", "is decided by", decider, point.statement(.decided))
        default: return nil
        }
    }

    /// What another department has to read, rank does not replace.
    private func objection(_ event: CaseEvent, _ found: Guard) -> Objection? {
        guard let route = found.route else {
            return Objection(
                message: "nobody of ours can lift the guard \(found.id): \(found.title)", reason: found.reason,
                statements: [found.statement])
        }
        guard event.actor != route else { return nil }
        return Objection(
            message: "the guard \(found.id) is lifted by \(route), \(said(event))",
            allowedBy: "`approved \(found.id)` by \(route)", reason: found.reason,
            statements: [found.statement(.route), found.statement])
    }

    private func objection(
        _ event: CaseEvent, _ name: String, _ needs: String, _ approver: String, _ statement: Statement
    ) -> Objection? {
        guard event.actor != approver else { return nil }
        if let rank = model.rank(ofAuthority: event.actor.flatMap { model.owner($0)?.authority }),
            let needed = model.rank(ofAuthority: model.owner(approver)?.authority), rank > needed
        {
            return nil
        }
        let subject = event.known == .approved ? " \(name)" : ""
        return Objection(
            message: "\(name) \(needs) \(approver), \(said(event))",
            allowedBy: "`\(event.name)\(subject)` by \(approver)", statements: [statement])
    }

    /// A gesture without an approver of its own: the policy names a level.
    private func belowRank(_ event: CaseEvent, _ name: String) -> Objection? {
        let level = model.policy(.goodwillApprover)?.value.string ?? ""
        guard let own = event.actor.flatMap({ model.owner($0)?.authority }),
            let rank = model.rank(ofAuthority: own), let needed = model.rank(ofAuthority: level), rank < needed
        else { return nil }
        return Objection(
            message: "\(event.actor ?? "") has the authority of a \(own); a \(level) decides on gestures",
            allowedBy: "`approved \(name)` by a \(level)", reason: model.reason(ofPolicy: .goodwillApprover),
            statements: [model.statement(ofPolicy: .goodwillApprover)])
    }

    private func said(_ event: CaseEvent) -> String {
        event.actor.map { "and \($0) said it" } ?? "and it is not noted who said it"
    }
}
