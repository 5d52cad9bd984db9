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
            guard let stage = walk.model.stage("checked-in"), let anchor = walk.reached["resolved"]?.at,
                let due = stage.due, let end = clock.end(of: due, from: anchor), let moment, moment > end
            else { return nil }
            return "nobody objected within \(due.words) of the repair"
        default: return walk.latest["answered"]?.event.says == "yes" ? "\(name) said that it is solved" : nil
        }
    }
}
