import RecoverCompiler
import RecoverLanguage
import RecoverModel

/// What `:vary` is asked for: a path or two with their values, and which figures to show.
struct VaryRequest {

    struct Axis {
        var path: Path
        var values: [String]

        var name: String { path.description }
    }

    var axes: [Axis] = []
    /// The figure after `show`; nil leaves the choice to the table.
    var shown: String?

    /// `feedback.score 0..6`, `tenure 3 months, 1 year employees 20 600`, `score 0..6 employees 20 600 show email.words`.
    static func parse(_ text: String, in session: Session) throws(Refusal) -> VaryRequest {
        var request = VaryRequest()
        var words = VaryRequest.words(of: text)
        if words.count > 2, words[words.count - 2] == "show" {
            request.shown = words.removeLast()
            words.removeLast()
        }
        let places = FieldPlaces(session.current)
        while !words.isEmpty, request.axes.count < 2 {
            let path = try request.path(words.removeFirst(), all: text, session, places)
            let end =
                words.indices.first { index in
                    isPath(words[index], places) && (index == 0 || !words[index - 1].hasSuffix(","))
                } ?? words.count
            let values = VaryValues(path, session.current.tree).expand(Array(words[..<end]))
            guard !values.isEmpty else {
                throw Refusal(message: "Which values of `\(path)`? Write `:vary \(path) 1, 2, 3` or a range.")
            }
            request.axes.append(Axis(path: path, values: values))
            words.removeSubrange(..<end)
        }
        guard !request.axes.isEmpty, words.isEmpty else {
            throw Refusal(message: "Write a path and values, `:vary feedback.score 0..6`, or two of each.")
        }
        return request
    }

    private func path(
        _ word: String, all text: String, _ session: Session, _ places: FieldPlaces
    ) throws(Refusal) -> Path {
        guard VaryRequest.isPath(word, places), let path = Path(word) else {
            let near = places.near(word).map { "; did you mean `\($0)`?" } ?? ". Write `:vary feedback.score 0..6`."
            throw Refusal(message: "`\(word)` is no path\(near)")
        }
        return try session.whole(path) { ":vary \(text.replacing(word, with: $0, maxReplacements: 1))" }
    }

    private static func isPath(_ word: String, _ places: FieldPlaces) -> Bool {
        guard word.first?.isLetter == true, !word.hasSuffix(",") else { return false }
        return word.contains(".") || word == "segment" || !places.places(of: word).isEmpty
    }

    /// Split at blanks, but not inside quotes.
    private static func words(of text: String) -> [String] {
        var words = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character.isWhitespace, !isQuoted { words.append("") } else { words[words.count - 1].append(character) }
        }
        return words.filter { !$0.isEmpty }
    }
}

/// The values of one path, as people list them.
struct VaryValues {
    private let path: Path
    private let tree: ModelTree
    private let statement: SetStatement

    init(_ path: Path, _ tree: ModelTree) {
        self.path = path
        self.tree = tree
        statement = SetStatement(tree: tree)
    }

    /// A list with commas, or with blanks where each piece is a value; a range of whole numbers goes one by one where it
    /// stands alone. A unit behind the last number is that of all: `1, 12, 36 months`.
    func expand(_ words: [String]) -> [String] {
        let text = words.joined(separator: " ")
        let items =
            text.contains(",") ? text.split(separator: ",").map { String($0).trimmed } : pieces(words)
        let unit = items.last.flatMap(VaryValues.unit) ?? usualUnit(of: items)
        return items.flatMap { item -> [String] in
            let own = VaryValues.unit(item)
            let number = own.map { String(item.dropLast($0.count)).trimmed } ?? item
            if let ends = VaryValues.range(number), items.count == 1 || !isValue(item) {
                return ends.map { VaryValues.value(String($0), own ?? unit) }
            }
            return [Int(number) == nil ? item : VaryValues.value(number, own ?? unit)]
        }
    }

    /// The unit of what is written there now, for numbers that need one: `:vary call.lasts 30, 45`.
    private func usualUnit(of items: [String]) -> String? {
        guard let item = items.last, !isValue(item), !isText(item) else { return nil }
        return tree.why(path).flatMap { VaryValues.unit($0.value) }
    }

    /// The shortest runs of words that the field takes; a text is one value, whatever its words.
    private func pieces(_ words: [String]) -> [String] {
        let whole = words.joined(separator: " ")
        guard words.count > 1, !isText(whole) else { return words.isEmpty ? [] : [whole] }
        // `1 12 36 months`
        if words.dropLast().allSatisfy({ Int($0) != nil }), words.last?.first?.isLetter == true {
            return words.dropLast(2) + [words.suffix(2).joined(separator: " ")]
        }
        var pieces: [String] = []
        var rest = words[...]
        while !rest.isEmpty {
            let length = (1...rest.count).first { isValue(rest.prefix($0).joined(separator: " ")) } ?? rest.count
            pieces.append(rest.prefix(length).joined(separator: " "))
            rest = rest.dropFirst(length)
        }
        return pieces
    }

    /// Whether the statement puts it into quotes.
    private func isText(_ text: String) -> Bool {
        !text.contains("\"") && (try? statement.statement(setting: path, to: text))?.contains("\"\(text)\"") == true
    }

    private func isValue(_ text: String) -> Bool {
        (try? statement.statement(setting: path, to: text)).map(Interactive.isStatement) ?? false
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        guard let dots = text.firstRange(of: ".."), let low = Int(String(text[..<dots.lowerBound]).trimmed),
            let high = Int(String(text[dots.upperBound...]).trimmed), low <= high, high - low < 1000
        else { return nil }
        return low...high
    }

    private static func value(_ number: String, _ unit: String?) -> String {
        guard let unit else { return number }
        return "\(number) \(number == "1" && unit.hasSuffix("s") ? String(unit.dropLast()) : unit)"
    }

    /// The word behind a number or a range.
    private static func unit(_ item: String) -> String? {
        let words = item.split(separator: " ")
        guard words.count == 2, words[0].first?.isNumber == true, words[1].allSatisfy(\.isLetter) else { return nil }
        return String(words[1])
    }
}
