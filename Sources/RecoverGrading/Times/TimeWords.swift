import RecoverText

/// One sign of a day or a time of day in a sentence.
struct TimeWord: Hashable {
    enum Meaning: Hashable {
        /// A day, by what tells it from others: "tue", "2026-03-05", "mar 5".
        case day(String)
        /// Minutes since midnight.
        case time(Int)
        /// A day and a time in one word: `2026-03-05T10:00Z`.
        case moment(day: String, minutes: Int)
    }

    var meaning: Meaning
    var range: Range<Int>
    /// The word before it, lower case; empty at the start.
    var before: String
}

/// Reads days and times of day out of a sentence.
struct TimeWordReader {
    private struct Word {
        var range: Range<Int>
        var isAddress: Bool
    }

    private let bytes: [UInt8]
    private let words: [Word]
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        var words: [Word] = []
        var scanner = WordScanner(bytes, in: range)
        while let token = scanner.next() {
            words.append(Word(range: token.range, isAddress: token.isAddress))
        }
        self.words = words
    }

    var all: [TimeWord] {
        var found: [TimeWord] = []
        var index = 0
        while index < words.count {
            guard mayBegin(words[index]) else {
                index += 1
                continue
            }
            let (meaning, used) = read(index, after: found.last)
            guard let meaning else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[index + used - 1].range.upperBound
            found.append(TimeWord(meaning: meaning, range: range, before: isOpening(index) ? "" : text(index - 1)))
            index += used
        }
        return found
    }

    private func text(_ index: Int) -> String {
        words.indices.contains(index) && !words[index].isAddress ? bytes.lowercasedText(words[index].range) : ""
    }

    /// A colon stands before it: "30 minutes each: Tuesday at 10" is not each Tuesday.
    private func isOpening(_ index: Int) -> Bool {
        index > 0 && bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound].contains(0x3A)
    }

    /// Most words begin neither a day nor a time.
    private func mayBegin(_ word: Word) -> Bool {
        let first = bytes[word.range.lowerBound]
        return Bytes.isDigit(first) || first >= 0x80 || TimeWordReader.beginnings.contains(bytes, word.range)
            || TimeWordReader.weekdays.contains(bytes, word.range) || TimeWordReader.months.contains(bytes, word.range)
    }

    private static let beginnings = ShortWordTable([
        (
            1,
            "today tomorrow tonight this day noon midday half quarter one two three four five six seven eight nine ten"
        ),
        (1, "eleven twelve"),
    ])

    private func read(_ index: Int, after last: TimeWord?) -> (TimeWord.Meaning?, used: Int) {
        let word = text(index)
        if let moment = TimeWordReader.isoMoment(word) { return (moment, 1) }
        if let day = weekday(index) { return (.day(day), 1) }
        if word == "today" || word == "tomorrow" || word == "tonight" { return (.day(word), 1) }
        if word == "day", text(index + 1) == "after", text(index + 2) == "tomorrow" { return (.day("+2"), 3) }
        if word == "this", ["morning", "afternoon", "evening"].contains(text(index + 1)) { return (.day("today"), 2) }
        // "the 14th": the month is understood.
        if text(index - 1) == "the", let day = TimeWordReader.dayOfMonth(word),
            word.last.map({ !$0.isNumber }) ?? false,
            month(index + 1) == nil, !(text(index + 1) == "of" && month(index + 2) != nil)
        {
            return (.day("the \(day)"), 1)
        }
        if let day = TimeWordReader.slashedDate(word) { return (.day(day), 1) }
        if let month = month(index) {
            if let day = TimeWordReader.dayOfMonth(text(index + 1)) { return (.day("\(month) \(day)"), 2) }
            return (nil, 1)
        }
        if Bytes.isDigit(bytes[words[index].range.lowerBound]), let day = TimeWordReader.dayOfMonth(word) {
            let next = text(index + 1) == "of" ? index + 2 : index + 1
            if let month = month(next) { return (.day("\(month) \(day)"), next - index + 1) }
        }
        return time(index, after: last)
    }

    /// A weekday, not as somebody's habit: "on Mondays".
    private func weekday(_ index: Int) -> String? {
        let range = words[index].range
        guard let value = TimeWordReader.weekdays[bytes, range] else { return nil }
        // "sat", "wed" and "sun" are words of their own unless they are names.
        guard value & 8 == 0 || Bytes.isUpper(bytes[range.lowerBound]) else { return nil }
        return DayWords.weekdays[Int(wide: value & 7)]
    }

    /// The number of the day; 8 is added to short forms.
    private static let weekdays = ShortWordTable([
        (0, "monday monday's"), (1, "tuesday tuesday's"), (2, "wednesday wednesday's"), (3, "thursday thursday's"),
        (4, "friday friday's"), (5, "saturday saturday's"), (6, "sunday sunday's"),
        (8, "mon"), (9, "tue tues"), (10, "wed"), (11, "thu thur thurs"), (12, "fri"), (13, "sat"), (14, "sun"),
    ])

    /// Months are names: "march" and "may" are words.
    private func month(_ index: Int) -> String? {
        guard words.indices.contains(index) else { return nil }
        let range = words[index].range
        guard Bytes.isUpper(bytes[range.lowerBound]), let value = TimeWordReader.months[bytes, range] else {
            return nil
        }
        return DayWords.months[Int(wide: value)]
    }

    private static let months = ShortWordTable([
        (0, "january jan"), (1, "february feb"), (2, "march mar"), (3, "april apr"), (4, "may"), (5, "june jun"),
        (6, "july jul"), (7, "august aug"), (8, "september sep sept"), (9, "october oct"), (10, "november nov"),
        (11, "december dec"),
    ])

    private static func dayOfMonth(_ word: String) -> Int? {
        guard word.utf8.first.map(Bytes.isDigit) ?? false else { return nil }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        guard let day = Int(reading: digits), (1...31).contains(day),
            ["", "st", "nd", "rd", "th"].contains(String(rest))
        else {
            return nil
        }
        return day
    }

    /// `3/10`, `10/03/2026`, `10.03.2026`: which one is the month does not matter for counting.
    private static func slashedDate(_ word: String) -> String? {
        guard word.utf8.contains(where: { $0 == 0x2F || $0 == 0x2E }) else { return nil }
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "." }.map { Int(reading: $0) }
        guard parts.count == 2 && word.contains("/") || parts.count == 3, parts.allSatisfy({ $0 != nil }),
            let first = parts[0], let second = parts[1], (1...31).contains(first), (1...31).contains(second),
            min(first, second) <= 12
        else { return nil }
        return word
    }

    /// `2026-03-05` and `2026-03-05T10:00Z`.
    private static func isoMoment(_ word: String) -> TimeWord.Meaning? {
        guard word.utf8.count >= 10 else { return nil }
        let bytes = Array(word.utf8)
        guard bytes[4] == 0x2D, bytes[7] == 0x2D,
            [0, 1, 2, 3, 5, 6, 8, 9].allSatisfy({ Bytes.isDigit(bytes[$0]) })
        else { return nil }
        let day = String(word.prefix(10))
        guard bytes.count >= 16, bytes[10] == 0x74, let minutes = clock(bytes[11..<16]) else {
            return bytes.count == 10 ? .day(day) : nil
        }
        return .moment(day: day, minutes: minutes)
    }

    /// `10:30`, also `9:05`.
    private static func clock(_ digits: ArraySlice<UInt8>) -> Int? {
        let parts = digits.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy(Bytes.isDigit) }) else { return nil }
        let hour = parts[0].reduce(0) { $0 * 10 + Int(wide: $1 - 0x30) }
        let minute = parts[1].reduce(0) { $0 * 10 + Int(wide: $1 - 0x30) }
        return hour < 25 && minute < 60 ? hour * 60 + minute : nil
    }

    // MARK: Times of day

    private func time(_ index: Int, after last: TimeWord?) -> (TimeWord.Meaning?, used: Int) {
        var word = text(index)
        if word == "noon" || word == "midday" { return (.time(720), 1) }
        if word == "half" || word == "quarter", let spoken = TimeWordReader.spokenHours[text(index + 2)] {
            let minutes = word == "half" ? 30 : 15
            if text(index + 1) == "past" { return (.time(spoken * 60 + minutes), 3) }
            if text(index + 1) == "to", word == "quarter" { return (.time(spoken * 60 - minutes), 3) }
        }
        if let spoken = TimeWordReader.spokenHours[word] {
            if ["o'clock", "o’clock"].contains(text(index + 1)) { return (.time(spoken * 60), 2) }
            guard
                ["am", "pm", "a.m", "p.m"].contains(text(index + 1))
                    || text(index - 1) == "at" && isBareHour(index, after: last)
            else { return (nil, 1) }
            word = String(spoken)
        }
        guard let first = word.utf8.first, Bytes.isDigit(first) else { return (nil, 1) }
        // "14h", "14h30".
        if let mark = word.firstIndex(of: "h"), let hour = Int(reading: word[..<mark]) {
            let rest = word[word.index(after: mark)...]
            guard hour < 25, let minute = rest.isEmpty ? 0 : Int(reading: rest), minute < 60 else { return (nil, 1) }
            return (.time(hour * 60 + minute), 1)
        }
        var half = ""
        for suffix in ["a.m", "p.m", "am", "pm"] where word.hasSuffix(suffix) {
            word = String(word.dropLast(suffix.count))
            half = suffix
            break
        }
        var used = 1
        if half.isEmpty, ["am", "pm", "a.m", "p.m"].contains(text(index + 1)) {
            half = text(index + 1)
            used = 2
        }
        // "10.30" with a half of the day, or as Europeans write it behind "at".
        let digits = Array(word.utf8)
        let colon = digits.firstIndex { $0 == 0x3A || $0 == 0x2E }
        let minutes: Int
        if let colon {
            guard digits[colon] == 0x3A || !half.isEmpty || text(index - 1) == "at",
                let clock = TimeWordReader.clock(ArraySlice(digits[..<colon] + [0x3A] + digits[(colon + 1)...]))
            else { return (nil, 1) }
            minutes = clock
        } else {
            guard let hour = Int(reading: word), (0...24).contains(hour) else { return (nil, 1) }
            if half.isEmpty {
                if text(index + 1) == "o'clock" || text(index + 1) == "o’clock" {
                    used = 2
                } else if !isBareHour(index, after: last) {
                    return (nil, 1)
                }
            }
            minutes = hour * 60
        }
        let isAfternoon = half.hasPrefix("p")
        let hour = minutes / 60
        let shifted =
            isAfternoon && hour < 12
            ? minutes + 720 : !half.isEmpty && !isAfternoon && hour == 12 ? minutes - 720 : minutes
        return (.time(shifted), used)
    }

    private static let spokenHours: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12,
    ]

    /// "at 10", "or 11": a number on its own is an hour only where a time is expected and nothing is counted.
    private func isBareHour(_ index: Int, after last: TimeWord?) -> Bool {
        let before = text(index - 1)
        let followsTime: Bool
        if let last, index > 0, case .time = last.meaning {
            followsTime =
                ["or", "and", "to", "until"].contains(before) && index >= 2
                && last.range.upperBound >= words[index - 2].range.lowerBound
                || last.range.upperBound == words[index - 1].range.upperBound
        } else {
            followsTime = false
        }
        let followsDay =
            last.map { last in
                if case .day = last.meaning {
                    return index > 0 && last.range.upperBound == words[index - 1].range.upperBound
                }
                return false
            } ?? false
        guard followsTime || followsDay || TimeWordReader.beforeHour.contains(before) else { return false }
        let next = text(index + 1)
        let isClauseEnd =
            index + 1 >= words.count
            || bytes[words[index].range.upperBound..<words[index + 1].range.lowerBound].contains {
                $0 != 0x20 && $0 != 0x0A && $0 != 0x0D
            }
        return isClauseEnd || TimeWordReader.afterHour.contains(next) || weekdayOrDate(index + 1)
    }

    private func weekdayOrDate(_ index: Int) -> Bool {
        words.indices.contains(index) && weekday(index) != nil
    }

    private static let beforeHour: Set<String> = ["at", "between", "from", "around", "about", "do", "say"]

    private static let afterHour: Set<String> = [
        "or", "and", "on", "to", "until", "utc", "gmt", "cet", "cest", "et", "est", "edt", "pt", "pst", "pdt", "ct",
        "cst", "mt",
        "bst", "ist", "your", "our", "my", "if", "would", "for", "with", "either", "works", "is", "sharp", "in",
        "tomorrow",
        "today", "could", "can", "we", "i", "suit", "suits", "work", "central", "eastern", "pacific", "local",
        "whichever", "both", "be", "sound", "sounds", "till", "a", "which", "please", "so", "too", "this", "next",
        "tonight",
    ]
}
