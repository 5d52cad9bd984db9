import Foundation
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import SnapshotTesting
import Testing

private enum Node {
    static let isInstalled = (try? output(of: ["node", "--version"])) != nil

    struct Failed: Error {}

    static func output(of command: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed() }
        return data
    }
}

/// The SCORM package in a stand-in of a learning system that checks every call (`Tests/Support/BrowserPlay/lesson.mjs`).
@Suite(.enabled(if: Node.isInstalled, "node is not installed: no package was played in a learning system"))
struct LessonTests {
    private struct Interaction: Decodable {
        var id: String
        var type: String
        var patterns: [String]
        var response: String
        var result: String
        var weighting: String
    }

    private struct Lesson: Decodable {
        var status: String
        var score: String?
        var interactions: [Interaction]
        var faults: [String]
        /// Of each window: how it was left, and how long it was open.
        var sessions: [[String]]
        /// The longest state, in characters.
        var most: Int
        var heard: [String]
    }

    private func played(_ text: String, _ orders: [(picks: [Int], leaves: [Int], back: Int)]) throws -> [Lesson] {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let result = compiler.compile(CompileRequest(main: Source(name: "exercise.rs", text: text)))
        let model = try #require(result.model, "\(result.diagnostics.filter(\.isError).map(\.message))")
        let evaluation = try ExerciseEvaluation(
            model.exercise, scope: TreeScope(tree: model.tree), limits: .judgedOnly)
        let page = try #require(LessonPackage(model, evaluation).files.last).text
        let lines = orders.map { order -> String in
            let line: JSON = [
                "page": .string(page), "picks": .array(order.picks.map(JSON.int)),
                "leaves": .array(order.leaves.map(JSON.int)), "back": .int(order.back),
            ]
            return line.write(compact: true)
        }
        let file = FileManager.default.temporaryDirectory.appending(path: "lesson-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(lines.joined().utf8).write(to: file)
        let script = SnapshotFolder.package.appending(path: "Tests/Support/BrowserPlay/lesson.mjs").path
        return try Node.output(of: ["node", script, file.path]).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Lesson.self, from: $0)
        }
    }

    private static let small = """
        scenario "Case"
        drop rule
        decision first-contact "Who calls?" {
          objective own
          option csm "The CSM" weak
          option vp  "The VP" correct
          option all "All of them" harmful { fails }
        }
        decision next "And then?" { weight 2; option wait "Wait" weak; option call "Call" correct }
        objective own "Own it"
        quiz which "Which?" all-that-apply { answer a "A" correct; answer b "B"; answer c "C" correct }
        quiz steps "Order?" in-order { answer one "One"; answer two "Two"; answer three "Three" }
        pass at 60

        """

    @Test func eachChoiceIsToldWithTheScore() throws {
        let text = LessonTests.small.replacing("quiz steps \"Order?\" in-order", with: "quiz steps \"Order?\"")
            .replacing("answer one \"One\"", with: "answer one \"One\" correct")
        let lessons = try played(
            text, [(picks: [1, 1, 0, 0], leaves: [], back: -1), (picks: [2, 1, 1, 0], leaves: [1, 2, 3], back: 2)])
        let right = try #require(lessons.first)
        #expect(right.faults.isEmpty, "\(right.faults)")
        #expect(right.status == "passed")
        #expect(right.interactions.map(\.id) == ["first-contact", "next", "which", "steps"])
        #expect(right.interactions.map(\.type) == ["choice", "choice", "choice", "choice"])
        #expect(right.interactions.map(\.response) == ["b", "b", "a", "a"])
        #expect(right.interactions.map(\.patterns) == [["b"], ["b"], ["a,c"], ["a"]])
        #expect(right.interactions.map(\.result) == ["correct", "correct", "wrong", "correct"])
        #expect(right.interactions.map(\.weighting) == ["1", "2", "1", "1"])
        // One of three marks of `which` is wrong: (100 + 200 + 66.67 + 100) / 5.
        #expect(right.score == "93.33")
        // Through, then looked at once more.
        #expect(right.sessions.map(\.[0]) == ["suspend", "suspend"])
        let wrong = try #require(lessons.last)
        #expect(wrong.faults.isEmpty, "\(wrong.faults)")
        #expect(wrong.status == "failed")
        #expect(wrong.sessions.count == 5)
        // What was taken back was told as well.
        #expect(wrong.interactions.map(\.id) == ["first-contact", "next", "next", "which", "steps"])
        #expect(wrong.interactions.map(\.response) == ["c", "b", "b", "b", "a"])
    }

    @Test func anOrderIsASequence() throws {
        let lesson = try #require(try played(LessonTests.small, [([1, 1, 0, 0], [3], -1)]).first)
        #expect(lesson.faults.isEmpty, "\(lesson.faults)")
        let last = try #require(lesson.interactions.last)
        #expect(last.type == "sequencing")
        #expect(last.patterns == ["a,b,c"])
        #expect(last.result == (last.response == "a,b,c" ? "correct" : "wrong"))
    }

    /// What is written is graded by others: a system is told that it is through, and only the beginning of the text.
    @Test func aTaskIsNotGraded() throws {
        let text = LessonTests.small + "task mail \"Write.\"\n"
        let lesson = try #require(try played(text, [([1, 1, 0, 0, 0], [4], -1)]).first)
        #expect(lesson.faults.isEmpty, "\(lesson.faults)")
        #expect(lesson.status == "completed")
        #expect(lesson.interactions.last?.type == "fill-in")
        #expect(lesson.interactions.last?.response == "Dear Noor, we saw it.")
        #expect(lesson.interactions.last?.result == "neutral")
        let failed = try #require(try played(text, [([2, 1, 0, 0, 0], [], -1)]).first)
        #expect(failed.status == "failed")
    }

    @Test func practiceIsOnlyCompleted() throws {
        let text = "scenario \"Case\"\ndrop rule\ndecision one \"One?\" { option a \"A\"; option b \"B\" }\n"
        let lesson = try #require(try played(text, [([1], [], -1)]).first)
        #expect(lesson.faults.isEmpty, "\(lesson.faults)")
        #expect(lesson.status == "completed")
        #expect(lesson.score == nil)
        #expect(lesson.interactions.map(\.result) == ["neutral"])
        #expect(lesson.interactions.map(\.patterns) == [[]])
    }

    /// Sixty decisions, left and gone on with after every fifth: the state keeps below 1,000 characters of the 4,096.
    @Test func theStateIsSmall() throws {
        let decisions = (0..<60).map { index in
            let options = (0..<4).map { option in
                "option o\(option) \"Option \(option)\" \(option == index % 4 ? "correct" : "weak")"
            }
            return
                "decision a-decision-with-a-long-name-\(index) \"Decision \(index)?\" { \(options.joined(separator: "; ")) }"
        }
        let text =
            "scenario \"Long\"\ndrop rule\nshuffle options\npass at 60\n" + decisions.joined(separator: "\n") + "\n"
        let picks = (0..<60).map { $0 * 7 % 4 }
        let lesson = try #require(try played(text, [(picks, Array(stride(from: 5, to: 60, by: 5)), 30)]).first)
        #expect(lesson.faults.isEmpty, "\(lesson.faults)")
        #expect(lesson.interactions.count == 61)
        #expect(lesson.most < 120, "\(lesson.most)")
        #expect(lesson.sessions.count == 13)
    }

    /// More options than there are letters and digits, and ids that SCORM would not take.
    @Test func whatHasNoSign() throws {
        let options = (0..<40).map { "option o\($0) \"Option \($0)\" \($0 == 38 ? "correct" : "weak")" }
        let text =
            "scenario \"Many\"\ndrop rule\ndecision größe \"Which?\" { \(options.joined(separator: "; ")) }\n"
            + "decision zwei \"And?\" { option a \"A\" correct; option b \"B\" weak }\n"
        let lesson = try #require(try played(text, [([38, 0], [1], -1)]).first)
        #expect(lesson.faults.isEmpty, "\(lesson.faults)")
        #expect(lesson.interactions.map(\.id) == ["decision-1", "zwei"])
        #expect(lesson.interactions.map(\.type) == ["performance", "choice"])
        #expect(lesson.interactions.map(\.response) == ["39", "a"])
        #expect(lesson.interactions.map(\.patterns) == [["39"], ["a"]])
        #expect(lesson.score == "100")
    }

    @Test(arguments: ["enterprise-outreach", "first-reply", "garden-centres", "guard-drill", "knowledge-check"])
    func shippedExercises(name: String) throws {
        let file = SnapshotFolder.package.appending(path: "Scenarios/exercise-\(name).rs")
        let text = try String(contentsOf: file, encoding: .utf8)
        let orders = (0..<6).map { index in
            (
                picks: (0..<12).map { ($0 * 5 + index) % 4 }, leaves: index % 2 == 0 ? [1, 3] : [2],
                back: index % 3 == 0 ? 2 : -1
            )
        }
        for lesson in try played(text, orders) {
            #expect(lesson.faults.isEmpty, "\(lesson.faults)")
            #expect(lesson.interactions.count == lesson.heard.count)
            #expect(["passed", "failed", "completed"].contains(lesson.status))
            #expect(lesson.most < 100)
        }
    }
}
