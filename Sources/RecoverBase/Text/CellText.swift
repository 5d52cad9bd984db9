/// The text of a cell: UTF-8 or, where it is none, Windows-1252, in which spreadsheets write what they call CSV.
public enum CellText {
    public static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        for byte in bytes { text.unicodeScalars.append(windows1252(byte)) }
        return text
    }

    /// Whether these bytes, of which the last character may be cut, are UTF-8.
    public static func isUTF8(_ bytes: [UInt8]) -> Bool {
        let tail = bytes.suffix(3).lastIndex { $0 >= 0xC0 } ?? bytes.endIndex
        return String(validating: bytes[..<tail], as: UTF8.self) != nil
            && (tail == bytes.endIndex || String(validating: bytes[tail...], as: UTF8.self) != nil
                || bytes[tail...].dropFirst().allSatisfy { $0 & 0xC0 == 0x80 })
    }

    /// The characters of 0x80 to 0x9F; the rest of the page is that of Unicode. Five places are empty.
    private static let special: [Unicode.Scalar] = [
        "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
        "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
        "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
        "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
    ]

    private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? special[Int(wide: byte - 0x80)] : Unicode.Scalar(byte)
    }
}
