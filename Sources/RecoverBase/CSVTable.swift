/// A CSV file as rows of cells, after RFC 4180, in one pass. Spreadsheets also write a byte-order mark, UTF-16, Windows-1252,
/// `;` or tabs between cells, and any line end; all are read. A cell that `Escapes.csvCell` defused is what it was before.
public struct CSVTable: Sendable, Hashable {
    /// Rows without any text are left out.
    public private(set) var rows: [[String]] = []
    /// A comma, a semicolon or a tab: the one that the first line has most of.
    public let delimiter: UInt8
    /// The first record in which a quote is never closed, or text stands behind one that is: from there on nobody knows which
    /// record a cell belongs to. A quote that is never closed runs to the end of the file.
    public private(set) var broken: Int?

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    public init(_ bytes: [UInt8]) {
        var decoder = TextDecoder()
        var text: [UInt8] = []
        bytes.withUnsafeBufferPointer { decoder.decode($0, isLast: true, into: &text) }
        delimiter = CSVTable.delimiter(of: text[...])
        read(text[...])
    }

    public init(text: String) { self.init(Array(text.utf8)) }

    private static func delimiter(of text: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text {
            if byte == quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == newline || byte == carriageReturn { break }
            counts[byte, default: 0] += 1
        }
        var best = UInt8(ascii: ",")
        for other in ";\t".utf8 where counts[other, default: 0] > counts[best, default: 0] { best = other }
        return best
    }

    private mutating func read(_ text: ArraySlice<UInt8>) {
        var row: [String] = []
        var cell: [UInt8] = []
        var index = text.startIndex
        func endCell() {
            row.append(Escapes.undefused(cell.withUnsafeBufferPointer(CellText.decoded)))
            cell.removeAll(keepingCapacity: true)
        }
        func endRow() {
            endCell()
            if row.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { rows.append(row) }
            row.removeAll(keepingCapacity: true)
        }
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            switch byte {
            case CSVTable.quote where cell.isEmpty:
                let (end, isClosed) = CSVTable.quoted(text, from: index, into: &cell)
                index = end
                let isWhole = index == text.endIndex || isBorder(text[index])
                if broken == nil, !(isClosed && isWhole) { broken = rows.count + 1 }
            case delimiter: endCell()
            case CSVTable.newline: endRow()
            case CSVTable.carriageReturn:
                if index < text.endIndex, text[index] == CSVTable.newline { index += 1 }
                endRow()
            default: cell.append(byte)
            }
        }
        if !cell.isEmpty || !row.isEmpty { endRow() }
    }

    private func isBorder(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == CSVTable.newline || byte == CSVTable.carriageReturn
    }

    /// The text up to the closing quote, two quotes standing for one.
    /// - Returns: where the text goes on, and whether there was such a quote.
    private static func quoted(
        _ text: ArraySlice<UInt8>, from start: Int, into cell: inout [UInt8]
    ) -> (end: Int, isClosed: Bool) {
        var index = start
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            guard byte == quote else {
                cell.append(byte)
                continue
            }
            guard index < text.endIndex, text[index] == quote else { return (index, true) }
            cell.append(quote)
            index += 1
        }
        return (index, false)
    }
}
