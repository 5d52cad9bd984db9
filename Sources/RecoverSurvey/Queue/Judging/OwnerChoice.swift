import RecoverModel

/// Someone who could own a case.
public struct OwnerCandidate: Sendable, Hashable {
    public var id: String
    /// As people read it.
    public var shown: String
    /// A level of the `authority` scale.
    public var authority: String?
    /// The account's own CSM.
    public var isAccountCSM: Bool
    /// Accounts whose CSM this is, in lower case.
    public var accounts: Set<String>
    /// Open cases.
    public var load: Int

    public init(
        id: String, shown: String, authority: String? = nil, isAccountCSM: Bool = false, accounts: Set<String> = [],
        load: Int = 0
    ) {
        self.id = id
        self.shown = shown
        self.authority = authority
        self.isAccountCSM = isAccountCSM
        self.accounts = accounts
        self.load = load
    }

    init(_ owner: Owner) {
        self.init(
            id: owner.id, shown: owner.person.known ?? owner.title ?? owner.id, authority: owner.authority,
            isAccountCSM: owner.isAccountCSM)
    }
}

/// Who may own a case, by the playbooks' own rules for whoever acts: an owner who would break one is no owner.
struct OwnerChoice: Sendable {
    private let rules: [Expression]
    private let authority: [String]
    private let policy: String?

    init(_ model: RecoveryModel) {
        let tree = model.tree
        rules = tree.children(of: ModelTree.root, .rule).compactMap { id in
            guard let expects = tree.child(of: id, .expects).flatMap({ tree[$0].condition }) else { return nil }
            let when = tree.child(of: id, .when).flatMap { tree[$0].condition }
            let paths = (expects.paths + (when?.paths ?? [])).map(\.path)
            let isAboutActor = paths.allSatisfy {
                $0.segments.count == 1 || $0.segments.starts(with: ["option", "actor"])
            }
            return isAboutActor && paths.contains { $0.segments.count > 1 } ? expects : nil
        }
        authority =
            tree.child(of: ModelTree.root, .scale, "authority").map { tree.value("levels", of: $0).strings } ?? []
        policy = model.policy(.outreachOwner)?.value.string
    }

    /// Whether a rule asks what somebody may decide.
    var asksForAuthority: Bool {
        rules.contains { $0.paths.contains { $0.path.segments == ["option", "actor", "authority"] } }
    }

    /// Whether somebody may own a case of an account.
    /// - Parameter csm: whom an export names as the account's CSM, by id or name; empty where it names nobody.
    func allows(_ candidate: OwnerCandidate, account: String = "", csm: String = "") -> Bool {
        let isNamed = !csm.isEmpty && [candidate.id, candidate.shown].contains { $0.lowercased() == csm.lowercased() }
        let isOwnCSM =
            candidate.isAccountCSM || isNamed
            || !account.isEmpty && candidate.accounts.contains(account.lowercased())
        switch policy {
        case "not-account-csm" where isOwnCSM: return false
        case "account-csm" where !isOwnCSM: return false
        default: break
        }
        let scope = ActorScope(candidate: candidate, isAccountCSM: isOwnCSM, authority: authority)
        return rules.allSatisfy { (try? $0.truth(in: scope)) == .yes }
    }

    private struct ActorScope: Scope {
        var candidate: OwnerCandidate
        var isAccountCSM: Bool
        var authority: [String]

        func value(of path: Path) -> Value {
            switch path.segments {
            case ["option", "actor"]: return .word(candidate.id)
            case ["option", "actor", "account-csm"]: return .flag(isAccountCSM)
            case ["option", "actor", "authority"]: return level(candidate.authority)
            default: return path.segments.count == 1 ? level(path.segments[0]) : .unknown
            }
        }

        private func level(_ word: String?) -> Value {
            guard let word, let rank = authority.firstIndex(of: word) else { return .unknown }
            return .level(rank, word: word)
        }
    }
}
