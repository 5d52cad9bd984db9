/// Takes records, one after the other.
protocol RecordConsumer {
    /// - Returns: whether it wants the next one.
    mutating func take(_ record: Record) -> Bool
    mutating func reject(_ reject: Reject)
}

/// Goes through the records of a buffer, again and again as more of the file comes in.
struct RecordFeed: Sendable {
    var scanner: RecordScanner
    /// The number of the last record.
    var row = 0
    /// Inside a record that is too long to keep.
    private(set) var skipping: LongRecord?

    init(delimiter: UInt8) {
        scanner = RecordScanner(delimiter: delimiter)
    }

    /// Hands over each whole record.
    /// - Parameter isLast: nothing comes behind the buffer.
    /// - Returns: how many bytes are done with. The others belong in front of what comes next.
    mutating func run<Consumer: RecordConsumer>(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into consumer: inout Consumer
    ) -> Int {
        var at = 0
        while at < bytes.count {
            if var long = skipping {
                let end = long.skip(bytes, from: at, isLast: isLast)
                skipping = long
                at = end
                if long.isOver || isLast { endLong(long, into: &consumer) }
                continue
            }
            switch scanner.scan(bytes, from: at, isLast: isLast) {
            case .record(let next):
                row += 1
                at = next
                let count = scanner.count
                let goesOn = scanner.withCells { cells in
                    guard cells.count == count else {
                        consumer.reject(Reject(row: row, reason: .cells(count, wanted: 0)))
                        return true
                    }
                    return consumer.take(Record(bytes: bytes, cells: cells, row: row))
                }
                if !goesOn { return at }
            case .malformed(let fault, let next):
                row += 1
                consumer.reject(Reject(row: row, reason: fault.reason))
                at = next
            case .tooLong(let end):
                row += 1
                // What the scanner saw is gone through once more: its state at `end` is that of the bytes alone.
                var long = LongRecord(delimiter: scanner.delimiter)
                _ = long.skip(UnsafeBufferPointer(rebasing: bytes[at..<end]), from: 0, isLast: false)
                skipping = long
                at = end
            case .incomplete: return at
            }
        }
        if isLast, let long = skipping { endLong(long, into: &consumer) }
        return at
    }

    private mutating func endLong<Consumer: RecordConsumer>(_ long: LongRecord, into consumer: inout Consumer) {
        skipping = nil
        consumer.reject(Reject(row: row, reason: .tooLong(lines: long.lines, isClosed: long.isClosed)))
    }
}

/// A record of which only the end is looked for.
struct LongRecord: Sendable {
    private enum State { case start, plain, quoted, closing }

    private let delimiter: UInt8
    private var state = State.start
    private var afterReturn = false
    private(set) var isOver = false
    /// Ends of lines inside it.
    private(set) var lines = 0

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// No quote is open.
    var isClosed: Bool { state != .quoted }

    /// - Returns: where the record ends, or the end of the buffer.
    mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isLast: Bool) -> Int {
        var at = start
        if afterReturn {
            isOver = true
            return at < bytes.count && bytes[at] == 0x0A ? at + 1 : at
        }
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch state {
            case .quoted:
                if byte == 0x22 { state = .closing } else if byte == 0x0A { lines += 1 }
            case .closing where byte == 0x22: state = .quoted
            case .start where byte == 0x22: state = .quoted
            default:
                if byte == delimiter {
                    state = .start
                } else if byte == 0x0A {
                    isOver = true
                    return at
                } else if byte == 0x0D {
                    if at == bytes.count {
                        afterReturn = true
                        isOver = isLast
                        return at
                    }
                    isOver = true
                    return bytes[at] == 0x0A ? at + 1 : at
                } else {
                    state = .plain
                }
            }
        }
        return at
    }
}
