import RecoverText

/// The times that a message offers: day-and-time pairs in sentences that offer something.
///
/// "Tuesday at 10 or 11:30" is two. "Within 48 hours", "Monday at 9 we reopened your ticket", "you will hear from me by
/// Thursday at 17:00" and "any time on my calendar link" are none.
struct SchedulingOptions {
    struct Option: Hashable {
        var day: String
        /// Minutes since midnight.
        var minutes: Int
        var range: Range<Int>
    }

    /// Each once, in order.
    private(set) var all: [Option] = []

    init(utf8 bytes: [UInt8], sentences: [Sentence]) {
        let sentences = sentences.filter { $0.isBody && !$0.isQuoted }
        for (index, sentence) in sentences.enumerated() {
            let options = SchedulingOptions.pairs(SchedulingOptions.times(sentence, bytes), bytes)
            guard !options.isEmpty, SchedulingOptions.offers(sentences[...index], bytes) else { continue }
            for option in options where !all.contains(where: { $0.day == option.day && $0.minutes == option.minutes }) {
                all.append(option)
            }
        }
    }

    private static func times(_ sentence: Sentence, _ bytes: [UInt8]) -> [TimeWord] {
        guard
            bytes[sentence.range].contains(where: Bytes.isDigit)
                || ByteSearch.holds(bytes, sentence.range, ["day", "tomorrow", "noon", "tonight"])
        else { return [] }
        return TimeWordReader(bytes, in: sentence.range).all
    }

    /// Whether the last sentence offers something. A list of times, or a fragment of one, goes with the sentence before it.
    private static func offers(_ sentences: ArraySlice<Sentence>, _ bytes: [UInt8]) -> Bool {
        for sentence in sentences.reversed() {
            let reader = OfferReader(bytes, in: sentence.range)
            if reader.isOffer { return true }
            let times = times(sentence, bytes)
            if reader.isChoice, pairs(times, bytes).count > 1 { return true }
            if reader.hasVerb { return false }
            if let first = times.first, reader.words(before: first.range.lowerBound) <= 2 { return true }
        }
        return false
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(utf8: bytes, sentences: Sentences(utf8: bytes).all)
    }

    /// Days and times of one sentence, put together.
    static func pairs(_ words: [TimeWord], _ bytes: [UInt8]) -> [Option] {
        var options: [Option] = []
        // Days that the next time belongs to, and times that wait for their day.
        var days: [String] = []
        var waiting: [(minutes: Int, range: Range<Int>)] = []
        var lastWasTime = false
        var isDeadline = false
        // "At 10:00 on Tuesday": the day behind a time took it, so the next time looks for its own.
        var daysFollow = false
        for (index, word) in words.enumerated() {
            let isAdjacent = index > 0 && isJoined(words[index - 1].range.upperBound..<word.range.lowerBound, bytes)
            switch word.meaning {
            case .moment(let day, let minutes):
                if !deadlines.contains(word.before) {
                    options.append(Option(day: day, minutes: minutes, range: word.range))
                }
                days = [day]
                lastWasTime = true
            case .day(let day):
                // "Monday to Friday, 9:00 to 17:00" are hours.
                if index > 0, case .day = words[index - 1].meaning, isSpan(words, index, bytes) { return [] }
                // "Thursday, March 5" is one day.
                if !lastWasTime, index > 0, isAdjacent, case .day(let previous) = words[index - 1].meaning,
                    word.before != "or", word.before != "and", isRefined(previous, by: day)
                {
                    days[days.count - 1] = day
                    continue
                }
                isDeadline = deadlines.contains(word.before)
                if !waiting.isEmpty {
                    options += isDeadline ? [] : waiting.map { Option(day: day, minutes: $0.minutes, range: $0.range) }
                    waiting = []
                    days = [day]
                    daysFollow = true
                } else if lastWasTime || days.isEmpty {
                    days = [day]
                } else {
                    days.append(day)
                }
                lastWasTime = false
            case .time(let minutes):
                // "10:00 to 10:30" and "between 10 and 12" are one offer, named by its start.
                if lastWasTime, index > 0, isSpan(words, index, bytes) || isOtherZone(words, index, bytes) { continue }
                if lastWasTime == false, deadlines.contains(word.before) { isDeadline = true }
                if days.isEmpty || isDeadline {
                    if !isDeadline { waiting.append((minutes, word.range)) }
                } else {
                    // "Tuesday at 10 or 2 pm on Wednesday": the second time waits for its own day.
                    let goesWithNext = (lastWasTime || daysFollow) && nextDayIsItsOwn(words, index)
                    if goesWithNext {
                        waiting.append((minutes, word.range))
                        days = []
                    } else {
                        options += days.map { Option(day: $0, minutes: minutes, range: word.range) }
                    }
                }
                lastWasTime = true
            }
        }
        return options
    }

    private static let deadlines: Set<String> = [
        "by", "before", "until", "since", "till", "within", "after", "latest", "every", "each",
    ]

    private static func isRefined(_ day: String, by other: String) -> Bool {
        day.utf8.count == 3 && other.utf8.count > 3 && other != "today" || other.utf8.count == 3 && day.utf8.count > 3
    }

    /// Nothing but spaces, commas and "the" stand between.
    private static func isJoined(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard range.lowerBound <= range.upperBound else { return false }
        let between = bytes.text(range).lowercased()
        return between.allSatisfy { " ,(\n".contains($0) } || between.split(separator: " ").joined() == ",the"
            || between.split(separator: " ").joined() == "the"
    }

    private static func isSpan(_ words: [TimeWord], _ index: Int, _ bytes: [UInt8]) -> Bool {
        let between = bytes.text(words[index - 1].range.upperBound..<words[index].range.lowerBound)
        let trimmed = between.split(separator: " ").joined()
        if ["-", "–", "—", "to", "until", "till"].contains(trimmed.lowercased()) { return true }
        return trimmed.lowercased() == "and" && words[index - 1].before == "between"
    }

    /// "10:00 (11:00 in Berlin)", "10:00 UTC / 11:00 CET" name one time twice.
    private static func isOtherZone(_ words: [TimeWord], _ index: Int, _ bytes: [UInt8]) -> Bool {
        let between = bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound]
        if let open = between.lastIndex(of: 0x28), !between[open...].contains(0x29) { return true }
        return between.contains(0x2F) && between.count < 12 && between.contains(where: Bytes.isUpper)
    }

    private static func nextDayIsItsOwn(_ words: [TimeWord], _ index: Int) -> Bool {
        guard index + 1 < words.count, case .day = words[index + 1].meaning else { return false }
        return words[index + 1].before == "on"
    }
}
