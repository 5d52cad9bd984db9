import RecoverBase
import RecoverEvaluation
import RecoverModel

/// Where a case stands, with the keys of interface.md. Times carry the offset of the case's zone.
public struct StatusJSON {
    let state: CaseState
    let model: RecoveryModel

    public init(_ state: CaseState, of model: RecoveryModel) {
        self.state = state
        self.model = model
    }

    public var document: JSON {
        var fields: [String: JSON] = [:]
        for field in state.fields { fields[field.name] = time(field.at) }
        return [
            "scenario": .string(model.title), "customer": JSON(model.customer?.name.written), "at": time(state.at),
            "received": time(state.received), "stage": .string(state.stage), "title": .string(state.stageTitle),
            "closed": JSON(state.closed), "lead": JSON(state.lead), "fields": .object(fields),
            "undated": .array(state.fields.filter { $0.happened && $0.at == nil }.map { .string($0.name) }),
            "due": .array(state.due.map(duty)), "overdue": .array(state.overdue.map(duty)),
            "breached": .array(state.breached.map(duty)), "late": .array(state.late.map(duty)),
            "violations": .array(state.violations.map(violation)),
            "next": .array(state.next.map(step)), "held": .array(state.holding.map(JSON.string)),
            "holds": .array(state.takenOver.map(hold)),
            "events": .array(state.past.map(event)), "ahead": .int(state.ahead), "returns": .int(state.returns),
            "milestones": ["done": .int(state.milestonesDone), "all": .int(state.milestones)],
        ]
    }

    private func time(_ instant: Instant?) -> JSON { instant.map { .string($0.text(in: model.zone)) } ?? .null }

    private func duty(_ duty: CaseState.Duty) -> JSON {
        [
            "kind": .string(duty.kind.rawValue), "id": .string(duty.id), "title": .string(duty.title),
            "opens": time(duty.opens), "by": time(duty.by), "breach": time(duty.breach), "closes": time(duty.closes),
            "done": time(duty.doneAt), "awaits": JSON(duty.awaits), "owner": JSON(duty.owner),
            "channel": JSON(duty.channel),
            "mail": JSON(duty.sends), "escalated": .array(duty.escalatedTo.map(JSON.string)),
            "steps": .array(duty.steps.map(JSON.string)), "because": JSON(duty.reason),
        ]
    }

    private func hold(_ found: Guard) -> JSON {
        [
            "guard": .string(found.id), "title": .string(found.title), "route": JSON(found.route),
            "advice": JSON(found.advice), "because": JSON(found.reason),
        ]
    }

    private func violation(_ found: Violation) -> JSON {
        [
            "gate": .string(found.gate.rawValue), "event": .string(found.event), "at": time(found.at),
            "message": .string(found.message), "allowedBy": JSON(found.allowedBy), "because": JSON(found.reason),
            "refused": .bool(found.isRefused),
        ]
    }

    private func step(_ step: CaseState.NextStep) -> JSON {
        [
            "id": .string(step.id), "title": .string(step.title), "may": .bool(step.may), "opens": time(step.opens),
            "by": time(step.by), "why": step.why.isEmpty ? .null : .string(step.why),
            "allowedBy": JSON(step.allowedBy), "because": JSON(step.reason), "mail": JSON(step.sends),
        ]
    }

    private func event(_ dated: DatedEvent) -> JSON {
        [
            "name": .string(dated.event.name), "at": time(dated.at), "by": JSON(dated.event.actor),
            "via": JSON(dated.event.channel), "says": JSON(dated.event.says), "subject": JSON(dated.event.subject),
            "text": JSON(dated.event.text), "score": dated.event.score.map(JSON.number) ?? .null,
        ]
    }
}
