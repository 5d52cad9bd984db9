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

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        if handout {
            try output.print(Handout(title: model.title, model.exercise).markdown)
            return
        }
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
        try output.print(GuideMarkdown(title: model.title, evaluation).markdown)
    }
}
