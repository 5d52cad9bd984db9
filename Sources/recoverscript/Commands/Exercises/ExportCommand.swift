import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSession
import RecoverTerminal

/// `recoverscript export FILE --to scorm|gift|moodle DIR`
struct ExportCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "export", abstract: "Write an exercise for a learning system.",
        discussion: """
            scorm: the whole exercise as a SCORM 1.2 package, imsmanifest.xml and index.html. It tells the system each choice, \
            the score and whether that is passed, and goes on where it was left. Zip what is in the folder and upload that.

            gift, moodle: each decision, knowledge check and task as a question that stands alone, for Moodle's question bank, \
            questions.gift.txt or questions.xml. What does not survive is said.
            """)

    enum Target: String, Choice {
        case scorm, gift, moodle
    }

    @Argument(help: "The exercise; - is standard input.")
    var file: String

    @Option(help: "What to write: scorm, gift or moodle.")
    var to: Target

    @Argument(help: "The folder to write into.")
    var folder: String

    @Flag(help: "Replace files that are in the folder.")
    var force = false

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        try refuseFileName()
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: InterruptFlag())
        switch to {
        case .scorm: try write(try package(model, evaluation))
        case .gift, .moodle:
            let bank = QuestionBank(model, evaluation)
            for loss in bank.losses + (to == .gift ? bank.giftLosses : []) { Output.error("recoverscript: \(loss)") }
            guard !bank.isEmpty else {
                Output.error("recoverscript: \(file): nothing in it can stand alone as a question")
                throw Exit.wrong
            }
            try write([to == .gift ? ("questions.gift.txt", bank.gift) : ("questions.xml", bank.moodle)])
        }
    }

    /// Whoever names a file gets a folder of that name, and the file in it.
    private func refuseFileName() throws {
        let endings = [".xml", ".txt", ".gift", ".zip", ".html"]
        guard !Files.isFolder(folder), let ending = endings.first(where: folder.lowercased().hasSuffix) else { return }
        let name =
            switch to {
            case .scorm: "imsmanifest.xml and index.html are"
            case .gift: "questions.gift.txt is"
            case .moodle: "questions.xml is"
            }
        let words = [file, "--to", to.rawValue, String(folder.dropLast(ending.count))].map(Escapes.shellWord)
        throw UsageFailure(
            "\(folder): \(name) written into a folder; name that: recoverscript export \(words.joined(separator: " "))")
    }

    private func package(_ model: RecoveryModel, _ evaluation: ExerciseEvaluation) throws -> [(
        name: String, text: String
    )] {
        do {
            return try LessonPackage(model, evaluation).files
        } catch {
            throw UsageFailure("\(file): a page cannot judge the condition `\(error.condition)`")
        }
    }

    private func write(_ files: [(name: String, text: String)]) throws {
        do {
            try Files.makeFolder(folder)
        } catch {
            throw UsageFailure("\(folder): \(error.message)")
        }
        for file in files {
            let path = folder.hasSuffix("/") ? folder + file.name : "\(folder)/\(file.name)"
            do {
                try Files.put(file.text, at: path, replaces: force)
            } catch {
                throw UsageFailure("\(path): \(error.message)")
            }
        }
    }
}
