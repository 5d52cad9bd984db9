import RecoverBase

/// A length of time that a clock counts: `24 hours`, `3 days`.
public struct TimeLimit: Sendable, Hashable {
    public var span: CalendarSpan
    /// As it is written: `24 hours`.
    public var words: String

    public init(_ span: CalendarSpan, words: String) {
        self.span = span
        self.words = words
    }

    private func isWritten(in units: [String]) -> Bool {
        let words = words.split { !$0.isLetter }
        return !words.isEmpty && words.allSatisfy { units.contains($0.lowercased()) }
    }

    /// Whole days, where it is written in days and nothing else. A clock that counts working hours then counts working
    /// days: nobody who says "three days" means 72 hours of a desk that is open for eight.
    public var days: Int? {
        let days = (span.seconds / 86_400).rounded()
        guard span.months == 0, span.seconds == days * 86_400, isWritten(in: ["d", "day", "days"]) else { return nil }
        return Int(saturating: days)
    }

    /// It is written in weeks, months or years: these are of the calendar on every clock.
    public var isOfCalendar: Bool { isWritten(in: ["week", "weeks", "month", "months", "year", "years"]) }
}
