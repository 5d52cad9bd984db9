/// How people read moments off the clock on the wall of a zone: `Fri 16:30`, `Fri 6 Mar 16:30`.
public struct WallClock: Sendable {
    public let zone: ZoneRules

    public init(_ zone: ZoneRules) {
        self.zone = zone
    }

    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    public static func weekday(_ date: CivilDate) -> String { days[date.weekday - 1] }
    public static func shortWeekday(_ date: CivilDate) -> String { String(weekday(date).prefix(3)) }

    /// `6 Mar`, with the year where it is asked for.
    public static func day(_ date: CivilDate, year: Bool = false) -> String {
        "\(date.day) \(months[date.month - 1])" + (year ? " \(date.year)" : "")
    }

    /// `09:30`, with seconds where there are any.
    public func time(_ instant: Instant) -> String { WallClock.time(instant.timeOfDay(in: zone)) }

    /// Of seconds since midnight; the end of a day is `24:00`, and its last second, by which it is over, as well.
    public static func time(_ seconds: Int) -> String {
        guard seconds != 86_399 else { return "24:00" }
        return "\(zeroPadded(seconds / 3600, 2)):\(zeroPadded(seconds / 60 % 60, 2))"
            + (seconds % 60 == 0 ? "" : ":\(zeroPadded(seconds % 60, 2))")
    }

    /// `Fri 16:30`
    public func short(_ instant: Instant) -> String {
        "\(WallClock.shortWeekday(instant.date(in: zone))) \(time(instant))"
    }

    /// `Fri 6 Mar 16:30`, with the year where it is asked for.
    public func long(_ instant: Instant, year: Bool = false) -> String {
        let date = instant.date(in: zone)
        return "\(WallClock.shortWeekday(date)) \(WallClock.day(date, year: year)) \(time(instant))"
    }

    /// As short as another moment nearby leaves it clear: the day of the week alone within six days, the year where it is
    /// another one.
    public func text(_ instant: Instant, near other: Instant) -> String {
        let date = instant.date(in: zone)
        let reference = other.date(in: zone)
        if abs(date.daysSinceEpoch - reference.daysSinceEpoch) < 6 { return short(instant) }
        return long(instant, year: date.year != reference.year)
    }

    /// `2 d 23 h`, `3 h 5 min`, `40 min`: the two largest units.
    public static func length(_ seconds: Int) -> String {
        let seconds = abs(seconds)
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
        let parts = [(days, "d"), (hours, "h"), (minutes, "min")].drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }
        return parts.isEmpty ? "\(seconds) s" : parts.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }
}
