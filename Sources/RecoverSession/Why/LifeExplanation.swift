import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverModel

/// Why a step of the case is due when it is, or may not come yet: `due.checked-in`, `next.review-asked`. Step by step, with the
/// statement and the reason behind it.
public struct LifeExplanation: Sendable {
    private let path: String
    private let value: String
    private let steps: [String]
    private let reason: String?
    private let whys: [Why]

    /// Nil for a path that is not `due.ID`, `overdue.ID`, `breached.ID` or `next.ID`, or where the case has no such step at
    /// the moment.
    public init?(_ path: Path, _ compilation: Compilation, at moment: Instant) {
        guard let model = compilation.model, path.segments.count == 2,
            ["due", "overdue", "breached", "next"].contains(path.segments[0])
        else { return nil }
        let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        let state = loop.state(at: moment)
        let id = path.segments[1]
        let wall = WallClock(model.zone)
        func time(_ instant: Instant) -> String { wall.text(instant, near: moment) }
        self.path = path.description
        let statements: [Statement]
        // A step that became late is asked for under its old name, too.
        if path.segments[0] != "next",
            let duty = (state.breached + state.overdue + state.due).first(where: { $0.isCalled(id) && $0.doneAt == nil }
            )
                ?? loop.done(id, at: moment)
        {
            var words = duty.title
            if let done = duty.doneAt { words += ", done \(time(done))" }
            if let late = duty.lateBy { words += ", late by \(WallClock.length(late))" }
            if let opens = duty.opens { words += ", from \(time(opens))" }
            if let by = duty.by { words += ", due \(time(by))" }
            if let breach = duty.breach { words += ", limit \(time(breach))" }
            if duty.standing != .due, duty.doneAt == nil, let limit = duty.standing == .breached ? duty.breach : duty.by
            {
                words += ", late by \(WallClock.length(moment.seconds - limit.seconds))"
            }
            if let approver = duty.awaits, duty.doneAt == nil {
                words += ", waits for the yes of \(model.ownerDisplay(approver))"
            }
            value = words
            steps = duty.steps
            reason = duty.reason
            statements = duty.statements
            // What is not due yet waits for something.
        } else if let step = state.next.first(where: { $0.id == id }) {
            value = "\(step.title)" + (step.may ? ", may come now" : ", not yet: \(step.why)")
            steps =
                [step.opens.map { "opens \(time($0))" }, step.by.map { "due \(time($0))" }].compactMap { $0 }
                + (step.allowedBy.map { ["opened by \($0)"] } ?? [])
            reason = step.reason
            statements = step.statements
        } else {
            return nil
        }
        let nodes = statements.lazy.flatMap(model.tree.nodes(of:))
        whys = nodes.first.flatMap { model.tree.why(of: $0) }.map { [$0] } ?? []
    }

    public var text: String {
        var lines = ["\(path) is \(value)"] + steps.map { "  \($0)" }
        if let reason { lines.append("  because \(reason)") }
        for why in whys { lines += ["", why.text] }
        return VisibleText.visible(lines.joined(separator: "\n"))
    }

    /// The keys of `Why`, and the steps.
    public var json: JSON {
        guard case .object(var members) = (whys.first ?? Why(path: path, value: value, layers: [])).json else {
            return .null
        }
        members["path"] = .string(path)
        members["value"] = .string(value)
        members["steps"] = .array(steps.map(JSON.string))
        members["because"] = JSON(reason)
        return .object(members)
    }
}
