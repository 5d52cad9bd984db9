import RecoverBase
import RecoverEvaluation
import RecoverModel

/// All that an exercise tells, for the page that plays it: parallel to `ProgramData`, which holds what is reckoned with.
/// It is facilitator data. What is not written is left out.
struct ExerciseTexts: Sendable {
    private let evaluation: ExerciseEvaluation
    /// The rules that tell options apart or fail them: the only ones that a debrief speaks of.
    private let speaking: [Int]
    private var exercise: Exercise { evaluation.exercise }

    init(_ evaluation: ExerciseEvaluation) {
        self.evaluation = evaluation
        let results = evaluation.scores.decisions.lazy.flatMap(\.options).flatMap(\.results)
        let rules = evaluation.exercise.rules
        speaking = Set(results.filter { $0.tellsApart || !$0.isMet && rules[$0.rule].fails }.map(\.rule)).sorted()
    }

    var json: JSON {
        ExerciseTexts.object([
            "meters": .array(exercise.meters.map(ExerciseTexts.meter)),
            "decisions": .array(exercise.decisions.indices.map(decision)),
            "endings": .array(exercise.endings.map(ExerciseTexts.ending)),
            "quizzes": .array(exercise.quizzes.map(ExerciseTexts.quiz)),
            "tasks": .array(exercise.tasks.map(ExerciseTexts.task)),
            "objectives": .array(
                exercise.objectives.map { ["id": .string($0.id), "title": ExerciseTexts.part($0.title)] }),
            "rules": .array(speaking.map { ExerciseTexts.rule(exercise.rules[$0]) }),
            "debrief": .array(exercise.debrief.map(ExerciseTexts.line)),
            "currency": evaluation.program.currency.map(ExerciseTexts.line),
            "shuffles": ExerciseTexts.flag(exercise.shufflesOptions),
        ])
    }

    private static func meter(_ meter: Meter) -> JSON {
        var members: [String: JSON?] = [
            "id": .string(meter.id), "title": part(meter.title), "lower": .number(meter.lower),
            "upper": .number(meter.upper), "isLowGood": flag(meter.isLowGood),
        ]
        switch meter.unit {
        case .number: members["unit"] = "number"
        case .percent: members["unit"] = "percent"
        case .score: members["unit"] = "score"
        case .money(let currency):
            members["unit"] = "money"
            members["currency"] = line(currency)
        }
        return object(members)
    }

    private func decision(_ index: Int) -> JSON {
        let decision = exercise.decisions[index]
        return ExerciseTexts.object([
            "id": .string(decision.id), "question": ExerciseTexts.line(decision.question),
            "objective": decision.objective.map(JSON.string), "hint": decision.hint.map(ExerciseTexts.lines),
            "discuss": decision.discuss.map { ExerciseTexts.line($0.words) },
            "options": .array(decision.options.indices.map { option(index, $0) }),
        ])
    }

    private func option(_ decision: Int, _ place: Int) -> JSON {
        let option = exercise.decisions[decision].options[place]
        let results = evaluation.scores.decisions[decision].options[place].results
        let telling = results.filter(\.tellsApart)
        // A rule that fails speaks even where no option meets it.
        let failing = results.filter { !$0.isMet && exercise.rules[$0.rule].fails }
        return ExerciseTexts.object([
            "id": .string(option.id), "text": ExerciseTexts.part(option.text),
            "word": option.word.map { .string($0.rawValue) },
            "because": option.reason.map(ExerciseTexts.lines), "reveal": option.reveal.map(ExerciseTexts.lines),
            "chances": ExerciseTexts.list(
                option.chances.map { chance in
                    ExerciseTexts.object([
                        "text": chance.text.map(ExerciseTexts.lines), "reveal": chance.reveal.map(ExerciseTexts.lines),
                    ])
                }),
            "met": rules(telling.filter(\.isMet)), "metAlone": rules(telling.filter(\.isMetAlone)),
            "missed": rules(telling.filter { !$0.isMet }, then: failing.filter { !$0.tellsApart }),
            "failedRules": rules([], then: failing),
        ])
    }

    /// The heaviest first, then others as they come.
    private func rules(_ sorted: [Scorecard.Result], then rest: [Scorecard.Result] = []) -> JSON? {
        let first = sorted.enumerated().sorted {
            let (one, two) = (exercise.rules[$0.element.rule].weight, exercise.rules[$1.element.rule].weight)
            return (two, $0.offset) < (one, $1.offset)
        }
        return ExerciseTexts.list((first.map(\.element) + rest).map { JSON(speaking.firstIndex(of: $0.rule)) })
    }

    private static func ending(_ ending: Ending) -> JSON {
        object([
            "id": .string(ending.id), "title": part(ending.title), "text": ending.text.map(lines),
            "worth": ending.worth.map { line($0.words) },
        ])
    }

    private static func quiz(_ quiz: Quiz) -> JSON {
        let forms: [Quiz.Form: JSON] = [.one: "one", .allThatApply: "allThatApply", .inOrder: "inOrder"]
        return object([
            "id": .string(quiz.id), "question": line(quiz.question), "form": forms[quiz.form],
            "objective": quiz.objective.map(JSON.string), "hint": quiz.hint.map(lines), "weight": .number(quiz.weight),
            "answers": .array(
                quiz.answers.map { answer in
                    object([
                        "id": .string(answer.id), "text": part(answer.text), "isCorrect": flag(answer.isCorrect),
                        "because": answer.reason.map(part),
                    ])
                }),
            "shown": .array(quiz.shownAnswers.map { .string($0.id) }),
        ])
    }

    private static func task(_ task: WritingTask) -> JSON {
        object([
            "id": .string(task.id), "question": line(task.text), "objective": task.objective.map(JSON.string),
            "hint": task.hint.map(lines), "weight": .number(task.weight),
        ])
    }

    private static func rule(_ rule: Rule) -> JSON {
        object([
            "id": .string(rule.id), "title": part(rule.title), "weight": .number(rule.weight),
            "because": rule.because.map(part),
        ])
    }

    // MARK: Texts, with what nobody sees in a visible form

    /// What the script puts beside words of its own.
    private static func part(_ text: String) -> JSON { .string(("\(text)" as MixedText).isolated) }
    private static func line(_ text: String) -> JSON { .string(text.shown) }
    private static func lines(_ text: String) -> JSON { .string(text.shownLines.trimmed) }
    private static func flag(_ isSet: Bool) -> JSON? { isSet ? .bool(true) : nil }
    private static func list(_ items: [JSON]) -> JSON? { items.isEmpty ? nil : .array(items) }
    private static func object(_ members: [String: JSON?]) -> JSON { .object(members.compactMapValues { $0 }) }
}
