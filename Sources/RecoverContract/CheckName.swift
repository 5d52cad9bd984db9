/// The second part of a check's id: `words` of `email.words`. A `check` statement of a playbook names it.
public enum CheckName: String, Sendable, Hashable, CaseIterable {
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

    /// What every text for the customer is held to, whichever deliverable it is: how one speaks, not what one says.
    public var isConduct: Bool {
        switch self {
        case .opener, .hollowPhrases, .blame, .minimising, .apology, .goodwillOrder, .reviewAsk, .leaks: true
        default: false
        }
    }
}

/// The first part: the kind of deliverable, or the reply as a whole.
public enum CheckKind: String, Sendable, Hashable, CaseIterable {
    case email, call, plan, brief, sequence, contract
}

/// Which check: `email.words`.
public struct CheckID: Sendable, Hashable, CustomStringConvertible {
    public var kind: CheckKind
    public var name: CheckName

    public init(_ kind: CheckKind, _ name: CheckName) {
        self.kind = kind
        self.name = name
    }

    /// Of a text such as `email.words`; nil where there is no such check.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let kind = CheckKind(rawValue: String(parts[0])),
            let name = CheckName(rawValue: String(parts[1]))
        else { return nil }
        self.init(kind, name)
    }

    public var description: String { "\(kind.rawValue).\(name.rawValue)" }
}
