import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverText

/// Lines that leave out what can only be one thing: `tenure 5 years` for `customer { tenure 5 years }`.
extension Session {
    mutating func take(_ typed: String) -> Response {
        let line = Session.numberBehind(typed) ?? typed
        if let statement = BareStatement(line, in: current) { return take(statement) }
        if !Interactive.isStatement(line), let last = line.split(separator: " ").last,
            let meaning = meaning(of: String(last), inOnePlace: true)
        {
            return meaning
        }
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
        guard !statement.isGuess else { return asking("There is no `\(VisibleText.visible(statement.word))`", lines) }
        guard lines.count == 1 else { return refuse(Session.severalPlaces(for: statement.word, lines)) }
        var response = add(lines[0])
        if !response.isError { response.text = Session.taken(lines[0], response.text) }
        return response
    }

    private static func severalPlaces(for word: String, _ lines: [String]) -> Refusal {
        let word = VisibleText.visible(word)
        return Refusal(
            message:
                "`\(word)` may stand in \(lines.count) places of this case. Type the number of the one you mean:",
            choices: lines)
    }

    // MARK: Paths

    /// The path that a last part alone means: `employees` is `customer.employees`. Others stay as they are.
    /// - Parameter written: only where something is written, as a question asks for.
    func whole(
        _ path: Path, written: Bool = false, example: (String) -> String
    ) throws(Refusal) -> Path {
        guard path.segments.count == 1, !written || current.tree.resolve(path) == .missing else { return path }
        let all = FieldPlaces(current).places(of: path.segments[0])
        let places = written && all.count > 1 ? all.filter(\.isWritten) : all
        guard places.count > 1 else { return places.first?.path ?? path }
        throw Session.severalPlaces(for: path.description, places.map { example($0.path.description) })
    }
}
