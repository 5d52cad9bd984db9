import ArgumentParser
import RecoverBase
import RecoverDiagnostics
import RecoverText

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript explain [NAME]`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tell the whole story of a diagnostic, a rule, a guard or a check of replies."
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
            Output.print(renderer.text(of: Explained.all.flatMap(\.lists)))
            return
        }
        // As it is copied from a message: `error[set-twice]:`.
        let word = name.split(separator: "[").last.map { $0.prefix { $0 != "]" } }.map(String.init) ?? name
        let kinds = Explained.all
        let pages = kinds.flatMap { $0.pages(word.lowercased()) }
        guard pages.isEmpty else {
            Output.print(pages.map(renderer.text).joined(separator: "\n"))
            return
        }
        let what = kinds.map(\.noun).listed("or")
        let near = Edits.bestMatch(for: word, in: kinds.flatMap(\.names)).map { "; did you mean `\($0)`?" }
        throw UsageFailure(
            "there is no \(what) `\(VisibleText.visible(word))`\(near ?? "; `recoverscript explain` lists them")")
    }
}
