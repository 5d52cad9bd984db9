import RecoverBase
import RecoverModel

extension GateKeeper {
    /// Why the case is closed; nil while it is open.
    func closed(at moment: Instant?) -> String? {
        let name = walk.customerName
        if walk.optedOut != nil { return "\(name) asked not to be contacted" }
        if walk.released != nil { return "the case was let go" }
        switch walk.word(.closeWhen) {
        case "internally-done":
            return walk.reached["resolved"] != nil ? "the work is done, which closes a case here" : nil
        case "time-passed":
            if let says = walk.latest["answered"]?.event.says { return says == "yes" ? "\(name) said yes" : nil }
            guard let end = endOfObjections, let moment, moment > end else { return nil }
            return "nobody objected within \(timeToObject?.words ?? "") of the repair"
        default: return walk.latest["answered"]?.event.says == "yes" ? "\(name) said that it is solved" : nil
        }
    }

    /// How long the customer may object, where silence closes a case: as long as the check-in may take.
    var timeToObject: TimeLimit? { model.stage("checked-in")?.due }

    /// Until when; nil where the work is not done.
    var endOfObjections: Instant? {
        guard let resolved = model.stage("checked-in").flatMap(anchor) ?? walk.latest["resolved"]?.at else {
            return nil
        }
        return timeToObject.flatMap { clock.end(of: $0, from: resolved) }
    }
}
