import RecoverBase
import Testing

@testable import RecoverEvaluation

/// The exact evaluation against walking every way, on exercises drawn at random.
@Suite struct MergingTests {
    @Test(arguments: 1...30)
    func mergedIsAsWalked(seed: Int) throws {
        let text = RandomExercise(seed: UInt64(seed)).text
        let found = try evaluated(text)
        let walked = Walker.totals(found.program, limit: 200_000)
        try #require(walked.leaves < 200_000)
        #expect(isClose(walked.likelihood, 1))
        #expect(found.paths.count == Double(walked.leaves), "\(text)")
        let whole = found.paths.whole
        #expect(isClose(whole.score, walked.scored > 0 ? walked.score / walked.scored : nil), "\(text)")
        for (merged, summed) in zip(whole.meters, walked.meters) { #expect(isClose(merged, summed), "\(text)") }
        #expect(isClose(whole.seconds, walked.seconds))
        #expect(isClose(whole.spent, walked.spent))
        for (merged, summed) in zip(found.paths.endings + [found.paths.noEnding], walked.endings) {
            #expect(isClose(merged, summed), "\(text)")
        }
        #expect(isClose(found.paths.best?.score, walked.best.isFinite ? walked.best : nil), "\(text)")
        #expect(isClose(found.paths.worst?.score, walked.worst.isFinite ? walked.worst : nil), "\(text)")
        // The trail, walked again, comes to the same score.
        if let best = found.paths.best { #expect(isClose(found.program.again(best).score, best.score), "\(text)") }
        // What is expected of the first decision's options averages to the whole.
        let first = found.paths.options[0]
        let mean = first.reduce(0) { $0 + $1.reach * ($1.meters.first ?? 0) } / first.reduce(0) { $0 + $1.reach }
        if first.reduce(0, { $0 + $1.reach }) <= 1.0001 { #expect(isClose(mean, whole.meters.first ?? 0)) }
    }

    /// Where states are not merged, every way is walked, and everything comes out the same.
    @Test(arguments: 1...30)
    func walkedReportIsAsMerged(seed: Int) throws {
        let text = RandomExercise(seed: UInt64(seed)).text + "pass at 60\n" + quizzes
        var limits = PathLimits()
        limits.states = 1
        let (merged, walked) = (try evaluated(text).paths, try evaluated(text, limits: limits).paths)
        #expect(walked.isExhaustive)
        #expect(walked.count == merged.count, "\(text)")
        #expect(isClose(walked.whole, merged.whole), "\(text)")
        for (one, other) in zip(walked.options.joined(), merged.options.joined()) {
            #expect(isClose(one, other), "\(text)")
        }
        for (one, other) in zip(walked.endings + [walked.noEnding], merged.endings + [merged.noEnding]) {
            #expect(isClose(one, other), "\(text)")
        }
        for (one, other) in [(walked.best, merged.best), (walked.worst, merged.worst)] {
            #expect(one?.steps == other?.steps, "\(text)")
            #expect(isClose(one?.score, other?.score), "\(text)")
            #expect(one?.ending == other?.ending, "\(text)")
        }
        let guesses = [walked, merged].map { report in
            [report.guessing?.even, report.guessing?.first, report.guessing?.longest]
        }
        #expect(walked.guessing?.isExact == true)
        for (one, other) in zip(guesses[0], guesses[1]) {
            #expect(isClose(one?.mean, other?.mean, 1e-6), "\(text)")
            #expect(isClose(one?.passes, other?.passes), "\(text)")
        }
        // Which of the states that ask a decision is likeliest, only merging tells; of the effects that are cut off at an end,
        // one is told for each meter.
        let findings = [walked, merged].map { report in
            report.findings.filter { $0.kind != .bestLeadsWorse }.map { finding in
                finding.kind == .meterCutOff ? String(finding.message.drop { $0 != "`" }.dropFirst(4)) : finding.message
            }.sorted()
        }
        #expect(findings[0] == findings[1], "\(text)")
    }

    @Test(arguments: 1...5)
    func playsComeToTheSame(seed: Int) throws {
        let found = try evaluated(RandomExercise(seed: UInt64(seed)).text)
        let totals = try Sampler(found.program, seed: 7).play(blocks: 0..<20, cancellation: NeverCancelled())
        let sampled = totals.outlook(totals.whole[...], of: totals.plays)
        for (drawn, exact) in zip(sampled.meters, found.paths.whole.meters) { #expect(abs(drawn - exact) < 0.25) }
        if let score = found.paths.whole.score { #expect(abs((sampled.score ?? 0) - score) < 2) }
        var halves = try Sampler(found.program, seed: 7).play(blocks: 10..<20, cancellation: NeverCancelled())
        halves.add(try Sampler(found.program, seed: 7).play(blocks: 0..<10, cancellation: NeverCancelled()))
        #expect(halves == totals)
        let other = try Sampler(found.program, seed: 8).play(blocks: 0..<20, cancellation: NeverCancelled())
        #expect(other != totals)
    }
}

private let quizzes = """
    quiz k "Which of them?" all-that-apply { answer l "Left, now" correct; answer m "Middle"; answer r "Right" correct }
    quiz i "Who?" { answer a "A"; answer b "Bigger" correct }
    """

private func isClose(_ one: Outlook, _ other: Outlook) -> Bool {
    isClose(one.reach, other.reach) && isClose(one.score, other.score) && isClose(one.seconds, other.seconds)
        && isClose(one.spent, other.spent) && zip(one.meters, other.meters).allSatisfy { isClose($0, $1) }
}

extension Program {
    /// A trail's outcomes, walked again.
    func again(_ trail: Trail) -> Trail {
        self.trail(
            of: trail.steps.map { step in
                let option = Int(optionStart[step.decision]) + step.option
                return Int32(outcomes(of: option).lowerBound + (step.chance ?? 0))
            })
    }
}

/// A small exercise with everything in it that can go together.
private struct RandomExercise {
    private(set) var text = ""

    init(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func draw(_ count: Int) -> Int { generator.below(count) }
        let decisions = 3 + draw(2)
        text = "meter m 0..10 = 5\nmeter n 0%..100% = 40% low-is-good\n"
        for index in 1...decisions {
            text += "decision d\(index) \"?\" {\n"
            if draw(3) == 0 { text += "  again max \(1 + draw(2))\n" }
            if draw(4) == 0 { text += "  weight \(1 + draw(3))\n" }
            let isAgain = text.hasSuffix("max 1\n") || text.hasSuffix("max 2\n")
            for option in 0..<2 + draw(2) {
                text += "  option o\(option) \"O\" {"
                if draw(5) > 0 { text += " score \(draw(11) * 10);" }
                if option > 0, draw(4) == 0 { text += " when \(condition(index, draw));" }
                text += " effect m \(change(draw(7)))"
                if draw(2) == 0 { text += ", n \(change(draw(7)))0%" }
                if draw(3) == 0 { text += "; takes \(1 + draw(4)) hours" }
                if draw(3) == 0 { text += "; costs $\(draw(900))" }
                if draw(3) == 0 {
                    text += "; chance \(1 + draw(98))% \"X\" { effect m \(change(draw(5))) }; chance otherwise \"Y\" {"
                    if draw(2) == 0 { text += " then end when \(condition(index, draw))" }
                    text += " }"
                }
                if draw(3) == 0, index + 2 <= decisions {
                    text += "; then d\(index + 2)"
                    if draw(2) == 0 { text += " when \(condition(index, draw))" }
                }
                // Back to itself, where it says `again`.
                if isAgain, draw(3) == 0 { text += "; then d\(index) when m < \(draw(10))" }
                text += " }\n"
            }
            text += "}\n"
        }
        text += "ending high \"High\" when m >= 7 and n < 60%\nending odd \"Odd\" when elapsed > 4 hours or d1 is o1\n"
        if draw(2) == 0 { text += "ending low \"Low\" otherwise\n" }
    }
}

private func change(_ step: Int) -> String { step < 3 ? "-\(3 - step)" : "+\(step - 3)" }

private func condition(_ index: Int, _ draw: (Int) -> Int) -> String {
    switch draw(8) {
    case 0: "m >= \(draw(10))"
    case 1: "n < \(draw(10))0%"
    case 2: "m in \(draw(5))..\(5 + draw(5))"
    case 3 where index > 1: "d\(index - 1) is o\(draw(2))"
    case 4 where index > 1: "not d1 in o0"
    case 5: "elapsed <= \(draw(6)) hours"
    case 6: "m + 2 > 5 and spent < $800"
    default: "d\(index) is known or m is 5"
    }
}
