import Foundation
import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import Testing

@testable import RecoverEvaluation

/// Compiles a scenario; `standard` and its rules are left out unless the text says otherwise, so that a test sees only
/// the rules that it writes.
func compiled(
    _ text: String, dropsRules: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
) throws -> RecoveryModel {
    var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
    let drops = dropsRules ? "drop rule\n" : ""
    let result = compiler.compile(
        CompileRequest(main: Source(name: "test.rs", text: "scenario \"Test\"\n\(drops)\(text)")))
    let errors = result.diagnostics.filter(\.isError).map { "\($0.code): \($0.message)" }
    return try #require(result.model, "\(errors)", sourceLocation: sourceLocation)
}

func evaluated(
    _ text: String, dropsRules: Bool = true, limits: PathLimits = PathLimits(),
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> ExerciseEvaluation {
    let model = try compiled(text, dropsRules: dropsRules, sourceLocation: sourceLocation)
    return try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree), limits: limits)
}

/// A file of `Scenarios/`.
func evaluated(scenario name: String, file: String = #filePath) throws -> ExerciseEvaluation {
    let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/Scenarios/\(name).rs", encoding: .utf8)
    var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
    let result = compiler.compile(CompileRequest(main: Source(name: name, text: text)))
    let model = try #require(result.model, "\(result.diagnostics.filter(\.isError).map(\.message))")
    return try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree))
}

extension ExerciseEvaluation {
    func ids(_ trail: Trail?) -> [String] { trail.map { ids($0) } ?? [] }

    func score(_ decision: String, _ option: String) -> Double? {
        guard let index = exercise.decisions.firstIndex(where: { $0.id == decision }),
            let place = exercise.decisions[index].options.firstIndex(where: { $0.id == option })
        else { return nil }
        return scores.decisions[index].options[place].score
    }

    func outlook(_ decision: String, _ option: String) -> Outlook? {
        guard let index = exercise.decisions.firstIndex(where: { $0.id == decision }),
            let place = exercise.decisions[index].options.firstIndex(where: { $0.id == option })
        else { return nil }
        return paths.options[index][place]
    }
}

/// Equal up to rounding.
func isClose(_ first: Double?, _ second: Double?, _ tolerance: Double = 1e-9) -> Bool {
    guard let first, let second else { return first == nil && second == nil }
    return abs(first - second) <= tolerance * max(1, abs(first), abs(second))
}
