import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax
import RecoverText

/// Slips in arguments that are understood all the same: reported with what to write, and read as what was meant.
extension ArgumentReader {
    // MARK: `words: 120`, `words = 120`

    /// Steps over `:` or `=`, which other notations put between a name and its value. The `=` of a shape is no slip.
    /// A comma between two parts of a statement is one where the parts could not be read otherwise.
    mutating func skipMark(before literal: String?) {
        let isComma = isLoose && cursor.kind() == .comma && cursor.index > start
        guard cursor.kind() == .colon || cursor.kind() == .equals || isComma, literal != "=" else { return }
        KeywordMark.report(cursor, &reporter)
        cursor.index += 1
    }

    // MARK: Texts without quotes

    /// A text that stands without its quotes: the words up to the end of the arguments, a connector or a flag.
    mutating func unquoted(_ slot: Shape.Slot, _ isOptional: Bool) -> Value? {
        // `meter trust low..high = low`: a word behind an optional text may be a value.
        let mayBeValue = isOptional && shape.slots.contains { $0.kind == .value }
        guard !mayBeValue, startsBareText(isOptional) else { return nil }
        var start = cursor.index
        var end = start
        while end < cursor.end, isBareText(end, from: start, slot) { end += 1 }
        // `late (fixable)`: the mark belongs to the flag.
        if end < cursor.end { while end > start, isMark(end - 1) { end -= 1 } }
        guard end > start else { return nil }
        if let text = textBehind(start..<end, slot) { return text }
        var isCertain = end == cursor.end
        if hasReadOptionalName, isFirstWord(start - 1, before: start) {
            start -= 1
            arguments.removeLast()
            isCertain = false
        }
        let tokens = cursor.tree.tokens[start..<end]
        if tokens.contains(where: { $0.kind == .unknown }) { isCertain = false }
        cursor.index = end
        let text = cursor.tree.source.text(cursor.span(from: start))
        BareText.report(text, tokens: start..<end, of: cursor.tree, isCertain: isCertain, &reporter)
        return .text(text)
    }

    /// `success when "…"`: words that have no place in front of the one text of a statement.
    private mutating func textBehind(_ words: Range<Int>, _ slot: Shape.Slot) -> Value? {
        guard words.count < 4, words.upperBound < cursor.end, cursor.tree.tokens[words.upperBound].kind == .string,
            !cursor.tree.tokens[words.upperBound].isAttached,
            shape.slots.last(where: { $0.kind == slot.kind || $0.kind == .text })?.role == slot.role
                || shape.slots.first?.role == slot.role && words.count == 1
                    && cursor.tree.tokens[words.lowerBound].kind == .number,
            !hasReadOptionalName,
            words.allSatisfy({ [.word, .number].contains(cursor.tree.tokens[$0].kind) })
        else { return nil }
        let start = cursor.index
        cursor.index = words.upperBound
        let span = cursor.span(from: start)
        guard let value = text(fillsIn: slot.kind == .text) else { return nil }
        let written = Text.shortened(cursor.tree.text(of: cursor.tree.tokens[words.upperBound]), to: 60)
        reporter.report(
            .extraArgument, "no `\(cursor.tree.source.text(span))` stands in front of the text", at: span,
            help: "write only `\(written)`",
            fix: .init(
                Span(start: Int(span.start), end: Int(cursor.tree.tokens[words.upperBound].start)), "", isCertain: false
            ))
        return value
    }

    private func startsBareText(_ isOptional: Bool) -> Bool {
        switch cursor.kind() {
        case .word:
            let word = cursor.text
            // `issue late fixable`: the text is missing, not its quotes.
            guard isOptional else { return !isTaken(word) }
            // `owner Support person "Jon Bell"`, `customer tenure 4 years`: a line of the block.
            if [.string, .number, .currency, .date].contains(cursor.kind(1)), let flagBlock,
                Vocabulary.standard.index(word, in: flagBlock) != nil
            {
                return false
            }
            let taken = shape.connectors + (flagBlock.map { Vocabulary.standard.flags(in: $0) } ?? [])
            return !isTaken(word) && !Vocabulary.reserved.contains(word) && Text.bestMatch(for: word, in: taken) == nil
        case .number, .date, .time, .currency: return !isOptional
        default: return false
        }
    }

    private func isBareText(_ index: Int, from start: Int, _ slot: Shape.Slot) -> Bool {
        let token = cursor.tree.tokens[index]
        if index > start, token.flags.contains(.continuesLine) { return false }
        switch token.kind {
        case .comma: return !slot.isList
        case .string: return token.flags.contains(.wrongQuotes) && token.isAttached
        case .textBlock: return false
        case .word: return index == start || !isTaken(cursor.tree.text(of: token))
        default: return true
        }
    }

    private func isMark(_ index: Int) -> Bool {
        [.openParen, .comma, .colon, .dash, .minus].contains(cursor.tree.tokens[index].kind)
    }

    /// Whether the optional name read before is rather the first word of the text: `milestone Exports profiled`.
    private func isFirstWord(_ index: Int, before start: Int) -> Bool {
        let isCapital = { (index: Int) in
            self.cursor.tree.text(of: self.cursor.tree.tokens[index]).first?.isUppercase == true
        }
        return isCapital(index) || !isCapital(start)
    }

    // MARK: Numbers without their unit

    /// A plain number where a unit, a currency, `%` or `/10` is needed: read as if it were there.
    mutating func withoutUnit(_ value: Value, _ kind: ArgumentKind, from start: Int, _ isOptional: Bool) -> Value? {
        let span = cursor.span(from: start)
        let text = cursor.tree.source.text(span)
        if let mended = scoreInWords(value, kind, from: start) { return mended }
        if let mended = foreignCurrency(value, kind, from: start, isOptional) { return mended }
        if let mended = unknownUnit(value, kind, from: start, isOptional) { return mended }
        switch (kind, value) {
        case (.percent, .number(let number)):
            missingUnit("a percentage ends in `%`", span, "`\(text)%`", fix: "\(text)%")
            return .percent(number)
        case (.score, .number(let number)):
            let isScore = (0...10).contains(number) && number == number.rounded()
            missingUnit(
                "a score says out of how many", span, "`\(isScore ? text : "3")/10`", fix: "\(text)/10", isScore)
            return .score(number)
        case (.money, .number(let number)) where !isOptional:
            var (text, number) = (text, number)
            if cursor.kind() == .word, cursor.isAttached(0), ["k", "K", "m", "M"].contains(cursor.text) {
                number *= cursor.text.lowercased() == "k" ? 1e3 : 1e6
                cursor.index += 1
                text = cursor.tree.source.text(cursor.span(from: start))
            }
            missingUnit(
                "a sum of money needs its currency", cursor.span(from: start), "`$\(text)`, `€\(text)` or `£\(text)`")
            return .money(number, currency: "$")
        case (.duration, .number(let number)) where !isOptional, (.durations, .number(let number)) where !isOptional,
            (.due, .number(let number)) where !isOptional, (.offset, .number(let number)) where !isOptional:
            if let value = unitBehindHyphen(number, text, from: start) { return value }
            missingUnit(
                "a length of time needs a unit", span,
                "`\(text) \(text == "1" ? "day" : "days")`, or minutes, hours, weeks, months or years")
            return .duration(CalendarSpan(seconds: 86_400) * number)
        default: return nil
        }
    }

    /// `tenure 20-months`
    private mutating func unitBehindHyphen(_ number: Double, _ text: String, from start: Int) -> Value? {
        guard [.minus, .signMinus, .dash].contains(cursor.kind()), cursor.isAttached(0), let unit = cursor.unit(1)
        else {
            return nil
        }
        cursor.index += 1
        let mended = "\(text) \(cursor.text)"
        cursor.index += 1
        missingUnit(
            "no hyphen stands between a number and its unit", cursor.span(from: start), "`\(mended)`", fix: mended)
        return .duration(unit * number)
    }

    mutating func missingUnit(
        _ message: String, _ span: Span, _ example: String, fix: String? = nil, _ isCertain: Bool = true
    ) {
        reporter.report(
            .missingUnit, message, at: span, help: "write \(example)",
            fix: isCertain ? fix.map { .init(span, $0) } : nil)
    }
}

/// `:` or `=` behind a keyword.
enum KeywordMark {
    static func report(_ cursor: TokenCursor, _ reporter: inout Reporter) {
        let token = cursor.token
        let before = cursor.tree.tokens[cursor.index - 1].end
        let next = cursor.tree.tokens[min(cursor.index + 1, cursor.tree.tokens.count - 1)]
        let isTight = next.isAttached && ![.newline, .endOfFile].contains(next.kind)
        let keyword = cursor.tree.text(of: cursor.tree.tokens[cursor.index - 1])
        let isFirst =
            cursor.index < 2 || cursor.tree.tokens[cursor.index - 1].flags.contains(.startsLine)
            || [.openBrace, .semicolon].contains(cursor.tree.tokens[cursor.index - 2].kind)
        reporter.report(
            .keywordMark,
            "no `\(cursor.text)` stands between \(isFirst ? "a keyword and its value" : "the parts of a statement")",
            at: token.span,
            help: "write only a space behind `\(Text.shortened(keyword, to: 40))`",
            fix: .init(Span(start: before, end: token.end), isTight ? " " : ""))
    }
}

/// A text that stands without its quotes.
enum BareText {
    static func report(
        _ text: String, tokens: Range<Int>, of tree: SyntaxTree, isCertain: Bool, _ reporter: inout Reporter
    ) {
        let span = tree.tokens[tokens.lowerBound].span.union(tree.tokens[tokens.upperBound - 1].span)
        var quoted = "\""
        for character in text {
            if "\"\\{".contains(character) { quoted.append("\\") }
            quoted.append(character)
        }
        quoted.append("\"")
        reporter.excused.formUnion(tokens.filter { tree.tokens[$0].kind == .unknown })
        reporter.report(
            .missingQuotes, "a text stands in quotes", at: span, help: "write `\(Text.shortened(quoted, to: 80))`",
            fix: .init(span, quoted, isCertain: isCertain))
    }
}

/// `true` for `yes`.
enum YesNo {
    static func meant(_ word: String) -> String? {
        switch word.lowercased() {
        case "true", "on", "y", "1", "yes": "yes"
        case "false", "off", "n", "0", "no": "no"
        default: nil
        }
    }

    static func report(_ word: String, _ meant: String, at span: Span, _ reporter: inout Reporter) {
        reporter.report(
            .trueForYes, "`\(word)` is said with `\(meant)`", at: span, help: "write `\(meant)`",
            fix: .init(span, meant))
    }
}
