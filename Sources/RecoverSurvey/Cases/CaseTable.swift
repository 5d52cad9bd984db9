import RecoverBase

/// The table of cases that goes from morning to morning: the columns of the queue without the comment, the status fields, and
/// whatever columns its owner added, kept as they are.
public struct CaseTable: Sendable, Hashable {
    public private(set) var header: [String]
    public private(set) var rows: [[String]]
    /// For each id, its row.
    private var index: [String: Int] = [:]

    public static let status = [
        "initial_contact_sent", "resolution_confirmed", "check_in_sent", "check_in_answered", "answer",
        "review_requested", "resurvey_at", "resurvey_score", "arr", "retained",
    ]
    public static let columns = QueueRow.columns.filter { $0 != "comment" } + status + ["touchpoint"]

    /// An empty table.
    public init() {
        header = CaseTable.columns
        rows = []
    }

    /// - Throws: what is wrong with it. Nobody's table is written over when it could not be read whole.
    public init(_ bytes: [UInt8]) throws(SurveyRefusal) {
        let table = try CSVTable.whole(bytes)
        rows = []
        guard let first = table.rows.first else {
            header = CaseTable.columns
            return
        }
        header = first.map(\.trimmed)
        guard header.contains("id") else { throw SurveyRefusal("it has no column `id`") }
        if let twice = header.first(where: { name in !name.isEmpty && header.filter { $0 == name }.count > 1 }) {
            throw SurveyRefusal("it has two columns `\(twice)`")
        }
        for (number, row) in table.rows.dropFirst().enumerated() {
            guard row.count <= header.count || row[header.count...].allSatisfy(\.isEmpty) else {
                throw SurveyRefusal(
                    "its row \(number + 2) has \(counted(row.count, "cell")) where the header has \(header.count)")
            }
            rows.append(
                Array(row.prefix(header.count)) + [String](repeating: "", count: max(0, header.count - row.count)))
        }
        for name in CaseTable.columns where !header.contains(name) {
            header.append(name)
            for row in rows.indices { rows[row].append("") }
        }
        for (number, row) in rows.enumerated() {
            let id = row[column("id")]
            guard index[id] == nil else { throw SurveyRefusal("it has the case `\(id)` twice") }
            index[id] = number
        }
    }

    private func column(_ name: String) -> Int { header.firstIndex(of: name) ?? 0 }

    public subscript(id: String, name: String) -> String {
        index[id].map { rows[$0][column(name)] } ?? ""
    }

    /// When something happened; nil where nothing stands there that can be read.
    public func time(_ id: String, _ column: String, _ reader: SurveyTime) -> Instant? {
        var text = self[id, column]
        guard case .at(let instant) = text.withUTF8({ reader.read($0) }) else { return nil }
        return instant
    }

    /// Status fields in which something stands that nobody can read, as sentences.
    public func unread(_ reader: SurveyTime) -> [String] {
        let times = CaseTable.status.filter {
            $0.hasSuffix("_sent") || $0.hasSuffix("_confirmed") || $0.hasSuffix("_at")
        }
        return ids.flatMap { id in
            var found = (["received"] + times + ["check_in_answered", "review_requested"]).compactMap { column in
                self[id, column].trimmed.isEmpty || time(id, column, reader) != nil
                    ? nil : unread(id, column, "write a time, such as 2026-03-02T09:10Z")
            }
            if CustomerAnswer(self[id, "answer"]) == .unread { found.append(unread(id, "answer", "write yes or no")) }
            return found
        }
    }

    private func unread(_ id: String, _ column: String, _ help: String) -> String {
        "case `\(id)`: \(column) \"\(self[id, column].oneLine)\" is not read; \(help)"
    }

    public func has(_ id: String) -> Bool { index[id] != nil }

    public var ids: [String] { rows.map { $0[column("id")] } }

    /// Adds a case that is not there.
    mutating func add(_ row: QueueRow) {
        index[row.id] = rows.count
        // What holds it by another contact of its account stands with that one, and ends with it.
        rows.append(header.map { $0 == "guard" ? row.verdict.guardIDs : row.cell($0) })
    }

    public mutating func set(_ id: String, _ name: String, to value: String) {
        guard let row = index[id] else { return }
        rows[row][column(name)] = value
    }

    /// As a file after RFC 4180.
    public var csv: String {
        var out: [UInt8] = []
        for row in [header] + rows {
            for (number, cell) in row.enumerated() {
                if number > 0 { out.append(0x2C) }
                LineWriter.csv(cell, to: &out)
            }
            out += "\r\n".utf8
        }
        return String(decoding: out, as: UTF8.self)
    }
}
