import RecoverBase
import RecoverModel

/// What only a call guide is asked for.
extension PromptBuilder {
    mutating func callItems(_ call: Call, of deliverable: Deliverable) -> [PromptItem] {
        let path = deliverable.path
        var items: [PromptItem] = []
        if let item = questionsItem(call, of: deliverable) { items.append(item) }
        if call.wantsNotePerQuestion {
            items.append(
                PromptItem(
                    .questionNotes, "After each question: one sentence on what it is meant to uncover.",
                    from: [deliverable.statement("note-per-question")]))
        }
        if let checklist = call.checklist {
            let steps = ledger.count(checklist, "step", at: "\(path).checklist")
            items.append(
                PromptItem(
                    .checklist, "Checklist to go through during the call: \(steps)",
                    from: [deliverable.statement("checklist")]))
        }
        if call.requiresNextStep {
            items.append(
                PromptItem(.nextStep, "End with a clear next step.", from: [deliverable.statement("next-step")]))
        }
        return items
    }

    private mutating func questionsItem(_ call: Call, of deliverable: Deliverable) -> PromptItem? {
        let path = deliverable.path
        let given = call.questions.enumerated().map { index, question in
            questionItem(question, at: "\(path).question.\(index + 1)")
        }
        let statements = [deliverable.statement("questions")]
        guard let count = call.questionCount else {
            let questions = call.questions.map(\.statement)
            return given.isEmpty
                ? nil : PromptItem(.questions, "Ask these questions, word for word:", from: questions, given)
        }
        let asked = "Ask " + ledger.count(count, "question", at: "\(path).questions")
        if given.isEmpty { return PromptItem(.questions, asked, from: statements) }
        let isComplete = count.upper.map { given.count >= $0 } ?? false
        return PromptItem(
            .questions, asked + (isComplete ? ", these, word for word:" : "; these, word for word, are among them:"),
            from: statements, given)
    }

    private mutating func questionItem(_ question: Call.Question, at path: String) -> PromptItem {
        var notes: [PromptItem] = []
        if let about = question.about {
            notes.append(PromptItem(.questionAbout, "About: \(about.shown)", from: [question.statement]))
        }
        if let uncovers = question.uncovers {
            let text = ledger.write(uncovers, at: path + ".uncovers")
            notes.append(PromptItem(.questionUncovers, "Uncovers: \(text)", from: [question.statement]))
        }
        return PromptItem(.questions, ledger.write(question.text, at: path), from: [question.statement], notes)
    }
}
