import RecoverBase

/// What a spreadsheet writes where a formula failed or a column was too narrow: `#N/A`, `#REF!`, `####`. It names nothing and
/// nobody, so a cell of it is read as an empty one.
struct SheetErrors: Sendable {
    private let fields: [SurveyField]
    private let columns: [Int]

    /// As Excel, Google Sheets and LibreOffice write them, in English, German, French and Spanish.
    private static let words: [StaticString] = [
        "#n/a", "#ref!", "#name?", "#value!", "#div/0!", "#num!", "#null!", "#spill!", "#calc!", "#field!", "#blocked!",
        "#connect!", "#busy!", "#getting_data", "#error!", "#nv", "#bezug!", "#wert!", "#zahl!", "#n/d", "#valeur!",
        "#nom?", "#nombre!", "#¡ref!", "#¡valor!", "#¡num!", "#¡div/0!", "#¿nombre?",
    ]

    /// - Parameter layout: the columns that something is taken from; a score that cannot be read is a reject.
    init(_ layout: SurveyLayout) {
        fields = layout.fields.filter { ![.score, .status, .finished].contains($0) }
        columns = fields.map { layout[$0] }
    }

    static func isOne(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        guard cell.count > 2, cell[0] == 0x23 else { return false }
        if cell.allSatisfy({ $0 == 0x23 }) { return true }
        return words.contains { CellReading.matches(cell, $0) }
    }

    static func isOne(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isOne($0) }
    }

    /// Hands out the record with such cells emptied, and what was in them: `company "#N/A"`.
    func read<Result>(_ record: Record, _ body: (Record, [String]) -> Result) -> Result {
        var isFine = true
        for column in columns where !record.cells[column].isEmpty {
            // Nearly all cells are none by their first byte.
            if record.bytes[Int(wide: record.cells[column].start)] == 0x23, SheetErrors.isOne(record.raw(column)) {
                isFine = false
            }
        }
        if isFine { return body(record, []) }
        var cells = Array(record.cells)
        var found: [String] = []
        for (field, column) in zip(fields, columns) where SheetErrors.isOne(record.raw(column)) {
            found.append("\(field.name) \"\(record.text(column))\"")
            cells[column].end = cells[column].start
        }
        return cells.withUnsafeBufferPointer {
            body(Record(bytes: record.bytes, cells: $0, row: record.row), found)
        }
    }
}

/// Accounts by their names, whatever the case of their letters.
enum AccountName {
    /// Nil where no account is named.
    static func key(_ account: String) -> String? {
        account.isEmpty || SheetErrors.isOne(account) ? nil : account.lowercased()
    }
}
