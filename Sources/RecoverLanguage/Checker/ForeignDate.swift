import RecoverBase
import RecoverModel
import RecoverSyntax

/// A date as other people write it, and the days that it can mean: two where day and month can be taken for each other.
struct ForeignDate {
    private(set) var readings: [CivilDate] = []
    /// The year has two digits: which century is meant is a guess.
    private(set) var isShort = false

    /// `2026-03-02`, with whatever behind it.
    init?(iso text: String) {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, let day = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else { return nil }
        readings = [day]
    }

    private init(_ readings: [CivilDate?]) {
        for case let day? in readings where !self.readings.contains(day) { self.readings.append(day) }
    }

    /// The date at the cursor, and the token behind it.
    static func read(_ cursor: TokenCursor, isInExpression: Bool) -> (ForeignDate, end: Int)? {
        if cursor.kind() == .word { return isInExpression ? nil : monthFirst(cursor) }
        return dotted(cursor) ?? separated(cursor, by: .slash, isInExpression)
            ?? separated(cursor, by: .minus, isInExpression) ?? dayFirst(cursor)
    }

    // MARK: Numbers only

    /// `02.03.2026` is two numbers for the lexer, `02.03` and `2026`; `2026.03.02` likewise.
    private static func dotted(_ cursor: TokenCursor) -> (ForeignDate, end: Int)? {
        guard cursor.kind() == .number, cursor.kind(1) == .dot, cursor.kind(2) == .number, cursor.isAttached(1),
            cursor.isAttached(2)
        else { return nil }
        let parts = cursor.text.split(separator: ".") + [Substring(text(cursor, 2))]
        guard parts.count == 3, let date = ordered(parts, isDayFirst: true) else { return nil }
        return (date, cursor.index + 3)
    }

    private static func separated(
        _ cursor: TokenCursor, by separator: Token.Kind, _ isInExpression: Bool
    ) -> (ForeignDate, end: Int)? {
        guard cursor.kind() == .number, cursor.kind(1) == separator, cursor.kind(2) == .number,
            cursor.kind(3) == separator, cursor.kind(4) == .number, (1...4).allSatisfy({ cursor.isAttached($0) })
        else { return nil }
        let parts = [0, 2, 4].map { Substring(text(cursor, $0)) }
        guard let date = ordered(parts, isDayFirst: false) ?? (isInExpression ? nil : short(parts)) else { return nil }
        return (date, cursor.index + 5)
    }

    /// Year first, or year last; then day and month may be in either order unless the dots say it.
    private static func ordered(_ parts: [Substring], isDayFirst: Bool) -> ForeignDate? {
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if parts[0].utf8.count == 4, parts[1].utf8.count <= 2, parts[2].utf8.count <= 2 {
            return ForeignDate([CivilDate(year: first, month: second, day: third)])
        }
        if isDayFirst, parts[2].utf8.count == 2, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 {
            var date = ForeignDate([CivilDate(year: 2000 + third, month: second, day: first)])
            date.isShort = true
            return date
        }
        guard parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 else { return nil }
        let dayFirst = CivilDate(year: third, month: second, day: first)
        let monthFirst = CivilDate(year: third, month: first, day: second)
        return ForeignDate(isDayFirst ? [dayFirst] : [monthFirst, dayFirst])
    }

    /// `14/04/26`: of the century that is meant nothing can be known.
    private static func short(_ parts: [Substring]) -> ForeignDate? {
        guard parts.allSatisfy({ $0.utf8.count <= 2 }), parts[2].utf8.count == 2, let first = Int(parts[0]),
            let second = Int(parts[1]), let year = Int(parts[2])
        else { return nil }
        var date = ForeignDate([
            CivilDate(year: 2000 + year, month: first, day: second),
            CivilDate(year: 2000 + year, month: second, day: first),
        ])
        date.isShort = true
        return date.readings.isEmpty ? nil : date
    }

    // MARK: Names of months

    /// `2 March 2026`, `2nd March 2026`.
    private static func dayFirst(_ cursor: TokenCursor) -> (ForeignDate, end: Int)? {
        guard cursor.kind() == .number, cursor.unit(1) == nil, let day = Int(cursor.text), day <= 31 else { return nil }
        var next = 1
        if isOrdinal(cursor, next) { next += 1 }
        guard cursor.kind(next) == .word, let month = month(text(cursor, next)), let year = year(cursor, next + 1)
        else {
            return nil
        }
        return (ForeignDate([CivilDate(year: year, month: month, day: day)]), cursor.index + next + 2)
    }

    /// `March 2, 2026`.
    private static func monthFirst(_ cursor: TokenCursor) -> (ForeignDate, end: Int)? {
        guard let month = month(cursor.text), cursor.kind(1) == .number, let day = Int(text(cursor, 1)), day <= 31
        else { return nil }
        var next = 2
        if isOrdinal(cursor, next) { next += 1 }
        if cursor.kind(next) == .comma { next += 1 }
        guard let year = year(cursor, next) else { return nil }
        return (ForeignDate([CivilDate(year: year, month: month, day: day)]), cursor.index + next + 1)
    }

    private static func isOrdinal(_ cursor: TokenCursor, _ offset: Int) -> Bool {
        cursor.kind(offset) == .word && cursor.isAttached(offset)
            && ["st", "nd", "rd", "th"].contains(text(cursor, offset))
    }

    private static func year(_ cursor: TokenCursor, _ offset: Int) -> Int? {
        guard cursor.kind(offset) == .number, cursor.token(offset)?.length == 4 else { return nil }
        return Int(text(cursor, offset))
    }

    private static func month(_ name: String) -> Int? {
        let name = name.lowercased()
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard name.utf8.count >= 3 else { return nil }
        return months.firstIndex { $0 == name || $0.prefix(3) == name || name == "sept" && $0.hasPrefix("sept") }
            .map { $0 + 1 }
    }

    private static func text(_ cursor: TokenCursor, _ offset: Int) -> String {
        cursor.token(offset).map(cursor.tree.text) ?? ""
    }
}
