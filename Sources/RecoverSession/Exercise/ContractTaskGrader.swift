import RecoverBase
import RecoverEvaluation
import RecoverGrading
import RecoverModel

/// Judges what is written to a task by the contract of the file: the weight of what is asked and there counts, what is forbidden
/// and there is taken off, by the weights of `grade`. A text without substance is worth little.
public struct ContractTaskGrader: TaskGrader {
    /// Nil where nothing is to be written: it knows all that anybody may say.
    private let grader: Grader?
    private let wanted: [Deliverable]

    /// Without substance a text is worth this at most.
    private static let mostWithoutSubstance = 20.0

    public init(_ model: RecoveryModel) {
        grader = model.exercise.tasks.isEmpty ? nil : Grader(model)
        wanted = model.described + model.deliverables
    }

    public func grade(_ text: String, for task: WritingTask) -> TaskResult {
        guard let grader, let kind = task.grade,
            let deliverable = wanted.first(where: { $0.path == kind || $0.kind.rawValue == kind }),
            let all = grader.weighed(text, as: deliverable.path)
        else { return TaskResult(task: task, text: text) }
        let weighed = all.filter { $0.check.status != .manual }
        let lack = grader.lack(of: text, weighed.map(\.check), deliverable)
        let findings = weighed.map { check, worth in
            let isMet = check.status != .fail
            var points = isMet == (worth > 0) ? worth : 0
            // What is only suspected to be missing gives half.
            if check.status == .warn { points /= 2 }
            var finding = TaskResult.Finding(
                id: check.id, isMet: isMet, message: check.message.withoutCodeMarks,
                help: check.help?.withoutCodeMarks, points: points, worth: max(0, worth))
            finding.isSuspected = check.status == .warn
            return finding
        }
        let sum = findings.reduce(0) { $0 + ($1.points ?? 0) }
        let most = lack == nil ? 100 : ContractTaskGrader.mostWithoutSubstance
        var result = TaskResult(
            task: task, text: text, score: min(max(0, sum), most), findings: findings, sum: sum,
            limit: lack.map { "\($0): \(Value.plain(most)) at most" })
        result.byHand = all.filter { $0.check.status == .manual }.map(\.check.message.withoutCodeMarks)
        return result
    }
}
