import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// A run for a room with a projector: one thing on the screen at a time. On a pipe the lines are the votes, `reveal`
/// among them; nothing waits, and an empty line says nothing.
struct RoomShell {
    private(set) var session: PlaySession
    let title: String
    let record: RecordFile?
    let text: RoomText
    private let reader: LineReader?
    private var pipe = PipedLines()
    private var isFirst = true

    init(session: PlaySession, title: String, record: RecordFile?, text: RoomText, showsColour: Bool) {
        self.session = session
        self.title = title
        self.record = record
        self.text = text
        reader = Terminal.isInteractive ? LineReader(history: nil, isPrivate: true, showsColour: showsColour) : nil
    }

    mutating func run() throws {
        for screen in text.opening(title: title, session.evaluation.exercise) { try step(screen) }
        if !session.isPathDone { try step(text.meters(session)) }
        while let question = session.question {
            let wasOnPath = !session.isPathDone
            guard let (given, votes) = try answer(question) else { continue }
            let key = session.key
            let consequence = try session.answer(given)
            let ids = session.answers.last?.given ?? []
            try record?.append(.answer(item: question.id, given: ids))
            if question.form != .writing { try outcome(ids, votes, question, key) }
            guard wasOnPath else { continue }
            try step(text.told(consequence, of: session))
            try step(text.meters(session, after: consequence))
            if session.isPathDone { try step(text.ending(session)) }
        }
        for screen in text.debrief(session.evaluation.exercise) { try step(screen) }
    }

    // MARK: A vote

    /// What the group takes, and the votes where there were any; nil where it went back instead.
    private mutating func answer(_ question: Question) throws -> (given: [String], votes: Votes?)? {
        show(text.question(question))
        var pending: String?
        if let discussion = text.discussion(question) {
            Output.print("\n" + discussion)
            pending = try discuss(question)
        }
        Output.print("\n" + text.invitation(question))
        while true {
            guard let line = pending ?? read(question) else {
                if reader != nil { throw Exit.interrupted }
                if question.form == .writing { return ([], nil) }
                throw PlayShell.Ended()
            }
            pending = nil
            let words = line.split { " ,+\t".contains($0) }.map(String.init)
            switch try command(words, question) {
            case .wentBack: return nil
            case .done: continue
            case .none: break
            }
            do {
                if question.form == .one, let votes = try Votes.read(words, choices: question.choices.count) {
                    guard let winner = votes.winner else {
                        show(text.votes(votes, question) + "\n" + text.tie(votes))
                        continue
                    }
                    return ([question.choices[winner].id], votes)
                }
                var trial = session
                try trial.answer(words)
                return (words, nil)
            } catch {
                Output.print("  \(error.message)")
            }
        }
    }

    /// The votes and what won, then the key where it is asked for.
    private mutating func outcome(_ ids: [String], _ votes: Votes?, _ question: Question, _ key: QuestionKey?) throws {
        show((votes.map { text.votes($0, question) + "\n" } ?? "") + text.chosen(ids, question))
        let line: String?
        if reader == nil {
            line = pipe.take { $0 == "reveal" }
        } else {
            line = try pause("Return goes on; `reveal` shows which are better ")
        }
        guard line == "reveal", let key else { return }
        for screen in text.key(key) { try step(screen) }
    }

    private enum Command { case none, done, wentBack }

    /// Words that are no answer; an option of that name comes first.
    private mutating func command(_ words: [String], _ question: Question) throws -> Command {
        if words.isEmpty { return question.form == .writing ? .none : .done }
        guard words.count == 1, question.form != .writing || words[0] == "back" || words[0] == "quit",
            !question.choices.contains(where: { $0.id == words[0] })
        else { return .none }
        switch words[0] {
        case "hint":
            guard let hint = session.hint else {
                Output.print("  There is no hint here.")
                return .done
            }
            try record?.append(.hint(item: question.id))
            Output.print(text.hint(hint))
        case "back":
            guard let last = session.answers.last, session.back() else {
                Output.print("  This is the first question.")
                return .done
            }
            try record?.append(.back(item: last.item))
            return .wentBack
        case "meters": Output.print(text.meters(session))
        case "reveal": Output.print("  `reveal` comes after the vote.")
        case "quit", "q": try quit()
        case "help", "?":
            Output.print("  Votes as counts, or one number or name. Also: hint, back, meters, quit; reveal afterwards.")
        default: return .none
        }
        return .done
    }

    private func quit() throws { throw record == nil ? Exit.interrupted : ExitCode.success }

    // MARK: The screen

    /// Cleared on a terminal; on a pipe a blank line stands between.
    private mutating func show(_ screen: String) {
        if reader != nil, Terminal.output.clearsScreen {
            Output.printAnew(screen)
        } else {
            Output.print((isFirst ? "" : "\n") + screen)
        }
        isFirst = false
    }

    /// One thing on the screen until Return; nothing where there is nothing to show.
    private mutating func step(_ screen: String) throws {
        guard !screen.isEmpty else { return }
        show(screen)
        _ = try pause("Return goes on ")
    }

    /// Waits for a line on a terminal, and nowhere else.
    @discardableResult
    private func pause(_ prompt: String) throws -> String? {
        guard let reader else { return nil }
        Output.print("\n")
        guard case .text(let line) = reader.next(Prompt(prompt, .cyan), isRemembered: false) else {
            throw Exit.interrupted
        }
        let word = line.split(separator: " ").joined(separator: " ")
        if word == "quit" || word == "q" { try quit() }
        return word
    }

    private mutating func read(_ question: Question) -> String? {
        guard let reader else { return pipe.next() }
        if case .text(let line) = reader.next(Prompt("› ", .cyan), isRemembered: false) { return line }
        return nil
    }

    /// The time left, until Return. What was typed before it is the answer already.
    private func discuss(_ question: Question) throws -> String? {
        guard let reader, let span = question.discuss?.value.duration else { return nil }
        let line = DiscussionTimer(seconds: Int(saturating: span.approximateSeconds)).wait {
            reader.interrupts.isCancelled
        }
        guard let line else { throw Exit.interrupted }
        return line.allSatisfy(\.isWhitespace) ? nil : line
    }
}

/// The lines of a pipe, one of which can be looked at before it is taken.
private struct PipedLines {
    private var ahead: String?

    mutating func next() -> String? {
        defer { ahead = nil }
        return ahead ?? readLine()
    }

    /// Takes the next line where it is empty or wanted, and leaves it otherwise.
    mutating func take(where isWanted: (String) -> Bool) -> String? {
        guard let line = ahead ?? readLine() else { return nil }
        let trimmed = line.split { " \t\r".contains($0) }.joined(separator: " ")
        ahead = trimmed.isEmpty || isWanted(trimmed) ? nil : line
        return ahead == nil ? trimmed : nil
    }
}
