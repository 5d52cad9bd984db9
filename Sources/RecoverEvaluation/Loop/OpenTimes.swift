import RecoverBase
import RecoverModel

/// The moments at which the clock on the wall of a zone shows working hours, as stretches of real time.
///
/// An hour that the clocks skip is open for nobody; one that they show twice is open twice.
struct OpenTimes: Sendable {
    let zone: ZoneRules
    private let hours: WorkingHours
    /// For each day of the week, without and with the rest of the night before: what is open, merged, clipped to the day.
    private let own: [[Range<Int>]]
    private let spilled: [[Range<Int>]]

    private static let day = 86_400

    init(_ hours: WorkingHours, zone: ZoneRules) {
        self.hours = hours
        self.zone = zone
        own = hours.intervals.map { $0.map { $0.clamped(to: 0..<OpenTimes.day) } }
        spilled = hours.intervals.map { intervals in
            intervals.filter { $0.upperBound > OpenTimes.day }.map {
                max(0, $0.lowerBound - OpenTimes.day)..<($0.upperBound - OpenTimes.day)
            }
        }
    }

    /// What is open on a day of the calendar: in seconds since its midnight, in order, apart from each other.
    func open(on day: Int) -> [Range<Int>] {
        let weekday = ((day + 3) % 7 + 7) % 7
        let before = (weekday + 6) % 7
        let hasHolidays = !hours.holidays.isEmpty
        let isOff = hasHolidays && hours.holidays.contains(CivilDate(daysSinceEpoch: day))
        var found = isOff ? [] : own[weekday]
        if !spilled[before].isEmpty,
            !(hasHolidays && hours.holidays.contains(CivilDate(daysSinceEpoch: day - 1)))
        {
            found += spilled[before]
        }
        guard found.count > 1 else { return found }
        found.sort { $0.lowerBound < $1.lowerBound }
        var merged = [found[0]]
        for next in found.dropFirst() {
            if next.lowerBound <= merged[merged.count - 1].upperBound {
                let end = max(merged[merged.count - 1].upperBound, next.upperBound)
                merged[merged.count - 1] = merged[merged.count - 1].lowerBound..<end
            } else {
                merged.append(next)
            }
        }
        return merged
    }

    /// Work begins on this day: its own hours, not the end of the night before.
    func isWorkingDay(_ day: Int) -> Bool {
        !own[((day + 3) % 7 + 7) % 7].isEmpty && !hours.holidays.contains(CivilDate(daysSinceEpoch: day))
            && !zone.skips(day)
    }

    /// The days that are looked at before it counts as never open.
    static let horizon = 366 * 60

    /// Hands out the open stretches from a moment on, in order, until `body` says stop. False where the horizon was
    /// reached before that.
    @discardableResult
    func stretches(from start: Int, _ body: (Range<Int>) -> Bool) -> Bool {
        guard !hours.isNeverOpen else { return false }
        var at = start
        let last = start + OpenTimes.horizon * OpenTimes.day
        while at < last {
            let offset = zone.offset(at: at)
            let end = min(zone.nextTransition(after: at) ?? last, last)
            var day = (at + offset).flooredQuotient(by: OpenTimes.day)
            while day * OpenTimes.day - offset < end {
                for range in open(on: day) {
                    let from = max(day * OpenTimes.day + range.lowerBound - offset, at)
                    let to = min(day * OpenTimes.day + range.upperBound - offset, end)
                    if from < to, !body(from..<to) { return true }
                }
                day += 1
            }
            at = end
        }
        return false
    }
}
