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
            "complete": .bool(session.question == nil), "score": JSON(PathsJSON.rounded(session.score)),
            "passed": session.isPassed.map(JSON.bool) ?? .null, "ending": JSON(session.ending?.id),
            "meters": PlayJSON.meters(session.readings),
            "elapsed": PathsJSON.figure(Double(session.seconds) / 3600), "spent": PathsJSON.figure(session.spent),
            "debrief": .array(debrief.items.map(PlayJSON.item)),
            "quizzes": .array(debrief.quizzes.map(PlayJSON.quiz)),
            "objectives": .array(
                debrief.objectives.map {
                    [
                        "id": .string($0.objective.id), "title": .string($0.objective.title),
                        "score": JSON(PathsJSON.rounded($0.score)),
                    ]
                }),
        ]
    }

    private static func meters(_ readings: [Reading]) -> JSON {
        .object(Dictionary(readings.map { ($0.meter.id, PathsJSON.figure($0.value)) }) { $1 })
    }

    private static func item(_ item: Debrief.Item) -> JSON {
        [
            "decision": .string(item.decision.id), "chosen": .string(item.chosen.id), "best": JSON(item.best?.id),
            "score": JSON(PathsJSON.rounded(item.score)), "bestScore": JSON(PathsJSON.rounded(item.bestScore)),
            "met": .array(item.met.map { .string($0.id) }), "missed": .array(item.missed.map { .string($0.id) }),
            "counterfactual": item.counterfactual.map {
                [
                    "meters": meters($0.readings), "ending": JSON($0.ending?.id),
                    "score": JSON(PathsJSON.rounded($0.score)),
                ]
            } ?? .null,
        ]
    }

    private static func quiz(_ result: QuizResult) -> JSON {
        [
            "quiz": .string(result.quiz.id), "given": .array(result.given.map(JSON.string)),
            "key": .array(result.quiz.key.map(JSON.string)), "score": JSON(PathsJSON.rounded(result.score)),
        ]
    }
}
