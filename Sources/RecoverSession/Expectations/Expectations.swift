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

    /// - Parameter prompt: of the model, where it was built already; else it is, if a condition asks for it.
    init(model: RecoveryModel, for conditions: [Expression], prompt: Prompt? = nil) {
        self.model = model
        let isAsked = conditions.contains { $0.paths.contains { $0.path.segments == ["prompt"] } }
        self.prompt = isAsked ? (prompt ?? (try? Prompt(model))).map { .text($0.text()) } ?? .unknown : .unknown
        tree = TreeScope(tree: model.tree)
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
        default: evaluation?.value(of: path) ?? tree.value(of: path)
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
        let scope = ExpectationScope(model: model, for: expectations.map(\.condition), prompt: prompt)
        return expectations.map { expectation in
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

    /// Both sides of a comparison that failed.
    private static func sides(_ expression: Expression, _ scope: ExpectationScope) -> (String?, String?) {
        switch expression.form {
        case .compare(_, let left, let right):
            return ((try? left.value(in: scope))?.description, (try? right.value(in: scope))?.description)
        case .mentions(let inner, let phrases):
            return ((try? inner.value(in: scope))?.description, phrases.joined(separator: ", "))
        case .not(let inner):
            let (actual, expected) = sides(inner, scope)
            return (actual, expected.map { "not \($0)" })
        case .isKnown(let inner), .isUnknown(let inner):
            return ((try? inner.value(in: scope))?.description, nil)
        default: return ((try? expression.value(in: scope))?.description, nil)
        }
    }
}
