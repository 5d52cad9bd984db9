import RecoverModel
import Testing

@testable import RecoverEvaluation

@Suite struct PlayTests {
    private let text = """
        rule right "Prepared" { when option.prepared; expects option.prepared because "It helps." }
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
        #expect(first.changes[0].isGood)
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
        #expect(throws: AnswerFailure(message: "`first` does not offer `vq`; it offers `good`, `bad`")) {
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
        #expect(debrief.items[1].counterfactual?.readings.map(\.value) == [1])
        #expect(debrief.objectives.map(\.score) == [0])
    }

    @Test func recordsAreReadBack() throws {
        var record = PlayRecord(scenario: "Test\nof two lines", participant: "Team 2", seed: 7)
        record.events = [
            .answer(item: "first", given: ["bad"]), .hint(item: "last"), .back(item: "first"),
            .answer(item: "first", given: ["good"]), .answer(item: "steps", given: ["one", "two"]),
        ]
        let text = record.head + record.events.map(PlayRecord.line).joined()
        #expect(PlayRecord(text) == record)
        // A line that was being written when the run was killed.
        let cut = PlayRecord(text + "answer last tha")
        #expect(cut?.events == record.events)
        #expect(cut?.rejects == ["its last line is cut off"])
        #expect(PlayRecord("something else\n") == nil)
        #expect(PlayRecord("") == nil)
        #expect(record.standing.map(\.given) == [["good"], ["one", "two"]])
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
