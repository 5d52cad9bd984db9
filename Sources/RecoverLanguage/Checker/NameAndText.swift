import RecoverBase
import RecoverDiagnostics
import RecoverSyntax

/// A name that is used elsewhere in the file, and words behind it that are not a part of it: `owner Support Jon Bell`.
struct NameAndText {
    private let name: String
    private let words: Range<Int>

    init?(_ tree: SyntaxTree, _ range: Range<Int>, _ keyword: Keyword) {
        let slots = keyword.shape.slots
        guard slots.count == 2, slots[0].kind == .label, slots[1].kind == .text, range.count > 1, range.count < 6,
            range.allSatisfy({ tree.tokens[$0].kind == .word && !tree.tokens[$0].flags.contains(.continuesLine) })
        else { return nil }
        let name = tree.text(of: tree.tokens[range.lowerBound])
        guard tree.names(name, behind: keyword.name, alone: true) else { return nil }
        self.name = name
        words = range.dropFirst()
    }

    func report(_ tree: SyntaxTree, _ keyword: Keyword, _ opens: Block?, _ reporter: inout Reporter) {
        let span = tree.tokens[words.lowerBound].span.union(tree.tokens[words.upperBound - 1].span)
        let text = "\"\(tree.source.text(span))\""
        let line = "\(keyword.name) \(name)"
        let person = opens == .owner ? "`\(line) { person \(text) }` for a person, or " : ""
        reporter.report(
            .missingQuotes, "a text stands in quotes", at: span, help: "write \(person)`\(line) \(text)`",
            fix: .init(span, text, isCertain: false))
    }
}

extension Checker {
    /// `owner Support, person "Jon Bell"`: a line of the block, drawn into the list by a comma.
    mutating func reportInnerKeyword(_ item: Item, _ opens: Block, _ range: Range<Int>) {
        guard let last = range.last, tree.tokens[last].kind == .string, last - 2 >= range.lowerBound,
            tree.tokens[last - 2].kind == .comma, tree.tokens[last - 1].kind == .word,
            vocabulary.index(tree.text(of: tree.tokens[last - 1]), in: opens) != nil
        else { return }
        let span = tree.tokens[last - 2].span.union(tree.tokens[last].span)
        let inner = tree.source.text(tree.tokens[last - 1].span.union(tree.tokens[last].span))
        reporter.report(
            .misplacedKeyword,
            "`\(tree.text(of: tree.tokens[last - 1]))` stands in the block of `\(item.name)`",
            at: tree.tokens[last - 1].span, help: "write it in braces: `{ \(Text.shortened(inner, to: 60)) }`",
            fix: .init(span, " { \(inner) }", isCertain: false))
    }
}
