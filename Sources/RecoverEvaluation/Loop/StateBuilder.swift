import RecoverBase
import RecoverModel

/// Makes the state of a case from what its events add up to.
struct StateBuilder {
    let loop: CaseLoop
    let keeper: GateKeeper
    let at: Instant
    let explains: Bool

    init(loop: CaseLoop, walk: LoopWalk, at moment: Instant, explains: Bool) {
        self.loop = loop
        at = moment
        self.explains = explains
        keeper = GateKeeper(walk, loop.clock, below: loop.scope)
    }

    var walk: LoopWalk { keeper.walk }
    var model: RecoveryModel { loop.model }
    var clock: CaseClock { loop.clock }

    func state(violations: [Violation], doneLate: [CaseState.Duty]) -> CaseState {
        var duties = answerDuties() + stageDuties() + promiseDuties() + planDuties()
        // Before the survey came in there is nothing to do.
        let hasBegun = loop.history.received.map { $0 <= at } ?? true
        if !hasBegun { duties = [] }
        let takenOver = hasBegun ? walk.takenOver : []
        if walk.optedOut != nil || !takenOver.isEmpty {
            // Nobody of ours writes or calls: none of it can be due or late.
            duties.removeAll { $0.kind == .attempt || $0.kind == .answer || $0.kind == .stage && isMessage($0.id) }
        }
        duties = duties.map { (pressing($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        let current = walk.current
        let (done, all) = milestones()
        return CaseState(
            at: at, received: loop.history.received, stage: current?.id ?? "received",
            stageTitle: current?.title ?? "Feedback received", fields: fields(),
            due: duties.filter { $0.standing == .due }, overdue: duties.filter { $0.standing == .overdue },
            breached: duties.filter { $0.standing == .breached } + doneLate.filter { $0.standing == .breached },
            late: doneLate, violations: violations,
            next: hasBegun && explains ? nextSteps() : [],
            closed: keeper.closed(at: at), lead: walk.lead,
            past: Array(loop.history.events.prefix(loop.history.count(at: at))),
            ahead: loop.history.events.count - loop.history.count(at: at), milestonesDone: done, milestones: all,
            returns: walk.returns, holding: loop.holding(walk).map(\.id),
            takenOver: walk.optedOut == nil ? takenOver : [])
    }

    private func fields() -> [CaseState.StatusField] {
        CaseState.fieldStages.map { name, stage in
            let found = walk.reached[stage]
            return CaseState.StatusField(
                name: name, stage: stage, happened: found != nil, at: found?.at, event: found?.event)
        }
    }

    /// What presses most: who waits for an answer, what ends soonest, what has no time, what may not come yet.
    private func pressing(_ duty: CaseState.Duty) -> (Int, Int) {
        let isOpen = duty.opens.map { $0 <= at } ?? true
        let rank = duty.kind == .answer ? 0 : isOpen ? duty.by == nil ? 2 : 1 : 3
        return (rank, (duty.by ?? duty.opens)?.seconds ?? 0)
    }

    private func isMessage(_ stage: String) -> Bool {
        LoopWalk.isMessage(CaseEvent(name: stage, timing: .undated), model)
    }

    private func milestones() -> (done: Int, all: Int) {
        guard let plan = model.plan else { return (0, 0) }
        return (plan.milestones.count { isDone($0) }, plan.milestones.count)
    }

    func isDone(_ milestone: Plan.Milestone) -> Bool {
        walk.done.contains(milestone.id) || walk.done.contains(milestone.title)
    }

    // MARK: Duties

    /// A step that a later one has overtaken is not waited for any more.
    func isOvertaken(_ stage: CaseStage) -> Bool {
        // Who leads a case has opened it.
        if stage.id == CaseEvent.Name.taskCreated.rawValue, walk.lead != nil { return true }
        guard let position = walk.stageIndex[stage.id] else { return false }
        let last = walk.reached.keys.compactMap { walk.stageIndex[$0] }.max() ?? -1
        return position < last
    }

    private func stageDuties() -> [CaseState.Duty] {
        guard walk.released == nil else { return [] }
        let holds = !loop.holding(walk).isEmpty
        var found: [CaseState.Duty] = []
        for stage in model.stages where walk.reached[stage.id] == nil && !isOvertaken(stage) {
            guard stage.predecessors.allSatisfy({ walk.reached[$0] != nil || walk.counts[$0] != nil }) else { continue }
            if let condition = stage.condition,
                (try? condition.truth(in: EventScope(walk: walk, below: loop.scope))) != .yes
            {
                continue
            }
            guard stage.due != nil || stage.opens != nil else {
                if isOurs(stage), keeper.closed(at: at) == nil { found.append(untimed(stage)) }
                continue
            }
            guard let anchor = keeper.anchor(of: stage) else { continue }
            var duty = duty(stage, anchor)
            duty.owner = owner(of: stage)
            duty.channel = channel(of: stage, isHeld: holds)
            if let due = duty.by {
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
            }
            found.append(duty)
        }
        return found + attemptDuties()
    }

    /// What the customer does, or what ends a case, is nobody's next step.
    private func isOurs(_ stage: CaseStage) -> Bool {
        ![CaseEvent.Name.answered, .replied, .reopened, .released].map(\.rawValue).contains(stage.id)
    }

    /// A step that may come now, and for which nobody has set a time.
    private func untimed(_ stage: CaseStage) -> CaseState.Duty {
        CaseState.Duty(
            kind: .stage, id: stage.id, title: stage.title, standing: .due, owner: owner(of: stage),
            sends: stage.sends, reason: stage.reason, statements: [stage.statement])
    }

    /// Who wrote to us waits for an answer.
    private func answerDuties() -> [CaseState.Duty] {
        guard let dated = walk.waiting else { return [] }
        let when = dated.at.map { " on \(WallClock(clock.zone).long($0))" } ?? ""
        let said = dated.event.says.map { "said \($0)" } ?? (dated.event.known == .reopened ? "came back" : "wrote")
        return [
            CaseState.Duty(
                kind: .answer, id: "answer", title: "Answer \(walk.customerName), who \(said)\(when)", standing: .due,
                owner: walk.lead, reason: model.stage(dated.event.name)?.reason, statements: [dated.event.statement])
        ]
    }

    /// The step of a stage, as it stands at the moment.
    func duty(_ stage: CaseStage, _ anchor: Instant) -> CaseState.Duty {
        let times = clock.deadlines(of: stage, from: anchor)
        return CaseState.Duty(
            kind: .stage, id: stage.id, title: stage.title, standing: standing(times), opens: times.opens,
            by: times.due,
            breach: times.breach, closes: times.closes, sends: stage.sends, steps: explains ? steps(stage, anchor) : [],
            reason: stage.reason, statements: [stage.statement(.within), stage.statement])
    }

    /// The promise or the milestone that goes by one of these names.
    func duty(doneAs names: [String]) -> CaseState.Duty? {
        if let index = names.compactMap({ walk.promiseIndex[$0] }).last, let duty = duty(walk.promises[index]) {
            return duty
        }
        guard let plan = model.plan, let start = planStart else { return nil }
        return plan.milestones.first { names.contains($0.id) || names.contains($0.title) }.flatMap { duty($0, start) }
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
        guard walk.unanswered > 0, let last = walk.lastMessage, let from = last.at, let gap = walk.span(.attemptGap),
            let next = clock.end(of: gap, from: from), walk.latest["answered"] == nil
        else { return [] }
        let isLast = walk.unanswered >= walk.attempts
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

    private func promiseDuties() -> [CaseState.Duty] {
        walk.promises.compactMap(duty)
    }

    /// A promise that is not kept yet.
    private func duty(_ dated: DatedEvent) -> CaseState.Duty? {
        let event = dated.event
        let title = event.text ?? event.subject ?? "Promise"
        guard let due = due(of: event), !walk.done.contains(title),
            event.subject.map({ !walk.done.contains($0) }) ?? true
        else { return nil }
        return CaseState.Duty(
            kind: .promise, id: event.subject ?? title, title: title, standing: at > due ? .overdue : .due, by: due,
            owner: event.actor ?? walk.lead, steps: explains ? promiseSteps(event, due) : [], reason: nil,
            statements: [event.statement])
    }

    private func due(of event: CaseEvent) -> Instant? {
        switch event.due {
        case .duration(let span)?: loop.history.received.map { span.after($0, in: clock.zone) }
        case .moment(let moment)?:
            // A day as a whole ends with its last second.
            moment.timeOfDay == nil
                ? Instant(moment.date.adding(days: 1), zone: clock.zone).adding(seconds: -1)
                : moment.instant(in: clock.zone)
        default: nil
        }
    }

    private func promiseSteps(_ event: CaseEvent, _ due: Instant) -> [String] {
        let wall = WallClock(clock.zone)
        guard case .duration(let span)? = event.due, let received = loop.history.received else {
            return ["promised for \(wall.long(due))"]
        }
        return ["received \(wall.text(received, near: due)) + \(span.description) = \(wall.text(due, near: received))"]
            + clock.changes(from: received, to: due)
    }

    private func planDuties() -> [CaseState.Duty] {
        guard let plan = model.plan, let start = planStart else { return [] }
        return plan.milestones.compactMap { duty($0, start) } + checkpointDuties()
    }

    /// Decisions that nobody has made yet.
    func checkpointDuties() -> [CaseState.Duty] {
        guard let plan = model.plan, let start = planStart else { return [] }
        return plan.checkpoints.dropFirst(walk.decisions.count).compactMap { point in
            guard let day = point.day else { return nil }
            let by = end(of: day, start)
            return CaseState.Duty(
                kind: .checkpoint, id: point.title, title: point.title, standing: at > by ? .overdue : .due, by: by,
                owner: point.decidedBy, steps: steps(day, start), reason: model.reason(of: point.node),
                statements: [point.statement])
        }
    }

    /// A milestone that is not done yet.
    private func duty(_ milestone: Plan.Milestone, _ start: CivilDate) -> CaseState.Duty? {
        guard let day = milestone.day, !isDone(milestone) else { return nil }
        let by = end(of: day, start)
        return CaseState.Duty(
            kind: .milestone, id: milestone.id, title: milestone.title, standing: at > by ? .overdue : .due, by: by,
            owner: milestone.owner, awaits: walk.isApproved(milestone) ? nil : milestone.approval,
            steps: steps(day, start), reason: model.reason(of: milestone.node),
            statements: [milestone.statement(.by), milestone.statement])
    }

    /// Day 1 of the plan is the day on which the feedback came in; deadlines in plans are calendar days.
    private var planStart: CivilDate? { loop.history.received?.date(in: clock.zone) }

    private func end(of day: Int, _ start: CivilDate) -> Instant {
        Instant(start.adding(days: day), zone: clock.zone).adding(seconds: -1)
    }

    private func steps(_ day: Int, _ start: CivilDate) -> [String] {
        guard explains else { return [] }
        return [
            "day 1 is \(WallClock.shortWeekday(start)) \(WallClock.day(start)); day \(day) ends \(WallClock(clock.zone).long(end(of: day, start)))"
        ]
    }
}
