import RecoverText

/// Numbers in letters and what is behind them: "three hundred and fourteen", "three and a half thousand", "a third of".
enum Numerals {
    /// What was read, and how many words it takes.
    typealias Read = (value: Double, words: Int)

    static let ones: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70,
        "eighty": 80, "ninety": 90,
    ]

    private static let scales: [String: Double] = [
        "hundred": 100, "thousand": 1e3, "grand": 1e3, "k": 1e3, "million": 1e6, "billion": 1e9,
    ]

    /// The words that a number in letters, or a part, may begin with.
    static let openings =
        ones.keys.joined(separator: " ") + " hundred thousand million half third thirds quarter quarters fifth tenth"

    /// A cardinal number that begins with a word, or goes on behind digits: "84 thousand".
    /// - Parameters:
    ///   - digits: the value of the first word, where it is written in digits.
    ///   - word: the words from there on, lower case, "" behind the last.
    static func cardinal(digits: Double?, _ word: (Int) -> String) -> Read? {
        var (total, current) = (0.0, digits)
        var index = digits == nil ? 0 : 1
        var (isBehindScale, last) = (false, Double.infinity)
        while true {
            let text = word(index)
            if let scale = scales[text] {
                if scale == 100 {
                    guard (current ?? 1) < 100 else { break }
                    current = (current ?? 1) * 100
                } else {
                    guard scale < last, current != nil || index == 0 else { break }
                    total += (current ?? 1) * scale
                    (current, last) = (0, scale)
                }
                isBehindScale = true
            } else if text == "half", index == 0, ["a", "an"].contains(word(1)), let scale = scales[word(2)] {
                return (scale / 2, 3)
            } else if text == "and", word(index + 1) == "a", word(index + 2) == "half", scales[word(index + 3)] != nil {
                current = (current ?? 0) + 0.5
                index += 2
            } else {
                let skip = text == "and" && isBehindScale ? 1 : 0
                guard let number = small(word(index + skip)[...]), digits == nil || isBehindScale else { break }
                let tens = (current ?? 0).truncatingRemainder(dividingBy: 100)
                guard tens == 0 || tens >= 20 && number < 10 && tens.truncatingRemainder(dividingBy: 10) == 0 else {
                    break
                }
                current = (current ?? 0) + number
                index += skip
                isBehindScale = false
            }
            index += 1
        }
        return index == 0 ? nil : (total + (current ?? 0), index)
    }

    /// "eight", "eighty-four".
    private static func small(_ text: Substring) -> Double? {
        if let number = ones[String(text)] { return number }
        let parts = text.split(separator: "-")
        guard parts.count == 2, let tens = ones[String(parts[0])], tens >= 20, let unit = ones[String(parts[1])],
            unit < 10
        else { return nil }
        return tens + unit
    }

    // MARK: Parts

    private static let parts: [String: Double] = [
        "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10,
    ]

    /// A part of something in hundredths: "one in three", "two thirds of", "half of". A part of an hour is none.
    /// - Parameter before: the word before the first.
    static func part(before: String, _ word: (Int) -> String) -> Read? {
        if let many = ones[word(0)] ?? Double(word(0)) {
            if let part = parts[word(1)], word(2) == "of", !isTime(word(3)), !isTime(word(4)) {
                return (many * part * 100, 2)
            }
            let skip = word(1) == "out" && word(2) == "of" ? 3 : word(1) == "in" ? 2 : 0
            let all = word(skip + (word(skip) == "every" ? 1 : 0))
            guard skip > 0, let whole = ones[all] ?? Double(all), whole > many, whole >= 3, many <= 10,
                !isTime(word(skip + 1))
            else { return nil }
            return (many / whole * 100, skip + 1)
        }
        let isHalf = word(0) == "half" && (word(1) == "of" || word(1) == "price")
        guard let part = isHalf ? 0.5 : before == "a" ? parts[word(0)] : nil, isHalf || word(1) == "of",
            !isTime(word(2)), !isTime(word(3))
        else { return nil }
        return (part * 100, 1)
    }

    private static func isTime(_ word: String) -> Bool {
        ["hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "minutes"].contains(word)
    }
}
