import ArgumentParser
import RecoverModel
import RecoverSession
import RecoverText

/// `recoverscript mail FILE NAME`
struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Print a message of the playbooks, filled in with the case.",
        discussion: "What is not known stays as a labelled blank: [CONTEXT NEEDED: …].")

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Argument(
        help: "The template, such as acknowledgement, resolution, check-in or review-request; without it, their names.")
    var name: String?

    @Option(help: "How to print it: text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard let name else {
            Output.print(model.templates.map(\.id).joined(separator: "\n"))
            return
        }
        guard let template = model.templates.first(where: { $0.id == name }) else {
            let names = model.templates.map(\.id)
            let near = Edits.bestMatch(for: name, in: names).map { "; did you mean `\($0)`?" }
            throw UsageFailure(
                "there is no template `\(name)`\(near ?? "; there are \(names.joined(separator: ", "))")")
        }
        let mail = MailText(template, of: model)
        switch format {
        case .json: try output.print(mail.json.write())
        case .text: try output.print(mail.text)
        }
    }
}
