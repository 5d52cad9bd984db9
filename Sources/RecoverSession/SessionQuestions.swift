import RecoverCompiler
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
            let value = try expression.value(in: ExpectationScope(model: model, for: [expression]))
            // `renewal in 30 days` asks nothing that could be answered, and is a field without its block.
            if !value.isKnown, let statement = theOne(text), statement.lines[0].contains(text) {
                return take(statement)
            }
            guard case .path(let path) = expression.form else {
                if !value.isKnown, let whole = whole(expression, text) {
                    let response = answer(whole.expression, whole.text)
                    return Response(Session.asked(whole.text, response.text), isError: response.isError, isLong: false)
                }
                return Response(Session.words(of: value) + (value.isKnown ? "" : hint(for: expression)))
            }
            if !value.isKnown, current.tree.why(path) == nil { return nothing(at: path, text) }
            if case .level(_, let word) = value, path.segments == [word], let meaning = meaning(of: word) {
                return meaning
            }
            if let words = TreeScope(tree: model.tree).words(of: path) { return Response(VisibleText.visible(words)) }
            return Response(Session.words(of: value))
        } catch {
            return .error("\(error)".capitalisedSentence + hint(for: expression))
        }
    }

    /// A question in words. Nil is one that cannot be read as a condition.
    mutating func ask(_ question: Question?) -> Response {
        if let question, let expression = Interactive.expression(question.text) {
            let response = answer(expression, question.text)
            if response.text.hasPrefix("Asked as") { return response }
            if response.text != Value.unknown.description {
                return Response(Session.asked(question.text, response.text), isError: response.isError, isLong: false)
            }
        }
        return .error(
            "That question is not understood. Ask about a value by its path, `customer.tenure > 1 year`, "
                + "or where it comes from, `why email.words`.")
    }

    private static func asked(_ line: String, _ text: String) -> String { "Asked as `\(oneLine(line))`.\n\n\(text)" }

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
        guard let (scale, lines) = lines(saying: word), !inOnePlace || lines.count == 1 else { return nil }
        let head = "`\(word)` is a word of `\(scale)`."
        guard lines.count > 1 else {
            proposed = lines
            return Response(VisibleText.visible("\(head) `y` sets it: `\(lines[0])`."), isLong: false)
        }
        return Response(VisibleText.visible("\(head) Type the number of the line you mean:\n\(choice(among: lines))"))
    }

    /// The scale that a word is of, and the lines that say it.
    func lines(saying word: String) -> (scale: String, lines: [String])? {
        let scales = current.tree.children(of: ModelTree.root, "scale").filter {
            current.tree.value("levels", of: $0).strings.contains(word)
        }
        let places = FieldPlaces(current)
        let lines = scales.flatMap { scale -> [String] in
            let name = current.tree[scale].name
            return places.places(of: name).map { $0.statement("\(name) \(word)") }
        }
        return lines.isEmpty ? nil : (current.tree[scales[0]].name, lines)
    }

    private func words(at path: Path) -> String {
        let words = current.model.flatMap { TreeScope(tree: $0.tree).words(of: path) } ?? current.tree.why(path)?.value
        return VisibleText.visible(words ?? "yes", keepsLineFeeds: false)
    }

    /// `tenure > 1 year` with the whole path where only one can be meant; nil where that is not so.
    private func whole(_ expression: Expression, _ text: String) -> (expression: Expression, text: String)? {
        let bare = expression.paths.filter { $0.path.segments.count == 1 }
        let meant = meant(by: bare.map(\.path))
        guard meant.joined().count == 1, let index = meant.firstIndex(where: { !$0.isEmpty }) else { return nil }
        let whole = text.replacing(
            bare[index].path.description, with: meant[index][0].description, maxReplacements: 1)
        return Interactive.expression(whole).map { ($0, whole) }
    }

    /// Where something is written that the last part of a path may mean.
    private func meant(by paths: [Path]) -> [[Path]] {
        let places = FieldPlaces(current)
        return paths.map { places.places(of: $0.segments[0]).filter(\.isWritten).map(\.path) }
    }

    /// `words > 90` is unknown where several may be meant.
    private func hint(for expression: Expression) -> String {
        let meant = meant(by: expression.paths.map(\.path).filter { $0.segments.count == 1 }).joined()
        guard let first = meant.first else { return "" }
        return meant.count == 1
            ? ". Did you mean `\(first)`?"
            : ". Did you mean one of \(meant.prefix(4).map { "`\($0)`" }.joined(separator: ", "))?"
    }
}
