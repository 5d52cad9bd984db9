import Foundation
import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverRendering
import SnapshotTesting
import Testing

@testable import RecoverGrading

/// Whole replies to scenarios of `Scenarios/`, with what becomes of them beside them: `Tests/Snapshots/grade/NAME.md` is
/// a reply to the scenario that its name begins with, `NAME.text` the report and `NAME.repair` the follow-up.
@Suite struct RecordedRepliesTests {
    static let folder = SnapshotFolder("grade", inputExtension: "md")

    private func model(of reply: String) throws -> RecoveryModel {
        let scenario = try #require(ShippedFiles.scenarios.first { reply.hasPrefix($0.name.dropLast(3) + "-") })
        var compiler = Compiler(surroundings: EmptySurroundings())
        let source = Source(name: "Scenarios/\(scenario.name)", bytes: try scenario.bytes())
        return try #require(compiler.compile(CompileRequest(main: source)).model)
    }

    @Test(arguments: try folder.names())
    func reply(name: String) throws {
        let model = try model(of: name)
        let source = Source(name: "\(name).md", bytes: try RecordedRepliesTests.folder.input(name))
        let grader = Grader(model)
        let isMail = name.hasSuffix("-mail")
        let grade = isMail ? try grader.grade(source, as: "email") : grader.grade(source)
        #expect(grade.isPass == !name.hasSuffix("-bad"))
        let report = GradeReport([GradedReply(name: source.name, grade: grade)]).text
        #expect(try RecordedRepliesTests.folder.difference(Array(report.utf8), name: name, what: "text") == nil)
        let text = String(decoding: source.bytes, as: UTF8.self)
        let repair = try RepairPrompt(
            model, reply: text, grade: grade, options: Prompt.Options(only: isMail ? "email" : nil))
        #expect((repair == nil) == grade.isPass)
        if let repair {
            #expect(
                try RecordedRepliesTests.folder.difference(Array(repair.text().utf8), name: name, what: "repair") == nil
            )
        }
    }

    @Test func nothingIsLeftBehind() throws {
        #expect(try RecordedRepliesTests.folder.orphans(outputs: ["text", "repair"]).isEmpty)
    }
}
