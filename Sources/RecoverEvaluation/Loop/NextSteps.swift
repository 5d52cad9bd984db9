import RecoverBase
import RecoverModel

extension StateBuilder {
    /// For each stage that is not reached: whether it may come now, else why not and what would allow it; then who may
    /// close the case, and where causes go.
    func nextSteps() -> [CaseState.NextStep] {
        var found: [CaseState.NextStep] = []
        for stage in model.stages where walk.reached[stage.id] == nil && !isOvertaken(stage) {
            guard walk.released == nil || stage.id != "released" else { continue }
            found.append(step(stage))
        }
        if let closing { found.append(closing) }
        if let outer { found.append(outer) }
        return found
    }

    private func step(_ stage: CaseStage) -> CaseState.NextStep {
        let all = keeper.violations(of: stage, at: at)
        let obstacles = all.filter { !$0.gate.isAboutWho }
        var next = CaseState.NextStep(
            id: stage.id, title: stage.title, may: obstacles.isEmpty, why: "", reason: stage.reason,
            sends: stage.sends, statements: [stage.statement])
        if keeper.ruledOut(stage) == nil, let anchor = keeper.anchor(of: stage) {
            let times = clock.deadlines(of: stage, from: anchor)
            (next.opens, next.by) = (times.opens, times.due)
        }
        if stage.id == "released", keeper.holds(stage.condition) { next.opens = keeper.nextAttempt }
        // What has to be done first is said first; of what only waits, what waits longest.
        let waits = obstacles.filter { $0.opens != nil }.sorted { ($0.opens ?? at) > ($1.opens ?? at) }
        guard let first = obstacles.first(where: { $0.opens == nil }) ?? waits.first else {
            next.limits = limits(of: stage, all)
            return next
        }
        if let opens = first.opens {
            next.opens = opens
            if let by = next.by, by < opens { next.by = nil }
        }
        next.why = first.message
        next.gate = first.gate
        next.allowedBy = first.allowedBy
        next.reason = first.reason ?? stage.reason
        next.statements = first.statements
        return next
    }

    /// It may come, but not by the one who leads, or not by mail.
    private func limits(of stage: CaseStage, _ found: [Violation]) -> [Violation] {
        let byMail =
            LoopWalk.isMessage(CaseEvent(name: stage.id, timing: .undated), model)
            ? keeper.obstacles(to: stage, at: at, via: CaseEvent.mail).prefix(1) : []
        return found.filter(\.gate.isAboutWho) + byMail
    }

    private var closing: CaseState.NextStep? {
        guard keeper.closed(at: at) == nil, !walk.word(.closeWhen).isEmpty else { return nil }
        let why: String
        switch walk.word(.closeWhen) {
        case "internally-done": why = "it closes when the work is done: `resolved`"
        case "time-passed":
            let until = keeper.endOfObjections.map { WallClock(clock.zone).long($0) }
            let behind = "\(keeper.timeToObject?.words ?? "some days") behind the repair"
            why = "it closes by itself when nobody objects, " + (until.map { "after \($0)" } ?? behind)
        default: why = "only \(walk.customerName) closes it"
        }
        return CaseState.NextStep(
            id: "close", title: "Closing the case", may: false, why: why, reason: model.reason(ofPolicy: .closeWhen),
            statements: [model.statement(ofPolicy: .closeWhen)])
    }

    /// The outer loop: what lies in the product goes to those who can change it, in the customer's own words (F3, D14).
    private var outer: CaseState.NextStep? {
        guard walk.word(.outerLoop) != "none", !walk.word(.outerLoop).isEmpty, keeper.closed(at: at) == nil else {
            return nil
        }
        let issues = model.feedback?.issues.filter { $0.kind == .systemic } ?? []
        guard !issues.isEmpty else { return nil }
        let names = model.tree.child(of: ModelTree.root, .phrases, "causes-go-to")
            .map { model.tree.value("texts", of: $0).strings }
        let owner = (names ?? []).lazy.compactMap { model.owner($0) }.first
        let whom = owner.map { model.ownerDisplay($0.id) } ?? walk.word(.outerLoop)
        let words = issues.map { "\"\($0.quote)\"" }.listed()
        return CaseState.NextStep(
            id: "outer-loop", title: "Cause to \(whom)", may: true,
            why: "in the customer's words: \(words)",
            reason: model.reason(ofPolicy: .outerLoop), statements: issues.map(\.statement))
    }
}
