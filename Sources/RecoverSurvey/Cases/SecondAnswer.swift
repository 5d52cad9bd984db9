import RecoverBase

/// An answer of a customer whose case is known from an earlier morning.
public struct SecondAnswer: Sendable, Hashable, CustomStringConvertible {
    public var id: String
    public var score: Int
    /// What it was the first time, and who said it; empty where nobody has looked.
    public var before = ""
    public var who = ""
    public var row: Int
    public var at: Instant?

    public init(id: String, score: Int, row: Int, at: Instant?) {
        self.id = id
        self.score = score
        self.row = row
        self.at = at
    }

    /// `Kim, Osprey: 3, now 9 (row 12), kept as resurvey_score`
    public var description: String {
        let name = who.isEmpty ? "case `\(id)`" : who
        return "\(name): \(before), now \(score) (row \(row)), kept as resurvey_score"
    }
}

/// The ids of cases from earlier mornings. Most ids of an export are known by their hash not to be among them.
public struct KnownCases: Sendable {
    private let ids: Set<String>
    private var hashes = IDTable()

    public init(_ table: CaseTable) {
        ids = Set(table.ids)
        for id in ids { Array(id.utf8).withUnsafeBufferPointer { _ = hashes.insert(IDTable.hash($0)) } }
    }

    /// - Parameter id: a cell as it stands in the file.
    func mayHold(_ id: UnsafeBufferPointer<UInt8>) -> Bool { !id.isEmpty && hashes.contains(IDTable.hash(id)) }

    func holds(_ id: String) -> Bool { ids.contains(id) }
}

extension CaseTable {
    /// What came of bringing an export and the table together.
    public struct Merged: Sendable {
        public var conflicts: [Conflict] = []
        /// Later answers of known customers, kept as their second ones.
        public var again: [SecondAnswer] = []
    }

    /// Adds what is new. What is there already keeps every field; where the export says something else, the difference is
    /// named and the table stays as it is. A later answer of the same customer is the second one, which has its own fields.
    /// - Parameters:
    ///   - answers: of known customers who are no detractors any more.
    public mutating func merge(
        _ rows: [QueueRow], answers: [SecondAnswer] = [], _ time: SurveyTime = SurveyTime()
    ) -> Merged {
        var merged = Merged()
        for row in rows {
            guard has(row.id) else {
                add(row)
                continue
            }
            let answer = SecondAnswer(id: row.id, score: row.score, row: row.row, at: row.received)
            if take(answer, into: &merged, time) {
                conflict(row.id, row.row, "account", row.account, &merged)
            } else {
                for name in ["score", "account", "received"] {
                    conflict(row.id, row.row, name, row.cell(name), &merged)
                }
            }
        }
        for answer in answers where !take(answer, into: &merged, time) {
            conflict(answer.id, answer.row, "score", String(answer.score), &merged)
        }
        return merged
    }

    /// Keeps a later answer as the second one.
    /// - Returns: whether it is one.
    private mutating func take(_ answer: SecondAnswer, into merged: inout Merged, _ reader: SurveyTime) -> Bool {
        guard let at = answer.at, let first = time(answer.id, "received", reader), at > first else { return false }
        let second = self[answer.id, "resurvey_score"]
        if second.isEmpty, self[answer.id, "resurvey_at"].isEmpty {
            set(answer.id, "resurvey_at", to: at.text())
            set(answer.id, "resurvey_score", to: String(answer.score))
            var answer = answer
            answer.before = self[answer.id, "score"]
            answer.who = [self[answer.id, "customer"], self[answer.id, "account"]].filter { !$0.isEmpty }
                .joined(separator: ", ")
            merged.again.append(answer)
        } else if time(answer.id, "resurvey_at", reader) != at || second != String(answer.score) {
            conflict(answer.id, answer.row, "resurvey_score", String(answer.score), &merged)
            conflict(answer.id, answer.row, "resurvey_at", at.text(), &merged)
        }
        return true
    }

    private mutating func conflict(
        _ id: String, _ row: Int, _ column: String, _ now: String, _ merged: inout Merged
    ) {
        let before = self[id, column]
        if before.isEmpty, !now.isEmpty {
            set(id, column, to: now)
        } else if before != now, !now.isEmpty {
            merged.conflicts.append(Conflict(id: id, row: row, column: column, kept: before, new: now))
        }
    }
}
