import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// One interactive session: a file, layers typed on top of it, and answers to questions. It knows nothing of terminals;
/// a prompt and an editor server are two faces of it.
public struct Session: Sendable {
    /// What was typed and is in force.
    struct Typed: Sendable {
        var source: Source
    }

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
        }
    }
    /// What was seen of `current`, and of what stood before it: the next statement is compared with it.
    private var shown: CaseDifference.Side?
    private var earlier: CaseDifference.Side?
    var isTiming = false
    /// How many statements were typed: layers are called by it.
    var count = 0

    static let unnamed = "<session>"

    public init(workbench: any Workbench) {
        self.workbench = workbench
        var compiler = Compiler(surroundings: workbench)
        current = compiler.compile(CompileRequest(main: main))
        self.compiler = compiler
    }

    public var model: RecoveryModel? { current.model }

    /// The title of the case, or nil without one.
    public var title: String? { current.model.flatMap { $0.title.isEmpty ? nil : $0.title } }

    /// Takes one statement (perhaps of several lines), command or question.
    public mutating func submit(_ text: String, cancellation: any Cancellation = NeverCancelled()) -> Response {
        let line = text.trimmed
        guard !line.isEmpty, !line.hasPrefix("#") else { return Response("") }
        let clock = ContinuousClock()
        let start = clock.now
        var response: Response
        if let command = SessionCommand(line) {
            response = run(command, cancellation)
        } else if let expression = Interactive.expression(line) {
            response = evaluate(expression, line)
        } else {
            response = add(line)
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
        request.typed = typed.map(\.source)
        request.settings = settings.map { (path: $0.0, value: $0.1) }
        request.now = workbench.now
        return compiler.compile(request)
    }

    func render(_ diagnostics: [Diagnostic], of compilation: Compilation) -> String {
        var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
        return renderer.render(diagnostics).trimmed
    }

    // MARK: Statements

    /// A statement is a layer on top; one with an error changes nothing.
    mutating func add(_ text: String) -> Response {
        let source = Source(name: "line \(count + 1)", text: text)
        let next = compile(typed + [Typed(source: source)])
        let own = next.diagnostics.filter(\.isError)
        if !own.isEmpty { return .error(render(own, of: next)) }
        count += 1
        let previous = current
        undone = []
        typed.append(Typed(source: source))
        current = next
        return Response(changes(from: previous))
    }

    /// What is different now, with warnings that were not there before.
    mutating func changes(from previous: Compilation) -> String {
        guard let new = current.model else { return "" }
        let known = Set(previous.diagnostics.map(\.message))
        let warnings = current.diagnostics.filter { !known.contains($0.message) }
        var parts: [String] = []
        if let old = previous.model {
            let side = CaseDifference.Side(new)
            let difference = CaseDifference(from: earlier ?? CaseDifference.Side(old), to: side)
            shown = side
            parts.append(difference.isEmpty ? "Nothing changed." : difference.text())
        }
        if !warnings.isEmpty { parts.append(render(warnings, of: current)) }
        return parts.joined(separator: "\n\n")
    }

    // MARK: Questions

    private func evaluate(_ expression: Expression, _ text: String) -> Response {
        guard let model = current.model else {
            return .error("There is no case yet: `:load FILE`, or type its statements.")
        }
        do {
            let value = try expression.value(in: ExpectationScope(model: model))
            if case .path(let path) = expression.form, !value.isKnown, current.tree.why(path) == nil {
                let near = current.suggestion(for: path).map { " Did you mean `\($0)`?" } ?? ""
                return Response("unknown: nothing is written at `\(path)`.\(near)")
            }
            if case .path(let path) = expression.form, let words = TreeScope(tree: model.tree).words(of: path) {
                return Response(VisibleText.visible(words))
            }
            return Response(VisibleText.visible(value.description.isEmpty ? "(empty)" : value.description))
        } catch {
            return .error("\(error)".capitalisedSentence)
        }
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
        return first.uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
    }
}
