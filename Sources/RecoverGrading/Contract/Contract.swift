import RecoverBase
import RecoverModel

/// What a scenario asks of a reply, and which statement asks for it.
struct Contract: Sendable {
    let model: RecoveryModel
    let watch: Watch
    /// What the case leaves open on purpose, in lower case: a reply may leave it open too.
    let openNeeds: Set<String>

    init(_ model: RecoveryModel) {
        self.model = model
        watch = Watch(model)
        var needs: Set<String> = []
        for node in model.tree.nodes {
            for argument in node.arguments {
                if case .open(let needed) = argument.value { needs.insert(needed.lowercased()) }
            }
        }
        openNeeds = needs
    }

    // MARK: Where it is asked for

    func node(of deliverable: Deliverable) -> ModelTree.NodeID? {
        model.tree.child(of: ModelTree.root, "deliver", deliverable.path)
    }

    /// The statement in the block of another, by its keyword and, where it repeats, its key.
    func origin(_ keyword: String, _ key: String = "", in node: ModelTree.NodeID?) -> Origin? {
        guard let node, let id = model.tree.child(of: node, keyword, key) else { return nil }
        return origin(of: id)
    }

    func origin(of id: ModelTree.NodeID) -> Origin? {
        model.tree[id].settings.last.map { model.tree.provenance.origin(of: $0) }
    }

    /// A statement of the root: `phrases hollow`, `policy apology`.
    func origin(_ keyword: String, _ key: String = "") -> Origin? { origin(keyword, key, in: ModelTree.root) }

    func origin(of list: PhraseList) -> Origin? { origin("phrases", list.rawValue) }

    func origin(ofConstraint index: Int) -> Origin? {
        let constraint = model.constraints[index]
        return origin("constraint", "\(constraint.verb.rawValue).\(constraint.topic)")
    }

    // MARK: What it says

    func has(_ list: PhraseList) -> Bool { !(model.phrases[list.rawValue] ?? []).isEmpty }

    func policy(_ name: String) -> String? { model.policy(name)?.words }
}
