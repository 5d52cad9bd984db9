import Foundation
import GeneratedCases
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import SnapshotTesting
import Testing

/// Programs of others that are at hand.
private enum Tools {
    static let hasNode = ((try? output(of: ["node", "--version"])) ?? "").isEmpty == false
    static let hasPython = ((try? output(of: ["python3", "--version"])) ?? "").isEmpty == false

    struct Failed: Error {
        var command: [String]
    }

    static func output(of command: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(command: command) }
        return String(decoding: data, as: UTF8.self)
    }
}

/// The page of `play --html` against the interpreter: the same answers come to the same result. The script is played by
/// `Tests/Support/BrowserPlay/play.mjs`, as it stands in the page.
@Suite(.enabled(if: Tools.hasNode, "node is not installed: the script of the page was not played"))
struct BrowserPlayTests {
    // MARK: What is played

    /// Pages with what is to be played, and the lines that must come of it.
    private struct Orders {
        var lines = ""
        var expected: [String] = []
        /// What each expected line is of.
        var sources: [String] = []
        var unplayable: [String] = []

        mutating func add(
            _ model: RecoveryModel, _ evaluation: ExerciseEvaluation, source: String,
            walks: [(seed: UInt64?, limit: Int)],
            plays: Int, random: inout SeededGenerator
        ) {
            guard let page = try? PlayPage(model, evaluation) else {
                unplayable.append(source)
                return
            }
            for walk in walks {
                var found: [String] = []
                Orders.walk(session(evaluation, walk.seed, nil), into: &found, limit: walk.limit)
                expect(found, of: source)
            }
            var orders: [JSON] = []
            for index in 0..<plays {
                let seed = index == 0 ? nil : random.next()
                let name = index % 2 == 0 ? nil : "Team \(index) ö"
                var run = session(evaluation, seed, name)
                var shown: [JSON] = []
                while let question = run.question, Orders.isAnswerable(question), shown.count < 300 {
                    shown.append(.array(question.choices.map { .string($0.id) }))
                    do { try run.answer(Orders.drawn(question, &random)) } catch { Issue.record("\(source): \(error)") }
                }
                orders.append([
                    "seed": JSON(seed.map(String.init)), "participant": JSON(name),
                    "answers": .array(run.answers.map { .array($0.given.map(JSON.string)) }),
                ])
                var record = PlayRecord(scenario: model.title, participant: name, seed: seed)
                record.events = run.answers.map { .answer(item: $0.item, given: $0.given) }
                let kept = seed == nil ? "" : record.head + record.events.map(PlayRecord.line).joined()
                let told: JSON = [
                    "play": Orders.comparable(PlayJSON(run).document), "shown": .array(shown), "record": .string(kept),
                ]
                expect([told.write(compact: true)], of: source)
            }
            let written: JSON = [
                "page": .string(page.html), "plays": .array(orders),
                "walks": .array(walks.map { ["seed": JSON($0.seed.map(String.init)), "limit": .int($0.limit)] }),
            ]
            lines += written.write(compact: true)
        }

        private mutating func expect(_ found: [String], of source: String) {
            expected += found
            sources += [String](repeating: source, count: found.count)
        }

        private func session(_ evaluation: ExerciseEvaluation, _ seed: UInt64?, _ name: String?) -> PlaySession {
            PlaySession(
                evaluation, luck: seed.map(Luck.drawn) ?? .likeliest,
                shuffle: seed.map { PlaySession.shuffleSeed($0, participant: name) })
        }

        /// Every way through, the first choice first.
        private static func walk(_ run: PlaySession, into found: inout [String], limit: Int) {
            guard let question = run.question else {
                if found.count < limit { found.append(result(run)) }
                return
            }
            for given in ways(to: question) where found.count < limit {
                var next = run
                guard (try? next.answer(given)) != nil else { return }
                walk(next, into: &found, limit: limit)
            }
        }

        private static func ways(to question: Question) -> [[String]] {
            let ids = question.choices.map(\.id)
            guard isAnswerable(question) else { return [] }
            return switch question.form {
            case .one: ids.map { [$0] }
            case .allThatApply: [Array(ids.prefix(1)), ids]
            case .inOrder: [ids, ids.reversed()]
            case .writing: [["Written."]]
            }
        }

        /// A generated quiz may have nothing to choose.
        private static func isAnswerable(_ question: Question) -> Bool {
            question.form == .writing || !question.choices.isEmpty
        }

        private static func result(_ run: PlaySession) -> String {
            let line: JSON = [
                .string(run.answers.map { $0.given.joined(separator: "+") }.joined(separator: ",")),
                rounded(run.score), run.isPassed.map(JSON.bool) ?? .null, JSON(run.ending?.id),
                .array(run.readings.map { rounded($0.value) }), .int(run.seconds), rounded(run.spent),
                .string(PlayWords.missed(run)),
            ]
            return line.write(compact: true)
        }

        private static func rounded(_ value: Double?) -> JSON { JSON(value.map { ($0 * 1e4).rounded() / 1e4 }) }

        private static func drawn(_ question: Question, _ random: inout SeededGenerator) -> [String] {
            let ids = question.choices.map(\.id).shuffled(using: &random)
            return switch question.form {
            case .one: [ids[0]]
            case .allThatApply: Array(ids.prefix(Int.random(in: 1...ids.count, using: &random)))
            case .inOrder: ids
            case .writing: ["Dear Dana,\n\u{202E}</script> \u{2028}“ö”"]
            }
        }

        /// Without the texts, which the page shows with visible control characters.
        private static func comparable(_ json: JSON) -> JSON {
            switch json {
            case .object(let members):
                .object(members.filter { $0.key != "because" && $0.key != "title" }.mapValues(comparable))
            case .array(let items): .array(items.map(comparable))
            default: json
            }
        }
    }

    private func expectSame(_ orders: Orders) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "recoverscript-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(orders.lines.utf8).write(to: file)
        let script = SnapshotFolder.package.appending(path: "Tests/Support/BrowserPlay/play.mjs").path
        let found = try Tools.output(of: ["node", script, file.path]).split(separator: "\n")
        try #require(found.count == orders.expected.count)
        var differences = 0
        for (index, line) in found.enumerated() {
            let expected = orders.expected[index]
            guard line != expected.dropLast(), differences < 5 else { continue }
            if try JSON(parsing: String(line)) == JSON(parsing: expected) { continue }
            differences += 1
            Issue.record("\(orders.sources[index])\n\(expected)\(line)")
        }
    }

    // MARK: Exercises

    private static let names = [
        "enterprise-outreach", "first-reply", "garden-centres", "guard-drill", "knowledge-check",
    ]

    @Test(arguments: names) func everyWayOfAShippedExercise(name: String) throws {
        let file = SnapshotFolder.package.appending(path: "Scenarios/exercise-\(name).rs")
        let (model, evaluation) = try evaluated(try String(contentsOf: file, encoding: .utf8))
        var orders = Orders()
        var random = SeededGenerator(seed: 19)
        orders.add(
            model, evaluation, source: name, walks: [(nil, 30_000), (1, 3000), (2, 3000)], plays: 40,
            random: &random)
        #expect(orders.unplayable.isEmpty)
        try expectSame(orders)
    }

    @Test(.enabled(if: Tools.hasPython, "there is no python3 to draw exercises")) func twoHundredDrawnExercises() throws
    {
        let script = SnapshotFolder.package.appending(path: "Tests/Support/BruteForce/brute.py").path
        let drawn = try Tools.output(of: ["python3", script, "200", "19"]).split(separator: "\n")
        try #require(drawn.count == 200)
        var orders = Orders()
        var random = SeededGenerator(seed: 20)
        for line in drawn {
            guard case .string(let text)? = try JSON(parsing: String(line))["text"] else { continue }
            let shuffles = random.chance(0.5) ? "shuffle options\n" : ""
            let (model, evaluation) = try evaluated("scenario \"Drawn\"\ndrop rule\n\(shuffles)\(text)")
            orders.add(
                model, evaluation, source: text, walks: [(nil, 200), (random.next(), 50)], plays: 2, random: &random)
        }
        #expect(orders.unplayable.isEmpty)
        try expectSame(orders)
    }

    /// With quantities at the ends of what the language takes.
    @Test func generatedExercises() throws {
        var run = CaseRun()
        var orders = Orders()
        var random = SeededGenerator(seed: 21)
        var count = 0
        for seed in 0..<UInt64(60) {
            var generator = CaseGenerator(seed: seed)
            guard let (model, _) = run.model(of: generator.text()), !model.exercise.isEmpty else { continue }
            let evaluation = try ExerciseEvaluation(
                model.exercise, scope: TreeScope(tree: model.tree), limits: .judgedOnly)
            count += 1
            orders.add(
                model, evaluation, source: "seed \(seed)", walks: [(nil, 30), (random.next(), 10)], plays: 2,
                random: &random)
        }
        #expect(count > 20)
        #expect(orders.unplayable.count * 10 < count, "\(orders.unplayable)")
        try expectSame(orders)
    }

    /// Conditions that need a calculation, and luck that is told.
    @Test func conditionsOfEveryKind() throws {
        let (model, evaluation) = try evaluated(
            """
            scenario "Conditions"
            drop rule
            meter trust "Trust" 0..10 = 4
            meter hope "Hope" 0..10 = 5
            meter churn "Risk" 0%..100% = 30%
            decision one "One?" {
              option a "A" { score 90 because "x"; effect trust +0.1, hope -0.2; takes 3 hours; costs $29 }
              option b "B" { score 20 because "y"; effect trust +3; takes 2 days; costs $1k; chance 70% "Good." { effect churn -10% }; chance otherwise "Bad." { effect churn +10% } }
              option c "C" { score 0 because "z"; effect hope -4, churn +50% }
            }
            decision two "Two?" {
              again max 2
              option d "D" { when trust > hope; then two when churn - 10% > 25% and trust + hope >= 9 }
              option e "E" { when trust * 2 - 1 < hope + 3 or elapsed * 2 > 3 days; then two; effect churn -1% }
              option f "F" { when one is not a; effect trust -1 }
              option g "G" { when not (spent / 2 <= $20) and trust in 2..7; then end }
              option h "H" { then rich when spent > $500 }
            }
            ending near "Near" when trust - hope is 0 or trust / hope > 1.5
            ending rich "Rich" when spent >= $1k and one in a, b
            ending last "Last" otherwise { fails }
            pass at 40
            """)
        var orders = Orders()
        var random = SeededGenerator(seed: 22)
        orders.add(
            model, evaluation, source: "conditions", walks: [(nil, 2000), (3, 500), (4, 500)], plays: 30,
            random: &random)
        #expect(orders.unplayable.isEmpty)
        try expectSame(orders)
    }

    private func evaluated(_ text: String) throws -> (RecoveryModel, ExerciseEvaluation) {
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        let result = compiler.compile(CompileRequest(main: Source(name: "exercise.rs", text: text)))
        let model = try #require(result.model, "\(result.diagnostics.filter(\.isError).map(\.message))")
        return (
            model,
            try ExerciseEvaluation(model.exercise, scope: TreeScope(tree: model.tree), limits: .judgedOnly)
        )
    }
}
