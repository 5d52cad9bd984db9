import RecoverModel

/// Counts the answers of a group, one participant after another, each answer once.
struct ClassTally {
    private let answers: ClassAnswers
    private let evaluation: ExerciseEvaluation
    private let grader: (any TaskGrader)?
    private var exercise: Exercise { evaluation.exercise }
    private let replay: ClassReplay

    /// For each question, and each number that an answer to it can have: the score, and whether it is right.
    private let scores: [[Double]]
    private let rights: [[Bool]]
    private let weights: [Double]
    /// How often each answer was given.
    private var given: [[Int]]
    private var firstGiven: [[Int]]
    /// Of finished runs: points and weights, without tasks.
    private var points: [Double] = []
    private var weight: [Double] = []
    private var finishers: [Int32] = []

    init(_ answers: ClassAnswers, _ evaluation: ExerciseEvaluation, _ grader: (any TaskGrader)?) {
        self.answers = answers
        self.evaluation = evaluation
        self.grader = grader
        replay = ClassReplay(answers, evaluation)
        let exercise = evaluation.exercise
        let asked = answers.key.items.indices.prefix(exercise.decisions.count + exercise.quizzes.count)
        let sizes = asked.map { item in
            min(answers.key.items[item].question.choices.count + answers.lists[item].count + 1, 1 << 16)
        }
        var (scores, rights): ([[Double]], [[Bool]]) = ([], [])
        for item in asked {
            if item < exercise.decisions.count {
                let judged = evaluation.scores.decisions[item]
                let best = Set(judged.bestOptions)
                scores.append([.nan] + judged.options.map { $0.score ?? .nan })
                rights.append([false] + judged.options.indices.map(best.contains))
            } else {
                let quiz = exercise.quizzes[item - exercise.decisions.count]
                let ids = answers.key.items[item].question.choices.map(\.id)
                let points = (0..<sizes[item]).map { code in
                    quiz.score(answers.choices(UInt16(truncatingIfNeeded: code), of: item).map { ids[$0] })
                }
                scores.append(points)
                rights.append(points.map { $0 == 100 })
            }
        }
        self.scores = scores
        self.rights = rights
        weights = exercise.decisions.map(\.weight) + exercise.quizzes.map(\.weight)
        given = sizes.map { [Int](repeating: 0, count: $0) }
        firstGiven = given
    }

    mutating func count(into results: inout ClassResults, isNamed: Bool) {
        var state = evaluation.program.start
        var tasks = exercise.tasks.map { ClassResults.Task(id: $0.id, text: $0.text) }
        var taskScores = tasks.map { _ in (sum: 0.0, count: 0) }
        var misses = tasks.map { _ in [String: ClassResults.Task.Miss]() }
        var furtherOf: [Int: [ClassAnswers.Further]] = [:]
        for further in answers.further { furtherOf[Int(wide: further.participant), default: []].append(further) }
        var (sum, scored) = (0.0, 0)
        // Growing, they would be there twice.
        points.reserveCapacity(answers.count)
        weight.reserveCapacity(answers.count)
        for participant in 0..<answers.count {
            let base = participant * answers.width
            var answered = 0
            for item in given.indices {
                let code = Int(wide: answers.codes[base + item])
                given[item][code] += 1
                if code > 0 { answered += 1 }
                let first = answers.firsts.isEmpty ? 0 : Int(wide: answers.firsts[base + item])
                if first > 0 { tallyChange(from: first, to: code, item, &results) }
                if first > 0 {
                    firstGiven[item][first] += 1
                } else if code > 0, answers.isRecorded(participant) {
                    firstGiven[item][code] += 1
                }
            }
            var way = replay.play(participant, furtherOf[participant] ?? [], &state)
            let written = grade(participant, &tasks, &taskScores, &misses)
            answered += answers.texts[participant]?.count ?? 0
            addQuizzes(base, to: &way)
            if answers.isRecorded(participant), (answers.texts[participant]?.count ?? 0) < exercise.tasks.count {
                way.isFinished = false
            }
            var score: Double?
            if way.isFinished {
                finishers.append(Int32(clamping: participant))
                points.append(way.points)
                weight.append(way.weight)
                let whole = way.weight + written.weight
                score = whole > 0 ? (way.points + written.points) / whole : nil
                results.finished += 1
                if let ending = way.ending { results.endings[ending] += 1 }
                if let score {
                    sum += score
                    scored += 1
                }
            }
            let isPassed = evaluation.verdict.isPassed(
                score: score, isFailed: way.isFailed, isFinished: way.isFinished)
            if way.isFinished, isPassed == true { results.passed? += 1 }
            guard isNamed else { continue }
            results.members.append(
                .init(
                    name: answers.name(participant), answered: answered, isFinished: way.isFinished, score: score,
                    isPassed: isPassed, ending: way.ending.map { exercise.endings[$0] }))
        }
        results.score = scored > 0 ? sum / Double(scored) : nil
        for index in tasks.indices {
            if taskScores[index].count > 0 {
                tasks[index].score = taskScores[index].sum / Double(taskScores[index].count)
            }
            tasks[index].missed = misses[index].values.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
        }
        results.tasks = tasks
        finish(&results)
    }

    /// The first answer to a quiz is the one that counts.
    private func addQuizzes(_ base: Int, to way: inout ClassReplay.Way) {
        for item in exercise.decisions.count..<given.count {
            let now = Int(wide: answers.codes[base + item])
            let first = answers.firsts.isEmpty ? 0 : Int(wide: answers.firsts[base + item])
            guard now > 0 else {
                way.isFinished = false
                continue
            }
            way.points += scores[item][first > 0 ? first : now] * weights[item]
            way.weight += weights[item]
        }
    }

    private func grade(
        _ participant: Int, _ tasks: inout [ClassResults.Task], _ sums: inout [(sum: Double, count: Int)],
        _ misses: inout [[String: ClassResults.Task.Miss]]
    ) -> (points: Double, weight: Double) {
        guard let texts = answers.texts[participant] else { return (0, 0) }
        var total = (points: 0.0, weight: 0.0)
        for (index, task) in exercise.tasks.enumerated() {
            guard let text = texts[given.count + index] else { continue }
            tasks[index].answered += 1
            guard let result = grader?.grade(text, for: task), let score = result.score else { continue }
            sums[index].sum += score
            sums[index].count += 1
            total.points += score * task.weight
            total.weight += task.weight
            for finding in result.findings where !finding.isMet {
                misses[index][finding.id, default: .init(id: finding.id, message: finding.message, count: 0)].count += 1
            }
        }
        return total
    }

    private var changes: [Int: (changed: Int, toRight: Int, fromRight: Int)] = [:]

    private mutating func tallyChange(from first: Int, to code: Int, _ item: Int, _ results: inout ClassResults) {
        guard first != code else { return }
        var change = changes[item] ?? (0, 0, 0)
        change.changed += 1
        if rights[item][code], !rights[item][first] { change.toRight += 1 }
        if rights[item][first], !rights[item][code] { change.fromRight += 1 }
        changes[item] = change
    }

    // MARK: The whole

    private mutating func finish(_ results: inout ClassResults) {
        for item in given.indices { results.items.append(figures(item)) }
        results.objectives = exercise.objectives.compactMap(objective)
        var missed = exercise.rules.map { _ in 0 }
        var counted = missed
        for (item, decision) in evaluation.scores.decisions.enumerated() {
            for (place, option) in decision.options.enumerated() where place + 1 < given[item].count {
                let times = given[item][place + 1]
                for result in option.results where result.tellsApart {
                    counted[result.rule] += times
                    if !result.isMet { missed[result.rule] += times }
                }
            }
        }
        let rules = exercise.rules.indices.filter { missed[$0] > 0 }
        let sorted = rules.sorted { first, second in
            // Shares without division: a/b > c/d.
            let (left, right) = (missed[first] * counted[second], missed[second] * counted[first])
            return left == right ? first < second : left > right
        }
        results.rules = sorted.map { .init(rule: exercise.rules[$0], missed: missed[$0], counted: counted[$0]) }
    }

    private func figures(_ place: Int) -> ClassResults.Item {
        let question = answers.key.items[place].question
        let isDecision = place < exercise.decisions.count
        let hasKey = !isDecision || rights[place].contains(true)
        let quiz = isDecision ? nil : exercise.quizzes[place - exercise.decisions.count]
        // An order is counted by what stands in its place: the answers of the file, which is the right order.
        let ids = quiz?.answers.map(\.id) ?? question.choices.map(\.id)
        let shown = question.choices
        var item = ClassResults.Item(
            id: question.id, text: question.text, form: question.form, isDecision: isDecision,
            choices: ids.enumerated().map { index, id in
                let text = quiz?.answers[index].text ?? shown[index].text
                let isKey =
                    quiz.map { $0.form == .inOrder || $0.answers[index].isCorrect } ?? rights[place][index + 1]
                return ClassResults.Choice(id: id, text: text, isKey: isKey)
            })
        for (code, times) in given[place].enumerated() where code > 0 && times > 0 {
            item.answered += times
            if hasKey { item.right = (item.right ?? 0) + (rights[place][code] ? times : 0) }
            for choice in chosen(code, place, ids) { item.choices[choice].chosen += times }
        }
        if hasKey, item.right == nil { item.right = 0 }
        for (code, times) in firstGiven[place].enumerated() where code > 0 && times > 0 {
            item.firstKnown += times
            for choice in chosen(code, place, ids) { item.choices[choice].first += times }
        }
        if let change = changes[place] {
            (item.changed, item.changedToRight, item.changedFromRight) = (
                change.changed, change.toRight, change.fromRight
            )
        }
        if let votes = answers.votes[place] { (item.votesBefore, item.votesAfter) = (votes.before, votes.after) }
        item.isRare = item.answered * 2 < answers.count
        if hasKey { item.discrimination = discrimination(place) }
        return item
    }

    /// The choices that an answer counts for; of what is put in order, those in their place.
    private func chosen(_ code: Int, _ place: Int, _ ids: [String]) -> [Int] {
        let question = answers.key.items[place].question
        let given = answers.choices(UInt16(truncatingIfNeeded: code), of: place).map { question.choices[$0].id }
        if question.form == .inOrder { return given.enumerated().compactMap { ids[safe: $0] == $1 ? $0 : nil } }
        return given.compactMap { ids.firstIndex(of: $0) }
    }

    /// By the score of the rest: with its own points in the total, every question would seem to tell something.
    private func discrimination(_ place: Int) -> Double? {
        guard finishers.count >= Discrimination.fewest else { return nil }
        var all: [Discrimination.Answer] = []
        all.reserveCapacity(finishers.count)
        for (index, participant) in finishers.enumerated() {
            let code = Int(wide: answers.codes[Int(wide: participant) * answers.width + place])
            guard code > 0 else { continue }
            let own = scores[place][code].isNaN ? 0 : weights[place]
            let rest = weight[index] - own
            let total = rest > 0 ? (points[index] - (own > 0 ? scores[place][code] * own : 0)) / rest : 0
            all.append(.init(total: total, isRight: rights[place][code]))
        }
        return Discrimination.index(all)
    }

    private func objective(_ objective: Objective) -> ClassResults.ObjectiveResult? {
        let own =
            exercise.decisions.indices.filter { exercise.decisions[$0].objective == objective.id }
            + exercise.quizzes.indices.filter { exercise.quizzes[$0].objective == objective.id }
            .map { $0 + exercise.decisions.count }
        var sum = (points: 0.0, weight: 0.0, right: 0, answered: 0)
        for item in own {
            let hasKey = item >= exercise.decisions.count || rights[item].contains(true)
            for (code, times) in given[item].enumerated() where code > 0 && times > 0 {
                if !scores[item][code].isNaN {
                    sum.points += scores[item][code] * weights[item] * Double(times)
                    sum.weight += weights[item] * Double(times)
                }
                guard hasKey else { continue }
                sum.answered += times
                if rights[item][code] { sum.right += times }
            }
        }
        guard sum.answered > 0 || sum.weight > 0 else { return nil }
        return .init(
            objective: objective, score: sum.weight > 0 ? sum.points / sum.weight : nil, right: sum.right,
            answered: sum.answered)
    }
}

extension Array {
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
