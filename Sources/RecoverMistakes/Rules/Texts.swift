import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Quotation marks: missing, needless, of the wrong form, or inside a text.
extension Rules {
    static let texts: [Rule] = [
        Rule(.wrongQuotes, "scenario “Late”", "scenario \"Late\"", on: .text) { suspect in
            guard suspect.refusal.reason == .value(.wrongQuotes) else { return [] }
            let straight = "\"\(suspect.inside(suspect.at).replacing("\"", with: "\\\""))\""
            return suspect.propose(
                suspect.at..<suspect.at + 1, straight, "texts stand in straight double quotes", isCertain: true)
        },
        Rule(.unterminatedText, "scenario \"Late", "scenario \"Late\"", on: .text) { suspect in
            guard suspect.refusal.reason == .value(.unterminated(isBlock: false)) else { return [] }
            // `"Parcels arrive late fixable`: a flag at its end is none of the text.
            let text = suspect.text(suspect.at)
            let words = text.split(separator: " ").reversed()
            let flags = words.prefix { word in
                Vocabulary.standard.keywords(named: String(word)).contains(where: \.isFlag)
            }
            let isAllFlags = flags.isEmpty || flags.count >= words.count
            let mended =
                isAllFlags
                ? "\"" + text.dropFirst() + "\""
                : "\"" + text[..<words[flags.endIndex].endIndex].dropFirst() + "\" "
                    + flags.reversed().joined(separator: " ")
            return suspect.propose(
                suspect.at..<suspect.at + 1, mended, "the text is not closed",
                help:
                    "close it with `\"` on the same line; a text of several lines stands between `\"\"\"` and `\"\"\"`")
        },
        Rule(
            .quoteInsideText, "scenario \"The \"booking page\" freezes\"",
            "scenario \"The \\\"booking page\\\" freezes\"",
            on: [.tooMuch, .expected, .text]
        ) { suspect in
            guard
                let first = suspect.arguments.first(where: { index in
                    suspect.isWholeText(index) && suspect.isAttached(index + 1)
                        && [.word, .number, .string].contains(suspect.kind(index + 1))
                }), let last = suspect.arguments.last(where: { suspect.kind($0) == .string }), last > first,
                !(first..<last).contains(where: suspect.startsLine)
            else { return [] }
            let whole = suspect.span(first..<last + 1)
            let isClosed = suspect.isWholeText(last)
            let inner = suspect.tree.source.text(
                Span(start: Int(whole.start) + 1, end: Int(whole.end) - (isClosed ? 1 : 0)))
            let mended = "\"\(inner.replacing("\\\"", with: "\"").replacing("\"", with: "\\\""))\""
            let mark = Span(start: suspect.tree.tokens[first].end - 1, end: suspect.tree.tokens[first].end)
            return [
                Proposal(
                    [TextEdit(whole, mended)], "the text ends at this `\"`", at: mark,
                    help: "inside a text a quotation mark is written `\\\"`, or “ and ”: \(shown(mended))")
            ]
        },
        Rule(.needlessQuotes, "tenure \"9 months\"", "tenure 9 months", in: .customer, on: .expected) { suspect in
            guard suspect.kind(suspect.at) == .string, !suspect.tree.tokens[suspect.at].flags.contains(.unterminated),
                let slot = suspect.refusal.slots.first
            else { return [] }
            let inner = suspect.inside(suspect.at).trimmed
            guard !inner.isEmpty, !inner.contains("\\") else { return [] }
            return suspect.propose(
                suspect.at..<suspect.at + 1, inner, "a \(slot.kind.plainNoun) stands without quotes", isCertain: true)
        },
        Rule(
            .needlessQuotes, "milestone \"call back\" \"Jon calls\"", "milestone call-back \"Jon calls\"", in: .plan,
            on: .tooMuch
        ) {
            suspect in
            // The text in front was taken for the title.
            guard suspect.isWholeText(suspect.at), suspect.at == suspect.start + 2, suspect.isWholeText(suspect.at - 1),
                let name = suspect.name(of: suspect.inside(suspect.at - 1)), let keyword = suspect.keyword
            else { return [] }
            return suspect.propose(
                suspect.at - 1..<suspect.at, name, "a name is one word, without quotes",
                help: "write \(shown("\(keyword.name) \(name) \(suspect.text(suspect.at))"))")
        },
        Rule(.wrongArgument, "variant \"old friend\" { }", "variant old-friend { }", on: .expected) { suspect in
            guard suspect.isWholeText(suspect.at), suspect.refusal.slots.contains(where: { $0.kind == .name }),
                let name = suspect.name(of: suspect.inside(suspect.at))
            else { return [] }
            return suspect.propose(suspect.at..<suspect.at + 1, name, "a name is one word, without quotes")
        },
        Rule(.missingQuotes, "name Dana Whitfield", "name \"Dana Whitfield\"", in: .customer, on: .expected) {
            suspect in
            guard suspect.refusal.slots.contains(where: { [.text, .verbatim].contains($0.kind) }) else { return [] }
            return suspect.quote(from: suspect.at)
        },
        Rule(.missingQuotes, "constraint no free nights", "constraint no \"free nights\"", on: .tooMuch) { suspect in
            // The first word was taken for a name.
            guard suspect.kind(suspect.at) == .word || suspect.kind(suspect.at) == .number,
                suspect.kind(suspect.at - 1) == .word, suspect.at > suspect.start + 1, !suspect.isConditional
            else { return [] }
            return suspect.quote(from: suspect.at - 1)
        },
        Rule(
            .missingQuotes, "issue late Parcels come late", "issue late \"Parcels come late\"", in: .feedback,
            on: .tooMuch
        ) {
            suspect in
            guard suspect.kind(suspect.at) == .word, suspect.at > suspect.start + 1, !suspect.isConditional else {
                return []
            }
            return suspect.quote(from: suspect.at)
        },
        Rule(
            .missingQuotes, "constraint no refunds because we cannot", "constraint no refunds because \"we cannot\"",
            on: .arguments
        ) {
            suspect in
            guard let because = suspect.arguments.last(where: { suspect.isWord($0, "because") }),
                because + 1 < suspect.end
            else { return [] }
            return suspect.quote(from: because + 1)
        },
        Rule(
            .missingQuotes, "issue late Parcels late\" fixable", "issue late \"Parcels late\" fixable", in: .feedback,
            on: .expected
        ) {
            suspect in
            // The quotation mark that closes the text opens another one for the lexer.
            guard suspect.kind(suspect.at) == .word,
                let quote = suspect.rest.first(where: { suspect.kind($0) == .string && suspect.isAttached($0) }),
                !suspect.isWholeText(quote)
            else { return [] }
            let start = Int(suspect.span(suspect.at).start)
            let text = "\"" + suspect.tree.source.text(Span(start: start, end: Int(suspect.span(quote).start) + 1))
            return [
                Proposal(
                    [.insert("\"", at: start)], "the text has no `\"` in front",
                    at: Span(start: start, end: Int(suspect.span(quote).start) + 1), help: "write \(shown(text))")
            ]
        },
        Rule(
            .extraArgument, "success \"Two parcels\" are on time", "success \"Two parcels are on time\"",
            in: .milestone, on: .tooMuch
        ) {
            suspect in
            guard suspect.isWholeText(suspect.at - 1), suspect.rest.count > 1,
                suspect.keyword?.shape.slots.contains(where: { $0.kind == .verbatim }) == false,
                suspect.rest.allSatisfy({ suspect.kind($0) == .word && !suspect.startsLine($0) })
            else { return [] }
            let text = suspect.text(suspect.at - 1).dropLast() + " \(suspect.written(suspect.rest))\""
            return [
                Proposal(
                    [suspect.replace(suspect.at - 1..<suspect.end, String(text))],
                    "the text ends before `\(suspect.text(suspect.at))`", at: suspect.span(suspect.rest),
                    help: "write \(shown(String(text)))")
            ]
        },
    ]
}

extension Suspect {
    /// The words from a token to the end of the line, or to its flags, in quotes.
    fileprivate func quote(from first: Int) -> [Proposal] {
        guard [.word, .number, .date, .time, .currency].contains(kind(first)), !isFlag(first) else { return [] }
        var last = end
        while last > first + 1, isFlag(last - 1) { last -= 1 }
        let words = run(from: first) { index in
            index < last && (index == first || !startsLine(index)) && kind(index) != .string
                && kind(index) != .textBlock
                && !isWord(index, "because")
        }
        let isTopic = keyword?.hasVerb == true && !isWord(first - 1, "because")
        guard !words.isEmpty, !isTopic || !words.contains(where: { kind($0) == .comma || isWord($0, "and", "or") })
        else {
            return []
        }
        let text = quoted(written(words))
        return [
            Proposal(
                [replace(words, text)],
                isTopic ? "a topic of several words stands in quotes" : "a text stands in quotes",
                at: span(words),
                help: "write \(shown(text))" + (isTopic ? "; between several topics stand commas" : ""),
                isCertain: !isTopic && words.upperBound == end && first == at
                    && !words.contains { kind($0) == .unknown })
        ]
    }

    /// A name of one word, made of a few.
    func name(of text: String) -> String? {
        let words = text.split(separator: " ")
        let isName = words.allSatisfy { word in
            word.first?.isLetter == true && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        return isName && (1..<4).contains(words.count) ? words.joined(separator: "-") : nil
    }
}

extension ArgumentKind {
    /// What it is, in a word or two.
    var plainNoun: String {
        switch self {
        case .money: "sum of money"
        case .duration, .durations, .offset: "length of time"
        case .due: "date or a length of time"
        case .moment: "date"
        case .score: "score"
        case .percent: "percentage"
        case .name, .label, .reference: "name"
        case .oneOf: "fixed word"
        case .times: "time of day"
        default: "number"
        }
    }
}
