import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Stages that wait for each other never begin.
struct StageCycleCheck: Check {
    let context: CheckContext

    func run() {
        let stages = context.children(.stage)
        guard stages.contains(where: { tree.child(of: $0, .after) != nil }) else { return }
        var isSeen = [Bool](repeating: false, count: tree.nodes.count)
        var isSettled = isSeen
        for stage in stages {
            var chain: [ModelTree.NodeID] = []
            var at: ModelTree.NodeID? = stage
            while let stage = at, !isSeen[stage] {
                isSeen[stage] = true
                chain.append(stage)
                at = before(stage)
            }
            if let at, !isSettled[at], let first = chain.firstIndex(of: at) { reportWaiting(chain[first...]) }
            for stage in chain { isSettled[stage] = true }
        }
    }

    private func before(_ stage: ModelTree.NodeID) -> ModelTree.NodeID? {
        tree.child(of: stage, .after).flatMap { tree.value("stage", of: $0).string }
            .flatMap { tree.child(of: ModelTree.root, .stage, $0) }
    }

    private func reportWaiting(_ stages: ArraySlice<ModelTree.NodeID>) {
        guard let last = stages.last else { return }
        let names = stages.map { "`\(tree[$0].name)`" }
        context.report(
            .stageCycle,
            names.count == 1
                ? "the stage \(names[0]) waits for itself"
                : "the stages \(names.listed()) wait for each other",
            at: tree.child(of: last, .after) ?? last,
            help: "take one `after` away, or let it name an earlier stage")
    }
}
