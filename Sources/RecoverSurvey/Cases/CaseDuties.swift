import RecoverBase
import RecoverEvaluation
import RecoverModel

/// What the cases of a table ask for at a moment.
struct CaseDuties {
    private let table: CaseTable
    private let model: RecoveryModel
    private let now: Instant
    private let clock: CaseClock
    private let time: SurveyTime
    private let wall: WallClock
    private let held: [Guard]
    private let holds: AccountHolds
    /// Whether all that is known of a case is told, and not only what somebody has to do today.
    private let tellsAll: Bool

    init(_ table: CaseTable, model: RecoveryModel, now: Instant, tellsAll: Bool) {
        self.table = table
        self.model = model
        self.now = now
        self.tellsAll = tellsAll
        clock = CaseClock(model)
        time = SurveyTime(zone: model.zone)
        wall = WallClock(model.zone)
        held = model.guards.filter(\.takesOver)
        var holds = AccountHolds()
        holds.add(table, of: model)
        self.holds = holds
    }

    func items(of id: String) -> [DueItem] {
        if table.isOver(id) {
            return tellsAll
                ? [item(id, "stage", "Nothing more to do", .over, ["its stage is \(table[id, "stage"])"])] : []
        }
        let named = table[id, "guard"].split(separator: " ")
        if let own = held.first(where: { found in named.contains { $0 == found.id } }) {
            // Where nobody takes over, nobody has to act.
            guard own.route != nil || tellsAll else { return [] }
            return [
                hold(id, own, owner: own.route ?? "", "by what the customer wrote, or what is on record", "of the case")
            ]
        }
        if let found = holds.holder(of: table[id, "account"]) {
            guard tellsAll else { return [] }
            return [
                hold(
                    id, found, owner: found.route ?? "", "by another contact of \(table[id, "account"].oneLine)",
                    "there")
            ]
        }
        let events = happened(id)
        let answer = CustomerAnswer(table[id, "answer"])
        if answer == .no { return [refused(id, events)] }
        if events["contacted"] == nil, table.time(id, "received", time) == nil {
            return [item(id, "received", "Find date", .due, ["no deadline is known until `received` is filled in"])]
        }
        let found = model.stages.compactMap { stage(id, $0, events, answer) }
        guard found.isEmpty, tellsAll else { return found }
        return [
            item(
                id, "stage", "Nothing to do", .over, ["no step of the table has a time that counts from what is known"])
        ]
    }

    private func happened(_ id: String) -> [String: Instant] {
        var found: [String: Instant] = [:]
        for (column, event) in [("received", "received")] + DueItem.columns {
            if let instant = table.time(id, column, time), instant <= now { found[event] = instant }
        }
        return found
    }

    private func item(
        _ id: String, _ stage: String, _ title: String, _ state: DueItem.State, _ steps: [String],
        owner: String? = nil, reason: String? = nil
    ) -> DueItem {
        let names = [table[id, "customer"], table[id, "account"]].filter { !$0.isEmpty }
        return DueItem(
            id: id, who: names.isEmpty ? id : names.joined(separator: ", "), owner: owner ?? table[id, "owner"],
            stage: stage, title: title, state: state, steps: steps, reason: reason)
    }

    /// Nobody of ours writes there: nothing of ours can be late. Somebody else has to act.
    private func hold(_ id: String, _ found: Guard, owner: String, _ cause: String, _ end: String) -> DueItem {
        let place = "\(found.origin.file):\(found.origin.line)"
        var steps = ["on hold \(cause): guard `\(found.id)` (\(place))"]
        if let advice = found.advice { steps.append("\(found.route.map { "\($0): " } ?? "")\(advice)") }
        steps.append("no deadline runs meanwhile; it ends when `guard` \(end) is emptied, or the stage is closed")
        return item(id, found.id, found.title, .held, steps, owner: owner, reason: found.reason)
    }

    /// The customer said that it is not solved.
    private func refused(_ id: String, _ events: [String: Instant]) -> DueItem {
        let stage = model.stage("answered")
        let at = events["answered"].map { " on \(wall.long($0))" } ?? ", nobody noted when (check_in_answered)"
        var steps = ["the customer said no\(at)"]
        if let back = stage?.backTo.flatMap({ model.stage($0) }) {
            let place = stage.flatMap { model.lengthReason(of: $0).place }.map { " (\($0))" } ?? ""
            steps.append("a no leads back to: \(back.title)\(place); nobody has set a time for it, so it is next")
        }
        return item(id, "answer", "Answer: said no", .due, steps, reason: stage?.reason)
    }

    private func stage(
        _ id: String, _ stage: CaseStage, _ events: [String: Instant], _ answer: CustomerAnswer
    ) -> DueItem? {
        guard DueItem.columns.contains(where: { $0.stage == stage.id }), stage.due != nil,
            let anchor = events[stage.anchor ?? "received"], stage.id != "review-asked" || answer == .yes
        else { return nil }
        let done = events[stage.id]
        let times = clock.deadlines(of: stage, from: anchor)
        guard let by = times.due, tellsAll || done == nil && (times.opens ?? anchor) <= now else { return nil }
        var found = item(
            id, stage.id, stage.title, state(times, by, done), clock.explanation(of: stage, from: anchor),
            reason: model.lengthReason(of: stage).words)
        (found.by, found.breach, found.opens, found.done) = (by, times.breach, times.opens, done)
        return found
    }

    private func state(_ times: StageDeadlines, _ by: Instant, _ done: Instant?) -> DueItem.State {
        if done != nil { return .done }
        if let breach = times.breach, now > breach { return .breached }
        if now > by { return .late }
        return (times.opens ?? times.anchor) <= now ? .due : .waits
    }
}
