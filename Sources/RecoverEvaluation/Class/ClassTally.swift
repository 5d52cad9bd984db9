import RecoverModel

/// Counts the answers of a group, one participant after another, each answer once.
struct ClassTally {
    private typealias Item = ClassResults.Item

    private let evaluation: ExerciseEvaluation
    private var exercise: Exercise { evaluation.exercise }
    private var items: [Item] = []
    private var places: [String: Int] = [:]
    /// For each item, the index of its choices by their ids.
    private var choices: [[String: Int]] = []
    private var answers: [[Discrimination.Answer]] = []
    private var missed: [Int]
    private var counted: [Int]
    private var objectives: [String: (points: Double, weight: Double, right: Int, answered: Int)] = [:]

    init(_ evaluation: ExerciseEvaluation) {
        self.evaluation = evaluation
        missed = evaluation.exercise.rules.map { _ in 0 }
        counted = missed
        for (index, decision) in exercise.decisions.enumerated() { add(decision, evaluation.scores.decisions[index]) }
        for quiz in exercise.quizzes { add(quiz) }
    }

    private mutating func add(_ decision: Decision, _ judged: Scorecard.Decision) {
        var key = Set(decision.options.filter(\.isCorrect).map(\.id))
        if key.isEmpty, let best = judged.best.flatMap({ judged.options[$0].score }) {
            let isBest = judged.options.map { ($0.score ?? -1) > best - Scorecard.tolerance }
            key = Set(zip(decision.options, isBest).filter(\.1).map(\.0.id))
        }
        var item = Item(
            id: decision.id, text: decision.question, form: .one, isDecision: true,
            choices: decision.options.map { .init(id: $0.id, text: $0.text, isKey: key.contains($0.id)) })
        if !key.isEmpty { item.right = 0 }
        add(item)
    }

    private mutating func add(_ quiz: Quiz) {
        var item = Item(
            id: quiz.id, text: quiz.question, form: Question(quiz).form, isDecision: false,
            choices: quiz.answers.map {
                .init(id: $0.id, text: $0.text, isKey: quiz.form == .inOrder || $0.isCorrect)
            })
        item.right = 0
        add(item)
    }

    private mutating func add(_ item: Item) {
        places[item.id] = items.count
        choices.append(
            Dictionary(item.choices.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first }))
        items.append(item)
        answers.append([])
    }

    // MARK: One participant

    mutating func count(_ member: ClassAnswers.Member) -> ClassResults.Member {
        var points = 0.0
        var weights = 0.0
        var seen: Set<String> = []
        var rights: [(place: Int, isRight: Bool)] = []
        for given in member.given {
            guard let place = places[given.item] else { continue }
            let judged = score(given.ids, of: place)
            if let score = judged.score {
                points += score * judged.weight
                weights += judged.weight
            }
            guard seen.insert(given.item).inserted else { continue }
            let isRight = self.isRight(given.ids, of: place)
            rights.append((place, isRight))
            tally(given, place, isRight)
            tallyObjective(judged, place, isRight)
        }
        let score = weights > 0 ? points / weights : nil
        if let score {
            for (place, isRight) in rights { answers[place].append(.init(total: score, isRight: isRight)) }
        }
        let isPassed = exercise.passMark.flatMap { mark in score.map { $0 >= mark - Scorecard.tolerance } }
        return ClassResults.Member(
            name: member.name, answered: seen.count, score: score, isPassed: isPassed, ending: ending(of: member))
    }

    private func score(_ ids: [String], of place: Int) -> (score: Double?, weight: Double) {
        guard items[place].isDecision else {
            let quiz = exercise.quizzes[place - exercise.decisions.count]
            return (quiz.score(ids), quiz.weight)
        }
        let option = ids.first.flatMap { choices[place][$0] }
        return (
            option.flatMap { evaluation.scores.decisions[place].options[$0].score }, exercise.decisions[place].weight
        )
    }

    private func isRight(_ ids: [String], of place: Int) -> Bool {
        guard items[place].isDecision else {
            return exercise.quizzes[place - exercise.decisions.count].score(ids) == 100
        }
        return ids.first.flatMap { choices[place][$0] }.map { items[place].choices[$0].isKey } ?? false
    }

    private mutating func tally(_ given: ClassAnswers.Given, _ place: Int, _ isRight: Bool) {
        items[place].answered += 1
        if isRight, items[place].right != nil { items[place].right? += 1 }
        for choice in chosen(given.ids, of: place) { items[place].choices[choice].chosen += 1 }
        if items[place].isDecision, let option = given.ids.first.flatMap({ choices[place][$0] }) {
            for result in evaluation.scores.decisions[place].options[option].results {
                counted[result.rule] += 1
                if !result.isMet { missed[result.rule] += 1 }
            }
        }
        guard let first = given.first else { return }
        items[place].firstKnown += 1
        for choice in chosen(first, of: place) { items[place].choices[choice].first += 1 }
        guard first != given.ids else { return }
        items[place].changed += 1
        guard items[place].right != nil else { return }
        let wasRight = self.isRight(first, of: place)
        if isRight, !wasRight { items[place].changedToRight += 1 }
        if wasRight, !isRight { items[place].changedFromRight += 1 }
    }

    /// The choices that an answer counts for; of what is put in order, those in their place.
    private func chosen(_ ids: [String], of place: Int) -> [Int] {
        guard items[place].form == .inOrder else { return ids.compactMap { choices[place][$0] } }
        return ids.enumerated().compactMap { index, id in choices[place][id] == index ? index : nil }
    }

    private mutating func tallyObjective(_ judged: (score: Double?, weight: Double), _ place: Int, _ isRight: Bool) {
        let objective =
            items[place].isDecision
            ? exercise.decisions[place].objective : exercise.quizzes[place - exercise.decisions.count].objective
        guard let objective else { return }
        var sum = objectives[objective] ?? (0, 0, 0, 0)
        if let score = judged.score {
            sum.points += score * judged.weight
            sum.weight += judged.weight
        }
        if items[place].right != nil {
            sum.answered += 1
            if isRight { sum.right += 1 }
        }
        objectives[objective] = sum
    }

    /// The ending that the decisions of one participant lead to, played again. Chances come up as they were drawn in
    /// the record, and without a seed the likelier way.
    private func ending(of member: ClassAnswers.Member) -> Ending? {
        guard !exercise.endings.isEmpty else { return nil }
        var session = PlaySession(evaluation, luck: member.seed.map(Luck.drawn) ?? .likeliest)
        var given = PlayAnswers(member.given.map { PlaySession.Answer(item: $0.item, given: $0.ids) })
        while !session.isPathDone, let question = session.question {
            guard let next = given.take(for: question.id), (try? session.answer(next)) != nil else { return nil }
        }
        return session.ending
    }

    // MARK: The whole

    func finish(_ results: inout ClassResults) {
        results.items = zip(items, answers).map { item, answers in
            var item = item
            if item.right != nil { item.discrimination = Discrimination.index(answers) }
            return item
        }
        results.objectives = exercise.objectives.compactMap { objective in
            objectives[objective.id].map { sum in
                .init(
                    objective: objective, score: sum.weight > 0 ? sum.points / sum.weight : nil, right: sum.right,
                    answered: sum.answered)
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
}
