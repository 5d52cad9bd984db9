/// The words of a text, as a person counts them: markdown markers, bullets, list numbers and rules are none.
///
/// What one word is, `WordScanner` says. Cost: one pass over the bytes.
public struct Words: Hashable, Sendable {
    /// Byte ranges of the words, in order.
    public let ranges: [Range<Int>]

    public var count: Int { ranges.count }

    public init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    public init(utf8 bytes: [UInt8]) {
        self.init(utf8: bytes, lines: Lines(utf8: bytes))
    }

    init(utf8 bytes: [UInt8], lines: Lines) {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(bytes.count / 5)
        for line in lines.all where line.kind != .blank && line.kind != .rule {
            var scanner = WordScanner(bytes, in: line.content..<line.end)
            while let token = scanner.next() { ranges.append(token.range) }
        }
        self.ranges = ranges
    }

    /// The number of words, without keeping their places.
    public static func count(in text: String) -> Int {
        Words(text).count
    }

    /// The number of words of a stretch that is known to hold no list markers (a sentence, a cell).
    public static func count(utf8 bytes: [UInt8], in range: Range<Int>) -> Int {
        var scanner = WordScanner(bytes, in: range)
        var count = 0
        while scanner.next() != nil { count += 1 }
        return count
    }
}
