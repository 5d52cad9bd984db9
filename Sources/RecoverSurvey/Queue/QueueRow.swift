import RecoverBase
import RecoverModel

/// A detractor, as the queue lists it.
public struct QueueRow: Sendable {
    public var row: Int
    public var id: String
    /// The export gives it one; else it was made of all cells.
    let hasOwnID: Bool
    public var score: Int
    public var customer: String
    public var account: String
    public var comment: String
    public var touchpoint: String
    public var received: Instant?
    public var contactBy: Instant?
    public var breachAt: Instant?
    /// One for all rows that are judged alike.
    let judgement: SharedVerdict
    public var verdict: Verdict { judgement.verdict }
    /// A guard that another contact of the same account fired and by which somebody else has taken the account over.
    public var accountGuard: Guard?
    public var owner: OwnerCandidate?
    public var stage = "new"
    public var next: String
    /// The statements of its case, where they are asked for.
    var facts: CaseStatements?
    public var statements: String { facts?.written() ?? "" }
    /// As the export has it.
    public var arr = ""
    public var cause = ""
    /// The account's own CSM, as the export names them.
    public var csm = ""

    /// As interface.md orders the columns of a queue.
    public static let columns = [
        "id", "score", "class", "segment", "account", "customer", "comment", "guard", "priority", "priority_because",
        "owner", "received", "contact_by", "breach_at", "stage", "next",
    ]

    /// Nobody of ours writes to this contact, by a guard of the row itself or of its account.
    public var isHeld: Bool { verdict.isHeld || accountGuard != nil }

    /// Customer and account; the id where neither is known.
    public var who: String {
        let known = [customer, account].filter { !$0.isEmpty }
        return known.isEmpty ? id : known.joined(separator: ", ")
    }

    /// For the columns of the table and the keys of JSON.
    public func cell(_ column: String) -> String {
        switch column {
        case "id": id
        case "score": String(score)
        case "class": Feedback.Class.detractor.rawValue
        case "segment": verdict.segment
        case "account": account
        case "customer": customer
        case "comment": comment
        case "guard": (verdict.guards + [accountGuard].compactMap { $0 }).map(\.id).joined(separator: " ")
        case "priority": CellValue.plain(verdict.priority)
        case "priority_because": verdict.because
        case "owner": owner?.id ?? ""
        case "received": received?.text() ?? ""
        case "contact_by": contactBy?.text() ?? ""
        case "breach_at": breachAt?.text() ?? ""
        case "stage": stage
        case "next": next
        case "arr": arr
        case "cause": cause
        case "touchpoint": touchpoint.oneLine
        default: ""
        }
    }

    public var json: JSON {
        var members: [String: JSON] = [:]
        for column in QueueRow.columns {
            let text = cell(column)
            members[column] = text.isEmpty ? .null : .string(text)
        }
        members["score"] = .int(score)
        members["priority"] = .number(verdict.priority)
        members["reasons"] = .array(
            verdict.reasons.map {
                ["points": .number($0.points), "because": .string($0.because), "source": .string($0.place)]
            })
        if let contact = verdict.contact, let received {
            members["contact_by_because"] = .array(
                (contact.explanation(from: received) + [contact.because, contact.place]).map(JSON.string))
        }
        return .object(members)
    }

    var rank: QueueRank { QueueRank(verdict, isHeld: isHeld, received: received, contactBy: contactBy) }

    static func precedes(_ left: QueueRow, _ right: QueueRow) -> Bool {
        let (first, second) = (left.rank, right.rank)
        return first == second ? left.row < right.row : first < second
    }

    /// Rows as the lines of `--format csv`, the header first.
    public static func csv(_ rows: [QueueRow]) -> String {
        var out = Array((columns.joined(separator: ",") + "\r\n").utf8)
        for row in rows {
            for (number, column) in columns.enumerated() {
                if number > 0 { out.append(0x2C) }
                let cell = row.cell(column)
                if column == "priority" { out += cell.utf8 } else { LineWriter.csv(cell, to: &out) }
            }
            out += "\r\n".utf8
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Rows as the lines of `--format jsonl`.
    public static func jsonLines(_ rows: [QueueRow]) -> String {
        rows.map { row in
            var members: [String: JSON] = [:]
            if case .object(let all) = row.json { for column in columns { members[column] = all[column] } }
            return JSON.object(members).write(compact: true)
        }.joined()
    }
}
