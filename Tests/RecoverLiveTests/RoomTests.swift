import RecoverBase
import RecoverEvaluation
import Testing

@testable import RecoverLive

@Suite struct RoomTests {
    @Test func theGroupGoesWithWhatMostTook() throws {
        var room = try SampleRoom.make()
        try room.join("ABC")
        #expect(room.stage == .lobby)
        try room.host(.begin)
        #expect(room.stage == .voting)
        try room.vote("A:ask B:rush C:ask")
        #expect(room.voted == 3)
        let records = try room.host(.reveal)
        #expect(room.stage == .shown)
        #expect(
            records == [
                Room.Record(participant: "A", event: nil),
                Room.Record(participant: "A", event: .answer(item: "first", given: ["ask"])),
                Room.Record(participant: "B", event: nil),
                Room.Record(participant: "B", event: .answer(item: "first", given: ["rush"])),
                Room.Record(participant: "C", event: nil),
                Room.Record(participant: "C", event: .answer(item: "first", given: ["ask"])),
            ])
        #expect(
            try room.host(.next) == [
                Room.Record(
                    event: .answer(item: "first", given: ["ask"], votes: [["rush": 1, "ask": 2, "wait": 0]]))
            ])
        #expect(room.stage == .told)
        #expect(room.session.readings.map(\.value) == [7])
        try room.host(.next)
        #expect(room.stage == .voting)
        #expect(room.session.question?.id == "second")
        // Nobody's answer to the last question stands for this one.
        #expect(room.participants.allSatisfy { $0.given == nil })
        #expect(room.voted == 0)
    }

    @Test func onlyWhatIsOpenIsTaken() throws {
        var room = try SampleRoom.make()
        try room.join("A")
        #expect(refusal { try room.vote("A:ask") } == "no question is open now")
        try room.host(.begin)
        #expect(refusal { try room.vote("A:nothing") } == "there is no such choice here")
        // A letter is no id: what a person sees is not what a program sends.
        #expect(refusal { try room.vote("A:B") } == "there is no such choice here")
        #expect(refusal { try room.vote("A:call") } == "there is no such choice here")
        #expect(refusal { try room.vote("A:ask+rush") } == "choose one")
        #expect(refusal { try room.apply(.voted(name: "A", given: [])) } == "choose one")
        #expect(refusal { try room.vote("Z:ask") } == "nobody here has this code")
        #expect(room.voted == 0)
        try room.vote("A:ask")
        try room.host(.reveal)
        #expect(refusal { try room.vote("A:rush") } == "no question is open now")
        #expect(room.participants[0].given == ["ask"])
    }

    @Test func aVoteCanBeChangedUntilTheQuestionIsClosed() throws {
        var room = try SampleRoom.make()
        try room.join("AB")
        try room.host(.begin)
        try room.vote("A:rush A:wait A:ask")
        #expect(room.voted == 1)
        let records = try room.host(.reveal)
        #expect(records.map(\.event) == [nil, .answer(item: "first", given: ["ask"])])
    }

    @Test func whoVotesOtherwiseAfterTalkingTakesTheFirstBack() throws {
        var room = try SampleRoom.make()
        try room.join("ABC")
        try room.host(.begin)
        try room.vote("A:rush B:rush C:ask")
        try room.host(.reveal)
        try room.host(.again)
        #expect(room.stage == .voting)
        // The votes stand until they are changed.
        #expect(room.voted == 3)
        try room.vote("A:ask B:ask")
        #expect(
            try room.host(.reveal)
                == ["A", "B"].flatMap { name in
                    [
                        Room.Record(participant: name, event: .back(item: "first")),
                        Room.Record(participant: name, event: .answer(item: "first", given: ["ask"])),
                    ]
                })
        #expect(refusal { try room.host(.again) } == "only a choice is voted on again, once")
        let record = try room.host(.next)
        #expect(
            record == [
                Room.Record(
                    event: .answer(
                        item: "first", given: ["ask"],
                        votes: [["rush": 2, "ask": 1, "wait": 0], ["rush": 0, "ask": 3, "wait": 0]]))
            ])
    }

    @Test func aTieAndAnEmptyVoteAskTheHost() throws {
        var room = try SampleRoom.make()
        try room.join("AB")
        try room.host(.begin)
        try room.vote("A:ask B:wait")
        try room.host(.reveal)
        #expect(refusal { try room.host(.next) } == "the group has not chosen yet")
        #expect(refusal { try room.host(.choose(["nothing"])) } == "there is no such choice here")
        try room.host(.choose(["wait"]))
        #expect(
            try room.host(.next).map(\.event) == [
                .answer(item: "first", given: ["wait"], votes: [["rush": 0, "ask": 1, "wait": 1]])
            ])
        try room.host(.next)
        try room.host(.reveal)
        #expect(refusal { try room.host(.next) } == "the group has not chosen yet")
        try room.host(.choose(["call"]))
        try room.host(.next)
        #expect(room.stage == .told)
    }

    @Test func countsByHandStandForTheVotes() throws {
        var room = try SampleRoom.make()
        try room.join("A")
        try room.host(.begin)
        try room.vote("A:ask")
        for counts in [[], [1, 2], [0, 0, 0], [-1, 2, 3], [1, 2, Votes.most + 1]] {
            #expect(refusal { try room.host(.counts(counts)) } != nil, "\(counts)")
        }
        #expect(room.stage == .voting)
        // What the phones sent is kept for them.
        #expect(try room.host(.counts([9, 4, 1])).count == 2)
        #expect(room.stage == .shown)
        try room.host(.counts([9, 4, 2]))
        #expect(
            try room.host(.next) == [
                Room.Record(
                    event: .answer(item: "first", given: ["rush"], votes: [["rush": 9, "ask": 4, "wait": 2]]))
            ])
    }

    @Test func ofTwoHostsOneIsTold() throws {
        var room = try SampleRoom.make()
        try room.host(.begin)
        let step = room.step
        try room.apply(.host(.reveal), atStep: step)
        #expect(throws: RoomFailure.stale) { try room.apply(.host(.reveal), atStep: step) }
        #expect(throws: RoomFailure.stale) { try room.apply(.host(.next), atStep: step) }
        #expect(room.stage == .shown)
        #expect(throws: RoomFailure.stale) { try room.host(.begin) }
    }

    @Test func whoComesLateCatchesUp() throws {
        var room = try SampleRoom.make()
        try room.join("A")
        try room.host(.begin)
        try room.vote("A:ask")
        try room.host(.reveal)
        try room.host(.next)
        try room.host(.next)
        try room.join("B")
        try room.vote("A:call B:call")
        let records = try room.host(.reveal)
        // The record of whoever is late begins with what they were there for.
        #expect(records.last == Room.Record(participant: "B", event: .answer(item: "second", given: ["call"])))
        #expect(room.participant(withKey: "KEYB") == 1)
        #expect(room.participant(withKey: "KEYZ") == nil)
    }

    @Test func quizzesAndTasks() throws {
        var room = try SampleRoom.make(grader: LengthGrader())
        try room.join("ABC")
        try room.host(.begin)
        for vote in ["A:ask", "A:call", "A:thank"] {
            try room.vote(vote)
            try room.host(.reveal)
            try room.host(.next)
            try room.host(.next)
        }
        #expect(room.session.isPathDone)
        #expect(room.question?.id == "owner")
        #expect(refusal { try room.apply(.voted(name: "A", given: [])) } == "choose at least one")
        #expect(refusal { try room.vote("A:vp+vp") } == "each choice can be named only once")
        try room.vote("A:csm+vp B:manager+vp C:vp")
        try room.host(.reveal)
        // More than half chose the VP; one of three each of the others.
        #expect(room.answer == GroupAnswer(counts: [1, 1, 3], taken: ["vp"]))
        #expect(refusal { try room.host(.again) } != nil)
        try room.host(.next)
        try room.host(.next)
        #expect(room.question?.id == "steps")
        #expect(refusal { try room.vote("A:one+two") } == "put all of them in order")
        try room.vote("A:one+two+three B:two+one+three C:one+two+three")
        try room.host(.reveal)
        #expect(room.answer?.taken == ["one", "two", "three"])
        // How many have each in its place; as shown: two, one, three.
        #expect(room.question?.choices.map(\.id) == ["two", "one", "three"])
        #expect(room.answer?.counts == [2, 2, 3])
        try room.host(.next)
        try room.host(.next)
        #expect(room.question?.form == .writing)
        #expect(refusal { try room.apply(.voted(name: "A", given: [" "])) } == "there is nothing written")
        let long = String(repeating: "x", count: room.limits.text + 1)
        #expect(
            refusal { try room.apply(.voted(name: "A", given: [long])) } == "the text is too long: at most 20000 bytes")
        let good = "Subject: The exports\n\nHello,\n\nyour exports are late, and we call you today.\n\nRegards"
        try room.apply(.voted(name: "A", given: ["No."]))
        try room.apply(.voted(name: "B", given: [good]))
        try room.host(.reveal)
        #expect(room.results.keys.sorted() == [0, 1])
        let points = [0, 1].map { room.results[$0]?.score ?? -1 }
        #expect(points[1] > points[0])
        #expect(room.answer?.taken == [good])
        try room.host(.next)
        try room.host(.next)
        #expect(room.stage == .ended)
        #expect(room.session.isFinished)
        #expect(refusal { try room.host(.next) } == "the exercise is at its end")
    }

    @Test func anOrderIsOneThatMostGave() throws {
        let question = try #require(try SampleRoom.at("steps").question)
        let (forwards, last) = (["one", "two", "three"], ["three", "one", "two"])
        // In the mean places the first would be "one", "three" and "two" level: an order that nobody gave.
        let answer = GroupAnswer([forwards, last, last, forwards, last], to: question)
        #expect(answer.taken == last)
        // Shown as two, one, three.
        #expect(answer.counts == [3, 3, 3])
        var level = GroupAnswer([forwards, last, ["two", "one", "three"], last, forwards], to: question)
        #expect(level.taken == nil)
        #expect(level.counts.isEmpty)
        #expect(level.open == "B A C and C B A are level. Which order does the group take?")
        level.take(forwards, of: [forwards, last], question)
        #expect(level.counts == [1, 1, 1])
    }

    @Test func ofAllThatApplyMoreThanHalfDecideOrTheHost() throws {
        var room = try SampleRoom.at("owner")
        try room.vote("A:csm B:manager")
        try room.host(.reveal)
        #expect(room.answer?.taken == nil)
        #expect(room.answer?.open == "No answer was taken by more than half. Which ones does the group take?")
        #expect(refusal { try room.host(.next) } == "the group has not chosen yet")
        try room.host(.choose(["manager"]))
        try room.host(.next)
        #expect(room.past.last?.taken == ["manager"])
    }

    @Test func withoutVotesThereIsNoAnswerUntilTheHostSaysWhatTheRoomDoes() throws {
        var room = try SampleRoom.make()
        try room.host(.begin)
        for given in [["ask"], ["call"], ["thank"]] {
            try room.host(.reveal)
            try room.host(.choose(given))
            try room.host(.next)
            try room.host(.next)
        }
        for (id, given) in [("owner", ["vp", "csm"]), ("steps", ["two", "one", "three"])] {
            #expect(room.question?.id == id)
            try room.host(.reveal)
            #expect(room.answer?.taken == nil)
            #expect(refusal { try room.host(.next) } == "the group has not chosen yet")
            try room.host(.choose(given))
            #expect(try room.host(.next).map(\.event) == [.answer(item: id, given: given, votes: [])])
            try room.host(.next)
        }
    }

    /// A room that talked wrote one text, and nobody has to hand it in from a phone.
    @Test func theHostWritesForTheGroup() throws {
        var limits = Room.Limits()
        limits.text = 100
        var room = try SampleRoom.make(
            "scenario \"A\"\nquiz q \"Who?\" { answer a \"A\" correct; answer b \"B\" }\ntask mail \"Write it.\" { grade email }\n",
            limits: limits, grader: LengthGrader())
        try room.join("A")
        try room.host(.begin)
        for action in [HostAction.reveal, .choose(["a"]), .next, .next] { try room.host(action) }
        try room.vote("A:Short")
        try room.host(.reveal)
        #expect(room.host(present: 1)["actions"] == ["next", "choose"])
        #expect(refusal { try room.host(.choose([" "])) } == "there is nothing written")
        #expect(
            refusal { try room.host(.choose([String(repeating: "x", count: 101)])) }
                == "the text is too long: at most 100 bytes")
        try room.host(.choose(["What we wrote together"]))
        #expect(room.shared["votes"]?["taken"] == ["What we wrote together"])
        #expect(room.shared["votes"]?["typed"] == true)
        let record = try room.host(.next)
        #expect(record.map(\.event) == [.answer(item: "mail", given: ["What we wrote together"], votes: [])])
        #expect(room.shared["told"]?["result"]?["points"] == "22")
        // What A wrote stays A's.
        #expect(room.own(0)["given"] == ["Short"])
        #expect(room.own(0)["result"]?["points"] == "5")
    }

    @Test func namesAreClean() throws {
        var room = try SampleRoom.make()
        #expect(room.freeName(for: "  Team\n2 ") == "Team 2")
        #expect(room.freeName(for: "") == "Phone 1")
        #expect(
            room.freeName(for: "a\u{202E}b\u{1B}[2J").unicodeScalars.allSatisfy { $0.value >= 32 && $0 != "\u{202E}" })
        #expect(room.freeName(for: String(repeating: "x", count: 1000)).count == 40)
        try room.join("A")
        #expect(room.freeName(for: "A") == "A (2)")
        #expect(refusal { try room.join("A") } == "the name is taken")
    }

    @Test func aRoomIsFull() throws {
        var limits = Room.Limits()
        limits.participants = 2
        var room = try SampleRoom.make(limits: limits)
        try room.join("AB")
        #expect(throws: RoomFailure.full) { try room.join("C") }
        #expect(room.participants.count == 2)
    }
}
