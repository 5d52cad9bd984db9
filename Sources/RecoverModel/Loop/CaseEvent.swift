import RecoverBase

/// Something that happened, as a scenario states it.
public struct CaseEvent: Sendable, Hashable, Stated {
    /// When it happened, as it is written.
    public enum Timing: Sendable, Hashable {
        /// `+3h`, from when the feedback came in.
        case afterFeedback(CalendarSpan)
        /// `at 2026-03-05T09:30Z`
        case at(Moment)
        /// `4 days after resolved`
        case after(CalendarSpan, event: String)
        case undated
    }

    /// `contacted`, `answered`, `promised`.
    public var name: String
    /// What it is about: the milestone of `done profile`, the offer of `goodwill credit`.
    public var subject: String?
    /// What was promised or noted, in words.
    public var text: String?
    public var timing: Timing
    /// By when what was promised is due.
    public var due: Value?
    /// The owner who did it.
    public var actor: String?
    public var channel: String?
    /// The customer's answer: `yes` or `no`.
    public var says: String?
    public var score: Double?
    public var node = ModelTree.root

    public init(name: String, timing: Timing) {
        self.name = name
        self.timing = timing
    }

    /// Names of events that the program knows besides the stages of the playbooks (language.md, "What happened").
    public enum Name: String, Sendable, CaseIterable {
        case taskCreated = "task-created"
        case assigned
        case autoAcknowledged = "auto-acknowledged"
        case attempted, replied, done, approved, go
        case noGo = "no-go"
        case reopened, released, resurveyed
        case reviewAsked = "review-asked"
        case promised, goodwill
        case optedOut = "opted-out"
        case legalDispute = "legal-dispute"
        case cancelled
        case publicReview = "public-review"
        case contacted, resolved, informed
        case checkedIn = "checked-in"
        case answered
    }

    /// The channel of what is written.
    public static let mail = "email"

    public var known: Name? { Name(rawValue: name) }
}
