import RecoverBase

extension Programme {
    /// What came of a file of the CRM.
    public struct Join: Sendable, Hashable {
        /// Cases that found their row.
        public var filled = 0
        /// Rows that belong to no case.
        public var unmatched = 0
        /// What was not taken, and why, a sentence each.
        public var notes: [String] = []
    }

    /// Fills what a file of the CRM knows and the table does not: revenue, and what of it is still there, by id or else by
    /// account. Where both say something else, the table's is kept and the difference is named.
    public mutating func join(_ bytes: [UInt8], currency: String) throws(SurveyRefusal) -> Join {
        let rows = try CSVTable.whole(bytes).rows
        guard let header = rows.first?.map({ SurveyField(header: $0) }) else { throw SurveyRefusal("it is empty") }
        func column(_ fields: SurveyField...) -> Int? { header.firstIndex { $0.map(fields.contains) ?? false } }
        let (id, account) = (column(.id), column(.account, .company))
        guard id != nil || account != nil else { throw SurveyRefusal("it has neither a column `id` nor `account`") }
        let (arr, retained) = (column(.arr), column(.retained))
        guard arr != nil || retained != nil else { throw SurveyRefusal("it has neither a column `arr` nor `retained`") }
        func cell(_ row: Int, _ index: Int?) -> String {
            index.flatMap { $0 < rows[row].count ? rows[row][$0].trimmed : nil } ?? ""
        }
        func keys(_ row: Int) -> [String] {
            let id = cell(row, id)
            return (id.isEmpty || SheetErrors.isOne(id) ? [] : ["id " + id])
                + (AccountName.key(cell(row, account)).map { ["account " + $0] } ?? [])
        }
        var join = Join()
        var byKey: [String: Int] = [:]
        for row in rows.indices.dropFirst() {
            if !cell(row, arr).isEmpty, CellValue.money(cell(row, arr), currency) == nil {
                join.notes.append("row \(row + 1): arr \"\(cell(row, arr).oneLine)\" is not read; write a sum")
            }
            if !ProgrammeCase.isRetention(cell(row, retained), currency) {
                join.notes.append(
                    "row \(row + 1): retained \"\(cell(row, retained).oneLine)\" is not read; write yes, no or a sum")
            }
            for key in keys(row) {
                guard let first = byKey[key] else {
                    byKey[key] = row
                    continue
                }
                if cell(first, arr) != cell(row, arr) || cell(first, retained) != cell(row, retained) {
                    join.notes.append("rows \(first + 1) and \(row + 1) differ about \(key); the first is taken")
                }
            }
        }
        for index in cases.indices {
            guard
                let row = byKey["id " + cases[index].id] ?? byKey["account " + cases[index].account.lowercased()]
            else { continue }
            join.filled += 1
            let name = cases[index].id.isEmpty ? cases[index].account : cases[index].id
            func differs(_ column: String) {
                join.notes.append(
                    "row \(row + 1): \(column) of the case `\(name)` is another in the table, which is kept")
            }
            if let (amount, symbol) = CellValue.money(cell(row, arr), currency) {
                if cases[index].arr == nil {
                    (cases[index].arr, cases[index].currency) = (amount, symbol)
                } else if cases[index].arr != amount || cases[index].currency != symbol {
                    differs("arr")
                }
            }
            if let value = ProgrammeCase.retained(cell(row, retained), of: cases[index].arr, currency) {
                if cases[index].retained == nil {
                    cases[index].retained = value
                } else if cases[index].retained != value {
                    differs("retained")
                }
            }
        }
        let known = Set(cases.flatMap { ["id " + $0.id, "account " + $0.account.lowercased()] })
        join.unmatched = rows.indices.dropFirst().count { row in
            !rows[row].allSatisfy(\.isEmpty) && known.isDisjoint(with: keys(row))
        }
        return join
    }
}
