/// Marks that other notations have and this one has not.
extension Rules {
    static let marks: [Rule] = [
        Rule(
            .keywordMark, "words: 120..160", "words 120..160", in: .email, on: .arguments, find: .of(.colon, .equals)
        ) { s in
            // `=>` is a comparison turned around.
            guard !s.isAttached(s.at + 1) || ![.greater, .less].contains(s.kind(s.at + 1)) else { return nil }
            let place = s.at == s.start + 1 ? "a keyword and its value" : "the parts of a statement"
            return s.delete(
                0,
                s.at + 1 == s.end
                    ? "no `\(s[0])` stands at the end of a statement" : "no `\(s[0])` stands between \(place)",
                help: "write only a space behind \(shown(s.text(s.at - 1), 40))", isCertain: true)
        },
        Rule(
            .missingKeyword, "- issue late \"Late\"", "issue late \"Late\"", in: .feedback, on: .keyword,
            find: .of(.minus, .signMinus, .dash, .star, .plus, .greater) | .marks("•", "–", "—", "·", "‣")
                | (.number + .of(.dot, .closeParen)), .word
        ) {
            $0.delete(
                1, "a statement starts with its keyword, without a list mark", help: "take the `\($0[1])` away",
                isCertain: true)
        },
        Rule(
            .spaceInName, "use recovery–plan", "use recovery-plan", on: .tooMuch,
            find: .word, (.of(.dash) | .marks("–", "—")).attached, .word.attached, from: [-1]
        ) { $0.replace(with: "\($0[1])-\($0[3])", "the hyphen of a name is `-`", isCertain: true) },
        Rule(
            .extraArgument, "constraint no refunds.", "constraint no refunds", on: .tooMuch,
            find: .of(.dot) | .marks("!"), .end
        ) { $0.delete(0, "a statement ends without `\($0[1])`", isCertain: true) },
        Rule(
            .extraArgument, "issue late \"Late\" (fixable)", "issue late \"Late\" fixable", in: .feedback, on: .tooMuch,
            find: .of(.openParen), .allButLast, .of(.closeParen), .end
        ) { $0.replace(with: $0[2], "only conditions have parentheses") },
    ]
}
