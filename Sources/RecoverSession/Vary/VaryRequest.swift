import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverText

/// What `:vary` is asked for: a path or two with their values, and which figure to show.
struct VaryRequest {
    struct Axis {
        var path: Path
        var values: [String]

        var name: String { path.description }
    }

    var axes: [Axis] = []
    /// The figure after `show`; nil leaves the choice to the table.
    var shown: String?

    /// `feedback.score 0..6`, `tenure 3 months, 1 year employees 20, 600`, `score 0..6 employees 20, 600 show email.words`.
    init(_ text: String, in session: Session) throws(Refusal) {
        var words = VaryRequest.words(of: text)
        if words.count > 2, words[words.count - 2] == "show" {
            shown = words.removeLast()
            words.removeLast()
        }
        let blocks = CaseBlocks(session.current)
        while let word = words.first, axes.count < 2 {
            guard VaryRequest.isPath(word, blocks), let part = Path(word) else {
                let word = word.hasSuffix(",") ? String(word.dropLast()) : word
                let near = Edits.bestMatch(for: word, in: blocks.beginnings.map(\.word)).map { "did you mean `\($0)`?" }
                throw Refusal(
                    "`\(VisibleText.visible(word))` is no path; \(near ?? "write `:vary feedback.score 0..6`.")")
            }
            let path = try session.whole(part, isAsked: false) {
                ":vary \(text.substituting(word, with: $0, atMost: 1))"
            }
            // A path that follows no comma begins the second one.
            let end = words.indices.dropFirst().first {
                VaryRequest.isPath(words[$0], blocks) && !words[$0 - 1].hasSuffix(",")
            }
            let given = words[1..<(end ?? words.count)]
            if given.count > 1, given.allSatisfy({ Double($0) != nil }) {
                let rest = (["\(path) \(given.joined(separator: ", "))"] + words[(end ?? words.count)...]).joined(
                    separator: " ")
                let line =
                    ([":vary"] + axes.map { "\($0.path) \($0.values.joined(separator: ", "))" } + [rest]
                    + (shown.map { ["show", $0] } ?? [])).joined(separator: " ")
                throw Refusal("Commas stand between values: `\(line.shown)`.\n\n`y` takes it.", choices: [line])
            }
            let values = VaryRequest.values(words[1..<(end ?? words.count)].joined(separator: " "), at: path, session)
            guard !values.isEmpty else {
                throw Refusal("Which values of `\(path)`? Write `:vary \(path) 1, 2, 3` or a range.")
            }
            axes.append(Axis(path: path, values: values))
            words.removeSubrange(..<(end ?? words.count))
        }
        guard !axes.isEmpty, words.isEmpty else {
            throw Refusal("Write a path and values, `:vary feedback.score 0..6`, or two of each.")
        }
    }

    private static func isPath(_ word: String, _ blocks: CaseBlocks) -> Bool {
        guard word.first?.isLetter == true, !word.hasSuffix(",") else { return false }
        return word.contains(".") || word == "segment" || !blocks.places(of: word).isEmpty
    }

    /// Split at blanks, but not inside quotes.
    private static func words(of text: String) -> [String] {
        var isQuoted = false
        return text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character.isWhitespace && !isQuoted
        }.map(String.init)
    }

    /// Values between commas; a range of whole numbers that stands alone goes one by one. A unit behind the last number is
    /// that of all, `1, 12, 36 months`; without one it is that of what is written there now.
    private static func values(_ text: String, at path: Path, _ session: Session) -> [String] {
        let items = text.split(separator: ",").map { String($0).trimmed }
        let now = session.current.tree.why(path).flatMap { unit($0.value) }
        let needsUnit = items.last.map { !isValue($0, at: path, session) } ?? false
        let shared = items.last.flatMap(unit) ?? (needsUnit ? now : nil)
        return items.flatMap { item -> [String] in
            let own = unit(item)
            let number = own.map { String(item.dropLast($0.count)).trimmed } ?? item
            if items.count == 1, let range = range(number) { return range.map { written(String($0), own ?? shared) } }
            return [Int(reading: number) == nil ? item : written(number, own ?? shared)]
        }
    }

    private static func isValue(_ text: String, at path: Path, _ session: Session) -> Bool {
        (try? SetStatement(tree: session.current.tree).statement(setting: path, to: text))
            .map(Interactive.isStatement) ?? false
    }

    private static func range(_ text: String) -> ClosedRange<Int>? {
        guard let dots = text.firstRange(of: ".."), let low = Int(reading: String(text[..<dots.lowerBound]).trimmed),
            let high = Int(reading: String(text[dots.upperBound...]).trimmed), low <= high,
            high.subtractingSaturating(low) < 1000
        else { return nil }
        return low...high
    }

    private static func written(_ number: String, _ unit: String?) -> String {
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
