import ArgumentParser
// Autolinks the static parts of Foundation that ArgumentParser needs in the static release binary.
import FoundationEssentials

/// The root command; each subcommand has a file of its own.
struct RecoverScript: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recoverscript",
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

    static let commandNames = configuration.subcommands.compactMap { $0.configuration.commandName }
}
