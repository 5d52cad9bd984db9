import RecoverBase

/// A question with options.
public struct Decision: Sendable, Hashable, Stated {
    public var id: String
    public var question: String
    /// The id of an objective.
    public var objective: String?
    /// Time for the group.
    public var discuss: Quantity?
    public var hint: String?
    /// How often a path may come back to it; nil is never.
    public var again: Int?
    public var weight = 1.0
    /// For the facilitator only.
    public var notes: [String] = []
    public var options: [Option] = []
    /// The statement in the tree, which rules see as `decision`.
    public var node: ModelTree.NodeID
    public var origin: Origin

    public init(id: String, question: String, node: ModelTree.NodeID, origin: Origin) {
        self.id = id
        self.question = question
        self.node = node
        self.origin = origin
    }

    public func option(_ id: String) -> Option? { options.first { $0.id == id } }

    /// One thing a participant can choose. What it says of itself for rules to judge (`actor`, `commit`, …) is read
    /// from the tree.
    public struct Option: Sendable, Hashable, Stated {
        public var id: String
        public var text: String
        /// The author's answer.
        public var isCorrect = false
        /// Offered only where this holds.
        public var condition: Expression?
        public var effects: [Effect] = []
        /// The time it takes on the clock, or by when it is done.
        public var takes: CalendarSpan?
        public var within: CalendarSpan?
        public var costs: Value?
        /// What comes of it, told afterwards.
        public var reveal: String?
        /// Empty where nothing is left to chance.
        public var chances: [Chance] = []
        public var thens: [Then] = []
        /// The author's score instead of the rules', and why.
        public var authorScore: Double?
        public var authorReason: String?
        /// How many things it says of itself that rules can judge.
        public var statements = 0
        /// The statement in the tree, which rules see as `option`.
        public var node: ModelTree.NodeID
        public var origin: Origin

        public init(id: String, text: String, node: ModelTree.NodeID, origin: Origin) {
            self.id = id
            self.text = text
            self.node = node
            self.origin = origin
        }
    }
}
