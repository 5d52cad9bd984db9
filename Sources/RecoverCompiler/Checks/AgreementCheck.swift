import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Two used playbooks that set a policy differently: the later one counts, and that is said once. One that builds on another
/// differs from it on purpose.
struct AgreementCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard context.layers.count(where: { $0.kind == .playbook && $0.name != "standard" }) > 1 else { return }
        var settled: [String: (value: String, layer: Int, span: Span)] = [:]
        var conflicts: [Int: [(policy: String, with: Int, here: Span, there: Span)]] = [:]
        let decided = Set(
            context.layers.filter { $0.kind != .playbook && $0.stages.contains(StageSet(.policy)) }.flatMap {
                $0.items.named(.policy).map(\.key)
            })
        for (index, layer) in context.layers.enumerated() where layer.kind == .playbook && layer.name != "standard" {
            for item in layer.items.named(.policy) where !decided.contains(item.key) {
                guard let value = item.arguments.first(where: { $0.role == "value" })?.value.description else {
                    continue
                }
                if let earlier = settled[item.key], earlier.value != value, !isOnPurpose(earlier.layer, index) {
                    conflicts[index, default: []].append((item.key, earlier.layer, item.span, earlier.span))
                }
                settled[item.key] = (value, index, item.span)
            }
        }
        guard !conflicts.isEmpty else { return }
        for (index, list) in conflicts.sorted(by: { $0.key < $1.key }) { report(list, at: index) }
    }

    /// Whether a used playbook, one of the two or a third, stands on both: which of them counts was its author's to say.
    private func isOnPurpose(_ first: Int, _ second: Int) -> Bool {
        let both = [context.layers[first].name, context.layers[second].name]
        return context.uses.contains { use in
            let ground = ground(of: use.name)
            return both.allSatisfy(ground.contains)
        }
    }

    /// The names of a playbook and of all that it builds on.
    private func ground(of name: String) -> [String] {
        var names = [name]
        var next = 0
        while next < names.count {
            let file = context.layers.first { $0.name == names[next] }?.source.name
            for use in context.uses where use.place.file == file && !names.contains(use.name) { names.append(use.name) }
            next += 1
        }
        return names
    }

    private func report(_ conflicts: [(policy: String, with: Int, here: Span, there: Span)], at index: Int) {
        let layer = context.layers[index]
        guard let first = conflicts.first, let place = context.uses.first(where: { $0.name == layer.name })?.place
        else {
            return
        }
        let others = Set(conflicts.map(\.with)).sorted().map { "`\(context.layers[$0].name)`" }
        let policies = conflicts.map { "`\($0.policy)`" }
        let shown = policies.count > 4 ? policies.prefix(3) + ["\(policies.count - 3) more"] : policies[...]
        context.report(
            .playbooksDisagree,
            "`\(layer.name)` and \(others.listed()) disagree on \(Array(shown).listed()); `\(layer.name)` counts, being used later",
            at: place,
            related: [
                .init(.init(file: context.layers[first.with].source.name, span: first.there), "one says this"),
                .init(.init(file: layer.source.name, span: first.here), "the other this"),
            ],
            help: "settle it in the scenario, for example `policy \(first.policy) …`")
    }
}
