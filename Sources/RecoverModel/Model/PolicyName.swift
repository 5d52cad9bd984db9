/// The policies that the program asks for by name. What each is, and what it may be, `standard` says; all others matter to
/// playbooks alone.
public enum PolicyName: String, Sendable, CaseIterable {
    case apology, attempts, cadence, clock, goodwill
    case attemptGap = "attempt-gap"
    case autoAcknowledgement = "auto-acknowledgement"
    case checkIn = "check-in"
    case closeWhen = "close-when"
    case fixDates = "fix-dates"
    case firstChannel = "first-channel"
    case goodwillApprover = "goodwill-approver"
    case goodwillChannel = "goodwill-channel"
    case goodwillCloses = "goodwill-closes"
    case innerLoop = "inner-loop"
    case mostSignals = "most-signals"
    case outerLoop = "outer-loop"
    case outreachAuthority = "outreach-authority"
    case outreachOwner = "outreach-owner"
    case outreachOwnerBreach = "outreach-owner-breach"
    case recover
    case reviewAsk = "review-ask"
    case reviewClock = "review-clock"
    case reviewGap = "review-gap"
    case secondSurvey = "second-survey"
    case taskCreated = "task-created"
    case window
    // The queue and the figures of a programme.
    case benchmarks, scheduling, scores
    case churnList = "churn-list"
    case conversionGoal = "conversion-goal"
    case convertedAt = "converted-at"
    case namesInExports = "names-in-exports"
    case programmePlaybook = "programme-playbook"
    case retentionGap = "retention-gap"
    case smallestSample = "smallest-sample"
}
