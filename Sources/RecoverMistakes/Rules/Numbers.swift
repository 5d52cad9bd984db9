import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Numbers and ranges as they are written elsewhere.
extension Rules {
    static let numbers: [Rule] = [
        Rule(
            .thousandsComma, "employees 4,000", "employees 4000", in: .customer,
            on: [.arguments, .condition, .number],
            find: .number, separator.attached, .number.attached, (separator.attached + .number.attached).repeated,
            from: [-1, 0, -2],
            where: \.isGroupedInThrees,
            propose: { s in
                let digits = s[0].filter { $0.isNumber || $0 == "." }
                if let ends = s.likelyRange {
                    return s.say(
                        "a comma separates the items of a list, neither thousands nor the ends of a range",
                        help: "write `\(ends)`, or `\(digits)` if that is meant")
                }
                return s.replace(
                    with: digits,
                    s[2] == ","
                        ? "a comma separates the items of a list, not thousands"
                        : "an apostrophe does not separate thousands", isCertain: true)
            }),
        Rule(
            .decimalComma, "tenure 2,5 years", "tenure 2.5 years", in: .customer, on: [.arguments, .condition],
            find: .number, .comma.attached, .number.attached, from: [-1, 0, -2]
        ) {
            $0.replace(
                with: "\($0[1]).\($0[3])", "the decimals of a number stand behind a point", isCertain: true)
        },
        Rule(
            .thousandsComma, "arr €1.200.000", "arr €1200000", in: .customer, on: [.number, .arguments],
            find: .number, (dot + .number.attached).repeated, (.comma.attached + .number.attached).optional,
            from: [0, -1, -2],
            where: { s in
                let groups = (s[1] + s[2]).split(separator: ".", omittingEmptySubsequences: false)
                return groups.count > 2 && groups.dropFirst().allSatisfy { $0.count == 3 }
            },
            propose: {
                $0.replace(
                    with: ($0[1] + $0[2]).filter(\.isNumber) + $0[3].substituting(",", with: "."),
                    "a point separates the decimals of a number, not thousands",
                    isCertain: true)
            }),
        Rule(
            .thousandsComma, "employees 1.200", "employees 1200", in: .customer, on: .number,
            where: { $0.isFault(.pointInThousands) },
            propose: { s in
                let parts = s[0].split(separator: ".")
                guard parts.count == 2 else { return nil }
                return s.replace(
                    with: parts.joined(), "a point separates the decimals of a number, not thousands",
                    help: "write `\(parts.joined())`, or `\(parts[0])` if that is meant")
            }),
        Rule(
            .rangeDash, "words 120-160", "words 120..160", in: .email, on: [.arguments, .condition, .tooMuch],
            find: .of(.number, .currency, .date, .time, .percent, .word),
            .dash | .words("to", "till", "until") | .marks("…"), .of(.number, .currency, .date, .time),
            from: [-1, 0, -2]
        ) { s in
            s.bridge(
                2, upTo: 3, with: "..", twoDots, help: "write `\(s.ends)`",
                isCertain: s.kind(s.first(2)) != .word || s.kind(s.first(3)) == .number)
        },
        Rule(
            .rangeDash, "words …120", "words ..120", in: .email, on: .arguments,
            find: .number.optional, .marks("…") | (.of(.dotDot) + .of(.dot).attached), from: [-1, 0]
        ) { $0.replace(with: "\($0[1])..", twoDots, at: $0.span($0.pieces[2]), isCertain: true) },
        Rule(
            .rangeDash, "words between 80 and 120", "words 80..120", in: .email, on: .arguments,
            find: .words("between", "from"), .quantity, .words("and", "to"), .quantity
        ) { $0.replace(with: "\($0[2])..\($0[4])", twoDots, isCertain: true) },
        Rule(
            .reversedRange, "words 160..120", "words 120..160", in: .email, on: .number,
            where: { $0.isFault(.reversedRange) },
            propose: { s in
                let ends = s.refusedText.split(separator: ".", maxSplits: 1)
                guard ends.count == 2 else { return nil }
                let low = ends[1].drop { $0 == "." }
                let unit = low.drop { $0.isNumber || $0 == "." || $0 == "_" }
                let mended = "\(low.dropLast(unit.count))..\(ends[0])\(unit)"
                return s.rewrite(
                    mended, "the range starts above its end", help: "write the smaller end first: `\(mended)`")
            }),
        Rule(
            .percentInFront, "benchmark outreach %95", "benchmark outreach 95%", on: .arguments, find: .of(.percent),
            .number.attached
        ) { $0.replace(with: "\($0[2])%", "`%` stands behind its number", isCertain: true) },
        Rule(
            .wrongUnit, "pass at 80%", "pass at 80", on: .expected, find: .number, .of(.percent) | ofHundred,
            where: { !$0.wants(.percent) },
            propose: { $0.replace(with: $0[1], "a number stands here, without `\($0[2])`", isCertain: true) }),
        Rule(.quantityInWords, "questions six", "questions 6", in: .call, on: .expected, find: .word) { s in
            numberWords.firstIndex(of: s[0].lowercased()).map {
                // `one hundred` is more than one.
                s.replace(
                    with: "\($0 + 1)", "a number is written in digits", isCertain: s.kind(s.at + 1) == .number)
            }
        },
        Rule(
            .wrongUnit, "employees 4k", "employees 4000", in: .customer, on: .tooMuch, find: .number,
            .words("k").attached, from: [-1]
        ) { s in
            guard let number = Double(s[1]), number < 9e11 else { return nil }
            return s.replace(with: Value.plain(number * 1000), "`k` stands only behind a sum of money")
        },
        Rule(
            .quantityInWords, "words 100 words", "words 100", in: .email, on: .tooMuch, find: .of(.number, .dotDot),
            .word, from: [-1]
        ) { s in
            let word = s[2].lowercased()
            let isOfPath = s.arguments.prefix { $0 < s.at }.contains { s.text($0) == word }
            guard word == s.name || word + "s" == s.name || nouns.contains(word) || isOfPath else { return nil }
            return s.delete(2, "only the number stands here", isCertain: true)
        },
        Rule(
            .outOfRange, "employees -45", "employees 45", in: .customer, on: .number, find: .of(.signMinus),
            where: { $0.isFault(.negative) },
            propose: {
                $0.rewrite(
                    String($0.refusedText.dropFirst()),
                    $0.wants(.count) ? "there cannot be fewer than 0" : "it cannot be less than nothing")
            }),
        Rule(
            .quantityInWords, "words max 100", "words ..100", in: .email, on: .arguments, find: BoundWords.inFront,
            .of(.dot).attached.optional, .quantity
        ) { $0.limit(words: 1, number: 3) },
        Rule(
            .quantityInWords, "words 80+", "words 80..", in: .email, on: .arguments, find: .quantity,
            BoundWords.behind, from: [0, -1, -2]
        ) { $0.limit(words: 2, number: 1) },
    ]

    private static let ofHundred = Piece.of(.slash) + Piece { $0.text($1) == "100" ? $1 + 1 : nil }
    private static let twoDots = "a range is written with two dots"
    private static let dot = Piece.of(.dot).attached
    private static let separator = Piece.comma | .marks("'", "’")
    private static let numberWords = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    private static let nouns = [
        "people", "persons", "staff", "employees", "words", "questions", "steps", "times", "items", "bullets",
    ]
}

extension Suspect {
    /// What the refusal speaks of: the tokens of a value.
    fileprivate var refusedText: String { tree.source.text(refusal.span) }

    /// Each group of digits behind the first has three.
    fileprivate var isGroupedInThrees: Bool {
        let groups = self[0].split { $0 == "," || $0 == "'" || $0 == "’" }
        return groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    }

    /// `90,110`, where a range may stand and the two numbers would make a likely one.
    fileprivate var likelyRange: String? {
        guard let slot = keyword?.shape.slots.first, slot.kind == .count || slot.kind == .durations,
            let low = Double(self[1]), let high = Double(self[3]), low < high, high < low * 10
        else { return nil }
        return "\(self[1])..\(self[3])"
    }

    /// The range around a dash as it should be written.
    fileprivate var ends: String {
        let belong: [Token.Kind] = [.currency, .number, .word, .percent]
        var (low, high) = (first(1), first(3))
        while low > start, isAttached(low), belong.contains(kind(low - 1)) { low -= 1 }
        while isAttached(high + 1), belong.contains(kind(high + 1)) { high += 1 }
        return written(low..<first(2)) + ".." + written(first(3)..<high + 1)
    }
}
