import Foundation
import RecoverBase
import RecoverMistakes
import RecoverSyntax
import SnapshotTesting
import Testing

@testable import RecoverCompiler
@testable import RecoverLanguage

/// `Grammar/` says what the parser and the checker do.
@Suite struct GrammarTests {
    private static let folder = SnapshotFolder.package.appending(path: "Grammar")

    private static let grammar = Result {
        let hand = try String(contentsOf: folder.appending(path: "recoverscript.ebnf"), encoding: .utf8)
        return try EBNF([hand, StatementGrammar.text])
    }

    /// Connectors, flags and keywords of arguments: a generated name is none of them.
    private static let taken: Set<String> = {
        var words = Vocabulary.reserved
        for keyword in Vocabulary.standard.keywords {
            words.insert(keyword.name.rawValue)
            words.formUnion(keyword.shape.connectors)
            for slot in keyword.shape.slots { if case .oneOf(let choices) = slot.kind { words.formUnion(choices) } }
        }
        return words.union(["yes", "no", "because"])
    }()

    @Test func generatedFilesAreUpToDate() throws {
        let generated = [
            ("statements.ebnf", StatementGrammar.text), ("reference.md", ReferencePage.text),
            ("recoverscript.tmLanguage.json", EditorGrammars.textMate.write()),
            ("vscode/syntaxes/recoverscript.tmLanguage.json", EditorGrammars.textMate.write()),
            ("vscode/snippets/recoverscript.json", EditorSnippets.document.write()),
            ("vim/syntax/recoverscript.vim", EditorGrammars.vim),
        ]
        for (name, text) in generated {
            let file = GrammarTests.folder.appending(path: name)
            if let difference = try SnapshotFolder.difference(Array(text.utf8), file: file) {
                Issue.record("\(difference)")
            }
        }
    }

    @Test(arguments: ShippedFiles.all) func acceptsEveryShippedFile(file: ShippedFiles.File) throws {
        let source = Source(name: file.name, bytes: try file.bytes())
        let tree = Parser.parse(source)
        // One statement after the other: trying every way through a whole file takes long.
        for statement in tree.roots {
            let extent = tree.extent(of: statement)
            let span = Span(
                start: Int(tree.tokens[extent.lowerBound].start), end: tree.tokens[extent.upperBound - 1].end)
            for rule in ["any-statement", "in-file"] {
                var recogniser = Recogniser(try GrammarTests.grammar.get(), source.text(span))
                let isAccepted = recogniser.accepts(rule)
                #expect(isAccepted, "\(rule): \(recogniser.furthestLine)")
            }
        }
    }

    @Test(arguments: [
        "customer {", "12 a", "\"text\"", "}", "tenure 9", "constraint maybe refunds", "feedback 3", "use x y",
        "expect a is", "expect (a", "owner CS {\n  words 3\n}", "customer \"a\" { tenure 9 moons }",
    ])
    func refusesWhatTheCheckerRefuses(text: String) throws {
        let tree = Parser.parse(Source(name: "case.rs", text: text))
        #expect(!Mistakes.read(tree).diagnostics.isEmpty)
        var recogniser = Recogniser(try GrammarTests.grammar.get(), text)
        let isAccepted = recogniser.accepts("file")
        #expect(!isAccepted)
    }

    /// The example of each statement, put into its block, is read without a mistake and is formatted.
    @Test(arguments: Vocabulary.standard.keywords.indices) func everyExampleChecks(index: Int) throws {
        let keyword = Vocabulary.standard.keywords[index]
        for block in keyword.blocks where keyword.blocks.count < Block.allCases.count || block == .customer {
            let text = GrammarTests.wrapped(keyword.example, in: block)
            let tree = Parser.parse(Source(name: "case.rs", text: text))
            #expect(tree.problems.isEmpty)
            #expect(Mistakes.read(tree).diagnostics.map(\.message) == [], "\(text)")
        }
        let bytes = Array((keyword.example + "\n").utf8)
        let formatted = Formatter.format(Source(name: "case.rs", bytes: bytes))
        #expect(String(decoding: formatted, as: UTF8.self) == keyword.example + "\n")
    }

    /// A statement with all the blocks around it that lead up to the top of a file.
    private static func wrapped(_ statement: String, in block: Block) -> String {
        guard block != .file else { return statement }
        if ["email", "call", "plan", "brief", "sequence"].contains(block.name) {
            return "deliver \(block.name) { \(statement) }"
        }
        guard let opener = Vocabulary.standard.keywords.first(where: { $0.opens == block }) else { return statement }
        let head = opener.example.split(separator: "{")[0]
        return wrapped("\(head) { \(statement) }", in: opener.blocks[0])
    }

    /// Mistakes in what is said rather than in how: a grammar cannot know them.
    private static let mistakesOfMeaning: Set<String> = [
        "reversed-range", "no-such-date", "score-range", "number-too-large", "out-of-range", "is-or", "unknown-escape",
        // A word for the range of a meter is taken for a title without quotes.
        "missing-quotes",
    ]

    @Test(arguments: 0..<12 as Range<UInt64>) func theParserAcceptsWhatTheGrammarMakes(seed: UInt64) throws {
        let grammar = try GrammarTests.grammar.get()
        var generator = ProgramGenerator(grammar, seed: seed, taken: GrammarTests.taken)
        for _ in 0..<25 {
            let text = generator.text("file")
            #expect(Parser.parse(Source(name: "case.rs", text: text)).problems.isEmpty, "\(text)")
        }
        // Where a value means nothing, what else is wrong is guessed at, brackets too: those statements prove nothing.
        var judged = 0
        for _ in 0..<300 {
            let text = generator.text("in-file")
            let diagnostics = Mistakes.read(Parser.parse(Source(name: "case.rs", text: text))).diagnostics
            if diagnostics.contains(where: { GrammarTests.mistakesOfMeaning.contains($0.code.rawValue) }) { continue }
            judged += 1
            // Whether a variant changes anything no line of the grammar says.
            for diagnostic in diagnostics where !diagnostic.message.hasSuffix("has no block") {
                Issue.record("\(diagnostic.message)\n\(text)")
            }
        }
        #expect(judged > 150)
    }
}
