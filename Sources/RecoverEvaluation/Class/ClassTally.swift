import RecoverModel

/// Counts the runs of a group, one participant after another: points, verdicts, endings, and what was written.
struct ClassTally {
    private let answers: ClassAnswers
    private let evaluation: ExerciseEvaluation
    private let grader: (any TaskGrader)?
    private var exercise: Exercise { evaluation.exercise }
    private let replay: ClassReplay
    /// The ways of answers that came before: of a table, many people give the same.
    private var known: [UInt64: ClassReplay.Ways] = [:]
    /// What the ways are looked up by: for each decision, how many numbers its answers have; nil where the product is too large.
    private let radixes: [UInt64]?
    /// More are not remembered.
    private static let mostKnown = 4096

    private var counts: AnswerCounts
    /// Of finished runs: points and weights, without tasks.
    private var points: [Double] = []
    private var weight: [Double] = []
    private var finishers: [Int32] = []

    init(_ answers: ClassAnswers, _ evaluation: ExerciseEvaluation, _ grader: (any TaskGrader)?) {
        self.answers = answers
        self.evaluation = evaluation
        self.grader = grader
        replay = ClassReplay(answers, evaluation)
        counts = AnswerCounts(answers, evaluation)
        radixes = ClassTally.radixes(evaluation.exercise)
    }

    mutating func count(into results: inout ClassResults, isNamed: Bool) {
        var state = evaluation.program.start
        var tasks = exercise.tasks.map { ClassResults.Task(id: $0.id, text: $0.text) }
        var taskScores = tasks.map { _ in (sum: 0.0, count: 0) }
        var misses = tasks.map { _ in [String: SharedMessage]() }
        var furtherOf: [Int: [ClassAnswers.Further]] = [:]
        var strange: [String: [String]] = [:]
        for further in answers.further { furtherOf[Int(wide: further.participant), default: []].append(further) }
        var (sum, scored) = (0.0, 0)
        // Growing, they would be there twice.
        points.reserveCapacity(answers.count)
        weight.reserveCapacity(answers.count)
        for participant in 0..<answers.count {
            var answered = counts.count(participant)
            let ways = ways(of: participant, furtherOf[participant] ?? [], &state)
            if !ways.fitsEnding, let ending = answers.ending(participant) {
                strange[exercise.endings[ending].id, default: []].append(answers.name(participant))
            }
            let written = grade(participant, &tasks, &taskScores, &misses)
            let texts = answers.texts[participant]?.count ?? 0
            answered += texts
            let isWritten = texts >= exercise.tasks.count
            if !isWritten { results.unwritten += 1 }
            if answers.takenBack[participant] != nil { results.takenBack += 1 }
            if let decision = ways.all[0].sentBack, !answers.isRecorded(participant) {
                results.sentBack[exercise.decisions[decision].id, default: 0] += 1
            }
            let rest = quizzes(participant)
            let member = member(participant, ways, rest, written, isComplete: isWritten && rest.isComplete)
            if member.isFinished {
                results.finished += 1
                for unknown in member.unknown { results.unknown[unknown, default: 0] += 1 }
                if !member.unknown.isEmpty { results.unknownRuns += 1 }
                if !member.unknown.contains(.score) {
                    finishers.append(Int32(clamping: participant))
                    points.append(ways.all[0].points + rest.points)
                    weight.append(ways.all[0].weight + rest.weight)
                }
                if let ending = member.ending, let place = exercise.endings.firstIndex(where: { $0.id == ending.id }) {
                    results.endings[place] += 1
                }
                if let score = member.score {
                    sum += score
                    scored += 1
                }
                if member.isPassed == true { results.passed? += 1 }
            }
            guard isNamed else { continue }
            results.members.append(member)
            results.members[results.members.count - 1].name = answers.name(participant)
            results.members[results.members.count - 1].answered = answered
            results.members[results.members.count - 1].takenBack = answers.takenBack[participant]?.count ?? 0
        }
        for (ending, names) in strange.sorted(by: { $0.key < $1.key }) {
            results.leftOut.append(
                .init(
                    what: "the answers do not come to the ending `\(ending)`", count: names.count,
                    who: Array(names.prefix(ClassAnswers.mostNamed))))
        }
        results.score = scored > 0 ? sum / Double(scored) : nil
        for index in tasks.indices {
            if taskScores[index].count > 0 {
                tasks[index].score = taskScores[index].sum / Double(taskScores[index].count)
            }
            tasks[index].missed = misses[index].map { .init(id: $0, message: $1.text, count: $1.count) }
                .sorted { ($1.count, $0.id) < ($0.count, $1.id) }
        }
        results.tasks = tasks
        results.items = counts.scores.indices.map { place in
            counts.figures(place, discrimination: counts.hasKey(place) ? discrimination(place) : nil)
        }
        results.objectives = exercise.objectives.compactMap { counts.objective($0, written: taskScores) }
        results.rules = counts.rules
    }

    // MARK: One participant

    private static func radixes(_ exercise: Exercise) -> [UInt64]? {
        let isByLuck = exercise.decisions.contains { $0.options.contains { $0.chances.count > 1 } }
        guard isByLuck else { return nil }
        let sizes = [exercise.endings.count] + exercise.decisions.map(\.options.count)
        var product: UInt64 = 1
        for size in sizes {
            let (next, isTooLarge) = product.multipliedReportingOverflow(by: UInt64(clamping: size + 1))
            if isTooLarge { return nil }
            product = next
        }
        return sizes.map { UInt64(clamping: $0 + 1) }
    }

    /// A table leaves open what luck brought, so many ways are gone; once for who gave the same answers.
    private mutating func ways(
        of participant: Int, _ further: [ClassAnswers.Further], _ state: inout [Int]
    ) -> ClassReplay.Ways {
        guard let radixes, further.isEmpty, !answers.isRecorded(participant) else {
            return replay.ways(participant, further, &state)
        }
        var key = UInt64(clamping: (answers.ending(participant) ?? -1) + 1)
        for decision in exercise.decisions.indices {
            key = key * radixes[decision + 1] + UInt64(wide: answers.codes[participant * answers.width + decision])
        }
        if let found = known[key] { return found }
        let found = replay.ways(participant, further, &state)
        if known.count < ClassTally.mostKnown { known[key] = found }
        return found
    }

    /// What is the same on every way that luck can have taken is known, and nothing else is said.
    private func member(
        _ participant: Int, _ ways: ClassReplay.Ways, _ rest: Checks, _ written: (points: Double, weight: Double),
        isComplete: Bool
    ) -> ClassResults.Member {
        var member = ClassResults.Member(name: "", answered: 0, isFinished: isComplete && ways.all[0].isFinished)
        for (index, way) in ways.all.enumerated() {
            let isFinished = isComplete && way.isFinished
            var score: Double?
            if isFinished {
                let whole = way.weight + rest.weight + written.weight
                score = whole > 0 ? (way.points + rest.points + written.points) / whole : nil
            }
            let isPassed = evaluation.verdict.isPassed(score: score, isFailed: way.isFailed, isFinished: isFinished)
            let ending = way.ending.map { exercise.endings[$0] }
            if index == 0 {
                (member.score, member.isPassed, member.ending) = (score, isPassed, ending)
            } else {
                if isFinished, member.score.map({ abs($0 - (score ?? -1)) > Scorecard.tolerance }) ?? (score != nil) {
                    member.unknown.insert(.score)
                }
                if isPassed != member.isPassed { member.unknown.insert(.passed) }
                if ending?.id != member.ending?.id { member.unknown.insert(.ending) }
            }
        }
        if ways.isCut, member.isFinished {
            member.unknown = [.score, .ending]
            if member.isPassed != nil { member.unknown.insert(.passed) }
        }
        if member.unknown.contains(.score) { member.score = nil }
        if member.unknown.contains(.passed) { member.isPassed = nil }
        if member.unknown.contains(.ending) { member.ending = nil }
        return member
    }

    /// What the knowledge checks gave.
    private struct Checks {
        var points = 0.0
        var weight = 0.0
        var isComplete = true
    }

    /// The first answer to a quiz is the one that counts.
    private func quizzes(_ participant: Int) -> Checks {
        var checks = Checks()
        let base = participant * answers.width
        for item in exercise.decisions.count..<counts.scores.count {
            let now = Int(wide: answers.codes[base + item])
            let first = answers.firsts.isEmpty ? 0 : Int(wide: answers.firsts[base + item])
            guard now > 0 else {
                checks.isComplete = false
                continue
            }
            checks.points += counts.scores[item][first > 0 ? first : now] * counts.weights[item]
            checks.weight += counts.weights[item]
        }
        return checks
    }

    private func grade(
        _ participant: Int, _ tasks: inout [ClassResults.Task], _ sums: inout [(sum: Double, count: Int)],
        _ misses: inout [[String: SharedMessage]]
    ) -> (points: Double, weight: Double) {
        guard let texts = answers.texts[participant] else { return (0, 0) }
        var total = (points: 0.0, weight: 0.0)
        for (index, task) in exercise.tasks.enumerated() {
            guard let text = texts[counts.scores.count + index] else { continue }
            tasks[index].answered += 1
            guard let result = grader?.grade(text, for: task), let score = result.score else { continue }
            sums[index].sum += score
            sums[index].count += 1
            total.points += score * task.weight
            total.weight += task.weight
            for finding in result.findings where !finding.isMet {
                if misses[index][finding.id]?.add(finding.message) == nil {
                    misses[index][finding.id] = SharedMessage(finding.message)
                }
            }
        }
        return total
    }

    // MARK: The whole

    /// By the score of the rest: with its own points in the total, every question would seem to tell something.
    private func discrimination(_ place: Int) -> Double? {
        guard finishers.count >= Discrimination.fewest else { return nil }
        var all: [Discrimination.Answer] = []
        all.reserveCapacity(finishers.count)
        for (index, participant) in finishers.enumerated() {
            let code = Int(wide: answers.codes[Int(wide: participant) * answers.width + place])
            guard code > 0 else { continue }
            let own = counts.scores[place][code].isNaN ? 0 : counts.weights[place]
            let rest = weight[index] - own
            let total = rest > 0 ? (points[index] - (own > 0 ? counts.scores[place][code] * own : 0)) / rest : 0
            all.append(.init(total: total, isRight: counts.rights[place][code]))
        }
        return Discrimination.index(all)
    }
}
