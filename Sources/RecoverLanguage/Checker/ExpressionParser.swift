import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Reads a condition. Binding, loosest first: `or`; `and`; `not`; comparisons; `+ -`; `* /`; a path, a literal,
/// `( … )`. It stops at the first token that cannot go on with the expression.
struct ExpressionParser {
    /// Parentheses and `not`s within each other.
    static let depthLimit = 100
    /// Operators in one condition. A chain of them is as deep a tree as it is long.
    static let operatorLimit = 250

    /// The expression at the cursor. Nil where there is none, or a mistake in it was reported.
    /// What people write for `>=` or `has` in words is understood too where `inWords` says so.
    static func parse(
        _ cursor: inout TokenCursor, _ reporter: inout Reporter, inWords: Bool = false
    ) -> Expression? {
        var parser = ExpressionParser(cursor: cursor, reporter: Reporter(file: reporter.file))
        parser.readsWords = inWords
        let result = parser.either()
        cursor = parser.cursor
        reporter.take(parser.reporter)
        return parser.hasFailed ? nil : result
    }

    var cursor: TokenCursor
    var reporter: Reporter
    var depth = 0
    var operators = 0
    var isInList = false
    var hasFailed = false
    var readsWords = false

    private init(cursor: TokenCursor, reporter: Reporter) {
        self.cursor = cursor
        self.reporter = reporter
    }

    // MARK: or, and, not

    mutating func either() -> Expression? {
        guard var left = both() else { return nil }
        while cursor.isWord("or") {
            if let mended = alternatives(after: left) {
                left = mended
                continue
            }
            guard count(cursor.token.span) else { return nil }
            cursor.index += 1
            guard let right = both() else { return operandMissing(after: "or") }
            left = Expression(.or(left, right), span: left.span.union(right.span))
        }
        return left
    }

    mutating func both() -> Expression? {
        guard var left = negation() else { return nil }
        while cursor.isWord("and") {
            guard count(cursor.token.span) else { return nil }
            cursor.index += 1
            guard let right = negation() else { return pathMissing(behind: left) ?? operandMissing(after: "and") }
            left = Expression(.and(left, right), span: left.span.union(right.span))
        }
        return left
    }

    mutating func negation() -> Expression? {
        guard cursor.isWord("not") else { return comparison() }
        let start = cursor.index
        guard enter() else { return nil }
        defer { depth -= 1 }
        cursor.index += 1
        guard let inner = negation() else { return operandMissing(after: "not") }
        return Expression(.not(inner), span: cursor.span(from: start))
    }

    // MARK: Comparisons

    mutating func comparison() -> Expression? {
        let start = cursor.index
        guard let left = sum() else { return nil }
        if cursor.isWord("mentions") { return mentions(left, from: start) }
        if readsWords, let between = between(left, from: start) { return between }
        if readsWords, let words = ComparisonWords(cursor) { return comparison(of: left, words, from: start) }
        guard let comparison = comparisonOperator() else { return left }
        if comparison == .is || comparison == .isNot, cursor.isWord("known") || cursor.isWord("unknown") {
            let asksKnown = cursor.isWord("known") == (comparison == .is)
            cursor.index += 1
            return Expression(asksKnown ? .isKnown(left) : .isUnknown(left), span: cursor.span(from: start))
        }
        guard let right = rightSide(of: comparison) else {
            return operandMissing(after: comparison.rawValue)
        }
        return Expression(.compare(comparison, left, right), span: cursor.span(from: start))
    }

    /// `customer.tenure is more than 2 years`, `guards have call-first`.
    mutating func comparison(of left: Expression, _ words: ComparisonWords, from start: Int) -> Expression? {
        let first = cursor.index
        cursor.index += words.count
        let span = cursor.span(from: first)
        if words.meaning == nil { cursor.index -= 1 }
        let compared =
            words.meaning == nil
            ? mentions(left, from: start)
            : rightSide(of: words.meaning ?? .is).map {
                Expression(.compare(words.meaning ?? .is, left, $0), span: cursor.span(from: start))
            }
        guard let compared else { return hasFailed ? nil : operandMissing(after: cursor.tree.source.text(span)) }
        let text = cursor.tree.source
        let right = text.text(Span(start: Int(span.end), end: Int(compared.span.end))).trimmingSpaces()
        reporter.report(
            .comparisonInWords, "`\(Text.shortened(text.text(span), to: 40))` is not how values are compared", at: span,
            help: "write `\(Text.shortened("\(text.text(left.span)) \(words.written) \(right)", to: 80))`",
            fix: .init(span, words.written))
        return compared
    }

    mutating func comparisonOperator() -> Expression.Comparison? {
        switch cursor.kind() {
        case .less: return advance(.less)
        case .lessEqual: return advance(.lessEqual)
        case .greater: return advance(.greater)
        case .greaterEqual: return advance(.greaterEqual)
        case .equals, .equalsEquals, .notEquals:
            let isNegated = cursor.kind() == .notEquals
            let words = isNegated ? "is not" : "is"
            let token = cursor.token
            let before = token.isAttached ? " " : ""
            let after = cursor.isAttached(1) ? " " : ""
            reporter.report(
                .symbolForIs, "`\(cursor.text)` is not how values are compared", at: token.span,
                help: "write `\(words)`",
                fix: .init(token.span, before + words + after))
            return advance(isNegated ? .isNot : .is)
        case .word:
            if cursor.isWord("in") { return advance(.in) }
            if cursor.isWord("has") { return advance(.has) }
            guard cursor.isWord("is") else { return nil }
            cursor.index += 1
            if cursor.isWord("not") { return advance(.isNot) }
            return .is
        default: return nil
        }
    }

    mutating func advance(_ comparison: Expression.Comparison) -> Expression.Comparison {
        cursor.index += 1
        return comparison
    }

    mutating func rightSide(of comparison: Expression.Comparison) -> Expression? {
        guard comparison == .in else {
            return comparison == .is || comparison == .isNot || comparison == .has ? wordOrSum() : sum()
        }
        let start = cursor.index
        isInList = true
        defer { isInList = false }
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
            guard case .literal(let literal) = value.form else {
                fail(
                    .expectedOperand, "a list holds words, texts and quantities only", at: value.span,
                    help: "write the values themselves, or compare with `is` and join with `or`")
                return nil
            }
            literals.append(literal)
        }
        return Expression(.literal(.list(literals)), span: cursor.span(from: start))
    }

    /// A single name right of `is`, `in` and `has` is a word; a dotted one is a path.
    mutating func wordOrSum() -> Expression? {
        if let flag = trueOrFalse() { return flag }
        if cursor.kind() == .word, cursor.kind(1) != .dot, !cursor.isReserved {
            let word = Expression(.literal(.word(cursor.text)), span: cursor.token.span)
            cursor.index += 1
            return word
        }
        return sum()
    }

    mutating func mentions(_ left: Expression, from start: Int) -> Expression? {
        var phrases: [String] = []
        repeat {
            cursor.index += 1
            guard cursor.kind() == .string || cursor.kind() == .textBlock || cursor.kind() == .word else {
                return operandMissing(after: "mentions")
            }
            if cursor.kind() == .word {
                phrases.append(cursor.text)
            } else if let text = TextReader.read(cursor.token, of: cursor.tree, fillsIn: false, &reporter).string {
                phrases.append(text)
            }
            cursor.index += 1
        } while cursor.kind() == .comma
        return Expression(.mentions(left, phrases), span: cursor.span(from: start))
    }

    // MARK: Calculations

    mutating func sum() -> Expression? {
        let start = cursor.index
        guard var left = product() else { return nil }
        while cursor.kind() == .plus || cursor.kind() == .minus {
            guard count(cursor.token.span) else { return nil }
            let operation: Expression.Arithmetic = cursor.kind() == .plus ? .plus : .minus
            cursor.index += 1
            guard let right = product() else { return operandMissing(after: operation.rawValue) }
            left = Expression(.arithmetic(operation, left, right), span: cursor.span(from: start))
        }
        return left
    }

    mutating func product() -> Expression? {
        let start = cursor.index
        guard var left = operand() else { return nil }
        while cursor.kind() == .star || cursor.kind() == .slash {
            guard count(cursor.token.span) else { return nil }
            let operation: Expression.Arithmetic = cursor.kind() == .star ? .times : .divided
            cursor.index += 1
            guard let right = operand() else { return operandMissing(after: operation.rawValue) }
            left = Expression(.arithmetic(operation, left, right), span: cursor.span(from: start))
        }
        return left
    }

    mutating func operand() -> Expression? {
        let start = cursor.index
        switch cursor.kind() {
        case .openParen: return parenthesised()
        case .string, .textBlock:
            let value = TextReader.read(cursor.token, of: cursor.tree, fillsIn: false, &reporter)
            cursor.index += 1
            return Expression(.literal(value), span: cursor.span(from: start))
        case .word: return path()
        case .minus where cursor.kind(1) == .word, .signMinus where cursor.kind(1) == .word:
            guard enter() else { return nil }
            defer { depth -= 1 }
            cursor.index += 1
            return operand().map { Expression(.negative($0), span: cursor.span(from: start)) }
        default:
            guard
                let value = QuantityReader(isInExpression: true, isInList: isInList).read(&cursor, &reporter)
            else { return nil }
            return Expression(.literal(value), span: cursor.span(from: start))
        }
    }

    mutating func path() -> Expression? {
        let start = cursor.index
        guard !cursor.isReserved else { return nil }
        if let flag = trueOrFalse() { return flag }
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
                segments.append(TextReader.read(cursor.token, of: cursor.tree, fillsIn: false, &reporter).string ?? "")
            } else {
                segments.append(cursor.text)
            }
            cursor.index += 1
        }
        return Expression(.path(Path(segments)), span: cursor.span(from: start))
    }

    mutating func parenthesised() -> Expression? {
        let open = cursor.token
        let start = cursor.index
        guard enter() else { return nil }
        defer { depth -= 1 }
        cursor.index += 1
        guard let inner = either() else { return operandMissing(after: "(") }
        guard cursor.kind() == .closeParen else {
            fail(.unclosedParenthesis, "this `(` is not closed", at: open.span, help: "write `)` where it ends")
            return nil
        }
        cursor.index += 1
        return Expression(inner.form, span: cursor.span(from: start))
    }

    // MARK: Mistakes

    mutating func enter() -> Bool {
        depth += 1
        guard depth <= ExpressionParser.depthLimit else {
            fail(
                .nestedTooDeep, "the condition is nested too deep", at: cursor.token.span,
                help: "parentheses may stand \(ExpressionParser.depthLimit) deep")
            cursor.index = cursor.end
            return false
        }
        return true
    }

    mutating func count(_ span: Span) -> Bool {
        operators += 1
        guard operators > ExpressionParser.operatorLimit else { return true }
        fail(
            .nestedTooDeep, "the condition is too long", at: span,
            help: "it may have \(ExpressionParser.operatorLimit) operators; many values of one path stand in a list: "
                + "`customer.industry in retail, ecommerce`")
        cursor.index = cursor.end
        return false
    }

}

extension Expression {
    /// Of parts that are joined by `and` or `or`, the last.
    var lastPart: Expression {
        switch form {
        case .and(_, let last), .or(_, let last): last.lastPart
        default: self
        }
    }
}
