import RecoverModel
import Testing

@testable import RecoverEvaluation

/// Language.md, "Scoring".
@Suite struct ScoringTests {
    @Test func anOptionLosesTheWeightOfWhatItBreaksAndAnotherMeets() throws {
        let found = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 30 }
            rule prepared "Homework" { expects option.prepared; weight 10 }
            rule dated "A date" { expects option.commit.count >= 1; weight 50 }
            decision d "?" {
              option call "Call" { channel call }
              option mail "Mail" { channel email; prepared }
              option none "Nothing"
            }
            """)
        // Nobody has a date, so that costs nobody anything.
        #expect(found.score("d", "call") == 90)
        #expect(found.score("d", "mail") == 70)
        // Silence earns nothing: an unknown `expects` is not met.
        #expect(found.score("d", "none") == 60)
        let results = found.scores.decisions[0].options[0].results
        #expect(results.map(\.isMet) == [true, false, false])
        #expect(results.map(\.costs) == [false, true, false])
        #expect(results.map(\.isMetAlone) == [true, false, false])
        #expect(found.exercise.rules[0].source == "test.rs:3")
        #expect(found.scores.decisions[0].options.allSatisfy { $0.judge == .rules })
    }

    @Test func aScoreIsNeverBelowZero() throws {
        let found = try evaluated(
            """
            rule one "One" { expects option.asks; weight 70 }
            rule two "Two" { expects option.prepared; weight 60 }
            decision d "?" { option all "All" { asks; prepared }; option none "None" }
            """)
        #expect(found.score("d", "none") == 0)
    }

    @Test func theSameFaultCostsTheSameEverywhere() throws {
        let rule = #"rule call "A call" { expects option.channel is call; weight 30 }"# + "\n"
        let two = try evaluated(rule + #"decision d "?" { option a "A" { channel call }; option b "B" }"#)
        let four = try evaluated(
            rule
                + #"decision d "?" { option a "A" { channel call }; option b "B"; option c "C" { asks }; option e "E" }"#
        )
        #expect(two.score("d", "b") == 70)
        #expect(four.score("d", "b") == 70)
    }

    @Test func whenIsAboutTheCase() throws {
        let text = """
            customer "Director" { opted-out }
            rule alone "Left alone" { when customer.opted-out; expects option.channel is none; weight 100; fails }
            rule other "Other" { when customer.cancelled; expects option.asks; weight 50 }
            decision d "?" { option a "A" { channel none }; option b "B" { channel call; asks } }
            """
        let found = try evaluated(text)
        #expect(found.score("d", "a") == 100)
        #expect(found.score("d", "b") == 0)
        #expect(found.scores.decisions[0].options.map(\.fails) == [false, true])
        #expect(found.scores.decisions[0].options[0].results.count == 1)
        let calm = try evaluated(text.replacing(" { opted-out }", with: ""))
        #expect(calm.score("d", "a") == nil)
        #expect(calm.scores.decisions[0].options.map(\.fails) == [false, false])
    }

    @Test func noRuleThatTellsApartIsNoScore() throws {
        let found = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 30 }
            decision one "?" { option a "A"; option b "B" }
            decision two "?" { option c "C" { channel call }; option d "D" { channel email } }
            """)
        #expect(found.score("one", "a") == nil)
        #expect(found.scores.decisions[0].best == nil)
        #expect(found.paths.findings.contains { $0.kind == .notScored && $0.decision == "one" })
        // Left out of the mean.
        #expect(found.paths.best?.score == 100)
        #expect(found.ids(found.paths.best) == ["a", "c"])
    }

    @Test func theAuthorsWordsStandAboveTheRules() throws {
        let found = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 20 }
            decision d "?" {
              option right "R" correct { channel email }
              option fair "F" good
              option poor "P" weak { channel call }
              option bad "B" harmful
              option own "O" { score 80 because "Right in spirit." }
              option silent "S" { channel call }
              option mute "M"
            }
            """)
        #expect(["right", "fair", "poor", "bad", "own"].map { found.score("d", $0) } == [100, 67, 33, 0, 80])
        // Beside a `correct` option one without the author's word ends at 67, and the rules say less only of less.
        #expect(found.score("d", "silent") == 67)
        #expect(found.score("d", "mute") == 67)
        #expect(found.scores.decisions[0].options.map(\.isAuthors) == [true, true, true, true, true, false, false])
        #expect(found.exercise.decisions[0].options[4].reason == "Right in spirit.")
    }

    @Test func whatNoRuleJudgesBesideAWordIsNothing() throws {
        let found = try evaluated(#"decision d "?" { option a "A" weak; option b "B"; option c "C" }"#)
        #expect(["a", "b", "c"].map { found.score("d", $0) } == [33, 0, 0])
        #expect(found.scores.decisions[0].best == 0)
    }

    @Test func withoutACorrectOneTheRulesReachAHundred() throws {
        let found = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 20 }
            decision d "?" { option a "A" weak; option b "B" { channel call } }
            """)
        #expect(found.score("d", "b") == 100)
    }

    @Test func anOffersOwnWordIsACondition() throws {
        let found = try evaluated(
            """
            feedback 3/10 "It is slow." { issue slow "It is slow" }
            offer credit "A credit" { after understanding }
            rule later "Later" { expects option.goodwill is unknown or option.goodwill.after is known; weight 40 }
            decision d "?" {
              option bribe "Bribe" { goodwill credit }
              option heard "Heard" { goodwill credit; acknowledge slow }
              option asked "Asked" { goodwill credit; asks }
              option said "Said" { goodwill credit after understanding }
              option early "Early" { goodwill credit before understanding; acknowledge slow }
              option none "None"
            }
            """)
        #expect(
            found.scores.decisions[0].options.map { $0.results[0].isMet } == [false, true, true, true, false, true])
    }

    @Test(arguments: [
        ("option.actor.authority >= manager", [true, false, false]),
        ("option.actor.account-csm", [false, true, false]),
        // A flag of an owner who is not named is unknown.
        ("not option.actor.account-csm", [true, false, false]),
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

    @Test func whereRulesAndAuthorDisagreeIsSaidOnce() throws {
        let found = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 30 }
            decision d "?" { option call "Call" weak { channel call }; option mail "Mail" correct { channel email } }
            """)
        let findings = found.paths.findings.filter { $0.kind == .rulesDisagree }
        #expect(
            findings.map(\.message) == [
                "the rules rank `call` (100) above `mail` (70), and the author gives `mail` 100 and `call` 33; `mail` breaks \"A call\" (`called`)"
            ])
        // A tie with the best is a disagreement, one among the rest is none.
        let tied = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 30 }
            decision d "?" {
              option call "Call" correct { channel call }
              option mail "Mail" weak { channel email }
              option none "None" harmful
            }
            """)
        #expect(!tied.paths.findings.contains { $0.kind == .rulesDisagree })
        let level = try evaluated(
            """
            rule called "A call" { expects option.channel is call; weight 30 }
            decision d "?" {
              option call "Call" correct { channel call }
              option ring "Ring" weak { channel call }
              option none "None" harmful
            }
            """)
        #expect(
            level.paths.findings.first { $0.kind == .rulesDisagree }?.message
                == "the rules put `call` and `ring` level (100), and the author gives `call` 100 and `ring` 33")
    }

    @Test func underAPassMarkTheAuthorSaysWhatIsRight() throws {
        let text = """
            rule called "A call" { expects option.channel is call; weight 60 }
            decision d "?" { option call "Call" { channel call }; option mail "Mail" { channel email } }

            """
        #expect(!(try evaluated(text).paths.findings.contains { $0.kind == .noAuthorWord }))
        #expect(try evaluated(text + "pass at 70").paths.findings.contains { $0.kind == .noAuthorWord })
        let key = AuthorKey(try evaluated(text)).decisions[0].options
        #expect(key.map(\.word) == [.correct, .weak])
    }
}
