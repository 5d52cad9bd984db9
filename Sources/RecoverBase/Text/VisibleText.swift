/// Text made safe to show on a terminal: what would move the cursor, change colours or turn the reading direction is
/// shown as a picture or an escape instead of being sent.
public enum VisibleText {
    /// `text` with control characters in a visible form.
    ///
    /// C0 controls and DEL become their pictures (ESC `␛`, NUL `␀`); C1 controls, bidirectional overrides and isolates,
    /// zero-width spaces, line separators and tag characters become `\u{202E}`. Joiners and variation selectors stay:
    /// emoji and several scripts need them. So do direction marks, in lines with letters that are read from right to left.
    /// - Parameters:
    ///   - keepsLineFeeds: leave `\n` as it is (default), or show it as `␊`.
    ///   - keepsTabs: leave `\t` as it is (default), or show it as `␉`.
    public static func visible(_ text: String, keepsLineFeeds: Bool = true, keepsTabs: Bool = true) -> String {
        func isKept(_ byte: UInt8) -> Bool {
            byte == 0x0A && keepsLineFeeds || byte == 0x09 && keepsTabs
        }
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || isKept($0) }) { return text }
        // A dash or an accent makes no text dangerous.
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII
                ? scalar.value >= 0x20 && scalar.value < 0x7F || isKept(UInt8(clamping: scalar.value))
                : escape(for: scalar) == nil
        }
        if isPlain { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        var followsEmoji = false
        let scalars = text.unicodeScalars
        // Whether the line at hand keeps direction marks; asked where one stands in it.
        var keepsMarks: Bool?
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar == "\n" { keepsMarks = nil }
            if Direction.isMark(scalar) {
                let keeps = keepsMarks ?? Direction.keepsMarks(line(of: scalars, at: index))
                keepsMarks = keeps
                if keeps {
                    result.unicodeScalars.append(scalar)
                    continue
                }
            }
            if scalar.isASCII, isKept(UInt8(clamping: scalar.value)) {
                result.unicodeScalars.append(scalar)
            } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
                result.unicodeScalars.append(picture)
            } else if scalar.value == 0x7F {
                result += "\u{2421}"
            } else if let escape = escape(for: scalar), !(followsEmoji && isTagLetter(scalar)) {
                result += escape
            } else {
                result.unicodeScalars.append(scalar)
            }
            followsEmoji = scalar.value == 0x1F3F4 || followsEmoji && isTagLetter(scalar)
        }
        return result
    }

    /// The escape of a scalar that is invisible or dangerous to show; nil for all others and for C0 and DEL.
    static func escape(for scalar: Unicode.Scalar) -> String? {
        isHidden(scalar) ? "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}" : nil
    }

    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x80...0x9F, 0xAD, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
            0x2060...0x206F,
            0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            true
        // Noncharacters, which XML cannot hold and nobody means.
        case 0xFDD0...0xFDEF: true
        case let value: value & 0xFFFE == 0xFFFE
        }
    }

    private static func line(of scalars: String.UnicodeScalarView, at index: String.Index)
        -> Substring.UnicodeScalarView
    {
        let start = scalars[..<index].lastIndex(of: "\n").map(scalars.index(after:)) ?? scalars.startIndex
        return scalars[start..<(scalars[index...].firstIndex(of: "\n") ?? scalars.endIndex)]
    }

    private static func isTagLetter(_ scalar: Unicode.Scalar) -> Bool {
        (0xE0020...0xE007F).contains(scalar.value)
    }
}
