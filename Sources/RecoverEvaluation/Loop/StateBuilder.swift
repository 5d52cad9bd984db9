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

    func state(violations: [Violation], doneLate: [CaseState.Duty], broken: [CaseState.Duty]) -> CaseState {
        var duties = answerDuties() + stageDuties() + promiseDuties() + planDuties()
        // Before the survey came in there is nothing to do.
        let hasBegun = loop.history.received.map { $0 <= at } ?? true
        if !hasBegun { duties = [] }
        let takenOver = hasBegun ? walk.takenOver : []
        if walk.optedOut != nil || takenOver.contains(where: \.isOptOut) {
            // Who wants to be left alone is owed nothing but that.
            duties = []
        } else if !takenOver.isEmpty {
            // Nobody of ours writes or calls: none of it can be due or late.
            duties.removeAll { $0.kind == .attempt || $0.kind == .answer || $0.kind == .stage && isMessage($0.id) }
        }
        duties = duties.map { (pressing($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
        let isOpen = Set(duties.filter { $0.standing == .breached }.map(\.id))
        let current = walk.current
        let (done, all) = milestones()
        return CaseState(
            at: at, received: loop.history.received, stage: current?.id ?? "received",
            stageTitle: current?.title ?? "Feedback received", fields: fields(),
            due: duties.filter { $0.standing == .due }, overdue: duties.filter { $0.standing == .overdue },
            breached: duties.filter { $0.standing == .breached } + doneLate.filter { $0.standing == .breached }
                + broken.filter { walk.reached[$0.id] == nil && !isOpen.contains($0.id) },
            late: doneLate, violations: violations,
            next: hasBegun && explains ? nextSteps() : [],
            closed: keeper.closed(at: at), lead: walk.lead,
            past: Array(loop.history.events.prefix(loop.history.count(at: at))),
            ahead: loop.history.events.count - loop.history.count(at: at), milestonesDone: done, milestones: all,
            returns: walk.returns, holding: keeper.holding.map(\.id),
            takenOver: walk.optedOut == nil ? takenOver : [])
    }

    private func fields() -> [CaseState.StatusField] {
        CaseState.fieldStages.map { name, stage in
            // A step with a time of its own is in time or late by the first; from the others what follows counts: the latest.
            let isTimed = model.stage(stage)?.due != nil
            let found = isTimed ? walk.reached[stage] : walk.reached[stage].flatMap { walk.latest[stage] ?? $0 }
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
}
