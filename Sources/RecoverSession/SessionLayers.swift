import RecoverBase
import RecoverDiagnostics
import RecoverCompiler
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
            return Response(changes(from: previous).text, isLong: false)
        }
    }

    // MARK: Undo

    /// `:undo`, or `:undo all`.
    mutating func undo(_ rest: String) -> Response {
        guard rest.isEmpty || rest == "all" else { return .error("Write `:undo`, or `:undo all`.") }
        guard !typed.isEmpty else { return .error("There is nothing to take back.") }
        let back = typed.suffix(rest == "all" ? typed.count : 1).reversed()
        typed.removeLast(back.count)
        undone += back
        let what = back.count > 1 ? "\(back.count) statements" : back.first.map(Session.quoted) ?? ""
        return compileAgain("Taken back: \(what).")
    }

    mutating func redo() -> Response {
        guard let next = undone.popLast() else { return .error("There is nothing to bring back.") }
        typed.append(next)
        return compileAgain("Again in force: \(Session.quoted(next)).")
    }

    private static func quoted(_ layer: Typed) -> String { "`\(oneLine(text(layer.source)))`" }

    /// - Parameter head: what was done.
    private mutating func compileAgain(_ head: String) -> Response {
        let previous = current
        current = compile(typed)
        let changes = changes(from: previous, limit: 6)
        return Response(changes.isNothing ? head : "\(head)\n\n\(changes.text)", isLong: false)
    }

    // MARK: Values and variants

    mutating func set(_ rest: String) -> Response {
        guard let assignment = Assignment(rest) else {
            return .error("Write a path and a value: `:set customer.tenure 3 years`")
        }
        return set(assignment)
    }

    mutating func set(_ assignment: Assignment) -> Response {
        let path: Path
        do {
            path = try whole(assignment.path) { ":set \($0) \(assignment.value)" }
        } catch {
            return refuse(error)
        }
        do {
            let statement = SetStatement(tree: current.tree)
            let response = add(try statement.statement(setting: path, to: assignment.value))
            guard response.isError, let value = assignment.unquoted else { return response }
            return add(try statement.statement(setting: path, to: value))
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
        let stays = typed.count == declaring.count ? "" : "\nWhat you typed stays on top; `:undo all` takes it away."
        let changes = changes(from: previous)
        let isCovered = changes.isNothing && !typed.isEmpty
        let text = isCovered ? "Nothing else changes: what you typed stands above it." : changes.text
        return Response("\(head)\(stays)\n\n\(text)", isLong: false)
    }

    /// The variants of the file, and those that were typed.
    var declared: [DeclaredVariant] {
        let typed = typed.flatMap { DeclaredVariant.all(in: $0.source) }
        let names = typed.map(\.name)
        return DeclaredVariant.all(in: main).filter { !names.contains($0.name) } + typed
    }

    /// What was typed of variants and nothing else: it declares them, whatever else is in force.
    var declaring: [Typed] { typed.filter { DeclaredVariant.areAll(of: $0.source) } }

    /// The variants of the file, which is chosen, and how much each of them says.
    func variants() -> Response {
        let declared = declared
        guard !declared.isEmpty else {
            return Response("The file has no variants. `:keep NAME` makes one of what you typed.", isLong: false)
        }
        let names = declared.map { $0.name + ($0.name == variant ? " (chosen)" : "") }
        let width = names.map { DisplayWidth.of($0) }.max() ?? 0
        let counts = declared.map { "\($0.statements.count) statement\($0.statements.count == 1 ? "" : "s")" }
        let countWidth = counts.map(\.count).max() ?? 0
        let lines = declared.indices.map { index in
            let title = declared[index].title.map { "\(DisplayWidth.padded(counts[index], to: countWidth))  \($0)" }
            return "  \(DisplayWidth.padded(names[index], to: width))  \(title ?? counts[index])"
        }
        let head = variant == nil ? "No variant is chosen. There are:" : "There are:"
        return Response(VisibleText.visible("\(head)\n\(lines.joined(separator: "\n"))"))
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

    /// `:compare A B [all]`: variants by name, `-` the file as written, `now` what is typed.
    mutating func compare(_ rest: String) -> Response {
        var names = rest.split(separator: " ").map(String.init)
        let isWhole = names.count == 3 && names[2] == "all"
        if isWhole { names.removeLast() }
        guard names.count == 2 else {
            if (try? VaryRequest.parse(rest, in: self)) != nil {
                return asking("`:compare` takes the names of two", [":vary \(rest)"])
            }
            return .error("Name two: `:compare exec now`; `-` is the file as written, `now` what is typed.")
        }
        var models: [RecoveryModel] = []
        for name in names {
            let compilation = name == "now" ? current : compile(declaring, variant: .some(name == "-" ? nil : name))
            guard let model = compilation.model else {
                return .error(render(compilation.diagnostics.filter(\.isError), of: compilation))
            }
            models.append(model)
        }
        let difference = CaseDifference(from: models[0], to: models[1])
        guard !difference.isEmpty else { return Response("They are alike.") }
        let head = "From \(Session.called(names[0])) to \(Session.called(names[1])):\n\n"
        let command = ":compare \(names[0]) \(names[1]) all"
        return Response(
            head
                + (isWhole
                    ? difference.text() : difference.summary(limit: 24, width: max(40, width), command: command)))
    }

    private static func called(_ name: String) -> String {
        switch name {
        case "-": "the file as written"
        case "now": "what stands here now"
        default: "the variant `\(name)`"
        }
    }
}
