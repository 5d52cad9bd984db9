import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What is delivered belongs together, and is as many as it says.
struct DeliverablesCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        checkList()
        for id in context.children(.deliver) {
            checkSchedule(id)
            checkCounts(id)
        }
    }

    private func checkList() {
        let listed = context.children(.deliver).filter { tree[$0].listedBy != nil }
        guard let first = listed.first, model.feedback != nil || model.customer != nil else { return }
        if listed.count == 1, model.deliverables.count == 1 {
            context.warn(
                .singleDeliverable, "only one thing is delivered", at: first,
                help: "an e-mail, a call guide and a plan belong together: add `deliver call` and `deliver plan`")
        }
        if !model.constraints.contains(where: { $0.verb == .no }) {
            context.warn(
                .noHardConstraint, "nothing says what may not be promised", at: first,
                help: "add at least one line such as `constraint no refunds, roadmap`")
        }
    }

    /// Fewer times than it offers become blanks; more would not be offered.
    private func checkSchedule(_ id: ModelTree.NodeID) {
        guard let schedule = tree.child(of: id, .schedule), let count = tree.value("count", of: schedule).double else {
            return
        }
        let times = tree.children(of: schedule, .at)
        guard Double(times.count) > count else { return }
        let many = "\(Value.plain(count)) \(tree.value("form", of: schedule).description)"
        context.warn(
            .timesDiffer, "`schedule` offers \(many), and \(times.count) are written",
            at: times[max(0, Int(saturating: count))],
            related: [.init(context.listing(schedule), "it says how many here")],
            help: "write `schedule \(times.count) times`, or take away what is too many")
    }

    /// More questions or milestones than their number allows; where there are fewer, the reply brings the others. A
    /// playbook's number of milestones gives way to what is written.
    private func checkCounts(_ id: ModelTree.NodeID) {
        let (item, number): (KeywordName, KeywordName)
        switch Deliverable.Kind(path: tree[id].key) {
        case .call: (item, number) = (.question, .questions)
        case .plan: (item, number) = (.milestone, .milestones)
        default: return
        }
        guard tree[id].listedBy != nil, let count = tree.child(of: id, number),
            let most = Bounds(tree.value("count", of: count))?.upper, most >= 0
        else { return }
        let items = tree.children(of: id, item)
        guard items.count > most, let setting = tree[count].settings.last,
            item == .question || context.layers[Int(wide: setting.layer)].kind != .playbook
        else {
            return
        }
        context.warn(
            .countDiffers, "`\(number)` allows \(most), and \(items.count) are written",
            at: items[most],
            related: [.init(context.listing(count), "it says how many here")],
            help: "write `\(item)s \(items.count)`, or take away what is too many")
    }
}
