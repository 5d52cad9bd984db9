import Foundation
import RecoverBase
import RecoverModel
import Testing

@testable import RecoverEvaluation

/// Scores, guessing, endings and best ways of random exercises against `Support/BruteForce/brute.py`, which knows nothing of this
/// program: it reads language.md and goes every way.
@Suite struct BruteForceTests {
    private struct Figures: Decodable {
        var mean: Double
        var passes: Double?
    }

    private struct Expected: Decodable {
        var scores: [String: [String: Double?]]
        var by: [String: [String: String]]
        var endings: [String: Double]
        var count: Double
        var best: Double?
        var worst: Double?
        var guessing: [String: Figures]?
    }

    private struct Drawn: Decodable {
        var text: String
        var expected: Expected
    }

    static var hasPython: Bool {
        ["/usr/bin/python3", "/usr/local/bin/python3"].contains { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private func drawn(_ count: Int, seed: Int, file: String = #filePath) throws -> [Drawn] {
        let process = Process()
        let script = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Support/BruteForce/brute.py")
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path(), "\(count)", "\(seed)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(Drawn.self, from: $0) }
    }

    @Test(.enabled(if: BruteForceTests.hasPython, "there is no python3 to reckon against"))
    func fiftyExercises() throws {
        let all = try drawn(50, seed: 16)
        try #require(all.count == 50)
        for drawn in all {
            let found = try evaluated(drawn.text)
            let expected = drawn.expected
            for (decision, judged) in zip(found.exercise.decisions, found.scores.decisions) {
                for (option, card) in zip(decision.options, judged.options) {
                    #expect(isClose(card.score, expected.scores[decision.id]?[option.id] ?? nil), "\(drawn.text)")
                    if card.score != nil { #expect(card.judge.rawValue == expected.by[decision.id]?[option.id]) }
                }
            }
            #expect(found.paths.count == expected.count, "\(drawn.text)")
            for (ending, likelihood) in zip(found.exercise.endings, found.paths.endings) {
                #expect(isClose(likelihood, expected.endings[ending.id]), "\(drawn.text)")
            }
            #expect(isClose(found.paths.best?.score, expected.best), "\(drawn.text)")
            #expect(isClose(found.paths.worst?.score, expected.worst), "\(drawn.text)")
            try expectGuessing(found, expected.guessing, drawn.text)
            try expectPlay(found)
        }
    }

    private func expectGuessing(
        _ found: ExerciseEvaluation, _ expected: [String: Figures]?, _ text: String
    ) throws {
        guard let expected else {
            #expect(found.paths.guessing == nil)
            return
        }
        let guessing = try #require(found.paths.guessing)
        #expect(guessing.isExact)
        for (own, name) in [(guessing.even, "even"), (guessing.first, "first"), (guessing.longest, "longest")] {
            #expect(isClose(own?.mean, expected[name]?.mean, 1e-6), "\(name): \(text)")
            #expect(isClose(own?.passes, expected[name]?.passes, 1e-9), "\(name): \(text)")
        }
        var sampler = GuessSampler(
            found.exercise, found.program, .even, longest: found.program.longestChoices(found.exercise), found.verdict,
            seed: 3)
        let sampled = try sampler.figures(plays: 4000, cancellation: NeverCancelled())
        #expect(abs(sampled.mean - guessing.even.mean) < 3, "\(text)")
        if let passes = sampled.passes { #expect(abs(passes - (guessing.even.passes ?? 0)) < 0.05, "\(text)") }
    }

    /// The best way, played: its score, without the quizzes, is what `paths` says.
    private func expectPlay(_ found: ExerciseEvaluation) throws {
        guard let best = found.paths.best else { return }
        var play = PlaySession(found, luck: .likeliest)
        for id in found.ids(best) { try play.answer([id]) }
        #expect(play.isPathDone)
        #expect(isClose(play.score, best.score))
        #expect(play.ending?.id == found.ending(best)?.id)
    }
}
