import Foundation
import PseudoTerminal
import Testing

/// Where results go, and what a file that is written over keeps.
@Suite struct OutputTests {
    private let place: Workplace
    private let file: String

    init() throws {
        place = try Workplace()
        file = try place.file("case.rs", CaseCommandTests.text)
    }

    @Test(
        arguments: [
            ["run"], ["run", "--format", "json"], ["check", "--format", "json"], ["model"], ["prompt"], ["plan"],
            ["plan", "--format", "csv"], ["test"], ["diff", "--variant", "small"],
        ])
    func whatIsPrintedCanBeWrittenToAFile(command: [String]) throws {
        let printed = try runCommand([command[0], file] + command.dropFirst())
        let written = try runCommand([command[0], file] + command.dropFirst() + ["--output", place.path("out")])
        #expect(written.status == printed.status)
        #expect(written.output == "")
        #expect(try place.text("out") == printed.output)
        #expect(printed.output.utf8.suffix(2).elementsEqual("\n\n".utf8) == false, "one newline at the end")
    }

    @Test func messagesCanBeWrittenToAFile() throws {
        let broken = try place.file("broken.rs", "scenario \"x\"\ncustomr \"y\"\n")
        let result = try runCommand("check", broken, "--output", place.path("out"))
        #expect(result.status == 1)
        #expect(result.errors == "")
        #expect(try place.text("out").hasPrefix("\(broken):2:1: error[unknown-keyword]"))
    }

    @Test func recordsOfCSVEndOnceEach() throws {
        let csv = try runCommand("plan", file, "--format", "csv").output
        #expect(csv.utf8.suffix(2).elementsEqual("\r\n".utf8))
        #expect(csv.utf8.filter { $0 == 10 }.count == 2)
    }

    @Test func aFileKeepsItsPermissionsAndALinkStaysALink() throws {
        let manager = FileManager.default
        let secret = try place.file("secret.json", "old")
        try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: secret)
        try manager.createSymbolicLink(atPath: place.path("link"), withDestinationPath: secret)
        #expect(try runCommand("model", file, "--output", place.path("link")).status == 0)
        #expect(try manager.destinationOfSymbolicLink(atPath: place.path("link")) == secret)
        #expect(try place.text("secret.json").hasPrefix("{"))
        #expect(try manager.attributesOfItem(atPath: secret)[.posixPermissions] as? Int == 0o600)
        #expect(
            try manager.contentsOfDirectory(atPath: place.folder.path).sorted() == ["case.rs", "link", "secret.json"])
    }

    @Test func aDeviceIsWrittenToAndStaysOne() throws {
        #expect(try runCommand("model", file, "--output", "/dev/null").status == 0)
        let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        #expect(kind == .typeCharacterSpecial)
        let full = try runCommand("model", file, "--output", "/dev/full")
        #expect(full.status == 2)
        #expect(full.errors == "recoverscript: /dev/full: no space left on device\n")
    }

    @Test func halfAResultIsNoResult() throws {
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path ?? ""
        let result = try run("/bin/sh", ["-c", "\"$0\" model \"$1\" > /dev/full", program, file])
        #expect(result.status == 2)
        #expect(result.errors == "recoverscript: standard output: no space left on device\n")
    }

    @Test func standardInputIsReadOnce() throws {
        let result = try runCommand("diff", "-", "--variant", "small", input: file)
        #expect(result.status == 0)
        #expect(result.output.contains("employees"))
    }

    /// A command that waits for its input, and Ctrl-C.
    @Test func anInterruptedCommandExitsWith130() throws {
        let program = Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "recoverscript").path ?? ""
        // The message on the first file tells that it has got as far as the second, which is the terminal.
        let terminal = try PseudoTerminal(program, ["check", "no-such.rs", "-"])
        try terminal.wait(for: "no-such.rs: there is no such file")
        try terminal.send(Key.control("C"))
        #expect(try terminal.waitForExit() == 130)
    }

    @Test func aFileThatDoesNotCompileCountsAsOneThatIsNotMet() throws {
        let broken = try place.file("broken.rs", "scenario \"x\"\ncustomr \"y\"\n")
        let report = try json(try runCommand("test", broken, file, "--format", "json").output)
        #expect(report["met"] as? Int == 2)
        #expect(report["failed"] as? Int == 1)
        #expect(
            try runCommand("test", broken, "--format", "junit").output.contains(
                "<testsuites tests=\"1\" failures=\"1\">"))
    }

    @Test func aReplWithoutItsFileIsWrongUsage() throws {
        let result = try runCommand("repl", place.path("no-such.rs"))
        #expect(result.status == 2)
        #expect(result.errors.hasSuffix("no-such.rs: there is no such file\n"))
    }

    @Test func quotesAroundAValueThatHasNoneAreThoseOfTheCommandLine() throws {
        let model = try json(try runCommand("model", file, "--set", "customer.tenure=\"3 years\"").output)
        #expect((model["customer"] as? [String: Any])?["tenure"] as? String == "3 years")
    }

    @Test func runShowsTheDecisionsWithTheirScores() throws {
        let exercise = try place.file(
            "exercise.rs",
            """
            scenario "Two ways"
            use closed-loop
            owner CS { account-csm }
            owner VP { authority vp }
            decision who "Who calls?" {
              option csm "The CSM" { actor CS; channel call; within 24 hours }
              option vp "The VP" correct { actor VP; channel call; within 24 hours }
            }
            ending done "Done" otherwise
            """)
        let text = try runCommand("run", exercise).output
        #expect(text.contains("Decisions\n"))
        #expect(text.contains("who: Who calls?"))
        #expect(text.contains("vp (correct)"))
        #expect(try runCommand("run", exercise, "--out", place.path("out")).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: place.path("out")).sorted()
        #expect(
            names == [
                "cards.md", "case.txt", "guide.md", "handout.md", "model.json", "paths.json", "paths.txt", "run.json",
            ])
        #expect(try place.text("out/cards.md").contains("## Card 1A. The CSM\n"))
    }
}
