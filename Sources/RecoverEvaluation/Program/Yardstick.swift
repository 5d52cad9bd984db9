/// What a score is measured by where a way ends early: the ways that take a best option each time, whatever stands first in
/// the file. Of options that are equally good the lightest way counts: who takes the best each time lacks nothing. Of options
/// without a score the heaviest counts: who leaves through one of them has not judged the rest.
struct Yardstick {
    struct Reach: Sendable {
        /// Of the decisions with a score.
        var weight = 0.0
        var count = 0
    }

    private struct Place: Hashable {
        let place: Program.Target
        let state: [Int]
    }

    private let program: Program
    private var known: [Place: Reach] = [:]
    private var steps = 0

    /// Behind so many steps, of equals the first is taken.
    private static let stepLimit = 4000
    private static let depthLimit = 500

    private init(_ program: Program) { self.program = program }

    static func reach(of program: Program) -> Reach {
        var yardstick = Yardstick(program)
        return yardstick.reach(
            from: program.decisionCount == 0 ? Program.end : 0, program.start, depth: 0)
    }

    private mutating func reach(from place: Program.Target, _ state: [Int], depth: Int) -> Reach {
        guard place >= 0 else { return Reach() }
        steps += 1
        guard steps < Yardstick.stepLimit, depth < Yardstick.depthLimit else {
            var state = state
            let way = program.greedy(from: place, &state, best: true)
            return Reach(weight: way.weight, count: way.outcomes.count { program.isScored(outcome: $0) })
        }
        let key = Place(place: place, state: state)
        if let reach = known[key] { return reach }
        let decision = Int(wide: place)
        var entered = state
        program.enter(decision, &entered)
        var reach: Reach?
        if let best = program.extreme(of: decision, entered, best: true) {
            for option in program.options(of: decision)
            where program.isOffered(option, entered) && program.isEqual(option, best) {
                var state = entered
                let outcome = Int(wide: program.likeliest[option])
                let next = program.take(outcome, of: option, in: decision, &state)
                var other = self.reach(from: next, state, depth: depth + 1)
                if !program.score[option].isNaN {
                    other.weight += program.weight[decision]
                    other.count += 1
                }
                let isScored = !program.score[best].isNaN
                if let known = reach, ((other.weight, other.count) < (known.weight, known.count)) != isScored {
                    continue
                }
                reach = other
            }
        } else {
            reach = self.reach(from: program.fallThrough(from: decision, entered), entered, depth: depth + 1)
        }
        known[key] = reach
        return reach ?? Reach()
    }
}

extension Program {
    /// Both without a score, or with the same.
    fileprivate func isEqual(_ option: Int, _ other: Int) -> Bool {
        let (one, two) = (score[option], score[other])
        return one.isNaN || two.isNaN ? one.isNaN && two.isNaN : abs(one - two) <= Scorecard.tolerance
    }

    fileprivate func isScored(outcome: Int32) -> Bool { !score[Int(wide: optionOf[Int(wide: outcome)])].isNaN }
}
