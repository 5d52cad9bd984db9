/// The action plan: who does what by which day, and how the customer will see it.
public struct Plan: Sendable, Hashable {
    public struct Milestone: Sendable, Hashable, Stated {
        /// The id or, where there is none, the title.
        public var id: String
        public var title: String
        /// Day 1 is the start date (E15).
        public var day: Field<Int> = .unknown
        /// The id of an owner (D1), or its labelled blank.
        public var owner: String?
        /// How one knows that it is done (E16).
        public var success: Field<String> = .unknown
        /// The customer sees it within the time of the plan's `visible-win` (E17).
        public var isVisibleWin = false
        /// The issues it keeps from coming back.
        public var prevents: [String] = []
        /// The owner who must approve it (G11).
        public var approval: String?
        public var node = ModelTree.root

        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// A day on which somebody decides whether to go on (F20).
    public struct Checkpoint: Sendable, Hashable, Stated {
        public var title: String
        /// Counted like that of a milestone.
        public var day: Field<Int>
        public var decidedBy: String?
        public var goWhen: String?
        public var otherwise: String?
        public var node = ModelTree.root

        public init(title: String, day: Field<Int>) {
            self.title = title
            self.day = day
        }
    }

    /// A table row that the reply must fill.
    public struct Row: Sendable, Hashable, Stated {
        public var days: Bounds
        public var node: ModelTree.NodeID

        public init(days: Bounds, node: ModelTree.NodeID = ModelTree.root) {
            self.days = days
            self.node = node
        }
    }

    /// How long it runs.
    public var days: Field<Int> = .unknown
    public var owners: [String] = []
    /// How many the reply must have where they are not written out.
    public var milestoneCount: Bounds?
    /// The time within which the customer must see a first result.
    public var visibleWinWithin: Quantity?
    public var milestones: [Milestone] = []
    public var checkpoints: [Checkpoint] = []
    public var rows: [Row] = []

    public init() {}
}

/// What a plan cannot do without, as its labelled blanks say it where the author does not.
extension Plan.Milestone {
    public var neededDay: String { day.needed ?? "day of \(id)" }
    public var neededOwner: String { "owner of \(id)" }
    public var neededSuccess: String { "success signal of \(id)" }
}

extension Plan.Checkpoint {
    public var neededDay: String { day.needed ?? "day of the checkpoint" }
}
