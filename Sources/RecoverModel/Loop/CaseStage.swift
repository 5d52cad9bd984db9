import RecoverBase

/// A step on the way of a case, with its clock, as the playbooks state it.
public struct CaseStage: Sendable, Hashable, Stated {
    public var id: String
    public var title: String
    /// The window in which it is due: from, and until; of `within 24 hours` there is only an end.
    public var opens: TimeLimit?
    public var due: TimeLimit?
    /// The time after which it is late beyond the limit.
    public var breach: TimeLimit?
    /// The time after which it is too late.
    public var closes: TimeLimit?
    /// What the times count from: `received`, or an event.
    public var anchor: String?
    /// When it usually comes, from and until, and what that counts from: shown beside the window, binding nobody (P27).
    public var typicalFrom: TimeLimit?
    public var typicalUntil: TimeLimit?
    public var typicalAnchor: String?
    /// The stage that must have come before it.
    public var after: String?
    /// What must hold when it comes.
    public var condition: Expression?
    /// The same as it is written.
    public var conditionWords = ""
    /// The stage that the case goes back to with it, and under which condition; without one, always.
    public var backTo: String?
    public var backWhen: Expression?
    /// The template that is sent with it.
    public var sends: String?
    /// Who else hears of it when it is late.
    public var escalations: [Escalation] = []
    public var reason: String?
    public var node = ModelTree.root

    /// One link of the chain by which a late case goes up.
    public struct Escalation: Sendable, Hashable, Stated {
        public var to: String
        /// Counted from the end of the window.
        public var after: TimeLimit
        public var reason: String?
        public var node = ModelTree.root

        public init(to: String, after: TimeLimit) {
            self.to = to
            self.after = after
        }
    }

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }

    /// The stages that must have come before it: the one that `after` names, and the one its window counts from.
    public var predecessors: [String] {
        var found: [String] = []
        for name in [after, anchor] {
            if let name, name != "received", !found.contains(name) { found.append(name) }
        }
        return found
    }
}
