import RecoverBase
import RecoverEvaluation
import RecoverGrading
import RecoverModel

/// Judges what is written to a task by the contract of the file: the weight of what is asked and there counts, what is forbidden
/// and there is taken off, by the weights of `grade`. A text without substance is worth little, however well it keeps to
/// the form.
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
        let lack = lack(of: text, weighed.map(\.check), deliverable)
        // Short paragraphs and plain words are no merit of a text that says nothing.
        let nothing = lack == nil ? [] : grader.weighed("x", as: deliverable.path) ?? []
        let form = Set(nothing.filter { $0.worth > 0 && $0.check.status != .fail }.map(\.check.id))
        let findings = weighed.map { check, worth in
            let isMet = check.status != .fail
            var points = isMet == (worth > 0) && !form.contains(check.id) ? worth : 0
            // What is only suspected to be missing gives half.
            if check.status == .warn { points /= 2 }
            var finding = TaskResult.Finding(
                id: check.id, isMet: isMet, message: check.message, help: check.help, points: points,
                worth: max(0, worth))
            finding.isSuspected = check.status == .warn
            return finding
        }
        let sum = findings.reduce(0) { $0 + ($1.points ?? 0) }
        let most = lack == nil ? 100 : ContractTaskGrader.mostWithoutSubstance
        var result = TaskResult(
            task: task, text: text, score: min(max(0, sum), most), findings: findings, sum: sum,
            limit: lack.map { "\($0): \(Value.plain(most)) at most, and the form alone earns nothing" })
        result.byHand = all.filter { $0.check.status == .manual }.map(\.check.message)
        return result
    }

    /// What keeps a text from having substance: half of the length, and the complaint named.
    private func lack(of text: String, _ checks: [Check], _ deliverable: Deliverable) -> String? {
        if checks.first(where: { $0.id.hasSuffix(".names-complaint") })?.status == .fail {
            return "the complaint is not named"
        }
        guard let least = deliverable.words?.lower ?? deliverable.words?.upper else {
            return text.trimmed.isEmpty ? "nothing is written" : nil
        }
        let isShort = text.split(whereSeparator: \.isWhitespace).count * 2 < least
        return isShort ? "it is less than half as long as asked" : nil
    }
}
