import RecoverBase

/// A condition or a calculation, as it stands after `when`, `expects` and `expect`.
public struct Expression: Sendable, Hashable {
    public indirect enum Form: Sendable, Hashable {
        case literal(Value)
        case path(Path)
        case not(Expression)
        case and(Expression, Expression)
        case or(Expression, Expression)
        case compare(Comparison, Expression, Expression)
        case isKnown(Expression)
        case isUnknown(Expression)
        case mentions(Expression, [String])
        case arithmetic(Arithmetic, Expression, Expression)
        case negative(Expression)
    }

    public enum Comparison: String, Sendable, Hashable {
        case `is`
        case isNot = "is not"
        case less = "<"
        case lessEqual = "<="
        case greater = ">"
        case greaterEqual = ">="
        case `in`, has
    }

    public enum Arithmetic: String, Sendable, Hashable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divided = "/"
    }

    public var form: Form
    /// Where it stands in its source.
    public var span: Span

    public init(_ form: Form, span: Span) {
        self.form = form
        self.span = span
    }

    /// Every path that the expression reads, in order, with its place.
    public var paths: [(path: Path, span: Span)] {
        switch form {
        case .literal: []
        case .path(let path): [(path, span)]
        case .not(let inner), .isKnown(let inner), .isUnknown(let inner), .mentions(let inner, _), .negative(let inner):
            inner.paths
        case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
            .arithmetic(_, let left, let right):
            left.paths + right.paths
        }
    }
}

extension Expression {
    /// Its parts that are joined by `and`, `or` and `not`.
    public var terms: [Expression] {
        switch form {
        case .not(let inner): inner.terms
        case .and(let left, let right), .or(let left, let right): left.terms + right.terms
        default: [self]
        }
    }

    /// Each comparison with written values among its terms: `segment is smb`.
    public var claims: [(path: Path, values: Value, span: Span)] {
        terms.compactMap { term in
            guard case .compare(_, let left, let right) = term.form, case .path(let path) = left.form,
                case .literal(let value) = right.form
            else { return nil }
            return (path, value, right.span)
        }
    }
}

extension Expression {
    /// What `and` joins, in its order; the condition itself where it is no `and`.
    public var conjuncts: [Expression] {
        guard case .and(let left, let right) = form else { return [self] }
        return left.conjuncts + right.conjuncts
    }
}
