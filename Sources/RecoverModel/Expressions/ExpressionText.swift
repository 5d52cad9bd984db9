import RecoverBase

extension Expression: CustomStringConvertible {
    /// As it could be written, with as few parentheses as it needs.
    public var description: String { text(inside: 0) }

    /// How tightly the form binds; a looser one inside a tighter one stands in parentheses.
    private var binding: Int {
        switch form {
        case .or: 1
        case .and: 2
        case .not: 3
        case .compare, .isKnown, .isUnknown, .mentions: 4
        case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): 5
        case .arithmetic: 6
        case .negative: 7
        case .literal, .path: 8
        }
    }

    private func text(inside outer: Int) -> String { binding < outer ? "(\(bare))" : bare }

    private var bare: String {
        switch form {
        case .literal(.list(let values)): values.map(Expression.written).joined(separator: ", ")
        case .literal(let value): Expression.written(value)
        case .path(let path): path.description
        case .not(let inner): "not \(inner.text(inside: 3))"
        case .and(let left, let right): "\(left.text(inside: 2)) and \(right.text(inside: 2))"
        case .or(let left, let right): "\(left.text(inside: 1)) or \(right.text(inside: 1))"
        case .compare(let comparison, let left, let right):
            "\(left.text(inside: 5)) \(comparison.rawValue) \(right.text(inside: 5))"
        case .isKnown(let inner): "\(inner.text(inside: 5)) is known"
        case .isUnknown(let inner): "\(inner.text(inside: 5)) is unknown"
        case .mentions(let inner, let phrases):
            "\(inner.text(inside: 5)) mentions \(phrases.map { Expression.written(.text($0)) }.joined(separator: ", "))"
        case .arithmetic(let operation, let left, let right):
            "\(left.text(inside: binding)) \(operation.rawValue) \(right.text(inside: binding + 1))"
        case .negative(let inner): "-\(inner.text(inside: 7))"
        }
    }

    private static func written(_ value: Value) -> String {
        guard case .text(let text) = value else { return value.description }
        return Escapes.statementText(text, keepsPaths: true)
    }
}
