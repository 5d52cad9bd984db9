import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// Conditions as other languages, and people, write them.
extension Rules {
    static let conditions: [Rule] = [
        Rule(
            .symbolForIs, "when customer.industry == logistics { segment smb }",
            "when customer.industry is logistics { segment smb }", on: [.tooMuch, .condition]
        ) { suspect in
            let at = suspect.at
            let word: String
            switch suspect.kind(at) {
            case .equals, .equalsEquals: word = "is"
            case .notEquals: word = "is not"
            default: return []
            }
            let before = suspect.isAttached(at) ? " " : ""
            let after = suspect.isAttached(at + 1) ? " " : ""
            return [
                Proposal(
                    [suspect.replace(at..<at + 1, before + word + after)],
                    "`\(suspect.text(at))` is not how values are compared", at: suspect.span(at),
                    help: "write `\(word)`",
                    isCertain: true)
            ]
        },
        Rule(
            .isOr, "when segment is smb or mid-market { policy apology banned }",
            "when segment in smb, mid-market { policy apology banned }", on: .condition, alternatives),
        Rule(
            .trueForYes, "when customer.cancelled is true { segment smb }",
            "when customer.cancelled is yes { segment smb }", on: .condition
        ) { suspect in
            guard suspect.refusal.reason == .condition(.trueOrFalse) else { return [] }
            let meant = suspect.isWord(suspect.at, "true") ? "yes" : "no"
            return suspect.propose(
                suspect.at..<suspect.at + 1, meant, "`\(suspect.text(suspect.at))` is said with `\(meant)`",
                isCertain: true)
        },
        Rule(
            .comparisonInWords, "when customer.tenure is more than 2 years { segment smb }",
            "when customer.tenure > 2 years { segment smb }", on: [.tooMuch, .condition], comparison),
        Rule(
            .comparisonInWords, "expect guards have call-first", "expect guards has call-first", on: .tooMuch
        ) { suspect in
            let meant: String
            switch suspect.text(suspect.at).lowercased() {
            case "have", "contains", "contain", "includes", "include": meant = "has"
            case "are", "equals", "equal", "be": meant = "is"
            default: return []
            }
            return suspect.propose(
                suspect.at..<suspect.at + 1, meant, "`\(suspect.text(suspect.at))` is not how values are compared",
                isCertain: true)
        },
        Rule(
            .comparisonInWords, "when customer.tenure between 2 and 5 years { segment smb }",
            "when customer.tenure in 2..5 years { segment smb }", on: [.tooMuch, .condition]
        ) { suspect in
            let between = suspect.run(from: suspect.arguments.lowerBound) { !suspect.isWord($0, "between") }.upperBound
            guard suspect.isWord(between, "between"), let low = suspect.quantity(from: between + 1),
                suspect.isWord(low.upperBound, "and", "to"), let high = suspect.quantity(from: low.upperBound + 1)
            else { return [] }
            let first = suspect.isWord(between - 1, "is") ? between - 1 : between
            return suspect.propose(
                first..<high.upperBound, "in \(suspect.written(low))..\(suspect.written(high))",
                "a range says it, not `between`", isCertain: true)
        },
        Rule(
            .comparisonInWords, "when customer.seniority is a director { segment smb }",
            "when customer.seniority is director { segment smb }", on: .tooMuch
        ) { suspect in
            guard suspect.isWord(suspect.at - 1, "a", "an", "the"), suspect.isWord(suspect.at - 2, "is") else {
                return []
            }
            return [
                Proposal(
                    [suspect.delete(suspect.at - 1..<suspect.at)], "a value stands alone behind `is`",
                    at: suspect.span(suspect.at - 1), isCertain: true)
            ]
        },
        Rule(
            .noCondition, "expect email.words 90..120", "expect email.words is 90..120", on: .tooMuch
        ) { suspect in
            guard suspect.isConditional, suspect.kind(suspect.at - 1) == .word, suspect.at > suspect.start + 1,
                !suspect.isWord(suspect.at - 1, "no", "yes"),
                [.word, .number, .string, .currency, .dotDot].contains(suspect.kind(suspect.at))
            else { return [] }
            let word = suspect.text(suspect.at - 1) == "guards" ? "has" : "is"
            let (line, value) = (suspect.written(suspect.start..<suspect.at), suspect.written(suspect.rest))
            let gap = Span(start: suspect.gap(before: suspect.at), end: Int(suspect.span(suspect.at).start))
            return [
                Proposal(
                    [TextEdit(gap, " \(word) ")], "a comparison is missing in front of \(shown(value, 30))",
                    at: suspect.span(suspect.rest), help: "write \(shown("\(line) \(word) \(value)"))")
            ]
        },
        Rule(
            .noCondition, "expect email words is 90..120", "expect email.words is 90..120", on: .tooMuch
        ) { suspect in
            guard suspect.isConditional, suspect.kind(suspect.at) == .word, suspect.kind(suspect.at - 1) == .word,
                suspect.at > suspect.start + 1,
                Block(deliverable: suspect.text(suspect.at - 1)) != nil
                    || Vocabulary.standard.keyword(suspect.text(suspect.at - 1), in: .file)?.opens != nil
            else { return [] }
            let path = "\(suspect.text(suspect.at - 1)).\(suspect.text(suspect.at))"
            return suspect.propose(
                suspect.at - 1..<suspect.at + 1, path, "between the parts of a path stands a point")
        },
        Rule(
            .comparisonInWords, "when customer.cancelled && customer.legal-dispute { segment smb }",
            "when customer.cancelled and customer.legal-dispute { segment smb }", on: [.tooMuch, .condition]
        ) { suspect in
            let at = suspect.at
            guard suspect.isConditional, suspect.isMark(at, "&", "&&", "|", "||") else { return [] }
            let last = suspect.isMark(at + 1, "&", "|") ? at + 2 : at + 1
            let word = suspect.text(at).hasPrefix("&") ? "and" : "or"
            return suspect.propose(
                at..<last, word, "conditions are joined with words, not with `\(suspect.written(at..<last))`",
                isCertain: true)
        },
    ]

    /// `x is a or b`: people mean `x in a, b`.
    @Sendable private static func alternatives(_ suspect: Suspect) -> [Proposal] {
        guard suspect.refusal.reason == .condition(.alternatives) else { return [] }
        // Back to the `is`, and the path in front of it; on over all values that are joined by `or`.
        guard let verb = (suspect.start..<suspect.at).last(where: { suspect.isWord($0, "is") }) else { return [] }
        let isNegated = suspect.isWord(verb + 1, "not")
        let value = verb + (isNegated ? 2 : 1)
        var subject = verb - 1
        while suspect.kind(subject - 1) == .dot { subject -= 2 }
        var (last, values) = (value + 1, [suspect.written(value..<suspect.at)])
        last = suspect.at
        while suspect.isWord(last, "or"), let next = suspect.value(from: last + 1) {
            values.append(suspect.written(next))
            last = next.upperBound
        }
        let path = suspect.written(subject..<verb)
        let list = values.joined(separator: ", ")
        let mended = isNegated ? "not (\(path) in \(list))" : "\(path) in \(list)"
        return suspect.propose(
            subject..<last, mended, isNegated ? "`is not` compares with one value" : "`is` compares with one value",
            isCertain: !isNegated)
    }

    /// `is more than`, `at least`, `under`
    @Sendable private static func comparison(_ suspect: Suspect) -> [Proposal] {
        guard suspect.isConditional else { return [] }
        for start in [suspect.at, suspect.at - 1, suspect.at - 2, suspect.at - 3] where start > suspect.start {
            let isVerb = suspect.isWord(start, "is", "are", "was", "be")
            var words = isVerb ? start + 1 : start
            let isNegated = suspect.isWord(words, "not") || !isVerb && suspect.isWord(start - 1, "not")
            if suspect.isWord(words, "not") { words += 1 }
            guard let (bound, count) = BoundWords.inFront(of: words, in: suspect), suspect.kind(words) == .word else {
                continue
            }
            let sign: String
            switch bound {
            case .upper(let isStrict): sign = isNegated ? (isStrict ? ">=" : ">") : isStrict ? "<" : "<="
            case .lower(let isStrict): sign = isNegated ? (isStrict ? "<=" : "<") : isStrict ? ">" : ">="
            case .about: return []
            }
            // The verb in front belongs to the words.
            var first = !isVerb && suspect.isWord(start - 1, "not") ? start - 1 : start
            if !isVerb, suspect.isWord(first - 1, "is", "are", "was", "be") { first -= 1 }
            let all = first..<words + count
            return suspect.propose(
                all, sign, "\(shown(suspect.written(all), 40)) is not how values are compared", isCertain: true)
        }
        return []
    }
}

extension Suspect {
    /// The statement holds a condition, whose words are none of a name or a text.
    var isConditional: Bool { keyword?.shape.slots.contains { $0.kind == .expression } == true }

    /// One value: a word, a text, a quantity.
    fileprivate func value(from index: Int) -> Range<Int>? {
        switch kind(index) {
        case .word where kind(index + 1) != .dot && kind(index + 1) != .less && !isWord(index + 1, "is", "in", "has"):
            index..<index + 1
        case .string: index..<index + 1
        default: quantity(from: index)
        }
    }
}
