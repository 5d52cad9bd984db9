/// What a walk carries along and adds up.
extension TreeWalk {
    /// What a way has come to so far.
    struct Way {
        var likelihood = 1.0
        var points = 0.0
        var weight = 0.0
        var isLikeliest = true
        var isFailed = false
    }

    /// How likely some ways are together, how likely those of them with a score, and these scores times that.
    struct Tally {
        var reach = 0.0
        var scored = 0.0
        var score = 0.0

        static func += (sum: inout Tally, other: Tally) {
            sum.reach += other.reach
            sum.scored += other.scored
            sum.score += other.score
        }
    }

    /// A slot of the state, and what it held before.
    struct Change {
        var slot = 0
        var old = 0
    }

    /// A way that chances take where they are likelier.
    struct Extreme {
        var score: Double
        var outcomes: [Int32]
    }
}
