import RecoverBase

extension CaseTable {
    /// An export and the table differ.
    public struct Conflict: Sendable, Hashable, CustomStringConvertible {
        public var id: String
        public var row: Int
        public var column: String
        public var kept: String
        public var new: String

        public var description: String {
            "case `\(id)`: \(column) is \(kept) in the table and \(new) in row \(row) of the export; the table's is kept"
        }
    }

    /// What came of bringing an export and the table together.
    public struct Merged: Sendable {
        public var conflicts: [Conflict] = []
        /// What the export told of known cases that the table did not know, as sentences.
        public var learned: [String] = []
        /// Later answers of known customers, kept as their second ones.
        public var again: [SecondAnswer] = []
    }

    /// Adds what is new. What is there already keeps every field; where the export says something else, the difference is
    /// named and the table stays as it is. A later answer of the same customer is the second one, which has its own fields.
    /// What somebody else has to take over by an answer, whichever it is, is on hold from then on.
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
            let isSecond = take(answer, into: &merged, time)
            // Tables from before there was the column learn it without a word.
            if !isSecond, self[row.id, "touchpoint"].isEmpty { set(row.id, "touchpoint", to: row.place) }
            for name in (isSecond ? [] : ["score", "received"]) + ["account", "customer", "arr"] {
                bring(row.id, row.row, name, row.cell(name), &merged)
            }
            // Both follow from when the first answer came in.
            for name in ["contact_by", "breach_at"] where !isSecond && self[row.id, name].isEmpty {
                set(row.id, name, to: row.cell(name))
            }
            hold(row, &merged)
        }
        for var answer in answers {
            guard let id = caseID(answer.id, at: answer.touchpoint) else {
                merged.learned.append(
                    "case `\(answer.id)`: \(answer.score) in row \(answer.row) of the export is about another touchpoint, "
                        + "\(answer.touchpoint), and no second answer")
                continue
            }
            answer.id = id
            guard !take(answer, into: &merged, time) else { continue }
            bring(answer.id, answer.row, "score", String(answer.score), &merged)
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
            bring(answer.id, answer.row, "resurvey_score", String(answer.score), &merged)
            bring(answer.id, answer.row, "resurvey_at", at.text(), &merged)
        }
        return true
    }

    /// Puts what the export says where the table says nothing, or names the difference.
    private mutating func bring(
        _ id: String, _ row: Int, _ column: String, _ now: String, _ merged: inout Merged
    ) {
        let before = self[id, column]
        guard !now.isEmpty, before != now else { return }
        if before.isEmpty {
            set(id, column, to: now)
            merged.learned.append("case `\(id)`: \(column) is \(now) by row \(row) of the export; the table had none")
        } else if column != "arr" || !CellValue.isSameSum(before, now) {
            merged.conflicts.append(Conflict(id: id, row: row, column: column, kept: before, new: now))
        }
    }

    /// Adds the guards of a later answer, or of one that was changed, by which somebody else takes the case over.
    private mutating func hold(_ row: QueueRow, _ merged: inout Merged) {
        let known = self[row.id, "guard"].split(separator: " ").map(String.init)
        let new = row.verdict.guards.filter { $0.takesOver && !known.contains($0.id) }.map(\.id)
        guard !new.isEmpty else { return }
        set(row.id, "guard", to: (known + new).joined(separator: " "))
        set(row.id, "next", to: row.next)
        let stage = self[row.id, "stage"]
        merged.learned.append(
            "case `\(row.id)`: guard \(new.joined(separator: " ")) by row \(row.row) of the export; "
                + (isOver(row.id)
                    ? "its stage is \(stage): nothing is on hold unless you open it again" : "it is on hold"))
    }

    /// The case needs nothing any more.
    func isOver(_ id: String) -> Bool { ["closed", "released"].contains(self[id, "stage"]) }
}

extension CellValue {
    /// Whether two cells say the same sum: `84000`, `$84k`.
    static func isSameSum(_ one: String, _ other: String) -> Bool {
        guard let first = money(one.trimmed, ""), let second = money(other.trimmed, "") else { return false }
        return first.0 == second.0 && (first.1 == second.1 || first.1.isEmpty || second.1.isEmpty)
    }
}
