import ArgumentParser
import RecoverBase
import RecoverEvaluation
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverTerminal

/// A run for a room with a projector: one thing on the screen at a time. The room votes, talks, and votes again; both counts
/// are kept. On a pipe the lines are the votes, `reveal` among them; nothing waits, and an empty line says nothing.
struct RoomShell {
    private(set) var session: PlaySession
    let model: RecoveryModel
    let record: RecordFile?
    let text: PlayText
    private let reader: LineReader?
    private var pipe = PipedLines()
    private var isFirst = true
    /// Of each question, as often as the room voted.
    private var counts: [String: [Votes]] = [:]

    init(session: PlaySession, model: RecoveryModel, record: RecordFile?, text: PlayText, showsColour: Bool) {
        self.session = session
        self.model = model
        self.record = record
        self.text = text
        reader = Terminal.isInteractive ? LineReader(history: nil, isPrivate: true, showsColour: showsColour) : nil
    }

    mutating func run() throws {
        for screen in text.opening(model) { try step(screen) }
        if !session.isPathDone { try step(text.metersScreen(session)) }
        while let question = session.question {
            let wasOnPath = !session.isPathDone
            guard let given = try answer(question) else { continue }
            let key = session.key
            let consequence = try session.answer(given)
            let ids = session.answers.last?.given ?? []
            let votes = counts[question.id] ?? []
            try record?.append(.answer(item: question.id, given: ids, votes: votes.map { $0.byID(question) }))
            if question.form != .writing { try outcome(ids, votes, question, key) }
            guard wasOnPath else { continue }
            try step(text.told(consequence, of: session))
            try step(text.metersScreen(session, after: consequence))
            if session.isPathDone { try step(text.ending(session)) }
        }
        _ = reader?.dropTypedAhead()
        try lookBack()
    }

    private mutating func lookBack() throws {
        let debrief = DebriefText(text, session, votes: counts)
        try step(debrief.result)
        for (index, item) in debrief.items.enumerated() {
            show(item)
            while try pause("Return goes on; r shows all reasons ") == "r" { show(debrief.reasons(index)) }
        }
        for screen in debrief.closing { try step(screen) }
    }

    // MARK: A vote

    /// What the group takes; nil where it went back instead.
    private mutating func answer(_ question: Question) throws -> [String]? {
        counts[question.id] = nil
        show(text.question(question))
        Output.print("\n" + text.roomInvitation(question))
        if question.form == .writing { return try write(question) }
        while true {
            guard let line = read() else { throw ended }
            let words = RoomShell.words(line)
            switch try command(words, question) {
            case .wentBack: return nil
            case .done: continue
            case .none: break
            }
            do {
                if question.form == .one, let first = try Votes.read(words, choices: question.choices.count) {
                    let last = try talk(first, question)
                    counts[question.id] = last == nil ? [first] : [first, last ?? first]
                    guard let winner = (last ?? first).winner else {
                        show(
                            text.votes(last ?? first, before: last == nil ? nil : first, question) + "\n"
                                + text.tie(last ?? first))
                        return try decide(question)
                    }
                    return [question.choices[winner].id]
                }
                var trial = session
                try trial.answer(words)
                return words
            } catch let failure as AnswerFailure {
                Output.print("  \(failure.message)")
            }
        }
    }

    /// The first count, the time to talk, and the second vote; nil where the first stands.
    private mutating func talk(_ first: Votes, _ question: Question) throws -> Votes? {
        guard reader != nil else {
            // On a pipe a second row of counts may follow at once.
            guard let line = pipe.take(where: { RoomShell.isCounts($0, question) }), !line.isEmpty else { return nil }
            return try Votes.read(RoomShell.words(line), choices: question.choices.count)
        }
        show(text.votes(first, question))
        var pending: String?
        if let discussion = text.discussion(question) {
            Output.print("\n" + discussion)
            pending = try discuss(question)
        }
        Output.print("\n" + text.roomInvitation(question, isSecond: true))
        while true {
            guard let line = pending ?? read() else { throw ended }
            pending = nil
            let words = RoomShell.words(line)
            if words.isEmpty { return nil }
            if words == ["quit"] || words == ["q"] { try quit() }
            do {
                if let votes = try Votes.read(words, choices: question.choices.count) { return votes }
                Output.print("  Counts in a row, or Return.")
            } catch {
                Output.print("  \(error.message)")
            }
        }
    }

    /// Votes are level: the group names its choice.
    private mutating func decide(_ question: Question) throws -> [String]? {
        while true {
            guard let line = read() else { throw ended }
            let words = RoomShell.words(line)
            switch try command(words, question) {
            case .wentBack: return nil
            case .done: continue
            case .none: break
            }
            do {
                var trial = session
                try trial.answer(words)
                return words
            } catch {
                Output.print("  \(error.message)")
            }
        }
    }

    private mutating func write(_ question: Question) throws -> [String]? {
        var draft = TaskDraft()
        while !draft.isDone {
            guard let line = read() else {
                if reader != nil { throw ended }
                break
            }
            let words = RoomShell.words(line)
            if draft.isEmpty {
                if words == ["edit"], reader != nil {
                    draft.edit()
                    continue
                }
                if TaskDraft.commands.contains(words.joined(separator: " ")) {
                    switch try command(words, question) {
                    case .wentBack: return nil
                    case .done: continue
                    case .none: break
                    }
                }
            }
            draft.add(line)
        }
        return [draft.text]
    }

    private static func words(_ line: String) -> [String] { line.split { " ,+\t\r".contains($0) }.map(String.init) }

    private static func isCounts(_ line: String, _ question: Question) -> Bool {
        let words = words(line)
        return words.count == question.choices.count && words.count > 1 && words.allSatisfy { Int(reading: $0) != nil }
    }

    /// The votes and what won, then the key where it is asked for.
    private mutating func outcome(_ ids: [String], _ votes: [Votes], _ question: Question, _ key: QuestionKey?) throws {
        let bars = votes.last.map {
            text.votes($0, before: votes.count > 1 ? votes[0] : nil, question) + "\n"
        }
        show((bars ?? "") + text.chosen(ids, question))
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
        if words.isEmpty { return .done }
        guard words.count == 1, !question.choices.contains(where: { $0.id == words[0] }) else { return .none }
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
        case "meters": Output.print(text.metersScreen(session))
        case "reveal": Output.print("  `reveal` comes after the vote.")
        case "quit": try quit()
        case "q" where question.choices.count < 17: try quit()
        case "help", "?":
            Output.print("  Votes as counts, or one letter or name. Also: hint, back, meters, quit; reveal afterwards.")
        default: return .none
        }
        return .done
    }

    private var ended: any Error { reader != nil ? Exit.interrupted : PlayShell.Ended() }

    private func quit() throws {
        _ = reader?.dropTypedAhead()
        throw record == nil ? Exit.interrupted : ExitCode.success
    }

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

    private mutating func read() -> String? {
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

extension Votes {
    /// By the ids of the choices.
    fileprivate func byID(_ question: Question) -> [String: Int] {
        Dictionary(zip(question.choices.map(\.id), counts), uniquingKeysWith: +)
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
