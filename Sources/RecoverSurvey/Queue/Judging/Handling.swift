import RecoverModel

/// What the playbooks in force say of how a case is dealt with; which guards fire and what it counts depends on the row.
///
/// It is compiled once for all rows of which the conditions of blocks say the same, with the fields alone that these read.
struct Handling: Sendable {
    let segment: String
    let guards: [(guard: Guard, condition: Judgement)]
    let priorities: [(reason: Verdict.Reason, condition: Judgement)]
    let choice: OwnerChoice
    /// Where no guard says who takes over.
    let owner: OwnerCandidate?
    let contact: ContactClock?
    private let owners: [Owner]
    private let nextWithoutGuards: String

    /// - Parameter index: the place of a term in signatures.
    init(_ model: RecoveryModel, doctrine: SurveyDoctrine, index: (Expression) -> Int? = { _ in nil }) {
        let tree = model.tree
        func judgement(_ condition: Expression) -> Judgement {
            Judgement(condition, index: index) { doctrine.truth($0, model) }
        }
        segment = model.segment ?? ""
        guards = model.guards.map { found in
            let condition = tree.child(of: found.node, .when).flatMap { tree[$0].condition }
            return (found, condition.map(judgement) ?? .fixed(.unknown))
        }
        priorities = tree.children(of: ModelTree.root, .priority).compactMap { id in
            Verdict.Reason(id, tree).map { ($0, tree[id].condition.map(judgement) ?? .fixed(.yes)) }
        }
        let choice = OwnerChoice(model)
        self.choice = choice
        let allowed = model.owners.map(OwnerCandidate.init).filter { choice.allows($0) }
        owner = allowed.first { $0.id == model.assigned } ?? allowed.first
        owners = model.owners
        contact = ContactClock(model)
        nextWithoutGuards = Handling.next(model)
    }

    /// Somebody whom a guard names.
    func candidate(_ name: String) -> OwnerCandidate {
        owners.first { $0.id == name }.map(OwnerCandidate.init) ?? OwnerCandidate(id: name, shown: name)
    }

    func next(_ fired: [Guard], _ holder: Guard?) -> String {
        if let holder {
            let advice = holder.advice ?? "Send nothing."
            return holder.route.map { "\($0): \(advice)" } ?? advice
        }
        if let advised = fired.first(where: { $0.advice != nil }), let advice = advised.advice { return advice }
        if fired.contains(where: { $0.holds.contains("email") }) { return "Call first" }
        return nextWithoutGuards
    }

    private static func next(_ model: RecoveryModel) -> String {
        if model.policy(.firstChannel)?.value.string == "call" { return "Call" }
        switch model.policy(.scheduling)?.value.string {
        case "two-times": return "Mail, two times"
        case "one-link": return "Mail, one link"
        default: return "Mail"
        }
    }
}

/// A condition, as far as the playbooks decide it; what is left are places in the signatures of rows.
indirect enum Judgement: Sendable {
    case fixed(Truth)
    case read(Int)
    case not(Judgement)
    case and(Judgement, Judgement)
    case or(Judgement, Judgement)

    init(_ condition: Expression, index: (Expression) -> Int?, fixed: (Expression) -> Truth) {
        switch condition.form {
        case .not(let inner): self = .not(Judgement(inner, index: index, fixed: fixed))
        case .and(let left, let right):
            self = .and(
                Judgement(left, index: index, fixed: fixed), Judgement(right, index: index, fixed: fixed))
        case .or(let left, let right):
            self = .or(Judgement(left, index: index, fixed: fixed), Judgement(right, index: index, fixed: fixed))
        default: self = index(condition).map(Judgement.read) ?? .fixed(fixed(condition))
        }
    }

    func truth(in signature: RowSignature) -> Truth {
        switch self {
        case .fixed(let truth): return truth
        case .read(let index): return signature.truth(at: index)
        case .not(let inner):
            switch inner.truth(in: signature) {
            case .yes: return .no
            case .no: return .yes
            case .unknown: return .unknown
            }
        case .and(let left, let right):
            let (first, second) = (left.truth(in: signature), right.truth(in: signature))
            if first == .no || second == .no { return .no }
            return first == .yes && second == .yes ? .yes : .unknown
        case .or(let left, let right):
            let (first, second) = (left.truth(in: signature), right.truth(in: signature))
            if first == .yes || second == .yes { return .yes }
            return first == .no && second == .no ? .no : .unknown
        }
    }
}
