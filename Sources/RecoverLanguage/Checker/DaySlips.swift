import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// `by Friday`, `by 4`: days of a plan are counted and take no date.
extension Checker {
    /// Whether what stands at a token, where `day 2` belongs, was reported.
    mutating func reportDay(_ failure: ArgumentReader.Failure, _ range: Range<Int>, keyword: Keyword) -> Bool {
        let index = failure.index
        let isBehindDay = index > range.lowerBound && tree.isWord("day", at: index - 1)
        guard index < range.upperBound, tree.tokens[index].kind != .unknown,
            isBehindDay || failure.words == ["day"] && failure.expectation == "`day`"
        else { return false }
        let start = isBehindDay ? index - 1 : index
        let span = tree.tokens[start].span.union(tree.tokens[range.upperBound - 1].span)
        let text = Text.shortened(tree.source.text(span), to: 40)
        let front =
            start == range.lowerBound
            ? ""
            : tree.source.text(
                Span(start: Int(tree.tokens[range.lowerBound].start), end: Int(tree.tokens[start].start)))
        let line = keyword.name + " " + (front.count < 60 ? front : "")
        if let number = countedDay(start..<range.upperBound) {
            reporter.report(
                .wrongArgument, "a day is written `day \(number)`, not `\(text)`", at: span,
                help: "write `\(line)day \(number)`", fix: .init(span, "day \(number)", isCertain: false))
        } else {
            reporter.report(
                .wrongArgument, "`\(keyword.name)` counts the days from the start, and does not take `\(text)`",
                at: span,
                help: "write the number of the day, such as `\(line)day 2`; day 1 is the start")
        }
        return true
    }

    /// `by day 4 at the latest`
    mutating func reportLatest(_ rest: Leftover) -> Bool {
        let words = rest.index..<rest.range.upperBound
        guard rest.index > rest.range.lowerBound + 1, tree.isWord("day", at: rest.range.lowerBound),
            tree.tokens[rest.index - 1].kind == .number,
            words.allSatisfy({ index in
                tree.tokens[index].kind == .word
                    && ["at", "the", "latest", "most", "or", "earlier", "sooner", "before"].contains(
                        tree.text(of: tree.tokens[index]))
            })
        else { return false }
        let span = self.span(rest.index, rest.range.upperBound)
        reporter.report(
            .extraArgument, "`\(rest.keyword.name)` means the latest day already", at: span,
            help: "write `\(rest.keyword.name) \(written(rest.range.lowerBound, rest.index))`",
            fix: .init(Span(start: tree.tokens[rest.index - 1].end, end: Int(span.end)), "", isCertain: false))
        return true
    }

    /// The number in `4`, `Day 4`, `4 days`, `the 4th day`.
    private func countedDay(_ tokens: Range<Int>) -> String? {
        var number: String?
        for index in tokens {
            let text = tree.text(of: tree.tokens[index])
            switch tree.tokens[index].kind {
            case .number where number == nil && Int(text) != nil: number = text
            case .word
            where ["day", "days", "d", "the", "st", "nd", "rd", "th", "on", "after"].contains(text.lowercased()):
                continue
            case .word where number == nil:
                guard let value = NumberWords.number(text) else { return nil }
                number = Value.plain(value)
            default: return nil
            }
        }
        return number
    }
}
