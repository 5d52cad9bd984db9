import ArgumentParser
import RecoverDiagnostics
import RecoverGrading
import RecoverText

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// `recoverscript explain [CODE]`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell the whole story of a diagnostic, with an example, or what a check of replies looks for.")

    @Argument(
        help: "The code in the brackets of a message, such as set-twice, or the id of a check; without it, all codes.")
    var code: String?

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    func run() throws {
        let page = CataloguePage(style: color.style(for: STDOUT_FILENO))
        guard let code else {
            Output.print(page.list)
            return
        }
        // As it is copied from a message: `error[set-twice]:`.
        let name = code.split(separator: "[").last.map { $0.prefix { $0 != "]" } }.map(String.init) ?? code
        if let check = CheckCatalogue.entry(name.lowercased()) {
            Output.print("\(check.id)\n\n\(check.story)")
            return
        }
        guard let entry = Code(rawValue: name.lowercased()).flatMap(Catalogue.entry) else {
            let near = Edits.bestMatch(for: name, in: Code.allCases.map(\.rawValue) + CheckCatalogue.all.map(\.id)).map
            { "; did you mean `\($0)`?" }
            throw UsageFailure(
                "there is no code `\(VisibleText.visible(name))`\(near ?? "; `recoverscript explain` lists them")")
        }
        Output.print(page.text(of: entry))
    }
}
