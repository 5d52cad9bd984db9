/// What trainers need of a scenario: what participants read, what they decide, and how that is judged.
public struct Exercise: Sendable, Hashable {
    /// A document that participants can read.
    public struct Exhibit: Sendable, Hashable, Stated {
        public var title: String
        public var text: String
        public var node: ModelTree.NodeID

        public init(title: String, text: String, node: ModelTree.NodeID = ModelTree.root) {
            self.title = title
            self.text = text
            self.node = node
        }
    }

    public var situation: String?
    public var exhibits: [Exhibit] = []
    public var meters: [Meter] = [] {
        didSet { meterPlaces = Dictionary(zip(meters.map(\.id), meters.indices)) { first, _ in first } }
    }
    private var meterPlaces: [String: Int] = [:]
    public var decisions: [Decision] = []
    /// In the order in which they are tried: what says `otherwise` stands last.
    public var endings: [Ending] = []
    public var quizzes: [Quiz] = []
    public var tasks: [WritingTask] = []
    public var objectives: [Objective] = []
    public var rules: [Rule] = []
    /// The score from which it is passed; nil where it is practice.
    public var passMark: Double?
    /// Options are shown in an order drawn from the seed and the participant.
    public var shufflesOptions = false
    /// Questions for afterwards.
    public var debrief: [String] = []
    /// For the facilitator only.
    public var notes: [String] = []

    public init() {}

    /// Nothing is asked.
    public var isEmpty: Bool { decisions.isEmpty && quizzes.isEmpty && tasks.isEmpty }

    public func decision(_ id: String) -> Decision? { decisions.first { $0.id == id } }
    public func ending(_ id: String) -> Ending? { endings.first { $0.id == id } }
    public func meter(_ id: String) -> Meter? { meterPlaces[id].map { meters[$0] } }
    public func objective(_ id: String) -> Objective? { objectives.first { $0.id == id } }
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}

/// A scope from which the statements of one option can be read as `option`, those of its decision as `decision`.
public protocol ExerciseScope: Scope, Sendable {
    func seeing(option: ModelTree.NodeID, of decision: ModelTree.NodeID) -> Self
}
