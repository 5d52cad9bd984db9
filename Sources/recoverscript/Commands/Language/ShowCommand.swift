import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverMachine
import RecoverPlaybooks

/// `recoverscript show NAME`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print the source of a shipped playbook.")

    @Argument(help: "The playbook; without it, their names.")
    var name: String?

    @Flag(help: "One line for each statement, with its title, instead of the whole text.")
    var outline = false

    func run() throws {
        guard let name else {
            Output.print(Library.shipped.names.joined(separator: "\n"))
            return
        }
        guard let source = Library.shipped.source(named: name) else {
            throw UsageFailure(
                "there is no playbook `\(name)`; there are \(Library.shipped.names.joined(separator: ", "))")
        }
        if let date = Library.shipped.lastRead(name) { Output.error("`\(name)` was last read on \(date).") }
        Output.print(outline ? Outline(of: source).text : source.text(Span(start: 0, end: source.bytes.count)))
    }
}
