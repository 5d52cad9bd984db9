import ArgumentParser
// Autolinks the static parts of Foundation that ArgumentParser needs in the static release binary.
import FoundationEssentials

/// The root command; each subcommand has a file of its own.
struct RecoverScript: ParsableCommand {
    static let name = "recoverscript"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Check, evaluate and render service recovery scenarios.",
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Case",
                subcommands: [
                    NewCommand.self, FillCommand.self, CheckCommand.self, RunCommand.self, PromptCommand.self,
                    GradeCommand.self,
                    PlanCommand.self, MailCommand.self, StatusCommand.self, LogCommand.self, HandoverCommand.self,
                    WhyCommand.self, DiffCommand.self, TestCommand.self, ModelCommand.self,
                ]),
            CommandGroup(
                name: "Exercise",
                subcommands: [
                    PlayCommand.self, PathsCommand.self, GuideCommand.self, ClassCommand.self, ExportCommand.self,
                ]),
            CommandGroup(name: "Programme", subcommands: [QueueCommand.self, MetricsCommand.self, SheetCommand.self]),
            CommandGroup(
                name: "Language",
                subcommands: [
                    ReplCommand.self, ShowCommand.self, ExplainCommand.self, FmtCommand.self, HelpCommand.self,
                ]),
        ]
    )

    /// The command of these arguments. Each knows what is above it (`_superCommandName`) and reads its own: to find it by
    /// way of the root, ArgumentParser first looks whether a script of completions is asked for, which takes longer than
    /// to check a file. What is no plain command, such as a mistake or `--help`, is the root's to answer.
    static func command(_ arguments: [String]) throws -> any ParsableCommand {
        if let own = configuration.subcommands.first(where: { $0.configuration.commandName == arguments.first }),
            let command = try? own.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == own
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    static let commandNames = configuration.subcommands.compactMap { $0.configuration.commandName }
}
