import RecoverText

/// Looks for short texts in bytes, in any case. `String` would need a copy for each question.
enum ByteSearch {
    /// Whether one of some texts, lower case ASCII, stands anywhere in a range.
    static func holds(_ bytes: [UInt8], _ range: Range<Int>, _ wanted: [StaticString]) -> Bool {
        for text in wanted where holds(bytes, range, text) { return true }
        return false
    }

    private static func holds(_ bytes: [UInt8], _ range: Range<Int>, _ wanted: StaticString) -> Bool {
        let count = wanted.utf8CodeUnitCount
        guard count > 0, range.count >= count else { return false }
        let first = wanted.utf8Start[0]
        let other = Bytes.isLower(first) ? first & 0xDF : first
        return bytes.withUnsafeBufferPointer { buffer in
            for index in range.lowerBound...(range.upperBound - count)
            where (buffer[index] == first || buffer[index] == other) && matches(bytes, index, wanted) {
                return true
            }
            return false
        }
    }

    /// Whether a range begins with one of some texts, lower case ASCII.
    static func starts(_ bytes: [UInt8], _ range: Range<Int>, with wanted: [StaticString]) -> Bool {
        for text in wanted where range.count >= text.utf8CodeUnitCount && matches(bytes, range.lowerBound, text) {
            return true
        }
        return false
    }

    private static func matches(_ bytes: [UInt8], _ start: Int, _ wanted: StaticString) -> Bool {
        for offset in 0..<wanted.utf8CodeUnitCount where Bytes.lower(bytes[start + offset]) != wanted.utf8Start[offset]
        {
            return false
        }
        return true
    }

    /// The same for a text known only when it runs, lower case.
    static func holds(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        for start in 0...(bytes.count - wanted.count) where Bytes.lower(bytes[start]) == first {
            var offset = 1
            while offset < wanted.count, Bytes.lower(bytes[start + offset]) == wanted[offset] { offset += 1 }
            if offset == wanted.count { return true }
        }
        return false
    }
}
