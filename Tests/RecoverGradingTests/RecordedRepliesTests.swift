import Foundation
import RecoverBase
import RecoverCompiler
import RecoverContract
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
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
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
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

/// The ids of interface.md, and no others, have a story; what graders report is among them.
@Suite struct CheckCatalogueTests {
    static let ids = """
        email.words email.subject email.greeting email.names-complaint email.options email.paragraphs email.reading-grade
        email.sections email.apology email.opener email.hollow-phrases email.blame email.minimising
        email.commitments email.avoid email.goodwill-order email.contact email.blanks email.review-ask
        email.first-message email.follow-up-by email.clarifying-question email.opt-out
        call.questions call.open-questions call.tied-to-complaint call.notes call.checklist call.repeats-known call.next-step
        plan.length plan.milestones plan.owners plan.days plan.success plan.visible-win plan.prevents plan.checkpoint plan.approval
        brief.words brief.bullets brief.confirm sequence.messages contract.deliverables contract.manual
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// Beyond those of the design.
    static let added = [
        "call.commitments", "call.options", "plan.as-written", "contract.facts", "contract.leaks", "contract.blanks",
    ]

    @Test func everyIdHasItsStory() {
        let known = CheckCatalogue.all.map(\.id)
        #expect(Set(known).count == known.count)
        #expect(Set(known) == Set(CheckCatalogueTests.ids + CheckCatalogueTests.added))
        for entry in CheckCatalogue.all { #expect(entry.story.hasSuffix("."), "\(entry.id)") }
    }

    @Test func nothingElseIsReported() throws {
        for name in try RecordedRepliesTests.folder.names() {
            let report = try String(
                contentsOf: RecordedRepliesTests.folder.url.appending(path: "\(name).text"), encoding: .utf8)
            let marks = ["  FAIL ", "  warn ", "  look ", "  ok "]
            for line in report.split(separator: "\n") where marks.contains(where: line.hasPrefix) {
                let id = line.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                #expect(CheckCatalogue.entry(id) != nil, "\(name): \(id)")
            }
        }
    }
}
