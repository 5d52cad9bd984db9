import Foundation
import PseudoTerminal
import Testing

/// What is pasted into `play` is text or nothing: no line of it comes to a shell.
@Suite struct PlayPasteTests {
    private static let exercise = """
        scenario "Mail"
        customer "Owner" { name "Nora Field" }
        feedback 4/10 "Parcels arrive late." { issue late "Parcels arrive late" fixable }
        decision first "What?" { option call "Call" correct because "x"; option mail "Mail" harmful because "y" }
        deliver email { words 10..60 }
        task note "Write to her." { grade email }
        """

    private func play(_ place: Workplace) throws -> PseudoTerminal {
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let file = try place.file("mail.rs", PlayPasteTests.exercise)
        return try PseudoTerminal(
            try #require(program), ["play", "--record", place.path("run.jsonl"), file],
            environment: ["HOME": place.folder.path, "INPUTRC": "/dev/null", "NO_COLOR": "1", "TERM": "xterm"],
            columns: 60, rows: 40)
    }

    private func toTheTask(_ terminal: PseudoTerminal) throws {
        try terminal.wait(forLine: "›")
        try terminal.send("a\r")
        // Nothing is broken inside a word.
        try terminal.wait(for: "\n  dot ends it.")
        try terminal.wait(forLine: "›")
    }

    /// Of what comes at once, a dot between other lines is text.
    @Test func aDotInAPasteIsText() throws {
        let place = try Workplace()
        let terminal = try play(place)
        try toTheTask(terminal)
        try terminal.send(Key.paste("Dear Nora,\nparcels arrive late.\n.\nquit\nMaya Holm") + "\r")
        try terminal.send(".\r")
        try terminal.wait(for: "r shows all reasons")
        try terminal.send("\r")
        #expect(try terminal.waitForExit() == 0)
        let record = try place.text("run.jsonl")
        #expect(record.contains(#"Dear Nora,\nparcels arrive late.\n.\nquit\nMaya Holm"#), "\(record)")
    }

    /// Where the terminal puts no brackets around it, what follows the dot is dropped, and said so.
    @Test func whatFollowsTheDotGoesNowhere() throws {
        let place = try Workplace()
        let terminal = try play(place)
        try toTheTask(terminal)
        try terminal.send("Dear Nora,\rparcels arrive late.\r.\rtouch here\r\rMaya Holm")
        try terminal.wait(for: "2 lines came after the end, and are left out.")
        try terminal.wait(forLine: "r shows all reasons, Return ends")
        try terminal.send("\r")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func whoLeavesIsToldWhatIsKept() throws {
        let place = try Workplace()
        let terminal = try play(place)
        try terminal.wait(forLine: "›")
        try terminal.send("quit\rtouch here\r")
        try terminal.wait(for: "1 line came after the end, and is left out.")
        try terminal.wait(for: "Kept; the same command goes on here.")
        #expect(try terminal.waitForExit() == 0)
    }
}
