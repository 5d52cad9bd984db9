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

    @Test func helpIsOurOwnAndListedOnce() throws {
        let result = try runCommand("help")
        #expect(result.status == 0)
        #expect(result.output.components(separatedBy: "\n  help ").count == 2)
        let unknown = try runCommand("help", "no-such-command")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("there is no command and no keyword `no-such-command`"))
    }
}
