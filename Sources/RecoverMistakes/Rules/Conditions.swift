import RecoverLanguage
import RecoverSyntax

/// Conditions as other languages, and people, write them.
extension Rules {
    static let conditions: [Rule] = [
        Rule(
            .wrongArgument, "ending lost \"They leave\" if trust < 3", "ending lost \"They leave\" when trust < 3",
            on: .arguments, find: .words("if"), .word, where: { $0.isConditional },
            propose: { $0.replace(1, with: "when", "a condition stands behind `when`") }),
        Rule(
            .comparisonInWords, "when customer.tenure => 2 years { segment smb }",
            "when customer.tenure >= 2 years { segment smb }", on: [.tooMuch, .condition, .arguments],
            find: .of(.equals), .of(.greater, .less).attached, where: \.isConditional
        ) { $0.replace(with: "\($0[2])=", "`\($0[0])` is written `\($0[2])=`", isCertain: true) },
        Rule(
            .symbolForIs, "when customer.industry == logistics { segment smb }",
            "when customer.industry is logistics { segment smb }", on: [.tooMuch, .condition],
            find: .of(.equals, .equalsEquals, .notEquals)
        ) { s in
            let word = s.kind(s.at) == .notEquals ? "is not" : "is"
            let (before, after) = (s.isAttached(s.at) ? " " : "", s.isAttached(s.at + 1) ? " " : "")
            return s.replace(
                with: before + word + after, "`\(s[0])` is not how values are compared", help: "write `\(word)`",
                isCertain: true)
        },
        Rule(
            .comparisonInWords, "when customer.tenure is 2 years or more { segment smb }",
            "when customer.tenure >= 2 years { segment smb }", on: [.tooMuch, .condition],
            find: verb, .quantity, BoundWords.behind, from: [0, -1, -2, -3], where: \.isConditional
        ) { s in
            let sign: String
            switch BoundWords.bound(s, 3) {
            case .upper: sign = "<="
            case .lower: sign = ">="
            case .about, nil: return nil
            }
            return s.replace(
                with: "\(sign) \(s[2])", "\(shown(s[0], 40)) is not how values are compared", isCertain: true)
        },
        Rule(
            .isOr, "when segment is smb or mid-market { policy apology banned }",
            "when segment in smb, mid-market { policy apology banned }", on: .condition, propose: alternatives),
        Rule(
            .trueForYes, "when customer.cancelled is true { segment smb }",
            "when customer.cancelled is yes { segment smb }", on: .condition,
            where: { $0.refusal.reason == .condition(.trueOrFalse) },
            propose: {
                let meant = $0.isWord($0.at, "true") ? "yes" : "no"
                return $0.replace(with: meant, "`\($0[0])` is said with `\(meant)`", isCertain: true)
            }),
        Rule(
            .comparisonInWords, "when customer.tenure is more than 2 years { segment smb }",
            "when customer.tenure > 2 years { segment smb }", on: [.tooMuch, .condition],
            find: verb.optional, .words("not").optional, BoundWords.inFront, from: [-3, -2, -1, 0],
            where: { $0.isConditional && [.word, .unknown].contains($0.kind($0.first(3))) },
            propose: { s in
                let isNegated = !s[2].isEmpty
                let sign: String
                switch BoundWords.bound(s, 3) {
                case .upper(let isStrict): sign = isNegated ? (isStrict ? ">=" : ">") : isStrict ? "<" : "<="
                case .lower(let isStrict): sign = isNegated ? (isStrict ? "<=" : "<") : isStrict ? ">" : ">="
                case .about, nil: return nil
                }
                return s.replace(with: sign, "\(shown(s[0], 40)) is not how values are compared", isCertain: true)
            }),
        Rule(
            .comparisonInWords, "expect guards have call-first", "expect guards has call-first", on: .tooMuch,
            find: .word
        ) { s in
            comparisons[s[0].lowercased()].map {
                s.replace(with: $0, "`\(s[0])` is not how values are compared", isCertain: true)
            }
        },
        Rule(
            .comparisonInWords, "when customer.tenure between 2 and 5 years { segment smb }",
            "when customer.tenure in 2..5 years { segment smb }", on: [.tooMuch, .condition],
            find: .words("is").optional, .words("between"), .quantity, .words("and", "to"), .quantity,
            from: [-3, -2, -1, 0]
        ) { $0.replace(with: "in \($0[3])..\($0[5])", "a range says it, not `between`", isCertain: true) },
        Rule(
            .comparisonInWords, "when customer.seniority is a director { segment smb }",
            "when customer.seniority is director { segment smb }", on: .tooMuch, find: .words("is"),
            .words("a", "an", "the"), from: [-2]
        ) { $0.delete(2, "a value stands alone behind `is`", isCertain: true) },
        Rule(
            .noCondition, "expect guard call-first", "expect guards has call-first", on: .tooMuch,
            find: .words("guard"), .word, from: [-1], where: \.isConditional
        ) {
            $0.replace(with: "guards has \($0[2])", "`guards` is the list of those in force")
        },
        Rule(
            .noCondition, "expect email.words 90..120", "expect email.words is 90..120", on: .tooMuch,
            find: .word, .of(.word, .number, .string, .currency, .dotDot), from: [-1],
            where: { $0.isConditional && !$0.isWord($0.at - 1, "no", "yes") },
            propose: { s in
                let word = s[1] == "guards" ? "has" : "is"
                let (line, value) = (s.written(s.start..<s.at), s.written(s.rest))
                return s.bridge(
                    2, with: " \(word) ", "a comparison is missing in front of \(shown(value, 30))", at: s.span(s.rest),
                    help: "write \(shown("\(line) \(word) \(value)"))")
            }),
        Rule(
            .noCondition, "expect email words is 90..120", "expect email.words is 90..120", on: .tooMuch,
            find: .word, .word, from: [-1],
            where: {
                $0.isConditional
                    && (Block(deliverable: $0[1]) != nil
                        || Vocabulary.standard.keyword(word: $0[1], in: .file)?.opens != nil)
            },
            propose: { $0.replace(with: "\($0[1]).\($0[2])", "between the parts of a path stands a point") }),
        Rule(
            .comparisonInWords, "when customer.cancelled && customer.legal-dispute { segment smb }",
            "when customer.cancelled and customer.legal-dispute { segment smb }", on: [.tooMuch, .condition],
            find: .marks("&", "&&", "|", "||"), .marks("&", "|").optional, where: \.isConditional
        ) {
            $0.replace(
                with: $0[1].hasPrefix("&") ? "and" : "or",
                "conditions are joined with words, not with `\($0[0])`", isCertain: true)
        },
    ]

    private static let verb = Piece.words("is", "are", "was", "be")
    private static let comparisons = [
        "have": "has", "contains": "has", "contain": "has", "includes": "has", "include": "has", "are": "is",
        "equals": "is", "equal": "is", "be": "is",
    ]

    /// `x is a or b`: people mean `x in a, b`.
    @Sendable private static func alternatives(_ s: Suspect) -> [Proposal]? {
        // Back to the `is`, and the path in front of it; on over all values that are joined by `or`.
        guard s.refusal.reason == .condition(.alternatives),
            let verb = (s.start..<s.at).last(where: { s.isWord($0, "is") })
        else { return nil }
        let isNegated = s.isWord(verb + 1, "not")
        var subject = verb - 1
        while s.kind(subject - 1) == .dot { subject -= 2 }
        var (last, values) = (s.at, [s.written(verb + (isNegated ? 2 : 1)..<s.at)])
        while s.isWord(last, "or"), let end = Piece.value.end(s, last + 1) {
            values.append(s.written(last + 1..<end))
            last = end
        }
        let mended = "\(s.written(subject..<verb)) in \(values.joined(separator: ", "))"
        return s.on(subject..<last).replace(
            with: isNegated ? "not (\(mended))" : mended,
            isNegated ? "`is not` compares with one value" : "`is` compares with one value", isCertain: !isNegated)
    }
}

extension Piece {
    /// One value: a word, a text, a quantity.
    fileprivate static let value =
        Piece { s, index in
            s.kind(index) == .word && s.kind(index + 1) != .dot && s.kind(index + 1) != .less
                && !s.isWord(index + 1, "is", "in", "has") ? index + 1 : nil
        } | .of(.string) | .quantity
}
