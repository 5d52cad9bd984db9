import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Signals are few and verified.
struct SignalCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard let customer = tree.child(of: ModelTree.root, .customer) else { return }
        let signals = tree.children(of: customer, .signal)
        for id in signals where tree.child(of: id, .verified) == nil {
            context.warn(
                .unverifiedSignal, "the signal `\(tree[id].key)` is not verified and stays out of the prompt", at: id,
                help: "check it and write `verified` behind it")
        }
        guard !signals.isEmpty, let policy = tree.child(of: ModelTree.root, .policy, PolicyName.mostSignals.rawValue),
            let limit = tree.value("value", of: policy).integer, limit > 0, signals.count > limit
        else { return }
        context.warn(
            .tooManySignals, "\(signals.count) signals are too many", at: signals[limit],
            related: [.init(context.listing(policy), "the limit is set here")],
            help: "keep the \(limit) that matter most")
    }
}
