import RecoverModel

/// Accounts that somebody else has taken over: a dispute or a cancellation is the company's, whoever of it wrote so. Who only asked
/// to be left alone spoke for one person.
public struct AccountHolds: Sendable {
    private var holders: [String: Guard] = [:]

    public init() {}

    public mutating func add(_ found: Guard, account: String) {
        guard found.takesOver, found.route != nil, let key = AccountName.key(account), holders[key] == nil else {
            return
        }
        holders[key] = found
    }

    public mutating func add(_ rows: [QueueRow]) {
        for row in rows { for found in row.verdict.guards { add(found, account: row.account) } }
    }

    /// Those that stand in a table of cases from earlier mornings.
    public mutating func add(_ table: CaseTable, of model: RecoveryModel) {
        for id in table.ids where !table.isOver(id) {
            for name in table[id, "guard"].split(separator: " ") {
                guard let found = model.guards.first(where: { $0.id == name }) else { continue }
                add(found, account: table[id, "account"])
            }
        }
    }

    public func holder(of account: String) -> Guard? { AccountName.key(account).flatMap { holders[$0] } }

    /// Holds the other contacts of these accounts as well.
    public func apply(to rows: inout [QueueRow]) {
        guard !holders.isEmpty else { return }
        for index in rows.indices where !rows[index].verdict.isHeld {
            guard let found = holder(of: rows[index].account) else { continue }
            rows[index].accountGuard = found
            rows[index].owner = nil
            rows[index].next = "Another contact of this account: \(found.title). Ask \(found.route ?? "") first"
        }
        rows.sort(by: QueueRow.precedes)
    }
}
