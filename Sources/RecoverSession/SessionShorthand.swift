import RecoverBase
import RecoverLanguage
import RecoverModel
import RecoverText

/// Lines that leave out what can only be one thing: `tenure 5 years` for `customer { tenure 5 years }`.
extension Session {
    mutating func take(_ typed: String) -> Response {
        let line = Session.numberBehind(typed) ?? typed
        if let statement = BareStatement(line, in: current) {
            let response = take(statement)
            return response.isError ? orSeveral(line, orAsked(line, response)) : response
        }
        if let meaning = feeling(line) { return meaning }
        if let name = Session.forgotten(line), declared.contains(where: { $0.name == name }) {
            return asking("A variant is a part of the file", [":forget \(name)"])
        }
        var response = add(line)
        if response.isError { response = orSeveral(line, orAsked(line, response)) }
        let word = String(line.prefix { !$0.isWhitespace })
        if response.isError, !Interactive.isStatement(line), let own = FieldPlaces(current).line(called: word) {
            response.text += "\n\n" + VisibleText.visible("`\(word)` is the name of one that stands here: `\(own)`")
        }
        return response
    }

    /// `customer angry`: the name of a block and a word of a scale.
    private mutating func feeling(_ line: String) -> Response? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2, !Interactive.isStatement(line), FieldPlaces(current).isName(words[0]) else {
            return nil
        }
        return meaning(of: words[1], inOnePlace: true)
    }

    /// `drop variant old`
    private static func forgotten(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        return words.count == 3 && words[1] == "variant" && ["drop", "remove", "delete"].contains(words[0])
            ? words[2] : nil
    }

    /// What stands behind `what if`.
    static func supposed(_ line: String) -> String? {
        for opening in ["what if ", "What if ", "suppose "] where line.hasPrefix(opening) {
            var words = line.dropFirst(opening.count).split(separator: " ").map(String.init)
            if words.first == "the" { words.removeFirst() }
            if words.count > 2, words[1] == "is" || words[1] == "was" { words.remove(at: 1) }
            let rest = words.joined(separator: " ")
            return rest.hasSuffix("?") ? String(rest.dropLast()).trimmed : rest
        }
        return nil
    }

    /// `tenure over 1 year` may ask, or say what the tenure is.
    private mutating func orAsked(_ line: String, _ response: Response) -> Response {
        guard let question = Question(line) else { return response }
        let said = proposed
        if said.isEmpty { return asking("That is no statement", [question.text]) }
        return refuse(
            Refusal(
                message: "That may be a question or a statement. Type the number of the one you mean:",
                choices: [question.text] + said))
    }

    /// `score 0, 3, 6` is no statement; `:vary` takes it.
    private mutating func orSeveral(_ line: String, _ response: Response) -> Response {
        guard line.contains(","), let request = try? VaryRequest.parse(line, in: self),
            request.axes.contains(where: { $0.values.count > 1 })
        else { return response }
        return asking("That is more than one value", [":vary \(line)"])
    }

    /// `3 questions`, `email 80 words`, `mail 60 to 90 words` with the number where the language has it; nil for others.
    private static func numberBehind(_ line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard let word = words.last, !Vocabulary.standard.keywords(named: word).isEmpty, !Interactive.isStatement(line)
        else { return nil }
        let head = words.prefix { !$0.contains { $0.isASCII && $0.isNumber } }
        let value = words[head.count..<max(head.count, words.count - 1)]
        guard head.count <= 2, value.count == 1 || value.count == 3 && ["to", "-", "–"].contains(value[head.count + 1])
        else { return nil }
        let ends = value.joined().replacing("to", with: "..").replacing("-", with: "..").replacing("–", with: "..")
        guard ends.allSatisfy({ $0.isASCII && ($0.isNumber || ".<>=".contains($0)) }) else { return nil }
        return (head + [word, ends]).joined(separator: " ")
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
