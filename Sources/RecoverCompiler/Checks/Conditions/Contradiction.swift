import RecoverBase
import RecoverLanguage
import RecoverModel

/// Finds conditions that can never hold, where that is certain: two comparisons joined by `and` that leave no value
/// for the same path, and a policy compared with a value it cannot have.
struct Contradiction {
    /// A comparison of a path with a literal.
    private struct Claim {
        var path: Path
        var comparison: Expression.Comparison
        var value: Value
        var span: Span
    }

    /// The two places that contradict each other; the second is nil where one alone is impossible.
    struct Finding {
        var first: Span
        var second: Span?
        var message: String
        var help: String
        /// The policy that cannot have the value; its declaration is the second place.
        var policy: String?
    }

    /// The values that a policy may have; empty where any may be.
    let allowed: (String) -> [String]

    /// Why the condition can never hold, or nil.
    func finding(in expression: Expression) -> Finding? {
        switch expression.form {
        case .and:
            let terms = expression.conjuncts
            let claims = terms.compactMap(Contradiction.claim)
            for (index, claim) in claims.enumerated() {
                for other in claims[..<index] where other.path == claim.path && areApart(other, claim) {
                    return Finding(
                        first: other.span, second: claim.span,
                        message: "nothing is both of these, so the condition never holds",
                        help: "write `or`, or mend one of the two")
                }
            }
            return terms.lazy.compactMap(finding).first
        case .or(let left, let right):
            // One side that can never hold makes no difference to the other, but it is a mistake all the same.
            return finding(in: left) ?? finding(in: right)
        case .compare:
            return Contradiction.claim(expression).flatMap(impossibleValue)
        default: return nil
        }
    }

    private static func claim(_ expression: Expression) -> Claim? {
        guard case .compare(let comparison, let left, let right) = expression.form, case .path(let path) = left.form
        else { return nil }
        // A single name is a word; so is a level of a scale, whose order is not known here.
        let value: Value
        switch right.form {
        case .literal(let literal): value = literal
        case .path(let name) where name.segments.count == 1: value = .word(name.segments[0])
        default: return nil
        }
        guard isSingle(path) else { return nil }
        return Claim(path: path, comparison: comparison, value: value, span: expression.span)
    }

    /// Whether the path has one value: of several issues one may be this and another that.
    private static func isSingle(_ path: Path) -> Bool {
        switch path.segments.first {
        case "customer", "segment", "policy": true
        case "option":
            path.segments.count == 2 && isOne(path.segments[1])
        case "feedback":
            path.segments.count == 2 && ["score", "class", "intensity", "source"].contains(path.segments[1])
        default: false
        }
    }

    /// A field that an option has once, such as its channel; it may promise several things.
    private static func isOne(_ field: String) -> Bool {
        guard let keyword = Vocabulary.standard.keyword(word: field, in: .option) else { return false }
        return !keyword.isItem && keyword.shape.slots.allSatisfy { !$0.isList }
    }

    // MARK: Policies

    private func impossibleValue(_ claim: Claim) -> Finding? {
        guard claim.comparison == .is || claim.comparison == .in, claim.path.segments.count == 2,
            claim.path.segments[0] == "policy"
        else { return nil }
        let name = claim.path.segments[1]
        let known = allowed(name)
        let wanted = (claim.value.list ?? [claim.value]).map(\.description)
        guard !known.isEmpty, !wanted.contains(where: known.contains) else { return nil }
        return Finding(
            first: claim.span, second: nil,
            message: "the policy `\(name)` is never \(wanted.map { "`\($0)`" }.listed("or"))",
            help: "its values are \(known.listed())", policy: name)
    }

    // MARK: Two claims about one path

    private func areApart(_ first: Claim, _ second: Claim) -> Bool {
        if let left = Contradiction.choices(first), let right = Contradiction.choices(second) {
            return Set(left).isDisjoint(with: right)
        }
        guard let left = Contradiction.range(first), let right = Contradiction.range(second) else { return false }
        return isBelow(left, right) || isBelow(right, left)
    }

    /// The words that a claim leaves.
    private static func choices(_ claim: Claim) -> [String]? {
        guard claim.comparison == .is || claim.comparison == .in else { return nil }
        let words = (claim.value.list ?? [claim.value]).map(\.string)
        guard !words.isEmpty, words.allSatisfy({ $0 != nil }) else { return nil }
        return words.compactMap { $0?.foldedASCII }
    }

    private struct Interval {
        var lower: Value?
        var upper: Value?
        var isLowerOpen = false
        var isUpperOpen = false
    }

    /// The values that a claim of numbers leaves. A path that can be a range itself is not less than `20` unless all
    /// of it is, so the interval holds for it too.
    private static func range(_ claim: Claim) -> Interval? {
        guard claim.value.list == nil, claim.value.string == nil, claim.value.isKnown else { return nil }
        switch (claim.comparison, claim.value) {
        case (.in, .range(let lower, let upper)): return Interval(lower: lower, upper: upper)
        case (_, .range): return nil
        case (.is, let value): return Interval(lower: value, upper: value)
        case (.less, let value): return Interval(upper: value, isUpperOpen: true)
        case (.lessEqual, let value): return Interval(upper: value)
        case (.greater, let value): return Interval(lower: value, isLowerOpen: true)
        case (.greaterEqual, let value): return Interval(lower: value)
        default: return nil
        }
    }

    private func isBelow(_ left: Interval, _ right: Interval) -> Bool {
        guard let upper = left.upper, let lower = right.lower,
            let difference = (try? upper.order(lower)) ?? nil
        else { return false }
        return difference < 0 || difference == 0 && (left.isUpperOpen || right.isLowerOpen)
    }
}
