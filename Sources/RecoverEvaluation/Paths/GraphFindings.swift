import RecoverModel

/// What only the paths tell: what is never reached, what is cut off, where scores and consequences disagree.
struct GraphFindings {
    let exercise: Exercise
    let scores: Scorecard
    let graph: StateGraph
    let expectations: Expectations
    let options: [[Outlook]]
    let guessing: Guessing?

    func all() -> [Finding] {
        unreached() + places() + cutOff() + pass() + worseEndings() + dominated()
    }

    private var program: Program { graph.program }

    /// The ids of the options on a trail, with where it begins to matter at its end.
    private func ids(_ trail: Trail) -> [String] {
        trail.steps.map { exercise.decisions[$0.decision].options[$0.option].id }
    }

    private func ids(to state: Int) -> [String] { ids(graph.trail(along: graph.path(to: state), from: 0)) }

    // MARK: Reached

    private func unreached() -> [Finding] {
        var decisions = [Bool](repeating: false, count: exercise.decisions.count)
        var endings = [Bool](repeating: false, count: exercise.endings.count)
        for state in 0..<graph.count {
            if graph.place(state) >= 0 { decisions[graph.place(state)] = true }
            if let ending = graph.ending(state) { endings[ending] = true }
        }
        var findings: [Finding] = []
        for (index, decision) in exercise.decisions.enumerated() {
            guard decisions[index] else {
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
        for (index, ending) in exercise.endings.enumerated() where !endings[index] && !exercise.decisions.isEmpty {
            findings.append(Finding(.unreachableEnding, "no path comes to the ending `\(ending.id)`"))
        }
        return findings
    }

    private func places() -> [Finding] {
        var findings: [Finding] = []
        var stuck: Set<Int> = []
        var isWithoutEnding = false
        for state in 0..<graph.count {
            let place = graph.place(state)
            if place >= 0, let edge = graph.edges(of: state).first, graph.edges[edge].option < 0,
                stuck.insert(place).inserted
            {
                let id = exercise.decisions[place].id
                findings.append(
                    Finding(
                        .noOptionOffered, "a path comes to `\(id)` with none of its options offered, and passes it by",
                        decision: id, trail: ids(to: state)))
            }
            if place == Int(wide: Program.end), !isWithoutEnding, !exercise.endings.isEmpty {
                isWithoutEnding = true
                findings.append(
                    Finding(
                        .noEnding, "a path ends where no `ending` holds; one of them should say `otherwise`",
                        trail: ids(to: state)))
            }
        }
        return findings
    }

    /// Once for each meter.
    private func cutOff() -> [Finding] {
        var findings: [Finding] = []
        var seen = Set<Int>()
        for state in 0..<graph.count where seen.count < exercise.meters.count && graph.place(state) >= 0 {
            let decision = graph.place(state)
            for index in graph.edges(of: state) where graph.edges[index].outcome >= 0 {
                let outcome = Int(wide: graph.edges[index].outcome)
                let base = state * graph.table.width
                guard let meter = program.clampedMeter(outcome, graph.table.rows, at: base), seen.insert(meter).inserted
                else { continue }
                let option = Int(wide: graph.edges[index].option) - Int(wide: program.optionStart[decision])
                let id = exercise.decisions[decision].options[option].id
                findings.append(
                    Finding(
                        .meterCutOff,
                        "an effect of `\(id)` on `\(exercise.meters[meter].id)` is cut off at the end of the meter",
                        decision: exercise.decisions[decision].id, option: id, trail: ids(to: state) + [id]))
            }
        }
        return findings
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

    /// The likeliest state of each decision.
    private var stages: [Int?] {
        var found = [Int?](repeating: nil, count: exercise.decisions.count)
        for state in 0..<graph.count {
            let place = graph.place(state)
            guard place >= 0 else { continue }
            if let known = found[place],
                expectations.likelihood(of: known) >= expectations.likelihood(of: state) - 1e-12
            {
                continue
            }
            found[place] = state
        }
        return found
    }

    /// Where the best-scored option, followed by the best-scored ones, ends worse than another followed likewise.
    private func worseEndings() -> [Finding] {
        guard exercise.endings.count > 1 else { return [] }
        var findings: [Finding] = []
        for (index, state) in stages.enumerated() {
            guard let state, let top = scores.decisions[index].best else { continue }
            let decision = exercise.decisions[index]
            var ways: [Int: (ending: Int, trail: [String])] = [:]
            for edge in graph.edges(of: state) where graph.edges[edge].option >= 0 {
                let option = Int(wide: graph.edges[edge].option)
                guard program.likeliest[option] == graph.edges[edge].outcome,
                    let way = greedyWay(after: Int(wide: graph.edges[edge].outcome), of: option, in: index, at: state)
                else { continue }
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
                    "`\(decision.options[top].id)` scores best in `\(decision.id)` and leads to `\(exercise.endings[own.ending].id)`; `\(found.trail.joined(separator: ", "))` leads to `\(exercise.endings[found.ending].id)`, which is better",
                    help: "mend the effects or the endings, or call the other option the better one",
                    decision: decision.id, option: decision.options[top].id, trail: ids(to: state) + own.trail))
        }
        return findings
    }

    /// The ending of an outcome when the best is taken from there on, and the options on the way.
    private func greedyWay(
        after outcome: Int, of option: Int, in decision: Int, at state: Int
    ) -> (ending: Int, trail: [String])? {
        let base = state * graph.table.width
        var row = Array(graph.table.rows[base..<base + program.slotCount])
        let place = program.take(outcome, of: option, in: decision, &row, at: 0)
        let rest = program.greedy(from: place, &row, best: true)
        guard rest.end < -1 else { return nil }
        return (Int(wide: -2 - rest.end), ([Int32(clamping: outcome)] + rest.outcomes).map(id(ofOutcome:)))
    }

    /// The id of the option that an outcome belongs to.
    private func id(ofOutcome outcome: Int32) -> String {
        let option = Int(wide: program.optionOf[Int(wide: outcome)])
        let decision = exercise.decisions.indices.first { program.options(of: $0).contains(option) } ?? 0
        return exercise.decisions[decision].options[option - Int(wide: program.optionStart[decision])].id
    }

    private func isBetter(_ one: Int, _ other: Int) -> Bool {
        exercise.isBetter(exercise.endings[one], than: exercise.endings[other])
    }

    // MARK: Dominated

    private func dominated() -> [Finding] {
        var findings: [Finding] = []
        for (index, decision) in exercise.decisions.enumerated() {
            let figures = OptionFigures(self, decision: index)
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

/// What the options of one decision come to, the more the better: score, time, money, meters. One row for each option.
private struct OptionFigures {
    private let rows: [Double]
    private let width: Int
    private let isReached: [Bool]
    /// Differences below this are none.
    private static let tolerance = 1e-6

    init(_ findings: GraphFindings, decision: Int) {
        let meters = findings.exercise.meters
        let options = findings.options[decision]
        let judged = findings.scores.decisions[decision].options
        width = 3 + meters.count
        isReached = options.map { $0.reach > 0 }
        var rows: [Double] = []
        rows.reserveCapacity(options.count * width)
        for (option, card) in zip(options, judged) {
            rows.append(card.score ?? 0)
            rows.append(-option.seconds)
            rows.append(-option.spent)
            // An option that is never offered has no values.
            for (index, meter) in meters.enumerated() {
                let value = index < option.meters.count ? option.meters[index] : 0
                rows.append(meter.isLowGood ? -value : value)
            }
        }
        self.rows = rows
    }

    /// The first option that is at least as good in everything, and better in something.
    func first(dominating place: Int) -> Int? {
        guard isReached[place] else { return nil }
        return isReached.indices.first { isReached[$0] && $0 != place && dominates($0, place) }
    }

    private func dominates(_ one: Int, _ other: Int) -> Bool {
        var isBetter = false
        for column in 0..<width {
            let gain = rows[one * width + column] - rows[other * width + column]
            if gain < -OptionFigures.tolerance { return false }
            if gain > OptionFigures.tolerance { isBetter = true }
        }
        return isBetter
    }
}
