import RecoverBase
import RecoverModel

/// Looks at one event, at the moment before it happens: which gates it jumps.
struct GateKeeper {
    let walk: LoopWalk
    let clock: CaseClock
    let below: any Scope
    private var model: RecoveryModel { walk.model }

    init(_ walk: LoopWalk, _ clock: CaseClock, below: any Scope) {
        self.walk = walk
        self.clock = clock
        self.below = below
    }

    func violations(of dated: DatedEvent) -> [Violation] {
        let event = dated.event
        var found: [Violation] = []
        func add(
            _ gate: Gate, _ message: String, allowedBy: String? = nil, reason: String?, _ statements: [Statement]
        ) {
            found.append(
                Violation(
                    gate: gate, event: event.name, at: dated.at, message: message, allowedBy: allowedBy,
                    reason: reason, statements: [event.statement] + statements,
                    isRefused: gate != .wrongOwner || walk.word(.outreachOwnerBreach) != "warn"))
        }
        if let at = dated.at, let received = walk.received, at < received {
            add(
                .beforeFeedback, "\(event.name) lies before the feedback came in", reason: nil,
                [model.feedback?.statement(.received) ?? .top(.feedback)])
        }
        let isMessage = LoopWalk.isMessage(event, model)
        if isMessage {
            if let end = end(of: dated) { return [end] }
            messageGates(dated, add)
        }
        if let stage = model.stage(event.name) { stageGates(stage, dated, add) }
        switch event.known {
        case .contacted, .attempted: attemptGates(dated, add)
        case .goodwill: goodwillGates(dated, add)
        case .reviewAsked: reviewGates(dated, add)
        case .released: releaseGates(dated, add)
        case .done: approvalGates(event, add)
        case .approved, .go, .noGo:
            if let objection = walk.objection(to: event) {
                add(
                    .notApproved, objection.message, allowedBy: objection.allowedBy, reason: objection.reason,
                    objection.statements)
            }
        case .reopened:
            guard walk.optedOut == nil, walk.released == nil, closed(at: dated.at) == nil else { break }
            add(
                .outOfOrder, "the case is open: there is nothing to open again",
                allowedBy: "what the customer said: `replied`", reason: nil, [])
        case .promised: promiseGates(event, add)
        case .autoAcknowledged where walk.word(.autoAcknowledgement) == "forbidden":
            add(
                .receiptForbidden, "a receipt was sent by a machine",
                reason: model.reason(ofPolicy: .autoAcknowledgement),
                [model.statement(ofPolicy: .autoAcknowledgement)])
        default: break
        }
        return found
    }

    private typealias Add = (Gate, String, String?, String?, [Statement]) -> Void

    // MARK: Whatever is said to the customer

    private func messageGates(_ dated: DatedEvent, _ add: Add) {
        if let found = walk.takenOver.first {
            add(.held, "the guard \(found.id) holds: \(found.title)", lifting(found), found.reason, [found.statement])
        }
    }

    /// Whatever else stands in the way of a message, this alone is said: no other gate opens before it.
    func end(of dated: DatedEvent) -> Violation? {
        let name = walk.customerName
        let optOut = walk.takenOver.first(where: \.isOptOut)
        if walk.optedOut != nil || optOut != nil {
            let said = walk.optedOut.map { " on \(day($0.at))" } ?? ""
            return Violation(
                gate: .afterOptOut, event: dated.event.name, at: dated.at,
                message: "\(name) asked\(said) not to be contacted",
                allowedBy: "nothing but a word from \(name): `reopened`",
                reason: (optOut ?? model.guards.first(where: \.isOptOut))?.reason,
                statements: [dated.event.statement]
                    + [walk.optedOut?.event.statement, optOut?.statement].compactMap { $0 })
        }
        guard let released = walk.released else { return nil }
        return Violation(
            gate: .afterRelease, event: dated.event.name, at: dated.at,
            message: "the case was let go on \(day(released.at))",
            allowedBy: "a word from \(name): `replied` or `reopened`", reason: model.stage("released")?.reason,
            statements: [dated.event.statement, released.event.statement])
    }

    private func lifting(_ found: Guard) -> String? {
        found.route.map { "`approved \(found.id)`, once \($0) has said yes" }
    }

    // MARK: The gates of a stage

    private func stageGates(_ stage: CaseStage, _ dated: DatedEvent, _ add: Add) {
        for name in stage.predecessors where walk.reached[name] == nil && walk.counts[name] == nil {
            let gate: Gate =
                name == CaseEvent.Name.checkedIn.rawValue
                ? .checkInSkipped
                : name == CaseEvent.Name.resolved.rawValue && LoopWalk.isMessage(dated.event, model)
                    ? .beforeTheWork : .outOfOrder
            add(
                gate, "\(name) comes first, and has not happened",
                stage.id == CaseEvent.Name.answered.rawValue
                    ? "`\(name)`; what the customer says unasked is `replied`" : "`\(name)`",
                // What the customer does has no reason of ours.
                stage.id == CaseEvent.Name.answered.rawValue ? nil : stage.reason,
                [stage.statement(stage.after == name ? .after : .within)])
        }
        if let condition = stage.condition, stage.id != CaseEvent.Name.released.rawValue,
            (try? condition.truth(in: EventScope(walk: walk, below: below))) != .yes
        {
            let isSilence = stage.conditionWords.contains("answered.says") && walk.latest["answered"]?.event.says == nil
            add(
                isSilence ? .afterSilence : .notConfirmed, unmet(stage), nil,
                policy(against: stage).flatMap { model.reason(ofPolicy: $0) } ?? stage.reason,
                [stage.statement(.when)] + (policy(against: stage).map { [model.statement(ofPolicy: $0)] } ?? []))
        }
        if let anchor = anchor(of: stage), let at = dated.at, let opens = stage.opens,
            let from = clock.end(of: opens, from: anchor), at < from
        {
            let wall = WallClock(clock.zone)
            add(
                .tooEarly,
                "not before \(wall.long(from)), \(clock.words(of: opens)) after \(stage.anchor ?? "received")",
                "waiting until then", stage.reason, [stage.statement(.within)])
        }
    }

    /// Why the condition of a stage does not hold, as a person says it.
    func unmet(_ stage: CaseStage) -> String {
        let name = walk.customerName
        let reviewAsk = walk.word(.reviewAsk)
        if stage.id == CaseEvent.Name.reviewAsked.rawValue, reviewAsk == "none" {
            return "nobody is asked for a review here"
        }
        if stage.conditionWords.contains("answered.says") {
            switch walk.latest["answered"]?.event.says {
            case nil where walk.latest["answered"] == nil: return "\(name) has not answered the check-in"
            case nil: return "what \(name) answered is not noted"
            case "yes": break
            case let says?: return "\(name) said \(says)"
            }
        }
        if let name = policy(against: stage), let policy = model.policy(name) {
            return "it is not part of the way here: the policy \(name.rawValue) is \(policy.words)"
        }
        return "it needs: \(stage.conditionWords)"
    }

    /// The policy that keeps a stage out, where no event has a say in it.
    private func policy(against stage: CaseStage) -> PolicyName? {
        guard let paths = stage.condition?.paths.map(\.path), !paths.isEmpty,
            paths.allSatisfy({ $0.segments.count == 2 && $0.segments[0] == "policy" })
        else { return nil }
        return PolicyName(rawValue: paths[0].segments[1])
    }

    func anchor(of stage: CaseStage) -> Instant? {
        guard let name = stage.anchor else { return nil }
        if name == "received" { return walk.received }
        return (walk.latest[name] ?? walk.reached[name])?.at
    }

    // MARK: Attempts and release

    private func attemptGates(_ dated: DatedEvent, _ add: Add) {
        let every = walk.word(.cadence) == "every-message"
        let sent = every ? walk.messages : walk.unanswered
        if sent >= walk.attempts, walk.released == nil {
            add(
                .thirdAttempt,
                "\(counted(sent, "message")) \(every ? "went out" : "went unanswered") already; "
                    + "\(counted(walk.attempts, "attempt")) \(walk.attempts == 1 ? "is" : "are") the limit",
                "a word from \(walk.customerName), or `released`", model.reason(ofPolicy: .attempts),
                [model.statement(ofPolicy: .attempts)])
        }
        if walk.unanswered > 0, let last = walk.lastMessage?.at, let at = dated.at, let gap = walk.span(.attemptGap),
            let from = clock.end(of: gap, from: last), at < from
        {
            let earlier = at == last ? "at the same moment" : "\(WallClock.length(at.seconds - last.seconds)) earlier"
            add(
                .attemptsTooClose, "the message before it went out \(earlier); \(gap.words) lie between two",
                "waiting until \(WallClock(clock.zone).long(from))", model.reason(ofPolicy: .attemptGap),
                [model.statement(ofPolicy: .attemptGap)])
        }
        guard dated.event.known == .contacted, walk.counts["contacted"] == nil else { return }
        ownerGates(dated.event, add)
    }

    private func ownerGates(_ event: CaseEvent, _ add: Add) {
        let policy = walk.word(.outreachOwner)
        let statements = [model.statement(ofPolicy: .outreachOwner), model.statement(ofPolicy: .outreachOwnerBreach)]
        let reason = model.reason(ofPolicy: .outreachOwner)
        let actor = event.actor.flatMap { model.owner($0) }
        switch policy {
        case "not-account-csm" where actor?.isAccountCSM == true:
            add(
                .wrongOwner, "\(event.actor ?? "") is the account's own CSM", "somebody else with authority", reason,
                statements)
        case "not-account-csm":
            let least = walk.word(.outreachAuthority)
            guard let actor, let level = actor.authority, let rank = model.rank(ofAuthority: level),
                let needed = model.rank(ofAuthority: least), rank < needed
            else { return }
            add(
                .wrongOwner, "\(actor.id) has too little authority to lead: \(level), where \(least) is needed",
                "somebody with more authority", model.reason(ofPolicy: .outreachAuthority),
                [model.statement(ofPolicy: .outreachAuthority), model.statement(ofPolicy: .outreachOwnerBreach)])
        case "account-csm":
            guard let csm = model.owners.first(where: \.isAccountCSM), let actor, actor.id != csm.id else { return }
            add(
                .wrongOwner, "\(actor.id) wrote, and the account's own CSM is \(csm.id)", "`by \(csm.id)`", reason,
                statements)
        case "any-named" where event.actor == nil && walk.lead == nil:
            add(.nobodyNamed, "nobody is named who did it", "`by OWNER`, or `assigned OWNER`", reason, statements)
        default: break
        }
    }

    private func releaseGates(_ dated: DatedEvent, _ add: Add) {
        guard let stage = model.stage("released"), let condition = stage.condition else { return }
        if (try? condition.truth(in: EventScope(walk: walk, below: below))) != .yes {
            add(
                .releasedTooEarly,
                "\(counted(walk.unanswered, "message")) of \(walk.attempts) went unanswered", nextAttempt,
                model.reason(ofPolicy: .attempts) ?? stage.reason,
                [model.statement(ofPolicy: .attempts), stage.statement(.when)])
        } else if let last = walk.lastMessage?.at, let at = dated.at, let gap = walk.span(.attemptGap),
            let from = clock.end(of: gap, from: last), at < from
        {
            add(
                .releasedTooEarly,
                "the last attempt still has time until \(WallClock(clock.zone).long(from))",
                "waiting until then", model.reason(ofPolicy: .attemptGap), [model.statement(ofPolicy: .attemptGap)])
        }
    }

    /// What would bring the case nearer to being let go.
    private var nextAttempt: String {
        guard let last = walk.lastMessage?.at, let gap = walk.span(.attemptGap), walk.unanswered > 0,
            let from = clock.end(of: gap, from: last)
        else { return "`contacted`" }
        return "`attempted`, from \(WallClock(clock.zone).long(from)), if no answer comes"
    }

    // MARK: Gestures, reviews, approvals, promises

    private func goodwillGates(_ dated: DatedEvent, _ add: Add) {
        let reason = model.reason(ofPolicy: .goodwill)
        let statements = [model.statement(ofPolicy: .goodwill)]
        let offer = dated.event.subject.flatMap { id in model.offers.first { $0.id == id } }
        let isUnderstood = walk.counts["contacted"] != nil || walk.counts["replied"] != nil
        let isResolved = walk.reached["resolved"] != nil
        switch walk.word(.goodwill) {
        case "none": add(.goodwillNotAllowed, "no gesture is made here", nil, reason, statements)
        case "after-understanding" where !isUnderstood, "first-message" where !isUnderstood:
            add(.goodwillTooEarly, "nobody had spoken with \(walk.customerName) yet", "`contacted`", reason, statements)
        case "after-resolution" where !isResolved:
            add(.goodwillTooEarly, "the repair was not done yet", "`resolved`", reason, statements)
        default:
            if let offer, offer.order == "after", offer.moment == "resolution", !isResolved {
                add(
                    .goodwillTooEarly, "\(offer.id) comes after the repair, which was not done yet", "`resolved`", nil,
                    [offer.statement(.after)])
            }
        }
        if walk.word(.goodwillChannel) == "spoken", let channel = dated.event.channel,
            !["call", "meeting"].contains(channel)
        {
            add(
                .goodwillInWriting, "a gesture is offered in a conversation, not by \(channel)", "`via call`",
                model.reason(ofPolicy: .goodwillChannel), [model.statement(ofPolicy: .goodwillChannel)])
        }
        approverGates(dated.event, offer, add)
    }

    private func approverGates(_ event: CaseEvent, _ offer: Offer?, _ add: Add) {
        if let offer, let approver = offer.approval, !walk.approved.contains(offer.id), event.actor != approver {
            add(
                .notApproved, "\(offer.id) needs the approval of \(approver)", "`approved \(offer.id)` by \(approver)",
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
            "`approved \(event.subject ?? "NAME")`", model.reason(ofPolicy: .goodwillApprover),
            [model.statement(ofPolicy: .goodwillApprover)])
    }

    private func reviewGates(_ dated: DatedEvent, _ add: Add) {
        guard let gift = walk.goodwill?.at, let at = dated.at, let gap = walk.span(.reviewGap),
            let from = clock.end(of: gap, from: gift), at < from
        else { return }
        add(
            .goodwillBeforeReview,
            "a gesture was made \(WallClock.length(at.seconds - gift.seconds)) earlier; \(gap.words) lie between the two",
            "waiting until \(WallClock(clock.zone).long(from))", model.reason(ofPolicy: .reviewGap),
            [model.statement(ofPolicy: .reviewGap)])
    }

    private func approvalGates(_ event: CaseEvent, _ add: Add) {
        guard let plan = model.plan,
            let milestone = plan.milestones.first(where: { event.subject == $0.id || event.text == $0.title }),
            let approver = milestone.approval, !walk.isApproved(milestone)
        else { return }
        add(
            .notApproved, "\(milestone.id) needs the approval of \(approver), and nobody gave it",
            "`approved \(milestone.id)`", nil, [milestone.statement(.needs)])
    }

    /// Nothing is promised in writing before a go, or after a no-go (F20).
    private func promiseGates(_ event: CaseEvent, _ add: Add) {
        guard event.channel == "email", let plan = model.plan, let point = plan.checkpoints.first else { return }
        let last = walk.decisions.last?.event.known
        guard last != .go else { return }
        add(
            .beforeGo,
            last == .noGo
                ? "the decision was no-go" + (point.otherwise.map { ": \($0)" } ?? "")
                : "nothing is promised in writing before \"\(point.title)\" is decided",
            last == .noGo ? nil : "`go`", model.reason(of: point.node), [point.statement])
    }

    private func day(_ instant: Instant?) -> String {
        instant.map { WallClock(clock.zone).long($0) } ?? "a day that is not noted"
    }
}
