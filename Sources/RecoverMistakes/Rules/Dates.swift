import RecoverBase
import RecoverLanguage
import RecoverSyntax

/// Dates in the order of another country, times on a clock of twelve hours, and days of a plan.
extension Rules {
    static let dates: [Rule] = [
        Rule(
            .dateFormat, "peak 27.11.2026", "peak 2026-11-27", in: .customer, on: [.arguments, .condition],
            find: .token, from: [0, -1, -2]
        ) { s in
            guard let (date, end) = ForeignDate.read(s, at: s.first(1)) else { return nil }
            let clock = s.clock(at: end)
            let tokens = s.on(s.first(1)..<(clock?.end ?? end))
            let readings = date.readings.map { $0.text + (clock.map { " \(Clock.text($0.seconds))" } ?? "") }
            let help = "write \(readings.map { "`\($0)`" }.listed("or"))"
            switch readings.count {
            case 0:
                return tokens.say("there is no such date", help: "write year, month and day, such as `2026-03-02`")
            case 1:
                return tokens.replace(with: readings[0], yearFirst, help: help, isCertain: !date.isShort)
            default: return tokens.say(yearFirst, help: help + ", whichever is meant")
            }
        },
        Rule(
            .twelveHourClock, "received 2026-03-02 9:10 pm", "received 2026-03-02 21:10", in: .feedback,
            on: [.arguments, .number], find: .of(.date), from: [-1, 0, -2]
        ) { s in
            // The date stands in front of the time that was refused, or is refused with it.
            var clock = s[1].utf8.count == 10 ? s.clock(at: s.first(1) + 1) : nil
            if s[1].utf8.count == 16, let seconds = Clock.seconds(String(s[1].suffix(5))) {
                clock = s.half(at: s.first(1) + 1).map { ($0.applied(to: seconds), $0.end, true) }
            }
            return clock.map {
                s.on(s.first(1)..<$0.end).replace(
                    with: "\(s[1].prefix(10)) \(Clock.text($0.seconds))",
                    $0.isHalf
                        ? "a time is written as on a clock of 24 hours"
                        : "the hour of a time has two digits, right behind its date", isCertain: true)
            }
        },
        Rule(
            .twelveHourClock, "hours mon..fri 9:00..5pm", "hours mon..fri 9:00..17:00", on: [.arguments, .condition],
            find: .token, from: [0, -1]
        ) { s in
            guard let clock = s.clock(at: s.first(1)), clock.isHalf else { return nil }
            return s.on(s.first(1)..<clock.end).replace(
                with: "\(clock.seconds / 3600):\(Clock.text(clock.seconds).suffix(2))",
                "times count from 0:00 to 23:59", isCertain: true)
        },
        Rule(
            .wrongArgument, "by 4", "by day 4", in: .milestone, on: .expected, find: .token,
            where: { $0.refusal.words.contains("day") },
            propose: { s in
                let words = s.rest.filter { !s.isWord($0, "the", "days", "day", "d", "st", "nd", "rd", "th") }
                let (front, rest) = (s.written(s.start..<s.at), s.on(s.rest))
                guard words.count == 1, s.kind(words[0]) == .number, Int(reading: s.text(words[0])) != nil else {
                    return rest.say(
                        "`\(s.name)` counts the days from the start, and does not take \(shown(rest[0], 40))",
                        help: "write the number of the day, such as `\(front) day 2`; day 1 is the start")
                }
                let day = "day \(s.text(words[0]))"
                return rest.replace(
                    with: day, "a day is written `\(day)`, not \(shown(rest[0], 40))", help: "write `\(front) \(day)`")
            }),
    ]

    private static let yearFirst = "a date is written year-month-day"
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
        let words = Piece.words("am", "pm") | (.words("a", "p") + .of(.dot) + .words("m") + .of(.dot).attached.optional)
        return words.end(self, index).map { HalfOfDay(isAfternoon: text(index).lowercased().hasPrefix("p"), end: $0) }
    }

    /// `9:10`, `at 9:10 pm`, `5pm`, `9.10` at a token, with a comma or an `at` in front.
    fileprivate func clock(at index: Int) -> (seconds: Int, end: Int, isHalf: Bool)? {
        let first = isWord(index, "at") || kind(index) == .comma ? index + 1 : index
        let half = half(at: first + 1)
        var seconds: Int?
        if kind(first) == .time {
            seconds = Clock.seconds(text(first))
        } else if kind(first) == .number {
            let parts = text(first).split(separator: ".").compactMap { Int(reading: $0) }
            if parts.count == 1, parts[0] <= 12, half != nil { seconds = parts[0] * 3600 }
            if parts.count == 2, text(first).suffix(3).hasPrefix("."), first > index || kind(first - 1) == .date {
                seconds = Clock.seconds("\(parts[0]):\(parts[1])")
            }
        }
        return seconds.map { (half?.applied(to: $0) ?? $0, half?.end ?? first + 1, half != nil) }
    }
}
