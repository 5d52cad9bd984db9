import RecoverBase
import RecoverModel

/// What guessing earns: for those who choose evenly, for those who always take the first choice, and for those who always
/// take the longest. Chances come up by their odds; a task is no guess and is left out.
public struct Guessing: Sendable, Hashable {
    /// One way of guessing.
    public struct Figures: Sendable, Hashable {
        /// The mean of the scores, 0 to 100.
        public var mean: Double
        /// The share that passes, 0 to 1; nil where no verdict is given.
        public var passes: Double?
    }

    public enum Way: Sendable, Hashable {
        case even, first, longest
    }

    public var even: Figures
    /// Nil where options are shuffled: there is no first.
    public var first: Figures?
    public var longest: Figures?
    /// Reckoned out; otherwise from `plays` random plays.
    public var isExact: Bool
    public var plays = 0
    /// Decisions and knowledge checks that have a score.
    public var questions: Int
}

/// Reckons what guessing earns: from state to state, by walking every way, or by random plays.
struct Guesses {
    private let exercise: Exercise
    private let scores: Scorecard
    private let program: Program
    private let limits: PathLimits
    private let verdict: Verdict
    private let longest: [Int]
    private static let mostPlays = 50_000
    /// Questions in all plays together, and plays all the same: enough for a percentage.
    private static let mostSteps = 4_000_000
    private static let fewestPlays = 2_000

    init(_ exercise: Exercise, _ scores: Scorecard, _ program: Program, _ limits: PathLimits) {
        self.exercise = exercise
        self.scores = scores
        self.program = program
        self.limits = limits
        verdict = Verdict(exercise)
        longest = program.longestChoices(exercise)
    }

    private var questions: Int { scores.decisions.count { $0.best != nil } + exercise.quizzes.count }

    /// Something is scored, and somebody wants to know.
    var areAsked: Bool { limits.guesses && questions > 0 }

    func guesser(_ way: Guessing.Way) -> Guesser? {
        areAsked ? Guesser(way, longest: longest, quizzes: exercise.quizzes, verdict) : nil
    }

    /// - Parameter even: what even guesses earn, where every way was walked.
    func guessing(
        _ graph: StateGraph?, even: Guessing.Figures?, cancellation: some Cancellation
    ) throws(Cancelled) -> Guessing? {
        guard areAsked else { return nil }
        var exact = even
        if exact == nil { exact = try exactly(.even, graph, cancellation) }
        let first = exercise.shufflesOptions ? nil : try alwaysTheSame(.first, graph, cancellation)
        let longest = try alwaysTheSame(.longest, graph, cancellation)
        guard let exact else {
            return Guessing(
                even: try sampled(.even, cancellation), first: first, longest: longest, isExact: false, plays: plays,
                questions: questions)
        }
        return Guessing(even: exact, first: first, longest: longest, isExact: true, questions: questions)
    }

    /// Of who leaves only the chances open: reckoned out also where an even choice has too many ways for that.
    private func alwaysTheSame(
        _ way: Guessing.Way, _ graph: StateGraph?, _ cancellation: some Cancellation
    ) throws(Cancelled) -> Guessing.Figures {
        if let exact = try exactly(way, graph, cancellation) { return exact }
        return try sampled(way, cancellation)
    }

    private func exactly(
        _ way: Guessing.Way, _ graph: StateGraph?, _ cancellation: some Cancellation
    ) throws(Cancelled) -> Guessing.Figures? {
        guard let guesser = guesser(way) else { return nil }
        if let graph, let paths = try PathSpread(graph, by: way, longest: longest, cancellation: cancellation) {
            return paths.figures(with: guesser)
        }
        guard way != .even else { return nil }
        guard let walk = try TreeWalk(program, guesser: guesser, limit: limits.ways, cancellation: cancellation)
        else { return nil }
        return walk.guess
    }

    private var plays: Int {
        let most = max(Guesses.fewestPlays, Guesses.mostSteps / max(1, program.decisionCount + exercise.quizzes.count))
        return min(limits.plays, Guesses.mostPlays, most)
    }

    private func sampled(
        _ way: Guessing.Way, _ cancellation: some Cancellation
    ) throws(Cancelled) -> Guessing.Figures {
        var sampler = GuessSampler(exercise, program, way, longest: longest, verdict, seed: limits.seed)
        return try sampler.figures(plays: plays, cancellation: cancellation)
    }
}

extension Program {
    /// For each option, how long its text is in visible characters.
    func longestChoices(_ exercise: Exercise) -> [Int] {
        exercise.decisions.flatMap { $0.options.map(\.text.visibleLength) }
    }
}

extension String {
    /// How many characters a reader sees.
    var visibleLength: Int { reduce(0) { $0 + ($1.isWhitespace ? 0 : 1) } }
}

extension Sequence<Int> {
    /// The place of the first of the largest.
    var placeOfLargest: Int {
        var found = (place: 0, size: Int.min)
        for (place, size) in enumerated() where size > found.size { found = (place, size) }
        return found.place
    }
}

extension Quiz {
    /// What somebody gives who always takes the first or the longest answer; an order is left as it is shown.
    func guess(_ way: Guessing.Way) -> [String] {
        let shown = shownAnswers
        guard form != .inOrder else { return shown.map(\.id) }
        let place = way == .longest ? shown.map(\.text.visibleLength).placeOfLargest : 0
        return shown.indices.contains(place) ? [shown[place].id] : []
    }
}
