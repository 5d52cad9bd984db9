import ArgumentParser
import RecoverLanguage

/// `recoverscript help [TOPIC]`, in place of ArgumentParser's own: it answers for commands and for keywords.
struct HelpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Explain a command, or a keyword of the language.")

    @Argument(help: "A command such as run, or a keyword such as deliver.")
    var topic: String?

    func run() throws {
        guard let topic else {
            Output.print(RecoverScript.helpMessage())
            return
        }
        let command = RecoverScript.configuration.subcommands.first { $0.configuration.commandName == topic }
        let keyword = KeywordHelp(topic)
        if let command { Output.print(RecoverScript.helpMessage(for: command)) }
        if let keyword { Output.print(command == nil ? keyword.text : "\nThe keyword `\(topic)`:\n\n" + keyword.text) }
        if command == nil, keyword == nil {
            let near = KeywordHelp.nearest(topic).map { "; did you mean `\($0)`?" } ?? ""
            throw UsageFailure("there is no command and no keyword `\(topic)`\(near)")
        }
    }
}
