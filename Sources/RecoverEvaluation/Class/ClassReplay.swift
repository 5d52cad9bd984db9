import RecoverModel

/// The ways that one participant can have gone, played again from the numbers of the answers. In a record chances come up as
/// they were drawn, without a seed the likelier way. A table does not say what luck brought, so every way that the answers fit
/// is gone.
struct ClassReplay {
    struct Way {
        var points = 0.0
        var weight = 0.0
        var isFinished = false
        var isFailed = false
        var ending: Int?
        /// How likely it is, 0 to 1.
        var share = 1.0
        /// How many decisions were taken.
        var moves = 0
        /// A decision that it came to again, and to which there is no second answer.
        var sentBack: Int?
        /// What luck brought where a table does not say it: the number of the move, and the outcome.
        var draws: [Draw] = []
    }

    struct Draw: Hashable {
        var move: Int
        var outcome: Int
    }

    /// What is known of a participant: one way, or several between which luck decided.
    struct Ways {
        /// The likelier ones first, finished before not finished.
        var all: [Way]
        /// False where an ending is given in which none of them ends.
        var fitsEnding = true
        /// Not all could be gone.
        var isCut = false

        var isLuckKnown: Bool { all.count == 1 && !isCut }

        /// The first move from which on luck is not known; nil where it is.
        var unknownFrom: Int? {
            guard !isLuckKnown, let first = all.first else { return nil }
            return first.draws.indices.first { place in
                isCut || all.contains { $0.draws.count <= place || $0.draws[place] != first.draws[place] }
            }.map { first.draws[$0].move }
        }
    }

    /// Beyond so many ways nothing is said of what luck decides.
    private static let mostWays = 1024

    private let answers: ClassAnswers
    private let program: Program

    init(_ answers: ClassAnswers, _ evaluation: ExerciseEvaluation) {
        self.answers = answers
        program = evaluation.program
    }

    /// A way as far as it was gone.
    private struct Trail {
        var way = Way()
        var place: Program.Target
        var asked: [Int: Int] = [:]
    }

    /// Of one participant: the answers, and how luck came up; nil where that is not known.
    private struct Participant {
        var number: Int
        var further: [ClassAnswers.Further]
        var luck: Luck?
    }

    func ways(_ number: Int, _ further: [ClassAnswers.Further], _ state: inout [Int]) -> Ways {
        for slot in state.indices { state[slot] = program.start[slot] }
        let who = Participant(
            number: number, further: further,
            luck: answers.seed(number).map(Luck.drawn) ?? (answers.isRecorded(number) ? .likeliest : nil))
        var ways = Ways(all: [])
        go(Trail(place: program.decisionCount == 0 ? Program.end : 0), of: who, &state, &ways)
        if ways.all.count > 1 {
            // Who does not come to a question leaves it empty, so a way that comes to all that was answered is the one.
            let base = number * answers.width
            let given = answers.codes[base..<base + program.decisionCount].count { $0 > 0 } + further.count
            let fitting = ways.all.filter { $0.moves == given }
            if !fitting.isEmpty { ways.all = fitting }
        }
        if let ending = answers.ending(number) {
            let ended = ways.all.filter { $0.isFinished && $0.ending == ending }
            ways.fitsEnding = !ended.isEmpty
            if !ended.isEmpty { ways.all = ended }
        }
        if ways.all.count > 1 {
            ways.all.sort { one, two in
                one.isFinished == two.isFinished ? one.share > two.share : one.isFinished
            }
        }
        return ways
    }

    private func go(_ start: Trail, of who: Participant, _ state: inout [Int], _ ways: inout Ways) {
        var trail = start
        let base = who.number * answers.width
        while trail.place >= 0 {
            let decision = Int(wide: trail.place)
            program.enter(decision, &state)
            guard program.options(of: decision).contains(where: { program.isOffered($0, state) }) else {
                trail.place = program.fallThrough(from: decision, state)
                continue
            }
            var code = Int(wide: answers.codes[base + decision])
            var turn = 0
            if answers.key.isRecurring[decision] {
                turn = trail.asked[decision, default: 0]
                trail.asked[decision] = turn + 1
                if turn > 0 {
                    let later = who.further.lazy.filter { $0.item == Int32(clamping: decision) }.dropFirst(turn - 1)
                    code = later.first.map { Int(wide: $0.code) } ?? 0
                    if code == 0 { trail.way.sentBack = decision }
                }
            }
            let option = Int(wide: program.optionStart[decision]) + code - 1
            guard code > 0, program.options(of: decision).contains(option), program.isOffered(option, state)
            else {
                ways.all.append(trail.way)
                return
            }
            if !program.score[option].isNaN {
                trail.way.points += program.score[option] * program.weight[decision]
                trail.way.weight += program.weight[decision]
            }
            if program.fails[option] { trail.way.isFailed = true }
            trail.way.moves += 1
            let outcomes = program.outcomes(of: option)
            if who.luck == nil, outcomes.count > 1 {
                for outcome in outcomes {
                    guard ways.all.count < ClassReplay.mostWays else {
                        ways.isCut = true
                        return
                    }
                    var (branch, row) = (trail, state)
                    branch.way.share *= program.share[outcome]
                    branch.way.draws.append(Draw(move: trail.way.moves - 1, outcome: outcome))
                    branch.place = program.take(outcome, of: option, in: decision, &row)
                    go(branch, of: who, &row, &ways)
                }
                return
            }
            let outcome = who.luck.map { program.draw(option, of: decision, turn: turn, $0) } ?? outcomes.lowerBound
            trail.place = program.take(outcome, of: option, in: decision, &state)
        }
        trail.way.isFinished = true
        trail.way.weight = max(trail.way.weight, program.leastWeight)
        if trail.place < -1 {
            let ending = Int(wide: -2 - trail.place)
            trail.way.ending = ending
            if program.endingFails[ending] { trail.way.isFailed = true }
        }
        ways.all.append(trail.way)
    }
}
