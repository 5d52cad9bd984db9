import RecoverBase
import RecoverText

/// Figures as they are written: sums of money, percentages, plain numbers.
enum Figures {
    enum Kind: Hashable {
        case sum(currency: String)
        case percent
        case number
    }

    struct Figure: Hashable {
        var kind: Kind
        var value: Double
        var range: Range<Int>
        /// The word behind it.
        var unit = ""
        /// "about", "nearly" stands before it.
        var isRough = false
        /// A length of time, a day or a month.
        var isTime = false
        /// A part in words: "a third of", "one in five".
        var isPart = false
    }

    private static let rough: Set<String> = [
        "about", "around", "roughly", "nearly", "almost", "some", "over", "under", "approximately", "circa",
    ]
    private static let times: Set<String> = [
        "day", "days", "hour", "hours", "week", "weeks", "year", "years", "minutes", "minute", "month", "months",
    ]

    static func isLength(_ unit: String) -> Bool { times.contains(unit) }

    static func all(_ bytes: [UInt8], in range: Range<Int>) -> [Figure] {
        all(bytes, in: range, WordScanner.all(bytes, in: range)[...])
    }

    /// The same, where the words of the stretch are known.
    static func all(_ bytes: [UInt8], in range: Range<Int>, _ tokens: ArraySlice<WordScanner.Token>) -> [Figure] {
        // Most sentences have none.
        guard tokens.contains(where: { !$0.isAddress && mayBegin(bytes, $0.range) }) else { return [] }
        let words = tokens.filter { !$0.isAddress }.map(\.range)
        var figures: [Figure] = []
        var index = 0
        func word(_ index: Int) -> String {
            words.indices.contains(index) ? bytes.lowercasedText(words[index]) : ""
        }
        while index < words.count {
            defer { index += 1 }
            let place = words[index]
            guard mayBegin(bytes, place) else { continue }
            func next(_ offset: Int) -> String { word(index + offset) }
            let before = word(index - 1)
            let word = word(index)
            var text = Substring(word)
            var currency: String?
            let isSigned = !isPlain(word.utf8.first) || !isPlain(word.utf8.last) || word.hasPrefix("us$")
            for (sign, name) in isSigned ? signs : [] where text.hasPrefix(sign) {
                currency = name
                text = text.dropFirst(sign.count)
                break
            }
            if currency == nil, codesBefore.contains(before) { currency = codes[before] }
            var isPercent = false
            if text.hasSuffix("%") {
                isPercent = true
                text = text.dropLast()
            }
            var used = 0
            // "84€", and "84 000 €": the sign or the rest of the digits stands behind.
            for (sign, name) in isSigned ? signs : [] where currency == nil && text.hasSuffix(sign) {
                currency = name
                text = text.dropLast(sign.count)
            }
            if currency == nil, !isPercent, let part = Numerals.part(before: before, next) {
                let last = words[min(index + part.words - 1, words.count - 1)]
                figures.append(
                    Figure(
                        kind: .percent, value: part.value, range: place.lowerBound..<last.upperBound, isRough: true,
                        isPart: true))
                index += part.words - 1
                continue
            }
            var digits = number(text)
            if let leading = digits, text.allSatisfy(\.isNumber), text.count <= 3, isThousands(next(1)),
                bytes[place.upperBound] == 0x20
            {
                digits = leading * 1000 + (number(next(1)[...]) ?? 0)
                used = 1
            }
            guard digits != nil || text.first?.isNumber != true else { continue }
            let behind = used
            guard
                let read = Numerals.cardinal(digits: digits, { $0 == 0 ? String(text) : next(behind + $0) }),
                !text.contains("-") || read.value != 0
            else { continue }
            let value = read.value
            used += read.words - 1
            if !isPercent, ["percent", "%", "pct"].contains(next(used + 1)) {
                isPercent = true
                used += 1
            }
            if !isPercent, next(used + 1) == "per", next(used + 2) == "cent" {
                isPercent = true
                used += 2
            }
            // "18 %": the sign stands alone.
            let end = words[min(index + used, words.count - 1)].upperBound
            if !isPercent, used == 0 {
                var after = end
                while after < range.upperBound, bytes[after] == 0x20 { after += 1 }
                if after < range.upperBound, bytes[after] == 0x25 { isPercent = true }
            }
            if currency == nil, let behind = codes[next(used + 1)] {
                currency = behind
                used += 1
            }
            let isRough = rough.contains(before)
            let whole = place.lowerBound..<words[min(index + used, words.count - 1)].upperBound
            if isPercent {
                figures.append(Figure(kind: .percent, value: value, range: whole, isRough: isRough))
            } else if let currency {
                figures.append(
                    Figure(kind: .sum(currency: currency), value: value, range: whole, isRough: isRough))
            } else {
                let unit = next(used + 1)
                figures.append(
                    Figure(
                        kind: .number, value: value, range: whole, unit: unit, isRough: isRough,
                        isTime: times.contains(unit) || times.contains(before)))
            }
            index += used
        }
        return figures
    }

    /// It has a digit or a sign of its own, or is a number in letters, or begins with one: "eighty-four".
    private static func mayBegin(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        var hyphen: Int?
        var index = word.lowerBound
        for byte in bytes[word] {
            if Bytes.isDigit(byte) || byte >= 0x80 || byte == 0x24 { return true }
            if byte == 0x2D, hyphen == nil { hyphen = index }
            index += 1
        }
        return letters.contains(bytes, word.lowerBound..<(hyphen ?? word.upperBound))
    }

    private static let letters = ShortWordTable([(1, Numerals.openings)])

    /// `000` behind `84`.
    private static func isThousands(_ text: String) -> Bool {
        guard let first = text.utf8.first, !Bytes.isLetter(first) else { return false }
        return text.count == 3 && text.allSatisfy(\.isNumber)
    }

    /// No sign of a currency.
    private static func isPlain(_ byte: UInt8?) -> Bool { byte.map(Bytes.isAlphanumeric) ?? true }

    /// `4,000`, `84k`, `1.2m`, `0.5`, `3,50`.
    private static func number(_ text: Substring) -> Double? {
        guard let first = text.utf8.first, Bytes.isDigit(first) else { return nil }
        // Most are digits alone, or a time of day.
        if text.utf8.count <= 15, text.utf8.allSatisfy(Bytes.isDigit) {
            return text.utf8.reduce(0) { $0 * 10 + Double($1 & 15) }
        }
        if text.utf8.contains(0x3A) { return nil }
        var digits = text.filter { $0 != "_" }
        var scale = 1.0
        for (suffix, factor) in [("k", 1e3), ("m", 1e6), ("mio", 1e6), ("bn", 1e9)] where digits.hasSuffix(suffix) {
            scale = factor
            digits = String(digits.dropLast(suffix.count))
            break
        }
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        if groups.count == 2, (1...2).contains(groups[1].count), groups[1].allSatisfy(\.isNumber), scale == 1 {
            digits = groups.joined(separator: ".")
        } else if groups.count > 1 {
            guard groups.dropFirst().allSatisfy({ group in group.prefix(while: { $0 != "." }).count == 3 }) else {
                return nil
            }
            digits = groups.joined()
        }
        return Double(digits).map { $0 * scale }
    }

    private static let signs: [(String, String)] = [
        ("us$", "$"), ("$", "$"), ("€", "€"), ("£", "£"), ("¥", "¥"), ("₹", "₹"),
    ]

    private static let codes = [
        "dollars": "$", "dollar": "$", "usd": "$", "bucks": "$", "euros": "€", "euro": "€", "eur": "€", "pounds": "£",
        "gbp": "£", "yen": "¥", "quid": "£", "sek": "kr", "kronor": "kr", "nok": "kr", "dkk": "kr", "kroner": "kr",
        "czk": "Kč", "chf": "CHF", "francs": "CHF", "pln": "zł", "aud": "$", "cad": "$", "rupees": "₹", "inr": "₹",
    ]

    private static let codesBefore: Set<String> = [
        "usd", "eur", "gbp", "sek", "nok", "dkk", "czk", "chf", "pln", "aud", "cad", "inr",
    ]
}
