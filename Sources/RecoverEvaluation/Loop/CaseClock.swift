import RecoverBase
import RecoverModel

/// The clock of a case: when a length of time is over that began at some moment.
///
/// A `calendar` clock runs day and night. One of `working-hours` runs while the clock on the wall of the zone shows
/// working hours; a length of time in days counts working days, to the same time of day; weeks and months
/// are those of the calendar. What begins outside
/// working hours begins with the next one. All of it is exact to the second.
public struct CaseClock: Sendable {
    public enum Kind: String, Sendable {
        case calendar
        case workingHours = "working-hours"
    }

    public let kind: Kind
    public let zone: ZoneRules
    let times: OpenTimes
    let hours: WorkingHours

    public init(_ kind: Kind = .calendar, zone: ZoneRules = .utc, hours: WorkingHours = WorkingHours()) {
        self.kind = kind
        self.zone = zone
        self.hours = hours
        times = OpenTimes(hours, zone: zone)
    }

    /// As the policy `clock`, the zone and the hours of a case say.
    public init(_ model: RecoveryModel) {
        let word = model.policy(.clock)?.value.string ?? ""
        self.init(Kind(rawValue: word) ?? .calendar, zone: model.zone, hours: model.hours)
    }

    /// When the time is over; nil where working hours never come.
    public func end(of limit: TimeLimit, from start: Instant) -> Instant? {
        switch kind {
        case .calendar: return limit.span.after(start, in: zone)
        case .workingHours:
            if let days = limit.days { return end(ofWorkingDays: days, from: start) }
            if limit.isOfCalendar { return opening(from: limit.span.after(start, in: zone)) }
            return end(ofOpen: Int(saturating: limit.span.approximateSeconds.rounded()), from: start)
        }
    }

    /// Open time between two moments, in seconds; on a calendar clock all of it.
    public func elapsed(from start: Instant, to end: Instant) -> Int {
        guard kind == .workingHours else { return end.seconds - start.seconds }
        guard end > start else { return 0 }
        var sum = 0
        times.stretches(from: start.seconds) { range in
            if range.lowerBound >= end.seconds { return false }
            sum += min(range.upperBound, end.seconds) - range.lowerBound
            return range.upperBound < end.seconds
        }
        return sum
    }

    /// The moment itself where it is open, else the next that is.
    func opening(from start: Instant) -> Instant? {
        var found: Instant?
        times.stretches(from: start.seconds) { range in
            found = Instant(seconds: range.lowerBound)
            return false
        }
        return found
    }

    private func end(ofOpen seconds: Int, from start: Instant) -> Instant? {
        guard seconds > 0 else { return opening(from: start) }
        var left = seconds
        var found: Instant?
        times.stretches(from: start.seconds) { range in
            if range.count >= left {
                found = Instant(seconds: range.lowerBound + left)
                return false
            }
            left -= range.count
            return true
        }
        return found
    }

    private func end(ofWorkingDays days: Int, from start: Instant) -> Instant? {
        guard let first = opening(from: start) else { return nil }
        guard days > 0 else { return first }
        let time = first.timeOfDay(in: zone)
        var day = first.date(in: zone).daysSinceEpoch
        var left = days
        var looked = 0
        while left > 0 {
            day += 1
            looked += 1
            guard looked < OpenTimes.horizon else { return nil }
            if times.isWorkingDay(day) { left -= 1 }
        }
        let same = Instant(
            CivilDate(daysSinceEpoch: day), hour: time / 3600, minute: time / 60 % 60, second: time % 60, zone: zone)
        return closing(onOrBefore: same, of: day) ?? opening(from: same)
    }

    /// Hours differ from day to day: a time after the last hour of its day is the end of that hour.
    private func closing(onOrBefore moment: Instant, of day: Int) -> Instant? {
        let open = times.open(on: day)
        let time = moment.timeOfDay(in: zone)
        guard let last = open.last(where: { $0.lowerBound <= time }), open.last?.upperBound == last.upperBound else {
            return nil
        }
        guard time > last.upperBound else { return moment }
        return Instant(
            CivilDate(daysSinceEpoch: day), hour: last.upperBound / 3600, minute: last.upperBound / 60 % 60,
            second: last.upperBound % 60, zone: zone)
    }
}
