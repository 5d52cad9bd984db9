import RecoverBase

/// Reads the times of exports.
///
/// `2026-03-02T09:10Z`, `2026-03-02 09:10:00`, with an offset or `UTC` behind it; `2026-03-02`; and, where it is told in which
/// order, `3/2/2026 9:10 AM`. A date that could be two days is none: nobody's deadline stands on a guess.
public struct SurveyTime: Sendable {
    public enum Order: String, Sendable, CaseIterable {
        case monthFirst = "mdy"
        case dayFirst = "dmy"
    }

    /// Of times that name no zone.
    public var zone: ZoneRules
    /// Of dates with slashes or dots; nil where nobody has said.
    public var order: Order?

    public init(zone: ZoneRules = .utc, order: Order? = nil) {
        self.zone = zone
        self.order = order
    }

    public enum Reading: Sendable, Hashable {
        case at(Instant)
        case blank
        /// `3/2/2026` may be two days.
        case ambiguous
        case none

        /// Nil where nobody knows it.
        var instant: Instant? { if case .at(let instant) = self { instant } else { nil } }
    }

    public func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
        var cursor = Cursor(bytes)
        cursor.skipSpaces()
        guard !cursor.isAtEnd else { return .blank }
        guard let first = cursor.number(4), let separator = cursor.next() else { return .none }
        let date: CivilDate?
        switch separator {
        case 0x2D where first.digits == 4:
            guard let month = cursor.number(2), cursor.next() == 0x2D, let day = cursor.number(2) else { return .none }
            date = CivilDate(year: first.value, month: month.value, day: day.value)
        case 0x2F where first.digits == 4:
            guard let month = cursor.number(2), cursor.next() == 0x2F, let day = cursor.number(2) else { return .none }
            date = CivilDate(year: first.value, month: month.value, day: day.value)
        case 0x2F, 0x2E, 0x2D:
            guard first.digits <= 2, let second = cursor.number(2), cursor.next() == separator,
                let year = cursor.number(4), year.digits == 4
            else { return .none }
            switch ordered(first.value, second.value, isDotted: separator == 0x2E) {
            case .none: return first.value > 31 || second.value > 31 ? .none : .ambiguous
            case .some(let (month, day)): date = CivilDate(year: year.value, month: month, day: day)
            }
        default: return .none
        }
        guard let date else { return .none }
        return time(date, &cursor)
    }

    /// Dots are written where the day comes first.
    private func ordered(_ first: Int, _ second: Int, isDotted: Bool) -> (month: Int, day: Int)? {
        if isDotted || order == .dayFirst { return (second, first) }
        if order == .monthFirst { return (first, second) }
        if first > 12, second <= 12 { return (second, first) }
        if second > 12, first <= 12 { return (first, second) }
        return first == second ? (first, second) : nil
    }

    private func time(_ date: CivilDate, _ cursor: inout Cursor) -> Reading {
        if cursor.peek == 0x54 || cursor.peek == 0x2C { _ = cursor.next() }
        cursor.skipSpaces()
        guard !cursor.isAtEnd else { return .at(Instant(date, zone: zone)) }
        guard var hour = cursor.number(2)?.value, cursor.next() == 0x3A, let minute = cursor.number(2)?.value else {
            return .none
        }
        var second = 0
        if cursor.peek == 0x3A {
            _ = cursor.next()
            guard let value = cursor.number(2)?.value else { return .none }
            second = value
            if cursor.peek == 0x2E {
                _ = cursor.next()
                guard cursor.number(9) != nil else { return .none }
            }
        }
        cursor.skipSpaces()
        if let half = cursor.half() {
            guard (1...12).contains(hour) else { return .none }
            hour = hour % 12 + (half ? 12 : 0)
            cursor.skipSpaces()
        }
        guard hour < 24, minute < 60, second < 60 else { return .none }
        if cursor.isAtEnd { return .at(Instant(date, hour: hour, minute: minute, second: second, zone: zone)) }
        guard let offset = cursor.offset() else { return .none }
        return .at(
            Instant(seconds: date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset))
    }

    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        var at = 0

        init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        var isAtEnd: Bool { at >= bytes.count }
        var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

        mutating func next() -> UInt8? {
            guard at < bytes.count else { return nil }
            defer { at += 1 }
            return bytes[at]
        }

        mutating func skipSpaces() {
            while at < bytes.count, CellReading.isSpace(bytes[at]) { at += 1 }
        }

        mutating func number(_ most: Int) -> (value: Int, digits: Int)? {
            var value = 0
            var digits = 0
            while at < bytes.count, digits < most, bytes[at] >= 0x30, bytes[at] <= 0x39 {
                value = value * 10 + Int(wide: bytes[at] - 0x30)
                at += 1
                digits += 1
            }
            return digits > 0 ? (value, digits) : nil
        }

        /// `AM` is false, `PM` true.
        mutating func half() -> Bool? {
            guard at + 1 < bytes.count, bytes[at + 1] | 0x20 == 0x6D else { return nil }
            let letter = bytes[at] | 0x20
            guard letter == 0x61 || letter == 0x70 else { return nil }
            at += 2
            return letter == 0x70
        }

        /// `Z`, `UTC`, `GMT`, `+01:00`, `+0100`, `GMT+1`; the rest of the cell.
        mutating func offset() -> Int? {
            var end = bytes.count
            while end > at, CellReading.isSpace(bytes[end - 1]) { end -= 1 }
            let rest = UnsafeBufferPointer(rebasing: bytes[at..<end])
            at = bytes.count
            if CellReading.matches(rest, "z") || CellReading.matches(rest, "utc") || CellReading.matches(rest, "gmt") {
                return 0
            }
            var inner = Cursor(rest)
            if rest.count > 3 {
                let name = UnsafeBufferPointer(rebasing: rest[..<3])
                if CellReading.matches(name, "utc") || CellReading.matches(name, "gmt") { inner.at = 3 }
            }
            guard let sign = inner.next(), sign == 0x2B || sign == 0x2D, let hours = inner.number(2)?.value, hours <= 14
            else { return nil }
            if inner.peek == 0x3A { _ = inner.next() }
            let minutes = inner.isAtEnd ? 0 : inner.number(2)?.value
            guard let minutes, minutes < 60, inner.isAtEnd else { return nil }
            return (sign == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
        }
    }
}
