import RecoverModel

/// When a run is passed: judgement is the score, `fails` stands above it, and who has not finished has not passed.
public struct Verdict: Sendable, Hashable {
    /// The score of `pass at`.
    public let mark: Double?
    /// Otherwise it is practice.
    public var isGiven: Bool { mark != nil }

    /// None is given.
    init() { mark = nil }

    init(_ exercise: Exercise) { mark = exercise.passMark }

    /// Nil where no verdict is given: nobody passes without a mark, but who fails is told.
    public func isPassed(score: Double?, isFailed: Bool, isFinished: Bool = true) -> Bool? {
        if isFailed { return false }
        guard let mark else { return nil }
        return isFinished && (score.map { $0 >= mark - Scorecard.tolerance } ?? false)
    }

    /// A score as it is shown: whole, except where that would show a mark as reached that is not.
    public static func words(_ score: Double, mark: Double?) -> String {
        let whole = score.rounded()
        guard let mark, score < mark - Scorecard.tolerance, whole >= mark else { return Value.plain(whole) }
        let tenth = (score * 10).rounded() / 10
        return Value.plain(tenth < mark ? tenth : mark - 0.1)
    }
}
