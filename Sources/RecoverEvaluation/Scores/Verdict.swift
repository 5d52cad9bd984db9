import RecoverModel

/// When a run is passed: judgement is the score, `fails` stands above it, and who has not finished has not passed.
public struct Verdict: Sendable, Hashable {
    /// The score of `pass at`.
    public let mark: Double?
    /// Otherwise it is practice. What can fail is written, or a rule that fails is broken by an option.
    public let isGiven: Bool

    /// None is given.
    init() {
        mark = nil
        isGiven = false
    }

    init(_ exercise: Exercise, _ scores: Scorecard) {
        mark = exercise.passMark
        isGiven =
            mark != nil || exercise.endings.contains(where: \.fails)
            || scores.decisions.contains { $0.options.contains(where: \.fails) }
    }

    /// Nil where no verdict is given.
    public func isPassed(score: Double?, isFailed: Bool, isFinished: Bool = true) -> Bool? {
        guard isGiven else { return nil }
        guard isFinished, !isFailed else { return false }
        guard let mark else { return true }
        return score.map { $0 >= mark - Scorecard.tolerance } ?? false
    }

    /// A score as it is shown: whole, except where that would show a mark as reached that is not.
    public static func words(_ score: Double, mark: Double?) -> String {
        let whole = score.rounded()
        guard let mark, score < mark - Scorecard.tolerance, whole >= mark else { return Value.plain(whole) }
        let tenth = (score * 10).rounded() / 10
        return Value.plain(tenth < mark ? tenth : mark - 0.1)
    }
}
