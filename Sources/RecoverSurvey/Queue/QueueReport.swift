import RecoverBase

/// All that is known when an export was read: counts, rejects and, where they are wanted, the rows.
public struct QueueReport: Sendable {
    public var layout: SurveyLayout
    public private(set) var counts = QueueCounts()
    /// The first ones; all are counted.
    public private(set) var rejects: [Reject] = []
    public private(set) var rows: [QueueRow] = []
    /// Rows that were not kept, since there are better ones.
    public private(set) var left = 0
    /// Ids are compared up to so many.
    public private(set) var comparesAllIDs = true
    private var seen = IDTable()
    private var height: Int
    private let most: Int

    private static let mostIDs = 1 << 19
    private static let mostRejects = 1000

    /// - Parameters:
    ///   - most: how many rows are kept.
    ///   - headerRows: rows of the file in front of the first part.
    public init(layout: SurveyLayout, most: Int, headerRows: Int) {
        self.layout = layout
        self.most = most
        height = headerRows
    }

    /// - Returns: the rejects of the part, with their numbers in the file.
    @discardableResult
    public mutating func add(_ part: QueuePart) -> [Reject] {
        counts += part.counts
        let numbered = part.rejects.map { Reject(row: $0.row + height, reason: $0.reason) }
        rejects += numbered.prefix(max(0, QueueReport.mostRejects - rejects.count))
        for id in part.ids {
            if seen.count >= QueueReport.mostIDs {
                comparesAllIDs = seen.contains(id) ? comparesAllIDs : false
                if seen.contains(id) { counts.duplicates += 1 }
            } else if !seen.insert(id) {
                counts.duplicates += 1
            }
        }
        left += part.left
        for var row in part.rows {
            row.row += height
            rows.append(row)
        }
        if rows.count > 2 * most { trim() }
        height += part.height
        return numbered
    }

    /// - Parameter holds: accounts that were taken over before.
    public mutating func finish(_ holds: AccountHolds = AccountHolds()) {
        trim()
        var holds = holds
        holds.add(rows)
        holds.apply(to: &rows)
    }

    private mutating func trim() {
        rows.sort(by: QueueRow.precedes)
        guard rows.count > most else { return }
        left += rows.count - most
        rows.removeLast(rows.count - most)
    }

    /// Lets rows be given owners, or be left out.
    public mutating func changeRows(_ body: (inout [QueueRow]) -> Void) { body(&rows) }
}
