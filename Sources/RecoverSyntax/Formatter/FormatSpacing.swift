import RecoverBase

/// How many spaces stand between two tokens of a line. What is attached mostly stays so: in `3/10`, `-5` or `4,000` it
/// decides what is meant.
enum FormatSpacing {
    static func gap(before index: Int, in tokens: [Token]) -> Int {
        guard index > 0 else { return 0 }
        let previous = tokens[index - 1].kind
        let next = tokens[index].kind
        let isAttached = tokens[index].isAttached
        switch (previous, next) {
        case (_, .comma), (.openParen, _), (_, .closeParen): return 0
        case (.comma, _): return isThousandsComma(index - 1, in: tokens) ? 0 : 1
        case (.date, .time): return isAttached ? 0 : 2  // With one space they would be one token.
        case (_, let kind) where isComparison(kind): return 1
        case (let kind, .plus), (let kind, .minus): return isComparison(kind) || !isAttached ? isAttached ? 0 : 1 : 0
        case (let kind, _) where isComparison(kind): return 1
        case (_, .openParen): return isAttached && !isWordLike(previous) ? 0 : 1
        case (.closeParen, _): return isAttached && !isWordLike(next) ? 0 : 1
        case (let kind, _) where isText(kind): return isAttached && !isWordLike(next) ? 0 : 1
        case (_, let kind) where isText(kind): return isAttached && !isWordLike(previous) ? 0 : 1
        default: return isAttached ? 0 : 1
        }
    }

    /// The comma of `4,000`, which gets a message of its own.
    private static func isThousandsComma(_ comma: Int, in tokens: [Token]) -> Bool {
        guard comma > 0, comma + 1 < tokens.count else { return false }
        return tokens[comma - 1].kind == .number && tokens[comma].isAttached && tokens[comma + 1].kind == .number
            && tokens[comma + 1].isAttached && tokens[comma + 1].length == 3
    }

    private static func isComparison(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .less, .lessEqual, .greater, .greaterEqual, .equals, .equalsEquals, .notEquals: true
        default: false
        }
    }

    private static func isText(_ kind: Token.Kind) -> Bool { kind == .string || kind == .textBlock }

    private static func isWordLike(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .word, .number, .string, .textBlock, .date, .time, .currency, .percent, .question, .closeParen: true
        default: false
        }
    }
}
