import RecoverBase
import RecoverModel

/// What the scores alone tell: no path has to be walked for it.
struct ScoreFindings {
    let exercise: Exercise
    let scores: Scorecard

    func all() -> [Finding] {
        var findings: [Finding] = []
        for (decision, judged) in zip(exercise.decisions, scores.decisions) where !judged.options.isEmpty {
            if judged.options.allSatisfy({ $0.score == nil }) {
                findings.append(
                    Finding(
                        .notScored, "nothing tells the options of `\(decision.id)` apart; it is left out of the score",
                        help:
                            "call them `correct`, `good`, `weak` or `harmful`, or let them say more, such as `channel call`",
                        decision: decision.id))
            } else if exercise.passMark != nil, !judged.hasAuthorsWord {
                findings.append(
                    Finding(
                        .noAuthorWord,
                        "`\(decision.id)` counts for `pass at`, and none of its options has a word of its author",
                        help:
                            "call them `correct`, `good`, `weak` or `harmful`; `recoverscript paths --key` proposes which",
                        decision: decision.id))
            }
            if let finding = disagreement(decision, judged) { findings.append(finding) }
        }
        return findings + notJudged()
    }

    // MARK: Rules and author

    /// Where the rules would have preferred another option to the author's best, or would not have told the two apart, or
    /// turn two others round.
    private func disagreement(_ decision: Decision, _ judged: Scorecard.Decision) -> Finding? {
        guard judged.hasAuthorsWord, let best = judged.best else { return nil }
        let pairs = judged.options.indices.lazy.flatMap { first in
            judged.options.indices.lazy.map { (better: first, worse: $0) }
        }
        let found = pairs.filter { pair in
            guard decision.options[pair.better].authorPoints != nil || decision.options[pair.worse].authorPoints != nil,
                let one = judged.options[pair.better].rulesScore, let two = judged.options[pair.worse].rulesScore,
                (judged.options[pair.better].score ?? 0) > (judged.options[pair.worse].score ?? 0)
            else { return false }
            let isOfBest = judged.bestOptions.contains(pair.better)
            return isOfBest ? one < two + Scorecard.tolerance : one < two - Scorecard.tolerance
        }
        // What beats the best is told before what only stands in another order.
        guard let pair = found.first(where: { $0.better == best }) ?? found.first else { return nil }
        return Finding(
            .rulesDisagree, words(decision, judged, pair.better, pair.worse),
            help: "let the options say what makes the difference, or drop the rule; participants see the author's word",
            decision: decision.id, option: decision.options[pair.better].id)
    }

    private func words(_ decision: Decision, _ judged: Scorecard.Decision, _ better: Int, _ worse: Int) -> String {
        let (one, two) = (judged.options[better].rulesScore ?? 0, judged.options[worse].rulesScore ?? 0)
        let (first, second) = ("`\(decision.options[better].id)`", "`\(decision.options[worse].id)`")
        let isTied = abs(one - two) <= Scorecard.tolerance
        let ranks =
            isTied
            ? "the rules put \(first) and \(second) level (\(Value.plain(one)))"
            : "the rules rank \(second) (\(Value.plain(two))) above \(first) (\(Value.plain(one)))"
        let author =
            "the author gives \(first) \(Value.plain(judged.options[better].score ?? 0)) and \(second) \(Value.plain(judged.options[worse].score ?? 0))"
        let broken = zip(judged.options[better].results, judged.options[worse].results)
            .filter { !$0.isMet && $1.isMet }.map { exercise.rules[$0.0.rule] }
            .sorted { $0.weight > $1.weight }.prefix(3).map { "\"\($0.title)\" (`\($0.id)`)" }
        return "\(ranks), and \(author)" + (broken.isEmpty ? "" : "; \(first) breaks \(broken.listed())")
    }

    // MARK: Rules that cannot be judged

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
