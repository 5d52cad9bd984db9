import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Meters, what moves them, and endings, as people write them who have not seen one.
extension Rules {
    static let exercises: [Rule] = [
        Rule(
            .wrongArgument, "meter trust \"Trust\" 0..10 start 3", "meter trust \"Trust\" 0..10 = 3", on: .expected,
            find: start | .of(.colon), where: { $0.refusal.connectors.contains("=") },
            propose: {
                $0.bridge(
                    1, isIncluded: true, with: " =", "`\($0.name)` needs `=` here, not \(shown($0[1], 40))",
                    help: "write `=` in front of where it starts", isCertain: true)
            }),
        Rule(
            .wrongArgument, "meter trust \"Trust\" = 3 0..10", "meter trust \"Trust\" 0..10 = 3", on: .expected,
            find: .of(.equals), .quantity, ends
        ) {
            $0.replace(
                with: "\($0[3]) = \($0[2])", "the two ends of a meter stand in front of where it starts",
                isCertain: true)
        },
        Rule(
            .meterRange, "meter trust \"Trust\" = 3", nil, on: .expected,
            find: .of(.equals).optional, .quantity, .end, from: [0, -1], where: \.isOneFigureOfMeter
        ) {
            $0.say(
                "a meter runs between two ends",
                help: "write them in front, such as \(shown("\($0.written($0.start..<$0.first(1))) 0..10 = \($0[2])"))")
        },
        Rule(
            .unknownKeyword, "trust +2", "effect trust +2", in: .option, on: .keyword, find: .word, sign, .quantity,
            where: { Vocabulary.standard.keyword(word: KeywordName.effect.rawValue, in: $0.block) != nil },
            propose: {
                $0.insert(
                    "effect ", $0.noSuchKeyword, help: "what moves a meter is written \(shown("effect \($0[0])"))")
            }),
        Rule(
            .wrongArgument, "effect trust -= 2", "effect trust -2", in: .option, on: .expected, find: .word, sign,
            .of(.equals).attached.optional, .quantity, where: { $0.wants(.effects) },
            propose: {
                $0.replace(
                    with: "\($0[1]) \($0[2])\($0[4])", "a change is written with its sign right in front",
                    isCertain: true)
            }),
        Rule(
            .wrongArgument, "ending lost \"They leave\" when else", "ending lost \"They leave\" otherwise",
            on: [.arguments, .condition],
            find: .words("when", "if", "or").optional, .words("else", "default", "fallback", "otherwise"),
            from: [-1, 0], where: { $0.refusal.connectors.contains("otherwise") || !$0[1].isEmpty },
            propose: {
                $0.replace(with: "otherwise", "what holds for all the rest says `otherwise`", isCertain: true)
            }),
    ]

    private static let start =
        Piece.words("start", "starts", "starting", "begins", "initially", "from", "now") + .words("at", "with").optional
        + .of(.colon).optional
    private static let ends = Piece.quantity + .of(.dotDot) + .quantity
    private static let sign = Piece.of(.minus, .plus, .signMinus, .signPlus)
}

extension Suspect {
    /// `meter trust "Trust" 4`: one figure, where two ends and a start should be.
    fileprivate var isOneFigureOfMeter: Bool {
        keyword?.name == .meter && kind(first(1) - 1) != .dotDot && (first(1) == at || refusal.connectors.contains("="))
    }
}
