import RecoverModel
import RecoverSyntax

/// A comparison as people say it: `is more than`, `at least`, `have`.
struct ComparisonWords {
    /// What is meant; nil for `mentions`.
    let meaning: Expression.Comparison?
    /// How many tokens say it.
    let count: Int

    var written: String { meaning?.rawValue ?? "mentions" }

    /// Those at the cursor.
    init?(_ cursor: TokenCursor) {
        var probe = cursor
        if probe.kind() == .word, ["is", "are", "was", "be"].contains(probe.text.lowercased()) { probe.index += 1 }
        let isNegated = probe.isWord("not")
        if isNegated { probe.index += 1 }
        if let (bound, length) = BoundWords.inFront(probe), let comparison = ComparisonWords.meaning(bound, isNegated) {
            meaning = comparison
            count = probe.index - cursor.index + length
            return
        }
        guard cursor.kind() == .word, cursor.kind(1) != .dot else { return nil }
        // `is a director`
        if probe.index == cursor.index + 1, probe.isWord("a") || probe.isWord("an") || probe.isWord("the"),
            probe.kind(1) == .word
        {
            meaning = .is
            count = 2
            return
        }
        count = 1
        switch cursor.text.lowercased() {
        case "have", "having": meaning = .has
        case "contain", "contains", "include", "includes", "says", "mention":
            meaning = cursor.kind(1) == .string || cursor.isWord("mention") ? nil : .has
        case "are", "equals", "be", "equal": meaning = .is
        default: return nil
        }
    }

    private static func meaning(_ bound: BoundWords.Bound, _ isNegated: Bool) -> Expression.Comparison? {
        switch bound {
        case .upper(let isStrict): isNegated ? (isStrict ? .greaterEqual : .greater) : isStrict ? .less : .lessEqual
        case .lower(let isStrict): isNegated ? (isStrict ? .lessEqual : .less) : isStrict ? .greater : .greaterEqual
        case .about: nil
        }
    }
}
