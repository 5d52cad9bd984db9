import RecoverModel
import Testing

@testable import RecoverEvaluation

@Suite struct PlayTests {
    private let text = """
        rule right "Prepared" { expects option.prepared; weight 100; because "It helps." }
        meter trust "Trust" 0..10 = 4
        objective care "Be careful"
        decision first "What first?" {
          objective care
          hint "Think."
          option good "Prepare" correct { prepared; takes 1 hour; effect trust +2; reveal "It went well." }
          option bad "Rush" { costs $2k; effect trust -3; reveal "It went badly."; then last }
        }
        decision middle "And then?" {
          option go "Go" { chance 70% "Sun." { effect trust +1 }; chance 30% "Rain." }
          option stay "Stay" { when trust >= 9 }
        }
        decision last "At the end?" { option thank "Thank them" { prepared }; option leave "Leave" }
        ending won "Won" when trust >= 6 { text "They stay." }
        ending lost "Lost" otherwise
        quiz owner "Who owns it?" {
          answer csm "The CSM" because "Too close."
          answer manager "A manager" correct because "Can act."
        }
        quiz steps "In order?" in-order { answer one "B: first"; answer two "A: second"; answer three "C: third" }
        task mail "Write it." { grade email }
        pass at 70
        """

    private func session(_ luck: Luck = .likeliest) throws -> PlaySession {
        PlaySession(try evaluated(text), luck: luck)
    }

    @Test func theWayThrough() throws {
        var play = try session()
        #expect(play.question?.choices.map(\.id) == ["good", "bad"])
        #expect(play.hint == "Think.")
        let first = try play.answer(["good"])
        #expect(first.told == ["It went well."])
        #expect(first.changes.map(\.after) == [6])
        #expect(first.seconds == 3600)
        // Offered only from a trust of 9.
        #expect(play.question?.choices.map(\.id) == ["go"])
        #expect(try play.answer(["1"]).told == ["Sun."])
        try play.answer(["a"])
        #expect(play.isPathDone)
        #expect(play.ending?.id == "won")
        #expect(play.question?.id == "owner")
        let quiz = try play.answer(["MANAGER"])
        #expect(quiz.quiz?.score == 100)
        #expect(play.question?.choices.map(\.id) == ["two", "one", "three"])
        #expect(try play.answer(["one", "three", "two"]).quiz?.score == 50)
        #expect(play.question?.form == .writing)
        try play.answer([])
        #expect(play.question == nil)
        // 100, nothing that counts, 100, then the quizzes: 100 and 50.
        #expect(isClose(play.score, 350.0 / 4))
        #expect(play.isPassed == true)
    }

    @Test func whatIsShownBeforeAnAnswerHoldsNothingOfTheKey() throws {
        let play = try session()
        let shown = String(describing: play.question as Any)
        for secret in ["went well", "went badly", "correct", "Prepared", "It helps", "Be careful", "Think."] {
            #expect(!shown.contains(secret), "\(secret)")
        }
    }

    @Test func backGoesBackThroughEverything() throws {
        var play = try session()
        #expect(play.back() == false)
        let start = play.readings
        try play.answer(["bad"])
        #expect(play.question?.id == "last")
        #expect(play.spent == 2000)
        try play.answer(["thank"])
        #expect(play.ending?.id == "lost")
        try play.answer(["csm"])
        for question in ["owner", "last", "first"] {
            #expect(play.back() == true)
            #expect(play.question?.id == question)
        }
        #expect(play.readings == start)
        #expect(play.spent == 0)
        #expect(play.back() == false)
    }

    @Test func chancesAreTheSameWithTheSameSeedAndAfterGoingBack() throws {
        var outcomes: Set<[String]> = []
        for seed in 1...40 {
            var play = try session(.drawn(seed: UInt64(seed)))
            try play.answer(["good"])
            let told = try play.answer(["go"]).told
            play.back()
            #expect(try play.answer(["go"]).told == told)
            outcomes.insert(told)
        }
        #expect(outcomes == [["Sun."], ["Rain."]])
    }

    @Test func wrongAnswersSayWhatThereIs() throws {
        var play = try session()
        #expect(throws: AnswerFailure(message: "there is no choice `vq` here: type A or B")) {
            try play.answer(["vq"])
        }
        #expect(throws: AnswerFailure(message: "choose one")) { try play.answer(["good", "bad"]) }
        #expect(play.answers.isEmpty)
    }

    @Test func answersByOrderAndByName() throws {
        var play = try session()
        var given = PlayAnswers("good, go, owner=manager, thank, steps=one+two+three")
        try play.answer(&given)
        #expect(play.answers.map(\.item) == ["first", "middle", "last", "owner", "steps"])
        #expect(given.rest == [])
        var more = PlayAnswers("bad,thank,csm,one+two+three,x,y=z,nothing=here")
        var other = try session()
        try other.answer(&more)
        // The task takes one, and then nothing asks any more.
        #expect(more.rest == ["nothing=here", "y=z"])
    }

    @Test func theDebriefSaysWhatWouldHaveBeen() throws {
        var play = try session()
        var given = PlayAnswers("bad,leave")
        try play.answer(&given)
        let debrief = Debrief(play)
        #expect(debrief.items.map(\.chosen.id) == ["bad", "leave"])
        #expect(debrief.items[0].best?.id == "good")
        #expect(debrief.items[0].missed.map(\.id) == ["right"])
        // `middle` was never asked, so the only choice there; `last` as it was answered.
        let other = try #require(debrief.items[0].counterfactual)
        #expect(other.readings.map(\.value) == [7])
        #expect(other.ending?.id == "won")
        #expect((other.kept, other.made) == (1, 1))
        // Sun or rain, it is won: no luck is needed for that.
        #expect(isClose(other.luck, 1))
        // Thanking them would have changed nothing.
        #expect(debrief.items[1].counterfactual == nil)
        #expect(debrief.objectives.map(\.score) == [0])
    }

    @Test func recordsAreReadBack() throws {
        var record = PlayRecord(scenario: "Test\nof two lines", participant: "Team 2", seed: 7)
        record.events = [
            .answer(item: "first", given: ["bad"]), .hint(item: "last"), .back(item: "first"),
            .answer(item: "first", given: ["good"]), .answer(item: "steps", given: ["one", "two"]),
        ]
        let text = record.head + record.events.map(PlayRecord.line).joined()
        #expect(
            text.hasPrefix(
                #"{"participant":"Team 2","scenario":"Test of two lines","seed":7,"version":2}"# + "\n"
                    + #"{"answer":["bad"],"question":"first"}"# + "\n"))
        #expect(PlayRecord(text) == record)
        // A line that was being written when the run was killed.
        let cut = PlayRecord(text + #"{"answer":["tha"#)
        #expect(cut?.events == record.events)
        #expect(cut?.rejects == ["its last line is cut off"])
        #expect(PlayRecord("something else\n") == nil)
        #expect(PlayRecord("") == nil)
        #expect(record.standing.map(\.given) == [["good"], ["one", "two"]])
    }

    @Test func olderRecordsAreRead() throws {
        let text = """
            recoverscript record 1
            scenario Test of two lines
            participant Team 2
            seed 7
            answer first bad
            back first
            answer first good
            answer steps one+two
            answer last tha
            """
        let record = try #require(PlayRecord(text))
        #expect(record.seed == 7 && record.participant == "Team 2")
        #expect(record.standing.map(\.given) == [["good"], ["one", "two"]])
    }

    @Test func severalRunsOfAFileAndTextsWhole() throws {
        var first = PlayRecord(scenario: "T", participant: "A", seed: UInt64.max)
        first.events = [.answer(item: "mail", given: ["Dear Dana,\n\n\"so\" \u{1B}[31m"])]
        var second = PlayRecord(scenario: "T", participant: nil, seed: nil)
        second.events = [.answer(item: "d", given: ["a"], votes: [["a": 4, "b": 9], ["a": 14, "b": 0]])]
        let text = [first, second].map { $0.head + $0.events.map(PlayRecord.line).joined() }.joined()
        #expect(!text.contains("\u{1B}"))
        #expect(PlayRecord.all(in: Array(text.utf8)) == [first, second])
    }

    @Test(arguments: [1, 7, 100_000]) func recordsAreReadInBlocks(block: Int) throws {
        let bytes = Array(
            """
            {"participant":"A","scenario":"T","version":2}\r
            {"answer":["a"],"question":"d"}\r

            {"answer":["b"],"question":"d"}
            nothing of the kind
            {"participant":"B","scenario":"T","version":2}
            {"answer":["a"],"question":"d"}
            {"answer":["a"
            """.utf8)
        var reader = RecordReader()
        var found: [PlayRecord] = []
        for start in stride(from: 0, to: bytes.count, by: block) {
            #expect(reader.take(Array(bytes[start..<min(start + block, bytes.count)])) { found.append($0) })
        }
        // Only the run at hand is held.
        #expect(found.map(\.participant) == ["A"])
        #expect(reader.finish { found.append($0) })
        #expect(found.map(\.participant) == ["A", "B"])
        #expect(found[0].events == ["a", "b"].map { .answer(item: "d", given: [$0]) })
        #expect(found[0].rejects == ["line 5 says nothing that happens in a run"])
        #expect(found[1].events == [.answer(item: "d", given: ["a"])])
        #expect(found[1].rejects == ["its last line is cut off"])
    }

    @Test func theFirstAnswerToAQuizCounts() throws {
        var play = PlaySession(
            try evaluated(
                #"quiz q "?" { answer a "A"; answer b "B" correct }; quiz r "?" { answer c "C" correct; answer d "D" }"#
            ),
            luck: .likeliest)
        try play.answer(["a"])
        play.back()
        let again = try play.answer(["b"])
        #expect(again.quiz?.score == 0)
        #expect(again.quiz?.first == ["a"])
        // A record that is gone on with knows it too.
        var record = PlayRecord(scenario: "Test", participant: nil, seed: nil)
        record.events = [.answer(item: "q", given: ["a"]), .back(item: "q"), .answer(item: "q", given: ["b"])]
        var resumed = PlaySession(play.evaluation, luck: .likeliest)
        _ = resumed.resume(record)
        #expect(resumed.score == 0)
    }

    @Test func whoEndsEarlyHasNotJudgedTheRest() throws {
        let found = try evaluated(
            """
            decision one "?" { option good "G" correct; option out "O" weak { then end } }
            decision two "?" { option a "A" correct; option b "B" harmful }
            decision three "?" { option c "C" correct; option d "D" harmful }
            """)
        var play = PlaySession(found, luck: .likeliest)
        try play.answer(["out"])
        #expect(play.score == 11)
        // Before the end, of what was answered so far.
        var other = PlaySession(found, luck: .likeliest)
        try other.answer(["good"])
        #expect(other.score == 100)
        #expect(isClose(found.paths.worst?.score, 11))
    }

    @Test func passingIsJudgementAndNothingThatFails() throws {
        let text = """
            meter trust 0..10 = 5
            decision one "?" {
              option good "G" correct
              option sad "S" correct { effect trust -5 }
              option bad "B" good fails
            }
            ending fine "Fine" when trust > 0
            ending lost "Lost" otherwise { fails }

            """
        func passed(_ answers: String, _ rest: String) throws -> Bool? {
            var play = PlaySession(try evaluated(text + rest), luck: .likeliest)
            var given = PlayAnswers(answers)
            try play.answer(&given)
            return play.isPassed
        }
        #expect(try passed("good", "pass at 70") == true)
        #expect(try passed("sad", "pass at 70") == false)
        #expect(try passed("bad", "pass at 60") == false)
        // Not finished is not passed.
        #expect(try passed("", "pass at 0") == false)
        #expect(try passed("good", "pass at 70\nquiz q \"?\" { answer a \"A\" correct; answer b \"B\" }") == false)
        // Without a mark nobody passes; who fails is told.
        #expect(try passed("good", "") == nil)
        #expect(try passed("sad", "") == false)
        let practice = try evaluated(#"decision d "?" { option a "A" correct; option b "B" weak }"#)
        var play = PlaySession(practice, luck: .likeliest)
        try play.answer(["a"])
        #expect(play.isPassed == nil)
    }

    @Test func aScoreBelowTheMarkIsNotShownAsTheMark() {
        #expect(Verdict.words(69.6, mark: 70) == "69.6")
        #expect(Verdict.words(69.96, mark: 70) == "69.9")
        #expect(Verdict.words(69.6, mark: 80) == "70")
        // To the tenth as `paths` has it, except where that reaches the mark.
        #expect(Verdict.words(69.67, mark: 70) == "69.7")
        #expect(Verdict.words(69.97, mark: 70) == "69.9")
        #expect(Verdict.words(69.6, mark: nil) == "70")
        #expect(Verdict.words(70, mark: 70) == "70")
    }

    @Test func optionsAreShuffledByTheSeedAndThePlayer() throws {
        let options = (0..<6).map { "option o\($0) \"O\($0)\" \($0 == 0 ? "correct" : "harmful")" }.joined(
            separator: "; ")
        let found = try evaluated("shuffle options\ndecision d \"?\" { \(options) }")
        func shown(_ name: String?) -> [String] {
            let seed = PlaySession.shuffleSeed(7, participant: name)
            return PlaySession(found, luck: .likeliest, shuffle: seed).question?.choices.map(\.id) ?? []
        }
        #expect(shown("Team 1") == shown("Team 1"))
        #expect(Set(["Team 1", "Team 2", "Team 3", nil].map(shown)).count > 2)
        #expect(Set(shown("Team 1")).count == 6)
        #expect(PlaySession(found, luck: .likeliest).question?.choices.map(\.id).first == "o0")
        #expect(found.paths.guessing?.first == nil)
        var play = PlaySession(found, luck: .likeliest, shuffle: PlaySession.shuffleSeed(7, participant: "Team 1"))
        try play.answer(["A"])
        #expect(play.answers[0].given == [shown("Team 1")[0]])
    }

    @Test func anOlderRecordCountsAsFarAsItCan() throws {
        var record = PlayRecord(scenario: "Test", participant: nil, seed: nil)
        record.events = [
            .answer(item: "gone", given: ["x"]), .answer(item: "first", given: ["older"]),
            .answer(item: "first", given: ["bad"]), .answer(item: "last", given: ["thank"]),
        ]
        var play = try session()
        let (gone, repair) = play.resume(record)
        #expect(gone == ["gone", "first older"])
        #expect(play.answers.map(\.given) == [["bad"], ["thank"]])
        // With the repair the record says what the run says.
        record.events += repair
        #expect(record.standing == play.answers)
        var again = try session()
        let second = again.resume(record)
        #expect(second.gone.isEmpty && second.repair.isEmpty)
    }
}
