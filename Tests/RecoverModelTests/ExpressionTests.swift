import RecoverBase
import RecoverModel
import Testing

/// A few values by their paths.
private struct Table: Scope {
    var values: [String: Value]

    func value(of path: Path) -> Value { values[path.description] ?? .unknown }
    func mentions(_ text: String, anyOf phrases: [String]) -> Bool { phrases.contains { text.contains($0) } }
}

/// What conditions and calculations come to.
@Suite struct ExpressionTests {
    private let span = Span(start: 3, end: 9)
    private let scope = Table(values: [
        "score": .range(.score(3), .score(4)), "open": .open("the tenure"), "name": .text("Dana Whitfield"),
        "days": .list([.number(2), .number(9)]), "some": .list([.number(5), .unknown]),
    ])

    private func literal(_ value: Value) -> Expression { Expression(.literal(value), span: span) }
    private func path(_ name: String) -> Expression { Expression(.path(Path([name])), span: span) }
    private func compare(_ left: Expression, _ comparison: Expression.Comparison, _ right: Value) -> Expression {
        Expression(.compare(comparison, left, literal(right)), span: span)
    }
    private func truth(_ form: Expression.Form) throws -> Truth { try Expression(form, span: span).truth(in: scope) }
    private func value(_ form: Expression.Form) throws -> Value { try Expression(form, span: span).value(in: scope) }

    private var yes: Expression { literal(.flag(true)) }
    private var no: Expression { literal(.flag(false)) }
    private var unknown: Expression { path("missing") }

    /// Kleene's three values: unknown only where the other side does not settle it.
    @Test func unknownIsCarried() throws {
        #expect(try truth(.not(unknown)) == .unknown)
        #expect(try truth(.and(unknown, no)) == .no)
        #expect(try truth(.and(no, unknown)) == .no)
        #expect(try truth(.and(yes, unknown)) == .unknown)
        #expect(try truth(.or(unknown, yes)) == .yes)
        #expect(try truth(.or(no, unknown)) == .unknown)
        #expect(try truth(.or(no, no)) == .no)
        #expect(try truth(.and(yes, yes)) == .yes)
        #expect(try truth(.not(no)) == .yes)
        #expect(try compare(unknown, .less, .number(3)).truth(in: scope) == .unknown)
    }

    @Test func knownAndOpen() throws {
        #expect(try truth(.isKnown(path("name"))) == .yes)
        #expect(try truth(.isUnknown(unknown)) == .yes)
        // A field left open is neither, until it is filled in.
        #expect(try truth(.isKnown(path("open"))) == .unknown)
        #expect(try truth(.isUnknown(path("open"))) == .unknown)
        #expect(try truth(.isKnown(path("some"))) == .no)
        #expect(try truth(.isKnown(path("days"))) == .yes)
    }

    /// `3..4/10 < 5` holds, `3..4/10 < 4` cannot be told.
    @Test func partsOfARange() throws {
        #expect(try compare(path("score"), .less, .number(5)).truth(in: scope) == .yes)
        #expect(try compare(path("score"), .less, .number(4)).truth(in: scope) == .unknown)
        #expect(try compare(path("score"), .less, .number(3)).truth(in: scope) == .no)
        #expect(try compare(literal(.number(6)), .greater, .range(.number(3), .number(4))).truth(in: scope) == .yes)
    }

    @Test func aListHoldsWhereOneOfItDoes() throws {
        #expect(try compare(path("days"), .lessEqual, .number(2)).truth(in: scope) == .yes)
        #expect(try compare(path("days"), .lessEqual, .number(1)).truth(in: scope) == .no)
        #expect(try compare(path("some"), .less, .number(1)).truth(in: scope) == .unknown)
        #expect(try compare(path("days"), .has, .number(9)).truth(in: scope) == .yes)
        #expect(try compare(path("missing"), .has, .number(9)).truth(in: scope) == .unknown)
        let choice = Value.list([.number(1), .range(.number(4), .number(6))])
        #expect(try compare(literal(.number(5)), .in, choice).truth(in: scope) == .yes)
        #expect(try compare(literal(.number(3)), .in, choice).truth(in: scope) == .no)
        #expect(try compare(path("days"), .is, .number(9)).truth(in: scope) == .yes)
        #expect(try compare(path("days"), .is, .number(3)).truth(in: scope) == .no)
        #expect(try compare(path("some"), .is, .number(3)).truth(in: scope) == .unknown)
        #expect(try compare(path("days"), .isNot, .number(9)).truth(in: scope) == .no, "it is the opposite of `is`")
    }

    /// 9:10 on a day is neither before nor after that day.
    @Test(arguments: [
        (Expression.Comparison.is, 0, Truth.yes), (.lessEqual, 0, .yes), (.less, 0, .no), (.greater, 0, .no),
        (.is, 1, .no), (.less, 1, .yes), (.greaterEqual, 1, .no), (.greater, -1, .yes),
    ])
    func aDayIsAllOfIt(comparison: Expression.Comparison, later: Int, expected: Truth) throws {
        let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
        let morning = literal(.moment(Moment(date: day, timeOfDay: 33_000, offset: 0)))
        let whole = Value.moment(Moment(date: day.adding(days: later)))
        #expect(try compare(morning, comparison, whole).truth(in: scope) == expected)
        #expect(try compare(morning, .in, .range(whole, whole)).truth(in: scope) == (later == 0 ? .yes : .no))
    }

    @Test func sumsAreEqualWhateverTheLastBitSays() throws {
        let sum = Expression(.arithmetic(.plus, literal(.number(0.1)), literal(.number(0.2))), span: span)
        #expect(try compare(sum, .is, .number(0.3)).truth(in: scope) == .yes)
        #expect(try compare(literal(.number(1_000_000_001)), .is, .number(1_000_000_000)).truth(in: scope) == .no)
    }

    @Test func mentions() throws {
        #expect(try truth(.mentions(path("name"), ["Dana"])) == .yes)
        #expect(try truth(.mentions(path("name"), ["Maya"])) == .no)
        #expect(try truth(.mentions(unknown, ["Dana"])) == .unknown)
        #expect(throws: EvaluationFailure(.kinds(.number, .text), span: span)) {
            try truth(.mentions(literal(.number(3)), ["3"]))
        }
    }

    @Test func calculations() throws {
        func calculate(_ left: Value, _ operation: Expression.Arithmetic, _ right: Value) throws -> Value {
            try value(.arithmetic(operation, literal(left), literal(right)))
        }
        #expect(try calculate(.number(2), .plus, .number(3)) == .number(5))
        #expect(try calculate(.number(7), .divided, .number(2)) == .number(3.5))
        #expect(try calculate(.money(84, currency: "$"), .times, .number(2)) == .money(168, currency: "$"))
        #expect(try calculate(.money(84, currency: "$"), .divided, .money(42, currency: "$")) == .number(2))
        #expect(try calculate(.duration(.days(2)), .minus, .duration(.hours(12))) == .duration(.hours(36)))
        #expect(try calculate(.number(3), .times, .duration(.days(2))) == .duration(.days(6)))
        #expect(try calculate(.percent(45), .minus, .percent(20)) == .percent(25))
        #expect(try calculate(.unknown, .plus, .number(3)) == .unknown)
        #expect(try value(.negative(literal(.duration(.days(1))))) == .duration(.days(-1)))
        let march = Moment(date: try #require(CivilDate(year: 2026, month: 3, day: 2)))
        let april = Moment(date: try #require(CivilDate(year: 2026, month: 4, day: 1)))
        #expect(try calculate(.moment(april), .minus, .moment(march)) == .duration(.days(30)))
        #expect(try calculate(.moment(march), .plus, .duration(.days(30))) == .moment(april))
        #expect(try calculate(.duration(.days(30)), .plus, .moment(march)) == .moment(april))
        let noon = Moment(date: march.date, timeOfDay: 43_200)
        #expect(try calculate(.moment(march), .plus, .duration(.hours(12))) == .moment(noon))
        let later = Moment(date: march.date, timeOfDay: 43_200, offset: 3600)
        let evening = Moment(date: march.date.adding(days: -1), timeOfDay: 82_800, offset: 3600)
        #expect(try calculate(.moment(later), .minus, .duration(.hours(13))) == .moment(evening))
        let january = Moment(date: try #require(CivilDate(year: 2026, month: 1, day: 31)))
        let february = Moment(date: try #require(CivilDate(year: 2026, month: 2, day: 28)))
        #expect(try calculate(.moment(january), .plus, .duration(CalendarSpan(months: 1))) == .moment(february))
        #expect(try calculate(.moment(march), .plus, .duration(.days(1e15))) == .unknown)
    }

    /// The message names both kinds, or what is wrong, and the place is that of the expression.
    @Test func failuresSayWhatIsWrong() {
        func failure(_ form: Expression.Form) -> EvaluationFailure? {
            #expect(throws: EvaluationFailure.self) { try truth(form) }
        }
        let sum = failure(.arithmetic(.plus, literal(.money(5, currency: "$")), literal(.money(5, currency: "€"))))
        #expect(
            sum == EvaluationFailure(.calculation(.plus, .money(currency: "$"), .money(currency: "€")), span: span))
        #expect(sum.map { "\($0)" } == "a sum in $ and a sum in € cannot be added")
        let march = literal(.moment(Moment(date: CivilDate(daysSinceEpoch: 20_514))))
        #expect(
            failure(.arithmetic(.plus, march, march)).map { "\($0)" } == "two dates cannot be added")
        #expect(
            failure(.arithmetic(.minus, literal(.duration(.days(1))), march)).map { "\($0)" }
                == "a date cannot be subtracted from a length of time")
        #expect(
            failure(.arithmetic(.divided, literal(.text("a")), literal(.number(2)))).map { "\($0)" }
                == "a text cannot be divided by a number")
        #expect(
            failure(.arithmetic(.divided, literal(.number(1)), literal(.number(0)))).map { "\($0)" }
                == "something is divided by zero")
        #expect(failure(.literal(.number(3))).map { "\($0)" } == "a number is neither yes nor no")
        #expect(failure(.negative(literal(.text("a")))).map { "\($0)" } == "a text is no number")
    }

    // MARK: Text

    /// As few parentheses as the reading needs.
    @Test func isWrittenAsItCouldStand() {
        let a = path("a")
        let b = path("b")
        let c = path("c")
        func expression(_ form: Expression.Form) -> Expression { Expression(form, span: span) }
        let either = expression(.or(a, b))
        #expect(expression(.and(either, c)).description == "(a or b) and c")
        #expect(expression(.or(expression(.and(a, b)), c)).description == "a and b or c")
        #expect(expression(.not(either)).description == "not (a or b)")
        let difference = expression(.arithmetic(.minus, a, expression(.arithmetic(.minus, b, c))))
        #expect(difference.description == "a - (b - c)")
        #expect(expression(.arithmetic(.times, expression(.arithmetic(.plus, a, b)), c)).description == "(a + b) * c")
        #expect(expression(.mentions(a, ["say \"hi\""])).description == #"a mentions "say \"hi\"""#)
        #expect(compare(a, .in, .range(.number(1), nil)).description == "a in 1..")
        #expect(expression(.isUnknown(a)).paths.map(\.path) == [Path(["a"])])
        #expect(expression(.and(a, expression(.not(b)))).paths.map(\.path.description) == ["a", "b"])
    }
}
