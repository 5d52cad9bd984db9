import Synchronization

/// Where the lines of a source begin. Built once per source, in one pass.
public struct LineTable: Sendable {
    /// A place as people count: line and column from 1. Columns are Unicode scalars; the width of a
    /// character on a terminal is the renderer's business.
    public struct Position: Sendable, Hashable {
        public var line: Int
        public var column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    private let source: Source
    private let lines: Lines

    /// Where the lines start, found when somebody asks: of most files nobody does.
    private final class Lines: Sendable {
        private let starts = Mutex<[UInt32]>([])

        func starts(in source: Source) -> [UInt32] {
            starts.withLock { known in
                if known.isEmpty { known = LineTable.starts(in: source) }
                return known
            }
        }
    }

    public init(_ source: Source) {
        self.source = source
        lines = Lines()
    }

    private var starts: [UInt32] { lines.starts(in: source) }

    private static func starts(in source: Source) -> [UInt32] {
        var starts: [UInt32] = [0]
        starts.reserveCapacity(source.bytes.count / 32 + 2)
        source.bytes.withUnsafeBytes { bytes in
            ByteWords.forEach(UInt8(ascii: "\n"), in: bytes) { starts.append(UInt32(clamping: $0 + 1)) }
        }
        return starts
    }

    public var count: Int { starts.count }

    /// The line of a byte offset, counted from the source's first line.
    public func line(at offset: Int) -> Int {
        let starts = starts
        return max(starts.partitioningIndex { Int(wide: $0) > offset }, 1) - 1 + source.firstLine
    }

    /// The position of a byte offset. Columns count Unicode scalars, a byte-order mark not among them.
    public func position(at offset: Int) -> Position {
        let line = line(at: offset)
        var start = Int(wide: starts[line - source.firstLine])
        if line == source.firstLine, source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
        var column = 1
        for byte in source.bytes[start..<min(offset, source.bytes.count)] where byte & 0xC0 != 0x80 { column += 1 }
        return Position(line: line, column: column)
    }

    /// The bytes of a line, without its line end; the first one has the number of the source's first line.
    public func range(ofLine number: Int) -> Range<Int> {
        let line = number - source.firstLine + 1
        let start = Int(wide: starts[line - 1])
        var end = line < starts.count ? Int(wide: starts[line]) - 1 : source.bytes.count
        if end > start, source.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<max(start, end)
    }
}
