import RecoverBase

/// When somebody works: intervals for each day of the week, and days without any.
public struct WorkingHours: Sendable, Hashable {
    /// For each day of the week, Monday first: from when to when, in seconds since its midnight. One that runs past
    /// midnight ends beyond 86,400 and belongs to the day on which it begins.
    public var intervals: [[Range<Int>]]
    public var holidays: Set<CivilDate>

    public init(intervals: [[Range<Int>]] = [[Range<Int>]](repeating: [], count: 7), holidays: Set<CivilDate> = []) {
        self.intervals = intervals
        self.holidays = holidays
    }

    public static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// What is open on no day at all.
    public var isNeverOpen: Bool { intervals.allSatisfy(\.isEmpty) }

    /// Why nobody works then.
    public enum Closing: Sendable {
        case holiday, closed
    }

    /// Nil where somebody works, or where nobody has said when. A day as a whole is open if any of it is.
    /// - Parameter time: in seconds since midnight.
    public func closing(_ date: CivilDate, _ time: Int?) -> Closing? {
        if holidays.contains(date) { return .holiday }
        guard !isNeverOpen, intervals.count == 7 else { return nil }
        let today = intervals[date.weekday - 1]
        guard let time else { return today.isEmpty ? .closed : nil }
        let before = intervals[(date.weekday + 5) % 7]
        let isOpen = today.contains { $0.contains(time) } || before.contains { $0.contains(time + 86_400) }
        return isOpen ? nil : .closed
    }

    /// An interval from one time of day to another; where the second is not later, it is that of the next day.
    public static func interval(from start: Int, to end: Int) -> Range<Int> {
        start..<(end > start ? end : end + 86_400)
    }
}
