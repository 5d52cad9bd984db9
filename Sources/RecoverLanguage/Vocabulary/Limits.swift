import RecoverModel

/// What a number in a statement can be, where not any will do.
public enum Limits: String, Sendable {
    /// Days and times are counted.
    case whole
    /// How often a path may come back.
    case turns
    /// What something scores.
    case points
    /// What counts must count for something.
    case positive

    /// Numbers, and sums of money. Up to here every whole number is told from the next.
    public static let number = 999_999_999_999_999.0
    /// Days, times and items that are counted one by one.
    public static let count = 100_000.0
    public static let weight = 1_000_000.0
    /// The years of a length of time, either way.
    public static let years = 1000.0
    /// Either end of a meter: in thousandths, many of them can be added up.
    public static let meter = 10_000_000_000.0
    /// What one option costs.
    public static let cost = 100_000_000_000.0
    /// How often a path may come back to a decision.
    public static let again = 100.0

    /// Why a number is none of them; nil where it is one.
    public func mistake(in number: Double) -> String? {
        switch self {
        case .whole where number < 0, .turns where number < 0, .points where number < 0:
            "\(Value.plain(number)) is less than 0"
        case .whole where number != number.rounded(), .turns where number != number.rounded():
            "\(Value.plain(number)) is no whole number"
        case .whole where number > Limits.count:
            "\(Value.plain(number)) is more than \(Value.plain(Limits.count))"
        case .positive where number > Limits.weight:
            "\(Value.plain(number)) is more than \(Value.plain(Limits.weight))"
        case .points where number > 100: "\(Value.plain(number)) is more than 100"
        case .positive where number <= 0: "\(Value.plain(number)) is not above 0"
        default: nil
        }
    }

    /// What to write: "a number from 0 to 100".
    public var description: String {
        switch self {
        case .whole, .turns: "a whole number"
        case .points: "a number from 0 to 100"
        case .positive: "a number above 0"
        }
    }
}
