import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A call is offered at a time when somebody works, and not before the answer came in.
struct OfferedTimeCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        for deliverable in context.children(.deliver) where tree[deliverable].listedBy != nil {
            guard let schedule = tree.child(of: deliverable, .schedule) else { continue }
            for id in tree.children(of: schedule, .at) {
                guard case .moment(let moment) = tree.value("moment", of: id) else { continue }
                check(moment, id)
            }
        }
    }

    private func check(_ moment: Moment, _ id: ModelTree.NodeID) {
        let instant = moment.instant(in: model.zone)
        let when = "\(WallClock(model.zone).long(instant, year: true)) (\(model.zone.name))"
        if let received = model.feedback?.received.known, instant < received.instant(in: model.zone) {
            return warn("\(when) is offered, and the answer came in later", id, said(.feedback, .received))
        }
        // Told by `PassedTimeCheck`.
        if let sending = context.sending, instant < sending { return }
        guard
            let closing = model.hours.closing(
                instant.date(in: model.zone), moment.timeOfDay == nil ? nil : instant.timeOfDay(in: model.zone))
        else { return }
        switch closing {
        case .holiday: warn("\(when) is offered, and that day is a holiday", id, holiday(instant.date(in: model.zone)))
        case .closed:
            warn("\(when) is offered, and nobody works then", id, tree.children(of: ModelTree.root, .hours).last)
        }
    }

    private func said(_ parent: KeywordName, _ keyword: KeywordName) -> ModelTree.NodeID? {
        tree.child(of: ModelTree.root, parent).flatMap { tree.child(of: $0, keyword) }
    }

    private func holiday(_ date: CivilDate) -> ModelTree.NodeID? {
        tree.children(of: ModelTree.root, .holiday).first { id in
            tree.principal(of: id).map { argument in
                let days = if case .list(let values) = argument.value { values } else { [argument.value] }
                return days.contains { if case .moment(let moment) = $0 { moment.date == date } else { false } }
            } ?? false
        }
    }

    private func warn(_ message: String, _ id: ModelTree.NodeID, _ reason: ModelTree.NodeID?) {
        context.warn(
            .timeNotOpen, message, at: id,
            related: reason.map { [.init(context.listing($0), "it is said here")] } ?? [],
            help: "offer another time, or write `hours`, `holiday` and `zone` as they are")
    }
}
