/// Syllables of English words.
///
/// Vowel groups, less silent endings, plus the vowel pairs that are spoken apart, with a table of exceptions. A number
/// counts one syllable, as in GNU style, whatever its digits; initials without a vowel (`VP`, `CRM`) are spelled out.
/// Words of other scripts count at least one.
public enum Syllables {
    public static func count(_ word: String) -> Int {
        let bytes = Array(word.utf8)
        return count(utf8: bytes, in: 0..<bytes.count)
    }

    /// The syllables of the one word that `range` covers; at least 1, 0 for an empty range.
    public static func count(utf8 bytes: [UInt8], in range: Range<Int>) -> Int {
        guard !range.isEmpty else { return 0 }
        if range.count <= 16, let known = SyllableExceptions.table[bytes, range] { return Int(wide: known) }
        if range.count <= 4, let spelled = spelledOut(bytes, range) { return spelled }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { letters in
            var total = 0
            var count = 0
            var index = range.lowerBound
            while index < range.upperBound {
                let (letter, length) = fold(bytes, at: index)
                if letter == 0x27 {
                    total += part(UnsafeBufferPointer(rebasing: letters[0..<count]))
                    total += ending(bytes, index + length, range.upperBound, after: letters, count)
                    count = 0
                    index = range.upperBound
                } else if letter == 0x2D {
                    total += part(UnsafeBufferPointer(rebasing: letters[0..<count]))
                    count = 0
                    index += length
                } else {
                    if letter != 0 {
                        letters[count] = letter
                        count += 1
                    }
                    index += length
                }
            }
            total += part(UnsafeBufferPointer(rebasing: letters[0..<count]))
            return max(1, total)
        }
    }

    /// Lower-case ASCII letter, `'`, `-` for any divider, 0 for what is silent.
    private static func fold(_ bytes: [UInt8], at index: Int) -> (UInt8, Int) {
        let byte = bytes[index]
        if byte < 0x80 {
            if Bytes.isLetter(byte) { return (byte | 0x20, 1) }
            if byte == 0x27 { return (0x27, 1) }
            return Bytes.isDigit(byte) || byte == 0x24 || byte == 0x25 || byte == 0x2C ? (0, 1) : (0x2D, 1)
        }
        let (value, length) = Bytes.scalar(in: bytes, at: index)
        switch value {
        case 0x2019: return (0x27, length)
        case 0x2010, 0x2011: return (0x2D, length)
        case 0xC0...0xC6, 0xE0...0xE6: return (0x61, length)
        case 0xC8...0xCB, 0xE8...0xEB: return (0x69, length)
        case 0xCC...0xCF, 0xEC...0xEF: return (0x69, length)
        case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8: return (0x6F, length)
        case 0xD9...0xDC, 0xF9...0xFC: return (0x75, length)
        case 0xAD, 0x300...0x36F: return (0, length)
        default: return (0x78, length)
        }
    }

    private static func spelledOut(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var count = 0
        for byte in bytes[range] {
            guard Bytes.isUpper(byte), !isVowel(byte | 0x20) else { return nil }
            count += byte == 0x57 ? 3 : 1
        }
        return count > 1 ? count : nil
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75 || letter == 0x79
    }

    /// What the letters behind an apostrophe add: `it'll` one, `we'll` none, `didn't` one, `don't` none.
    private static func ending(
        _ bytes: [UInt8], _ from: Int, _ end: Int, after letters: UnsafeMutableBufferPointer<UInt8>, _ count: Int
    ) -> Int {
        guard count > 0, from < end else { return 0 }
        let last = letters[count - 1]
        switch (Bytes.lower(bytes[from]), end - from) {
        case (0x74, 1):
            // n't: the short ones (don't, won't, aren't) are in the table of exceptions.
            return last == 0x6E ? 1 : 0
        case (0x73, 1): return last == 0x73 || last == 0x78 || last == 0x7A || last == 0x68 ? 1 : 0
        case (0x6C, 2), (0x76, 2): return isVowel(last) ? 0 : 1
        case (0x64, 1): return last == 0x74 || last == 0x64 ? 1 : 0
        case (_, 1), (0x72, 2): return 0
        default:
            return count > 0 ? Syllables.count(utf8: bytes, in: from..<end) : 0
        }
    }
}
