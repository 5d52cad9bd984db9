import RecoverBase

/// The detractors that were not recovered by the end of a day, week or month.
public struct Unrecovered: Sendable, Hashable {
    public enum Period: String, Sendable { case day, week, month }

    public var period: Period
    /// `week 11`, `9 Mar`, `Mar 2026`.
    public var name: String
    /// As JSON has it: the number of the week after ISO 8601, `2026-03-09`, `2026-03`.
    public var key: JSON
    public var count: Int

    /// The last three, the one that is not over included.
    /// - Parameter each: `daily`, `weekly` or `monthly`; else weekly.
    static func last(of cases: [ProgrammeCase], now: Instant, each word: String?) -> [Unrecovered] {
        let period: Period = word == "daily" ? .day : word == "monthly" ? .month : .week
        let today = now.date(in: .utc)
        return stride(from: 2, through: 0, by: -1).compactMap { back in
            lastDay(of: period, back: back, from: today).map { last in
                let end = min(now, Instant(last.adding(days: 1)))
                let count = cases.filter { one in
                    guard let received = one.received, received <= end else { return false }
                    return one.recovered.map { $0 > end } ?? true
                }.count
                let (name, key) = naming(period, last)
                return Unrecovered(period: period, name: name, key: key, count: count)
            }
        }
    }

    private static func lastDay(of period: Period, back: Int, from today: CivilDate) -> CivilDate? {
        switch period {
        case .day: return today.adding(days: -back)
        case .week: return today.adding(days: 7 - today.weekday - 7 * back)
        case .month:
            let months = today.year * 12 + today.month - back
            return CivilDate(year: months / 12, month: months % 12 + 1, day: 1)?.adding(days: -1)
        }
    }

    private static func naming(_ period: Period, _ last: CivilDate) -> (name: String, key: JSON) {
        switch period {
        case .day: (WallClock.day(last), .string(last.text))
        case .week: ("week \(week(of: last))", .int(week(of: last)))
        case .month: (String(last.text.prefix(7)), .string(String(last.text.prefix(7))))
        }
    }

    /// The week of a year after ISO 8601, of its Sunday.
    static func week(of sunday: CivilDate) -> Int {
        let thursday = sunday.adding(days: -3)
        guard let first = CivilDate(year: thursday.year, month: 1, day: 1) else { return 0 }
        return (thursday.daysSinceEpoch - first.daysSinceEpoch) / 7 + 1
    }
}
