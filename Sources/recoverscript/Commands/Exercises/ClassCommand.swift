import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// `recoverscript class FILE ANSWERS…`
struct ClassCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "class", abstract: "The results of a group: who chose what, and what to discuss first.",
        discussion: """
            The answers are files of `play --record`, CSV with the columns participant,decision,option, or CSV with a \
            row for each participant and a column for each decision.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, csv, markdown
    }

    @Argument(help: "The exercise.")
    var file: String

    @Argument(help: "Records and CSV files of the group; - is standard input.")
    var answers: [String]

    @Flag(help: "Add a row for each participant, with the name.")
    var participants = false

    @Option(help: "How to print it: text, json, csv or markdown.")
    var format: Format = .text

    @OptionGroup var output: OutputOption

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
        var group = ClassAnswers(model.exercise, title: model.title)
        for path in answers { try read(path, into: &group) }
        let results = ClassResults(group, of: evaluation)
        for line in results.leftOutLines { Output.error("recoverscript: left out: \(line)") }
        let text =
            switch format {
            case .text:
                ClassText(
                    title: model.title, results, isNamed: participants,
                    style: output.style(options.color), width: output.width
                ).text
            case .json: ClassJSON(title: model.title, results, isNamed: participants).document.write()
            case .csv: ClassTables(title: model.title, results, isNamed: participants).csv
            case .markdown: ClassTables(title: model.title, results, isNamed: participants).markdown
            }
        try output.print(text)
    }

    private func read(_ path: String, into group: inout ClassAnswers) throws {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(path)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        guard bytes.count <= Source.sizeLimit else { throw UsageFailure("\(path): it is too large") }
        if bytes.starts(with: PlayRecord.firstLine.utf8) {
            guard let record = PlayRecord(String(decoding: bytes, as: UTF8.self)) else {
                throw UsageFailure("\(path): the record is broken in its first line")
            }
            group.add(record, name: path.split(separator: "/").last.map(String.init) ?? path)
        } else if !group.add(CSVTable(bytes)) {
            throw UsageFailure(
                "\(path): it is no record of `play`, and none of its columns is a decision of the exercise; "
                    + "the first row names them: participant,decision,option, or the ids of the decisions")
        }
    }
}

extension PathLimits {
    /// Where only the scores are wanted: the ways are not walked.
    static var judgedOnly: PathLimits {
        var limits = PathLimits()
        limits.states = 1
        limits.plays = 1
        return limits
    }
}
