/// Why a step has just so long, and where that is written.
public struct LengthReason: Sendable, Hashable {
    public var because: String
    /// File and line; empty where nobody says it.
    public var place: String

    /// `The aim is a day. (playbook:closed-loop:12)`; nil where there is no reason.
    public var words: String? { because.isEmpty ? nil : place.isEmpty ? because : "\(because) (\(place))" }
}

extension RecoveryModel {
    /// What the playbooks say of how long a stage has: the reason of its `within` line; of the policy that holds the length; else
    /// that of the stage.
    public func lengthReason(of stage: CaseStage) -> LengthReason {
        let within = tree.child(of: stage.node, .within) ?? stage.node
        let policy = tree[within].arguments.lazy.compactMap { argument -> ModelTree.NodeID? in
            let words = tree.words(of: argument, in: within)
            return words.hasPrefix("policy.")
                ? tree.child(of: ModelTree.root, .policy, String(words.dropFirst(7))) : nil
        }.first
        let own = tree[within].settings.last
        let reason = own.flatMap { tree.provenance.reason(of: $0) }
        // The reason of the whole stage stands for each of its lines and says nothing of this length.
        let saysMore = reason != nil && reason != stage.reason
        let setting = saysMore ? own : policy.flatMap { tree[$0].settings.last } ?? own
        return LengthReason(
            because: setting.flatMap { tree.provenance.reason(of: $0) } ?? stage.reason ?? "",
            place: setting.map { tree.provenance.origin(of: $0) }.map { "\($0.file):\($0.line)" } ?? "")
    }
}
