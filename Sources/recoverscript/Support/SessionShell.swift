import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverMachine
import RecoverModel
import RecoverRendering
import RecoverSession
import RecoverTerminal
import RecoverText

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The face of a session on a terminal, or on a pipe.
struct SessionShell {
    let isInteractive: Bool
    let color: ColorChoice

    /// Prints an answer, a long one through the pager; or hands it to the command that it is for.
    func show(_ response: Response) {
        guard !response.text.isEmpty else { return }
        if case .pipe(let command) = response.action {
            if Shell.feed(response.text, to: command) == nil { Output.error("`\(command)` could not be started.") }
            return
        }
        let text = response.text.hasSuffix("\n") ? response.text : response.text + "\n"
        guard isInteractive else {
            response.isError ? Output.error(text) : Output.print(text)
            return
        }
        let styled = LineColours.paint(text, isOn: color.isOn(for: STDOUT_FILENO)) { line in
            LineColours.difference(line) ?? (response.isError && line.contains("error[") ? "31" : nil)
        }
        if response.isLong {
            Output.page(styled)
        } else {
            Output.print(styled)
        }
    }

    /// What is said before the first line is answered. On a pipe, results are all that goes to standard output.
    func announce(_ response: Response) {
        guard !isInteractive else { return show(response) }
        Output.error(response.text)
    }

    // MARK: On a terminal

    mutating func converse(with session: inout Session, isPrivate: Bool) {
        let reader = LineReader(isPrivate: isPrivate, showsColour: color.isOn(for: STDOUT_FILENO))
        welcome(session)
        var wasWarned = false
        reading: while true {
            let snapshot = session
            let text = reader.read(
                Prompt("recover", .cyan) + "> ", continuationPrompt: "    ... ",
                continues: SessionShell.goesOn,
                completing: { SessionShell.complete($0, snapshot) })
            guard let text else {
                Output.print("")
                guard session.hasUnkept, !wasWarned else { return }
                wasWarned = true
                warn(session, leaving: "Ctrl-D")
                continue
            }
            session.columns = Terminal.output.width
            for part in Interactive.parts(of: text) where !reader.interrupts.isCancelled {
                let response = session.submit(part, cancellation: reader.interrupts)
                show(response)
                switch response.action {
                case .none, .pipe: break
                case .play: play(session, reader)
                case .quit:
                    guard session.hasUnkept, !wasWarned else { return }
                    wasWarned = true
                    warn(session, leaving: "`:quit`")
                    continue reading
                case .keepPrivate: reader.isPrivate = true
                case .edit(let draft): edit(draft, &session, reader)
                }
            }
            wasWarned = false
        }
    }

    /// Whether another line belongs to what was typed. Who seems to want out is told how.
    private static func goesOn(_ text: String) -> Bool {
        guard !text.hasPrefix(":"), Interactive.needsMore(text) else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.count > 1, let last = lines.last, last.allSatisfy(\.isWhitespace) || last.hasPrefix(":") {
            Output.error("    `}` ends the block, Ctrl-C drops it.")
        }
        return true
    }

    /// Once, before something typed is lost.
    private func warn(_ session: Session, leaving key: String) {
        let way = session.hasFile ? "`:keep NAME` keeps it" : "`:save FILE` keeps it"
        say("What you typed is not kept. \(way); \(key) again leaves.")
    }

    /// What to do first.
    private func welcome(_ session: Session) {
        say(
            session.model?.customer == nil
                ? """
                RecoverScript: describe a case, see what comes of it. Nothing leaves here.
                Type a statement, `feedback 3/10 "Exports fail"`, or load a case, `:load FILE`.
                `recoverscript new case case.rs` in the shell writes one to begin with.
                `:help` lists the commands, Tab completes, Ctrl-D leaves.
                """
                : """
                Try a what-if: `tenure 3 years`, `score 6`, `customer { employees 20; value low }`.
                `undo` takes it back, `:keep NAME` keeps it as a variant, `:help` lists the rest.
                """)
    }

    private func say(_ text: String) { Output.print(LineFold.folded(text, to: Terminal.output.width)) }

    /// Plays the exercise as it stands; whatever ends it, the session goes on.
    private func play(_ session: Session, _ reader: LineReader) {
        guard let model = session.model, let evaluation = try? model.evaluateExercise(cancellation: reader.interrupts)
        else { return }
        let isColoured = color.isOn(for: STDOUT_FILENO)
        let seed = UInt64(truncatingIfNeeded: Machine.now.seconds)
        var game = PlayShell(
            session: PlaySession(
                evaluation, luck: .drawn(seed: seed), shuffle: seed, grader: ContractTaskGrader(model)),
            model: model, record: nil,
            text: PlayText(style: isColoured ? .ansi : .plain, width: Terminal.output.width), showsColour: isColoured,
            reader: reader)
        do {
            try game.run()
        } catch {
            // Ctrl-C, too, leaves it and no more.
        }
    }

    private func edit(_ draft: String, _ session: inout Session, _ reader: LineReader) {
        do {
            let text = try Editor.edit(draft)
            guard text != draft, text != draft + "\n" else { return }
            show(session.replaceLast(with: text))
        } catch {
            Output.error("The editor could not be used: \(error)")
        }
    }

    /// What can stand at the cursor, as readline wants it.
    private static func complete(_ request: CompletionRequest, _ session: Session) -> Completion? {
        let before = String(decoding: Array(request.text.utf8.prefix(request.cursor)), as: UTF8.self)
        let (replaces, items) = session.completions(before: before)
        let isAlone = items.count == 1
        let candidates = items.map { item in
            Completion.Candidate(
                item.text, description: item.detail.isEmpty ? nil : item.detail,
                suffix: item.text.hasSuffix(".") || isAlone && session.mayGoOn(item.text, behind: before) ? "" : " ")
        }
        return Completion(start: request.cursor - replaces, candidates: candidates)
    }

    // MARK: On a pipe

    /// Statements one after the other; false where one was wrong.
    func runScript(on session: inout Session, keepGoing: Bool) -> Bool {
        guard let bytes = try? Files.read("-") else { return false }
        guard session.hasFile || bytes.contains(where: { $0 > UInt8(ascii: " ") }) else {
            Output.error(
                "recoverscript: standard input is empty; it takes statements such as `feedback 3/10`, a line each, "
                    + "or a file: `recoverscript run FILE`")
            return false
        }
        var isFine = true
        var pending = ""
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            pending += pending.isEmpty ? String(line) : "\n" + line
            let isLast = index == lines.count - 1
            if !isLast, !pending.hasPrefix(":"), Interactive.needsMore(pending) { continue }
            let response = session.submit(pending)
            pending = ""
            show(response)
            isFine = isFine && !response.isError
            if response.isError && !keepGoing || response.action == .quit { return isFine }
        }
        return isFine
    }
}
