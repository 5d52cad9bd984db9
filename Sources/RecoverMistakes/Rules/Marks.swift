import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// Marks that other notations have and this one has not.
extension Rules {
    static let marks: [Rule] = [
        Rule(.keywordMark, "words: 120..160", "words 120..160", in: .email, on: .arguments) { suspect in
            let at = suspect.at
            guard suspect.kind(at) == .colon || suspect.kind(at) == .equals, at > suspect.start else { return [] }
            let mark = suspect.text(at)
            let place = at == suspect.start + 1 ? "a keyword and its value" : "the parts of a statement"
            let isAtEnd = at + 1 == suspect.end
            return [
                Proposal(
                    [suspect.delete(at..<at + 1)],
                    isAtEnd
                        ? "no `\(mark)` stands at the end of a statement" : "no `\(mark)` stands between \(place)",
                    at: suspect.span(at),
                    help: "write only a space behind \(shown(suspect.text(at - 1), 40))", isCertain: true)
            ]
        },
        Rule(.missingKeyword, "- issue late \"Late\"", "issue late \"Late\"", in: .feedback, on: .keyword) { suspect in
            var keyword = suspect.start + 1
            switch suspect.kind(suspect.start) {
            case .minus, .signMinus, .dash, .star, .plus, .greater: break
            case .unknown where suspect.isMark(suspect.start, "•", "–", "—", "·", "‣"): break
            case .number where suspect.kind(keyword) == .dot || suspect.kind(keyword) == .closeParen: keyword += 1
            default: return []
            }
            guard suspect.kind(keyword) == .word else { return [] }
            let span = suspect.span(suspect.start..<keyword)
            let edit = TextEdit.delete(Span(start: Int(span.start), end: Int(suspect.span(keyword).start)))
            return [
                Proposal(
                    [edit], "a statement starts with its keyword, without a list mark", at: span,
                    help: "take the `\(suspect.written(suspect.start..<keyword))` away", isCertain: true)
            ]
        },
        Rule(.spaceInName, "use recovery–plan", "use recovery-plan", on: .tooMuch) { suspect in
            let dash = suspect.at
            guard suspect.kind(dash) == .dash || suspect.isMark(dash, "–", "—"), suspect.isAttached(dash),
                suspect.isAttached(dash + 1), suspect.kind(dash - 1) == .word, suspect.kind(dash + 1) == .word
            else { return [] }
            return suspect.propose(
                dash - 1..<dash + 2, "\(suspect.text(dash - 1))-\(suspect.text(dash + 1))",
                "the hyphen of a name is `-`", isCertain: true)
        },
        Rule(.extraArgument, "constraint no refunds.", "constraint no refunds", on: .tooMuch) { suspect in
            guard suspect.at + 1 == suspect.end,
                suspect.kind(suspect.at) == .dot || suspect.isMark(suspect.at, "!")
            else { return [] }
            let mark = suspect.text(suspect.at)
            return [
                Proposal(
                    [suspect.delete(suspect.at..<suspect.end)], "a statement ends without `\(mark)`",
                    at: suspect.span(suspect.at), isCertain: true)
            ]
        },
        Rule(
            .extraArgument, "issue late \"Late\" (fixable)", "issue late \"Late\" fixable", in: .feedback, on: .tooMuch
        ) {
            suspect in
            let last = suspect.end - 1
            guard suspect.kind(suspect.at) == .openParen, suspect.kind(last) == .closeParen, last > suspect.at + 1
            else {
                return []
            }
            return suspect.propose(
                suspect.at..<suspect.end, suspect.written(suspect.at + 1..<last),
                "only conditions have parentheses")
        },
    ]
}
