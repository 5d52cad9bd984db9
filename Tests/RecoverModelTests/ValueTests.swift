import RecoverBase
import RecoverModel
import Testing

@Suite struct ValueTests {
    private func day(_ text: String) throws -> Value {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return .moment(Moment(date: try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))))
    }

    // MARK: Order

    @Test func quantitiesAreOrderedWithinTheirKind() throws {
        #expect(try Value.number(2).order(.number(3)) == -1)
        #expect(try Value.percent(30).order(.percent(30)) == 0)
        #expect(try Value.money(84_000, currency: "$").order(.money(5_000, currency: "$")) == 79_000)
        #expect(try Value.score(3).order(.number(4)) == -1)
        #expect(try Value.time(9 * 3600).order(.time(8 * 3600)) == 3600)
        #expect(try day("2026-03-02").order(day("2026-03-03")) == -86_400)
        #expect(try Value.level(4, word: "vp").order(.level(2, word: "manager")) == 2)
    }

    /// A month counts as 30.4375 days, a year as 365.25.
    @Test func lengthsOfTimeAreComparedInSeconds() throws {
        let month = Value.duration(CalendarSpan(months: 1))
        #expect(try month.order(.duration(.days(30))) == 0.4375 * 86_400)
        #expect(try Value.duration(CalendarSpan(months: 12)).order(.duration(.days(365.25))) == 0)
        #expect(try Value.duration(.hours(48)).order(.duration(.days(2))) == 0)
    }

    /// Each kind is named, with the currency where that is the difference.
    @Test func differentKindsAreAMistakeThatNamesBoth() {
        #expect(throws: KindMismatch(.money(currency: "$"), .duration)) {
            try Value.money(5_000, currency: "$").order(.duration(.days(3)))
        }
        #expect(throws: KindMismatch(.money(currency: "$"), .money(currency: "€"))) {
            try Value.money(5, currency: "$").order(.money(5, currency: "€"))
        }
        #expect(throws: KindMismatch(.percent, .number)) { try Value.percent(30).order(.number(30)) }
        #expect(throws: KindMismatch(.text, .text)) { try Value.text("a").order(.text("b")) }
        #expect(ValueKind.money(currency: "€").description == "a sum in €")
        #expect(ValueKind.range(.duration).description == "a range of lengths of time")
    }

    @Test(arguments: [Value.unknown, .open("the name")]) func unknownStaysUnknown(value: Value) throws {
        #expect(try value.order(.number(1)) == nil)
        #expect(try Value.number(1).order(value) == nil)
        #expect(try value.equals(.text("x")) == nil)
        #expect(try value.isIn(.range(.number(1), .number(2))) == nil)
        #expect(try Value.number(1).isIn(value) == nil)
    }

    // MARK: Equality

    @Test func wordsAndTextsAreAlikeInAnyCase() throws {
        #expect(try Value.word("vp").equals(.text("VP")) == true)
        #expect(try Value.text("High").equals(.word("low")) == false)
        #expect(try Value.level(3, word: "director").equals(.word("Director")) == true)
        // Only ASCII is folded, as in ids.
        #expect(try Value.text("É").equals(.text("é")) == false)
    }

    @Test func flagsAreYesOrNo() throws {
        #expect(try Value.flag(true).equals(.word("yes")) == true)
        #expect(try Value.word("no").equals(.flag(true)) == false)
        #expect(throws: KindMismatch(.flag, .text)) { try Value.flag(true).equals(.word("maybe")) }
    }

    @Test func rangesAreEqualWhenTheirEndsAre() throws {
        let words = Value.range(.number(120), .number(160))
        #expect(try words.equals(.range(.number(120), .number(160))) == true)
        #expect(try words.equals(.range(.number(120), nil)) == false)
        #expect(try Value.range(.score(3), .score(4)).equals(.score(3)) == false)
        #expect(try Value.range(.score(3), .score(3)).equals(.score(3)) == true)
        #expect(try Value.score(3).equals(.range(.score(3), .score(3))) == true)
        #expect(try Value.range(nil, .number(99)).equals(.number(99)) == false)
    }

    @Test func listsAreEqualInTheirOrder() throws {
        let tone = Value.list([.word("calm"), .word("accountable")])
        #expect(try tone.equals(.list([.word("CALM"), .word("accountable")])) == true)
        #expect(try tone.equals(.list([.word("accountable"), .word("calm")])) == false)
        #expect(try tone.equals(.list([.word("calm")])) == false)
    }

    // MARK: Ranges

    @Test func bothEndsBelongToARange() throws {
        let range = Value.range(.number(120), .number(160))
        for (value, isIn) in [(119.0, false), (120, true), (160, true), (161, false)] {
            #expect(try Value.number(value).isIn(range) == isIn, "\(value)")
        }
        #expect(try Value.number(-1e9).isIn(.range(nil, .number(99))) == true)
        #expect(try Value.number(4).isIn(.range(.number(5), nil)) == false)
        #expect(try Value.range(.number(130), .number(140)).isIn(range) == true)
        #expect(try Value.range(.number(130), .number(170)).isIn(range) == false)
        #expect(try Value.range(.number(130), nil).isIn(range) == false)
        #expect(try Value.number(5).isIn(.number(5)) == true)
    }

    // MARK: Text

    @Test(arguments: [
        (Value.number(120), "120"), (.number(2.5), "2.5"), (.percent(30), "30%"), (.score(3), "3/10"),
        (.money(84_000, currency: "$"), "$84k"), (.money(1_200_000, currency: "€"), "€1.2m"),
        (.flag(true), "yes"), (.open("the name"), "[CONTEXT NEEDED: the name]"), (.unknown, "unknown"),
        (.range(.number(120), .number(160)), "120..160"), (.range(nil, .number(99)), "..99"),
        (.range(.number(5), nil), "5.."), (.list([.word("calm"), .word("direct")]), "calm, direct"),
        (.duration(CalendarSpan(months: 27)), "2 years 3 months"),
        (.duration(CalendarSpan(seconds: 1200)), "20 minutes"),
        (.duration(.hours(48)), "2 days"), (.duration(.hours(36)), "36 hours"), (.duration(.days(1)), "1 day"),
        (.duration(CalendarSpan()), "0 days"), (.time(9 * 3600 + 600), "9:10"),
        (.template([.text("Hello "), .path(Path(["customer", "name"]))]), "Hello {customer.name}"),
    ]) func readsAsItIsWritten(value: Value, text: String) {
        #expect(value.description == text)
    }

    @Test func integersAreThoseThatAreExact() {
        #expect(Value.number(3).integer == 3)
        #expect(Value.number(3.5).integer == nil)
        #expect(Value.number(1e300).integer == nil)
        #expect(Value.number(.nan).integer == nil)
        #expect(Value.text("3").integer == nil)
        #expect(Value.list([.word("a"), .number(1), .text("b")]).strings == ["a", "b"])
    }
}

@Suite struct CalendarSpanTests {
    private let start = Instant(seconds: 1_772_442_600)  // 2026-03-02T09:10Z

    @Test func monthsGoByTheCalendarAndDaysByTheClock() {
        #expect(CalendarSpan(months: 1).after(start).text() == "2026-04-02T09:10Z")
        #expect(CalendarSpan(months: -1).after(start).text() == "2026-02-02T09:10Z")
        #expect(CalendarSpan(months: 12, seconds: 3600).after(start).text() == "2027-03-02T10:10Z")
        #expect(CalendarSpan.days(30).after(start).text() == "2026-04-01T09:10Z")
        // Half a month has no calendar: 15 days, 5 hours and 15 minutes.
        #expect(CalendarSpan(months: 0.5).after(start).text() == "2026-03-17T14:25Z")
    }

    @Test func sumsAndMultiples() {
        #expect(
            CalendarSpan(months: 2, seconds: 10) + -CalendarSpan(months: 1, seconds: 4)
                == CalendarSpan(months: 1, seconds: 6))
        #expect(CalendarSpan.days(2) * 1.5 == .hours(72))
    }
}

@Suite struct PathTests {
    @Test(arguments: [
        ("customer.tenure", ["customer", "tenure"]), ("email.check-in.words", ["email", "check-in", "words"]),
        ("owner.\"VP of Sales\".person", ["owner", "VP of Sales", "person"]), ("\"a.b\"", ["a.b"]), ("\"\"", [""]),
    ]) func isSplitAtDotsOutsideQuotes(text: String, segments: [String]) throws {
        let path = try #require(Path(text))
        #expect(path.segments == segments)
        #expect(path.description == text)
    }

    @Test(arguments: ["", ".", "a.", ".a", "a..b", "\"a"]) func whatIsNoPath(text: String) {
        #expect(Path(text) == nil)
    }
}
