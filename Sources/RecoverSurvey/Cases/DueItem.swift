import RecoverBase
import RecoverEvaluation
import RecoverModel

/// A step of an old case that is late or due.
public struct DueItem: Sendable, Hashable {
    public enum State: String, Sendable { case breached, late, due }

    public var id: String
    public var who: String
    public var owner: String
    /// The stage of the playbooks.
    public var stage: String
    public var title: String
    public var by: Instant
    public var state: State

    /// What stages are called in the table of cases.
    static let columns: [(column: String, stage: String)] = [
        ("initial_contact_sent", "contacted"), ("resolution_confirmed", "resolved"), ("check_in_sent", "checked-in"),
        ("check_in_answered", "answered"), ("review_requested", "review-asked"), ("resurvey_at", "resurveyed"),
    ]

    /// All that is late or due in a table, the latest first.
    public static func all(in table: CaseTable, model: RecoveryModel, now: Instant) -> [DueItem] {
        let clock = CaseClock(model)
        let time = SurveyTime(zone: model.zone)
        let held = Set(model.guards.filter(\.takesOver).map(\.id))
        var holds = AccountHolds()
        holds.add(table, of: model)
        var found: [DueItem] = []
        for id in table.ids where !["closed", "released"].contains(table[id, "stage"]) {
            var happened: [String: Instant] = [:]
            func read(_ column: String, as event: String) {
                var text = table[id, column]
                if case .at(let instant) = text.withUTF8({ time.read($0) }), instant <= now {
                    happened[event] = instant
                }
            }
            read("received", as: "received")
            for (column, stage) in columns { read(column, as: stage) }
            let isAnsweredNo = table[id, "answer"].lowercased() == "no"
            // Nobody of ours writes there: nothing of ours can be late.
            if table[id, "guard"].split(separator: " ").contains(where: { held.contains(String($0)) })
                || holds.holder(of: table[id, "account"]) != nil
            {
                continue
            }
            for stage in model.stages {
                guard columns.contains(where: { $0.stage == stage.id }), happened[stage.id] == nil, stage.due != nil,
                    let anchor = happened[stage.anchor ?? "received"]
                else { continue }
                if stage.id == "review-asked", isAnsweredNo || table[id, "answer"].isEmpty { continue }
                let times = clock.deadlines(of: stage, from: anchor)
                guard let by = times.due, (times.opens ?? anchor) <= now else { continue }
                let state: State =
                    now > (times.breach ?? by) ? (times.breach == nil ? .late : .breached) : now > by ? .late : .due
                let who = [table[id, "customer"], table[id, "account"]].filter { !$0.isEmpty }.joined(separator: ", ")
                found.append(
                    DueItem(
                        id: id, who: who.isEmpty ? id : who, owner: table[id, "owner"], stage: stage.id,
                        title: stage.title, by: by, state: state))
            }
        }
        return found.sorted { ($0.by, $0.id) < ($1.by, $1.id) }
    }

    /// `1 late (Initial contact sent), 2 due (Check-in sent)`.
    public static func summary(_ items: [DueItem]) -> String {
        var parts: [String] = []
        for state in [State.breached, .late, .due] {
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
    public static func text(_ items: [DueItem], now: Instant, zone: ZoneRules) -> String {
        let clock = WallClock(zone)
        guard !items.isEmpty else { return "Nothing is late or due in old cases.\n" }
        return items.map { item in
            let when =
                item.state == .due
                ? "DUE by \(clock.text(item.by, near: now))"
                : "\(item.state == .late ? "LATE" : "BREACHED") \(WallClock.length(now.seconds - item.by.seconds))"
            let line =
                DisplayWidth.padded(when, to: 24) + DisplayWidth.padded(QueueText.cut(item.title, 23), to: 24)
                + DisplayWidth.padded(QueueText.cut(item.who, 25), to: 26) + item.owner.oneLine
            return VisibleText.visible(line.withoutTrailingSpaces) + "\n"
        }.joined()
    }

    public var json: JSON {
        [
            "id": .string(id), "who": .string(who), "owner": owner.isEmpty ? .null : .string(owner),
            "stage": .string(stage), "title": .string(title), "by": .string(by.text()),
            "state": .string(state.rawValue),
        ]
    }
}
