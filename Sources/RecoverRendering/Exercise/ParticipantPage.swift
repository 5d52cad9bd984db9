import RecoverBase
import RecoverEvaluation
import RecoverModel

/// The page of one participant: each answer as it was given, what was better and why, and what was written, word for word.
public struct ParticipantPage: Sendable {
    public let document: Document

    /// - Parameter member: how the run came out in the results of the group.
    public init(title: String, _ run: ClassRun, _ member: ClassResults.Member) {
        let session = run.session
        let exercise = session.evaluation.exercise
        let debrief = Debrief(session)
        let text = DebriefText(PlayText(), session)
        var page = Document(kind: "Results of \(run.name)", title: title)
        for line in run.isLuckKnown ? text.resultLines : ParticipantPage.result(member, exercise) {
            page.paragraph(mixed: line)
        }
        let entries = text.entries
        for (index, entry) in entries.enumerated() {
            page.heading(2, mixed: "\(index + 1) of \(entries.count): \(entry.question)")
            page.facts(entry.rows.map { .init(label: $0.label, lines: $0.lines) })
        }
        if !run.unreached.isEmpty {
            page.heading(2, nil, "Answered, but the run did not come to it")
            page.facts(run.unreached.map { .init(label: $0.question.text, text: $0.chosen.text) })
        }
        for (index, result) in run.quizzes.enumerated() {
            page.heading(2, mixed: "Knowledge check \(index + 1): \(QuizWords.heading(result))")
            page.facts(QuizWords.rows(result).map { .init(label: $0.label, text: $0.text) })
            if result.quiz.form != .inOrder {
                page.list(QuizWords.answers(result).map { .init(line: .init(nil, [.text($0.mark), .text($0.text)])) })
            }
        }
        for result in run.tasks { page.blocks += ParticipantPage.blocks(result) }
        let objectives = debrief.objectives.map { result in
            let points = result.score.map { "\(Verdict.words($0, mark: nil)) points" } ?? "not scored"
            return Document.Item(line: .init(nil, mixed: "\(result.objective.title): \(points)"))
        }
        page.section(2, nil, "By objective", objectives.isEmpty ? [] : [.list(objectives, .bullet)])
        let talk = exercise.debrief.map { Document.Item(line: .init(nil, $0)) }
        page.section(2, nil, "To talk about", talk.isEmpty ? [] : [.list(talk, .bullet)])
        document = page
    }

    /// Where the table does not say what luck brought: what is the same in every case.
    private static func result(_ member: ClassResults.Member, _ exercise: Exercise) -> [MixedText] {
        guard member.isFinished else {
            return [member.isPassed == nil ? "It is not finished." : "Not passed: it is not finished."]
        }
        var words: [MixedText] = []
        if let score = member.score {
            words.append("Judgement \(Verdict.words(score, mark: exercise.passMark)).")
        }
        if let ending = member.ending { words.append("Outcome: \(ending.title.sentence)") }
        let mark = exercise.passMark.map { " (at \(Value.plain($0)))" } ?? ""
        if let isPassed = member.isPassed { words.append("\(isPassed ? "Passed" : "Not passed")\(mark).") }
        let names = [
            (ClassResults.Unknown.score, "the judgement"), (.ending, "the outcome"), (.passed, "whether it is passed"),
        ]
        let open = names.filter { member.unknown.contains($0.0) }.map(\.1)
        if !open.isEmpty {
            words.append(
                "The table does not say what luck brought, so \(open.listed()) \(open.count == 1 ? "is" : "are") not known."
            )
        }
        return [words.joined(" ")]
    }

    private static func blocks(_ result: TaskResult) -> [Document.Block] {
        let points = result.score.map { " (\(Verdict.words($0, mark: nil)) of 100 points)" } ?? ""
        var blocks: [Document.Block] = [
            .heading(2, .init(nil, mixed: "\(result.task.text.oneLine)\(points)")),
            .quote(Document.lines(nil, result.text)),
        ]
        let told = PlayWords.told(result).map { finding, points in
            let help = finding.isMet && !finding.isSuspected ? nil : finding.help
            return Document.Item(
                line: .init(
                    nil,
                    "\(PlayWords.mark(finding)) \(points.isEmpty ? "" : "\(points): ")\(finding.message)"
                        + (help.map { ". \($0)" } ?? "")))
        }
        if !told.isEmpty { blocks.append(.list(told, .bullet)) }
        if let sum = result.sum {
            let limit = result.limit.map { " But \($0)." } ?? ""
            blocks.append(.paragraph([.init(nil, "Together \(PlayWords.whole(sum)).\(limit)")]))
        }
        if let words = PlayWords.byHand(result) { blocks.append(.paragraph([.init(nil, words)])) }
        return blocks
    }
}
