#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Reads statements from a terminal through GNU readline: editing, completion, history.
///
/// Readline has one line, one history and one set of key bindings in a process, so a process has one reader. Use it
/// only where `Terminal.isInteractive`.
///
/// ```
/// let reader = LineReader()
/// while let text = reader.read("> ", continues: { isUnfinished($0) }) {
///     evaluate(text, cancellation: reader.interrupts)
/// }
/// ```
public final class LineReader {
    /// Ctrl-C while something else than a line is at work. Cleared whenever a line was read.
    public let interrupts: InterruptFlag
    /// Whether prompts are coloured.
    public var showsColour: Bool
    /// Nothing is written to the history file while this is set; lines can still be recalled in this session.
    public var isPrivate: Bool
    private let history: HistoryFile?

    /// - Parameters:
    ///   - name: how an inputrc asks for this program: `$if recoverscript`.
    ///   - history: the file that lines are remembered in; nil for none.
    ///   - isPrivate: the file is read, but nothing is written to it.
    ///   - showsColour: whether prompts are coloured; nil asks the terminal.
    public init(
        name: String = "recoverscript", history: HistoryFile? = .standard, isPrivate: Bool = false,
        showsColour: Bool? = nil
    ) {
        interrupts = InterruptFlag()
        self.showsColour = showsColour ?? Terminal.output.showsColour
        self.isPrivate = isPrivate
        self.history = history
        Readline.setUp(name: name)
        RecalledLines.replace(by: history?.load(compacting: !isPrivate) ?? [])
    }

    /// How reading ended.
    public enum Outcome: Sendable, Hashable {
        /// Text to work on; several lines are joined by line feeds, and the last has none.
        case text(String)
        /// Ctrl-C: what was typed stays on the screen and is dropped.
        case interrupted
        /// Ctrl-D, or the terminal is gone.
        case end
    }

    /// Reads a text, asking again after Ctrl-C; nil at the end of input.
    public func read(
        _ prompt: Prompt, continuationPrompt: Prompt = "... ", isRemembered: Bool = true,
        continues: (String) -> Bool = { _ in false },
        completing: (CompletionRequest) -> Completion? = { _ in nil }
    ) -> String? {
        while true {
            let outcome = next(
                prompt, continuationPrompt: continuationPrompt, isRemembered: isRemembered,
                continues: continues, completing: completing
            )
            switch outcome {
            case .text(let text): return text
            case .interrupted: continue
            case .end: return nil
            }
        }
    }

    /// Reads a text of one or more lines.
    /// - Parameters:
    ///   - continuationPrompt: stands before each line after the first.
    ///   - isRemembered: whether the text becomes an entry of the history; answers to questions should not.
    ///   - continues: whether the text so far needs another line. Ctrl-D gives it back as it is.
    ///   - completing: asked when the user presses Tab.
    public func next(
        _ prompt: Prompt, continuationPrompt: Prompt = "... ", isRemembered: Bool = true,
        continues: (String) -> Bool = { _ in false },
        completing: (CompletionRequest) -> Completion? = { _ in nil }
    ) -> Outcome {
        var text: String?
        interrupts.clear()
        repeat {
            let before = text.map { $0 + "\n" } ?? ""
            let shown = (text == nil ? prompt : continuationPrompt).text(inColour: showsColour)
            let line = Readline.line(prompt: shown) { Self.plan(before: before, line: $0, cursor: $1, completing) }
            if interrupts.isCancelled {
                interrupts.clear()
                standardOutput("\n")
                return .interrupted
            }
            guard let line else {
                standardOutput("\n")
                if text == nil { return .end }
                break
            }
            text = before + line
        } while continues(text ?? "")
        let result = text ?? ""
        if isRemembered { remember(result) }
        return .text(result)
    }

    /// Takes what was typed ahead and is wanted no more: the rest of a paste, which is not for whoever reads next.
    /// - Returns: how many lines stood in it.
    public func dropTypedAhead() -> Int { Input.drop(from: STDIN_FILENO) }

    private func remember(_ text: String) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let isKnown = RecalledLines.add(text)
        if !isPrivate { history?.append(text, isKnown: isKnown) }
    }

    private static func plan(
        before: String, line: String, cursor: Int, _ completing: (CompletionRequest) -> Completion?
    ) -> (CompletionPlan, CandidateList)? {
        let offset = before.utf8.count
        let bytes = Array(line.utf8)
        let cursor = min(cursor, bytes.count)
        guard let completion = completing(CompletionRequest(text: before + line, cursor: offset + cursor)),
            let plan = CompletionPlan(
                completion, line: String(decoding: bytes[..<cursor], as: UTF8.self),
                rest: String(decoding: bytes[cursor...], as: UTF8.self), offset: offset
            )
        else { return nil }
        return (plan, CandidateList(candidates: completion.candidates))
    }
}
