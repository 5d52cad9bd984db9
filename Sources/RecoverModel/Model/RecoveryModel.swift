import RecoverBase

/// A case as the playbooks and the scenario make it: everything that a prompt, a contract, a plan or an
/// exercise is made from. Where each value comes from is in `tree`; `why(_:)` tells it.
public struct RecoveryModel: Sendable {
    /// The scenario's or the playbook's title.
    public var title: String
    public var sender: Sender?
    /// Nil in a file that is no case.
    public var customer: Customer?
    public var feedback: Feedback?
    /// Who the case was given to.
    public var assigned: String?
    public var segment: String?
    public var policies: [Policy] = []
    public var owners: [Owner] = [] {
        didSet { ownerPlaces = Dictionary(zip(owners.map(\.id), owners.indices)) { first, _ in first } }
    }
    private var ownerPlaces: [String: Int] = [:]
    public var offers: [Offer] = []
    public var deliverables: [Deliverable] = []
    /// In an exercise with tasks that lists no deliverables: those that its playbooks describe.
    public var described: [Deliverable] = []
    /// The checks of `deliver email`, whether one is delivered or not: how one speaks to the customer holds everywhere.
    public var conduct: [CheckRequest] = []
    public var constraints: [Constraint] = []
    public var topics: [Topic] = []
    /// Lists of the playbooks: `hollow`, `blame`, …
    public var phraseLists: [PhraseList] = []
    public var concepts: [Concept] = []
    public var guards: [Guard] = []
    /// Decisions, quizzes and what belongs to them; empty in a file that is no exercise.
    public var exercise = Exercise()
    /// Messages of the playbooks, filled in.
    public var templates: [Template] = []
    public var zone: ZoneRules = .utc
    /// When somebody works, for clocks that count it.
    public var hours = WorkingHours()
    /// What happened, in the order of the file.
    public var events: [CaseEvent] = []
    /// The way of a case, in the order of the playbooks.
    public var stages: [CaseStage] = []
    /// All layers merged, with their provenance.
    public var tree: ModelTree

    public init(title: String, tree: ModelTree) {
        self.title = title
        self.tree = tree
    }

    /// The phrases of a list, or none where there is no such list.
    public func phrases(_ id: String) -> [String] { phraseLists.first { $0.id == id }?.phrases ?? [] }

    public func owner(_ id: String) -> Owner? { ownerPlaces[id].map { owners[$0] } }

    /// An owner as people read it: title and person, or the id.
    public func ownerDisplay(_ id: String) -> String { owner(id)?.display ?? id }

    public func policy(_ name: String) -> Policy? { policies.first { $0.name == name } }

    public var firedGuards: [Guard] { guards.filter { $0.fired == .yes } }

    public func policy(_ name: PolicyName) -> Policy? { policy(name.rawValue) }

    public func stage(_ id: String) -> CaseStage? { stages.first { $0.id == id } }

    /// The plan, or nil where none is delivered.
    public var plan: Plan? {
        for case .plan(let plan) in deliverables.lazy.map(\.details) { return plan }
        return nil
    }

    /// Those that say who an owner is.
    public func statements(ofOwner id: String) -> [Statement] {
        owner(id).map { [$0.statement, $0.statement(.person)] } ?? []
    }

    /// The guards that hold a deliverable back.
    public func guards(holding deliverable: Deliverable) -> [Guard] {
        deliverable.heldBy.compactMap { id in guards.first { $0.id == id } }
    }
}
