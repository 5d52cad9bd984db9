import RecoverBase
import RecoverModel

/// Guesses at random, where there are too many ways to reckon it out.
struct GuessSampler {
    private static let stepLimit = 100_000

    private let exercise: Exercise
    private let program: Program
    private let way: Guessing.Way
    private let longest: [Int]
    private let verdict: Verdict
    private var random: SplitMix64
    private let quizWeight: Double
    private var state: [Int]

    init(
        _ exercise: Exercise, _ program: Program, _ way: Guessing.Way, longest: [Int], _ verdict: Verdict, seed: UInt64
    ) {
        self.exercise = exercise
        self.program = program
        self.way = way
        self.longest = longest
        self.verdict = verdict
        random = SplitMix64(seed: seed)
        state = program.start
        quizWeight = exercise.quizzes.reduce(0) { $0 + $1.weight }
    }

    mutating func figures(plays: Int, cancellation: some Cancellation) throws(Cancelled) -> Guessing.Figures {
        var mean = 0.0
        var passed = 0
        // A walk through what is `self.program` would copy all of it at each step.
        let program = program
        for play in 0..<max(1, plays) {
            if play & 1023 == 0, cancellation.isCancelled { throw Cancelled() }
            let (score, isFailed) = self.play(program)
            mean += score ?? 0
            if verdict.isPassed(score: score, isFailed: isFailed) == true { passed += 1 }
        }
        return Guessing.Figures(
            mean: mean / Double(max(1, plays)),
            passes: verdict.isGiven ? Double(passed) / Double(max(1, plays)) : nil)
    }

    private mutating func play(_ program: Program) -> (score: Double?, isFailed: Bool) {
        for slot in state.indices { state[slot] = program.start[slot] }
        var place: Program.Target = program.decisionCount == 0 ? Program.end : 0
        var (points, weight, isFailed, steps) = (0.0, 0.0, false, 0)
        while place >= 0, steps < GuessSampler.stepLimit {
            steps += 1
            let decision = Int(wide: place)
            program.enter(decision, &state)
            guard let option = choose(decision, program) else {
                place = program.fallThrough(from: decision, state)
                continue
            }
            if program.fails[option] { isFailed = true }
            if !program.score[option].isNaN {
                points += program.score[option] * program.weight[decision]
                weight += program.weight[decision]
            }
            let drawn = random.half()
            let outcome = program.outcome(of: option, drawn: drawn)
            place = program.take(outcome, of: option, in: decision, &state)
        }
        if place < -1, program.endingFails[Int(wide: -2 - place)] { isFailed = true }
        for quiz in exercise.quizzes { points += guess(quiz) * quiz.weight }
        let whole = max(weight, program.leastWeight) + quizWeight
        return (whole > 0 ? points / whole : nil, isFailed)
    }

    private mutating func choose(_ decision: Int, _ program: Program) -> Int? {
        guard way == .even else { return program.chosen(of: decision, by: way, longest: longest, state) }
        let offered = program.offered(in: decision, state)
        return offered > 0 ? program.offered(random.below(offered), of: offered, in: decision, state) : nil
    }

    private mutating func guess(_ quiz: Quiz) -> Double {
        guard way == .even, !quiz.answers.isEmpty else { return quiz.score(quiz.guess(way)) }
        switch quiz.form {
        case .one: return quiz.answers[random.below(quiz.answers.count)].isCorrect ? 100 : 0
        case .allThatApply:
            let right = quiz.answers.count { _ in random.half() & 1 == 0 }
            return 100 * Double(right) / Double(quiz.answers.count)
        case .inOrder: return quiz.score(quiz.answers.map(\.id).shuffled(using: &random))
        }
    }
}
