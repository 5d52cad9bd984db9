import RecoverContract
import RecoverModel

/// What the contract of the case asks that cannot both be done.
struct ContradictionCheck: CaseCheck {
    private let context: CheckContext
    private let model: RecoveryModel

    init(_ context: CheckContext, _ model: RecoveryModel) {
        self.context = context
        self.model = model
    }

    func run() {
        guard !model.deliverables.isEmpty else { return }
        context.diagnostics += Contradictions(model).diagnostics
    }
}
