import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverText

/// Files, layers and going back.
extension Session {
    /// Loads a file; with errors in it, the old state stays.
    public mutating func load(_ path: String) -> Response {
        guard !path.isEmpty else { return .error("Which file? `:load case.rs`") }
        switch workbench.read(path) {
        case .failure(let failure): return .error("\(path): \(failure.message)")
        case .success(let source):
            let old = (main, self.path, typed, variant, undone)
            main = source
            self.path = path
            (typed, variant, undone) = ([], nil, [])
            kept = []
            let next = compile([])
            if next.hasErrors, old.1 != nil || current.model != nil && !old.2.isEmpty {
                (main, self.path, typed, variant, undone) = old
                return .error(render(next.diagnostics.filter(\.isError), of: next) + "\n\nThe old state stays.")
            }
            current = next
            let text = render(next.diagnostics, of: next)
            return Response(
                ([loadedLine] + (text.isEmpty ? [] : [text])).joined(separator: "\n\n"), isError: next.hasErrors)
        }
    }

    private var loadedLine: String {
        let variants = current.variants.isEmpty ? "" : " Variants: \(current.variants.joined(separator: ", "))."
        return "\(path ?? ""): \(title ?? "not yet a case").\(variants)"
    }

    mutating func reload() -> Response {
        guard let path else { return .error("No file is loaded.") }
        switch workbench.read(path) {
        case .failure(let failure): return .error("\(path): \(failure.message). The old state stays.")
        case .success(let source):
            let old = main
            main = source
            let next = compile(typed)
            guard !next.hasErrors else {
                main = old
                return .error(render(next.diagnostics.filter(\.isError), of: next) + "\n\nThe old state stays.")
            }
            let previous = current
            current = next
            return Response(changes(from: previous, shownBy: nil).text, isLong: false)
        }
    }

    // MARK: Undo

    mutating func undo() -> Response {
        guard let last = typed.popLast() else { return .error("There is nothing to take back.") }
        undone.append(last)
        // What was taken back stands in no difference from the file.
        return compileAgain(shownBy: nil)
    }

    mutating func redo() -> Response {
        guard let next = undone.popLast() else { return .error("There is nothing to bring back.") }
        typed.append(next)
        return compileAgain(shownBy: ":diff")
    }

    private mutating func compileAgain(shownBy command: String?) -> Response {
        let previous = current
        current = compile(typed)
        return Response(changes(from: previous, shownBy: command).text, isLong: false)
    }

    // MARK: Values and variants

    mutating func set(_ rest: String) -> Response {
        guard let assignment = Assignment(rest) else {
            return .error("Write a path and a value: `:set customer.tenure 3 years`")
        }
        return set(assignment)
    }

    mutating func set(_ assignment: Assignment) -> Response {
        do {
            let statement = SetStatement(tree: current.tree)
            let response = add(try statement.statement(setting: assignment.path, to: assignment.value))
            guard response.isError, let value = assignment.unquoted else { return response }
            return add(try statement.statement(setting: assignment.path, to: value))
        } catch {
            return .error("\(error.message); \(error.help)".capitalisedSentence)
        }
    }

    mutating func chooseVariant(_ name: String) -> Response {
        let chosen = name.isEmpty ? nil : name
        if let chosen, !current.variants.contains(chosen) {
            let known =
                current.variants.isEmpty ? "the file has none" : "there are \(current.variants.joined(separator: ", "))"
            return .error("There is no variant `\(VisibleText.visible(chosen, keepsLineFeeds: false))`; \(known).")
        }
        guard chosen != variant else { return variants() }
        let old = variant
        variant = chosen
        let next = compile(typed)
        guard !next.hasErrors else {
            variant = old
            return .error(render(next.diagnostics.filter(\.isError), of: next))
        }
        let previous = current
        current = next
        let all = current.variants.joined(separator: ", ")
        let head =
            chosen.map { "The variant `\($0)` is chosen, of \(all).\n`:variant` alone goes back to the file." }
            ?? "The file as written; no variant is chosen, of \(all)."
        let changes = changes(from: previous, shownBy: chosen != nil || !typed.isEmpty ? ":diff" : nil)
        let isCovered = changes.isNothing && !typed.isEmpty
        let text = isCovered ? "Nothing else changes: what you typed stands above it." : changes.text
        return Response("\(head)\n\n\(text)", isLong: false)
    }

    /// The variants of the file, and which is chosen.
    func variants() -> Response {
        guard !current.variants.isEmpty else {
            return Response("The file has no variants. `:keep NAME` makes one of what you typed.", isLong: false)
        }
        let lines = current.variants.map { "  \($0)\($0 == variant ? "  (chosen)" : "")" }
        let head = variant == nil ? "No variant is chosen. There are:" : "There are:"
        return Response("\(head)\n\(lines.joined(separator: "\n"))")
    }

    /// What the variant and the typed statements change against the file as it is written.
    mutating func difference() -> Response {
        let base = compile([], variant: .some(nil))
        guard let old = base.model, let new = current.model else { return .error("There is no case yet.") }
        let difference = CaseDifference(from: old, to: new)
        guard !difference.isEmpty else { return Response("Nothing is different from the file.") }
        let head = variant.map { name in
            "The variant `\(name)`\(typed.isEmpty ? "" : " and what is typed") against the file:\n\n"
        }
        return Response((head ?? "") + difference.text())
    }

    /// `:compare A B`: variants by name, `-` the file as written, `now` what is typed.
    mutating func compare(_ rest: String) -> Response {
        let names = rest.split(separator: " ").map(String.init)
        guard names.count == 2 else {
            return .error("Name two: `:compare exec now`; `-` is the file as written, `now` what is typed.")
        }
        var models: [RecoveryModel] = []
        for name in names {
            let compilation = name == "now" ? current : compile([], variant: .some(name == "-" ? nil : name))
            guard let model = compilation.model else {
                return .error(render(compilation.diagnostics.filter(\.isError), of: compilation))
            }
            models.append(model)
        }
        let difference = CaseDifference(from: models[0], to: models[1])
        return Response(difference.isEmpty ? "They are alike." : difference.text())
    }

    // MARK: Saving

    /// `:save FILE [as variant NAME]`.
    mutating func save(_ rest: String) -> Response {
        let words = rest.split(separator: " ").map(String.init)
        guard let file = words.first else { return .error("Where to? `:save case.rs as variant long-standing`") }
        switch words.count {
        case 1: return save(to: file, as: "what-if")
        case 4... where words[1] == "as" && words[2] == "variant": return save(to: file, asNamed: words.dropFirst(3))
        default: return .error("Write `:save FILE` or `:save FILE as variant NAME`.")
        }
    }

    /// `:keep NAME`: a variant of the file that is loaded.
    mutating func keep(_ rest: String) -> Response {
        let words = rest.split(separator: " ").map(String.init)
        guard let path else { return .error("No file is loaded; `:save FILE` writes what you typed as one.") }
        guard !words.isEmpty else { return .error("Under which name? `:keep long-standing`") }
        var response = save(to: path, asNamed: words[...])
        guard !response.isError else { return response }
        if let variant { response.text += " It holds what you typed, not the variant `\(variant)` below it." }
        response.text += "\nWhat you typed is still in force; `:load \(path)` starts again from the file."
        return response
    }

    private mutating func save(to file: String, asNamed words: ArraySlice<String>) -> Response {
        guard words.count == 1, let name = words.first else {
            return .error("The name of a variant is one word: write `\(words.joined(separator: "-"))`.")
        }
        guard !current.variants.contains(name) else {
            return .error("There is a variant `\(name)` already; take another name.")
        }
        return save(to: file, as: name)
    }

    private mutating func save(to file: String, as name: String) -> Response {
        guard !typed.isEmpty else { return .error("Nothing was typed that could be saved.") }
        let base = main.text(Span(start: 0, end: main.bytes.count))
        let text =
            base.trimmed.isEmpty ? plainText() : SavedVariant.text(base: base, name: name, statements: statements)
        // What is written must be readable again.
        let saved = Source(name: file, text: text)
        var request = CompileRequest(main: saved)
        request.variant = base.trimmed.isEmpty ? nil : name
        var checker = Compiler(surroundings: workbench)
        let check = checker.compile(request)
        guard !check.hasErrors else {
            return .error("That would not compile again:\n\n" + render(check.diagnostics.filter(\.isError), of: check))
        }
        if let failure = workbench.write(text, to: file) { return .error("\(file): \(failure.message)") }
        if path == nil || path == file {
            main = Source(name: file, text: text)
            path = file
        }
        kept = typed.map(\.source.name)
        current = compile(typed)
        return Response(
            base.trimmed.isEmpty ? "\(file): written." : "\(file): written, with the variant `\(name)`.", isLong: false)
    }

    private var statements: [String] {
        typed.map { $0.source.text(Span(start: 0, end: $0.source.bytes.count)).trimmed }
    }

    /// Without a file below, the statements are the file.
    private func plainText() -> String { statements.joined(separator: "\n") + "\n" }
}

/// A file with typed statements as a variant of it.
enum SavedVariant {
    /// The statements, each under the ones before it, as one block; where two set the same value, the later one stays.
    static func text(base: String, name: String, statements: [String]) -> String {
        var kept: [String] = []
        for statement in statements {
            kept.removeAll { isReplaced($0, by: statement) }
            kept.append(statement)
        }
        let body = kept.map {
            "  " + $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
        }
        return base.trimmed + "\n\nvariant \(name) {\n" + body.joined(separator: "\n") + "\n}\n"
    }

    /// Both together would set a value twice.
    private static func isReplaced(_ old: String, by new: String) -> Bool {
        var compiler = Compiler(surroundings: EmptySurroundings())
        let text = "scenario \"x\"\nvariant v {\n\(old)\n\(new)\n}"
        var request = CompileRequest(main: Source(name: "", text: text))
        request.variant = "v"
        return compiler.compile(request).diagnostics.contains { $0.code == .setTwice || $0.code == .duplicateID }
    }
}
