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
        let open = (state.breached.filter { $0.doneAt == nil } + state.overdue + state.due).first { duty in
            guard duty.kind == .stage, let name = duty.sends else { return false }
            return (duty.opens.map { $0 <= moment } ?? true) && loop.mail(name, at: moment).obstacles.isEmpty
        }
        guard let duty = open, let name = duty.sends else { return nil }
        let when = duty.by.map { " by \(WallClock(model.zone).long($0))" } ?? ""
        let due = "due is \(name)\(when)"
        // The first message is the mail of the case; later ones have an id of their own, or a template.
        let own = model.deliverables.first { $0.path == "email.\(name)" }
        let first = duty.id == "contacted" ? model.deliverables.first { $0.path == "email" } : nil
        if let known = own ?? first {
            deliverable = known
            notice = due + NextMessage.over(known, model, moment)
            return
        }
        notice = due
        guard let template = model.templates.first(where: { $0.id == name }) else { return nil }
        var asked = Deliverable(.email(Email()), id: template.id, title: template.title ?? duty.title)
        asked.checks = template.checks
        asked.node = template.node
        deliverable = asked
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
        if let waiting = state.due.first(where: { $0.kind == .answer }) {
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
