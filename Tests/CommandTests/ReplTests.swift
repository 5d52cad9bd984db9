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
        inputrc: String = "/dev/null", environment: [String: String] = [:]
    ) throws -> PseudoTerminal {
        _ = try place.file("case.rs", ReplTests.text)
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let terminal = try PseudoTerminal(
            try #require(program), arguments.map { $0.hasSuffix(".rs") ? place.path($0) : $0 },
            environment: [
                "XDG_STATE_HOME": place.folder.path, "HOME": place.folder.path, "INPUTRC": inputrc, "NO_COLOR": "1",
                "PAGER": "cat", "TERM": "xterm",
            ].merging(environment) { _, given in given }, columns: columns, rows: rows)
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
        try terminal.wait(for: "Ctrl-D again leaves.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func anOpenBlockSaysHowItEnds() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send("customer {\r")
        try terminal.wait(forLine: "    ...")
        try terminal.send(":quit\r")
        try terminal.wait(for: "`}` ends the block, Ctrl-C drops it.")
        try terminal.send(Key.control("c"))
        try terminal.wait(forLine: "recover>")
        try terminal.send("quit\r")
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func anAnswerReplacesNoCase() throws {
        let place = try Workplace()
        _ = try place.file("other.rs", "scenario \"Kept\"\n")
        let terminal = try start(place, columns: 200)
        try terminal.send(":prompt > \(place.path("other.rs"))\r")
        try terminal.wait(for: "other.rs is there already and would be lost; choose another name.")
        #expect(try place.text("other.rs") == "scenario \"Kept\"\n")
        try terminal.send("quit\r")
        #expect(try terminal.waitForExit() == 0)
    }

    /// What is quoted of a long line fits the terminal, so that the caret stands under what it means.
    @Test func anExcerptFitsTheTerminal() throws {
        let place = try Workplace()
        let file = try place.file(
            "long.rs",
            "customer \"Operations Director\" { name \"Dana Whitfield\"; employees 200; tenure: 9 months }\n")
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path
        let terminal = try PseudoTerminal(
            try #require(program), ["check", file], environment: ["NO_COLOR": "1", "TERM": "xterm"], columns: 70,
            rows: 30)
        try terminal.wait(for: "…")
        try terminal.wait("the caret under the colon") { screen in
            let lines = screen.lines.map(Array.init)
            return lines.indices.dropFirst().contains { row in
                guard let caret = lines[row].firstIndex(of: "^"), lines[row].filter({ $0 == "^" }).count == 1 else {
                    return false
                }
                return caret < lines[row - 1].count && lines[row - 1][caret] == ":"
            }
        }
        #expect(try terminal.waitForExit() == 1)
    }

    @Test func itSaysWhatIsLoadedAndWhatToTryAndKeepsAWhatIf() throws {
        let place = try Workplace()
        let terminal = try start(place, columns: 200)
        try terminal.wait(for: "Late exports. Variants: small.")
        try terminal.wait(for: "Try a what-if: `tenure 3 years`, `score 6`, `customer { employees 20; value low }`.")
        try terminal.send("customer.tenure=\"3 years\"\r")
        try terminal.wait(for: "customer.tenure: 9 months → 3 years")
        try terminal.wait(forLine: "recover>")
        try terminal.send(":keep long-standing\r")
        try terminal.wait(for: "written, with the variant `long-standing`.")
        try terminal.wait(forLine: "recover>")
        try terminal.send("quit\r")
        #expect(try terminal.waitForExit() == 0)
        #expect(try place.text("case.rs").contains("variant long-standing {\n  customer { tenure 3 years }\n}\n"))
        let piped = try runCommand("repl", place.path("case.rs"), input: try place.file("script", "segment\n"))
        #expect(!piped.output.contains("Try a what-if"))
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
        try terminal.wait(for: "Ctrl-D again leaves.")
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
        try terminal.wait(for: "What you typed is not kept. `:keep NAME` keeps it; `:quit` again leaves.")
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
        try second.wait(for: "Ctrl-D again leaves.")
        try second.wait(forLine: "recover>")
        try second.send(Key.control("d"))
        #expect(try second.waitForExit() == 0)
    }

    @Test func ctrlDWarnsOnceOfWhatIsNotKept() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send("tenure 3 years\r")
        try terminal.wait(for: "Taken as `customer { tenure 3 years }`.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        try terminal.wait(for: "What you typed is not kept. `:keep NAME` keeps it; Ctrl-D again leaves.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
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
        try terminal.wait(for: "Ctrl-D again leaves.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    @Test func aPasteOfLinesIsTakenLineByLine() throws {
        let place = try Workplace()
        let terminal = try start(place)
        try terminal.send(
            Key.paste("score 6\nemail words ..90\nemail.words\ncustomer {\n\temployees 20\n}\nundo") + "\r")
        try terminal.wait(for: "Taken as `feedback 6/10`.")
        try terminal.wait(for: "email.words: 120..160 → ..90")
        try terminal.wait(for: "\n..90")
        try terminal.wait(for: "Taken back: `customer {")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        try terminal.wait(for: "Ctrl-D again leaves.")
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

    /// In a locale that knows no UTF-8: typing, correcting and answering in letters beyond ASCII.
    @Test func lettersBeyondASCIIWorkInTheCLocale() throws {
        let place = try Workplace()
        let terminal = try start(place, environment: ["LC_ALL": "C", "LANG": "C"])
        try terminal.send("customer { name \"Zoë Größe 日本x")
        try terminal.send(Key.backspace + Key.left + Key.left + Key.backspace + "ä" + Key.right + Key.right + "\" }\r")
        try terminal.wait(for: "customer.name: \"Dana\" → \"Zoë Größeä日本\"")
        try terminal.wait(forLine: "recover>")
        try terminal.send(":why customer.näme\r")
        try terminal.wait(for: "Nothing is written at `customer.näme`.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        try terminal.wait(for: "Ctrl-D again leaves.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
    }

    /// Stopped and brought back by a shell with job control, the line goes on where it was.
    @Test func ctrlZStopsAndFgGoesOn() throws {
        let place = try Workplace()
        let shell = try startShell(place)
        try shell.send("recoverscript case.rs\r")
        try shell.wait(forLine: "recover>")
        try shell.send("deliver em")
        try shell.wait(forLine: "recover> deliver em")
        try shell.send(Key.control("z"))
        try shell.wait(for: "Stopped")
        try shell.wait(forLine: "$")
        try bringBack(shell)
        try shell.send("ail { words ..90 }\r")
        try shell.wait(for: "email.words: 120..160 → ..90")
        try shell.wait(forLine: "recover>")

        // In a block, and twice.
        try shell.send("deliver call {\r")
        try shell.wait(forLine: "    ...")
        for _ in 0..<2 {
            try shell.send(Key.control("z"))
            try shell.wait(forLine: "$")
            try bringBack(shell)
        }
        try shell.send("questions 4 }\r")
        try shell.wait(for: "call.questions: 6 → 4")
        try shell.wait(forLine: "recover>")
        try shell.send(Key.control("d"))
        try shell.wait(for: "Ctrl-D again leaves.")
        try shell.wait(forLine: "recover>")
        try shell.send(Key.control("d"))
        try shell.wait(forLine: "$")
        try shell.send("exit\r")
        #expect(try shell.waitForExit() == 0)
    }

    private func bringBack(_ shell: PseudoTerminal) throws {
        try shell.send("fg\r")
        try shell.wait("for the end of the command line") { !$0.line.hasPrefix("$") }
    }

    private func startShell(_ place: Workplace) throws -> PseudoTerminal {
        _ = try place.file("case.rs", ReplTests.text)
        let folder = try #require(Bundle.main.executableURL?.deletingLastPathComponent().path)
        let shell = try PseudoTerminal(
            "/bin/bash", ["--norc", "--noprofile", "-i"],
            environment: [
                "HOME": place.folder.path, "XDG_STATE_HOME": place.folder.path, "INPUTRC": "/dev/null", "NO_COLOR": "1",
                "PAGER": "cat", "TERM": "xterm", "PATH": "\(folder):/usr/bin:/bin", "PS1": "$ ",
            ], columns: 100, rows: 40)
        try shell.wait(forLine: "$")
        try shell.send("cd '\(place.folder.path)' && echo here\r")
        try shell.wait(for: "\nhere")
        return shell
    }

    /// `:edit` hands the last statement to the editor, and what comes back is typed; a long answer goes to the pager.
    @Test func editorAndPagerAreThoseOfTheEnvironment() throws {
        let place = try Workplace()
        let terminal = try start(
            place, rows: 10, environment: ["EDITOR": "sed -i s/90/80/", "PAGER": "sed 's/^/paged: /'"])
        try terminal.send("deliver email { words ..90 }\r")
        try terminal.wait(for: "email.words: 120..160 → ..90")
        try terminal.wait(forLine: "recover>")
        try terminal.send(":edit\r")
        try terminal.wait(for: "email.words: ..90 → ..80")
        try terminal.wait(forLine: "recover>")
        // Nothing was edited, so nothing is typed.
        try terminal.send(":edit\r")
        try terminal.wait(forLine: "recover>")
        try terminal.send("email.words\r")
        try terminal.wait(for: "..80")
        try terminal.wait(forLine: "recover>")
        try terminal.send(":prompt\r")
        try terminal.wait(for: "paged: ")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        try terminal.wait(for: "Ctrl-D again leaves.")
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
        try terminal.wait(for: "Ctrl-D again leaves.")
        try terminal.wait(forLine: "recover>")
        try terminal.send(Key.control("d"))
        #expect(try terminal.waitForExit() == 0)
        #expect(!((try? place.text("recoverscript/history")) ?? "").contains("employees"))
    }

    @Test func answersGoToFilesAndCommands() throws {
        let place = try Workplace()
        let file = try place.file("case.rs", ReplTests.text)
        let target = place.path("out.txt")
        let script = try place.file(
            "script", ":model email.words | tr a-z A-Z\n:model email.words > \(target)\nwhy nothing > \(target)\n")
        let run = try runCommand("repl", file, "--set", "customer.name=a > b", input: script)
        #expect(run.status == 1)
        #expect(run.output == "WORDS 120..160\n\(target): written, 1 line.\n")
        #expect(run.errors.contains("customer.name: \"Dana\" → \"a > b\""), "an option is no line with marks")
        #expect(try place.text("out.txt") == "words 120..160\n")
        #expect(run.errors.contains("says \"nothing\"") || run.errors.contains("Nothing is written at `nothing`."))
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
