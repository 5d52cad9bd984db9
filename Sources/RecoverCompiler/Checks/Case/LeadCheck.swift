import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Who the case was given to, against what the school says of who leads. A school that insists refuses.
struct LeadCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard tree.policy("outreach-owner") == "not-account-csm" else { return }
        if let assigned = tree.child(of: ModelTree.root, .assigned) {
            check(tree.value("who", of: assigned).string, at: assigned, hasHappened: false)
        }
        for event in context.children(.event)
        where tree.value("name", of: event).string == CaseEvent.Name.assigned.rawValue {
            let roles = ["subject", "object", "actor"]
            check(roles.lazy.compactMap { tree.value($0, of: event).string }.first, at: event, hasHappened: true)
        }
    }

    private func check(_ name: String?, at assigned: ModelTree.NodeID, hasHappened: Bool) {
        guard let name, let rule = tree.child(of: ModelTree.root, .policy, "outreach-owner"),
            let owner = context.children(.owner).first(where: { tree[$0].name == name })
        else { return }
        let why: String
        if context.isSet(.accountCsm, of: owner) {
            why = "is the account's own CSM"
        } else if let level = level(of: owner), let least = least, level < least {
            why = "has no authority to decide"
        } else {
            return
        }
        guard let place = context.place(of: assigned), let other = context.place(of: rule) else { return }
        var found = Diagnostic(
            .ownerConflict, "`\(Text.name(name))` leads this case and \(why)", at: place,
            related: [.init(other, "it is forbidden here")],
            help: "assign somebody else; where it is meant so, write `policy outreach-owner any-named because \"…\"`")
        // What has happened is no mistake of the file; `status` tells of it.
        if tree.policy("outreach-owner-breach") == "refuse", !hasHappened { found.severity = .error }
        context.diagnostics.append(found)
    }

    private var levels: [String] {
        tree.child(of: ModelTree.root, .scale, "authority").map { tree.value("levels", of: $0).strings } ?? []
    }

    private func level(of owner: ModelTree.NodeID) -> Int? {
        tree.child(of: owner, .authority).flatMap { tree.principal(of: $0)?.value.string }
            .flatMap { levels.firstIndex(of: $0) }
    }

    private var least: Int? { tree.policy("outreach-authority").flatMap { levels.firstIndex(of: $0) } }
}
