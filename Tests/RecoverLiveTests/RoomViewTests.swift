import RecoverBase
import Testing

@testable import RecoverLive

/// What the pages are told, and what not yet.
@Suite struct RoomViewTests {
    private func texts(_ room: Room) -> [String] {
        [room.shared, room.host(present: 1), room.own(0)].map { $0.write() }
    }

    @Test func nothingIsShownBeforeItsTime() throws {
        var room = try SampleRoom.make()
        try room.join("AB")
        for text in texts(room) { #expect(!text.contains("What first?")) }
        try room.host(.begin)
        try room.vote("A:ask B:rush")
        // Neither the votes nor the key, the hint, what comes of it or how it ends.
        for text in texts(room) {
            for secret in [
                "\"counts\":", "taken", "They feel heard", "harmful", "Who can act", "They talk", "They stay", "better",
            ] {
                #expect(!text.contains(secret), "\(secret)")
            }
        }
        #expect(
            room.shared.write()
                == {
                    var other = room
                    try? other.vote("A:wait")
                    return other.shared.write()
                }())
        try room.host(.hint)
        #expect(texts(room)[0].contains("Who can act"))
        try room.host(.reveal)
        let shown = texts(room)[0]
        #expect(shown.contains("counts"))
        for secret in ["They feel heard", "Harmful", "They talk"] { #expect(!shown.contains(secret), "\(secret)") }
        try room.host(.key)
        #expect(texts(room)[0].contains("They feel heard"))
        #expect(!texts(room)[0].contains("They talk"))
    }

    @Test func aPhoneSeesItsOwn() throws {
        var room = try SampleRoom.make()
        try room.join("AB")
        try room.host(.begin)
        try room.vote("A:ask")
        #expect(room.own(0)["given"] == ["ask"])
        #expect(room.own(0)["code"] == "KEYA")
        #expect(room.own(1)["given"] == nil)
        #expect(!room.own(0).write().contains("KEYB"))
        #expect(!room.shared.write().contains("KEY"))
        #expect(!room.host(present: 2).write().contains("KEY"))
        #expect(room.host(present: 2)["waiting"] == ["B"])
    }

    /// Of a second vote the wall says who changed, not that all answered long ago.
    @Test func theSecondVoteCountsChanges() throws {
        var room = try SampleRoom.make()
        try room.join("AB")
        try room.host(.begin)
        try room.vote("A:ask B:rush")
        #expect(room.host(present: 2)["changed"] == nil)
        try room.host(.reveal)
        try room.host(.again)
        #expect(room.host(present: 2)["changed"] == 0)
        try room.vote("B:ask")
        #expect(room.host(present: 2)["changed"] == 1)
    }

    /// The group's result is the wall's; a phone is told its own as well, as `class` will.
    @Test func aPhoneIsToldItsOwnOutcome() throws {
        var room = try SampleRoom.make(
            """
            scenario "Late exports"
            decision first "What first?" { option ask "Ask" correct; option wait "Wait" weak; option rush "Rush" harmful }
            decision then "And then?" { option call "Call" correct; option leave "Leave" harmful }
            quiz owner "Who owns it?" { answer csm "The CSM"; answer manager "A manager" correct }
            ending last "They stay" otherwise
            pass at 80

            """)
        try room.join("ABCD")
        try room.host(.begin)
        for votes in ["A:ask B:wait C:ask D:ask", "A:call B:call C:call", "A:manager B:csm C:manager D:manager"] {
            #expect(room.own(0)["outcome"] == nil)
            try room.vote(votes)
            try room.host(.reveal)
            if votes.contains("B:csm") {
                // Of a knowledge check the first answer counts.
                try room.host(.again)
                try room.vote("B:manager")
                try room.host(.reveal)
            }
            try room.host(.next)
            try room.host(.next)
        }
        #expect(room.stage == .ended)
        #expect(
            room.shared["debrief"]?["result"] == ["Judgement 100. Outcome: They stay.", "Passed (at 80)."])
        #expect(room.own(0)["outcome"] == ["Judgement 100. Outcome: They stay.", "Passed (at 80)."])
        #expect(
            room.own(1)["outcome"] == ["Judgement 44. Outcome: They stay.", "Not passed: it takes 80 to pass."])
        // Without an answer to one of the questions it is no whole run.
        #expect(room.own(3)["outcome"] == nil)
    }

    @Test func theEndIsForAll() throws {
        var room = try SampleRoom.make()
        try room.join("A")
        try room.host(.begin)
        while room.stage != .ended {
            if let choice = room.question?.choices.first?.id {
                let all = room.question?.form == .inOrder ? room.question?.choices.map(\.id) ?? [] : [choice]
                try room.apply(.voted(name: "A", given: all))
            } else {
                try room.apply(.voted(name: "A", given: ["<script>hacked()</script>\u{202E}"]))
            }
            try room.host(.reveal)
            try room.host(.next)
            try room.host(.next)
        }
        let debrief = try #require(room.shared["debrief"])
        #expect(debrief["result"]?.texts?.first?.hasPrefix("Judgement") == true)
        #expect(debrief["questions"] == ["What helped?"])
        // It took the first of each: rush, which leads to the last decision.
        guard case .array(let decisions)? = debrief["decisions"] else { throw RoomFailure.unknown }
        #expect(decisions.count == 2)
        #expect(decisions[0].write().contains("A. Rush (HARMFUL, 0)"))
        #expect(decisions[0].write().contains("A 1, B 0, C 0"))
        #expect(debrief["ending"]?["title"] == "They leave")
        guard case .array(let answers)? = room.own(0)["answers"] else { throw RoomFailure.unknown }
        #expect(answers.count == 5)
        #expect(answers[0]["verdict"] == "Harmful. Too fast.")
        // What turns the direction of text is shown, and does not act.
        #expect(!room.own(0).write().unicodeScalars.contains("\u{202E}"))
    }

    @Test func theHostIsToldWhatCanBeDone() throws {
        var room = try SampleRoom.make()
        func actions() -> [String] { room.host(present: 0)["actions"]?.texts ?? [] }
        #expect(actions() == ["begin"])
        try room.join("A")
        try room.host(.begin)
        #expect(actions() == ["reveal", "timer", "hint", "counts"])
        try room.host(.reveal)
        #expect(actions() == ["key", "counts", "again", "choose"])
        try room.host(.choose(["ask"]))
        #expect(actions() == ["next", "key", "counts", "again", "choose"])
        try room.host(.next)
        #expect(actions() == ["next"])
    }

    @Test func theCaseIsReadByAll() throws {
        let room = try SampleRoom.make()
        #expect(room.reading["situation"] == "The exports are late.")
        #expect(room.reading["title"] == "Late exports")
    }
}
