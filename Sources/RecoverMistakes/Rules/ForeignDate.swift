import RecoverBase
import RecoverSyntax

/// A date as other people write it, and the days that it can mean: two where day and month can be taken for each other.
struct ForeignDate {
    private(set) var readings: [CivilDate] = []
    /// The year has two digits: which century is meant is a guess.
    private(set) var isShort = false

    private init(_ days: [(year: Int, month: Int, day: Int)], isShort: Bool = false) {
        self.isShort = isShort
        for day in days {
            guard let date = CivilDate(year: day.year, month: day.month, day: day.day), !readings.contains(date)
            else { continue }
            readings.append(date)
        }
    }

    /// The date at a token, and the token behind it.
    static func read(_ suspect: Suspect, at index: Int) -> (ForeignDate, end: Int)? {
        numbers(suspect, index) ?? named(suspect, index)
    }

    /// `02.03.2026` is two numbers for the lexer, `02.03` and `2026`; `2026.03.02` likewise. `2/3/2026`, `2-3-26`.
    private static func numbers(_ suspect: Suspect, _ index: Int) -> (ForeignDate, end: Int)? {
        if let found = suspect.finding([.number, .of(.dot).attached, .number.attached], at: index) {
            let parts = found[1].split(separator: ".").map(String.init) + [found[3]]
            return dated(parts, areDots: true).map { ($0, index + 3) }
        }
        for mark in [Piece.of(.slash), .of(.minus)] {
            let pattern = [.number, mark.attached, .number.attached, mark.attached, .number.attached]
            guard let found = suspect.finding(pattern, at: index) else { continue }
            return dated([found[1], found[3], found[5]], areDots: false).map { ($0, index + 5) }
        }
        return nil
    }

    /// Year first, or year last; then day and month may be in either order unless the dots say it. Of two digits nobody
    /// can know which century is meant.
    private static func dated(_ parts: [String], areDots: Bool) -> ForeignDate? {
        let numbers = parts.compactMap { Int(reading: $0) }
        guard numbers.count == 3, parts.count == 3 else { return nil }
        let lengths = parts.map(\.utf8.count)
        if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
            return ForeignDate([(numbers[0], numbers[1], numbers[2])])
        }
        guard lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4 || lengths[2] == 2 else { return nil }
        let isShort = lengths[2] == 2
        let year = isShort ? 2000 + numbers[2] : numbers[2]
        let (dayFirst, monthFirst) = ((year, numbers[1], numbers[0]), (year, numbers[0], numbers[1]))
        let date = ForeignDate(areDots ? [dayFirst] : [monthFirst, dayFirst], isShort: isShort)
        return isShort && !areDots && date.readings.isEmpty ? nil : date
    }

    /// `2 March 2026`, `2nd March 2026`, `March 2, 2026`.
    private static func named(_ suspect: Suspect, _ index: Int) -> (ForeignDate, end: Int)? {
        let dayFirst = suspect.finding([.day, .month, .year], at: index)
        let monthFirst = suspect.finding([.month, .day, .comma.optional, .year], at: index)
        guard let found = dayFirst ?? monthFirst,
            let month = months.firstIndex(of: String(found[dayFirst == nil ? 1 : 2].lowercased().prefix(3))),
            let day = Int(reading: suspect.text(found.first(dayFirst == nil ? 2 : 1))), day <= 31,
            let year = Int(reading: found[dayFirst == nil ? 4 : 3])
        else { return nil }
        return (ForeignDate([(year, month + 1, day)]), found.pieces[0].upperBound)
    }

    fileprivate static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}

extension Piece {
    fileprivate static let day = number + words("st", "nd", "rd", "th").attached.optional
    fileprivate static let year = Piece { $0.kind($1) == .number && $0.text($1).utf8.count == 4 ? $1 + 1 : nil }
    /// A month's name, or its first three letters.
    fileprivate static let month = words(
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
}
