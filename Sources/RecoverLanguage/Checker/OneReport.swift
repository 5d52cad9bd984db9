import RecoverBase
import RecoverDiagnostics
import RecoverSyntax

/// `Note: ask Tom`: a keyword, a mark and a text that all stand otherwise are one slip, and one message.
extension Checker {
    /// The number of the first report about a line: that there is no such keyword may have been said of it already.
    func firstReport(of line: Line) -> Int {
        let count = reporter.diagnostics.count
        guard let last = reporter.diagnostics.last, last.place.span.start == tree.tokens[line.keyword].start else {
            return count
        }
        return count - 1
    }

    /// Marks and quotes around what was meant, and nothing that is wrong by itself, such as a number.
    private static func isOneSlip(_ codes: [Code]) -> Bool {
        let marks: [Code] = [.keywordMark, .missingQuotes, .needlessQuotes, .quantityInWords, .extraArgument]
        return codes.dropFirst().allSatisfy(marks.contains)
            && ([.unknownKeyword, .keywordMark].contains(codes[0]) || codes[codes.count - 1] == .missingQuotes)
    }

    /// Makes one message of those about a line, where each of them knows what to write.
    mutating func makeOneReport(from first: Int, of line: Line) {
        let found = reporter.diagnostics[first...].sorted { $0.place.span.start < $1.place.span.start }
        let fixes = found.compactMap(\.fix).sorted { $0.span.start < $1.span.start }
        let whole = tree.tokens[line.keyword].span.union(tree.tokens[line.arguments.upperBound - 1].span)
        guard fixes.count == found.count, Checker.isOneSlip(found.map(\.code)),
            fixes.allSatisfy({ whole.start <= $0.span.start && $0.span.end <= whole.end }),
            zip(fixes, fixes.dropFirst()).allSatisfy({ $0.span.end <= $1.span.start })
        else { return }
        var mended = ""
        var end = Int(whole.start)
        for fix in fixes {
            guard let replacement = fix.replacement(in: tree.source) else { return }
            mended += tree.source.text(Span(start: end, end: Int(fix.span.start))) + replacement
            end = Int(fix.span.end)
        }
        mended += tree.source.text(Span(start: end, end: Int(whole.end)))
        var one = found[0]
        one.help = "write `\(Text.shortened(mended, to: 80))`"
        one.fix = .init(whole, mended, isCertain: fixes.allSatisfy(\.isCertain))
        reporter.diagnostics.replaceSubrange(first..., with: [one])
    }
}
