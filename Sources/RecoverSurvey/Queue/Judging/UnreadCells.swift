import RecoverBase

/// A row with cells that say something of which nothing can be made.
public struct UnreadRow: Sendable, Hashable {
    public var row: Int
    /// `renewal "20 days"`
    public var cells: [String]
}

/// Finds the cells of a row that say something of which nothing can be made. Of nearly all cells their bytes tell that they are
/// fine, or they stood there before.
struct UnreadCells: Sendable {
    private struct Column: Sendable {
        var field: SurveyField
        var index: Int
        /// Of words and lengths of time, which repeat themselves: whether they can be read. Nil where cells differ.
        var memory: CellMemory?
    }

    private let facts: RowFacts
    private var columns: [Column]
    private let received: Int

    private static let fine = RowSignature()
    private static let odd: RowSignature = {
        var signature = RowSignature()
        signature.include(0)
        return signature
    }()

    init(_ facts: RowFacts) {
        self.facts = facts
        received = facts.layout[.received]
        let fields: [SurveyField] = [
            .employees, .tenure, .contract, .arr, .value, .seniority, .renewal, .intensity, .reviewPlatform,
        ]
        columns = fields.filter { facts.layout.has($0) }.map { field in
            let differs = [.employees, .arr, .renewal].contains(field)
            return Column(field: field, index: facts.layout[field], memory: differs ? nil : CellMemory())
        }
    }

    /// - Parameter at: when the answer came in; nil where nobody knows.
    mutating func cells(of record: Record, received at: Instant?) -> [String] {
        var found: [String] = []
        if at == nil, received >= 0, !record.cells[received].isEmpty { note(.received, record, &found) }
        for index in columns.indices {
            let column = columns[index].index
            guard !record.cells[column].isEmpty else { continue }
            let cell = record.raw(column)
            let field = columns[index].field
            if isPlain(cell, field) { continue }
            let isEscaped = record.cells[column].isEscaped
            if !isEscaped, let known = columns[index].memory?[cell] {
                if known != UnreadCells.fine { note(field, record, &found) }
                continue
            }
            let text = facts.text(field, of: record)
            let isOdd = !text.isEmpty && facts.value(text, of: field) == nil
            if isOdd { note(field, record, &found) }
            if !isEscaped { columns[index].memory?.keep(isOdd ? UnreadCells.odd : UnreadCells.fine, for: cell) }
        }
        return found
    }

    private func note(_ field: SurveyField, _ record: Record, _ found: inout [String]) {
        let text = facts.text(field, of: record).oneLine
        if !text.isEmpty { found.append("\(field.name) \"\(DisplayWidth.prefix(of: text, columns: 24))\"") }
    }

    /// Whether a cell is certainly one that can be read. What is not plain is looked at more closely.
    private func isPlain(_ cell: UnsafeBufferPointer<UInt8>, _ field: SurveyField) -> Bool {
        switch field {
        case .employees: return cell.count < 10 && cell.allSatisfy { $0 &- 0x30 < 10 }
        case .arr:
            let start = cell[0] == 0x24 ? 1 : 0
            let last = cell[cell.count - 1] | 0x20
            let end = last == 0x6B || last == 0x6D ? cell.count - 1 : cell.count
            return start < end && end - start < 7 && cell[start..<end].allSatisfy { $0 &- 0x30 < 10 }
        case .renewal:
            if case .at = facts.time.read(cell) { return true }
            return false
        default: return false
        }
    }
}
