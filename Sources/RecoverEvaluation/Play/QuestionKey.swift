import RecoverModel

/// The key of one question, for a step of its own: how good each choice is, and why. Nothing of it is in `Question`.
public struct QuestionKey: Sendable, Hashable {
    public enum Standing: Sendable, Hashable {
        /// Among the choices that were offered; equals share it.
        case best, between, weakest
        /// As the author marked it, where nothing scores.
        case right, wrong
    }

    public struct Choice: Sendable, Hashable {
        /// As it is shown, from 1.
        public var number: Int
        public var text: String
        /// Nil where nothing tells it from the others.
        public var standing: Standing?
        public var met: [Rule] = []
        public var missed: [Rule] = []
        /// In the author's words.
        public var reason: String?
    }

    /// The better ones first; of a quiz in order, in the right order.
    public var choices: [Choice]
    /// Some of its rules count for more than others.
    public var isWeighted: Bool {
        Set((choices.first.map { $0.met + $0.missed } ?? []).map(\.weight)).count > 1
    }
}

extension PlaySession {
    /// Of the question at hand; nil where there is nothing to choose.
    public var key: QuestionKey? {
        guard let question, !question.choices.isEmpty else { return nil }
        if place >= 0 { return decisionKey(question) }
        return evaluation.exercise.quizzes.first { $0.id == question.id }.map { quizKey($0, question) }
    }

    private func decisionKey(_ question: Question) -> QuestionKey {
        let exercise = evaluation.exercise
        let decision = exercise.decisions[Int(place)]
        let judged = evaluation.scores.decisions[Int(place)].options
        var found: [(choice: QuestionKey.Choice, score: Double?)] = []
        for (shown, choice) in question.choices.enumerated() {
            guard let index = decision.options.firstIndex(where: { $0.id == choice.id }) else { continue }
            let (option, results) = (decision.options[index], judged[index].results)
            found.append(
                (
                    QuestionKey.Choice(
                        number: shown + 1, text: choice.text, standing: nil,
                        met: results.filter(\.isMet).map { exercise.rules[$0.rule] },
                        missed: results.filter { !$0.isMet }.map { exercise.rules[$0.rule] },
                        reason: judged[index].isAuthors ? option.authorReason : nil), judged[index].score
                ))
            if judged[index].score == nil, decision.options.contains(where: \.isCorrect) {
                found[found.count - 1].choice.standing = option.isCorrect ? .right : .wrong
            }
        }
        let scores = found.compactMap(\.score)
        if let best = scores.max(), let worst = scores.min(), best > worst + Scorecard.tolerance {
            for index in found.indices {
                guard let score = found[index].score else { continue }
                found[index].choice.standing =
                    score >= best - Scorecard.tolerance
                    ? .best : score <= worst + Scorecard.tolerance ? .weakest : .between
            }
        }
        let sorted = found.enumerated().sorted { first, second in
            let (one, other) = (QuestionKey.rank(first.element), QuestionKey.rank(second.element))
            return one == other ? first.offset < second.offset : one > other
        }
        return QuestionKey(choices: sorted.map(\.element.choice))
    }

    private func quizKey(_ quiz: Quiz, _ question: Question) -> QuestionKey {
        let answers = quiz.form == .inOrder ? quiz.answers : quiz.answers.filter(\.isCorrect)
        let rest = quiz.form == .inOrder ? [] : quiz.answers.filter { !$0.isCorrect }
        return QuestionKey(
            choices: (answers + rest).map { answer in
                QuestionKey.Choice(
                    number: (question.choices.firstIndex { $0.id == answer.id } ?? 0) + 1, text: answer.text,
                    standing: quiz.form == .inOrder ? nil : answer.isCorrect ? .right : .wrong, reason: answer.reason)
            })
    }
}

extension QuestionKey {
    fileprivate static func rank(_ found: (choice: Choice, score: Double?)) -> Double {
        found.score ?? (found.choice.standing == .right ? 100 : -1)
    }
}
