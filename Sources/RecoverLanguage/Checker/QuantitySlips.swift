import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Quantities that people write in words of their own: each is one message, and read as what was meant.
extension ArgumentReader {
    // MARK: Scores

    /// `3 out of 10`, `3 of 5`, `2 stars`: with the words behind the number.
    mutating func scoreInWords(_ value: Value, _ kind: ArgumentKind, from start: Int) -> Value? {
        guard kind == .score, case .number(let number) = value, cursor.kind() == .word else { return nil }
        var base: Double?
        if cursor.isWord("out"), cursor.isWord("of", 1), cursor.kind(2) == .number {
            base = Double(cursor.token(2).map(cursor.tree.text) ?? "")
            cursor.index += 3
        } else if cursor.isWord("of") || cursor.isWord("von") || cursor.isWord("sur"), cursor.kind(1) == .number {
            base = Double(cursor.token(1).map(cursor.tree.text) ?? "")
            cursor.index += 2
        }
        var isStars = false
        if cursor.kind() == .word, ["star", "stars", "points", "point"].contains(cursor.text.lowercased()) {
            isStars = cursor.text.lowercased().hasPrefix("star")
            cursor.index += 1
        }
        let span = cursor.span(from: start)
        guard span.end > cursor.tree.tokens[start].span.end else { return nil }
        let whole = base ?? (isStars && number <= 5 ? 5 : 10)
        let score = ScaledScore(number, of: whole)
        if whole == 10, let score {
            reporter.report(
                .missingUnit, "a score is written with a slash", at: span, help: "write `\(score.text)`",
                fix: .init(span, score.text, isCertain: !isStars))
        } else {
            reporter.report(
                .scoreRange, "a score is out of 10", at: span, help: score?.help ?? ScaledScore.question,
                fix: score.map { .init(span, $0.text, isCertain: false) })
        }
        return .score(score?.score ?? 0)
    }

    // MARK: Numbers

    /// `by day 2-4`, where one number is asked for.
    mutating func single(_ value: Value, from start: Int) -> Value {
        let span = cursor.span(from: start)
        let text = value.description
        reporter.report(
            .wrongArgument, "one \(value.kind == .duration ? "length of time" : "number") stands here, not a range",
            at: span,
            help: "write one of the two, such as `\(text)`",
            fix: .init(span, text, isCertain: false))
        return value
    }

    /// `employees -45`, `pass at 170`: a figure that its statement cannot mean is read as the nearest that it can.
    mutating func withinLimits(_ value: Value, _ slot: Shape.Slot, from start: Int) -> Value {
        if slot.kind.isWhole, cursor.tree.tokens[start].kind == .signPlus { reportIncrease(from: start) }
        if slot.kind == .count, case .number(let number) = value, number != number.rounded() {
            QuantityReader.pointInThousands(cursor.span(from: start), of: cursor.tree, &reporter)
        }
        if let positive = slot.kind.unsigned(value) {
            let span = cursor.span(from: start)
            reporter.report(
                .outOfRange, slot.kind == .count ? "there cannot be fewer than 0" : "it cannot be less than nothing",
                at: span, help: "write `\(positive.description)`",
                fix: .init(span, positive.description, isCertain: false))
            return positive
        }
        guard let limits = slot.limits, case .number(let number) = value, let mistake = limits.mistake(in: number)
        else {
            return value
        }
        reporter.report(
            .outOfRange, mistake, at: cursor.span(from: start), help: "write \(limits.description)")
        return .number(limits.nearest(to: number))
    }

    /// `lasts +7 days`: whether that is all of it or so much more, nobody can tell.
    private mutating func reportIncrease(from start: Int) {
        let span = cursor.span(from: start)
        let text = cursor.tree.source.text(span)
        reporter.report(
            .wrongArgument, "`\(Text.shortened(text, to: 40))` says by how much a value grows, not what it is",
            at: span,
            help: "write the whole of it; where that is all, `\(Text.shortened(String(text.dropFirst()), to: 40))`")
    }

    /// `by day two`.
    mutating func inWords(_ slot: Shape.Slot) -> Value? {
        guard cursor.kind() == .word, slot.kind == .number || slot.kind == .count || slot.kind == .score else {
            return nil
        }
        let start = cursor.index
        guard cursor.text.utf8.count > 2, let number = NumberWords.read(&cursor) else { return nil }
        let digits = slot.kind == .score ? "\(Value.plain(number))/10" : Value.plain(number)
        let span = cursor.span(from: start)
        reporter.report(
            .wrongArgument, "a number is written in digits", at: span, help: "write `\(digits)`",
            fix: .init(span, digits, isCertain: false))
        return slot.kind == .score ? .score(number) : .number(number)
    }

    // MARK: Money and time

    /// `480 CHF`.
    mutating func foreignCurrency(
        _ value: Value, _ kind: ArgumentKind, from start: Int, _ isOptional: Bool
    ) -> Value? {
        guard kind == .money, !isOptional, case .number(let number) = value, cursor.kind() == .word,
            !cursor.token.flags.contains(.continuesLine), Currencies.isCode(cursor.text)
        else { return nil }
        let name = cursor.text
        let text = cursor.tree.source.text(cursor.span(from: start))
        cursor.index += 1
        reporter.report(
            .missingUnit, Currencies.message(name), at: cursor.span(from: start), help: Currencies.help(text))
        return .money(number, currency: "$")
    }

    /// `CHF 480`.
    mutating func foreignCurrencyInFront(_ slot: Shape.Slot) -> Value? {
        guard slot.kind == .money, cursor.kind() == .word, cursor.kind(1) == .number, Currencies.isCode(cursor.text)
        else { return nil }
        let start = cursor.index
        let name = cursor.text
        cursor.index += 1
        var scratch = Reporter(file: reporter.file)
        guard case .number(let number)? = QuantityReader().read(&cursor, &scratch) else {
            cursor.index = start
            return nil
        }
        reporter.excused.formUnion(scratch.excused)
        reporter.report(
            .missingUnit, Currencies.message(name), at: cursor.span(from: start),
            help: Currencies.help(Value.plain(number)))
        return .money(number, currency: "$")
    }

    /// `3 Jahre`.
    mutating func unknownUnit(_ value: Value, _ kind: ArgumentKind, from start: Int, _ isOptional: Bool) -> Value? {
        guard kind.isLengthOfTime, !isOptional, case .number(let number) = value, cursor.kind() == .word,
            !cursor.token.flags.contains(.continuesLine), !isTaken(cursor.text), !cursor.isReserved
        else { return nil }
        reporter.report(
            .wrongUnit, "there is no unit `\(Text.shortened(cursor.text, to: 20))`", at: cursor.token.span,
            help: "the units are minutes, hours, days, weeks, months and years")
        cursor.index += 1
        return .duration(CalendarSpan(seconds: 86_400) * number)
    }
}

/// The currencies that sums of money can have.
enum Currencies {
    /// `CHF`, and nothing that reads like another word.
    static func isCode(_ word: String) -> Bool {
        word.utf8.count == 3 && word.utf8.allSatisfy { (65...90).contains($0) }
    }

    static func message(_ name: String) -> String { "there is no currency `\(Text.shortened(name, to: 20))`" }

    static func help(_ amount: String) -> String {
        "the currencies are `$`, `€`, `£` and `¥`: turn the sum into one of them, and write it as `€\(amount)`"
    }
}

/// A score on another scale, brought to the scale of 10.
struct ScaledScore {
    let score: Double
    let help: String
    var text: String { "\(Value.plain(score))/10" }
    static let question = "write the answer to the 0-to-10 question, such as `3/10`"

    init?(_ number: Double, of whole: Double) {
        guard whole > 0, whole <= 1000, (0...whole).contains(number) else { return nil }
        score = (number * 10 / whole).rounded()
        let exactly = score * whole == number * 10 ? "" : "about "
        help = "\(Value.plain(number)) of \(Value.plain(whole)) is \(exactly)`\(Value.plain(score))/10`"
    }
}

extension ArgumentKind {
    /// A figure that is no step from another one, as those of effects and of events are.
    fileprivate var isWhole: Bool {
        switch self {
        case .number, .count, .percent, .money, .duration, .durations, .score: true
        default: false
        }
    }

    /// A value below 0 without its sign, where nothing can be below 0.
    fileprivate func unsigned(_ value: Value) -> Value? {
        switch (self, value) {
        case (.count, .number(let number)) where number < 0: .number(-number)
        case (.money, .money(let amount, let currency)) where amount < 0: .money(-amount, currency: currency)
        case (.duration, .duration(let span)) where span.approximateSeconds < 0: .duration(-span)
        case (.durations, .duration(let span)) where span.approximateSeconds < 0: .duration(-span)
        default: nil
        }
    }
}
