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
        public var word: AuthorWord?
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
        /// The author's `score`.
        public var authorScore: Double?
        /// In the author's words: the first thing that a debrief says.
        public var reason: String?
        /// Who takes it has not passed.
        public var fails = false
        /// The statement in the tree, which rules see as `option`.
        public var node: ModelTree.NodeID
        public var origin: Origin

        public init(id: String, text: String, node: ModelTree.NodeID, origin: Origin) {
            self.id = id
            self.text = text
            self.node = node
            self.origin = origin
        }

        public var isCorrect: Bool { word == .correct }

        /// What the author says it is worth, in points; nil where the rules decide.
        public var authorPoints: Double? { authorScore ?? word?.points }
    }
}

/// What an author calls an option, in a word that a class understands.
public enum AuthorWord: String, Sendable, Hashable, CaseIterable {
    case correct, good, weak, harmful

    /// The keyword that says it.
    public var keyword: KeywordName {
        switch self {
        case .correct: .correct
        case .good: .good
        case .weak: .weak
        case .harmful: .harmful
        }
    }

    /// Out of 100.
    public var points: Double {
        switch self {
        case .correct: 100
        case .good: 67
        case .weak: 33
        case .harmful: 0
        }
    }
}
