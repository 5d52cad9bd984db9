import RecoverBase
import RecoverCompiler
import RecoverLanguage
import RecoverModel
import RecoverRendering

/// Why a line of the prompt or the plan reads as it does, and why there is such a line at all: the statements behind
/// its words, then the `part` statement of its kind.
public struct LineExplanation: Sendable {
    fileprivate struct Line {
        var text: String
        var words: String
        var part: Part
        /// `in the prompt`, `in the plan`.
        var place: String
    }

    private let search: LineSearch
    private let tree: ModelTree
    private let lines: [Line]

    /// Several kinds of line may hold the same few words.
    private static let limit = 3

    /// Of a compilation without a model, only the statements are found.
    public init(_ compilation: Compilation) {
        search = LineSearch(compilation)
        tree = compilation.tree
        guard let model = compilation.model else {
            lines = []
            return
        }
        var prompt = (try? Prompt(model))?.lines ?? []
        // The prompt of one deliverable alone has a few lines of its own.
        for deliverable in model.deliverables {
            prompt += (try? Prompt(model, options: .init(only: deliverable.path)))?.lines ?? []
        }
        let plan = PlanTable(model: model, start: nil)?.textLines() ?? []
        var seen: Set<OutputLine> = []
        lines = [(prompt, "in the prompt"), (plan, "in the plan")].flatMap { lines, place in
            lines.filter { seen.insert($0).inserted }.compactMap { line in
                line.part.map {
                    Line(text: line.text.trimmed, words: LineSearch.phrase(line.text), part: $0, place: place)
                }
            }
        }
    }

    /// The statement that says most of the line first, why there is such a line last. Empty where neither a line nor a
    /// statement holds the words.
    public func explain(_ line: String) -> [Why] {
        // What is written as a path is meant as one: a mistyped one must not find a line that has a word of it.
        if Path(line)?.description == line {
            return LineExplanation.part(atPath: line).flatMap { why($0, "a kind of line") }.map { [$0] } ?? []
        }
        let found = matches(line)
        // What the prompt says of itself is made from no statement, even where one has the same words.
        let statements = found.first?.isOwnWording == true ? [] : search.explain(line)
        return statements + reasons(found)
    }

    /// Why there is such a line, without the statements behind its words.
    public func reason(for line: String) -> [Why] { reasons(matches(line)) }

    /// The lines that are meant: those of the very text, else those of the same words, else those that hold them, else
    /// the one of which most is said.
    private func matches(_ line: String) -> [Line] {
        let text = line.trimmed
        guard !text.isEmpty else { return [] }
        let same = lines.filter { $0.text == text }
        if !same.isEmpty { return same }
        let words = LineSearch.phrase(line)
        guard !words.isEmpty else { return [] }
        let equal = lines.filter { $0.words == words }
        if !equal.isEmpty { return equal }
        let holding = lines.filter { " \($0.words) ".contains(" \(words) ") }
        return holding.isEmpty ? longest(in: words).map { [$0] } ?? [] : holding
    }

    /// Of a line that says more than ours, such as one of a plan with dates: the longest of ours that is all in it.
    private func longest(in words: String) -> Line? {
        let all = Set(words.split(separator: " "))
        let matches = lines.lazy.map { line in (line, words: line.words.split(separator: " ")) }
            .filter { $0.words.count > 3 && all.isSuperset(of: $0.words) }
        return matches.max { $0.words.count < $1.words.count }?.0
    }

    private func reasons(_ lines: [Line]) -> [Why] {
        var seen: Set<Part> = []
        let kinds = lines.filter { seen.insert($0.part).inserted }
        return kinds.prefix(LineExplanation.limit).compactMap { why($0.part, $0.place) }
    }

    private func why(_ part: Part, _ place: String) -> Why? {
        let path = Path(["part", part.rawValue])
        let own = tree.why(path)?.layers ?? []
        let shipped = own.contains { $0.origin.file == LineExplanation.parts?.name } ? [] : shippedLayers(path)
        let layers = shipped + own
        return layers.isEmpty ? nil : Why(path: path.description, value: place, layers: layers)
    }

    // MARK: The playbook `parts`

    /// `part.words` is a path like any other, though its playbook is no layer of the case.
    private static func part(atPath text: String) -> Part? {
        guard let path = Path(text), path.segments.count == 2, path.segments[0] == "part" else { return nil }
        return Part(rawValue: path.segments[1])
    }

    private func shippedLayers(_ path: Path) -> [Why.Layer] { LineExplanation.shipped.why(path)?.layers ?? [] }

    private static let parts = ShippedPlaybooks.source(named: "parts")

    /// Read once, and only when somebody asks: no other command pays for it.
    private static let shipped: ModelTree = {
        guard let parts else { return ModelTree() }
        var compiler = Compiler(surroundings: EmptySurroundings())
        return compiler.compile(CompileRequest(main: parts)).tree
    }()
}

extension LineExplanation.Line {
    /// A line that holds nothing of the case.
    fileprivate var isOwnWording: Bool {
        switch part {
        case .invention, .blanks, .fence, .reply, .subjectLine, .nothingElse, .columns: true
        case .role, .customer, .feedback, .guards, .deliverables, .constraints: text.hasPrefix("# ")
        default: false
        }
    }
}
