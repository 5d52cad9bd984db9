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
        ("over", over), ("above", over), (">", over), ("about", .about), ("around", .about), ("approx", .about),
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
        case "fifteen": return 15
        case "twenty": return 20
        case "thirty": return 30
        default:
            let words = [
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            ]
            return words.firstIndex(of: word.lowercased()).map { Double($0 + 1) }
        }
    }
}
