import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// Blocks whose `{` is missing.
extension Checker {
    /// `deliver plan` without its `{`.
    struct Unopened {
        var name: String
        var block: Block
        var line: Span
        /// The last of its line, which may be a `:` that stands for the brace.
        var lastToken: Int
        var isReported = false
    }

    /// A line that should open a block, and what was said of it.
    struct Opening {
        var lastToken: Int
        /// Where the statement ends, without a mark behind it.
        var end: Int
        var report: Diagnostic
    }

    /// Forgets a `}` that was reported to close nothing, and closes what a missing `{` was to open.
    private mutating func takesStrayBrace(where isIt: (Span) -> Bool) -> Bool {
        guard let stray = reporter.diagnostics.firstIndex(where: { $0.code == .strayBrace && isIt($0.place.span) })
        else { return false }
        reporter.diagnostics.remove(at: stray)
        return true
    }

    /// The same of one that is the next token.
    mutating func takesStrayBrace(behind token: Int) -> Bool {
        let start = tree.tokens[token].start
        return takesStrayBrace { $0.start == start }
    }

    /// Reads a statement as one of the block that the line above forgot to open; false where it is none of it.
    mutating func readUnopened(_ line: Line, in block: Block, into list: inout ItemList) -> Bool {
        guard var above = unopened, let index = keyword(at: line.keyword, in: above.block) else { return false }
        if !above.isReported {
            above.isReported = true
            let end = Int(above.line.end)
            let last = tree.tokens[above.lastToken].end
            // Its `}` closes what it was meant to close.
            let isClosed = takesStrayBrace { Int($0.start) > end }
            reporter.report(
                .missingArgument, "the block of `\(above.name)` is not opened", at: Span(start: last, end: last),
                help: "write `{` \(last > end ? "in the place of the `:`" : "at the end of this line"), "
                    + "and `}` where the block ends",
                fix: .init(Span(start: end, end: last), " {", isCertain: false))
            if isClosed, let report = reporter.diagnostics.last {
                openings.append(Opening(lastToken: above.lastToken, end: end, report: report))
            }
        }
        var inner = ItemList(capacity: 1)
        var next = statement(line, index: index, in: above.block, into: &inner)
        while let line = next { next = statement(line, in: above.block, into: &inner) }
        list.addToLast(inner.items)
        unopened = above
        return true
    }
}
