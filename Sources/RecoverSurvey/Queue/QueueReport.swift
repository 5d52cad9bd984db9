import RecoverBase

/// All that is known when an export was read: counts, rejects and, where they are wanted, the rows.
public struct QueueReport: Sendable {
    public var layout: SurveyLayout
    public private(set) var counts = QueueCounts()
    /// The first ones; all are counted.
    public private(set) var rejects: [Reject] = []
    public private(set) var rows: [QueueRow] = []
    /// Rows with cells that nobody can read, the first ones; the cells of all are counted.
    public private(set) var unread: [UnreadRow] = []
    public private(set) var unreadCells = 0
    public private(set) var unreadRows = 0
    /// Later answers of customers whose cases are known, as far as they are no conflicts.
    public internal(set) var again: [SecondAnswer] = []
    /// Rows that were not kept, since there are better ones.
    public private(set) var left = 0
    /// Rows that say the same as another one, where the export has no ids.
    public private(set) var alike = 0
    /// Ids are compared up to so many.
    public private(set) var comparesAllIDs = true
    private var seen = IDTable()
    /// The first rows of other answers that have an id of a row before them.
    private(set) var sharing: [Int] = []
    private var height: Int
    private let most: Int

    static let mostIDs = 1 << 19
    private static let mostRejects = 1000

    /// - Parameters:
    ///   - most: how many rows are kept.
    ///   - headerRows: rows of the file in front of the first part.
    public init(layout: SurveyLayout, most: Int, headerRows: Int) {
        self.layout = layout
        self.most = most
        height = headerRows
    }

    /// - Returns: the rejects of the part and its rows with cells that nobody can read, with their numbers in the file.
    @discardableResult
    public mutating func add(_ part: QueuePart) -> (rejects: [Reject], unread: [UnreadRow]) {
        counts += part.counts
        let numbered = part.rejects.map { Reject(row: $0.row + height, reason: $0.reason) }
        rejects += numbered.prefix(max(0, QueueReport.mostRejects - rejects.count))
        let cells = part.unread.map { UnreadRow(row: $0.row + height, cells: $0.cells) }
        unread += cells.prefix(max(0, QueueReport.mostRejects - unread.count))
        unreadRows += cells.count
        unreadCells += cells.reduce(0) { $0 + $1.cells.count }
        for var answer in part.again {
            answer.row += height
            again.append(answer)
        }
        for id in part.ids where isSeen(id.hash) {
            if id.isDetractor {
                counts.duplicates += 1
            } else {
                counts.shared += 1
                if sharing.count < 3 { sharing.append(id.row + height) }
            }
        }
        left += part.left
        for var row in part.rows {
            row.row += height
            rows.append(row)
        }
        if rows.count > 2 * most { trim() }
        height += part.height
        return (numbered, cells)
    }

    private mutating func isSeen(_ id: UInt64) -> Bool {
        guard seen.count >= QueueReport.mostIDs else { return !seen.insert(id) }
        if seen.contains(id) { return true }
        comparesAllIDs = false
        return false
    }

    /// - Parameter holds: accounts that were taken over before.
    public mutating func finish(_ holds: AccountHolds = AccountHolds()) {
        tellApart()
        trim()
        var holds = holds
        holds.add(rows)
        holds.apply(to: &rows)
    }

    /// Rows without an id of their own that say the same are as many answers, as far as anybody knows: the second gets the
    /// id of the first with `-2` behind it.
    private mutating func tellApart() {
        var counts: [String: Int] = [:]
        let made = rows.indices.filter { !rows[$0].hasOwnID }.sorted { rows[$0].row < rows[$1].row }
        for index in made {
            let count = counts[rows[index].id, default: 0] + 1
            counts[rows[index].id] = count
            if count > 1 { rows[index].id += "-\(count)" }
        }
        alike = made.count - counts.count
    }

    /// Keeps the first so many, those of one account together as they are shown.
    public mutating func cut(to count: Int) {
        guard rows.count > count else { return }
        let kept = Set(QueueText.grouped(rows).prefix(count).map(\.row.row))
        left += rows.count - kept.count
        rows.removeAll { !kept.contains($0.row) }
    }

    private mutating func trim() {
        rows.sort(by: QueueRow.precedes)
        guard rows.count > most else { return }
        left += rows.count - most
        rows.removeLast(rows.count - most)
    }

    /// Lets rows be given owners, or be left out.
    public mutating func changeRows(_ body: (inout [QueueRow]) -> Void) { body(&rows) }

    /// Brings the export and the table of cases together.
    public mutating func merge(into table: inout CaseTable, _ time: SurveyTime) -> CaseTable.Merged {
        let found = table.merge(rows, answers: again, time)
        again = found.again
        return found
    }
}
