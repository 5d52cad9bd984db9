import RecoverBase
import RecoverModel

/// Looks at one event, at the moment before it happens: which gates it jumps. Whether a step may come, `status`, `why`,
/// `prompt --next`, `mail` and `log` all ask here.
struct GateKeeper {
    let walk: LoopWalk
    let clock: CaseClock
    let below: any Scope
    var model: RecoveryModel { walk.model }

    /// Notes that a gate is shut, with what opens it, why it is there, and where that is written.
    typealias Add = (Gate, String, Opening, String?, [Statement]) -> Void

    init(_ walk: LoopWalk, _ clock: CaseClock, below: any Scope) {
        self.walk = walk
        self.clock = clock
        self.below = below
    }

    func violations(of dated: DatedEvent) -> [Violation] {
        let event = dated.event
        if let over = over(dated) { return [over] }
        var found: [Violation] = []
        func add(_ gate: Gate, _ message: String, _ opening: Opening, _ reason: String?, _ statements: [Statement]) {
            found.append(refusal(gate, of: dated, message, opening, reason, statements))
        }
        let stage = model.stage(event.name)
        if let stage, let ruledOut = ruledOut(stage) {
            add(.notConfirmed, ruledOut.message, .nothing, ruledOut.reason, ruledOut.statements)
            return found
        }
        if let at = dated.at, let received = walk.received, at < received {
            add(
                .beforeFeedback, "\(event.name) lies before the feedback came in, and counts for nothing", .nothing,
                nil, [model.feedback?.statement(.received) ?? .top(.feedback)])
        }
        if LoopWalk.isMessage(event, model) { holdGates(dated, add) }
        if let stage { stageGates(stage, dated, add) }
        switch event.known {
        case .contacted, .attempted: attemptGates(dated, add)
        case .assigned: leadGates(dated.event, add)
        case .goodwill: goodwillGates(dated, add)
        case .reviewAsked: reviewGates(dated, add)
        case .released: releaseGates(dated, add)
        case .done: approvalGates(event, add)
        case .approved, .go, .noGo:
            if let objection = walk.objection(to: event) {
                add(
                    .notApproved, objection.message, objection.allowedBy.map(Opening.deed) ?? .nothing,
                    objection.reason, objection.statements)
            }
        case .reopened:
            guard walk.optedOut == nil, walk.released == nil, closed(at: dated.at) == nil,
                !walk.takesBack(event.name)
            else { break }
            add(
                .outOfOrder, "the case is open: there is nothing to open again",
                .deed("what the customer said: `replied`"), nil, [])
        case .promised: promiseGates(event, add)
        case .autoAcknowledged where walk.word(.autoAcknowledgement) == "forbidden":
            add(
                .receiptForbidden, "a receipt was sent by a machine", .nothing,
                model.reason(ofPolicy: .autoAcknowledgement), [model.statement(ofPolicy: .autoAcknowledgement)])
        default: break
        }
        return found
    }

    /// What stands in the way of a step of the playbooks, whoever does it.
    func obstacles(to stage: CaseStage, at moment: Instant, via channel: String? = nil) -> [Violation] {
        violations(of: stage, at: moment, via: channel).filter { !$0.gate.isAboutWho }
    }

    func violations(of stage: CaseStage, at moment: Instant, via channel: String? = nil) -> [Violation] {
        var event = CaseEvent(name: stage.id, timing: .undated)
        event.channel = channel
        return violations(of: DatedEvent(event: event, at: moment, index: model.events.count))
    }

    func refusal(
        _ gate: Gate, of dated: DatedEvent, _ message: String, _ opening: Opening, _ reason: String?,
        _ statements: [Statement]
    ) -> Violation {
        var found = Violation(
            gate: gate, event: dated.event.name, at: dated.at, message: message, reason: reason,
            statements: [dated.event.statement] + statements,
            isRefused: gate != .wrongOwner || walk.word(.outreachOwnerBreach) != "warn")
        switch opening {
        case .nothing: break
        case .deed(let words): found.allowedBy = words
        case .time(let opens, let since):
            found.since = since
            found.allowedBy = "waiting until \(WallClock(clock.zone).long(opens))"
            found.opens = opens
        }
        return found
    }

    func day(_ instant: Instant?) -> String {
        instant.map { WallClock(clock.zone).long($0) } ?? "a day that is not noted"
    }
}
