import RecoverModel

/// The way of one participant, played again from the numbers of the answers. Chances come up as they were drawn in a record,
/// and without a seed the likelier way.
struct ClassReplay {
    struct Way {
        var points = 0.0
        var weight = 0.0
        var isFinished = false
        var isFailed = false
        var ending: Int?
    }

    private let answers: ClassAnswers
    private let program: Program

    init(_ answers: ClassAnswers, _ evaluation: ExerciseEvaluation) {
        self.answers = answers
        program = evaluation.program
    }

    func play(_ participant: Int, _ further: [ClassAnswers.Further], _ state: inout [Int]) -> Way {
        for slot in state.indices { state[slot] = program.start[slot] }
        var way = Way()
        let base = participant * answers.width
        var asked: [Int: Int] = [:]
        var place: Program.Target = program.decisionCount == 0 ? Program.end : 0
        while place >= 0 {
            let decision = Int(wide: place)
            program.enter(decision, &state)
            guard program.options(of: decision).contains(where: { program.isOffered($0, state) }) else {
                place = program.fallThrough(from: decision, state)
                continue
            }
            var code = Int(wide: answers.codes[base + decision])
            var turn = 0
            if answers.key.isRecurring[decision] {
                turn = asked[decision, default: 0]
                asked[decision] = turn + 1
                if turn > 0 {
                    let later = further.lazy.filter { $0.item == Int32(clamping: decision) }.dropFirst(turn - 1).first
                    code = later.map { Int(wide: $0.code) } ?? 0
                }
            }
            let option = Int(wide: program.optionStart[decision]) + code - 1
            guard code > 0, program.options(of: decision).contains(option), program.isOffered(option, state)
            else {
                return way
            }
            if !program.score[option].isNaN {
                way.points += program.score[option] * program.weight[decision]
                way.weight += program.weight[decision]
            }
            if program.fails[option] { way.isFailed = true }
            let outcome = program.draw(
                option, of: decision, turn: turn, answers.seed(participant).map(Luck.drawn) ?? .likeliest)
            place = program.take(outcome, of: option, in: decision, &state)
        }
        way.isFinished = true
        way.weight = max(way.weight, program.leastWeight)
        if place < -1 {
            let ending = Int(wide: -2 - place)
            way.ending = ending
            if program.endingFails[ending] { way.isFailed = true }
        }
        return way
    }
}
