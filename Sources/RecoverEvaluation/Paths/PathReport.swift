/// One way through an exercise.
public struct Trail: Sendable, Hashable {
    public struct Step: Sendable, Hashable {
        /// Index of the decision, and of the option in it.
        public var decision: Int
        public var option: Int
        /// Index of the chance that came up; nil where there is none.
        public var chance: Int?
    }

    public var steps: [Step] = []
    /// The mean of the options' scores, each with its decision's weight; nil where none scores.
    public var score: Double?
    /// Index of the ending; nil where none holds.
    public var ending: Int?
    public var meters: [Double] = []
    public var seconds = 0
    public var spent = 0.0
}

/// What to expect after something, over all plays in which everybody chooses evenly among what is offered.
public struct Outlook: Sendable, Hashable {
    /// How often it comes to that in one play: less than 1 where other choices lead past it.
    public var reach = 0.0
    /// The mean score of the paths; nil where nothing on them scores.
    public var score: Double?
    public var meters: [Double] = []
    public var seconds = 0.0
    public var spent = 0.0
}

/// Every way through an exercise.
public struct PathReport: Sendable, Hashable {
    /// How many ways there are, chances counted as ways of their own. As a floating-point number, since there can be
    /// more than any integer counts.
    public var count = 0.0
    /// All ways were evaluated; otherwise `plays` of them, drawn with a seed.
    public var isExhaustive = true
    public var plays = 0
    public var best: Trail?
    public var worst: Trail?
    /// From the start.
    public var whole = Outlook()
    /// For each decision, for each of its options.
    public var options: [[Outlook]] = []
    /// How likely each ending is, and none.
    public var endings: [Double] = []
    public var noEnding = 0.0
    /// What guessing earns; nil where nothing is scored, or it was not asked for.
    public var guessing: Guessing?
    public var findings: [Finding] = []
}
