import RecoverBase
import RecoverLanguage
import RecoverModel

/// No call is offered at a time that has passed when the message goes out. What has happened in the case was sent in its time.
///
/// Whoever sends something is told so, warnings wanted or not.
struct PassedTimeCheck: Check {
    static let onlyWarns = false
    let context: CheckContext

    func run() {
        guard let sending = context.sending, context.children(.event).isEmpty else { return }
        for deliverable in context.children(.deliver) where tree[deliverable].listedBy != nil {
            guard let schedule = tree.child(of: deliverable, .schedule) else { continue }
            for id in tree.children(of: schedule, .at) {
                guard case .moment(let moment) = tree.value("moment", of: id) else { continue }
                let instant = moment.instant(in: model.zone)
                // A day is over at its end.
                let last = instant.seconds + (moment.timeOfDay == nil ? 86_400 : 0)
                guard last < sending.seconds, !isBeforeAnswer(instant) else { continue }
                let when = "\(WallClock(model.zone).long(instant, year: true)) (\(model.zone.name))"
                context.warn(
                    .timeNotOpen, "\(when) is offered, and it has passed", at: id, related: [],
                    help: "offer a time to come; `--now` says when the message goes out")
            }
        }
    }

    /// Told by `OfferedTimeCheck`.
    private func isBeforeAnswer(_ instant: Instant) -> Bool {
        guard let received = model.feedback?.received.known else { return false }
        return instant < received.instant(in: model.zone)
    }
}
