import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What a condition compares and calculates with belongs together, as far as it can be told beforehand.
struct KindCheck {
    let context: CheckContext
    let resolver: PathResolver<Vocabulary>
    let file: String
    /// Of what an exercise counts: meters by their ids, `elapsed`, `spent`.
    let counted: [String: ValueKind]
    /// Where mistakes were found.
    var found: [Span] = []

    private var tree: ModelTree { context.tree }

    /// A whole condition, or a side of `and`, `or` or `not`: yes or no must come of it.
    mutating func checkCondition(_ expression: Expression) {
        switch expression.form {
        case .and(let left, let right), .or(let left, let right):
            checkCondition(left)
            checkCondition(right)
        case .not(let inner): checkCondition(inner)
        default:
            let count = found.count
            check(expression)
            guard found.count == count, let kind = kind(of: expression),
                !kind.canBeCondition || isText(expression)
            else { return }
            // `expect "email.words is 80..110"`
            if case .literal(.text(let text)) = expression.form, Reader.expression(text) != nil {
                report(
                    .needlessQuotes, "a condition stands without quotes", at: expression.span,
                    help: "write `\(Text.shortened(text, to: 80))`",
                    fix: .init(expression.span, text, isCertain: false))
                return
            }
            report(
                .noCondition, "\(kind.description) is no condition", at: expression.span,
                help: "compare it: \(KindCheck.example(kind.element, expression))")
        }
    }

    /// A text as it is written, which can be no path.
    private func isText(_ expression: Expression) -> Bool {
        if case .literal(.text) = expression.form { return true }
        return false
    }

    private mutating func report(
        _ code: Code, _ message: String, at span: Span, help: String, fix: Diagnostic.FixIt? = nil
    ) {
        found.append(span)
        context.report(code, message, at: .init(file: file, span: span), help: help, fix: fix)
    }

    private mutating func check(_ expression: Expression) {
        switch expression.form {
        case .literal, .path: return
        case .not, .and, .or: checkCondition(expression)
        case .isKnown(let inner), .isUnknown(let inner), .mentions(let inner, _), .negative(let inner): check(inner)
        case .arithmetic(let operation, let left, let right):
            let count = found.count
            check(left)
            check(right)
            if found.count == count { calculate(operation, left, right, at: expression.span) }
        case .compare(let comparison, let left, let right):
            let count = found.count
            check(left)
            check(right)
            if found.count == count, !isUnordered(comparison, left, right, at: expression.span) {
                compare(comparison, left, right, at: expression.span)
            }
            if found.count == count {
                checkSize(left)
                checkSize(right)
            }
        }
    }

    /// A side that is beyond every number is neither larger nor smaller than another.
    private mutating func checkSize(_ side: Expression) {
        guard case .arithmetic = side.form else { return }
        do {
            _ = try side.value(in: TreeScope(tree: tree))
        } catch  where error.reason == .tooLarge {
            report(
                .numberTooLarge, "\(error)", at: error.span,
                help: "numbers go up to \(Value.plain(Limits.number)); calculate with smaller ones")
        } catch {}
    }

    /// `customer.value > low`: words are larger or smaller only on a scale of the field's name.
    private mutating func isUnordered(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, at span: Span
    ) -> Bool {
        guard [.less, .lessEqual, .greater, .greaterEqual].contains(comparison) else { return false }
        for (side, other) in [(left, right), (right, left)] {
            guard case .path(let path) = side.form, let field = path.segments.last, kind(of: side) == .text,
                tree.child(of: ModelTree.root, .scale, field) == nil
            else { continue }
            var words = "…"
            if case .path(let word) = other.form { words = word.description }
            if case .literal(let value) = other.form { words = value.description }
            report(
                .kindMismatch, "`\(path)` is a word, and its words have no order", at: span,
                help: "ask with `is` or `in`, such as `\(path) is \(words)`; "
                    + "or give them an order with `scale \(field) …`, the lowest first")
            return true
        }
        return false
    }

    private mutating func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, at span: Span
    ) {
        guard let first = kind(of: left), let second = kind(of: right) else { return }
        let base = comparison == .in ? second.element : second
        let isFlagWord = first == .flag && base == .text || first == .text && base == .flag
        let isSame: Bool
        switch (comparison, first, base) {
        case (.has, _, _): isSame = true
        case (.is, .range(let low), _), (.isNot, .range(let low), _): isSame = Value.areComparable(low, base.element)
        case (.is, _, .range(let low)), (.isNot, _, .range(let low)): isSame = Value.areComparable(first.element, low)
        default: isSame = Value.areComparable(first.element, base.element)
        }
        guard !isSame, !isFlagWord else { return }
        report(
            .kindMismatch, "\(first.description) cannot be compared with \(second.description)", at: span,
            help: help(first.element, base.element, left))
    }

    private func help(_ first: ValueKind, _ second: ValueKind, _ left: Expression) -> String {
        let example = KindCheck.example(first, left)
        switch (first, second) {
        case (.money(let currency?), .money): return "write both sums in one currency: \(currency)"
        case (.duration, .moment):
            guard case .path(let path) = left.form else { break }
            return "`\(path)` is the time until then, counted from when the feedback came in: \(example)"
        case (.duration, .number), (.money, .number), (.percent, .number):
            return "the number needs its unit: \(example)"
        default: break
        }
        return "compare \(first.description) with another: \(example)"
    }

    private mutating func calculate(
        _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression, at span: Span
    ) {
        if operation == .divided, case .literal(let value) = right.form, value.double == 0 {
            report(.divisionByZero, "nothing can be divided by 0", at: span, help: "write another divisor")
            return
        }
        guard operation == .plus || operation == .minus, let first = kind(of: left), let second = kind(of: right),
            KindCheck.result(of: operation, first, second) == nil
        else { return }
        let failure = EvaluationFailure(.calculation(operation, first, second), span: span)
        report(.kindMismatch, "\(failure)", at: span, help: KindCheck.calculation(first, second))
    }

    /// What can be calculated instead.
    private static func calculation(_ first: ValueKind, _ second: ValueKind) -> String {
        switch (first, second) {
        case (.moment, _), (_, .moment):
            "write `2026-03-02 + 3 days` for a later day, or one date minus the other for the time between them"
        case (.money(let currency?), .money): "write both sums in one currency: \(currency)"
        default: "calculate with two of one kind, such as `$5k + $2k` or `3 days + 12 hours`"
        }
    }

    /// The kind of a sum or a difference; nil where there is none.
    private static func result(
        of operation: Expression.Arithmetic, _ first: ValueKind, _ second: ValueKind
    ) -> ValueKind? {
        switch (operation, first, second) {
        case (.plus, .moment, .duration), (.plus, .duration, .moment), (.minus, .moment, .duration): .moment
        case (.minus, .moment, .moment): .duration
        case (_, .moment, _), (_, _, .moment): nil
        default: Value.areComparable(first, second) ? first : nil
        }
    }

    private static func example(_ kind: ValueKind, _ expression: Expression) -> String {
        var subject = "…"
        if case .path(let path) = expression.form { subject = path.description }
        switch kind {
        case .money(let currency): return "`\(subject) > \(currency ?? "$")5k`"
        case .duration: return "`\(subject) > 3 days`"
        case .number: return "`\(subject) > 50`"
        case .percent: return "`\(subject) > 30%`"
        case .score: return "`\(subject) <= 6`"
        case .moment: return "`\(subject) > 2026-03-02`"
        case .flag: return "`\(subject) is yes`, or the name alone"
        default: return "`\(subject) is \"…\"`"
        }
    }

    /// The kind of an operand, where it can be told beforehand.
    private func kind(of expression: Expression) -> ValueKind? {
        switch expression.form {
        case .literal(.list(let values)): return values.first?.kind
        case .literal(.unknown): return nil
        case .literal(let value): return value.kind
        case .path(let path):
            if path.segments.count == 1, let kind = counted[path.segments[0]] { return kind }
            guard let content = resolver.content(of: path), content.kind != .unknown else { return nil }
            if case .money = content.kind { return currency(of: path) ?? content.kind }
            return content.isList ? nil : content.kind
        case .negative(let inner): return kind(of: inner)
        case .arithmetic(let operation, let left, let right):
            guard operation == .plus || operation == .minus, let first = kind(of: left), let second = kind(of: right)
            else { return nil }
            return KindCheck.result(of: operation, first, second)
        default: return nil
        }
    }

    /// The case tells in which currency a sum is.
    private func currency(of path: Path) -> ValueKind? {
        guard case .money(let currency?) = TreeScope(tree: tree).value(of: path).kind else { return nil }
        return .money(currency: currency)
    }
}

extension ValueKind {
    /// Of a range, the kind of its ends.
    fileprivate var element: ValueKind {
        if case .range(let kind) = self { return kind }
        return self
    }

    /// A text may be a path whose value is yes or no; anything that counts or measures is not.
    fileprivate var canBeCondition: Bool {
        switch self {
        case .flag, .unknown, .list, .text: true
        default: false
        }
    }
}
