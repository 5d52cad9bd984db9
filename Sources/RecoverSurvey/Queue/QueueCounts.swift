/// What became of the rows of an export. The parts add up to the whole.
public struct QueueCounts: Sendable, Hashable {
    /// Rows behind the header that are not blank.
    public var rows = 0
    public var promoters = 0
    public var passives = 0
    public var detractors = 0
    /// Answers to a preview of the survey.
    public var previews = 0
    public var unfinished = 0
    /// Without a score.
    public var unanswered = 0
    public var rejected = 0
    /// Of the answers: those that the tool marked as spam. They count, and somebody has to look at them.
    public var spam = 0
    /// Received before `--since`.
    public var earlier = 0
    /// Received after the moment at which the figures of a programme stand.
    public var ahead = 0
    /// Of the detractors: without a time, or with one that nobody can read.
    public var undated = 0
    /// Of the undated: with a date that may be two days.
    public var ambiguous = 0
    /// Of the detractors: whose facts could not be said in the language.
    public var refused = 0
    /// Of the detractors: with an id that another has.
    public var duplicates = 0
    /// Of the other answers: with an id that a row before them has. Each counts all the same.
    public var shared = 0
    /// Answers that a later one under the same id stands for, in the figures of a programme.
    public var repeated = 0
    /// Of the detractors: above the score up to which the school counts.
    public var aboveLimit = 0

    public init() {}

    public static func += (left: inout QueueCounts, right: QueueCounts) {
        left.rows += right.rows
        left.promoters += right.promoters
        left.passives += right.passives
        left.detractors += right.detractors
        left.previews += right.previews
        left.unfinished += right.unfinished
        left.unanswered += right.unanswered
        left.rejected += right.rejected
        left.spam += right.spam
        left.earlier += right.earlier
        left.ahead += right.ahead
        left.undated += right.undated
        left.ambiguous += right.ambiguous
        left.refused += right.refused
        left.duplicates += right.duplicates
        left.shared += right.shared
        left.aboveLimit += right.aboveLimit
        left.repeated += right.repeated
    }

    public var addsUp: Bool {
        rows == promoters + passives + detractors + previews + unfinished + unanswered + rejected + earlier
            + ahead + repeated
    }
}
