import RecoverBase

extension Moment {
    /// `2026-03-02`, with `T09:10`, `:30`, `Z` or `+01:00` behind it; nil where the calendar or the clock has none such.
    public init?(written text: String) {
        let bytes = Array(text.utf8)
        func digits(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<start + count] {
                guard (48...57).contains(byte) else { return nil }
                value = value * 10 + Int(wide: byte) - 48
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
