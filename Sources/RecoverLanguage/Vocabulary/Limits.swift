import RecoverModel

/// What a number in a statement can be, where not any will do.
public enum Limits: String, Sendable {
    /// Days and times are counted.
    case whole
    /// What something scores.
    case points
    /// What counts must count for something.
    case positive

    /// Why a number is none of them; nil where it is one.
    public func mistake(in number: Double) -> String? {
        switch self {
        case .whole where number < 0, .points where number < 0: "\(Value.plain(number)) is less than 0"
        case .whole where number != number.rounded(): "\(Value.plain(number)) is no whole number"
        case .points where number > 100: "\(Value.plain(number)) is more than 100"
        case .positive where number <= 0: "\(Value.plain(number)) is not above 0"
        default: nil
        }
    }

    /// What to write: "a number from 0 to 100".
    public var description: String {
        switch self {
        case .whole: "a whole number"
        case .points: "a number from 0 to 100"
        case .positive: "a number above 0"
        }
    }
}
