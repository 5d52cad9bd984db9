import RecoverModel

/// The options of all decisions, judged (language.md, "Scoring"). Rules see the case and the option, never meters or the
/// clock, so an option scores the same on every path. The author's word stands above the rules.
public struct Scorecard: Sendable, Hashable {
    /// One rule that speaks in this case, and one option.
    public struct Result: Sendable, Hashable {
        /// Index into the exercise's rules.
        public var rule: Int
        public var isMet: Bool
        /// Another option of the decision has it otherwise: only then the rule tells anything.
        public var tellsApart: Bool
        /// No other option meets it.
        public var isMetAlone = false

        /// The option loses the rule's weight.
        public var costs: Bool { tellsApart && !isMet }
    }

    /// Who has the last word on a score.
    public enum Judge: String, Sendable, Hashable {
        case author, rules
    }

    public struct Option: Sendable, Hashable {
        /// 0 to 100; nil where no rule tells the options apart and the author says nothing.
        public var score: Double?
        public var judge = Judge.rules
        /// What the rules alone would make of it.
        public var rulesScore: Double?
        /// Who takes it has not passed: it says so, or it breaks a rule that does.
        public var fails = false
        /// Of the rules that speak in this case, in the order of the playbooks.
        public var results: [Result] = []

        public var isAuthors: Bool { judge == .author }
    }

    public struct Decision: Sendable, Hashable {
        public var options: [Option]
        /// The best-scored option, the first of equals; nil where nothing scores.
        public var best: Int?
        /// The author has said something of one of the options at least.
        public var hasAuthorsWord = false
    }

    /// A rule that could not be judged, because it compares what does not belong together.
    public struct Failure: Sendable, Hashable {
        public var rule: Int
        public var decision: Int
        public var option: Int
        public var failure: EvaluationFailure
    }

    /// Scores that differ by less are equal: rounding is no reason to prefer one.
    static let tolerance = 1e-7
    /// What an option without a word of its author reaches beside a `correct` one.
    static let most = AuthorWord.good.points

    /// In the order of the exercise.
    public var decisions: [Decision] = []
    public var failures: [Failure] = []

    public init(_ exercise: Exercise, scope: some ExerciseScope) {
        let constants = CaseValues(exercise.rules.flatMap { [$0.when, $0.expects].compactMap { $0 } }, scope: scope)
        let theCase = OptionView(scope: scope, constants: constants)
        let speaking = exercise.rules.indices.filter { rule in
            exercise.rules[rule].when.map { (try? $0.truth(in: theCase)) == .yes } ?? true
        }
        for (index, decision) in exercise.decisions.enumerated() {
            let results = judge(decision, index, by: speaking, of: exercise.rules, scope, constants)
            decisions.append(Decision(decision, results, exercise.rules))
        }
    }

    /// For each option, what it makes of each rule.
    private mutating func judge(
        _ decision: RecoverModel.Decision, _ index: Int, by speaking: [Int], of rules: [Rule],
        _ scope: some ExerciseScope, _ constants: CaseValues
    ) -> [[Result]] {
        let scopes = decision.options.map {
            OptionView(scope: scope.seeing(option: $0.node, of: decision.node), constants: constants)
        }
        var results = [[Result]](repeating: [], count: scopes.count)
        for rule in speaking {
            let met = scopes.indices.map { option in
                holds(rules[rule].expects, scopes[option]) { error in
                    Failure(rule: rule, decision: index, option: option, failure: error)
                }
            }
            let count = met.count { $0 }
            let tellsApart = count > 0 && count < met.count
            for option in scopes.indices {
                results[option].append(
                    Result(
                        rule: rule, isMet: met[option], tellsApart: tellsApart, isMetAlone: met[option] && count == 1))
            }
        }
        return results
    }

    /// A condition that stays unknown, or cannot be judged, does not hold.
    private mutating func holds(
        _ condition: Expression, _ scope: some Scope, failure: (EvaluationFailure) -> Failure
    ) -> Bool {
        do {
            return try condition.truth(in: scope) == .yes
        } catch {
            failures.append(failure(error))
            return false
        }
    }
}

extension Scorecard.Decision {
    fileprivate init(_ decision: Decision, _ results: [[Scorecard.Result]], _ rules: [Rule]) {
        let isToldApart = results.first?.contains(where: \.tellsApart) ?? false
        let hasCorrect = decision.options.contains(where: \.isCorrect)
        hasAuthorsWord = decision.options.contains { $0.authorPoints != nil }
        options = zip(decision.options, results).map { option, results in
            var judged = Scorecard.Option(results: results)
            judged.fails = option.fails || results.contains { !$0.isMet && rules[$0.rule].fails }
            if isToldApart {
                let lost = results.filter(\.costs).reduce(0) { $0 + rules[$1.rule].weight }
                judged.rulesScore = max(0, 100 - lost)
            }
            return judged
        }
        for (index, option) in decision.options.enumerated() {
            if let points = option.authorPoints {
                options[index].judge = .author
                options[index].score = points
            } else if hasAuthorsWord, !isToldApart {
                options[index].judge = .author
                options[index].score = 0
            } else {
                options[index].score = options[index].rulesScore.map { hasCorrect ? min($0, Scorecard.most) : $0 }
            }
        }
        for index in options.indices {
            guard let score = options[index].score else { continue }
            if let known = best, let other = options[known].score, score <= other + Scorecard.tolerance { continue }
            best = index
        }
    }

    /// The options from which nothing better is offered.
    public var bestOptions: [Int] {
        guard let top = best.flatMap({ options[$0].score }) else { return [] }
        return options.indices.filter { (options[$0].score ?? -1) > top - Scorecard.tolerance }
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
