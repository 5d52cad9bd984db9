import ArgumentParser
import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// `recoverscript paths FILE`
struct PathsCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "paths", abstract: "Every way through an exercise: best, worst, expected, unreachable.")

    enum Format: String, Choice {
        case text, json, dot, mermaid
    }

    @Argument(help: "The exercise; - is standard input.")
    var file: String

    @Option(help: "How to print it: text, json, dot or mermaid.")
    var format: Format = .text

    @Flag(help: "Propose the author's words, as the rules would have them.")
    var key = false

    @Option(help: OutputOption.help) var output: OutputOption?

    @Option(help: ArgumentHelp("Seed of the random plays, where there are too many ways.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "How many states, or ways that do not meet, to go through before playing at random; otherwise 400,000 and 20 million.",
            valueName: "n"))
    var states: Int?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        if key {
            let judged = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
            let text = KeyText(judged, style: output.style(options.color), width: output.width).text
            try output.print(format == .json ? PathsJSON(judged).key.write() : text)
            return
        }
        var limits = PathLimits()
        limits.seed = seed
        if let states {
            limits.states = max(1, states)
            limits.ways = limits.states
        }
        let evaluation = try model.evaluateExercise(limits: limits, cancellation: InterruptFlag())
        let text =
            switch format {
            case .text:
                PathsText(title: model.title, evaluation, style: output.style(options.color), width: output.width).text
            case .json: PathsJSON(evaluation).document.write()
            case .dot: PathGraph(evaluation).dot()
            case .mermaid: PathGraph(evaluation).mermaid()
            }
        try output.print(text)
    }
}

extension RecoveryModel {
    /// The exercise, judged by the rules and walked through.
    func evaluateExercise(
        limits: PathLimits = PathLimits(), cancellation: some Cancellation = NeverCancelled()
    ) throws(Cancelled) -> ExerciseEvaluation {
        try ExerciseEvaluation(exercise, scope: TreeScope(tree: tree), limits: limits, cancellation: cancellation)
    }
}
