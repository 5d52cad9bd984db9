import RecoverModel

/// How often each answer was given in a group, each answer of a participant once, and what that says of each question.
struct AnswerCounts {
    private let answers: ClassAnswers
    private let evaluation: ExerciseEvaluation
    private var exercise: Exercise { evaluation.exercise }

    /// For each question, and each number that an answer to it can have: the score, and whether it is right.
    let scores: [[Double]]
    let rights: [[Bool]]
    let weights: [Double]
    /// How often each answer was given.
    private var given: [[Int]]
    private var firstGiven: [[Int]]
    /// By question: first answers that are known, and became others.
    private var changes: [Int: (changed: Int, toRight: Int, fromRight: Int)] = [:]

    init(_ answers: ClassAnswers, _ evaluation: ExerciseEvaluation) {
        self.answers = answers
        self.evaluation = evaluation
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

    /// Whether anything is right.
    func hasKey(_ place: Int) -> Bool { place >= exercise.decisions.count || rights[place].contains(true) }

    // MARK: Counting

    /// - Returns: how many decisions and checks a participant answered.
    mutating func count(_ participant: Int) -> Int {
        let base = participant * answers.width
        var answered = 0
        for item in given.indices {
            let code = Int(wide: answers.codes[base + item])
            given[item][code] += 1
            if code > 0 { answered += 1 }
            let first = answers.firsts.isEmpty ? 0 : Int(wide: answers.firsts[base + item])
            if first > 0 { tallyChange(from: first, to: code, item) }
            if first > 0 {
                firstGiven[item][first] += 1
            } else if code > 0, answers.isRecorded(participant) {
                firstGiven[item][code] += 1
            }
        }
        return answered
    }

    private mutating func tallyChange(from first: Int, to code: Int, _ item: Int) {
        guard first != code else { return }
        var change = changes[item] ?? (0, 0, 0)
        change.changed += 1
        if rights[item][code], !rights[item][first] { change.toRight += 1 }
        if rights[item][first], !rights[item][code] { change.fromRight += 1 }
        changes[item] = change
    }

    // MARK: What it says

    func figures(_ place: Int, discrimination: Double?) -> ClassResults.Item {
        let question = answers.key.items[place].question
        let isDecision = place < exercise.decisions.count
        let hasKey = hasKey(place)
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
        item.discrimination = discrimination
        return item
    }

    /// The choices that an answer counts for; of what is put in order, those in their place.
    private func chosen(_ code: Int, _ place: Int, _ ids: [String]) -> [Int] {
        let question = answers.key.items[place].question
        let given = answers.choices(UInt16(truncatingIfNeeded: code), of: place).map { question.choices[$0].id }
        if question.form == .inOrder { return given.enumerated().compactMap { ids[safe: $0] == $1 ? $0 : nil } }
        return given.compactMap { ids.firstIndex(of: $0) }
    }

    /// The rules that were broken, the most often first.
    var rules: [ClassResults.RuleResult] {
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
        let broken = exercise.rules.indices.filter { missed[$0] > 0 }
        let sorted = broken.sorted { first, second in
            // Shares without division: a/b > c/d.
            let (left, right) = (missed[first] * counted[second], missed[second] * counted[first])
            return left == right ? first < second : left > right
        }
        return sorted.map { .init(rule: exercise.rules[$0], missed: missed[$0], counted: counted[$0]) }
    }

    /// - Parameter written: of each task, the sum of the points and of how many texts.
    func objective(
        _ objective: Objective, written: [(sum: Double, count: Int)]
    ) -> ClassResults.ObjectiveResult? {
        let own =
            exercise.decisions.indices.filter { exercise.decisions[$0].objective == objective.id }
            + exercise.quizzes.indices.filter { exercise.quizzes[$0].objective == objective.id }
            .map { $0 + exercise.decisions.count }
        var sum = (points: 0.0, weight: 0.0, right: 0, answered: 0)
        for item in own {
            let hasKey = hasKey(item)
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
        for (task, one) in zip(exercise.tasks, written) where task.objective == objective.id {
            sum.points += one.sum * task.weight
            sum.weight += task.weight * Double(one.count)
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
