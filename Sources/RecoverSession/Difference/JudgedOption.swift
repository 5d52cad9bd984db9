import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel

/// What one figure of an exercise comes to: the score of an option with the rules behind it, or the best path.
struct JudgedOption: Sendable {
    /// `first-contact.csm.score`, `best-path`
    let path: String
    let value: String
    /// The rules that count for it, and whether it meets them.
    private let rules: [(id: String, isMet: Bool)]

    /// Each option in the order of the decisions, the best way last; none where that takes too long to know.
    static func all(of model: RecoveryModel) -> [JudgedOption] {
        guard !model.exercise.decisions.isEmpty else { return [] }
        var limits = PathLimits()
        // Enough for an exercise, and quick where one is huge: what is shown after each statement must not take long.
        limits.states = 20_000
        limits.ways = 20_000
        limits.plays = 10_000
        limits.guesses = false
        guard
            let evaluation = try? ExerciseEvaluation(
                model.exercise, scope: TreeScope(tree: model.tree), limits: limits)
        else { return [] }
        var judged: [JudgedOption] = []
        for (decision, card) in zip(model.exercise.decisions, evaluation.scores.decisions) {
            for (option, results) in zip(decision.options, card.options) {
                let path = Path([decision.id, option.id, "score"])
                let rules = results.isAuthors ? [] : results.results.filter(\.tellsApart)
                judged.append(
                    JudgedOption(
                        path: path.description, value: evaluation.value(of: path)?.description ?? "unknown",
                        rules: rules.map { (model.exercise.rules[$0.rule].id, $0.isMet) }))
            }
        }
        let best = evaluation.value(of: Path(["best-path"]))?.description ?? "none"
        return judged + [JudgedOption(path: "best-path", value: best, rules: [])]
    }

    /// What is different, with the rules that make the difference: a score may change by what was done to another option.
    static func changes(from old: [JudgedOption], to new: [JudgedOption]) -> [ScoreChange] {
        let before = Dictionary(old.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let after = Set(new.map(\.path))
        return new.filter { before[$0.path]?.value != $0.value }.map { option in
            ScoreChange(
                path: option.path, old: before[option.path]?.value, new: option.value,
                reasons: before[option.path].map(option.reasons) ?? [])
        }
            + old.filter { !after.contains($0.path) }.map {
                ScoreChange(path: $0.path, old: $0.value, new: nil, reasons: [])
            }
    }

    private func reasons(since old: JudgedOption) -> [String] {
        let before = Dictionary(old.rules, uniquingKeysWith: { first, _ in first })
        let now = Set(rules.map(\.id))
        let changed = rules.compactMap { rule -> String? in
            switch before[rule.id] {
            case nil: "\(rule.isMet ? "meets" : "misses") `\(rule.id)`, which counts now"
            case rule.isMet: nil
            default: "\(rule.isMet ? "meets" : "misses") `\(rule.id)` now"
            }
        }
        return changed + old.rules.filter { !now.contains($0.id) }.map { "`\($0.id)` no longer counts" }
    }
}

/// A score, or the best path, before and after; nil where there is none.
public struct ScoreChange: Sendable {
    public let path: String
    public let old: String?
    public let new: String?
    let reasons: [String]

    /// The rules behind it, in brackets: the first two, and how many there are besides.
    var because: String {
        guard !reasons.isEmpty else { return "" }
        let left = reasons.count - 2
        return " (\(reasons.prefix(2).joined(separator: "; "))\(left > 0 ? "; and \(left) more" : ""))"
    }
}
