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

    /// 0 for the second of a word of one letter.
    var firstLetters: (UInt8, UInt8) {
        let length = high == 0 ? 8 - low.leadingZeroBitCount / 8 : 16 - high.leadingZeroBitCount / 8
        func letter(_ index: Int) -> UInt8 {
            let shift = (length - 1 - index) * 8
            return UInt8(truncatingIfNeeded: shift < 64 ? low >> shift : high >> (shift - 64))
        }
        return (letter(0), length > 1 ? letter(1) : 0)
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
    /// One bit for each pair of first letters: most words of a text are turned away without being read.
    private var firsts: [UInt64] = Array(repeating: 0, count: 32)

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
            let (first, second) = word.firstLetters
            let bit = ShortWordTable.bit(first, second)
            firsts[bit >> 6] |= 1 << (bit & 63)
        }
    }

    private static func bit(_ first: UInt8, _ second: UInt8) -> Int {
        (Int(wide: first) << 5 ^ Int(wide: second)) & 2047
    }

    private func mayHold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let first = bytes[range.lowerBound]
        let second = range.count > 1 ? bytes[range.lowerBound + 1] : 0
        // A sign of several bytes may be an apostrophe.
        if (first | second) >= 0x80 { return true }
        let bit = ShortWordTable.bit(Bytes.lower(first), Bytes.lower(second))
        return firsts[bit >> 6] & (1 << (bit & 63)) != 0
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
        mayHold(bytes, range) ? ShortWord(bytes, in: range).flatMap { self[$0] } : nil
    }

    public func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        self[bytes, range] != nil
    }
}
