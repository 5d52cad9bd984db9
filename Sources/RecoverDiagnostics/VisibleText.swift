// To be replaced by the display widths of `RecoverText`, once it has them.

/// A text with its control characters, and those that turn or hide text, as pictures or numbers.
func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
        case 0x7F: result.append("\u{2421}")
        default:
            if isInvisible(scalar) {
                result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars
            } else {
                result.append(scalar)
            }
        }
    }
    return String(result)
}

/// Joiners and tags are no such scalars: emoji are made with them, and on their own they do no harm.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return !(0x200C...0x200D).contains(scalar.value) && !(0xE0020...0xE007F).contains(scalar.value)
    default: return false
    }
}

/// The columns that a visible text takes on a terminal.
func columns(of text: String) -> Int {
    text.reduce(0) { $0 + width(of: $1) }
}

private func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first, !first.isASCII || character.unicodeScalars.count > 1 else {
        return 1
    }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isEmoji =
        first.properties.isEmojiPresentation
        || first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}")
    return isEmoji || wideRanges.contains { $0.contains(first.value) } ? 2 : 1
}

/// Source: Unicode's EastAsianWidth.txt, W and F, without the emoji, which have a property of their own.
private let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
]
