import RecoverBase
import RecoverModel
import RecoverSyntax

/// Reads literals that are made of numbers: counts, ranges, money, percentages, scores, lengths of time, dates.
struct QuantityReader {
    /// The quantity that starts at the cursor, which moves behind it; nil, and nothing moved, where none does.
    static func read(_ cursor: inout TokenCursor, _ faults: inout Faults) -> Value? {
        let start = cursor.index
        guard let value = quantity(&cursor, &faults) else { return nil }
        guard value.isTooLong else { return value }
        faults.add(.tooLong, from: start, to: cursor)
        return .duration(CalendarSpan(months: Limits.years * 12))
    }

    private static func quantity(_ cursor: inout TokenCursor, _ faults: inout Faults) -> Value? {
        let start = cursor.index
        if cursor.kind() == .dotDot {
            cursor.index += 1
            guard var upper = single(&cursor, &faults) else {
                cursor.index = start
                return nil
            }
            _ = unit(&cursor, &upper)
            return .range(nil, upper)
        }
        guard var lower = single(&cursor, &faults) else {
            cursor.index = start
            return nil
        }
        if unit(&cursor, &lower) != nil { compound(&cursor, &lower, &faults) }
        guard cursor.kind() == .dotDot else { return lower }
        return range(from: lower, start, &cursor, &faults)
    }

    // MARK: Ranges

    private static func range(
        from lower: Value, _ start: Int, _ cursor: inout TokenCursor, _ faults: inout Faults
    ) -> Value {
        cursor.index += 1
        var low = lower
        guard var upper = single(&cursor, &faults) else { return .range(lower, nil) }
        // A unit behind the range covers both ends.
        if let unit = unit(&cursor, &upper) {
            if case .number(let count) = low { low = .duration(unit * count) }
        } else if case .number(let count) = low {
            low = upper.alike(count)
        } else if case .number(let count) = upper {
            upper = low.alike(count)
        }
        // Times of day go round: `22:00..6:00` runs past midnight.
        if case .time = low { return .range(low, upper) }
        guard let order = try? low.order(upper), order > 0 else { return .range(low, upper) }
        faults.add(.reversedRange, from: start, to: cursor)
        return .range(upper, low)
    }

    // MARK: Single values

    /// A date, a time of day, or a number with its sign, currency, `%` or `/10`; no unit of time yet.
    private static func single(_ cursor: inout TokenCursor, _ faults: inout Faults) -> Value? {
        switch cursor.kind() {
        case .date: return date(&cursor, &faults)
        case .time: return time(&cursor, &faults)
        case .number: return number(1, &cursor, &faults)
        case .currency: return cursor.kind(1) == .number ? money(1, cursor.index, &cursor, &faults) : nil
        case .signPlus, .signMinus:
            let sign = cursor.kind() == .signMinus ? -1.0 : 1
            let start = cursor.index
            guard cursor.kind(1) == .number || cursor.kind(1) == .currency && cursor.kind(2) == .number else {
                return nil
            }
            cursor.index += 1
            return cursor.kind() == .number
                ? number(sign, &cursor, &faults) : money(sign, start, &cursor, &faults)
        default: return nil
        }
    }

    private static func money(
        _ sign: Double, _ start: Int, _ cursor: inout TokenCursor, _ faults: inout Faults
    ) -> Value {
        let currency = cursor.text
        cursor.index += 1
        let digits = cursor.index
        var amount = sign * figure(&cursor, &faults)
        if cursor.kind() == .word, cursor.isAttached(0) {
            if cursor.isWord("k") || cursor.isWord("K") {
                amount *= 1e3
                cursor.index += 1
            } else if cursor.isWord("m") || cursor.isWord("M") {
                amount *= 1e6
                cursor.index += 1
            }
        } else if cursor.hasThreeDecimals(digits) {
            faults.add(.pointInThousands, from: digits, to: cursor)
        }
        if abs(amount) > Limits.number {
            faults.add(.numberTooLarge, from: start, to: cursor)
            amount = sign * Limits.number
        }
        return .money(amount, currency: currency)
    }

    private static func number(_ sign: Double, _ cursor: inout TokenCursor, _ faults: inout Faults) -> Value {
        let start = cursor.index
        let number = sign * figure(&cursor, &faults)
        if cursor.kind() == .percent {
            cursor.index += 1
            return .percent(number)
        }
        guard cursor.kind() == .slash, cursor.kind(1) == .number, cursor.isAttached(0), cursor.isAttached(1) else {
            return .number(number)
        }
        cursor.index += 1
        let whole = cursor.text
        cursor.index += 1
        if whole != "10" {
            faults.add(.scale, from: start, to: cursor)
        } else if !(0...10).contains(number) || number != number.rounded() {
            faults.add(.score, from: start, to: cursor)
        }
        return .score(min(max(number.rounded(), 0), 10))
    }

    /// The number that a token spells.
    private static func figure(_ cursor: inout TokenCursor, _ faults: inout Faults) -> Double {
        let start = cursor.index
        cursor.index += 1
        if let plain = plain(cursor.tree.tokens[start], of: cursor.tree) { return plain }
        var digits = cursor.tree.text(of: cursor.tree.tokens[start])
        digits.removeAll { $0 == "_" }
        if let value = Double(digits), value <= Limits.number { return value }
        faults.add(.numberTooLarge, from: start, to: cursor)
        return Limits.number
    }

    /// A whole number without anything in it, read from its digits.
    private static func plain(_ token: Token, of tree: SyntaxTree) -> Double? {
        guard token.length <= 15 else { return nil }
        return tree.withBytes(of: token) { bytes in
            var value = 0
            for byte in bytes {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = value * 10 + Int(wide: byte &- UInt8(ascii: "0"))
            }
            return Double(value)
        }
    }

    // MARK: Dates and times of day

    private static func date(_ cursor: inout TokenCursor, _ faults: inout Faults) -> Value {
        let start = cursor.index
        cursor.index += 1
        if let moment = Moment(written: cursor.tree.text(of: cursor.tree.tokens[start])) { return .moment(moment) }
        faults.add(.noSuchDate, from: start, to: cursor)
        return .unknown
    }

    /// `9:00`
    private static func time(_ cursor: inout TokenCursor, _ faults: inout Faults) -> Value {
        let start = cursor.index
        cursor.index += 1
        if let seconds = Clock.seconds(cursor.tree.text(of: cursor.tree.tokens[start])) { return .time(seconds) }
        faults.add(.noSuchTime, from: start, to: cursor)
        return .time(0)
    }

    // MARK: Lengths of time

    /// Turns a plain number into a length of time where a unit follows, and returns the unit.
    private static func unit(_ cursor: inout TokenCursor, _ value: inout Value) -> CalendarSpan? {
        guard case .number(let count) = value, let unit = cursor.unit() else { return nil }
        cursor.index += 1
        value = .duration(unit * count)
        return unit
    }

    /// `2 years 3 months`
    private static func compound(_ cursor: inout TokenCursor, _ value: inout Value, _ faults: inout Faults) {
        while case .duration(let total) = value, cursor.kind() == .number, let unit = cursor.unit(1) {
            let count = figure(&cursor, &faults)
            cursor.index += 1
            value = .duration(total + unit * count)
        }
    }
}

extension Value {
    /// A length of time, or a range of such, with more years than `Limits` has.
    fileprivate var isTooLong: Bool {
        switch self {
        case .duration(let span):
            abs(span.approximateSeconds) > Limits.years * 12 * CalendarSpan.secondsPerMonth
        case .range(let lower, let upper): lower?.isTooLong == true || upper?.isTooLong == true
        default: false
        }
    }

    /// A plain number in the unit of this value.
    fileprivate func alike(_ count: Double) -> Value {
        switch self {
        case .percent: .percent(count)
        case .score: .score(count)
        case .money(_, let currency): .money(count, currency: currency)
        default: .number(count)
        }
    }
}

extension TokenCursor {
    /// Whether the number at a token has three decimals, which is how others write thousands.
    func hasThreeDecimals(_ token: Int) -> Bool {
        tree.withBytes(of: tree.tokens[token]) { $0.count > 4 && $0[$0.count - 4] == UInt8(ascii: ".") }
    }
}
