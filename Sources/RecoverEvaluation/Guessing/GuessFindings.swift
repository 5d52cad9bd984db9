import RecoverModel

/// What makes an exercise easy for those who do not read it.
struct GuessFindings {
    let exercise: Exercise
    let scores: Scorecard
    let guessing: Guessing?

    /// With fewer questions luck decides anyway.
    private static let fewest = 3
    private static let fewestOfKind = 5
    private static let mostPasses = 0.2
    private static let mostOfKind = 0.8

    func all() -> [Finding] { [passes(), position(), length()].compactMap { $0 } }

    private func passes() -> Finding? {
        guard let guessing, guessing.questions >= GuessFindings.fewest, let passes = guessing.even.passes,
            passes > GuessFindings.mostPasses + 1e-9
        else { return nil }
        return Finding(
            .passedByGuessing,
            "of 100 who only guess, \(Value.plain((passes * 100).rounded())) pass\(guessing.isExact ? "" : ", by random plays")",
            help:
                "raise `pass at`, add questions or options, or write `fails` on an option or an ending that nobody may pass with"
        )
    }

    /// A question with one choice to take: the lengths of its choices, and which are best.
    private var questions: [(lengths: [Int], best: Set<Int>)] {
        zip(exercise.decisions, scores.decisions).compactMap { decision, judged in
            judged.best == nil ? nil : (decision.options.map(\.text.visibleLength), Set(judged.bestOptions))
        }
            + exercise.quizzes.filter { $0.form == .one && !$0.answers.isEmpty }.map { quiz in
                let answers = quiz.shownAnswers
                return (
                    answers.map(\.text.visibleLength), Set(answers.indices.filter { answers[$0].isCorrect })
                )
            }
    }

    private func position() -> Finding? {
        guard !exercise.shufflesOptions, let words = often({ _ in 0 }) else { return nil }
        return Finding(
            .positionGivesAway, "in \(words) questions the best choice is the first",
            help: "write the choices in another order, or `shuffle options`")
    }

    private func length() -> Finding? {
        guard let words = often(\.placeOfLargest) else { return nil }
        return Finding(
            .lengthGivesAway, "in \(words) questions the best choice is the longest",
            help: "shorten the best ones, or give the others a reason that somebody would believe")
    }

    /// `5 of 6`, where the place that the lengths tell is nearly always one of the best.
    private func often(_ place: ([Int]) -> Int) -> String? {
        let questions = questions.filter { $0.lengths.count > 1 }
        guard questions.count >= GuessFindings.fewestOfKind else { return nil }
        let count = questions.count { $0.best.contains(place($0.lengths)) }
        guard Double(count) >= GuessFindings.mostOfKind * Double(questions.count) - 1e-9 else { return nil }
        return "\(count) of \(questions.count)"
    }
}
