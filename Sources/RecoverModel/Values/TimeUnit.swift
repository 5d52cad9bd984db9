/// The units of time and all words for them, for whoever reads, corrects or writes a length of time. Days are 24 hours, a
/// year is twelve calendar months.
public enum TimeUnit: String, CaseIterable, Sendable {
    case minute, hour, day, week, month, year

    /// One of it.
    public var span: CalendarSpan {
        switch self {
        case .minute: CalendarSpan(seconds: 60)
        case .hour: CalendarSpan(seconds: 3600)
        case .day: CalendarSpan(seconds: 86_400)
        case .week: CalendarSpan(seconds: 604_800)
        case .month: CalendarSpan(months: 1)
        case .year: CalendarSpan(months: 12)
        }
    }

    public var plural: String { rawValue + "s" }

    /// A length as it was written, with the unit in the number that is said: `1 minute` of `1 minutes`.
    public static func agreeing(_ words: String) -> String {
        allCases.first { words == "1 \($0.plural)" }.map { "1 \($0.rawValue)" } ?? words
    }

    /// The words of the language, the longest first.
    public var words: [String] {
        switch self {
        case .minute: [plural, rawValue, "min"]
        case .hour: [plural, rawValue, "h"]
        case .day: [plural, rawValue, "d"]
        case .week, .month, .year: [plural, rawValue]
        }
    }

    /// What people write for it besides.
    public var abbreviations: [String] {
        switch self {
        case .minute: ["mins"]
        case .hour: ["hr", "hrs"]
        case .day: []
        case .week: ["wk", "wks"]
        case .month: ["mo", "mos", "mth", "mths"]
        case .year: ["yr", "yrs"]
        }
    }
}
