import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverMachine
import RecoverPlaybooks

/// `recoverscript show NAME`
struct ShowCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "show", abstract: "Print the source of a playbook.",
        discussion: "The shipped playbooks come first, then those of your own folder.")

    @Argument(
        help: "The playbook; without it, their names.",
        completion: .custom { arguments, _, _ in PlaybookFolder.completions(arguments) })
    var name: String?

    @Flag(help: "One line for each statement, with its title, instead of the whole text.")
    var outline = false

    @Option(help: "When to use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(help: PlaybooksOption.help, completion: .directory) var playbooks: PlaybooksOption?

    func run() throws {
        let library = try PlaybookFolder(playbooks.folder).library
        guard let name else {
            Output.print(library.names.joined(separator: "\n"))
            return
        }
        let source: Source
        switch library.load(name) {
        case .success(let found): source = found
        case .failure(let failure): throw UsageFailure("your playbook `\(name)` cannot be read: \(failure.message)")
        case nil:
            throw ShowCommand.unknown(name, among: library.names)
        }
        if let date = library.lastRead(source) { Output.error("`\(name)` was last read on \(date).") }
        let text = outline ? Outline(of: source).text : source.text(Span(start: 0, end: source.bytes.count))
        Output.print(LineColours.paint(text, isOn: color.isOn(for: 1), by: LineColours.comment))
    }

    /// What is said of a name that is no playbook's.
    static func unknown(_ name: String, among names: [String]) -> UsageFailure {
        let near = Text.bestMatch(for: name, in: names).map { "did you mean `\($0)`?" }
        return UsageFailure("there is no playbook `\(name)`; \(near ?? "there are \(names.joined(separator: ", "))")")
    }
}
