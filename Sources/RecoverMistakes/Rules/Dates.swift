import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// Dates in the order of another country, times on a clock of twelve hours, and days of a plan.
extension Rules {
    static let dates: [Rule] = [
        Rule(.dateFormat, "peak 27.11.2026", "peak 2026-11-27", in: .customer, on: [.arguments, .condition]) {
            suspect in
            for start in [suspect.at, suspect.at - 1, suspect.at - 2] where start > suspect.start {
                guard let (date, end) = ForeignDate.read(suspect, at: start) else { continue }
                let clock = suspect.clock(at: end)
                let tokens = start..<(clock?.end ?? end)
                let readings = date.readings.map { $0.text + (clock.map { " \(Clock.text($0.seconds))" } ?? "") }
                guard let first = readings.first else {
                    return [
                        Proposal(
                            [], "there is no such date", at: suspect.span(tokens),
                            help: "write year, month and day, such as `2026-03-02`")
                    ]
                }
                let isOne = readings.count == 1
                return [
                    Proposal(
                        isOne ? [suspect.replace(tokens, first)] : [], "a date is written year-month-day",
                        at: suspect.span(tokens),
                        help: "write \(readings.map { "`\($0)`" }.listed("or"))"
                            + (isOne ? "" : ", whichever is meant"),
                        isCertain: isOne && !date.isShort)
                ]
            }
            return []
        },
        Rule(
            .twelveHourClock, "received 2026-03-02 9:10 pm", "received 2026-03-02 21:10", in: .feedback,
            on: [.arguments, .number]
        ) { suspect in
            // The date stands in front of the time that was refused, or is refused with it.
            let date = [suspect.at - 1, suspect.at, suspect.at - 2].first { suspect.kind($0) == .date }
            guard let date, suspect.text(date).utf8.count == 10 || suspect.text(date).utf8.count == 16 else {
                return []
            }
            let day = suspect.text(date).prefix(10)
            let clock: (seconds: Int, end: Int, isHalf: Bool)?
            if suspect.text(date).utf8.count == 16, let half = suspect.half(at: date + 1),
                let seconds = Clock.seconds(String(suspect.text(date).suffix(5)))
            {
                clock = (half.applied(to: seconds), half.end, true)
            } else {
                clock = suspect.clock(at: date + 1)
            }
            guard let clock else { return [] }
            return suspect.propose(
                date..<clock.end, "\(day) \(Clock.text(clock.seconds))",
                clock.isHalf
                    ? "a time is written as on a clock of 24 hours"
                    : "the hour of a time has two digits, right behind its date",
                isCertain: true)
        },
        Rule(.twelveHourClock, "hours mon..fri 9:00..5pm", "hours mon..fri 9:00..17:00", on: [.arguments, .condition]) {
            suspect in
            for start in [suspect.at, suspect.at - 1] where start > suspect.start {
                guard let clock = suspect.clock(at: start), clock.isHalf else { continue }
                return suspect.propose(
                    start..<clock.end, "\(clock.seconds / 3600):\(Clock.text(clock.seconds).suffix(2))",
                    "times count from 0:00 to 23:59", isCertain: true)
            }
            return []
        },
        Rule(.wrongArgument, "by 4", "by day 4", in: .milestone, on: .expected) { suspect in
            guard suspect.refusal.words.contains("day"), let keyword = suspect.keyword else { return [] }
            let words = suspect.rest.filter { !suspect.isWord($0, "the", "days", "day", "d", "st", "nd", "rd", "th") }
            let front = suspect.written(suspect.start..<suspect.at)
            guard words.count == 1, suspect.kind(words[0]) == .number, Int(suspect.text(words[0])) != nil else {
                guard !suspect.rest.isEmpty else { return [] }
                return [
                    Proposal(
                        [],
                        "`\(keyword.name)` counts the days from the start, and does not take "
                            + shown(suspect.written(suspect.rest), 40), at: suspect.span(suspect.rest),
                        help: "write the number of the day, such as `\(front) day 2`; day 1 is the start")
                ]
            }
            let day = "day \(suspect.text(words[0]))"
            return suspect.propose(
                suspect.rest, day, "a day is written `\(day)`, not \(shown(suspect.written(suspect.rest), 40))",
                help: "write `\(front) \(day)`")
        },
    ]
}

/// Before or after noon, and the token behind the words that say so.
private struct HalfOfDay {
    let isAfternoon: Bool
    let end: Int

    func applied(to seconds: Int) -> Int {
        let hour = seconds / 3600
        guard hour <= 12 else { return seconds }
        return seconds % 3600 + (hour % 12 + (isAfternoon ? 12 : 0)) * 3600
    }
}

extension Suspect {
    /// `am`, `PM`, `p.m.` at a token.
    fileprivate func half(at index: Int) -> HalfOfDay? {
        if isWord(index, "am", "pm") { return HalfOfDay(isAfternoon: isWord(index, "pm"), end: index + 1) }
        guard isWord(index, "a", "p"), kind(index + 1) == .dot, isWord(index + 2, "m") else { return nil }
        let end = kind(index + 3) == .dot && isAttached(index + 3) ? index + 4 : index + 3
        return HalfOfDay(isAfternoon: isWord(index, "p"), end: end)
    }

    /// `9:10`, `at 9:10 pm`, `5pm`, `9.10` at a token, with a comma or an `at` in front.
    fileprivate func clock(at index: Int) -> (seconds: Int, end: Int, isHalf: Bool)? {
        var first = index
        if isWord(first, "at") || kind(first) == .comma { first += 1 }
        let seconds: Int
        switch kind(first) {
        case .time:
            guard let time = Clock.seconds(text(first)) else { return nil }
            seconds = time
        case .number:
            let parts = text(first).split(separator: ".").compactMap { Int($0) }
            if parts.count == 2, text(first).suffix(3).hasPrefix("."), first > index || kind(first - 1) == .date,
                let time = Clock.seconds("\(parts[0]):\(parts[1])")
            {
                seconds = time
            } else if parts.count == 1, parts[0] <= 12, half(at: first + 1) != nil {
                seconds = parts[0] * 3600
            } else {
                return nil
            }
        default: return nil
        }
        guard let half = half(at: first + 1) else { return (seconds, first + 1, false) }
        return (half.applied(to: seconds), half.end, true)
    }
}
