import RecoverBase
import RecoverModel

extension CaseClock {
    /// Why a length of time ends when it ends, step by step: `Fri 16:30 + 4 working hours = Mon 11:30; Saturday, Sunday
    /// closed`, then what was counted on each day, and where the clocks change.
    /// - Parameters:
    ///   - label: which of several times it is, before the first line.
    ///   - remark: the same, behind the time in the first line.
    ///   - isTold: it was said already from when on it counts.
    public func explanation(
        of limit: TimeLimit, from start: Instant, label: String = "", remark: String = "", isTold: Bool = false
    ) -> [String] {
        let clock = WallClock(zone)
        guard let end = end(of: limit, from: start) else {
            return [
                "\(label)\(clock.long(start)) + \(words(of: limit)) never ends: the working hours are never open"
            ]
        }
        func from(_ moment: Instant) -> String {
            abs(end.seconds - start.seconds) < 6 * 86_400 ? clock.short(moment) : clock.long(moment)
        }
        // Weeks and months run through closed days; only what they end on is skipped.
        let counted = limit.isOfCalendar ? limit.span.after(start, in: zone) : start
        let begin = limit.isOfCalendar ? start : opening(of: start)
        var first = label
        if begin != start, !isTold { first += "\(from(start)) is outside working hours and counts from " }
        first += from(begin) + (begin != start && !isTold ? ": " : " ") + "+ \(words(of: limit)) = "
        if limit.isOfCalendar, kind == .workingHours, counted != end {
            first += "\(clock.text(counted, near: start)), outside working hours, so "
        }
        first += clock.text(end, near: start) + remark
        let closed =
            kind == .workingHours ? closedDays(from: limit.isOfCalendar || !isTold ? counted : begin, to: end) : []
        if !closed.isEmpty { first += "; \(closed.joined(separator: ", ")) closed" }
        return [first] + stretches(limit, from: begin, to: end) + edges(limit, from: begin, to: end)
            + changes(from: start, to: end)
    }

    private func opening(of start: Instant) -> Instant {
        kind == .workingHours ? opening(from: start) ?? start : start
    }

    /// Why each of a stage's times is what it is, all the same way; what is true of several is said once.
    /// - Parameter anchor: what they count from.
    public func explanation(of stage: CaseStage, from anchor: Instant) -> [String] {
        let times: [(limit: TimeLimit?, label: String, remark: String)] = [
            (stage.opens, "", stage.due == nil ? "" : ", the earliest"), (stage.due, "", ""),
            (stage.breach, "limit: ", ""), (stage.closes, "too late to help: ", ""),
        ]
        var lines: [String] = []
        var isTold = false
        for time in times {
            guard let limit = time.limit else { continue }
            for line in explanation(of: limit, from: anchor, label: time.label, remark: time.remark, isTold: isTold)
            where !lines.contains(line) {
                lines.append(line)
            }
            isTold = isTold || !limit.isOfCalendar
        }
        return lines
    }

    /// `4 working hours`
    public func words(of limit: TimeLimit) -> String {
        guard kind == .workingHours, !limit.isOfCalendar else { return limit.words }
        let number = limit.words.prefix { !$0.isLetter }
        let unit = limit.words.dropFirst(number.count)
        return "\(number)\(number.last == " " ? "" : " ")working \(unit)"
    }

    /// Days between two moments on which nobody works, a holiday by its date.
    private func closedDays(from start: Instant, to end: Instant) -> [String] {
        let (first, last) = (start.date(in: zone).daysSinceEpoch, end.date(in: zone).daysSinceEpoch)
        guard last - first < 400 else { return [] }
        var found: [String] = []
        for day in first...last where times.open(on: day).isEmpty {
            let date = CivilDate(daysSinceEpoch: day)
            let isHoliday = hours.holidays.contains(date)
            let name = WallClock.weekday(date)
            // Beyond a week a name would not say which of them.
            found.append(isHoliday ? "\(WallClock.day(date)) (holiday)" : last - first < 8 ? name : "\(name)s")
        }
        var once: [String] = []
        for name in found where !once.contains(name) { once.append(name) }
        return once
    }

    /// What was counted: stretch by stretch, where there are few. Days with the same hours that follow one another, those
    /// that are closed left out, are one.
    private func stretches(_ limit: TimeLimit, from start: Instant, to end: Instant) -> [String] {
        guard kind == .workingHours, limit.days == nil, !limit.isOfCalendar else { return [] }
        var parts: [Stretch] = []
        times.stretches(from: start.seconds) { range in
            guard range.lowerBound < end.seconds else { return false }
            let next = Stretch(first: range.lowerBound..<min(range.upperBound, end.seconds), zone: zone)
            if parts.last?.hours == next.hours, parts.last?.length == next.length {
                parts[parts.count - 1].last = next.first
                parts[parts.count - 1].days += 1
            } else {
                parts.append(next)
            }
            return range.upperBound < end.seconds && parts.count < 8
        }
        return (2...6).contains(parts.count) ? [parts.map(\.text).joined(separator: "; ")] : []
    }

    /// Working days end at the time of day at which they began; where hours differ, that may lie beyond those of the last day.
    private func edges(_ limit: TimeLimit, from begin: Instant, to end: Instant) -> [String] {
        guard kind == .workingHours, limit.days != nil else { return [] }
        let (wanted, found) = (begin.timeOfDay(in: zone), end.timeOfDay(in: zone))
        guard wanted != found else { return [] }
        let day = WallClock.shortWeekday(end.date(in: zone))
        return [
            "\(WallClock.time(wanted)) lies outside the hours of \(day), which "
                + "\(found < wanted ? "end" : "begin") at \(WallClock.time(found))"
        ]
    }

    /// Open time of a day, or the same on several.
    private struct Stretch {
        var first: Range<Int>
        var last: Range<Int>
        var days = 1
        /// `09:00–17:00`
        let hours: String
        private let clock: WallClock

        init(first: Range<Int>, zone: ZoneRules) {
            (self.first, last) = (first, first)
            clock = WallClock(zone)
            hours =
                "\(clock.time(Instant(seconds: first.lowerBound)))–\(clock.time(Instant(seconds: first.upperBound)))"
        }

        var length: Int { first.count }

        /// `Mon 09:00–11:30: 2 h 30 min`, `Tue to Fri 09:00–17:00: 4 times 8 h`
        var text: String {
            let (from, to) = (Instant(seconds: first.lowerBound), Instant(seconds: last.lowerBound))
            let length = WallClock.length(first.count)
            guard days > 1 else { return "\(day(from)) \(hours): \(length)" }
            let isFar = to.seconds - from.seconds >= 6 * 86_400
            return "\(day(from, isFar)) to \(day(to, isFar)) \(hours): \(days) times \(length)"
        }

        private func day(_ instant: Instant, _ isFar: Bool = false) -> String {
            let date = instant.date(in: clock.zone)
            return WallClock.shortWeekday(date) + (isFar ? " \(WallClock.day(date))" : "")
        }
    }

    /// Where the clocks change between two moments.
    func changes(from start: Instant, to end: Instant) -> [String] {
        let clock = WallClock(zone)
        var lines: [String] = []
        var at = start.seconds
        while let next = zone.nextTransition(after: at), next <= end.seconds, lines.count < 4 {
            let step = zone.offset(at: next) - zone.offset(at: next - 1)
            let date = Instant(seconds: next).date(in: zone)
            if step != 0 {
                lines.append(
                    "on \(WallClock.shortWeekday(date)) \(WallClock.day(date)) the clocks go "
                        + "\(step > 0 ? "forward" : "back") \(WallClock.length(step)), to "
                        + clock.time(Instant(seconds: next)))
            }
            at = next
        }
        return lines
    }
}
