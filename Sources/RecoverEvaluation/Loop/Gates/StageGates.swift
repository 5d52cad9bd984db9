import RecoverBase
import RecoverModel

/// What must be so before a step of the playbooks: the steps before it, its condition, its window, and that it goes out once.
extension GateKeeper {
    func stageGates(_ stage: CaseStage, _ dated: DatedEvent, _ add: Add) {
        let isAnswer = stage.id == CaseEvent.Name.answered.rawValue
        for name in needed(for: stage) where walk.reached[name] == nil && walk.counts[name] == nil {
            let gate: Gate =
                name == CaseEvent.Name.answered.rawValue && walk.objected != nil
                ? .notConfirmed
                : name == CaseEvent.Name.checkedIn.rawValue
                    ? .checkInSkipped
                    : name == CaseEvent.Name.resolved.rawValue && LoopWalk.isMessage(dated.event, model)
                        ? .beforeTheWork : .outOfOrder
            add(
                gate, missing(name),
                .deed(isAnswer ? "`\(name)`; what the customer says unasked is `replied`" : "`\(name)`"),
                // What the customer does has no reason of ours.
                isAnswer ? nil : stage.reason, [stage.statement(stage.after == name ? .after : .within)])
        }
        let asksAnswer = stage.conditionWords.contains("answered.says")
        // Where the customer took an answer back, that is said once.
        if stage.id != CaseEvent.Name.released.rawValue, !holds(stage.condition), !asksAnswer || walk.objected == nil {
            let isSilence = asksAnswer && walk.latest["answered"]?.event.says == nil
            add(
                isSilence ? .afterSilence : .notConfirmed, unmet(stage), .nothing, stage.reason,
                [stage.statement(.when)])
        }
        windowGates(stage, dated, add)
        // A first contact that nobody answered is repeated as an attempt.
        if let sent = walk.reached[stage.id], stage.sends != nil, stage.id != CaseEvent.Name.contacted.rawValue {
            add(.alreadyDone, alreadySent(sent, stage), sendsAgain(stage), nil, [sent.event.statement])
        }
    }

    /// What must have come before it. What the customer says does not stand for what we left out before it.
    private func needed(for stage: CaseStage) -> [String] {
        var found = stage.predecessors
        let answered = CaseEvent.Name.answered.rawValue
        if found.contains(answered), walk.counts[answered] != nil {
            found += (model.stage(answered)?.predecessors ?? []).filter { !found.contains($0) }
        }
        return found
    }

    private func missing(_ name: String) -> String {
        guard name == CaseEvent.Name.answered.rawValue, let objection else {
            return "\(name) comes first, and has not happened"
        }
        return "\(objection), and has not answered since"
    }

    /// `Ann said no on Thu 16 Apr 10:00`; nil where nothing took the case back.
    private var objection: String? {
        walk.objected.map { dated in
            let said = dated.event.says.map { "said \($0)" } ?? "came back"
            return "\(walk.customerName) \(said)" + (dated.at.map { " on \(day($0))" } ?? "")
        }
    }

    private func windowGates(_ stage: CaseStage, _ dated: DatedEvent, _ add: Add) {
        guard let anchor = anchor(of: stage), let at = dated.at, let opens = stage.opens else { return }
        let statements = [stage.statement(.within)]
        guard let from = clock.end(of: opens, from: anchor) else {
            add(
                .tooEarly, "its time never comes: clocks count working hours, and there are none", .deed("`hours`"),
                stage.reason, statements + [model.statement(ofPolicy: .clock)])
            return
        }
        guard at < from else { return }
        let wall = WallClock(clock.zone)
        add(
            .tooEarly,
            "not before \(wall.long(from)), \(clock.words(of: opens)) after \(stage.anchor ?? "received")",
            .time(from), stage.reason, statements)
    }

    func alreadySent(_ sent: DatedEvent, _ stage: CaseStage, _ dated: DatedEvent) -> Violation {
        refusal(.alreadyDone, of: dated, alreadySent(sent, stage), sendsAgain(stage), nil, [sent.event.statement])
    }

    private func alreadySent(_ sent: DatedEvent, _ stage: CaseStage) -> String {
        "it was sent already: \(stage.id)" + (sent.at.map { " on \(day($0))" } ?? "")
    }

    private func sendsAgain(_ stage: CaseStage) -> Opening {
        walk.isRepeated(stage)
            ? .deed("what opens the case again: `reopened`, or an answer that says no") : .nothing
    }

    /// What a step counts from.
    func anchor(of stage: CaseStage) -> Instant? {
        guard let name = stage.anchor else { return nil }
        if name == "received" { return walk.received }
        return (walk.latest[name] ?? walk.reached[name])?.at
    }

    // MARK: Its condition

    func holds(_ condition: Expression?) -> Bool {
        guard let condition else { return true }
        return (try? condition.truth(in: EventScope(walk: walk, below: below))) == .yes
    }

    /// Why a step is no part of the way here, whatever happens: the case or a policy has decided it.
    func ruledOut(_ stage: CaseStage) -> (message: String, reason: String?, statements: [Statement])? {
        guard let condition = stage.condition, !holds(condition),
            (try? condition.truth(in: EventScope(walk: walk, below: below, knowsEvents: false))) == .no
        else { return nil }
        let paths = condition.paths.map(\.path)
        let policy = paths.first { $0.segments.count == 2 && $0.segments[0] == "policy" }
            .flatMap { PolicyName(rawValue: $0.segments[1]) }
        guard let policy else { return ("it needs: \(stage.conditionWords)", stage.reason, [stage.statement(.when)]) }
        let words = model.policy(policy)?.words ?? ""
        let message =
            policy == .reviewAsk
            ? "nobody is asked for a review here"
            : "it is not part of the way here: the policy \(policy.rawValue) is \(words)"
        return (
            message, model.reason(ofPolicy: policy) ?? stage.reason,
            [model.statement(ofPolicy: policy), stage.statement(.when)]
        )
    }

    /// Why the condition of a stage does not hold, as a person says it.
    private func unmet(_ stage: CaseStage) -> String {
        let name = walk.customerName
        if stage.conditionWords.contains("answered.says") {
            switch walk.latest["answered"]?.event.says {
            case nil where walk.latest["answered"] == nil: return "\(name) has not answered the check-in"
            case nil: return "what \(name) answered is not noted"
            case "yes": break
            case let says?: return "\(name) said \(says)"
            }
        }
        return "it needs: \(stage.conditionWords)"
    }
}
