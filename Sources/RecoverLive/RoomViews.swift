import RecoverBase
import RecoverEvaluation
import RecoverModel
import RecoverRendering

/// What the pages show. Before a question is closed nothing of its votes is in it, and before the key is asked for nothing of that.
extension Room {
    /// What everybody reads before the first question, and may read again: the case, the situation and the exhibits.
    public var reading: JSON {
        let card = CaseCard(model)
        var members: [String: JSON] = [
            "title": .line(model.title),
            "card": .array(card.lines.map { ["label": .line($0.label), "text": .line($0.text)] }),
            "exhibits": .array(
                model.exercise.exhibits.map { ["title": .line($0.title), "text": .lines($0.text)] }),
        ]
        if let comment = card.quoted { members["comment"] = .lines(comment) }
        if let situation = model.exercise.situation { members["situation"] = .lines(situation) }
        return .object(members)
    }

    /// The same for all.
    public var shared: JSON {
        var members: [String: JSON] = [
            "step": .int(step), "stage": .string(stage.rawValue), "title": .line(model.title), "timer": JSON(timer),
        ]
        if stage != .lobby { members["meters"] = meters }
        switch stage {
        case .lobby: break
        case .voting, .shown:
            if let question { members["question"] = json(question) }
            members["round"] = .int(round)
            if stage == .shown { members["votes"] = votes }
            if showsKey, let key { members["better"] = .array(key.choices.map(json)) }
        case .told:
            members["told"] = told
            if session.isPathDone, wasOnPath, let ending = session.ending { members["ending"] = json(ending) }
        case .ended: members["debrief"] = debrief
        }
        return .object(members)
    }

    /// What only a participant sees: their code, and what they answered.
    public func own(_ index: Int) -> JSON {
        let one = participants[index]
        var members: [String: JSON] = [
            "name": .string(one.name), "key": .string(one.key), "code": .string(RoomCodes.spaced(one.key)),
        ]
        if let given = one.given { members["given"] = .array(given.map(JSON.string)) }
        if stage == .shown || stage == .told, let result = results[index] { members["result"] = json(result) }
        if stage == .ended {
            let own = run(of: index)
            if own.isFinished {
                members["outcome"] = .array(DebriefText(PlayText(), own).resultLines.map { .mixed($0) })
            }
            members["answers"] = .array(
                past.compactMap { past in
                    guard let given = past.given[index] else { return nil }
                    return answered(past, given, past.results[index])
                })
        }
        return .object(members)
    }

    /// What only the host sees; `present` is who is connected.
    public func host(present: Int) -> JSON {
        var members: [String: JSON] = [
            "joined": .int(participants.count), "present": .int(present), "voted": .int(voted),
            "actions": .array(actions.map(JSON.string)),
        ]
        // Names of a small room: who is still to answer can be asked for it.
        if stage == .lobby || stage == .voting, participants.count <= 60 {
            members["waiting"] = .array(participants.filter { $0.given == nil }.map { .string($0.name) })
        }
        if stage == .voting, round > 1 {
            members["changed"] = .int(participants.count { $0.given != nil && $0.given != $0.recorded })
        }
        if stage == .shown, question?.form == .writing, !results.isEmpty { members["texts"] = texts }
        if stage == .voting || stage == .shown, let seconds = question?.discuss?.value.duration?.approximateSeconds {
            members["discuss"] = .int(Int(saturating: seconds))
        }
        return .object(members)
    }

    /// What the host can do now.
    private var actions: [String] {
        switch stage {
        case .lobby: return ["begin"]
        case .voting:
            return ["reveal", "timer"] + (session.hint == nil || showsHint ? [] : ["hint"])
                + (question?.form == .one ? ["counts"] : [])
        case .shown:
            return (answer?.taken == nil ? [] : ["next"]) + (key == nil || showsKey ? [] : ["key"])
                + (question?.form == .one ? ["counts"] + (round == 1 ? ["again"] : []) : []) + ["choose"]
        case .told: return ["next"]
        case .ended: return []
        }
    }

    // MARK: A question

    private var number: String {
        if wasOnPath { return "Decision \(past.count + 1)" }
        let (quizzes, tasks) = (session.evaluation.exercise.quizzes, session.evaluation.exercise.tasks)
        if let place = quizzes.firstIndex(where: { $0.id == question?.id }) {
            return "Knowledge check \(place + 1) of \(quizzes.count)"
        }
        return "To write, \((tasks.firstIndex { $0.id == question?.id } ?? 0) + 1) of \(tasks.count)"
    }

    private func json(_ question: Question) -> JSON {
        let form =
            switch question.form {
            case .one: "one"
            case .allThatApply: "allThatApply"
            case .inOrder: "inOrder"
            case .writing: "writing"
            }
        var members: [String: JSON] = [
            "id": .string(question.id), "number": .string(number), "text": .line(question.text),
            "form": .string(form),
            "choices": .array(
                question.choices.enumerated().map { place, choice in
                    ["id": .string(choice.id), "letter": .string(Question.letter(place)), "text": .line(choice.text)]
                }),
        ]
        if let discuss = question.discuss { members["discuss"] = .line(discuss.words) }
        if showsHint, let hint = session.hint { members["hint"] = .line(hint) }
        return .object(members)
    }

    /// The votes, and what the group takes.
    private var votes: JSON {
        var members: [String: JSON] = [
            "counts": .array((answer?.counts ?? []).map(JSON.int)), "voted": .int(voted), "typed": .bool(isTyped),
            "taken": .array((answer?.taken ?? []).map { .lines($0) }),
        ]
        if rounds.count > 1 { members["before"] = .array(rounds[0].counts.map(JSON.int)) }
        if answer?.taken == nil, let open = answer?.open { members["open"] = .string(open) }
        if !results.isEmpty { members["scores"] = scores }
        return .object(members)
    }

    /// Of what was written: how many, and the mean of their points.
    private var scores: JSON {
        let points = results.values.compactMap(\.score)
        let mean = points.isEmpty ? nil : Verdict.words(points.reduce(0, +) / Double(points.count), mark: nil)
        return ["count": .int(results.count), "mean": JSON(mean)]
    }

    /// What was written, for the host to read out: the best first, and without names.
    private var texts: JSON {
        let sorted = results.sorted { ($1.value.score ?? 0, $0.key) < ($0.value.score ?? 0, $1.key) }
        return .array(
            sorted.prefix(20).map { _, result in
                ["text": .lines(result.text), "points": JSON(result.score.map { Verdict.words($0, mark: nil) })]
            })
    }

    private func json(_ choice: QuestionKey.Choice) -> JSON {
        [
            "letter": .string(Question.letter(choice.place)), "text": .line(choice.text),
            "verdict": .line(PlayText().verdict(choice)),
            "rules": .array(
                choice.rules.map { rule -> JSON in
                    let because: MixedText? = rule.because.map { ". \($0)" }
                    return .mixed("\(choice.isBest ? "✓" : "✗") \(rule.title)\(because ?? "")")
                }),
        ]
    }

    // MARK: What came of it

    private var told: JSON {
        guard let consequence, let last = past.last else { return [:] }
        var notes: [String] = []
        if let chance = consequence.chance { notes.append("luck: \(PlayWords.odds(chance))") }
        if consequence.seconds > 0 { notes.append("\(PlayWords.duration(consequence.seconds)) later") }
        if consequence.spent > 0 { notes.append("\(money(consequence.spent)) spent") }
        var members: [String: JSON] = [
            "told": .array(consequence.told.map { .lines($0) }), "notes": .line(notes.joined(separator: ", ")),
            "question": .line(last.question.text), "taken": .array(words(last.taken, last.question)),
        ]
        if let quiz = consequence.quiz {
            members["verdict"] = .string(Room.verdict(quiz.quiz.score(quiz.given)))
            members["right"] = .array(right(quiz.quiz))
        }
        if let task = consequence.task { members["result"] = json(task) }
        return .object(members)
    }

    private static func verdict(_ score: Double) -> String {
        score == 100 ? "Right." : score == 0 ? "Not right." : "Partly right."
    }

    /// What would have been right, with the author's reasons.
    private func right(_ quiz: Quiz) -> [JSON] {
        if quiz.form == .inOrder { return quiz.answers.enumerated().map { .mixed("\($0 + 1). \($1.text)") } }
        return quiz.answers.map { answer in
            let reason: MixedText? = answer.reason.map { ". \($0)" }
            return .mixed("\(answer.isCorrect ? "✓" : "✗") \(answer.text)\(reason ?? "")")
        }
    }

    private func json(_ result: TaskResult) -> JSON {
        [
            "points": JSON(result.score.map { Verdict.words($0, mark: nil) }),
            "missed": .array(
                result.findings.filter { !$0.isMet }.map { .line($0.message + ($0.help.map { ". \($0)" } ?? "")) }),
            "met": .int(result.findings.count(where: \.isMet)), "count": .int(result.findings.count),
        ]
    }

    private func json(_ ending: Ending) -> JSON {
        var members: [String: JSON] = ["title": .line(ending.title)]
        if let text = ending.text { members["text"] = .lines(text) }
        if let worth = ending.worth { members["worth"] = .line(worth.words) }
        return .object(members)
    }

    // MARK: Where things stand

    private var meters: JSON {
        let rows = session.readings.map { reading -> JSON in
            let meter = reading.meter
            let span = meter.upper - meter.lower
            var words = PlayWords.reading(reading.value, meter)
            if stage == .told, let change = consequence?.changes.first(where: { $0.meter.id == meter.id }) {
                words += ", \(PlayWords.change(from: change.before, to: change.after, meter))"
            }
            return [
                "title": .line(meter.title), "share": .number(span > 0 ? (reading.value - meter.lower) / span : 0),
                "words": .line(words + (meter.isLowGood ? " (less is better)" : "")),
            ]
        }
        var totals: [String] = []
        if session.seconds > 0 { totals.append("\(PlayWords.duration(session.seconds)) since the start") }
        if session.spent > 0 { totals.append("\(money(session.spent)) spent in all") }
        return ["rows": .array(rows), "totals": .line(totals.joined(separator: ", "))]
    }

    private func money(_ amount: Double) -> String {
        PlayWords.money(amount, session.evaluation.program.currency ?? "")
    }

    // MARK: The look back

    private var debrief: JSON {
        var votes: [String: [Votes]] = [:]
        for past in past where !past.rounds.isEmpty { votes[past.question.id] = past.rounds }
        let text = DebriefText(PlayText(), session, votes: votes)
        let found = Debrief(session)
        var members: [String: JSON] = [
            "result": .array(text.resultLines.map { .mixed($0) }),
            "decisions": .array(
                text.entries.map { entry in
                    [
                        "question": .line(entry.question),
                        "rows": .array(
                            entry.rows.map { row in
                                // On the wall it is the room that is spoken of.
                                let label = row.label == "You" ? "Group" : row.label == "Room" ? "Votes" : row.label
                                return ["label": .line(label), "lines": .array(row.lines.map { .mixed($0) })]
                            }),
                    ]
                }),
            "quizzes": .array(
                found.quizzes.map { quiz in
                    [
                        "question": .line(quiz.quiz.question), "verdict": .string(Room.verdict(quiz.score)),
                        "taken": .array(
                            quiz.given.compactMap { id in quiz.quiz.answers.first { $0.id == id } }.map {
                                .mixed("\($0.text)")
                            }),
                        "right": .array(right(quiz.quiz)),
                    ]
                }),
            "tasks": .array(
                found.tasks.map { result in ["question": .line(result.task.text), "result": json(result)] }),
            "objectives": .array(
                found.objectives.map { result in
                    let points = result.score.map { "\(Verdict.words($0, mark: nil)) points" } ?? "not scored"
                    return .mixed("\(result.objective.title): \(points)")
                }),
            "questions": .array(model.exercise.debrief.map { .line($0) }),
        ]
        if let ending = session.ending { members["ending"] = json(ending) }
        return .object(members)
    }

    /// The exercise with the answers of one participant alone, as far as they go: what `class` makes of their record.
    private func run(of index: Int) -> PlaySession {
        var session = PlaySession(
            session.evaluation, luck: .drawn(seed: seed),
            shuffle: PlaySession.shuffleSeed(seed, participant: participants[index].name), grader: grader)
        var left = past[...]
        while let question = session.question, let place = left.firstIndex(where: { $0.question.id == question.id }) {
            let past = left.remove(at: place)
            if let first = past.first[index] { session.firstAnswers[question.id] = first }
            guard let given = past.given[index], (try? session.answer(given)) != nil else { break }
        }
        return session
    }

    /// What a participant answered, with what is said of it and what the group took.
    private func answered(_ past: Past, _ given: [String], _ result: TaskResult?) -> JSON {
        var members: [String: JSON] = [
            "question": .line(past.question.text), "given": .array(words(given, past.question)),
        ]
        if past.question.form != .writing { members["group"] = .array(words(past.taken, past.question)) }
        if past.question.form == .one, let key = past.key,
            let own = key.choices.first(where: { past.question.choices[$0.place].id == given.first })
        {
            members["verdict"] = .line(PlayText().verdict(own))
        }
        if let quiz = session.evaluation.exercise.quizzes.first(where: { $0.id == past.question.id }), quiz.form != .one
        {
            members["verdict"] = .string(Room.verdict(quiz.score(given)))
        }
        if let result { members["result"] = json(result) }
        return .object(members)
    }

    /// Choices as they were shown, with their letters; what was written as it is.
    private func words(_ given: [String], _ question: Question) -> [JSON] {
        if question.form == .writing { return given.map { .lines($0) } }
        return given.compactMap { id in question.choices.firstIndex { $0.id == id } }.map { place in
            .mixed("\(Question.letter(place)). \(question.choices[place].text)")
        }
    }
}

extension JSON {
    /// Text of others on one line, with nothing in it that acts on a screen.
    static func line(_ text: String) -> JSON { .string(text.shown) }
    /// Our words around texts of others, so that theirs turn nothing.
    static func mixed(_ text: MixedText) -> JSON { .string(text.isolated) }
    /// The same, of several lines.
    static func lines(_ text: String) -> JSON { .string(text.shownLines) }
}
