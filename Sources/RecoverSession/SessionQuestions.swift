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
                return Response(Session.words(of: value) + (value.isKnown ? "" : hint(for: expression, text)))
            }
            if !value.isKnown, current.tree.why(path) == nil { return nothing(at: path, text) }
            if case .level(_, let word) = value, path.segments == [word], let meaning = meaning(of: word) {
                return meaning
            }
            if let words = TreeScope(tree: model.tree).words(of: path) { return Response(VisibleText.visible(words)) }
            return Response(Session.words(of: value))
        } catch {
            return .error("\(error)".capitalisedSentence + hint(for: expression, text))
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

    /// `angry`, `customer angry`: a word of a scale, and the line that says it of this case.
    /// - Parameter inOnePlace: only where that is one line.
    mutating func meaning(of word: String, inOnePlace: Bool = false) -> Response? {
        let scales = current.tree.children(of: ModelTree.root, "scale").filter {
            current.tree.value("levels", of: $0).strings.contains(word)
        }
        let places = FieldPlaces(current)
        let lines = scales.flatMap { scale -> [String] in
            let name = current.tree[scale].name
            return places.places(of: name).map { $0.statement("\(name) \(word)") }
        }
        guard let line = lines.first, !inOnePlace || lines.count == 1 else { return nil }
        let head = "`\(word)` is a word of `\(scales.map { current.tree[$0].name }[0])`."
        guard lines.count > 1 else {
            proposed = lines
            return Response(VisibleText.visible("\(head) `y` sets it: `\(line)`."), isLong: false)
        }
        return Response(VisibleText.visible("\(head) Type the number of the line you mean:\n\(choice(among: lines))"))
    }

    private func words(at path: Path) -> String {
        let words = current.model.flatMap { TreeScope(tree: $0.tree).words(of: path) } ?? current.tree.why(path)?.value
        return VisibleText.visible(words ?? "yes", keepsLineFeeds: false)
    }

    /// `tenure > 1 year` is unknown where `customer.tenure` is meant.
    private mutating func hint(for expression: Expression, _ text: String) -> String {
        let bare = expression.paths.filter { $0.path.segments.count == 1 }
        let places = FieldPlaces(current)
        let meant = bare.map { places.places(of: $0.path.segments[0]).filter(\.isWritten).map(\.path) }
        let named = meant.joined()
        guard let first = named.first else { return "" }
        guard named.count == 1, let index = meant.firstIndex(where: { !$0.isEmpty }) else {
            return ". Did you mean one of \(named.prefix(4).map { "`\($0)`" }.joined(separator: ", "))?"
        }
        let whole = text.replacing(bare[index].path.description, with: first.description, maxReplacements: 1)
        guard Interactive.expression(whole) != nil else { return ". Did you mean `\(first)`?" }
        proposed = [whole]
        return ". Did you mean `\(whole)`? `y` asks that."
    }
}
