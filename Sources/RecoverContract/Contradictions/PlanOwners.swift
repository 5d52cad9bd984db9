import RecoverBase
import RecoverModel

/// Who may own a part of the plan, and who does.
extension Contradictions {
    mutating func owners(_ plan: Plan, _ deliverable: Deliverable) {
        guard !plan.owners.isEmpty, !plan.milestones.isEmpty, let listed = tree.child(of: deliverable.node, .owners)
        else {
            return
        }
        let known = Set(plan.owners)
        for milestone in plan.milestones {
            guard let owner = milestone.owner, need(of: owner) == nil, !known.contains(owner),
                let said = tree.child(of: milestone.node, .owner)
            else { continue }
            return report(
                "`\(owner.shown)` owns this milestone, and is none of the plan's owners", said, listed,
                "they are listed here")
        }
        let busy = Set(plan.milestones.compactMap(\.owner))
        guard plan.isGiven, !busy.contains(where: { need(of: $0) != nil }),
            plan.milestones.allSatisfy({ $0.owner != nil }), let idle = plan.owners.first(where: { !busy.contains($0) })
        else { return }
        report(
            "`\(idle.shown)` is one of the plan's owners, and none of its milestones is theirs", listed,
            plan.milestones[0].node, "the milestones are written from here on")
    }
}
