import RecoverBase
import RecoverDiagnostics
import RecoverModel
import RecoverSyntax

/// Dates and times of day, and the ways in which other people write them.
extension QuantityReader {
    /// A date token, with a time behind it.
    func date(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value {
        let start = cursor.index
        let text = cursor.text
        cursor.index += 1
        let moment = Moment(written: text)
        let hasAt = cursor.isWord("at") && isLooseClock(cursor, 1)
        if moment != nil, text.utf8.count == 10, let date = ForeignDate(iso: text), cursor.kind(hasAt ? 1 : 0) == .time
        {
            return mend(
                date, from: start, .dateFormat,
                hasAt ? "a time stands right behind its date" : "the hour of a time has two digits", &cursor, &reporter)
        }
        if hasAt, moment != nil, text.utf8.count == 10 { cursor.index += 1 }
        if moment != nil, text.utf8.count == 10, let date = ForeignDate(iso: text), let clock = hourWithHalf(&cursor) {
            return mendClock(date, clock, from: start, &cursor, &reporter)
        }
        if text.utf8.count >= 16, let half = meridiem(cursor), let date = ForeignDate(iso: text) {
            return mendHalf(date, half, from: start, &cursor, &reporter)
        }
        guard let moment else {
            reporter.report(
                .noSuchDate, "there is no such date or time", at: cursor.span(from: start),
                help: QuantityReader.lastDay(of: text)
                    ?? "write year, month and day, such as `2026-03-02`, and a time such as `09:10Z` behind a `T`")
            return .unknown
        }
        if text.utf8.count >= 16, cursor.kind() == .word, let zone = ZoneWord(cursor) {
            return withZone(moment, text, zone, from: start, &cursor, &reporter)
        }
        return .moment(moment)
    }

    /// How long the month is, where the day is behind its end.
    private static func lastDay(of text: String) -> String? {
        let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), parts[2] > 28,
            let last = (28...31).last(where: { CivilDate(year: parts[0], month: parts[1], day: $0) != nil }),
            parts[2] > last
        else { return nil }
        return "the last day of that month is \(text.prefix(7))-\(last)"
    }

    /// `2026-03-02 09:10 CET`
    private func withZone(
        _ moment: Moment, _ text: String, _ zone: ZoneWord, from start: Int, _ cursor: inout TokenCursor,
        _ reporter: inout Reporter
    ) -> Value {
        let mended = text + zone.offset
        guard moment.offset == nil, let value = Moment(written: mended) else { return .moment(moment) }
        cursor.index += 1
        let span = cursor.span(from: start)
        reporter.report(
            .dateFormat, "a time says its zone right behind it, as `Z` or as hours from it", at: span,
            help: zone.help(mended), fix: .init(span, mended, isCertain: zone.isCertain))
        return .moment(value)
    }

    /// A date in the order of another country: `02.03.2026`, `3/2/2026`, `2 March 2026`, `2026/03/02`, `2026-3-2`.
    func foreignDate(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        // Most numbers are followed by nothing that could go on as a date.
        switch (cursor.kind(), cursor.kind(1)) {
        case (.number, .dot), (.number, .slash), (.number, .minus), (.word, .number): break
        case (.number, .word) where cursor.kind(2) == .number || cursor.kind(2) == .word || cursor.kind(2) == .comma:
            break
        default: return nil
        }
        let start = cursor.index
        guard let (date, end) = ForeignDate.read(cursor, isInExpression: isInExpression) else { return nil }
        cursor.index = end
        return mend(date, from: start, .dateFormat, "a date is written year-month-day", &cursor, &reporter)
    }

    /// `9:00`; `9:00 AM` and `9am` as well, which are reported.
    func timeOfDay(_ cursor: inout TokenCursor, _ reporter: inout Reporter) -> Value? {
        let start = cursor.index
        let seconds: Int
        switch cursor.kind() {
        case .time:
            guard let time = QuantityReader.seconds(ofClock: cursor.text) else {
                reporter.report(
                    .noSuchDate, "there is no such time", at: cursor.token.span, help: "hours go from 0 to 23")
                cursor.index += 1
                return .time(0)
            }
            seconds = time
        case .number where cursor.kind(1) == .word && cursor.unit(1) == nil:
            var behind = cursor
            behind.index += 1
            guard meridiem(behind) != nil, let hour = Int(cursor.text), hour <= 23 else { return nil }
            seconds = hour * 3600
        default: return nil
        }
        cursor.index += 1
        guard let half = meridiem(cursor) else { return .time(seconds) }
        cursor.index += half.count
        let mended = half.applied(to: seconds)
        let clock = "\(mended / 3600):\(QuantityReader.padded(mended / 60 % 60))"
        reporter.report(
            .twelveHourClock, "times count from 0:00 to 23:59", at: cursor.span(from: start), help: "write `\(clock)`",
            fix: .init(cursor.span(from: start), clock))
        return .time(mended)
    }

    /// Seconds since midnight; nil where no clock shows it.
    static func seconds(ofClock text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 2 && parts[0] < 24 && parts[1] < 60 ? parts[0] * 3600 + parts[1] * 60 : nil
    }

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    // MARK: Mends

    /// `am`, `PM`, `p.m.` behind a time, and how many tokens it takes.
    private func meridiem(_ cursor: TokenCursor) -> HalfOfDay? {
        guard cursor.kind() == .word else { return nil }
        switch cursor.text.lowercased() {
        case "am": return HalfOfDay(isAfternoon: false, count: 1)
        case "pm": return HalfOfDay(isAfternoon: true, count: 1)
        case "a" where isPointM(cursor), "p" where isPointM(cursor):
            let isAfternoon = cursor.text.lowercased() == "p"
            return HalfOfDay(isAfternoon: isAfternoon, count: cursor.kind(3) == .dot && cursor.isAttached(3) ? 4 : 3)
        default: return nil
        }
    }

    private func isPointM(_ cursor: TokenCursor) -> Bool {
        cursor.kind(1) == .dot && cursor.isAttached(1) && (cursor.isWord("m", 2) || cursor.isWord("M", 2))
    }

    /// Reports a date that is written otherwise, takes a time behind it along, and gives the date it means.
    private func mend(
        _ date: ForeignDate, from start: Int, _ code: Code, _ message: String, _ cursor: inout TokenCursor,
        _ reporter: inout Reporter
    ) -> Value {
        var time: Int?
        if cursor.kind(1) == .time, cursor.isWord("at") || cursor.kind() == .comma && !isInList { cursor.index += 1 }
        if cursor.kind() == .time, let seconds = QuantityReader.seconds(ofClock: cursor.text) {
            cursor.index += 1
            time = seconds
            if let half = meridiem(cursor) {
                time = half.applied(to: seconds)
                cursor.index += half.count
            }
        }
        var clock = time.map { " \(QuantityReader.padded($0 / 3600)):\(QuantityReader.padded($0 / 60 % 60))" } ?? ""
        let zone = time == nil ? nil : ZoneWord(cursor)
        if let zone {
            clock += zone.offset
            cursor.index += 1
        }
        let span = cursor.span(from: start)
        let readings = date.readings.map { $0.text + clock }
        guard let first = date.readings.first else {
            reporter.report(
                .noSuchDate, "there is no such date", at: span,
                help: "write year, month and day, such as `2026-03-02`")
            return .unknown
        }
        reporter.report(
            code, message, at: span,
            help: "write \(Text.list(readings.map { "`\($0)`" }, "or"))"
                + (readings.count > 1 ? ", whichever is meant" : ""),
            fix: readings.count == 1
                ? .init(span, readings[0], isCertain: !date.isShort && zone?.isCertain != false) : nil)
        return .moment(Moment(written: first.text + clock) ?? Moment(date: first, timeOfDay: time))
    }

    /// `9:10`, `09:10 pm`, `9.10`, `9am`: a time of day that is more than misplaced.
    private func isLooseClock(_ cursor: TokenCursor, _ offset: Int) -> Bool {
        var clock = cursor
        clock.index += offset
        guard clock.kind() == .time || clock.kind() == .number else { return false }
        let text = clock.text
        clock.index += 1
        return text.utf8.count < 5 || meridiem(clock) != nil
    }

    /// `2pm` behind a date, in seconds since midnight.
    private func hourWithHalf(_ cursor: inout TokenCursor) -> Int? {
        guard cursor.kind() == .number else { return nil }
        // `8.30`
        let parts = cursor.text.split(separator: ".")
        if parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), hour < 24, let minute = Int(parts[1]),
            minute < 60
        {
            cursor.index += 1
            let half = meridiem(cursor)
            cursor.index += half?.count ?? 0
            return (half?.applied(to: hour * 3600) ?? hour * 3600) + minute * 60
        }
        guard cursor.kind(1) == .word, let hour = Int(cursor.text), hour <= 12 else { return nil }
        var behind = cursor
        behind.index += 1
        guard let half = meridiem(behind) else { return nil }
        cursor.index += 1 + half.count
        return half.applied(to: hour * 3600)
    }

    private func mendClock(
        _ date: ForeignDate, _ seconds: Int, from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter
    ) -> Value {
        guard let day = date.readings.first else { return .unknown }
        let span = cursor.span(from: start)
        let mended = "\(day.text)T\(QuantityReader.padded(seconds / 3600)):\(QuantityReader.padded(seconds / 60 % 60))"
        reporter.report(
            .twelveHourClock, "a time is written as on a clock of 24 hours", at: span, help: "write `\(mended)`",
            fix: .init(span, mended))
        return .moment(Moment(date: day, timeOfDay: seconds))
    }

    /// A date with a time on the twelve-hour clock.
    private func mendHalf(
        _ date: ForeignDate, _ half: HalfOfDay, from start: Int, _ cursor: inout TokenCursor, _ reporter: inout Reporter
    ) -> Value {
        let text = cursor.tree.text(of: cursor.tree.tokens[start])
        let clock = String(text.dropFirst(11).prefix(5))
        cursor.index += half.count
        guard let day = date.readings.first, let seconds = QuantityReader.seconds(ofClock: clock) else {
            return .unknown
        }
        let time = half.applied(to: seconds)
        let mended =
            "\(day.text)\(text.dropFirst(10).prefix(1))\(QuantityReader.padded(time / 3600))"
            + ":\(QuantityReader.padded(time / 60 % 60))\(text.dropFirst(16))"
        reporter.report(
            .twelveHourClock, "times count from 0:00 to 23:59", at: cursor.span(from: start),
            help: "write `\(mended)`", fix: .init(cursor.span(from: start), mended))
        return .moment(Moment(written: mended) ?? Moment(date: day))
    }
}

/// Before or after noon.
private struct HalfOfDay {
    var isAfternoon: Bool
    /// How many tokens say so.
    var count: Int

    func applied(to seconds: Int) -> Int {
        let hour = seconds / 3600
        guard hour <= 12 else { return seconds }
        return seconds % 3600 + (hour % 12 + (isAfternoon ? 12 : 0)) * 3600
    }
}

extension Moment {
    /// `2026-03-02`, with `T09:10`, `:30`, `Z` or `+01:00` behind it; nil where the calendar or the clock has none such.
    public init?(written text: String) {
        let bytes = Array(text.utf8)
        func digits(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<start + count] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 48
            }
            return value
        }
        guard let year = digits(0, 4), let month = digits(5, 2), let day = digits(8, 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        guard bytes.count > 10 else {
            self.init(date: date)
            return
        }
        guard let hour = digits(11, 2), let minute = digits(14, 2), hour < 24, minute < 60 else { return nil }
        var time = hour * 3600 + minute * 60
        var rest = 16
        if rest < bytes.count, bytes[rest] == UInt8(ascii: ":") {
            guard let second = digits(17, 2), second < 60 else { return nil }
            time += second
            rest = 19
        }
        var offset: Int?
        if rest < bytes.count {
            if bytes[rest] == UInt8(ascii: "Z") {
                offset = 0
            } else {
                guard let hours = digits(rest + 1, 2), let minutes = digits(rest + 4, 2), hours <= 14, minutes < 60
                else {
                    return nil
                }
                offset = (bytes[rest] == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
            }
        }
        self.init(date: date, timeOfDay: time, offset: offset)
    }
}
