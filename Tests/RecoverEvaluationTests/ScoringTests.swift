import RecoverModel
import Testing

@testable import RecoverEvaluation

/// Language.md, "Scoring".
@Suite struct ScoringTests {
    @Test func aRuleThatCountsForOneOptionCountsForAll() throws {
        let found = try evaluated(
            """
            rule called "A call" { when option.channel is known; expects option.channel is call; weight 30 }
            rule prepared "Homework" { when option.prepared; expects option.prepared; weight 10 }
            decision d "?" {
              option call "Call" { channel call }
              option mail "Mail" { channel email; prepared }
              option none "Nothing"
            }
            """)
        #expect(isClose(found.score("d", "call"), 75))
        #expect(isClose(found.score("d", "mail"), 25))
        // Silence earns nothing: an unknown `expects` is not met.
        #expect(isClose(found.score("d", "none"), 0))
        let results = found.scores.decisions[0].options[0].results
        #expect(results.map(\.isMet) == [true, false])
        #expect(results.map(\.isSpokenTo) == [true, false])
        #expect(found.exercise.rules[0].source == "test.rs:3")
    }

    @Test func noRuleThatCountsIsNoScore() throws {
        let found = try evaluated(
            """
            rule called "A call" { when option.channel is known; expects option.channel is call; weight 30 }
            decision one "?" { option a "A"; option b "B" }
            decision two "?" { option c "C" { channel call }; option d "D" { channel email } }
            """)
        #expect(found.score("one", "a") == nil)
        #expect(found.scores.decisions[0].best == nil)
        #expect(found.paths.findings.contains { $0.kind == .notScored && $0.decision == "one" })
        // Left out of the mean.
        #expect(isClose(found.paths.best?.score, 100))
        #expect(found.ids(found.paths.best) == ["a", "c"])
    }

    @Test func theAuthorsScoreOverrides() throws {
        let found = try evaluated(
            """
            rule called "A call" { when option.channel is known; expects option.channel is call; weight 30 }
            decision d "?" {
              option call "Call" { channel call }
              option mail "Mail" { channel email; score 80 because "Right in spirit." }
            }
            """)
        #expect(found.score("d", "mail") == 80)
        #expect(found.scores.decisions[0].options[1].isAuthors)
        #expect(found.exercise.decisions[0].options[1].authorReason == "Right in spirit.")
    }

    @Test(arguments: [
        ("option.actor.authority >= manager", [true, false, false]),
        ("option.actor.account-csm", [false, true, false]),
        ("not option.actor.account-csm", [true, false, true]),
        ("option.actor is VP", [true, false, false]),
        ("option.commit.count >= 2", [true, false, false]),
        ("option.commit.count is 0", [false, false, true]),
        ("option.commit.by <= 2", [true, false, false]),
        ("option.commit.by is unknown", [false, true, true]),
        ("option.commit.owner is known", [true, false, false]),
        ("option.commit.owner is CS", [true, false, false]),
        ("option.commit.owner is not VP", [false, false, false]),
        ("option.commit mentions \"two\"", [true, false, false]),
        ("option.commit mentions \"one\"", [true, true, false]),
        ("option is weak", [false, true, false]),
        ("option.text is \"Weak one\"", [false, true, false]),
        ("decision is d", [true, true, true]),
        ("option.commit.unconfirmed", [false, true, false]),
        ("option.goodwill.after is known", [true, false, false]),
        ("option.goodwill.before is understanding", [false, true, false]),
        ("option.goodwill is unknown", [false, false, true]),
        ("option.acknowledge.count >= 1", [true, false, false]),
        ("option.acknowledge has slow", [true, false, false]),
        ("option.promise.count is 0", [true, false, true]),
        ("option.within <= 1 day", [true, false, false]),
        ("option.templated", [false, true, false]),
        ("option.hands-to is Marketing", [false, true, false]),
        ("option.escalate.authority is vp", [true, false, false]),
        ("decision.objective is owning", [true, true, true]),
        ("customer.arr > $50k and option.channel is call", [true, false, false]),
    ])
    func whatRulesSee(condition: String, expected: [Bool]) throws {
        let found = try evaluated(
            """
            customer "Director" { arr $84k }
            feedback 3/10 "It is slow." { issue slow "It is slow" }
            owner VP "Vice President" { authority vp }
            owner CS { authority csm; account-csm }
            owner Marketing
            offer credit "A credit"
            objective owning "Own it"
            rule tested "Tested" { expects \(condition) }
            decision d "?" {
              objective owning
              option full "Full" {
                actor VP; channel call; within 24 hours; acknowledge slow; goodwill credit after understanding
                commit "One" by day 3 owner VP
                commit "Two" by day 2 owner CS
                escalate to VP
              }
              option weak "Weak one" {
                actor CS; channel email; within 3 days; goodwill credit before understanding; templated
                hands-to Marketing; promise roadmap
                commit "One" unconfirmed
              }
              option silent "Silent"
            }
            """)
        #expect(found.scores.decisions[0].options.map { $0.results[0].isMet } == expected)
        #expect(found.scores.failures == [])
    }

    @Test func whatCannotBeComparedIsReportedOnce() throws {
        let found = try evaluated(
            """
            rule odd "Odd" { expects option.commit.by <= 2 }
            decision d "?" {
              option a "A" { commit "One" by 2026-03-02 }
              option b "B" { commit "One" by 2026-03-03 }
            }
            """)
        let finding = try #require(found.paths.findings.first { $0.kind == .ruleNotJudged })
        #expect(
            finding.message
                == "the rule `odd` (test.rs:3) cannot be judged: a date cannot be compared with a number")
        #expect(found.paths.findings.filter { $0.kind == .ruleNotJudged }.count == 1)
    }

    @Test func theMarkedAnswerRankedLowerIsFound() throws {
        let found = try evaluated(
            """
            rule called "A call" { when option.channel is known; expects option.channel is call; weight 30 }
            decision d "?" { option call "Call" { channel call }; option mail "Mail" correct { channel email } }
            """)
        let finding = try #require(found.paths.findings.first { $0.kind == .correctRankedLower })
        #expect(
            finding.message
                == "the rules rank `call` (100) above `mail` (0), which is marked `correct`; it meets \"A call\", which the other does not"
        )
    }

    @Test func winningBySilenceIsFound() throws {
        let found = try evaluated(
            """
            rule safe "Nothing unconfirmed" {
              when option.commit.unconfirmed
              expects not option.commit.unconfirmed
              weight 30
            }
            decision d "?" {
              option bold "Promise" { channel call; commit "Soon" unconfirmed }
              option mute "Say nothing"
            }
            """)
        let finding = try #require(found.paths.findings.first { $0.kind == .winsBySilence })
        #expect(finding.message == "`mute` beats `bold` only by saying less: \"Nothing unconfirmed\"")
    }
}
