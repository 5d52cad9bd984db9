/// Comparing values. Kinds that do not belong together are an error that names both, never a guess.
public struct KindMismatch: Error, Sendable, Hashable {
    public var left: ValueKind
    public var right: ValueKind

    public init(_ left: ValueKind, _ right: ValueKind) {
        self.left = left
        self.right = right
    }
}

extension Value {
    /// The size by which a value is ordered, with the kind it can be compared with. Nil for what has no order.
    private var magnitude: Double? {
        switch self {
        case .number(let value), .percent(let value), .score(let value), .money(let value, _): value
        case .duration(let span): span.approximateSeconds
        case .moment(let moment): Double(moment.instant(in: .utc).seconds)
        case .time(let seconds): Double(seconds)
        case .flag(let isSet): isSet ? 1 : 0
        default: nil
        }
    }

    /// Whether values of two kinds may be compared. A score may be compared with a plain number: `feedback.score < 4`.
    public static func areComparable(_ left: ValueKind, _ right: ValueKind) -> Bool {
        switch (left, right) {
        case (.unknown, _), (_, .unknown): true
        case (.score, .number), (.number, .score): true
        case (.money(let first), .money(let second)): first == nil || second == nil || first == second
        default: left == right
        }
    }

    /// Negative, zero or positive as `self` is smaller, equal or larger; nil where either is unknown. Where one of two
    /// moments is a day as a whole, their days are compared: 9:10 on that day is neither before nor after it.
    public func order(_ other: Value) throws(KindMismatch) -> Double? {
        guard isKnown, other.isKnown else { return nil }
        if case .level(let rank, _) = self, case .level(let otherRank, _) = other { return Double(rank - otherRank) }
        guard Value.areComparable(kind, other.kind), let left = magnitude, let right = other.magnitude else {
            throw KindMismatch(kind, other.kind)
        }
        if case .moment(let first) = self, case .moment(let second) = other,
            first.timeOfDay == nil || second.timeOfDay == nil
        {
            return Double(first.date.daysSinceEpoch - second.date.daysSinceEpoch) * 86_400
        }
        // `0.1 + 0.2` is 0.3, whatever the last bit says.
        let difference = left - right
        return double != nil && abs(difference) <= 1e-12 * max(abs(left), abs(right)) ? 0 : difference
    }

    /// Equality as `is` means it: words and texts alike in any case, ranges by their ends; a score of `3..4/10`
    /// is another than `3/10`. Nil where either is unknown.
    public func equals(_ other: Value) throws(KindMismatch) -> Bool? {
        guard isKnown, other.isKnown else { return nil }
        if case .level(_, let word) = self { return try Value.word(word).equals(other) }
        if case .level(_, let word) = other { return try equals(.word(word)) }
        switch (self, other) {
        case (.text(let left), .text(let right)), (.word(let left), .text(let right)),
            (.text(let left), .word(let right)), (.word(let left), .word(let right)):
            return left.foldedASCII == right.foldedASCII
        case (.flag(let left), .word(let right)), (.word(let right), .flag(let left)):
            guard right == "yes" || right == "no" else { throw KindMismatch(kind, other.kind) }
            return left == (right == "yes")
        case (.range(let low, let high), .range(let otherLow, let otherHigh)):
            guard try Value.same(low, otherLow) else { return false }
            return try Value.same(high, otherHigh)
        case (.list(let left), .list(let right)):
            guard left.count == right.count else { return false }
            for (first, second) in zip(left, right) where try first.equals(second) != true { return false }
            return true
        case (.range, _), (_, .range):
            // A range is one exact value only where its ends are.
            guard case .range(let low?, let high?) = (other.isRange ? other : self) else { return false }
            let single = other.isRange ? self : other
            guard try low.equals(single) == true else { return false }
            return try high.equals(single) == true
        default:
            guard let difference = try order(other) else { return nil }
            return difference == 0
        }
    }

    private var isRange: Bool {
        if case .range = self { return true }
        return false
    }

    private static func same(_ left: Value?, _ right: Value?) throws(KindMismatch) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return try left.equals(right) == true
    }

    /// Whether a value lies in a range, ends included; a range lies in another when both its ends do.
    public func isIn(_ range: Value) throws(KindMismatch) -> Bool? {
        guard isKnown, range.isKnown else { return nil }
        guard case .range(let lower, let upper) = range else { return try equals(range) }
        var low = self
        var high = self
        if case .range(let ownLow, let ownHigh) = self {
            guard lower == nil || ownLow != nil, upper == nil || ownHigh != nil else { return false }
            low = ownLow ?? .unknown
            high = ownHigh ?? .unknown
        }
        if let lower, let difference = try low.order(lower), difference < 0 { return false }
        if let upper, let difference = try high.order(upper), difference > 0 { return false }
        return true
    }
}

extension String {
    /// ASCII letters in lower case, which is what ids and words are compared by.
    public var foldedASCII: String {
        guard utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) else { return self }
        return String(decoding: utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
    }
}
