import ArgumentParser
import RecoverLanguage
import RecoverMachine
import RecoverTerminal
import RecoverText

/// `recoverscript help [TOPIC]`, in place of ArgumentParser's own: it answers for commands and for keywords.
struct HelpCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "help", abstract: "Explain a command, or a word of the language.",
        discussion: """
            Besides commands and keywords it knows how values, conditions and paths are written: help values.
            """)

    @Flag(help: "Print the manual page, for `man -l`.")
    var man = false

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Argument(help: "A command such as run, a keyword such as deliver, or values, conditions or paths.")
    var words: [String] = []

    func run() throws {
        if man { return Output.printExactly(ManualPage.text) }
        guard !words.isEmpty else {
            show(RecoverScript.helpMessage())
            return
        }
        let topic = words.joined(separator: " ")
        let command = RecoverScript.configuration.subcommands.first { $0.configuration.commandName == topic }
        let page = Help.page(topic)
        if let command { show(CommandHelp.text(of: command)) }
        if let page {
            let width = Terminal.output.isTerminal ? Terminal.output.width : Int.max
            let folded = LineFold.folded(page, to: width)
            show(command == nil ? folded : "\nThe keyword `\(topic)`:\n\n" + folded)
        }
        if command == nil, page == nil {
            let near =
                (Text.bestMatch(for: topic, in: RecoverScript.commandNames) ?? Help.nearest(topic)).map {
                    "; did you mean `\($0)`?"
                } ?? ""
            throw UsageFailure("there is no command and no keyword `\(topic)`\(near)")
        }
    }

    private func show(_ text: String) {
        Output.print(LineColours.paint(text, isOn: color.isOn(for: 1), by: LineColours.report))
    }
}
