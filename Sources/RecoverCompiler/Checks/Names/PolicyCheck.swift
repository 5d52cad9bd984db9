import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A policy is one that a playbook declares, and has a value that it can have.
struct PolicyCheck: Check {
    let context: CheckContext

    func run() {
        let policies = context.children(.policy)
        let known = policies.filter { tree.value("values", of: $0).list != nil || isFromPlaybook($0) }
            .map { tree[$0].key }
        for id in policies {
            guard let argument = tree.argument("value", of: id), let setting = tree[id].settings.last else { continue }
            let values = tree.value("values", of: id).list ?? []
            if !values.isEmpty {
                check(argument, of: id, setting, among: values)
            } else if isFromPlaybook(id) {
                checkKind(argument, of: id, setting)
            } else {
                let name = tree[id].key
                context.report(
                    .unknownPolicy, "there is no policy `\(name)`",
                    at: .init(
                        file: context.file(of: setting), span: tree.argument("name", of: id)?.span ?? setting.span),
                    help: context.guess(name, in: known)
                        ?? "a new policy lists its values: `policy \(name) \(argument.value.description) of …`")
            }
        }
    }

    private func check(
        _ argument: ModelTree.Argument, of id: ModelTree.NodeID, _ setting: Setting, among values: [Value]
    ) {
        let value = argument.value.description
        let allowed = values.map(\.description)
        guard !values.contains(argument.value), !allowed.contains(value) else { return }
        let declaration = tree.argument("values", of: id).map { tree[id].settings[$0.setting] }
        let related = declaration.flatMap { declaration -> Diagnostic.Related? in
            declaration == setting ? nil : .init(context.place(of: declaration), "its values are declared here")
        }
        context.report(
            .unknownPolicyValue, "`\(value)` is no value of the policy `\(tree[id].key)`",
            at: .init(file: context.file(of: setting), span: argument.span), related: related.map { [$0] } ?? [],
            help: "its values are \(allowed.listed())"
                + (context.guess(value, in: allowed).map { "; \($0)" } ?? ""))
    }

    /// A number or a length of time stays one, whoever changes it: what counts with it would not count at all.
    private func checkKind(_ argument: ModelTree.Argument, of id: ModelTree.NodeID, _ setting: Setting) {
        // Below the lowest layer nobody can have said it otherwise.
        guard setting.layer > 0 else { return }
        let name = tree[id].key
        guard let (layer, first) = declaration(of: name), let wanted = first.value.measured, argument.value.isKnown
        else { return }
        let example = layer.source.text(first.span)
        guard argument.value.measured != wanted else {
            if argument.value.isBelowZero { reportBelowZero(argument, of: name, setting, example) }
            return
        }
        let isUnitMissing = wanted == .duration && argument.value.measured == .number
        let value = context.layers[Int(wide: setting.layer)].source.text(argument.span)
        context.report(
            isUnitMissing ? .missingUnit : .unknownPolicyValue,
            isUnitMissing
                ? "`\(value)` needs its unit: the policy `\(name)` is \(wanted.description)"
                : "`\(value)` is no value of the policy `\(name)`, which is \(wanted.description)",
            at: .init(file: context.file(of: setting), span: argument.span),
            related: [
                .init(.init(file: layer.source.name, span: first.span), "\(layer.name) says what it is here")
            ],
            help: "write \(wanted.description), such as `\(example)`")
    }

    private func reportBelowZero(
        _ argument: ModelTree.Argument, of name: String, _ setting: Setting, _ example: String
    ) {
        let value = context.layers[Int(wide: setting.layer)].source.text(argument.span)
        context.report(
            .unknownPolicyValue, "`\(value)` is no value of the policy `\(name)`: it is below zero",
            at: .init(file: context.file(of: setting), span: argument.span),
            help: "write zero or more, such as `\(example)`")
    }

    /// What the lowest playbook says of a policy.
    private func declaration(of name: String) -> (layer: Layer, value: ModelTree.Argument)? {
        for layer in context.layers where layer.kind == .playbook {
            guard let item = layer.items.named(.policy).first(where: { $0.key == name }) else { continue }
            return item.arguments.first { $0.role == "value" }.map { (layer, $0) }
        }
        return nil
    }

    private func isFromPlaybook(_ id: ModelTree.NodeID) -> Bool {
        tree[id].firstSetting.map { context.layers[Int(wide: $0.layer)].kind == .playbook } ?? false
    }
}

extension Value {
    fileprivate var isBelowZero: Bool {
        switch self {
        case .number(let number): number < 0
        case .duration(let span): span.approximateSeconds < 0
        default: false
        }
    }

    /// Of a number or a length of time, or of a range of them, the kind; nil of words.
    fileprivate var measured: ValueKind? {
        switch kind {
        case .number, .duration, .range(.number), .range(.duration): kind
        default: nil
        }
    }
}
