import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A step is due before its limit is broken, and that before it is too late.
struct LimitOrderCheck: Check {
    let context: CheckContext
    static let onlyWarns = true

    func run() {
        // A length that could not be read may be the one that is right.
        guard !context.hasErrors else { return }
        let limited = context.children(.stage).filter {
            tree.child(of: $0, .breach) != nil || tree.child(of: $0, .closes) != nil
        }
        let builder = ModelBuilder(tree: tree)
        for stage in limited.map(builder.stage) {
            check(stage, stage.due, .within, stage.breach, .breach)
            check(stage, stage.breach ?? stage.due, stage.breach == nil ? .within : .breach, stage.closes, .closes)
        }
    }

    private func check(
        _ stage: CaseStage, _ first: TimeLimit?, _ earlier: KeywordName, _ second: TimeLimit?, _ later: KeywordName
    ) {
        guard let first, let second, second.span.approximateSeconds < first.span.approximateSeconds,
            let place = place(of: stage, [later, earlier])
        else { return }
        context.report(
            .limitOrder,
            "`\(later)` of `\(stage.id)` is \(second.words), which lies before `\(earlier)`, \(first.words)", at: place,
            help: "make `\(later)` longer, or `\(earlier)` shorter")
    }

    /// Where the file says it: in the stage, or in the policy that holds the time; else the stage.
    private func place(of stage: CaseStage, _ keywords: [KeywordName]) -> Diagnostic.Place? {
        for keyword in keywords {
            guard let node = tree.child(of: stage.node, keyword) else { continue }
            if !context.isShipped(node) { return context.place(of: node) }
            for argument in tree[node].arguments {
                let words = tree.words(of: argument, in: node)
                if words.hasPrefix("policy."),
                    let policy = tree.child(of: ModelTree.root, .policy, String(words.dropFirst("policy.".count))),
                    !context.isShipped(policy)
                {
                    return context.place(of: policy)
                }
            }
        }
        return context.place(of: stage.node)
    }
}
