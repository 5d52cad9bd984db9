import RecoverSyntax

/// Words and signs that make a limit of a number, in front of it or behind.
enum BoundWords {
    typealias Bound = QuantityPhrase.Bound

    /// The longest that stands at the cursor, and its number of tokens.
    static func inFront(_ cursor: TokenCursor) -> (Bound, count: Int)? { found(front, cursor) }

    static func behind(_ cursor: TokenCursor) -> (Bound, count: Int)? { found(back, cursor) }

    private static func found(_ table: [(String, Bound)], _ cursor: TokenCursor) -> (Bound, count: Int)? {
        for (words, bound) in table {
            let parts = words.split(separator: " ")
            let isHere = parts.indices.allSatisfy { offset in
                cursor.token(offset).map { cursor.tree.text(of: $0).lowercased() == parts[offset] } ?? false
            }
            if isHere { return (bound, parts.count) }
        }
        return nil
    }

    private static let atMost = Bound.upper(isStrict: false)
    private static let under = Bound.upper(isStrict: true)
    private static let atLeast = Bound.lower(isStrict: false)
    private static let over = Bound.lower(isStrict: true)

    private static let front: [(String, Bound)] = [
        ("at most", atMost), ("at max", atMost), ("max", atMost), ("maximum", atMost), ("up to", atMost),
        ("no more than", atMost), ("not more than", atMost), ("no longer than", atMost), ("not over", atMost),
        ("<=", atMost), ("≤", atMost), ("limit", atMost), ("less than", under), ("fewer than", under),
        ("shorter than", under), ("under", under), ("below", under), ("<", under), ("at least", atLeast),
        ("min", atLeast), ("minimum", atLeast), ("no less than", atLeast), ("no fewer than", atLeast),
        ("not less than", atLeast), (">=", atLeast), ("≥", atLeast), ("more than", over), ("longer than", over),
        ("greater than", over), ("larger than", over), ("bigger than", over), ("higher than", over),
        ("older than", over),
        ("smaller than", under), ("lower than", under), ("younger than", under), ("over", over), ("above", over),
        (">", over), ("about", .about), ("around", .about), ("approx", .about),
        ("approximately", .about), ("roughly", .about), ("circa", .about), ("ca", .about), ("nearly", .about),
        ("almost", .about), ("some", .about), ("~", .about), ("≈", .about),
    ]

    private static let back: [(String, Bound)] = [
        ("at most", atMost), ("max", atMost), ("maximum", atMost), ("or less", atMost), ("or fewer", atMost),
        ("or under", atMost), ("or shorter", atMost), ("tops", atMost), ("at least", atLeast), ("min", atLeast),
        ("minimum", atLeast), ("or more", atLeast), ("or longer", atLeast), ("and more", atLeast),
        ("and up", atLeast), ("plus", atLeast), ("+", atLeast), ("or so", .about),
    ]
}

/// Numbers that people write in words.
enum NumberWords {
    static func number(_ word: String) -> Double? {
        switch word.lowercased() {
        case "a", "an": return 1
        default: return small(word.lowercased())
        }
    }

    /// The number that the words at the cursor make, which moves behind them: `twelve`, `one hundred and twenty`.
    static func read(_ cursor: inout TokenCursor) -> Double? {
        var probe = cursor
        var total = 0.0
        var part: Double?
        var last: Double = .infinity
        while probe.kind() == .word, !probe.token.flags.contains(.continuesLine) || probe.index == cursor.index {
            let word = probe.text.lowercased()
            if word == "and", last >= 100, probe.index > cursor.index, probe.kind(1) == .word,
                small(probe.tree.text(of: probe.tree.tokens[probe.index + 1]).lowercased()) != nil
            {
                probe.index += 1
                continue
            }
            if word == "hundred" || word == "thousand" {
                let factor = word == "hundred" ? 100.0 : 1000
                guard last != factor, last < 1000 || last == .infinity else { break }
                if factor == 100 { part = (part ?? 1) * 100 } else { (total, part) = ((part ?? 1) * 1000, nil) }
                last = factor
            } else if let number = number(word), part == nil || last >= 100 || last >= 20 && number < 10 && last < 100 {
                part = (part ?? 0) + number
                last = number
            } else {
                break
            }
            probe.index += 1
        }
        guard probe.index > cursor.index, part != nil || total > 0 else { return nil }
        cursor = probe
        return total + (part ?? 0)
    }

    /// Below a hundred: `seven`, `forty-five`.
    private static func small(_ word: String) -> Double? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let tens = tens.firstIndex(of: String(parts[0])), let ones = small(String(parts[1])), ones < 10 else {
                return nil
            }
            return Double(tens + 2) * 10 + ones
        }
        if let index = ones.firstIndex(of: word) { return Double(index + 1) }
        return tens.firstIndex(of: word).map { Double($0 + 2) * 10 }
    }

    private static let ones = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
