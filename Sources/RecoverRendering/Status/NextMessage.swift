import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The message that is due now, as something a prompt can ask for.
public struct NextMessage: Sendable {
    public let deliverable: Deliverable
    /// What is due, and by when.
    public let notice: String

    /// Nil where no message is due.
    public init?(_ loop: CaseLoop, at moment: Instant) {
        let model = loop.model
        let state = loop.state(at: moment)
        guard let duty = NextMessage.due(loop, state), let name = duty.sends else { return nil }
        let when = duty.by.map { " by \(WallClock(model.zone).long($0))" } ?? ""
        if duty.isCall {
            // What is best said is not written.
            guard let guide = model.deliverables.first(where: { $0.kind == .call }) else { return nil }
            deliverable = guide
            notice = "due is a call\(when): \(duty.title)" + NextMessage.over(guide, model, moment)
            return
        }
        let due = "due is \(name)\(when)"
        let template = model.templates.first { $0.id == name }
        // The first message is the mail of the case; later ones have an id of their own, or a template.
        let own = model.deliverables.first { $0.path == "email.\(name)" }
        let first = duty.id == "contacted" ? model.deliverables.first { $0.path == "email" } : nil
        if var known = own ?? first {
            notice = due + NextMessage.over(known, model, moment)
            // What `grade --as` judges by the template is asked for, too.
            known.checks += (template?.checks ?? []).filter { check in
                !known.checks.contains { $0.name == check.name }
            }
            deliverable = known
            return
        }
        notice = due
        guard let template else { return nil }
        var asked = Deliverable(.email(Email()), id: template.id, title: template.title ?? duty.title)
        asked.checks = template.checks
        asked.node = template.node
        deliverable = asked
    }

    /// The message that is due and may go out.
    private static func due(_ loop: CaseLoop, _ state: CaseState) -> CaseState.Duty? {
        (state.breached.filter { $0.doneAt == nil && !$0.isOver } + state.overdue + state.due).first { duty in
            guard duty.kind == .stage, let name = duty.sends, duty.opens.map({ $0 <= state.at }) ?? true else {
                return false
            }
            return duty.isCall || loop.mail(name, at: state.at).obstacles.isEmpty
        }
    }

    /// The times that it offers and that are over.
    private static func over(_ deliverable: Deliverable, _ model: RecoveryModel, _ moment: Instant) -> String {
        let wall = WallClock(model.zone)
        let over = (deliverable.schedule?.knownTimes ?? []).map { $0.instant(in: model.zone) }.filter { $0 < moment }
        guard !over.isEmpty else { return "" }
        let times = over.map { wall.long($0) }.listed()
        return "; it offers \(times), which \(over.count == 1 ? "is" : "are") over: write other times"
    }

    /// Why no message is due.
    public static func nothing(_ loop: CaseLoop, at moment: Instant) -> String {
        let state = loop.state(at: moment)
        let wall = WallClock(loop.model.zone)
        if let call = due(loop, state), call.isCall {
            let when = call.by.map { " by \(wall.long($0))" } ?? ""
            let mail = loop.model.deliverables.contains { $0.path == "email" }
            return "no message is due but a call\(when): \(call.title)"
                + (mail ? "; `--only email` asks for a mail all the same" : "")
        }
        if let waiting = (state.breached + state.overdue + state.due).first(where: { $0.kind == .answer }) {
            return "no message of the playbooks is due. \(waiting.title): in your own words"
        }
        let coming = state.due.first { $0.sends != nil && ($0.opens ?? moment) > moment }
        if let coming, let opens = coming.opens {
            return "no message is due yet; \(coming.sends ?? coming.id) may be sent from \(wall.long(opens))"
        }
        if let closed = state.closed { return "no message is due: the case is closed, \(closed)" }
        if !state.holding.isEmpty {
            return "no message may go out: \(state.holding.listed()) \(state.holding.count == 1 ? "holds" : "hold") it"
        }
        if let next = state.due.first(where: { $0.kind == .attempt }), let opens = next.opens {
            guard opens <= moment else { return "no message is due yet. \(next.title): from \(wall.long(opens))" }
            let how = next.id == CaseEvent.Name.attempted.rawValue ? "in your own words" : "no message goes with it"
            return "no message of the playbooks is due. \(next.title), open since \(wall.long(opens)): \(how)"
        }
        let waiting = state.next.first { !$0.may && $0.sends != nil }
        return "no message is due" + (waiting.map { "; \($0.id): \($0.why)" } ?? "")
    }
}

extension CaseState.Duty {
    /// It is best said.
    var isCall: Bool { channel == "call" }
}
