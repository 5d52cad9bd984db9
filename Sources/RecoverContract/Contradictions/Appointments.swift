import RecoverBase
import RecoverModel

/// Days, times and lengths that exclude each other.
extension Contradictions {
    /// The same time offered twice leaves nothing to choose from.
    mutating func times(_ deliverable: Deliverable) {
        guard let schedule = deliverable.schedule, schedule.times.count > 1 else { return }
        var offered: [Instant: ModelTree.NodeID] = [:]
        for id in tree.children(of: schedule.node, .at) {
            guard case .moment(let moment) = tree.value("moment", of: id), moment.timeOfDay != nil else { continue }
            let instant = moment.instant(in: model.zone)
            if let first = offered[instant] {
                return report(
                    "this time is offered twice, and the customer is to choose between times", id, first,
                    "it is offered here already")
            }
            offered[instant] = id
        }
    }

    /// The call that a mail offers is as long as the call that is prepared. What only playbooks say was settled by their order.
    mutating func lengths() {
        let calls = model.deliverables.lazy.filter { $0.kind == .call && $0.lasts?.value.isKnown == true }
        guard let call = calls.first,
            let offering = model.deliverables.first(where: {
                $0.kind != .call && $0.schedule?.length?.value.isKnown == true
            }),
            let schedule = offering.schedule, let length = schedule.length,
            !calls.contains(where: { $0.lasts?.value == length.value }), let lasts = call.lasts,
            let said = tree.child(of: call.node, .lasts), isOfCase(said) || isOfCase(schedule.node)
        else { return }
        report(
            "the call lasts \(lasts.words.shown), and \(length.words.shown) are offered for it", said, schedule.node,
            "they are offered here")
    }

    /// One day, and two people who decide on it whether to go on.
    mutating func checkpoints(_ plan: Plan) {
        guard plan.checkpoints.count > 1 else { return }
        var decided: [Int: Plan.Checkpoint] = [:]
        for checkpoint in plan.checkpoints {
            guard let day = checkpoint.day.known, let who = checkpoint.decidedBy else { continue }
            if let first = decided[day], let other = first.decidedBy, other != who {
                return report(
                    "\(model.ownerDisplay(who).shown) decides on day \(day), and so does \(model.ownerDisplay(other).shown)",
                    checkpoint.node, first.node, "the other one decides here")
            }
            decided[day] = decided[day] ?? checkpoint
        }
    }
}
