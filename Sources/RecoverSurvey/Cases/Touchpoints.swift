import RecoverBase

/// One customer answers at several touchpoints; what was said at one of them is no second answer to another.
extension CaseTable {
    /// The case of an answer, by the customer's id and the touchpoint: nil where the table's is about another touchpoint.
    /// Where either does not name one, nobody can tell them apart.
    func caseID(_ id: String, at touchpoint: String) -> String? {
        let own = CaseTable.id(id, at: touchpoint)
        if has(own) { return own }
        let known = self[id, "touchpoint"]
        return known.isEmpty || touchpoint.isEmpty || known == touchpoint ? id : nil
    }

    /// What a customer's case at a further touchpoint is called: `k1 (support)`.
    static func id(_ id: String, at touchpoint: String) -> String { "\(id) (\(touchpoint))" }

    /// Gives answers at another touchpoint than that of the customer's case a case of their own.
    /// - Returns: what was told apart for the first time, a sentence each.
    public func tellTouchpointsApart(_ rows: inout [QueueRow], _ time: SurveyTime = SurveyTime()) -> [String] {
        // What the case of each customer is about; of tables from before there was the column, by the time of the answer.
        var about: [String: String] = [:]
        for row in rows where has(row.id) {
            let known = self[row.id, "touchpoint"]
            if !known.isEmpty {
                about[row.id] = known
            } else if let at = row.received, at == self.time(row.id, "received", time) {
                about[row.id] = row.place
            }
        }
        var notes: [String] = []
        var new: Set<String> = []
        for index in rows.indices.sorted(by: { rows[$0].row < rows[$1].row }) where !rows[index].place.isEmpty {
            let (id, place) = (rows[index].id, rows[index].place)
            guard let other = about[id] ?? (has(id) ? place : nil) else {
                about[id] = place
                continue
            }
            guard other != place else { continue }
            let own = CaseTable.id(id, at: place)
            rows[index].id = own
            guard !has(own), new.insert(own).inserted else { continue }
            notes.append(
                "`\(id)` answered at another touchpoint, \(place) (row \(rows[index].row)): a case of its own, `\(own)`"
            )
        }
        return notes
    }
}

extension QueueRow {
    /// As the table of cases has the touchpoint.
    var place: String { cell("touchpoint") }
}
