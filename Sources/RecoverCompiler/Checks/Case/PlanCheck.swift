import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A milestone has a day, an owner and a sign of success, and one of them is a visible win.
struct PlanCheck: Check {
    let context: CheckContext

    func run() {
        for id in context.children(.deliver) where Deliverable.Kind(path: tree[id].key) == .plan { checkPlan(id) }
    }

    private func checkPlan(_ id: ModelTree.NodeID) {
        guard tree[id].listedBy != nil else { return }
        let days = tree.child(of: id, .lasts).flatMap { tree.value("length", of: $0).duration?.days }
        let milestones = tree.children(of: id, .milestone)
        for milestone in milestones { check(milestone, of: days) }
        for checkpoint in tree.children(of: id, .checkpoint) {
            checkDay(tree.value("day", of: checkpoint), of: days, at: checkpoint)
        }
        guard !milestones.isEmpty, let win = tree.child(of: id, .visibleWin),
            let within = tree.value("time", of: win).duration
        else { return }
        let isMet = milestones.contains { milestone in
            guard tree.child(of: milestone, .visibleWin) != nil, let by = tree.child(of: milestone, .by) else {
                return false
            }
            // A day that is left open may yet be early enough.
            guard let day = tree.value("day", of: by).double else { return true }
            return day <= (within.days).rounded(.up)
        }
        guard !isMet else { return }
        let words = tree.argument("time", of: win).map { tree.words(of: $0, in: win) } ?? within.description
        context.warn(
            .noVisibleWin, "no milestone is a visible win within \(words)", at: id,
            help: "write `visible-win` in a milestone that is done by day \(within.wholeDays)")
    }

    private func check(_ milestone: ModelTree.NodeID, of days: Double?) {
        let name = tree[milestone].key
        if name.isEmpty {
            context.report(
                .missingArgument, "the milestone has no name", at: milestone,
                help: "write what is done by then: `milestone \"Exports profiled on their own data\"`")
        }
        if let by = tree.child(of: milestone, .by) {
            checkDay(tree.value("day", of: by), of: days, at: by)
        } else {
            context.warn(
                .milestoneWithoutDay, "the milestone `\(name)` has no day", at: milestone,
                help: "add `by day 2`, with its day")
        }
        if tree.child(of: milestone, .owner) == nil {
            context.warn(
                .milestoneWithoutOwner, "the milestone `\(name)` has no owner", at: milestone,
                help: "add `owner Support`, with the one who sees to it")
        }
        if tree.child(of: milestone, .success) == nil {
            context.warn(
                .milestoneWithoutSuccess, "the milestone `\(name)` has no sign of success", at: milestone,
                help: "add `success \"The customer confirms it by reply\"`, with what one will see")
        }
    }

    private func checkDay(_ value: Value, of days: Double?, at id: ModelTree.NodeID) {
        guard let day = value.double, let days, day > days.rounded(.up) || day < 1 else { return }
        context.warn(
            .dayAfterPlan,
            day < 1
                ? "day 1 is the first day"
                : "day \(Value.plain(day)) lies behind the plan's last day, \(Value.plain(days.rounded(.up)))",
            at: id,
            help: day < 1
                ? "write `by day 1` for the day it starts"
                : "choose a day of the plan, or make the plan longer with `lasts`")
    }
}
