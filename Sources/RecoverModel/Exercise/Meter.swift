/// Something that choices move, between two ends.
public struct Meter: Sendable, Hashable, Stated {
    /// What its figures count.
    public enum Unit: Sendable, Hashable {
        case number, percent, score
        case money(String)

        /// The unit of a value; nil where a meter cannot have it.
        public init?(_ value: Value) {
            switch value {
            case .number: self = .number
            case .percent: self = .percent
            case .score: self = .score
            case .money(_, let currency): self = .money(currency)
            default: return nil
            }
        }

        public func value(_ amount: Double) -> Value {
            switch self {
            case .number: .number(amount)
            case .percent: .percent(amount)
            case .score: .score(amount)
            case .money(let currency): .money(amount, currency: currency)
            }
        }
    }

    public var id: String
    public var title: String
    public var unit: Unit
    public var lower: Double
    public var upper: Double
    public var start: Double
    /// Less of it is better.
    public var isLowGood = false
    public var node = ModelTree.root

    public init(id: String, title: String, unit: Unit, lower: Double, upper: Double, start: Double) {
        self.id = id
        self.title = title
        self.unit = unit
        self.lower = lower
        self.upper = upper
        self.start = start
    }

    /// A reading of the meter with its unit: `45%`, `6`.
    public func words(_ reading: Double) -> String { unit.value(reading).description }

    /// What is added or taken away: `+6`, `−$20`, `+15 points` of a percentage.
    public func words(ofChange change: Double) -> String {
        let sign = change < 0 ? "−" : "+"
        guard unit == .percent else { return sign + words(abs(change)) }
        return "\(sign)\(Value.plain(abs(change))) \(abs(change) == 1 ? "point" : "points")"
    }
}
