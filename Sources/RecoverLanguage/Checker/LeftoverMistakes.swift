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

/// Arguments that are too many.
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
        if perMonth(rest) || reportFullStop(rest) || isColonForBrace(rest) || reportSecond(rest, in: block) {
            return nil
        }
        let found = tree.tokens[index]
        if misspeltFlag(rest) || isDeclaration(rest, in: block) || reportPath(rest) || reportMarkBehindFlag(rest)
            || reportThen(rest) || reportNoPoint(rest) || reportNoComparison(rest) || reportUnitOfPath(rest)
            || reportRemark(rest) || reportLatest(rest) || reportTextGoesOn(rest)
        {
            return nil
        }
        if found.kind == .word {
            let word = tree.text(of: found)
            if let opens = rest.opens, vocabulary.index(word, in: opens) != nil {
                reporter.report(
                    .misplacedKeyword, "`\(word)` stands in the block of `\(keyword.name)`", at: found.span,
                    help: "write it in braces: `{ \(Text.shortened(written(index, range.upperBound), to: 60)) }`",
                    fix: .init(
                        self.span(index, range.upperBound),
                        takesStrayBrace(behind: range.upperBound)
                            ? "{ \(written(index, range.upperBound))" : "{ \(written(index, range.upperBound)) }",
                        isCertain: false))
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
        if found.kind == .comma, index + 1 < range.upperBound, tree.tokens[index + 1].kind == .word,
            self.keyword(at: index + 1, in: block) != nil
        {
            let next = tree.text(of: tree.tokens[index + 1])
            reporter.report(
                .extraArgument, "`\(next)` is a statement of its own", at: tree.tokens[index + 1].span,
                help: "start a new line in front of it, or write `;` instead of the comma",
                fix: .init(found.span, ";", isCertain: false))
            return index + 1
        }
        if let failure = rest.failure, failure.index > index || failure.index == index {
            missing(failure, range, keyword: keyword, token: token)
            return nil
        }
        if found.kind == .unknown || hasReport(from: token, to: range.upperBound) { return nil }
        reporter.report(
            .extraArgument, "`\(keyword.name)` does not take \(self.found(index))", at: span(index, range.upperBound),
            help: "for example: `\(keyword.line)`; one statement on a line")
        return nil
    }

    /// Whether something was said of a statement, whose last words may then be a part of the same mistake.
    private func hasReport(from first: Int, to end: Int) -> Bool {
        let bounds = Int(tree.tokens[first].span.start)..<Int(tree.tokens[end - 1].end)
        return reporter.diagnostics.suffix(4).contains { bounds.contains(Int($0.place.span.start)) }
    }

    /// `constraint no refunds.`
    private mutating func reportFullStop(_ rest: Leftover) -> Bool {
        let found = tree.tokens[rest.index]
        guard rest.index + 1 == rest.range.upperBound, found.isAttached,
            found.kind == .dot || found.kind == .unknown && tree.text(of: found) == "!"
        else { return false }
        reporter.excused.insert(rest.index)
        let mark = tree.text(of: found)
        reporter.report(
            .extraArgument, "a statement ends without `\(mark)`", at: found.span, help: "take the `\(mark)` away",
            fix: .init(found.span, ""))
        return true
    }

    /// `customer "Shop owner":` above the lines of its block: that the block is not opened is said there.
    private mutating func isColonForBrace(_ rest: Leftover) -> Bool {
        guard rest.index + 1 == rest.range.upperBound, isAboveBlock(rest.index, rest.opens),
            tree.tokens[rest.index].kind == .colon || tree.text(of: tree.tokens[rest.index]) == "["
        else { return false }
        reporter.excused.insert(rest.index)
        return true
    }

    /// `owner Support and Sales`, where one name stands.
    private mutating func reportSecond(_ rest: Leftover, in block: Block) -> Bool {
        guard rest.index + 1 < rest.range.upperBound, rest.keyword.shape.slots.count == 1,
            case .reference(let reference)? = rest.keyword.shape.slots.first?.kind,
            tree.tokens[rest.index].kind == .comma || tree.isWord("and", at: rest.index)
                || tree.isWord("or", at: rest.index),
            tree.tokens[rest.index + 1].kind == .word, keyword(at: rest.index + 1, in: block) == nil
        else { return false }
        let first = written(rest.range.lowerBound, rest.index)
        let second = written(rest.index + 1, rest.range.upperBound)
        reporter.report(
            .extraArgument, "`\(rest.keyword.name)` takes one name", at: span(rest.index, rest.range.upperBound),
            help: "write `\(rest.keyword.name) \(Text.shortened(first, to: 30))` or "
                + "`\(rest.keyword.name) \(Text.shortened(second, to: 30))`"
                + (reference == .owner ? "; one is answerable, the other can stand in the text" : ""))
        return true
    }

    func span(_ start: Int, _ end: Int) -> Span { tree.tokens[start].span.union(tree.tokens[end - 1].span) }

    func written(_ start: Int, _ end: Int) -> String { tree.source.text(span(start, end)) }

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
        // That the currency is missing says it all.
        if times == 1, hasReport(from: rest.range.lowerBound, to: rest.range.upperBound) { return true }
        let sum = "\(currency)\(Value.plain(amount * times))"
        let span = span(rest.range.lowerBound, rest.range.upperBound)
        reporter.report(
            .extraArgument, "`\(rest.keyword.name)` is a sum per year, and says so by itself", at: span,
            help: "write `\(rest.keyword.name) \(sum)`", fix: .init(span, sum, isCertain: false))
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

    /// `owner Sales "Head of Sales"` where an owner is only named.
    private mutating func isDeclaration(_ rest: Leftover, in block: Block) -> Bool {
        let found = tree.tokens[rest.index]
        guard found.kind == .string || found.kind == .textBlock, rest.index > rest.range.lowerBound,
            let declared = vocabulary.declaration(of: rest.keyword)
        else { return false }
        let line = written(rest.range.lowerBound, rest.range.upperBound)
        let name = written(rest.range.lowerBound, rest.index)
        unread.add(name)
        reporter.report(
            .extraArgument, "\(block.location) `\(declared.name)` takes only a name", at: found.span,
            help: "write `\(declared.name) \(Text.shortened(name, to: 40))` here, and at the top of the file "
                + "`\(declared.name) \(Text.shortened(line, to: 60))`")
        return true
    }
}
