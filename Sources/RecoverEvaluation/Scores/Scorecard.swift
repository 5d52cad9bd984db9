import RecoverModel

/// The options of all decisions, judged by the rules (language.md, "Scoring"). Rules see the case and the option, never
/// meters or the clock, so an option scores the same on every path.
public struct Scorecard: Sendable, Hashable {
    /// One rule and one option.
    public struct Result: Sendable, Hashable {
        /// Index into the exercise's rules.
        public var rule: Int
        public var isMet: Bool
        /// The rule's `when` holds for this very option, not only for one of its neighbours.
        public var isSpokenTo: Bool
    }

    public struct Option: Sendable, Hashable {
        /// 0 to 100; nil where no rule counts.
        public var score: Double?
        /// The author's own score stands instead of the rules'.
        public var isAuthors = false
        /// Of the rules that count, in the order of the playbooks.
        public var results: [Result] = []
    }

    public struct Decision: Sendable, Hashable {
        public var options: [Option]
        /// The best-scored option, the first of equals; nil where nothing scores.
        public var best: Int?
    }

    /// A rule that could not be judged, because it compares what does not belong together.
    public struct Failure: Sendable, Hashable {
        public var rule: Int
        public var decision: Int
        public var option: Int
        public var failure: EvaluationFailure
    }

    /// In the order of the exercise.
    public var decisions: [Decision] = []
    public var failures: [Failure] = []

    public init(_ exercise: Exercise, scope: some ExerciseScope) {
        let constants = CaseValues(exercise.rules.flatMap { [$0.when, $0.expects].compactMap { $0 } }, scope: scope)
        for (index, decision) in exercise.decisions.enumerated() {
            decisions.append(judge(decision, index, by: exercise.rules, scope, constants))
        }
    }

    private mutating func judge(
        _ decision: RecoverModel.Decision, _ index: Int, by rules: [Rule], _ scope: some ExerciseScope,
        _ constants: CaseValues
    ) -> Decision {
        let scopes = decision.options.map {
            OptionView(scope: scope.seeing(option: $0.node, of: decision.node), constants: constants)
        }
        var options = decision.options.map { option in
            Option(score: option.authorScore, isAuthors: option.authorScore != nil)
        }
        var counting = 0.0
        var met = [Double](repeating: 0, count: options.count)
        for (number, rule) in rules.enumerated() {
            let spoken = scopes.indices.map { place in
                rule.when.map { holds($0, scopes[place], Failure.Place(number, index, place)) } ?? true
            }
            guard spoken.contains(true) else { continue }
            counting += rule.weight
            for place in options.indices {
                let isMet = holds(rule.expects, scopes[place], Failure.Place(number, index, place))
                if isMet { met[place] += rule.weight }
                options[place].results.append(Result(rule: number, isMet: isMet, isSpokenTo: spoken[place]))
            }
        }
        for place in options.indices where !options[place].isAuthors && counting > 0 {
            options[place].score = met[place] / counting * 100
        }
        var best: Int?
        for place in options.indices {
            guard let score = options[place].score else { continue }
            if let known = best, let other = options[known].score, score <= other + Scorecard.tolerance { continue }
            best = place
        }
        return Decision(options: options, best: best)
    }

    /// Scores that differ by less are equal: rounding is no reason to prefer one.
    static let tolerance = 1e-7

    /// A condition that stays unknown, or cannot be judged, does not hold.
    private mutating func holds(_ condition: Expression, _ scope: some Scope, _ place: Failure.Place) -> Bool {
        do {
            return try condition.truth(in: scope) == .yes
        } catch {
            failures.append(
                Failure(rule: place.rule, decision: place.decision, option: place.option, failure: error))
            return false
        }
    }
}

extension Scorecard.Failure {
    fileprivate struct Place {
        let rule: Int
        let decision: Int
        let option: Int

        init(_ rule: Int, _ decision: Int, _ option: Int) {
            self.rule = rule
            self.decision = decision
            self.option = option
        }
    }
}

/// The values of the case that conditions read: looked up once, since no choice changes them.
struct CaseValues: Sendable {
    private var values: [Path: Value] = [:]

    init(_ conditions: [Expression], scope: some Scope) {
        for condition in conditions {
            for (path, _) in condition.paths where values[path] == nil { values[path] = scope.value(of: path) }
        }
    }

    subscript(path: Path) -> Value { values[path] ?? .unknown }
}

private struct OptionView<Base: Scope>: Scope {
    let scope: Base
    let constants: CaseValues

    func value(of path: Path) -> Value {
        switch path.segments.first {
        case "option", "decision": scope.value(of: path)
        default: constants[path]
        }
    }
}
