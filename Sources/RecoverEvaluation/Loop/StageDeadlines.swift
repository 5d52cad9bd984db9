import RecoverBase
import RecoverModel

/// The times of a stage, once it is known what they count from.
public struct StageDeadlines: Sendable, Hashable {
    public var anchor: Instant
    /// Before it, the step comes too early; nil where it may come at once.
    public var opens: Instant?
    /// Until then it is in time, this moment included.
    public var due: Instant?
    /// After it the limit is broken.
    public var breach: Instant?
    /// After it the step comes too late to help.
    public var closes: Instant?
}

extension CaseClock {
    /// The times of a stage that count from a moment: `contact_by` and `breach_at` of a survey answer are `due` and
    /// `breach` of the stage `contacted`, from when it was received.
    public func deadlines(of stage: CaseStage, from anchor: Instant) -> StageDeadlines {
        func end(_ limit: TimeLimit?) -> Instant? { limit.flatMap { self.end(of: $0, from: anchor) } }
        return StageDeadlines(
            anchor: anchor, opens: end(stage.opens), due: end(stage.due), breach: end(stage.breach),
            closes: end(stage.closes))
    }
}
