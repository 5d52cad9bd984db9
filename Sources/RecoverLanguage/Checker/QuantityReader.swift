import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Reads literals that are made of numbers: counts, ranges, money, percentages, scores, lengths of time,
/// dates. Slips that have one sure meaning are reported and read as what was meant.
struct QuantityReader {
    /// Inside a condition `a - b` is a calculation; elsewhere a dash between numbers can only mean a range.
    var isInExpression = false
    /// In a list a comma separates; elsewhere one between digits belongs to the number.
    var isInList = false
    /// What the statement asks for; slips are told apart by it.
    var wanted: ArgumentKind?

    /// The quantity that starts at the cursor, which moves behind it; nil, and nothing moved, where none does.
    func read(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        let start = cursor.index
        if let day = foreignDate(&cursor, &reporter) { return upperEnd(after: day, from: start, &cursor, &reporter) }
        if let time = timeOfDay(&cursor, &reporter) { return upperEnd(after: time, from: start, &cursor, &reporter) }
        switch cursor.kind() {
        case .date: return upperEnd(after: date(&cursor, &reporter), from: start, &cursor, &reporter)
        case .dotDot:
            cursor.index += 1
            thirdDot(from: start, &cursor, &reporter)
            guard var upper = scalar(&cursor, &reporter) else {
                cursor.index = start
                return nil
            }
            _ = unit(&cursor, &upper, &reporter)
            return .range(nil, upper)
        default:
            guard var lower = scalar(&cursor, &reporter) else { return nil }
            if unit(&cursor, &lower, &reporter) != nil { compound(&cursor, &lower, &reporter) }
            return upperEnd(after: lower, from: start, &cursor, &reporter)
        }
    }

    // MARK: Ranges

    private func upperEnd(
        after lower: Value, from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter
    ) -> Value {
        if cursor.kind() == .dotDot {
            cursor.index += 1
            thirdDot(from: start, &cursor, &reporter)
        } else if isDashOfRange(cursor) {
            let dash = cursor.token
            reporter.report(
                .rangeDash, "a range is written with two dots", at: dash.span,
                help: "write `\(ends(of: cursor, from: start))`",
                fix: .init(wholeDash(cursor), ".."))
            cursor.index += 1
        } else {
            return lower
        }
        var low = lower
        guard var upper = end(&cursor, &reporter) else { return .range(lower, nil) }
        // A unit behind the range covers both ends.
        if let unit = unit(&cursor, &upper, &reporter) {
            if case .number(let count) = low { low = .duration(unit * count) }
        } else if case .number(let count) = low {
            low = QuantityReader.like(upper, count)
        } else if case .number(let count) = upper {
            upper = QuantityReader.like(low, count)
        }
        if let order = try? low.order(upper), order > 0 {
            reporter.report(
                .reversedRange, "the range starts above its end", at: cursor.span(from: start),
                help: "write the smaller end first: `\(upper.description)..\(low.description)`")
            return .range(upper, low)
        }
        return .range(low, upper)
    }

    /// `90...120`.
    private func thirdDot(from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter) {
        guard cursor.kind() == .dot, cursor.isAttached(0) else { return }
        let dots = cursor.tree.tokens[cursor.index - 1].span.union(cursor.token.span)
        cursor.index += 1
        reporter.report(
            .rangeDash, "a range is written with two dots", at: dots, help: "write `..`", fix: .init(dots, ".."))
    }

    private func end(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        if let day = foreignDate(&cursor, &reporter) { return day }
        if let time = timeOfDay(&cursor, &reporter) { return time }
        return cursor.kind() == .date ? date(&cursor, &reporter) : scalar(&cursor, &reporter)
    }

    private func isDashOfRange(_ cursor: TokenCursor) -> Bool {
        switch cursor.kind() {
        case .dash: return [.number, .currency, .date, .time].contains(cursor.kind(1))
        case .minus:
            guard cursor.kind(1) == .number else { return false }
            return !isInExpression || (cursor.isAttached(0) && cursor.isAttached(1))
        case .signMinus: return !isInExpression && cursor.kind(1) == .number
        // `90 to 120`
        case .word: return cursor.kind(1) == .number && cursor.isWord("to")
        default: return false
        }
    }

    /// The range as it should be written.
    private func ends(of cursor: TokenCursor, from start: Int) -> String {
        let first = cursor.index + 1
        let upper = cursor.tree.tokens[first].kind == .currency ? first + 1 : first
        let text = { (span: Span) in cursor.tree.source.text(span) }
        let low = cursor.tree.tokens[start].span.union(cursor.tree.tokens[cursor.index - 1].span)
        return "\(text(low))..\(text(cursor.tree.tokens[first].span.union(cursor.tree.tokens[upper].span)))"
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
        if let percent = percentInFront(sign, &cursor, &reporter) { return percent }
        if let money = currencyWord(&cursor, &reporter) { return money }
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
            } else if number != number.rounded() {
                let digits = cursor.tree.tokens[cursor.index - 1].span
                QuantityReader.pointInThousands(digits, of: cursor.tree, &reporter)
            }
            return .money(number, currency: currency)
        }
        if cursor.kind() == .word ? !cursor.isUnit : cursor.kind() == .currency,
            let money = currencyBehind(number, from: start, &cursor, &reporter)
        {
            return money
        }
        if let plain = strayFactor(number, from: start, &cursor, &reporter) { return plain }
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
            let scaled = Double(ten).flatMap { ScaledScore(number, of: $0) }
            let span = cursor.span(from: start)
            reporter.report(
                .scoreRange, "a score is out of 10, not out of \(Text.shortened(ten, to: 20))", at: span,
                help: scaled?.help ?? ScaledScore.question,
                fix: scaled.map { .init(span, $0.text, isCertain: false) })
            return .score(scaled?.score ?? number)
        } else if !(0...10).contains(number) || number != number.rounded() {
            reporter.report(
                .scoreRange, "a score is a whole number from 0 to 10", at: cursor.span(from: start),
                help: "write the answer to the 0-to-10 question, such as `3/10`")
        }
        return .score(number)
    }

    func number(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Double {
        let start = cursor.index
        cursor.index += 1
        if cursor.kind() != .comma, cursor.kind() != .unknown,
            let plain = QuantityReader.plain(cursor.tree.tokens[start], of: cursor.tree)
        {
            return plain
        }
        var digits = cursor.tree.text(of: cursor.tree.tokens[start])
        commaInside(&digits, &cursor, &reporter)
        digits.removeAll { $0 == "_" }
        guard let value = Double(digits), value <= QuantityReader.largest else {
            reporter.report(
                .numberTooLarge, "the number is too large", at: cursor.span(from: start),
                help: "numbers go up to \(Value.plain(QuantityReader.largest))")
            return QuantityReader.largest
        }
        return value
    }

    /// Up to here every whole number is told from the next.
    private static let largest = 999_999_999_999_999.0

    /// A whole number without anything in it, read from its digits.
    private static func plain(_ token: Token, of tree: SyntaxTree) -> Double? {
        guard token.length <= 15 else { return nil }
        return tree.withBytes(of: token) { bytes in
            var value = 0
            for byte in bytes {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(byte &- UInt8(ascii: "0"))
            }
            return Double(value)
        }
    }

    // MARK: Time

    /// Turns a plain number into a length of time where a unit follows, and returns the unit.
    private func unit(_ cursor: inout TokenCursor, _ value: inout Value, _ reporter: inout Reporter) -> CalendarSpan? {
        guard case .number(let count) = value, cursor.kind() == .word,
            let unit = cursor.unit() ?? misspeltUnit(&cursor, &reporter)
        else { return nil }
        cursor.index += 1
        value = .duration(unit * count)
        return unit
    }

    /// `2 years 3 months`.
    private func compound(_ cursor: inout TokenCursor, _ value: inout Value, _ reporter: inout Reporter) {
        while case .duration(let total) = value, cursor.kind() == .number, let unit = cursor.unit(1) {
            let count = number(&cursor, &reporter)
            cursor.index += 1
            value = .duration(total + unit * count)
        }
    }

    /// One of a unit; days are 24 hours, a year is twelve calendar months.
    static func unit(named name: String) -> CalendarSpan? {
        var name = name
        return name.withUTF8(TimeUnits.unit)
    }
}

/// The words for lengths of time, found by their bytes.
private enum TimeUnits {
    private static let units: [(words: [String], span: CalendarSpan)] = [
        (["min", "minute", "minutes"], CalendarSpan(seconds: 60)),
        (["h", "hour", "hours"], CalendarSpan(seconds: 3600)),
        (["d", "day", "days"], CalendarSpan(seconds: 86_400)),
        (["week", "weeks"], CalendarSpan(seconds: 604_800)),
        (["month", "months"], CalendarSpan(months: 1)),
        (["year", "years"], CalendarSpan(months: 12)),
    ]
    private static let words = WordTable(units.flatMap(\.words))
    private static let spans = units.flatMap { unit in unit.words.map { _ in unit.span } }

    static func unit(_ word: UnsafeBufferPointer<UInt8>) -> CalendarSpan? {
        words.number(of: word).map { spans[$0] }
    }
}

extension TokenCursor {
    /// One of the unit that the word here, or some steps on, names.
    func unit(_ offset: Int = 0) -> CalendarSpan? {
        guard kind(offset) == .word else { return nil }
        return tree.withBytes(of: tree.tokens[index + offset], TimeUnits.unit)
    }

    var isUnit: Bool { unit() != nil }
}
