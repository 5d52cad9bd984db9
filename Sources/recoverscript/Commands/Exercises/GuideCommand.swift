import ArgumentParser
import RecoverBase
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// `recoverscript guide FILE`
struct GuideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide", abstract: "The facilitator's guide, or the participants' handout, in Markdown.")

    @Argument(help: "The exercise; - is standard input.")
    var file: String

    @Flag(help: "What participants get: no answers, a decision sheet for each question.")
    var handout = false

    @Flag(help: "What comes of each choice, a card for each, to be handed out after it.")
    var cards = false

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        if handout, cards { throw UsageFailure("--handout and --cards are printed one after the other") }
        if handout { return try output.print(Handout(model).markdown) }
        if cards { return try output.print(Cards(model).markdown) }
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
        try output.print(GuideMarkdown(model, evaluation).markdown)
    }
}
