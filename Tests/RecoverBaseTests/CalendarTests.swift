import RecoverBase
import Testing

/// Dates, moments and zones.
@Suite struct CalendarTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
        try #require(CivilDate(year: year, month: month, day: day))
    }

    @Test func daysAreCountedFromTheEpoch() throws {
        #expect(try date(1970, 1, 1).daysSinceEpoch == 0)
        #expect(try date(1969, 12, 31).daysSinceEpoch == -1)
        #expect(try date(2000, 3, 1).daysSinceEpoch == 11_017)
        #expect(try date(2026, 3, 2).daysSinceEpoch == 20_514)
        #expect(try date(1, 1, 1).daysSinceEpoch == -719_162)
        #expect(try date(9999, 12, 31).daysSinceEpoch == 2_932_896)
    }

    /// Each day follows the one before, and comes back from its number: leap years, centuries, the ends of the range.
    @Test(arguments: [1...2, 1599...1601, 1899...1901, 1968...1972, 1999...2001, 2099...2101, 9998...9999])
    func everyDayComesBack(years: ClosedRange<Int>) throws {
        var number = try date(years.lowerBound, 1, 1).daysSinceEpoch
        for year in years {
            for month in 1...12 {
                for day in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = try date(year, month, day)
                    #expect(date.daysSinceEpoch == number)
                    #expect(CivilDate(daysSinceEpoch: number) == date)
                    number += 1
                }
            }
        }
    }

    @Test(arguments: [
        (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1),
        (10_000, 1, 1),
        (Int.max, 1, 1), (2026, Int.min, 1),
    ]) func whatTheCalendarDoesNotHaveIsNil(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func monthsClip() throws {
        #expect(try date(2026, 1, 31).adding(months: 1).text == "2026-02-28")
        #expect(try date(2024, 1, 31).adding(months: 1).text == "2024-02-29")
        #expect(try date(2026, 1, 15).adding(months: 12).text == "2027-01-15")
        #expect(try date(2026, 3, 31).adding(months: -1).text == "2026-02-28")
        #expect(try date(2026, 1, 15).adding(months: -13).text == "2024-12-15")
        #expect(try date(2026, 12, 31).adding(months: 2).text == "2027-02-28")
    }

    @Test func weekdays() throws {
        #expect(try date(1970, 1, 1).weekday == 4)
        #expect(try date(2026, 3, 2).weekday == 1)
        #expect(try date(2026, 3, 8).weekday == 7)
        #expect(try date(1969, 12, 31).weekday == 3)
        #expect(try date(1, 1, 1).weekday == 1)
    }

    @Test func datesAreOrdered() throws {
        #expect(try date(2025, 12, 31) < date(2026, 1, 1))
        #expect(try date(2026, 1, 31) < date(2026, 2, 1))
        #expect(try !(date(2026, 2, 1) < date(2026, 2, 1)))
        #expect(try date(33, 4, 3).text == "0033-04-03")
    }

    // MARK: Moments

    /// Berlin in 2026: summer time from 29 March, 01:00 UTC, to 25 October, 01:00 UTC.
    private let berlin = ZoneRules(
        name: "Europe/Berlin", initialOffset: 3600,
        transitions: [.init(at: 1_774_746_000, offset: 7200), .init(at: 1_792_890_000, offset: 3600)])

    @Test func momentsAreShownInTheirZone() throws {
        let moment = Instant(try date(2026, 3, 2), hour: 9, minute: 10)
        #expect(moment.text() == "2026-03-02T09:10Z")
        #expect(moment.text(in: berlin) == "2026-03-02T10:10+01:00")
        #expect(moment.adding(seconds: 5).text() == "2026-03-02T09:10:05Z")
        let india = ZoneRules(name: "Asia/Kolkata", initialOffset: 19_800, transitions: [])
        #expect(moment.text(in: india) == "2026-03-02T14:40+05:30")
        let newfoundland = ZoneRules(name: "America/St_Johns", initialOffset: -12_600, transitions: [])
        #expect(moment.text(in: newfoundland) == "2026-03-02T05:40-03:30")
        #expect(Instant(seconds: -1).text() == "1969-12-31T23:59:59Z")
    }

    @Test func aZoneChangesItsOffset() {
        #expect(berlin.offset(at: 1_774_745_999) == 3600)
        #expect(berlin.offset(at: 1_774_746_000) == 7200)
        #expect(berlin.offset(at: 1_792_889_999) == 7200)
        #expect(berlin.offset(at: 1_792_890_000) == 3600)
    }

    /// 02:30 on 29 March does not exist; 02:30 on 25 October is there twice.
    @Test func gapsAndRepeatedHours() throws {
        let gap = Instant(try date(2026, 3, 29), hour: 2, minute: 30, zone: berlin)
        #expect(gap.text(in: berlin) == "2026-03-29T03:30+02:00")
        let twice = Instant(try date(2026, 10, 25), hour: 2, minute: 30, zone: berlin)
        #expect(twice.text(in: berlin) == "2026-10-25T02:30+02:00")
        let after = Instant(try date(2026, 10, 25), hour: 3, zone: berlin)
        #expect(after.text(in: berlin) == "2026-10-25T03:00+01:00")
    }

    @Test func monthsKeepTheTimeOnTheWall() throws {
        let winter = Instant(try date(2026, 1, 31), hour: 9, zone: berlin)
        #expect(winter.adding(months: 1, in: berlin).text(in: berlin) == "2026-02-28T09:00+01:00")
        #expect(winter.adding(months: 3, in: berlin).text(in: berlin) == "2026-04-30T09:00+02:00")
    }
}
