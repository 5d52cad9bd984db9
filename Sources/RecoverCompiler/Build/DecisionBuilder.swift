import RecoverBase
import RecoverLanguage
import RecoverModel

/// Makes the exercise of the model: decisions with their options, endings, rules.
extension ModelBuilder {
    func exercise() -> Exercise {
        var exercise = Exercise()
        exercise.situation = child(.situation).flatMap { string("text", of: $0) }
        exercise.exhibits = children(.exhibit).map {
            Exercise.Exhibit(title: string("title", of: $0) ?? "", text: string("text", of: $0) ?? "", node: $0)
        }
        exercise.meters = children(.meter).compactMap(meter)
        exercise.decisions = children(.decision).map(decision)
        let endings = children(.ending).map(ending)
        exercise.endings = endings.filter { $0.condition != nil } + endings.filter { $0.condition == nil }
        exercise.quizzes = children(.quiz).map(quiz)
        exercise.tasks = children(.task).map(writingTask)
        exercise.objectives = children(.objective).map {
            Objective(id: tree[$0].name, title: string("title", of: $0) ?? tree[$0].name, node: $0)
        }
        // Rules judge decisions, so a case without any needs none.
        if !exercise.decisions.isEmpty { exercise.rules = children(.rule).compactMap { rule($0) } }
        exercise.shufflesOptions = child(.shuffle) != nil
        exercise.passMark = child(.pass).flatMap { tree.value("points", of: $0).double }
        exercise.debrief = texts(.debrief, of: ModelTree.root)
        exercise.notes = texts(.note, of: ModelTree.root)
        return exercise
    }

    // MARK: Meters and decisions

    private func meter(_ id: ModelTree.NodeID) -> Meter? {
        let start = tree.value("start", of: id)
        guard case .range(let lower?, let upper?) = tree.value("range", of: id), let low = lower.double,
            let high = upper.double, let at = start.double, let unit = Meter.Unit(start)
        else { return nil }
        var meter = Meter(
            id: tree[id].name, title: string("title", of: id) ?? tree[id].name, unit: unit, lower: low, upper: high,
            start: at)
        meter.isLowGood = isSet(.lowIsGood, of: id)
        meter.node = id
        return meter
    }

    private func decision(_ id: ModelTree.NodeID) -> Decision {
        var decision = Decision(
            id: tree[id].name, question: string("question", of: id) ?? tree[id].name, node: id, origin: origin(of: id))
        decision.objective = word(in: .objective, of: id)
        decision.discuss = quantity(in: .discuss, of: id)
        decision.hint = child(.hint, of: id).flatMap { string("text", of: $0) }
        decision.again = child(.again, of: id).flatMap { tree.value("times", of: $0).integer }
        decision.weight = weight(of: id)
        decision.notes = texts(.note, of: id)
        decision.options = children(.option, of: id).map(option)
        return decision
    }

    private func option(_ id: ModelTree.NodeID) -> Decision.Option {
        var option = Decision.Option(
            id: tree[id].name, text: string("text", of: id) ?? tree[id].name, node: id, origin: origin(of: id))
        option.word = AuthorWord.allCases.first { isSet($0.keyword, of: id) }
        option.fails = isSet(.fails, of: id)
        option.reason = because(of: id)
        option.condition = child(.when, of: id).flatMap { tree[$0].condition }
        option.effects = effects(of: id)
        option.takes = duration(.takes, of: id)
        option.within = duration(.within, of: id)
        option.costs = child(.costs, of: id).map { tree.value("amount", of: $0) }
        option.reveal = child(.reveal, of: id).flatMap { string("text", of: $0) }
        option.chances = chances(of: id)
        option.thens = thens(of: id)
        if let score = child(.score, of: id) {
            option.authorScore = tree.value("points", of: score).double
            option.reason = option.reason ?? because(of: score)
        }
        return option
    }

    // MARK: Outcomes

    private func effects(of id: ModelTree.NodeID) -> [Effect] {
        children(.effect, of: id).flatMap { node in
            (tree.value("changes", of: node).list ?? []).compactMap { change in
                guard let parts = change.list, let meter = parts.first?.string, let delta = parts.last?.double else {
                    return nil
                }
                return Effect(meter: meter, change: delta)
            }
        }
    }

    private func duration(_ keyword: KeywordName, of id: ModelTree.NodeID) -> CalendarSpan? {
        child(keyword, of: id).flatMap { tree.value("time", of: $0).duration }
    }

    private func chances(of id: ModelTree.NodeID) -> [Chance] {
        let nodes = children(.chance, of: id)
        let shares = nodes.map { tree.value("share", of: $0).double.map { $0 / 100 } }
        let rest = max(0, 1 - shares.compactMap { $0 }.reduce(0, +))
        return zip(nodes, shares).map { node, share in
            var chance = Chance(share: share ?? rest, text: string("text", of: node))
            chance.effects = effects(of: node)
            chance.takes = duration(.takes, of: node)
            chance.costs = child(.costs, of: node).map { tree.value("amount", of: $0) }
            chance.reveal = child(.reveal, of: node).flatMap { string("text", of: $0) }
            chance.thens = thens(of: node)
            chance.node = node
            return chance
        }
    }

    private func thens(of id: ModelTree.NodeID) -> [Then] {
        children(.then, of: id).compactMap { node in
            guard let name = tree.value("next", of: node).string else { return nil }
            let target: Then.Target
            if name == "end" {
                target = .end
            } else if child(.decision, named: name) != nil {
                target = .decision(name)
            } else {
                target = .ending(name)
            }
            return Then(target: target, condition: tree[node].condition)
        }
    }

    private func ending(_ id: ModelTree.NodeID) -> Ending {
        var ending = Ending(
            id: tree[id].name, title: string("title", of: id) ?? tree[id].name, condition: tree[id].condition)
        ending.fails = isSet(.fails, of: id)
        ending.worth = quantity(in: .worth, of: id)
        ending.node = id
        ending.text = child(.text, of: id).flatMap { string("text", of: $0) }
        return ending
    }

    // MARK: Quizzes, tasks and rules

    private func quiz(_ id: ModelTree.NodeID) -> Quiz {
        var quiz = Quiz(id: tree[id].name, question: string("question", of: id) ?? tree[id].name)
        if isSet(.allThatApply, of: id) { quiz.form = .allThatApply }
        if isSet(.inOrder, of: id) { quiz.form = .inOrder }
        quiz.objective = word(in: .objective, of: id)
        quiz.hint = child(.hint, of: id).flatMap { string("text", of: $0) }
        quiz.weight = weight(of: id)
        quiz.node = id
        quiz.notes = texts(.note, of: id)
        quiz.answers = children(.answer, of: id).map { node in
            var answer = Quiz.Answer(id: tree[node].name, text: string("text", of: node) ?? tree[node].name)
            answer.isCorrect = isSet(.correct, of: node)
            answer.reason = because(of: node)
            answer.node = node
            return answer
        }
        return quiz
    }

    private func writingTask(_ id: ModelTree.NodeID) -> WritingTask {
        var task = WritingTask(id: tree[id].name, text: string("text", of: id) ?? tree[id].name)
        task.grade = word(in: .grade, of: id)
        task.objective = word(in: .objective, of: id)
        task.hint = child(.hint, of: id).flatMap { string("text", of: $0) }
        task.weight = weight(of: id)
        task.node = id
        task.notes = texts(.note, of: id)
        return task
    }

    private func rule(_ id: ModelTree.NodeID) -> Rule? {
        guard let expects = child(.expects, of: id).flatMap({ tree[$0].condition }) else { return nil }
        var rule = Rule(
            id: tree[id].name, title: string("title", of: id) ?? tree[id].name,
            when: child(.when, of: id).flatMap { tree[$0].condition }, expects: expects, weight: weight(of: id),
            because: because(of: id) ?? child(.expects, of: id).flatMap(reason), origin: origin(of: id))
        rule.fails = isSet(.fails, of: id)
        rule.node = id
        return rule
    }

    private func weight(of id: ModelTree.NodeID) -> Double {
        child(.weight, of: id).flatMap { tree.value("number", of: $0).double } ?? 1
    }

    private func child(_ keyword: KeywordName, named name: String) -> ModelTree.NodeID? {
        tree.child(of: ModelTree.root, keyword, name)
    }

    /// The reason on the statement's line or in its block.
    func because(of id: ModelTree.NodeID) -> String? {
        child(.because, of: id).flatMap { string("reason", of: $0) } ?? reason(of: id)
    }

    private func origin(of id: ModelTree.NodeID) -> Origin {
        tree[id].settings.last.map { tree.provenance.origin(of: $0) } ?? Origin(file: "", line: 0, layer: "")
    }
}
