import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Arguments that are missing, or are not what is asked for.
extension Checker {
    mutating func missing(_ failure: ArgumentReader.Failure?, _ range: Range<Int>, keyword: Keyword, token: Int) {
        let index = failure?.index ?? range.lowerBound
        let expectation = failure?.expectation ?? "something else"
        let help = "for example: `\(keyword.line)`"
        guard index < range.upperBound else {
            if let last = range.last, tree.tokens[last].kind == .comma {
                reporter.report(
                    .trailingComma, "behind the comma another item of the list is missing",
                    at: tree.tokens[last].span, help: "write it, or take the comma away",
                    fix: .init(tree.tokens[last].span, ""))
                return
            }
            let end = tree.tokens[max(token, range.upperBound - 1)].end
            reporter.report(
                .missingArgument, "`\(keyword.name)` needs \(expectation)", at: Span(start: end, end: end), help: help)
            return
        }
        if let failure, reportDay(failure, range, keyword: keyword) || reportVerb(failure, range, keyword) { return }
        // A character that means nothing is reported as such.
        if tree.tokens[index].kind == .unknown { return }
        let span = tree.tokens[index].span
        if index == range.lowerBound, expectation.hasPrefix("a name of one word"),
            reportNameless(index, range, keyword)
        {
            return
        }
        if tree.tokens[index].kind == .number, keyword.isItem, expectation.hasPrefix("a name of one word") {
            let name = "\(keyword.name)-\(tree.text(of: tree.tokens[index]))"
            reporter.report(
                .wrongArgument, "a name starts with a letter", at: span,
                help: "write `\(name)`, or a name that tells more",
                fix: .init(span, name, isCertain: false))
            return
        }
        if reportNoText(index, expectation, range, keyword) || reportPercentScore(index, range, keyword) { return }
        let near =
            tree.tokens[index].kind == .word
            ? Text.bestMatch(for: tree.text(of: tree.tokens[index]), in: failure?.words ?? []) : nil
        reporter.report(
            .wrongArgument, "`\(keyword.name)` needs \(expectation) here, not \(found(index))", at: span,
            help: near.map { "did you mean `\($0)`?" } ?? help,
            fix: near.map { .init(span, $0, isCertain: $0 == tree.source.text(span).lowercased()) })
    }

    /// `feedback 40% "…"`
    private mutating func reportPercentScore(_ index: Int, _ range: Range<Int>, _ keyword: Keyword) -> Bool {
        guard keyword.shape.slots.contains(where: { $0.kind == .score }), tree.tokens[index].kind == .number,
            index + 1 < range.upperBound, tree.tokens[index + 1].kind == .percent,
            let percent = Int(tree.text(of: tree.tokens[index])), percent <= 100
        else { return false }
        let span = self.span(index, index + 2)
        let isWhole = percent.isMultiple(of: 10)
        reporter.report(
            .wrongArgument, "a score is said out of 10, not in percent", at: span,
            help: isWhole ? "write `\(percent / 10)/10`" : "write the customer's own answer, such as `3/10`",
            fix: isWhole ? .init(span, "\(percent / 10)/10", isCertain: false) : nil)
        return true
    }

    /// `variant "old friend"`, and `issue "Parcels arrive late"` with no name in front of its text.
    private mutating func reportNameless(_ index: Int, _ range: Range<Int>, _ keyword: Keyword) -> Bool {
        let token = tree.tokens[index]
        guard token.kind == .string, token.flags.isDisjoint(with: [.wrongQuotes, .unterminated]) else { return false }
        let needsText = keyword.shape.needed.count > 1
        let hasText = index + 1 < range.upperBound && tree.tokens[index + 1].kind == .string
        let words = tree.text(of: token).dropFirst().dropLast().split(separator: " ")
        let isName =
            words.count < 4 && !words.isEmpty
            && words.allSatisfy {
                $0.first?.isLetter == true && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            }
        if isName, hasText || !needsText {
            let name = words.joined(separator: "-")
            reporter.report(
                .wrongArgument, "a name is one word, without quotes", at: token.span, help: "write `\(name)`",
                fix: .init(token.span, name, isCertain: false))
        } else {
            reporter.report(
                .wrongArgument, "`\(keyword.name)` needs a name of one word in front of its text", at: token.span,
                help: "choose one by which others can name it, as in `\(keyword.line)`")
        }
        return true
    }

    /// `issue late fixable`: the text in front of the flag was forgotten.
    private mutating func reportNoText(
        _ index: Int, _ expectation: String, _ range: Range<Int>, _ keyword: Keyword
    ) -> Bool {
        guard index > range.lowerBound, tree.tokens[index].kind == .word, let opens = keyword.opens,
            let flag = self.keyword(at: index, in: opens), vocabulary.keywords[flag].isFlag
        else { return false }
        let place = tree.tokens[index - 1].end
        if let text = range.last, text > index, tree.tokens[text].kind == .string {
            let mended = "\(tree.text(of: tree.tokens[text])) \(written(index, text))"
            reporter.report(
                .wrongArgument, "`\(vocabulary.keywords[flag].name)` stands behind the text",
                at: tree.tokens[index].span,
                help: "write `\(keyword.name) \(written(range.lowerBound, index)) \(Text.shortened(mended, to: 80))`",
                fix: .init(span(index, range.upperBound), mended, isCertain: false))
            return true
        }
        let line = "\(keyword.name) \(written(range.lowerBound, index)) \"…\" \(written(index, range.upperBound))"
        reporter.report(
            .missingArgument, "`\(keyword.name)` needs \(expectation)", at: Span(start: place, end: place),
            help: "write it in front of `\(vocabulary.keywords[flag].name)`: `\(Text.shortened(line, to: 80))`")
        return true
    }

    /// `constraint refunds`, `constraint never refunds`: without the `no`.
    private mutating func reportVerb(
        _ failure: ArgumentReader.Failure, _ range: Range<Int>, _ keyword: Keyword
    ) -> Bool {
        let index = failure.index
        if keyword.hasVerb, index == range.lowerBound, reportJoinedVerb(index, failure.words, keyword) { return true }
        guard keyword.hasVerb, index == range.lowerBound, tree.tokens[index].kind == .word,
            let verb = failure.words.first,
            Text.bestMatch(for: tree.text(of: tree.tokens[index]), in: failure.words) == nil
        else { return false }
        let span = tree.tokens[index].span
        if let last = range.last, last > index, failure.words.contains(tree.text(of: tree.tokens[last])) {
            let mended = "\(tree.text(of: tree.tokens[last])) \(written(index, last))"
            reporter.report(
                .wrongArgument, "`\(tree.text(of: tree.tokens[last]))` stands in front of what it speaks of",
                at: tree.tokens[last].span, help: "write `\(keyword.name) \(Text.shortened(mended, to: 60))`",
                fix: .init(self.span(index, range.upperBound), mended, isCertain: false))
            return true
        }
        if let topic = forbidden(range) {
            let whole = self.span(range.lowerBound, range.upperBound)
            let isShort = range.count == 2
            for index in range where tree.tokens[index].kind == .unknown { reporter.excused.insert(index) }
            reporter.report(
                .wrongArgument,
                "`\(keyword.name)` needs \(failure.expectation) here, not \(isShort ? found(index) : "a sentence")",
                at: isShort ? span : whole, help: "write `\(keyword.name) \(verb) \(Text.shortened(topic, to: 60))`",
                fix: .init(whole, "\(verb) \(topic)", isCertain: false))
            return true
        }
        let isNegation = isNegation(index)
        let rest = isNegation ? index + 1..<range.upperBound : range
        let line = rest.isEmpty ? "" : " " + tree.source.text(self.span(rest.lowerBound, rest.upperBound))
        reporter.report(
            .wrongArgument, "`\(keyword.name)` needs \(failure.expectation) here, not \(found(index))", at: span,
            help: isNegation
                ? "write `\(keyword.name) \(verb) …`, such as `\(keyword.line)`"
                : "for what nobody may promise, write `\(keyword.name) \(verb)\(Text.shortened(line, to: 60))`",
            fix: isNegation
                ? nil : .init(Span(start: Int(span.start), end: Int(span.start)), "\(verb) ", isCertain: false))
        return true
    }

    /// `constraint no-discounts`, `constraint "no discounts"`: the verb and its object in one.
    private mutating func reportJoinedVerb(_ index: Int, _ verbs: [String], _ keyword: Keyword) -> Bool {
        let token = tree.tokens[index]
        let isText = token.kind == .string && token.flags.isDisjoint(with: [.unterminated, .wrongQuotes])
        guard isText || token.kind == .word else { return false }
        let text = isText ? String(tree.text(of: token).dropFirst().dropLast()) : tree.text(of: token)
        guard let end = text.firstIndex(where: { $0 == " " || $0 == "-" && !isText }),
            let verb = verbs.first(where: { $0 == text[..<end].lowercased() })
        else {
            guard isText else { return false }
            let quoted = Text.shortened(tree.text(of: token), to: 60)
            let choices = verbs.map { "`\(keyword.name) \($0) \(quoted)`" }
            reporter.report(
                .wrongArgument, "`\(keyword.name)` says first what is meant, not a text", at: token.span,
                help: "write \(Text.list(choices, "or"))")
            return true
        }
        let object = String(text[text.index(after: end)...]).trimmingSpaces()
        let isName = object.first?.isLetter == true && object.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
        let mended = "\(verb) \(isName ? object : "\"\(object)\"")"
        reporter.report(
            .wrongArgument, "`\(verb)` stands by itself in front of what it speaks of", at: token.span,
            help: "write `\(keyword.name) \(Text.shortened(mended, to: 80))`",
            fix: .init(token.span, mended, isCertain: false))
        return true
    }

    /// How a message names the token it found.
    func found(_ index: Int) -> String {
        let token = tree.tokens[index]
        switch token.kind {
        case .string, .textBlock: return "a text"
        default: return "`\(Text.shortened(tree.text(of: token), to: 40))`"
        }
    }
}
