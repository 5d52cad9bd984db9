import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverRendering

/// What an `expect` sees: the model and everything that is made from it.
struct ExpectationScope: Scope {
    let model: RecoveryModel
    private let tree: TreeScope
    private let evaluation: ExerciseEvaluation?
    private let prompt: Value
    private let loop: CaseLoop
    /// The moment that one `expect` speaks of; nil is behind all that is written.
    private var moment: Instant?

    /// - Parameter prompt: of the model, where it was built already; else it is, if a condition asks for it.
    init(model: RecoveryModel, for conditions: [Expression], prompt: Prompt? = nil) {
        self.model = model
        let isAsked = conditions.contains { $0.paths.contains { $0.path.segments == ["prompt"] } }
        self.prompt = isAsked ? (prompt ?? (try? Prompt(model))).map { .text($0.text()) } ?? .unknown : .unknown
        tree = TreeScope(tree: model.tree)
        loop = CaseLoop(model, scope: tree)
        var limits = PathLimits()
        limits.guesses = false
        evaluation =
            model.exercise.decisions.isEmpty
            ? nil : try? ExerciseEvaluation(model.exercise, scope: tree, limits: limits)
    }

    func value(of path: Path) -> Value {
        switch path.segments.first {
        case "guards" where path.segments.count == 1: .list(model.firedGuards.map { .word($0.id) })
        case "guards" where path.segments == ["guards", "count"]: .number(Double(model.firedGuards.count))
        case "prompt" where path.segments.count == 1: prompt
        case "stage" where path.segments.count == 1, "closed" where path.segments.count == 1,
            "due" where isListed(path), "overdue" where isListed(path), "breached" where isListed(path),
            "violations" where isListed(path):
            path.segments.count == 1 ? standing(path.segments[0]) : counted(standing(path.segments[0]))
        default: evaluation?.value(of: path) ?? tree.value(of: path)
        }
    }

    /// `due`, `due.count`.
    private func isListed(_ path: Path) -> Bool {
        path.segments.count == 1 || path.segments.count == 2 && path.segments[1] == "count"
    }

    private func counted(_ value: Value) -> Value { value.list.map { .number(Double($0.count)) } ?? .unknown }

    func at(_ expectation: Compilation.Expectation) -> ExpectationScope {
        var scope = self
        if let time = expectation.time { scope.moment = time.instant(in: model.zone) }
        if let span = expectation.moment { scope.moment = loop.history.received.map { span.after($0, in: model.zone) } }
        return scope
    }

    /// Where the case stands at the moment.
    private func standing(_ name: String) -> Value {
        guard let state = moment.map({ loop.state(at: $0) }) ?? loop.endState else {
            return name == "stage" ? .word("received") : .unknown
        }
        return switch name {
        case "stage": .word(state.stage)
        case "due": .list(state.due.map { .word($0.id) })
        case "overdue": .list(state.overdue.map { .word($0.id) })
        case "breached": .list(state.breached.map { .word($0.id) })
        case "violations": .list(state.violations.map { .word($0.gate.rawValue) })
        default: .flag(state.closed != nil)
        }
    }
}

/// One `expect`, judged.
public struct ExpectationResult: Sendable {
    public var text: String
    public var isMet: Bool
    /// The values on both sides of the comparison, as they are: `120..160`.
    public var actual: String?
    public var expected: String?
    /// Why it could not be judged: "a length of time cannot be compared with a number".
    public var problem: String?
    public var expectation: Compilation.Expectation

    public var json: JSON {
        [
            "expect": .string(text), "met": .bool(isMet), "actual": JSON(actual), "expected": JSON(expected),
            "problem": JSON(problem),
        ]
    }
}

extension Compilation {
    /// Judges what the scenario states about itself; empty where it does not compile.
    /// - Parameter prompt: of the model, where it was built already.
    public func judgeExpectations(prompt: Prompt? = nil) -> [ExpectationResult] {
        guard let model else { return [] }
        let all = ExpectationScope(model: model, for: expectations.map(\.condition), prompt: prompt)
        return expectations.map { expectation in
            let scope = all.at(expectation)
            var result = ExpectationResult(text: expectation.text, isMet: false, expectation: expectation)
            do {
                let truth = try expectation.condition.truth(in: scope)
                result.isMet = truth == .yes
                if !result.isMet { (result.actual, result.expected) = Compilation.sides(expectation.condition, scope) }
                if truth == .unknown, result.actual == nil { result.actual = "unknown" }
            } catch {
                result.problem = "\(error)"
            }
            return result
        }
    }

    /// Both sides of a comparison that failed; what must not be so is there, and told once.
    private static func sides(_ expression: Expression, _ scope: ExpectationScope) -> (String?, String?) {
        func shown(_ side: Expression) -> String? {
            (try? side.value(in: scope)).map { $0.list?.isEmpty == true ? "nothing" : $0.description }
        }
        switch expression.form {
        case .compare(_, let left, let right): return (shown(left), shown(right))
        case .mentions(let inner, let phrases): return (shown(inner), phrases.joined(separator: ", "))
        case .not(let inner): return (sides(inner, scope).0, nil)
        case .isKnown(let inner), .isUnknown(let inner): return (shown(inner), nil)
        default: return (shown(expression), nil)
        }
    }
}
