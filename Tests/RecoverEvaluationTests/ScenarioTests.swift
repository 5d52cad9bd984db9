import Testing

@testable import RecoverEvaluation

/// The exercises of `Scenarios/`.
@Suite struct ScenarioTests {
    /// The weights are those of `standard` and `closed-loop`, added up by hand: 15 (in-time), 5 (in-target), 10
    /// (one-name), 15 (not-canned), 10 (not-marketing), 10 (acknowledges), 15 (remedy), 5 (dated), 5 (visible-win), 10
    /// (goodwill-after), 10 (goodwill-not-fix), 5 (to-product), 10 (call-seniors), 20 (no-conflict), 20 (authority), 10
    /// (personal-channel), 10 (real-resources): 185 in all.
    @Test func enterpriseOutreachByHand() throws {
        let found = try evaluated(scenario: "exercise-enterprise-outreach")
        #expect(isClose(found.score("first-contact", "vp"), 100))
        // One name, not canned, not marketing, and no gesture to be judged: 10 + 15 + 10 + 10 + 10.
        #expect(isClose(found.score("first-contact", "csm"), 5500.0 / 185))
        // In time and in target, no gesture, and nobody acts, so nobody is the account's CSM: 15 + 5 + 10 + 10 + 20.
        #expect(isClose(found.score("first-contact", "template"), 6000.0 / 185))
        #expect(found.paths.count == 3)
        #expect(found.ids(found.paths.best) == ["vp"])
        #expect(found.paths.best?.meters == [7, 30])
        #expect(found.paths.best?.seconds == 86_400)
        #expect(found.paths.best?.spent == 29_000)
        #expect(found.ids(found.paths.worst) == ["csm"])
        #expect(isClose(found.paths.whole.meters.first, 10.0 / 3))
        // `csm` leaves a trust of 2, `template` one of 1.
        #expect(found.paths.endings.map { ($0 * 3).rounded() } == [1, 1, 1])
    }

    @Test func gardenCentres() throws {
        let found = try evaluated(scenario: "exercise-garden-centres")
        #expect(found.ids(found.paths.best) == ["manager", "history", "listen", "honest", "tell-first", "ask"])
        #expect(isClose(found.paths.best?.score, 100))
        #expect(found.paths.isExhaustive)
        #expect(!found.paths.findings.contains { $0.kind == .unreachableDecision || $0.kind == .unreachableEnding })
        // Only waiting leads there: a third of the plays, and then a half of those.
        #expect(isClose(found.outlook("silence", "call-now")?.reach, 1.0 / 6))
        let walked = Walker.totals(found.program)
        #expect(Double(walked.leaves) == found.paths.count)
        #expect(isClose(walked.score / walked.scored, found.paths.whole.score))
        #expect(isClose(walked.meters[1], found.paths.whole.meters[1]))
    }

    @Test func guardDrill() throws {
        let found = try evaluated(scenario: "exercise-guard-drill")
        #expect(found.ids(found.paths.best) == ["refuse", "refer", "take-off"])
        #expect(found.paths.count == 18)
        #expect(found.paths.best.flatMap { found.ending($0) }?.id == "clean")
    }

    @Test func aFileWithoutDecisionsHasNoPaths() throws {
        let found = try evaluated(scenario: "exercise-knowledge-check")
        #expect(found.paths.count == 0)
        #expect(found.paths.findings.isEmpty)
        #expect(found.exercise.quizzes.count == 10)
        #expect(found.exercise.quizzes[5].key == ["limit", "product", "until"])
    }
}
