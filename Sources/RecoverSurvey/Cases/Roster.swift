import RecoverBase

/// Who may own cases, from a CSV file `owner,name,authority,open,accounts`: `open` is how many cases somebody has, `accounts`
/// whose CSM somebody is, joined by `;`.
public struct Roster: Sendable {
    public private(set) var candidates: [OwnerCandidate] = []
    private let hasAuthority: Bool

    public init(_ bytes: [UInt8]) throws(SurveyRefusal) {
        let rows = try CSVTable.whole(bytes).rows
        guard let header = rows.first?.map({ $0.trimmed.lowercased() }) else { throw SurveyRefusal("it is empty") }
        func column(_ names: String...) -> Int? { header.firstIndex { names.contains($0) } }
        guard let name = column("owner", "id", "name") else {
            throw SurveyRefusal("it has no column `owner`; it has \(Recogniser.listed(header))")
        }
        let authority = column("authority", "level")
        hasAuthority = authority != nil
        for (number, row) in rows.dropFirst().enumerated() {
            func cell(_ index: Int?) -> String { index.flatMap { $0 < row.count ? row[$0].trimmed : nil } ?? "" }
            let id = cell(name)
            guard !id.isEmpty else { continue }
            let open = cell(column("open", "load", "cases"))
            guard open.isEmpty || Int(reading: open) != nil else {
                throw SurveyRefusal("row \(number + 2): `\(open)` is no number of open cases")
            }
            let shown = cell(column("name", "person"))
            candidates.append(
                OwnerCandidate(
                    id: id, shown: shown.isEmpty ? id : shown,
                    authority: cell(authority).lowercased(),
                    accounts: Set(
                        cell(column("accounts", "csm_of")).split(separator: ";").map { String($0).trimmed.lowercased() }
                    ),
                    load: Int(reading: open) ?? 0))
        }
        guard !candidates.isEmpty else { throw SurveyRefusal("it has no rows") }
    }

    /// Whether the rules of the playbooks can be asked about the people in it.
    /// - Throws: what is missing or means nothing, and what to write instead.
    /// - Returns: what a person should know, a sentence each.
    public func check(against doctrine: SurveyDoctrine) throws(SurveyRefusal) -> [String] {
        let choice = OwnerChoice(doctrine.base)
        let levels = doctrine.levels("authority")
        if choice.asksForAuthority, !hasAuthority {
            throw SurveyRefusal(
                "it has no column `authority`, and the playbook asks what whoever leads a case may decide; add it, with "
                    + levels.map { "`\($0)`" }.listed("or"))
        }
        for one in candidates {
            if let word = one.authority, !word.isEmpty, !levels.contains(word) {
                throw SurveyRefusal(
                    "`\(word)`, the authority of `\(one.id)`, is none that the playbook knows; write "
                        + levels.map { "`\($0)`" }.listed("or"))
            }
        }
        return candidates.contains { choice.allows($0) } ? [] : ["nobody in it may lead a case by the playbook's rules"]
    }

    /// Counts the open cases of a table.
    public mutating func addLoad(of table: CaseTable) {
        for id in table.ids where !table.isOver(id) {
            if let index = candidates.firstIndex(where: { $0.id == table[id, "owner"] }) { candidates[index].load += 1 }
        }
    }

    /// For each account, in lower case, who of the candidates has the first of its open cases.
    private func ownersOfAccounts(_ table: CaseTable) -> [String: Int] {
        var found: [String: Int] = [:]
        for id in table.ids where !table.isOver(id) {
            guard let account = AccountName.key(table[id, "account"]), found[account] == nil else { continue }
            found[account] = candidates.firstIndex { $0.id == table[id, "owner"] }
        }
        return found
    }

    /// Gives each row an owner whom the playbooks' rules allow: the one with the fewest open cases, in the order of the
    /// file where several have as few. The rows of one account have one owner, whoever of the table has its open cases; who is
    /// routed elsewhere stays there.
    public mutating func assign(_ rows: inout [QueueRow], table: CaseTable? = nil) {
        var ofAccount = table.map(ownersOfAccounts) ?? [:]
        for index in rows.indices where !rows[index].isHeld {
            if let owner = table?[rows[index].id, "owner"], !owner.isEmpty {
                rows[index].owner = candidates.first { $0.id == owner } ?? OwnerCandidate(id: owner, shown: owner)
                continue
            }
            let account = rows[index].account
            let key = AccountName.key(account)
            let allowed = candidates.indices.filter {
                rows[index].verdict.choice.allows(candidates[$0], account: account, csm: rows[index].csm)
            }
            let same = key.flatMap { ofAccount[$0] }.flatMap { allowed.contains($0) ? $0 : nil }
            guard let chosen = same ?? allowed.min(by: { (candidates[$0].load, $0) < (candidates[$1].load, $1) }) else {
                rows[index].owner = nil
                continue
            }
            candidates[chosen].load += 1
            if let key { ofAccount[key] = chosen }
            rows[index].owner = candidates[chosen]
        }
    }
}
