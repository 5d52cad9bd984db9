/// A change of one meter, in its own unit; percentages in points.
public struct Effect: Sendable, Hashable {
    public var meter: String
    public var change: Double

    public init(meter: String, change: Double) {
        self.meter = meter
        self.change = change
    }
}

/// Where a path goes on.
public struct Then: Sendable, Hashable {
    public enum Target: Sendable, Hashable {
        case decision(String)
        case ending(String)
        /// `then end`: the first ending whose condition holds.
        case end
    }

    public var target: Target
    /// Nil holds always.
    public var condition: Expression?

    public init(target: Target, condition: Expression? = nil) {
        self.target = target
        self.condition = condition
    }
}

/// One of several outcomes of an option.
public struct Chance: Sendable, Hashable, Stated {
    /// From 0 to 1; what `otherwise` takes is worked out.
    public var share: Double
    public var text: String?
    public var effects: [Effect] = []
    public var takes: CalendarSpan?
    public var costs: Value?
    public var reveal: String?
    public var thens: [Then] = []
    public var node = ModelTree.root

    public init(share: Double, text: String? = nil) {
        self.share = share
        self.text = text
    }
}

/// How a path can end.
public struct Ending: Sendable, Hashable, Stated {
    public var id: String
    public var title: String
    /// Nil for `otherwise`, which comes last wherever it is written.
    public var condition: Expression?
    public var worth: Quantity?
    public var text: String?
    /// Who ends in it has not passed.
    public var fails = false
    public var node = ModelTree.root

    public init(id: String, title: String, condition: Expression? = nil) {
        self.id = id
        self.title = title
        self.condition = condition
    }
}
