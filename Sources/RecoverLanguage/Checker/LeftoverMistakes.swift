import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// What a message needs to know of tokens behind the arguments of a statement.
struct Leftover {
    /// The first token that does not belong there.
    var index: Int
    /// The arguments.
    var range: Range<Int>
    var failure: ArgumentReader.Failure?
    var keyword: Keyword
    var opens: Block?
}

/// Arguments that are missing, wrong, or too many.
extension Checker {
    /// Something stands behind the arguments that does not belong there. Where it is a statement of its own, the result
    /// is its keyword, and it is to be read.
    mutating func leftover(_ rest: Leftover, token: Int, in block: Block) -> Int? {
        let (index, range, keyword) = (rest.index, rest.range, rest.keyword)
        if let stop = continuation(from: max(index - 1, range.lowerBound), to: range.upperBound, in: block),
            tree.tokens[stop - 1].kind == .comma
        {
            reportSwallowed(keyword: token, comma: stop - 1)
            return stop
        }
        if perMonth(rest) { return nil }
        let found = tree.tokens[index]
        if found.kind == .word {
            let word = tree.text(of: found)
            if misspeltFlag(word, found, rest) { return nil }
            if let opens = rest.opens, vocabulary.index(word, in: opens) != nil {
                reporter.report(
                    .misplacedKeyword, "`\(word)` stands in the block of `\(keyword.name)`", at: found.span,
                    help: "write it in braces: `{ \(Text.shortened(written(index, range.upperBound), to: 60)) }`",
                    fix: .init(
                        self.span(index, range.upperBound), "{ \(written(index, range.upperBound)) }", isCertain: false)
                )
                return nil
            }
            if vocabulary.index(word, in: block) != nil, rest.failure?.index != index || !isBareText(rest) {
                reporter.report(
                    .extraArgument, "`\(word)` is a statement of its own", at: found.span,
                    help: "start a new line in front of it, or write `;` between the two",
                    fix: .init(Span(start: tree.tokens[index - 1].end, end: Int(found.start)), "; ", isCertain: false))
                return index
            }
            if isBareText(rest) {
                BareText.report(
                    written(index - 1, range.upperBound), tokens: index - 1..<range.upperBound, of: tree,
                    isCertain: false, &reporter)
                return nil
            }
        }
        if missingComma(rest) { return nil }
        if let failure = rest.failure, failure.index > index || failure.index == index {
            missing(failure, range, keyword: keyword, token: token)
            return nil
        }
        if found.kind == .unknown { return nil }
        reporter.report(
            .extraArgument, "`\(keyword.name)` does not take \(self.found(index))", at: span(index, range.upperBound),
            help: "for example: `\(keyword.line)`; one statement on a line")
        return nil
    }

    private func span(_ start: Int, _ end: Int) -> Span { tree.tokens[start].span.union(tree.tokens[end - 1].span) }

    private func written(_ start: Int, _ end: Int) -> String { tree.source.text(span(start, end)) }

    /// `arr €480 per month`.
    private mutating func perMonth(_ rest: Leftover) -> Bool {
        guard rest.keyword.shape.slots.first?.kind == .money, case .money(let amount, let currency)? = lastValue,
            rest.index > rest.range.lowerBound
        else { return false }
        let words = (rest.index..<rest.range.upperBound).map { tree.text(of: tree.tokens[$0]).lowercased() }
        let times: Double
        switch words.last {
        case "month", "monthly", "mo": times = 12
        case "week", "weekly": times = 52
        case "quarter", "quarterly": times = 4
        case "year", "yearly", "annum", "annually": times = 1
        default: return false
        }
        let sum = "\(currency)\(Value.plain(amount * times))"
        let span = span(rest.range.lowerBound, rest.range.upperBound)
        reporter.report(
            .extraArgument, "`\(rest.keyword.name)` is a sum per year, and says so by itself", at: span,
            help: "write `\(rest.keyword.name) \(sum)`", fix: .init(span, sum, isCertain: false))
        return true
    }

    /// `issue exports "…" fixabel`.
    private mutating func misspeltFlag(_ word: String, _ token: Token, _ rest: Leftover) -> Bool {
        guard let opens = rest.opens, vocabulary.index(word, in: opens) == nil, rest.index + 1 == rest.range.upperBound,
            let near = Text.bestMatch(for: word, in: vocabulary.flags(in: opens))
        else { return false }
        reporter.report(
            .unknownKeyword, "there is no `\(word)` \(opens.location)", at: token.span,
            help: "did you mean `\(near)`?", fix: .init(token.span, near, isCertain: near == word.lowercased()))
        return true
    }

    /// A name or word with more words behind it: `industry financial services`.
    private func isBareText(_ rest: Leftover) -> Bool {
        guard rest.index > rest.range.lowerBound, tree.tokens[rest.index - 1].kind == .word,
            rest.failure?.words.contains(where: { !$0.isEmpty }) != true || rest.keyword.shape.slots.count == 1
        else { return false }
        let last = rest.keyword.shape.slots.last { slot in
            switch slot.kind {
            case .label, .expression: true
            default: false
            }
        }
        guard let last, !last.isList || rest.index + 1 < rest.range.upperBound || true else { return false }
        if last.isList { return false }
        return (rest.index..<rest.range.upperBound).allSatisfy { position in
            let token = tree.tokens[position]
            return token.kind == .word && !Vocabulary.reserved.contains(tree.text(of: token))
        }
    }

    /// `tone calm accountable`.
    private mutating func missingComma(_ rest: Leftover) -> Bool {
        let found = tree.tokens[rest.index]
        let before = tree.tokens[rest.index - 1]
        guard rest.index > rest.range.lowerBound, let last = rest.keyword.shape.slots.last(where: \.isList) else {
            return false
        }
        let isText = { (kind: Token.Kind) in kind == .string || kind == .textBlock }
        switch last.kind {
        case .text where isText(found.kind) && isText(before.kind): break
        case .label, .name, .reference:
            guard found.kind == .word || isText(found.kind), before.kind == .word || isText(before.kind) else {
                return false
            }
        default: return false
        }
        if wordsInList(rest) { return true }
        var index = rest.index
        while index < rest.range.upperBound, tree.tokens[index].kind == .word || isText(tree.tokens[index].kind) {
            let (before, found) = (tree.tokens[index - 1], tree.tokens[index])
            if before.kind != .comma {
                let texts = [before, found].map { Text.shortened(tree.text(of: $0), to: 40) }
                reporter.report(
                    .missingComma, "a comma is missing between the items of the list", at: found.span,
                    help: "write `\(texts[0]), \(texts[1])`",
                    fix: .init(
                        Span(start: before.end, end: Int(found.start)), ", ",
                        isCertain: isText(found.kind) && isText(before.kind)))
            }
            index += 1
            if index < rest.range.upperBound, tree.tokens[index].kind == .comma { index += 1 }
        }
        return true
    }

    /// `tone very sorry and warm`: what stands on both sides of an `and` is one item each.
    private mutating func wordsInList(_ rest: Leftover) -> Bool {
        let start = rest.index - 1
        let range = start..<rest.range.upperBound
        guard range.allSatisfy({ tree.tokens[$0].kind == .word }) else { return false }
        let words = range.map { tree.text(of: tree.tokens[$0]) }
        guard words.contains("and"), words.first != "and", words.last != "and" else { return false }
        let items = words.split(separator: "and").map {
            $0.count == 1 ? $0[$0.startIndex] : "\"\($0.joined(separator: " "))\""
        }
        let list = items.joined(separator: ", ")
        reporter.report(
            .missingComma, "a comma stands between the items of a list, not `and`", at: span(start, range.upperBound),
            help: "write `\(Text.shortened(list, to: 80))`",
            fix: .init(span(start, range.upperBound), list, isCertain: false))
        return true
    }

    // MARK: Missing or wrong

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
        // A character that means nothing is reported as such.
        if tree.tokens[index].kind == .unknown { return }
        let span = tree.tokens[index].span
        let near =
            tree.tokens[index].kind == .word
            ? Text.bestMatch(for: tree.text(of: tree.tokens[index]), in: failure?.words ?? []) : nil
        reporter.report(
            .wrongArgument, "`\(keyword.name)` needs \(expectation) here, not \(found(index))", at: span,
            help: near.map { "did you mean `\($0)`?" } ?? help, fix: near.map { .init(span, $0, isCertain: false) })
    }

    /// How a message names the token it found.
    private func found(_ index: Int) -> String {
        let token = tree.tokens[index]
        switch token.kind {
        case .string, .textBlock: return "a text"
        default: return "`\(Text.shortened(tree.text(of: token), to: 40))`"
        }
    }
}
