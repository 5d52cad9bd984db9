import RecoverBase
import RecoverDiagnostics
import RecoverSyntax

/// Quotation marks inside a text, `"The "booking page" freezes"`: the text ends at the second, and what follows it stuck
/// to it was meant to be a part of it.
struct InnerQuotes {
    /// From the first text to the last.
    let tokens: ClosedRange<Int>
    /// The text that was meant, as it stands in the file.
    let text: String
    /// The mark that ends the text too early.
    private let mark: Span
    private let span: Span

    init?(_ tree: SyntaxTree, _ arguments: Range<Int>) {
        // Not beyond the line: an open parenthesis may have swallowed the rest of the file.
        let start = arguments.lowerBound
        let end = arguments.dropFirst().first { tree.tokens[$0].flags.contains(.continuesLine) }
        let range = start..<(end ?? arguments.upperBound)
        let isText = { (index: Int) in tree.tokens[index].kind == .string }
        guard
            let first = range.first(where: { index in
                isText(index) && index + 1 < range.upperBound && tree.tokens[index + 1].isAttached
                    && (tree.tokens[index + 1].kind == .word || tree.tokens[index + 1].kind == .number)
            }), tree.tokens[first].flags.isDisjoint(with: [.wrongQuotes, .unterminated])
        else { return nil }
        var last = first
        while last + 1 < range.upperBound, tree.tokens[last + 1].isAttached, !tree.tokens[last + 1].kind.endsPart,
            let next = (last + 1..<range.upperBound).first(where: isText)
        {
            last = next
        }
        guard last > first else { return nil }
        let ends = tree.tokens[last].flags.contains(.unterminated) ? tree.tokens[last].end : tree.tokens[last].end - 1
        tokens = first...last
        span = tree.tokens[first].span.union(tree.tokens[last].span)
        text = tree.source.text(Span(start: Int(tree.tokens[first].start) + 1, end: ends))
        mark = Span(start: tree.tokens[first].end - 1, end: tree.tokens[first].end)
    }

    /// `""Maria Lopez""`
    private func reportDoubled(_ reporter: inout Reporter) -> Bool {
        let inner = text.dropFirst().dropLast()
        guard text.utf8.count > 2, text.hasPrefix("\""), text.hasSuffix("\""), !inner.contains("\"") else {
            return false
        }
        reporter.excused.formUnion(tokens)
        reporter.report(
            .quoteInsideText, "a text stands in one pair of quotes", at: span,
            help: "write `\"\(Text.shortened(String(inner), to: 80))\"`",
            fix: .init(span, "\"\(inner)\"", isCertain: false))
        return true
    }

    func report(_ reporter: inout Reporter) {
        if reportDoubled(&reporter) { return }
        var mended = ""
        for character in text {
            if character == "\"", mended.last != "\\" { mended.append("\\") }
            mended.append(character)
        }
        mended = "\"\(mended)\""
        reporter.excused.formUnion(tokens)
        reporter.report(
            .quoteInsideText, "the text ends at this `\"`", at: mark,
            help: "inside a text a quotation mark is written `\\\"`, or “ and ”: `\(Text.shortened(mended, to: 80))`",
            fix: .init(span, mended, isCertain: false))
    }
}

extension Token.Kind {
    /// Never inside a text that was cut in two.
    fileprivate var endsPart: Bool { self == .comma || self == .openBrace || self == .semicolon || self == .newline }
}
