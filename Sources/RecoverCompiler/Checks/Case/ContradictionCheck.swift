import RecoverContract
import RecoverModel

/// What the contract of the case asks that cannot both be done.
struct ContradictionCheck: Check {
    static let onlyWarns = true
    let context: CheckContext

    func run() {
        guard !model.deliverables.isEmpty else { return }
        let contradictions = Contradictions(model)
        context.diagnostics += contradictions.diagnostics
        context.dependsOnGuards = contradictions.dependsOnGuards
    }
}
