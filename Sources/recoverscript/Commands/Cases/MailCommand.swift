import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverSession
import RecoverText

/// `recoverscript mail FILE NAME`
struct MailCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "mail", abstract: "Print a message of the playbooks, filled in with the case.",
        discussion: """
            What is not known stays as a labelled blank: [CONTEXT NEEDED: …]. A message whose stage may not come next, or that \
            a guard holds, is refused with the reason.
            """)

    @Argument(help: "The scenario; - is standard input.")
    var file: String

    @Argument(
        help: "The template, such as acknowledgement, resolution, check-in or review-request; without it, their names.")
    var name: String?

    enum Format: String, Choice {
        case text, json, eml
    }

    @Option(help: "How to print it: text, json, or eml, a draft for a mail program.")
    var format: Format = .text

    @Option(help: ArgumentHelp("The moment to write it at, instead of now.", valueName: "time"))
    var at: String?

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file, isSending: true, at: at)
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
        let moment = try CaseTime.moment(at: at, now: options.now, in: model)
        let loop = CaseLoop(model, scope: TreeScope(tree: model.tree))
        let permission = loop.mail(name, at: moment)
        guard permission.obstacles.isEmpty else {
            Output.error(permission.obstacles.map(Refusal.text).joined(separator: "\n"))
            throw Exit.wrong
        }
        for warning in permission.warnings {
            Output.error("recoverscript: \(VisibleText.visible(warning, keepsLineFeeds: false))")
        }
        if let score = model.scoreOfNoDetractor {
            Output.error(
                "recoverscript: \(VisibleText.visible(score)), and this message is written to win somebody back")
        }
        let mail = MailText(template, of: model, holding: loop.holding(at: moment))
        switch format {
        case .json: try output.print(mail.json.write())
        case .text: try output.print(mail.text)
        case .eml: try output.print(MailMessage(template, of: model, at: moment).text)
        }
    }
}
