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

extension Guessing {
    /// Nil where nothing is scored.
    init?(
        _ exercise: Exercise, _ scores: Scorecard, _ program: Program, _ graph: StateGraph?, limits: PathLimits,
        cancellation: some Cancellation
    ) throws(Cancelled) {
        questions = scores.decisions.count { $0.best != nil } + exercise.quizzes.count
        guard questions > 0 else { return nil }
        let verdict = Verdict(exercise, scores)
        let longest = program.longestChoices(exercise)
        func exactly(_ way: Way) throws(Cancelled) -> Figures? {
            guard let graph, let quizzes = PointSpread(quizzes: exercise.quizzes, by: way),
                let paths = try PathSpread(graph, by: way, longest: longest, cancellation: cancellation)
            else { return nil }
            return paths.figures(with: quizzes, verdict)
        }
        if let even = try exactly(.even) {
            self.even = even
            first = exercise.shufflesOptions ? nil : try exactly(.first)
            self.longest = try exactly(.longest)
            isExact = true
            return
        }
        isExact = false
        let drawn = min(limits.plays, 50_000)
        plays = drawn
        func sampled(_ way: Way) throws(Cancelled) -> Figures {
            var sampler = GuessSampler(exercise, program, way, longest: longest, verdict, seed: limits.seed)
            return try sampler.figures(plays: drawn, cancellation: cancellation)
        }
        even = try sampled(.even)
        first = exercise.shufflesOptions ? nil : try sampled(.first)
        self.longest = try sampled(.longest)
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
