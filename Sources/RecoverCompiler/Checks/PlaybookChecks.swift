import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Warnings about the playbooks that a file uses: two that disagree, one that nobody has read for long.
struct PlaybookChecks {
    let layers: [Layer]
    let uses: [LayerLoader.Use]
    var diagnostics: [Diagnostic] = []

    /// Two used playbooks that set a policy differently: the later one counts, and that is said once.
    mutating func checkAgreement() {
        guard layers.count(where: { $0.kind == .playbook && $0.name != "standard" }) > 1 else { return }
        var settled: [String: (value: String, layer: Int, span: Span)] = [:]
        var conflicts: [Int: [(policy: String, with: Int, here: Span, there: Span)]] = [:]
        let decided = Set(
            layers.filter { $0.kind != .playbook && $0.stages.contains(StageSet(.policy)) }.flatMap {
                $0.items.named("policy").map(\.key)
            })
        for (index, layer) in layers.enumerated() where layer.kind == .playbook && layer.name != "standard" {
            for item in layer.items.named("policy") where !decided.contains(item.key) {
                guard let value = item.arguments.first(where: { $0.role == "value" })?.value.description else {
                    continue
                }
                if let earlier = settled[item.key], earlier.value != value {
                    conflicts[index, default: []].append((item.key, earlier.layer, item.span, earlier.span))
                }
                settled[item.key] = (value, index, item.span)
            }
        }
        guard !conflicts.isEmpty else { return }
        for (index, list) in conflicts.sorted(by: { $0.key < $1.key }) { report(list, at: index) }
    }

    private mutating func report(_ conflicts: [(policy: String, with: Int, here: Span, there: Span)], at index: Int) {
        let layer = layers[index]
        guard let first = conflicts.first, let place = uses.last(where: { $0.name == layer.name })?.place else {
            return
        }
        let others = Set(conflicts.map(\.with)).sorted().map { "`\(layers[$0].name)`" }
        let policies = conflicts.map { "`\($0.policy)`" }
        let shown = policies.count > 4 ? policies.prefix(3) + ["\(policies.count - 3) more"] : policies[...]
        diagnostics.append(
            Diagnostic(
                .playbooksDisagree,
                "`\(layer.name)` and \(Text.list(others, "and")) disagree on \(Text.list(Array(shown), "and")); `\(layer.name)` counts, being used later",
                at: place,
                related: [
                    .init(.init(file: layers[first.with].source.name, span: first.there), "one says this"),
                    .init(.init(file: layer.source.name, span: first.here), "the other this"),
                ],
                help: "settle it in the scenario, for example `policy \(first.policy) …`"))
    }

    /// A playbook of the user's, or a scenario that is a template, that was due to be read again (E22, G18). The shipped
    /// ones warn nobody, since no user can mend them: `show` says when they were last read.
    mutating func checkReviews(now: Instant) {
        for layer in layers where layer.kind == .playbook || layer.kind == .scenario {
            guard !Library.holds(layer.source), let item = layer.items.first(named: "reviewed"),
                case .moment(let date)? = item.arguments.first(where: { $0.role == "date" })?.value,
                let interval = item.arguments.first(where: { $0.role == "interval" })?.value.duration
            else { continue }
            let due = interval.after(date.instant(in: .utc))
            guard now > due else { continue }
            diagnostics.append(
                Diagnostic(
                    .stalePlaybook,
                    "\(layer.kind == .scenario ? "this file" : "`\(layer.name)`") was due to be read again on "
                        + due.date(in: .utc).text,
                    at: .init(file: layer.source.name, span: item.span),
                    help: "read it, mend what is out of date, and set the date of `reviewed`"))
        }
    }
}
