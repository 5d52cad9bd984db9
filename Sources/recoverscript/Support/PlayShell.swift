import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// The face of a run on a terminal; on a pipe, the lines are the answers.
struct PlayShell {
    private(set) var session: PlaySession
    let model: RecoveryModel
    let record: RecordFile?
    let text: PlayText
    private let reader: LineReader?
    /// Somebody typed `quit`.
    private(set) var isLeft = false

    /// A process has one reader: a session that plays hands on its own.
    init(
        session: PlaySession, model: RecoveryModel, record: RecordFile?, text: PlayText, showsColour: Bool,
        reader given: LineReader? = nil
    ) {
        self.session = session
        self.model = model
        self.record = record
        self.text = text
        let own = { LineReader(history: nil, isPrivate: true, showsColour: showsColour) }
        reader = given ?? (Terminal.isInteractive ? own() : nil)
    }

    mutating func run() throws {
        Output.print(text.opening(model).joined(separator: "\n"))
        if !session.answers.isEmpty { Output.print("  (going on after \(session.answers.count) answers)\n") }
        if reader != nil, session.question != nil {
            Output.print("\n" + text.aside("A letter answers. Also: hint, back, meters, help, quit\(kept)."))
        }
        while let question = session.question {
            let meters = session.isPathDone ? "" : text.meters(session)
            Output.print("\n" + meters + (meters.isEmpty ? "" : "\n") + text.question(question))
            if let discussion = text.discussion(question) { Output.print(discussion) }
            if let invitation = text.invitation(question) { Output.print("\n" + invitation) }
            let isOnPath = !session.isPathDone
            guard let consequence = try answer(question) else {
                if isLeft { return leave() }
                continue
            }
            try record?.append(.answer(item: question.id, given: session.answers.last?.given ?? []))
            Output.print("\n" + text.told(consequence, of: session))
            // Each time a path ends: who went back may come to another end.
            if session.isPathDone, isOnPath { Output.print("\n" + text.ending(session)) }
        }
        dropRest()
        let meters = text.meters(session)
        Output.print((meters.isEmpty ? "" : "\n" + meters) + "\n" + DebriefText(text, session).whole)
        try reasons()
    }

    /// What follows the end of a text in the same paste is nobody's answer, and no command of a shell.
    private func dropRest() {
        guard let count = reader?.dropTypedAhead(), count > 0 else { return }
        Output.print(
            "\n"
                + text.aside("\(counted(count, "line")) came after the end, and \(count == 1 ? "is" : "are") left out.")
        )
    }

    private func leave() {
        dropRest()
        guard reader != nil else { return }
        Output.print(
            "\n" + text.aside(record == nil ? "Left; nothing is kept." : "Kept; the same command goes on here."))
    }

    /// On a terminal, all reasons for who asks.
    private func reasons() throws {
        let debrief = DebriefText(text, session)
        guard let reader, !debrief.items.isEmpty else { return }
        Output.print("")
        while case .text(let line) = reader.next(
            Prompt("r shows all reasons, Return ends ", .cyan), isRemembered: false),
            ["r", "reasons"].contains(line.split(separator: " ").joined())
        {
            for (index, item) in debrief.items.enumerated() {
                Output.print(
                    "\n" + (item.split(separator: "\n").first.map { "\($0)\n" } ?? "") + debrief.reasons(index))
            }
        }
    }

    // MARK: Answers

    /// What came of an answer; nil where the question changed without one.
    private mutating func answer(_ question: Question) throws -> Consequence? {
        if question.form == .writing { return try write(question) }
        while true {
            guard let line = read(question) else { throw ended }
            let words = line.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "+" }).map(String.init)
            if try command(words, question) {
                if isLeft || session.question != question { return nil }
                continue
            }
            do {
                return try session.answer(words)
            } catch {
                Output.print("  \(error.message)")
            }
        }
    }

    /// Lines up to one with a single dot, however they come: nothing of a paste is left over for anybody else.
    private mutating func write(_ question: Question) throws -> Consequence? {
        var draft = TaskDraft()
        while !draft.isDone {
            guard let line = read(question) else {
                guard reader == nil, !draft.isEmpty else { throw ended }
                break
            }
            if draft.isEmpty {
                let words = line.split(separator: " ").map(String.init)
                if words == ["edit"], reader != nil {
                    draft.edit()
                    continue
                }
                if TaskDraft.commands.contains(words.joined(separator: " ")), try command(words, question) {
                    if isLeft || session.question != question { return nil }
                    continue
                }
            }
            draft.add(line)
        }
        return try session.answer([draft.text])
    }

    private var kept: String { record == nil ? "; nothing is kept without --record FILE" : "" }

    private var ended: any Error {
        leave()
        return reader != nil ? Exit.interrupted : Ended()
    }

    /// The lines on a pipe end before the questions do.
    struct Ended: Error, CustomStringConvertible {
        var description: String { "the answers end before the questions do" }
    }

    /// Words that are no answer; an option of that name comes first. True where it was one.
    private mutating func command(_ words: [String], _ question: Question) throws -> Bool {
        if words.isEmpty { return true }
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
        case "meters": Output.print(text.meters(session))
        case "quit": isLeft = true
        case "q" where question.choices.count < 17: isLeft = true
        case "help", "?":
            Output.print("  A letter or a name chooses. Also: hint, back, meters, quit.")
        default: return false
        }
        return true
    }

    private func read(_ question: Question) -> String? {
        guard let reader else { return readLine() }
        let outcome = reader.next(
            Prompt("› ", .cyan), isRemembered: false,
            completing: { request in
                guard question.form != .writing else { return nil }
                let typed = String(decoding: Array(request.text.utf8.prefix(request.cursor)), as: UTF8.self)
                let names = question.choices.map(\.id) + ["hint", "back", "meters", "quit"]
                let found = names.filter { $0.hasPrefix(typed) }
                return Completion(start: 0, candidates: found.map { Completion.Candidate($0) })
            })
        if case .text(let line) = outcome { return line }
        return nil
    }
}

/// What is being written to a task: lines up to one with a single dot, or a text from an editor.
struct TaskDraft {
    /// Words that are no text, alone in the first line.
    static let commands: Set<String> = ["back", "hint", "quit", "help"]

    private(set) var isDone = false
    private var lines: [String] = []

    var isEmpty: Bool { lines.isEmpty }
    var text: String { lines.joined(separator: "\n") }

    mutating func add(_ line: String) {
        let parts = line.split(separator: "\n", omittingEmptySubsequences: false).map { part in
            part.hasSuffix("\r") ? part.dropLast() : part
        }
        for (index, part) in parts.enumerated() {
            // Of several lines that come at once, a dot between others is text.
            if part == ".", parts[(index + 1)...].allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
                isDone = true
                return
            }
            lines.append(String(part))
        }
    }

    mutating func edit() {
        do {
            let text = try Editor.edit("", name: "answer.md")
            lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            while lines.last?.isEmpty == true { lines.removeLast() }
            isDone = !lines.isEmpty
        } catch {
            Output.print("  The editor could not be used: \(error)")
        }
    }
}
