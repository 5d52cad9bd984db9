import Foundation
import PseudoTerminal
import Testing

/// `--watch`: anew on every save, until Ctrl-C.
@Suite struct WatchTests {
    private let place: Workplace
    private let program: String

    init() throws {
        place = try Workplace()
        program = try #require(Bundle.main.executableURL).deletingLastPathComponent().appending(path: "recoverscript")
            .path
    }

    private static func text(words: String) -> String {
        """
        scenario "Late exports"
        use recovery-plan
        use "words.rs"
        customer "Director" { name "Dana" }
        feedback 3/10 "Exports crawl."
        deliver email { \(words) }

        """
    }

    /// Saves as editors do, by a new file in the place of the old one, and in place.
    private func starts(_ arguments: [String]) throws -> PseudoTerminal {
        _ = try place.file("words.rs", "playbook w \"Words\"\n")
        let file = try place.file("case.rs", Self.text(words: "words 70..90"))
        return try PseudoTerminal(program, [arguments[0], file] + arguments.dropFirst(), columns: 200, rows: 60)
    }

    @Test func checkTellsOfEverySave() throws {
        let terminal = try starts(["check", "--watch"])
        try terminal.wait(for: "2 warnings")
        let file = try place.file("case.rs", Self.text(words: "wrods 70..90"))
        try terminal.wait(for: "saved: \(file)")
        try terminal.wait(for: "error[unknown-keyword]")
        try terminal.wait(for: "1 error")
        let new = try place.file("new.rs", Self.text(words: "wrods 80..90; tonne calm"))
        #expect(rename(new, file) == 0)
        try terminal.wait(for: "2 errors")
        // What a file uses is looked at as well.
        let used = try place.file("words.rs", "playbook w \"Words\"\ncustomr \"x\"\n")
        try terminal.wait(for: "saved: \(used)")
        try terminal.wait(for: "words.rs:2:1: error[unknown-keyword]")
        try terminal.send(Key.control("C"))
        #expect(try terminal.waitForExit() == 130)
    }

    @Test func promptIsPrintedAnew() throws {
        let terminal = try starts(["prompt", "--watch"])
        try terminal.wait(for: "70–90 words")
        _ = try place.file("case.rs", Self.text(words: "wrods 70..90"))
        try terminal.wait(for: "error[unknown-keyword]")
        _ = try place.file("case.rs", Self.text(words: "words 40..50"))
        try terminal.wait(for: "40–50 words")
        try terminal.send(Key.control("C"))
        #expect(try terminal.waitForExit() == 130)
    }

    @Test func aPageIsWrittenAnew() throws {
        let exercise = try String(contentsOfFile: scenario("exercise-first-reply.rs"), encoding: .utf8)
        let file = try place.file("drill.rs", exercise)
        let page = place.path("drill.html")
        let terminal = try PseudoTerminal(program, ["play", file, "--html", page, "--watch"], columns: 200)
        try terminal.wait(for: "\(page): written")
        let title = try #require(exercise.firstMatch(of: /scenario "([^"]+)"/)?.1)
        _ = try place.file("drill.rs", exercise.replacing(title, with: "Another title"))
        try terminal.wait(for: "saved: \(file)")
        for _ in 0..<100 where try !place.text("drill.html").contains("<title>Another title") {
            Thread.sleep(forTimeInterval: 0.1)
        }
        #expect(try place.text("drill.html").contains("<title>Another title"))
        try terminal.send(Key.control("C"))
        #expect(try terminal.waitForExit() == 130)
    }

    @Test(arguments: [
        (["check", "-", "--watch"], "--watch reads files again and again; standard input can be read once"),
        (["prompt", "-", "--watch"], "--watch reads files again and again; standard input can be read once"),
        (["check", "x.rs", "--watch", "--fix"], "--watch checks, --fix writes; give one of them"),
        (["play", "x.rs", "--watch"], "--watch writes a page anew; say which: --html FILE"),
    ])
    func whatCannotBeWatchedIsRefused(arguments: [String], message: String) throws {
        let result = try runCommand(arguments)
        #expect(result.status == 2)
        #expect(result.errors == "recoverscript: \(message)\n")
    }
}
