import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// What people add behind a statement: a reason without quotes, a remark in parentheses, a colon.
extension Checker {
    /// Takes `because we cannot` off the end of arguments that could not be read with it.
    mutating func takeBareReason(from range: inout Range<Int>) -> Provenance.Words? {
        let line = ownLine(range)
        guard line == range, let because = line.dropFirst().first(where: { tree.isWord("because", at: $0) }),
            because + 1 < range.upperBound,
            !line[(because + 1)...].contains(where: {
                tree.tokens[$0].kind == .string || tree.tokens[$0].kind == .textBlock
            })
        else { return nil }
        let words = because + 1..<range.upperBound
        let text = written(words.lowerBound, words.upperBound)
        BareText.report(text, tokens: words, of: tree, isCertain: true, &reporter)
        range = range.lowerBound..<because
        return Provenance.Words(.text(text))
    }

    /// `deliver email:`. Where the lines of a block follow without a brace, that is the mistake, and told there.
    mutating func skipLastMark(_ range: inout Range<Int>, _ opens: Block?) {
        guard let last = range.last else { return }
        let isForBrace = isAboveBlock(last, opens)
        guard range.count > 1 || isForBrace else { return }
        if !isForBrace { KeywordMark.report(TokenCursor(tree, last..<last + 1), &reporter) }
        range = range.lowerBound..<last
    }

    /// The arguments up to the end of the first line: an open parenthesis may have drawn the rest of the file in.
    func ownLine(_ range: Range<Int>) -> Range<Int> {
        let next = range.dropFirst().first { tree.tokens[$0].flags.contains(.continuesLine) }
        return range.lowerBound..<(next ?? range.upperBound)
    }

    /// Whether the next line could stand in the block that is not opened behind a token.
    func isAboveBlock(_ last: Int, _ opens: Block?) -> Bool {
        guard let opens, last + 2 < tree.tokens.count, tree.tokens[last + 1].kind == .newline else { return false }
        return keyword(at: last + 2, in: opens) != nil
    }

    /// `constraint no discounts (ask Tom)`
    mutating func reportRemark(_ rest: Leftover) -> Bool {
        let last = rest.range.upperBound - 1
        guard tree.tokens[rest.index].kind == .openParen, tree.tokens[last].kind == .closeParen, rest.index + 1 < last,
            !(rest.index..<last).contains(where: { tree.tokens[$0 + 1].flags.contains(.continuesLine) })
        else { return false }
        let remark = written(rest.index + 1, last)
        let isLast = [.newline, .endOfFile].contains(tree.tokens[last + 1].kind)
        let span = span(rest.index, rest.range.upperBound)
        reporter.excused.formUnion((rest.index..<last).filter { tree.tokens[$0].kind == .unknown })
        reporter.report(
            .extraArgument, "`\(rest.keyword.name)` takes no remark in parentheses", at: span,
            help: "a remark stands behind `#`, at the end of the line: `# \(Text.shortened(remark, to: 60))`",
            fix: isLast ? .init(span, "# \(remark)", isCertain: false) : nil)
        return true
    }
}
