import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverText

/// Why an option of a decision scores as it does: the author's word, and the rules that tell it from the others, those it
/// breaks first, with weight and reason. A `score` that the author wrote is a value like any other, and `Why` explains it.
public struct ScoreExplanation: Sendable {
    private let path: String
    private let value: String
    private let card: Scorecard.Option
    private let option: Decision.Option
    private let isCapped: Bool
    private let rules: [(rule: Rule, isMet: Bool)]

    /// Nil for a path that is not `DECISION.OPTION.score`, and for an option that nothing judges or that has a `score`.
    public init?(_ path: Path, _ compilation: Compilation) {
        var segments = path.segments[...]
        if segments.first == "decision" { segments = segments.dropFirst() }
        guard segments.count == 3, segments.last == "score", let model = compilation.model,
            let decision = model.exercise.decisions.firstIndex(where: { $0.id == segments.first }),
            let place = model.exercise.decisions[decision].options.firstIndex(where: {
                $0.id == segments[segments.startIndex + 1]
            })
        else { return nil }
        card = Scorecard(model.exercise, scope: TreeScope(tree: model.tree)).decisions[decision].options[place]
        option = model.exercise.decisions[decision].options[place]
        guard let score = card.score, option.authorScore == nil else { return nil }
        self.path = Path(Array(segments)).description
        value = Value.number((score * 10).rounded() / 10).description
        isCapped = !card.isAuthors && score < (card.rulesScore ?? 0)
        let telling = card.results.filter(\.tellsApart)
        let results = telling.filter { !$0.isMet } + telling.filter(\.isMet)
        rules = results.map { (model.exercise.rules[$0.rule], $0.isMet) }
    }

    public var text: String {
        var lines = ["\(path) is \(value): \(summary)"]
        if let reason = option.reason { lines.append("  because \(reason)") }
        for (rule, isMet) in rules {
            lines.append("")
            lines.append("  \(isMet ? "met" : "broken") (\(words(rule.weight))): \(rule.title)")
            lines.append("    \(rule.source)")
            if let reason = rule.because { lines.append("    because \(reason)") }
        }
        return VisibleText.visible(lines.joined(separator: "\n"))
    }

    private var summary: String {
        let lost = rules.reduce(0) { $0 + ($1.isMet ? 0 : $1.rule.weight) }
        let byRules = "100 less the weight of the rules that it breaks and another option meets, \(words(lost))"
        if let word = option.word {
            let rulesScore = card.rulesScore.map { "; the rules would give \(words($0))" } ?? ""
            return "its author calls it `\(word.rawValue)`\(rulesScore)"
        }
        if card.isAuthors { return "its author says nothing of it, and no rule tells it from the others" }
        return isCapped
            ? "by the rules \(words(card.rulesScore ?? 0)), \(byRules); beside a `correct` option it ends at \(value)"
            : byRules
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
