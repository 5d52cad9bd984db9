import Foundation
import PseudoTerminal
import Testing

/// The REPL as people use it: the real executable on a pseudo-terminal, keys and screen.
@Suite(.serialized) struct ReplTests {
    private static let text = """
        scenario "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { received 2026-03-02T09:10Z }
        deliver email { words 120..160; tone calm, accountable }
        constraint no refunds
        variant small { customer { employees 20 } }
        """

    private func start(
        _ place: Workplace, _ arguments: [String] = ["case.rs"], columns: Int = 100, rows: Int = 40,
        inputrc: String = "/dev/null"
    ) throws -> PseudoTerminal {
        _ = try place.file("case.rs", ReplTests.text)
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let terminal = try PseudoTerminal(
            try #require(program), arguments.map { $0.hasSuffix(".rs") ? place.path($0) : $0 },
            environment: [
                "XDG_STATE_HOME": place.folder.path, "HOME": place.folder.path, "INPUTRC": inputrc, "NO_COLOR": "1",
                "PAGER": "cat", "TERM": "xterm",
            ], columns: columns, rows: rows)
        try terminal.wait(forLine: "recover>")
        return terminal
    }

    @Test func aStatementShowsWhatItChangedAndCtrlDLeaves() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send("deliver email { words ..90 }\r")
        try terminal.wait(for: "email.words: 120..160 → ..90")
        try terminal.wait(forLine: "recover>")
        try terminal.send("email.words\r")
        try terminal.wait(for: "\n..90")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func tabCompletesKeywordsFieldsAndCommands() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send("cust\t{ ten\t3 years }\r")
        try terminal.wait(for: "customer.tenure: 9 months → 3 years")
        try terminal.wait(forLine: "recover>")
        try terminal.send(":wh\temail.wo\t\r")
        try terminal.wait(for: "email.words is 120..160")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func aBlockGoesOnOverLinesAndIsOneEntryAfterARestart() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send("customer {\r")
        try terminal.wait(forLine: "    ...")
        try terminal.send("employees 20\r}\r")
        try terminal.wait(for: "segment: enterprise → smb")
        try terminal.wait(forLine: "recover>")
        try terminal.send("quit\r")
        #expect(try terminal.waitForExit() == 0)
        let history = try FileManager.default.attributesOfItem(atPath: place.path("recoverscript/history"))
        #expect(history[.posixPermissions] as? Int == 0o600)
        let second = try start(place)
        try second.send(Key.up + Key.up + "\r")
        try second.wait(for: "segment: enterprise → smb")
        try second.wait(forLine: "recover>")
        try second.send(Key.control("d"))
        #expect(try second.waitForExit() == 0)
    }

    @Test func ctrlCCancelsTheLineAndTheBlockAndNeverEndsTheProgram() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send("customer \"x")
        try terminal.wait(for: "recover> customer \"x")
        try terminal.send(Key.control("c"))
        try terminal.wait(for: "customer \"x^C")
        try terminal.wait(forLine: "recover>")
        try terminal.send("customer {\r")
        try terminal.wait(forLine: "    ...")
        try terminal.send(Key.control("c"))
        try terminal.wait(forLine: "recover>")
        try terminal.send("customer.employees\r")
        try terminal.wait(for: "\n600")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func ctrlCCancelsAnEvaluation() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send(":vary feedback.score 0..5 customer.employees 1, 2, 3, 4, 5, 6, 7, 8, 9, 10")
        try terminal.wait(for: "9, 10")
        let row = terminal.screen.cursor.row
        try terminal.send("\r")
        try terminal.wait("the line to be taken") { $0.cursor.row > row }
        // One that comes before the evaluation has begun cancels nothing; all of it takes seconds in a debug build.
        usleep(300_000)
        try terminal.send(Key.control("c"))
        try terminal.wait(for: "Cancelled.")
        try terminal.wait(forLine: "recover>")
        try terminal.send("customer.employees\r")
        try terminal.wait(for: "\n600")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func aPastedBlockWithTabsIsText() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send(Key.paste("customer {\n\temployees 20\n\ttenure 3 years\n}") + "\r")
        try terminal.wait(for: "customer.tenure: 9 months → 3 years")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func anInputrcAndAResizedWindowAreHonoured() throws {
        let place = try Workplace()
        let inputrc = try place.file("inputrc", "$if recoverscript\n\"\\C-t\": \":why email.words\"\n$endif\n")
        let terminal = try start(place, inputrc: inputrc)
        terminal.resize(columns: 60, rows: 30)
        try terminal.send(Key.control("t") + "\r")
        try terminal.wait(for: "email.words is 120..160")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func privateSessionsLeaveNoTrace() throws {
        let place = try Workplace()
        let terminal = try start(place, ["repl", "--private", "case.rs"])
        try terminal.send("customer { employees 20 }\r")
        try terminal.wait(for: "segment")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
        #expect(!((try? place.text("recoverscript/history")) ?? "").contains("employees"))
    }

    @Test func pipedInputIsAScriptThatEndsAtTheFirstError() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", ReplTests.text)
        let script = try place.file(
            "script", "email.words\ncustomer {\n  employees 20\n}\nsegment\nnonsense 1\nsegment\n")
        let stopped = try runCommand("repl", file, input: script)
        #expect(stopped.status == 1)
        #expect(stopped.output.contains("120..160\n"))
        #expect(stopped.output.hasSuffix("smb\n"))
        #expect(stopped.errors.contains("error[unknown-keyword]"))
        let all = try runCommand("repl", file, "--keep-going", input: script)
        #expect(all.status == 1)
        #expect(all.output.hasSuffix("smb\nsmb\n"))
        #expect(!all.output.contains("recover>"))
    }
}
