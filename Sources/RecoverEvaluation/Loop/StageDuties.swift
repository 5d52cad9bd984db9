import RecoverBase
import RecoverModel

/// What the stages ask for, and what follows from an answer or from none.
extension StateBuilder {
    /// A step that a later one has overtaken is not waited for any more.
    func isOvertaken(_ stage: CaseStage) -> Bool {
        // Who leads a case has opened it.
        if stage.id == CaseEvent.Name.taskCreated.rawValue, walk.lead != nil { return true }
        guard let position = walk.stageIndex[stage.id] else { return false }
        let last = walk.reached.keys.compactMap { walk.stageIndex[$0] }.max() ?? -1
        return position < last && !isStillOwed(stage)
    }

    /// What the customer has to hear is not said by a later step, until one that builds on it, or the customer's answer, shows
    /// that it was heard.
    private func isStillOwed(_ stage: CaseStage) -> Bool {
        stage.sends != nil && stage.due != nil && walk.reached[CaseEvent.Name.answered.rawValue] == nil
            && !stage.predecessors.isEmpty && stage.predecessors.allSatisfy { walk.reached[$0] != nil }
            && !model.stages.contains { walk.reached[$0.id] != nil && $0.predecessors.contains(stage.id) }
    }

    func stageDuties() -> [CaseState.Duty] {
        guard walk.released == nil else { return [] }
        return model.stages.filter { walk.reached[$0.id] == nil && !isOvertaken($0) }.compactMap(stageDuty)
            + attemptDuties()
    }

    /// Nil where a step may not come by time alone, or is not ours.
    private func stageDuty(_ stage: CaseStage) -> CaseState.Duty? {
        // The cheap questions first: most stages are far off.
        guard stage.predecessors.allSatisfy({ walk.reached[$0] != nil || walk.counts[$0] != nil }),
            keeper.holds(stage.condition)
        else { return nil }
        // What waits for more than time is nobody's next step.
        let gates = keeper.obstacles(to: stage, at: at)
        guard gates.allSatisfy({ $0.opens != nil }) else { return nil }
        guard stage.due != nil || stage.opens != nil else {
            return isOurs(stage) && keeper.closed(at: at) == nil ? untimed(stage) : nil
        }
        guard let anchor = keeper.anchor(of: stage) else {
            return stage.opens == nil || stage.sends != nil ? untimed(stage) : nil
        }
        var duty = duty(stage, anchor, gates: gates)
        duty.owner = owner(of: stage)
        duty.channel = channel(of: stage, isHeld: !keeper.holding.isEmpty)
        guard let due = duty.by else { return duty }
        let links = stage.escalations.filter { link in
            clock.end(of: link.after, from: due).map { at > $0 } ?? false
        }
        duty.escalatedTo = links.map(\.to)
        if explains {
            duty.steps += links.map { link in
                let step = clock.explanation(of: link.after, from: due).first ?? ""
                return "goes up to \(link.to): \(step)" + (link.reason.map { "; \($0)" } ?? "")
            }
        }
        return duty
    }

    /// What the customer does, or what ends a case, is nobody's next step.
    private func isOurs(_ stage: CaseStage) -> Bool {
        ![CaseEvent.Name.answered, .replied, .reopened, .released].map(\.rawValue).contains(stage.id)
    }

    /// A step that may come now, and for which nobody has set a time, or nobody noted what its time counts from.
    private func untimed(_ stage: CaseStage) -> CaseState.Duty {
        let isUnknown = stage.due != nil || stage.opens != nil
        return CaseState.Duty(
            kind: .stage, id: stage.id, title: stage.title, standing: .due, owner: owner(of: stage),
            sends: stage.sends, steps: isUnknown ? [stage.withoutTime] : [], reason: stage.reason,
            statements: [stage.statement])
    }

    /// Who wrote to us waits for an answer.
    func answerDuties() -> [CaseState.Duty] {
        guard let dated = walk.waiting else { return [] }
        let when = dated.at.map { " on \(WallClock(clock.zone).long($0))" } ?? ""
        let said = dated.event.says.map { "said \($0)" } ?? (dated.event.known == .reopened ? "came back" : "wrote")
        var duty = CaseState.Duty(
            kind: .answer, id: "answer", title: "Answer \(walk.customerName), who \(said)\(when)", standing: .due,
            owner: walk.lead, reason: model.stage(dated.event.name)?.reason, statements: [dated.event.statement])
        // Who comes back waits no longer than for the first contact; its limit is that of who was not helped.
        if let at = dated.at, let first = model.stage(CaseEvent.Name.contacted.rawValue), let due = first.due {
            var times = clock.deadlines(of: first, from: at)
            if dated.event.known != .reopened, dated.event.says != "no" { times.breach = nil }
            (duty.by, duty.breach, duty.standing) = (times.due, times.breach, standing(times))
            duty.steps = explains ? clock.explanation(of: due, from: at) : []
            duty.reason = duty.reason ?? model.lengthReason(of: first).because
            duty.statements.append(first.statement(.within))
        }
        return [duty]
    }

    /// The step of a stage whose limit is broken at the moment; nil where it is not, or nobody may do it.
    func broken(_ stage: CaseStage) -> CaseState.Duty? {
        guard let anchor = keeper.anchor(of: stage), let breach = clock.deadlines(of: stage, from: anchor).breach,
            at > breach, walk.reached[stage.id] == nil, walk.optedOut == nil, walk.takenOver.isEmpty
        else { return nil }
        var duty = stageDuty(stage)
        duty?.isOver = true
        duty?.escalatedTo = []
        return duty?.standing == .breached ? duty : nil
    }

    /// The step of a stage, as it stands at the moment.
    ///
    /// - Parameter gates: what stands in its way now.
    func duty(_ stage: CaseStage, _ anchor: Instant, gates: [Violation]) -> CaseState.Duty {
        let times = clock.deadlines(of: stage, from: anchor)
        let length = explains ? model.lengthReason(of: stage) : nil
        var duty = CaseState.Duty(
            kind: .stage, id: stage.id, title: stage.title, standing: standing(times), opens: times.opens,
            by: times.due,
            breach: times.breach, closes: times.closes, sends: stage.sends, steps: explains ? steps(stage, anchor) : [],
            reason: length.map { $0.because.isEmpty ? nil : $0.because } ?? stage.reason, place: length?.place,
            statements: [stage.statement(.within), stage.statement])
        var waits = gates
        // What kept it shut through its window, and has opened since, moved the window all the same.
        if let by = times.due, at > by { waits += keeper.obstacles(to: stage, at: by) }
        wait(&duty, for: waits.filter { $0.gate != .tooEarly && $0.opens != nil }, from: anchor)
        return duty
    }

    /// Gates that time alone opens: the step has its whole window behind them, unless it was late before they shut.
    private func wait(_ duty: inout CaseState.Duty, for gates: [Violation], from anchor: Instant) {
        guard let last = gates.compactMap(\.opens).max() else { return }
        duty.waits = gates.filter { $0.opens.map { $0 > at } ?? false }
        let moving = gates.filter { gate in
            guard let by = duty.by, let since = gate.since else { return true }
            return since <= by
        }
        if let by = duty.by, let opens = moving.compactMap(\.opens).max(), by < opens {
            let shift = opens.seconds - (duty.opens ?? anchor).seconds
            duty.by = by.adding(seconds: shift)
            duty.breach = duty.breach?.adding(seconds: shift)
            duty.closes = duty.closes?.adding(seconds: shift)
            duty.standing = standing(
                StageDeadlines(anchor: opens, due: duty.by, breach: duty.breach, closes: duty.closes))
        }
        duty.opens = max(last, duty.opens ?? last)
        guard explains else { return }
        let wall = WallClock(clock.zone)
        for gate in gates {
            let line = gate.opens.map { "\(gate.message): not before \(wall.long($0))" }
            if let line, !duty.steps.contains(line) { duty.steps.append(line) }
        }
    }

    /// Bounds are inclusive: at the moment itself it is in time.
    private func standing(_ times: StageDeadlines) -> CaseState.Duty.Standing {
        if let breach = times.breach, at > breach { return .breached }
        if let due = times.due, at > due { return .overdue }
        return .due
    }

    func steps(_ stage: CaseStage, _ anchor: Instant) -> [String] {
        var lines = clock.explanation(of: stage, from: anchor)
        let wall = WallClock(clock.zone)
        if let typical = stage.typicalUntil, let from = typicalAnchor(of: stage),
            let end = clock.end(of: typical, from: from)
        {
            let first = stage.typicalFrom.flatMap { clock.end(of: $0, from: from) }
            lines.append(
                "usually " + (first.map { "\(wall.long($0)) to " } ?? "until ")
                    + "\(wall.long(end)); the window counts")
        }
        return lines
    }

    private func typicalAnchor(of stage: CaseStage) -> Instant? {
        guard let name = stage.typicalAnchor else { return nil }
        return name == "received" ? walk.received : walk.latest[name]?.at
    }

    private func owner(of stage: CaseStage) -> String? {
        if let lead = walk.lead { return lead }
        // Nobody has it yet: the policy says which level answers for it.
        return walk.word(.innerLoop).isEmpty ? nil : walk.word(.innerLoop)
    }

    /// By which channel the first contact is best made.
    private func channel(of stage: CaseStage, isHeld: Bool) -> String? {
        guard stage.id == "contacted" else { return nil }
        switch walk.word(.firstChannel) {
        case "by-rule": return isHeld ? "call" : "email"
        case let channel: return channel.isEmpty ? nil : channel
        }
    }

    /// A message that nobody answered is repeated after the gap, until the attempts are used up; then the case is let go.
    private func attemptDuties() -> [CaseState.Duty] {
        guard let last = walk.lastMessage, let from = last.at, let gap = walk.span(.attemptGap),
            let next = keeper.nextAttempt, walk.latest["answered"] == nil, keeper.closed(at: at) == nil
        else { return [] }
        let isLast = walk.unanswered >= walk.attempts
        // Behind a call that nobody took, the first mail is the next attempt.
        if !isLast, keeper.isMailBehindCall(CaseEvent(name: CaseEvent.Name.contacted.rawValue, timing: .undated)) {
            return []
        }
        // While the work goes on, the customer waits for us and not we for the customer.
        guard walk.reached["resolved"] == nil || last.event.known == .checkedIn || isLast else { return [] }
        guard !isLast || last.event.known == .attempted || walk.attempts == 1 else { return [] }
        let policy: PolicyName = isLast ? .attempts : .attemptGap
        let stage = isLast ? model.stage("released") : nil
        guard !isLast || stage != nil else { return [] }
        return [
            CaseState.Duty(
                kind: .attempt, id: isLast ? "released" : "attempted",
                title: isLast
                    ? stage?.title ?? "Let the case go"
                    : "Attempt \(walk.unanswered + 1) of \(walk.attempts), unless an answer comes",
                standing: .due, opens: next, owner: walk.lead,
                steps: explains ? clock.explanation(of: gap, from: from) : [],
                reason: model.reason(ofPolicy: policy), statements: [model.statement(ofPolicy: policy)])
        ]
    }
}

extension CaseStage {
    /// Why nobody can say whether a step is in time.
    var withoutTime: String {
        "no time is noted for \(anchor ?? "received"), so nobody can say whether this is in time"
    }
}
