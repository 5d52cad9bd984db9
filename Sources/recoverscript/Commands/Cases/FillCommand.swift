import ArgumentParser
import RecoverBase
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverSession
import RecoverTerminal
import RecoverText

/// `recoverscript fill FILE`
struct FillCommand: Subcommand {
    static let about = CommandConfiguration(
        commandName: "fill", abstract: "Ask for the open fields of a file, and write them as a new one.",
        discussion: """
            Each `?` of the file is asked for, with what it is for; an answer that does not fit is refused at once. Return \
            leaves a field open, Ctrl-D all that are left. --from and --set answer without asking; the answers of --from are \
            lines such as `customer.name = "Noor Haddad"`, as --list writes them. The file itself stays as it is.
            """)

    @Argument(help: "The file; - is standard input, with --from, --set or --list.")
    var file: String

    @Option(help: ArgumentHelp("Take the answers from this file; - is standard input.", valueName: "answers"))
    var from: String?

    @Flag(help: "Print what is open, as a file of answers to fill in.")
    var list = false

    @Option(help: "How to print the list: text or json.")
    var format: TextOrJSON?

    @Option(help: ArgumentHelp("The new file, which must not be there yet.", valueName: "file"))
    var output: String?

    @OptionGroup var options: ScenarioOptions

    func run() throws {
        guard list || format == nil else { throw UsageFailure("fill: --format is for --list") }
        guard file != "-" || from != "-" else {
            throw UsageFailure("fill: the file and the answers cannot both be `-`")
        }
        let source = try ScenarioOptions.source(file)
        if list { return try show(OpenField.all(in: source)) }
        if let output, output != "-", Files.exists(output) {
            throw UsageFailure("\(output): there is such a file already; fill writes a new one")
        }
        var request = try options.request(for: source)
        // They answer, and are written into the new file.
        let given = request.settings
        request.settings = []
        var filling = Filling(request, compiler: try options.playbooks.compiler(for: file))
        guard filling.errors.isEmpty else {
            ScenarioOptions.report(filling.compilation, color: options.color)
            throw Exit.wrong
        }
        try GivenAnswers.take(given, &filling)
        if let from {
            try GivenAnswers.take(from, &filling)
        } else if given.isEmpty {
            guard file != "-" else {
                throw UsageFailure("fill: `-` is the file; give the answers with --from or --set")
            }
            var questions = FillQuestions(color: options.color)
            try questions.ask(&filling)
            if output == nil, let path = try questions.newFile() { return try write(filling, to: path) }
        }
        try write(filling, to: output ?? "-")
    }

    private func show(_ fields: [OpenField]) throws {
        let text =
            switch format ?? .text {
            case .text: AnswerFile.text(of: fields, in: file == "-" ? "standard input" : file)
            case .json: AnswerFile.json(of: fields).write()
            }
        guard let output, output != "-" else { return Output.print(text) }
        try Output.write(Output.line(text), to: output)
    }

    private func write(_ filling: Filling, to path: String) throws {
        let left = filling.openCount == 0 ? "nothing is open any more" : "\(filling.openCount) still open"
        guard path != "-" else {
            Output.printExactly(filling.text)
            Output.error(left)
            return
        }
        do {
            try Files.create(filling.text, at: path)
        } catch {
            throw UsageFailure("\(path): \(error.message)")
        }
        Output.error("\(path): written, \(left)")
    }
}

/// Answers of the command line and of a file.
private enum GivenAnswers {
    static func take(_ settings: [(path: String, value: String)], _ filling: inout Filling) throws {
        try report(
            settings.compactMap { path, value in
                refusal(of: value, at: path, &filling).map { "--set \(path): \($0)" }
            })
    }

    static func take(_ path: String, _ filling: inout Filling) throws {
        let source = try ScenarioOptions.source(path)
        let file = AnswerFile(String(decoding: source.bytes, as: UTF8.self))
        var wrong = file.unread.map { ($0, "write a path, `=` and the answer: `customer.name = \"Noor Haddad\"`") }
        for answer in file.answers {
            guard let refusal = refusal(of: answer.value, at: answer.path, &filling) else { continue }
            wrong.append((answer.line, "\(answer.path): \(refusal)"))
        }
        try report(wrong.sorted { $0.0 < $1.0 }.map { "\(source.name):\($0): \($1)" })
    }

    /// All that is wrong is said at once.
    private static func report(_ wrong: [String]) throws {
        guard !wrong.isEmpty else { return }
        Output.error((wrong + ["nothing was written"]).joined(separator: "\n"))
        throw Exit.wrong
    }

    /// What is wrong with the answer; nil where it was taken.
    private static func refusal(of value: String, at path: String, _ filling: inout Filling) -> String? {
        guard let index = filling.field(at: path) else {
            if filling.fields.contains(where: { $0.path == Path(path) }) { return "it is answered already" }
            let near = Text.bestMatch(for: path, in: filling.fields.map(\.path.description))
            return "there is no such open field; "
                + (near.map { "did you mean `\($0)`?" } ?? "`--list` tells which there are")
        }
        do {
            try filling.answer(index, with: value)
            return nil
        } catch {
            return error.text
        }
    }
}

/// The questions on a terminal; on a pipe, the lines are the answers.
private struct FillQuestions {
    private let reader: LineReader?
    private var isAtEnd = false

    init(color: ColorChoice) {
        reader =
            Terminal.isInteractive ? LineReader(history: nil, isPrivate: true, showsColour: color.isOn(for: 1)) : nil
    }

    mutating func ask(_ filling: inout Filling) throws {
        for (index, field) in filling.fields.enumerated() {
            say("\n\(index + 1) of \(filling.fields.count): \(field.needed)")
            say("  \(field.path): \(field.purpose) It takes \(field.expectation); Return leaves it open.")
            while let answer = try line() {
                do {
                    try filling.answer(index, with: answer)
                    break
                } catch {
                    say("  " + error.text)
                }
            }
            if isAtEnd { return }
        }
    }

    /// Nil where it is to be printed, as on a pipe.
    mutating func newFile() throws -> String? {
        guard reader != nil, !isAtEnd else { return nil }
        say("\nWhat shall the new file be called? Return prints it here.")
        while let name = try line() {
            guard Files.exists(name) else { return name }
            say("  \(name): there is such a file already")
        }
        return nil
    }

    private func say(_ text: String) {
        guard reader != nil else { return Output.error(text) }
        Output.print(LineFold.folded(text, to: Terminal.output.width))
    }

    /// Nil where nothing is answered.
    private mutating func line() throws -> String? {
        var line = ""
        if let reader {
            switch reader.next(Prompt("› ", .cyan), isRemembered: false) {
            case .text(let text): line = text
            case .interrupted: throw Exit.interrupted
            case .end: isAtEnd = true
            }
        } else if let text = readLine() {
            line = text
        } else {
            isAtEnd = true
        }
        return line.allSatisfy { $0.isWhitespace || $0 == "?" } ? nil : line
    }
}
