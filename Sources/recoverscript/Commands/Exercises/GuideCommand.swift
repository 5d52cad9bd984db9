import ArgumentParser
import RecoverBase
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// `recoverscript guide FILE`
struct GuideCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "guide", abstract: "The facilitator's guide, or the participants' handout, to be printed.")

    @Argument(help: "The exercise; - is standard input.")
    var file: String

    @Flag(help: "What participants get: no answers, a decision sheet for each question.")
    var handout = false

    @Flag(help: "What comes of each choice, a card for each, to be handed out after it.")
    var cards = false

    @Option(help: "How to print it: markdown or html.")
    var format: PageFormat = .markdown

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        if handout, cards { throw UsageFailure("--handout and --cards are printed one after the other") }
        if cards {
            let cards = Cards(model)
            return try output.print(format == .html ? cards.document.html : cards.markdown)
        }
        let page =
            handout
            ? Handout(model).document
            : Guide(model, try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())).document
        try output.print(format.text(of: page))
    }
}
