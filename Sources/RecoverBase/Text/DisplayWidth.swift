/// Columns a text takes on a terminal.
///
/// Wide East Asian signs and emoji take two columns, combining marks and other invisible signs none. Emoji sequences
/// (joined by ZWJ, with skin tone, keycaps, flags) take two in all, as terminals that follow UAX #11 and UTS #51 draw
/// them. Control characters count as the visible forms that `VisibleText` gives them; a line feed counts 0. Tabs are
/// the caller's business: one counts 0.
public enum DisplayWidth {
    public static func of(_ text: String) -> Int {
        var isASCII = true
        var count = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte > 0x7E {
                isASCII = false
                break
            }
            count += 1
        }
        if isASCII { return count }
        var width = 0
        var walk = Walk()
        for scalar in text.unicodeScalars { width += walk.advance(over: scalar) }
        return width - keptMarks(in: text)
    }

    /// What the escapes would take of direction marks that are no escapes in this line.
    private static func keptMarks(in line: String) -> Int {
        let marks = line.unicodeScalars.lazy.filter(Direction.isMark)
        guard !marks.isEmpty, Direction.keepsMarks(line.unicodeScalars) else { return 0 }
        return marks.reduce(0) { $0 + of($1) }
    }

    /// The longest beginning of `text`, in whole characters, that fits into `columns`.
    public static func prefix(of text: String, columns: Int) -> Substring {
        var width = 0
        var end = text.startIndex
        for index in text.indices {
            width += of(String(text[index]))
            if width > columns { break }
            end = text.index(after: index)
        }
        return text[..<end]
    }

    /// `text` with spaces behind it up to `columns`; longer texts stay as they are.
    public static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - of(text)))
    }

    /// The width of one scalar that stands alone.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x20 || value == 0x7F { return value == 0x0A || value == 0x09 ? 0 : 1 }
        if value < 0x7F { return 1 }
        if let escape = VisibleText.escape(for: scalar) { return escape.utf8.count }
        if value < 0x300 { return 1 }
        if isHangulTail(value) || value == 0x200D || value == 0x200C || (0xFE00...0xFE0F).contains(value) { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        default: return isWide(scalar) ? 2 : 1
        }
    }

    /// Width W or F in UAX #11 (Unicode 15.1), in ranges that reach over unassigned signs of the same block.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97C,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]

    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        guard value >= 0x1100 else { return false }
        if wide.contains(where: { $0.contains(value) }) { return true }
        return scalar.properties.isEmojiPresentation
    }

    /// Medial and final Hangul letters join the initial one.
    private static func isHangulTail(_ value: UInt32) -> Bool {
        (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value)
    }

    /// Adds up scalars, joining emoji sequences.
    private struct Walk {
        private var isAfterJoiner = false
        private var isHalfFlag = false
        /// The last visible scalar: can take a skin tone, or become wide by variation selector 16.
        private var isEmoji = false
        private var width = 0

        mutating func advance(over scalar: Unicode.Scalar) -> Int {
            let value = scalar.value
            if (0x1F1E6...0x1F1FF).contains(value) {
                isHalfFlag.toggle()
                isEmoji = false
                isAfterJoiner = false
                return isHalfFlag ? 2 : 0
            }
            isHalfFlag = false
            if value == 0x200D {
                isAfterJoiner = isEmoji
                return 0
            }
            if value == 0xFE0F {
                defer { width = isEmoji ? 2 : width }
                return isEmoji && width == 1 ? 1 : 0
            }
            if (0x1F3FB...0x1F3FF).contains(value), isEmoji {
                defer { width = 2 }
                return 2 - width
            }
            // Tag letters of regional flags follow their black flag.
            if (0xE0020...0xE007F).contains(value), isEmoji { return 0 }
            let own = DisplayWidth.of(scalar)
            if own == 0 { return 0 }
            defer { isAfterJoiner = false }
            let isEmojiScalar = scalar.properties.isEmoji
            if isAfterJoiner, isEmojiScalar { return 0 }
            isEmoji = isEmojiScalar
            width = own
            return own
        }
    }
}
