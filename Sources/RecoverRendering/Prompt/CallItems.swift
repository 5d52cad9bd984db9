import RecoverBase
import RecoverModel

/// What only a call guide is asked for.
extension PromptBuilder {
    mutating func add(_ call: Call, of deliverable: Deliverable, to points: inout PointList) {
        points.add(questionsItem(call, of: deliverable))
        points.add(
            .questionNotes, "After each question: one sentence on what it is meant to uncover.", "note-per-question",
            if: call.wantsNotePerQuestion)
        points.add(.checklist, "Checklist to go through during the call: ", "checklist") { path in
            call.checklist.map { ledger.count($0, "step", at: path) }
        }
        points.add(.nextStep, "End with a clear next step.", "next-step", if: call.requiresNextStep)
    }

    private mutating func questionsItem(_ call: Call, of deliverable: Deliverable) -> PromptItem? {
        let given = call.questions.enumerated().map { index, question in
            questionItem(question, at: "\(deliverable.path).question.\(index + 1)")
        }
        guard let count = call.questionCount else {
            let questions = call.questions.map(\.statement)
            return given.isEmpty
                ? nil : PromptItem(.questions, "Ask these questions, word for word:", from: questions, given)
        }
        let isComplete = count.upper.map { given.count >= $0 } ?? false
        let list =
            given.isEmpty
            ? "" : isComplete ? ", these, word for word:" : "; these, word for word, are among them:"
        let asked = ledger.count(count, "question", at: "\(deliverable.path).questions")
        return PromptItem(.questions, "Ask \(asked)\(list)", from: [deliverable.statement("questions")], given)
    }

    private mutating func questionItem(_ question: Call.Question, at path: String) -> PromptItem {
        let statements = [question.statement]
        var notes: [PromptItem] = []
        if let about = question.about {
            notes.append(PromptItem(.questionAbout, "About: \(about.shown)", from: statements))
        }
        if let uncovers = question.uncovers {
            let text = ledger.write(uncovers, at: path + ".uncovers")
            notes.append(PromptItem(.questionUncovers, "Uncovers: \(text)", from: statements))
        }
        return PromptItem(.questions, ledger.write(question.text, at: path), from: statements, notes)
    }
}
