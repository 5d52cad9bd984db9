import RecoverBase

/// Reads scores and times from the bytes of cells, without making texts of them.
enum CellReading {
    enum Score: Equatable {
        case value(Int)
        case blank
        case none
    }

    /// A score of the Net Promoter question: `0` to `10`, `10 - Extremely likely`, `0 (Not at all likely)`. Nothing else is
    /// one: not `10.5`, not `5 stars`, not `11`.
    static func score(_ bytes: UnsafeBufferPointer<UInt8>) -> Score {
        var at = 0
        var end = bytes.count
        while at < end, isSpace(bytes[at]) { at += 1 }
        while end > at, isSpace(bytes[end - 1]) { end -= 1 }
        // Spreadsheets leave spaces that do not break around numbers.
        while end - at > 1, bytes[at] == 0xC2, bytes[at + 1] == 0xA0 { at += 2 }
        while end - at > 1, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 { end -= 2 }
        guard at < end else { return .blank }
        var value = 0
        var digits = 0
        while at < end, bytes[at] >= 0x30, bytes[at] <= 0x39, digits < 3 {
            value = value * 10 + Int(wide: bytes[at] - 0x30)
            at += 1
            digits += 1
        }
        guard digits > 0, digits < 3, value <= 10, digits == 1 || value == 10 else { return .none }
        guard at < end else { return .value(value) }
        let hadSpace = isSpace(bytes[at])
        while at < end, isSpace(bytes[at]) { at += 1 }
        guard hadSpace, at < end else { return .none }
        // A label behind it: in parentheses, or behind a dash.
        if bytes[at] == 0x28 { return bytes[end - 1] == 0x29 ? .value(value) : .none }
        let isHyphen = bytes[at] == 0x2D
        let isDash =
            at + 2 < end && bytes[at] == 0xE2 && bytes[at + 1] == 0x80
            && (bytes[at + 2] == 0x93 || bytes[at + 2] == 0x94)
        guard isHyphen || isDash else { return .none }
        let behind = at + (isHyphen ? 1 : 3)
        guard behind < end, isSpace(bytes[behind]) else { return .none }
        return .value(value)
    }

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Nothing, or `no`, `false`, `0`.
    static func isNo(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        switch bytes.count {
        case 0: true
        case 1: bytes[0] == 0x30 || bytes[0] | 0x20 == 0x6E
        case 2: matches(bytes, "no")
        case 5: matches(bytes, "false")
        default: bytes.allSatisfy(isSpace)
        }
    }

    /// What Qualtrics calls an answer to a preview or a test, as label or as code, offline and suspected spam among them.
    static func isPreview(_ bytes: UnsafeBufferPointer<UInt8>, isQualtrics: Bool) -> Bool {
        switch bytes.count {
        case 1: isQualtrics && (matches(bytes, "1") || matches(bytes, "2") || matches(bytes, "9"))
        case 2: isQualtrics && matches(bytes, "17")
        default:
            matches(bytes, "survey preview") || matches(bytes, "survey test")
                || matches(bytes, "offline survey preview") || matches(bytes, "survey preview spam")
        }
    }

    /// What Qualtrics suspects to be spam, as label or as code: an answer all the same, until somebody has looked at it.
    static func isSpam(_ bytes: UnsafeBufferPointer<UInt8>, isQualtrics: Bool) -> Bool {
        switch bytes.count {
        case 1: isQualtrics && matches(bytes, "8")
        case 2: isQualtrics && (matches(bytes, "12") || matches(bytes, "40"))
        default:
            bytes.count >= 4
                && matches(UnsafeBufferPointer(rebasing: bytes[(bytes.count - 4)...]), "spam")
                && !isPreview(bytes, isQualtrics: isQualtrics)
        }
    }

    /// ASCII letters in any case; `word` in lower case.
    static func matches(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
        guard bytes.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<bytes.count {
            let byte = bytes[index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != word.utf8Start[index] { return false }
        }
        return true
    }
}
