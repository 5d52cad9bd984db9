import Foundation
import Testing

@Suite struct RootCommandTests {
    @Test func printsItsVersion() throws {
        let result = try runCommand("--version")
        #expect(result.status == 0)
        #expect(result.output == "0.1.0\n")
        #expect(result.errors == "")
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
