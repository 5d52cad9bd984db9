import RecoverBase
import RecoverCompiler
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverRendering
import Testing

/// Every line of a prompt, a plan, a report and a guide is made from the statement that `why` names first: with another value in it
/// the line is another one, or `check` refuses the file.
@Suite struct ProvenanceTests {
    /// Parts of which a line may be the tool's own, made from no statement.
    static let ownParts: Set<Part> = [
        // Headings of sections, and the rows above tables.
        .guards, .columns, .decisionColumns, .decisions, .promptHeading, .planHeading, .facilitator, .glance,
        .objective,
        .note, .situation, .debrief, .ending, .meter, .pageBreak, .answerPlace,
        // What is counted or worked out over the whole exercise, and what stands where nothing is written.
        .ways, .expected, .optionScore, .leads, .nothingPlanned,
        // Of the prompt: what it may use, marks, and what stands where nothing is written.
        .invention, .fence, .constraints, .role, .issues, .include, .comment, .blankComment, .sections, .questions,
        .milestone, .sequence,
    ]
    /// Lines that show a name which other statements refer to: `check` refuses every other one.
    static let namingParts: Set<Part> = [.segment, .assigned, .decisionColumns, .trail, .option, .objective]

    /// Lines that several statements carry, each of them enough: two guards hold the same deliverable, and a score that is
    /// lost altogether stays so with one rule less. Another value in all of them must change the line.
    static let sharedParts: Set<Part> = [.held, .optionScore, .expected]

    /// One line of an output, without the space that only aligns it, and under the how manieth heading it stands: the same
    /// score of another option is another line.
    private struct Line: Hashable {
        var output: Output
        var part: Part?
        var heading: Int
        var text: String

        static func all(_ output: Output, _ lines: [OutputLine]) -> [Line] {
            var heading = 0
            return lines.map { line in
                if line.text.hasPrefix("#") || output == .report && !line.text.hasPrefix(" ") { heading += 1 }
                let words = line.text.split(separator: " ").joined(separator: " ")
                return Line(output: output, part: line.part, heading: heading, text: words)
            }
        }
    }

    @Test(arguments: Scenarios.files)
    func anotherValueInTheFirstStatementIsAnotherLine(file: String) throws {
        let written = try Scenarios.compile(file)
        var proven: Set<[String]> = []
        for variant in [nil] + written.variants.map(Optional.some) {
            let compilation = try Scenarios.compile(file, variant: variant)
            try prove(compilation, file, variant, &proven)
        }
        #expect(proven.count > 4)
    }

    private func prove(
        _ compilation: Compilation, _ file: String, _ variant: String?, _ proven: inout Set<[String]>
    ) throws {
        let model = try #require(compilation.model)
        var counts: [Line: Int] = [:]
        var behind: [ModelTree.NodeID: Set<Line>] = [:]
        var together: [Line: [ModelTree.NodeID]] = [:]
        for output in Output.held {
            let lines = try output.lines(of: model)
            for (line, shown) in zip(lines, Line.all(output, lines)) where !line.text.isEmpty {
                let part = try #require(line.part, "\(file): \(line.text)")
                // The heading of a deliverable is there as long as any layer lists it.
                if output == .prompt, part == .deliverable { continue }
                counts[shown, default: 0] += 1
                let nodes = line.statements.flatMap(model.tree.nodes(of:))
                guard let first = nodes.first else {
                    #expect(ProvenanceTests.ownParts.contains(part), "\(file): nothing is behind: \(line.text)")
                    continue
                }
                // Lines that the scenario as written has too were proven there.
                let words = model.tree[first].settings.last.map { setting in
                    [model.tree.provenance.words(of: setting), "\(setting.layer)", "\(setting.span.start)"]
                }
                if proven.insert([output.rawValue, "\(shown.heading)", shown.text] + (words ?? [])).inserted {
                    behind[first, default: []].insert(shown)
                    together[shown] = nodes.filter { model.tree[$0].keyword == model.tree[first].keyword }
                }
            }
        }
        var compiler = Compiler.warm()
        let main = try Scenarios.source(file)
        for (node, lines) in behind.sorted(by: { $0.key < $1.key }) {
            var left = lines
            var refusals: Set<Code> = []
            let changes = OtherValues(tree: model.tree).changes(of: node)
            let shared = left.filter { $0.part.map(ProvenanceTests.sharedParts.contains) ?? false }
            let all = OtherValues(tree: model.tree).changes(ofAll: shared.map { together[$0] ?? [] })
            let trials: [(Set<Line>, [OtherValues.Change])] =
                changes.map { (lines, [$0]) } + all.map { (shared, $0) }
            for (tried, change) in trials where !left.isDisjoint(with: tried) {
                var request = CompileRequest(main: main)
                request.variant = variant
                var library = Library.shipped
                for source in OtherValues.Change.applied(change) {
                    if source.name == file {
                        request.main = source
                    } else {
                        let name = String(source.name.dropFirst("playbook:".count))
                        library = library.replacing(name, with: String(decoding: source.bytes, as: UTF8.self))
                    }
                }
                compiler = .warm(library)
                let changed = compiler.compile(request)
                guard let other = changed.model else {
                    refusals.formUnion(changed.diagnostics.filter(\.isError).map(\.code))
                    continue
                }
                for output in Set(left.map(\.output)) {
                    var remaining: [Line: Int] = [:]
                    for line in Line.all(output, try output.lines(of: other)) { remaining[line, default: 0] += 1 }
                    left = left.filter {
                        !tried.contains($0) || $0.output != output || remaining[$0] == counts[$0]
                    }
                }
            }
            if refusals.contains(.unknownName) {
                left = left.filter { $0.part.map { !ProvenanceTests.namingParts.contains($0) } ?? true }
            }
            for line in left.sorted(by: { $0.text < $1.text }) {
                Issue.record(
                    "\(file) \(variant ?? ""): \(line.output): \(line.text)\nis still there with \(changes.map(\.description))"
                )
            }
        }
    }
}
