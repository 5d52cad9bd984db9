import RecoverBase
import RecoverContract
import RecoverGrading
import RecoverModel

/// What a text is held to, in the sentences that ask for it: each with what it earns, and what each fault against it costs.
struct TaskRubric {
    /// Empty where nothing of the file says how the text is judged.
    let lines: [(text: String, statements: [Statement])]

    /// - Parameter grader: of all tasks of a case: making one reads the case and all its phrases.
    init(_ task: WritingTask, _ grader: Grader) {
        let model = grader.model
        let wanted = model.described + model.deliverables
        guard let kind = task.grade,
            let deliverable = wanted.first(where: { $0.path == kind || $0.kind.rawValue == kind })
        else {
            lines = []
            return
        }
        let contract = Contract(model, of: [deliverable])
        var worths: [String: [Double]] = [:]
        var sentences: [String] = []
        for (check, worth) in grader.weighed("A text.", as: deliverable.path) ?? [] where worth != 0 {
            let told = CheckID(check.id).flatMap { id in
                contract.requirement(id, of: deliverable.path) ?? contract.requirement(id, of: nil)
            }
            let sentence = told?.ask?.sentence.text ?? told?.hint ?? check.id
            if worths[sentence] == nil { sentences.append(sentence) }
            worths[sentence, default: []].append(worth)
        }
        func earned(_ sentence: String) -> Double { worths[sentence, default: []].reduce(0) { $0 + max(0, $1) } }
        sentences.sort { earned($0) > earned($1) }
        let statements = [task.statement(.grade), deliverable.statement]
        let rubric = zip(sentences, sentences.map(earned).roundedTogether()).map { sentence, earned in
            (
                "\(TaskRubric.points(earned, worths[sentence, default: []].filter { $0 < 0 })): \(sentence)", statements
            )
        }
        let rest =
            "20 points at most where the complaint is not named or half of the length is not there, not counting what is "
            + "repeated or copied from the case; half the points for what is only suspected to be missing"
        lines = rubric + [(rest, statements)]
    }

    /// `25 points`, `10 to 15 off for each fault`, or both.
    private static func points(_ earned: Int, _ lost: [Double]) -> String {
        var words = earned > 0 ? ["\(earned) points"] : []
        if let least = lost.max(), let most = lost.min() {
            let (least, most) = (PlayWords.whole(-least), PlayWords.whole(-most))
            words.append(
                (least == most ? least : "\(least) to \(most)")
                    + (lost.count > 1 ? " off for each kind of fault" : " off"))
        }
        return words.joined(separator: ", ")
    }
}
