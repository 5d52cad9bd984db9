import RecoverBase
import RecoverEvaluation
import RecoverModel

/// An evaluated exercise as JSON, with the keys of `paths` and of `decisions` in `run`. Facilitator data: it has the key.
public struct PathsJSON: Sendable {
    private let evaluation: ExerciseEvaluation
    private var exercise: Exercise { evaluation.exercise }

    public init(_ evaluation: ExerciseEvaluation) {
        self.evaluation = evaluation
    }

    public var document: JSON {
        [
            "decisions": decisions, "paths": paths, "endings": endings, "guessing": guessing, "findings": findings,
        ]
    }

    /// The decisions with their options, judged.
    public var decisions: JSON {
        .array(
            exercise.decisions.indices.map { index in
                let decision = exercise.decisions[index]
                return [
                    "id": .string(decision.id), "question": .string(decision.question),
                    "objective": JSON(decision.objective), "weight": .number(decision.weight),
                    "options": .array(decision.options.indices.map { option(index, $0) }),
                ]
            })
    }

    private func option(_ decision: Int, _ place: Int) -> JSON {
        let option = exercise.decisions[decision].options[place]
        let judged = evaluation.scores.decisions[decision]
        let outlook = evaluation.paths.options[decision][place]
        return [
            "id": .string(option.id), "text": .string(option.text), "correct": .bool(option.isCorrect),
            "score": JSON(PathsJSON.rounded(judged.options[place].score)), "best": .bool(judged.best == place),
            "by": .string(judged.options[place].judge.rawValue), "word": JSON(option.word?.rawValue),
            "because": JSON(option.reason), "fails": .bool(judged.options[place].fails),
            "byRules": JSON(PathsJSON.rounded(judged.options[place].rulesScore)),
            "rules": .array(judged.options[place].results.map(rule)), "reach": PathsJSON.figure(outlook.reach),
            "expected": outlook.reach > 0 ? expected(outlook) : .null,
        ]
    }

    private func rule(_ result: Scorecard.Result) -> JSON {
        let rule = exercise.rules[result.rule]
        return [
            "id": .string(rule.id), "title": .string(rule.title), "met": .bool(result.isMet),
            "weight": .number(rule.weight), "because": JSON(rule.because), "source": .string(rule.source),
            "costs": .bool(result.costs), "fails": .bool(rule.fails),
        ]
    }

    /// The author's words as the rules would have them.
    public var key: JSON {
        .array(
            AuthorKey(evaluation).decisions.map { decision in
                [
                    "id": .string(decision.id),
                    "options": .array(
                        decision.options.map {
                            [
                                "id": .string($0.id), "word": JSON($0.word?.rawValue),
                                "score": JSON(PathsJSON.rounded($0.rulesScore)), "written": JSON($0.written),
                            ]
                        }),
                ]
            })
    }

    /// What guessing earns; `null` where nothing is scored.
    public var guessing: JSON {
        guard let guessing = evaluation.paths.guessing else { return .null }
        func figures(_ figures: Guessing.Figures?) -> JSON {
            guard let figures else { return .null }
            return ["mean": PathsJSON.figure(figures.mean), "passes": JSON(PathsJSON.rounded(figures.passes))]
        }
        return [
            "mean": PathsJSON.figure(guessing.even.mean), "passes": JSON(PathsJSON.rounded(guessing.even.passes)),
            "first": figures(guessing.first), "longest": figures(guessing.longest),
            "exact": .bool(guessing.isExact), "plays": .int(guessing.plays),
        ]
    }

    /// Meters by their ids, the score, hours on the clock, money.
    private func expected(_ outlook: Outlook) -> JSON {
        var values: [String: JSON] = [
            "score": JSON(PathsJSON.rounded(outlook.score)), "elapsed": PathsJSON.figure(outlook.seconds / 3600),
            "spent": PathsJSON.figure(outlook.spent),
        ]
        for (meter, value) in zip(exercise.meters, outlook.meters) { values[meter.id] = PathsJSON.figure(value) }
        return .object(values)
    }

    /// How many ways there are, and the best and the worst of them; `null` in a file without decisions.
    public var paths: JSON {
        guard !exercise.decisions.isEmpty else { return .null }
        let report = evaluation.paths
        return [
            // More than a double can count exactly is `null`.
            "count": report.count < 9e15 ? .number(report.count) : .null, "exhaustive": .bool(report.isExhaustive),
            "plays": .int(report.plays), "best": report.best.map(trail) ?? .null,
            "worst": report.worst.map(trail) ?? .null, "expected": expected(report.whole),
        ]
    }

    private func trail(_ trail: Trail) -> JSON {
        var meters: [String: JSON] = [:]
        for (meter, value) in zip(exercise.meters, trail.meters) { meters[meter.id] = PathsJSON.figure(value) }
        return [
            "options": .array(evaluation.ids(trail).map(JSON.string)),
            "decisions": .array(trail.steps.map { .string(exercise.decisions[$0.decision].id) }),
            "score": JSON(PathsJSON.rounded(trail.score)), "ending": JSON(evaluation.ending(trail)?.id),
            "meters": .object(meters), "elapsed": PathsJSON.figure(Double(trail.seconds) / 3600),
            "spent": PathsJSON.figure(trail.spent),
        ]
    }

    private var endings: JSON {
        .array(
            zip(exercise.endings, evaluation.paths.endings).map { ending, likelihood in
                [
                    "id": .string(ending.id), "title": .string(ending.title),
                    "likelihood": PathsJSON.figure(likelihood),
                    "worth": JSON(ending.worth?.words),
                ]
            })
    }

    private var findings: JSON {
        .array(
            evaluation.paths.findings.map { finding in
                [
                    "kind": .string(finding.kind.rawValue), "message": .string(finding.message),
                    "decision": JSON(finding.decision), "option": JSON(finding.option), "note": .bool(finding.isNote),
                    "trail": .array(finding.trail.map(JSON.string)),
                ]
            })
    }

    /// To four places: the last bits of a sum depend on its order.
    static func rounded(_ value: Double?) -> Double? { value.map { ($0 * 1e4).rounded() / 1e4 } }
    static func figure(_ value: Double) -> JSON { JSON(rounded(value)) }
}
