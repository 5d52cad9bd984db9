import RecoverBase

/// What a field, an argument or an expression can hold. Only the rare large ones stand in boxes of their own.
public enum Value: Sendable, Hashable {
    /// Not written. Comparing with it gives unknown.
    case unknown
    /// Left open on purpose (`?`), with what is needed.
    case open(String)
    case flag(Bool)
    /// A plain count or factor.
    case number(Double)
    /// In points: `30%` is 30.
    case percent(Double)
    /// A survey score out of ten: `3/10` is 3.
    case score(Double)
    /// In units of the currency, which is its symbol.
    case money(Double, currency: String)
    case duration(CalendarSpan)
    indirect case moment(Moment)
    /// Seconds since midnight.
    case time(Int)
    case text(String)
    /// A text with paths to be filled in, once, when it is shown.
    case template([TextPiece])
    /// A name: an id or one of a set of words.
    case word(String)
    /// A word with its place on a scale, which orders it.
    case level(Int, word: String)
    /// Both ends inclusive; nil is open.
    indirect case range(Value?, Value?)
    case list([Value])

    public var isKnown: Bool {
        switch self {
        case .unknown, .open: false
        default: true
        }
    }

    /// The words or text of a value that is either.
    public var string: String? {
        switch self {
        case .text(let text), .word(let text), .level(_, let text): text
        case .template(let pieces): TextPiece.written(pieces)
        default: nil
        }
    }

    /// The number in a number, percentage, score or sum of money.
    public var double: Double? {
        switch self {
        case .number(let value), .percent(let value), .score(let value), .money(let value, _): value
        default: nil
        }
    }

    public var integer: Int? {
        guard let double, double == double.rounded(), abs(double) < 9e15 else { return nil }
        return Int(saturating: double)
    }

    public var duration: CalendarSpan? {
        if case .duration(let span) = self { return span }
        return nil
    }

    public var moment: Moment? {
        if case .moment(let moment) = self { return moment }
        return nil
    }

    public var list: [Value]? {
        if case .list(let values) = self { return values }
        return nil
    }

    /// Whether there are paths in it that are filled in when it is shown.
    public var hasFills: Bool {
        switch self {
        case .template: true
        case .list(let values): values.contains { $0.hasFills }
        default: false
        }
    }

    /// The paths that are filled in, in order.
    public var fills: [Path] {
        switch self {
        case .template(let pieces):
            pieces.compactMap { if case .path(let path) = $0 { path } else { nil } }
        case .list(let values): values.flatMap(\.fills)
        default: []
        }
    }

    /// The strings of a list of words or texts; a single one is a list of one.
    public var strings: [String] {
        if case .list(let values) = self { return values.compactMap(\.string) }
        return string.map { [$0] } ?? []
    }
}

/// A piece of a text: as it is, or the path of what is filled in.
public enum TextPiece: Sendable, Hashable {
    case text(String)
    case path(Path)

    /// As the source has them, paths in braces.
    public static func written(_ pieces: [TextPiece]) -> String {
        var text = ""
        for piece in pieces { text += piece.written }
        return text
    }

    /// As the source has it, a path in braces.
    public var written: String {
        switch self {
        case .text(let text): text
        case .path(let path): "{\(path)}"
        }
    }
}

/// The kind of a value, as messages name it.
public enum ValueKind: Sendable, Hashable {
    case unknown, flag, number, percent, score
    case money(currency: String?)
    case duration, moment, time, text, list
    indirect case range(ValueKind)

    /// With its article: "a length of time".
    public var description: String {
        switch self {
        case .unknown: "nothing known"
        case .flag: "a yes or no"
        case .number: "a number"
        case .percent: "a percentage"
        case .score: "a score"
        case .money(let currency): currency.map { "a sum in \($0)" } ?? "a sum of money"
        case .duration: "a length of time"
        case .moment: "a date"
        case .time: "a time of day"
        case .text: "a text"
        case .list: "a list"
        case .range(let kind): "a range of \(kind.plural)"
        }
    }

    /// Several of it: "lengths of time".
    public var plural: String {
        switch self {
        case .unknown: "unknown ends"
        case .flag: "yes or no"
        case .number: "numbers"
        case .percent: "percentages"
        case .score: "scores"
        case .money: "sums of money"
        case .duration: "lengths of time"
        case .moment: "dates"
        case .time: "times of day"
        case .text: "texts"
        case .list: "lists"
        case .range: "ranges"
        }
    }
}

extension Value {
    public var kind: ValueKind {
        switch self {
        case .unknown, .open: .unknown
        case .flag: .flag
        case .number: .number
        case .percent: .percent
        case .score: .score
        case .money(_, let currency): .money(currency: currency)
        case .duration: .duration
        case .moment: .moment
        case .time: .time
        case .text, .word, .template, .level: .text
        case .range(let lower, let upper): .range((lower ?? upper)?.kind ?? .unknown)
        case .list: .list
        }
    }
}
