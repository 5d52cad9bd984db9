import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverRendering

/// The answer to why something is as it is: a value, a guard, a score, a step of the case, a result.
public struct WhyAnswer: Sendable {
    public let text: String
    public let json: JSON

    /// Nil for a path at which nothing is.
    public init?(_ path: Path, _ compilation: Compilation, at moment: Instant) {
        if let step = LifeExplanation(path, compilation, at: moment) {
            (text, json) = (step.text, step.json)
        } else if let stage = StageExplanation(path, compilation, at: moment) {
            (text, json) = (stage.text, stage.json)
        } else if let why = compilation.explain(path) {
            (text, json) = (GuardExplanation(path, compilation)?.text ?? why.text, why.json)
        } else if let score = ScoreExplanation(path, compilation) {
            (text, json) = (score.text, score.json)
        } else if let standing = StandingExplanation(path, compilation, at: moment) {
            (text, json) = (standing.text, standing.json)
        } else if let result = ResultExplanation(path, compilation) {
            (text, json) = (result.text, result.json)
        } else {
            return nil
        }
    }
}

/// Why a result is as it is that nobody wrote: `best-path`, `worst-path`, `prompt`.
private struct ResultExplanation {
    private let path: String
    private let value: String
    private let steps: [String]

    init?(_ path: Path, _ compilation: Compilation) {
        guard let model = compilation.model, path.segments.count == 1 else { return nil }
        self.path = path.description
        switch self.path {
        case "best-path", "worst-path":
            var limits = PathLimits()
            limits.guesses = false
            guard !model.exercise.decisions.isEmpty,
                let evaluation = try? ExerciseEvaluation(
                    model.exercise, scope: TreeScope(tree: model.tree), limits: limits),
                let trail = self.path == "best-path" ? evaluation.paths.best : evaluation.paths.worst
            else { return nil }
            let ids = evaluation.ids(trail)
            value = ids.joined(separator: ", ")
            let decisions = trail.steps.map { model.exercise.decisions[$0.decision].id }
            steps =
                zip(decisions, ids).map { decision, option in
                    let score = evaluation.value(of: Path([decision, option, "score"])) ?? .unknown
                    return "\(decision).\(option).score is \(score.isKnown ? score.description : "not judged")"
                }
                + (trail.score.map { ["together \(Value.plain($0))"] } ?? [])
                + (evaluation.ending(trail).map { ["it ends in \($0.id)"] } ?? [])
        case "prompt":
            guard let prompt = try? Prompt(model).text() else { return nil }
            value = counted(prompt.split(separator: "\n", omittingEmptySubsequences: false).count, "line")
            steps = ["words of a line in quotes tell where that line comes from"]
        default: return nil
        }
    }

    var text: String {
        VisibleText.visible((["\(path) is \(value)"] + steps.map { "  \($0)" }).joined(separator: "\n"))
    }

    /// The keys of `Why`, and the steps.
    var json: JSON {
        [
            "path": .string(path), "value": .string(value), "layers": .array([]),
            "steps": .array(steps.map(JSON.string)),
        ]
    }
}
