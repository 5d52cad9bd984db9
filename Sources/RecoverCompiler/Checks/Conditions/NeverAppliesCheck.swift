import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// What can never happen: a condition that contradicts itself or the one around it, a policy compared with a value it
/// cannot have, a guard without a condition. Shipped playbooks are checked by their own tests.
struct NeverAppliesCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        for layer in context.layers where !layer.isShipped {
            let items = layer.file.hasConditionalVariants ? layer.itemsWithVariants : layer.items
            if layer.file.statements.hasConditions { check(items, inside: nil, file: layer.source.name) }
        }
        for id in context.children(.guard) where tree.child(of: id, .when) == nil && !context.isShipped(id) {
            context.report(
                .neverApplies, "the guard `\(tree[id].key)` has no condition, so it never stops anything", at: id,
                help: "write one in its block, such as `when customer.legal-dispute`")
        }
        for id in context.children(.rule) where tree.child(of: id, .expects) == nil && !context.isShipped(id) {
            context.report(
                .neverApplies, "the rule `\(tree[id].key)` expects nothing, so no option ever meets it", at: id,
                help: "write it in its block, such as `expects option.channel is call`")
        }
    }

    /// Statements and all that they hold; `outer` is what must hold already where they stand.
    private func check(_ items: [Item], inside outer: Expression?, file: String) {
        for index in items.indices {
            var condition = outer
            if let own = items[index].condition {
                // What is expected is said by the author, who may expect a no.
                guard items[index].name != .expect else { continue }
                let joined = outer.map { Expression(.and($0, own), span: own.span) } ?? own
                if let finding = contradiction.finding(in: joined) {
                    report(finding, file: file)
                    continue
                }
                if items[index].name == .when { condition = joined }
            }
            if !items[index].children.isEmpty { check(items[index].children, inside: condition, file: file) }
        }
    }

    private var contradiction: Contradiction {
        Contradiction { name in
            guard let id = tree.child(of: ModelTree.root, .policy, name) else { return [] }
            return tree.value("values", of: id).list?.map(\.description) ?? []
        }
    }

    private func report(_ finding: Contradiction.Finding, file: String) {
        let first = Diagnostic.Place(file: file, span: finding.first)
        context.report(
            .neverApplies, finding.message, at: finding.second.map { .init(file: file, span: $0) } ?? first,
            related: finding.second == nil ? declaration(finding.policy) : [.init(first, "the other one is here")],
            help: finding.help)
    }

    /// Where the values of a policy are declared.
    private func declaration(_ policy: String?) -> [Diagnostic.Related] {
        guard let policy, let id = tree.child(of: ModelTree.root, .policy, policy),
            let values = tree.argument("values", of: id)
        else { return [] }
        return [.init(context.place(of: tree[id].settings[values.setting]), "its values are declared here")]
    }
}
