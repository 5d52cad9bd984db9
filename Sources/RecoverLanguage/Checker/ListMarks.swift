import RecoverBase
import RecoverDiagnostics
import RecoverSyntax

/// Marks that other lists have in front of a line: `- issue late "…"`, `1. owner Support`.
extension Checker {
    /// The keyword behind the mark at a token; nil where there is no such mark.
    func keyword(behindMark index: Int) -> Int? {
        var next = index + 1
        switch tree.tokens[index].kind {
        case .minus, .signMinus, .dash, .star, .plus, .greater: break
        case .unknown where ["•", "–", "—", "·", "‣"].contains(tree.text(of: tree.tokens[index])): break
        case .number where tree.tokens[next].kind == .dot || tree.tokens[next].kind == .closeParen: next += 1
        default: return nil
        }
        return tree.tokens[next].kind == .word && !tree.tokens[next].flags.contains(.startsLine) ? next : nil
    }

    mutating func reportMark(_ index: Int, before keyword: Int) {
        let span = tree.tokens[index].span.union(tree.tokens[keyword - 1].span)
        if tree.tokens[index].kind == .unknown { reporter.excused.insert(index) }
        reporter.report(
            .missingKeyword, "a statement starts with its keyword, without a list mark", at: span,
            help: "take the `\(tree.source.text(span))` away",
            fix: .init(Span(start: Int(span.start), end: Int(tree.tokens[keyword].start)), ""))
    }

    /// `100 words`: the value in front of its keyword.
    mutating func reportValueInFront(_ index: Int) -> Bool {
        var behind = index + 1
        while [.number, .dotDot].contains(tree.tokens[behind].kind) { behind += 1 }
        let next = tree.tokens[behind]
        guard tree.tokens[index].kind == .number, next.kind == .word, !next.flags.contains(.startsLine) else {
            return false
        }
        let (number, word) = (written(index, behind), tree.text(of: next))
        guard let keyword = vocabulary.keywords(named: word).first, keyword.shape.slots.first?.kind == .count else {
            return false
        }
        let span = tree.tokens[index].span.union(next.span)
        reporter.report(
            .missingKeyword, "a statement starts with its keyword, not with its value", at: span,
            help: "write `\(word) \(number)`", fix: .init(span, "\(word) \(number)", isCertain: false))
        return true
    }
}
