import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A time of day that the zone does not have on its day, or has twice: which was taken is told.
struct ClockChangeCheck: Check {
    let context: CheckContext
    static let onlyWarns = true

    func run() {
        if let feedback = tree.child(of: ModelTree.root, .feedback), let received = tree.child(of: feedback, .received)
        {
            check("moment", of: received)
        }
        for event in context.children(.event) {
            check("moment", of: event)
            check("due", of: event)
        }
    }

    private func check(_ role: String, of id: ModelTree.NodeID) {
        guard case .moment(let moment) = tree.value(role, of: id), moment.offset == nil, let time = moment.timeOfDay,
            let place = context.place(of: id, role)
        else { return }
        let zone = model.zone
        let taken = moment.instant(in: zone)
        let written = moment.date.daysSinceEpoch * 86_400 + time
        let wall = WallClock(zone)
        if taken.seconds + zone.offset(at: taken.seconds) != written {
            report(
                "does not exist in \(zone.name), where the clocks go forward; \(wall.long(taken)) was taken", taken,
                at: place)
        } else if let again = second(of: written, after: taken, in: zone) {
            report(
                "comes twice in \(zone.name), where the clocks go back; the first of the two was taken, "
                    + "\(WallClock.length(again.seconds - taken.seconds)) before the other", taken, at: place)
        }
    }

    /// When the clocks show the same once more.
    private func second(of written: Int, after first: Instant, in zone: ZoneRules) -> Instant? {
        guard let change = zone.nextTransition(after: first.seconds) else { return nil }
        let again = written - zone.offset(at: change)
        return again > first.seconds && again >= change && again - first.seconds < 86_400
            ? Instant(seconds: again) : nil
    }

    private func report(_ what: String, _ taken: Instant, at place: Diagnostic.Place) {
        context.report(
            .clockChange, "this time \(what)", at: place,
            help: "where it matters, write the offset behind it: `\(taken.text(in: model.zone))`")
    }
}
