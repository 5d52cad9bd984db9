import RecoverBase
import RecoverDiagnostics
import RecoverLanguage
import RecoverSyntax

/// What is fuzzed. A new target is a case here and a folder of the same name in `Corpus`.
enum FuzzTarget: String, CaseIterable {
    /// Bytes to tree.
    case parser
    /// Text to items and diagnostics, without any playbook below it.
    case checker
    /// Text to recovery model, on top of the shipped playbooks.
    case compiler
    /// Text laid out by `fmt`: the same words, comments, mistakes and model.
    case formatter

    func run(_ bytes: [UInt8]) {
        switch self {
        case .parser: FuzzTarget.parse(bytes)
        case .checker: FuzzTarget.compile(Array("playbook standard \"Fuzzed\"\n".utf8) + bytes)
        case .compiler: FuzzTarget.compile(bytes)
        case .formatter: FormatterProperties.check(bytes)
        }
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
    private nonisolated(unsafe) static var withPlaybooks = Compiler(surroundings: EmptySurroundings())

    /// Diagnostics stand in the files they name, can be shown, and without an error among them there is a model.
    private static func compile(_ bytes: [UInt8]) {
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
}
