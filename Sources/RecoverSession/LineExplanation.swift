import RecoverBase
import RecoverCompiler
import RecoverEvaluation
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering

/// Why a line of an output reads as it does: the statements it was written from, which whoever wrote it handed on, and
/// why there is such a line at all.
public struct LineExplanation: Sendable {
    /// A line that holds the words that were asked about.
    public struct Found: Sendable {
        public var text: String
        /// `in the prompt`, `in the plan`.
        public var place: String
        /// The most decisive first. Empty where the wording is the tool's own.
        public var statements: [Why]
        /// How many more it was written from.
        public var more = 0
        /// The `part` statement of its kind.
        public var part: Why?

        public var whys: [Why] { statements + (part.map { [$0] } ?? []) }
    }

    private let tree: ModelTree
    private let lines: [ShownLine]
    /// Of a plan with dates: they are known only to whoever asked for it.
    private let datedLines: [ShownLine]

    /// Several lines may hold the same few words.
    private static let limit = 3
    /// A line may be written from many statements; the first few decide.
    private static let statementLimit = 5

    /// Of a compilation without a model, no line is known.
    /// - Parameter moment: of the status; nil is behind all that is written.
    public init(_ compilation: Compilation, at moment: Instant? = nil) {
        tree = compilation.tree
        lines = compilation.shownLines(at: moment)
        let anyDay = CivilDate(year: 2000, month: 1, day: 3)
        datedLines =
            compilation.model.flatMap { PlanTable(model: $0, start: anyDay) }?.textLines()
            .map { ShownLine($0, "in the plan") } ?? []
    }

    /// The lines that hold the words, at most three. Words in quotes are never taken for a path.
    public func lines(with words: String) -> [Found] {
        let text = words.trimmed
        let isQuoted = text.utf8.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
        let wanted = Set(ShownLine.words(of: text))
        guard !isQuoted else {
            return matches(String(text.dropFirst().dropLast())).map { found($0, wanted) }
        }
        // What is written as a path is meant as one: a mistyped one must not find a line that has a word of it.
        guard Path(text)?.description == text else { return matches(text).map { found($0, wanted) } }
        guard let path = Path(text), path.segments.count == 2, path.segments[0] == "part",
            let part = Part(rawValue: path.segments[1]), let why = why(part, "a kind of line")
        else { return [] }
        return [Found(text: text, place: why.value, statements: [], part: why)]
    }

    /// Of words that no line holds: the shortest of the lines that share most of them, if they share half.
    private func nearest(to text: String) -> ShownLine? {
        func weight(_ words: Set<String>) -> Int { words.reduce(0) { $0 + $1.count } }
        let wanted = Set(ShownLine.words(of: text))
        let shared = lines.map { (line: $0, weight: weight(wanted.intersection($0.words))) }
        let best = shared.max { ($0.weight, $1.line.words.count) < ($1.weight, $0.line.words.count) }
        return best.flatMap { $0.weight * 2 >= weight(wanted) && $0.weight > 0 ? $0.line : nil }
    }

    /// A clause for words that no line holds, with what to try instead.
    public func failure(_ words: String) -> String {
        let asked = words.trimmed.filter { $0 != "\"" }
        let near = nearest(to: asked).map { "; the nearest one is \($0.place): \"\($0.text)\"" }
        return "No line of the prompt, the plan, the report, the guide or a mail holds \"\(asked)\""
            + (near ?? "; `prompt`, `plan` and `run` show the lines there are")
    }

    // MARK: Matching

    /// The lines of the very text, else those of the same words, else those that hold them; of a row of a table, those
    /// that hold its longest cell.
    private func matches(_ text: String) -> [ShownLine] {
        let text = text.trimmed
        let words = ShownLine.words(of: text)
        guard !words.isEmpty else { return [] }
        var seen: Set<ShownLine> = []
        func distinct(_ lines: [ShownLine]) -> [ShownLine] {
            Array(lines.filter { seen.insert($0).inserted }.prefix(LineExplanation.limit))
        }
        let same = lines.filter { $0.text == text }
        if !same.isEmpty { return distinct(same) }
        let equal = lines.filter { $0.words == words }
        if !equal.isEmpty { return distinct(equal) }
        let holding = lines.filter { $0.holds(words) }
        if !holding.isEmpty { return distinct(holding) }
        let undated = ShownLine.withoutDates(words)
        let dated = datedLines.filter { ShownLine.withoutDates($0.words) == undated }
        if !dated.isEmpty { return distinct(dated) }
        let cells = text.split(separator: "|").map(String.init)
        guard cells.count > 1, let longest = cells.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
        return matches(longest)
    }

    /// First the statements that hold most of the words that were asked for.
    private func found(_ shown: ShownLine, _ wanted: Set<String>) -> Found {
        var seen: Set<ModelTree.NodeID> = []
        let nodes = shown.line.statements.flatMap(tree.nodes(of:)).filter { seen.insert($0).inserted }
        let statements = nodes.compactMap { id -> Why? in
            guard var why = tree.why(of: id) else { return nil }
            why.path = tree.shortPath(of: id)
            return why
        }
        let asked = statements.map { wanted.intersection(ShownLine.words(of: "\($0.value) \($0.path)")).count }
        // What has them all is what was asked for; a line asked for in full has its first statements first.
        let best = asked.max() ?? 0
        let sorted =
            best == wanted.count && wanted.count < Set(shown.words).count
            ? statements.indices.sorted { (-asked[$0], $0) < (-asked[$1], $1) }.map { statements[$0] } : statements
        let all = shown.stated ?? Array(sorted.prefix(LineExplanation.statementLimit))
        return Found(
            text: shown.text, place: shown.place, statements: all,
            more: shown.stated == nil ? sorted.count - all.count : 0,
            part: shown.line.part.flatMap { why($0, shown.place) })
    }

    // MARK: The playbook `parts`

    private func why(_ part: Part, _ place: String) -> Why? {
        let path = Path(["part", part.rawValue])
        let own = tree.why(path)?.layers ?? []
        let isShipped = own.contains { $0.origin.file == LineExplanation.parts?.name }
        let layers = (isShipped ? [] : LineExplanation.shipped.why(path)?.layers ?? []) + own
        return layers.isEmpty ? nil : Why(path: path.description, value: place, layers: layers)
    }

    private static let parts = Library.shipped.source(named: "parts")

    /// Read once, and only when somebody asks: no other command pays for it.
    private static let shipped: ModelTree = {
        guard let parts else { return ModelTree() }
        var compiler = Compiler(surroundings: EmptySurroundings(), playbooks: .shipped)
        return compiler.compile(CompileRequest(main: parts)).tree
    }()
}

extension LineExplanation.Found {
    /// The line with its place, then what it was written from, last why there is such a line.
    public var explained: String {
        let line = VisibleText.visible(text.trimmed)
        let heading = place.hasPrefix("in ") && part?.path != line ? ["\(place.capitalisedFirst): \(line)"] : []
        let rest = more > 0 ? ["and \(more) more \(more == 1 ? "statement" : "statements")"] : []
        return (heading + statements.map(\.text) + rest + (part.map { [$0.text] } ?? [])).joined(separator: "\n\n")
    }

    public var json: JSON {
        ["line": .string(text.trimmed), "place": .string(place), "statements": .array(whys.map(\.json))]
    }
}

extension ModelTree {
    /// The path of a statement; of one that has no name, of what it stands in, and its keyword.
    fileprivate func shortPath(of id: NodeID) -> String {
        var isNamed = !self[id].key.contains(" ")
        if case .ordered = Vocabulary.standard.keywords[self[id].statement].repetition { isNamed = false }
        guard !isNamed else { return path(of: id) }
        let parent = Int(wide: self[id].parent)
        return parent == ModelTree.root ? self[id].keyword.rawValue : "\(path(of: parent)).\(self[id].keyword)"
    }
}
