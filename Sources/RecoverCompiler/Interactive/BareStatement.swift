import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverSyntax

/// A line that is no statement as it stands but says what one would: `tenure 5 years` without its block, `email words ..90`
/// without braces, `drop call` without the keyword. Sessions take it where it can mean only one.
public struct BareStatement: Sendable {
    /// What it names: `tenure`, the `call` of `drop call`.
    public let word: String
    /// The whole statements it may mean; at least one.
    public let lines: [String]
    /// Not what was typed but what was probably meant by it: to be shown, not to be done.
    public let isGuess: Bool

    /// Nil for a line that is a statement, and for one that means none.
    public init?(_ text: String, in compilation: Compilation) {
        guard let line = BareLine(text), !line.isStatement else { return nil }
        let places = FieldPlaces(compilation)
        let tree = compilation.tree
        let clear = BareStatement.clear(line, places, tree)
        isGuess = clear.isEmpty
        if !isGuess {
            (word, lines) = (line.named, clear)
        } else if let other = places.statements(startingWith: line.leading, meaning: line.behind) {
            (word, lines) = (other.word, other.lines)
        } else {
            let unknown = line.isKeyword ? line.names.first ?? line.word : line.named
            (word, lines) = (unknown, BareStatement.guesses(line, places, tree))
        }
        if lines.isEmpty { return nil }
    }

    /// What it can only mean, be it in one place or in several.
    private static func clear(_ line: BareLine, _ places: FieldPlaces, _ tree: ModelTree) -> [String] {
        let inside = places.statements(startingWith: line.leading, fields: line.behind)
        if !inside.isEmpty { return inside }
        if line.isDrop { return drops(line.names, places, tree) }
        let own = line.isKeyword ? [] : statements(line.word, line.rest, places, tree)
        let isRead = own.contains(where: Interactive.isStatement)
        // What only reads because it was put into quotes may as well be the value of something that has this name.
        if isRead, !own.allSatisfy({ $0.contains("\"") }) || line.rest.contains("\"") { return own }
        let values = places.statements(startingWith: line.leading, values: line.behind)
        if isRead { return values + own }
        let item = line.rest.contains("\"") ? nil : places.statement(beginning: line.words)
        return !values.isEmpty ? values : item.map { [$0] } ?? own
    }

    /// What it may mean, by other words for the same, or by words that are spelt alike.
    private static func guesses(_ line: BareLine, _ places: FieldPlaces, _ tree: ModelTree) -> [String] {
        let called = places.statements(startingWith: line.leading, loosely: true, fields: line.behind)
        guard called.isEmpty, !line.isKeyword else { return called }
        if takesAway(line.word) { return line.isNamed ? removals(line.names, places, tree) : [] }
        if let second = line.names.first {
            let behind = String(line.rest.dropFirst(second.count)).trimmingSpaces()
            let joined = statements("\(line.word)-\(second)", behind, places, tree)
            if !joined.isEmpty { return joined }
        }
        if let meant = places.meant(by: line.word) {
            return statements(meant, line.rest, places, tree).map { Interactive.mended($0) ?? $0 }
        }
        // Who names a milestone does not mean a customer, though the word may stand for one.
        guard !places.isName(line.word) else { return [] }
        return Vocabulary.standard.meant(by: line.word, in: .file).flatMap { meaning -> [String] in
            let whole = "\(meaning.written) \(line.rest)"
            if Interactive.isStatement(whole) { return [whole] }
            return BareLine(whole).map { clear($0, places, tree) } ?? []
        }
    }

    // MARK: Fields

    /// The statement with its blocks, at each place where the word may stand; where some of them read well, those.
    private static func statements(
        _ word: String, _ rest: String, _ places: FieldPlaces, _ tree: ModelTree
    ) -> [String] {
        let found = places.places(of: word).compactMap { place -> (text: String, isFine: Bool)? in
            let texts = texts(word, rest, at: place, tree)
            return texts.first(where: Interactive.isStatement).map { ($0, true) } ?? texts.first.map { ($0, false) }
        }
        let fine = found.filter(\.isFine)
        return (fine.isEmpty ? found : fine).map(\.text)
    }

    /// As it was typed; or with the value written as a statement wants it, `score 6` as `feedback 6/10`.
    private static func texts(
        _ word: String, _ rest: String, at place: FieldPlaces.Place, _ tree: ModelTree
    ) -> [String] {
        let isMarked = rest.hasPrefix("=") || rest.hasPrefix(":")
        let value = isMarked ? String(rest.dropFirst()).trimmingSpaces() : rest
        var texts = place.isPart ? [] : [place.statement(value.isEmpty ? word : "\(word) \(value)")]
        // The words behind the name of a new item are no name: `milestone account day 7` means the one that is there.
        let isItem = Vocabulary.standard.keywords(named: word).contains(where: \.isItem)
        if !value.isEmpty, !isItem, let set = try? SetStatement(tree: tree).statement(setting: place.path, to: value) {
            texts.append(set)
        }
        // `arr 40k` is in the currency that is written there.
        if let currency = tree.why(place.path)?.value.first, "$€£¥".contains(currency), value.first?.isNumber == true {
            texts.append(place.statement("\(word) \(currency)\(value)"))
        }
        return texts
    }

    // MARK: Names

    /// `drop call`: the item of that name, or else the field wherever the case has it.
    private static func drops(_ names: [String], _ places: FieldPlaces, _ tree: ModelTree) -> [String] {
        guard tree.children(of: ModelTree.root, names[0]).isEmpty, names[0] != "use" else { return [] }
        let items = places.drops(of: names.joined(separator: "."))
        guard items.isEmpty else { return items }
        if names.count > 1, places.isName(names[0]) { return drops(Array(names.dropFirst()), places, tree) }
        let named = names.count > 1 ? names[1] : nil
        return places.places(of: names[0]).filter { place in
            place.isWritten && !place.isPart && named.map(place.written.contains) ?? true
        }
        .map { $0.statement("drop \(names.joined(separator: " "))") }
    }

    /// `remove call`, `no call`, `delete deliver call`.
    private static func removals(_ names: [String], _ places: FieldPlaces, _ tree: ModelTree) -> [String] {
        let isWhole = names.count > 1 && !tree.children(of: ModelTree.root, names[0]).isEmpty
        return isWhole ? ["drop \(names.joined(separator: " "))"] : drops(names, places, tree)
    }

    private static func takesAway(_ word: String) -> Bool {
        Vocabulary.standard.meant(by: word, in: .file).contains {
            $0.keyword.name == "drop" || $0.written == "constraint no"
        }
    }
}
