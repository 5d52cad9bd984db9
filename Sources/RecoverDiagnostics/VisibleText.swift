/// Stand-ins until `RecoverText.DisplayWidth` is there.
func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
        case 0x7F: result.append("\u{2421}")
        case 0x80..<0xA0, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
            result.append(contentsOf: "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

func columns(of text: String) -> Int {
    text.reduce(0) { sum, character in
        let first = character.unicodeScalars.first ?? " "
        let isMark = first.properties.generalCategory == .nonspacingMark
        let isWide =
            first.properties.isEmojiPresentation || (0x1100..<0x1160).contains(first.value)
            || (0x2E80..<0xA4D0).contains(first.value) || (0xAC00..<0xD7A4).contains(first.value)
            || (0xFF00..<0xFF61).contains(first.value)
        return sum + (isMark ? 0 : isWide ? 2 : 1)
    }
}
