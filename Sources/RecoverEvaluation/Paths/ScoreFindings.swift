import RecoverBase
import RecoverModel

/// What the scores alone tell: no path has to be walked for it.
struct ScoreFindings {
    let exercise: Exercise
    let scores: Scorecard

    func all() -> [Finding] {
        var findings: [Finding] = []
        for (decision, judged) in zip(exercise.decisions, scores.decisions) {
            if let finding = correctRankedLower(decision, judged) { findings.append(finding) }
            if let finding = winsBySilence(decision, judged) { findings.append(finding) }
            if !judged.options.isEmpty, judged.options.allSatisfy({ $0.score == nil }) {
                findings.append(
                    Finding(
                        .notScored,
                        "no rule has anything to say of the options of `\(decision.id)`; it is left out of the score",
                        decision: decision.id))
            }
        }
        return findings + notJudged()
    }

    private func correctRankedLower(_ decision: Decision, _ judged: Scorecard.Decision) -> Finding? {
        let correct = decision.options.indices.filter { decision.options[$0].isCorrect }
        guard let best = judged.best, let top = judged.options[best].score, !correct.isEmpty, !correct.contains(best),
            let marked = correct.max(by: { score(judged, $0) < score(judged, $1) }),
            score(judged, marked) < top - Scorecard.tolerance
        else { return nil }
        let missed = difference(judged, best, marked).map { "\"\(exercise.rules[$0].title)\"" }
        let why = missed.isEmpty ? "" : "; it meets \(missed.listed()), which the other does not"
        return Finding(
            .correctRankedLower,
            "the rules rank `\(decision.options[best].id)` (\(Value.plain(top))) above `\(decision.options[marked].id)` (\(Value.plain(score(judged, marked)))), which is marked `correct`\(why)",
            decision: decision.id, option: decision.options[marked].id)
    }

    private func score(_ judged: Scorecard.Decision, _ option: Int) -> Double { judged.options[option].score ?? -1 }

    /// The rules that one option meets and another does not.
    private func difference(_ judged: Scorecard.Decision, _ one: Int, _ other: Int) -> [Int] {
        zip(judged.options[one].results, judged.options[other].results)
            .filter { $0.isMet && !$1.isMet }.map { $0.0.rule }
    }

    /// The best option says less than another, and every rule by which it beats it is one that it never speaks to.
    private func winsBySilence(_ decision: Decision, _ judged: Scorecard.Decision) -> Finding? {
        guard let best = judged.best, !judged.options[best].isAuthors else { return nil }
        for other in decision.options.indices
        where other != best && decision.options[best].statements < decision.options[other].statements
            && score(judged, other) < score(judged, best) - Scorecard.tolerance && !judged.options[other].isAuthors
        {
            let won = difference(judged, best, other)
            let spoken = Set(judged.options[best].results.filter(\.isSpokenTo).map(\.rule))
            guard !won.isEmpty, won.allSatisfy({ !spoken.contains($0) }) else { continue }
            let rules = won.map { "\"\(exercise.rules[$0].title)\"" }
            return Finding(
                .winsBySilence,
                "`\(decision.options[best].id)` beats `\(decision.options[other].id)` only by saying less: \(rules.listed())",
                decision: decision.id, option: decision.options[best].id)
        }
        return nil
    }

    private func notJudged() -> [Finding] {
        var seen: Set<Int> = []
        return scores.failures.compactMap { failure in
            guard seen.insert(failure.rule).inserted else { return nil }
            let rule = exercise.rules[failure.rule]
            let decision = exercise.decisions[failure.decision]
            return Finding(
                .ruleNotJudged,
                "the rule `\(rule.id)` (\(rule.source)) cannot be judged: \(failure.failure.words)",
                decision: decision.id, option: decision.options[failure.option].id)
        }
    }
}

extension EvaluationFailure {
    fileprivate var words: String {
        reason == .divisionByZero ? "it divides by zero" : description
    }
}
