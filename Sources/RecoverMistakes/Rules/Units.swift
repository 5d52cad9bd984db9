import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax
import RecoverText

/// Money, scores and lengths of time whose unit is missing, misspelt or on the wrong side.
extension Rules {
    static let units: [Rule] = [
        Rule(.currencyBehind, "arr 84k USD", "arr $84k", in: .customer, on: [.arguments, .condition]) { suspect in
            guard let sum = suspect.sumOfMoney else { return [] }
            return suspect.propose(
                sum.tokens, sum.text, "a sum of money starts with the sign of its currency", isCertain: true)
        },
        Rule(.missingUnit, "arr 84k", nil, in: .customer, on: .expected) { suspect in
            guard suspect.wants(.money), suspect.kind(suspect.at) == .number else { return [] }
            let letter = suspect.kind(suspect.at + 1) == .word && suspect.isAttached(suspect.at + 1)
            let tokens = suspect.at..<suspect.at + (letter ? 2 : 1)
            let amount = suspect.written(tokens)
            if suspect.kind(tokens.upperBound) == .word, Currencies.isCode(suspect.text(tokens.upperBound)) {
                let all = tokens.lowerBound..<tokens.upperBound + 1
                return [
                    Proposal(
                        [], "there is no currency `\(suspect.text(tokens.upperBound))`", at: suspect.span(all),
                        help: Currencies.help(amount))
                ]
            }
            return [
                Proposal(
                    [], "a sum of money needs its currency", at: suspect.span(tokens),
                    help: "write `$\(amount)`, `€\(amount)` or `£\(amount)`")
            ]
        },
        Rule(.wrongUnit, "tenure 9 mos", "tenure 9 months", in: .customer, on: .arguments) { suspect in
            // The number was refused for want of a unit, or the unit as too much.
            guard let unit = [suspect.at, suspect.at + 1].first(where: { suspect.kind($0) == .word }),
                suspect.kind(unit - 1) == .number, suspect.isAboutTime
            else { return [] }
            let (word, space) = (suspect.text(unit), suspect.isAttached(unit) ? " " : "")
            if ["business", "working", "calendar"].contains(word.lowercased()),
                TimeUnits.unit(named: suspect.text(unit + 1)) != nil
            {
                return [
                    Proposal(
                        [suspect.delete(unit..<unit + 1)], "a day is a day of 24 hours, never a \(word) day",
                        at: suspect.span(unit), help: "leave `\(word)` out, and count all days",
                        isCertain: word.lowercased() == "calendar")
                ]
            }
            let short = abbreviations[word.lowercased()]
            guard TimeUnits.unit(named: word) == nil,
                let name = short ?? Edits.bestMatch(for: word, in: TimeUnits.names)
            else { return [] }
            return suspect.propose(
                unit..<unit + 1, space + name, "there is no unit \(shown(word, 20))",
                help: short == nil ? "did you mean `\(name)`?" : "write `\(name)`",
                isCertain: short != nil || name == word.lowercased())
        },
        Rule(.missingUnit, "tenure 14-months", "tenure 14 months", in: .customer, on: .arguments) { suspect in
            let dash = [suspect.at, suspect.at + 1].first { index in
                [.minus, .signMinus, .dash].contains(suspect.kind(index)) && suspect.isAttached(index)
            }
            guard let dash, suspect.kind(dash - 1) == .number, TimeUnits.unit(named: suspect.text(dash + 1)) != nil
            else {
                return []
            }
            return suspect.propose(
                dash - 1..<dash + 2, "\(suspect.text(dash - 1)) \(suspect.text(dash + 1))",
                "no hyphen stands between a number and its unit", isCertain: true)
        },
        Rule(.missingUnit, "tenure 1 year and 2 months", "tenure 1 year 2 months", in: .customer, on: .tooMuch) {
            suspect in
            guard suspect.isWord(suspect.at, "and") || suspect.kind(suspect.at) == .comma,
                suspect.kind(suspect.at + 1) == .number, TimeUnits.unit(named: suspect.text(suspect.at - 1)) != nil
            else { return [] }
            return [
                Proposal(
                    [suspect.delete(suspect.at..<suspect.at + 1)], "the parts of a length of time stand side by side",
                    at: suspect.span(suspect.at), help: "leave `\(suspect.text(suspect.at))` out", isCertain: true)
            ]
        },
        Rule(.missingUnit, "tenure 9", nil, in: .customer, on: .expected) { suspect in
            guard suspect.wantsTime, suspect.kind(suspect.at) == .number else { return [] }
            let number = suspect.text(suspect.at)
            if suspect.kind(suspect.at + 1) == .word, !suspect.isFlag(suspect.at + 1),
                !suspect.startsLine(suspect.at + 1)
            {
                return [
                    Proposal(
                        [], "there is no unit \(shown(suspect.text(suspect.at + 1), 20))",
                        at: suspect.span(suspect.at + 1),
                        help: "the units are minutes, hours, days, weeks, months and years")
                ]
            }
            return [
                Proposal(
                    [], "a length of time needs a unit", at: suspect.span(suspect.at),
                    help:
                        "write `\(number) \(number == "1" ? "day" : "days")`, or minutes, hours, weeks, months or years"
                )
            ]
        },
        Rule(.missingUnit, "chance 70 \"They stay.\"", "chance 70% \"They stay.\"", in: .option, on: .arguments) {
            suspect in
            guard suspect.wants(.percent), suspect.kind(suspect.at) == .number else { return [] }
            return suspect.propose(
                suspect.at..<suspect.at + 1, suspect.text(suspect.at) + "%", "a percentage ends in `%`", isCertain: true
            )
        },
        Rule(.missingUnit, "feedback 3 out of 10 \"x\"", "feedback 3/10 \"x\"", on: .expected, score),
        Rule(.scoreRange, "feedback 3/5 \"x\"", "feedback 6/10 \"x\"", on: .number, score),
        Rule(.wrongUnit, "employees 4k", "employees 4000", in: .customer, on: .tooMuch) { suspect in
            guard suspect.isWord(suspect.at, "k"), suspect.isAttached(suspect.at),
                suspect.kind(suspect.at - 1) == .number,
                let number = Double(suspect.text(suspect.at - 1)), number < 9e11
            else { return [] }
            return suspect.propose(
                suspect.at - 1..<suspect.at + 1, Value.plain(number * 1000), "`k` stands only behind a sum of money")
        },
        Rule(.quantityInWords, "words 100 words", "words 100", in: .email, on: .tooMuch) { suspect in
            let at = suspect.at
            guard suspect.kind(at) == .word, suspect.kind(at - 1) == .number || suspect.kind(at - 1) == .dotDot else {
                return []
            }
            let word = suspect.text(at).lowercased()
            let name = suspect.text(suspect.start)
            let nouns = [
                "people", "persons", "staff", "employees", "words", "questions", "steps", "times", "items", "bullets",
            ]
            let isOfPath = suspect.arguments.prefix { $0 < at }.contains { suspect.text($0) == word }
            guard word == name || word + "s" == name || nouns.contains(word) || isOfPath else { return [] }
            return [
                Proposal(
                    [suspect.delete(at..<at + 1)], "only the number stands here", at: suspect.span(at), isCertain: true)
            ]
        },
    ]

    private static let abbreviations = [
        "hr": "hours", "hrs": "hours", "mins": "minutes", "wk": "weeks", "wks": "weeks", "mo": "months",
        "mos": "months", "mth": "months", "mths": "months", "yr": "years", "yrs": "years",
    ]

    /// `3`, `3 out of 10`, `3 / 10`, `3/5`, `40%`
    @Sendable private static func score(_ suspect: Suspect) -> [Proposal] {
        let isScale = suspect.refusal.reason == .value(.scale)
        guard suspect.wants(.score) || isScale,
            suspect.kind(suspect.at) == .number || suspect.isWord(suspect.at, "score"),
            let tokens = suspect.scoreWords
        else { return [] }
        let number = Double(suspect.text(tokens.number)) ?? -1
        let span = suspect.span(tokens.all)
        let isTen = tokens.of == 10
        guard let scaled = ScaledScore(number, of: tokens.of) else {
            return [Proposal([], "a score is a whole number from 0 to 10", at: span, help: ScaledScore.question)]
        }
        let message =
            isTen ? "a score is written with a slash" : "a score is out of 10, not out of \(Value.plain(tokens.of))"
        return [
            Proposal(
                [suspect.replace(tokens.all, scaled.text)], message, at: span,
                help: isTen ? nil : scaled.help, isCertain: isTen && tokens.all.count < 5)
        ]
    }
}

extension Suspect {
    func wants(_ kind: ArgumentKind) -> Bool { refusal.slots.contains { $0.kind == kind } }

    fileprivate var wantsTime: Bool {
        refusal.slots.contains { [.duration, .durations, .due, .offset].contains($0.kind) }
    }

    /// A length of time is asked for, or compared with.
    fileprivate var isAboutTime: Bool {
        wantsTime
            || keyword?.shape.slots.contains(where: { [.duration, .durations, .due, .expression].contains($0.kind) })
                == true
    }

    /// `84k USD`, `USD 84k`, `84 €`, and how it should be written.
    fileprivate var sumOfMoney: (tokens: Range<Int>, text: String)? {
        for number in [at, at + 1, at - 1, at - 2] where kind(number) == .number && number > start {
            var last = number + 1
            while kind(last) == .comma, isAttached(last), kind(last + 1) == .number, isAttached(last + 1) { last += 2 }
            var digits = written(number..<last).filter { $0 != "," }
            if kind(last) == .word, isAttached(last) {
                let word = text(last)
                if ["k", "m"].contains(word.lowercased()) {
                    digits += word
                    last += 1
                } else if "kKmM".contains(word.prefix(1)), let symbol = Currencies.symbol(String(word.dropFirst())) {
                    return (number..<last + 1, symbol + digits + word.prefix(1))
                }
            } else if isWord(last, "thousand", "million") {
                digits += isWord(last, "thousand") ? "k" : "m"
                last += 1
            }
            if kind(last) == .currency { return (number..<last + 1, text(last) + digits) }
            if kind(last) == .word, let symbol = Currencies.symbol(text(last)) {
                return (number..<last + 1, symbol + digits)
            }
            if kind(number - 1) == .word, number - 1 > start, let symbol = Currencies.symbol(text(number - 1)) {
                return (number - 1..<last, symbol + digits)
            }
            // `$4,000`: the sign is right, the comma is not.
            if kind(number - 1) == .currency, last > number + 1 {
                return (number - 1..<last, text(number - 1) + digits)
            }
        }
        return nil
    }

    /// The tokens of a score that is written in another way, its number, and what it is out of.
    fileprivate var scoreWords: (all: Range<Int>, number: Int, of: Double)? {
        var first = at
        if isWord(first, "score", "nps", "rating") {
            first += 1
            if kind(first) == .colon { first += 1 }
        }
        guard kind(first) == .number else { return nil }
        var last = first + 1
        if kind(last) == .percent { return (at..<last + 1, first, 100) }
        if isWord(last, "out") { last += 1 }
        if isWord(last, "of") || kind(last) == .slash, kind(last + 1) == .number {
            return (at..<last + 2, first, Double(text(last + 1)) ?? 0)
        }
        return (at..<first + 1, first, 10)
    }
}

/// The currencies that sums of money can have.
enum Currencies {
    static func symbol(_ word: String) -> String? {
        switch word.lowercased() {
        case "usd", "dollar", "dollars": "$"
        case "eur", "euro", "euros": "€"
        case "gbp", "pound", "pounds": "£"
        case "jpy", "yen": "¥"
        default: nil
        }
    }

    /// `CHF`, and nothing that reads like another word.
    static func isCode(_ word: String) -> Bool {
        word.utf8.count == 3 && word.utf8.allSatisfy { (65...90).contains($0) }
    }

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
        guard whole != 10 || score == number else { return nil }
        let exactly = score * whole == number * 10 ? "" : "about "
        help = "\(Value.plain(number)) of \(Value.plain(whole)) is \(exactly)`\(Value.plain(score))/10`"
    }
}
