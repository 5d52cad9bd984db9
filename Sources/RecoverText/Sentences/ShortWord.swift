/// A word of at most 16 bytes as one value: ASCII lower case, curly apostrophes straight.
///
/// Lists of exceptions are looked up for every word of a text; this way a look-up costs one hash and allocates
/// nothing.
public struct ShortWord: Hashable, Sendable {
    public let high: UInt64
    public let low: UInt64

    /// Nil when the word is empty or longer than 16 bytes after folding.
    public init?(_ bytes: [UInt8], in range: Range<Int>) {
        guard range.count <= 32 else { return nil }
        var high: UInt64 = 0
        var low: UInt64 = 0
        var count = 0
        var index = range.lowerBound
        while index < range.upperBound {
            var byte = Bytes.lower(bytes[index])
            if byte == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0x98 {
                byte = 0x27
                index += 2
            }
            index += 1
            count += 1
            if count > 16 { return nil }
            high = high << 8 | low >> 56
            low = low << 8 | UInt64(wide: byte)
        }
        guard count > 0 else { return nil }
        self.high = high
        self.low = low
    }

    public init?(_ word: String) {
        let bytes = Array(word.utf8)
        self.init(bytes, in: 0..<bytes.count)
    }

    var slot: Int {
        var hash = low &* 0x9E37_79B9_7F4A_7C15 ^ high &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 29
        return Int(truncatingIfNeeded: hash &* 0xBF58_476D_1CE4_E5B9 >> 32)
    }
}

/// A fixed table from short words to small numbers.
public struct ShortWordTable: Sendable {
    private var keys: [ShortWord?]
    private var values: [UInt8]
    private let mask: Int

    /// Words are separated by spaces; a word that stands in two groups keeps the last value.
    public init(_ groups: [(value: UInt8, words: String)]) {
        let entries = groups.flatMap { group in
            let bytes = Array(group.words.utf8)
            return bytes.split(separator: UInt8(ascii: " ")).compactMap { word in
                ShortWord(bytes, in: word.startIndex..<word.endIndex).map { ($0, group.value) }
            }
        }
        var capacity = 16
        while capacity < entries.count * 4 { capacity *= 2 }
        keys = Array(repeating: nil, count: capacity)
        values = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for (word, value) in entries {
            var slot = word.slot & mask
            while let other = keys[slot], other != word { slot = (slot + 1) & mask }
            keys[slot] = word
            values[slot] = value
        }
    }

    /// The value of a word, or nil when it is not in the table.
    public subscript(_ word: ShortWord) -> UInt8? {
        var slot = word.slot & mask
        while let key = keys[slot] {
            if key == word { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The value of the word that `range` covers.
    public subscript(_ bytes: [UInt8], _ range: Range<Int>) -> UInt8? {
        ShortWord(bytes, in: range).flatMap { self[$0] }
    }

    public func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        self[bytes, range] != nil
    }
}
