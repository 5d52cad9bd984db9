import RecoverText

/// The years that a text puts behind days of the month: `3 March 2026`, `March 3, 2026`.
struct StatedYears {
    private var days: [(day: String, range: Range<Int>, year: Int?)] = []

    init(utf8 bytes: [UInt8], sentences: [Sentence]) {
        for sentence in sentences {
            for word in TimeWordReader(bytes, in: sentence.range).all {
                guard case .day(let day) = word.meaning else { continue }
                days.append((day, word.range, StatedYears.year(behind: word.range.upperBound, bytes)))
            }
        }
    }

    /// The year of the day that is named nearest to an offered time; nil where none is stated.
    func year(of option: SchedulingOptions.Option) -> Int? {
        let named = days.filter { $0.day == option.day }
        return named.min { distance($0.range, option.range) < distance($1.range, option.range) }?.year
    }

    private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
    }

    /// Four digits from 1900 to 2199, with nothing but spaces and a comma before them.
    private static func year(behind end: Int, _ bytes: [UInt8]) -> Int? {
        let rest = bytes[end...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
        let digits = rest.prefix(while: Bytes.isDigit)
        guard digits.count == 4, let year = Int(reading: String(decoding: digits, as: UTF8.self)) else { return nil }
        return (1900..<2200).contains(year) ? year : nil
    }
}
