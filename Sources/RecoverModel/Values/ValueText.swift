import RecoverBase

/// How values read when nobody's own words for them are at hand.
extension Value {
    public var description: String {
        switch self {
        case .unknown: "unknown"
        case .open(let what): "[CONTEXT NEEDED: \(what)]"
        case .flag(let isSet): isSet ? "yes" : "no"
        case .number(let value): Value.plain(value)
        case .percent(let value): Value.plain(value) + "%"
        case .score(let value): Value.plain(value) + "/10"
        case .money(let amount, let currency): Value.money(amount, currency)
        case .duration(let span): span.description
        case .moment(let moment): moment.description
        case .time(let seconds): Value.clock(seconds)
        case .template(let pieces): TextPiece.written(pieces)
        case .text(let text), .word(let text), .level(_, let text): text
        case .range(let lower, let upper): Value.range(lower, upper)
        case .list(let values): values.map(\.description).joined(separator: ", ")
        }
    }

    /// Whole numbers without a fraction, others rounded to two places.
    public static func plain(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        if rounded == rounded.rounded(), abs(rounded) < 1e15 { return String(Int(saturating: rounded)) }
        return rounded.description
    }

    private static func money(_ amount: Double, _ currency: String) -> String {
        let sign = amount < 0 ? "-" : ""
        let size = abs(amount)
        if size >= 1e6, (size / 1e4).rounded() * 1e4 == size { return sign + currency + plain(size / 1e6) + "m" }
        if size >= 1e3, (size / 10).rounded() * 10 == size { return sign + currency + plain(size / 1e3) + "k" }
        return sign + currency + plain(size)
    }

    private static func clock(_ seconds: Int) -> String {
        let minutes = seconds / 60 % 60
        return "\(seconds / 3600):\(minutes < 10 ? "0" : "")\(minutes)"
    }

    private static func range(_ lower: Value?, _ upper: Value?) -> String {
        guard let lower, let upper else { return "\(lower?.description ?? "")..\(upper?.description ?? "")" }
        // `3..4/10` and `95..100%` say their unit once; `1..2 days` does by the words of the later end.
        var first = lower.description
        let second = upper.description
        for unit in ["/10", "%"] where first.hasSuffix(unit) && second.hasSuffix(unit) {
            first.removeLast(unit.count)
        }
        return first + ".." + second
    }
}
