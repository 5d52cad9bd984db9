import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Conditions as people write them, and what the messages about them say.
extension ExpressionParser {
    /// `x is a or b`: people mean `x in a, b`.
    mutating func alternatives(after left: Expression) -> Expression? {
        switch left.form {
        // In `a and x is b or c`, and behind another `or`, the comparison is the last part.
        case .and(let first, let last):
            return alternatives(after: last).map { Expression(.and(first, $0), span: left.span.union($0.span)) }
        case .or(let first, let last):
            return alternatives(after: last).map { Expression(.or(first, $0), span: left.span.union($0.span)) }
        case .compare(let comparison, let subject, let first) where comparison == .is || comparison == .isNot:
            guard case .literal = first.form else { return nil }
            return alternatives(to: first, of: subject, isNegated: comparison == .isNot, in: left)
        default: return nil
        }
    }

    mutating func alternatives(
        to first: Expression, of subject: Expression, isNegated: Bool, in left: Expression
    ) -> Expression? {
        var values = [first]
        var probe = cursor
        var ignored = Reporter(file: "")
        while probe.isWord("or") {
            var next = probe
            next.index += 1
            let start = next.index
            let value: Value
            switch next.kind() {
            case .word where !next.isReserved && next.kind(1) != .dot:
                value = .word(next.text)
                next.index += 1
            case .string:
                value = TextReader.read(next.token, of: next.tree, fillsIn: false, &ignored)
                next.index += 1
            default:
                guard let quantity = QuantityReader(isInExpression: true).read(&next, &ignored) else { return nil }
                value = quantity
            }
            guard !ExpressionParser.isComparison(next) else { return nil }
            values.append(Expression(.literal(value), span: next.span(from: start)))
            probe = next
        }
        guard values.count > 1, let last = values.last else { return nil }
        let list = values.map { cursor.tree.source.text($0.span) }.joined(separator: ", ")
        let subjectText = cursor.tree.source.text(subject.span)
        let span = subject.span.union(last.span)
        let mended = isNegated ? "not (\(subjectText) in \(list))" : "\(subjectText) in \(list)"
        reporter.report(
            .isOr, isNegated ? "`is not` compares with one value" : "`is` compares with one value", at: span,
            help: "write `\(mended)`", fix: .init(span, mended, isCertain: !isNegated))
        cursor = probe
        let literals = values.compactMap { value -> Value? in
            if case .literal(let literal) = value.form { return literal }
            return nil
        }
        let right = Expression(.literal(.list(literals)), span: first.span.union(last.span))
        let membership = Expression(.compare(.in, subject, right), span: span)
        return isNegated ? Expression(.not(membership), span: span) : membership
    }

    static func isComparison(_ cursor: TokenCursor) -> Bool {
        switch cursor.kind() {
        case .less, .lessEqual, .greater, .greaterEqual, .equals, .equalsEquals, .notEquals: true
        case .word: cursor.isWord("is") || cursor.isWord("in") || cursor.isWord("has") || cursor.isWord("mentions")
        default: false
        }
    }

    /// `customer.tenure > 2 years and < 5 years`
    mutating func pathMissing(behind left: Expression) -> Expression? {
        guard ExpressionParser.isComparison(cursor), case .compare(_, let subject, _) = left.lastPart.form,
            case .path = subject.form
        else { return nil }
        let source = cursor.tree.source
        let rest = source.text(cursor.token.span.union(cursor.tree.tokens[cursor.end - 1].span))
        fail(
            .expectedOperand, "each comparison names what it compares", at: cursor.token.span,
            help: "write `\(source.text(left.span)) and \(source.text(subject.span)) \(Text.shortened(rest, to: 40))`",
            fix: .init(
                Span(start: Int(cursor.token.start), end: Int(cursor.token.start)), "\(source.text(subject.span)) ",
                isCertain: false))
        return nil
    }

    /// `customer.tenure between 2 and 5 years`
    mutating func between(_ left: Expression, from start: Int) -> Expression? {
        var probe = cursor
        var ignored = Reporter(file: "")
        if probe.isWord("is") { probe.index += 1 }
        guard probe.isWord("between") else { return nil }
        probe.index += 1
        let first = probe.index
        let reader = QuantityReader(isInExpression: true)
        guard reader.read(&probe, &ignored) != nil, probe.isWord("and") || probe.isWord("to") else { return nil }
        let source = cursor.tree.source
        let low = source.text(probe.span(from: first))
        probe.index += 1
        let second = probe.index
        guard reader.read(&probe, &ignored) != nil, ignored.isEmpty else { return nil }
        let range = "\(low)..\(source.text(probe.span(from: second)))"
        let tree = Parser.parse(Source(name: "", text: "x \(range)"))
        var inner = TokenCursor(tree, tree.arguments(of: 0))
        guard let value = reader.read(&inner, &ignored), inner.isAtEnd, ignored.isEmpty else { return nil }
        let words = cursor.index
        cursor.index = probe.index
        let span = cursor.span(from: words)
        reporter.report(
            .comparisonInWords, "a range says it, not `between`", at: span,
            help: "write `\(Text.shortened("\(source.text(left.span)) in \(range)", to: 80))`",
            fix: .init(span, "in \(range)"))
        let right = Expression(.literal(value), span: cursor.span(from: first))
        return Expression(.compare(.in, left, right), span: cursor.span(from: start))
    }

    /// `true` and `false`, which are `yes` and `no`.
    mutating func trueOrFalse() -> Expression? {
        guard cursor.isWord("true") || cursor.isWord("false"), cursor.kind(1) != .dot,
            let meant = YesNo.meant(cursor.text)
        else { return nil }
        let span = cursor.token.span
        YesNo.report(cursor.text, meant, at: span, &reporter)
        cursor.index += 1
        return Expression(.literal(.flag(meant == "yes")), span: span)
    }

    mutating func operandMissing(after word: String) -> Expression? {
        let place =
            cursor.isAtEnd
            ? Span(
                start: cursor.span(from: cursor.index - 1).range.upperBound,
                end: cursor.span(from: cursor.index - 1).range.upperBound) : cursor.token.span
        let isComparison = !["and", "or", "not", "(", "+", "-", "*", "/"].contains(word)
        fail(
            .expectedOperand,
            isComparison
                ? "something to compare with is missing after `\(word)`"
                : "something is missing after `\(word)`", at: place,
            help: isComparison
                ? "write a value, such as `customer.employees \(word) 50`"
                : "write a path, a value or a comparison, such as `customer.employees < 50`")
        return nil
    }

    /// One mistake in an expression is one message.
    mutating func fail(
        _ code: Code, _ message: String, at span: Span, help: String? = nil, fix: Diagnostic.FixIt? = nil
    ) {
        guard !hasFailed else { return }
        hasFailed = true
        reporter.report(code, message, at: span, help: help, fix: fix)
    }
}
