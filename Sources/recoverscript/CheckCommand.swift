import ArgumentParser

/// `recoverscript check FILE...`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report what is wrong in scenarios."
    )

    @Argument(help: "The scenarios to check.")
    var files: [String]

    func run() throws {
        throw CleanExit.message("check: not written yet")
    }
}
