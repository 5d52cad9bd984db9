import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverSyntax
import RecoverText

/// Sums of money and lengths of time whose unit is missing, misspelt or on the wrong side; percentages and scores.
extension Rules {
    static let units: [Rule] = [
        Rule(.currencyBehind, "arr 84k USD", "arr $84k", in: .customer, on: [.arguments, .condition]) { s in
            s.sumOfMoney.map {
                s.on($0.tokens).replace(
                    with: $0.text, "a sum of money starts with the sign of its currency",
                    isCertain: $0.text.contains(".") || !s.written($0.tokens).contains("."))
            }
        },
        Rule(
            .thousandsComma, "arr $84,000", "arr $84000", in: .customer, on: [.arguments, .condition],
            find: .of(.currency), .figure.attached, from: [-2, -1, 0]
        ) { s in
            let groups = s[2].split(separator: ",", omittingEmptySubsequences: false)
            guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.prefix(while: \.isNumber).count == 3 }) else {
                return nil
            }
            return s.replace(
                with: s[0].filter { $0 != "," }, "a comma separates the items of a list, not thousands",
                isCertain: true)
        },
        // Three digits behind a comma are thousands; fewer are decimals.
        Rule(
            .decimalComma, "arr €9,5k", "arr €9.5k", in: .customer, on: [.arguments, .condition],
            find: .of(.currency), .figure.attached, from: [-2, -1, 0]
        ) { s in
            let groups = s[2].split(separator: ",", omittingEmptySubsequences: false)
            guard groups.count == 2, (1...2).contains(groups[1].prefix(while: \.isNumber).count) else { return nil }
            return s.replace(
                with: s[0].substituting(",", with: "."), "the decimals of a number stand behind a point",
                isCertain: true)
        },
        Rule(
            .missingUnit, "arr 84k CHF", nil, in: .customer, on: .expected, find: .number,
            .word.attached.optional, .word, where: { $0.wants(.money) && Currencies.isCode($0[3]) },
            propose: {
                $0.say(
                    "there is no currency `\($0[3])`",
                    help: "the currencies are `$`, `€`, `£` and `¥`: turn the sum into one of them, "
                        + "and write it as `€\($0[1])\($0[2])`")
            }),
        Rule(
            .missingUnit, "arr 84k", nil, in: .customer, on: .expected, find: .number, .word.attached.optional,
            where: { $0.wants(.money) },
            propose: {
                $0.say("a sum of money needs its currency", help: "write `$\($0[0])`, `€\($0[0])` or `£\($0[0])`")
            }),
        Rule(
            .wrongUnit, "tenure 9 business days", "tenure 9 days", in: .customer, on: .arguments, find: .number,
            .words("business", "working", "calendar"), .unit, from: [0, -1, -2],
            where: { $0.isAboutTime || $0.takes(.value) },
            propose: { s in
                // The deadlines of a case are counted by its clock.
                let isOfClock = s.takes(.value) || s.block == .stage
                return s.delete(
                    2,
                    isOfClock
                        ? "a length of time does not say which days count"
                        : "a day is a day of 24 hours, never a \(s[2]) day",
                    help: isOfClock
                        ? "leave `\(s[2])` out; with `policy clock working-hours` deadlines count working days"
                        : "leave `\(s[2])` out, and count all days",
                    isCertain: s[2].lowercased() == "calendar")
            }),
        Rule(
            .wrongUnit, "tenure 9 mos", "tenure 9 months", in: .customer, on: .arguments, find: .number, .word,
            from: [0, -1], where: \.isAboutTime
        ) { s in
            // The number was refused for want of a unit, or the unit as too much.
            let word = s[2].lowercased()
            let short = abbreviations[word]
            guard TimeUnits.unit(named: s[2]) == nil, let name = short ?? nearestUnit(to: word) else { return nil }
            return s.replace(
                2, with: (s.isAttached(s.first(2)) ? " " : "") + name, "there is no unit \(shown(s[2], 20))",
                help: short == nil ? "did you mean `\(name)`?" : "write `\(name)`",
                isCertain: short != nil || name == word)
        },
        Rule(
            .missingUnit, "tenure 14-months", "tenure 14 months", in: .customer, on: .arguments, find: .number,
            .of(.minus, .signMinus, .dash).attached, .unit, from: [-1, 0]
        ) {
            $0.replace(
                with: "\($0[1]) \($0[3])", "no hyphen stands between a number and its unit", isCertain: true)
        },
        Rule(
            .missingUnit, "tenure 1 year and 2 months", "tenure 1 year 2 months", in: .customer, on: .tooMuch,
            find: .unit, .words("and") | .comma, .number, .unit, from: [-1]
        ) {
            $0.delete(
                2, "the parts of a length of time stand side by side", help: "leave `\($0[2])` out", isCertain: true)
        },
        Rule(
            .wrongArgument, "expect stage is checked-in at 8 days", "expect stage is checked-in at +8 days",
            on: .arguments, find: .number, .unit, where: { $0.wants(.offset) },
            propose: {
                $0.replace(1, with: "+\($0[1])", "a time after the feedback starts with `+`", isCertain: true)
            }),
        Rule(.missingUnit, "tenure 9", nil, in: .customer, on: .expected, find: .number, where: \.wantsTime) { s in
            let next = s.at + 1
            if s.kind(next) == .word, !s.isFlag(next), !s.startsLine(next) {
                return s.say(
                    "there is no unit \(shown(s.text(next), 20))", at: s.span(next),
                    help: "the units are \(TimeUnit.allCases.map(\.plural).listed())")
            }
            // The one that the keyword's own example has comes first.
            let words = s.keyword?.line.split(separator: " ") ?? []
            let unit = TimeUnit.allCases.first { !Set($0.words).isDisjoint(with: words.map(String.init)) } ?? .day
            let others = TimeUnit.allCases.filter { $0 != unit }.map(\.plural)
            return s.say(
                "a length of time needs a unit",
                help: "write `\(s[0]) \(s[0] == "1" ? unit.rawValue : unit.plural)`, or \(others.listed("or"))")
        },
        Rule(
            .missingUnit, "chance 0.3 \"They stay.\"", "chance 30% \"They stay.\"", in: .option, on: .arguments,
            find: .number, where: { $0.wants(.percent) },
            propose: { s in
                guard let share = Double(s[0]), share > 0, share < 1 else { return nil }
                let percent = "\(Value.plain((share * 10_000).rounded() / 100))%"
                return s.replace(
                    with: percent, "a share is written in percent", help: "`\(s[0])` of all is `\(percent)`")
            }),
        Rule(
            .missingUnit, "chance .3 \"They stay.\"", "chance 30% \"They stay.\"", in: .option, on: .arguments,
            find: .of(.dot), .number.attached, from: [0, -1], where: { $0.takes(.percent) },
            propose: { s in
                guard let share = Double("0.\(s[2])"), share > 0 else { return nil }
                let percent = "\(Value.plain((share * 10_000).rounded() / 100))%"
                return s.replace(
                    with: percent, "a share is written in percent", help: "`\(s[0])` of all is `\(percent)`")
            }),
        Rule(
            .missingUnit, "chance 70 \"They stay.\"", "chance 70% \"They stay.\"", in: .option, on: .arguments,
            find: .number, where: { $0.wants(.percent) },
            propose: { $0.replace(with: $0[0] + "%", "a percentage ends in `%`", isCertain: true) }),
        Rule(
            .missingUnit, "feedback 3 out of 10 \"x\"", "feedback 3/10 \"x\"", on: .expected,
            where: { $0.wants(.score) },
            propose: { $0.score }),
        Rule(
            .scoreRange, "feedback 3/5 \"x\"", "feedback 6/10 \"x\"", on: .number,
            where: { $0.wants(.score) || $0.isFault(.scale) },
            propose: { $0.score }),
    ]

    /// Units are short: two letters make another word of them, or one of another language.
    private static func nearestUnit(to word: String) -> String? {
        let near = Edits.bestMatch(for: word, in: TimeUnits.names)
        return near.flatMap { Edits.distance(word, $0, atMost: 1) == nil ? nil : $0 }
    }

    private static let abbreviations = Dictionary(
        uniqueKeysWithValues: TimeUnit.allCases.flatMap { unit in unit.abbreviations.map { ($0, unit.plural) } })
}

extension Suspect {
    fileprivate var wantsTime: Bool { wants(.duration, .durations, .due, .offset) }

    /// A length of time is asked for, or compared with.
    fileprivate var isAboutTime: Bool { wantsTime || takes(.duration, .durations, .due, .expression) }

    /// `84k USD`, `USD 84k`, `84 €`, and how it should be written.
    fileprivate var sumOfMoney: (tokens: Range<Int>, text: String)? {
        for number in [at, at + 1, at - 1, at - 2] where kind(number) == .number && number > start {
            var last = Piece.figure.end(self, number) ?? number
            var digits = written(number..<last).filter { $0 != "," }
            let groups = digits.split(separator: ".")
            if groups.count == 2, groups[1].count == 3 { digits = groups.joined() }
            if kind(last) == .word, isAttached(last), "kKmM".contains(text(last).prefix(1)) {
                // `84k`, `84kUSD`
                let (letter, rest) = (text(last).prefix(1), String(text(last).dropFirst()))
                if let symbol = Currencies.symbol(rest) { return (number..<last + 1, symbol + digits + letter) }
                if rest.isEmpty {
                    digits += letter
                    last += 1
                }
            } else if isWord(last, "thousand", "million") {
                digits += isWord(last, "thousand") ? "k" : "m"
                last += 1
            }
            if let symbol = currency(last) { return (number..<last + 1, symbol + digits) }
            if number - 1 > start, kind(number - 1) == .word, let symbol = currency(number - 1) {
                return (number - 1..<last, symbol + digits)
            }
        }
        return nil
    }

    private func currency(_ index: Int) -> String? {
        kind(index) == .currency ? text(index) : kind(index) == .word ? Currencies.symbol(text(index)) : nil
    }

    /// `3`, `3 out of 10`, `3 / 10`, `3/5`, `40%`, with `score:` in front.
    fileprivate var score: [Proposal]? {
        guard let first = Piece.scoreWord.optional.end(self, at), kind(first) == .number else { return nil }
        var (last, whole) = (first + 1, 10.0)
        if kind(last) == .percent {
            (last, whole) = (last + 1, 100)
        } else if let end = Piece.outOf.end(self, last) {
            (last, whole) = (end, Double(text(end - 1)) ?? 0)
        }
        let tokens = on(at..<last)
        guard let scaled = ScaledScore(Double(text(first)) ?? -1, of: whole) else {
            return tokens.say("a score is a whole number from 0 to 10", help: ScaledScore.question)
        }
        return tokens.replace(
            with: scaled.text,
            whole == 10 ? "a score is written with a slash" : "a score is out of 10, not out of \(Value.plain(whole))",
            help: whole == 10 ? nil : scaled.help, isCertain: whole == 10 && last - at < 5)
    }
}

extension Piece {
    /// `4,000,000`
    fileprivate static let figure = number + (comma.attached + number.attached).repeated
    fileprivate static let scoreWord = words("score") + of(.colon).optional
    fileprivate static let outOf = words("out").optional + (words("of") | of(.slash)) + number
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
