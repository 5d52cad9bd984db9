import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Numbers as they are written elsewhere: each is reported with what to write instead, and read as what it means.
extension QuantityReader {
    // MARK: Commas inside numbers

    /// `4,000` and `2,5`: a comma with digits right before and behind it.
    func commaInside(_ digits: inout String, _ cursor: inout TokenCursor, _ reporter: inout Reporter) {
        let start = cursor.index - 1
        let first = cursor.tree.tokens[start].span
        var commas: [Span] = []
        let isApostrophe = cursor.kind() == .unknown
        while let group = group(cursor), group.utf8.prefix(while: { $0 != UInt8(ascii: ".") }).count == 3,
            !digits.contains(".")
        {
            commas.append(cursor.token.span)
            if cursor.kind() == .unknown { reporter.excused.insert(cursor.index) }
            digits += group
            cursor.index += 2
        }
        let whole = first.union(cursor.tree.tokens[cursor.index - 1].span)
        if commas.count == 1, !isApostrophe, let range = range(of: whole, digits, cursor) {
            reporter.report(
                .thousandsComma, "a comma separates the items of a list, neither thousands nor the ends of a range",
                at: whole, help: "write `\(range)`, or `\(digits)` if that is meant")
            return
        }
        if !commas.isEmpty {
            let fix = Diagnostic.FixIt(whole, digits)
            reporter.report(
                .thousandsComma,
                isApostrophe
                    ? "an apostrophe does not separate thousands"
                    : "a comma separates the items of a list, not thousands", at: whole,
                help: "write `\(digits)`", fix: fix)
            return
        }
        guard !isInList, cursor.kind() == .comma, let group = group(cursor), !group.contains(".") else { return }
        digits.removeAll { $0 == "." }
        digits += "." + group
        cursor.index += 2
        let span = first.union(cursor.tree.tokens[cursor.index - 1].span)
        reporter.report(
            .decimalComma, "the decimals of a number stand behind a point", at: span, help: "write `\(digits)`",
            fix: .init(span, digits))
    }

    /// `90,110`, where a range may stand and the two numbers would make a likely one.
    private func range(of span: Span, _ digits: String, _ cursor: TokenCursor) -> String? {
        guard wanted == .count || wanted == .durations else { return nil }
        let ends = cursor.tree.source.text(span).split(separator: ",")
        guard ends.count == 2, let low = Double(ends[0]), let high = Double(ends[1]), low < high, high < low * 10 else {
            return nil
        }
        return "\(ends[0])..\(ends[1])"
    }

    /// The digits right behind a comma right behind the number.
    private func group(_ cursor: TokenCursor) -> String? {
        guard cursor.kind() == .comma || cursor.kind() == .unknown && ["'", "’"].contains(cursor.text),
            cursor.isAttached(0), cursor.kind(1) == .number, cursor.isAttached(1)
        else {
            return nil
        }
        return cursor.tree.text(of: cursor.tree.tokens[cursor.index + 1])
    }

    /// `84.000`, where three decimals would be odd.
    static func pointInThousands(_ span: Span, of tree: SyntaxTree, _ reporter: inout Reporter) {
        let text = tree.source.text(span)
        let parts = text.split(separator: ".")
        guard parts.count == 2, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
            parts[0].utf8.last.map({ (48...57).contains($0) }) ?? false
        else { return }
        reporter.report(
            .thousandsComma, "a point separates the decimals of a number, not thousands", at: span,
            help: "write `\(parts[0])\(parts[1])`, or `\(parts[0])` if that is meant",
            fix: .init(span, "\(parts[0])\(parts[1])", isCertain: false))
    }

    // MARK: Signs on the wrong side

    /// `%30`.
    func percentInFront(_ sign: Double, _ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        guard cursor.kind() == .percent, cursor.kind(1) == .number, cursor.isAttached(1) else { return nil }
        let start = cursor.index
        cursor.index += 1
        let digits = cursor.text
        let value = number(&cursor, &reporter)
        let span = cursor.span(from: start)
        reporter.report(
            .percentInFront, "`%` stands behind its number", at: span, help: "write `\(digits)%`",
            fix: .init(span, "\(digits)%"))
        return .percent(sign * value)
    }

    /// `USD 84k`.
    func currencyWord(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        guard cursor.kind() == .word, cursor.kind(1) == .number, let symbol = QuantityReader.symbol(cursor.text),
            cursor.text.first?.isUppercase == true
        else { return nil }
        let start = cursor.index
        cursor.index += 1
        let digits = cursor.text
        var amount = number(&cursor, &reporter)
        let letter = factor(&cursor, &amount)
        report(symbol + digits + letter, from: start, cursor, &reporter)
        return .money(amount, currency: symbol)
    }

    /// `250k$`, `84k USD`, `84 €`: after the number, from the token at which it starts.
    func currencyBehind(
        _ number: Double, from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter
    ) -> Value? {
        var probe = cursor
        var amount = number
        let digits = written(from: start, cursor, reporter)
        var letter = factor(&probe, &amount)
        let symbol: String
        if probe.kind() == .currency, !(probe.kind(1) == .number && probe.isAttached(1)) {
            symbol = probe.text
        } else if probe.kind() == .word, let known = QuantityReader.symbol(probe.text) {
            symbol = known
        } else if letter.isEmpty, probe.kind() == .word, probe.isAttached(0),
            let known = QuantityReader.symbol(String(probe.text.dropFirst())), "kKmM".contains(probe.text.prefix(1))
        {
            letter = String(probe.text.prefix(1))
            amount *= letter.lowercased() == "k" ? 1e3 : 1e6
            symbol = known
        } else {
            return nil
        }
        probe.index += 1
        cursor = probe
        report(symbol + digits.filter { $0 != " " } + letter, from: start, cursor, &reporter)
        return .money(amount, currency: symbol)
    }

    /// The number as it is written or, where a comma in it was reported, as it should be.
    private func written(from start: Int, _ cursor: TokenCursor, _ reporter: Reporter) -> String {
        let span = cursor.span(from: start)
        if let fix = reporter.diagnostics.last?.fix, fix.span == span,
            let mended = fix.replacement(in: cursor.tree.source)
        {
            return mended
        }
        return cursor.tree.source.text(span)
    }

    private func report(_ mended: String, from start: Int, _ cursor: TokenCursor, _ reporter: inout Reporter) {
        let span = cursor.span(from: start)
        // The mend of the sum mends its number, too.
        if let last = reporter.diagnostics.last, last.code == .thousandsComma || last.code == .decimalComma,
            span.start <= last.place.span.start, last.place.span.end <= span.end
        {
            reporter.diagnostics.removeLast()
        }
        reporter.report(
            .currencyBehind, "a sum of money starts with the sign of its currency", at: span,
            help: "write `\(mended)`", fix: .init(span, mended))
    }

    /// `k` or `m` right behind a number.
    private func factor(_ cursor: inout TokenCursor, _ amount: inout Double) -> String {
        guard cursor.kind() == .word, cursor.isAttached(0), ["k", "K", "m", "M"].contains(cursor.text) else {
            return ""
        }
        defer { cursor.index += 1 }
        amount *= cursor.text.lowercased() == "k" ? 1e3 : 1e6
        return cursor.text
    }

    static func symbol(_ word: String) -> String? {
        switch word.lowercased() {
        case "usd", "dollar", "dollars": "$"
        case "eur", "euro", "euros": "€"
        case "gbp", "pound", "pounds": "£"
        case "jpy", "yen": "¥"
        default: nil
        }
    }

    // MARK: Units

    /// `6k` where no money is asked for. (Where it is, the missing currency is the mistake.)
    func strayFactor(
        _ number: Double, from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter
    ) -> Value? {
        guard wanted != .money, cursor.kind() == .word, cursor.isAttached(0), cursor.isWord("k") || cursor.isWord("K"),
            number.magnitude < 9e12
        else { return nil }
        cursor.index += 1
        let plain = Value.plain(number * 1000)
        let span = cursor.span(from: start)
        reporter.report(
            .wrongUnit, "`k` stands only behind a sum of money", at: span,
            help: isInExpression
                ? "write `\(plain)`, or `$\(cursor.tree.source.text(span))` for a sum of money" : "write `\(plain)`",
            fix: .init(span, plain, isCertain: !isInExpression))
        return isInExpression ? .unknown : .number(number * 1000)
    }

    /// The unit that a word behind a number was meant to be. The cursor stays.
    func misspeltUnit(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> CalendarSpan? {
        guard let wanted, wanted.isLengthOfTime else { return nil }
        let word = cursor.text
        if ["business", "working", "calendar"].contains(word.lowercased()), cursor.kind(1) == .word,
            let unit = QuantityReader.unit(named: cursor.tree.text(of: cursor.tree.tokens[cursor.index + 1]))
        {
            let span = Span(start: Int(cursor.token.start), end: Int(cursor.tree.tokens[cursor.index + 1].start))
            reporter.report(
                .wrongUnit, "a day is a day of 24 hours, never a \(word) day", at: cursor.token.span,
                help: "leave `\(word)` out, and count all days",
                fix: .init(span, "", isCertain: word.lowercased() == "calendar"))
            cursor.index += 1
            return unit
        }
        let (name, isCertain) = QuantityReader.meant(word)
        guard let name else { return nil }
        reporter.report(
            .wrongUnit, "there is no unit `\(Text.shortened(word, to: 20))`", at: cursor.token.span,
            help: isCertain ? "write `\(name)`" : "did you mean `\(name)`?",
            fix: .init(cursor.token.span, (cursor.isAttached(0) ? " " : "") + name, isCertain: isCertain))
        return QuantityReader.unit(named: name)
    }

    private static func meant(_ word: String) -> (String?, isCertain: Bool) {
        switch word.lowercased() {
        case "hr", "hrs": return ("hours", true)
        case "mins": return ("minutes", true)
        case "wk", "wks": return ("weeks", true)
        case "mo", "mos", "mth", "mths": return ("months", true)
        case "yr", "yrs": return ("years", true)
        case "minuten": return ("minutes", true)
        case "std", "stunde", "stunden", "heure", "heures": return ("hours", true)
        case "tag", "tage", "tagen", "jour", "jours": return ("days", true)
        case "woche", "wochen", "semaine", "semaines": return ("weeks", true)
        case "monat", "monate", "monaten", "mois": return ("months", true)
        case "jahr", "jahre", "jahren", "an", "ans", "année", "années": return ("years", true)
        default:
            let names = ["minutes", "minute", "hours", "hour", "days", "day", "weeks", "week", "months", "month"]
            let near = Text.bestMatch(for: word, in: names + ["years", "year"])
            return (near, near == word.lowercased())
        }
    }
}

extension ArgumentKind {
    var isLengthOfTime: Bool {
        switch self {
        case .duration, .durations, .due, .offset: true
        default: false
        }
    }
}
