import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// Files, layers and going back.
extension Session {
    /// Loads a file as the face of the session starts with it; also one with errors.
    public mutating func load(_ path: String) -> Response {
        answering { session throws(Refusal) in try session.open(path) }
    }

    /// Reads a file as the user names it.
    func read(_ path: String) throws(Refusal) -> Source {
        switch workbench.read(path) {
        case .success(let source): return source
        case .failure(let failure): throw Refusal("\(VisibleText.visible(path)): \(failure.message)")
        }
    }

    /// With errors in the new file, the old state stays where there is one.
    mutating func open(_ path: String) throws(Refusal) -> Response {
        guard !path.isEmpty else { throw Refusal("Which file? `:load case.rs`") }
        let source = try read(path)
        let old = self
        main = source
        self.path = path
        (typed, variant, undone, kept) = ([], nil, [], [])
        let next = compile([])
        let text = render(next.diagnostics, of: next)
        if next.hasErrors, old.path != nil || !old.typed.isEmpty {
            self = old
            throw Refusal("\(render(next.diagnostics.filter(\.isError), of: next))\n\nThe old state stays.")
        }
        current = next
        let variants = next.variants.isEmpty ? "" : " Variants: \(next.variants.joined(separator: ", "))."
        let head = "\(VisibleText.visible(path)): \(VisibleText.visible(title ?? "not yet a case")).\(variants)"
        var response = Response(text.isEmpty ? head : "\(head)\n\n\(text)")
        response.isError = next.hasErrors
        return response
    }

    mutating func reload() throws(Refusal) -> Response {
        guard let path else { throw Refusal("No file is loaded.") }
        let old = main
        main = try read(path)
        let next = compile(typed)
        guard !next.hasErrors else {
            main = old
            throw Refusal("\(render(next.diagnostics.filter(\.isError), of: next))\n\nThe old state stays.")
        }
        let previous = current
        current = next
        return .short(changes(from: previous).text)
    }

    // MARK: Undo

    mutating func undo(_ rest: String) throws(Refusal) -> Response {
        guard let count = rest.isEmpty ? 1 : rest == "all" ? typed.count : Int(reading: rest),
            count > 0 || rest == "all"
        else {
            throw Refusal("Write `:undo`, `:undo 3`, or `:undo all`.")
        }
        guard !typed.isEmpty else { throw Refusal("There is nothing to take back.") }
        let back = typed.suffix(count).reversed()
        typed.removeLast(back.count)
        undone += back
        let what = back.count > 1 ? "\(back.count) statements" : back.first.map(Session.quoted) ?? ""
        let isAll = rest != "all" && back.count < count ? "; there was no more" : ""
        return compileAgain("Taken back: \(what)\(isAll).")
    }

    mutating func redo() throws(Refusal) -> Response {
        guard let next = undone.popLast() else { throw Refusal("There is nothing to bring back.") }
        typed.append(next)
        return compileAgain("Again in force: \(Session.quoted(next)).")
    }

    private static func quoted(_ layer: TypedLayer) -> String { "`\(text(layer.source).shown)`" }

    /// - Parameter head: what was done.
    private mutating func compileAgain(_ head: String) -> Response {
        let previous = current
        current = compile(typed)
        let changes = changes(from: previous, limit: 6)
        return .short(changes.isNothing ? head : "\(head)\n\n\(changes.text)")
    }

    /// `:set customer.tenure 3 years`, `:set customer.tenure=3 years`.
    mutating func set(_ rest: String) throws(Refusal) -> Response {
        let end = rest.firstIndex { $0 == "=" || $0.isWhitespace } ?? rest.endIndex
        let value = String(rest[end...]).trimmed
        guard let path = Path(String(rest[..<end])), !value.isEmpty else {
            throw Refusal("Write a path and a value: `:set customer.tenure 3 years`")
        }
        return try set(path, to: value.hasPrefix("=") ? String(value.dropFirst()).trimmed : value)
    }
}
