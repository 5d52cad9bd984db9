import RecoverBase
import RecoverModel
import RecoverSyntax

/// Reads a condition. Binding, loosest first: `or`; `and`; `not`; comparisons; `+ -`; `* /`; a path, a literal,
/// `( … )`. It stops at the first token that cannot go on with the expression.
struct ExpressionReader {
    /// Parentheses and `not`s within each other.
    static let depthLimit = 100
    /// Operators in one condition. A chain of them is as deep a tree as it is long.
    static let operatorLimit = 250

    var cursor: TokenCursor
    var faults = Faults()
    /// Why it could not be read although it begins as one.
    private(set) var refusal: Refusal?
    private var depth = 0
    private var operators = 0

    init(cursor: TokenCursor) {
        self.cursor = cursor
    }

    /// The expression at the cursor; nil where there is none, or `refusal` says what is wrong with it.
    mutating func read() -> Expression? {
        let start = cursor.index
        if cursor.isWord("else"), cursor.kind(1) != .dot { return refuse(.theRest, at: start) }
        let result = either()
        return refusal == nil ? result : nil
    }

    // MARK: or, and, not

    private mutating func either() -> Expression? {
        guard var left = both() else { return nil }
        while cursor.isWord("or") {
            guard count() else { return nil }
            let or = cursor.index
            cursor.index += 1
            let isAlone = left.lastPart.isEquality && cursor.isSingleValue
            guard let right = both() else { return operandMissing(after: "or") }
            if isAlone, right.lastPart.isLone { return refuse(.alternatives, at: or) }
            left = Expression(.or(left, right), span: left.span.union(right.span))
        }
        return left
    }

    private mutating func both() -> Expression? {
        guard var left = negation() else { return nil }
        while cursor.isWord("and") {
            guard count() else { return nil }
            cursor.index += 1
            guard let right = negation() else { return operandMissing(after: "and") }
            left = Expression(.and(left, right), span: left.span.union(right.span))
        }
        return left
    }

    private mutating func negation() -> Expression? {
        guard cursor.isWord("not") else { return comparison() }
        let start = cursor.index
        guard enter() else { return nil }
        defer { depth -= 1 }
        cursor.index += 1
        guard let inner = negation() else { return operandMissing(after: "not") }
        return Expression(.not(inner), span: cursor.span(from: start))
    }

    // MARK: Comparisons

    private mutating func comparison() -> Expression? {
        let start = cursor.index
        guard let left = sum() else { return nil }
        if cursor.isWord("mentions") { return mentions(left, from: start) }
        guard let comparison = comparisonOperator() else { return left }
        if comparison == .is || comparison == .isNot, cursor.isWord("known") || cursor.isWord("unknown") {
            let asksKnown = cursor.isWord("known") == (comparison == .is)
            cursor.index += 1
            return Expression(asksKnown ? .isKnown(left) : .isUnknown(left), span: cursor.span(from: start))
        }
        guard let right = rightSide(of: comparison) else { return operandMissing(after: comparison.rawValue) }
        return Expression(.compare(comparison, left, right), span: cursor.span(from: start))
    }

    private mutating func comparisonOperator() -> Expression.Comparison? {
        let comparison: Expression.Comparison
        switch cursor.kind() {
        case .less: comparison = .less
        case .lessEqual: comparison = .lessEqual
        case .greater: comparison = .greater
        case .greaterEqual: comparison = .greaterEqual
        case .word where cursor.isWord("in"): comparison = .in
        case .word where cursor.isWord("has"): comparison = .has
        case .word where cursor.isWord("is"):
            guard cursor.isWord("not", 1) else {
                comparison = .is
                break
            }
            cursor.index += 1
            comparison = .isNot
        default: return nil
        }
        cursor.index += 1
        return comparison
    }

    private mutating func rightSide(of comparison: Expression.Comparison) -> Expression? {
        guard comparison == .in else {
            return comparison == .is || comparison == .isNot || comparison == .has ? wordOrSum() : sum()
        }
        let start = cursor.index
        guard let first = wordOrSum() else { return nil }
        var values = [first]
        while cursor.kind() == .comma {
            cursor.index += 1
            guard let next = wordOrSum() else { return nil }
            values.append(next)
        }
        guard values.count > 1 else { return first }
        var literals: [Value] = []
        for value in values {
            guard case .literal(let literal) = value.form else { return refuse(.noLiteral, at: start, value.span) }
            literals.append(literal)
        }
        return Expression(.literal(.list(literals)), span: cursor.span(from: start))
    }

    /// A single name right of `is`, `in` and `has` is a word; a dotted one is a path.
    private mutating func wordOrSum() -> Expression? {
        guard cursor.kind() == .word, cursor.kind(1) != .dot, !cursor.isReserved else { return sum() }
        if isTrueOrFalse { return refuse(.trueOrFalse, at: cursor.index) }
        let word = Expression(.literal(.word(cursor.text)), span: cursor.token.span)
        cursor.index += 1
        return word
    }

    private mutating func mentions(_ left: Expression, from start: Int) -> Expression? {
        var phrases: [String] = []
        repeat {
            cursor.index += 1
            switch cursor.kind() {
            case .word: phrases.append(cursor.text)
            case .string, .textBlock:
                phrases.append(
                    TextReader.read(cursor.index, of: cursor.tree, fillsIn: false, &faults).string ?? "")
            default: return operandMissing(after: "mentions")
            }
            cursor.index += 1
        } while cursor.kind() == .comma
        return Expression(.mentions(left, phrases), span: cursor.span(from: start))
    }

    // MARK: Calculations

    private mutating func sum() -> Expression? {
        let start = cursor.index
        guard var left = product() else { return nil }
        while cursor.kind() == .plus || cursor.kind() == .minus, !isDash {
            guard count() else { return nil }
            let operation: Expression.Arithmetic = cursor.kind() == .plus ? .plus : .minus
            cursor.index += 1
            guard let right = product() else { return operandMissing(after: operation.rawValue) }
            left = Expression(.arithmetic(operation, left, right), span: cursor.span(from: start))
        }
        return left
    }

    /// `130-160` and `$50k-$90k` are no calculations: those have spaces on both sides of their sign.
    private var isDash: Bool {
        cursor.kind() == .minus && (cursor.kind(1) == .number || cursor.kind(1) == .currency) && cursor.isAttached(0)
            && cursor.isAttached(1)
    }

    private mutating func product() -> Expression? {
        let start = cursor.index
        guard var left = operand() else { return nil }
        while cursor.kind() == .star || cursor.kind() == .slash {
            guard count() else { return nil }
            let operation: Expression.Arithmetic = cursor.kind() == .star ? .times : .divided
            cursor.index += 1
            guard let right = operand() else { return operandMissing(after: operation.rawValue) }
            left = Expression(.arithmetic(operation, left, right), span: cursor.span(from: start))
        }
        return left
    }

    private mutating func operand() -> Expression? {
        let start = cursor.index
        switch cursor.kind() {
        case .openParen: return parenthesised()
        case .string, .textBlock:
            let value = TextReader.read(cursor.index, of: cursor.tree, fillsIn: false, &faults)
            cursor.index += 1
            return Expression(.literal(value), span: cursor.span(from: start))
        case .word: return path()
        case .minus where cursor.kind(1) == .word, .signMinus where cursor.kind(1) == .word:
            guard enter() else { return nil }
            defer { depth -= 1 }
            cursor.index += 1
            return operand().map { Expression(.negative($0), span: cursor.span(from: start)) }
        default:
            return QuantityReader.read(&cursor, &faults).map {
                Expression(.literal($0), span: cursor.span(from: start))
            }
        }
    }

    private var isTrueOrFalse: Bool { (cursor.isWord("true") || cursor.isWord("false")) && cursor.kind(1) != .dot }

    private mutating func path() -> Expression? {
        let start = cursor.index
        guard !cursor.isReserved else { return nil }
        if isTrueOrFalse { return refuse(.trueOrFalse, at: start) }
        if cursor.isWord("yes") || cursor.isWord("no"), cursor.kind(1) != .dot {
            let isYes = cursor.isWord("yes")
            cursor.index += 1
            return Expression(.literal(.flag(isYes)), span: cursor.span(from: start))
        }
        var segments: [String] = []
        segments.reserveCapacity(3)
        segments.append(cursor.text)
        cursor.index += 1
        while cursor.kind() == .dot, cursor.kind(1) == .word || cursor.kind(1) == .string {
            cursor.index += 1
            if cursor.kind() == .string {
                segments.append(
                    TextReader.read(cursor.index, of: cursor.tree, fillsIn: false, &faults).string ?? "")
            } else {
                segments.append(cursor.text)
            }
            cursor.index += 1
        }
        return Expression(.path(Path(segments)), span: cursor.span(from: start))
    }

    private mutating func parenthesised() -> Expression? {
        let start = cursor.index
        guard enter() else { return nil }
        defer { depth -= 1 }
        cursor.index += 1
        guard let inner = either() else { return operandMissing(after: "(") }
        guard cursor.kind() == .closeParen else { return refuse(.unclosedParenthesis, at: start) }
        cursor.index += 1
        return Expression(inner.form, span: cursor.span(from: start))
    }

    // MARK: Refusing

    /// One mistake in an expression is one refusal. The result is always nil.
    private mutating func refuse(_ fault: ConditionFault, at token: Int, _ span: Span? = nil) -> Expression? {
        let end = cursor.tree.tokens[max(token - 1, 0)].end
        let here = token < cursor.end ? cursor.tree.tokens[token].span : Span(start: end, end: end)
        refusal = refusal ?? Refusal(reason: .condition(fault), token: token, span: span ?? here)
        return nil
    }

    private mutating func operandMissing(after word: String) -> Expression? {
        refuse(.operand(after: word), at: cursor.index)
    }

    private mutating func enter() -> Bool {
        depth += 1
        guard depth > ExpressionReader.depthLimit else { return true }
        return stop(.tooDeep)
    }

    private mutating func count() -> Bool {
        operators += 1
        guard operators > ExpressionReader.operatorLimit else { return true }
        return stop(.tooLong)
    }

    private mutating func stop(_ fault: ConditionFault) -> Bool {
        _ = refuse(fault, at: cursor.index)
        cursor.index = cursor.end
        return false
    }
}

extension TokenCursor {
    /// A word or a text here, behind which the condition goes on or ends.
    fileprivate var isSingleValue: Bool {
        switch kind() {
        case .word: !isReserved && kind(1) != .dot
        case .string, .number: true
        default: false
        }
    }
}

extension Expression {
    /// Of parts that are joined by `and` or `or`, the last.
    fileprivate var lastPart: Expression {
        switch form {
        case .and(_, let last), .or(_, let last): last.lastPart
        default: self
        }
    }

    /// `segment is smb`
    fileprivate var isEquality: Bool {
        switch form {
        case .compare(.is, _, _), .compare(.isNot, _, _): true
        default: false
        }
    }

    /// A value that is compared with nothing.
    fileprivate var isLone: Bool {
        switch form {
        case .literal: true
        case .path(let path): path.segments.count == 1
        default: false
        }
    }
}
