import RecoverBase
import RecoverModel

/// What is looked at once at each event, by several: a copy of the model counts a user more of all that is in it.
private final class SharedModel: Sendable {
    let model: RecoveryModel

    init(_ model: RecoveryModel) { self.model = model }
}

/// A case at a moment, as its events have made it so far: what they add up to, one after the other.
struct LoopWalk: Sendable {
    private let shared: SharedModel
    let stageIndex: [String: Int]
    let received: Instant?
    /// The flags that events set: before them they do not stand.
    let flagEvents: Set<CaseEvent.Name>

    private(set) var counts: [String: Int] = [:]
    /// The latest event of each name; those that a way back took out are gone.
    private(set) var latest: [String: DatedEvent] = [:]
    /// The event by which each stage was reached first, since the last way back.
    private(set) var reached: [String: DatedEvent] = [:]
    /// Messages in a row that nobody answered, and when the last of them went out.
    private(set) var unanswered = 0
    private(set) var lastMessage: DatedEvent?
    /// All messages, answered or not.
    private(set) var messages = 0
    private(set) var optedOut: DatedEvent?
    private(set) var released: DatedEvent?
    private(set) var goodwill: DatedEvent?
    private(set) var approved: Set<String> = []
    private(set) var done: Set<String> = []
    private(set) var promises: [DatedEvent] = []
    /// Where each stands among them, by its title and by its id.
    private(set) var promiseIndex: [String: Int] = [:]
    private(set) var decisions: [DatedEvent] = []
    private(set) var lead: String?
    /// How often the case went back.
    private(set) var returns = 0
    /// A person of ours spoke with the customer.
    private(set) var called: DatedEvent?
    /// What the customer said last, where nobody has answered it.
    private(set) var waiting: DatedEvent?
    /// The customer came back: what was asked before, to be left alone, no longer stands.
    private var cameBack = false

    var model: RecoveryModel { shared.model }

    init(_ model: RecoveryModel, received: Instant?) {
        shared = SharedModel(model)
        self.received = received
        var index: [String: Int] = [:]
        for (position, stage) in model.stages.enumerated() { index[stage.id] = position }
        stageIndex = index
        flagEvents = Set(model.events.compactMap(\.known))
        lead = model.assigned
    }

    /// Whether a stage stands further on in the list of stages than another.
    func isBehind(_ stage: CaseStage, _ later: CaseStage) -> Bool {
        (stageIndex[stage.id] ?? 0) < (stageIndex[later.id] ?? 0)
    }

    func isStage(_ name: String) -> Bool { stageIndex[name] != nil }

    /// Whether a flag of the customer's stands at this point: one that an event sets does not before it.
    func stands(_ flag: CaseEvent.Name) -> Bool {
        if flag == .optedOut, cameBack { return false }
        return flagEvents.contains(flag)
            ? counts[flag.rawValue] != nil : model.customer?.flags.contains { $0.rawValue == flag.rawValue } == true
    }

    /// Whether a guard that fires fires already.
    func stands(_ found: Guard) -> Bool {
        let flags: [CaseEvent.Name] = [.optedOut, .legalDispute, .cancelled, .publicReview]
        if found.isOptOut, cameBack { return false }
        let asked = flags.filter { flag in
            flagEvents.contains(flag) && found.flags.contains { $0.rawValue == flag.rawValue }
        }
        return asked.isEmpty || asked.contains(where: stands)
    }

    /// The guard that has taken the case over and that nobody has lifted.
    var takenOver: [Guard] {
        model.firedGuards.filter { $0.takesOver && stands($0) && !approved.contains($0.id) }
    }

    /// The stage that the case has come furthest to.
    var current: CaseStage? {
        if released != nil, let stage = model.stage(CaseEvent.Name.released.rawValue) { return stage }
        return reached.keys.compactMap { stageIndex[$0] }.max().map { model.stages[$0] }
    }

    /// What is said to the customer.
    static func isMessage(_ event: CaseEvent, _ model: RecoveryModel) -> Bool {
        switch event.known {
        case .contacted, .attempted, .informed, .checkedIn, .reviewAsked, .promised, .goodwill, .resurveyed: true
        // A machine's receipt is no message of a person's.
        case .autoAcknowledged: false
        default: model.stage(event.name)?.sends != nil
        }
    }

    static func isSpoken(_ event: CaseEvent) -> Bool { event.channel == "call" || event.channel == "meeting" }

    /// What begins or repeats a question that waits for an answer.
    private var countsEveryMessage: Bool { model.policy(.cadence)?.value.string == "every-message" }

    mutating func apply(_ dated: DatedEvent, below: any Scope) {
        let event = dated.event
        counts[event.name, default: 0] += 1
        latest[event.name] = dated
        if LoopWalk.isMessage(event, model) {
            messages += 1
            waiting = nil
        }
        countAnswers(dated)
        if LoopWalk.isSpoken(event) { called = dated }
        switch event.known {
        case .optedOut: (optedOut, cameBack, waiting) = (dated, false, nil)
        case .released: (released, waiting) = (dated, nil)
        case .reopened:
            (optedOut, cameBack, waiting) = (nil, true, dated)
            takeUpAgain()
        case .replied:
            waiting = dated
            takeUpAgain()
        case .answered:
            waiting = event.says == "no" ? dated : nil
            takeUpAgain()
        case .goodwill:
            goodwill = dated
            if model.policy(.goodwillCloses)?.value.string == "allowed", reached["resolved"] == nil {
                reached["resolved"] = dated
                latest["resolved"] = dated
            }
        case .approved where objection(to: event) == nil:
            approved.formUnion([event.subject, event.text].compactMap { $0 })
        case .done: done.formUnion([event.subject, event.text].compactMap { $0 })
        case .promised:
            for name in [event.subject, event.text].compactMap({ $0 }) { promiseIndex[name] = promises.count }
            promises.append(dated)
        case .go, .noGo:
            if objection(to: event) == nil { decisions.append(dated) }
        case .assigned: lead = event.subject ?? event.actor ?? lead
        default: break
        }
        guard let position = stageIndex[event.name] else { return }
        let stage = model.stages[position]
        if reached[event.name] == nil { reached[event.name] = dated }
        guard let back = stage.backTo else { return }
        let goesBack =
            stage.backWhen.map { (try? $0.truth(in: EventScope(walk: self, below: below))) == .yes } ?? true
        guard goesBack else { return }
        returns += 1
        takeUpAgain()
        unanswered = 0
        for name in stages(behind: back).union([event.name]) {
            reached[name] = nil
            latest[name] = nil
            counts[name] = nil
        }
    }

    /// The stages that come behind a stage, directly or not.
    private func stages(behind first: String) -> Set<String> {
        // A cycle among stages is an error of the file; here it only must not run for ever.
        var found: Set = [first]
        var waiting = [first]
        while let name = waiting.popLast() {
            for stage in model.stages where stage.predecessors.contains(name) && found.insert(stage.id).inserted {
                waiting.append(stage.id)
            }
        }
        return found.subtracting([first])
    }

    /// A word of the customer's: that the case was let go no longer counts.
    private mutating func takeUpAgain() {
        guard let event = released?.event.name else { return }
        released = nil
        reached[event] = nil
        latest[event] = nil
        counts[event] = nil
    }

    private mutating func countAnswers(_ dated: DatedEvent) {
        switch dated.event.known {
        // Who was reached on the telephone has answered; who was not is `attempted`.
        case .contacted where LoopWalk.isSpoken(dated.event) && !countsEveryMessage: unanswered = 0
        case .contacted, .attempted: unanswered += 1
        // A new question; the first of its messages.
        case .checkedIn: unanswered = countsEveryMessage ? unanswered + 1 : 1
        case .informed, .reviewAsked:
            guard countsEveryMessage else { return }
            unanswered += 1
        case .replied, .answered, .reopened:
            if !countsEveryMessage { unanswered = 0 }
            return
        default: return
        }
        lastMessage = dated
    }

    /// Whether whoever has to say yes to a milestone has done so.
    func isApproved(_ milestone: Plan.Milestone) -> Bool {
        milestone.approval == nil || approved.contains(milestone.id) || approved.contains(milestone.title)
    }

    /// Why a yes of somebody's does not count.
    func objection(to event: CaseEvent) -> Approval.Objection? {
        Approval(model: model, decisions: decisions.count).objection(to: event)
    }

    // MARK: What policies and people say

    func word(_ policy: PolicyName) -> String { model.policy(policy)?.value.string ?? "" }

    func span(_ policy: PolicyName) -> TimeLimit? {
        guard let found = model.policy(policy), let span = found.value.duration else { return nil }
        return TimeLimit(span, words: found.words)
    }

    var attempts: Int { model.policy(.attempts)?.value.integer ?? Int.max }

    var customerName: String { model.customer?.name.known ?? "the customer" }
}

extension RecoveryModel {
    /// Why a policy says what it says.
    public func reason(ofPolicy name: PolicyName) -> String? {
        tree.child(of: ModelTree.root, .policy, name.rawValue).flatMap { reason(of: $0) }
    }

    func reason(of id: ModelTree.NodeID) -> String? {
        tree[id].settings.last.flatMap { tree.provenance.reasonValue(of: $0) }.map(\.description)
    }

    public func statement(ofPolicy name: PolicyName) -> Statement {
        Statement(tree.child(of: ModelTree.root, .policy, name.rawValue) ?? ModelTree.root)
    }

    /// A level's place in the `authority` scale.
    func rank(ofAuthority level: String?) -> Int? {
        guard let level, let scale = tree.child(of: ModelTree.root, .scale, "authority") else { return nil }
        return tree.value("levels", of: scale).strings.firstIndex(of: level)
    }
}
