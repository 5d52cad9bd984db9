import RecoverModel

/// What only a call guide is asked for.
extension PromptBuilder {
    mutating func callItems(_ call: Call, at path: String) -> [PromptItem] {
        var items: [PromptItem] = []
        if let item = questionsItem(call, at: path) { items.append(item) }
        if call.wantsNotePerQuestion {
            items.append(
                PromptItem(.questionNotes, "After each question: one sentence on what it is meant to uncover."))
        }
        if let checklist = call.checklist {
            let steps = ledger.count(checklist, "step", at: "\(path).checklist")
            items.append(PromptItem(.checklist, "Checklist to go through during the call: \(steps)"))
        }
        if call.requiresNextStep { items.append(PromptItem(.nextStep, "End with a clear next step.")) }
        return items
    }

    private mutating func questionsItem(_ call: Call, at path: String) -> PromptItem? {
        let given = call.questions.enumerated().map { index, question in
            questionItem(question, at: "\(path).question.\(index + 1)")
        }
        guard let count = call.questionCount else {
            return given.isEmpty ? nil : PromptItem(.questions, "Ask these questions, word for word:", given)
        }
        let asked = "Ask " + ledger.count(count, "question", at: "\(path).questions")
        if given.isEmpty { return PromptItem(.questions, asked) }
        let isComplete = count.upper.map { given.count >= $0 } ?? false
        return PromptItem(
            .questions, asked + (isComplete ? ", these, word for word:" : "; these, word for word, are among them:"),
            given)
    }

    private mutating func questionItem(_ question: Call.Question, at path: String) -> PromptItem {
        var notes: [PromptItem] = []
        if let about = question.about { notes.append(PromptItem(.questionAbout, "About: \(about.shown)")) }
        if let uncovers = question.uncovers {
            notes.append(PromptItem(.questionUncovers, "Uncovers: " + ledger.write(uncovers, at: path + ".uncovers")))
        }
        return PromptItem(.questions, ledger.write(question.text, at: path), notes)
    }
}
