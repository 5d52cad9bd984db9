import Foundation
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverGrading
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import RecoverSession
import SnapshotTesting

/// What a command says of a case.
enum CaseOutput: String, Sendable, CaseIterable {
    /// The expectations that are not met.
    case expect
    case prompt, plan, mail, run
    /// Diagnostics.
    case check
    /// Scores, paths and what is taught.
    case guide
    /// Replies that are recorded for the case.
    case grade
    /// Where the case stands, at each of its events and between them, with every reason.
    case status
    /// Which messages are refused at these moments, and why.
    case refusal
    /// What a programme says that follows the playbooks of the case.
    case queue, metrics
}

/// A case of `Scenarios/` with all its variants, over playbooks that may be changed.
struct ShippedCase {
    static let names = ShippedFiles.scenarios.map { String($0.name.dropLast(".rs".count)) }

    let name: String
    var text: String
    var playbooks = Library.shipped
    /// Paths and values on top of all, as `--set` gives them.
    var settings: [(path: String, value: String)] = []

    init(_ name: String) throws {
        self.name = name
        let file = SnapshotFolder.package.appending(path: "Scenarios/\(name).rs")
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// It does not compile: that a statement is missing is noticed, but it says nothing of what the statement does.
    struct Refused: Error {}

    /// The case as written, then each variant.
    func compilations(withVariants: Bool = true) throws -> [Compilation] {
        var compiler = Compiler.warm(playbooks)
        var request = CompileRequest(main: Source(name: "\(name).rs", text: text))
        request.settings = settings
        request.now = CivilDate(year: 2026, month: 11, day: 21).map { Moment(date: $0).instant(in: .utc) }
        let written = compiler.compile(request)
        var all = [written]
        for variant in withVariants ? written.variants : [] {
            request.variant = variant
            all.append(compiler.compile(request))
        }
        if all.contains(where: \.hasErrors) { throw Refused() }
        return all
    }

    /// Of the variants only the expectations, and all that the schools say.
    func says(_ output: CaseOutput) throws -> [String] {
        if output == .queue || output == .metrics { return [try programme(output)] }
        let all = try compilations(
            withVariants: output == .expect || output == .status || output == .refusal || name == "schools-disagree")
        return try all.map { try ShippedCase.says(output, $0, name) }
    }

    static func says(_ output: CaseOutput, _ compilation: Compilation, _ name: String) throws -> String {
        guard let model = compilation.model else { throw Refused() }
        switch output {
        case .expect:
            return compilation.judgeExpectations().filter { !$0.isMet }.map(\.text).joined(separator: "\n")
        case .prompt: return try Prompt(model).text()
        case .run: return CaseReport(model: model, prompt: try Prompt(model), plan: nil).text()
        case .plan: return PlanTable(model: model, start: nil)?.text() ?? ""
        case .mail: return model.templates.map { "\($0.id)\n\($0.subject)\n\($0.body)" }.joined(separator: "\n\n")
        case .check:
            var compilation = compilation
            compilation.addExerciseFindings()
            return compilation.diagnostics.map { "\($0.code.rawValue): \($0.message)" }.joined(separator: "\n")
        case .guide:
            let evaluation = try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: compilation.tree))
            return Guide(model, evaluation).markdown
        case .status:
            let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
            return moments(of: loop).map { StatusText(loop.state(at: $0), of: model, explains: true).text }
                .joined(separator: "\n")
        case .refusal:
            let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
            return moments(of: loop).map { moment in
                model.templates.map { template in
                    let permission = loop.mail(template.id, at: moment)
                    return (permission.obstacles.map { "\(template.id): \($0.message)" } + permission.warnings)
                        .joined(separator: "\n")
                }.joined(separator: "\n")
            }.joined(separator: "\n")
        case .queue, .metrics: return ""
        case .grade:
            let folder = SnapshotFolder.package.appending(path: "Tests/Snapshots/grade")
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return try files.filter { $0.hasPrefix(name) && $0.hasSuffix(".md") }.sorted().map { file in
                let reply = Source(
                    name: file, text: try String(contentsOf: folder.appending(path: file), encoding: .utf8))
                let grade =
                    file.hasSuffix("-mail.md")
                    ? try Grader(model).grade(reply, as: "email") : Grader(model).grade(reply)
                return GradeReport([GradedReply(name: file, grade: grade)]).text
            }.joined()
        }
    }

    /// When it came in, some hours and days later, and each event.
    static func moments(of loop: CaseLoop) -> [Instant] {
        guard let received = loop.history.received else { return [] }
        let hours = [0, 1, 25, 50, 75, 120, 192, 300, 840, 1560]
        return (hours.map { received.adding(seconds: $0 * 3600) } + loop.history.events.compactMap(\.at)).sorted()
    }
}
