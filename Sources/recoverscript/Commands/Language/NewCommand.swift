import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverMachine
import RecoverPlaybooks

/// `recoverscript new KIND FILE`
struct NewCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "new", abstract: "Write a commented starting point.",
        discussion: "It checks clean as it is. A file that is there already is never overwritten.")

    @Argument(help: "What to start: case, exercise, quiz or playbook.")
    var kind: String

    @Argument(help: "The file to write; - is standard output.")
    var file: String?

    func run() throws {
        guard let file else {
            let isFile = Starters.text(named: kind) == nil
            throw UsageFailure(
                isFile
                    ? "new: what it is comes first, then the file, such as `recoverscript new case \(kind)`; "
                        + "there are \(Starters.names.joined(separator: ", "))"
                    : "new: which file? `recoverscript new \(kind) my-\(kind).rs`")
        }
        guard let text = Starters.text(named: kind) else {
            let near = Text.bestMatch(for: kind, in: Starters.names).map { "did you mean `\($0)`?" }
            throw UsageFailure(
                "there is no starting point `\(kind)`; "
                    + (near ?? "there are \(Starters.names.joined(separator: ", "))"))
        }
        guard file != "-" else {
            Output.print(text)
            return
        }
        do {
            try Files.create(text, at: file)
        } catch {
            let folder = Files.folder(of: file)
            guard Files.isFolder(folder) else { throw UsageFailure("\(file): there is no folder `\(folder)`") }
            throw UsageFailure("\(file): \(error.message)")
        }
        Output.error("\(file): written. Change it, then: recoverscript check \(Escapes.shellWord(file))")
    }
}
