import RecoverModel

extension CalendarSpan {
    /// `3h`, `8 days`, `2 days 4 hours`; nil for what is no length of time.
    public init?(written text: String) {
        var span: CalendarSpan?
        var rest = text[...]
        while true {
            rest = rest.drop { $0 == " " }
            guard !rest.isEmpty else { break }
            let number = rest.prefix { $0.isNumber || $0 == "." }
            let word = rest.dropFirst(number.count).drop { $0 == " " }
            let unit = word.prefix { $0.isLetter }
            guard let count = Double(number), let one = TimeUnits.unit(named: String(unit)) else { return nil }
            span = (span ?? CalendarSpan()) + one * count
            rest = word.dropFirst(unit.count)
        }
        guard let span else { return nil }
        self = span
    }
}
