import RecoverBase
import RecoverModel

extension CaseTable {
    /// Gives rows of known cases the time at which they came in, where the table alone knows it.
    public func date(_ rows: inout [QueueRow], _ time: SurveyTime) {
        var isChanged = false
        for index in rows.indices where rows[index].received == nil {
            guard let at = self.time(rows[index].id, "received", time) else { continue }
            rows[index].received = at
            let times = rows[index].verdict.contact?.times(at)
            (rows[index].contactBy, rows[index].breachAt) = (times?.due, times?.breach)
            isChanged = true
        }
        if isChanged { rows.sort(by: QueueRow.precedes) }
    }

    /// Writes by when a customer is to be contacted where somebody has filled in when the answer came in, and nothing more.
    /// - Returns: what was written, a sentence for each case.
    public mutating func fillDeadlines(_ model: RecoveryModel, _ time: SurveyTime) -> [String] {
        guard let clock = ContactClock(model) else { return [] }
        return ids.filter { !isOver($0) && self[$0, "contact_by"].isEmpty }.compactMap { id in
            guard let at = self.time(id, "received", time), let due = clock.times(at).due else { return nil }
            set(id, "contact_by", to: due.text())
            set(id, "breach_at", to: clock.times(at).breach?.text() ?? "")
            return "case `\(id)`: contact_by is \(due.text()), counted from its received"
        }
    }
}
