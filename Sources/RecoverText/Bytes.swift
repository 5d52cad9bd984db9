/// Questions about single bytes and scalars of UTF-8 text.
///
/// Everything in this module walks bytes, never `Character`s: grapheme walking costs about 55 times as much.
/// Invalid UTF-8 is read as U+FFFD, one byte at a time, so no input can trap.
public enum Bytes {
    /// `A`–`Z`, `a`–`z`.
    public static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    /// `0`–`9`.
    public static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    public static func isUpper(_ byte: UInt8) -> Bool {
        byte &- 0x41 < 26
    }

    public static func isLower(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26
    }

    public static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }

    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    public static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte &- 0x09 < 5
    }

    /// ASCII lower case; other bytes unchanged.
    public static func lower(_ byte: UInt8) -> UInt8 {
        isUpper(byte) ? byte | 0x20 : byte
    }

    /// The scalar that starts at `index` and its length in bytes (1–4).
    ///
    /// Overlong forms, surrogates and cut-off sequences give U+FFFD and length 1.
    public static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(wide: first), 1) }
        func tail(_ offset: Int) -> UInt32? {
            let at = index + offset
            guard at < bytes.count, bytes[at] & 0xC0 == 0x80 else { return nil }
            return UInt32(wide: bytes[at] & 0x3F)
        }
        switch first {
        case 0xC2...0xDF:
            guard let a = tail(1) else { break }
            return (UInt32(wide: first & 0x1F) << 6 | a, 2)
        case 0xE0...0xEF:
            guard let a = tail(1), let b = tail(2) else { break }
            let value = UInt32(wide: first & 0x0F) << 12 | a << 6 | b
            guard value >= 0x800, !(0xD800...0xDFFF).contains(value) else { break }
            return (value, 3)
        case 0xF0...0xF4:
            guard let a = tail(1), let b = tail(2), let c = tail(3) else { break }
            let value = UInt32(wide: first & 0x07) << 18 | a << 12 | b << 6 | c
            guard value >= 0x10000, value <= 0x10FFFF else { break }
            return (value, 4)
        default: break
        }
        return (0xFFFD, 1)
    }

    /// Where the scalar starts that ends just before `index`; never before `lowest`.
    public static func startOfScalar(in bytes: [UInt8], before index: Int, notBefore lowest: Int) -> Int {
        var at = index - 1
        var steps = 0
        while at > lowest, bytes[at] & 0xC0 == 0x80, steps < 3 {
            at -= 1
            steps += 1
        }
        return max(at, lowest)
    }

    /// Letters, digits and numerals of any script; not marks, not punctuation.
    public static func isWordScalar(_ value: UInt32) -> Bool {
        if value < 0x80 { return isAlphanumeric(UInt8(clamping: value)) }
        if value < 0x250 {
            return value >= 0xC0 ? value != 0xD7 && value != 0xF7 : value == 0xAA || value == 0xB5 || value == 0xBA
        }
        if (0x2000...0x206F).contains(value) || value == 0xFFFD { return false }
        guard let scalar = Unicode.Scalar(value) else { return false }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.generalCategory == .decimalNumber
    }

    /// Scalars that go on a word without starting one: combining marks, joiners, soft hyphen.
    public static func continuesWord(_ value: UInt32) -> Bool {
        if isWordScalar(value) { return true }
        switch value {
        case 0xAD, 0x200C, 0x200D, 0x2060: return true
        case ..<0x300: return false
        default:
            guard let scalar = Unicode.Scalar(value) else { return false }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark: return !(0xFE00...0xFE0F).contains(value)
            default: return false
            }
        }
    }

    /// Han, Hiragana and Katakana: scripts without spaces, in which each sign counts as a word.
    public static func isWordOfItsOwn(_ value: UInt32) -> Bool {
        switch value {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }

    /// White space of any script, the no-break spaces among them.
    public static func isSpaceScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Whether the scalar at `index` is an upper-case letter.
    public static func startsUpper(_ bytes: [UInt8], at index: Int) -> Bool {
        let (value, _) = scalar(in: bytes, at: index)
        if value < 0x80 { return isUpper(UInt8(clamping: value)) }
        return Unicode.Scalar(value)?.properties.isUppercase ?? false
    }

    /// Whether the scalar at `index` is a lower-case letter.
    public static func startsLower(_ bytes: [UInt8], at index: Int) -> Bool {
        let (value, _) = scalar(in: bytes, at: index)
        if value < 0x80 { return isLower(UInt8(clamping: value)) }
        return Unicode.Scalar(value)?.properties.isLowercase ?? false
    }
}

extension Array where Element == UInt8 {
    /// The bytes of `range` as a string; invalid UTF-8 becomes U+FFFD.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }

    /// The same in lower case. Most words of a text are already, and need no second string.
    public func lowercasedText(_ range: Range<Int>) -> String {
        let isLower = !self[range].contains { Bytes.isUpper($0) || $0 >= 0x80 }
        return isLower ? text(range) : text(range).lowercased()
    }
}
