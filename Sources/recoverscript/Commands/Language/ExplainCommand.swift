import ArgumentParser
import RecoverBase
import RecoverDiagnostics
import RecoverMachine
import RecoverSession

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript explain [NAME]`
struct ExplainCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell the whole story of a diagnostic, a rule, a guard or a check of replies."
    )

    @Argument(
        help:
            "The code in the brackets of a message, such as set-twice, a rule or guard of a shipped playbook, or a check of replies such as email.words; without it, all names."
    )
    var name: String?

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    func run() throws {
        let renderer = ExplainRenderer(style: color.style(for: STDOUT_FILENO))
        guard let name else {
            Output.print(renderer.text(of: Explained.lists))
            return
        }
        let pages = Explained.pages(of: name)
        guard !pages.isEmpty else {
            throw UsageFailure(Explained.nothing(called: name, listedBy: "recoverscript explain"))
        }
        Output.print(pages.map(renderer.text).joined(separator: "\n"))
    }
}
