import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSession
import RecoverTerminal

/// `recoverscript play FILE`
struct PlayCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "play", abstract: "Play an exercise, then look back on it.",
        discussion: """
            While it runs: a letter or an id chooses; `hint`, `back`, `meters` and `quit` help. What is to be written ends with \
            a line that is one dot; `edit` opens your editor.

            For a room with phones: recoverscript play exercise.rs --live --listen 0.0.0.0 --record room.jsonl
            """)

    @Argument(help: "The exercise.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "Play without asking: vp,listen or first-contact=vp,…; quizzes come last, several answers of one are a+b; to a task, a file: first-mail=mail.md.",
            valueName: "answers"))
    var answers: String?

    @Option(help: ArgumentHelp("Keep the run in this file, and go on where it ends.", valueName: "file"))
    var record: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Who plays.", valueName: "name"))
    var participant: String?

    @Option(help: ArgumentHelp("Draw the chances with this seed.", valueName: "n"))
    var seed: UInt64?

    @Flag(help: "For a projector: vote, talk, vote again; the key on `reveal`.")
    var room = false

    @Option(
        name: .customLong("html"),
        help: ArgumentHelp(
            "Write it to this file as a page that any browser plays: offline, unproctored.", valueName: "file"))
    var page: String?

    @Flag(help: "For a room with phones: serve a page for the wall and one to join by a code, until Ctrl-C.")
    var live = false

    @Option(
        help: ArgumentHelp(
            "With --live, listen at this address instead of this machine alone; 0.0.0.0 is every network it is in.",
            valueName: "address"))
    var listen: String?

    @Option(help: ArgumentHelp("With --live, the port (8080); 0 takes a free one.", valueName: "n"))
    var port: UInt16?

    @Flag(help: "Write the page of --html anew whenever the exercise is saved, until Ctrl-C.")
    var watch = false

    @Flag(help: "Exit with 1 where the exercise is not passed.")
    var requirePass = false

    @Option(help: "How to print it, with --answers: text or json.")
    var format: TextOrJSON = .text

    @Option(help: OutputOption.help) var output: OutputOption?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        if answers == nil, format == .json || output.path != nil {
            throw UsageFailure("\(format == .json ? "--format json" : "--output") needs --answers")
        }
        if room, answers != nil { throw UsageFailure("--room asks the room; leave --answers out") }
        if page != nil, answers != nil || record != nil || room || requirePass {
            throw UsageFailure("--html only writes the page; leave --answers, --record, --room and --require-pass out")
        }
        if !live, listen != nil || port != nil { throw UsageFailure("--listen and --port go with --live") }
        if live, answers != nil || room || page != nil || requirePass || participant != nil || file == "-" {
            throw UsageFailure(
                "--live serves a file to a room; leave --answers, --room, --html, --require-pass and --as out")
        }
        if watch { try keepWriting() }
        let model = try exercise()
        if live { try serve() }
        if let page { return try write(model, to: page, cancellation: InterruptFlag()) }
        let evaluation = try model.evaluateExercise(cancellation: InterruptFlag())
        let session = try answers == nil ? converse(evaluation, model) : answered(evaluation, model)
        if requirePass, !session.isFinished || session.isPassed == false { throw Exit.wrong }
    }

    // MARK: In a room

    private func serve() throws -> Never {
        var arguments = options.settings.map { "--set=\($0)" }
        func add(_ name: String, _ value: String?) { if let value { arguments.append("\(name)=\(value)") } }
        add("--record", record)
        add("--seed", seed.map(String.init))
        add("--listen", listen)
        add("--port", port.map(String.init))
        add("--variant", options.variant)
        add("--now", options.now)
        add("--playbooks", options.playbooks.folder)
        try LiveServer.run(arguments + ["--", file])
    }

    private func exercise() throws -> RecoveryModel {
        let (_, model) = try options.model(file)
        guard !model.exercise.isEmpty else { throw UsageFailure("\(file): there is nothing to decide in it") }
        return model
    }

    // MARK: As a page

    private func keepWriting() throws -> Never {
        guard let page, page != "-" else { throw UsageFailure("--watch writes a page anew; say which: --html FILE") }
        try Watch.refuseStandardInput([file])
        let writing = {
            // Ctrl-C ends it all, not one page.
            try write(try exercise(), to: page, cancellation: NeverCancelled())
            Output.error("\(page): written")
        }
        try Watch.run({ [file] }, used: { options.files(of: file) }, doing: writing)
    }

    private func write(_ model: RecoveryModel, to path: String, cancellation: any Cancellation) throws {
        let evaluation = try model.evaluateExercise(limits: .judgedOnly, cancellation: cancellation)
        let html: String
        do {
            html = try PlayPage(model, evaluation, participant: participant, seed: seed).html
        } catch {
            throw UsageFailure("\(file): a page cannot judge the condition `\(error.condition)`")
        }
        if path == "-" { Output.printExactly(html) } else { try Output.write(html, to: path) }
    }

    // MARK: Without asking

    private func answered(_ evaluation: ExerciseEvaluation, _ model: RecoveryModel) throws -> PlaySession {
        let luck = seed.map(Luck.drawn) ?? .likeliest
        var session = PlaySession(evaluation, luck: luck, grader: ContractTaskGrader(model))
        let text = PlayText(style: output.style(options.color))
        var story: [String] = []
        var given = PlayAnswers(answers ?? "")
        if let name = given.empty.first { throw UsageFailure("--answers: nothing stands behind `\(name)=`") }
        while let question = session.question, let words = given.take(for: question.id) {
            let answer = question.form == .writing ? [try written(words.joined(separator: "+"), question)] : words
            do {
                let consequence = try session.answer(answer)
                let told = text.told(consequence, of: session)
                story.append(text.question(question) + (told.isEmpty ? "" : "\n" + told))
            } catch {
                throw UsageFailure("--answers: \(question.id): \(error.message)")
            }
        }
        let rest = given.rest
        if let question = session.question, let name = given.names.first(where: session.willAsk) {
            throw UsageFailure("--answers: `\(question.id)` comes before `\(name)` and has no answer")
        }
        if !rest.isEmpty { throw UsageFailure("--answers: nothing asks for \(rest.joined(separator: ", "))") }
        if let record { try keep(session, in: record, model) }
        if format == .json {
            try output.print(PlayJSON(session).document.write())
        } else {
            let end = [text.ending(session), text.meters(session), DebriefText(text, session).whole]
            try output.print((story + end).filter { !$0.isEmpty }.joined(separator: "\n"))
        }
        tellLeft(of: session)
        return session
    }

    /// How the next question is answered, where one is left.
    private func tellLeft(of session: PlaySession) {
        guard let question = session.question else { return }
        let value = question.form == .writing ? "FILE" : "…"
        Output.error("recoverscript: \(DebriefText.left(of: session)) (--answers \(question.id)=\(value))")
    }

    /// The text of a file.
    private func written(_ path: String, _ question: Question) throws -> String {
        do {
            let bytes = try Files.read(path)
            guard bytes.count <= Source.sizeLimit else { throw UsageFailure("\(path): it is too large") }
            return String(decoding: bytes, as: UTF8.self)
        } catch let failure as Files.Failure {
            throw UsageFailure("--answers: \(question.id)=\(path): \(failure.message)")
        }
    }

    private func keep(_ session: PlaySession, in path: String, _ model: RecoveryModel) throws {
        let (file, old) = try RecordFile.open(path, new: newRecord(model, seed))
        if old != nil { throw UsageFailure("\(path): there is a run in it already") }
        for answer in session.answers { try file.append(.answer(item: answer.item, given: answer.given)) }
    }

    private func newRecord(_ model: RecoveryModel, _ seed: UInt64?) -> PlayRecord {
        PlayRecord(scenario: model.title, participant: participant, seed: seed)
    }

    // MARK: Asking

    private func converse(_ evaluation: ExerciseEvaluation, _ model: RecoveryModel) throws -> PlaySession {
        let drawn = seed ?? UInt64(truncatingIfNeeded: Machine.now.seconds)
        let kept = try record.map { try RecordFile.open($0, new: newRecord(model, drawn)) }
        let own = kept?.1?.seed ?? drawn
        let shuffle = PlaySession.shuffleSeed(own, participant: kept?.1?.participant ?? participant)
        var session = PlaySession(
            evaluation, luck: .drawn(seed: own), shuffle: shuffle, grader: ContractTaskGrader(model))
        if let old = kept?.1 {
            if old.scenario != PlayRecord(scenario: model.title, participant: nil, seed: nil).scenario {
                Output.error("recoverscript: the record is of \"\(old.scenario)\"")
            }
            for what in old.rejects { Output.error("recoverscript: the record: \(what)") }
            let (gone, repair) = session.resume(old)
            for what in gone { Output.error("recoverscript: the exercise does not have `\(what)` any more") }
            for event in repair { try kept?.0.append(event) }
        }
        let width = Terminal.output.isTerminal ? Terminal.output.width : nil
        let style: ReportStyle = options.color.isOn(for: 1) ? .ansi : .plain
        let text = PlayText(style: style, width: width)
        if room {
            var game = RoomShell(
                session: session, model: model, record: kept?.0, text: text, showsColour: style == .ansi)
            try game.run()
            return game.session
        }
        var game = PlayShell(
            session: session, model: model, record: kept?.0, text: text, showsColour: style == .ansi)
        try game.run()
        return game.session
    }
}
