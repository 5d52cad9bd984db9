import RecoverBase
import RecoverDiagnostics
import RecoverModel

/// Checks that every name means something that is declared.
struct ReferenceChecker {
    let tree: ModelTree
    let layers: [Layer]
    var diagnostics: [Diagnostic] = []

    init(tree: ModelTree, layers: [Layer]) {
        self.tree = tree
        self.layers = layers
    }

    mutating func run() {
        for id in tree.nodes.indices.dropFirst() where tree[id].droppedBy == nil && isLive(id) { check(id) }
        checkPolicies()
    }

    /// Not inside a block that was dropped.
    private func isLive(_ id: ModelTree.NodeID) -> Bool {
        var parent = Int(tree[id].parent)
        while parent > 0 {
            if tree[parent].droppedBy != nil { return false }
            parent = Int(tree[parent].parent)
        }
        return true
    }

    private mutating func check(_ id: ModelTree.NodeID) {
        let node = tree[id]
        guard node.statement >= 0 else { return }
        for slot in Vocabulary.standard.keywords[node.statement].shape.slots {
            guard case .reference(let reference) = slot.kind, let argument = tree.argument(slot.role, of: id) else { continue }
            let setting = node.settings[argument.setting]
            // A playbook may speak of owners and issues that a scenario has yet to declare.
            if layers[Int(setting.layer)].kind == .playbook, reference != .kind, reference != .topic, reference != .stage {
                continue
            }
            for name in argument.value.strings { check(name, reference, of: node, span: argument.span, setting: setting) }
        }
    }

    private mutating func check(
        _ name: String, _ reference: Reference, of node: ModelTree.Node, span: Span, setting: Setting
    ) {
        let known = names(reference)
        guard !known.contains(name), reference != .topic || !isText(name, node) else { return }
        if reference == .target, name == "end" { return }
        let place = Diagnostic.Place(file: layers[Int(setting.layer)].source.name, span: span)
        if let dropped = dropped(name, reference) {
            let related = Diagnostic.Related(
                .init(file: layers[Int(dropped.layer)].source.name, span: dropped.span), "dropped here")
            diagnostics.append(
                Diagnostic(
                    .droppedName, "`\(name)` was dropped, and `\(node.keyword)` still names it", at: place, related: [related],
                    help: "name another one, or drop this statement too"))
            return
        }
        let near = Text.bestMatch(for: name, in: known).map { "did you mean `\($0)`?" }
        diagnostics.append(
            Diagnostic(
                .unknownName, "`\(node.keyword)` needs \(reference.described), and there is no `\(name)`", at: place,
                help: near ?? declaration(name, reference)))
    }

    /// A topic in quotes is its own: `constraint no "custom onboarding"`.
    private func isText(_ name: String, _ node: ModelTree.Node) -> Bool {
        node.keyword == "constraint" && (name.contains(" ") || tree.nodes.contains { $0.keyword == "constraint" && $0.key == node.key && $0.arguments.contains { if case .text = $0.value { true } else { false } } })
    }

    private func declaration(_ name: String, _ reference: Reference) -> String {
        switch reference {
        case .kind: "the kinds are \(Text.list(Deliverable.Kind.allCases.map(\.rawValue), "and"))"
        case .target: "declare it with `decision \(name) \"…\"` or `ending \(name) \"…\"`"
        case .issue: "declare it in `feedback`: `issue \(name) \"the customer's words\"`"
        default: "declare it: `\(reference.keyword) \(name)`"
        }
    }

    private func names(_ reference: Reference) -> [String] {
        switch reference {
        case .kind:
            return Deliverable.Kind.allCases.map(\.rawValue)
                + tree.children(of: ModelTree.root, "deliver").map { tree[$0].key }
        case .playbook: return ShippedPlaybooks.names
        case .issue:
            guard let feedback = tree.child(of: ModelTree.root, "feedback") else { return [] }
            return tree.children(of: feedback, "issue").map { tree[$0].name }
        case .target:
            return (tree.children(of: ModelTree.root, "decision") + tree.children(of: ModelTree.root, "ending"))
                .map { tree[$0].name }
        default: return tree.children(of: ModelTree.root, reference.keyword).map { tree[$0].name }
        }
    }

    private func dropped(_ name: String, _ reference: Reference) -> Setting? {
        var parent = ModelTree.root
        if reference == .issue { parent = tree.child(of: ModelTree.root, "feedback") ?? ModelTree.root }
        return tree.childEvenIfDropped(of: parent, reference.keyword, name).flatMap { tree[$0].droppedBy }
    }

    // MARK: Policies

    private mutating func checkPolicies() {
        let ids = tree.children(of: ModelTree.root, "policy")
        let declared = ids.filter { !tree.value("values", of: $0).strings.isEmpty || isFromPlaybook($0) }.map { tree[$0].key }
        for id in ids {
            guard let argument = tree.argument("value", of: id), let setting = tree[id].settings.last else { continue }
            let file = layers[Int(setting.layer)].source.name
            if !declared.contains(tree[id].key) {
                let name = tree.argument("name", of: id)?.span ?? setting.span
                diagnostics.append(
                    Diagnostic(
                        .unknownPolicy, "there is no policy `\(tree[id].key)`", at: .init(file: file, span: name),
                        help: Text.bestMatch(for: tree[id].key, in: declared).map { "did you mean `\($0)`?" }
                            ?? "a new policy lists its values: `policy \(tree[id].key) \(argument.value.description) of …`"))
                continue
            }
            let allowed = tree.value("values", of: id).list?.map(\.description) ?? []
            guard !allowed.isEmpty, !allowed.contains(argument.value.description) else { continue }
            let near = Text.bestMatch(for: argument.value.description, in: allowed).map { "; did you mean `\($0)`?" } ?? ""
            diagnostics.append(
                Diagnostic(
                    .unknownPolicyValue, "`\(argument.value.description)` is no value of the policy `\(tree[id].key)`",
                    at: .init(file: file, span: argument.span), help: "its values are \(Text.list(allowed, "and"))\(near)"))
        }
    }

    private func isFromPlaybook(_ id: ModelTree.NodeID) -> Bool {
        tree[id].settings.first.map { layers[Int($0.layer)].kind == .playbook } ?? false
    }
}
