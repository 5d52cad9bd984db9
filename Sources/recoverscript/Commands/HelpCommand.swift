import ArgumentParser

/// `recoverscript help [TOPIC]`, in place of ArgumentParser's own, so that it can answer for keywords as well.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help",
        abstract: "Explain a command."
    )

    @Argument(help: "The command to explain.")
    var topic: String?

    func run() throws {
        guard let topic else {
            print(RecoverScript.helpMessage())
            return
        }
        let commands = RecoverScript.configuration.subcommands
        guard let command = commands.first(where: { $0.configuration.commandName == topic }) else {
            throw ValidationError("there is no command '\(topic)'")
        }
        print(RecoverScript.helpMessage(for: command))
    }
}
