import RecoverBase
import RecoverModel

/// What a cell says as a value of the language, and how it would be written there. Nil where it says nothing the language
/// can hold: nothing is made of it then.
struct CellValue {
    var value: Value
    /// The statement's argument: `600`, `$84k`, `9 months`, `"Harborline Freight"`.
    var written: String

    private init(_ value: Value, _ written: String) {
        self.value = value
        self.written = written
    }

    /// - Parameters:
    ///   - levels: the words of a scale, for fields that have one.
    ///   - currency: of sums that name none.
    init?(_ text: String, as field: SurveyField, levels: [String], currency: String, time: SurveyTime) {
        let text = text.trimmed
        guard !text.isEmpty else { return nil }
        switch field {
        case .employees:
            guard let number = CellValue.number(text), number >= 0, number == number.rounded(), number < 1e9 else {
                return nil
            }
            self.init(.number(number), String(Int(saturating: number)))
        case .arr:
            guard let (amount, symbol) = CellValue.money(text, currency) else { return nil }
            self.init(.money(amount, currency: symbol), symbol + CellValue.plain(amount))
        case .tenure, .contract:
            guard let (span, written) = CellValue.span(text) else { return nil }
            self.init(.duration(span), written)
        case .value:
            let word = text.lowercased()
            guard ["high", "medium", "low"].contains(word) else { return nil }
            self.init(.word(word), word)
        case .seniority, .intensity:
            let word = CellValue.name(text)
            guard let rank = levels.firstIndex(of: word) else { return nil }
            self.init(.level(rank, word: word), word)
        case .industry, .reviewPlatform, .relationship, .language:
            let word = CellValue.name(text)
            let isName = CellValue.isName(word)
            guard isName || field != .reviewPlatform else { return nil }
            self.init(isName ? .word(word) : .text(text), isName ? word : CellValue.quoted(text))
        case .renewal:
            guard let date = CellValue.date(text, time) else { return nil }
            self.init(.moment(Moment(date: date)), date.text)
        default:
            if field.isFlag {
                var text = text
                let isNo = text.withUTF8 { CellReading.isNo($0) }
                self.init(.flag(!isNo), isNo ? "no" : "")
            } else {
                self.init(.text(text), CellValue.quoted(text))
            }
        }
    }

    static func date(_ text: String, _ time: SurveyTime) -> CivilDate? {
        var text = text
        guard case .at(let instant) = text.withUTF8({ time.read($0) }) else { return nil }
        return instant.date(in: time.zone)
    }

    /// `1,200`, `1200.5`; a comma only where it groups three digits. `1.200` is twelve hundred to some and one and a fifth to
    /// others: it is not read.
    static func number(_ text: String) -> Double? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard let first = groups.first, (1...3).contains(first.count),
                groups.dropFirst().dropLast().allSatisfy({ $0.count == 3 }),
                groups.last.map({ $0.prefix { $0 != "." }.count == 3 }) == true
            else { return nil }
        }
        let digits = groups.joined()
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        if groups.count == 1, parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0" {
            return nil
        }
        guard digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), digits.utf8.first != 46,
            digits.utf8.last != 46
        else { return nil }
        return Double(digits)
    }

    /// `$84k`, `84,000`, `€1.2m`, `84000 EUR`.
    static func money(_ text: String, _ currency: String) -> (Double, String)? {
        var rest = text[...]
        var symbol = currency
        for (sign, meant) in [("$", "$"), ("€", "€"), ("£", "£"), ("USD", "$"), ("EUR", "€"), ("GBP", "£")] {
            if rest.hasPrefix(sign) {
                rest.removeFirst(sign.count)
                symbol = meant
            } else if rest.hasSuffix(sign) {
                rest.removeLast(sign.count)
                symbol = meant
            }
        }
        var factor = 1.0
        if let last = rest.last, "kKmM".contains(last) {
            factor = last.lowercased() == "k" ? 1e3 : 1e6
            rest.removeLast()
        }
        guard let amount = number(String(rest).trimmed), amount * factor < 1e12 else { return nil }
        return (amount * factor, symbol)
    }

    /// `9 months`, `2.5 years`, `3 y`.
    private static func span(_ text: String) -> (CalendarSpan, String)? {
        let parts = text.lowercased().split(separator: " ")
        guard parts.count == 2, let count = number(String(parts[0])), count < 1000 else { return nil }
        let unit: String
        switch parts[1] {
        case "day", "days", "d": unit = "days"
        case "week", "weeks": unit = "weeks"
        case "month", "months", "mo", "mos": unit = "months"
        case "year", "years", "y", "yr", "yrs": unit = "years"
        default: return nil
        }
        let span: CalendarSpan =
            switch unit {
            case "days": .days(count)
            case "weeks": .days(count * 7)
            case "months": CalendarSpan(months: count)
            default: CalendarSpan(months: count * 12)
            }
        return (span, "\(plain(count)) \(count == 1 ? String(unit.dropLast()) : unit)")
    }

    static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(saturating: number)) : "\(number)"
    }

    /// `Financial Services` is `financial-services`.
    static func name(_ text: String) -> String {
        text.lowercased().split(whereSeparator: { $0 == " " || $0 == "_" }).joined(separator: "-")
    }

    /// Words of the language that are never names are none here either.
    static func isName(_ word: String) -> Bool {
        let reserved = ["and", "or", "not", "is", "in", "has", "mentions", "known", "unknown", "otherwise", "end"]
        guard let first = word.utf8.first, first | 32 >= 97, first | 32 <= 122, !reserved.contains(word) else {
            return false
        }
        return word.utf8.allSatisfy { ($0 | 32 >= 97 && $0 | 32 <= 122) || (48...57).contains($0) || $0 == 45 }
    }

    /// As a text of the language.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "{": out += "\\" + String(scalar)
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case "\r": out += " "
            default:
                if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
                    out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
                } else {
                    out.unicodeScalars.append(scalar)
                }
            }
        }
        return out + "\""
    }
}
