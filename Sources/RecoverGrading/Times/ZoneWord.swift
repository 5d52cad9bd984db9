import RecoverBase
import RecoverText

/// The zone that stands behind a time of day: `11:00 CEST`, `9 am (UTC+2)`.
enum ZoneWord: Equatable {
    /// Seconds east of UTC.
    case offset(Int)
    /// Something like a zone, and nobody knows which: "Berlin time".
    case unknown

    /// Nil where none is told.
    init?(_ bytes: [UInt8], behind offset: Int) {
        var scanner = WordScanner(bytes, in: offset..<min(bytes.count, offset + 40))
        guard let token = scanner.next(),
            bytes[offset..<token.range.lowerBound].allSatisfy({ [0x20, 0x28, 0x2C].contains($0) })
        else { return nil }
        let word = bytes.text(token.range)
        let letters = String(word.prefix { $0.isLetter })
        if let hours = ZoneWord.hours[letters.uppercased()] {
            var seconds = Int(saturating: hours * 3600)
            // "UTC+2", "GMT-05:00".
            let behind = token.range.lowerBound + letters.utf8.count
            let rest = bytes[behind..<min(bytes.count, behind + 7)]
            if hours == 0, let sign = rest.first, sign == 0x2B || sign == 0x2D {
                let digits = String(
                    decoding: rest.dropFirst().prefix { Bytes.isDigit($0) || $0 == 0x3A }, as: UTF8.self)
                let parts = digits.split(separator: ":").map { Int(reading: $0) ?? 0 }
                seconds = (parts.first ?? 0) * 3600 + (parts.count > 1 ? parts[1] * 60 : 0)
                if sign == 0x2D { seconds = -seconds }
            }
            self = .offset(seconds)
            return
        }
        let next = scanner.next().map { bytes.text($0.range).lowercased() }
        let isTold =
            next == "time" || ["your", "our", "local", "in"].contains(word.lowercased())
            || word.utf8.count <= 4 && word.utf8.allSatisfy(Bytes.isUpper) && word != "I"
        guard isTold else { return nil }
        self = .unknown
    }

    /// Those that mean one zone; "CST" and "IST" mean several.
    private static let hours: [String: Double] = [
        "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "EST": -5,
        "EDT": -4, "CDT": -5, "MDT": -6, "PST": -8, "PDT": -7,
    ]
}

/// How long an offered call is said to last: "a 45-minute call", "for 45 minutes".
enum CallLengths {
    static func all(_ bytes: [UInt8], in range: Range<Int>) -> [(minutes: Int, range: Range<Int>)] {
        guard ByteSearch.holds(bytes, range, ["min", "hour"]) else { return [] }
        var found: [(Int, Range<Int>)] = []
        var last: (number: Int, range: Range<Int>, isBehindFor: Bool)?
        var before = 0..<0
        var waiting: (minutes: Int, range: Range<Int>)?
        var scanner = WordScanner(bytes, in: range)
        while let token = scanner.next() {
            defer { before = token.range }
            // Without a number, and with none before it, a word tells of no length.
            guard Bytes.isDigit(bytes[token.range.lowerBound]) || waiting != nil || last != nil else { continue }
            let word = bytes.lowercasedText(token.range)
            if let length = waiting {
                waiting = nil
                if meetings.contains(word) { found.append((length.minutes, length.range)) }
            }
            let parts = word.split(separator: "-")
            if parts.count == 2, let number = Int(reading: parts[0]), let unit = units[String(parts[1])] {
                waiting = (number * unit, token.range)
            } else if let length = last, let unit = units[word] {
                let range = length.range.lowerBound..<token.range.upperBound
                if length.isBehindFor {
                    found.append((length.number * unit, range))
                } else {
                    waiting = (length.number * unit, range)
                }
            }
            last = Int(reading: word).map { ($0, token.range, bytes.lowercasedText(before) == "for") }
        }
        return found
    }

    private static let units = ["minute": 1, "minutes": 1, "min": 1, "hour": 60, "hours": 60]
    private static let meetings: Set<String> = [
        "call", "calls", "session", "sessions", "meeting", "meetings", "conversation", "conversations", "chat", "talk",
        "slot", "slots",
    ]
}
