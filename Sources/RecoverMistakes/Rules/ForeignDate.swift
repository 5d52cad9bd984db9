import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// A date as other people write it, and the days that it can mean: two where day and month can be taken for each other.
struct ForeignDate {
    private(set) var readings: [CivilDate] = []
    /// The year has two digits: which century is meant is a guess.
    private(set) var isShort = false

    private init(_ readings: [CivilDate?]) {
        for case let day? in readings where !self.readings.contains(day) { self.readings.append(day) }
    }

    /// The date at a token, and the token behind it.
    static func read(_ suspect: Suspect, at index: Int) -> (ForeignDate, end: Int)? {
        if suspect.kind(index) == .word { return monthFirst(suspect, index) }
        return dotted(suspect, index) ?? separated(suspect, index, by: .slash) ?? separated(suspect, index, by: .minus)
            ?? dayFirst(suspect, index)
    }

    // MARK: Numbers only

    /// `02.03.2026` is two numbers for the lexer, `02.03` and `2026`; `2026.03.02` likewise.
    private static func dotted(_ suspect: Suspect, _ at: Int) -> (ForeignDate, end: Int)? {
        guard suspect.kind(at) == .number, suspect.kind(at + 1) == .dot, suspect.kind(at + 2) == .number,
            suspect.isAttached(at + 1), suspect.isAttached(at + 2)
        else { return nil }
        let parts = suspect.text(at).split(separator: ".") + [Substring(suspect.text(at + 2))]
        guard parts.count == 3, let date = ordered(parts, isDayFirst: true) else { return nil }
        return (date, at + 3)
    }

    private static func separated(
        _ suspect: Suspect, _ at: Int, by separator: Token.Kind
    ) -> (ForeignDate, end: Int)? {
        guard suspect.kind(at) == .number, suspect.kind(at + 1) == separator, suspect.kind(at + 2) == .number,
            suspect.kind(at + 3) == separator, suspect.kind(at + 4) == .number,
            (at + 1...at + 4).allSatisfy(suspect.isAttached)
        else { return nil }
        let parts = [at, at + 2, at + 4].map { Substring(suspect.text($0)) }
        return (ordered(parts, isDayFirst: false) ?? short(parts)).map { ($0, at + 5) }
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
    private static func dayFirst(_ suspect: Suspect, _ at: Int) -> (ForeignDate, end: Int)? {
        guard suspect.kind(at) == .number, let day = Int(suspect.text(at)), day <= 31 else { return nil }
        let next = isOrdinal(suspect, at + 1) ? at + 2 : at + 1
        guard suspect.kind(next) == .word, let month = month(suspect.text(next)), let year = year(suspect, next + 1)
        else { return nil }
        return (ForeignDate([CivilDate(year: year, month: month, day: day)]), next + 2)
    }

    /// `March 2, 2026`.
    private static func monthFirst(_ suspect: Suspect, _ at: Int) -> (ForeignDate, end: Int)? {
        guard let month = month(suspect.text(at)), suspect.kind(at + 1) == .number,
            let day = Int(suspect.text(at + 1)), day <= 31
        else { return nil }
        var next = isOrdinal(suspect, at + 2) ? at + 3 : at + 2
        if suspect.kind(next) == .comma { next += 1 }
        guard let year = year(suspect, next) else { return nil }
        return (ForeignDate([CivilDate(year: year, month: month, day: day)]), next + 1)
    }

    private static func isOrdinal(_ suspect: Suspect, _ index: Int) -> Bool {
        suspect.isAttached(index) && suspect.isWord(index, "st", "nd", "rd", "th")
    }

    private static func year(_ suspect: Suspect, _ index: Int) -> Int? {
        suspect.kind(index) == .number && suspect.text(index).utf8.count == 4 ? Int(suspect.text(index)) : nil
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
}
