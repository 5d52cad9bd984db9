/// The policies that the program asks for by name. What each is, and what it may be, `standard` says; all others matter to
/// playbooks alone.
public enum PolicyName: String, Sendable, CaseIterable {
    case apology, goodwill
    case goodwillChannel = "goodwill-channel"
    case mostSignals = "most-signals"
    case reviewAsk = "review-ask"
    // The queue and the figures of a programme.
    case convertedAt = "converted-at"
    case firstChannel = "first-channel"
    case outreachOwner = "outreach-owner"
    case retentionGap = "retention-gap"
    case scheduling, scores
}
