/// The way that takes the best-scored (or worst-scored) option each time, and where chances split the likelier branch.
struct GreedyWay: Sendable {
    /// One for each decision that is asked.
    var outcomes: [Int32] = []
    var points = 0.0
    var weight = 0.0
    /// Where it ends.
    var end: Program.Target = Program.end
}

extension Program {
    /// An exercise that is none can go round for ever.
    private static let stepLimit = 100_000

    func greedy(best: Bool) -> GreedyWay {
        var state = start
        return greedy(from: decisionCount == 0 ? Program.end : 0, &state, best: best)
    }

    /// - Parameter state: the row at the place, not entered yet.
    func greedy(from place: Target, _ state: inout [Int], best: Bool) -> GreedyWay {
        var way = GreedyWay()
        var place = place
        while place >= 0, way.outcomes.count < Program.stepLimit {
            let decision = Int(wide: place)
            enter(decision, &state)
            guard let option = extreme(of: decision, state, best: best) else {
                place = fallThrough(from: decision, state)
                continue
            }
            if !score[option].isNaN {
                way.points += score[option] * weight[decision]
                way.weight += weight[decision]
            }
            way.outcomes.append(likeliest[option])
            place = take(Int(wide: likeliest[option]), of: option, in: decision, &state)
        }
        way.end = place
        return way
    }

    /// The best-scored of the options that are offered, or the worst-scored; of equals the first by rank.
    func extreme(of decision: Int, _ state: [Int], best: Bool) -> Int? {
        var chosen: Int?
        for option in options(of: decision) where isOffered(option, state) {
            guard let known = chosen else {
                chosen = option
                continue
            }
            if isBefore(option, known, best: best) { chosen = option }
        }
        return chosen
    }

    private func isBefore(_ option: Int, _ other: Int, best: Bool) -> Bool {
        let (one, two) = (score[option], score[other])
        if one.isNaN || two.isNaN {
            return one.isNaN && two.isNaN ? rank[option] < rank[other] : two.isNaN
        }
        if abs(one - two) <= Scorecard.tolerance { return rank[option] < rank[other] }
        return best ? one > two : one < two
    }

    /// A score out of 100, of points and the weight they come with; nil where nothing scores.
    func share(_ points: Double, _ weight: Double) -> Double? {
        let whole = max(weight, leastWeight)
        return whole > 0 ? points / whole : nil
    }
}
