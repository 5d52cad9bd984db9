/// Finds where a record begins in the middle of a file of which the part before is not read.
///
/// Whether a place lies inside quotes cannot be seen at the place. Both are tried: what follows is read as if it began
/// outside quotes and as if it began inside, and a reading in which records come out with another number of cells than the
/// header, or with wrong quotes, is ruled out. Where both readings stand, the cutter says so, and the file has to be read
/// from its beginning (`borders(in:)`).
public struct RecordCutter: Sendable {
    public enum Border: Sendable, Hashable {
        /// A record begins here: an offset into the window.
        case at(Int)
        /// Both readings are possible.
        case unsure
        /// No record begins in the window.
        case none
    }

    private let delimiter: UInt8
    private let cells: Int

    /// - Parameter cells: how many cells the header has.
    public init(delimiter: UInt8, cells: Int) {
        self.delimiter = delimiter
        self.cells = cells
    }

    /// The first border behind the beginning of a window of a file.
    /// - Parameter isLast: the file ends with the window.
    public func border(in window: [UInt8], isLast: Bool) -> Border {
        window.withUnsafeBufferPointer { bytes in
            let outside = firstBorder(bytes, isQuoted: false, isLast: isLast)
            let inside = firstBorder(bytes, isQuoted: true, isLast: isLast)
            switch (outside, inside) {
            case (let one?, nil), (nil, let one?): return one < bytes.count ? .at(one) : .none
            case (let one?, let other?): return one == other ? (one < bytes.count ? .at(one) : .none) : .unsure
            case (nil, nil): return .unsure
            }
        }
    }

    /// Nil where the reading is ruled out.
    private func firstBorder(_ bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool, isLast: Bool) -> Int? {
        guard let (first, isInside) = endOfRecord(bytes, isQuoted: isQuoted) else { return nil }
        // A quote that is not closed by then never is.
        if isInside, isLast || bytes.count >= RecordScanner.limit { return nil }
        guard first < bytes.count else { return bytes.count }
        var scanner = RecordScanner(delimiter: delimiter)
        var at = first
        var seen = 0
        while at < bytes.count {
            switch scanner.scan(bytes, from: at, isLast: isLast) {
            case .record(let next):
                let isEmptyLine = scanner.count == 1 && scanner.cells.first?.isEmpty == true
                guard scanner.count == cells || isEmptyLine else { return nil }
                if !isEmptyLine { seen += 1 }
                at = next
            case .malformed, .tooLong: return nil
            case .incomplete: return seen > 0 ? first : nil
            }
        }
        return first
    }

    /// Where the record ends that the window begins in, read from inside or outside of quotes; the window's end, and whether
    /// it lies inside quotes, where it does not.
    private func endOfRecord(
        _ bytes: UnsafeBufferPointer<UInt8>, isQuoted: Bool
    ) -> (end: Int, isInside: Bool)? {
        var at = 0
        var inside = isQuoted
        while at < bytes.count {
            let byte = bytes[at]
            if inside {
                if byte == 0x22 {
                    if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
                        at += 2
                        continue
                    }
                    inside = false
                    if at + 1 < bytes.count {
                        let next = bytes[at + 1]
                        guard next == delimiter || next == 0x0A || next == 0x0D else { return nil }
                    }
                }
            } else if byte == 0x0A {
                return (at + 1, false)
            } else if byte == 0x0D {
                return (at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1, false)
            } else if byte == 0x22, at == 0 || bytes[at - 1] == delimiter {
                inside = true
            }
            at += 1
        }
        return (bytes.count, inside)
    }

    /// The offsets nearest behind the wanted ones at which records begin, found by reading the file from its beginning.
    public struct Sequential: Sendable {
        private var feed: RecordFeed
        private var wanted: [Int]
        private var done = 0
        private var rest: [UInt8] = []
        public private(set) var found: [Int] = []

        public init(delimiter: UInt8, wanted: [Int]) {
            feed = RecordFeed(delimiter: delimiter)
            self.wanted = wanted.sorted()
        }

        public mutating func feed(_ chunk: [UInt8], isLast: Bool) {
            rest += chunk
            var marks = Marks(offset: done, wanted: wanted, found: [])
            let consumed = rest.withUnsafeBufferPointer { bytes in
                var at = 0
                while at < bytes.count {
                    let slice = UnsafeBufferPointer(rebasing: bytes[at...])
                    let next = feed.run(slice, isLast: isLast, into: &marks)
                    guard next > 0 else { break }
                    at += next
                    marks.mark(done + at, isInside: feed.skipping != nil)
                }
                return at
            }
            rest.removeFirst(consumed)
            done += consumed
            found += marks.found
            wanted = marks.wanted
        }
    }

    /// One record after the other.
    private struct One: RecordConsumer {
        var count = 0

        mutating func take(_ record: Record) -> Bool {
            count += 1
            return false
        }
        mutating func reject(_ reject: Reject) { count += 1 }
    }

    /// The offset behind the first records of a file.
    public static func end(ofFirst count: Int, in bytes: [UInt8], delimiter: UInt8) -> Int {
        var feed = RecordFeed(delimiter: delimiter)
        var one = One()
        return bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            while one.count < count, at < bytes.count {
                let next = feed.run(UnsafeBufferPointer(rebasing: bytes[at...]), isLast: true, into: &one)
                guard next > 0 else { break }
                at += next
            }
            return at
        }
    }

    private struct Marks: RecordConsumer {
        var offset: Int
        var wanted: [Int]
        var found: [Int]

        /// One record at a time.
        mutating func take(_ record: Record) -> Bool { false }
        mutating func reject(_ reject: Reject) {}

        mutating func mark(_ border: Int, isInside: Bool) {
            guard !isInside else { return }
            while let next = wanted.first, border >= next {
                wanted.removeFirst()
                if found.last != border { found.append(border) }
            }
        }
    }
}
