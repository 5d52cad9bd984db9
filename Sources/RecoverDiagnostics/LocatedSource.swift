import RecoverBase

/// A source with its lines found, for which any offset becomes a line and a column quickly.
///
/// A column counts the scalars before it, which on one line of many megabytes with many diagnostics would be
/// quadratic; so the scalars are counted once, block by block.
struct LocatedSource {
    private static let blockSize = 4096

    let source: Source
    private let table: LineTable
    /// The number of scalars before each block.
    private let scalarsBefore: [UInt32]

    init(_ source: Source) {
        self.source = source
        table = LineTable(source)
        var counts: [UInt32] = []
        counts.reserveCapacity(source.bytes.count / LocatedSource.blockSize + 1)
        var total: UInt32 = 0
        source.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count {
                counts.append(total)
                let end = min(start + LocatedSource.blockSize, bytes.count)
                total += LocatedSource.scalars(in: bytes[start..<end])
                start = end
            }
        }
        counts.append(total)
        scalarsBefore = counts
    }

    var bytes: [UInt8] { source.bytes }

    /// The same answer as `LineTable.position(at:)`.
    func position(at offset: Int) -> LineTable.Position {
        let offset = min(offset, bytes.count)
        let range = textRange(ofLineAt: offset)
        let start = min(range.lowerBound, offset)
        return LineTable.Position(line: table.line(at: offset), column: 1 + scalarCount(in: start..<offset))
    }

    func line(at offset: Int) -> Int { table.line(at: min(offset, bytes.count)) }

    /// The bytes of the line of an offset, without its line end and without a byte-order mark.
    func textRange(ofLineAt offset: Int) -> Range<Int> {
        let line = table.line(at: min(offset, bytes.count))
        let range = table.range(ofLine: line)
        guard line == source.firstLine, bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return range }
        return min(3, range.upperBound)..<range.upperBound
    }

    /// The line in which a span ends; a span that takes in no more of the next line than its beginning ends before it.
    func lastLine(of span: Range<Int>) -> Int {
        table.line(at: min(max(span.lowerBound, span.upperBound - 1), bytes.count))
    }

    /// Every byte but a continuation byte counts as a scalar.
    private func scalarCount(in range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            let size = LocatedSource.blockSize
            guard range.count > size else { return Int(wide: LocatedSource.scalars(in: bytes[range])) }
            let first = range.lowerBound / size
            let last = range.upperBound / size
            let whole = scalarsBefore[last] - scalarsBefore[first]
            let head = LocatedSource.scalars(in: bytes[first * size..<range.lowerBound])
            let tail = LocatedSource.scalars(in: bytes[last * size..<range.upperBound])
            return Int(wide: whole - head + tail)
        }
    }

    private static func scalars(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
        var count: UInt32 = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

/// The sources of a run by name. Each is looked through once, when the first diagnostic in it is shown.
struct SourceIndex {
    // Few enough to look through.
    private let sources: [Source]
    private var located: [LocatedSource] = []

    /// Of two sources with one name the first counts.
    init(_ sources: [Source]) {
        self.sources = sources
    }

    /// Nil for a file that is not among the sources.
    mutating func find(_ name: String) -> LocatedSource? {
        if let known = located.first(where: { $0.source.name == name }) { return known }
        guard let source = sources.first(where: { $0.name == name }) else { return nil }
        let new = LocatedSource(source)
        located.append(new)
        return new
    }
}
