import Testing

@testable import RecoverEvaluation

/// The exercises of `Scenarios/`.
@Suite struct ScenarioTests {
    /// By the rules, `csm` breaks in-time 15, in-target 5, acknowledges 10, remedy 20, dated 10, visible-win 5, to-product 5,
    /// call-seniors 20, no-conflict 40, authority 20, personal-channel 10, real-resources 15, and so has nothing left.
    @Test func enterpriseOutreachByHand() throws {
        let found = try evaluated(scenario: "exercise-enterprise-outreach")
        #expect(["csm", "vp", "template"].map { found.score("first-contact", $0) } == [33, 100, 0])
        let judged = found.scores.decisions[0].options
        #expect(judged.map(\.rulesScore) == [0, 100, 0])
        let lost = judged[0].results.filter(\.costs).reduce(0) { $0 + found.exercise.rules[$1.rule].weight }
        #expect(lost == 175)
        #expect(found.paths.count == 3)
        #expect(found.ids(found.paths.best) == ["vp"])
        #expect(found.paths.best?.meters == [7, 30])
        #expect(found.paths.best?.seconds == 86_400)
        #expect(found.paths.best?.spent == 29_000)
        #expect(found.ids(found.paths.worst) == ["template"])
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
        // Only waiting leads there: a third of the plays, and then a third of those.
        #expect(isClose(found.outlook("silence", "call-now")?.reach, 1.0 / 9))
        let walked = Walker.totals(found.program)
        #expect(Double(walked.leaves) == found.paths.count)
        #expect(isClose(walked.score / walked.scored, found.paths.whole.score))
        #expect(isClose(walked.meters[1], found.paths.whole.meters[1]))
    }

    @Test func guardDrill() throws {
        let found = try evaluated(scenario: "exercise-guard-drill")
        #expect(found.ids(found.paths.best) == ["refuse", "refer", "take-off"])
        #expect(found.paths.count == 27)
        #expect(found.paths.best.flatMap { found.ending($0) }?.id == "clean")
    }

    @Test func aFileWithoutDecisionsHasNoPaths() throws {
        let found = try evaluated(scenario: "exercise-knowledge-check")
        #expect(found.paths.count == 0)
        #expect(found.paths.findings.isEmpty)
        #expect(found.exercise.quizzes.count == 10)
        #expect(found.exercise.quizzes[5].key == ["limit", "product", "until"])
    }

    /// Guessing does not pay in what is shipped.
    @Test(arguments: ["enterprise-outreach", "first-reply", "garden-centres", "guard-drill", "knowledge-check"])
    func oneGuesserInFivePassesAtMost(name: String) throws {
        let found = try evaluated(scenario: "exercise-\(name)")
        let guessing = try #require(found.paths.guessing)
        if guessing.questions >= 3 { #expect((guessing.even.passes ?? 1) <= 0.2) }
        #expect(found.paths.findings.filter { !$0.isNote }.map(\.message) == [])
        #expect(found.scores.decisions.allSatisfy { $0.hasAuthorsWord })
        #expect(found.exercise.decisions.flatMap(\.options).allSatisfy { $0.authorPoints != nil && $0.reason != nil })
    }
}
