import RecoverBase
import RecoverModel

/// How much work the evaluation of paths may be.
public struct PathLimits: Sendable, Hashable {
    /// With more states than this they are no longer merged.
    public var states = 400_000
    /// Nor with more bytes than this.
    public var memory = 256 << 20
    /// Where states are not merged, each way is gone by itself. With more ways than this, random plays stand in for the exact
    /// evaluation, and the report says so.
    public var ways = 20_000_000
    /// How many plays, rounded up to whole blocks: fewer where they are long, so that all of them together come to about so many
    /// decisions.
    public var plays = 200_000
    public var steps = 10_000_000
    public var seed: UInt64 = 1
    /// Otherwise only the scores are wanted.
    public var walks = true
    /// Whether to say what guessing earns.
    public var guesses = true

    public init() {}

    /// Where only the scores are wanted.
    public static var judgedOnly: PathLimits {
        var limits = PathLimits()
        limits.walks = false
        limits.guesses = false
        return limits
    }
}

/// An exercise, judged by the rules and walked through.
public struct ExerciseEvaluation: Sendable {
    public let exercise: Exercise
    public let scores: Scorecard
    public let program: Program
    public let paths: PathReport
    public let verdict: Verdict

    /// - Parameter scope: the case, and each option as rules see it.
    public init(
        _ exercise: Exercise, scope: some ExerciseScope, limits: PathLimits = PathLimits(),
        cancellation: some Cancellation = NeverCancelled()
    ) throws(Cancelled) {
        self.exercise = exercise
        scores = Scorecard(exercise, scope: scope)
        verdict = Verdict(exercise)
        program = Program(exercise, scores: scores, scope: scope)
        paths = try PathReport(exercise, scores, program, limits: limits, cancellation: cancellation)
    }
}
