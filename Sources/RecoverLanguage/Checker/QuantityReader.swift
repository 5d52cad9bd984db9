import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Reads literals that are made of numbers: counts, ranges, money, percentages, scores, lengths of time,
/// dates. Slips that have one sure meaning are reported and read as what was meant.
struct QuantityReader {
    /// Inside a condition `a - b` is a calculation; elsewhere a dash between numbers can only mean a range.
    var isInExpression = false

    /// The quantity that starts at the cursor, which moves behind it; nil, and nothing moved, where none does.
    func read(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        let start = cursor.index
        switch cursor.kind() {
        case .date: return date(&cursor, &reporter)
        case .time:
            let value = Value.time(QuantityReader.seconds(ofClock: cursor.text))
            cursor.index += 1
            return upperEnd(after: value, &cursor, &reporter)
        case .dotDot:
            cursor.index += 1
            guard var upper = scalar(&cursor, &reporter) else {
                cursor.index = start
                return nil
            }
            _ = unit(&cursor, &upper)
            return .range(nil, upper)
        default:
            guard var lower = scalar(&cursor, &reporter) else { return nil }
            if unit(&cursor, &lower) != nil { compound(&cursor, &lower, &reporter) }
            return upperEnd(after: lower, &cursor, &reporter)
        }
    }

    // MARK: Ranges

    private func upperEnd(after lower: Value, _ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value {
        let mark = cursor.index
        if cursor.kind() == .dotDot {
            cursor.index += 1
        } else if isDashOfRange(cursor) {
            let dash = cursor.token
            reporter.report(
                .rangeDash, "a range is written with two dots", at: dash.span,
                help: "write `..` between the two ends: `120..160`",
                fix: .init(wholeDash(cursor), ".."))
            cursor.index += 1
        } else {
            return lower
        }
        var low = lower
        guard var upper = end(&cursor, &reporter) else { return .range(lower, nil) }
        // A unit behind the range covers both ends.
        if let unit = unit(&cursor, &upper) {
            if case .number(let count) = low { low = .duration(unit * count) }
        } else if case .number(let count) = low {
            low = QuantityReader.like(upper, count)
        } else if case .number(let count) = upper {
            upper = QuantityReader.like(low, count)
        }
        if let order = try? low.order(upper), order > 0 {
            reporter.report(
                .reversedRange, "the range starts above its end", at: cursor.span(from: mark - 1),
                help: "write the smaller end first: `\(upper.description)..\(low.description)`")
            return .range(upper, low)
        }
        return .range(low, upper)
    }

    private func end(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        switch cursor.kind() {
        case .date: return date(&cursor, &reporter)
        case .time:
            defer { cursor.index += 1 }
            return .time(QuantityReader.seconds(ofClock: cursor.text))
        default:
            return scalar(&cursor, &reporter)
        }
    }

    private func isDashOfRange(_ cursor: TokenCursor) -> Bool {
        switch cursor.kind() {
        case .dash: return cursor.kind(1) == .number || cursor.kind(1) == .currency
        case .minus:
            guard cursor.kind(1) == .number else { return false }
            return !isInExpression || (cursor.isAttached(0) && cursor.isAttached(1))
        case .signMinus: return !isInExpression && cursor.kind(1) == .number
        default: return false
        }
    }

    /// The dash with the spaces around it.
    private func wholeDash(_ cursor: TokenCursor) -> Span {
        Span(start: cursor.tree.tokens[cursor.index - 1].end, end: Int(cursor.tree.tokens[cursor.index + 1].start))
    }

    /// A plain number in the unit of another value.
    private static func like(_ model: Value, _ count: Double) -> Value {
        switch model {
        case .percent: .percent(count)
        case .score: .score(count)
        case .money(_, let currency): .money(count, currency: currency)
        default: .number(count)
        }
    }

    // MARK: Single values

    /// A number with its sign, currency, `%` or `/10`; no unit of time yet.
    private func scalar(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        let start = cursor.index
        var sign = 1.0
        if cursor.kind() == .signMinus || cursor.kind() == .signPlus {
            sign = cursor.kind() == .signMinus ? -1 : 1
            cursor.index += 1
        }
        var currency: String?
        if cursor.kind() == .currency, cursor.kind(1) == .number {
            currency = cursor.text
            cursor.index += 1
        }
        guard cursor.kind() == .number else {
            cursor.index = start
            return nil
        }
        var number = sign * number(&cursor, &reporter)
        if let currency {
            if cursor.kind() == .word, cursor.isAttached(0) {
                if cursor.isWord("k") || cursor.isWord("K") {
                    number *= 1e3
                    cursor.index += 1
                } else if cursor.isWord("m") || cursor.isWord("M") {
                    number *= 1e6
                    cursor.index += 1
                }
            }
            return .money(number, currency: currency)
        }
        if cursor.kind() == .percent {
            cursor.index += 1
            return .percent(number)
        }
        if cursor.kind() == .slash, cursor.kind(1) == .number, cursor.isAttached(0), cursor.isAttached(1) {
            return score(number, from: start, &cursor, &reporter)
        }
        return .number(number)
    }

    private func score(
        _ number: Double, from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter
    ) -> Value {
        cursor.index += 1
        let ten = cursor.text
        cursor.index += 1
        if ten != "10" {
            reporter.report(
                .scoreRange, "a score is out of 10, not out of \(ten)", at: cursor.span(from: start),
                help: "write the answer to the 0-to-10 question, such as `3/10`")
        } else if !(0...10).contains(number) || number != number.rounded() {
            reporter.report(
                .scoreRange, "a score is a whole number from 0 to 10", at: cursor.span(from: start),
                help: "write the answer to the 0-to-10 question, such as `3/10`")
        }
        return .score(number)
    }

    private func number(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Double {
        let token = cursor.token
        var digits = cursor.text.filter { $0 != "_" }
        cursor.index += 1
        // `4,000`: three digits right behind a comma right behind a number.
        while cursor.kind() == .comma, cursor.isAttached(0), cursor.kind(1) == .number, cursor.isAttached(1),
            cursor.token(1)?.length == 3, !digits.contains("."), !(cursor.kind(2) == .dot)
        {
            let comma = cursor.token
            cursor.index += 1
            let group = cursor.text
            cursor.index += 1
            digits += group
            reporter.report(
                .thousandsComma, "a comma separates the items of a list, not thousands",
                at: token.span.union(comma.span),
                help: "write `\(digits)`", fix: .init(comma.span, ""))
        }
        guard let value = Double(digits), value < 9_223_372_036_854_775_808 else {
            reporter.report(
                .numberTooLarge, "the number is too large", at: token.span,
                help: "numbers go up to 9,223,372,036,854,775,807")
            return 0
        }
        return value
    }

    // MARK: Time

    /// Turns a plain number into a length of time where a unit follows, and returns the unit.
    private func unit(_ cursor: inout TokenCursor, _ value: inout Value) -> CalendarSpan? {
        guard case .number(let count) = value, cursor.kind() == .word,
            let unit = QuantityReader.unit(named: cursor.text)
        else { return nil }
        cursor.index += 1
        value = .duration(unit * count)
        return unit
    }

    /// `2 years 3 months`.
    private func compound(_ cursor: inout TokenCursor, _ value: inout Value, _ reporter: inout Reporter) {
        while case .duration(let total) = value, cursor.kind() == .number, cursor.kind(1) == .word,
            let unit = QuantityReader.unit(named: cursor.tree.text(of: cursor.tree.tokens[cursor.index + 1]))
        {
            let count = number(&cursor, &reporter)
            cursor.index += 1
            value = .duration(total + unit * count)
        }
    }

    /// One of a unit; days are 24 hours, a year is twelve calendar months.
    static func unit(named name: String) -> CalendarSpan? {
        switch name {
        case "min", "minute", "minutes": CalendarSpan(seconds: 60)
        case "h", "hour", "hours": CalendarSpan(seconds: 3600)
        case "d", "day", "days": CalendarSpan(seconds: 86_400)
        case "week", "weeks": CalendarSpan(seconds: 604_800)
        case "month", "months": CalendarSpan(months: 1)
        case "year", "years": CalendarSpan(months: 12)
        default: nil
        }
    }

    private static func seconds(ofClock text: String) -> Int {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 3600 + parts[1] * 60 : 0
    }

    private func date(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value {
        let token = cursor.token
        let moment = Moment(written: cursor.text)
        cursor.index += 1
        guard let moment else {
            reporter.report(
                .noSuchDate, "there is no such date or time", at: token.span,
                help: "write year, month and day, such as `2026-03-02`, and a time such as `09:10Z` behind a `T`")
            return .unknown
        }
        let value = Value.moment(moment)
        return cursor.kind() == .dotDot ? upperEnd(after: value, &cursor, &reporter) : value
    }
}

extension Moment {
    /// `2026-03-02`, with `T09:10`, `:30`, `Z` or `+01:00` behind it; nil where the calendar or the clock has none such.
    public init?(written text: String) {
        let bytes = Array(text.utf8)
        func digits(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<start + count] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 48
            }
            return value
        }
        guard let year = digits(0, 4), let month = digits(5, 2), let day = digits(8, 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        guard bytes.count > 10 else {
            self.init(date: date)
            return
        }
        guard let hour = digits(11, 2), let minute = digits(14, 2), hour < 24, minute < 60 else { return nil }
        var time = hour * 3600 + minute * 60
        var rest = 16
        if rest < bytes.count, bytes[rest] == UInt8(ascii: ":") {
            guard let second = digits(17, 2), second < 60 else { return nil }
            time += second
            rest = 19
        }
        var offset: Int?
        if rest < bytes.count {
            if bytes[rest] == UInt8(ascii: "Z") {
                offset = 0
            } else {
                guard let hours = digits(rest + 1, 2), let minutes = digits(rest + 4, 2), hours <= 14, minutes < 60
                else {
                    return nil
                }
                offset = (bytes[rest] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
            }
        }
        self.init(date: date, timeOfDay: time, offset: offset)
    }
}
