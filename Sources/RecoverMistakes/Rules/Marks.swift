import RecoverLanguage

/// Marks that other notations have and this one has not.
extension Rules {
    static let marks: [Rule] = [
        Rule(
            .keywordMark, "words: 120..160", "words 120..160", in: .email, on: .arguments, find: .of(.colon, .equals)
        ) { s in
            // `=>` is a comparison turned around.
            guard !s.isAttached(s.at + 1) || ![.greater, .less].contains(s.kind(s.at + 1)), !s.isSignOfItsOwn else {
                return nil
            }
            let place = s.at == s.start + 1 ? "a keyword and its value" : "the parts of a statement"
            return s.delete(
                0,
                s.at + 1 == s.end
                    ? "no `\(s[0])` stands at the end of a statement" : "no `\(s[0])` stands between \(place)",
                help: "write only a space behind \(shown(s.text(s.at - 1), 40))", isCertain: true)
        },
        Rule(
            .keywordMark, "answer csm \"Close\" because: \"So\"", "answer csm \"Close\" because \"So\"", in: .quiz,
            on: .arguments, find: .word, .of(.colon, .equals)
        ) {
            // For the mark, the word in front was not taken either.
            $0.delete(
                2, "no `\($0[2])` stands between the parts of a statement",
                help: "write only a space behind \(shown($0[1], 40))", isCertain: true)
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
            .extraArgument, "issue late \"Late\" (fixable)", "issue late \"Late\" fixable", in: .feedback,
            on: .arguments, find: .of(.openParen), .allButLast, .of(.closeParen), .end
        ) { $0.replace(with: $0[2], "only conditions have parentheses") },
        Rule(
            .extraArgument, "tone [\"warm\", \"helpful\"]", "tone \"warm\", \"helpful\"", in: .email, on: .arguments,
            find: .marks("["), .allButLast, .marks("]"), .end
        ) { $0.replace(with: $0[2], "a list stands without brackets", isCertain: true) },
        Rule(.commentMark, "pass at 70 -- a draft", "pass at 70 # a draft", on: .arguments, find: dashes) {
            $0.replace(with: "#", comment)
        },
        Rule(.commentMark, "-- a draft", "# a draft", on: .keyword, find: dashes) { $0.replace(with: "#", comment) },
    ]

    private static let dash = Piece.of(.minus, .signMinus, .dash)
    private static let dashes =
        dash + dash.attached
        + Piece {
            $0.kind($1) == .word && !$0.isAttached($1) ? $1 : nil
        }
    private static let comment = "a comment starts with `#`, not with `--`"
}

extension Suspect {
    /// The one `=` that the statement has, and should have: that of a meter.
    fileprivate var isSignOfItsOwn: Bool {
        kind(at) == .equals && arguments.count { kind($0) == .equals } == 1 && keyword?.shape.hasSign("=") == true
    }
}

extension Shape {
    /// Whether a mark is a part of it, such as the `=` of a meter.
    fileprivate func hasSign(_ sign: String) -> Bool {
        parts.contains { if case .literal(let literal) = $0 { literal == sign } else { false } }
    }
}
