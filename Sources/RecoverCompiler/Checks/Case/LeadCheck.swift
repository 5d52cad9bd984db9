import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Who the case was given to, against what the school says of who leads. A school that insists refuses.
struct LeadCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard tree.policy("outreach-owner") == "not-account-csm",
            let assigned = tree.child(of: ModelTree.root, .assigned),
            let rule = tree.child(of: ModelTree.root, .policy, "outreach-owner"),
            case let name = tree.value("who", of: assigned).string ?? "",
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
        if tree.policy("outreach-owner-breach") == "refuse" { found.severity = .error }
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
