import RecoverBase
import RecoverModel

/// A step of an old case that is late or due, or that somebody else has to take first.
public struct DueItem: Sendable, Hashable {
    /// In the order in which they are listed.
    public enum State: String, Sendable, CaseIterable { case held, breached, late, due, waits, done, over }

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
    /// From when on it may come.
    var opens: Instant?
    var done: Instant?
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
        let duties = CaseDuties(table, model: model, now: now, tellsAll: false)
        return table.ids.flatMap(duties.items).sorted { ($0.urgency, $0.id) < ($1.urgency, $1.id) }
    }

    /// All that the table and the playbooks say of some cases: what is due or late, what was done, what waits, and why nothing
    /// is asked of anybody.
    public static func all(of ids: [String], in table: CaseTable, model: RecoveryModel, now: Instant) -> [DueItem] {
        ids.flatMap(CaseDuties(table, model: model, now: now, tellsAll: true).items)
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
        case .waits: "FROM \(opens.map { clock.text($0, near: now) } ?? "")"
        case .done: "DONE \(done.map { clock.text($0, near: now) } ?? "")"
        case .over: "–"
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
