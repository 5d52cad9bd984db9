import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverText

/// One interactive session: a file, layers typed on top of it, and answers. It knows nothing of terminals; a prompt and
/// an editor server are two faces of it.
public struct Session: Sendable {
    var compiler: Compiler
    let workbench: any Workbench
    /// What `use` and `:show` know.
    let playbooks: Library
    /// The file, or an empty text where none is loaded.
    var main = Source(name: Session.unnamed, text: "")
    var path: String?
    var variant: String?
    /// What was typed and is in force.
    var typed: [TypedLayer] = []
    /// Statements that were taken back, the last one first to return.
    var undone: [TypedLayer] = []
    var current: Compilation {
        didSet { seen.turnOver() }
    }
    /// What was looked at of `current` and of what stood before it: the next statement is compared with it.
    var seen = Seen()
    /// All that the last step changed, of which it showed the beginning.
    var lastChange: CaseDifference?
    /// The names of the statements that are kept in a file.
    var kept: [String] = []
    /// Every line of this session as it was typed, for `:history`.
    var history: [String] = []
    /// What the last answer proposed: whole lines.
    var proposed: [String] = []
    var isTiming = false
    /// The columns of the terminal, where there is one: no line of an answer is wider, unless a single word is.
    public var columns: Int?
    /// The number of the next line that is typed: layers and messages count by it.
    var nextLine = 1

    static let unnamed = "<session>"

    public init(workbench: any Workbench, playbooks: Library = .shipped) {
        self.workbench = workbench
        self.playbooks = playbooks
        var compiler = Compiler(surroundings: workbench, playbooks: playbooks)
        current = compiler.compile(CompileRequest(main: main))
        self.compiler = compiler
    }

    public var model: RecoveryModel? { current.model }

    public var hasFile: Bool { path != nil }

    /// Whether something was typed that would be lost.
    public var hasUnkept: Bool { !typed.isEmpty && typed.map(\.source.name) != kept }

    /// The title of the case, or nil without one.
    public var title: String? { current.model.flatMap { $0.title.isEmpty ? nil : $0.title } }

    // MARK: Lines

    /// Takes one statement (perhaps of several lines), command or expression.
    public mutating func submit(_ text: String, cancellation: any Cancellation = NeverCancelled()) -> Response {
        let line = text.trimmed
        guard !line.isEmpty, !line.hasPrefix("#") else { return Response("") }
        history.append(line)
        return answering { session throws(Refusal) in try session.answer(line, cancellation) }
    }

    /// Puts another text in the place of the last statement, as an editor gave it back.
    public mutating func replaceLast(with text: String) -> Response {
        let line = text.trimmed
        guard !line.isEmpty else { return .short("Nothing is changed; `:undo` takes the statement back.") }
        history.append(line)
        return answering { session throws(Refusal) in try session.take(line, replacingLast: !session.typed.isEmpty) }
    }

    mutating func answering(_ body: (inout Session) throws(Refusal) -> Response) -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        var response: Response
        do {
            response = try body(&self)
        } catch {
            response = refused(error)
        }
        if case .pipe = response.action { return response }
        if let columns, !response.isSet { response.text = LineFold.folded(response.text, to: columns) }
        if isTiming, !response.text.isEmpty { response.text += "\n\(Session.milliseconds(clock.now - start))" }
        return response
    }

    private mutating func answer(_ line: String, _ cancellation: any Cancellation) throws(Refusal) -> Response {
        if !proposed.isEmpty, ["n", "no"].contains(line.lowercased()) {
            proposed = []
            return .short("Nothing is changed.")
        }
        if let choice = try chosen(by: line) {
            proposed = []
            return try answer(choice, cancellation)
        }
        proposed = []
        if let call = try SessionCommand.call(line) { return try run(call, cancellation) }
        if let call = loneCommand(line) { return try run(call, cancellation) }
        if let equals = line.firstIndex(of: "="), let path = Path(String(line[..<equals]).trimmed), path.isPlain {
            return try set(path, to: String(line[line.index(after: equals)...]).trimmed)
        }
        if let whole = assignment(line) {
            throw Refusal("To set a value, write `\(whole.shown)`.\n\n`y` takes it.", choices: [whole])
        }
        return try take(line)
    }

    /// `customer.employees 20` with the `=` that it lacks; nil for what is none, or a condition.
    private func assignment(_ line: String) -> String? {
        let end = line.firstIndex(where: \.isWhitespace) ?? line.endIndex
        let value = String(line[end...]).trimmed
        guard !value.isEmpty, let path = Path(String(line[..<end])), path.isPlain, path.segments.count > 1,
            Interactive.expression(line) == nil,
            (try? SetStatement(tree: current.tree).statement(setting: path, to: value)).map(Interactive.isStatement)
                == true
        else { return nil }
        return "\(path) = \(value)"
    }

    /// A word alone that names a command which needs nothing behind it, where the case has no value of that name to print.
    private func loneCommand(_ line: String) -> SessionCommand.Call? {
        guard let command = SessionCommand.named(line), command.arguments.isEmpty || command.arguments.hasPrefix("["),
            !Interactive.isStatement(line)
        else { return nil }
        let path = Path([line])
        let value = TreeScope(tree: current.tree).value(
            of: (try? whole(path, isAsked: true) { $0 }) ?? path)
        return value.isKnown && value.description != line ? nil : SessionCommand.Call(command: command, rest: "")
    }

    /// What `y` or a number stands for; nil for any other line.
    private mutating func chosen(by line: String) throws(Refusal) -> String? {
        let word = line.lowercased()
        if proposed.count == 1, ["y", "yes"].contains(word) { return proposed[0] }
        guard proposed.count > 1, let number = Int(reading: word) else { return nil }
        guard proposed.indices.contains(number - 1) else {
            throw Refusal(
                "There are \(proposed.count) lines to choose from: type 1 to \(proposed.count).", choices: proposed)
        }
        return proposed[number - 1]
    }

    /// Several lines are proposed by their numbers, one by `y`; who proposes it says so.
    private mutating func refused(_ refusal: Refusal) -> Response {
        var text = refusal.message
        // A wrong number does not list them again.
        let isRepeated = refusal.choices.count > 1 && refusal.choices == proposed
        proposed = Array(refusal.choices.prefix(9))
        if refusal.choices.count > 1, !isRepeated {
            for (index, line) in proposed.enumerated() { text += "\n  \(index + 1)  \(line.shown)" }
            let left = refusal.choices.count - proposed.count
            if left > 0 { text += "\n  … and \(left) more" }
        }
        var response = Response.short(text)
        response.isError = true
        return response
    }

    // MARK: Compiling

    /// With the session's own variant, or another (nil for the file as written).
    mutating func compile(
        _ typed: [TypedLayer], variant: String?? = .none, settings: [(String, String)] = []
    ) -> Compilation {
        var request = CompileRequest(main: main)
        request.variant = variant ?? self.variant
        request.typed = typed
        request.settings = settings.map { (path: $0.0, value: $0.1) }
        request.now = workbench.now
        return compiler.compile(request)
    }

    /// The case, which most commands need.
    func theCase() throws(Refusal) -> RecoveryModel {
        guard let model = current.model else {
            throw Refusal("There is no case yet: `:load FILE`, or type its statements.")
        }
        return model
    }

    func render(_ diagnostics: [Diagnostic], of compilation: Compilation, justTyped: TypedLayer? = nil) -> String {
        let line = justTyped.flatMap { $0.source.bytes.contains(10) ? nil : $0.source.name }
        // Beside a line stands its number.
        let width = min(columns.map { $0 - 8 } ?? DiagnosticRenderer.usualWidth, DiagnosticRenderer.usualWidth)
        var renderer = DiagnosticRenderer(
            sources: compilation.sources, style: .plain, width: width, justTyped: line)
        return Session.typed(renderer.render(diagnostics).trimmed)
    }

    /// A message as it reads in a session: here `:model` is how to look.
    static func typed(_ text: String) -> String { text.substituting("`recoverscript model`", with: "`:model`") }

    private static func milliseconds(_ duration: Duration) -> String {
        let milliseconds = Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1000
        return "\((milliseconds * 10).rounded() / 10) ms"
    }
}

extension Path {
    /// It consists of names, without quotes or blanks.
    var isPlain: Bool {
        segments.allSatisfy { segment in
            segment.first?.isLetter == true
                && segment.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
    }
}

extension String {
    /// A clause as a sentence.
    var capitalisedSentence: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst() + (hasSuffix(".") || hasSuffix("?") ? "" : ".")
    }

    /// Without the quotes around it, where those are all there are.
    var unquoted: String {
        guard utf8.count > 1, hasPrefix("\""), hasSuffix("\"") else { return self }
        let inner = dropFirst().dropLast()
        return inner.contains("\"") || inner.contains("\\") ? self : String(inner)
    }
}
