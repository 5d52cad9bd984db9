import RecoverBase
import RecoverModel

/// What only the paths tell: what is never reached, what is cut off, where scores and consequences disagree.
struct PathFindings {
    let exercise: Exercise
    let scores: Scorecard
    let program: Program
    let facts: PathFacts
    let options: [[Outlook]]
    let guessing: Guessing?

    func all() -> [Finding] {
        unreached() + places() + cutOff() + pass() + worseEndings() + dominated()
    }

    private func ids(_ outcomes: [Int32]) -> [String] { outcomes.map(id(ofOutcome:)) }

    // MARK: Reached

    private func unreached() -> [Finding] {
        var findings: [Finding] = []
        for (index, decision) in exercise.decisions.enumerated() {
            guard facts.isAsked[index] else {
                findings.append(
                    Finding(
                        .unreachableDecision, "no path leads to the decision `\(decision.id)`", decision: decision.id))
                continue
            }
            for (place, option) in decision.options.enumerated() where options[index][place].reach == 0 {
                findings.append(
                    Finding(
                        .unreachableOption, "`\(option.id)` is never offered in `\(decision.id)`",
                        decision: decision.id, option: option.id))
            }
        }
        for (index, ending) in exercise.endings.enumerated()
        where !facts.isEndedIn[index] && !exercise.decisions.isEmpty {
            findings.append(Finding(.unreachableEnding, "no path comes to the ending `\(ending.id)`"))
        }
        return findings
    }

    private func places() -> [Finding] {
        var findings = facts.passedBy.map { decision, trail in
            let id = exercise.decisions[decision].id
            return Finding(
                .noOptionOffered, "a path comes to `\(id)` with none of its options offered, and passes it by",
                decision: id, trail: ids(trail))
        }
        if let trail = facts.withoutEnding, !exercise.endings.isEmpty {
            findings.append(
                Finding(
                    .noEnding, "a path ends where no `ending` holds; one of them should say `otherwise`",
                    trail: ids(trail)))
        }
        return findings
    }

    /// Once for each meter.
    private func cutOff() -> [Finding] {
        facts.cutOff.compactMap { cut in
            guard let last = cut.trail.last else { return nil }
            let option = Int(wide: program.optionOf[Int(wide: last)])
            let id = id(ofOutcome: last)
            return Finding(
                .meterCutOff,
                "an effect of `\(id)` on `\(exercise.meters[cut.meter].id)` is cut off at the end of the meter",
                decision: exercise.decisions[program.decision(of: option)].id, option: id, trail: ids(cut.trail))
        }
    }

    // MARK: The pass mark

    /// Whether anybody who chooses at random passes, or everybody does. What is written is not guessed.
    private func pass() -> [Finding] {
        guard let mark = exercise.passMark, exercise.tasks.isEmpty, let passes = guessing?.even.passes,
            guessing?.isExact == true
        else { return [] }
        let words = "the \(Value.plain(mark)) points of `pass`"
        if passes <= 1e-12 { return [Finding(.passForNobody, "no path passes at \(words)")] }
        if passes >= 1 - 1e-9 { return [Finding(.passForEverybody, "every path passes at \(words)")] }
        return []
    }

    // MARK: Scores against consequences

    /// Where the best-scored option, followed by the best-scored ones, ends worse than another followed likewise.
    private func worseEndings() -> [Finding] {
        guard exercise.endings.count > 1 else { return [] }
        var findings: [Finding] = []
        for (index, stage) in facts.stages.enumerated() {
            guard let stage, let top = scores.decisions[index].best else { continue }
            let decision = exercise.decisions[index]
            var ways: [Int: (ending: Int, outcomes: [Int32])] = [:]
            for option in program.options(of: index) where program.isOffered(option, stage.row) {
                guard let way = greedyWay(taking: option, in: index, from: stage.row) else { continue }
                ways[option - Int(wide: program.optionStart[index])] = way
            }
            guard let own = ways[top] else { continue }
            let topScore = scores.decisions[index].options[top].score ?? 0
            let better = ways.keys.sorted().first { other in
                guard let way = ways[other] else { return false }
                return (scores.decisions[index].options[other].score ?? 0) < topScore - Scorecard.tolerance
                    && isBetter(way.ending, own.ending)
            }
            guard let better, let found = ways[better] else { continue }
            findings.append(
                Finding(
                    .bestLeadsWorse,
                    "`\(decision.options[top].id)` scores best in `\(decision.id)` and leads to `\(exercise.endings[own.ending].id)`; `\(ids(found.outcomes).joined(separator: ", "))` leads to `\(exercise.endings[found.ending].id)`, which is better",
                    help: "mend the effects or the endings, or call the other option the better one",
                    decision: decision.id, option: decision.options[top].id,
                    trail: ids(stage.trail) + ids(own.outcomes)))
        }
        return findings
    }

    /// The ending of an option when the best is taken from there on, and the options on the way.
    private func greedyWay(
        taking option: Int, in decision: Int, from row: [Int]
    ) -> (ending: Int, outcomes: [Int32])? {
        var row = row
        let outcome = program.likeliest[option]
        let place = program.take(Int(wide: outcome), of: option, in: decision, &row)
        let rest = program.greedy(from: place, &row, best: true)
        guard rest.end < -1 else { return nil }
        return (Int(wide: -2 - rest.end), [outcome] + rest.outcomes)
    }

    /// The id of the option that an outcome belongs to.
    private func id(ofOutcome outcome: Int32) -> String {
        let option = Int(wide: program.optionOf[Int(wide: outcome)])
        let decision = program.decision(of: option)
        return exercise.decisions[decision].options[option - Int(wide: program.optionStart[decision])].id
    }

    private func isBetter(_ one: Int, _ other: Int) -> Bool {
        exercise.isBetter(exercise.endings[one], than: exercise.endings[other])
    }

    // MARK: Dominated

    private func dominated() -> [Finding] {
        var findings: [Finding] = []
        for (index, decision) in exercise.decisions.enumerated() {
            var figures = OptionFigures(
                options[index], scores: scores.decisions[index].options.map { $0.score ?? 0 },
                lowIsGood: exercise.meters.map(\.isLowGood))
            for place in decision.options.indices {
                guard let other = figures.first(dominating: place) else { continue }
                findings.append(
                    Finding(
                        .dominatedOption,
                        "in `\(decision.id)`, `\(decision.options[other].id)` is at least as good as `\(decision.options[place].id)` in everything",
                        decision: decision.id, option: decision.options[place].id))
            }
        }
        return findings
    }
}
