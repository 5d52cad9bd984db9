import RecoverBase
import RecoverEvaluation
import RecoverModel

/// A step of an old case that is late or due, or that somebody else has to take first.
public struct DueItem: Sendable, Hashable {
    /// In the order in which they are listed.
    public enum State: String, Sendable, CaseIterable { case held, breached, late, due }

    public var id: String
    public var who: String
    public var owner: String
    /// The stage of the playbooks.
    public var stage: String
    public var title: String
    /// Nil where no time is set for it.
    public var by: Instant?
    /// When the limit was broken.
    public var breach: Instant?
    public var state: State
    /// How its times came about, step by step, and why there are such.
    public var steps: [String] = []
    public var reason: String?

    /// What stages are called in the table of cases.
    static let columns: [(column: String, stage: String)] = [
        ("initial_contact_sent", "contacted"), ("resolution_confirmed", "resolved"), ("check_in_sent", "checked-in"),
        ("check_in_answered", "answered"), ("review_requested", "review-asked"), ("resurvey_at", "resurveyed"),
    ]

    /// All that is late or due in a table, the latest first.
    public static func all(in table: CaseTable, model: RecoveryModel, now: Instant) -> [DueItem] {
        let clock = CaseClock(model)
        let time = SurveyTime(zone: model.zone)
        let held = model.guards.filter(\.takesOver)
        var holds = AccountHolds()
        holds.add(table, of: model)
        var found: [DueItem] = []
        for id in table.ids where !table.isOver(id) {
            var happened: [String: Instant] = [:]
            func read(_ column: String, as event: String) {
                if let instant = table.time(id, column, time), instant <= now { happened[event] = instant }
            }
            read("received", as: "received")
            for (column, stage) in columns { read(column, as: stage) }
            let answer = CustomerAnswer(table[id, "answer"])
            let names = [table[id, "customer"], table[id, "account"]].filter { !$0.isEmpty }
            let who = names.isEmpty ? id : names.joined(separator: ", ")
            func add(
                _ stage: String, _ title: String, by: Instant? = nil, breach: Instant? = nil, _ state: State,
                owner: String? = nil, steps: [String] = [], reason: String?
            ) {
                found.append(
                    DueItem(
                        id: id, who: who, owner: owner ?? table[id, "owner"], stage: stage, title: title, by: by,
                        breach: breach, state: state, steps: steps, reason: reason))
            }
            // Nobody of ours writes there: nothing of ours can be late. Somebody else has to act.
            let own = held.first { found in
                table[id, "guard"].split(separator: " ").contains { $0 == found.id }
            }
            if let own {
                if let route = own.route { add(own.id, own.title, .held, owner: route, reason: own.reason) }
                continue
            }
            if holds.holder(of: table[id, "account"]) != nil { continue }
            if answer == .no {
                add("answer", "Answer: said no", .due, reason: model.stage("answered")?.reason)
                continue
            }
            if happened["contacted"] == nil, table.time(id, "received", time) == nil {
                add(
                    "received", "Find date", .due, steps: ["no deadline is known until `received` is filled in"],
                    reason: nil)
                continue
            }
            for stage in model.stages {
                guard columns.contains(where: { $0.stage == stage.id }), happened[stage.id] == nil, stage.due != nil,
                    let anchor = happened[stage.anchor ?? "received"]
                else { continue }
                if stage.id == "review-asked", answer != .yes { continue }
                let times = clock.deadlines(of: stage, from: anchor)
                guard let by = times.due, (times.opens ?? anchor) <= now else { continue }
                let state: State =
                    now > (times.breach ?? by) ? (times.breach == nil ? .late : .breached) : now > by ? .late : .due
                add(
                    stage.id, stage.title, by: by, breach: times.breach, state,
                    steps: clock.explanation(of: stage, from: anchor), reason: model.lengthReason(of: stage).words)
            }
        }
        return found.sorted { ($0.urgency, $0.id) < ($1.urgency, $1.id) }
    }

    /// Who is held comes first; then what ends soonest.
    private var urgency: Int { state == .held ? .min : by?.seconds ?? .min + 1 }

    /// `1 late (Initial contact sent), 2 due (Check-in sent)`.
    public static func summary(_ items: [DueItem]) -> String {
        var parts: [String] = []
        for state in State.allCases {
            var titles: [String] = []
            for item in items where item.state == state && !titles.contains(item.title) { titles.append(item.title) }
            for title in titles {
                let count = items.filter { $0.state == state && $0.title == title }.count
                parts.append("\(count) \(state.rawValue): \(title)")
            }
        }
        return parts.joined(separator: "; ")
    }

    /// A line for each.
    /// - Parameter explains: says below each how its times came about.
    public static func text(_ items: [DueItem], now: Instant, zone: ZoneRules, explains: Bool = false) -> String {
        let clock = WallClock(zone)
        guard !items.isEmpty else { return "Nothing is late or due in old cases.\n" }
        return items.map { item in
            let when = item.when(now, clock)
            let line =
                DisplayWidth.padded(when, to: 24) + DisplayWidth.padded(QueueText.cut(item.title, 23), to: 24)
                + DisplayWidth.padded(QueueText.cut(item.who, 25), to: 26) + item.owner.oneLine
            let below = explains ? item.steps + (item.reason.map { ["why: \($0)"] } ?? []) : []
            let lines = [line.withoutTrailingSpaces] + below.flatMap { QueueText.below($0) }
            return lines.map { VisibleText.visible($0) + "\n" }.joined()
        }.joined()
    }

    private func when(_ now: Instant, _ clock: WallClock) -> String {
        func since(_ instant: Instant?) -> String { instant.map { WallClock.length(now.seconds - $0.seconds) } ?? "" }
        return switch state {
        case .held: "HOLD"
        case .breached: "BREACHED \(since(breach ?? by))"
        case .late: "LATE \(since(by))"
        case .due: by.map { "DUE by \(clock.text($0, near: now))" } ?? "NEXT"
        }
    }

    public var json: JSON {
        [
            "id": .string(id), "who": .string(who), "owner": owner.isEmpty ? .null : .string(owner),
            "stage": .string(stage), "title": .string(title), "by": by.map { .string($0.text()) } ?? .null,
            "state": .string(state.rawValue), "because": .array((steps + [reason].compactMap { $0 }).map(JSON.string)),
        ]
    }
}
