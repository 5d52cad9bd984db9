import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// What is said of a refusal that no row of the table knows: what was expected, what was found, and an example.
enum PlainMessages {
    static func of(_ suspect: Suspect) -> (Code, Proposal) {
        switch suspect.refusal.reason {
        case .noKeyword: noKeyword(suspect)
        case .expected: expected(suspect)
        case .tooMuch, .swallowed: tooMuch(suspect)
        case .needlessBlock: needlessBlock(suspect)
        case .missingBlock:
            say(
                suspect, .missingArgument, "\(shown(suspect.written(suspect.start..<suspect.end), 40)) has no block",
                "write in braces what it changes: \(shown("\(suspect.written(suspect.start..<suspect.end)) { … }", 50))"
            )
        case .value(let fault): value(fault, suspect)
        case .condition(let fault): condition(fault, suspect)
        }
    }

    private static func say(
        _ suspect: Suspect, _ code: Code, _ message: String, _ help: String?, at place: Span? = nil
    ) -> (Code, Proposal) {
        (code, Proposal(edits: [], message: message, place: place ?? suspect.refusal.span, help: help))
    }

    // MARK: Keywords

    private static func noKeyword(_ suspect: Suspect) -> (Code, Proposal) {
        let start = suspect.start
        let name = suspect.text(start)
        switch suspect.kind(start) {
        case .word: return unknownWord(name, suspect)
        case .unknown: return unknownCharacter(suspect, start)
        case .string, .textBlock:
            return say(
                suspect, .missingKeyword, "a statement cannot start with \(shown(name, 30))",
                "put the word in front that says what the text is, such as `include \"…\"`; "
                    + "where it goes on with the text above, put both in one pair of quotes")
        default:
            return say(
                suspect, .missingKeyword, "a statement cannot start with \(shown(name, 30))",
                "every statement starts with a word, such as `customer` or `words`")
        }
    }

    private static func unknownWord(_ name: String, _ suspect: Suspect) -> (Code, Proposal) {
        let vocabulary = Vocabulary.standard
        let message = "`\(name)` does not stand \(suspect.location)"
        if let opener = vocabulary.opener(of: suspect.block, sayingOnItsLine: name) {
            return say(
                suspect, .misplacedKeyword, message, "it is said on the line itself, such as `\(opener.line)`")
        }
        if suspect.isFactOfWhen {
            var (code, proposal) = say(
                suspect, .whenSetsFact, "`\(name)` is a fact of the case, and a condition cannot set it",
                "write it outside, or in a `variant`")
            if let opener = suspect.opener { proposal.related = [(opener.line, "the condition is here")] }
            return (code, proposal)
        }
        let blocks = vocabulary.keywords(word: name).flatMap(\.blocks)
        if !blocks.isEmpty {
            let near = Text.bestMatch(for: name, in: vocabulary.names(in: suspect.block))
            let places = blocks.prefix(3).map(\.location).listed("or")
            return say(
                suspect, .misplacedKeyword, message,
                "it stands \(places)" + (near.map { "; or did you mean `\($0)`?" } ?? ""))
        }
        let stands = vocabulary.listed(in: suspect.block)
        return say(
            suspect, .unknownKeyword, suspect.noSuchKeyword,
            "what stands here: \(stands.prefix(12).joined(separator: ", "))\(stands.count > 12 ? ", …" : "")")
    }

    private static func unknownCharacter(_ suspect: Suspect, _ index: Int) -> (Code, Proposal) {
        let marks = suspect.run(from: index) { suspect.kind($0) == .unknown && ($0 == index || suspect.isAttached($0)) }
        let text = shown(Text.visible(suspect.written(marks)), 20)
        return say(
            suspect, .unknownCharacter, "\(text) means nothing here",
            "take it away; texts stand in straight double quotes, comments behind `#`", at: suspect.span(marks))
    }

    // MARK: Arguments

    private static func expected(_ suspect: Suspect) -> (Code, Proposal) {
        guard let keyword = suspect.keyword else { return noKeyword(suspect) }
        let help = "for example: `\(keyword.line)`"
        let expected = suspect.refusal.expected
        if suspect.kind(suspect.at) == .unknown { return unknownCharacter(suspect, suspect.at) }
        guard suspect.at < suspect.end else {
            return say(suspect, .missingArgument, "`\(keyword.name)` needs \(expected)", help)
        }
        if suspect.isFlag(suspect.at), suspect.at > suspect.start + 1 {
            let end = suspect.gap(before: suspect.at)
            let line = "\(suspect.written(suspect.start..<suspect.at)) \"…\" \(suspect.written(suspect.rest))"
            return say(
                suspect, .missingArgument, "`\(keyword.name)` needs \(expected)",
                "write it in front of `\(suspect.text(suspect.at))`: \(shown(line))", at: Span(start: end, end: end))
        }
        return say(
            suspect, .wrongArgument, "`\(keyword.name)` needs \(expected) here, not \(suspect.found)", help)
    }

    private static func tooMuch(_ suspect: Suspect) -> (Code, Proposal) {
        guard let keyword = suspect.keyword else { return noKeyword(suspect) }
        if suspect.kind(suspect.at) == .unknown { return unknownCharacter(suspect, suspect.at) }
        if let declared = Vocabulary.standard.declaration(of: keyword), suspect.kind(suspect.at) == .string {
            let name = suspect.written(suspect.arguments.lowerBound..<suspect.at)
            let line = suspect.written(suspect.arguments)
            return say(
                suspect, .extraArgument, "\(suspect.location) `\(declared.name)` takes only a name",
                "write `\(declared.name) \(Text.shortened(name, to: 40))` here, and at the top of the file "
                    + shown("\(declared.name) \(line)"))
        }
        return say(
            suspect, .extraArgument, "`\(keyword.name)` does not take \(suspect.found)",
            "for example: `\(keyword.line)`; one statement on a line",
            at: suspect.at < suspect.end ? suspect.span(suspect.rest) : nil)
    }

    private static func needlessBlock(_ suspect: Suspect) -> (Code, Proposal) {
        guard let keyword = suspect.keyword else { return noKeyword(suspect) }
        let isDeclared = Vocabulary.standard.declaration(of: keyword) != nil
        return say(
            suspect, .unexpectedBlock, "`\(keyword.name)` has no block",
            isDeclared
                ? "write only its line here; the block stands where it is declared, at the top of the file"
                : "write only its line, such as `\(keyword.line)`")
    }

    // MARK: Values and conditions

    private static func value(_ fault: ValueFault, _ suspect: Suspect) -> (Code, Proposal) {
        let text = suspect.tree.source.text(suspect.refusal.span)
        switch fault {
        case .unterminated(let isBlock):
            return say(
                suspect, .unterminatedText, isBlock ? "the text block is not closed" : "the text is not closed",
                isBlock ? "close it with `\"\"\"`" : Rules.closingQuote)
        case .wrongQuotes:
            return say(suspect, .wrongQuotes, "texts stand in straight double quotes", nil)
        case .unknownEscape:
            return say(
                suspect, .unknownEscape, "the text holds a `\\` that means nothing",
                #"write `\\` for a backslash; the others are `\"`, `\n`, `\t`, `\{` and `\u{1F4C8}`"#)
        case .noCharacter:
            return say(
                suspect, .unknownEscape, #"`\u{…}` names no character"#,
                #"write the character's number in hexadecimal, such as `\u{1F4C8}`"#)
        case .noPath:
            return say(
                suspect, .badPlaceholder, "`{` in a text starts a path to be filled in, and here is none",
                #"write a path such as `{customer.name}`, or `\{` for the character itself"#)
        case .noSuchDate:
            return say(
                suspect, .noSuchDate, "there is no such date or time",
                lastDay(of: text)
                    ?? "write year, month and day, such as `2026-03-02`, and a time such as `09:10Z` behind a `T`")
        case .noSuchTime:
            return say(suspect, .noSuchDate, "there is no such time", "hours go from 0 to 23")
        case .numberTooLarge:
            return say(
                suspect, .numberTooLarge, "the number is too large",
                "numbers go up to \(Value.plain(Limits.number))")
        case .tooLong:
            return say(
                suspect, .numberTooLarge, "the length of time is too large",
                "lengths of time go up to \(Value.plain(Limits.years)) years")
        case .score, .scale:
            return say(suspect, .scoreRange, "a score is a whole number from 0 to 10", ScaledScore.question)
        case .reversedRange:
            return say(suspect, .reversedRange, "the range starts above its end", "write the smaller end first")
        case .pointInThousands:
            return say(
                suspect, .thousandsComma, "a point separates the decimals of a number, not thousands",
                "leave the point out where thousands are meant")
        case .limits(let limits):
            let number = Double(text.filter { $0 != "_" && $0 != "+" }) ?? 0
            return say(
                suspect, .outOfRange, limits.mistake(in: number) ?? "the figure cannot be meant",
                "write \(limits.description)")
        case .negative: return say(suspect, .outOfRange, "it cannot be less than nothing", nil)
        case .increase:
            return say(
                suspect, .wrongArgument, "\(shown(text, 40)) says by how much a value grows, not what it is",
                "write the whole of it; where that is all, \(shown(String(text.dropFirst()), 40))")
        case .cannotBeOpen:
            let expected = suspect.refusal.slots.first?.kind.expectation ?? "it"
            return say(suspect, .cannotBeOpen, "this cannot be left open", "write \(expected)")
        }
    }

    /// How long the month is, where the day is behind its end.
    private static func lastDay(of text: String) -> String? {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int(reading: $0) }
        guard parts.count == 3, (1...12).contains(parts[1]), parts[2] > 28,
            let last = (28...31).last(where: { CivilDate(year: parts[0], month: parts[1], day: $0) != nil }),
            parts[2] > last
        else { return nil }
        return "the last day of that month is \(text.prefix(7))-\(last)"
    }

    private static func condition(_ fault: ConditionFault, _ suspect: Suspect) -> (Code, Proposal) {
        switch fault {
        case .operand("mentions"):
            return say(
                suspect, .expectedOperand, "`mentions` looks for a text, and none stands behind it",
                "write it in quotes, such as `feedback mentions \"refund\"`")
        case .operand(let word):
            let compares = !["and", "or", "not", "(", "+", "-", "*", "/"].contains(word)
            return say(
                suspect, .expectedOperand,
                compares
                    ? "something to compare with is missing after `\(word)`" : "something is missing after `\(word)`",
                compares
                    ? "write a value, such as `customer.employees \(word) 50`"
                    : "write a path, a value or a comparison, such as `customer.employees < 50`")
        case .alternatives:
            return say(
                suspect, .isOr, "`is` compares with one value", "write `in` and the values with commas between them")
        case .trueOrFalse: return say(suspect, .trueForYes, "`true` and `false` are `yes` and `no` here", nil)
        case .theRest:
            return say(
                suspect, .wrongArgument, "`else` is no condition",
                "write what must hold; what is left over when none of the others holds needs no condition of its own")
        case .unclosedParenthesis:
            return say(suspect, .unclosedParenthesis, "this `(` is not closed", "write `)` where it ends")
        case .noLiteral:
            return say(
                suspect, .expectedOperand, "a list holds words, texts and quantities only",
                "write the values themselves, or compare with `is` and join with `or`")
        case .tooDeep:
            return say(
                suspect, .nestedTooDeep, "the condition is nested too deep",
                "parentheses may stand \(Reader.conditionDepth) deep")
        case .tooLong:
            return say(
                suspect, .nestedTooDeep, "the condition is too long",
                "it may have \(Reader.conditionLength) operators; many values of one path stand in a list: "
                    + "`customer.industry in retail, ecommerce`")
        }
    }
}

extension Refusal {
    /// What could have stood there, as a message says it.
    var expected: String {
        var described: [String] = []
        for expectation in expectations {
            let text =
                switch expectation {
                case .word(let word): "`\(word)`"
                case .argument(let slot): slot.kind.expectation
                }
            if !described.contains(text) { described.append(text) }
        }
        return described.isEmpty ? "something else" : described.joined(separator: ", or ")
    }
}
