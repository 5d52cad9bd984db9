/// Goes through the bytes of an export, part by part; several workers go through several parts at once.
public struct QueueWorker: Sendable {
    private var feed: RecordFeed
    private var filter: QueueFilter

    public init(_ filter: QueueFilter, delimiter: UInt8) {
        self.filter = filter
        feed = RecordFeed(delimiter: delimiter)
    }

    public var isOverfull: Bool { filter.isOverfull }

    /// Another one that has learned the same, for another thread.
    public func another() -> QueueWorker {
        var other = self
        other.filter.separate()
        return other
    }

    /// - Returns: how many bytes are done with.
    public mutating func work(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int {
        feed.run(bytes, isLast: isLast, into: &filter)
    }

    /// Whether a record that is too long goes on.
    public var isInsideRecord: Bool { feed.skipping != nil }

    /// What was made of the rows since the last part; their numbers begin at 1.
    public mutating func takePart() -> QueuePart {
        let part = filter.takePart(height: feed.row)
        feed.row = 0
        return part
    }

    /// Where to cut a block that begins with a record: behind its last end of a line that lies outside of quotes, if no quote
    /// stands in a cell that does not begin with one. Whoever works on the block finds out: then it does not end with a record.
    public static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var isInside = hasOddQuotes(bytes)
        var at = bytes.count
        while at > 0 {
            let byte = bytes[at - 1]
            if byte == 0x0A, !isInside { return at }
            if byte == 0x22 { isInside.toggle() }
            at -= 1
        }
        return 0
    }

    /// Eight bytes at a time: while one thread counts, the others wait for their blocks.
    private static func hasOddQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let raw = UnsafeRawBufferPointer(bytes)
        let (quotes, low): (UInt64, UInt64) = (0x2222_2222_2222_2222, 0x7F7F_7F7F_7F7F_7F7F)
        var (found, at): (UInt64, Int) = (0, 0)
        while at &+ 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ quotes
            // The high bit of each byte that is zero, and of no other.
            found ^= ~(((word & low) &+ low) | word | low)
            at = at &+ 8
        }
        var isOdd = found.nonzeroBitCount & 1 == 1
        for byte in bytes[at...] where byte == 0x22 { isOdd.toggle() }
        return isOdd
    }
}
