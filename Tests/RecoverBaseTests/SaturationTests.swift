import RecoverBase
import Testing

@Suite struct SaturationTests {
    @Test(arguments: [
        (Double.nan, 0), (.infinity, .max), (-.infinity, .min), (9.3e18, .max), (-9.3e18, .min), (2.9, 2), (-2.9, -2),
        (9_223_372_036_854_775_808, .max), (-9_223_372_036_854_775_808, .min),
    ]) func everyFigureIsAnInteger(figure: Double, integer: Int) {
        #expect(Int(saturating: figure) == integer)
    }

    @Test func sumsAndProductsEndAtTheirEnds() {
        #expect(Int.max.addingSaturating(1) == .max)
        #expect(Int.min.addingSaturating(-1) == .min)
        #expect(Int.min.subtractingSaturating(1) == .min)
        #expect(Int.max.subtractingSaturating(-1) == .max)
        #expect(Int.max.multipliedSaturating(by: 2) == .max)
        #expect(Int.max.multipliedSaturating(by: -2) == .min)
        #expect(Int.min.multipliedSaturating(by: -1) == .max)
        #expect(3.addingSaturating(4) == 7 && 3.multipliedSaturating(by: -4) == -12 && 3.subtractingSaturating(4) == -1)
    }

    @Test func barsStayInTheirCells() {
        #expect(Int.cells(of: 0.5, in: 20) == 10)
        #expect(Int.cells(of: 7, in: 20) == 20)
        #expect(Int.cells(of: -1, in: 20) == 0)
        #expect(Int.cells(of: .nan, in: 20) == 0)
        #expect(Int.cells(of: 1, in: -3) == 0)
    }

    @Test func theCalendarHasTwoEnds() {
        #expect(CivilDate(daysSinceEpoch: .max).text == "9999-12-31")
        #expect(CivilDate(daysSinceEpoch: .min).text == "0001-01-01")
        #expect(CivilDate(daysSinceEpoch: 0).adding(days: .max).text == "9999-12-31")
        #expect(CivilDate(daysSinceEpoch: 0).adding(months: .min).text == "0001-01-01")
        #expect(CivilDate(daysSinceEpoch: 0).adding(months: .max).text == "9999-12-01")
        #expect(Instant(seconds: 0).adding(seconds: .max).date(in: .utc).year == 9999)
        #expect(Instant(seconds: .min).adding(months: .min, in: .utc).date(in: .utc).year == 1)
    }
}
