import RecoverBase

/// Where one cell of a record lies in its buffer, quotes around it left out.
@frozen
public struct Cell: Sendable, Hashable {
    public var start: Int32
    public var end: Int32
    /// Quotes in it are doubled.
    public var isEscaped: Bool

    @inlinable
    public init(start: Int, end: Int, isEscaped: Bool = false) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.isEscaped = isEscaped
    }

    @inlinable public var isEmpty: Bool { start == end }
    @inlinable public var range: Range<Int> { Int(wide: start)..<Int(wide: end) }
    @inlinable public var count: Int { Int(wide: end) - Int(wide: start) }
}

/// One record of a file, while it lies in the buffer.
@frozen
public struct Record {
    public let bytes: UnsafeBufferPointer<UInt8>
    public let cells: UnsafeBufferPointer<Cell>
    /// The number that a spreadsheet gives the row: the first is 1, and blank lines count.
    public let row: Int

    @inlinable
    init(bytes: UnsafeBufferPointer<UInt8>, cells: UnsafeBufferPointer<Cell>, row: Int) {
        self.bytes = bytes
        self.cells = cells
        self.row = row
    }

    /// The bytes of a cell as they stand there, doubled quotes still doubled.
    @inlinable
    func raw(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[cells[index].range])
    }

    /// A cell as text; what is no UTF-8 is read as Windows-1252.
    func text(_ index: Int) -> String {
        guard index >= 0, index < cells.count else { return "" }
        guard cells[index].isEscaped else { return CellText.decoded(raw(index)) }
        var plain: [UInt8] = []
        append(index, to: &plain)
        return plain.withUnsafeBufferPointer(CellText.decoded)
    }

    /// Adds the bytes of a cell, doubled quotes made single.
    func append(_ index: Int, to out: inout [UInt8]) {
        let cell = raw(index)
        guard cells[index].isEscaped else {
            out.append(contentsOf: cell)
            return
        }
        var at = 0
        while at < cell.count {
            out.append(cell[at])
            at += cell[at] == 0x22 ? 2 : 1
        }
    }

    /// Nothing stands in it.
    var isBlank: Bool {
        for cell in cells where !cell.isEmpty {
            for index in cell.range where bytes[index] != 0x20 { return false }
        }
        return true
    }
}
