/// The second part of a check's id: `words` of `email.words`. A `check` statement of a playbook names it.
public enum CheckName: String, Sendable, CaseIterable {
    case apology, approval, avoid, blame, blanks, bullets, checklist, checkpoint, commitments, confirm
    case contact, days, deliverables, greeting, length, manual, messages, milestones, minimising, notes
    case facts, leaks
    case opener, options, owners, paragraphs, prevents, questions, sections, subject, success, words
    case asWritten = "as-written"
    case clarifyingQuestion = "clarifying-question"
    case firstMessage = "first-message"
    case followUpBy = "follow-up-by"
    case goodwillOrder = "goodwill-order"
    case hollowPhrases = "hollow-phrases"
    case namesComplaint = "names-complaint"
    case nextStep = "next-step"
    case openQuestions = "open-questions"
    case optOut = "opt-out"
    case readingGrade = "reading-grade"
    case repeatsKnown = "repeats-known"
    case reviewAsk = "review-ask"
    case tiedToComplaint = "tied-to-complaint"
    case visibleWin = "visible-win"
}

/// The first part: the kind of deliverable, or the reply as a whole.
public enum CheckKind: String, Sendable, CaseIterable {
    case email, call, plan, brief, sequence, contract

    func id(_ name: CheckName) -> String { "\(rawValue).\(name.rawValue)" }
}
