import RecoverBase
import RecoverModel
import RecoverText

/// The times that a mail offers, on the calendar: a day of the month in the year that stands behind it, and without one it is, as
/// a weekday, the next from when the mail is written.
public struct OfferedMoments: Sendable, Hashable {
    /// Those whose day and clock are certain.
    public private(set) var all: [Moment] = []
    /// How many more it offers, by a day that may be two (`3/4`) or a clock that is not known here (`10:00 PST`).
    public private(set) var unknown = 0

    /// - Parameters:
    ///   - schedule: the times of the case, which are the ones that are meant where they fit.
    ///   - written: when the mail is written.
    ///   - zone: the clock of whoever writes it.
    public init(in text: String, _ schedule: Schedule? = nil, written: Instant, zone: ZoneRules) {
        let bytes = Array(text.utf8)
        let sentences = Sentences(utf8: bytes).all
        let options = SchedulingOptions(utf8: bytes, sentences: sentences).all
        let years = options.isEmpty ? nil : StatedYears(utf8: bytes, sentences: sentences)
        for option in options {
            let year = years?.year(of: option)
            let given = schedule?.knownTimes.first {
                $0.timeOfDay != nil && (year ?? $0.date.year) == $0.date.year
                    && $0.matches(option, ZoneWord(bytes, behind: option.range.upperBound), in: zone)
            }
            guard let moment = given ?? OfferedMoments.moment(option, year, bytes, written, zone) else {
                unknown += 1
                continue
            }
            if !all.contains(moment) { all.append(moment) }
        }
    }

    private static func moment(
        _ option: SchedulingOptions.Option, _ year: Int?, _ bytes: [UInt8], _ written: Instant, _ zone: ZoneRules
    ) -> Moment? {
        let offset: Int?
        switch clock(behind: option.range, bytes) {
        case "": offset = nil
        case "UTC", "GMT", "Z": offset = 0
        default: return nil
        }
        guard option.minutes < 24 * 60 else { return nil }
        let own = offset == nil ? zone : .utc
        return date(option.day, year, atMinute: option.minutes, written, own).map {
            Moment(date: $0, timeOfDay: option.minutes * 60, offset: offset)
        }
    }

    /// The letters of a zone behind a time of day, such as `UTC`; empty where there are none.
    private static func clock(behind range: Range<Int>, _ bytes: [UInt8]) -> String {
        if Bytes.lower(bytes[range.upperBound - 1]) == UInt8(ascii: "z") { return "Z" }
        var index = range.upperBound
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "(") { index += 1 }
        let letters = bytes[index...].prefix(while: Bytes.isUpper)
        let isWord = letters.endIndex < bytes.count && Bytes.isLetter(bytes[letters.endIndex])
        return letters.count > 1 && !isWord ? String(decoding: letters, as: UTF8.self) : ""
    }

    private static func date(
        _ day: String, _ year: Int?, atMinute minute: Int, _ written: Instant, _ zone: ZoneRules
    ) -> CivilDate? {
        let today = written.date(in: zone)
        func ahead(_ date: CivilDate) -> Bool {
            date > today || date == today && minute * 60 > written.timeOfDay(in: zone)
        }
        if day == "today" || day == "tonight" { return today }
        if day == "tomorrow" { return today.adding(days: 1) }
        if let weekday = DayWords.weekdays.firstIndex(of: day) {
            let date = today.adding(days: (weekday + 1 - today.weekday + 7) % 7)
            return ahead(date) ? date : date.adding(days: 7)
        }
        if let date = Moment(written: day)?.date { return date }
        let parts = day.split(separator: " ")
        guard parts.count == 2, let number = Int(reading: parts[1]) else { return nil }
        if let month = DayWords.months.firstIndex(of: String(parts[0])) {
            if let year { return CivilDate(year: year, month: month + 1, day: number) }
            return [0, 1].lazy.compactMap { CivilDate(year: today.year + $0, month: month + 1, day: number) }
                .first(where: ahead)
        }
        // "the 14th"
        let first = today.adding(days: 1 - today.day)
        return (0..<3).lazy.map { first.adding(months: $0) }
            .compactMap { CivilDate(year: $0.year, month: $0.month, day: number) }.first(where: ahead)
    }
}

/// How `TimeWord` names days.
enum DayWords {
    static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}

extension Moment {
    /// Whether an offer may mean it.
    /// - Parameter zone: the zone that is told behind the offered time; nil where none is.
    func matches(_ option: SchedulingOptions.Option, _ zone: ZoneWord?, in own: ZoneRules) -> Bool {
        let instant = instant(in: own)
        func fits(_ date: CivilDate, _ seconds: Int) -> Bool {
            let days = [
                DayWords.weekdays[date.weekday - 1], date.text, "the \(date.day)",
                "\(DayWords.months[date.month - 1]) \(date.day)",
            ]
            // "10" for 22:00 on a clock of twelve hours.
            return days.contains(option.day) && [option.minutes, option.minutes + 720].contains(seconds / 60)
        }
        if case .offset(let offset)? = zone {
            let there = ZoneRules(name: "", initialOffset: offset, transitions: [])
            return fits(instant.date(in: there), instant.timeOfDay(in: there))
        }
        return timeOfDay.map { fits(date, $0) } ?? false
            || [own, .utc].contains { fits(instant.date(in: $0), instant.timeOfDay(in: $0)) }
    }
}
