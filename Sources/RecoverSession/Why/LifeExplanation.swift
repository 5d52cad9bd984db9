import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverModel

/// Why something of the case is due when it is, is refused, or was against the rules: `due.checked-in`, `next.review-asked`,
/// `violations.review-asked`, and with the first word alone all of them. Step by step, with the statements and the reason behind
/// it.
public struct LifeExplanation: Sendable {
    private let path: String
    /// How many there are, where the path is that of a list.
    private let count: String?
    private let entries: [LifeAnswer]

    /// Nil for a path that asks for nothing of a case's life, or for what nobody knows in it.
    public init?(_ path: Path, _ compilation: Compilation, at moment: Instant) {
        guard let model = compilation.model, (1...2).contains(path.segments.count),
            let list = List(rawValue: path.segments[0])
        else { return nil }
        let life = Life(model, at: moment)
        self.path = path.description
        guard path.segments.count == 2 else {
            entries = life.all(of: list)
            count = life.count(entries.count, of: list)
            return
        }
        entries = life.entries(list, named: path.segments[1], at: self.path)
        guard !entries.isEmpty else { return nil }
        count = entries.count == 1 ? nil : life.count(entries.count, of: list)
    }

    /// What may be asked for: the keys of `status --format json`.
    enum List: String {
        case due, overdue, breached, next, violations
    }

    public var text: String {
        let head = count.map { ["\(path): \($0)"] } ?? []
        return VisibleText.visible((head + entries.map(\.text)).joined(separator: "\n\n"))
    }

    /// The keys of `Why`, and the steps; of several all layers, and each by itself.
    public var json: JSON {
        guard count != nil || entries.count != 1 else { return entries[0].json }
        return [
            "path": .string(path), "value": JSON(count), "steps": .array([]),
            "layers": .array(entries.flatMap { $0.whys.flatMap(\.layers) }.map(\.json)),
            "entries": .array(entries.map(\.json)),
        ]
    }
}

/// One thing that was asked for: what it is, how it came about, why, and where that is written.
struct LifeAnswer: Sendable {
    var path: String
    var value: String
    var steps: [String]
    var reason: String?
    var whys: [Why]

    var text: String {
        var lines = ["\(path) is \(value)"] + steps.map { "  \($0)" }
        if let reason { lines.append("  because \(reason)") }
        for why in whys { lines += ["", why.text] }
        return lines.joined(separator: "\n")
    }

    var json: JSON {
        [
            "path": .string(path), "value": .string(value), "layers": .array(whys.first?.layers.map(\.json) ?? []),
            "steps": .array(steps.map(JSON.string)), "because": JSON(reason),
            "behind": .array(whys.dropFirst().map(\.json)),
        ]
    }
}

/// A case at a moment, asked about.
private struct Life {
    let model: RecoveryModel
    let loop: CaseLoop
    let state: CaseState
    let wall: WallClock

    init(_ model: RecoveryModel, at moment: Instant) {
        self.model = model
        loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        state = loop.state(at: moment)
        wall = WallClock(model.zone)
    }

    private func time(_ instant: Instant) -> String { wall.text(instant, near: state.at) }

    // MARK: Lists

    func all(of list: LifeExplanation.List) -> [LifeAnswer] {
        switch list {
        case .due: state.due.map { answer($0, path(list, $0.id)) }
        case .overdue: state.overdue.map { answer($0, path(list, $0.id)) }
        case .breached: state.breached.map { answer($0, path(list, $0.id)) }
        case .next: state.next.map { answer($0, path(list, $0.id)) }
        case .violations: state.violations.map { answer($0, path(list, $0.event)) }
        }
    }

    private func path(_ list: LifeExplanation.List, _ id: String) -> String { Path([list.rawValue, id]).description }

    /// `2 things are due, Mon 9 Mar 2026 11:00`
    func count(_ count: Int, of list: LifeExplanation.List) -> String {
        let words: (none: String, one: String, many: String) =
            switch list {
            case .due: ("nothing is due", "thing is due", "things are due")
            case .overdue: ("nothing is overdue", "thing is overdue", "things are overdue")
            case .breached: ("no limit was broken", "limit was broken", "limits were broken")
            case .next: ("nothing is to come", "step may come, or may not yet", "steps may come, or may not yet")
            case .violations: ("no gate was jumped", "gate was jumped", "gates were jumped")
            }
        let what = count == 0 ? words.none : "\(count) \(count == 1 ? words.one : words.many)"
        return "\(what), \(wall.long(state.at, year: true))"
    }

    // MARK: One of them

    func entries(_ list: LifeExplanation.List, named id: String, at path: String) -> [LifeAnswer] {
        if list == .violations {
            return state.violations.filter { $0.event == id || $0.gate.rawValue == id }.map { answer($0, path) }
        }
        // A step that became late is asked for under its old name, too.
        if list != .next {
            let open = (state.breached + state.overdue + state.due).filter { $0.isCalled(id) && $0.doneAt == nil }
            if !open.isEmpty { return open.map { answer($0, path) } }
            if let duty = loop.done(id, at: state.at) { return [answer(duty, path)] }
        }
        // What is not due yet waits for something.
        let stage = model.stage(id) ?? model.stages.first { $0.sends == id }
        if let step = state.next.first(where: { $0.id == stage?.id ?? id }) { return [answer(step, path)] }
        if let event = event(stage?.id ?? id) { return [answer(event, path)] }
        let open = (state.breached + state.overdue + state.due).filter { $0.isCalled(id) && $0.doneAt == nil }
        if !open.isEmpty { return open.map { answer($0, path) } }
        return id == "close" ? closing(path).map { [$0] } ?? [] : []
    }

    private func answer(_ duty: CaseState.Duty, _ path: String) -> LifeAnswer {
        var words = duty.title
        if let decided = duty.decided { words += ", decided \(decided)" }
        if let done = duty.doneAt, duty.decided == nil { words += ", done \(time(done))" }
        if let late = duty.lateBy { words += ", late by \(WallClock.length(late))" }
        if let opens = duty.opens { words += ", from \(time(opens))" }
        if let by = duty.by { words += ", due \(time(by))" }
        if let breach = duty.breach { words += ", limit \(time(breach))" }
        if duty.isOver { words += ", never done" }
        let limit = duty.standing == .breached ? duty.breach : duty.by
        if duty.standing != .due, duty.doneAt == nil, !duty.isOver, let limit {
            words += ", late by \(WallClock.length(state.at.seconds - limit.seconds))"
        }
        if let approver = duty.awaits, duty.doneAt == nil {
            words += ", waits for the yes of \(model.ownerDisplay(approver))"
        }
        let first = whys(duty.statements.prefix(1)).first ?? whys(duty.statements).first
        let policies = duty.kind == .stage ? model.stage(duty.id).map(policies) ?? [] : []
        return LifeAnswer(
            path: path, value: words, steps: duty.steps, reason: duty.waits.last?.reason ?? duty.reason,
            whys: [first].compactMap { $0 } + policies + whys(duty.waits.flatMap(\.statements)))
    }

    private func answer(_ step: CaseState.NextStep, _ path: String) -> LifeAnswer {
        LifeAnswer(
            path: path,
            value: step.title + (step.may ? ", may come now\(limits(step.limits))" : ", not yet: \(step.why)"),
            steps: [step.opens.map { "opens \(time($0))" }, step.by.map { "due \(time($0))" }].compactMap { $0 }
                + (step.allowedBy.map { ["opened by \($0)"] } ?? []) + step.limits.compactMap(allowing),
            reason: step.reason, whys: whys(step.statements).prefix(1) + whys(step.limits.flatMap(\.statements)))
    }

    /// `, but not by email: the guard call-first holds it`
    private func limits(_ found: [Violation]) -> String {
        found.map { ", but " + ($0.gate.isAboutWho ? "" : "not by email: ") + $0.message }.joined()
    }

    private func allowing(_ found: Violation) -> String? {
        found.allowedBy.map { "what would allow it: \($0)" }
    }

    private func answer(_ found: Violation, _ path: String) -> LifeAnswer {
        let title = model.stage(found.event)?.title ?? found.event
        let when = found.at.map { ", \(time($0))" } ?? ""
        return LifeAnswer(
            path: path, value: "\(title)\(when): \(found.message)",
            steps: found.allowedBy.map {
                [found.isRefused ? "what would have allowed it: \($0)" : "what would have avoided it: \($0)"]
            } ?? [],
            reason: found.reason, whys: whys(found.statements))
    }

    /// What is no step of the way from here: what stands in its way now, or when it happened.
    private func answer(_ event: CaseEvent, _ path: String) -> LifeAnswer {
        let title =
            model.stage(event.name)?.title ?? ([event.name, event.subject].compactMap { $0 }).joined(separator: " ")
        if model.stage(event.name) != nil, let last = state.past.last(where: { $0.event.name == event.name }) {
            let when = last.at.map { time($0) } ?? "at a time that is not noted"
            return LifeAnswer(
                path: path, value: "\(title), happened \(when)", steps: [], whys: whys([last.event.statement]))
        }
        // Who does it, and whether anybody is named, an event says that is written.
        let found = obstacles(to: event)
        guard let first = found.first else {
            var mailed = event
            mailed.channel = CaseEvent.mail
            let byMail = CaseLoop.isMessage(event, in: model) ? obstacles(to: mailed) : []
            return LifeAnswer(
                path: path, value: "\(title), may come now\(limits(byMail))", steps: byMail.compactMap(allowing),
                reason: byMail.first?.reason ?? model.stage(event.name)?.reason,
                whys: whys(model.stage(event.name).map { [$0.statement] } ?? [])
                    + whys(byMail.flatMap { $0.statements.dropFirst() }))
        }
        return LifeAnswer(
            path: path, value: "\(title), not now: \(found.map(\.message).listed())",
            steps: found.compactMap(\.allowedBy).map { "opened by \($0)" }, reason: first.reason,
            whys: whys(found.flatMap { $0.statements.dropFirst() }))
    }

    private func obstacles(to event: CaseEvent) -> [Violation] {
        loop.obstacles(to: event, at: state.at).filter { !$0.gate.isAboutWho }
    }

    /// The event that a name stands for: its own, that of a milestone, that of an offer.
    private func event(_ name: String) -> CaseEvent? {
        func about(_ known: CaseEvent.Name) -> CaseEvent {
            var event = CaseEvent(name: known.rawValue, timing: .undated)
            event.subject = name
            return event
        }
        if CaseEvent.Name(rawValue: name) != nil || model.stage(name) != nil {
            return CaseEvent(name: name, timing: .undated)
        }
        if let found = model.plan?.milestones.first(where: { $0.id == name || $0.title == name }) {
            var event = about(.done)
            event.subject = found.id
            return event
        }
        return model.offers.contains { $0.id == name } ? about(.goodwill) : nil
    }

    private func closing(_ path: String) -> LifeAnswer? {
        state.closed.map {
            LifeAnswer(
                path: path, value: "Closing the case, done: \($0)", steps: [],
                reason: model.reason(ofPolicy: .closeWhen), whys: whys([model.statement(ofPolicy: .closeWhen)]))
        }
    }

    // MARK: Where it is written

    private func whys(_ statements: some Sequence<Statement>) -> [Why] {
        var found: [Why] = []
        for statement in statements {
            guard let why = model.tree.nodes(of: statement).lazy.compactMap({ model.tree.why(of: $0) }).first,
                !found.contains(why)
            else { continue }
            found.append(why)
        }
        return found
    }

    /// The policies that hold a stage's lengths of time.
    private func policies(of stage: CaseStage) -> [Why] {
        let tree = model.tree
        var found: [Why] = []
        for keyword in [KeywordName.within, .breach, .closes] {
            guard let node = tree.child(of: stage.node, keyword) else { continue }
            for argument in tree[node].arguments {
                let words = tree.words(of: argument, in: node)
                guard words.hasPrefix("policy."),
                    let policy = tree.child(of: ModelTree.root, .policy, String(words.dropFirst("policy.".count))),
                    let why = tree.why(of: policy), !found.contains(why)
                else { continue }
                found.append(why)
            }
        }
        return found
    }
}
