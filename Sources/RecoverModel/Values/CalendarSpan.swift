import RecoverBase

/// A length of time as people say it: calendar months (and years) that clip at the end of a month, and
/// an exact number of seconds. Days are 24 hours.
public struct CalendarSpan: Sendable, Hashable {
    /// Calendar months; a fraction counts as that part of 30.4375 days.
    public var months: Double
    public var seconds: Double

    public init(months: Double = 0, seconds: Double = 0) {
        self.months = months
        self.seconds = seconds
    }

    public static func days(_ count: Double) -> CalendarSpan { CalendarSpan(seconds: count * 86_400) }
    public static func hours(_ count: Double) -> CalendarSpan { CalendarSpan(seconds: count * 3600) }

    /// Seconds in a month where one is compared with hours: 30.4375 days, a twelfth of 365.25.
    public static let secondsPerMonth = 30.4375 * 86_400

    /// For comparison, in seconds.
    public var approximateSeconds: Double { months * CalendarSpan.secondsPerMonth + seconds }

    public var days: Double { approximateSeconds / 86_400 }

    /// As many whole days as it takes.
    public var wholeDays: Int { Int(saturating: days.rounded(.up)) }

    /// Neither part is beyond every number.
    public var isFinite: Bool { months.isFinite && seconds.isFinite }

    public static func + (left: CalendarSpan, right: CalendarSpan) -> CalendarSpan {
        CalendarSpan(months: left.months + right.months, seconds: left.seconds + right.seconds)
    }

    public static prefix func - (span: CalendarSpan) -> CalendarSpan {
        CalendarSpan(months: -span.months, seconds: -span.seconds)
    }

    public static func * (span: CalendarSpan, factor: Double) -> CalendarSpan {
        CalendarSpan(months: span.months * factor, seconds: span.seconds * factor)
    }

    /// The moment this long after another, months on the calendar of the zone.
    public func after(_ instant: Instant, in zone: ZoneRules = .utc) -> Instant {
        let whole = months.rounded(.towardZero)
        let rest = (months - whole) * CalendarSpan.secondsPerMonth + seconds
        let base = whole == 0 ? instant : instant.adding(months: Int(saturating: whole), in: zone)
        return base.adding(seconds: Int(saturating: rest.rounded()))
    }

    /// In the largest units that come out whole: `2 years 3 months`, `20 minutes`, `2.5 days`.
    public var description: String {
        var parts: [String] = []
        func add(_ count: Double, _ unit: TimeUnit) {
            if count != 0 { parts.append("\(Value.plain(count)) \(abs(count) == 1 ? unit.rawValue : unit.plural)") }
        }
        let years = (months / 12).rounded(.towardZero)
        add(years, .year)
        add(months - years * 12, .month)
        if seconds.truncatingRemainder(dividingBy: 86_400) == 0 {
            add(seconds / 86_400, .day)
        } else if seconds.truncatingRemainder(dividingBy: 3600) == 0 {
            abs(seconds) > 3 * 86_400 ? add(seconds / 86_400, .day) : add(seconds / 3600, .hour)
        } else {
            add(seconds / 60, .minute)
        }
        return parts.isEmpty ? "0 days" : parts.joined(separator: " ")
    }
}
