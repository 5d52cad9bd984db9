import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSession
import RecoverTerminal

/// `recoverscript class FILE ANSWERS…`
struct ClassCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "class", abstract: "The results of a group: who chose what, and what to discuss first.",
        discussion: """
            The answers are files of `play --record`, CSV with the columns participant,decision,option, or CSV with a \
            row for each participant and a column for each decision.

            A table does not say what luck brought: what hangs on it is not known, unless a column `ending` says where each \
            ended. A column with the id of a task holds what was written; without it a run is not finished.
            """)

    enum Format: String, Choice {
        case text, json, csv, markdown, html
    }

    @Argument(help: "The exercise.")
    var file: String

    @Argument(help: "Records and CSV files of the group; - is standard input.")
    var answers: [String]

    @Flag(help: "Add a row for each participant, with the name.")
    var participants = false

    @Option(help: "How to print it: text, json, csv, markdown or html.")
    var format: Format = .text

    @Option(
        help: ArgumentHelp(
            "Also write a page for each participant, with the answers and what was better, into this folder.",
            valueName: "folder"))
    var report: String?

    @Flag(help: "Replace pages that --report finds in its folder.")
    var force = false

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        try ScenarioOptions.refuseSwapped(file, answers, of: "class")
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
        var group = ClassAnswers(model.exercise, title: model.title)
        for path in answers { try read(path, into: &group) }
        let grader = ContractTaskGrader(model)
        let results = ClassResults(group, of: evaluation, isNamed: participants || report != nil, grader: grader)
        for line in results.leftOutLines(isNamed: participants) { Output.error("recoverscript: left out: \(line)") }
        let page = ClassReport(title: model.title, results, isNamed: participants)
        let text =
            switch format {
            case .text: page.text(style: output.style(options.color), width: output.width)
            case .json: ClassJSON(title: model.title, results, isNamed: participants).document.write()
            case .csv: page.csv
            case .markdown: page.markdown
            case .html: page.document.html
            }
        try output.print(text)
        if let report {
            try writePages(of: results, titled: model.title, in: report) { participant in
                ClassRun(participant, of: group, evaluation, grader: grader)
            }
        }
    }

    /// A page for each participant. Nothing is written where one of them is there and may not be replaced.
    private func writePages(
        of results: ClassResults, titled title: String, in folder: String, _ run: (Int) -> ClassRun
    ) throws {
        var taken: Set<String> = []
        var counts: [String: Int] = [:]
        let paths = results.members.map { member in
            let name = Escapes.fileName(member.name, or: "participant")
            var free = name
            while !taken.insert(free).inserted {
                counts[name, default: 1] += 1
                free = "\(name)-\(counts[name, default: 1])"
            }
            return "\(folder)/\(free).html"
        }
        if !force, let old = paths.first(where: Files.exists) {
            throw UsageFailure("\(old): there is such a file already; --force replaces it")
        }
        do {
            try Files.makeFolder(folder)
        } catch {
            throw UsageFailure("\(folder): \(error.message)")
        }
        for (index, path) in paths.enumerated() {
            let page = ParticipantPage(title: title, run(index), results.members[index])
            do {
                try Files.put(page.document.html, at: path, replaces: force)
            } catch {
                throw UsageFailure("\(path): \(error.message)")
            }
        }
        Output.error("recoverscript: \(counted(paths.count, "page")) in \(folder)")
    }

    /// Block by block: a file may be larger than what one would hold.
    private func read(_ path: String, into group: inout ClassAnswers) throws {
        if Files.isFolder(path) {
            let folder = path.hasSuffix("/") ? path : path + "/"
            throw UsageFailure(
                "\(path) is a folder; name the files in it: recoverscript class \(Escapes.shellWord(file)) "
                    + "\(Escapes.shellWord(folder))*")
        }
        var sheet = AnswerSheet(group)
        var reader = RecordReader()
        var isRecord: Bool?
        do {
            try Files.read(path, blocks: 1 << 18) { block in
                if isRecord == nil { isRecord = PlayRecord.isRecord(block) }
                if isRecord == true { return reader.take(block) { group.add($0, path: path) } }
                sheet.take(block, into: &group)
                return true
            }
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        if isRecord == true {
            guard reader.finish({ group.add($0, path: path) }) else {
                throw UsageFailure("\(path): the record is broken in its first line")
            }
        } else if !sheet.finish(into: &group) {
            throw UsageFailure(
                "\(path): it is no record of `play`, and none of its columns is a decision of the exercise; "
                    + "the first row names them: participant,decision,option, or the ids of the decisions")
        }
    }
}
