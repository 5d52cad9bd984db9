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
    /// The places among them of what is kept, and of what is open by title and by id.
    private(set) var kept: Set<Int> = []
    private(set) var openPromises: [String: [Int]] = [:]
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
    /// The word of the customer's that took the case back, where none has answered it since.
    private(set) var objected: DatedEvent?
    /// The stages that lead back, by the events that may take the case there: their own, and those that their condition names.
    private let waysBack: [String: [Int]]

    var model: RecoveryModel { shared.model }

    init(_ model: RecoveryModel, received: Instant?) {
        shared = SharedModel(model)
        self.received = received
        var index: [String: Int] = [:]
        for (position, stage) in model.stages.enumerated() { index[stage.id] = position }
        stageIndex = index
        var ways: [String: [Int]] = [:]
        for (position, stage) in model.stages.enumerated() where stage.backTo != nil {
            let named = stage.backWhen?.paths.compactMap(\.path.segments.first) ?? []
            for name in Set(named + [stage.id]) { ways[name, default: []].append(position) }
        }
        waysBack = ways
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
        // Where a channel is noted, the customer was told of it.
        case .done: event.channel != nil
        default: model.stage(event.name)?.sends != nil
        }
    }

    static func isSpoken(_ event: CaseEvent) -> Bool { event.channel == "call" || event.channel == "meeting" }

    /// What begins or repeats a question that waits for an answer.
    private var countsEveryMessage: Bool { model.policy(.cadence)?.value.string == "every-message" }

    mutating func apply(_ dated: DatedEvent, below: any Scope) {
        let event = dated.event
        guard !isBeforeSurvey(dated) else { return }
        counts[event.name, default: 0] += 1
        latest[event.name] = dated
        if LoopWalk.isMessage(event, model) {
            messages += 1
            // Who only asks for something has answered nothing.
            if event.known != .reviewAsked, event.known != .resurveyed { waiting = nil }
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
            waiting = event.says == "yes" ? nil : dated
            takeUpAgain()
        case .answered:
            (waiting, objected) = (event.says == "no" ? dated : nil, nil)
            // It is the last word: what was said before it no longer leads back.
            latest[CaseEvent.Name.replied.rawValue] = nil
            takeUpAgain()
        case .goodwill:
            goodwill = dated
            if model.policy(.goodwillCloses)?.value.string == "allowed", reached["resolved"] == nil {
                reached["resolved"] = dated
                latest["resolved"] = dated
            }
        case .approved where objection(to: event) == nil:
            approved.formUnion([event.subject, event.text].compactMap { $0 })
        case .done:
            for name in [event.subject, event.text].compactMap({ $0 }) {
                done.insert(name)
                kept.formUnion(openPromises.removeValue(forKey: name) ?? [])
            }
        case .promised:
            for name in [event.subject, event.text].compactMap({ $0 }) {
                openPromises[name, default: []].append(promises.count)
            }
            promises.append(dated)
        case .go, .noGo:
            if objection(to: event) == nil { decide(dated) }
        case .assigned: lead = event.subject ?? event.actor ?? lead
        default: break
        }
        if isStage(event.name), reached[event.name] == nil { reached[event.name] = dated }
        for position in waysBack[event.name] ?? [] { goBack(model.stages[position], dated, below: below) }
    }

    /// A step of this case cannot lie before its survey: it counts for nothing.
    private func isBeforeSurvey(_ dated: DatedEvent) -> Bool {
        guard let at = dated.at, let received, at < received else { return false }
        return isStage(dated.event.name) || dated.event.known == .attempted || dated.event.known == .replied
    }

    /// After `back to`, the stages behind it no longer count.
    private mutating func goBack(_ stage: CaseStage, _ dated: DatedEvent, below: any Scope) {
        guard let back = stage.backTo,
            stage.backWhen.map({ (try? $0.truth(in: EventScope(walk: self, below: below))) == .yes }) ?? true
        else { return }
        let behind = stages(behind: back)
        // What is said unasked takes back what was done, and nothing where nothing was.
        guard stage.id == dated.event.name || behind.contains(where: { reached[$0] != nil }) else { return }
        returns += 1
        takeUpAgain()
        unanswered = 0
        objected = dated
        latest[dated.event.name] = nil
        for name in behind.union([stage.id]) {
            reached[name] = nil
            latest[name] = nil
            counts[name] = nil
        }
    }

    /// Whether anything is done that an event would take back.
    func takesBack(_ name: String) -> Bool {
        (waysBack[name] ?? []).contains { position in
            model.stages[position].backTo.map { stages(behind: $0).contains { reached[$0] != nil } } ?? false
        }
    }

    /// Whether a stage lies on the part of the way to which a case goes back.
    func isRepeated(_ stage: CaseStage) -> Bool {
        model.stages.contains { $0.backTo.map { stages(behind: $0).contains(stage.id) } ?? false }
    }

    // MARK: Decisions

    /// The place of the checkpoint that a decision is about: the next one; a go behind a no-go lifts that one, and behind the
    /// last there is no other. Nil where there are none.
    func checkpoint(of event: CaseEvent) -> Int? {
        guard let points = model.plan?.checkpoints, !points.isEmpty else { return nil }
        let lifts = event.known == .go && decisions.last?.event.known == .noGo
        return min(decisions.count - (lifts ? 1 : 0), points.count - 1)
    }

    private mutating func decide(_ dated: DatedEvent) {
        if let place = checkpoint(of: dated.event), place < decisions.count {
            decisions[place] = dated
        } else {
            decisions.append(dated)
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
        Approval(model: model, checkpoint: checkpoint(of: event)).objection(to: event)
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
