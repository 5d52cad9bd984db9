import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks

/// Writing what was typed into a file.
extension Session {
    /// `:save FILE [as variant NAME]`.
    mutating func save(_ words: [String]) throws(Refusal) -> Response {
        let end = words.firstIndex(of: "as") ?? words.count
        // A name with blanks stands as it is, or in quotes.
        let file = words[..<end].joined(separator: " ").unquoted
        guard !file.isEmpty else { throw Refusal("Where to? `:save case.rs as variant long-standing`") }
        let name = words[end...].dropFirst(2)
        guard words.count > end else { return try save(to: file, as: "what-if") }
        guard words[end...].dropFirst().first == "variant", !name.isEmpty else {
            throw Refusal("Write `:save FILE` or `:save FILE as variant NAME`.")
        }
        return try save(to: file, as: newName(name))
    }

    /// `:keep NAME ["TITLE"]`: a variant of the file that is loaded.
    mutating func keep(_ rest: String) throws(Refusal) -> Response {
        let title = rest.firstIndex(of: "\"").map { String(rest[$0...]) }
        let words = rest.prefix { $0 != "\"" }.split(separator: " ").map(String.init)
        guard let path else { throw Refusal("No file is loaded; `:save FILE` writes what you typed as one.") }
        guard !words.isEmpty else { throw Refusal("Under which name? `:keep long-standing`") }
        var response = try save(to: path, as: newName(words[...]), titled: title)
        guard !statements.isEmpty else { return response }
        if response.text.hasSuffix("}") { response.text += "\n" }
        response.text +=
            "\nWhat you typed is still in force; `:undo all` starts again from \(variant.map { "the variant `\($0)`" } ?? "the file")."
        return response
    }

    private func newName(_ words: ArraySlice<String>) throws(Refusal) -> String {
        guard words.count == 1, let name = words.first else {
            throw Refusal("The name of a variant is one word: write `\(words.joined(separator: "-"))`.")
        }
        let isThere = DeclaredVariant.all(in: main).contains { $0.name == name }
        guard !isThere, !declared.contains(where: { $0.name == name }) || statements.isEmpty else {
            throw Refusal("There is a variant `\(name)` already; take another name.")
        }
        return name
    }

    private mutating func save(to file: String, as name: String, titled title: String? = nil) throws(Refusal)
        -> Response
    {
        guard !typed.isEmpty else { throw Refusal("Nothing was typed that could be saved.") }
        // A variant that was typed is one of the file from now on.
        let base = ([main] + declaring.map(\.source)).map(Session.text).joined(separator: "\n\n").trimmed
        let isTyped = declaring.contains { DeclaredVariant.all(in: $0.source).contains { $0.name == name } }
        let chosen = isTyped ? nil : declared.first { $0.name == variant }
        let said = (chosen?.statements ?? []).filter { !Session.isExpectation($0) } + statements
        let drafts = MergedStatements.Drops.allCases.map { drops -> Draft in
            draft(MergedStatements(said, drops: drops), on: base, in: file, as: name, titled: title)
        }
        // What nobody here has read must not be lost.
        if case .success(let there) = workbench.read(file), there.bytes != main.bytes {
            throw Refusal(
                file == path
                    ? "\(file) was changed by another program; `:reload` reads it, then write again."
                    : "\(file) is there already and would be lost; choose another name.")
        }
        // What is written must be readable again.
        guard let draft = drafts.first(where: \.isSame) ?? drafts.first(where: { !$0.check.hasErrors }) else {
            let check = drafts[0].check
            throw Refusal("That would not compile again:\n\n" + render(check.diagnostics.filter(\.isError), of: check))
        }
        let (text, isSame) = (draft.text, draft.isSame)
        if let failure = workbench.write(text, to: file) { throw Refusal("\(file): \(failure.message)") }
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
        return .short(lines.joined(separator: "\n").trimmed)
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
        var compiler = Compiler(surroundings: workbench, playbooks: playbooks)
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
