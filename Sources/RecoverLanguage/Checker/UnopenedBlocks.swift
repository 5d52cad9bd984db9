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
        var isReported = false
    }

    /// Reads a statement as one of the block that the line above forgot to open; false where it is none of it.
    mutating func readUnopened(_ line: Line, in block: Block, into list: inout ItemList) -> Bool {
        guard var above = unopened, let index = keyword(at: line.keyword, in: above.block) else { return false }
        if !above.isReported {
            above.isReported = true
            let end = Int(above.line.end)
            // Its `}` closes what it was meant to close.
            if let stray = reporter.diagnostics.firstIndex(where: {
                $0.code == .strayBrace && Int($0.place.span.start) > end
            }) {
                reporter.diagnostics.remove(at: stray)
            }
            reporter.report(
                .missingArgument, "the block of `\(above.name)` is not opened", at: Span(start: end, end: end),
                help: "write `{` at the end of this line, and `}` where the block ends",
                fix: .init(Span(start: end, end: end), " {", isCertain: false))
        }
        var inner = ItemList(capacity: 1)
        var next = statement(line, index: index, in: above.block, into: &inner)
        while let line = next { next = statement(line, in: above.block, into: &inner) }
        list.addToLast(inner.items)
        unopened = above
        return true
    }
}
