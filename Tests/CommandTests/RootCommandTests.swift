import Foundation
import Testing

@Suite struct RootCommandTests {
    @Test func printsItsVersion() throws {
        let result = try runCommand("--version")
        #expect(result.status == 0)
        #expect(result.errors == "")
        // What it was built from: a commit of this folder, which may have had more of them since; none in an archive.
        let log = try? String(contentsOf: projectRoot.appending(path: ".git/logs/HEAD"), encoding: .utf8)
        if let log, let found = try #/0\.1\.0 \(commit ([0-9a-f]{12})\)\n/#.wholeMatch(in: result.output) {
            #expect(log.contains(found.1), "\(result.output)")
        } else {
            #expect(log == nil && result.output == "0.1.0 (built from an archive, commit unknown)\n")
        }
    }

    /// ArgumentParser has a `help` of its own for scripts of completions.
    @Test(arguments: [("bash", "|help)"), ("zsh", "'help:"), ("fish", "-fa 'help'")])
    func completionsOfferHelpOnce(shell: String, entry: String) throws {
        let script = try runCommand("--generate-completion-script", shell).output
        #expect(script.components(separatedBy: entry).count == 2)
    }

    @Test(arguments: ["--no-such-option", "no-such-command"])
    func usageErrorsExitWithTwo(argument: String) throws {
        let result = try runCommand(argument)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains(argument))
    }

    @Test(arguments: [
        ("chekc", "there is no command and no file `chekc`; did you mean `check`?"),
        ("statsu", "there is no command and no file `statsu`; did you mean `status`?"),
        ("zzzzzzzz", "there is no command and no file `zzzzzzzz`; `recoverscript help` lists the commands"),
    ])
    func aMisspeltCommandIsAnsweredWithTheOneThatWasMeant(word: String, message: String) throws {
        let result = try runCommand(word, "case.rs")
        #expect(result.status == 2)
        #expect(result.errors == "recoverscript: \(message)\n")
    }

    @Test func whereNothingIsToldItSaysWhatItExpects() throws {
        let place = try Workplace()
        let result = try runCommand("repl", input: try place.file("empty", " \n"))
        #expect(result.status == 1)
        #expect(result.errors.contains("standard input is empty; it takes statements such as `feedback 3/10`"))
    }

    @Test func aFileThatIsNotThereIsOneMessage() throws {
        let result = try runCommand("check", "nosuch.rs")
        #expect(result.status == 2)
        #expect(result.errors == "recoverscript: nosuch.rs: there is no such file\n")
    }

    @Test func helpIsOurOwnAndListedOnce() throws {
        let result = try runCommand("help")
        #expect(result.status == 0)
        #expect(result.output.components(separatedBy: "\n  help ").count == 2)
        let unknown = try runCommand("help", "no-such-command")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("there is no command and no keyword `no-such-command`"))
    }
}
