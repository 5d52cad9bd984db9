import RecoverBase

/// A terminal's screen as far as line editors and pagers need one: the cursor, erasing, inserting and deleting,
/// wrapping as VT100 does (late), scrolling. Colours are read and forgotten.
public struct Screen: Sendable {
    public private(set) var columns: Int
    public private(set) var rows: Int
    /// Where the next character goes, from 0.
    public private(set) var cursor = (row: 0, column: 0)
    /// Lines that have left the screen at its top.
    public private(set) var scrolledOff: [String] = []

    /// What a cell shows; empty for the right half of a wide character.
    private var cells: [[String]]
    /// A character filled the last column: the next one goes to a new line.
    private var wrapsNext = false
    private var saved = (row: 0, column: 0)
    private var parser = ControlParser()

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    /// The lines of the screen from its top, without the spaces at their ends.
    public var lines: [String] { cells.map(Self.text) }

    /// The lines down to the last that is not empty.
    public var text: String {
        let lines = lines
        return lines[..<(lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)].joined(separator: "\n")
    }

    /// The line that the cursor is in.
    public var line: String { lines[cursor.row] }

    public mutating func show(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            for action in parser.read(byte) { perform(action) }
        }
    }

    /// Cuts lines off or makes them longer; nothing is wrapped anew, as in xterm.
    public mutating func resize(columns: Int, rows: Int) {
        cells = cells.map { Array($0.prefix(columns)) + Array(repeating: " ", count: max(0, columns - $0.count)) }
        self.columns = columns
        while cells.count > rows {
            // Lines below the cursor go first.
            if cursor.row < cells.count - 1 {
                cells.removeLast()
            } else {
                scrolledOff.append(Self.text(cells.removeFirst()))
                cursor.row -= 1
            }
        }
        while cells.count < rows { cells.append(blankLine) }
        self.rows = rows
        cursor.column = min(cursor.column, columns - 1)
        wrapsNext = false
    }

    private var blankLine: [String] { Array(repeating: " ", count: columns) }

    private static func text(_ line: [String]) -> String {
        let text = line.joined()
        return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
    }

    private mutating func perform(_ action: ControlParser.Action) {
        switch action {
        case .print(let scalar): put(scalar)
        case .control(let byte): control(byte)
        case .escape(let final): escape(final)
        case .sequence(let sequence): self.sequence(sequence)
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let width = DisplayWidth.of(scalar)
        if width == 0 {
            let before = max(0, cursor.column - (wrapsNext ? 0 : 1))
            cells[cursor.row][before].unicodeScalars.append(scalar)
            return
        }
        if wrapsNext || cursor.column + width > columns {
            cursor.column = 0
            lineFeed()
        }
        cells[cursor.row][cursor.column] = String(scalar)
        if width == 2, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1] = "" }
        wrapsNext = cursor.column + width >= columns
        cursor.column = min(columns - 1, cursor.column + width)
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if cursor.row < rows - 1 {
            cursor.row += 1
        } else {
            scrolledOff.append(Self.text(cells.removeFirst()))
            cells.append(blankLine)
        }
    }

    private mutating func control(_ byte: UInt8) {
        switch byte {
        case 0x08:
            cursor.column = max(0, cursor.column - 1)
            wrapsNext = false
        case 0x09:
            cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
        case 0x0A, 0x0B, 0x0C: lineFeed()
        case 0x0D:
            cursor.column = 0
            wrapsNext = false
        default: break
        }
    }

    private mutating func escape(_ final: UInt8) {
        switch UnicodeScalar(final) {
        case "7": saved = cursor
        case "8": move(to: saved)
        case "M":
            if cursor.row > 0 {
                cursor.row -= 1
            } else {
                cells.insert(blankLine, at: 0)
                cells.removeLast()
            }
        default: break
        }
    }

    private mutating func move(to place: (row: Int, column: Int)) {
        cursor = (max(0, min(rows - 1, place.row)), max(0, min(columns - 1, place.column)))
        wrapsNext = false
    }

    private mutating func sequence(_ sequence: ControlParser.Sequence) {
        guard sequence.prefix == nil else { return }
        let count = max(1, sequence.parameter(0))
        let (row, column) = cursor
        switch UnicodeScalar(sequence.final) {
        case "A": move(to: (row - count, column))
        case "B": move(to: (row + count, column))
        case "C": move(to: (row, column + count))
        case "D": move(to: (row, column - count))
        case "G": move(to: (row, count - 1))
        case "H", "f": move(to: (count - 1, max(1, sequence.parameter(1)) - 1))
        case "J": eraseScreen(sequence.parameter(0))
        case "K": eraseLine(sequence.parameter(0))
        case "P": deleteCells(count)
        case "@": insertCells(count)
        case "X": blank(column..<min(columns, column + count), in: row)
        case "L":
            for _ in 0..<min(count, rows - row) {
                cells.insert(blankLine, at: row)
                cells.removeLast()
            }
        case "M":
            for _ in 0..<min(count, rows - row) {
                cells.remove(at: row)
                cells.append(blankLine)
            }
        default: break
        }
    }

    private mutating func deleteCells(_ count: Int) {
        let end = min(columns, cursor.column + count)
        cells[cursor.row].removeSubrange(cursor.column..<end)
        cells[cursor.row] += Array(repeating: " ", count: columns - cells[cursor.row].count)
        wrapsNext = false
    }

    private mutating func insertCells(_ count: Int) {
        let added = Array(repeating: " ", count: min(count, columns - cursor.column))
        cells[cursor.row].insert(contentsOf: added, at: cursor.column)
        cells[cursor.row].removeLast(added.count)
        wrapsNext = false
    }

    private mutating func eraseLine(_ what: Int) {
        switch what {
        case 0: blank(cursor.column..<columns, in: cursor.row)
        case 1: blank(0..<cursor.column + 1, in: cursor.row)
        default: blank(0..<columns, in: cursor.row)
        }
        wrapsNext = false
    }

    private mutating func eraseScreen(_ what: Int) {
        switch what {
        case 0:
            eraseLine(0)
            for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { cells[row] = blankLine }
        case 1:
            eraseLine(1)
            for row in 0..<cursor.row { cells[row] = blankLine }
        default: cells = Array(repeating: blankLine, count: rows)
        }
    }

    private mutating func blank(_ range: Range<Int>, in row: Int) {
        for column in range { cells[row][column] = " " }
    }
}
