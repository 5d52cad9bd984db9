import RecoverLanguage
import RecoverModel
import RecoverText

/// A path or a condition on a line of its own: its value.
extension Session {
    mutating func answer(_ expression: Expression, _ text: String) -> Response {
        guard let model = current.model else {
            return .error("There is no case yet: `:load FILE`, or type its statements.")
        }
        do {
            let value = try expression.value(in: ExpectationScope(model: model))
            // `renewal in 30 days` asks nothing that could be answered, and is a field without its block.
            if !value.isKnown, let statement = theOne(text), statement.lines[0].contains(text) {
                return take(statement)
            }
            guard case .path(let path) = expression.form else {
                return Response(Session.words(of: value) + (value.isKnown ? "" : hint(for: expression)))
            }
            if !value.isKnown, current.tree.why(path) == nil { return nothing(at: path, text) }
            if case .level(_, let word) = value, path.segments == [word] { return Response(meaning(of: word)) }
            if let words = TreeScope(tree: model.tree).words(of: path) { return Response(VisibleText.visible(words)) }
            return Response(Session.words(of: value))
        } catch {
            return .error("\(error)".capitalisedSentence + hint(for: expression))
        }
    }

    private static func words(of value: Value) -> String {
        VisibleText.visible(value.description.isEmpty ? "(empty)" : value.description)
    }

    /// A path where nothing is written: it may be the last word of one where something is, or a flag that is to be set.
    private mutating func nothing(at path: Path, _ text: String) -> Response {
        let places = path.segments.count == 1 ? FieldPlaces(current).places(of: path.segments[0]) : []
        let written = places.filter(\.isWritten)
        if !written.isEmpty {
            return Response(
                written.map { "\($0.path) is \(words(at: $0.path))" }.joined(separator: "\n"))
        }
        if let statement = theOne(text) { return take(statement) }
        let near = (places.first?.path.description ?? current.suggestion(for: path)).map { " Did you mean `\($0)`?" }
        return Response("unknown: nothing is written at `\(path)`.\(near ?? "")")
    }

    /// The statement that a line is, where it can be read as one only.
    private func theOne(_ text: String) -> BareStatement? {
        guard let statement = BareStatement(text, in: current), statement.lines.count == 1, !statement.isGuess,
            Interactive.isStatement(statement.lines[0])
        else { return nil }
        return statement
    }

    /// `angry`: a word of a scale on a line of its own.
    private func meaning(of word: String) -> String {
        let scale = current.tree.children(of: ModelTree.root, "scale").first {
            current.tree.value("levels", of: $0).strings.contains(word)
        }
        guard let scale else { return word }
        let name = current.tree[scale].name
        let line = FieldPlaces(current).places(of: name).first?.statement("\(name) \(word)") ?? "\(name) \(word)"
        return VisibleText.visible("`\(word)` is a word of `\(name)`. To set it, write `\(line)`.")
    }

    private func words(at path: Path) -> String {
        let words = current.model.flatMap { TreeScope(tree: $0.tree).words(of: path) } ?? current.tree.why(path)?.value
        return VisibleText.visible(words ?? "yes", keepsLineFeeds: false)
    }

    /// `tenure > 1 year` is unknown where `customer.tenure` is meant.
    private func hint(for expression: Expression) -> String {
        let bare = expression.paths.map(\.path).filter { $0.segments.count == 1 }
        guard !bare.isEmpty else { return "" }
        let places = FieldPlaces(current)
        let meant = bare.flatMap { path in places.places(of: path.segments[0]).filter(\.isWritten).map(\.path) }
        guard let first = meant.first else { return "" }
        return meant.count == 1
            ? ". Did you mean `\(first)`?"
            : ". Did you mean one of \(meant.prefix(4).map { "`\($0)`" }.joined(separator: ", "))?"
    }
}
