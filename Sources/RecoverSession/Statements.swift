import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel

/// A line without a colon: a statement, a statement without the block around it, or an expression.
extension Session {
    /// A strict statement is taken as it is; what is none, in the one block where it can stand; else it is an expression,
    /// or a mistake.
    mutating func take(_ line: String, replacingLast: Bool = false) throws(Refusal) -> Response {
        if let path = Path(line), path.isPlain, current.tree.why(path) != nil, !replacingLast {
            return try answer(expression: line)
        }
        let isStatement = Interactive.isStatement(line)
        // `drop call` reads as it is, though nothing may be called so at the top of the file.
        let wrapped = isStatement && !line.hasPrefix("drop ") ? nil : WrappedLine(line, in: current)
        if isStatement, wrapped == nil {
            // `drop cal` takes nothing away.
            if line.hasPrefix("drop "), !replacingLast { try askWhetherMisspelt(line) }
            return try add(line, replacingLast)
        }
        if let wrapped, wrapped.isFine {
            guard wrapped.statements.count == 1 else { throw severalPlaces(for: wrapped.word, wrapped.statements) }
            return try add(wrapped.statements[0], replacingLast, isTaken: true)
        }
        if !replacingLast, Interactive.expression(line) != nil { return try answer(expression: line) }
        if let wrapped { return try add(wrapped.statements[0], replacingLast, isTaken: true) }
        do {
            return try add(line, replacingLast)
        } catch {
            if error.choices.isEmpty { try askWhetherMisspelt(line) }
            throw withExample(line, error)
        }
    }

    private func askWhetherMisspelt(_ line: String) throws(Refusal) {
        guard let meant = Respelling.of(line, in: current) else { return }
        throw Refusal(
            "`\(line.shown)` is not understood; did you mean `\(meant.shown)`?\n\n`y` takes it.", choices: [meant])
    }

    func severalPlaces(for word: String, _ lines: [String]) -> Refusal {
        Refusal(
            "`\(VisibleText.visible(word))` can stand in \(lines.count) places of this case. Type the number of the one "
                + "you mean:", choices: lines)
    }

    /// What stands behind the name of a block, as this case has it; which command has this name; else any line.
    private func withExample(_ line: String, _ refusal: Refusal) -> Refusal {
        let word = String(line.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
        guard Vocabulary.standard.keyword(word: word, in: .file) == nil else { return refusal }
        let examples = CaseBlocks(current).examples(of: word).prefix(3).map { "`\(VisibleText.visible($0))`" }
        guard examples.isEmpty else {
            return Refusal(
                "`\(line.shown)` is not understood. Behind `\(word)` stands what is to be said of it: "
                    + "\(examples.joined(separator: ", ")); `:help values` tells how values are written.")
        }
        if let command = SessionCommand.named(word) {
            return Refusal("Commands begin with a colon: `:\(command.name)\(line.dropFirst(word.count))`.")
        }
        guard refusal.choices.isEmpty, Vocabulary.standard.keywords(word: word).isEmpty else { return refusal }
        return Refusal(refusal.message + "\nhelp: " + Session.example)
    }

    static let example =
        "type a statement, `tenure 3 years`, or a path, `email.words`; `:help` lists all that can be typed"

    // MARK: Layers

    /// A statement is a layer on top; one with an error changes nothing, and one that only earns a warning is no step.
    mutating func add(_ text: String, _ replacingLast: Bool = false, isTaken: Bool = false) throws(Refusal) -> Response
    {
        let layer = TypedLayer(source: Source(typed: text, firstLine: nextLine))
        let below = replacingLast ? Array(typed.dropLast()) : typed
        let next = compile(below + [layer])
        let errors = next.diagnostics.filter(\.isError)
        guard errors.isEmpty else { throw refusal(of: layer, errors, in: next, below) }
        let (previous, before, taken) = (current, typed, undone)
        undone = []
        typed = below + [layer]
        current = next
        let changes = changes(from: previous)
        if changes.isNothing, !replacingLast, next.expectations.count == previous.expectations.count,
            changes.warnings.contains(where: { $0.place.file == layer.source.name })
        {
            // There is nothing in it for `undo` to take back.
            (typed, undone, current) = (before, taken, previous)
        } else {
            nextLine += text.split(separator: "\n", omittingEmptySubsequences: false).count
        }
        return .short(isTaken ? "Taken as `\(text.shown)`.\n\n\(changes.text)" : changes.text)
    }

    /// Why it cannot be taken; where each message knows a mend, `y` takes them all.
    private mutating func refusal(
        of layer: TypedLayer, _ errors: [Diagnostic], in next: Compilation, _ below: [TypedLayer]
    ) -> Refusal {
        let text = render(errors, of: next, justTyped: layer)
        guard let mended = mended(layer.source, errors, below) else { return Refusal(text) }
        let what = mended.contains("\n") ? "it so mended" : "`\(mended.shown)`"
        return Refusal("\(text)\n\n`y` takes \(what).", choices: [mended])
    }

    /// The statement as its messages mend it; nil where one does not, and where that would earn a message of its own.
    private mutating func mended(_ source: Source, _ errors: [Diagnostic], _ below: [TypedLayer]) -> String? {
        var errors = errors
        for index in errors.indices {
            guard errors[index].fix != nil, errors[index].place.file == source.name else { return nil }
            errors[index].fix?.isCertain = true
        }
        let text = String(decoding: applyCertainFixes(to: source, diagnostics: errors), as: UTF8.self)
        let layer = TypedLayer(source: Source(typed: text, firstLine: nextLine))
        let isFine = !compile(below + [layer]).diagnostics.contains { $0.isError || $0.place.file == layer.source.name }
        return isFine ? text : nil
    }

    // MARK: Expressions

    /// A path or a condition: its value.
    func answer(expression text: String) throws(Refusal) -> Response {
        let model = try theCase()
        let asked = Interactive.expression(text)?.expression
        let scope = ExpectationScope(model: model, for: asked.map { [$0] } ?? [])
        let whole = try withWholePaths(text, scope)
        guard let (expression, paths) = Interactive.expression(whole) else { return Response("") }
        let head = whole == text ? "" : "Taken as `\(whole.shown)`.\n\n"
        let value: Value
        do {
            value = try expression.value(in: scope)
        } catch {
            throw Refusal("\(error)".capitalisedSentence)
        }
        if case .path(let path) = expression.form {
            if !value.isKnown, current.tree.why(path) == nil { return try nothing(at: path, head) }
            // Of a whole deliverable its name says nothing.
            if value.description == path.description,
                model.deliverables.contains(where: { $0.path == value.description })
            {
                let field = CaseBlocks(current).examples(of: value.description).first
                    .flatMap { $0.split(separator: " ").dropFirst().first }.map { ", `\(path).\($0)` one field" }
                return Response("`:prompt \(path)` shows what is asked of it\(field ?? "").")
            }
            if let words = TreeScope(tree: model.tree).words(of: path) {
                return Response(head + VisibleText.visible(words))
            }
        } else if !value.isKnown {
            let missing = paths.map(\.path).filter { !scope.value(of: $0).isKnown }.map { "`\($0)`" }
            let why = missing.isEmpty ? "" : ": nothing is written at \(missing.joined(separator: ", "))"
            return Response(head + VisibleText.visible("unknown\(why)"))
        }
        return Response(head + VisibleText.visible(value.description.isEmpty ? "(empty)" : value.description))
    }

    /// A path without a value may have one some day, or be misspelt.
    private func nothing(at path: Path, _ head: String) throws(Refusal) -> Response {
        let text = "unknown: nothing is written at `\(path)`."
        let canBeSet = (try? SetStatement(tree: current.tree).statement(setting: path, to: "x")) != nil
        if canBeSet { return Response(head + text) }
        if let near = current.suggestion(for: path) { throw Refusal("\(text) Did you mean `\(near)`?") }
        guard path.segments.count == 1 else { return Response(head + text) }
        if let command = SessionCommand.named(path.segments[0]) {
            throw Refusal("Commands begin with a colon: `:\(command.name)`.")
        }
        throw Refusal("\(text) \(Session.example.capitalisedSentence)")
    }

    /// `tenure > 1 year` with the whole path: the one of that last part where something is written.
    private func withWholePaths(_ text: String, _ scope: ExpectationScope) throws(Refusal) -> String {
        var bytes = Array(text.utf8)
        for (path, range) in (Interactive.expression(text)?.paths ?? []).reversed() {
            guard path.segments.count == 1, !scope.value(of: path).isKnown else { continue }
            let whole = try whole(path, isAsked: true) { name in
                String(decoding: bytes[..<range.lowerBound] + name.utf8 + bytes[range.upperBound...], as: UTF8.self)
            }
            bytes.replaceSubrange(range, with: whole.description.utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Paths

    /// The path that a last part alone means: `employees` is `customer.employees`. Others stay as they are.
    /// - Parameters:
    ///   - isAsked: what is written somewhere is meant before what is not.
    ///   - example: the line with one of several paths in it.
    func whole(_ path: Path, isAsked: Bool, example: (String) -> String) throws(Refusal) -> Path {
        guard path.segments.count == 1, !isAsked || current.tree.resolve(path) == nil else { return path }
        let all = CaseBlocks(current).places(of: path.segments[0])
        let written = all.filter(\.isWritten)
        let places = isAsked && !written.isEmpty ? written : all
        guard places.count > 1 else { return places.first?.path ?? path }
        throw severalPlaces(for: path.description, places.map { example($0.path.description) })
    }

    mutating func set(_ path: Path, to value: String) throws(Refusal) -> Response {
        guard !value.isEmpty else { throw Refusal("Which value? `\(path) = …`, or `drop` to take it away.") }
        let path = try whole(path, isAsked: false) { "\($0) = \(value)" }
        let statement = SetStatement(tree: current.tree)
        do {
            do {
                return try add(try statement.statement(setting: path, to: value))
            } catch let refusal as Refusal {
                // Quotes as for a shell, which would have taken them away.
                guard value.unquoted != value else { throw refusal }
                return try add(try statement.statement(setting: path, to: value.unquoted))
            }
        } catch let failure as SetStatement.Failure {
            throw Refusal("\(failure.message); \(failure.help)".capitalisedSentence)
        } catch {
            throw (error as? Refusal) ?? Refusal("\(error)")
        }
    }
}
