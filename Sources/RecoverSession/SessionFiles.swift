import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverText

/// Writing what was typed into a file.
extension Session {
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

    /// `:keep NAME ["TITLE"]`: a variant of the file that is loaded.
    mutating func keep(_ rest: String) -> Response {
        let title = rest.firstIndex(of: "\"").map { String(rest[$0...]) }
        let words = rest.prefix { $0 != "\"" }.split(separator: " ").map(String.init)
        guard let path else { return .error("No file is loaded; `:save FILE` writes what you typed as one.") }
        guard !words.isEmpty else { return .error("Under which name? `:keep long-standing`") }
        var response = save(to: path, asNamed: words[...], titled: title)
        guard !response.isError, !statements.isEmpty else { return response }
        if response.text.hasSuffix("}") { response.text += "\n" }
        response.text +=
            "\nWhat you typed is still in force; `:undo all` starts again from \(variant.map { "the variant `\($0)`" } ?? "the file")."
        return response
    }

    /// Why a file must not be written: it holds what nobody here has read.
    private func obstacle(to file: String) -> Response? {
        guard case .success(let there) = workbench.read(file), there.bytes != main.bytes else { return nil }
        return .error(
            file == path
                ? "\(file) was changed by another program; `:reload` reads it, then write again."
                : "\(file) is there already and would be lost; choose another name.")
    }

    /// `:forget NAME`: the variant leaves the file.
    mutating func forget(_ name: String) -> Response {
        let variants = DeclaredVariant.all(in: main)
        guard let path, let found = variants.first(where: { $0.name == name }) else {
            let names =
                variants.isEmpty ? "the file has none" : "it has \(variants.map(\.name).joined(separator: ", "))"
            return .error("Which variant of the file? There is no `\(VisibleText.visible(name))`; \(names).")
        }
        if let obstacle = obstacle(to: path) { return obstacle }
        let before = main.text(Span(start: 0, end: Int(found.span.start))).trimmed
        let after = main.text(Span(start: Int(found.span.end), end: main.bytes.count)).trimmed
        let text = [before, after].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
        if let failure = workbench.write(text, to: path) { return .error("\(path): \(failure.message)") }
        let said = VisibleText.visible(main.text(found.span))
        main = Source(name: path, text: text)
        if variant == name { variant = nil }
        kept = []
        current = compile(typed)
        return Response("\(path): written, without this variant.\n\n\(said)", isLong: false)
    }

    private mutating func save(to file: String, asNamed words: ArraySlice<String>, titled title: String? = nil)
        -> Response
    {
        guard words.count == 1, let name = words.first else {
            return .error("The name of a variant is one word: write `\(words.joined(separator: "-"))`.")
        }
        let isThere = DeclaredVariant.all(in: main).contains { $0.name == name }
        guard !isThere, !declared.contains(where: { $0.name == name }) || statements.isEmpty else {
            return .error("There is a variant `\(name)` already; take another name.")
        }
        return save(to: file, as: name, titled: title)
    }

    private mutating func save(to file: String, as name: String, titled title: String? = nil) -> Response {
        guard !typed.isEmpty else { return .error("Nothing was typed that could be saved.") }
        // A variant that was typed is one of the file from now on.
        let base = ([main] + declaring.map(\.source)).map(Session.text).joined(separator: "\n\n").trimmed
        let isTyped = declaring.contains { DeclaredVariant.all(in: $0.source).contains { $0.name == name } }
        let chosen = isTyped ? nil : declared.first { $0.name == variant }
        let said = (chosen?.statements ?? []).filter { !Session.isExpectation($0) } + statements
        let drafts = MergedStatements.Drops.allCases.map { drops -> Draft in
            draft(MergedStatements(said, drops: drops), on: base, in: file, as: name, titled: title)
        }
        if let obstacle = obstacle(to: file) { return obstacle }
        // What is written must be readable again.
        guard let draft = drafts.first(where: \.isSame) ?? drafts.first(where: { !$0.check.hasErrors }) else {
            let check = drafts[0].check
            return .error("That would not compile again:\n\n" + render(check.diagnostics.filter(\.isError), of: check))
        }
        let (text, isSame) = (draft.text, draft.isSame)
        if let failure = workbench.write(text, to: file) { return .error("\(file): \(failure.message)") }
        let isLoaded = path == nil || path == file
        if isLoaded {
            main = Source(name: file, text: text)
            path = file
        }
        kept = typed.map(\.source.name)
        current = compile(typed)
        var lines = [base.isEmpty ? "\(file): written." : "\(file): written, with the variant `\(name)`."]
        if !draft.block.isEmpty { lines += ["", VisibleText.visible(draft.block), ""] }
        if let chosen { lines.append("It holds what the variant `\(chosen.name)` says and what you typed.") }
        if !isSame {
            let way = isLoaded && !base.isEmpty ? ": `:compare now \(name)` shows where" : ""
            lines.append("As one block it does not say quite what stands here now\(way).")
        }
        return Response(lines.joined(separator: "\n").trimmed, isLong: false)
    }

    /// A file as it would be written, and what it comes to.
    private struct Draft {
        var text: String
        /// The variant in it.
        var block: String
        var check: Compilation
        /// It says what the session says now.
        var isSame: Bool
    }

    private func draft(
        _ merged: MergedStatements, on base: String, in file: String, as name: String, titled title: String?
    ) -> Draft {
        let isDeclared = merged.texts.isEmpty
        let heading = ([name] + (title.map { [$0] } ?? [])).joined(separator: " ")
        let block = isDeclared || base.isEmpty ? "" : "variant \(heading) {\n\(merged.indented)\n}"
        // Without a file below, the statements are the file.
        let own = base.isEmpty ? merged.texts.joined(separator: "\n") : block
        let text = [base, own].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
        var request = CompileRequest(main: Source(name: file, text: text))
        request.variant = base.isEmpty ? nil : name
        request.now = workbench.now
        var compiler = Compiler(surroundings: workbench)
        let check = compiler.compile(request)
        let isSame =
            !check.hasErrors && (isDeclared || TreeDifference(from: check.tree, to: current.tree).changes.isEmpty)
        return Draft(text: text, block: block, check: check, isSame: isSame)
    }

    /// What a variant states about itself is not said of another one.
    private static func isExpectation(_ statement: String) -> Bool { statement.hasPrefix("expect ") }

    /// What was typed that a variant can say.
    private var statements: [String] {
        typed.map(\.source).filter { !DeclaredVariant.areAll(of: $0) }.map(Session.text)
    }

    static func text(_ source: Source) -> String {
        source.text(Span(start: 0, end: source.bytes.count)).trimmed
    }
}
