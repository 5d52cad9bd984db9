import RecoverBase

/// How an option of a decision is judged.
public struct Rule: Sendable, Hashable, Stated {
    public var id: String
    public var title: String
    /// A condition on the case; nil always holds.
    public var when: Expression?
    public var expects: Expression
    /// The points that breaking it costs.
    public var weight: Double
    /// Who breaks it has not passed.
    public var fails = false
    public var because: String?
    public var origin: Origin
    public var node = ModelTree.root

    public init(
        id: String, title: String, when: Expression? = nil, expects: Expression, weight: Double = 1,
        because: String? = nil, origin: Origin
    ) {
        self.id = id
        self.title = title
        self.when = when
        self.expects = expects
        self.weight = weight
        self.because = because
        self.origin = origin
    }

    /// `playbook:closed-loop:45`.
    public var source: String { origin.place }
}
