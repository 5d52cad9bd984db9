import RecoverBase

/// A file for calendars (RFC 5545). All in it is an event, since not every calendar takes to-dos; days are dates and times
/// are of UTC, so that no time zone has to be described.
public struct CalendarFile: Sendable, Hashable {
    struct Event: Sendable, Hashable {
        enum Time: Sendable, Hashable {
            case days(CivilDate, through: CivilDate)
            /// Nil where nobody says how long it lasts.
            case moment(Instant, seconds: Int?)
        }

        /// What it is known by: a calendar that has it already changes it.
        var identity: [String]
        var time: Time
        var summary: String
        /// Lines.
        var description: [String]
        /// It may still come to nothing.
        var isTentative = false
    }

    let title: String?
    /// When it was written, which decides in a calendar which of two is newer.
    let stamp: Instant
    let events: [Event]

    public var isEmpty: Bool { events.isEmpty }

    public var text: String {
        let head =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RecoverScript//RecoverScript//EN"]
            + (title.map { ["X-WR-CALNAME:\(Escapes.icsText($0.shown))"] } ?? [])
        return (head + lines + ["END:VCALENDAR"]).map(Escapes.icsLine).joined()
    }

    private var lines: [String] {
        var seen: [[String]: Int] = [:]
        return events.flatMap { event in
            let count = seen[event.identity, default: 0]
            seen[event.identity] = count + 1
            return lines(of: event, number: count)
        }
    }

    private func lines(of event: Event, number: Int) -> [String] {
        let identity = number == 0 ? event.identity : event.identity + ["\(number)"]
        let description = event.description.joined(separator: "\n")
        var lines = [
            "BEGIN:VEVENT", "UID:\(Fingerprint(identity).text)@recoverscript.invalid",
            "DTSTAMP:\(CalendarFile.time(stamp))",
        ]
        switch event.time {
        case .days(let first, let last):
            lines.append("DTSTART;VALUE=DATE:\(CalendarFile.date(first))")
            let end = last.adding(days: 1)
            if end > first { lines.append("DTEND;VALUE=DATE:\(CalendarFile.date(end))") }
            // What is due on a day does not fill it.
            lines.append("TRANSP:TRANSPARENT")
        case .moment(let start, let seconds):
            lines.append("DTSTART:\(CalendarFile.time(start))")
            if let seconds, seconds > 0 { lines.append("DTEND:\(CalendarFile.time(start.adding(seconds: seconds)))") }
        }
        if event.isTentative { lines.append("STATUS:TENTATIVE") }
        lines.append("SUMMARY:\(Escapes.icsText(event.summary.shown))")
        if !description.isEmpty { lines.append("DESCRIPTION:\(Escapes.icsText(description))") }
        return lines + ["END:VEVENT"]
    }

    private static func date(_ date: CivilDate) -> String {
        zeroPadded(date.year, 4) + zeroPadded(date.month, 2) + zeroPadded(date.day, 2)
    }

    private static func time(_ instant: Instant) -> String {
        let time = instant.timeOfDay(in: .utc)
        return date(instant.date(in: .utc))
            + "T\(zeroPadded(time / 3600, 2))\(zeroPadded(time / 60 % 60, 2))\(zeroPadded(time % 60, 2))Z"
    }
}
