import RecoverBase

/// A date, with a time of day and an offset from UTC where they were given.
public struct Moment: Sendable, Hashable {
    public var date: CivilDate
    /// Seconds since midnight; nil for a day as a whole.
    public var timeOfDay: Int?
    /// Seconds east of UTC; nil means the zone of the playbook.
    public var offset: Int?

    public init(date: CivilDate, timeOfDay: Int? = nil, offset: Int? = nil) {
        self.date = date
        self.timeOfDay = timeOfDay
        self.offset = offset
    }

    /// The moment in time; a whole day is its midnight in the zone.
    public func instant(in zone: ZoneRules) -> Instant {
        let time = timeOfDay ?? 0
        if let offset, timeOfDay != nil {
            return Instant(seconds: date.daysSinceEpoch * 86_400 + time - offset)
        }
        return Instant(date, hour: time / 3600, minute: time / 60 % 60, second: time % 60, zone: zone)
    }

    /// The moment a length of time later, months on the calendar: 31 January + 1 month is 28 February. A day as a whole
    /// stays one where whole days are added. Nil beyond the years that a calendar has.
    public func moved(by span: CalendarSpan) -> Moment? {
        guard abs(span.approximateSeconds) < 9000 * 366 * 86_400 else { return nil }
        // Where it lies does not matter, as long as it is the same place before and after.
        let instant = span.after(Moment(date: date, timeOfDay: timeOfDay).instant(in: .utc))
        let time = instant.timeOfDay(in: .utc)
        let isWholeDay = timeOfDay == nil && time == 0
        return Moment(date: instant.date(in: .utc), timeOfDay: isWholeDay ? nil : time, offset: offset)
    }

    public var description: String {
        guard let timeOfDay else { return date.text }
        if let offset {
            let zone = ZoneRules(name: "", initialOffset: offset, transitions: [])
            return instant(in: zone).text(in: zone)
        }
        let text = Instant(seconds: date.daysSinceEpoch * 86_400 + timeOfDay).text()
        return String(text.dropLast())
    }
}
