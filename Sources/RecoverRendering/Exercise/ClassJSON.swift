import RecoverBase
import RecoverEvaluation

/// The results of a group as JSON. `facility` and `discrimination` are null below 30 finished runs, where `right` and
/// `answered` say it; `participants` is there only when names were asked for.
public struct ClassJSON: Sendable {
    private let title: String
    private let results: ClassResults
    private let isNamed: Bool

    public init(title: String, _ results: ClassResults, isNamed: Bool = false) {
        self.title = title
        self.results = results
        self.isNamed = isNamed
    }

    public var document: JSON {
        var members: [String: JSON] = [
            "scenario": .string(title), "count": .int(results.count), "finished": .int(results.finished),
            "repeated": .int(results.repeated), "score": JSON(PathsJSON.rounded(results.score)),
            "passed": JSON(results.passed),
            "unknown": .object(
                Dictionary(
                    uniqueKeysWithValues: ClassResults.Unknown.allCases.map {
                        ($0.rawValue, .int(results.unknown[$0] ?? 0))
                    }
                )),
            "decisions": .array(results.items.filter(\.isDecision).map(item)),
            "quizzes": .array(results.items.filter { !$0.isDecision }.map(item)),
            "tasks": .array(results.tasks.map(ClassJSON.task)),
            "endings": .array(
                zip(results.endingTitles, results.endings).map { ["title": .string($0), "count": .int($1)] }),
            "objectives": .array(
                results.objectives.map {
                    [
                        "id": .string($0.objective.id), "title": .string($0.objective.title),
                        "score": JSON(PathsJSON.rounded($0.score)), "right": .int($0.right),
                        "answered": .int($0.answered),
                    ]
                }),
            "rules": .array(
                results.rules.map {
                    [
                        "id": .string($0.rule.id), "title": .string($0.rule.title), "because": JSON($0.rule.because),
                        "missed": .int($0.missed), "counted": .int($0.counted),
                    ]
                }),
            "discussFirst": .array(
                results.discussFirst.map {
                    ["id": .string($0.id), "because": .string(ClassWording(results: results).reason($0).plain)]
                }),
            "leftOut": .array(
                results.leftOut.map { left in
                    var members: [String: JSON] = ["what": .string(left.what), "count": .int(left.count)]
                    if isNamed { members["who"] = .array(left.who.map(JSON.string)) }
                    return .object(members)
                }),
        ]
        if isNamed { members["participants"] = .array(results.members.map(ClassJSON.member)) }
        return .object(members)
    }

    private func item(_ item: ClassResults.Item) -> JSON {
        let changes: JSON = [
            "known": .int(item.firstKnown), "changed": .int(item.changed), "toRight": .int(item.changedToRight),
            "fromRight": .int(item.changedFromRight),
        ]
        let votes: JSON? = item.votesBefore.map { before in
            ["before": .array(before.map(JSON.int)), "after": .array((item.votesAfter ?? before).map(JSON.int))]
        }
        return [
            "id": .string(item.id), "question": .string(item.text), "answered": .int(item.answered),
            "right": JSON(item.right),
            "facility": JSON(PathsJSON.rounded(results.hasShares ? item.facility : nil)),
            "discrimination": JSON(PathsJSON.rounded(item.discrimination)), "few": .bool(item.isRare),
            "first": item.firstKnown > 0 ? changes : .null, "votes": votes ?? .null,
            "options": .array(
                item.choices.map {
                    [
                        "id": .string($0.id), "text": .string($0.text), "key": .bool($0.isKey),
                        "chosen": .int($0.chosen), "first": item.firstKnown > 0 ? .int($0.first) : .null,
                    ]
                }),
        ]
    }

    private static func task(_ task: ClassResults.Task) -> JSON {
        [
            "id": .string(task.id), "question": .string(task.text), "answered": .int(task.answered),
            "score": JSON(PathsJSON.rounded(task.score)),
            "missed": .array(
                task.missed.map { ["id": .string($0.id), "message": .string($0.message), "count": .int($0.count)] }),
        ]
    }

    private static func member(_ member: ClassResults.Member) -> JSON {
        [
            "participant": .string(member.name), "answered": .int(member.answered),
            "finished": .bool(member.isFinished), "score": JSON(PathsJSON.rounded(member.score)),
            "passed": member.isPassed.map(JSON.bool) ?? .null, "ending": JSON(member.ending?.id),
            "unknown": .array(member.unknown.map(\.rawValue).sorted().map(JSON.string)),
            "takenBack": .int(member.takenBack),
        ]
    }
}
