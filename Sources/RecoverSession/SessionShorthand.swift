import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverText

/// Lines that leave out what can only be one thing: `tenure 5 years` for `customer { tenure 5 years }`.
extension Session {
    mutating func take(_ typed: String) -> Response {
        let line = written(typed)
        if let several = parts(line) ?? SpokenLine.otherPlaybook(line) {
            return asking("That is more than one statement", [several])
        }
        if let playbook = asUse(line) { return playbook }
        if let statement = BareStatement(line, in: current) {
            let response = take(statement)
            return response.isError ? orSeveral(line, orAsked(line, response)) : response
        }
        if let meaning = feeling(line) { return meaning }
        if let turned = turned(line) { return turned }
        if let name = SpokenLine.forgottenVariant(line), declared.contains(where: { $0.name == name }) {
            return asking("A variant is a part of the file", [":forget \(name)"])
        }
        let response = add(line)
        return response.isError ? withExamples(line, orSeveral(line, orAsked(line, response))) : response
    }

    /// `playbook closed-loop`, as people say it who mean `use closed-loop`: a case is no playbook.
    private mutating func asUse(_ line: String) -> Response? {
        let words = line.split(separator: " ").map(String.init)
        guard hasFile, !current.isPlaybook, words.count == 2, words[0] == "playbook" else { return nil }
        let names = Library.shipped.names
        guard names.contains(words[1]) else {
            return .error(
                "There is no playbook `\(VisibleText.visible(words[1]))`; `use` takes one of \(names.joined(separator: ", "))."
            )
        }
        return asking("A case uses a playbook", ["use \(words[1])"])
    }

    /// A line as the language may have it: `3 questions` with its number behind, where it could not be read before.
    private func written(_ typed: String) -> String {
        var line = SpokenLine.written(typed)
        // `Score 6`, where nothing is called so.
        let small = line.prefix(1).lowercased() + line.dropFirst()
        if small != line, BareStatement(line, in: current)?.isGuess != false,
            BareStatement(small, in: current)?.isGuess == false
        {
            line = small
        }
        guard let turned = SpokenLine.numberBehind(line) else { return line }
        let isRead = BareStatement(line, in: current).map {
            $0.lines.count == 1 && !$0.isGuess && Interactive.isStatement($0.lines[0])
        }
        return isRead == true ? line : turned
    }

    /// Behind the name of a block stands a field: `plan +7 days` says nothing.
    private mutating func withExamples(_ line: String, _ response: Response) -> Response {
        let word = String(line.prefix { !$0.isWhitespace })
        guard !Interactive.isStatement(line), Vocabulary.standard.keyword(word, in: .file) == nil else {
            return response
        }
        let places = FieldPlaces(current)
        let examples = places.examples(of: word).prefix(3).map { "`\(VisibleText.visible($0))`" }
        if !examples.isEmpty {
            proposed = []
            return .error(
                "`\(Session.oneLine(line))` is not understood. Behind `\(word)` stands what is to be said of it: "
                    + "\(examples.joined(separator: ", ")); `:help values` tells how values are written.")
        }
        guard proposed.isEmpty, let own = places.line(called: word) else { return response }
        return .error(
            response.text + "\n\n" + VisibleText.visible("`\(word)` is the name of one that stands here: `\(own)`"))
    }

    /// `call 45 minutes, 8 questions`: several statements of one block, or of several, where each is clear.
    private func parts(_ line: String) -> String? {
        guard line.contains(",") || line.contains(";") || line.contains(" and "), !line.contains("\""),
            !Interactive.isStatement(line),
            clear(line) == nil
        else { return nil }
        let pieces = line.replacing(" and ", with: ",").split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
        guard (2...6).contains(pieces.count), let first = pieces[0].split(separator: " ").first else { return nil }
        let block = FieldPlaces(current).isName(String(first)) ? "\(first) " : nil
        let statements = pieces.compactMap { piece in
            clear(piece) ?? block.flatMap { clear($0 + piece) } ?? lines(saying: piece)?.lines.first
        }
        return statements.count == pieces.count ? statements.joined(separator: "; ") : nil
    }

    /// The whole statement, where a line can only be one.
    private func clear(_ line: String) -> String? {
        let line = written(line)
        guard let statement = BareStatement(line, in: current), statement.lines.count == 1, !statement.isGuess,
            Interactive.isStatement(statement.lines[0])
        else { return nil }
        return statement.lines[0]
    }

    /// `customer angry`: the name of a block and a word of a scale.
    private mutating func feeling(_ line: String) -> Response? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2, !Interactive.isStatement(line), FieldPlaces(current).isName(words[0]) else {
            return nil
        }
        return meaning(of: words[1], inOnePlace: true)
    }

    /// `relationship is weak`, `segment is smb`: where the answer is no, people may have said what is to be.
    mutating func orSaid(_ line: String, _ response: Response) -> Response {
        let words = line.split(separator: " ").map(String.init)
        guard words.count > 2, words[1] == "is", !words[0].contains("."),
            !["known", "unknown", "not"].contains(words[2]),
            !response.isError, !response.text.hasSuffix("yes")
        else { return response }
        let plain = "\(words[0]) \(words[2...].joined(separator: " "))"
        let isWhole = Vocabulary.standard.keyword(words[0], in: .file) != nil && isFine(plain)
        let said = isWhole ? plain : clear(plain)
        let isFeeling = words.count == 3 && FieldPlaces(current).isName(words[0])
        guard let statement = said ?? (isFeeling ? lines(saying: words[2])?.lines.first : nil) else { return response }
        proposed = [statement]
        return Response("\(response.text)\n\n`y` sets it: `\(Session.oneLine(statement))`.", isLong: false)
    }

    /// `high value`
    private mutating func turned(_ line: String) -> Response? {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2, !Interactive.isStatement(line), let whole = clear("\(words[1]) \(words[0])"),
            !whole.contains("\""), isFine(whole)
        else { return nil }
        return asking("There is no `\(VisibleText.visible(words[0]))`", [whole])
    }

    /// `tenure over 1 year` may ask, or say what the tenure is.
    private mutating func orAsked(_ line: String, _ response: Response) -> Response {
        guard let question = Question(line), let asked = Interactive.expression(question.text), isAbout(asked) else {
            return response
        }
        let said = proposed
        if said.isEmpty { return asking("That is no statement", [question.text]) }
        return refuse(
            Refusal(
                message: "That may be a question or a statement. Type the number of the one you mean:",
                choices: [question.text] + said))
    }

    /// Whether an expression asks about something that there is.
    private func isAbout(_ expression: Expression) -> Bool {
        let places = FieldPlaces(current)
        return expression.paths.contains { found in
            current.tree.resolve(found.path) != nil || !places.places(of: found.path.segments[0]).isEmpty
        }
    }

    /// `score 0, 3, 6` is no statement; `:vary` takes it.
    private mutating func orSeveral(_ line: String, _ response: Response) -> Response {
        guard line.contains(","), let request = try? VaryRequest.parse(line, in: self),
            request.axes.contains(where: { $0.values.count > 1 })
        else { return response }
        return asking("That is more than one value", [":vary \(line)"])
    }

    /// Does what is meant where that is one statement, and says which; else shows the lines to choose from.
    mutating func take(_ statement: BareStatement) -> Response {
        var lines = statement.lines
        if statement.isGuess, let word = offScale(lines) { return word }
        if statement.isGuess { lines.removeAll { !isFine($0) } }
        guard !lines.isEmpty else {
            return .error("There is no `\(VisibleText.visible(statement.word))`; `:help` tells what can be typed.")
        }
        guard !statement.isGuess else { return asking("There is no `\(VisibleText.visible(statement.word))`", lines) }
        if lines.count == 1, let word = offScale(lines) {
            proposed = lines
            return .error("\(word.text) `y` takes it all the same.")
        }
        guard lines.count == 1 else { return refuse(Session.severalPlaces(for: statement.word, lines)) }
        var response = add(lines[0])
        if !response.isError { response.text = Session.taken(lines[0], response.text) }
        return response
    }

    /// `feeling furious`: the field is clear, and has no such word.
    private mutating func offScale(_ lines: [String]) -> Response? {
        guard lines.count == 1 else { return nil }
        let source = Source(typed: lines[0], firstLine: nextLine)
        let message = compile(typed + [Typed(source: source)]).diagnostics.first {
            $0.code == .offScale && $0.place.file == source.name
        }
        return message.map {
            .error("\($0.message.capitalisedSentence) \(($0.help ?? "").capitalisedSentence)".trimmed)
        }
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
        guard path.segments.count == 1, !written || current.tree.resolve(path) == nil else { return path }
        let all = FieldPlaces(current).places(of: path.segments[0])
        let places = written && all.count > 1 ? all.filter(\.isWritten) : all
        guard places.count > 1 else { return places.first?.path ?? path }
        throw Session.severalPlaces(for: path.description, places.map { example($0.path.description) })
    }
}
