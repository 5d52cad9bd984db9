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

/// Steps of one team alone, and a plan that others own too.
extension Contradictions {
    mutating func onlyWhatOthersKeep(_ plan: Plan, _ deliverable: Deliverable) {
        let written = tree.child(of: deliverable.node, .owners)
        // Where no owner is written, each milestone may be given to any owner of the case.
        let ids =
            plan.isGiven && written == nil ? plan.milestones.compactMap(\.owner) : model.owners(toChooseFrom: plan)
        for constraint in model.constraints where constraint.verb == .only {
            guard errandReader.read(constraint.text).hits.contains(where: { $0.errand == .ownReach }) else { continue }
            let named = owners(in: constraint.text)
            guard let team = named.first, named.count == 1, let other = ids.first(where: { $0 != team.id }),
                let place = written ?? model.owners.first(where: { $0.id == other })?.node
            else { continue }
            report(
                "only what \(team.title ?? team.id) can keep may be promised, and `\(other)` \(written == nil ? "may own" : "owns") a part of the plan",
                constraint.node, place,
                written == nil ? "it is an owner of the case here" : "the plan's owners are named here")
        }
    }
}
