import RecoverBase
import RecoverEvaluation
import RecoverModel

/// A run as JSON, with the keys of `play --answers`.
public struct PlayJSON: Sendable {
    private let session: PlaySession

    public init(_ session: PlaySession) {
        self.session = session
    }

    public var document: JSON {
        let debrief = Debrief(session)
        return [
            "answers": .array(session.answers.map { .string($0.given.joined(separator: "+")) }),
            "questions": .array(session.answers.map { .string($0.item) }),
            "complete": .bool(session.isFinished), "score": JSON(PathsJSON.rounded(session.score)),
            "passed": session.isPassed.map(JSON.bool) ?? .null, "ending": JSON(session.ending?.id),
            "fails": .array(session.failures.map(PlayJSON.failure)),
            "meters": PlayJSON.meters(session.readings),
            "elapsed": PathsJSON.figure(Double(session.seconds) / 3600), "spent": PathsJSON.figure(session.spent),
            "debrief": .array(debrief.items.map(PlayJSON.item)),
            "quizzes": .array(debrief.quizzes.map(PlayJSON.quiz)),
            "tasks": .array(debrief.tasks.map(PlayJSON.task)),
            "objectives": .array(
                debrief.objectives.map {
                    [
                        "id": .string($0.objective.id), "title": .string($0.objective.title),
                        "score": JSON(PathsJSON.rounded($0.score)),
                    ]
                }),
        ]
    }

    private static func failure(_ failure: PlaySession.Failure) -> JSON {
        switch failure {
        case .option(let option, let rules):
            ["option": .string(option.id), "rules": .array(rules.map { .string($0.id) })]
        case .ending(let ending): ["ending": .string(ending.id)]
        }
    }

    private static func meters(_ readings: [Reading]) -> JSON {
        .object(Dictionary(readings.map { ($0.meter.id, PathsJSON.figure($0.value)) }) { $1 })
    }

    private static func item(_ item: Debrief.Item) -> JSON {
        [
            "decision": .string(item.decision.id), "chosen": .string(item.chosen.id), "best": JSON(item.best?.id),
            "word": JSON(item.chosen.word?.rawValue), "because": JSON(item.chosen.reason),
            "score": JSON(PathsJSON.rounded(item.score)), "bestScore": JSON(PathsJSON.rounded(item.bestScore)),
            "met": .array(item.met.map { .string($0.id) }), "missed": .array(item.missed.map { .string($0.id) }),
            "takenBack": JSON(item.takenBack?.id),
            "counterfactual": item.counterfactual.map {
                [
                    "meters": meters($0.readings), "ending": JSON($0.ending?.id),
                    "score": JSON(PathsJSON.rounded($0.score)), "kept": .int($0.kept), "made": .int($0.made),
                    "luck": PathsJSON.figure($0.luck),
                ]
            } ?? .null,
        ]
    }

    private static func quiz(_ result: QuizResult) -> JSON {
        [
            "quiz": .string(result.quiz.id), "given": .array(result.given.map(JSON.string)),
            "first": .array(result.first.map(JSON.string)),
            "key": .array(result.quiz.key.map(JSON.string)), "score": JSON(PathsJSON.rounded(result.score)),
        ]
    }

    private static func task(_ result: TaskResult) -> JSON {
        var members: [String: JSON] = [
            "task": .string(result.task.id), "text": .string(result.text),
            "score": JSON(PathsJSON.rounded(result.score)), "sum": JSON(PathsJSON.rounded(result.sum)),
            "limit": JSON(result.limit),
            "findings": .array(
                result.findings.map {
                    [
                        "id": .string($0.id), "met": .bool($0.isMet), "suspected": .bool($0.isSuspected),
                        "message": .string($0.message),
                        "help": JSON($0.help), "points": JSON(PathsJSON.rounded($0.points)),
                        "worth": JSON(PathsJSON.rounded($0.worth)),
                    ]
                }),
        ]
        if !result.byHand.isEmpty { members["byHand"] = .array(result.byHand.map(JSON.string)) }
        return .object(members)
    }
}
