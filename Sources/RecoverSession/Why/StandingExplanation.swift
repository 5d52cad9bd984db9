import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverModel

/// Whether the case is closed and why, who leads it, and what was done late: `closed`, `lead`, `late`.
struct StandingExplanation {
    private let path: String
    private let value: String
    private let steps: [String]
    private let whys: [Why]

    init?(_ path: Path, _ compilation: Compilation, at moment: Instant) {
        guard let model = compilation.model, path.segments.count == 1 else { return nil }
        let state = CaseLoop(model, scope: TreeScope(tree: model.tree)).state(at: moment)
        let wall = WallClock(model.zone)
        self.path = path.segments[0]
        var nodes: [ModelTree.NodeID] = []
        switch self.path {
        case "closed":
            value = state.closed.map { "yes: \($0)" } ?? "no: the case is open"
            steps = state.next.first { $0.id == "close" }.map { [$0.why] } ?? []
            nodes = [model.statement(ofPolicy: .closeWhen).node]
        case "lead":
            let given = state.past.last { $0.event.known == .assigned }
            value = state.lead.map(model.ownerDisplay) ?? "nobody: the case is given to no owner"
            steps = given?.at.map { ["since \(wall.text($0, near: moment))"] } ?? []
            nodes = [given?.event.node ?? model.tree.child(of: ModelTree.root, .assigned)].compactMap { $0 }
        case "late":
            value = state.late.isEmpty ? "nothing: all that was done was in time" : counted(state.late.count, "thing")
            steps = state.late.map { duty in
                let done = duty.doneAt.map { ", done \(wall.text($0, near: moment))" } ?? ""
                return duty.title + done + (duty.lateBy.map { ", late by \(WallClock.length($0))" } ?? "")
            }
        default: return nil
        }
        whys = nodes.compactMap(model.tree.why)
    }

    var text: String {
        let lines = ["\(path) is \(value)"] + steps.map { "  \($0)" } + whys.flatMap { ["", $0.text] }
        return VisibleText.visible(lines.joined(separator: "\n"))
    }

    /// The keys of `Why`, and the steps.
    var json: JSON {
        [
            "path": .string(path), "value": .string(value), "steps": .array(steps.map(JSON.string)),
            "layers": .array(whys.flatMap { $0.layers.map(\.json) }),
        ]
    }
}
