import ArgumentParser
import RecoverEvaluation
import RecoverRendering
import RecoverTerminal

/// The face of a run on a terminal; on a pipe, the lines are the answers.
struct PlayShell {
    private(set) var session: PlaySession
    let title: String
    let record: RecordFile?
    let text: PlayText
    private let reader: LineReader?

    /// A process has one reader: a session that plays hands on its own.
    init(
        session: PlaySession, title: String, record: RecordFile?, text: PlayText, showsColour: Bool,
        reader given: LineReader? = nil
    ) {
        self.session = session
        self.title = title
        self.record = record
        self.text = text
        let own = { LineReader(history: nil, isPrivate: true, showsColour: showsColour) }
        reader = given ?? (Terminal.isInteractive ? own() : nil)
    }

    mutating func run() throws {
        Output.print(text.situation(title: title, session.evaluation.exercise))
        if !session.answers.isEmpty { Output.print("  (going on after \(session.answers.count) answers)\n") }
        var showsEnding = !session.isPathDone
        ask: while let question = session.question {
            Output.print("\n" + (session.isPathDone ? "" : text.state(session) + "\n") + text.question(question))
            while true {
                guard let line = read(question) else {
                    if reader != nil { throw Exit.interrupted }
                    throw Ended()
                }
                let words = line.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "+" }).map(String.init)
                if try command(words, question) {
                    if session.question != question { continue ask }
                    continue
                }
                do {
                    let consequence = try session.answer(words)
                    try record?.append(.answer(item: question.id, given: session.answers.last?.given ?? []))
                    Output.print("\n" + text.consequence(consequence, of: session))
                    break
                } catch let failure as AnswerFailure {
                    Output.print("  \(failure.message)")
                }
            }
            if session.isPathDone, showsEnding {
                showsEnding = false
                Output.print("\n" + text.ending(session))
            }
        }
        Output.print("\n" + text.state(session) + "\n" + text.debrief(session))
    }

    /// The lines on a pipe end before the questions do.
    struct Ended: Error, CustomStringConvertible {
        var description: String { "the answers end before the questions do" }
    }

    /// Words that are no answer; an option of that name comes first. True where it was one.
    private mutating func command(_ words: [String], _ question: Question) throws -> Bool {
        if words.isEmpty { return question.form != .writing }
        guard words.count == 1, !question.choices.contains(where: { $0.id == words[0] }) else { return false }
        switch words[0] {
        case "hint":
            guard let hint = session.hint else {
                Output.print("  There is no hint here.")
                return true
            }
            try record?.append(.hint(item: question.id))
            Output.print(text.hint(hint))
        case "back",
            "b" where question.choices.count < 2 || words[0] == "back":
            guard let last = session.answers.last, session.back() else {
                Output.print("  This is the first question.")
                return true
            }
            try record?.append(.back(item: last.item))
        case "meters": Output.print(text.state(session))
        case "quit", "q": throw record == nil ? Exit.interrupted : ExitCode.success
        case "help", "?":
            Output.print("  A number or a name chooses. Also: hint, back, meters, quit.")
        default: return false
        }
        return true
    }

    private func read(_ question: Question) -> String? {
        guard let reader else { return readLine() }
        let outcome = reader.next(
            Prompt("› ", .cyan), isRemembered: false,
            completing: { request in
                let typed = String(decoding: Array(request.text.utf8.prefix(request.cursor)), as: UTF8.self)
                let names = question.choices.map(\.id) + ["hint", "back", "meters", "quit"]
                let found = names.filter { $0.hasPrefix(typed) }
                return Completion(start: 0, candidates: found.map { Completion.Candidate($0) })
            })
        if case .text(let line) = outcome { return line }
        return nil
    }
}
