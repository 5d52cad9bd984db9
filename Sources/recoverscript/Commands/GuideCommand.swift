import ArgumentParser
import RecoverBase
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// `recoverscript guide FILE`
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "The facilitator's guide, or the participants' handout, in Markdown.")

    @Argument(help: "The exercise; - is standard input.")
    var file: String

    @Flag(help: "What participants get: no answers, a page for each decision.")
    var handout = false

    @Option(help: ArgumentHelp("Write to this file.", valueName: "file"))
    var output: String?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        if handout {
            try Output.print(Handout(title: model.title, model.exercise).markdown, to: output)
            return
        }
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
        try Output.print(GuideMarkdown(title: model.title, evaluation).markdown, to: output)
    }
}
