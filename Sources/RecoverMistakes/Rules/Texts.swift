import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// Quotation marks: missing, needless, of the wrong form, or inside a text.
extension Rules {
    static let texts: [Rule] = [
        Rule(
            .wrongQuotes, "scenario “Late”", "scenario \"Late\"", on: .text, where: { $0.isFault(.wrongQuotes) },
            propose: {
                $0.replace(
                    with: "\"\($0.inside($0.at).substituting("\"", with: "\\\""))\"",
                    "texts stand in straight double quotes",
                    isCertain: true)
            }),
        Rule(
            .unterminatedText, "scenario \"Late", "scenario \"Late\"", on: .text,
            where: { $0.isFault(.unterminated(isBlock: false)) },
            propose: { s in
                // `"Parcels arrive late fixable`: a flag at its end is none of the text.
                let words = s[0].split(separator: " ").reversed()
                let flags = words.prefix { word in
                    Vocabulary.standard.keywords(word: String(word)).contains(where: \.isFlag)
                }
                let isText = flags.isEmpty || flags.count >= words.count
                let text = isText ? s[0][...] : s[0][..<words[flags.endIndex].endIndex]
                return s.replace(
                    with: "\"\(text.dropFirst())\""
                        + (isText ? "" : " " + flags.reversed().joined(separator: " ")), "the text is not closed",
                    help: closingQuote)
            }),
        Rule(
            .quoteInsideText, "scenario \"The \"booking page\" freezes\"",
            "scenario \"The \\\"booking page\\\" freezes\"", on: [.tooMuch, .expected, .text]
        ) { s in
            let glued = Piece.text + Piece.of(.word, .number, .string).attached
            guard let first = s.arguments.first(where: { glued.end(s, $0) != nil }),
                let last = s.arguments.last(where: { s.kind($0) == .string }), last > first,
                !(first..<last).contains(where: s.startsLine)
            else { return nil }
            let inner = s.written(first..<last + 1).dropFirst().dropLast(s.isWholeText(last) ? 1 : 0)
            let mended = "\"\(inner.substituting("\\\"", with: "\"").substituting("\"", with: "\\\""))\""
            let mark = s.tree.tokens[first].end
            return s.on(first..<last + 1).replace(
                with: mended, "the text ends at this `\"`", at: Span(start: mark - 1, end: mark),
                help: "inside a text a quotation mark is written `\\\"`, or “ and ”: \(shown(mended))")
        },
        Rule(
            .needlessQuotes, "tenure \"9 months\"", "tenure 9 months", in: .customer, on: .expected,
            find: .of(.string), where: { !$0.tree.tokens[$0.at].flags.contains(.unterminated) },
            propose: { s in
                let inner = s.inside(s.at).trimmed
                // Without quotes, `?` says that something is not known.
                guard !s.refusal.slots.isEmpty, !inner.isEmpty, !inner.contains("\\"),
                    inner == "?" || !inner.contains("?")
                else { return nil }
                return s.replace(with: inner, "\(shown(inner, 40)) stands without quotes", isCertain: !s.wants(.name))
            }),
        Rule(
            .needlessQuotes, "milestone \"call back\" \"Jon calls\"", "milestone call-back \"Jon calls\"", in: .plan,
            on: .tooMuch, find: .text, .text, from: [-1], where: { $0.at == $0.start + 2 },
            propose: { s in
                // The text in front was taken for the title.
                s.hyphenated(s.inside(s.first(1))).map {
                    s.replace(
                        1, with: $0, nameWithoutQuotes, help: "write \(shown("\(s.name) \($0) \(s[2])"))")
                }
            }),
        Rule(
            .missingQuotes, "name Dana Whitfield, employees 200", "name \"Dana Whitfield\"; employees 200",
            in: .customer, on: .expected,
            where: { $0.wants(.text, .verbatim) && $0.beginsText($0.at) && $0.nextStatement != nil },
            propose: { s in
                guard let next = s.nextStatement else { return nil }
                let end = s.kind(next - 1) == .comma ? next - 1 : next
                let text = quoted(s.written(s.at..<end))
                var proposals = s.on(s.at..<end).replace(
                    with: text, "a text stands in quotes",
                    help: "write \(shown("\(s.name) \(text); \(s.written(next..<s.end))"))")
                // What comes behind stays as it is, and may have mistakes of its own.
                let gap = Span(start: s.gap(before: end), end: Int(wide: s.span(next).start))
                proposals[0].edits.append(TextEdit(gap, "; "))
                return proposals
            }),
        Rule(
            .missingQuotes, "name Dana Whitfield", "name \"Dana Whitfield\"", in: .customer, on: .expected,
            where: { $0.wants(.text, .verbatim) && $0.nextStatement == nil },
            propose: { $0.quote(from: $0.at) }),
        Rule(
            .missingQuotes, "customer Shop owner { }", "customer \"Shop owner\" { }", on: .tooMuch, find: .word,
            where: { $0.at == $0.start + 1 && $0.keyword?.takesTextFirst == true },
            propose: { $0.quote(from: $0.at) }),
        Rule(
            .missingQuotes, "constraint no free nights", "constraint no \"free nights\"", on: .tooMuch,
            find: .word, .of(.word, .number), from: [-1],
            // The name by which others know the statement is none of a text.
            where: { !$0.isConditional && !$0.takesOneName && ($0.keyword?.isItem != true || $0.at > $0.start + 2) },
            propose: {
                // The first word was taken for a name.
                $0.quote(from: $0.at - 1)
            }),
        Rule(
            .missingQuotes, "issue late Parcels come late", "issue late \"Parcels come late\"", in: .feedback,
            on: .tooMuch, find: .word, where: { $0.at > $0.start + 1 && !$0.isConditional },
            propose: { $0.quote(from: $0.at) }),
        Rule(
            .missingQuotes, "constraint no refunds because we cannot", "constraint no refunds because \"we cannot\"",
            on: .arguments
        ) { s in
            let because = s.arguments.last { s.isWord($0, "because") }
            return because.flatMap { $0 + 1 < s.end ? s.quote(from: $0 + 1) : nil }
        },
        Rule(
            .missingQuotes, "issue late Parcels late\" fixable", "issue late \"Parcels late\" fixable", in: .feedback,
            on: .expected, find: .word
        ) { s in
            // The quotation mark that closes the text opens another one for the lexer.
            guard let quote = s.rest.first(where: { s.kind($0) == .string && s.isAttached($0) }), !s.isWholeText(quote)
            else { return nil }
            let start = Int(wide: s.span(s.at).start)
            let text = Span(start: start, end: Int(wide: s.span(quote).start) + 1)
            return s.insert(
                "\"", "the text has no `\"` in front", at: text, help: "write \(shown("\"" + s.tree.source.text(text)))"
            )
        },
        Rule(
            .extraArgument, "success \"Two parcels\" are on time", "success \"Two parcels are on time\"",
            in: .milestone, on: .tooMuch, find: .text, .word, from: [-1], where: { !$0.takes(.verbatim) },
            propose: { s in
                guard s.rest.count > 1, s.rest.allSatisfy({ s.kind($0) == .word && !s.startsLine($0) }) else {
                    return nil
                }
                let text = "\(s[1].dropLast()) \(s.written(s.rest))\""
                return s.on(s.at - 1..<s.end).replace(
                    with: text, "the text ends before `\(s[2])`", at: s.span(s.rest), help: "write \(shown(text))")
            }),
    ]

    static let closingQuote =
        "close it with `\"` on the same line; a text of several lines stands between `\"\"\"` and `\"\"\"`"
    private static let nameWithoutQuotes = "a name is one word, without quotes"
}

extension Suspect {
    /// The words from a token to the end of the line, or to its flags, in quotes.
    fileprivate func quote(from first: Int) -> [Proposal]? {
        guard beginsText(first), !isFlag(first) else { return nil }
        var last = end
        while last > first + 1, isFlag(last - 1) { last -= 1 }
        let words = run(from: first) { index in
            index < last && (index == first || !startsLine(index)) && ![.string, .textBlock].contains(kind(index))
                && !isWord(index, "because")
        }
        let isTopic = keyword?.hasVerb == true && !isWord(first - 1, "because")
        guard !words.isEmpty, !isTopic || !words.contains(where: { kind($0) == .comma || isWord($0, "and", "or") })
        else { return nil }
        let text = quoted(written(words))
        return on(words).replace(
            with: text, isTopic ? "a topic of several words stands in quotes" : "a text stands in quotes",
            help: "write \(shown(text))" + (isTopic ? "; between several topics stand commas" : ""),
            isCertain: !isTopic && words.upperBound == end && first == at && kind(first) == .word
                && !words.contains { kind($0) == .unknown || $0 > first && isKeyword($0, in: block) })
    }

    /// A text without quotes may begin so.
    fileprivate func beginsText(_ index: Int) -> Bool {
        [.word, .number, .date, .time, .currency].contains(kind(index))
    }

    /// Where a text without quotes is followed by a statement of its own, with a value that is its: the `employees` of
    /// `name Dana Whitfield, employees 200`.
    fileprivate var nextStatement: Int? {
        rest.dropFirst().first { index in
            guard kind(index) == .word, !startsLine(index), index + 1 < end,
                let slot = Vocabulary.standard.keyword(word: text(index), in: block)?.shape.slots.first
            else { return false }
            if kind(index - 1) == .comma { return true }
            if case .oneOf(let words) = slot.kind, words.contains(text(index + 1)) { return true }
            return [.number, .currency, .date, .string].contains(kind(index + 1))
        }
    }
}

extension Keyword {
    /// What may stand first is a text and no name.
    fileprivate var takesTextFirst: Bool { shape.slots.first.map { $0.kind == .text || $0.kind == .verbatim } == true }
}
