import RecoverBase

/// Reads exports and tables of cases into a programme.
public struct ProgrammeReader: Sendable {
    private var feed: RecordFeed
    private var filter: Filter

    /// - Parameters:
    ///   - name: of the file, for messages.
    ///   - now: the moment at which the figures stand: what happened after it has not happened yet.
    ///   - breach: when the limit of a case is broken that was received at some moment.
    public init(
        facts: RowFacts, delimiter: UInt8, name: String, programme: Programme, now: Instant,
        breach: @escaping @Sendable (Instant) -> Instant?
    ) {
        feed = RecordFeed(delimiter: delimiter)
        feed.row = facts.layout.headerRows
        filter = Filter(
            facts: facts, name: name, now: now, breach: breach, programme: programme,
            errors: SheetErrors(facts.layout))
        if facts.layout.tool == .caseTable { filter.programme.hasCases = true }
    }

    public mutating func work(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
        feed.run(bytes, isLast: isLast, into: &filter)
    }

    public var programme: Programme { filter.programme }

    private struct Filter: RecordConsumer {
        let facts: RowFacts
        let name: String
        let now: Instant
        let breach: @Sendable (Instant) -> Instant?
        var programme: Programme
        let errors: SheetErrors

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
            if layout.has(.status),
                CellReading.isPreview(record.raw(layout[.status]), isQualtrics: layout.tool == .qualtrics)
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
            case .value(let score):
                errors.read(record) { record, errors in
                    if score <= 6 {
                        for cell in errors {
                            programme.note(name, record.row, "\(cell) is a spreadsheet's error, and not read")
                        }
                    }
                    take(record, score)
                }
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
            let received = time(.received, record)
            if let received, received > now {
                programme.counts.ahead += 1
                return
            }
            if score > 8 { programme.counts.promoters += 1 } else if score > 6 { programme.counts.passives += 1 }
            if score > 6 || facts.layout.tool != .caseTable { programme.hasAllAnswers = true }
            if let received { programme.saw(received) }
            let id = facts.text(.id, of: record)
            programme.read.append(
                SurveyAnswer(
                    id: id, touchpoint: facts.text(.touchpoint, of: record).oneLine, score: score, received: received,
                    caseID: score > 6 ? "" : id.isEmpty ? RowJudge.madeID(record) : id))
            guard score <= 6 else { return }
            programme.counts.detractors += 1
            var found = ProgrammeCase()
            found.answer = programme.read.count - 1
            found.id = id
            found.account = facts.account(record)
            found.touchpoint = facts.text(.touchpoint, of: record).oneLine
            found.score = score
            found.received = received
            found.breachAt = received.flatMap(breach)
            found.contacted = time(.contactSent, record)
            if let received, let contacted = found.contacted, contacted < received {
                programme.note(
                    name, record.row,
                    "initial_contact_sent lies \(WallClock.length(received.seconds - contacted.seconds)) before received: "
                        + "left out of the times to the first contact")
            }
            found.checkInAnswered = time(.checkInAnswered, record)
            switch CustomerAnswer(facts.text(.answer, of: record)) {
            case .yes: found.isSolved = true
            case .no: found.isSolved = false
            case .blank: break
            case .unread: unread(.answer, record, "write yes or no")
            }
            found.resurveyAt = time(.resurveyAt, record)
            if facts.layout.has(.resurveyScore) {
                switch CellReading.score(record.raw(facts.layout[.resurveyScore])) {
                case .value(let second): found.resurveyScore = second
                case .none: unread(.resurveyScore, record, "write 0 to 10")
                case .blank: break
                }
            }
            if let (amount, currency) = CellValue.money(facts.text(.arr, of: record), facts.currency) {
                found.arr = amount
                found.currency = currency
            } else {
                unread(.arr, record, "write a sum, such as 84000 or $84k")
            }
            let retained = facts.text(.retained, of: record)
            found.retained = ProgrammeCase.retained(retained, of: found.arr, facts.currency)
            if !ProgrammeCase.isRetention(retained, facts.currency) {
                unread(.retained, record, "write yes, no or a sum")
            }
            found.cause = facts.text(.cause, of: record).oneLine.lowercased()
            programme.cases.append(found.asOf(now))
        }

        private mutating func time(_ field: SurveyField, _ record: Record) -> Instant? {
            let column = facts.layout[field]
            guard column >= 0 else { return nil }
            switch facts.time.read(record.raw(column)) {
            case .at(let instant): return instant
            case .blank: break
            case .ambiguous: unread(field, record, "it could be two days: --dates mdy or --dates dmy")
            case .none: unread(field, record, "write a time, such as 2026-03-02T09:10Z")
            }
            return nil
        }

        /// Says that a cell is not blank and was not read.
        private mutating func unread(_ field: SurveyField, _ record: Record, _ help: String) {
            let text = facts.text(field, of: record).oneLine
            guard !text.isEmpty else { return }
            programme.note(
                name, record.row, "\(field.name) \"\(DisplayWidth.prefix(of: text, columns: 40))\" is not read; \(help)"
            )
        }
    }
}

extension ProgrammeCase {
    static func isRetention(_ text: String, _ currency: String) -> Bool {
        ["", "yes", "true", "no", "false"].contains(text.lowercased()) || CellValue.money(text, currency) != nil
    }

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
