import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverModel

/// Where the case stands, and what brought it there: `stage`.
struct StageExplanation {
    private let stage: String
    private let steps: [String]
    private let whys: [Why]

    init?(_ path: Path, _ compilation: Compilation, at moment: Instant) {
        guard let model = compilation.model, path.segments == ["stage"] else { return nil }
        let state = CaseLoop(model, scope: TreeScope(tree: model.tree)).state(at: moment)
        let event = state.past.last { $0.event.name == state.stage }
        stage = state.stage
        let since = event.map {
            $0.at.map { WallClock(model.zone).text($0, near: moment) } ?? "a time that is not noted"
        }
        steps = [since.map { "\(state.stageTitle), since \($0)" } ?? "no event has brought it further"]
        whys = [event?.event.node, model.stage(stage)?.node].compactMap { $0 }.compactMap(model.tree.why)
    }

    var text: String {
        let lines = ["stage is \(stage)"] + steps.map { "  \($0)" } + whys.flatMap { ["", $0.text] }
        return VisibleText.visible(lines.joined(separator: "\n"))
    }

    /// The keys of `Why`, and the steps.
    var json: JSON {
        [
            "path": "stage", "value": .string(stage), "steps": .array(steps.map(JSON.string)),
            "layers": .array(whys.flatMap { $0.layers.map(\.json) }),
        ]
    }
}
