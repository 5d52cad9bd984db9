import RecoverModel

/// Somebody who does not read: which option is taken, and what the end of a way earns, knowledge checks included.
struct Guesser: Sendable {
    /// Sums over ways, each times its likelihood.
    struct Sums: Sendable {
        var points = 0.0
        var scored = 0.0
        var passes = 0.0
    }

    /// Somebody chooses evenly whose points nobody asks for.
    static let nobody = Guesser()

    let isAsked: Bool
    private let way: Guessing.Way
    /// For each option how long its text is.
    private let longest: [Int]
    private let quizzes: PointSpread
    private let verdict: Verdict

    /// Nil where the knowledge checks come to too many sums of points.
    init?(_ way: Guessing.Way, longest: [Int], quizzes: [Quiz], _ verdict: Verdict) {
        guard let quizzes = PointSpread(quizzes: quizzes, by: way) else { return nil }
        isAsked = true
        self.way = way
        self.longest = longest
        self.quizzes = quizzes
        self.verdict = verdict
    }

    private init() {
        isAsked = false
        way = .even
        longest = []
        quizzes = PointSpread()
        verdict = Verdict()
    }

    /// The option that is taken of those that are offered; nil where all are taken evenly, or none is offered.
    @inline(__always)
    func choice(in decision: Int, _ program: Program, _ state: Program.Row) -> Int? {
        way == .even ? nil : program.chosen(of: decision, by: way, longest: longest, state)
    }

    /// Adds the end of a way.
    ///
    /// - Parameters:
    ///   - points: of its decisions, times their weight.
    ///   - weight: what these are shared out among.
    @inline(__always)
    func add(_ likelihood: Double, points: Double, weight: Double, isFailed: Bool, to sums: inout Sums) {
        let whole = weight + quizzes.weight
        let parts = points * PointSpread.scale
        if whole > 0 {
            sums.points += likelihood * (parts + quizzes.mean) / whole
            sums.scored += likelihood
        }
        guard let mark = verdict.mark, !isFailed, whole > 0 else { return }
        sums.passes += likelihood * quizzes.share(reaching: mark, with: parts, weight: whole)
    }

    func figures(_ sums: Sums) -> Guessing.Figures {
        Guessing.Figures(
            mean: sums.scored > 0 ? sums.points / sums.scored / PointSpread.scale : 0,
            passes: verdict.isGiven ? sums.passes : nil)
    }
}

extension Program {
    /// The first option that is offered, or the first of the longest; nil where none is.
    func chosen(of decision: Int, by way: Guessing.Way, longest: [Int], _ state: Row) -> Int? {
        var chosen: Int?
        for option in options(of: decision) where isOffered(option, state) {
            guard let known = chosen else {
                chosen = option
                continue
            }
            if way == .longest, longest[option] > longest[known] { chosen = option }
        }
        return chosen
    }
}
