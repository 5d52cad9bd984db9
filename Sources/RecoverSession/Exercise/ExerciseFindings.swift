import RecoverCompiler
import RecoverDiagnostics
import RecoverEvaluation
import RecoverModel

/// What scores and paths tell of an exercise, among the messages of its file: findings whose kind is a code.
extension Compilation {
    /// The file asks something.
    public var asksQuestions: Bool {
        !tree.children(of: ModelTree.root, .decision).isEmpty || !tree.children(of: ModelTree.root, .quiz).isEmpty
    }

    /// Judges the exercise of the model and adds what is to be said of it.
    public mutating func addExerciseFindings() {
        guard let model, !model.exercise.isEmpty else { return }
        let scope = TreeScope(tree: model.tree)
        guard let evaluation = try? ExerciseEvaluation(model.exercise, scope: scope) else { return }
        add(evaluation.paths.findings)
    }

    public mutating func add(_ findings: [Finding]) {
        let added = findings.compactMap(diagnostic)
        guard !added.isEmpty else { return }
        diagnostics = (diagnostics + added).inReadingOrder(of: sources)
    }

    private func diagnostic(_ finding: Finding) -> Diagnostic? {
        guard let code = Code(rawValue: finding.kind.rawValue), let place = place(of: finding) else { return nil }
        return Diagnostic(code, finding.message, at: place, note: finding.way, help: finding.help)
    }

    /// Where the option or the decision is written; of the whole exercise, where it is passed or first asks something.
    private func place(of finding: Finding) -> Diagnostic.Place? {
        let decision = finding.decision.flatMap { tree.child(of: ModelTree.root, .decision, $0) }
        let option = decision.flatMap { decision in
            finding.option.flatMap { tree.child(of: decision, .option, $0) }
        }
        let first = model?.exercise.decisions.first?.node ?? model?.exercise.quizzes.first?.node
        let node = option ?? decision ?? tree.child(of: ModelTree.root, .pass) ?? first
        guard let node, let setting = tree[node].settings.last else { return nil }
        return .init(file: tree.provenance.layers[Int(wide: setting.layer)].source.name, span: setting.span)
    }
}
