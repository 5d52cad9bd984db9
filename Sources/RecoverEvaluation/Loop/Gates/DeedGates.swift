import RecoverBase
import RecoverModel

/// Gestures, the review that must not follow one, approvals, and promises in writing.
extension GateKeeper {
    func goodwillGates(_ dated: DatedEvent, _ add: Add) {
        let reason = model.reason(ofPolicy: .goodwill)
        let statements = [model.statement(ofPolicy: .goodwill)]
        let offer = dated.event.subject.flatMap { id in model.offers.first { $0.id == id } }
        let isUnderstood = walk.counts["contacted"] != nil || walk.counts["replied"] != nil
        let isResolved = walk.reached["resolved"] != nil
        switch walk.word(.goodwill) {
        case "none": add(.goodwillNotAllowed, "no gesture is made here", .nothing, reason, statements)
        case "after-understanding" where !isUnderstood, "first-message" where !isUnderstood:
            add(
                .goodwillTooEarly, "nobody had spoken with \(walk.customerName) yet", .deed("`contacted`"), reason,
                statements)
        case "after-resolution" where !isResolved:
            add(.goodwillTooEarly, "the repair was not done yet", .deed("`resolved`"), reason, statements)
        default:
            if let offer, offer.order == "after", offer.moment == "resolution", !isResolved {
                add(
                    .goodwillTooEarly, "\(offer.id) comes after the repair, which was not done yet",
                    .deed("`resolved`"), nil,
                    [offer.statement(.after)])
            }
        }
        if walk.word(.goodwillChannel) == "spoken", let channel = dated.event.channel,
            !["call", "meeting"].contains(channel)
        {
            add(
                .goodwillInWriting, "a gesture is offered in a conversation, not by \(channel)", .deed("`via call`"),
                model.reason(ofPolicy: .goodwillChannel), [model.statement(ofPolicy: .goodwillChannel)])
        }
        approverGates(dated.event, offer, add)
    }

    private func approverGates(_ event: CaseEvent, _ offer: Offer?, _ add: Add) {
        if let offer, let approver = offer.approval, !walk.approved.contains(offer.id), event.actor != approver {
            add(
                .notApproved, "\(offer.id) needs the approval of \(approver)",
                .deed("`approved \(offer.id)` by \(approver)"),
                nil, [offer.statement(.needs)])
            return
        }
        guard let actor = event.actor.flatMap({ model.owner($0) }), let level = actor.authority,
            let rank = model.rank(ofAuthority: level),
            let needed = model.rank(ofAuthority: walk.word(.goodwillApprover)), rank < needed,
            !walk.approved.contains(event.subject ?? "")
        else { return }
        add(
            .notApproved,
            "\(actor.id) has the authority of a \(level); a \(walk.word(.goodwillApprover)) decides on gestures",
            .deed("`approved \(event.subject ?? "NAME")`"), model.reason(ofPolicy: .goodwillApprover),
            [model.statement(ofPolicy: .goodwillApprover)])
    }

    func reviewGates(_ dated: DatedEvent, _ add: Add) {
        guard let gift = walk.goodwill?.at, let at = dated.at, gift <= at, let gap = walk.span(.reviewGap),
            let from = clock.end(of: gap, from: gift), at < from
        else { return }
        add(
            .goodwillBeforeReview,
            "a gesture was made \(WallClock.length(at.seconds - gift.seconds)) earlier; "
                + "\(clock.words(of: gap)) lie between the two",
            .time(from, since: gift), model.reason(ofPolicy: .reviewGap), [model.statement(ofPolicy: .reviewGap)])
    }

    func approvalGates(_ event: CaseEvent, _ add: Add) {
        guard let plan = model.plan,
            let milestone = plan.milestones.first(where: { event.subject == $0.id || event.text == $0.title }),
            let approver = milestone.approval, !walk.isApproved(milestone)
        else { return }
        add(
            .notApproved, "\(milestone.id) needs the approval of \(approver), and nobody gave it",
            .deed("`approved \(milestone.id)`"), nil, [milestone.statement(.needs)])
    }

    /// Nothing is promised in writing before a go, or after a no-go (F20).
    func promiseGates(_ event: CaseEvent, _ add: Add) {
        guard event.channel == "email", let plan = model.plan, !plan.checkpoints.isEmpty else { return }
        let last = walk.decisions.last?.event.known
        guard last != .go else { return }
        let decided = walk.decisions.count
        let point = plan.checkpoints[min(last == .noGo ? decided - 1 : decided, plan.checkpoints.count - 1)]
        add(
            .beforeGo,
            last == .noGo
                ? "the decision was no-go" + (point.otherwise.map { ": \($0)" } ?? "")
                : "nothing is promised in writing before \"\(point.title)\" is decided",
            .deed("`go`" + (point.decidedBy.map { " by \($0)" } ?? "")), model.reason(of: point.node),
            [point.statement])
    }
}
