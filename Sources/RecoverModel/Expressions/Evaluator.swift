import RecoverBase
import RecoverText

/// What an expression sees: the value behind a path, `.unknown` where nothing is written.
public protocol Scope {
    func value(of path: Path) -> Value
}

/// Why an expression has no value. `span` is the part of it that is to blame.
public struct EvaluationFailure: Error, Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case kinds(ValueKind, ValueKind)
        /// They cannot be added, subtracted, multiplied or divided.
        case calculation(Expression.Arithmetic, ValueKind, ValueKind)
        /// Neither yes nor no, where a condition needs one.
        case noCondition(ValueKind)
        case noNumber(ValueKind)
        case divisionByZero
        /// The result is beyond every number.
        case tooLarge
    }

    public var reason: Reason
    public var span: Span

    public init(_ reason: Reason, span: Span) {
        self.reason = reason
        self.span = span
    }
}

extension EvaluationFailure: CustomStringConvertible {
    /// A clause: "a sum of money cannot be compared with a length of time".
    public var description: String {
        switch reason {
        case .kinds(let left, let right): "\(left.description) cannot be compared with \(right.description)"
        case .calculation(let operation, let left, let right):
            EvaluationFailure.sentence(operation, left, right)
        case .noCondition(let kind): "\(kind.description) is neither yes nor no"
        case .noNumber(let kind): "\(kind.description) is no number"
        case .divisionByZero: "something is divided by zero"
        case .tooLarge: "the result is larger than any number"
        }
    }

    private static func sentence(_ operation: Expression.Arithmetic, _ left: ValueKind, _ right: ValueKind) -> String {
        switch operation {
        case .plus where left == right: "two \(left.plural) cannot be added"
        case .plus: "\(left.description) and \(right.description) cannot be added"
        case .minus: "\(right.description) cannot be subtracted from \(left.description)"
        case .times: "\(left.description) cannot be multiplied by \(right.description)"
        case .divided: "\(left.description) cannot be divided by \(right.description)"
        }
    }
}

/// Three-valued: a condition holds, does not hold, or cannot be told.
public enum Truth: Sendable, Hashable {
    case yes, no, unknown

    public init(_ value: Bool?) {
        self = value.map { $0 ? .yes : .no } ?? .unknown
    }
}

extension Expression {
    /// Whether the condition holds. A condition that stays unknown does not hold; the caller can say so.
    public func truth(in scope: some Scope) throws(EvaluationFailure) -> Truth {
        switch form {
        case .not(let inner):
            switch try inner.truth(in: scope) {
            case .yes: return .no
            case .no: return .yes
            case .unknown: return .unknown
            }
        case .and(let left, let right):
            let first = try left.truth(in: scope)
            if first == .no { return .no }
            let second = try right.truth(in: scope)
            if second == .no { return .no }
            return first == .yes && second == .yes ? .yes : .unknown
        case .or(let left, let right):
            let first = try left.truth(in: scope)
            if first == .yes { return .yes }
            let second = try right.truth(in: scope)
            if second == .yes { return .yes }
            return first == .no && second == .no ? .no : .unknown
        case .isKnown(let field), .isUnknown(let field):
            // A field left open is to be filled in: whether it is known cannot be told yet.
            if case .open = try field.value(in: scope) { return .unknown }
            return Truth(try value(in: scope) == .flag(true))
        default:
            switch try value(in: scope) {
            case .flag(let isSet): return isSet ? .yes : .no
            case .word("yes"): return .yes
            case .word("no"): return .no
            case .unknown, .open: return .unknown
            case let other: throw EvaluationFailure(.noCondition(other.kind), span: span)
            }
        }
    }

    /// The value of the expression.
    public func value(in scope: some Scope) throws(EvaluationFailure) -> Value {
        switch form {
        case .literal(let value): return value
        case .path(let path): return scope.value(of: path)
        case .not, .and, .or: return Value(try truth(in: scope))
        case .isKnown(let inner): return .flag(try inner.value(in: scope).isKnownThroughout)
        case .isUnknown(let inner): return .flag(!(try inner.value(in: scope).isKnownThroughout))
        case .mentions(let inner, let phrases):
            switch try inner.value(in: scope) {
            case .unknown, .open: return .unknown
            case .text(let text), .word(let text): return .flag(mentions(text, anyOf: phrases))
            case .list(let values):
                return .flag(values.contains { $0.string.map { mentions($0, anyOf: phrases) } ?? false })
            case let other: throw EvaluationFailure(.kinds(other.kind, .text), span: span)
            }
        case .compare(let comparison, let left, let right):
            let first = try left.value(in: scope)
            let second = try right.value(in: scope)
            do {
                return Value(try Expression.compare(comparison, first, second))
            } catch {
                throw EvaluationFailure(.kinds(error.left, error.right), span: span)
            }
        case .arithmetic(let operation, let left, let right):
            return try calculate(operation, try left.value(in: scope), try right.value(in: scope))
        case .negative(let inner):
            switch try inner.value(in: scope) {
            case .number(let value): return .number(-value)
            case .percent(let value): return .percent(-value)
            case .money(let value, let currency): return .money(-value, currency: currency)
            case .duration(let span): return .duration(-span)
            case .unknown, .open: return .unknown
            case let other: throw EvaluationFailure(.noNumber(other.kind), span: span)
            }
        }
    }

    private static func compare(_ comparison: Comparison, _ left: Value, _ right: Value) throws(KindMismatch) -> Bool? {
        switch comparison {
        case .is: return try same(left, right)
        case .isNot: return try same(left, right).map { !$0 }
        case .less: return try ordered(left, right) { $0 < 0 }
        case .lessEqual: return try ordered(left, right) { $0 <= 0 }
        case .greater: return try ordered(left, right) { $0 > 0 }
        case .greaterEqual: return try ordered(left, right) { $0 >= 0 }
        case .in:
            guard case .list(let values) = right else { return try left.isIn(right) }
            return try any(of: values) { value throws(KindMismatch) in try left.isIn(value) }
        case .has:
            guard left.isKnown else { return nil }
            guard case .list(let values) = left else { return try left.equals(right) }
            return try any(of: values) { value throws(KindMismatch) in try value.equals(right) }
        }
    }

    /// A field of several items is what one of them is: `option.commit.owner is Engineering`.
    private static func same(_ left: Value, _ right: Value) throws(KindMismatch) -> Bool? {
        guard case .list(let values) = left, right.list == nil, right.isKnown else { return try left.equals(right) }
        return try any(of: values) { value throws(KindMismatch) in try value.equals(right) }
    }

    /// A range is less than a value when all of it is: `3..4/10 < 5`. Where only a part of it is, it is unknown.
    /// A field of several items holds where it does for any of them: `option.commit.by <= 2`.
    private static func ordered(_ left: Value, _ right: Value, _ holds: (Double) -> Bool) throws(KindMismatch) -> Bool?
    {
        if case .list(let values) = left {
            return try any(of: values) { value throws(KindMismatch) in try ordered(value, right, holds) }
        }
        if case .range(let low?, let high?) = left {
            let first = try ordered(low, right, holds)
            let second = try ordered(high, right, holds)
            return first == second ? first : nil
        }
        if case .range(let low?, let high?) = right {
            let first = try ordered(left, low, holds)
            let second = try ordered(left, high, holds)
            return first == second ? first : nil
        }
        return try left.order(right).map(holds)
    }

    private static func any(
        of values: [Value], _ test: (Value) throws(KindMismatch) -> Bool?
    ) throws(KindMismatch) -> Bool? {
        var result: Bool? = false
        for value in values {
            switch try test(value) {
            case true: return true
            case nil: result = nil
            default: break
            }
        }
        return result
    }

    private func calculate(_ operation: Arithmetic, _ left: Value, _ right: Value) throws(EvaluationFailure) -> Value {
        guard left.isKnown, right.isKnown else { return .unknown }
        switch (operation, left, right) {
        case (.plus, .duration(let first), .duration(let second)): return .duration(try finite(first + second))
        case (.minus, .duration(let first), .duration(let second)): return .duration(try finite(first + -second))
        case (.times, .duration(let span), .number(let factor)), (.times, .number(let factor), .duration(let span)):
            return .duration(try finite(span * factor))
        case (.divided, .duration(let span), .number(let divisor)):
            guard divisor != 0 else { throw EvaluationFailure(.divisionByZero, span: self.span) }
            return .duration(try finite(span * (1 / divisor)))
        case (.minus, .moment(let first), .moment(let second)):
            let seconds = first.instant(in: .utc).seconds - second.instant(in: .utc).seconds
            return .duration(CalendarSpan(seconds: Double(seconds)))
        case (.plus, .moment(let moment), .duration(let span)), (.plus, .duration(let span), .moment(let moment)):
            return moment.moved(by: span).map { .moment($0) } ?? .unknown
        case (.minus, .moment(let moment), .duration(let span)):
            return moment.moved(by: -span).map { .moment($0) } ?? .unknown
        default:
            return try calculateNumbers(operation, left, right)
        }
    }

    private func finite(_ result: CalendarSpan) throws(EvaluationFailure) -> CalendarSpan {
        guard result.isFinite else { throw EvaluationFailure(.tooLarge, span: span) }
        return result
    }

    private func calculateNumbers(
        _ operation: Arithmetic, _ left: Value, _ right: Value
    ) throws(EvaluationFailure) -> Value {
        guard let first = left.double, let second = right.double else {
            throw EvaluationFailure(.calculation(operation, left.kind, right.kind), span: span)
        }
        let result: Double
        switch operation {
        case .plus, .minus:
            guard Value.areComparable(left.kind, right.kind) else {
                throw EvaluationFailure(.calculation(operation, left.kind, right.kind), span: span)
            }
            result = operation == .plus ? first + second : first - second
        case .times: result = first * second
        case .divided:
            guard second != 0 else { throw EvaluationFailure(.divisionByZero, span: span) }
            result = first / second
        }
        guard result.isFinite else { throw EvaluationFailure(.tooLarge, span: span) }
        if operation == .divided, left.kind == right.kind { return .number(result) }
        switch (left, right) {
        case (.money(_, let currency), _), (_, .money(_, let currency)): return .money(result, currency: currency)
        case (.percent, _): return .percent(result)
        case (.score, _): return .score(result)
        default: return .number(result)
        }
    }
}

extension Value {
    /// Of the values that several items have for a field, none is missing.
    fileprivate var isKnownThroughout: Bool {
        if case .list(let values) = self { return values.allSatisfy(\.isKnown) }
        return isKnown
    }

    init(_ truth: Truth) {
        switch truth {
        case .yes: self = .flag(true)
        case .no: self = .flag(false)
        case .unknown: self = .unknown
        }
    }

    init(_ truth: Bool?) { self.init(Truth(truth)) }
}
