import RecoverModel

/// What the playbooks say, as rows of an export are judged by it. The compiler is handed in: this room knows no language.
public struct SurveyDoctrine: Sendable {
    /// The conditions of the playbooks, those of `when` blocks that do not hold included.
    public var conditions: CaseConditions
    /// What the playbooks say before anything is known of a customer.
    public var base: RecoveryModel
    /// Compiles the statements of a case on top of the playbooks; nil where they are wrong.
    public var compile: @Sendable (String) -> RecoveryModel?
    /// Whether a condition holds in a compiled case.
    public var truth: @Sendable (Expression, RecoveryModel) -> Truth

    public init(
        conditions: CaseConditions, base: RecoveryModel, compile: @escaping @Sendable (String) -> RecoveryModel?,
        truth: @escaping @Sendable (Expression, RecoveryModel) -> Truth
    ) {
        self.conditions = conditions
        self.base = base
        self.compile = compile
        self.truth = truth
    }

    /// The highest score that is in the queue: the school may leave out a 6 (P21).
    var highestScore: Int {
        base.policy(.scores)?.value.string == "up-to-five" ? 5 : 6
    }

    /// Somebody by the name that a table has, as people read it.
    public func candidate(_ name: String) -> OwnerCandidate {
        base.owners.first { $0.id == name }.map(OwnerCandidate.init) ?? OwnerCandidate(id: name, shown: name)
    }

    /// The words of a scale, lowest first.
    func levels(_ scale: String) -> [String] {
        base.tree.child(of: ModelTree.root, .scale, scale).map { base.tree.value("levels", of: $0).strings } ?? []
    }
}
