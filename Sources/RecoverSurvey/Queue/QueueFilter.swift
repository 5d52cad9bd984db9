import RecoverBase
import RecoverModel

/// How the rows of a queue leave.
public enum QueueForm: Sendable, Hashable {
    /// Lines as they come, one for each detractor.
    case csv, jsonl
    /// As values, for what looks at all of them.
    case rows
    /// The same without the statements of their cases.
    case list
}

/// A part of an export, done.
public struct QueuePart: Sendable {
    public var lines: [UInt8] = []
    public var rows: [QueueRow] = []
    /// Rows that were not made, since there are better ones.
    public var left = 0
    public var counts = QueueCounts()
    public var rejects: [Reject] = []
    /// Detractors with cells of which nothing can be made.
    public var unread: [UnreadRow] = []
    /// Answers above those of detractors, of customers whose cases are known.
    public var again: [SecondAnswer] = []
    public var ids: [SeenID] = []
    /// How many rows it had, blank ones included.
    public var height = 0

    public init() {}
}

/// Takes rows in and gives detractors out; what it says of a row depends on that row alone.
public struct QueueFilter: RecordConsumer, Sendable {
    private let facts: RowFacts
    private let form: QueueForm
    private let since: Instant?
    private let highest: Int
    private let known: KnownCases?
    private var judge: RowJudge
    private var unread: UnreadCells
    private var shortlist: Shortlist
    private let errors: SheetErrors
    private(set) var part = QueuePart()
    private let (id, score, comment, received, status, finished): (Int, Int, Int, Int, Int, Int)
    private let touchpoint: Int
    private let width: Int
    /// The columns that `account` and `customer` are taken from where a row can be written without making texts.
    private let accountColumns: EitherColumn
    private let customerColumns: EitherColumn
    private let hasFullNames: Bool

    /// - Parameters:
    ///   - most: how many rows are wanted as values.
    ///   - known: cases of earlier mornings, whose customers may have answered again.
    public init(
        facts: RowFacts, doctrine: SurveyDoctrine, form: QueueForm, since: Instant? = nil, most: Int = .max,
        known: KnownCases? = nil
    ) {
        self.facts = facts
        self.form = form
        self.since = since
        highest = doctrine.highestScore
        self.known = known
        judge = RowJudge(facts: facts, doctrine: doctrine)
        unread = UnreadCells(facts)
        shortlist = Shortlist(most: most)
        errors = SheetErrors(facts.layout)
        let layout = facts.layout
        (id, score, comment) = (layout[.id], layout[.score], layout[.comment])
        (received, status, finished) = (layout[.received], layout[.status], layout[.finished])
        touchpoint = layout[.touchpoint]
        width = layout.width
        accountColumns = EitherColumn(first: layout[.company], second: layout[.account])
        hasFullNames = layout.has(.firstName) || layout.has(.lastName)
        customerColumns = EitherColumn(first: layout[.name], second: layout[.email])
    }

    /// Gives it memory of its own, for a thread of its own.
    mutating func separate() { judge.separate() }

    /// Some conditions of the playbooks are not looked at: there are too many.
    public var isOverfull: Bool { judge.isOverfull }

    public mutating func takePart(height: Int) -> QueuePart {
        part.counts.refused = judge.refused - refusedBefore
        refusedBefore = judge.refused
        part.height = height
        let taken = part
        part = QueuePart()
        part.lines.reserveCapacity(taken.lines.count)
        return taken
    }
    private var refusedBefore = 0

    mutating func reject(_ reject: Reject) {
        part.counts.rows += 1
        part.counts.rejected += 1
        var reject = reject
        if case .cells(let count, wanted: 0) = reject.reason { reject.reason = .cells(count, wanted: width) }
        part.rejects.append(reject)
    }

    mutating func take(_ record: Record) -> Bool {
        let count = record.cells.count
        if count != width, !fits(record) { return true }
        let cell = record.raw(score)
        let value: Int
        switch CellReading.score(cell) {
        case .value(let number): value = number
        case .blank:
            guard !record.isBlank else { return true }
            part.counts.rows += 1
            if isPreview(record) {
                part.counts.previews += 1
            } else if isUnfinished(record) {
                part.counts.unfinished += 1
            } else {
                part.counts.unanswered += 1
            }
            return true
        case .none: value = -1
        }
        if status >= 0, isPreview(record) {
            part.counts.rows += 1
            part.counts.previews += 1
            return true
        }
        if finished >= 0, isUnfinished(record) {
            part.counts.rows += 1
            part.counts.unfinished += 1
            return true
        }
        guard value >= 0 else {
            let text = record.text(score).oneLine
            reject(Reject(row: record.row, reason: .score(String(DisplayWidth.prefix(of: text, columns: 40)))))
            return true
        }
        part.counts.rows += 1
        if status >= 0, CellReading.isSpam(record.raw(status), isQualtrics: facts.layout.tool == .qualtrics) {
            part.counts.spam += 1
        }
        if let since, case .at(let time) = time(record), time < since {
            part.counts.earlier += 1
            return true
        }
        if value > highest { lookForCase(record, value) }
        if value > 6 {
            if value > 8 { part.counts.promoters += 1 } else { part.counts.passives += 1 }
            see(record, isDetractor: false)
            return true
        }
        part.counts.detractors += 1
        guard value <= highest else {
            part.counts.aboveLimit += 1
            see(record, isDetractor: false)
            return true
        }
        errors.read(record) { detractor($0, value, $1) }
        return true
    }

    /// Spreadsheets put commas behind the last cell, and lines of nothing.
    private mutating func fits(_ record: Record) -> Bool {
        if record.isBlank { return false }
        if record.cells.count > width, record.cells[width...].allSatisfy(\.isEmpty) { return true }
        reject(Reject(row: record.row, reason: .cells(record.cells.count, wanted: width)))
        return false
    }

    private func isPreview(_ record: Record) -> Bool {
        guard status >= 0 else { return false }
        let cell = record.raw(status)
        return CellReading.isPreview(cell, isQualtrics: facts.layout.tool == .qualtrics)
    }

    private func isUnfinished(_ record: Record) -> Bool {
        guard finished >= 0 else { return false }
        let cell = record.raw(finished)
        return !cell.isEmpty && CellReading.isNo(cell)
    }

    private func time(_ record: Record) -> SurveyTime.Reading {
        received < 0 ? .blank : facts.time.read(record.raw(received))
    }

    /// Who was a detractor, and answered again.
    private mutating func lookForCase(_ record: Record, _ value: Int) {
        guard let known, id >= 0, record.cells[id].isEscaped || known.mayHold(record.raw(id)) else { return }
        let answer = SecondAnswer(
            id: judge.id(record), score: value, row: record.row, at: time(record).instant,
            touchpoint: facts.text(.touchpoint, of: record).oneLine)
        if known.holds(answer.id) { part.again.append(answer) }
    }

    /// Lines that leave row by row say nothing of the other answers, and of millions their ids are not kept.
    private mutating func see(_ record: Record, isDetractor: Bool) {
        guard id >= 0, isDetractor || form == .rows || form == .list, !record.cells[id].isEmpty else { return }
        let cell = record.raw(id)
        if !isDetractor, SheetErrors.isOne(cell) { return }
        var hash = IDTable.hash(cell)
        // At another touchpoint it is another answer of the same customer.
        if touchpoint >= 0 { hash = hash &* 31 ^ IDTable.hash(record.raw(touchpoint)) }
        part.ids.append(SeenID(hash: hash, row: record.row, isDetractor: isDetractor))
    }

    /// - Parameter errors: the cells in which a spreadsheet's error stood.
    private mutating func detractor(_ record: Record, _ value: Int, _ errors: [String]) {
        var at: Instant?
        switch time(record) {
        case .at(let instant): at = instant
        case .ambiguous:
            part.counts.undated += 1
            part.counts.ambiguous += 1
        case .blank, .none: part.counts.undated += 1
        }
        see(record, isDetractor: true)
        let index = judge.judge(record, score: value, received: at)
        let cells = errors + unread.cells(of: record, received: at)
        if !cells.isEmpty { part.unread.append(UnreadRow(row: record.row, cells: cells)) }
        switch form {
        case .rows, .list:
            let times = judge.times(index, at)
            guard
                shortlist.admits(
                    QueueRank(
                        judge.verdicts[index].verdict, isHeld: judge.verdicts[index].verdict.isHeld, received: at,
                        contactBy: times.due))
            else {
                part.left += 1
                return
            }
            part.rows.append(row(record, value, at, index))
        case .csv: writeCSV(record, value, at, index)
        case .jsonl: writeJSON(record, value, at, index)
        }
    }

    private func row(_ record: Record, _ value: Int, _ at: Instant?, _ index: Int) -> QueueRow {
        let judgement = judge.verdicts[index]
        let times = judge.times(index, at)
        return QueueRow(
            row: record.row, id: judge.id(record), hasOwnID: id >= 0 && !record.cells[id].isEmpty, score: value,
            customer: facts.customer(record),
            account: facts.account(record), comment: facts.text(.comment, of: record),
            touchpoint: facts.text(.touchpoint, of: record), received: at, contactBy: times.due,
            breachAt: times.breach, judgement: judgement, owner: judgement.verdict.owner, next: judgement.verdict.next,
            facts: form == .rows ? facts.statements(record, score: value, received: at) : nil,
            arr: facts.text(.arr, of: record),
            cause: facts.text(.cause, of: record), csm: facts.text(.csm, of: record))
    }

    // MARK: Lines

    private mutating func writeCSV(_ record: Record, _ value: Int, _ at: Instant?, _ index: Int) {
        func cell(_ column: Int) {
            guard column >= 0 else { return }
            LineWriter.csv(record.raw(column), isEscaped: record.cells[column].isEscaped, to: &part.lines)
        }
        if id >= 0, !record.cells[id].isEmpty { cell(id) } else { judge.appendID(record, to: &part.lines) }
        part.lines.append(0x2C)
        part.lines.append(UInt8(clamping: 48 + value))
        part.lines.append(contentsOf: judge.written[index].csvStart)
        cell(accountColumns.column(in: record))
        part.lines.append(0x2C)
        if hasFullNames {
            LineWriter.csv(facts.customer(record), to: &part.lines)
        } else {
            cell(customerColumns.column(in: record))
        }
        part.lines.append(0x2C)
        cell(comment)
        part.lines.append(contentsOf: judge.written[index].csvMiddle)
        let times = judge.times(index, at)
        if let at { LineWriter.time(at, to: &part.lines) }
        part.lines.append(0x2C)
        if let due = times.due { LineWriter.time(due, to: &part.lines) }
        part.lines.append(0x2C)
        if let breach = times.breach { LineWriter.time(breach, to: &part.lines) }
        part.lines.append(contentsOf: judge.written[index].csvEnd)
    }

    private mutating func writeJSON(_ record: Record, _ value: Int, _ at: Instant?, _ index: Int) {
        func cell(_ column: Int) {
            guard column >= 0 else {
                part.lines.append(contentsOf: "null".utf8)
                return
            }
            LineWriter.json(record.raw(column), isEscaped: record.cells[column].isEscaped, to: &part.lines)
        }
        func time(_ instant: Instant?) {
            guard let instant else {
                part.lines.append(contentsOf: "null".utf8)
                return
            }
            part.lines.append(0x22)
            LineWriter.time(instant, to: &part.lines)
            part.lines.append(0x22)
        }
        let times = judge.times(index, at)
        part.lines.append(contentsOf: "{\"account\":".utf8)
        cell(accountColumns.column(in: record))
        part.lines.append(contentsOf: ",\"breach_at\":".utf8)
        time(times.breach)
        part.lines.append(contentsOf: ",\"class\":\"detractor\",\"comment\":".utf8)
        cell(comment)
        part.lines.append(contentsOf: ",\"contact_by\":".utf8)
        time(times.due)
        part.lines.append(contentsOf: ",\"customer\":".utf8)
        if hasFullNames {
            LineWriter.json(facts.customer(record), to: &part.lines)
        } else {
            cell(customerColumns.column(in: record))
        }
        part.lines.append(contentsOf: ",\"guard\":".utf8)
        part.lines.append(contentsOf: judge.written[index].jsonGuard)
        part.lines.append(contentsOf: ",\"id\":".utf8)
        if id >= 0, !record.cells[id].isEmpty { cell(id) } else { LineWriter.json(judge.id(record), to: &part.lines) }
        part.lines.append(contentsOf: ",\"next\":".utf8)
        part.lines.append(contentsOf: judge.written[index].jsonNext)
        part.lines.append(contentsOf: ",\"owner\":".utf8)
        part.lines.append(contentsOf: judge.written[index].jsonOwner)
        part.lines.append(contentsOf: ",\"priority\":".utf8)
        part.lines.append(contentsOf: judge.written[index].jsonPriority)
        part.lines.append(contentsOf: ",\"received\":".utf8)
        time(at)
        part.lines.append(contentsOf: ",\"score\":".utf8)
        part.lines.append(UInt8(clamping: 48 + value))
        part.lines.append(contentsOf: ",\"segment\":".utf8)
        part.lines.append(contentsOf: judge.written[index].jsonSegment)
        part.lines.append(contentsOf: ",\"stage\":\"new\"}\n".utf8)
    }
}

/// Two columns of which the first that says something counts. No array: all threads would count its users, row by row.
private struct EitherColumn: Sendable {
    var first: Int
    var second: Int

    /// -1 where neither says something.
    func column(in record: Record) -> Int {
        if first >= 0, !record.cells[first].isEmpty { return first }
        return second >= 0 && !record.cells[second].isEmpty ? second : -1
    }
}
