import RecoverBase
import RecoverEvaluation
import RecoverModel

/// What the playbooks make of all rows with one signature.
public struct Verdict: Sendable {
    /// A part of the priority: its points, what it is for in a word or two, and why.
    public struct Reason: Sendable, Hashable {
        public var points: Double
        public var label: String
        public var because: String
        /// The statement: file and line.
        public var place: String
    }

    public var segment: String
    public var guards: [Guard]
    /// Nobody of ours writes: somebody else takes over, or the customer asked for silence.
    public var isHeld: Bool
    public var priority: Double
    public var reasons: [Reason]
    /// Whom a guard routes the case to.
    public var route: String?
    public var owner: OwnerCandidate?
    /// From when it was received; seconds on the calendar, or working hours.
    public var contact: ContactClock?
    public var next: String
    let choice: OwnerChoice

    init(_ model: RecoveryModel, doctrine: SurveyDoctrine) {
        let tree = model.tree
        segment = model.segment ?? ""
        let fired = model.firedGuards
        guards = fired
        reasons = tree.children(of: ModelTree.root, .priority).compactMap { id in
            if let condition = tree[id].condition, doctrine.truth(condition, model) != .yes { return nil }
            return Verdict.reason(id, tree)
        }.sorted { $0.points > $1.points }
        priority = reasons.reduce(0) { $0 + $1.points }
        let holder = fired.first(where: Verdict.holdsAll)
        isHeld = holder != nil
        route = (holder ?? fired.first { $0.route != nil })?.route
        choice = OwnerChoice(model)
        if let holder {
            owner = holder.route.map { name in
                model.owner(name).map(OwnerCandidate.init) ?? OwnerCandidate(id: name, shown: name)
            }
        } else {
            let choice = choice
            let allowed = model.owners.map(OwnerCandidate.init).filter { choice.allows($0) }
            owner = allowed.first { $0.id == model.assigned } ?? allowed.first
        }
        contact = ContactClock(model)
        next = Verdict.next(model, fired, holder)
    }

    /// Somebody else takes over the letter, or nothing at all may be sent. A guard that holds the plan as well says that too
    /// little is known, not that nobody may write.
    static func holdsAll(_ fired: Guard) -> Bool {
        if fired.route != nil { return fired.holds.contains("email") && !fired.holds.contains("plan") }
        return fired.holds.contains("email") && fired.holds.contains("call")
    }

    private static func next(_ model: RecoveryModel, _ fired: [Guard], _ holder: Guard?) -> String {
        if let holder {
            let advice = holder.advice ?? "Send nothing."
            return holder.route.map { "\($0): \(advice)" } ?? advice
        }
        if let advised = fired.first(where: { $0.advice != nil }), let advice = advised.advice { return advice }
        if fired.contains(where: { $0.holds.contains("email") }) { return "Call first" }
        if model.policy(.firstChannel)?.value.string == "call" { return "Call" }
        switch model.policy(.scheduling)?.value.string {
        case "two-times": return "Mail, two times"
        case "one-link": return "Mail, one link"
        default: return "Mail"
        }
    }

    private static func reason(_ id: ModelTree.NodeID, _ tree: ModelTree) -> Reason? {
        guard let points = tree.value("points", of: id).double else { return nil }
        let setting = tree[id].settings.last
        let origin = setting.map { tree.provenance.origin(of: $0) }
        let words = setting.map { tree.provenance.words(of: tree[id].conditionSpan, in: $0) } ?? ""
        return Reason(
            points: points, label: label(tree[id].condition),
            because: origin?.reason ?? (words.isEmpty ? "always" : words),
            place: origin.map { "\($0.file):\($0.line)" } ?? "")
    }

    /// `customer.value is high`: high value; `feedback.score <= 2`: score.
    private static func label(_ condition: Expression?) -> String {
        guard let condition, let name = condition.paths.first?.path.segments.last else { return "always" }
        if case .word(let word)? = condition.claims.first?.values { return "\(word) \(name)" }
        return name
    }

    /// `high value 30, tenure 20`.
    public var labels: String { reasons.map(\.label).joined(separator: ", ") }

    /// `30: High-value accounts come first. 15: …`
    var because: String {
        reasons.map { "\(CellValue.plain($0.points)): \($0.because)" }.joined(separator: " ")
    }

    /// Also for a row without a time.
    var guardIDs: String { guards.map(\.id).joined(separator: " ") }
}

/// When a customer has to be contacted, counted from when the answer came in: the stage `contacted` of the playbooks.
public struct ContactClock: Sendable {
    public var stage: CaseStage
    /// What the playbooks say for its length, and where they say it: the policy, where a policy holds it.
    public var because: String
    public var place: String
    private let clock: CaseClock
    /// Seconds until it is due, and until its limit is broken, where they are the same for every row.
    let fixed: FixedTimes?

    struct FixedTimes: Sendable {
        var due: Int
        var breach: Int?
    }

    init?(_ model: RecoveryModel) {
        guard let stage = model.stage("contacted"), stage.due != nil else { return nil }
        self.stage = stage
        clock = CaseClock(model)
        func seconds(_ limit: TimeLimit?) -> Int? {
            limit.flatMap { $0.span.months == 0 ? Int(saturating: $0.span.seconds.rounded()) : nil }
        }
        let isFixed = clock.kind == .calendar && (stage.breach == nil || seconds(stage.breach) != nil)
        fixed = isFixed ? seconds(stage.due).map { FixedTimes(due: $0, breach: seconds(stage.breach)) } : nil
        let tree = model.tree
        let within = tree.child(of: stage.node, .within) ?? stage.node
        let policy = tree[within].arguments.lazy.compactMap { argument -> ModelTree.NodeID? in
            let words = tree.words(of: argument, in: within)
            return words.hasPrefix("policy.")
                ? tree.child(of: ModelTree.root, .policy, String(words.dropFirst(7))) : nil
        }.first
        let own = tree[within].settings.last
        let reason = own.flatMap { tree.provenance.reason(of: $0) }
        // The reason of the whole stage stands for each of its lines and says nothing of this length.
        let saysMore = reason != nil && reason != stage.reason
        let setting = saysMore ? own : policy.flatMap { tree[$0].settings.last } ?? own
        because = setting.flatMap { tree.provenance.reason(of: $0) } ?? stage.reason ?? ""
        place = setting.map { tree.provenance.origin(of: $0) }.map { "\($0.file):\($0.line)" } ?? ""
    }

    /// All answers have the same length of time, so that it is said once.
    public var isFixed: Bool { fixed != nil }

    func times(_ received: Instant) -> StageDeadlines { clock.deadlines(of: stage, from: received) }

    /// How the deadline comes about, step by step.
    public func explanation(from received: Instant) -> [String] {
        stage.due.map { clock.explanation(of: $0, from: received) } ?? []
    }
}
