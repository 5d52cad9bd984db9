import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverText

/// Lines that leave out what can only be one thing: `tenure 5 years` for `customer { tenure 5 years }`.
extension Session {
    /// How many of the statements that a line may mean are shown.
    private static let choices = 6

    mutating func take(_ typed: String) -> Response {
        let line = Session.numberBehind(typed) ?? typed
        if let statement = BareStatement(line, in: current) { return take(statement) }
        var response = add(line)
        let word = String(line.prefix { !$0.isWhitespace })
        if response.isError, !Interactive.isStatement(line), let own = FieldPlaces(current).line(called: word) {
            response.text += "\n\n" + VisibleText.visible("`\(word)` is the name of one that stands here: `\(own)`")
        }
        return response
    }

    /// `3 questions`, `email 80 words` with the number where the language has it; nil for other lines.
    private static func numberBehind(_ line: String) -> String? {
        var words = line.split(separator: " ")
        guard (2...3).contains(words.count), let word = words.last, !Interactive.isStatement(line),
            words[words.count - 2].allSatisfy({ $0.isASCII && $0.isNumber }),
            !Vocabulary.standard.keywords(named: String(word)).isEmpty
        else { return nil }
        words.swapAt(words.count - 1, words.count - 2)
        return words.joined(separator: " ")
    }

    /// Does what is meant where that is one statement, and says which; else shows the lines to choose from.
    mutating func take(_ statement: BareStatement) -> Response {
        let lines = statement.lines
        let word = VisibleText.visible(statement.word)
        guard !statement.isGuess else {
            return .error("There is no `\(word)`; did you mean " + Session.choice(lines) + "?")
        }
        guard lines.count == 1 else {
            return .error(
                "`\(word)` may stand in \(lines.count) places of this case. Write the one you mean:\n"
                    + Session.listed(lines))
        }
        var response = add(lines[0])
        if !response.isError { response.text = "Taken as `\(Session.oneLine(lines[0]))`.\n\n\(response.text)" }
        return response
    }

    private static func choice(_ lines: [String]) -> String {
        lines.count == 1 ? "`\(oneLine(lines[0]))`" : "one of these:\n\(listed(lines))\n"
    }

    static func listed(_ lines: [String]) -> String {
        let shown = lines.prefix(choices).map { "  \(oneLine($0))" }
        let left = lines.count - shown.count
        return (shown + (left > 0 ? ["  … and \(left) more"] : [])).joined(separator: "\n")
    }

    private static func oneLine(_ text: String) -> String {
        VisibleText.visible(text.split(whereSeparator: \.isWhitespace).joined(separator: " "), keepsLineFeeds: false)
    }

    // MARK: Paths

    struct NoSuchPlace: Error {
        var message: String
    }

    /// The path that a last part alone means: `employees` is `customer.employees`. Others stay as they are.
    /// - Parameter written: only where something is written, as a question asks for.
    func whole(
        _ path: Path, written: Bool = false, example: (String) -> String
    ) throws(NoSuchPlace) -> Path {
        guard path.segments.count == 1, !written || current.tree.resolve(path) == .missing else { return path }
        let all = FieldPlaces(current).places(of: path.segments[0])
        let places = written && all.count > 1 ? all.filter(\.isWritten) : all
        guard places.count > 1 else { return places.first?.path ?? path }
        throw NoSuchPlace(
            message: "`\(path)` may stand in \(places.count) places of this case. Write the one you mean:\n"
                + Session.listed(places.map { example($0.path.description) }))
    }
}
