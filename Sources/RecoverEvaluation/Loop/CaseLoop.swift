import RecoverBase
import RecoverModel

/// The life of a case as a pure function: of its events, stages and policies, and a moment.
public struct CaseLoop: Sendable {
    public let model: RecoveryModel
    public let history: CaseHistory
    public let clock: CaseClock
    let scope: any Scope & Sendable

    /// - Parameter scope: what the conditions of stages see besides events: policies and the case.
    public init(_ model: RecoveryModel, scope: any Scope & Sendable) {
        self.model = model
        self.scope = scope
        history = CaseHistory(model)
        clock = CaseClock(model)
    }

    /// Whether anything is written of what happened.
    public var hasEvents: Bool { !model.events.isEmpty }

    /// Where the case stands at a moment: events after it have not happened.
    ///
    /// - Parameter explains: whether duties say step by step how their times came about, and what may come next and what was
    ///   done late is told. A line of many says none of it.
    public func state(at moment: Instant, explains: Bool = true) -> CaseState {
        let past = walk(to: moment, tellsLate: explains)
        return StateBuilder(loop: self, walk: past.walk, at: moment, explains: explains)
            .state(violations: past.violations, doneLate: past.late, broken: past.broken)
    }

    /// Behind all that is written.
    public var endState: CaseState? { history.end.map { state(at: $0) } }

    /// Goes through what happened up to a moment.
    /// - Parameter tellsLate: whether what was done after its time is found.
    func walk(
        to moment: Instant, tellsLate: Bool = false
    ) -> (walk: LoopWalk, violations: [Violation], late: [CaseState.Duty], broken: [CaseState.Duty]) {
        var walk = LoopWalk(model, received: history.received)
        var violations: [Violation] = []
        var late: [CaseState.Duty] = []
        var broken: [CaseState.Duty] = []
        var limited = model.stages.filter { $0.breach != nil }
        for dated in history.events.prefix(history.count(at: moment)) {
            violations += GateKeeper(walk, clock, below: scope).violations(of: dated)
            if tellsLate, duty(doneBy: dated, walk, explains: false)?.isLate == true,
                let duty = duty(doneBy: dated, walk, explains: true)
            {
                late.append(duty)
            }
            // A broken limit stays broken, whatever happens afterwards.
            if let at = dated.at, !limited.isEmpty {
                let builder = StateBuilder(loop: self, walk: walk, at: at, explains: false)
                let found = limited.compactMap(builder.broken)
                broken += found
                limited.removeAll { stage in found.contains { $0.id == stage.id } }
            }
            walk.apply(dated, below: scope)
        }
        return (walk, violations, late, broken)
    }

    /// What an event got done, with the times that it had: the step of a stage, a promise, a milestone, a decision. Nil where
    /// there was no time for it.
    private func duty(doneBy dated: DatedEvent, _ walk: LoopWalk, explains: Bool) -> CaseState.Duty? {
        guard let at = dated.at else { return nil }
        let builder = StateBuilder(loop: self, walk: walk, at: at, explains: explains)
        var found: CaseState.Duty?
        switch dated.event.known {
        case .done: found = builder.duty(doneAs: [dated.event.subject, dated.event.text].compactMap { $0 })
        case .go, .noGo:
            guard walk.objection(to: dated.event) == nil else { return nil }
            // What is decided again was in time or late the first time.
            guard walk.checkpoint(of: dated.event).map({ $0 >= walk.decisions.count }) ?? true else { return nil }
            found = builder.checkpointDuties().first
            found?.decided = builder.decided(dated)
        default:
            guard let stage = model.stage(dated.event.name), walk.reached[stage.id] == nil,
                let anchor = builder.keeper.anchor(of: stage)
            else { return nil }
            found = builder.duty(stage, anchor, gates: builder.keeper.obstacles(to: stage, at: at))
        }
        found?.doneAt = at
        if let actor = dated.event.actor { found?.owner = actor }
        return found
    }

    /// What was done up to a moment, the last time, by its id or title, with the times that it had; nil where it was not, or
    /// has none.
    public func done(_ id: String, at moment: Instant) -> CaseState.Duty? {
        var walk = LoopWalk(model, received: history.received)
        var last: CaseState.Duty?
        for dated in history.events.prefix(history.count(at: moment)) {
            if let duty = duty(doneBy: dated, walk, explains: true), duty.isCalled(id) { last = duty }
            walk.apply(dated, below: scope)
        }
        return last
    }

    // MARK: Asking before something is done

    /// Whether something is said to the customer.
    public static func isMessage(_ event: CaseEvent, in model: RecoveryModel) -> Bool {
        LoopWalk.isMessage(event, model)
    }

    /// What stands in the way of an event at a moment; empty where it may come.
    public func obstacles(to event: CaseEvent, at moment: Instant) -> [Violation] {
        let walk = walk(to: moment).walk
        let dated = DatedEvent(event: event, at: moment, index: model.events.count)
        return GateKeeper(walk, clock, below: scope).violations(of: dated)
    }

    /// What stands in the way of a template at a moment, and what only has to be said.
    public func mail(_ template: String, at moment: Instant) -> MailPermission {
        let walk = walk(to: moment).walk
        var permission = MailPermission()
        let keeper = GateKeeper(walk, clock, below: scope)
        let stage = model.stages.first { $0.sends == template }
        var event = CaseEvent(name: stage?.id ?? template, timing: .undated)
        event.channel = CaseEvent.mail
        let dated = DatedEvent(event: event, at: moment, index: model.events.count)
        if let end = keeper.end(of: dated) {
            permission.obstacles = [end]
            return permission
        }
        permission.obstacles = keeper.holding.map { keeper.held($0, dated) }
        guard let stage else { return permission }
        if let sent = walk.reached[stage.id] {
            permission.obstacles.append(keeper.alreadySent(sent, stage, dated))
            return permission
        }
        if stage.id == CaseEvent.Name.contacted.rawValue, let later = walk.current, walk.isBehind(stage, later) {
            permission.obstacles.append(
                keeper.refusal(
                    .outOfOrder, of: dated, "the case is further than that: \(later.id)", .nothing, later.reason,
                    [later.statement]))
        }
        // Who writes, and whether anybody is named, the text itself says.
        let isHeld = !permission.obstacles.isEmpty
        permission.obstacles += keeper.violations(of: dated).filter {
            !$0.gate.isAboutWho && !($0.gate == .held && isHeld)
        }
        guard permission.obstacles.isEmpty else { return permission }
        guard let anchor = keeper.anchor(of: stage) else {
            if stage.due != nil {
                permission.warnings.append(stage.withoutTime)
            }
            return permission
        }
        let times = clock.deadlines(of: stage, from: anchor)
        let wall = WallClock(clock.zone)
        if let closes = times.closes, moment > closes {
            permission.warnings.append("it is too late to help: the time for it ended on \(wall.long(closes))")
        } else if let due = times.due, moment > due {
            permission.warnings.append(
                "it is late: due by \(wall.long(due)), \(WallClock.length(moment.seconds - due.seconds)) ago")
        }
        return permission
    }

    /// The guards that keep mail in the house at a moment.
    public func holding(at moment: Instant) -> [Guard] {
        GateKeeper(walk(to: moment).walk, clock, below: scope).holding
    }
}

/// Whether a message may be written now.
public struct MailPermission: Sendable {
    /// Empty where it may.
    public var obstacles: [Violation] = []
    /// What to know before sending it: that it is late, that no time is noted.
    public var warnings: [String] = []
}
