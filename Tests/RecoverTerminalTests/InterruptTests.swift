import Foundation
import PseudoTerminal
import Testing

@Suite struct InterruptTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func controlCDropsTheLineAndLeavesItOnTheScreen() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("half a statement")
        try terminal.wait(forLine: "demo> half a statement")
        try terminal.send(Key.control("c"))
        try terminal.wait("for a new prompt") { $0.text == "demo> half a statement^C\ndemo>" }
        try terminal.enter("next")
        try terminal.send(Key.up + Key.up)
        try terminal.wait(forLine: "demo> next")
    }

    @Test func controlCOnALineLongerThanTheScreenGoesBelowIt() throws {
        let terminal = try startDemo(in: folder, columns: 20)
        try terminal.send("abcdefghijklmnopqrstuvwxyz" + Key.control("a"))
        try terminal.wait("for the cursor at the start") { $0.cursor == (0, 6) && $0.text.contains("z") }
        try terminal.send(Key.control("c"))
        try terminal.wait("for a new prompt") { $0.lines[2] == "demo>" && $0.cursor.row == 2 }
        #expect(terminal.screen.text == "demo> abcdefghijklmn\nopqrstuvwxyz^C\ndemo>")
    }

    @Test func controlCDropsAnUnfinishedBlock() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("email {" + Key.enter)
        try terminal.wait(forLine: "more>")
        try terminal.send("words")
        try terminal.wait(forLine: "more> words")
        try terminal.send(Key.control("c"))
        try terminal.wait("for a new prompt") { $0.text == "demo> email {\nmore> words^C\ndemo>" }
        try terminal.enter("next")
    }

    @Test func controlCCancelsWhatRuns() throws {
        let terminal = try startDemo(in: folder)
        for _ in 1...2 {
            try terminal.send(Key.control("l"))
            try terminal.wait("for an empty screen") { $0.text == "demo>" }
            try terminal.send("spin" + Key.enter)
            try terminal.wait(for: "spinning")
            try terminal.send(Key.control("c"))
            try terminal.wait(for: "cancelled")
            try terminal.wait(forLine: "demo>")
        }
        try terminal.quit()
    }

    @Test func controlCInTheMiddleOfASearchOrAKeySequence() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.control("r") + "ab")
        try terminal.wait(for: "reverse-i-search)`ab'")
        try terminal.send(Key.control("c"))
        try terminal.wait(forLine: "demo>")
        try terminal.send("x" + Key.escape)
        try terminal.wait(forLine: "demo> x")
        try terminal.send(Key.control("c"))
        try terminal.wait("for a new prompt") { $0.line == "demo>" && $0.text.contains("demo> x^C") }
        try terminal.enter("next")
    }

    @Test func anInterruptIsToldApartFromTheEnd() throws {
        let interrupted = try startDemo(in: folder, "--once")
        try interrupted.send(Key.control("c"))
        try interrupted.wait(for: "outcome: interrupted")
        let ended = try startDemo(in: folder, "--once")
        try ended.send(Key.control("d"))
        try ended.wait(for: "outcome: end")
    }

    @Test func controlDEndsOnALineOfItsOwn() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send(Key.control("d"))
        try terminal.wait(for: "demo>\nbye")
        #expect(try terminal.waitForExit() == 0)
        #expect(terminal.screen.text == "demo>\nbye")
    }

    @Test func controlDInABlockHandsOnWhatThereIs() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("email {" + Key.enter)
        try terminal.wait(forLine: "more>")
        try terminal.send(Key.control("d"))
        try terminal.wait(for: "read: [email {]")
        try terminal.wait(forLine: "demo>")
    }

    @Test func aTerminationSignalEndsTheProgramAndGivesTheTerminalBack() throws {
        let terminal = try startDemo(in: folder)
        try terminal.send("half")
        try terminal.wait(forLine: "demo> half")
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForExit() == 128 + SIGTERM)
        // The last word on brackets around pasted text: off.
        let output = String(decoding: terminal.output, as: UTF8.self)
        #expect(output.range(of: "\u{1B}[?2004l", options: .backwards) != nil)
    }
}
