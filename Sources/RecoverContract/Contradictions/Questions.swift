import RecoverBase
import RecoverModel

/// A question that must be asked as it stands, and that a yes or a no answers, where open ones are asked for.
extension Contradictions {
    mutating func questions(_ call: Call, _ deliverable: Deliverable) {
        guard !call.questions.isEmpty,
            let check = deliverable.checks.first(where: { $0.name == CheckName.openQuestions.rawValue })
        else { return }
        for question in call.questions {
            let text = question.text.lowercased()
            guard closedWords.contains(where: { text.hasPrefix($0) }), !openWords.contains(where: { text.contains($0) })
            else { continue }
            report(
                "\"\(question.text.shown)\" is answered by yes or no, and open questions are asked for", question.node,
                check.node, "they are asked for here")
        }
    }
}
