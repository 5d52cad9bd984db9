import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// Stages that wait for each other never begin.
struct StageCycleCheck: Check {
    let context: CheckContext

    /// A stage on the way that is being followed, and what it waits for that has not been followed yet.
    private struct Step {
        var stage: ModelTree.NodeID
        var rest: [ModelTree.NodeID]
    }

    func run() {
        var isSeen = [Bool](repeating: false, count: tree.nodes.count)
        for stage in context.children(.stage) where !isSeen[stage] {
            isSeen[stage] = true
            var chain = [Step(stage: stage, rest: before(stage))]
            while let next = chain[chain.count - 1].rest.popLast() {
                if let first = chain.firstIndex(where: { $0.stage == next }) {
                    reportWaiting(chain[first...].map(\.stage), for: next)
                } else if !isSeen[next] {
                    isSeen[next] = true
                    chain.append(Step(stage: next, rest: before(next)))
                }
                while chain.count > 1, chain[chain.count - 1].rest.isEmpty { chain.removeLast() }
            }
        }
    }

    /// The stages that must have come: the one that `after` names, and the one that `within` counts from.
    private func before(_ stage: ModelTree.NodeID) -> [ModelTree.NodeID] {
        waits(of: stage).compactMap(\.stage)
    }

    private func waits(of stage: ModelTree.NodeID) -> [(node: ModelTree.NodeID, stage: ModelTree.NodeID?)] {
        [(KeywordName.within, "event"), (.after, "stage")].compactMap { keyword, role in
            tree.child(of: stage, keyword).map { node in
                (node, tree.value(role, of: node).string.flatMap { tree.child(of: ModelTree.root, .stage, $0) })
            }
        }
    }

    private func reportWaiting(_ stages: [ModelTree.NodeID], for first: ModelTree.NodeID) {
        guard let last = stages.last else { return }
        let names = stages.map { "`\(tree[$0].name)`" }
        let place = waits(of: last).last { $0.stage == first }?.node ?? last
        let keyword = tree[place].keyword == .within ? "`within … of`" : "`after`"
        context.report(
            .stageCycle,
            names.count == 1
                ? "the stage \(names[0]) waits for itself"
                : "the stages \(names.listed()) wait for each other",
            at: place, help: "take one \(keyword) away, or let it name an earlier stage")
    }
}
