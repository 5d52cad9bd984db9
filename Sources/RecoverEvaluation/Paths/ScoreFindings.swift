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
        let contradicted = Contradicted(decision, judged)
        // What beats the best is told before what only stands in another order.
        guard let pair = ([best] + judged.options.indices).lazy.compactMap(contradicted.pair).first else { return nil }
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

/// Finds options that the author puts in front of others that the rules put in front of them, without comparing each with
/// each.
private struct Contradicted {
    private let judged: Scorecard.Decision
    private let isAuthors: [Bool]
    private let best: Set<Int>
    /// Scores, rising, and the most that the rules give to an option below each: to any, and to one the author speaks of.
    private let scores: [Double]
    private var below: (any: [Double], authors: [Double]) = ([], [])

    init(_ decision: Decision, _ judged: Scorecard.Decision) {
        self.judged = judged
        best = Set(judged.bestOptions)
        isAuthors = decision.options.map { $0.authorPoints != nil }
        let most = Dictionary(grouping: judged.options.indices) { judged.options[$0].score ?? 0 }
        scores = most.keys.sorted()
        var (any, authors) = (-Double.infinity, -Double.infinity)
        for score in scores {
            below.any.append(any)
            below.authors.append(authors)
            for index in most[score] ?? [] {
                guard let rules = judged.options[index].rulesScore else { continue }
                any = max(any, rules)
                if isAuthors[index] { authors = max(authors, rules) }
            }
        }
    }

    /// The first option that stands below this one although the rules say otherwise.
    func pair(_ better: Int) -> (better: Int, worse: Int)? {
        guard let rules = judged.options[better].rulesScore else { return nil }
        let score = judged.options[better].score ?? 0
        // Of the best, as good by the rules is enough.
        let isOfBest = best.contains(better)
        let limit = isOfBest ? rules - Scorecard.tolerance : rules + Scorecard.tolerance
        let rank = scores.partitioningIndex { $0 >= score }
        guard (isAuthors[better] ? below.any : below.authors)[rank] > limit else { return nil }
        let worse = judged.options.indices.first { index in
            (isAuthors[better] || isAuthors[index]) && (judged.options[index].score ?? 0) < score
                && (judged.options[index].rulesScore ?? -.infinity) > limit
        }
        return worse.map { (better, $0) }
    }
}
