import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// Warnings about a case that is complete as a text and weak as a plan. They fit what the file is for: one without
/// `deliver` is not scolded for a missing plan.
struct CaseChecks {
    let model: RecoveryModel
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []
    private let tree: ModelTree

    init(model: RecoveryModel, layers: [Layer]) {
        self.model = model
        tree = model.tree
        self.layers = layers
    }

    mutating func run() {
        checkSegment()
        checkSignals()
        checkQuotes()
        checkOffers()
        checkDeliverables()
        for id in tree.children(of: ModelTree.root, "deliver") where Deliverable.Kind(path: tree[id].key) == .plan {
            checkPlan(id)
        }
        for id in tree.children(of: ModelTree.root, "deliver") {
            checkSchedule(id)
            checkCounts(id)
        }
    }

    /// Where the scenario lists a deliverable; of other statements, what was said last.
    private func place(_ id: ModelTree.NodeID) -> Diagnostic.Place {
        guard let setting = tree[id].listedBy ?? tree[id].settings.last else {
            return .init(file: "", span: Span(start: 0, end: 0))
        }
        return .init(file: layers[Int(setting.layer)].source.name, span: setting.span)
    }

    private mutating func warn(
        _ code: Code, _ message: String, at id: ModelTree.NodeID, related: [Diagnostic.Related] = [],
        note: String? = nil,
        help: String
    ) {
        diagnostics.append(Diagnostic(code, message, at: place(id), related: related, note: note, help: help))
    }

    // MARK: The case

    /// An explicit segment wins over the derived one (P24).
    private mutating func checkSegment() {
        guard let id = tree.child(of: ModelTree.root, "segment"), let winner = tree[id].settings.last, winner.rule < 0,
            let derived = tree[id].settings.last(where: { $0.rule >= 0 }),
            let name = tree.provenance.words(of: derived).split(separator: " ").last, let chosen = model.segment,
            name != chosen
        else { return }
        let origin = tree.provenance.origin(of: derived)
        let related = Diagnostic.Related(
            .init(file: layers[Int(derived.layer)].source.name, span: derived.span),
            "\(origin.layer) concludes `\(name)`")
        warn(
            .segmentMismatch, "the segment is `\(chosen)` here, and by the facts it would be `\(name)`", at: id,
            related: [related],
            help: "keep it if you mean it; without this line the facts decide")
    }

    private mutating func checkSignals() {
        guard let customer = tree.child(of: ModelTree.root, "customer") else { return }
        let signals = tree.children(of: customer, "signal")
        for id in signals where tree.child(of: id, "verified") == nil {
            warn(
                .unverifiedSignal, "the signal `\(tree[id].key)` is not verified and stays out of the prompt", at: id,
                help: "check it and write `verified` behind it")
        }
        guard !signals.isEmpty, let policy = tree.child(of: ModelTree.root, "policy", PolicyName.mostSignals.rawValue),
            let limit = tree.value("value", of: policy).integer, limit > 0, signals.count > limit
        else { return }
        warn(
            .tooManySignals, "\(signals.count) signals are too many", at: signals[limit],
            related: [.init(place(policy), "the limit is set here")],
            help: "keep the \(limit) that matter most")
    }

    /// An issue is in the customer's words.
    private mutating func checkQuotes() {
        guard let feedback = tree.child(of: ModelTree.root, "feedback"), let comment = model.feedback?.comment.known
        else { return }
        let folded = FoldedText(comment)
        for id in tree.children(of: feedback, "issue") {
            guard let quote = tree.value("quote", of: id).string, !folded.contains(FoldedText(quote)) else {
                continue
            }
            warn(
                .quoteNotInComment, "the comment does not say \"\(Text.shortened(quote, to: 60))\"", at: id,
                help: "quote the customer's own words")
        }
    }

    /// What one line lets us give and another one forbids. Where somebody has to approve it, it is theirs to give.
    private mutating func checkOffers() {
        let offers = zip(tree.children(of: ModelTree.root, "offer"), model.offers).filter { $1.approval == nil }
        guard !offers.isEmpty else { return }
        let lines = tree.children(of: ModelTree.root, "constraint")
        let forbidden = zip(lines, model.constraints).filter { $1.verb == .no && !$1.inWritingOnly }
        // One search for the phrases of all: there may be thousands of both.
        let phrases = PhraseSet(forbidden.flatMap(\.1.phrases))
        let owners = forbidden.indices.flatMap { index in forbidden[index].1.phrases.map { _ in index } }
        let topics = Dictionary(
            forbidden.indices.map { (forbidden[$0].1.topic, $0) }, uniquingKeysWith: { first, _ in first })
        for (id, offer) in offers {
            let said = phrases.matches(in: "\(offer.id) \(offer.title)").map { owners[$0.phrase] }.min()
            guard let index = [topics[offer.id], said].compactMap({ $0 }).min() else { continue }
            let (line, constraint) = forbidden[index]
            warn(
                .forbiddenOffer,
                "`\(Text.name(offer.id))` may be offered here, and `constraint no \(Text.name(constraint.topic))` forbids it",
                at: id, related: [.init(place(line), "it is forbidden here")],
                help: "take one of the two away; what somebody else decides has `needs approval from` and who")
        }
    }

    // MARK: Deliverables

    private mutating func checkDeliverables() {
        let listed = tree.children(of: ModelTree.root, "deliver").filter { tree[$0].listedBy != nil }
        guard let first = listed.first, model.feedback != nil || model.customer != nil else { return }
        if listed.count == 1, model.deliverables.count == 1 {
            warn(
                .singleDeliverable, "only one thing is delivered", at: first,
                help: "an e-mail, a call guide and a plan belong together: add `deliver call` and `deliver plan`")
        }
        if !model.constraints.contains(where: { $0.verb == .no }) {
            warn(
                .noHardConstraint, "nothing says what may not be promised", at: first,
                help: "add at least one line such as `constraint no refunds, roadmap`")
        }
    }

    /// Fewer times than it offers become blanks; more would not be offered.
    private mutating func checkSchedule(_ id: ModelTree.NodeID) {
        guard let schedule = tree.child(of: id, "schedule"), let count = tree.value("count", of: schedule).double else {
            return
        }
        let times = tree.children(of: schedule, "at")
        guard Double(times.count) > count else { return }
        let many = "\(Value.plain(count)) \(tree.value("form", of: schedule).description)"
        warn(
            .timesDiffer, "`schedule` offers \(many), and \(times.count) are written", at: times[Int(count)],
            related: [.init(place(schedule), "it says how many here")],
            help: "write `schedule \(times.count) times`, or take away what is too many")
    }

    /// More questions or milestones than their number allows; where there are fewer, the reply brings the others. A
    /// playbook's number of milestones gives way to what is written.
    private mutating func checkCounts(_ id: ModelTree.NodeID) {
        let item: String
        switch Deliverable.Kind(path: tree[id].key) {
        case .call: item = "question"
        case .plan: item = "milestone"
        default: return
        }
        guard tree[id].listedBy != nil, let count = tree.child(of: id, item + "s"),
            let most = Bounds(tree.value("count", of: count))?.upper, most >= 0
        else { return }
        let items = tree.children(of: id, item)
        guard items.count > most, let setting = tree[count].settings.last,
            item == "question" || layers[Int(setting.layer)].kind != .playbook
        else {
            return
        }
        warn(
            .countDiffers, "`\(item)s` allows \(most), and \(items.count) are written",
            at: items[most],
            related: [.init(place(count), "it says how many here")],
            help: "write `\(item)s \(items.count)`, or take away what is too many")
    }

    private mutating func checkPlan(_ id: ModelTree.NodeID) {
        guard tree[id].listedBy != nil else { return }
        let days = tree.child(of: id, "lasts").flatMap { tree.value("length", of: $0).duration?.days }
        let milestones = tree.children(of: id, "milestone")
        for milestone in milestones { check(milestone, of: days) }
        for checkpoint in tree.children(of: id, "checkpoint") {
            checkDay(tree.value("day", of: checkpoint), of: days, at: checkpoint)
        }
        guard !milestones.isEmpty, let win = tree.child(of: id, "visible-win"),
            let within = tree.value("time", of: win).duration
        else { return }
        let isMet = milestones.contains { milestone in
            guard tree.child(of: milestone, "visible-win") != nil, let by = tree.child(of: milestone, "by") else {
                return false
            }
            // A day that is left open may yet be early enough.
            guard let day = tree.value("day", of: by).double else { return true }
            return day <= (within.days).rounded(.up)
        }
        guard !isMet else { return }
        let words = tree.argument("time", of: win).map { tree.words(of: $0, in: win) } ?? within.description
        warn(
            .noVisibleWin, "no milestone is a visible win within \(words)", at: id,
            help: "write `visible-win` in a milestone that is done by day \(Int(within.days.rounded(.up)))")
    }

    private mutating func check(_ milestone: ModelTree.NodeID, of days: Double?) {
        let name = tree[milestone].key
        if let by = tree.child(of: milestone, "by") {
            checkDay(tree.value("day", of: by), of: days, at: by)
        } else {
            warn(
                .milestoneWithoutDay, "the milestone `\(name)` has no day", at: milestone,
                help: "add `by day 2`, with its day")
        }
        if tree.child(of: milestone, "owner") == nil {
            warn(
                .milestoneWithoutOwner, "the milestone `\(name)` has no owner", at: milestone,
                help: "add `owner Support`, with the one who sees to it")
        }
        if tree.child(of: milestone, "success") == nil {
            warn(
                .milestoneWithoutSuccess, "the milestone `\(name)` has no sign of success", at: milestone,
                help: "add `success \"The customer confirms it by reply\"`, with what one will see")
        }
    }

    private mutating func checkDay(_ value: Value, of days: Double?, at id: ModelTree.NodeID) {
        guard let day = value.double, let days, day > days.rounded(.up) || day < 1 else { return }
        warn(
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
