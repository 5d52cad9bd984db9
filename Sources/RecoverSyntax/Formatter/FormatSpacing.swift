import RecoverBase

/// How many spaces stand between two tokens of a line. What is attached mostly stays so: in `3/10`, `-5` or `4,000` it
/// decides what is meant, and a word or a text right behind a text was often meant to be a part of it.
enum FormatSpacing {
    static func gap(before index: Int, in tokens: [Token]) -> Int {
        guard index > 0 else { return 0 }
        let previous = tokens[index - 1].kind
        let next = tokens[index].kind
        let isAttached = tokens[index].isAttached
        switch (previous, next) {
        case (_, .comma), (.openParen, _), (_, .closeParen): return 0
        case (.comma, _): return isCommaWithinNumber(index - 1, in: tokens) ? 0 : 1
        case (.date, .time): return isAttached ? 0 : 2  // With one space they would be one token.
        case (_, let kind) where isComparison(kind): return 1
        case (let kind, .plus), (let kind, .minus): return isComparison(kind) || !isAttached ? isAttached ? 0 : 1 : 0
        case (let kind, _) where isComparison(kind): return 1
        case (_, .openParen): return isAttached && !isWordLike(previous) ? 0 : 1
        case (.closeParen, _): return isAttached && !isWordLike(next) ? 0 : 1
        case (.word, let kind) where isText(kind), (.number, let kind) where isText(kind):
            return isAttached && !isKeyword(index - 1, in: tokens) ? 0 : 1
        case (let kind, let other) where isText(kind) && isText(other): return isAttached ? 0 : 1
        case (_, let kind) where isText(kind): return isAttached && !isWordLike(previous) ? 0 : 1
        default: return isAttached ? 0 : 1
        }
    }

    /// The comma of `4,000` or `2,5`, which gets a message of its own.
    private static func isCommaWithinNumber(_ comma: Int, in tokens: [Token]) -> Bool {
        guard comma > 0, comma + 1 < tokens.count else { return false }
        return tokens[comma - 1].kind == .number && tokens[comma].isAttached && tokens[comma + 1].kind == .number
            && tokens[comma + 1].isAttached
    }

    private static func isComparison(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .less, .lessEqual, .greater, .greaterEqual, .equals, .equalsEquals, .notEquals: true
        default: false
        }
    }

    /// The first token of a statement, behind which a space is sure to change nothing.
    private static func isKeyword(_ index: Int, in tokens: [Token]) -> Bool {
        guard index > 0, !tokens[index].flags.contains(.startsLine) else { return true }
        switch tokens[index - 1].kind {
        case .semicolon, .openBrace, .closeBrace, .newline: return true
        default: return false
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

extension SyntaxTree {
    /// The words of a span as `fmt` writes them on one line: the same however they are spaced and broken.
    public func formattedText(_ span: Span) -> String {
        var index = firstToken(from: Int(wide: span.start))
        var text = ""
        while index < tokens.count, tokens[index].end <= Int(wide: span.end), tokens[index].kind != .endOfFile {
            if !text.isEmpty {
                text += String(repeating: " ", count: FormatSpacing.gap(before: index, in: tokens))
            }
            text += self.text(of: tokens[index])
            index += 1
        }
        return text
    }

    /// The first token that starts at an offset or behind it.
    private func firstToken(from offset: Int) -> Int {
        tokens.partitioningIndex { Int(wide: $0.start) >= offset }
    }
}
