import RecoverBase
import RecoverCompiler
import RecoverContract
import RecoverDiagnostics
import RecoverGrading
import RecoverLanguage
import RecoverModel
import RecoverPlaybooks
import RecoverSession
import RecoverSurvey
import RecoverSyntax

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What is fuzzed. A new target is a case here and a folder of the same name in `Corpus`.
enum FuzzTarget: String, CaseIterable {
    /// Bytes to tree.
    case parser
    /// Text to items and diagnostics, without any playbook below it.
    case checker
    /// Text to recovery model, on top of the shipped playbooks.
    case compiler
    /// A reply, judged against a contract that asks for everything.
    case reply
    /// Text laid out by `fmt`: the same words, comments, mistakes and model.
    case formatter
    /// Lines typed into a session with a case, and what Tab offers at their ends.
    case session
    /// An export of a survey: recognised, read and judged, in chunks and at once.
    case survey
    /// A case with slips in it: tokens left out, doubled, swapped, cut.
    case mistakes
    /// A case made from the vocabulary with quantities at the ends of what the language takes, and all that commands make
    /// of it.
    case cases
    /// The record of a run, read again, resumed and counted in a class.
    case records
    /// A table of answers; and that what is written as CSV is read as it was.
    case tables

    func run(_ bytes: [UInt8]) {
        switch self {
        case .parser: FuzzTarget.parse(bytes)
        case .checker: FuzzTarget.compile(Array("playbook standard \"Fuzzed\"\n".utf8) + bytes)
        case .compiler: FuzzTarget.compile(bytes)
        case .reply: FuzzTarget.grade(bytes)
        case .formatter: FormatterProperties.check(bytes)
        case .session: FuzzTarget.type(bytes)
        case .survey: SurveyProperties.check(bytes)
        case .mistakes: FuzzTarget.slip(bytes)
        case .cases: FuzzTarget.generate(bytes)
        case .records: FuzzTarget.resume(bytes)
        case .tables: FuzzTarget.tabulate(bytes)
        }
    }

    /// Whatever was typed, loading the file again leads back to it.
    private static func type(_ bytes: [UInt8]) {
        var session = Session(workbench: FuzzedDesk())
        require(!session.submit(":load case.rs").isError, "the case is clean")
        let before = session.submit(":model").text
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(20) {
            session.columns = line.utf8.count % 3 == 0 ? 40 : nil
            let (replaces, _) = session.completions(before: String(line))
            require(replaces <= line.utf8.count, "Tab replaces what was typed")
            _ = session.submit(String(line))
        }
        _ = session.submit(":load case.rs")
        session.columns = nil
        // With how long it took, where that was asked for.
        require(session.submit(":model").text.hasPrefix(before), "the file is as it was")
    }

    /// The tree is lossless, and each statement lies within the one it belongs to.
    private static func parse(_ bytes: [UInt8]) {
        let tree = Parser.parse(Source(name: "fuzzed", bytes: bytes))
        var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for token in tree.tokens {
            require(Int(token.start) >= end && token.end <= bytes.count, "tokens are in order and do not overlap")
            end = token.end
        }
        require(tree.tokens.last?.kind == .endOfFile && end == bytes.count, "the last token is the end of the file")
        for problem in tree.problems {
            require(tree.tokens.indices.contains(problem.token), "a problem stands at a token")
        }
        var count = 0
        visit(tree.roots, of: tree, within: 0..<tree.tokens.count, &count)
        require(count == tree.count, "every statement is reached once")
    }

    private static func visit(
        _ siblings: SyntaxTree.Siblings, of tree: SyntaxTree, within parent: Range<Int>, _ count: inout Int
    ) {
        var start = parent.lowerBound
        for index in siblings {
            let extent = tree.extent(of: index)
            require(extent.lowerBound >= start && extent.upperBound <= parent.upperBound, "statements nest in order")
            start = extent.upperBound
            count += 1
            visit(tree.children(of: index), of: tree, within: extent, &count)
        }
    }

    /// Playbooks are checked once for all inputs.
    nonisolated(unsafe) static var withPlaybooks = Compiler(
        surroundings: EmptySurroundings(), playbooks: .shipped)

    /// Diagnostics stand in the files they name, can be shown, and without an error among them there is a model.
    static func compile(_ bytes: [UInt8]) {
        var request = CompileRequest(main: Source(name: "fuzzed", bytes: bytes))
        request.now = Instant(seconds: 1_790_000_000)
        let compilation = withPlaybooks.compile(request)
        require((compilation.model == nil) == compilation.hasErrors, "a model or an error")
        for diagnostic in compilation.diagnostics {
            let source = compilation.sources.first { $0.name == diagnostic.place.file }
            require(source != nil, "the file `\(diagnostic.place.file)` of a diagnostic is known")
            require(
                Int(diagnostic.place.span.end) <= source?.bytes.count ?? 0,
                "`\(diagnostic.message)` stands within its file")
        }
        var renderer = DiagnosticRenderer(sources: compilation.sources, style: .plain)
        _ = renderer.render(compilation.diagnostics)
    }

    /// Places stand within the reply, and a whole reply is what its parts are.
    private static func grade(_ bytes: [UInt8]) {
        let source = Source(name: "fuzzed", bytes: bytes)
        let lines = LineTable(source).count
        for grade in [grader.grade(source)]
            + grader.model.templates.compactMap({ try? grader.grade(source, as: $0.id) })
        {
            for check in grade.checks {
                require(CheckCatalogue.entry(check.id) != nil, "\(check.id) is known")
                require((1...lines).contains(check.place?.line ?? 1), "\(check.id) stands within the reply")
            }
            require(grade.isPass == (grade.count(.fail) == 0), "a reply passes where nothing fails")
        }
        for part in Reply(source, wanted: grader.model.deliverables).parts {
            require(part.body.upperBound <= bytes.count, "\(part.path) lies within the reply")
        }
    }

    private static let grader: Grader = {
        let text = """
            scenario "Fuzzed"
            use recover-then-review
            sender "CSM" { person "Maya Ortiz"; contact "maya@example.org" via email }
            customer "Ops" { name "Dana Whitfield" }
            feedback 3/10 "Exports crawl" { issue exports "Exports crawl" }
            owner CS, Support
            deliver email { schedule 2 times { at 2026-03-05T10:00Z; at 2026-03-05T15:30Z }; section actions 3..4 bullets }
            deliver email check-in
            deliver call { questions 3; note-per-question; checklist 3 steps }
            deliver plan {
              lasts 7 days; owners CS, Support; milestone look "Exports profiled" { by day 2; owner CS; needs approval from CS }
              checkpoint "Go" on day 7
            }
            deliver brief { words ..99; bullets; confirm 3 items }
            deliver sequence { message "check-in" on day 2; message "tip" on day 4 }
            constraint no refunds, roadmap
            constraint avoid "sorry"
            """
        let compilation = withPlaybooks.compile(CompileRequest(main: Source(name: "contract", text: text)))
        guard let model = compilation.model else {
            print("the contract is not clean:", compilation.diagnostics.map(\.message))
            exit(2)
        }
        return Grader(model)
    }()
}

/// One case, and nothing that could be written.
private struct FuzzedDesk: Workbench {
    private static let text = """
        scenario "Late exports"
        customer "Operations Director" { name "Dana"; employees 600; tenure 9 months }
        feedback 3/10 "Exports crawl." { issue exports "Exports crawl" fixable }
        owner CS "Customer Success" { person "Ann Low" }
        deliver email { words 120..160 }
        deliver plan { milestone one "First" { by day 1; owner CS; success "seen"; visible-win } }
        constraint no refunds
        variant small { customer { employees 20 } }
        """

    func read(_ path: String) -> Result<Source, LoadFailure> {
        path == "case.rs"
            ? .success(Source(name: path, text: FuzzedDesk.text)) : .failure(LoadFailure("there is no such file"))
    }

    func load(_ path: String, usedBy user: String) -> Result<Source, LoadFailure> { read(path) }
    func write(_ text: String, to path: String) -> LoadFailure? { LoadFailure("nothing is written here") }
    func files(beside path: String) -> [String] { ["case.rs"] }
    func zone(named name: String) -> ZoneRules? { name == "UTC" ? .utc : nil }
    var now: Instant { Instant(seconds: 1_800_000_000) }
}
