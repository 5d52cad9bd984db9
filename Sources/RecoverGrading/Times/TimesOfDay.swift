import RecoverText

/// Reads a time of day: "10:30", "3 pm", "half past nine", "at 10".
extension TimeWordReader {
    func time(_ index: Int, after last: TimeWord?) -> (TimeWord.Meaning?, used: Int) {
        if let spoken = spokenTime(index) { return (.time(spoken.minutes), spoken.used) }
        var word = text(index)
        if let hour = TimeWordReader.spokenHours[word] {
            // "The Saturday 9:00 one" is no hour.
            let followsTime =
                index > 0 && last.map { !$0.isDay && $0.range.upperBound == words[index - 1].range.upperBound } ?? false
            guard
                isAmOrPm(index + 1) || isOClock(index + 1) || partOfDay(index + 1) != nil
                    || !followsTime && TimeWordReader.beforeSpoken.contains(text(index - 1))
                        && isBareHour(index, after: last)
                    || ["about", "around"].contains(text(index - 1)) && text(index - 2) == "at" && endsHour(index)
                    || followsDay(index, last) && isBareHour(index, after: last)
            else { return (nil, 1) }
            word = String(hour)
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
        if half.isEmpty, isAmOrPm(index + 1) {
            half = text(index + 1)
            used = 2
        }
        let minutes: Int
        if let clock = clock(index, word, isSure: !half.isEmpty, after: last) {
            minutes = clock
        } else {
            guard let hour = Int(reading: word), (0...24).contains(hour) else { return (nil, 1) }
            if half.isEmpty {
                if isOClock(index + 1) {
                    used = 2
                } else if partOfDay(index + 1) == nil, !isBareHour(index, after: last) {
                    return (nil, 1)
                }
            }
            minutes = hour * 60
        }
        if half.isEmpty, let part = partOfDay(index + used) {
            half = part == "morning" ? "am" : "pm"
            used += text(index + used) == "in" ? 3 : 2
        }
        let isAfternoon = half.hasPrefix("p")
        let hour = minutes / 60
        let shifted =
            isAfternoon && hour < 12
            ? minutes + 720 : !half.isEmpty && !isAfternoon && hour == 12 ? minutes - 720 : minutes
        return (.time(shifted), used)
    }

    private func isAmOrPm(_ index: Int) -> Bool { ["am", "pm", "a.m", "p.m"].contains(text(index)) }

    private func isOClock(_ index: Int) -> Bool { ["o'clock", "o’clock"].contains(text(index)) }

    /// "… in the evening".
    private func partOfDay(_ index: Int) -> String? {
        guard text(index) == "in", text(index + 1) == "the",
            ["morning", "afternoon", "evening"].contains(text(index + 2))
        else { return nil }
        return text(index + 2)
    }

    /// `10:30`; `10.30` with a half of the day, or as Europeans write it where a time is expected; `1030` behind "at", "@", a
    /// day or a time.
    private func clock(_ index: Int, _ word: String, isSure: Bool, after last: TimeWord?) -> Int? {
        var digits = Array(word.utf8)
        if digits.last == 0x7A { digits.removeLast() }
        if digits.count == 4, digits.allSatisfy(Bytes.isDigit) {
            guard isSure || isExpected(index, after: last) && endsHour(index), !isYear(index, after: last) else {
                return nil
            }
            digits.insert(0x3A, at: 2)
        }
        guard let mark = digits.firstIndex(where: { $0 == 0x3A || $0 == 0x2E }) else { return nil }
        if digits[mark] == 0x2E {
            guard isSure || isExpected(index, after: last), digits.last == 0x30 || digits.last == 0x35 else {
                return nil
            }
            digits[mark] = 0x3A
        }
        return TimeWordReader.clock(digits[...])
    }

    /// "5 August 2026".
    private func isYear(_ index: Int, after last: TimeWord?) -> Bool {
        guard ["19", "20"].contains(text(index).prefix(2)), let last, index > 0, case .day(let day) = last.meaning
        else {
            return false
        }
        return day.utf8.count > 3 && last.range.upperBound == words[index - 1].range.upperBound
            && !bytes[last.range.upperBound..<words[index].range.lowerBound].contains(0x40)
    }

    /// A time is expected: behind "at" or "@", beside a day, or in a row of times.
    private func isExpected(_ index: Int, after last: TimeWord?) -> Bool {
        let next = index + 1
        if text(index - 1) == "at" || weekdayOrDate(next) || ["hrs", "hours"].contains(text(next)) { return true }
        // "1400 on 5 Aug", not "ticket 1400 on Tuesday".
        let isOpened = index == 0 || isOpening(index) || ["or", "and", "between", "from"].contains(text(index - 1))
        if text(next) == "on" && isOpened || isSpanAhead(index) { return true }
        guard let last, index > 0 else { return false }
        let gap = bytes[last.range.upperBound..<words[index].range.lowerBound]
        if gap.contains(0x40) || last.range.upperBound == words[index - 1].range.upperBound { return true }
        return ["or", "and", "to", "from", "have", "do"].contains(text(index - 1)) && words[index].range.count > 3
    }

    /// "0900–0930": a dash, and a time of the same length behind it.
    private func isSpanAhead(_ index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let (one, other) = (words[index].range, words[index + 1].range)
        let gap = bytes[one.upperBound..<other.lowerBound]
        return one.count == other.count && Bytes.isDigit(bytes[other.lowerBound]) && !gap.isEmpty
            && gap.allSatisfy { $0 == 0x2D || $0 >= 0x80 }
    }

    /// "Noon", "half ten", "half past nine", "twenty to eleven", "ten hundred hours".
    private func spokenTime(_ index: Int) -> (minutes: Int, used: Int)? {
        let word = text(index)
        if word == "noon" || word == "midday" { return (720, 1) }
        func hour(_ index: Int) -> Int? {
            TimeWordReader.spokenHours[text(index)]
                ?? Int(reading: text(index)).flatMap { (1...12).contains($0) ? $0 : nil }
        }
        if let hours = hour(index), text(index + 1) == "hundred", ["hours", "hrs"].contains(text(index + 2)) {
            return (hours * 60, 3)
        }
        let part = TimeWordReader.spokenParts[word]
        if word == "half", let hours = hour(index + 1) { return (hours * 60 + 30, 2) }
        guard let part, let hours = hour(index + 2) else { return nil }
        if text(index + 1) == "past" { return (hours * 60 + part, 3) }
        // "From ten to eleven" is an hour.
        let isSpan = ["from", "between", "past"].contains(text(index - 1)) || text(index - 1) == "half"
        return text(index + 1) == "to" && !isSpan && endsHour(index + 2) ? (hours * 60 - part, 3) : nil
    }

    private static let spokenParts = [
        "five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30, "5": 5, "10": 10, "20": 20,
    ]

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
        guard followsTime || followsDay(index, last) || TimeWordReader.beforeHour.contains(before),
            !isNumberOfList(index)
        else {
            return false
        }
        // "Tuesday at 10 instead", not "on Tuesday at 10 sites".
        let isOfDay = before == "at" && index > 1 && last?.range.upperBound == words[index - 2].range.upperBound
        let next = text(index + 1)
        return endsHour(index) || isOfDay && !next.hasSuffix("s") && !TimeWordReader.counted.contains(next)
    }

    private func followsDay(_ index: Int, _ last: TimeWord?) -> Bool {
        guard let last, last.isDay, index > 0 else { return false }
        return last.range.upperBound == words[index - 1].range.upperBound
    }

    /// Nothing is counted behind a number: "10 or", "10, please", not "10 customers".
    private func endsHour(_ index: Int) -> Bool {
        let isClauseEnd =
            index + 1 >= words.count
            || bytes[words[index].range.upperBound..<words[index + 1].range.lowerBound].contains {
                $0 != 0x20 && $0 != 0x0A && $0 != 0x0D
            }
        return isClauseEnd || TimeWordReader.afterHour.contains(text(index + 1)) || weekdayOrDate(index + 1)
    }

    /// "2) Friday", "3 = Wednesday".
    private func isNumberOfList(_ index: Int) -> Bool {
        let range = words[index].range
        guard range.upperBound < end else { return false }
        let isClosed = bytes[range.upperBound] == 0x29
        let last = bytes[words[0].range.lowerBound..<range.lowerBound].lastIndex { $0 == 0x28 || $0 == 0x29 }
        return isClosed && last.map({ bytes[$0] == 0x29 }) ?? true
            || bytes[range.upperBound..<min(end, range.upperBound + 2)].contains(0x3D)
    }

    private func weekdayOrDate(_ index: Int) -> Bool {
        words.indices.contains(index) && weekday(index) != nil
    }

    private static let beforeSpoken: Set<String> = ["at", "or", "and", "from", "to"]

    private static let counted: Set<String> = ["of", "percent", "per", "minute", "different", "other", "more", "new"]

    private static let beforeHour: Set<String> = ["at", "between", "from", "around", "about", "do", "make", "say"]

    private static let afterHour: Set<String> = [
        "or", "and", "on", "to", "until", "utc", "gmt", "cet", "cest", "et", "est", "edt", "pt", "pst", "pdt", "ct",
        "cst", "mt",
        "bst", "ist", "your", "our", "my", "if", "would", "for", "with", "either", "works", "is", "sharp", "in",
        "tomorrow",
        "today", "could", "can", "we", "i", "suit", "suits", "work", "central", "eastern", "pacific", "local",
        "whichever", "both", "be", "sound", "sounds", "till", "a", "which", "please", "so", "too", "this", "next",
        "tonight", "are",
    ]
}
