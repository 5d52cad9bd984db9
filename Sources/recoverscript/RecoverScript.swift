import ArgumentParser
// Autolinks the static parts of Foundation that ArgumentParser needs in the static release binary.
import FoundationEssentials

/// The root command; each subcommand has a file of its own.
struct RecoverScript: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recoverscript",
        abstract: "Check, evaluate and render service recovery scenarios.",
        version: "0.1.0",
        subcommands: [
            RunCommand.self, CheckCommand.self, FmtCommand.self, NewCommand.self, PromptCommand.self, PlanCommand.self,
            ModelCommand.self, MailCommand.self, StatusCommand.self, LogCommand.self, PlayCommand.self,
            PathsCommand.self, TestCommand.self,
            GuideCommand.self, ClassCommand.self,
            QueueCommand.self, MetricsCommand.self, DiffCommand.self, GradeCommand.self, WhyCommand.self,
            ShowCommand.self, ExplainCommand.self, ReplCommand.self, HelpCommand.self,
        ]
    )
}
