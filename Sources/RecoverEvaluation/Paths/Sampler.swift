import RecoverBase

/// Sums over random plays. All are integers, so the order of adding, and the number of threads, changes nothing.
public struct PlayTotals: Sendable, Hashable {
    /// Thousandths of a point.
    static let scoreScale = 1000.0

    public internal(set) var plays = 0
    /// Decisions in all of them together.
    var steps = 0
    /// For each ending, last none.
    var endings: [Int]
    /// For each option of the program: plays, scored plays, score, seconds, money, then the meters.
    var options: [Int]
    var whole: [Int]
    let width: Int
    var best: Play?
    var worst: Play?

    /// One play, as its outcomes.
    struct Play: Sendable, Hashable {
        var score: Double
        var outcomes: [Int32]
    }

    init(_ program: Program) {
        width = 5 + program.meterCount
        endings = [Int](repeating: 0, count: program.endingCondition.count + 1)
        options = [Int](repeating: 0, count: program.optionCount * width)
        whole = [Int](repeating: 0, count: width)
    }

    public mutating func add(_ other: PlayTotals) {
        plays += other.plays
        steps += other.steps
        for index in endings.indices { endings[index] += other.endings[index] }
        for index in options.indices { options[index] = options[index].addingSaturating(other.options[index]) }
        for index in whole.indices { whole[index] = whole[index].addingSaturating(other.whole[index]) }
        if let play = other.best { keep(play) }
        if let play = other.worst { keep(play) }
    }

    /// The better one, and of equals the first in the file.
    mutating func keep(_ play: Play) {
        if PlayTotals.isFirst(play, best, by: >) { best = play }
        if PlayTotals.isFirst(play, worst, by: <) { worst = play }
    }

    private static func isFirst(_ play: Play, _ other: Play?, by isBefore: (Double, Double) -> Bool) -> Bool {
        guard let other else { return true }
        if abs(play.score - other.score) <= Scorecard.tolerance {
            return play.outcomes.lexicographicallyPrecedes(other.outcomes)
        }
        return isBefore(play.score, other.score)
    }

    func outlook(_ sums: ArraySlice<Int>, of plays: Int) -> Outlook {
        let sums = Array(sums)
        guard sums[0] > 0 else { return Outlook() }
        let number = Double(sums[0])
        return Outlook(
            reach: number / Double(max(1, plays)),
            score: sums[1] > 0 ? Double(sums[2]) / PlayTotals.scoreScale / Double(sums[1]) : nil,
            meters: sums[5...].map { Double($0) / Program.meterScale / number }, seconds: Double(sums[3]) / number,
            spent: Double(sums[4]) / Program.moneyScale / number)
    }
}

/// Plays at random: every offered option alike, chances by their shares.
public struct Sampler: Sendable {
    let program: Program
    let seed: UInt64
    /// Plays that are drawn from one stream of random numbers.
    public static let blockSize = 1024
    /// A play ends here: an exercise with a circle in it would not end at all.
    private static let stepLimit = 100_000

    public init(_ program: Program, seed: UInt64) {
        self.program = program
        self.seed = seed
    }

    /// The plays of some blocks. Any division of the blocks among threads adds up to the same.
    public func play(blocks: Range<Int>, cancellation: some Cancellation) throws(Cancelled) -> PlayTotals {
        var totals = PlayTotals(program)
        var state = program.start
        var taken: [Int32] = []
        for block in blocks {
            if cancellation.isCancelled { throw Cancelled() }
            var generator = SplitMix64(seed: seed, stream: UInt64(truncatingIfNeeded: block))
            for _ in 0..<Sampler.blockSize { play(&generator, &state, &taken, &totals) }
        }
        return totals
    }

    private func play(
        _ generator: inout SplitMix64, _ state: inout [Int], _ taken: inout [Int32], _ totals: inout PlayTotals
    ) {
        for slot in state.indices { state[slot] = program.start[slot] }
        taken.removeAll(keepingCapacity: true)
        var place: Program.Target = program.decisionCount == 0 ? Program.end : 0
        var points = 0.0
        var weight = 0.0
        var isLikeliest = true
        while place >= 0, taken.count < Sampler.stepLimit {
            let decision = Int(wide: place)
            program.enter(decision, &state)
            let offered = program.offered(in: decision, state)
            guard offered > 0 else {
                place = program.fallThrough(from: decision, state)
                continue
            }
            let option = program.offered(generator.below(offered), of: offered, in: decision, state)
            let isOpen = program.outcomes(of: option).count > 1
            let outcome = program.outcome(of: option, drawn: isOpen ? generator.half() : 0)
            if program.likeliest[option] != Int32(clamping: outcome) { isLikeliest = false }
            let score = program.score[option]
            if !score.isNaN {
                points += score * program.weight[decision]
                weight += program.weight[decision]
            }
            taken.append(Int32(clamping: outcome))
            place = program.take(outcome, of: option, in: decision, &state)
        }
        let score = program.share(points, weight) ?? .nan
        finish(place, score: score, state, taken, isLikeliest: isLikeliest, &totals)
    }

    private func finish(
        _ place: Program.Target, score: Double, _ state: [Int], _ taken: [Int32], isLikeliest: Bool,
        _ totals: inout PlayTotals
    ) {
        totals.plays += 1
        totals.steps += taken.count
        totals.endings[place < -1 ? Int(wide: -2 - place) : totals.endings.count - 1] += 1
        let points = score.isNaN ? 0 : Int(saturating: score * PlayTotals.scoreScale + 0.5)
        let scored = score.isNaN ? 0 : 1
        for outcome in taken {
            let base = Int(wide: program.optionOf[Int(wide: outcome)]) * totals.width
            Sampler.add(to: &totals.options, at: base, scored, points, state, program)
        }
        Sampler.add(to: &totals.whole, at: 0, scored, points, state, program)
        if isLikeliest, !score.isNaN, totals.isRecord(score) {
            totals.keep(PlayTotals.Play(score: score, outcomes: taken))
        }
    }

    @inline(__always)
    private static func add(
        to sums: inout [Int], at base: Int, _ scored: Int, _ points: Int, _ state: [Int], _ program: Program
    ) {
        sums[base] += 1
        sums[base + 1] += scored
        sums[base + 2] += points
        sums[base + 3] = sums[base + 3].addingSaturating(state[program.clockSlot])
        sums[base + 4] = sums[base + 4].addingSaturating(state[program.spentSlot])
        for meter in 0..<program.meterCount {
            sums[base + 5 + meter] = sums[base + 5 + meter].addingSaturating(state[meter])
        }
    }
}

extension PlayTotals {
    /// Nothing below is worth comparing in full.
    func isRecord(_ score: Double) -> Bool {
        guard let best, let worst else { return true }
        return score >= best.score - Scorecard.tolerance || score <= worst.score + Scorecard.tolerance
    }
}
