import RecoverBase
import RecoverModel
import RecoverSyntax

/// The words for lengths of time, found by their bytes.
public enum TimeUnits {
    /// All of them, the longest of each first.
    public static let names = TimeUnit.allCases.flatMap(\.words)
    private static let words = WordTable(names)
    private static let spans = TimeUnit.allCases.flatMap { unit in unit.words.map { _ in unit.span } }

    /// One of the unit of that name.
    public static func unit(named name: String) -> CalendarSpan? {
        var name = name
        return name.withUTF8(unit)
    }

    static func unit(_ word: UnsafeBufferPointer<UInt8>) -> CalendarSpan? {
        words.number(of: word).map { spans[$0] }
    }
}

extension TokenCursor {
    /// One of the unit that the word here, or some steps on, names.
    public func unit(_ offset: Int = 0) -> CalendarSpan? {
        guard kind(offset) == .word else { return nil }
        return tree.withBytes(of: tree.tokens[index + offset], TimeUnits.unit)
    }
}

/// Times of day as `9:00` writes them.
public enum Clock {
    /// Seconds since midnight; nil where no clock shows it.
    public static func seconds(_ text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int(reading: $0) }
        return parts.count == 2 && parts[0] < 24 && parts[1] < 60 ? parts[0] * 3600 + parts[1] * 60 : nil
    }

    /// `09:00`
    public static func text(_ seconds: Int) -> String {
        "\(zeroPadded(seconds / 3600, 2)):\(zeroPadded(seconds / 60 % 60, 2))"
    }
}
