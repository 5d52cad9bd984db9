import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverText

/// Why an option of a decision scores as it does: the rules that count, those it misses first, with weight and reason.
/// A score that the author wrote is a value like any other, and `Why` explains it.
public struct ScoreExplanation: Sendable {
    private let path: String
    private let value: String
    private let rules: [(rule: Rule, isMet: Bool)]

    /// Nil for a path that is not `DECISION.OPTION.score`, and for an option that no rule judges.
    public init?(_ path: Path, _ compilation: Compilation) {
        var segments = path.segments[...]
        if segments.first == "decision" { segments = segments.dropFirst() }
        guard segments.count == 3, segments.last == "score", let model = compilation.model,
            let decision = model.exercise.decisions.firstIndex(where: { $0.id == segments.first }),
            let option = model.exercise.decisions[decision].options.firstIndex(where: {
                $0.id == segments[segments.startIndex + 1]
            })
        else { return nil }
        let card = Scorecard(model.exercise, scope: TreeScope(tree: model.tree)).decisions[decision].options[option]
        guard let score = card.score, !card.isAuthors else { return nil }
        self.path = Path(Array(segments)).description
        value = Value.number((score * 10).rounded() / 10).description
        let results = card.results.filter { !$0.isMet } + card.results.filter(\.isMet)
        rules = results.map { (model.exercise.rules[$0.rule], $0.isMet) }
    }

    public var text: String {
        let all = rules.reduce(0) { $0 + $1.rule.weight }
        let met = rules.reduce(0) { $0 + ($1.isMet ? $1.rule.weight : 0) }
        var lines = ["\(path) is \(value): the rules that count weigh \(words(all)), those it meets \(words(met))"]
        for (rule, isMet) in rules {
            lines.append("")
            lines.append("  \(isMet ? "met" : "missed") (\(words(rule.weight))): \(rule.title)")
            lines.append("    \(rule.source)")
            if let reason = rule.because { lines.append("    because \(reason)") }
        }
        return VisibleText.visible(lines.joined(separator: "\n"))
    }

    /// The keys of `Why`, and the rules.
    public var json: JSON {
        let list = rules.map { rule, isMet -> JSON in
            [
                "id": .string(rule.id), "met": .bool(isMet), "weight": .number(rule.weight),
                "because": JSON(rule.because), "source": .string(rule.source),
            ]
        }
        return ["path": .string(path), "value": .string(value), "layers": .array([]), "rules": .array(list)]
    }

    private func words(_ weight: Double) -> String { Value.number(weight).description }
}
