import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverModel
import RecoverRendering
import Testing

/// Every line of a plan, a report and a guide is made from the statement that `why` names first: with another value in it
/// the line is another one, or `check` refuses the file.
@Suite struct ProvenanceTests {
    /// Parts of which a line may be the tool's own, made from no statement.
    static let ownParts: Set<Part> = [
        // Headings of sections, and the rows above tables.
        .guards, .columns, .decisionColumns, .decisions, .promptHeading, .planHeading, .facilitator, .glance, .objective,
        .note, .situation, .debrief, .ending, .meter, .pageBreak, .answerPlace,
        // What is counted or worked out over the whole exercise, and what stands where nothing is written.
        .ways, .expected, .optionScore, .leads, .nothingPlanned,
        // Of the prompt alone.
        .role, .invention, .blanks, .customer, .customerName, .signals, .feedback, .noAnswer, .comment, .fence, .issues,
        .issueKind, .deliverables, .constraints, .reply, .subjectLine, .nothingElse,
    ]
    /// What `check` says of another value that is allowed where it stands, and cannot be because of what else is written.
    static let refusals: Set<Code> = []

    /// One line of an output, without the space that only aligns it.
    private struct Line: Hashable {
        var output: Output
        var text: String

        init(_ output: Output, _ line: OutputLine) {
            self.output = output
            text = line.text.split(separator: " ").joined(separator: " ")
        }
    }

    @Test(arguments: Scenarios.files)
    func anotherValueInTheFirstStatementIsAnotherLine(file: String) throws {
        let written = try Scenarios.compile(file)
        var proven: Set<[String]> = []
        var refused = 0
        for variant in [nil] + written.variants.map(Optional.some) {
            let compilation = try Scenarios.compile(file, variant: variant)
            refused += try prove(compilation, file, variant, &proven)
        }
        #expect(!proven.isEmpty)
        print("PROVEN", file, proven.count, refused)
    }

    /// - Returns: How many lines change only by being refused.
    private func prove(
        _ compilation: Compilation, _ file: String, _ variant: String?, _ proven: inout Set<[String]>
    ) throws -> Int {
        let model = try #require(compilation.model)
        var counts: [Line: Int] = [:]
        var behind: [ModelTree.NodeID: Set<Line>] = [:]
        for output in Output.held {
            for line in try output.lines(of: model) where !line.text.isEmpty {
                let part = try #require(line.part, "\(file): \(line.text)")
                let shown = Line(output, line)
                counts[shown, default: 0] += 1
                guard let first = line.statements.lazy.flatMap(model.tree.nodes(of:)).first else {
                    #expect(ProvenanceTests.ownParts.contains(part), "\(file): nothing is behind: \(line.text)")
                    continue
                }
                // Lines that the scenario as written has too were proven there.
                let words = model.tree[first].settings.last.map { setting in
                    [model.tree.provenance.words(of: setting), "\(setting.layer)", "\(setting.span.start)"]
                }
                if proven.insert([output.rawValue, shown.text] + (words ?? [])).inserted {
                    behind[first, default: []].insert(shown)
                }
            }
        }
        var refused = 0
        var compiler = Compiler(surroundings: EmptySurroundings())
        let main = try Scenarios.source(file)
        for (node, lines) in behind.sorted(by: { $0.key < $1.key }) {
            var left = lines
            var refusals: [String] = []
            let changes = OtherValues(tree: model.tree).changes(of: node)
            for change in changes where !left.isEmpty {
                var request = CompileRequest(main: change.source.name == file ? change.source : main)
                if change.source.name != file { request.playbooks = [change.source] }
                request.variant = variant
                let changed = compiler.compile(request)
                guard let other = changed.model else {
                    refusals += changed.diagnostics.filter(\.isError).map { "\($0.code.rawValue): \(change.description)" }
                    continue
                }
                for output in Set(left.map(\.output)) {
                    var remaining: [Line: Int] = [:]
                    for line in try output.lines(of: other) { remaining[Line(output, line), default: 0] += 1 }
                    left = left.filter { $0.output != output || remaining[$0] == counts[$0] }
                }
            }
            if !left.isEmpty, !refusals.isEmpty {
                refused += left.count
                print("REFUSED", file, left.map(\.text).sorted().prefix(2), refusals.prefix(2))
                continue
            }
            for line in left.sorted(by: { $0.text < $1.text }) {
                Issue.record(
                    "\(file) \(variant ?? ""): \(line.output): \(line.text)\nis still there with \(changes.map(\.description))"
                )
            }
        }
        return refused
    }
}
