import RecoverBase
import RecoverEvaluation
import RecoverGrading
import RecoverModel

/// Judges what is written to a task by the contract of the file: what is asked and there counts, what is forbidden and there
/// is taken off. A text without substance is worth little, however well it keeps to the form.
public struct ContractTaskGrader: TaskGrader {
    private let grader: Grader
    private let wanted: [Deliverable]

    /// Without substance a text is worth this at most.
    private static let mostWithoutSubstance = 20.0
    /// What no text may hold; the rest is what one asks of it.
    private static let forbidden: Set<String> = [
        "commitments", "avoid", "blame", "minimising", "hollow-phrases", "opener", "goodwill-order", "review-ask",
        "first-message", "facts", "leaks", "blanks", "apology",
    ]

    public init(_ model: RecoveryModel) {
        grader = Grader(model)
        wanted = model.described + model.deliverables
    }

    public func grade(_ text: String, for task: WritingTask) -> TaskResult {
        guard let kind = task.grade,
            let deliverable = wanted.first(where: { $0.path == kind || $0.kind.rawValue == kind }),
            let grade = try? grader.grade(Source(name: task.id, text: text), as: deliverable.path)
        else { return TaskResult(task: task, text: text) }
        let checks = grade.checks.filter { $0.status != .manual }
        var (asked, met, broken) = (0.0, 0.0, 0.0)
        for check in checks {
            let isForbidden = ContractTaskGrader.forbidden.contains(ContractTaskGrader.name(of: check))
            if isForbidden {
                if check.status == .fail { broken += 1 }
            } else {
                asked += 1
                if check.status != .fail { met += 1 }
            }
        }
        var score = asked > 0 ? max(0, (met - broken) / asked * 100) : broken > 0 ? 0 : 100
        if !hasSubstance(text, checks, deliverable) { score = min(score, ContractTaskGrader.mostWithoutSubstance) }
        let findings = checks.map {
            TaskResult.Finding(id: $0.id, isMet: $0.status != .fail, message: $0.message, help: $0.help)
        }
        return TaskResult(task: task, text: text, score: score, findings: findings)
    }

    /// The complaint is named, and half of the length is there.
    private func hasSubstance(_ text: String, _ checks: [Check], _ deliverable: Deliverable) -> Bool {
        let complaint = checks.first { ContractTaskGrader.name(of: $0) == "names-complaint" }
        if complaint?.status == .fail { return false }
        guard let least = deliverable.words?.lower ?? deliverable.words?.upper else { return !text.trimmed.isEmpty }
        return text.split(whereSeparator: \.isWhitespace).count * 2 >= least
    }

    /// `words` of `email.words`.
    private static func name(of check: Check) -> String {
        check.id.split(separator: ".").last.map(String.init) ?? check.id
    }
}
