import RecoverLanguage
import RecoverModel

/// A command of the session, such as `:why email.words`: its name and the rest of the line.
struct SessionCommand: Sendable {
    enum Name: String, CaseIterable, Sendable {
        case check, compare, diff, edit, forget, grade, help, keep, layers, load, model, more, paths, plan, play,
            `private`,
            prompt,
            quit,
            redo,
            reload, save, set, time, undo, variant, variants, vary, why

        /// It is no keyword, and no path that has a value.
        var needsNoColon: Bool {
            self != .prompt && Deliverable.Kind(rawValue: rawValue) == nil
                && Vocabulary.standard.keywords(named: rawValue).isEmpty
        }

        /// Whether something may stand behind it.
        var takesWords: Bool {
            switch self {
            case .check, .diff, .edit, .layers, .more, .paths, .plan, .play, .private, .quit, .redo, .reload, .time,
                .variants:
                false
            default: true
            }
        }

        /// For `:help`.
        var usage: String {
            switch self {
            case .check: ":check                     what is wrong, warnings too"
            case .compare: ":compare A B [all]         two variants; `-` is the file as written, `now` what is typed"
            case .diff: ":diff                      what is typed, and the variant, change against the file"
            case .edit: ":edit                      the last statement in your editor"
            case .forget: ":forget NAME              take a variant out of the loaded file"
            case .grade: ":grade FILE [as KIND]      a reply against the contract"
            case .help: ":help [KEYWORD]            this list, or the page of a keyword"
            case .keep: ":keep NAME [\"TITLE\"]       write what is typed into the loaded file, as a variant of it"
            case .layers: ":layers                    the layers, lowest first"
            case .load: ":load FILE                 another scenario; what was typed is forgotten"
            case .model: ":model [PATH]              the model as JSON, or what is at a path"
            case .more: ":more                      all that the last line changed, where it was cut short"
            case .paths: ":paths                     every way through the exercise"
            case .plan: ":plan                      the plan"
            case .play: ":play                      play the exercise"
            case .private: ":private                   keep this session out of the history"
            case .prompt: ":prompt [DELIVERABLE]      the prompt"
            case .quit: ":quit                      leave; Ctrl-D does too"
            case .redo: ":redo                      bring back what was undone"
            case .reload: ":reload                    read the file again"
            case .save: ":save FILE [as variant V]  write what is typed as a variant of the file"
            case .set: ":set PATH VALUE            set one value"
            case .time: ":time                      say how long each answer takes"
            case .undo: ":undo [all]                take the last statement back, or all of them"
            case .variant: ":variant [NAME]            put a variant on top; without a name, none"
            case .variants: ":variants                  the variants of the file"
            case .vary:
                ":vary PATH VALUES          a row for each value: `:vary score 0..10`; two paths make a grid"
            case .why: ":why PATH                  where a value, or a line of the prompt or plan, comes from"
            }
        }
    }

    enum Parsed: Sendable {
        case known(Name)
        /// Several commands start so.
        case ambiguous([String])
        case unknown(String)
    }

    let name: Parsed
    let rest: String

    /// Nil for a line that is no command. A name alone needs no colon; nor do names that start no statement and no path,
    /// such as `why`, or `variant NAME`: without a block it would say nothing.
    init?(_ line: String) {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true).map(String.init)
        guard let first = parts.first else { return nil }
        rest = parts.count > 1 ? parts[1].trimmed : ""
        if line.hasPrefix(":") {
            name = SessionCommand.parse(String(first.dropFirst()))
        } else if first == "variant", rest.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) {
            name = .known(.variant)
        } else if first == "exit", rest.isEmpty {
            name = .known(.quit)
        } else if let command = Name(rawValue: first),
            rest.isEmpty || command.needsNoColon && command.takesWords || SessionCommand.isPart(rest, of: command)
        {
            name = .known(command)
        } else {
            return nil
        }
    }

    /// `prompt plan`, which could be no condition.
    private static func isPart(_ rest: String, of command: Name) -> Bool {
        let kind = rest.split(separator: ".").first.map(String.init) ?? ""
        return command == .prompt && Deliverable.Kind(rawValue: kind) != nil && !rest.contains(" ")
    }

    /// By its whole name, or by a beginning that only one has.
    private static func parse(_ word: String) -> Parsed {
        if let exact = Name(rawValue: word) { return .known(exact) }
        let matching = Name.allCases.filter { $0.rawValue.hasPrefix(word) }
        guard !word.isEmpty, !matching.isEmpty else { return .unknown(word) }
        return matching.count == 1 ? .known(matching[0]) : .ambiguous(matching.map { ":\($0.rawValue)" })
    }

    /// Commands, and behind one what it takes.
    static func completions(before text: String, _ session: Session) -> (replaces: Int, items: [CompletionItem]) {
        let start = text.firstIndex(of: ":") ?? text.startIndex
        let line = String(text[start...])
        guard let space = line.lastIndex(of: " ") else {
            let items = Name.allCases.filter { ":\($0.rawValue)".hasPrefix(line) }.map {
                CompletionItem(":\($0.rawValue)")
            }
            return (line.utf8.count, items)
        }
        let partial = String(line[line.index(after: space)...])
        guard let command = SessionCommand(line.trimmed), case .known(let name) = command.name else { return (0, []) }
        let words: [CompletionItem]
        switch name {
        case .why, .model, .vary, .set: words = session.completer.paths(partial)
        case .variant, .compare, .forget: words = session.current.variants.map { CompletionItem($0, "a variant") }
        case .load, .save:
            words = session.workbench.files(beside: session.path ?? ".").map { CompletionItem($0) }
        case .grade:
            words =
                line.hasSuffix(" as \(partial)")
                ? (session.model?.deliverables ?? []).map { CompletionItem($0.path) }
                : session.workbench.replies(beside: session.path ?? ".").map { CompletionItem($0) }
        case .help: words = session.completer.keywordNames
        case .prompt: words = (session.model?.deliverables ?? []).map { CompletionItem($0.path) }
        default: words = []
        }
        var seen: Set<String> = []
        let matching = words.filter {
            $0.text.hasPrefix(partial) && $0.text != partial && seen.insert($0.text).inserted
        }
        return (partial.utf8.count, matching)
    }
}
