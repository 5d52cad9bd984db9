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
        let event = CaseEvent(name: stage.id, timing: .undated)
        let dated = DatedEvent(event: event, at: at, index: model.events.count)
        var obstacles = keeper.violations(of: dated).filter { ![.nobodyNamed, .wrongOwner].contains($0.gate) }
        if stage.id == "answered" || stage.id == "reopened" { obstacles.removeAll { $0.gate == .afterRelease } }
        var next = CaseState.NextStep(
            id: stage.id, title: stage.title, may: obstacles.isEmpty, why: "", reason: stage.reason,
            sends: stage.sends, statements: [stage.statement])
        if let anchor = keeper.anchor(of: stage) {
            let times = clock.deadlines(of: stage, from: anchor)
            (next.opens, next.by) = (times.opens, times.due)
        }
        if stage.id == "released", let last = walk.lastMessage?.at, let gap = walk.span(.attemptGap) {
            next.opens = clock.end(of: gap, from: last)
        }
        guard let first = obstacles.first else { return next }
        next.why = first.message
        next.gate = first.gate
        next.allowedBy = first.allowedBy
        next.reason = first.reason ?? stage.reason
        next.statements = first.statements
        return next
    }

    private var closing: CaseState.NextStep? {
        guard keeper.closed(at: at) == nil, !walk.word(.closeWhen).isEmpty else { return nil }
        let why: String
        switch walk.word(.closeWhen) {
        case "internally-done": why = "it closes when the work is done: `resolved`"
        case "time-passed": why = "it closes by itself when nobody objects in time"
        default: why = "only \(walk.customerName) closes it"
        }
        return CaseState.NextStep(
            id: "close", title: "Closing the case", may: false, why: why, reason: model.reason(ofPolicy: .closeWhen),
            statements: [model.statement(ofPolicy: .closeWhen)])
    }

    /// The outer loop: what lies in the product goes to those who can change it, in the customer's own words (F3, D14).
    private var outer: CaseState.NextStep? {
        guard walk.word(.outerLoop) != "none", !walk.word(.outerLoop).isEmpty else { return nil }
        let issues = model.feedback?.issues.filter { $0.kind == .systemic } ?? []
        guard !issues.isEmpty else { return nil }
        let words = issues.map { "\"\($0.quote)\"" }.listed()
        return CaseState.NextStep(
            id: "outer-loop", title: "Cause to \(walk.word(.outerLoop))", may: true,
            why: "in the customer's words: \(words)",
            reason: model.reason(ofPolicy: .outerLoop), statements: issues.map(\.statement))
    }
}
