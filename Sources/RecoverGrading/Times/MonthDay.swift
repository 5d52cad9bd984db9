/// A day by its number in a month: "3", "22nd".
struct MonthDay {
    let day: Int
    /// "22nd", not "22".
    let hasEnding: Bool

    init?(_ word: String) {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        guard let day = Int(reading: digits), (1...31).contains(day),
            ["", "st", "nd", "rd", "th"].contains(String(rest))
        else {
            return nil
        }
        self.day = day
        hasEnding = !rest.isEmpty
    }

    /// `3/10`, `10/03/2026`, `10.03.2026`, and `10.03.`: which one is the month does not matter for counting.
    static func written(_ word: String, isDotted: Bool) -> String? {
        guard word.utf8.contains(where: { $0 == 0x2F || $0 == 0x2E }) else { return nil }
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }.map { Int(reading: $0) }
        guard parts.count == 2 && (isDotted || word.contains("/")) || parts.count == 3, parts.allSatisfy({ $0 != nil }),
            let first = parts[0], let second = parts[1], (1...31).contains(first), (1...31).contains(second),
            min(first, second) <= 12
        else { return nil }
        return word
    }

    static let ordinals = Dictionary(
        uniqueKeysWithValues: [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
        ].enumerated().map { ($1, $0 + 1) })
}
