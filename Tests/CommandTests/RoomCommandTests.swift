import Foundation
import PseudoTerminal
import Testing

/// `play --room`: on a pipe and on a terminal.
@Suite struct RoomCommandTests {
    private static let text = """
        scenario "Late exports"
        situation "The exports are late."
        drop rule
        rule ready "Someone is prepared" { expects option.prepared; weight 20; because "It helps." }
        rule asked "Someone asks" { expects option.asks; weight 30 }
        rule ours "We call" { expects option.channel is call; weight 40; because "A voice carries." }
        meter trust "Trust" 0..10 = 4
        decision first "What first?" {
          discuss 10 minutes
          option rush "Rush" { channel email; effect trust -2 }
          option ask "Ask" { asks; channel call; effect trust +2.5; takes 90 minutes; reveal "They talk." }
          option wait "Wait" { channel none }
        }
        ending won "They stay" when trust >= 6 { text "For now." }
        ending lost "They leave" otherwise
        debrief "What helped?"
        debrief "What did not?"
        """

    private func play(_ input: String, _ arguments: String...) throws -> CommandResult {
        let place = try Workplace()
        let file = try place.file("case.rs", RoomCommandTests.text)
        return try runCommand(["play", "--room"] + arguments + [file], input: try place.file("votes", input))
    }

    @Test func aRoomOnAPipe() throws {
        let run = try play("2 9 1\nreveal\n")
        #expect(run.status == 0, "\(run.errors)")
        for part in [
            "9 votes", "1 vote\n", "The group goes with:\n  B  Ask", "The best.", "✓  We call",
            "✗  We call. A voice carries.",
            "They talk.", "Judgement 100. Outcome: They stay.", "Nothing better was offered.",
            "Room    A 2, B 9, C 1",
            "1 hour and 30 minutes later", "Trust: 7 of 10, up from 4", "They stay", "What helped?", "What did not?",
        ] { #expect(run.output.contains(part), "\(part)") }
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.output.firstMatch(of: /\d\.\d/) == nil)
        for id in ["ready", "asked", "ours"] { #expect(!run.output.contains(id), "\(id)") }
    }

    @Test func nothingOfTheKeyIsShownBeforeReveal() throws {
        let key = ["We call", "The best", "weakest", "Which are better"]
        let without = try play("2 9 1\n")
        #expect(without.status == 0)
        let before = without.output.components(separatedBy: "Looking back")[0]
        for part in key { #expect(!before.contains(part), "\(part)") }
        let early = try play("reveal\n2\n\n")
        #expect(early.status == 0)
        #expect(early.output.contains("`reveal` comes after the vote"))
        for part in key { #expect(!early.output.components(separatedBy: "Looking back")[0].contains(part), "\(part)") }
    }

    @Test func aTieAsksAndMistakesAreSaid() throws {
        let tied = try play("5 1 5\nwait\n")
        #expect(tied.status == 0)
        #expect(tied.output.contains("A and C are level. Which one does the group take?"))
        #expect(tied.output.contains("The group goes with:\n  C  Wait"))
        let wrong = try play("5 1\n0 0 0\n1, 2, 3\n")
        #expect(wrong.status == 0)
        #expect(wrong.output.contains("there are 3 options: type as many counts, such as 4 1 9"))
        #expect(wrong.output.contains("nobody has voted"))
        #expect(try play("5 1 5\n").errors.contains("the answers end before the questions do"))
        #expect(try play("", "--answers", "ask").status == 2)
    }

    @Test func theShippedExercisesHaveNoDecimals() throws {
        let place = try Workplace()
        let votes = try place.file("votes", String(repeating: "1\nreveal\n", count: 12))
        let run = try runCommand(
            "play", "--room", "--seed", "3", scenario("exercise-garden-centres.rs"), input: votes)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Which are better?"))
        // The reading grade of a text has one.
        #expect(run.output.replacing(/grade \d+\.\d/, with: "").firstMatch(of: /\d\.\d/) == nil)
    }

    @Test func aRoomOnATerminal() throws {
        let place = try Workplace()
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let record = place.path("run")
        let terminal = try PseudoTerminal(
            try #require(program),
            ["play", "--room", "--record", record, try place.file("case.rs", RoomCommandTests.text)],
            environment: ["HOME": place.folder.path, "INPUTRC": "/dev/null", "NO_COLOR": "1", "TERM": "xterm"],
            columns: 80, rows: 30)
        // The title with the case, where there is one, then the situation.
        try terminal.wait(for: "Late exports")
        try terminal.wait(forLine: "Return goes on")
        #expect(!terminal.screen.text.contains("The exports are late."))
        try terminal.send("\r")
        try terminal.wait(for: "The exports are late.")
        try terminal.wait(forLine: "Return goes on")
        try terminal.send("\r")
        try terminal.wait(for: "Trust: 4 of 10")
        #expect(!terminal.screen.text.contains("The exports are late."))
        try terminal.wait(forLine: "Return goes on")
        try terminal.send("\r")
        try terminal.wait(forLine: "›")
        try terminal.send("2 5 5\r")
        try terminal.wait(for: "5 votes")
        try terminal.wait(for: "9:5")
        try terminal.send("\r")
        try terminal.wait(for: "Vote again")
        try terminal.wait(forLine: "›")
        try terminal.send("2 9 1\r")
        try terminal.wait(for: "The group goes with:")
        try terminal.wait(for: "9 votes after talking")
        try terminal.wait(forLine: "Return goes on; `reveal` shows which are better")
        #expect(!terminal.screen.text.contains("The best"))
        try terminal.send("reveal\r")
        try terminal.wait(for: "Which are better?")
        // The order, the reasons of three options, what is told, the meters, the ending and the look back.
        for part in [
            "B  Ask\n   The best", "A  Rush\n   The weakest", "C  Wait\n   The weakest", "They talk.", "up from 4",
            "For now.", "Judgement 100", "after talking: A 2, B 9, C 1",
        ] {
            try terminal.wait(forLine: "Return goes on")
            try terminal.send("\r")
            try terminal.wait(for: part)
        }
        // It offers all reasons, as often as somebody asks; then come the questions to talk about.
        try terminal.wait(forLine: "Return goes on; r shows all reasons")
        try terminal.send("r\r")
        try terminal.wait(for: "✓  We call\n  ✓  Someone asks")
        try terminal.wait(forLine: "Return goes on; r shows all reasons")
        try terminal.send("\r")
        try terminal.wait(for: "What did not?")
        try terminal.wait(forLine: "Return goes on")
        try terminal.send("\r")
        #expect(try terminal.waitForExit() == 0)
        #expect(
            try place.text("run").hasSuffix(
                #"{"answer":["ask"],"question":"first","votes":[{"ask":5,"rush":2,"wait":5},{"ask":9,"rush":2,"wait":1}]}"#
                    + "\n"))
    }

    @Test func theTimerTakesAVoteAndCtrlC() throws {
        let place = try Workplace()
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let file = try place.file("case.rs", RoomCommandTests.text)
        for (keys, status) in [("2 9 1\r", Int32(0)), (Key.control("c"), 130)] {
            let terminal = try PseudoTerminal(
                try #require(program), ["play", "--room", "--record", place.path("run-\(status)"), file],
                environment: ["HOME": place.folder.path, "INPUTRC": "/dev/null", "NO_COLOR": "1", "TERM": "xterm"])
            for _ in 0..<3 {
                try terminal.wait(forLine: "Return goes on")
                let before = terminal.screen.text
                try terminal.send("\r")
                try terminal.wait("the next screen") { $0.text != before && !$0.text.isEmpty }
            }
            try terminal.wait(forLine: "›")
            try terminal.send("2 5 5\r")
            try terminal.wait(for: "9:5")
            try terminal.send(keys)
            if status == 0 {
                try terminal.wait(for: "The group goes with:")
                try terminal.wait(forLine: "Return goes on; `reveal` shows which are better")
                try terminal.send("quit\r")
            }
            #expect(try terminal.waitForExit() == status)
        }
        #expect(try place.text("run-0").contains(#""votes":[{"ask":5,"rush":2,"wait":5},{"ask":9,"rush":2,"wait":1}]"#))
    }
}
