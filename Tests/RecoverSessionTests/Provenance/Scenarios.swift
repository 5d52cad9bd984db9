import Foundation
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import Testing

/// The scenarios that ship, compiled, and what is printed of them.
enum Scenarios {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Scenarios")
        .standardized
    static let files: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".rs") }.sorted()
    }()

    static func source(_ file: String) throws -> Source {
        Source(name: file, bytes: [UInt8](try Data(contentsOf: folder.appending(path: file))))
    }

    static func compile(_ file: String, variant: String? = nil) throws -> Compilation {
        var request = CompileRequest(main: try source(file))
        request.variant = variant
        var compiler = Compiler.warm()
        return compiler.compile(request)
    }
}

/// What is printed of a case.
enum Output: String, CaseIterable, Sendable {
    case prompt, plan, report, guide, handout, mail

    /// Those of which another value in the first statement must change the line.
    static let held: [Output] = [.prompt, .plan, .report, .guide, .handout]

    func lines(of model: RecoveryModel) throws -> [OutputLine] {
        // A guide tells scores, which are the same on every path; for a report, a few random plays of a long exercise do.
        var (judged, few) = (PathLimits(), PathLimits())
        judged = .judgedOnly
        (few.states, few.plays) = (2000, 1)
        switch self {
        case .prompt: return try Prompt(model).lines
        case .plan: return PlanTable(model: model, start: nil)?.textLines() ?? []
        case .report:
            return CaseReport(
                model: model, exercise: try Output.evaluation(model, few), prompt: nil, plan: nil
            ).lines()
        case .guide:
            return try Output.evaluation(model, judged).map { Guide(model, $0).lines } ?? []
        case .handout: return model.exercise.isEmpty ? [] : Handout(model).lines
        case .mail: return model.templates.flatMap { MailText($0, of: model).lines }
        }
    }

    private static func evaluation(_ model: RecoveryModel, _ limits: PathLimits) throws -> ExerciseEvaluation? {
        guard !model.exercise.isEmpty else { return nil }
        return try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree), limits: limits)
    }
}

/// A file system without files.
struct NoFiles: Surroundings {
    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> {
        .failure(LoadFailure("there is no such file"))
    }

    func zone(named name: String) -> ZoneRules? { name == "UTC" ? .utc : nil }
}
