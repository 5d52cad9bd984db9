import RecoverBase

/// Reads exports and tables of cases into a programme.
public struct ProgrammeReader: Sendable {
    private var feed: RecordFeed
    private var filter: Filter

    /// - Parameters:
    ///   - name: of the file, for messages.
    ///   - breach: when the limit of a case is broken that was received at some moment.
    public init(
        facts: RowFacts, delimiter: UInt8, name: String, programme: Programme,
        breach: @escaping @Sendable (Instant) -> Instant?
    ) {
        feed = RecordFeed(delimiter: delimiter)
        feed.row = facts.layout.headerRows
        filter = Filter(facts: facts, name: name, breach: breach, programme: programme)
        if facts.layout.tool == .caseTable { filter.programme.hasCases = true }
    }

    public mutating func work(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
        feed.run(bytes, isLast: isLast, into: &filter)
    }

    public var programme: Programme { filter.programme }

    private struct Filter: RecordConsumer {
        let facts: RowFacts
        let name: String
        let breach: @Sendable (Instant) -> Instant?
        var programme: Programme

        mutating func reject(_ reject: Reject) {
            programme.counts.rows += 1
            programme.counts.rejected += 1
            var reject = reject
            if case .cells(let count, wanted: 0) = reject.reason {
                reject.reason = .cells(count, wanted: facts.layout.width)
            }
            if programme.rejects.count < 1000 { programme.rejects.append((name, reject)) }
        }

        mutating func take(_ record: Record) -> Bool {
            let layout = facts.layout
            guard !record.isBlank else { return true }
            let extra = record.cells.count > layout.width ? record.cells[layout.width...].allSatisfy(\.isEmpty) : false
            guard record.cells.count == layout.width || extra else {
                reject(Reject(row: record.row, reason: .cells(record.cells.count, wanted: layout.width)))
                return true
            }
            let status = facts.text(.status, of: record).lowercased()
            if ["survey preview", "survey test"].contains(status)
                || layout.tool == .qualtrics && ["1", "2"].contains(status)
            {
                programme.counts.rows += 1
                programme.counts.previews += 1
                return true
            }
            if ["no", "false", "0"].contains(facts.text(.finished, of: record).lowercased()) {
                programme.counts.rows += 1
                programme.counts.unfinished += 1
                return true
            }
            switch CellReading.score(record.raw(layout[.score])) {
            case .value(let score): take(record, score)
            case .blank:
                programme.counts.rows += 1
                programme.counts.unanswered += 1
            case .none:
                let text = record.text(layout[.score]).oneLine
                reject(Reject(row: record.row, reason: .score(String(DisplayWidth.prefix(of: text, columns: 40)))))
            }
            return true
        }

        private mutating func take(_ record: Record, _ score: Int) {
            programme.counts.rows += 1
            programme.answers[facts.text(.touchpoint, of: record).oneLine, default: NetPromoter()].add(score: score)
            if score > 8 { programme.counts.promoters += 1 } else if score > 6 { programme.counts.passives += 1 }
            if score > 6 || facts.layout.tool != .caseTable { programme.hasAllAnswers = true }
            let received = time(.received, record)
            if let received { programme.saw(received) }
            guard score <= 6 else { return }
            programme.counts.detractors += 1
            var found = ProgrammeCase()
            found.id = facts.text(.id, of: record)
            found.account = facts.account(record)
            found.score = score
            found.received = received
            found.breachAt = received.flatMap(breach)
            found.contacted = time(.contactSent, record)
            found.checkInAnswered = time(.checkInAnswered, record)
            switch facts.text(.answer, of: record).lowercased() {
            case "yes", "y", "true", "1": found.isSolved = true
            case "no", "n", "false", "0": found.isSolved = false
            default: break
            }
            found.resurveyAt = time(.resurveyAt, record)
            if facts.layout.has(.resurveyScore),
                case .value(let second) = CellReading.score(record.raw(facts.layout[.resurveyScore]))
            {
                found.resurveyScore = second
            }
            if let (amount, currency) = CellValue.money(facts.text(.arr, of: record), facts.currency) {
                found.arr = amount
                found.currency = currency
            }
            found.retained = ProgrammeCase.retained(facts.text(.retained, of: record), of: found.arr, facts.currency)
            found.cause = facts.text(.cause, of: record).oneLine.lowercased()
            programme.cases.append(found)
        }

        private func time(_ field: SurveyField, _ record: Record) -> Instant? {
            let column = facts.layout[field]
            guard column >= 0, case .at(let instant) = facts.time.read(record.raw(column)) else { return nil }
            return instant
        }
    }
}

extension ProgrammeCase {
    /// `yes` is all of it, `no` nothing, a sum itself.
    static func retained(_ text: String, of arr: Double?, _ currency: String) -> Double? {
        switch text.lowercased() {
        case "": nil
        case "yes", "true": arr
        case "no", "false": 0
        default: CellValue.money(text, currency)?.0
        }
    }
}

extension Programme {
    /// Fills what a file of the CRM knows: revenue, and what of it is still there, by id or else by account.
    /// - Returns: how many cases it filled.
    public mutating func join(_ bytes: [UInt8], currency: String) throws(SurveyRefusal) -> Int {
        let rows = CSVTable(bytes).rows
        guard let header = rows.first?.map({ SurveyField(header: $0) }) else { throw SurveyRefusal("it is empty") }
        func column(_ fields: SurveyField...) -> Int? { header.firstIndex { $0.map(fields.contains) ?? false } }
        let (id, account) = (column(.id), column(.account, .company))
        guard id != nil || account != nil else { throw SurveyRefusal("it has neither a column `id` nor `account`") }
        let (arr, retained) = (column(.arr), column(.retained))
        guard arr != nil || retained != nil else { throw SurveyRefusal("it has neither a column `arr` nor `retained`") }
        var byKey: [String: [String]] = [:]
        func cell(_ row: [String], _ index: Int?) -> String {
            index.flatMap { $0 < row.count ? row[$0].trimmed : nil } ?? ""
        }
        for row in rows.dropFirst() {
            if !cell(row, id).isEmpty { byKey["id " + cell(row, id)] = row }
            if !cell(row, account).isEmpty { byKey["account " + cell(row, account).lowercased()] = row }
        }
        var filled = 0
        for index in cases.indices {
            guard let row = byKey["id " + cases[index].id] ?? byKey["account " + cases[index].account.lowercased()]
            else { continue }
            if let (amount, symbol) = CellValue.money(cell(row, arr), currency) {
                cases[index].arr = amount
                cases[index].currency = symbol
            }
            if let value = ProgrammeCase.retained(cell(row, retained), of: cases[index].arr, currency) {
                cases[index].retained = value
            }
            filled += 1
        }
        return filled
    }
}
