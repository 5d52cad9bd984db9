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
        groupedSubcommands: groups.map { group in
            CommandGroup(
                name: group.name, subcommands: group.commands.filter { !isForScript || $0 != HelpCommand.self })
        }
    )

    /// To a script of completions ArgumentParser adds a `help` of its own, whatever there is.
    private static let isForScript = CommandLine.arguments.contains { $0.hasPrefix("--generate-completion-script") }

    private static let groups: [(name: String, commands: [any Subcommand.Type])] = [
        (
            "Case",
            [
                NewCommand.self, FillCommand.self, CheckCommand.self, RunCommand.self, PromptCommand.self,
                GradeCommand.self, PlanCommand.self, MailCommand.self, StatusCommand.self, LogCommand.self,
                HandoverCommand.self, WhyCommand.self, DiffCommand.self, TestCommand.self, ModelCommand.self,
            ]
        ),
        (
            "Exercise",
            [PlayCommand.self, PathsCommand.self, GuideCommand.self, ClassCommand.self, ExportCommand.self]
        ),
        ("Programme", [QueueCommand.self, MetricsCommand.self, SheetCommand.self]),
        (
            "Language",
            [ReplCommand.self, ShowCommand.self, ExplainCommand.self, FmtCommand.self, HelpCommand.self]
        ),
    ]

    private static var subcommands: [any Subcommand.Type] { groups.flatMap(\.commands) }

    /// The command of these arguments. Each reads its own: to find it by way of the root, ArgumentParser first looks whether
    /// a script of completions is asked for, which takes longer than to check a file.
    static func command(_ arguments: [String]) throws -> any ParsableCommand {
        // A line of a list, pasted with its dash, is no option.
        let arguments = arguments.map { $0.hasPrefix("- ") ? String($0.dropFirst(2)) : $0 }
        if let name = arguments.first, let own = subcommands.first(where: { $0.name == name }),
            let command = own.read(Array(arguments.dropFirst()))
        {
            return command
        }
        return try parseAsRoot(arguments)
    }

    /// The help of a command, of which ArgumentParser writes it; of the root where there is none of that name.
    static func help(of name: String) -> String {
        subcommands.first { $0.name == name }.map { helpMessage(for: $0) } ?? helpMessage()
    }

    static let commandNames = subcommands.map { $0.name }
}
