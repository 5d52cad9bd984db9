import RecoverBase
import RecoverDiagnostics
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverText

/// One interactive session: a file, layers typed on top of it, and answers to questions. It knows nothing of terminals;
/// a prompt and an editor server are two faces of it.
public struct Session: Sendable {
    /// What was typed and is in force.
    typealias Typed = TypedLayer

    var compiler: Compiler
    let workbench: any Workbench
    /// The file, or an empty text where none is loaded.
    var main = Source(name: Session.unnamed, text: "")
    var path: String?
    var variant: String?
    var typed: [Typed] = []
    /// Statements that were taken back, the last one first to return.
    var undone: [Typed] = []
    var current: Compilation {
        didSet {
            earlier = shown
            shown = nil
            earlierUnmet = unmet
            unmet = nil
        }
    }
    /// What was seen of `current`, and of what stood before it: the next statement is compared with it.
    private var shown: CaseDifference.Side?
    private var earlier: CaseDifference.Side?
    /// The same of its expectations: those that do not hold, by their words.
    private var unmet: [String: String]?
    private var earlierUnmet: [String: String]?
    /// All that the last step changed, of which it showed the beginning.
    var lastChange: CaseDifference?
    /// The names of the statements that are kept in a file.
    var kept: [String] = []
    /// What the last answer proposed: whole lines.
    var proposed: [String] = []
    var isTiming = false
    /// Columns that a line of what a statement changed may take.
    public var width = 100
    /// The number of the next line that is typed: layers and messages count by it.
    var nextLine = 1

    static let unnamed = "<session>"

    public init(workbench: any Workbench) {
        self.workbench = workbench
        var compiler = Compiler(surroundings: workbench)
        current = compiler.compile(CompileRequest(main: main))
        self.compiler = compiler
    }

    public var model: RecoveryModel? { current.model }

    public var hasFile: Bool { path != nil }

    /// Whether something was typed that would be lost.
    public var hasUnkept: Bool { !typed.isEmpty && typed.map(\.source.name) != kept }

    /// The title of the case, or nil without one.
    public var title: String? { current.model.flatMap { $0.title.isEmpty ? nil : $0.title } }

    /// Takes one statement (perhaps of several lines), command or question.
    public mutating func submit(_ text: String, cancellation: any Cancellation = NeverCancelled()) -> Response {
        let line = text.trimmed
        guard !line.isEmpty, !line.hasPrefix("#") else { return Response("") }
        let clock = ContinuousClock()
        let start = clock.now
        var response: Response
        let choice = chosen(by: line)
        if choice == nil, let refusal = refusal(by: line) { return refusal }
        proposed = []
        if let choice {
            response = take(chosen: choice, cancellation)
        } else if let command = SessionCommand(line) {
            response = run(command, cancellation)
        } else if let expression = Interactive.expression(line) {
            response = orSaid(line, answer(expression, line))
        } else if let rest = SpokenLine.supposed(line) {
            response = submit(rest, cancellation: cancellation)
        } else if Question.isAsked(line) {
            response = ask(Question(line))
        } else if let assignment = Assignment(line), assignment.path.segments.count > 1 {
            response = set(assignment)
        } else {
            response = take(line)
        }
        if isTiming, !response.text.isEmpty { response.text += "\n\(Session.milliseconds(clock.now - start))" }
        return response
    }

    /// What can stand at the end of a text typed so far.
    public func completions(before text: String) -> (replaces: Int, items: [CompletionItem]) {
        if text.trimmed.hasPrefix(":") { return SessionCommand.completions(before: text, self) }
        return completer.complete(before: text)
    }

    var completer: Completer { Completer(tree: current.tree, files: workbench.files(beside: path ?? ".")) }

    private static func milliseconds(_ duration: Duration) -> String {
        let milliseconds = Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1000
        return "\((milliseconds * 10).rounded() / 10) ms"
    }

    // MARK: Compiling

    /// With the session's own variant, or another (nil for the file as written).
    mutating func compile(
        _ typed: [Typed], variant: String?? = .none, settings: [(String, String)] = []
    ) -> Compilation {
        var request = CompileRequest(main: main)
        request.variant = variant ?? self.variant
        request.typed = typed
        request.settings = settings.map { (path: $0.0, value: $0.1) }
        request.now = workbench.now
        return compiler.compile(request)
    }

    func render(_ diagnostics: [Diagnostic], of compilation: Compilation, justTyped: Typed? = nil) -> String {
        let line = justTyped.flatMap { $0.source.bytes.contains(10) ? nil : $0.source.name }
        var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain, justTyped: line)
        return typed(renderer.render(diagnostics).trimmed)
    }

    /// A message as it reads in a session: here `:model` is how to look.
    private func typed(_ text: String) -> String { text.replacing("`recoverscript model`", with: "`:model`") }

    // MARK: Statements

    /// A statement is a layer on top; one with an error changes nothing, and so does one that only earns a warning.
    mutating func add(_ text: String) -> Response {
        let layer = Typed(source: Source(typed: text, firstLine: nextLine))
        let next = compile(typed + [layer])
        let own = next.diagnostics.filter(\.isError)
        if !own.isEmpty { return refusal(of: layer, own, in: next) }
        let previous = current
        let taken = undone
        undone = []
        typed.append(layer)
        current = next
        let changes = changes(from: previous)
        if changes.isNothing, next.expectations.count == previous.expectations.count,
            changes.warnings.contains(where: { $0.place.file == layer.source.name })
        {
            // There is nothing in it for `undo` to take back.
            typed.removeLast()
            undone = taken
            current = previous
        } else {
            nextLine += text.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        return Response(changes.text, isLong: false)
    }

    /// Why it cannot be taken, and what it would be with all that its messages propose.
    private mutating func refusal(of layer: Typed, _ errors: [Diagnostic], in next: Compilation) -> Response {
        let text = render(errors, of: next, justTyped: layer)
        guard let mended = mended(layer, errors) else { return .error(text) }
        if errors.count == 1, !mended.contains("\n") {
            let label = "\(errors[0].severity.rawValue)[\(errors[0].code.rawValue)]"
            return asking(VisibleText.visible("\(label): \(errors[0].message)", keepsLineFeeds: false), [mended])
        }
        proposed = [mended]
        let what = mended.contains("\n") ? "it so mended" : "`\(Session.oneLine(mended))`"
        return .error("\(text)\n\n`y` takes \(what).")
    }

    /// What is proposed must not earn a message of its own when it is taken.
    mutating func isFine(_ text: String) -> Bool {
        let source = Source(typed: text, firstLine: nextLine)
        let messages = compile(typed + [Typed(source: source)]).diagnostics
        return !messages.contains { $0.isError || $0.place.file == source.name && Session.idle.contains($0.code) }
    }

    /// Messages about lines that do nothing, or nothing that is known.
    private static let idle: Set<Code> = [.nothingToDrop, .nothingToReplace, .offScale]

    /// Mends that make one thing of several words lose what the words said.
    private static let joining: Set<Code> = [.missingComma, .missingQuotes, .spaceInName, .wrongArgument]

    private mutating func mended(_ layer: Typed, _ errors: [Diagnostic]) -> String? {
        var source = layer.source
        var errors = errors
        for _ in 0..<3 {
            for index in errors.indices {
                guard errors[index].fix != nil, !Session.joining.contains(errors[index].code),
                    errors[index].place.file == source.name
                else { return nil }
                errors[index].fix?.isCertain = true
            }
            let text = String(decoding: applyCertainFixes(to: source, diagnostics: errors), as: UTF8.self)
            source = Source(typed: text, firstLine: nextLine)
            errors = compile(typed + [Typed(source: source)]).diagnostics.filter(\.isError)
            if errors.isEmpty { return isFine(text) ? text : nil }
        }
        return nil
    }

    /// What a step did.
    struct Changes {
        var text = ""
        var isNothing = false
        var warnings: [Diagnostic] = []
    }

    /// What is different now; before it what there is to beware of: warnings that were not there before, expectations
    /// that do not hold any more.
    /// - Parameter limit: how many lines of it are shown.
    mutating func changes(from previous: Compilation, limit: Int = 12) -> Changes {
        guard let new = current.model else { return Changes() }
        let known = Set(previous.diagnostics.map(\.message))
        var changes = Changes(warnings: current.diagnostics.filter { !known.contains($0.message) })
        var parts = changes.warnings.prefix(3).map(brief)
        if changes.warnings.count > 3 {
            parts.append("… and \(changes.warnings.count - 3) more: `:check` shows them all")
        }
        let expectations = expectationsChanged(from: previous)
        if !expectations.isEmpty { parts.append(expectations.joined(separator: "\n")) }
        if let old = previous.model {
            let side = CaseDifference.Side(new)
            let difference = CaseDifference(from: earlier ?? CaseDifference.Side(old), to: side)
            shown = side
            changes.isNothing = difference.isEmpty
            if !difference.isEmpty { lastChange = difference }
            let nothing = declaration(since: previous) ?? (expectations.isEmpty ? "Nothing changed." : nil)
            parts.append(
                difference.isEmpty
                    ? nothing ?? "" : difference.summary(limit: limit, width: max(40, width), command: ":more"))
        }
        changes.text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        return changes
    }

    /// What a statement says that sets no value: a variant, or an expectation that holds.
    private func declaration(since previous: Compilation) -> String? {
        if let name = current.variants.first(where: { !previous.variants.contains($0) }) {
            return "The variant `\(VisibleText.visible(name))` is there: `:variant \(name)` puts it on top."
        }
        let new = current.expectations.dropFirst(previous.expectations.count).map(\.text)
        guard !new.isEmpty, let unmet, new.allSatisfy({ unmet[$0] == nil }) else { return nil }
        return new.count == 1 ? "It holds." : "They hold."
    }

    /// A warning without the line it is about: that line was typed a moment ago, and `:check` has all of it.
    private func brief(_ diagnostic: Diagnostic) -> String {
        let text = VisibleText.visible("\(diagnostic.severity.rawValue): \(diagnostic.message)", keepsLineFeeds: false)
        let help = diagnostic.help.map { "\nhelp: \(VisibleText.visible($0, keepsLineFeeds: false))" } ?? ""
        return typed(text + help)
    }

    private mutating func expectationsChanged(from previous: Compilation) -> [String] {
        guard !current.expectations.isEmpty || !previous.expectations.isEmpty else { return [] }
        let before = earlierUnmet ?? Session.unmet(previous)
        let now = Session.unmet(current)
        unmet = now
        let known = Set(previous.expectations.map(\.text))
        return current.expectations.map(\.text).compactMap { text in
            if let actual = now[text] {
                guard before[text] == nil else { return nil }
                return known.contains(text)
                    ? "The file expects otherwise: \(text)\(actual)" : "This does not hold: \(text)\(actual)"
            }
            return before[text] == nil ? nil : "As the file expects again: \(text)"
        }.map { VisibleText.visible($0, keepsLineFeeds: false) }
    }

    /// The expectations that do not hold, and what is there instead.
    static func unmet(_ compilation: Compilation) -> [String: String] {
        let failed = compilation.judgeExpectations().filter { !$0.isMet }
        return Dictionary(
            failed.map { result in
                // A whole prompt would hide what was changed.
                let actual = result.actual.flatMap { $0.utf8.contains(10) ? nil : "it is \($0)" }
                return (result.text, (result.problem ?? actual).map { " (\($0))" } ?? "")
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension String {
    var trimmed: String {
        var slice = self[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }

    /// A clause as a sentence.
    var capitalisedSentence: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst() + (hasSuffix(".") || hasSuffix("?") ? "" : ".")
    }
}
