import RecoverBase
import RecoverModel

/// How lists, ranges and times are put into sentences.
enum Wording {
    static func quoted(_ words: [String]) -> String {
        words.map { "\"\($0)\"" }.listed()
    }

    /// Of an author's words for a value: a range is said in words, `3 to 4/10`, `at most 8`.
    static func phrase(_ words: String, of value: Value) -> String {
        guard case .range(let lower, let upper) = value else { return words }
        let ends = words.replacingFirst("..", with: lower == nil || upper == nil ? "" : " to ")
        if lower == nil { return "at most \(ends)" }
        if upper == nil { return "at least \(ends)" }
        return ends
    }

    /// `1 milestone`, `3 milestones`, `4 to 6 milestones`.
    static func count(_ bounds: Bounds, _ singular: String) -> String {
        let isOne = bounds.upper == 1
        return "\(bounds.phrase) \(singular)\(isOne ? "" : "s")"
    }

    static func count(_ number: Int, _ singular: String) -> String {
        counted(number, singular)
    }

    /// `Thursday 2026-03-05, 10:00 UTC`: the weekday spares the reader a calculation.
    static func moment(_ moment: Moment, in zone: ZoneRules) -> String {
        let day = "\(weekdays[moment.date.weekday - 1]) \(moment.date.text)"
        guard let time = moment.timeOfDay else { return day }
        let clock = "\(zeroPadded(time / 3600, 2)):\(zeroPadded(time / 60 % 60, 2))"
        return "\(day), \(clock) \(zoneName(moment.offset, zone))"
    }

    private static func zoneName(_ offset: Int?, _ zone: ZoneRules) -> String {
        guard let offset else { return zone.name }
        guard offset != 0 else { return "UTC" }
        let minutes = abs(offset) / 60
        return "UTC\(offset < 0 ? "-" : "+")\(zeroPadded(minutes / 60, 2)):\(zeroPadded(minutes % 60, 2))"
    }

    private static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]

    /// A keyword as a label: `review-platform` reads `Review platform`.
    static func label(_ keyword: KeywordName) -> String { keyword == .arr ? "ARR" : label(keyword.rawValue) }

    static func label(_ name: String) -> String { spaced(name).capitalisedFirst }

    static func spaced(_ name: String) -> String {
        String(name.map { $0 == "-" ? " " : $0 })
    }
}

extension String {
    func replacingFirst(_ pattern: String, with replacement: String) -> String {
        let bytes = Array(utf8)
        let sought = Array(pattern.utf8)
        guard !sought.isEmpty, bytes.count >= sought.count else { return self }
        for start in 0...(bytes.count - sought.count) where bytes[start..<start + sought.count].elementsEqual(sought) {
            let head = String(decoding: bytes[..<start], as: UTF8.self)
            let tail = String(decoding: bytes[(start + sought.count)...], as: UTF8.self)
            return head + replacement + tail
        }
        return self
    }

    /// The key that JSON has for a keyword: `review-platform` is `reviewPlatform`.
    var camelCased: String {
        let parts = split(separator: "-", omittingEmptySubsequences: true)
        guard let first = parts.first else { return self }
        return parts.dropFirst().reduce(String(first)) { $0 + String($1).capitalisedFirst }
    }
}
