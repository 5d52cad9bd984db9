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

    /// An interval from one time of day to another; where the second is not later, it is that of the next day.
    public static func interval(from start: Int, to end: Int) -> Range<Int> {
        start..<(end > start ? end : end + 86_400)
    }
}
