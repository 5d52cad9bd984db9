/// A moment in time: whole seconds since 1970-01-01T00:00Z, in the years of a calendar.
public struct Instant: Sendable, Hashable, Comparable {
    public let seconds: Int

    /// The years 1…9999, with a day at each end for the offset of a zone.
    private static let all = -62_135_596_800 - 86_400...253_402_300_799 + 86_400

    /// What lies before the first, or after the last, moment of all is that moment.
    public init(seconds: Int) {
        self.seconds = min(max(seconds, Instant.all.lowerBound), Instant.all.upperBound)
    }

    /// A wall-clock time in a zone. A time that daylight saving skips is read with the offset before the
    /// change; one that happens twice is the earlier of the two.
    public init(_ date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0, zone: ZoneRules = .utc) {
        let local = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
        self.init(seconds: local - zone.offset(atLocal: local))
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

    public func adding(seconds delta: Int) -> Instant { Instant(seconds: seconds.addingSaturating(delta)) }

    /// The day in a zone.
    public func date(in zone: ZoneRules) -> CivilDate {
        let local = seconds + zone.offset(at: seconds)
        return CivilDate(daysSinceEpoch: Int(saturating: (Double(local) / 86_400).rounded(.down)))
    }

    /// Seconds since midnight in a zone.
    public func timeOfDay(in zone: ZoneRules) -> Int {
        let local = seconds + zone.offset(at: seconds)
        return ((local % 86_400) + 86_400) % 86_400
    }

    /// Months on, keeping the wall-clock time of the zone; the day clips to the end of the month.
    public func adding(months: Int, in zone: ZoneRules) -> Instant {
        let time = timeOfDay(in: zone)
        return Instant(
            date(in: zone).adding(months: months), hour: time / 3600, minute: time / 60 % 60, second: time % 60,
            zone: zone)
    }

    /// ISO 8601 with the zone's offset: `2026-03-02T10:10+01:00`, `…Z` in UTC. Seconds only where there are any.
    public func text(in zone: ZoneRules = .utc) -> String {
        let time = timeOfDay(in: zone)
        let offset = zone.offset(at: seconds)
        var text = "\(date(in: zone).text)T\(zeroPadded(time / 3600, 2)):\(zeroPadded(time / 60 % 60, 2))"
        if time % 60 != 0 { text += ":\(zeroPadded(time % 60, 2))" }
        guard offset != 0 else { return text + "Z" }
        let minutes = abs(offset) / 60
        return text + (offset < 0 ? "-" : "+") + "\(zeroPadded(minutes / 60, 2)):\(zeroPadded(minutes % 60, 2))"
    }
}
