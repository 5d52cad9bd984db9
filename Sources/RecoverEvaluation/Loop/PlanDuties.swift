import RecoverBase
import RecoverModel

/// What was promised, and what the plan asks for: milestones and decisions.
extension StateBuilder {
    /// The promise or the milestone that goes by one of these names.
    func duty(doneAs names: [String]) -> CaseState.Duty? {
        if let index = names.compactMap({ walk.openPromises[$0]?.last }).last { return duty(walk.promises[index]) }
        return model.plan?.milestones.first { names.contains($0.id) || names.contains($0.title) }.flatMap(duty)
    }

    func promiseDuties() -> [CaseState.Duty] {
        walk.promises.indices.filter { !walk.kept.contains($0) }.map { duty(walk.promises[$0]) }
    }

    /// A promise that is not kept yet.
    private func duty(_ dated: DatedEvent) -> CaseState.Duty {
        let event = dated.event
        let title = event.text ?? event.subject ?? "Promise"
        let due = due(of: event)
        return CaseState.Duty(
            kind: .promise, id: event.subject ?? title, title: title,
            standing: due.map { at > $0 } == true ? .overdue : .due, by: due, owner: event.actor ?? walk.lead,
            steps: !explains ? [] : due.map { promiseSteps(event, $0) } ?? ["it was promised without a time"],
            reason: nil, statements: [event.statement])
    }

    private func due(of event: CaseEvent) -> Instant? {
        switch event.due {
        case .duration(let span)?: loop.history.received.map { span.after($0, in: clock.zone) }
        case .moment(let moment)?:
            // A day as a whole ends with its last second.
            moment.timeOfDay == nil
                ? clock.zone.end(of: moment.date)
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

    func planDuties() -> [CaseState.Duty] {
        guard let plan = model.plan else { return [] }
        return plan.milestones.compactMap(duty) + checkpointDuties() + noGoDuties(plan)
    }

    /// Decisions that nobody has made yet.
    func checkpointDuties() -> [CaseState.Duty] {
        guard let plan = model.plan, let start = planStart else { return [] }
        return plan.checkpoints.dropFirst(walk.decisions.count).compactMap { point in
            guard let day = point.day.known else { return nil }
            let by = end(of: day, start)
            return CaseState.Duty(
                kind: .checkpoint, id: point.title, title: point.title, standing: at > by ? .overdue : .due, by: by,
                owner: point.decidedBy, steps: steps(day, start), reason: model.reason(of: point.node),
                statements: [point.statement])
        }
    }

    /// After a no-go, what was agreed on for it.
    private func noGoDuties(_ plan: Plan) -> [CaseState.Duty] {
        guard let last = walk.decisions.last, last.event.known == .noGo, keeper.closed(at: at) == nil,
            let point = plan.checkpoints.prefix(walk.decisions.count).last
        else { return [] }
        let words = point.otherwise ?? "nothing is promised in writing"
        guard !walk.done.contains(words) else { return [] }
        return [
            CaseState.Duty(
                kind: .checkpoint, id: point.title, title: "\(words.capitalisedFirst) (no-go: \(point.title))",
                standing: .due,
                owner: walk.lead, decided: decided(last), reason: model.reason(of: point.node),
                statements: [point.statement, last.event.statement])
        ]
    }

    /// `no-go by VP, Tue 20 Oct 09:00`
    func decided(_ dated: DatedEvent) -> String {
        let who = dated.event.actor.map { " by \(model.ownerDisplay($0))" } ?? ""
        return dated.event.name + who + (dated.at.map { ", \(WallClock(clock.zone).long($0))" } ?? "")
    }

    /// A milestone that is not done yet.
    private func duty(_ milestone: Plan.Milestone) -> CaseState.Duty? {
        guard !isDone(milestone) else { return nil }
        let by = planStart.flatMap { start in milestone.day.known.map { end(of: $0, start) } }
        let missing = milestone.day.known == nil ? "the plan names no day for it" : "no time is noted for received"
        return CaseState.Duty(
            kind: .milestone, id: milestone.id, title: milestone.title,
            standing: by.map { at > $0 } == true ? .overdue : .due, by: by, owner: milestone.owner,
            awaits: walk.isApproved(milestone) ? nil : milestone.approval,
            steps: by == nil ? [missing] : steps(milestone.day.known ?? 1, planStart),
            reason: model.reason(of: milestone.node),
            statements: [milestone.statement(.by), milestone.statement])
    }

    /// Day 1 of the plan is the day on which the feedback came in; deadlines in plans are calendar days.
    private var planStart: CivilDate? { loop.history.received?.date(in: clock.zone) }

    private func end(of day: Int, _ start: CivilDate) -> Instant {
        clock.zone.end(of: clock.zone.day(day, from: start))
    }

    private func steps(_ day: Int, _ start: CivilDate?) -> [String] {
        guard explains, let start else { return [] }
        return [
            "day 1 is \(WallClock.shortWeekday(start)) \(WallClock.day(start)); day \(day) ends \(WallClock(clock.zone).long(end(of: day, start)))"
        ]
    }
}
