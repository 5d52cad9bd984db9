import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// `deliver call on Tuesday`: what reads like a sentence is no name. Read as one it would make another deliverable, of
/// which the playbooks say nothing.
extension Checker {
    /// Words that begin the rest of a sentence, and days.
    private static let sentence = WordTable([
        "on", "at", "by", "for", "in", "to", "with", "from", "before", "after", "until", "within", "next", "this",
        "about", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ])

    /// Whether the words behind the kind were reported; then the statement is its kind alone.
    mutating func reportSentence(behind kind: String, _ rest: Range<Int>, in opens: Block?) -> Bool {
        guard let first = rest.first, tree.tokens[first].kind == .word, let last = rest.last else { return false }
        let word = tree.text(of: tree.tokens[first])
        let isOfBlock = rest.count > 1 && opens.flatMap { vocabulary.keyword(word, in: $0) }?.isFlag == false
        guard isOfBlock || Checker.sentence.contains(word.lowercased()) else { return false }
        let span = tree.tokens[first].span.union(tree.tokens[last].span)
        let written = Text.shortened(tree.source.text(span), to: 60)
        let kind = Text.shortened(kind, to: 40)
        if isOfBlock {
            reporter.report(
                .misplacedKeyword, "`\(word)` stands in the block of `deliver \(kind)`", at: span,
                help: "write it in braces: `{ \(written) }`",
                fix: .init(span, "{ \(tree.source.text(span)) }", isCertain: false))
            return true
        }
        let time =
            switch opens {
            case .email, .call:
                "; times to offer stand in its block: `\(vocabulary.keyword("schedule", in: .call)?.example ?? "")`"
            case .plan: "; a day stands in a milestone: `\(vocabulary.keyword("by", in: .milestone)?.example ?? "")`"
            case .sequence:
                "; a day stands in a message: `\(vocabulary.keyword("message", in: .sequence)?.example ?? "")`"
            default: ""
            }
        reporter.report(
            .extraArgument, "`deliver \(kind)` does not take `\(written)`", at: span,
            help: "write only `deliver \(kind)`\(time)",
            fix: .init(Span(start: tree.tokens[first - 1].end, end: Int(span.end)), "", isCertain: false))
        return true
    }
}
