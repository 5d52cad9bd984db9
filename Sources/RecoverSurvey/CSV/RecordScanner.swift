/// Finds the cells of one record after RFC 4180, in a buffer that may hold more records or only a part of one.
///
/// A quote inside a cell that does not begin with one is a character like any other. All rules depend on the bytes from
/// the record's beginning on alone, so records come out the same however a file is handed in.
struct RecordScanner: Sendable {
    enum Outcome {
        /// A record, and where the next begins.
        case record(next: Int)
        /// The buffer ends before the record does.
        case incomplete
        /// The quotes are wrong; the next record is taken to begin behind the first end of a line.
        case malformed(QuoteFault, next: Int)
        /// It has not ended within the limit. `at` is where the scanner stopped.
        case tooLong(at: Int)
    }

    /// As plain a value as the outcome that carries it, once for each record.
    enum QuoteFault {
        case inside, open

        var reason: RejectReason {
            switch self {
            case .inside: .quoteInside
            case .open: .quoteOpen
            }
        }
    }

    /// What a record may take, in bytes.
    static let limit = 1 << 20
    /// More cells than that are counted and not kept.
    static let mostCells = 1 << 14

    let delimiter: UInt8
    private let delimiters: UInt64
    private(set) var cells: [Cell] = []
    /// All cells, those included that were not kept.
    private(set) var count = 0

    init(delimiter: UInt8) {
        self.delimiter = delimiter
        delimiters = RecordScanner.repeated(delimiter)
        cells.reserveCapacity(64)
    }

    /// Hands out the cells of the last record, by a way that counts no user of them, twice for each of millions.
    mutating func withCells<Result>(_ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
        cells.withUnsafeMutableBufferPointer { body(UnsafeBufferPointer($0)) }
    }

    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Outcome {
        guard let base = bytes.baseAddress else { return .incomplete }
        let end = bytes.count
        let bound = min(end, start + RecordScanner.limit)
        cells.removeAll(keepingCapacity: true)
        count = 0
        var at = start
        while true {
            if at < bound, base[at] == RecordScanner.quote {
                let open = at + 1
                var isEscaped = false
                at = open
                while true {
                    at = RecordScanner.find(RecordScanner.quotes, in: base, from: at, to: bound)
                    if at >= bound { return unfinished(bytes, start, bound, isLast) }
                    guard at + 1 < bound else { break }
                    guard base[at + 1] == RecordScanner.quote else { break }
                    isEscaped = true
                    at += 2
                }
                // Whether the quote is doubled is not known yet.
                if at + 1 >= bound, bound < end || !isLast {
                    return unfinished(bytes, start, bound, isLast)
                }
                add(Cell(start: open, end: at, isEscaped: isEscaped))
                at += 1
                if at >= end { return .record(next: end) }
                let byte = base[at]
                if byte == delimiter {
                    at += 1
                    continue
                }
                if byte == RecordScanner.lineFeed { return .record(next: at + 1) }
                if byte == RecordScanner.carriageReturn { return lineEnd(base, at, end, isLast) }
                return malformed(bytes, start, bound, isLast)
            }
            let first = at
            at = findEnd(base, from: at, to: bound)
            if at >= bound {
                guard bound == end, isLast else { return unfinished(bytes, start, bound, isLast) }
                add(Cell(start: first, end: end))
                return .record(next: end)
            }
            add(Cell(start: first, end: at))
            let byte = base[at]
            if byte == delimiter {
                at += 1
            } else if byte == RecordScanner.lineFeed {
                return .record(next: at + 1)
            } else {
                return lineEnd(base, at, end, isLast)
            }
        }
    }

    @inline(__always)
    private mutating func add(_ cell: Cell) {
        count += 1
        if count <= RecordScanner.mostCells { cells.append(cell) }
    }

    /// Behind a carriage return a line feed belongs to the same end of a line.
    private func lineEnd(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int, _ isLast: Bool) -> Outcome {
        guard at + 1 < end else { return isLast ? .record(next: end) : .incomplete }
        return .record(next: base[at + 1] == RecordScanner.lineFeed ? at + 2 : at + 1)
    }

    private func unfinished(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ bound: Int, _ isLast: Bool
    ) -> Outcome {
        if bound < bytes.count { return .tooLong(at: bound) }
        guard isLast else { return .incomplete }
        return .malformed(.open, next: RecordScanner.nextLine(bytes, from: start, to: bound) ?? bytes.count)
    }

    private func malformed(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ bound: Int, _ isLast: Bool
    ) -> Outcome {
        if let next = RecordScanner.nextLine(bytes, from: start, to: bound) {
            // A line feed may follow the carriage return that the buffer ends with.
            if next == bytes.count, bytes[next - 1] == RecordScanner.carriageReturn, !isLast { return .incomplete }
            return .malformed(.inside, next: next)
        }
        if bound < bytes.count { return .tooLong(at: bound) }
        return isLast ? .malformed(.inside, next: bytes.count) : .incomplete
    }

    /// Behind the first end of a line, wherever it stands; nil where there is none.
    private static func nextLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to bound: Int) -> Int? {
        var at = start
        while at < bound {
            if bytes[at] == lineFeed { return at + 1 }
            if bytes[at] == carriageReturn {
                return at + 1 < bytes.count && bytes[at + 1] == lineFeed ? at + 2 : at + 1
            }
            at += 1
        }
        return nil
    }

    // MARK: Eight bytes at a time

    private static let quotes = repeated(quote)
    private static let lineFeeds = repeated(lineFeed)
    private static let carriageReturns = repeated(carriageReturn)

    private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(wide: byte) &* 0x0101_0101_0101_0101 }

    /// The high bit of each byte that is zero; above the lowest such byte there may be others.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private func findEnd(_ base: UnsafePointer<UInt8>, from start: Int, to bound: Int) -> Int {
        var at = start
        let raw = UnsafeRawPointer(base)
        let (delimiters, lineFeeds, returns) = (
            delimiters, 0x0A0A_0A0A_0A0A_0A0A as UInt64, 0x0D0D_0D0D_0D0D_0D0D as UInt64
        )
        while at &+ 8 <= bound {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let hits =
                RecordScanner.zeros(word ^ delimiters) | RecordScanner.zeros(word ^ lineFeeds)
                | RecordScanner.zeros(word ^ returns)
            if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
            at = at &+ 8
        }
        while at < bound {
            let byte = base[at]
            if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
            at = at &+ 1
        }
        return at
    }

    @inline(__always)
    private static func find(
        _ pattern: UInt64, in base: UnsafePointer<UInt8>, from start: Int, to bound: Int
    ) -> Int {
        var at = start
        let raw = UnsafeRawPointer(base)
        while at &+ 8 <= bound {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let hits = zeros(word ^ pattern)
            if hits != 0 { return at &+ hits.trailingZeroBitCount >> 3 }
            at = at &+ 8
        }
        let byte = UInt8(truncatingIfNeeded: pattern)
        while at < bound, base[at] != byte { at = at &+ 1 }
        return at
    }
}
