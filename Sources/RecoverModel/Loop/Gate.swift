/// A gate on the way of a case: what must be so before an event may come.
public enum Gate: String, Sendable, CaseIterable {
    /// A step before it was left out.
    case outOfOrder = "out-of-order"
    /// The work was not done when the customer was told that it is.
    case beforeTheWork = "before-the-work"
    case checkInSkipped = "check-in-skipped"
    case tooEarly = "too-early"
    /// What the stage asks for does not hold: a review asked for without a yes.
    case notConfirmed = "not-confirmed"
    case afterSilence = "after-silence"
    case afterRelease = "after-release"
    case afterOptOut = "after-opt-out"
    case held = "held-by-guard"
    case thirdAttempt = "third-attempt"
    case attemptsTooClose = "attempts-too-close"
    case releasedTooEarly = "released-too-early"
    case goodwillBeforeReview = "goodwill-before-review"
    case goodwillTooEarly = "goodwill-too-early"
    case goodwillNotAllowed = "goodwill-not-allowed"
    case goodwillInWriting = "goodwill-in-writing"
    case notApproved = "not-approved"
    case beforeGo = "before-go"
    case wrongOwner = "wrong-owner"
    case nobodyNamed = "nobody-named"
    case receiptForbidden = "receipt-forbidden"
    case beforeFeedback = "before-feedback"
    /// A message that goes out once went out already.
    case alreadyDone = "already-done"
    /// It waits for a word to a customer whose case is closed.
    case caseClosed = "case-closed"

    /// It opens to somebody else, or once a name is written.
    public var isAboutWho: Bool { self == .nobodyNamed || self == .wrongOwner }
}
