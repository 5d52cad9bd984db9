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
    /// Named only to be set aside: "instead of Monday", "not on the 24th", "last Tuesday", "yesterday at 4".
    var isSetAside = false

    var isDay: Bool { if case .day = meaning { true } else { false } }
}

/// Reads days and times of day out of a sentence.
struct TimeWordReader {
    struct Word {
        var range: Range<Int>
        var isAddress: Bool
    }

    let bytes: [UInt8]
    let words: [Word]
    let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        var words: [Word] = []
        var scanner = WordScanner(bytes, in: range)
        while let token = scanner.next() {
            guard let hyphen = TimeWordReader.hyphen(in: token.range, bytes) else {
                words.append(Word(range: token.range, isAddress: token.isAddress))
                continue
            }
            words.append(Word(range: token.range.lowerBound..<hyphen, isAddress: false))
            words.append(Word(range: (hyphen + 1)..<token.range.upperBound, isAddress: false))
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
            let (meaning, used) = read(index, after: found)
            guard let meaning else {
                index += 1
                continue
            }
            let range = words[index].range.lowerBound..<words[index + used - 1].range.upperBound
            found.append(
                TimeWord(
                    meaning: meaning, range: range, before: isOpening(index) ? "" : text(index - 1),
                    isSetAside: isSetAside(index)))
            index += used
        }
        return found
    }

    /// "10-12", "9:00-9:30am", "0900-0930": two times with a hyphen between them.
    private static func hyphen(in word: Range<Int>, _ bytes: [UInt8]) -> Int? {
        guard Bytes.isDigit(bytes[word.lowerBound]), let hyphen = bytes[word].firstIndex(of: 0x2D),
            !bytes[(hyphen + 1)..<word.upperBound].contains(0x2D), Bytes.isDigit(bytes[hyphen + 1]),
            [1, 2].contains(hyphen - word.lowerBound) || bytes[word.lowerBound..<hyphen].contains(0x3A)
                || hyphen - word.lowerBound == 4 && word.upperBound - hyphen == 5
        else { return nil }
        return hyphen
    }

    private func isSetAside(_ index: Int) -> Bool {
        if text(index - 1) == "last" { return true }
        var first = index - 1
        while first > index - 4, ["on", "the", "for", "at", "next"].contains(text(first)) { first -= 1 }
        let before = text(first)
        return ["not", "than", "yesterday"].contains(before)
            || before == "of" && TimeWordReader.besides.contains(text(first - 1))
    }

    /// "Instead of Monday", "in place of Monday", "as of Monday".
    private static let besides: Set<String> = ["instead", "place", "lieu", "as"]

    func text(_ index: Int) -> String {
        words.indices.contains(index) && !words[index].isAddress ? bytes.lowercasedText(words[index].range) : ""
    }

    /// A colon stands before it: "30 minutes each: Tuesday at 10" is not each Tuesday.
    func isOpening(_ index: Int) -> Bool {
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
            "today tomorrow tonight this that same day noon midday half quarter one two three four five six seven"
        ),
        (1, "eight nine ten eleven twelve twenty"), (1, MonthDay.ordinals.keys.joined(separator: " ")),
    ])

    private func read(_ index: Int, after found: [TimeWord]) -> (TimeWord.Meaning?, used: Int) {
        let word = text(index)
        let last = found.last
        if let moment = TimeWordReader.isoMoment(word) { return (moment, 1) }
        if let day = weekday(index) { return (.day(day), 1) }
        if ["today", "tomorrow", "tonight"].contains(word) { return (.day(word), 1) }
        if word == "that" || word == "same", text(index + 1) == "day" {
            let days = found.compactMap { if case .day(let day) = $0.meaning { day } else { nil } }
            return (days.last.map { .day($0) }, days.isEmpty ? 1 : 2)
        }
        if word == "day", text(index + 1) == "after" {
            if text(index + 2) == "tomorrow" { return (.day("+2"), 3) }
            if text(index + 2) == "at", last != nil { return (.day("day after"), 2) }
        }
        if word == "this", ["morning", "afternoon", "evening"].contains(text(index + 1)) { return (.day("today"), 2) }
        // "the 14th": the month is understood.
        if text(index - 1) == "the", let day = MonthDay(word)?.day,
            word.last.map({ !$0.isNumber }) ?? false,
            month(index + 1) == nil, !(text(index + 1) == "of" && month(index + 2) != nil)
        {
            return (.day("the \(day)"), 1)
        }
        // "The tenth of March", "10:00 on the tenth", not "on the tenth page".
        if text(index - 1) == "the", let day = MonthDay.ordinals[word] {
            let next = text(index + 1) == "of" ? index + 2 : index + 1
            if let month = month(next) { return (.day("\(month) \(day)"), next - index + 1) }
            let followsTime = index > 2 && last.map { !$0.isDay && $0.range == words[index - 3].range } ?? false
            return (text(index + 1) == "at" || text(index - 2) == "on" && followsTime ? .day("the \(day)") : nil, 1)
        }
        if let day = MonthDay.written(word, isDotted: isDottedDate(index)) { return (.day(day), 1) }
        if let month = month(index) {
            if let day = MonthDay(text(index + 1))?.day { return (.day("\(month) \(day)"), 2) }
            return (nil, 1)
        }
        if Bytes.isDigit(bytes[words[index].range.lowerBound]), let day = MonthDay(word)?.day {
            let next = text(index + 1) == "of" ? index + 2 : index + 1
            if let month = month(next) { return (.day("\(month) \(day)"), next - index + 1) }
            if let month = monthOfList(index, after: last) { return (.day("\(month) \(day)"), 1) }
        }
        return time(index, after: last)
    }

    /// A weekday, not as somebody's habit: "on Mondays".
    func weekday(_ index: Int) -> String? {
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
    func month(_ index: Int) -> String? {
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

    /// "Tue 3 or Wed 4 March", "the 22nd, 23rd or 24th of March", "March 5 or 6 at 10": the month that belongs to a number of a
    /// list.
    private func monthOfList(_ index: Int, after last: TimeWord?) -> String? {
        let joins: Set<String> = ["or", "and", "the"]
        if let last, case .day(let day) = last.meaning, ["or", "and"].contains(text(index - 1)),
            MonthDay(text(index))?.hasEnding ?? false || text(index + 1) == "at",
            words[index - 2].range.upperBound == last.range.upperBound, let space = day.firstIndex(of: " "),
            DayWords.months.contains(String(day[..<space]))
        {
            return String(day[..<space])
        }
        guard
            MonthDay(text(index))?.hasEnding ?? false || index > 0 && weekday(index - 1) != nil
                || text(index - 1) == "the"
        else { return nil }
        var next = index + 1
        while next < min(words.count, index + 12) {
            if MonthDay(text(next)) != nil {
                if let month = month(text(next + 1) == "of" ? next + 2 : next + 1) { return month }
            } else if !joins.contains(text(next)), weekday(next) == nil {
                return nil
            }
            next += 1
        }
        return nil
    }

    /// "05.05. 10:00", "on 5.3. at 10": a stop behind it, and the sentence goes on.
    private func isDottedDate(_ index: Int) -> Bool {
        let end = words[index].range.upperBound
        guard index + 1 < words.count, bytes[end] == 0x2E else { return false }
        return Bytes.isDigit(bytes[words[index + 1].range.lowerBound])
            || ["at", "or", "and", "from", "between", "um"].contains(text(index + 1))
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
    static func clock(_ digits: ArraySlice<UInt8>) -> Int? {
        let parts = digits.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
        guard parts.allSatisfy({ $0.allSatisfy(Bytes.isDigit) }) else { return nil }
        let hour = parts[0].reduce(0) { $0 * 10 + Int(wide: $1 - 0x30) }
        let minute = parts[1].reduce(0) { $0 * 10 + Int(wide: $1 - 0x30) }
        return hour < 25 && minute < 60 ? hour * 60 + minute : nil
    }
}
