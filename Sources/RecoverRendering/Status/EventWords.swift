import RecoverBase
import RecoverEvaluation
import RecoverModel

/// How one says what happened in a case.
struct EventWords {
    let model: RecoveryModel

    /// `Initial contact sent by Ines Roy via call`.
    func line(_ event: CaseEvent) -> String {
        var text = title(event)
        if let what = event.text ?? event.subject.map(name) { text += ": \(what)" }
        if let actor = event.actor { text += ", by \(name(actor))" }
        if let channel = event.channel { text += " via \(channel)" }
        if let says = event.says { text += ", says \(says)" }
        if let score = event.score { text += ", scores \(Value.plain(score))" }
        return text
    }

    private func title(_ event: CaseEvent) -> String {
        model.stage(event.name)?.title ?? Wording.spaced(event.name).capitalisedFirst
    }

    /// Of an owner, a milestone or an offer.
    private func name(_ id: String) -> String {
        if let owner = model.owner(id) { return owner.person.known ?? owner.title ?? owner.id }
        if let milestone = model.plan?.milestones.first(where: { $0.id == id }) { return milestone.title }
        return model.offers.first { $0.id == id }?.title ?? Wording.spaced(id)
    }
}
